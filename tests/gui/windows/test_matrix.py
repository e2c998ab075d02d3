"""Matrices in the real window: counted, turned, sorted, hidden, read, copied and written."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.analysis.crosstabs import Measure
from annotator.gui.models.matrix import HEAT
from annotator.gui.panels.matrix_table import heat_colour
from annotator.gui.panels.matrix_view import MatrixView
from annotator.gui.panels.passages_view import PassagesView
from annotator.gui.theme.colours import contrast
from annotator.gui.theme.tokens import THEMES
from annotator.gui.windows import matrix_handlers
from annotator.gui.windows.main_window import MainWindow
from annotator.tasks.tabulating import Beside, By
from tests.gui.windows.test_passages import listed, mark, view  # noqa: F401

CLICK, ENTER = Qt.MouseButton.LeftButton, Qt.Key.Key_Return


@pytest.fixture
def matrix(window: MainWindow, view: PassagesView, qtbot: QtBot) -> MatrixView:  # noqa: F811
    """Tags by tags over the four passages of the passages' tests."""
    assert window.actions_["matrix"].shortcut().toString() == "Ctrl+Shift+X"
    window.actions_["matrix"].trigger()
    assert window.views.current is not None and isinstance(window.views.current.centre, MatrixView)
    made = window.views.current.centre
    qtbot.waitUntil(lambda: made.model.rowCount() == 3)
    return made


def figures(matrix: MatrixView) -> list[list[str]]:
    """What the cells say."""
    model = matrix.model
    return [[model.index(row, at).data() for at in range(model.columnCount())] for row in range(model.rowCount())]


def names(matrix: MatrixView, orientation: Qt.Orientation) -> list[str]:
    """What the headers say."""
    count = matrix.model.columnCount() if orientation == Qt.Orientation.Horizontal else matrix.model.rowCount()
    return [matrix.model.headerData(at, orientation) for at in range(count)]


def test_tags_are_counted_together_and_followed(window: MainWindow, matrix: MatrixView, qtbot: QtBot) -> None:
    assert names(matrix, Qt.Orientation.Vertical) == ["Care", "Hope", "Trust"]
    assert figures(matrix) == [["2", "2", ""], ["2", "1", "1"], ["", "1", "1"]]
    assert matrix.model.index(0, 0).data(HEAT) is None and matrix.model.index(0, 1).data(HEAT) == 1
    assert "Care, Hope: 2" in matrix.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    with qtbot.waitSignal(matrix.count.counted):
        mark(window, "five", "care is still", "care")
    assert figures(matrix)[0] == ["3", "3", ""]
    with qtbot.waitSignal(matrix.count.counted):
        (action,) = [each for each in matrix.beside_pill.menu().actions() if each.data() == Beside.PARAGRAPH]
        action.trigger()
    assert figures(matrix)[0] == ["1", "1", "1"]


def test_enter_on_a_cell_reads_its_passages(window: MainWindow, matrix: MatrixView, qtbot: QtBot) -> None:
    matrix.table.setFocus()
    matrix.table.setCurrentIndex(matrix.model.index(0, 1))
    QTest.keyClick(matrix.table, ENTER)
    assert window.views.current is not None
    passages = window.views.current.centre
    assert isinstance(passages, PassagesView)
    qtbot.waitUntil(lambda: listed(passages) != [])
    assert passages.field.text() == "tag:Care OVERLAPS tag:Hope OR tag:Hope OVERLAPS tag:Care"
    assert sorted(listed(passages)) == ["four", "one", "two"]


def test_an_empty_cell_says_so(window: MainWindow, matrix: MatrixView) -> None:
    matrix.table.cellRequested.emit(0, 2)
    assert window.views.current is not None and window.views.current.centre is matrix


def test_tags_are_held_against_other_things(window: MainWindow, matrix: MatrixView, qtbot: QtBot) -> None:
    matrix.fill_by()
    (coders,) = [each for each in matrix.by_menu.actions() if each.text() == "Tags × coders"]
    with qtbot.waitSignal(matrix.count.counted):
        coders.trigger()
    assert names(matrix, Qt.Orientation.Horizontal) == ["Mira Okafor", "Priya"] and not matrix.beside_pill.isVisible()
    assert figures(matrix) == [["1", "1"], ["1", ""], ["1", ""]]
    matrix.table.cellRequested.emit(0, 1)
    assert window.views.current is not None
    passages = window.views.current.centre
    assert isinstance(passages, PassagesView)
    qtbot.waitUntil(lambda: listed(passages) == ["four"])


def test_the_table_is_sorted_turned_and_hidden(matrix: MatrixView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(matrix.count.counted):
        matrix.set_by(By.CODER)
    head = matrix.table.horizontalHeader()
    QTest.mouseClick(head.viewport(), CLICK, pos=QPoint(head.sectionViewportPosition(1) + 9, 20))
    assert names(matrix, Qt.Orientation.Vertical) == ["Care", "Hope", "Trust"] and matrix.all_pill.isEnabled()
    QTest.mouseClick(matrix.turn_pill, CLICK)
    assert names(matrix, Qt.Orientation.Vertical) == ["Mira Okafor", "Priya"]
    menu = matrix.table.menu_for(1, 0)
    (hide,) = [each for each in menu.actions() if each.text() == "Hide row “Priya”"]
    hide.trigger()
    assert figures(matrix) == [["1", "1", "1"]] and "1 hidden" in matrix.heading.count_text()
    (share,) = [each for each in matrix.measure_pill.menu().actions() if each.data() == Measure.ROW_SHARE]
    share.trigger()
    assert figures(matrix) == [["33%", "33%", "33%"]]
    QTest.mouseClick(matrix.all_pill, CLICK)
    assert len(figures(matrix)) == 2 and not matrix.all_pill.isEnabled()


def test_the_table_is_copied_and_written(
    window: MainWindow, matrix: MatrixView, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    QTest.mouseClick(matrix.copy_button, CLICK)
    assert QGuiApplication.clipboard().text().splitlines()[:2] == ["\tCare\tHope\tTrust", "Care\t2\t2\t0"]
    for name in ("m.xlsx", "m.csv", "m.png", "m.svg", "m.md"):
        monkeypatch.setattr(matrix_handlers, "ask_target", lambda *_, name=name: tmp_path / name)
        QTest.mouseClick(matrix.export_button, CLICK)
    assert list(load_workbook(tmp_path / "m.xlsx").active.values)[1] == ("Care", 2, 2, 0)
    assert QImage(str(tmp_path / "m.png")).width() == 2 * (32 + 220 + 3 * 108)
    drawing = (tmp_path / "m.svg").read_text("utf-8")
    assert "<svg" in drawing and "Care" in drawing
    monkeypatch.setattr(matrix_handlers, "ask_target", lambda *_: tmp_path / "no folder" / "m.svg")
    said: list[str] = []
    window.session.failed.connect(said.append)
    QTest.mouseClick(matrix.export_button, CLICK)
    assert said and "can't be written" in said[0]


@pytest.mark.parametrize("theme_", THEMES, ids=lambda theme_: theme_.name)
def test_figures_can_be_read_on_every_ground(theme_: object) -> None:
    for step in range(11):
        ground: QColor = heat_colour(theme_, step / 10)  # type: ignore[arg-type]
        assert contrast(theme_.ink.name(), ground.name()) >= 4.5  # type: ignore[attr-defined]
