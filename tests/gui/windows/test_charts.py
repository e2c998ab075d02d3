"""Charts in the real window: drawn, shown as tables, followed, and opened down to their passages."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.panels.charts_view import ChartsView
from annotator.gui.panels.passages_view import PassagesView
from annotator.gui.windows import chart_handlers
from annotator.gui.windows.main_window import MainWindow
from annotator.tasks.charting import ChartKind
from annotator.tasks.monitor import Monitor
from tests.gui.windows.test_passages import listed, mark, view  # noqa: F401

CLICK, ENTER = Qt.MouseButton.LeftButton, Qt.Key.Key_Return


@pytest.fixture
def charts(window: MainWindow, view: PassagesView, qtbot: QtBot) -> ChartsView:  # noqa: F811
    """Over the four passages of the passages' tests."""
    assert window.actions_["charts"].shortcut().toString() == "Ctrl+Shift+I"
    window.actions_["charts"].trigger()
    assert window.views.current is not None and isinstance(window.views.current.centre, ChartsView)
    made = window.views.current.centre
    qtbot.waitUntil(lambda: made.charts.chart is not None)
    return made


def table(charts: ChartsView) -> list[list[str]]:
    """What the table says."""
    model = charts.model
    return [[model.index(row, at).data() for at in range(model.columnCount())] for row in range(model.rowCount())]


@pytest.mark.parametrize("kind", [kind for kind in ChartKind if kind is not ChartKind.CODEBOOK])
def test_every_chart_is_drawn_and_has_a_table(charts: ChartsView, kind: ChartKind, qtbot: QtBot) -> None:
    QTest.mouseClick(charts.kinds[kind], CLICK)
    qtbot.waitUntil(lambda: charts.charts.chart is not None and charts.charts.chart.kind is kind)
    assert charts.plot.isVisible() and charts.plot._plot is not None
    assert charts.kinds[kind].isChecked() and len({pill for pill in charts.kinds.values() if pill.isChecked()}) == 1
    QTest.mouseClick(charts.table_pill, CLICK)
    assert charts.table.isVisible() and len(table(charts)) >= 1


def test_a_figure_opens_its_passages(window: MainWindow, charts: ChartsView, qtbot: QtBot) -> None:
    QTest.mouseClick(charts.kinds[ChartKind.CODEBOOK], CLICK)
    qtbot.waitUntil(lambda: charts.table.isVisible())
    assert [row[0] for row in table(charts)] == ["Care", "Hope", "Hope / Trust"] and table(charts)[0][2:5] == ["2", "1", "2"]
    charts.table.setCurrentIndex(charts.model.index(2, 2))
    charts.table.setFocus()
    QTest.keyClick(charts.table, ENTER)
    assert window.views.current is not None
    passages = window.views.current.centre
    assert isinstance(passages, PassagesView)
    qtbot.waitUntil(lambda: listed(passages) == ["three"])


def test_a_new_coding_is_followed(window: MainWindow, charts: ChartsView, qtbot: QtBot) -> None:
    assert table(charts) == [["2014", "2", "1", "1"]]
    with qtbot.waitSignal(charts.charts.counted):
        mark(window, "five", "still too", "trust")
    assert table(charts) == [["2014", "2", "1", "2"]]


def test_figures_and_picture_are_copied_and_written(
    window: MainWindow, charts: ChartsView, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    QTest.mouseClick(charts.copy_button, CLICK)
    assert QGuiApplication.clipboard().text() == "\tCare\tHope\tTrust\n2014\t2\t1\t1"
    for name in ("c.png", "c.xlsx"):
        monkeypatch.setattr(chart_handlers, "ask_target", lambda *_, name=name: tmp_path / name)
        QTest.mouseClick(charts.export_button, CLICK)
    assert QImage(str(tmp_path / "c.png")).width() > 400 and (tmp_path / "c.xlsx").exists()


def test_a_chart_that_was_stopped_is_told_when_it_is_asked_for_again(
    charts: ChartsView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    counting, begun, pause = charts.charts, Event(), Event()

    def endless(_question: object, monitor: Monitor) -> None:
        begun.set()
        while True:
            monitor.report(0, 0)
            pause.wait(0.002)

    monkeypatch.setattr(counting, "answer", endless)
    counting.wilt()
    counting.refresh()
    assert begun.wait(10)
    with qtbot.waitSignal(counting.stopped):
        counting.stop()
    assert counting.is_stale
    qtbot.waitUntil(lambda: not counting.is_running)
    monkeypatch.undo()
    with qtbot.waitSignal(counting.counted):
        counting.refresh()
    assert not counting.is_stale
