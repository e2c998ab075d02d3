"""Manners of the window: the keyboard goes where a person goes, nothing jumps, nothing is lost by a slip."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.app import Program
from annotator.gui.dialogs.goto import GoTo
from annotator.gui.windows.main_window import MainWindow
from annotator.tasks.backups import back_up
from tests.window_helpers import PASSAGE, find, select


def test_a_copy_never_takes_the_place_of_the_open_library(
    window: MainWindow, program: Program, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.gui.windows.file_handlers.ask_target", lambda *_asked: sample)
    with qtbot.waitSignal(window.session.failed):
        window.actions_["save_copy"].trigger()
    assert window.banner is not None and "choose another name" in window.banner.text()


def test_the_menu_on_the_text_is_about_the_place_that_was_clicked(window: MainWindow, qtbot: QtBot) -> None:
    select(window, "continue to lag")
    place = find(window, "The challenges we face are well-known")
    window.page.contextMenuRequested.emit(place.start + 4, window.mapToGlobal(QPoint(400, 300)))
    window.actions_["highlight"].trigger()
    (annotation,) = window.workspace.annotations.values()
    assert annotation.quote == "The challenges we face are well-known."
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)


def test_a_tag_dropped_on_the_selection_shows_its_colour_at_once(window: MainWindow) -> None:
    tag = window.commands.new_tag("Outcomes")
    span = select(window, PASSAGE)
    window.page.pane.tagDropped.emit(tag, *span)
    assert [each.tags for each in window.workspace.annotations.values()] == [(tag,)]
    assert window.workspace.selection is None


def test_closing_the_three_steps_gives_the_page_the_keyboard(window: MainWindow) -> None:
    window.actions_["first_steps"].trigger()
    window.panels.documents.filter.setFocus()
    window.page.first_steps.closed.emit()
    assert window.page.pane.hasFocus()


def test_where_a_person_goes_the_keyboard_goes_too(window: MainWindow) -> None:
    tag = window.commands.new_tag("Outcomes")
    marked = window.commands.annotate(find(window, PASSAGE))
    second = window.session.library.documents()[1].id
    window.actions_["go_to"].trigger()
    goto = next(each for each in window.findChildren(GoTo) if each.isVisible())
    goto.close()
    for go in (
        lambda: window.panels.documents.documentRequested.emit(second),
        lambda: goto.documentChosen.emit(second),
        lambda: goto.tagChosen.emit(tag),
        lambda: goto.annotationChosen.emit(marked),
    ):
        window.panels.documents.filter.setFocus()
        go()
        assert window.page.pane.hasFocus()


def test_a_removed_document_is_on_the_page_again_after_undo(window: MainWindow) -> None:
    assert window.workspace.document is not None
    id = window.workspace.document.row.id
    window.actions_["remove_document"].trigger()
    assert window.workspace.document is None and "Undo brings it back" in window.status.message.text()
    window.session.undo()
    assert window.workspace.document is not None and window.workspace.document.row.id == id
    window.session.redo()
    assert window.workspace.document is None and window.banner is None


def test_nothing_that_opens_on_the_page_pushes_the_panels_aside_in_a_small_window(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: window.width() == 1024)
    sizes = window.body.sizes()
    for name in ("find", "first_steps"):
        window.actions_[name].trigger()
    window.show_fault("Something went wrong, and this sentence about it is a long one, longer than the page is wide.")
    QApplication.processEvents()
    assert window.body.sizes() == sizes


def test_files_dropped_on_the_page_are_imported(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "new.txt"
    file.write_text("A new speech\n\nWith a paragraph of its own.\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), copy, data, left, plain)
    QApplication.sendEvent(window.page.pane.viewport(), enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window.page, QDropEvent(QPoint(300, 300), copy, data, left, plain))
    qtbot.waitUntil(lambda: window.workspace.document is not None and window.workspace.document.row.title == "A new speech")


def test_f2_in_the_codebook_renames_the_tag(window: MainWindow, qtbot: QtBot) -> None:
    tag = window.commands.new_tag("Outcomes")
    assert tag is not None
    tree = window.panels.codebook.tree
    tree.choose(tag)
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_F2)
    assert tree.state() == tree.State.EditingState and QApplication.activeModalWidget() is None
    editor = tree.findChild(QLineEdit)
    QTest.keyClicks(editor, "Effects")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.codebook[tag].name == "Effects")
    assert not window.workspace.annotations, "Enter ended the renaming, and tagged nothing"


def test_bringing_back_a_copy_is_said(program: Program, window: MainWindow, sample: Path) -> None:
    window.commands.annotate(find(window, PASSAGE))
    copy = back_up(window.session.library)
    assert program.restore(copy.path)
    assert program.window is not None and "is back" in program.window.status.message.text()


def test_the_find_bar_comes_and_goes_without_moving_the_words(window: MainWindow, qtbot: QtBot) -> None:
    pane, span = window.page.pane, find(window, "The challenges we face are well-known")
    pane.reveal(*span)
    pane.moveCaret(span.start)

    def place() -> int:
        QApplication.processEvents()
        return pane.viewport().mapTo(window, pane.rectOf(*span)[0].topLeft()).y()

    before = place()
    window.actions_["find"].trigger()
    assert window.page.find_bar.isVisible() and place() == before
    window.page.find_bar.dismiss()
    assert place() == before


def test_words_that_are_not_there_lead_back_to_where_the_search_began(window: MainWindow, qtbot: QtBot) -> None:
    pane, bar = window.page.pane, window.page.find_bar
    window.actions_["find"].trigger()
    before = pane.place()
    qtbot.keyClicks(bar.field, "recruit")
    assert pane.place() != before
    qtbot.keyClicks(bar.field, "zz")
    assert bar.said.text() == "Not found" and pane.place() == before
