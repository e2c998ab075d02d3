"""The mouse on the page: selecting, choosing, dragging ends, dropping tags, hovering."""

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from annotator.core.changes import Id
from annotator.core.spans import Span
from annotator.gui.reader.margin import stripe_rect
from annotator.gui.reader.marks import Mark
from annotator.gui.reader.pane import ReadingPane
from annotator.gui.reader.pointer import TAG_MIME
from tests.gui.reader.conftest import LOOKS, SPEECH, Shower, mark_of

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
SENTENCE = "Children come first."


def over(pane: ReadingPane, quote: str) -> QPoint:
    """A point on the first letter of a quote."""
    start = SPEECH.index(quote)
    return pane.rectOf(start, start + 1)[0].center()


def move(pane: ReadingPane, point: QPoint, buttons: Qt.MouseButton = NO_BUTTON) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(point), pane.viewport().mapToGlobal(QPointF(point)), NO_BUTTON, buttons, NONE
    )
    QCoreApplication.sendEvent(pane.viewport(), event)


def drag(pane: ReadingPane, start: QPoint, end: QPoint, release: bool = True) -> None:
    QTest.mousePress(pane.viewport(), LEFT, NONE, start)
    move(pane, (start + end) / 2, LEFT)
    move(pane, end, LEFT)
    if release:
        QTest.mouseRelease(pane.viewport(), LEFT, NONE, end)


@pytest.fixture
def marked(pane: ReadingPane) -> ReadingPane:
    """SPEECH with a long annotation, a shorter one inside it, and one elsewhere with a note."""
    marks = (
        mark_of(SPEECH, "Children come first. That is why we began", "time", id="long"),
        mark_of(SPEECH, "come first", "money", id="short"),
        mark_of(SPEECH, "It is good to be here", "money", "own", id="noted", note="A note of some length about the welcome."),
    )
    pane.setMarks(marks, LOOKS)
    return pane


def test_dragging_selects_and_says_so_when_let_go(pane: ReadingPane, qtbot: QtBot) -> None:
    start, end = over(pane, "thank you"), over(pane, "It is good")
    with qtbot.assertNotEmitted(pane.selectionSettled):
        drag(pane, start - QPoint(4, 0), end - QPoint(4, 0), release=False)
    with qtbot.waitSignal(pane.selectionSettled) as heard:
        QTest.mouseRelease(pane.viewport(), LEFT, NONE, end - QPoint(4, 0))
    found = SPEECH[heard.args[0] : heard.args[1]]
    assert found.startswith("thank you.") and found.strip() == "thank you."


def test_a_double_click_selects_the_word(pane: ReadingPane) -> None:
    QTest.mouseDClick(pane.viewport(), LEFT, NONE, over(pane, "people"))
    assert SPEECH[slice(*(pane.selection() or (0, 0)))] == "people"


def test_a_triple_click_selects_the_paragraph_without_its_line_end(pane: ReadingPane) -> None:
    point = over(pane, "people")
    QTest.mouseDClick(pane.viewport(), LEFT, NONE, point)
    QTest.mouseClick(pane.viewport(), LEFT, NONE, point)
    start = SPEECH.index("First of all")
    assert pane.selection() == (start, SPEECH.index("\n", start))


