"""Exporting for the team through the window: what is chosen is in the file, and a copy for outside is set apart."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.core.errors import FileRefused
from annotator.gui.dialogs.team_export import TeamExportDialog
from annotator.gui.windows import merge_handlers
from annotator.gui.windows.main_window import MainWindow
from annotator.tasks.exchange_file import Reading, read_exchange
from tests.conflict_helpers import work_apart


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "Speeches.annotations"
    monkeypatch.setattr(merge_handlers, "ask_target", lambda *_words: path)
    return path


@pytest.fixture
def dialog(window: MainWindow, tmp_path: Path) -> TeamExportDialog:
    work_apart(window, tmp_path).close()
    window.actions_["team_export"].trigger()
    return window.findChildren(TeamExportDialog)[-1]


def written(dialog: TeamExportDialog, qtbot: QtBot, out: Path) -> None:
    qtbot.mouseClick(dialog.write_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(out.exists)


def entities(reading: Reading) -> set[str]:
    return {row[2] for row in reading.rows}


def test_the_whole_library_goes_with_its_texts(dialog: TeamExportDialog, qtbot: QtBot, out: Path) -> None:
    assert "5 documents, 1 annotations in them" in dialog.summary.text() or "5 documents" in dialog.summary.text()
    written(dialog, qtbot, out)
    reading = read_exchange(out)
    assert len(reading.texts) == 5 and entities(reading) == {"document", "coder", "tag", "annotation"}


def test_chosen_documents_leave_the_others_and_texts_may_stay(dialog: TeamExportDialog, qtbot: QtBot, out: Path) -> None:
    for row in range(1, dialog.documents.count()):
        dialog.documents.item(row).setCheckState(Qt.CheckState.Unchecked)
    qtbot.keyClick(dialog.texts, Qt.Key.Key_Space)
    written(dialog, qtbot, out)
    reading = read_exchange(out)
    assert not reading.texts
    assert len({row[3] for row in reading.rows if row[2] == "document"}) == 1


def test_a_copy_for_outside_has_neither_notes_nor_names_and_is_refused(dialog: TeamExportDialog, qtbot: QtBot, out: Path) -> None:
    qtbot.keyClick(dialog.notes, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.names, Qt.Key.Key_Space)
    assert dialog.write_button.text() == "Write a copy for outside…" and "can’t be merged" in dialog.summary.text()
    written(dialog, qtbot, out)
    text = out.read_text("utf-8")
    assert "Mira" not in text and "coder-mira" not in text and "No source" not in text
    with pytest.raises(FileRefused, match="copy for outside"):
        read_exchange(out)


def test_nothing_chosen_writes_nothing(dialog: TeamExportDialog) -> None:
    for row in range(dialog.documents.count()):
        dialog.documents.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.write_button.isEnabled()
