"""A document's facts are changed in one step that can be undone, and a date must be one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from annotator.core import edits
from annotator.gui.dialogs.document_details import DocumentDetailsDialog
from annotator.session.session import Session
from annotator.store.library import Library

TITLE = "Innovation in children’s services"


@pytest.fixture
def dialog(qtbot, session, ids, parent) -> DocumentDetailsDialog:
    dialog = DocumentDetailsDialog(session, ids[TITLE], parent)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def _write(dialog: DocumentDetailsDialog, name: str, text: str) -> None:
    dialog.fields[name].setFocus()
    dialog.fields[name].selectAll()
    QTest.keyClicks(dialog.fields[name], text)


def _press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def test_it_shows_what_is_stored(dialog) -> None:
    shown = {name: field.text() for name, field in dialog.fields.items()}
    assert shown == {
        "title": TITLE,
        "speaker": "Edward Timpson",
        "date": "1 Apr 2014",
        "venue": "Safe children conference",
        "publisher": "",
        "language": "",
    }


def test_it_tells_where_the_text_came_from(dialog, session, ids) -> None:
    told = " ".join(label.text() for label in dialog.findChildren(QLabel))
    row = session.library.document(ids[TITLE])
    for fact in (f"{TITLE}.txt", f"{row.words} words", f"{row.characters} characters", row.fingerprint[:12]):
        assert fact in told


def test_enter_saves_all_changes_as_one_step_that_can_be_undone(dialog, session, ids) -> None:
    _write(dialog, "speaker", "E. Timpson")
    _write(dialog, "date", "2 May 2014")
    _press(Qt.Key.Key_Return)
    assert not dialog.isVisible()
    row = session.library.document(ids[TITLE])
    assert (row.speaker, row.date) == ("E. Timpson", "2014-05-02")
    session.undo()
    row = session.library.document(ids[TITLE])
    assert (row.speaker, row.date) == ("Edward Timpson", "2014-04-01")


def test_nothing_changed_writes_nothing(dialog, session) -> None:
    _press(Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert not session.undo_stack.canUndo()


def test_a_field_that_was_left_alone_is_not_overwritten(dialog, session, ids) -> None:
    thing = session.library.thing(ids[TITLE])
    session.do(edits.set_fields(session.coder, thing, {"venue": "Elsewhere"}), "changing")
    _write(dialog, "speaker", "E. Timpson")
    _press(Qt.Key.Key_Return)
    row = session.library.document(ids[TITLE])
    assert (row.speaker, row.venue) == ("E. Timpson", "Elsewhere")


@pytest.mark.parametrize(
    ("written", "stored"), [("April 2014", "2014-04"), ("2013", "2013"), ("2014-12-24", "2014-12-24"), (" ", "")]
)
def test_a_date_is_read_in_many_forms(dialog, session, ids, written: str, stored: str) -> None:
    _write(dialog, "date", written)
    _press(Qt.Key.Key_Return)
    assert session.library.document(ids[TITLE]).date == stored


def test_what_is_no_date_is_said_at_once_and_not_saved(dialog, session) -> None:
    _write(dialog, "date", "soon")
    assert not dialog.save_button.isEnabled()
    assert "no date" in dialog.fields["date"].accessibleDescription()
    _press(Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not session.undo_stack.canUndo()


def test_escape_closes_without_saving(dialog, session) -> None:
    _write(dialog, "title", "Other")
    _press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not session.undo_stack.canUndo()


def test_every_field_has_a_label_that_is_its_buddy(dialog) -> None:
    buddies = {label.buddy() for label in dialog.findChildren(QLabel) if label.buddy()}
    assert buddies == set(dialog.fields.values())
    assert all(field.accessibleName() for field in buddies)


def test_a_library_for_reading_only_is_shown_and_not_changed(library, parent) -> None:
    again = Library.open(library.path, read_only=True)
    dialog = DocumentDetailsDialog(Session(again, "me"), again.documents()[0].id, parent)
    dialog.show()
    assert all(field.isReadOnly() for field in dialog.fields.values())
    assert not dialog.save_button.isVisible()
    again.close()


def test_every_theme_draws_it_without_a_word_from_qt(dialog, theme) -> None:
    assert not dialog.grab().isNull()