def test_a_click_chooses_the_annotation_under_it(marked: ReadingPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(marked.annotationSelected) as heard:
        QTest.mouseClick(marked.viewport(), LEFT, NONE, over(marked, "why we began"))
    assert heard.args == ["long"] and marked.selectedAnnotation() == "long"
    with qtbot.waitSignal(marked.annotationSelected) as heard:
        QTest.mouseClick(marked.viewport(), LEFT, NONE, over(marked, "year after year"))
    assert heard.args == [None] and marked.selectedAnnotation() is None


def test_a_click_on_an_overlap_lets_the_reader_choose(marked: ReadingPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(marked.annotationsUnderPointer) as heard:
        QTest.mouseClick(marked.viewport(), LEFT, NONE, over(marked, "come first"))
    assert heard.args[0] == ["short", "long"]
    assert isinstance(heard.args[1], QPoint)


def test_a_click_beside_the_text_chooses_nothing(marked: ReadingPane, qtbot: QtBot) -> None:
    marked.selectAnnotation(Id("long"))
    with qtbot.waitSignal(marked.annotationSelected) as heard:
        QTest.mouseClick(marked.viewport(), LEFT, NONE, QPoint(8, 300))
    assert heard.args == [None]


def handle(pane: ReadingPane, name: str) -> QPoint:
    span = pane.reading.selected_span()
    assert span is not None
    return pane.reading.handles(span)[name][1].center()


def test_dragging_an_end_asks_to_move_it_and_leaves_the_mark_as_stored(marked: ReadingPane, qtbot: QtBot) -> None:
    marked.selectAnnotation(Id("long"))
    target = over(marked, "that is why we go on") - QPoint(4, 0)
    with qtbot.waitSignal(marked.endMoved) as heard:
        drag(marked, handle(marked, "end"), target)
    id, start, end = heard.args
    assert (id, SPEECH[start:end].strip()) == ("long", "Children come first. That is why we began, and")
    assert marked.reading.selected_span() == (start, SPEECH.index(" began") + len(" began"))


def test_the_end_is_shown_where_it_is_dragged_to(marked: ReadingPane) -> None:
    marked.selectAnnotation(Id("long"))
    drag(marked, handle(marked, "start"), over(marked, "That is why we began") - QPoint(4, 0), release=False)
    assert marked.reading.selected_span() == (SPEECH.index("That is why we b"), SPEECH.index(" began") + len(" began"))


def test_escape_gives_the_drag_up(marked: ReadingPane, qtbot: QtBot) -> None:
    marked.selectAnnotation(Id("long"))
    before = marked.reading.selected_span()
    target = over(marked, "that is why we go on")
    with qtbot.assertNotEmitted(marked.endMoved):
        drag(marked, handle(marked, "end"), target, release=False)
        QTest.keyClick(marked, Qt.Key.Key_Escape)
        QTest.mouseRelease(marked.viewport(), LEFT, NONE, target)
    assert marked.reading.selected_span() == before


def test_an_end_cannot_be_dragged_past_the_other(marked: ReadingPane) -> None:
    marked.selectAnnotation(Id("short"))
    for name, beyond in (("end", "First of all"), ("start", "weather")):
        drag(marked, handle(marked, name), over(marked, beyond), release=False)
        span = marked.reading.selected_span()
        assert span is not None and span.end == span.start + 1
        QTest.keyClick(marked, Qt.Key.Key_Escape)


def test_an_annotation_that_takes_in_line_ends_has_both_handles(pane: ReadingPane) -> None:
    start, end = SPEECH.index("\n\nWhy it"), SPEECH.index("Children come")
    pane.setMarks([Mark(Id("a"), start, end, (Id("money"),))], LOOKS)
    pane.selectAnnotation(Id("a"))
    span = pane.reading.selected_span()
    assert span is not None and sorted(pane.reading.handles(span)) == ["end", "start"]


def drag_tag(pane: ReadingPane, point: QPoint, modifiers: Qt.KeyboardModifier = NONE, drop: bool = True) -> None:
    mime = QMimeData()
    mime.setData(TAG_MIME, QByteArray(b"money"))
    copy = Qt.DropAction.CopyAction
    QCoreApplication.sendEvent(pane.viewport(), QDragEnterEvent(point, copy, mime, LEFT, modifiers))
    QCoreApplication.sendEvent(pane.viewport(), QDragMoveEvent(point, copy, mime, LEFT, modifiers))
    if drop:
        QCoreApplication.sendEvent(pane.viewport(), QDropEvent(QPointF(point), copy, mime, LEFT, modifiers))


def test_a_tag_dropped_on_text_takes_the_sentence(pane: ReadingPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.tagDropped) as heard:
        drag_tag(pane, over(pane, "come first"))
    tag, start, end = heard.args
    assert (tag, SPEECH[start:end].strip()) == ("money", SENTENCE)
    assert pane.reading.landing is None


def test_a_tag_dropped_with_shift_takes_the_word(pane: ReadingPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.tagDropped) as heard:
        drag_tag(pane, over(pane, "weather"), SHIFT)
    assert SPEECH[heard.args[1] : heard.args[2]] == "weather"


def test_a_tag_dropped_on_the_selection_takes_it(pane: ReadingPane, qtbot: QtBot) -> None:
    start = SPEECH.index("come first")
    pane.select(start, start + 4)
    with qtbot.waitSignal(pane.tagDropped) as heard:
        drag_tag(pane, over(pane, "come first"))
    assert heard.args == ["money", start, start + 4]


def test_a_tag_that_is_dragged_away_leaves_nothing(pane: ReadingPane) -> None:
    drag_tag(pane, over(pane, "come first"), drop=False)
    assert pane.reading.landing is not None
    QCoreApplication.sendEvent(pane.viewport(), QDragLeaveEvent())
    assert pane.reading.landing is None


def test_text_cannot_be_dropped(pane: ReadingPane) -> None:
    mime = QMimeData()
    mime.setText("words")
    event = QDragMoveEvent(over(pane, "come"), Qt.DropAction.CopyAction, mime, LEFT, NONE)
    pane.dragMoveEvent(event)
    assert not event.isAccepted()


def test_hovering_over_a_stripe_or_a_name_isolates_its_tag(marked: ReadingPane, qtbot: QtBot) -> None:
    view, origin = marked.reading.margin(), marked.reading.seen()[0].y
    stripe = next(one for one in view.stripes if one.mark.id == "short")
    with qtbot.waitSignal(marked.tagHovered) as heard:
        move(marked, stripe_rect(stripe, marked.reading.spread).center() + QPoint(0, origin))
    assert heard.args == ["money"] and marked.reading.shown_tag == "money"
    with qtbot.waitSignal(marked.tagHovered) as heard:
        move(marked, over(marked, "year after"))
    assert heard.args == [None] and marked.reading.shown_tag is None
    row = next(one for one in view.rows if one.tag == "own")
    with qtbot.waitSignal(marked.tagHovered):
        move(marked, QPoint(marked.reading.spread.labels + 20, row.y + origin + 9))
    assert marked.reading.shown_tag == "own"


def test_leaving_the_pane_shows_all_tags_again(marked: ReadingPane) -> None:
    row = marked.reading.margin().rows[0]
    move(marked, QPoint(marked.reading.spread.labels + 20, row.y + marked.reading.seen()[0].y + 9))
    assert marked.reading.shown_tag is not None
    QCoreApplication.sendEvent(marked, QEvent(QEvent.Type.Leave))
    assert marked.reading.shown_tag is None


def card(pane: ReadingPane) -> QPoint:
    return pane.reading.margin().cards[0].rect.center() + QPoint(0, pane.reading.seen()[0].y)


def test_a_double_click_on_a_card_opens_its_note(marked: ReadingPane, qtbot: QtBot) -> None:
    marked.resize(1000, 700)
    QCoreApplication.processEvents()
    with qtbot.waitSignal(marked.noteActivated) as heard:
        QTest.mouseDClick(marked.viewport(), LEFT, NONE, card(marked))
    assert heard.args == ["noted"]


def test_a_click_on_a_card_chooses_its_annotation(marked: ReadingPane, qtbot: QtBot) -> None:
    marked.resize(1000, 700)
    QCoreApplication.processEvents()
    with qtbot.waitSignal(marked.annotationSelected) as heard:
        QTest.mouseClick(marked.viewport(), LEFT, NONE, card(marked))
    assert heard.args == ["noted"]


def test_a_tool_tip_gives_a_name_or_a_note_in_full(marked: ReadingPane, monkeypatch: pytest.MonkeyPatch) -> None:
    marked.resize(1000, 700)
    QCoreApplication.processEvents()
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda at, words, widget: said.append(words))
    row = next(one for one in marked.reading.margin().rows if one.tag == "own")
    name = QPoint(marked.reading.spread.labels + 20, row.y + marked.reading.seen()[0].y + 9)
    for point in (name, card(marked), over(marked, "weather")):
        QCoreApplication.sendEvent(marked.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, point))
    assert said == ["“own words”", "A note of some length about the welcome.", ""]


