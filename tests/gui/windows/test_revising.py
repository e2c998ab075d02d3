"""Correcting and replacing the text in the real window: annotations move along, what is uncertain is asked, nothing is lost."""

import re
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.revision import RevisionDialog
from annotator.gui.dialogs.versions import VersionsDialog, side_by_side
from annotator.gui.panels.text_editor import TextEditor
from annotator.gui.windows import revising_handlers
from annotator.gui.windows.main_window import MainWindow
from tests.window_helpers import PASSAGE, find, select


def editor_of(window: MainWindow) -> TextEditor:
    """The editor in the place of the page."""
    window.actions_["edit_text"].trigger()
    assert window.views.current is not None and isinstance(window.views.current.centre, TextEditor)
    return window.views.current.centre


def put_before(editor: TextEditor, words: str, added: str) -> None:
    """Type something in front of some words."""
    cursor = editor.edit.textCursor()
    cursor.setPosition(editor.edit.document().toPlainText().index(words))
    editor.edit.setTextCursor(cursor)
    QTest.keyClicks(editor.edit, added)


def highlight(window: MainWindow, words: str = PASSAGE) -> str:
    """Mark some words. Gives the annotation's id."""
    select(window, words)
    id = window.commands.highlight()
    assert id
    return id


def fingerprint(window: MainWindow) -> str:
    assert window.workspace.document
    return window.workspace.document.row.fingerprint


def quote(window: MainWindow, id: str) -> str:
    """The words that an annotation lies on in the open text."""
    each = next(each for each in window.workspace.annotations.values() if each.id == id)
    assert window.workspace.document
    return "" if each.is_orphan else window.workspace.document.text[each.start : each.end]


def test_a_corrected_word_moves_what_is_marked_after_it_and_undo_gives_it_back(window: MainWindow, qtbot: QtBot) -> None:
    id, before = highlight(window), fingerprint(window)
    editor = editor_of(window)
    qtbot.waitUntil(editor.edit.hasFocus)
    assert not editor.keep.isEnabled()
    put_before(editor, "We need to be smarter", "Indeed, ")
    with qtbot.waitSignal(window.session.changed):
        QTest.keyClick(editor.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.page.isVisible() and window.views.current is None
    assert fingerprint(window) != before and quote(window, id) == PASSAGE
    assert window.session.undo_stack.undoText() == "changing a text"
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: fingerprint(window) == before)
    window.workspace.load_annotations()
    assert quote(window, id) == PASSAGE


def test_words_that_are_gone_are_asked_about_and_then_wait_to_be_placed(window: MainWindow, qtbot: QtBot) -> None:
    id, before = highlight(window, "Adoptions are up."), fingerprint(window)
    editor = editor_of(window)
    text = editor.edit.document().toPlainText()
    cursor = editor.edit.textCursor()
    cursor.setPosition(text.index("Adoptions are up."))
    cursor.setPosition(cursor.position() + len("Adoptions are up."), cursor.MoveMode.KeepAnchor)
    editor.edit.setTextCursor(cursor)
    QTest.keyClick(editor.edit, Qt.Key.Key_Delete)
    editor.keep.click()
    qtbot.waitUntil(lambda: window.findChild(RevisionDialog) is not None)
    dialog = window.findChild(RevisionDialog)
    assert dialog.table.rowCount() == 1 and "wait" in dialog.summary.text()
    assert fingerprint(window) == before, "nothing is written before it is decided"
    with qtbot.waitSignal(window.session.changed):
        dialog.keep.click()
    window.workspace.load_annotations()
    assert quote(window, id) == ""
    window.actions_["show_orphans"].trigger()
    panel = window.panels.orphans
    assert panel.list.count() == 1 and "Adoptions are up." in panel.list.item(0).text() and not panel.place.isEnabled()
    select(window, PASSAGE)
    window.workspace.set_selection(find(window, PASSAGE), find(window, PASSAGE).start)
    assert panel.place.isEnabled()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert quote(window, id) == PASSAGE and panel.list.count() == 0


