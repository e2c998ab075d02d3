"""Reports through the window: what is chosen shows in the preview, is written by a job, and is remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.part_chooser import SOME
from annotator.gui.dialogs.report import ReportDialog
from annotator.gui.windows import report_handlers
from annotator.gui.windows.main_window import MainWindow
from tests.window_helpers import PASSAGE, select


@pytest.fixture
def marked(window: MainWindow) -> MainWindow:
    """The sample with one annotation by Mira."""
    select(window, PASSAGE)
    window.actions_["in_vivo"].trigger()
    return window


def opened(window: MainWindow, qtbot: QtBot, action: str = "report") -> ReportDialog:
    window.actions_[action].trigger()
    dialog = window.findChildren(ReportDialog)[-1]
    qtbot.waitUntil(dialog.write_button.isEnabled)
    return dialog


def test_the_preview_follows_what_is_chosen(marked: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(marked, qtbot)
    assert PASSAGE in dialog.preview.toPlainText() and "Codebook" in dialog.preview.toPlainText()
    qtbot.mouseClick(dialog.codebook, Qt.MouseButton.LeftButton, pos=dialog.notes.rect().center())
    qtbot.waitUntil(lambda: "Codebook" not in dialog.preview.toPlainText())
    dialog.tags.combo.setCurrentIndex(dialog.tags.combo.findData(SOME))
    assert not dialog.write_button.isEnabled() and "tick" in dialog.state.text()
    dialog.reject()


@pytest.mark.parametrize("form", ["docx", "odt", "pdf", "html", "md"])
def test_it_is_written_and_what_was_chosen_is_kept(
    marked: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    out = tmp_path / f"out.{form}"
    monkeypatch.setattr(report_handlers, "ask_target", lambda *_words: out)
    dialog = opened(marked, qtbot)
    dialog.form.setCurrentIndex(dialog.form.findData(form))
    dialog.order.setCurrentIndex(3)
    qtbot.waitUntil(dialog.write_button.isEnabled)
    qtbot.mouseClick(dialog.write_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(out.exists, timeout=20_000)
    again = opened(marked, qtbot)
    assert (again.form.currentData(), again.order.currentIndex()) == (form, 3)
    again.reject()


def test_the_open_document_is_offered_whole(marked: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(marked, qtbot, "annotated_document")
    document = marked.workspace.document
    assert dialog.is_whole and document is not None
    assert document.text.strip().split("\n")[0] in dialog.preview.toPlainText()
    assert dialog.documents.key() == "open"
    dialog.reject()
