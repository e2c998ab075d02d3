"""The overview strip."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.changes import Id
from annotator.gui.reader.marks import Mark
from annotator.gui.reader.pane import ReadingPane
from annotator.gui.theme.tokens import LIGHT
from tests.gui.reader.conftest import LOOKS, Shower


def rows(pane: ReadingPane) -> list[int]:
    return [y for y in range(pane.overview.height()) if pane.overview.colour_at(y) is not None]


def test_a_mark_is_shown_where_it_lies(show: Shower, long_text: str, qtbot: QtBot) -> None:
    pane = show(long_text)
    start = long_text.index("200. ")
    pane.setMarks([Mark(Id("a"), start, start + 40, (Id("money"),))], LOOKS)
    qtbot.waitUntil(lambda: bool(rows(pane)))
    found = rows(pane)
    pane.reveal(start, start + 40)
    share = (pane.reading.view.y + pane.viewport().height() / 3) / pane.reading.page.heights.total
    assert len(found) >= 3
    assert abs(found[0] / pane.overview.height() - share) < 0.02
    assert pane.overview.colour_at(found[0]) == LIGHT.line_of("blue")


def test_marks_come_and_go_one_by_one(show: Shower, long_text: str, qtbot: QtBot) -> None:
    pane = show(long_text)
    pane.setMarks([Mark(Id("a"), 100, 140, (Id("money"),))], LOOKS)
    qtbot.waitUntil(lambda: bool(rows(pane)))
    before = rows(pane)
    pane.updateMarks([Mark(Id("b"), len(long_text) - 100, len(long_text) - 50, (Id("time"),))], ())
    assert len(rows(pane)) > len(before)
    pane.updateMarks((), [Id("b")])
    assert rows(pane) == before


def test_a_hundred_thousand_marks_are_counted_a_little_at_a_time(show: Shower, long_text: str, qtbot: QtBot) -> None:
    pane = show(long_text)
    marks = [Mark(Id(f"m{n}"), n, n + 50, (Id("money"),)) for n in range(0, len(long_text) - 50, 4)]
    pane.setMarks(marks, LOOKS)
    qtbot.waitUntil(lambda: len(rows(pane)) > pane.overview.height() * 0.9, timeout=10_000)


def test_a_click_goes_there(show: Shower, long_text: str) -> None:
    pane = show(long_text)
    QTest.mouseClick(
        pane.overview, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(6, pane.overview.height() // 2)
    )
    QCoreApplication.processEvents()
    middle = (pane.reading.view.y + pane.viewport().height() / 2) / pane.reading.page.heights.total
    assert abs(middle - 0.5) < 0.05


def test_it_stands_beside_the_text_and_has_a_name(show: Shower) -> None:
    pane = show()
    assert pane.overview.geometry().left() == pane.viewport().geometry().right() + 1
    assert pane.overview.width() == 12
    assert pane.overview.accessibleName()
