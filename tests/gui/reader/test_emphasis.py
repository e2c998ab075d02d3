"""Italic and bold words look it on the page, whatever stands before them, and every place stays where it was."""

from dataclasses import replace

from annotator.core.documents import Block, BlockKind, Emphasis
from annotator.gui.reader.pane import ReadingPane
from annotator.gui.reader.paragraphs import LONGEST, Paragraphs
from tests.gui.reader.conftest import Shower

TEXT = "Some 😀 slanted words and heavy ones.\n\nA further paragraph without any."


def emphasised(text: str, *quotes: tuple[str, str]) -> list[Block]:
    """One block a line, with the quotes emphasised."""
    blocks, at = [], 0
    for line in text.split("\n"):
        own = [Emphasis(line.index(quote), line.index(quote) + len(quote), kind) for quote, kind in quotes if quote in line]
        if line:
            blocks.append(Block(at, at + len(line), BlockKind.PARAGRAPH, emphasis=tuple(own)))
        at += len(line) + 1
    return blocks


def faces(pane: ReadingPane, index: int) -> list[tuple[str, bool, int]]:
    """The words of a paragraph that have a face of their own: whether in italics, and how heavy."""
    layout = pane.reading.page.shaped(index).layout
    raw = layout.text().encode("utf-16-le")
    return [
        (
            raw[2 * each.start : 2 * (each.start + each.length)].decode("utf-16-le"),
            each.format.fontItalic(),
            each.format.fontWeight(),
        )
        for each in layout.formats()
    ]


def test_emphasised_words_have_faces_of_their_own(show: Shower) -> None:
    blocks = emphasised(TEXT, ("slanted words", "i"), ("heavy", "b"), ("ones", "bi"))
    pane = show(TEXT, blocks=blocks)
    assert faces(pane, 0) == [("slanted words", True, 400), ("heavy", False, 600), ("ones", True, 700)]
    assert faces(pane, 2) == []


def test_the_name_at_the_start_of_a_turn_is_bold(show: Shower) -> None:
    text = "[00:10] Mr Jones (Leeds): Is it?\n\nMr Jones: Yes.\n\nMr Jones said so.\n\nIt was Mr Jones: he."
    said = {"speaker": "Mr Jones"}
    pane = show(text, blocks=[replace(block, attributes=said) for block in emphasised(text)])
    assert [faces(pane, index) for index in (0, 2, 4, 6)] == [[("Mr Jones", False, 600)], [("Mr Jones", False, 600)], [], []]


def test_it_is_seen(show: Shower) -> None:
    plain = show(TEXT, blocks=emphasised(TEXT)).grab().toImage()
    assert show(TEXT, blocks=emphasised(TEXT, ("slanted", "i"))).grab().toImage() != plain
    assert show(TEXT, blocks=emphasised(TEXT)).grab().toImage() == plain


def test_places_stay_where_they_were(show: Shower) -> None:
    pane = show(TEXT, blocks=emphasised(TEXT, ("slanted words", "b")))
    start = TEXT.index("heavy")
    pane.select(start, start + 5)
    assert pane.selection() == (start, start + 5)
    assert pane.textCursor().selectedText() == "heavy"


def test_emphasis_over_the_cut_of_a_long_line_stands_in_both_pieces() -> None:
    text = "word " * (LONGEST // 3)
    paragraphs = Paragraphs(text, [Block(0, len(text), BlockKind.PARAGRAPH, emphasis=(Emphasis(5, len(text) - 6, "i"),))])
    assert len(paragraphs) > 1
    pieces = [paragraphs.emphasis(index) for index in range(len(paragraphs))]
    assert all(len(piece) == 1 for piece in pieces)
    covered = sum(each.end - each.start for piece in pieces for each in piece)
    ends = sum(paragraphs.end(index) - paragraphs.starts[index] for index in range(len(paragraphs)))
    assert ends - covered == 5 + 6