def test_the_bar_of_a_selection_does_not_lie_over_the_editor(window: MainWindow, qtbot: QtBot) -> None:
    select(window, PASSAGE)
    qtbot.waitUntil(window.page.bar.isVisible)
    editor = editor_of(window)
    assert not window.page.bar.isVisible()
    QTest.keyClick(editor.edit, Qt.Key.Key_Escape)
    assert window.page.isVisible()


def test_each_paragraph_stands_beside_what_it_became() -> None:
    old = "One.\n\nA second that goes.\n\nThree as ever.\n\nFour."
    new = "One.\n\nThree as before.\n\nAnd more.\n\nFour."
    page, count = side_by_side(old, new)
    rows = [
        [unescape(re.sub("<[^>]+>", "", cell)) for cell in re.findall("<td[^>]*>(.*?)</td>", row)]
        for row in page.split("<tr>")[1:]
    ]
    assert count and ["One.", "One."] in rows and ["Four.", "Four."] in rows
    assert "".join(row[0] for row in rows) == old.replace("\n", "")
    assert "".join(row[1] for row in rows) == new.replace("\n", "")


def test_leaving_the_editor_keeps_what_was_typed_to_go_on_with(window: MainWindow, qtbot: QtBot) -> None:
    before = fingerprint(window)
    editor = editor_of(window)
    put_before(editor, "We need to be smarter", "Draft ")
    QTest.keyClick(editor.edit, Qt.Key.Key_Escape)
    assert window.page.isVisible() and fingerprint(window) == before
    again = editor_of(window)
    assert again is not editor and "Draft We need to be smarter" in again.text() and again.keep.isEnabled()
    again.anew.click()
    assert "Draft We need" not in again.text() and not again.keep.isEnabled()
    QTest.keyClick(again.edit, Qt.Key.Key_Escape)


def test_a_file_takes_the_place_of_the_text_after_a_look_at_what_it_does(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = highlight(window)
    assert window.workspace.document
    edition = tmp_path / "edition.txt"
    edition.write_text("A new first line.\n\n" + window.workspace.document.text, "utf-8")
    monkeypatch.setattr(revising_handlers, "ask_source", lambda *_: edition)
    window.actions_["replace_text"].trigger()
    qtbot.waitUntil(lambda: window.findChild(RevisionDialog) is not None)
    dialog = window.findChild(RevisionDialog)
    with qtbot.waitSignal(window.session.changed):
        dialog.keep.click()
    assert window.workspace.document.text.startswith("A new first line.")
    window.workspace.load_annotations()
    assert quote(window, id) == PASSAGE
    window.actions_["text_versions"].trigger()
    versions = window.findChild(VersionsDialog)
    assert versions is not None and versions.list.count() == 2 and versions.back.isEnabled()
    assert "edition.txt" in versions.list.item(0).text() and "A new first line." in versions.texts.toPlainText()
    versions.back.click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(RevisionDialog)))
    (asked,) = [each for each in window.findChildren(RevisionDialog) if each.isVisible()]
    with qtbot.waitSignal(window.session.changed):
        asked.keep.click()
    assert not window.workspace.document.text.startswith("A new first line.")


def test_cancelling_the_look_changes_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, edition = fingerprint(window), tmp_path / "edition.txt"
    edition.write_text("Something else altogether.", "utf-8")
    monkeypatch.setattr(revising_handlers, "ask_source", lambda *_: edition)
    highlight(window)
    window.actions_["replace_text"].trigger()
    qtbot.waitUntil(lambda: window.findChild(RevisionDialog) is not None)
    QTest.keyClick(window.findChild(RevisionDialog), Qt.Key.Key_Escape)
    assert fingerprint(window) == before


def test_letters_that_qt_can_not_hold_stay_as_they_were(qtbot: QtBot) -> None:
    from annotator.gui.reader.typography import Typography

    text = "One\u00a0two \ufdd0 three\u2028four 😀 é.\nEnd."
    editor = TextEditor("A", text, 0, Typography())
    qtbot.addWidget(editor)
    assert editor.text() == text
    QTest.keyClicks(editor.edit, "Now ")
    assert editor.text() == "Now " + text and editor.is_changed()
