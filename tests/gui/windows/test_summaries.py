"""The summary grid in the real window: written beside the passages, undone, read, exported."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.summary import SummaryDialog
from annotator.gui.panels.passages_view import PassagesView
from annotator.gui.panels.summaries_view import SummariesView
from annotator.gui.windows import summary_handlers
from annotator.gui.windows.main_window import MainWindow
from tests.gui.windows.test_passages import listed, view  # noqa: F401

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def grid(window: MainWindow, view: PassagesView, qtbot: QtBot) -> SummariesView:  # noqa: F811
    """The grid over the four passages of the passages' tests; the cell of the open document and Care is chosen."""
    assert window.actions_["summaries"].shortcut().toString() == "Ctrl+Shift+J"
    window.actions_["summaries"].trigger()
    assert window.views.current is not None and isinstance(window.views.current.centre, SummariesView)
    made = window.views.current.centre
    qtbot.waitUntil(lambda: made.model.columnCount() == 3)
    assert window.workspace.document is not None
    titles = [made.model.headerData(row, Qt.Orientation.Vertical) for row in range(made.model.rowCount())]
    made.table.setCurrentIndex(made.model.index(titles.index(window.workspace.document.row.title), 0))
    made.table.setFocus()
    return made


def test_a_summary_is_written_beside_the_passages_and_undone(window: MainWindow, grid: SummariesView, qtbot: QtBot) -> None:
    QTest.keyClick(grid.table, ENTER)
    dialog = window.findChild(SummaryDialog)
    assert "“Care” in" in dialog.windowTitle()
    QTest.keyClicks(dialog.field, "Too variable ")
    dialog.field.insertPlainText("\U0001f600")
    with qtbot.waitSignal(grid.summaries.counted):
        QTest.keyClick(dialog.field, ENTER, CTRL)
    index = grid.table.currentIndex()
    assert index.data() == "Too variable \U0001f600" and grid.heading.count_text() == "1 summary"
    assert "2 passages: Too variable" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    with qtbot.waitSignal(grid.summaries.counted):
        window.session.undo()
    assert grid.table.currentIndex().data() == "" and window.session.library.summaries() == []


def test_ctrl_enter_reads_the_passages_of_a_cell(window: MainWindow, grid: SummariesView, qtbot: QtBot) -> None:
    QTest.keyClick(grid.table, ENTER, CTRL)
    assert window.views.current is not None
    passages = window.views.current.centre
    assert isinstance(passages, PassagesView)
    qtbot.waitUntil(lambda: listed(passages) == ["four", "two"])


def test_the_grid_is_written_to_a_file(
    window: MainWindow, grid: SummariesView, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(summary_handlers, "ask_target", lambda *_: tmp_path / "g.md")
    QTest.mouseClick(grid.export_button, Qt.MouseButton.LeftButton)
    lines = (tmp_path / "g.md").read_text("utf-8").splitlines()
    assert lines[2].startswith("| document | Care (passages) | Care (summary)") and len(lines) == 4 + 5


def test_who_only_reads_writes_nothing(window: MainWindow, grid: SummariesView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(window.session), "is_read_only", property(lambda _self: True))
    QTest.keyClick(grid.table, ENTER)
    dialog = window.findChild(SummaryDialog)
    assert dialog.field.isReadOnly() and not dialog.keep_button.isVisible()
    dialog.reject()
