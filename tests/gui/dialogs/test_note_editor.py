"""The note editor keeps what is written as one step, however it is left, but with Esc."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.changes import Id
from annotator.core.errors import LibraryFault
from annotator.gui.dialogs.note_editor import NoteEditor
from tests.annotation_helpers import Study

Key, Button = Qt.Key, Qt.MouseButton


@pytest.fixture
def study(qapp: object, tmp_path: Path) -> Iterator[Study]:
    made = Study(tmp_path)
    made.open()
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit())
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def editor(study: Study, window: QWidget) -> NoteEditor:
    made = NoteEditor(study.workspace, study.commands, window)
    made.open_on(Id("a3"), QRect(60, 80, 200, 26))
    return made


def note(study: Study) -> str:
    return study.workspace.annotations[Id("a3")].note


def test_it_opens_below_the_passage_with_its_note_and_the_keyboard(editor: NoteEditor, study: Study, qtbot: QtBot) -> None:
    qtbot.waitUntil(editor.field.hasFocus)
    assert editor.geometry().top() > 106
    assert editor.field.toPlainText() == note(study)


def test_ctrl_enter_keeps_many_lines_as_one_step(editor: NoteEditor, study: Study, qtbot: QtBot) -> None:
    high, steps = editor.height(), study.session.undo_stack.count()
    qtbot.keyClick(editor.field, Key.Key_End)
    for line in ("", "one", "two", "three"):
        qtbot.keyClicks(editor.field, line)
        qtbot.keyClick(editor.field, Key.Key_Return)
    assert editor.height() > high
    qtbot.keyClick(editor.field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not editor.isVisible()
    assert note(study).endswith("one\ntwo\nthree")
    assert study.session.undo_stack.count() == steps + 1


def test_escape_leaves_the_note_as_it_was(editor: NoteEditor, study: Study, qtbot: QtBot) -> None:
    before = note(study)
    qtbot.keyClicks(editor.field, "Other words")
    qtbot.keyClick(editor.field, Key.Key_Escape)
    assert not editor.isVisible()
    assert note(study) == before


def test_a_press_elsewhere_keeps_the_note(editor: NoteEditor, window: QWidget, study: Study, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor.field, "Kept. ")
    qtbot.mousePress(window, Button.LeftButton, pos=window.rect().bottomRight() - QRect(0, 0, 9, 9).bottomRight())
    assert not editor.isVisible()
    assert "Kept." in note(study)


def test_the_keyboard_going_elsewhere_keeps_the_note(editor: NoteEditor, window: QWidget, study: Study, qtbot: QtBot) -> None:
    qtbot.waitUntil(editor.field.hasFocus)
    qtbot.keyClicks(editor.field, "Kept. ")
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    qtbot.waitUntil(lambda: not editor.isVisible())
    assert "Kept." in note(study)
    assert field.hasFocus()


def test_a_note_left_alone_writes_nothing(editor: NoteEditor, study: Study, qtbot: QtBot) -> None:
    steps = study.session.undo_stack.count()
    qtbot.keyClick(editor.field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert study.session.undo_stack.count() == steps


def test_a_note_that_can_not_be_written_stays_in_sight_until_it_can(
    editor: NoteEditor, study: Study, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise LibraryFault("The disk is full.")

    keep = (editor.field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor.field, "Kept. ")
    with monkeypatch.context() as patch:
        patch.setattr(study.library, "apply", full)
        qtbot.keyClick(*keep)
        qtbot.waitUntil(editor.isVisible)
    assert "Kept." in editor.field.toPlainText() and "Kept." not in note(study)
    qtbot.keyClick(*keep)
    assert not editor.isVisible() and "Kept." in note(study)
