"""Where the reader is: kept over sizes, themes and typography; what is revealed; scrolling that stands still."""

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from pytestqt.qtbot import QtBot

from annotator.gui.reader.pane import ReadingPane
from annotator.gui.reader.typography import Typography
from annotator.gui.reader.viewpoint import ViewPlace
from annotator.gui.theme.tokens import DARK, SEPIA
from tests.gui.reader.conftest import Shower


def top_line(pane: ReadingPane) -> int:
    return pane.place().position


@pytest.fixture
def far(show: Shower, long_text: str) -> ReadingPane:
    """A long text, somewhere in the middle."""
    pane = show(long_text)
    pane.goTo(ViewPlace(len(long_text) // 2, 0))
    return pane


def test_a_place_is_come_back_to_exactly(far: ReadingPane) -> None:
    far.scrollBy(333)
    place = far.place()
    y = far.reading.view.y_of(place.position)
    far.goTo(ViewPlace(0, 0))
    far.goTo(place)
    assert far.place() == place
    assert far.reading.view.y_of(place.position) == y != 0


def test_a_resize_keeps_the_topmost_line(far: ReadingPane) -> None:
    before = top_line(far)
    for width in (560, 420, 900):
        far.resize(width, 500)
        QCoreApplication.processEvents()
        line = far.reading.page.shaped(far.reading.view.paragraph)
        unit = far.reading.page.units(far.reading.view.paragraph, before)
        assert far.reading.page.paragraphs.index_at(before) == far.reading.view.paragraph
        assert line.line_of(unit) == line.line_at(far.reading.view.offset)
    assert abs(top_line(far) - before) < 80


@pytest.mark.parametrize("changed", [{"size": 24}, {"zoom": 1.5}, {"leading": 1.9}, {"columns": 45}, {"family": "DejaVu Sans"}])
def test_other_typography_keeps_the_topmost_line(far: ReadingPane, changed: dict[str, float]) -> None:
    before = top_line(far)
    far.setTypography(replace(Typography(), **changed))  # type: ignore[arg-type]
    QCoreApplication.processEvents()
    page = far.reading.page
    assert page.paragraphs.index_at(before) == far.reading.view.paragraph
    assert abs(page.y_of(before) - far.reading.view.y) <= page.style(far.reading.view.paragraph).line
    far.setTypography(Typography())
    assert abs(top_line(far) - before) < 80


def test_another_theme_moves_nothing(far: ReadingPane) -> None:
    place = far.place()
    for theme in (DARK, SEPIA):
        far.setTheme(theme)
        assert far.place() == place


def test_a_document_opens_at_its_place_or_at_the_top(show: Shower, long_text: str) -> None:
    pane = show(long_text)
    assert pane.reading.view.y == 0
    place = ViewPlace(len(long_text) // 3, -20)
    pane.showDocument(long_text, (), place)
    position = pane.place().position
    assert abs(position - place.position) < 100
    pane.showDocument(long_text)
    assert pane.reading.view.y == 0 and pane.verticalScrollBar().value() == 0


def test_a_text_that_begins_with_blank_lines_has_its_caret_at_the_first_words(show: Shower) -> None:
    pane = show("\n\n \nWords.")
    assert pane.caret() == 4
    assert pane.reading.caret_rect(4) is not None


def test_wheeling_up_over_unknown_text_moves_it_by_as_much_as_the_wheel(far: ReadingPane) -> None:
    for _ in range(80):
        position = far.positionAt(far.viewport().rect().center())
        before = far.reading.view.y_of(position)
        far.verticalScrollBar().setValue(far.verticalScrollBar().value() - 60)
        QCoreApplication.processEvents()
        after = far.reading.view.y_of(position)
        assert before is not None and after is not None
        assert after - before == 60


def test_a_touch_pad_scrolls_by_its_own_pixels(far: ReadingPane) -> None:
    position = far.positionAt(QPoint(200, 300))
    before = far.reading.view.y_of(position) or 0
    at = QPointF(200, 300)
    far.wheelEvent(
        QWheelEvent(
            at,
            at,
            QPoint(0, -7),
            QPoint(0, -15),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
    )
    assert far.reading.view.y_of(position) == before - 7


def test_ctrl_and_wheel_asks_for_zoom(far: ReadingPane, qtbot: QtBot) -> None:
    at = QPointF(200, 300)
    with qtbot.waitSignal(far.zoomRequested) as heard:
        far.wheelEvent(
            QWheelEvent(
                at,
                at,
                QPoint(),
                QPoint(0, 120),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.ControlModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
        )
    assert heard.args == [1]


def test_the_scroll_bar_reaches_both_ends(show: Shower, long_text: str) -> None:
    pane = show(long_text)
    bar = pane.verticalScrollBar()
    for _ in range(4):
        bar.setValue(bar.maximum())
        QCoreApplication.processEvents()
    assert pane.shareRead() == 1.0
    assert pane.reading.seen()[-1].number == len(pane.reading.page.paragraphs) - 1
    for _ in range(4):
        bar.setValue(0)
        QCoreApplication.processEvents()
    assert (pane.reading.view.paragraph, pane.reading.view.offset) == (0, 0)


def test_what_is_revealed_can_be_seen(show: Shower, long_text: str) -> None:
    pane = show(long_text)
    draw = random.Random(3)
    for _ in range(30):
        start = draw.randrange(len(long_text) - 60)
        pane.reveal(start, start + 40)
        assert pane.rectOf(start, start + 40)


def test_what_is_in_view_is_revealed_without_moving(far: ReadingPane) -> None:
    position = far.positionAt(QPoint(200, 300))
    before = far.place()
    far.reveal(position, position + 10)
    assert far.place() == before


def test_a_far_passage_comes_a_third_from_the_top(far: ReadingPane) -> None:
    far.reveal(1000, 1010)
    rect = far.rectOf(1000, 1010)[0]
    assert abs(rect.top() - far.viewport().height() / 3) < 40


def test_a_short_text_does_not_scroll(show: Shower) -> None:
    pane = show("Short.")
    pane.scrollBy(500)
    assert pane.reading.view.y == 0 and pane.verticalScrollBar().maximum() == 0


def test_only_what_is_seen_is_set(show: Shower) -> None:
    pane = show("A line of some length that is here.\n\n" * 30_000)
    pane.moveCaret(900_000)
    QCoreApplication.processEvents()
    assert len(pane.reading.page._shaped) < 200


def test_paragraph_numbers_run_through(show: Shower, long_text: str) -> None:
    pane = show(long_text)
    assert pane.paragraphAt(0) == (1, 400)
    assert pane.paragraphAt(len(long_text)) == (400, 400)


def test_the_columns_give_way_from_the_right(show: Shower, long_text: str) -> None:
    pane = show(long_text, width=1000)
    wide = pane.reading.spread
    pane.resize(760, 600)
    QCoreApplication.processEvents()
    narrow = pane.reading.spread
    pane.resize(500, 600)
    QCoreApplication.processEvents()
    least = pane.reading.spread
    assert wide.width == narrow.width == 552 and wide.labels_width > 120 and wide.has_cards
    assert not narrow.has_cards
    assert (wide.left, least.left) == (60, 24)
    assert least.labels_width == 0 and least.width < 552 and least.stripes + 24 <= pane.viewport().width()
