"""The documents panel answers keys, clicks and drops, and follows the workspace."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core import edits
from annotator.gui.panels.documents import DocumentsPanel
from annotator.session.session import Session
from annotator.session.workspace import Workspace
from annotator.store.library import Library
from tests.gui.conftest import annotate

LEFT, CTRL, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def panel(qtbot, workspace) -> DocumentsPanel:
    panel = DocumentsPanel(workspace)
    panel.resize(272, 400)
    qtbot.addWidget(panel)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


@pytest.fixture
def order(panel) -> list[str]:
    return panel.documents_in_order()


def _click(panel: DocumentsPanel, row: int, keys: Qt.KeyboardModifier = PLAIN) -> None:
    at = panel.list.visualRect(panel.model.index(row)).center()
    QTest.mouseClick(panel.list.viewport(), LEFT, keys, at)


def _press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def test_a_click_asks_for_the_document(qtbot, panel, order) -> None:
    with qtbot.waitSignal(panel.documentRequested) as heard:
        _click(panel, 2)
    assert heard.args == [order[2]]


def test_choosing_several_opens_none_of_them(qtbot, panel, order) -> None:
    _click(panel, 0)
    with qtbot.assertNotEmitted(panel.documentRequested):
        _click(panel, 2, CTRL)
    assert panel.list.chosen() == [order[0], order[2]]


def test_down_goes_from_the_filter_into_the_list_and_enter_opens(qtbot, panel, order) -> None:
    panel.focus_filter()
    _press(Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    _press(Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.documentRequested) as heard:
        _press(Qt.Key.Key_Return)
    assert heard.args == [order[1]]


def test_up_on_the_first_row_goes_back_to_the_filter(panel) -> None:
    panel.focus_list()
    _press(Qt.Key.Key_Up)
    assert panel.filter.hasFocus()


def test_home_end_and_letters_move_in_the_list(panel) -> None:
    panel.focus_list()
    _press(Qt.Key.Key_End)
    assert panel.list.currentIndex().row() == 3
    _press(Qt.Key.Key_Home)
    assert panel.list.currentIndex().row() == 0
    QTest.keyClicks(panel.list, "why")
    assert panel.list.currentIndex().data() == "Why we must change"


def test_typing_narrows_the_list_and_the_heading_counts(panel) -> None:
    assert panel.heading.count_text() == "4"
    panel.focus_filter()
    QTest.keyClicks(panel.filter, "reform")
    assert panel.model.rowCount() == 1
    assert panel.heading.count_text() == "1 of 4"


def test_enter_in_the_filter_opens_the_first_that_is_left(qtbot, panel, ids) -> None:
    panel.focus_filter()
    QTest.keyClicks(panel.filter, "reform")
    with qtbot.waitSignal(panel.documentRequested) as heard:
        _press(Qt.Key.Key_Return)
    assert heard.args == [ids["Adoption reform"]]


def test_a_filter_that_finds_nothing_says_so_and_can_be_cleared(panel) -> None:
    panel.filter.setText("xyz")
    assert panel.no_match.isVisible()
    QTest.mouseClick(panel.no_match.button, LEFT)
    assert panel.list.isVisible()
    assert panel.filter.hasFocus()


def test_what_is_chosen_stays_chosen_through_filter_and_order(panel, order) -> None:
    _click(panel, 1)
    panel.filter.setText("reform")
    panel.filter.clear()
    _trigger(panel.sort_menu(), "Descending")
    assert panel.documents_in_order() == order[::-1]
    assert panel.list.chosen() == [order[1]]


def test_the_menu_ticks_the_present_order(panel) -> None:
    _trigger(panel.sort_menu(), "Title")
    ticked = [action.text() for action in panel.sort_menu().actions() if action.isChecked()]
    assert ticked == ["Title", "Ascending"]


def test_the_open_document_is_the_chosen_row(panel, workspace, order) -> None:
    workspace.open_document(order[2])
    assert panel.list.chosen() == [order[2]]
    workspace.close_document()
    assert panel.list.chosen() == []


def test_next_and_previous_go_by_the_list_and_stop_at_its_ends(qtbot, panel, workspace, order) -> None:
    panel.documentRequested.connect(workspace.open_document)
    heard = [workspace.document]
    workspace.documentOpened.connect(heard.append)
    for step in (panel.next_document, panel.next_document, panel.previous_document, panel.previous_document):
        step()
    assert [each.row.id for each in heard[1:]] == [order[0], order[1], order[0]]


def test_delete_asks_for_all_the_chosen_to_be_removed(qtbot, panel, order) -> None:
    _click(panel, 0)
    _click(panel, 3, CTRL)
    with qtbot.waitSignal(panel.removeRequested) as heard:
        _press(Qt.Key.Key_Delete)
    assert heard.args == [[order[0], order[3]]]


@pytest.mark.parametrize(
    ("words", "signal"),
    [("Open", "documentRequested"), ("Details…", "detailsRequested"), ("New memo on the document", "memoRequested")],
)
def test_the_context_menu_asks_for_what_it_says(qtbot, panel, order, words: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(panel, signal)) as heard:
        _trigger(panel.context_menu([order[1]]), words)
    assert heard.args == [order[1]]


def test_the_context_menu_of_several_reads_again_puts_into_sets_and_removes(panel, order) -> None:
    menu = panel.context_menu(order[:3])
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Read again with newer readers…",
        "Put into set",
        "Remove 3 documents from the library",
    ]


def test_a_press_of_the_other_button_opens_the_menu_of_that_row(panel) -> None:
    _click(panel, 1)
    panel.list.customContextMenuRequested.emit(QPoint(20, 20))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert menu.actions()[0].text() == "Open"
    menu.close()


def test_plus_asks_for_an_import(qtbot, panel) -> None:
    with qtbot.waitSignal(panel.importRequested):
        QTest.mouseClick(panel.import_button, LEFT)


def test_files_dropped_anywhere_are_told_by_path(qtbot, panel, tmp_path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a b.txt")), QUrl("https://example.org/page")])
    enter = QDragEnterEvent(QPoint(40, 90), Qt.DropAction.CopyAction, data, LEFT, PLAIN)
    QApplication.sendEvent(panel.list.viewport(), enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(panel.filesDropped) as heard:
        QApplication.sendEvent(panel, QDropEvent(QPointF(40, 90), Qt.DropAction.CopyAction, data, LEFT, PLAIN))
    assert heard.args == [[tmp_path / "a b.txt"]]


def test_counts_and_progress_are_drawn_at_once(panel, session, order) -> None:
    before = panel.list.viewport().grab().toImage()
    annotate(session, order[0])
    counted = panel.list.viewport().grab().toImage()
    panel.set_progress(order[0], 1.0)
    assert before != counted != panel.list.viewport().grab().toImage()


def test_an_empty_library_says_what_to_do(qtbot, tmp_path) -> None:
    library = Library.create(tmp_path / "Empty.annotator")
    session = Session(library, "me")
    panel = DocumentsPanel(Workspace(session))
    qtbot.addWidget(panel)
    panel.show()
    assert panel.empty.isVisible()
    assert panel.heading.count_text() == ""
    with qtbot.waitSignal(panel.importRequested):
        QTest.mouseClick(panel.empty.button, LEFT)
    library.close()


def test_the_last_document_removed_leaves_the_empty_state(panel, session, order) -> None:
    session.do(edits.delete(session.coder, session.library.things(order).values()), "removing")
    assert panel.empty.isVisible()


def test_a_library_that_cannot_be_written_takes_nothing_in(qtbot, library, tmp_path) -> None:
    path = Path(library.path)
    again = Library.open(path, read_only=True)
    panel = DocumentsPanel(Workspace(Session(again, "me")))
    qtbot.addWidget(panel)
    assert not panel.import_button.isEnabled()
    assert "reading only" in panel.import_button.toolTip()
    remove = panel.context_menu(panel.documents_in_order()[:1]).actions()[-1]
    assert not remove.isEnabled()
    again.close()


def test_every_theme_draws_it_without_a_word_from_qt(panel, theme, workspace, order) -> None:
    workspace.open_document(order[0])
    assert not panel.grab().isNull()


def _trigger(menu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()
