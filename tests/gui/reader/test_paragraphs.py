"""Cutting a text into paragraphs."""

from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from annotator.core.documents import Block, BlockKind
from annotator.gui.reader.paragraphs import LONGEST, Paragraphs
from tests.gui.reader.conftest import SPEECH, blocks_of
from tests.gui.reader.test_offsets import TEXTS


@given(TEXTS)
def test_the_paragraphs_are_the_lines(text: str) -> None:
    cut = Paragraphs(text)
    assert [text[cut.starts[index] : cut.end(index)] for index in range(len(cut))] == text.split("\n")
    assert all(cut.index_at(position) == text[:position].count("\n") for position in range(len(text) + 1))


@given(TEXTS)
@example("a\u2029b\ufdd0c\ufdd1d\re\x00f\ufffcg\u2028h\x85i\x1cj")
def test_qt_makes_one_block_of_every_paragraph(text: str) -> None:
    cut = Paragraphs(text)
    document = QTextDocument()
    document.setPlainText(cut.for_qt())
    assert document.blockCount() == len(cut)
    starts = [document.findBlockByNumber(number).position() for number in range(document.blockCount())]
    assert starts == [cut.offsets.to_units(start) for start in cut.starts]


@given(st.lists(st.sampled_from(["word ", "A sentence. ", "x" * 50, "漢字", "e\u0301", "👨‍👩‍👧"]), min_size=1, max_size=300))
def test_a_long_line_is_cut_without_losing_a_place(parts: list[str]) -> None:
    text = "".join(parts) * (1 + 2 * LONGEST // max(1, len("".join(parts))))
    cut = Paragraphs(text)
    assert len(cut) > 1
    assert "".join(text[cut.starts[index] : cut.end(index)] for index in range(len(cut))) == text
    assert all(cut.end(index) - cut.starts[index] <= LONGEST for index in range(len(cut)))
    assert len(cut.for_qt()) == len(text) and cut.for_qt().count("\n") == len(cut) - 1
    assert cut.line_around(1) == (0, len(text))
    assert (cut.number(len(cut) - 1), cut.numbered) == (1, 1)


def test_a_long_line_is_cut_after_a_sentence_where_there_is_one() -> None:
    cut = Paragraphs("This is one sentence. " * 600)
    assert cut.text[: cut.end(0)].endswith("sentence. ")


def test_letters_that_belong_together_are_not_parted() -> None:
    cut = Paragraphs("x" + "e\u0301" * LONGEST)
    assert all(cut.text[start] != "\u0301" for start in cut.starts)


def test_only_body_paragraphs_are_counted() -> None:
    cut = Paragraphs(SPEECH, blocks_of(SPEECH))
    assert cut.numbered == 3
    assert cut.number(cut.index_at(SPEECH.index("Children come"))) == 2
    assert cut.number(0) == 0


def test_the_hairline_comes_after_the_last_of_the_title_block() -> None:
    cut = Paragraphs(SPEECH, blocks_of(SPEECH))
    assert [index for index in range(len(cut)) if cut.key(index).has_rule] == [2]


def test_a_title_alone_has_no_hairline() -> None:
    cut = Paragraphs("Title\n\nText", [Block(0, 5, BlockKind.TITLE), Block(7, 11, BlockKind.PARAGRAPH)])
    assert not any(cut.key(index).has_rule for index in range(len(cut)))


def test_lines_of_white_space_are_blank() -> None:
    cut = Paragraphs("a\n \t\n\nb")
    assert [cut.is_blank(index) for index in range(4)] == [False, True, True, False]


def test_an_empty_text_has_one_blank_paragraph() -> None:
    cut = Paragraphs("")
    assert (len(cut), cut.is_blank(0), cut.end(0)) == (1, True, 0)
