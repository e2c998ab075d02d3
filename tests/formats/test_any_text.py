"""Any text, read as plain text or as Markdown, is covered by blocks line by line, and stays as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.documents import Block
from annotator.formats import markdown, plaintext
from annotator.formats.front import Known
from annotator.paths import seeds

Reader = Callable[[str], tuple[tuple[Block, ...], Known]]
READERS = [plaintext.structure, markdown.structure]


def check_blocks(text: str, blocks: tuple[Block, ...]) -> None:
    """Blocks are whole lines in order that cover every line that isn't blank, and no blank one at their ends."""
    at = 0
    for block in blocks:
        assert at <= block.start < block.end <= len(text)
        assert not text[at : block.start].strip()
        assert block.start == 0 or text[block.start - 1] == "\n"
        assert block.end == len(text) or text[block.end] == "\n"
        assert all(line.strip() for line in text[block.start : block.end].split("\n"))
        assert 0 <= block.marker <= block.end - block.start
        check_emphasis(block)
        at = block.end
    assert not text[at:].strip()


def check_emphasis(block: Block) -> None:
    """Stretches in order, none empty, none overlapping, all within the block."""
    at = 0
    for start, end, kind in block.emphasis:
        assert at <= start < end <= block.end - block.start
        assert kind in ("i", "b", "bi")
        at = end


LINES = st.one_of(
    st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=40),
    st.sampled_from(
        [
            "", "", "• item", "  - item", "1. one", "9 Responses to it", "  1. Jo February 12, 2014 at 1:30 pm #", "Subscribe",
            "Published 1 April 2014", "Tom Smith", "“quoted", "ends”", '"', "31 February 2014", "Date: 99 May 0000",
            "A line of text that is long enough to look like one of many that were wrapped", "Updates to this page", "He said:",
            "١. item", "² ", "---", "title: x", "# h", "> q", "```", "    code", "| a |", "|---|", "[a]: b", "<div>",
            "*a* **b** ***c*** _d_", "**x", "y** *z", "> *q", "> r*", "| *a* | *a* |", "    *", "- *a*", "***a** b*", "`*`*`*`",
        ]
    ),
)  # fmt: skip


@pytest.mark.parametrize("read", READERS)
@settings(deadline=None)
@given(st.lists(LINES, max_size=25).map("\n".join))
def test_any_text_is_covered_line_by_line(read: Reader, text: str) -> None:
    check_blocks(text, read(text)[0])


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("path", sorted(seeds().glob("*.txt")), ids=lambda path: path.stem[:3])
def test_the_five_are_covered(read: Reader, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    check_blocks(text, read(text)[0])


@pytest.mark.parametrize(
    "line", ["x" * 80, "• item of a list", "9 comments", '"open', "- md", "He said:", "1. one", "February 12, 2014 at 12:30 pm #"]
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("read", READERS)
def test_many_equal_lines_are_read_as_well(read: Reader, line: str, between: str) -> None:
    text = between.join([line] * 3000)
    check_blocks(text, read(text)[0])
