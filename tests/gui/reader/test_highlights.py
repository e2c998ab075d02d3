"""What a reader sees of highlights: fills, underlines, and what stands out while a tag is isolated."""

import pytest
from PySide6.QtGui import QColor, QImage

from annotator.core.changes import Id
from annotator.gui.reader.pane import ReadingPane
from annotator.gui.theme.tokens import DARK, LIGHT, SEPIA, Theme
from tests.gui.reader.conftest import LOOKS, SPEECH, Shower, mark_of


def picture(pane: ReadingPane) -> QImage:
    return pane.viewport().grab().toImage()


def colours(image: QImage, x: int, top: int, bottom: int) -> list[str]:
    return [QColor(image.pixel(x, y)).name() for y in range(top, bottom)]


def middle(pane: ReadingPane, quote: str) -> tuple[int, int]:
    """A blank within the quote, where no letter is in the way: x, and the y of the line's middle."""
    at = SPEECH.index(" ", SPEECH.index(quote))
    rect = pane.rectOf(at, at + 1)[0]
    return rect.center().x(), rect.top() + rect.height() // 2


@pytest.mark.parametrize("theme", [LIGHT, DARK, SEPIA], ids=lambda theme: theme.name)
def test_a_highlight_is_a_tint_and_an_underline(pane: ReadingPane, theme: Theme) -> None:
    pane.setTheme(theme)
    pane.setMarks([mark_of(SPEECH, "come first", "money")], LOOKS)
    x, y = middle(pane, "come first")
    seen = colours(picture(pane), x, y - 12, y + 12)
    tint, line = theme.tint_of("blue").name(), theme.line_of("blue").name()
    assert seen == [theme.page.name()] * 2 + [tint] * 18 + [line] * 2 + [theme.page.name()] * 2


def test_overlaps_are_one_tint_and_stacked_underlines(pane: ReadingPane) -> None:
    marks = [mark_of(SPEECH, "Children come first. That", "time"), mark_of(SPEECH, "come first", "money")]
    pane.setMarks(marks, LOOKS)
    x, y = middle(pane, "come first")
    seen = colours(picture(pane), x, y - 10, y + 14)
    blue, clay, page = LIGHT.line_of("blue").name(), LIGHT.line_of("clay").name(), LIGHT.page.name()
    assert seen == [LIGHT.tint_of("blue").name()] * 18 + [clay] * 2 + [page] + [blue] * 2 + [page]


def test_a_mark_without_tags_is_neutral(pane: ReadingPane) -> None:
    pane.setMarks([mark_of(SPEECH, "come first")], LOOKS)
    x, y = middle(pane, "come first")
    assert colours(picture(pane), x, y + 7, y + 9) == [LIGHT.hover.name(), LIGHT.ink3.name()]


def test_isolating_a_tag_takes_the_colour_from_all_others(pane: ReadingPane) -> None:
    pane.setMarks([mark_of(SPEECH, "come first", "money"), mark_of(SPEECH, "good to be here", "time")], LOOKS)
    pane.isolateTag(Id("money"))
    image = picture(pane)
    x, y = middle(pane, "good to be here")
    assert colours(image, x, y + 7, y + 9) == [LIGHT.page.name(), LIGHT.line2.name()]
    x, y = middle(pane, "come first")
    assert colours(image, x, y + 7, y + 9) == [LIGHT.tint_of("blue").name(), LIGHT.line_of("blue").name()]
    pane.isolateTag(None)
    x, y = middle(pane, "good to be here")
    assert colours(picture(pane), x, y + 7, y + 9)[1] == LIGHT.line_of("clay").name()


def test_a_mark_keeps_its_level_on_all_its_lines(show: Shower) -> None:
    text = "word " * 120
    pane = show(text, width=600)
    first = mark_of(text, text[:400].strip(), "time", id="long")
    second = mark_of(text, text[:300].strip(), "money", id="short")
    pane.setMarks([first, second], LOOKS)
    shaped = pane.reading.page.shaped(0)
    strokes = pane.reading.highlights.strokes(0, shaped)
    tops = {
        (line.rect.top() - shaped.above) % shaped.style.line
        for line in strokes.underlines
        if line.colour == LIGHT.line_of("blue")
    }
    assert len(tops) == 1


