"""A shown pane, and a text with everything in it."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.changes import Id
from annotator.core.documents import Block, BlockKind
from annotator.gui.reader.marks import Mark, TagLook
from annotator.gui.reader.pane import ReadingPane

SPEECH = "\n".join(
    (
        "A speech about care",
        "",
        "The Minister",
        "",
        "First of all, thank you. It is good to be here again, in a room full of people who do this work every single day.",
        "",
        "",
        "Why it matters",
        "",
        "Children come first. That is why we began, and that is why we go on with it, year after year, whatever the weather.",
        "  • One point about money",
        "  • Another point about time",
        "Thank you.",
        "",
    )
)


def blocks_of(text: str) -> list[Block]:
    """The structure of SPEECH, or of as much of it as the text has."""
    kinds = {
        "A speech about care": (BlockKind.TITLE, 0),
        "The Minister": (BlockKind.BYLINE, 0),
        "Why it matters": (BlockKind.HEADING, 0),
        "  • One point about money": (BlockKind.LIST_ITEM, 4),
        "  • Another point about time": (BlockKind.LIST_ITEM, 4),
    }
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            kind, marker = kinds.get(line, (BlockKind.PARAGRAPH, 0))
            blocks.append(Block(at, at + len(line), kind, marker=marker))
        at += len(line) + 1
    return blocks


LOOKS = {
    Id("money"): TagLook("Money", "blue"),
    Id("time"): TagLook("Time", "clay"),
    Id("own"): TagLook("“own words”", "pine", True),
}


def mark_of(text: str, quote: str, *tags: str, id: str = "", note: str = "") -> Mark:
    """A mark over the first place where the quote stands."""
    start = text.index(quote)
    return Mark(Id(id or quote), start, start + len(quote), tuple(map(Id, tags)), Id("mo"), "MO", "Mira Okafor", note)


Shower = Callable[..., ReadingPane]


@pytest.fixture
def show(qtbot: QtBot) -> Shower:
    """Shows a text in a pane of its own, with the focus in it."""

    def shown(text: str = SPEECH, width: int = 900, height: int = 700, blocks: list[Block] | None = None) -> ReadingPane:
        pane = ReadingPane()
        qtbot.addWidget(pane)
        pane.resize(width, height)
        with qtbot.waitExposed(pane):
            pane.show()
        pane.showDocument(text, blocks_of(text) if blocks is None else blocks)
        pane.setMarks((), LOOKS)
        pane.setFocus()
        return pane

    return shown


@pytest.fixture
def pane(show: Shower) -> ReadingPane:
    """SPEECH in a pane."""
    return show()


@pytest.fixture
def long_text() -> str:
    """Forty screens or so."""
    line = (
        "It is right to say that innovation and diversity have changed other public services, and that they can do so here too. "
    )
    return "\n\n".join(f"{number}. {line * (1 + number % 5)}".strip() for number in range(400))
