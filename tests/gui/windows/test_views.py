"""Views take the place of the page, and give it back as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.views import PAGE, View


def made(name: str = "search", *, has_side: bool = True, has_left: bool = True) -> View:
    """A view that is one field, with or without a side."""
    centre = QLineEdit()
    return View(name, centre, centre, QLineEdit() if has_side else None, has_left)


def test_a_view_takes_the_place_of_the_page_and_escape_gives_it_back(window: MainWindow, qtbot: QtBot) -> None:
    window.show_panel(window.panels.memos)
    view = window.views.open("search", made)
    assert view.centre.isVisible() and not window.page.isVisible()
    assert window.right.currentWidget() is view.side
    qtbot.waitUntil(view.centre.hasFocus)
    QTest.keyClick(view.centre, Qt.Key.Key_Escape)
    assert window.page.isVisible() and window.views.current is None
    assert window.right.currentWidget() is window.panels.memos
    qtbot.waitUntil(window.page.pane.hasFocus)


@pytest.mark.parametrize("has_left", [True, False])
def test_the_sides_come_back_as_they_were(window: MainWindow, has_left: bool) -> None:
    window.set_panel_visible(window.right, False)
    window.views.open("merge", lambda: made("merge", has_side=False, has_left=has_left))
    assert window.left.isVisible() == has_left and not window.right.isVisible()
    window.views.open("search", made)
    assert window.right.isVisible()
    window.views.leave()
    assert window.left.isVisible() and not window.right.isVisible()


def test_a_view_is_made_once_and_anew_after_it_was_closed(window: MainWindow) -> None:
    first = window.views.open("search", made)
    window.views.leave()
    assert window.views.open("search", made) is first
    window.views.close("search")
    assert window.views.current is None
    assert window.views.open("search", made) is not first


def test_opening_a_document_or_going_to_a_passage_leads_back_to_the_page(window: MainWindow, qtbot: QtBot) -> None:
    document = window.workspace.document
    assert document is not None
    for act in (
        lambda: window.workspace.open_document(document.row.id),
        lambda: window.workspace.revealRequested.emit((0, 5)),
    ):
        window.views.open("search", made)
        with qtbot.waitSignal(window.views.viewChanged) as told:
            act()
        assert told.args == [PAGE] and window.page.isVisible()


def test_the_status_bar_speaks_of_what_is_shown(window: MainWindow) -> None:
    status = window.status
    window.views.open("search", made)
    assert status.paragraph.isHidden() and status.words.isHidden()
    status.show_about_view("52 hits in 5 documents")
    status.show_place(3, 10, 0.5)
    assert status.paragraph.isHidden() and not status.about_view.isHidden()
    window.views.leave()
    assert not status.paragraph.isHidden() and status.about_view.isHidden()
