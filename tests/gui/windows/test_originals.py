"""Kept files and copied words in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.windows import original_handlers
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.original_handlers import OriginalHandlers
from annotator.tasks.pasting import paste
from tests.tasks.test_pasting import HTML, PLAIN
from tests.window_helpers import press

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
PASTE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def title(window: MainWindow) -> str:
    return window.workspace.document.row.title if window.workspace.document else ""


def test_ctrl_shift_v_makes_a_document_of_copied_words_and_undo_takes_it_back(window: MainWindow, qtbot: QtBot) -> None:
    before = len(window.session.library.documents())
    QGuiApplication.clipboard().setText(PLAIN)
    press(window, Qt.Key.Key_V, PASTE)
    qtbot.waitUntil(lambda: title(window) == "On trust")
    assert "On trust" in window.status.message.text()
    assert window.actions_["undo"].text() == "Undo a new document"
    press(window, Qt.Key.Key_V, PASTE)
    qtbot.waitUntil(lambda: "already" in window.status.message.text())
    window.session.undo()
    assert len(window.session.library.documents()) == before


def test_an_empty_clipboard_says_so(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    press(window, Qt.Key.Key_V, PASTE)
    qtbot.waitUntil(lambda: "no words on the clipboard" in window.status.message.text())


def test_a_selection_of_a_page_dropped_on_the_list_is_a_document(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText(PLAIN)
    data.setHtml(HTML)
    panel = window.panels.documents
    enter = QDragEnterEvent(QPoint(40, 90), COPY, data, LEFT, NONE)
    QApplication.sendEvent(panel.list.viewport(), enter)
    assert enter.isAccepted()
    QApplication.sendEvent(panel, QDropEvent(QPoint(40, 90), COPY, data, LEFT, NONE))
    qtbot.waitUntil(lambda: title(window) == "On trust")


def test_a_link_is_no_text(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/page")])
    data.setText("https://example.org/page")
    enter = QDragEnterEvent(QPoint(300, 300), COPY, data, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(window.page, enter)
    assert not enter.isAccepted()


def test_show_original_opens_a_copy_for_reading_only_which_goes_with_the_window(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[QUrl] = []
    handlers = OriginalHandlers(window, lambda url: not given.append(url))
    handlers.show()
    path = Path(given[0].toLocalFile())
    document = window.workspace.document
    assert document is not None
    kept = window.session.library.original(document.row.fingerprint)
    assert kept == (path.name, path.read_bytes()) and path.name in window.status.message.text()
    window.close()
    assert not path.exists() and not path.parent.parent.exists()


def test_where_no_program_opens_it_a_sentence_says_what_to_do(window: MainWindow) -> None:
    OriginalHandlers(window, lambda _url: False).show()
    assert window.banner is not None and "Save original" in window.banner.text()


def test_save_original_writes_the_bytes(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(original_handlers, "ask_target", lambda *_: tmp_path / "kept.txt")
    window.actions_["save_original"].trigger()
    document = window.workspace.document
    assert document is not None
    kept = window.session.library.original(document.row.fingerprint)
    assert kept is not None and (tmp_path / "kept.txt").read_bytes() == kept[1]


def test_a_document_without_its_file_says_so(window: MainWindow) -> None:
    with window.session.library._connection.transaction():
        window.session.library._connection.run("delete from original")
    window.actions_["show_original"].trigger()
    assert window.banner is not None and "not in this copy" in window.banner.text()


def test_key_of_the_page_reaches_a_pasted_document(window: MainWindow, qtbot: QtBot) -> None:
    outcome = paste(window.session.library, window.session.coder, PLAIN)
    assert outcome.receipt and outcome.document
    window.session.adopt([outcome.receipt], "a new document")
    window.workspace.open_document(outcome.document)
    QTest.keyClick(window.page.pane, Qt.Key.Key_H)
    assert len(window.workspace.annotations) == 1