def test_what_is_only_counted_can_be_chosen_from(pane: ReadingPane, qtbot: QtBot) -> None:
    marks = [mark_of(SPEECH, "come first. That is why"[: 23 - n], "money", id=f"m{n}") for n in range(7)]
    pane.setMarks(marks, LOOKS)
    row = next(one for one in pane.reading.margin().rows if one.more)
    assert row.more == 3
    with qtbot.waitSignal(pane.annotationsUnderPointer) as heard:
        point = QPoint(pane.reading.spread.labels + 4, row.y + pane.reading.seen()[0].y + 9)
        QTest.mouseClick(pane.viewport(), LEFT, NONE, point)
    assert len(heard.args[0]) == 7


def test_the_context_menu_is_asked_for_at_the_text(pane: ReadingPane, qtbot: QtBot) -> None:
    point = over(pane, "come first")
    with qtbot.waitSignal(pane.contextMenuAt) as heard:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, pane.viewport().mapToGlobal(point))
        QCoreApplication.sendEvent(pane.viewport(), event)
    assert abs(heard.args[0] - SPEECH.index("come first")) <= 1


def test_a_new_document_ends_what_was_going_on(marked: ReadingPane) -> None:
    marked.selectAnnotation(Id("long"))
    drag(marked, handle(marked, "end"), over(marked, "that is why we go on"), release=False)
    marked.showDocument("Another text.")
    assert marked.selectedAnnotation() is None
    assert not marked.isDraggingEnd()
    move(marked, QPoint(120, 100), LEFT)
    assert marked.marksAt(3) == []
    QTest.mouseRelease(marked.viewport(), LEFT, NONE, QPoint(100, 100))


def test_dragging_a_selection_out_of_the_view_scrolls(show: Shower, long_text: str, qtbot: QtBot) -> None:
    pane = show(long_text, height=400)
    QTest.mousePress(pane.viewport(), LEFT, NONE, QPoint(200, 200))
    # Qt's own scrolling asks the screen where the pointer is.
    QCursor.setPos(pane.viewport().mapToGlobal(QPoint(200, 460)))
    move(pane, QPoint(200, 460), LEFT)
    qtbot.waitUntil(lambda: pane.reading.view.y > 100)
    QTest.mouseRelease(pane.viewport(), LEFT, NONE, QPoint(200, 460))
    assert (pane.selection() or Span(0, 0)).length > 100
