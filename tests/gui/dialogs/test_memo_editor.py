"""The memo editor keeps what is written by itself, in steps of a pause, and shows how it reads."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.core.changes import Id
from annotator.core.errors import LibraryFault
from annotator.gui.dialogs.memo_editor import MemoEditor
from annotator.session.memo_commands import MemoCommands
from tests.annotation_helpers import Study

Key, Button = Qt.Key, Qt.MouseButton


@pytest.fixture
def study(qapp: object, tmp_path: Path) -> Iterator[Study]:
    made = Study(tmp_path)
    yield made
    made.close()


@pytest.fixture
def commands(study: Study) -> MemoCommands:
    return MemoCommands(study.workspace)


def open_new(study: Study, commands: MemoCommands, qtbot: QtBot, about: str = "library", target: str | None = None) -> MemoEditor:
    editor = MemoEditor.new(study.workspace, commands, about, Id(target) if target else None)
    return shown(editor, qtbot)


def shown(editor: MemoEditor, qtbot: QtBot) -> MemoEditor:
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(editor)
    editor.show()
    editor.activateWindow()
    return editor


def test_a_new_memo_is_made_once_something_is_written(study: Study, commands: MemoCommands, qtbot: QtBot) -> None:
    editor = open_new(study, commands, qtbot, "tag", "tag-free")
    assert study.library.memos() == []
    qtbot.keyClicks(editor.title, "Where to draw the line")
    qtbot.keyClick(editor.title, Key.Key_Return)
    assert editor.isVisible()
    qtbot.keyClicks(editor.text, "Not for law.")
    editor.close()
    (memo,) = study.library.memos()
    assert (memo.about, memo.target, memo.title, memo.text) == ("tag", "tag-free", "Where to draw the line", "Not for law.")


def test_the_keyboard_is_in_the_title_of_a_new_memo_and_in_the_text_of_one_that_is_there(
    study: Study, commands: MemoCommands, qtbot: QtBot
) -> None:
    editor = open_new(study, commands, qtbot)
    assert editor.focusWidget() is editor.title
    id = commands.add("library", None, "Aim", "To read closely.")
    known = shown(MemoEditor(study.workspace, commands, id), qtbot)
    assert known.focusWidget() is known.text


def test_nothing_is_made_of_nothing(study: Study, commands: MemoCommands, qtbot: QtBot) -> None:
    open_new(study, commands, qtbot).close()
    assert study.library.memos() == []


def test_a_pause_keeps_all_keys_as_one_step(study: Study, commands: MemoCommands, qtbot: QtBot) -> None:
    editor = open_new(study, commands, qtbot)
    editor._pause.setInterval(30)
    editor.text.setFocus()
    qtbot.keyClicks(editor.text, "Who owns innovation?")
    qtbot.waitUntil(lambda: editor.id is not None)
    first = study.session.undo_stack.count()
    assert first == 1
    qtbot.keyClicks(editor.text, " The state?")
    qtbot.waitUntil(lambda: study.session.undo_stack.count() == 2)
    assert study.library.memos()[0].text == "Who owns innovation? The state?"


def test_leaving_the_field_keeps_what_was_written(study: Study, commands: MemoCommands, qtbot: QtBot) -> None:
    editor = open_new(study, commands, qtbot)
    editor._pause.setInterval(60_000)
    editor.text.setFocus()
    qtbot.waitUntil(editor.text.hasFocus)
    qtbot.keyClicks(editor.text, "Words")
    editor.title.setFocus()
    qtbot.waitUntil(lambda: len(study.library.memos()) == 1)


def test_undo_shows_in_the_open_editor(study: Study, commands: MemoCommands, qtbot: QtBot) -> None:
    id = commands.add("library", None, "Title", "Words")
    commands.write(id or Id(""), "Title", "Other words")
    editor = shown(MemoEditor(study.workspace, commands, id), qtbot)
    study.session.undo()
    assert editor.text.toPlainText() == "Words"
    editor.close()
    assert study.session.undo_stack.canRedo()


def test_the_preview_reads_markdown(study: Study, commands: MemoCommands, qtbot: QtBot) -> None:
    id = commands.add("library", None, "Title", "# Question\n\nThe **sector**, or the *state*?\n\n- one\n- two\n\n> said `so`")
    editor = shown(MemoEditor(study.workspace, commands, id), qtbot)
    qtbot.waitUntil(editor.isActiveWindow)
    qtbot.keyClick(editor, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(editor.preview.isVisible)
    text = editor.preview.toPlainText()
    assert "Question" in text and "#" not in text and "*" not in text
    qtbot.mouseClick(editor._switch, Button.LeftButton)
    assert editor.text.isVisible()
    assert study.session.undo_stack.count() == 1


def test_the_link_goes_to_what_the_memo_is_about(study: Study, commands: MemoCommands, qtbot: QtBot) -> None:
    editor = open_new(study, commands, qtbot, "annotation", "a3")
    assert editor._link.text().startswith("“innovation in children’s")
    qtbot.mouseClick(editor._link, Button.LeftButton)
    assert study.workspace.selected == "a3"
    assert not editor.isVisible()


def test_escape_is_done_and_keeps(study: Study, commands: MemoCommands, qtbot: QtBot) -> None:
    editor = open_new(study, commands, qtbot)
    qtbot.keyClicks(editor.text, "Words")
    qtbot.keyClick(editor.text, Key.Key_Escape)
    assert not editor.isVisible()
    assert study.library.memos()[0].text == "Words"


def test_what_can_not_be_written_is_not_given_up_with_the_first_closing(
    study: Study, commands: MemoCommands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise LibraryFault("The disk is full.")

    editor = open_new(study, commands, qtbot)
    qtbot.keyClicks(editor.text, "Who owns innovation?")
    with monkeypatch.context() as patch:
        patch.setattr(study.library, "apply", full)
        assert not editor.close()
    assert editor.close()
    assert [memo.text for memo in study.library.memos()] == ["Who owns innovation?"]
    lost = open_new(study, commands, qtbot)
    qtbot.keyClicks(lost.text, "Left.")
    monkeypatch.setattr(study.library, "apply", full)
    assert not lost.close() and lost.close()