def test_the_fourth_underline_is_dotted(pane: ReadingPane) -> None:
    marks = [mark_of(SPEECH, "come first. That is why we began"[: 30 - 3 * n], "money", id=f"m{n}") for n in range(5)]
    pane.setMarks(marks, LOOKS)
    index = pane.reading.page.paragraphs.index_at(SPEECH.index("come first"))
    strokes = pane.reading.highlights.strokes(index, pane.reading.page.shaped(index))
    dotted = [line for line in strokes.underlines if line.is_dotted]
    assert dotted and {line.rect.top() for line in dotted} == {max(line.rect.top() for line in strokes.underlines)}


def test_selected_text_has_the_colour_of_selections(pane: ReadingPane) -> None:
    pane.setMarks([mark_of(SPEECH, "come first", "money")], LOOKS)
    start = SPEECH.index("come first")
    pane.select(start, start + 10)
    x, y = middle(pane, "come first")
    assert colours(picture(pane), x, y - 10, y + 7) == [LIGHT.selection.name()] * 17


def test_hits_are_framed_and_the_current_one_has_handles(pane: ReadingPane) -> None:
    hits = [mark_of(SPEECH, "come first"), mark_of(SPEECH, "year after year")]
    plain = picture(pane)
    pane.setFindHits(hits, 0)
    image = picture(pane)
    rect = pane.rectOf(hits[0].start, hits[0].end)[0]
    assert QColor(image.pixel(rect.center().x(), rect.top())).name() == LIGHT.ink.name()
    assert QColor(image.pixel(rect.left() + 1, rect.top() + 1)).name() == LIGHT.selection.name()
    knob = pane.reading.handles(pane.reading.current_hit() or hits[0])["start"][1]  # type: ignore[arg-type]
    assert QColor(image.pixel(knob.center().x(), knob.center().y())).name() == LIGHT.ink.name()
    pane.setFindHits(())
    assert picture(pane) == plain


def test_changing_one_mark_repaints_only_what_changed(pane: ReadingPane) -> None:
    pane.setMarks([mark_of(SPEECH, "come first", "money")], LOOKS)
    before = picture(pane)
    pane.updateMarks([mark_of(SPEECH, "good to be here", "time")], ())
    assert picture(pane) != before
    pane.updateMarks((), [Id("good to be here")])
    assert picture(pane) == before


def test_the_selected_annotation_goes_when_it_is_removed(pane: ReadingPane) -> None:
    pane.setMarks([mark_of(SPEECH, "come first", "money", id="a")], LOOKS)
    pane.selectAnnotation(Id("a"))
    pane.updateMarks((), [Id("a")])
    assert pane.selectedAnnotation() is None


def test_a_highlight_over_mixed_directions_covers_its_own_words_only(show: Shower) -> None:
    text = "He said שלום עולם to all."
    pane = show(text)
    start = text.index("שלום")
    one, other = pane.rectOf(start, start + 4), pane.rectOf(start + 5, start + 9)
    assert len(one) == len(other) == 1
    assert other[0].right() <= one[0].left() + 3, "the first word of the two stands on the right"
    letters = [pane.rectOf(at, at + 1)[0] for at in range(start, start + 4)]
    assert [letter.left() for letter in letters] == sorted((letter.left() for letter in letters), reverse=True)
    assert abs(letters[0].right() - one[0].right()) <= 1 and abs(letters[-1].left() - one[0].left()) <= 1
    across = pane.rectOf(text.index("said"), start + 4)
    assert len(across) == 2 and not across[1].intersects(other[0].adjusted(2, 0, -2, 0))


def test_a_tint_ends_with_the_word_and_not_with_the_blank_at_the_line_end(show: Shower) -> None:
    pane = show("word " * 100, width=600)
    starts = pane.reading.page.shaped(0).starts
    whole = pane.rectOf(starts[1], starts[2])
    word = pane.rectOf(starts[1], starts[2] - 1)
    assert whole == word
