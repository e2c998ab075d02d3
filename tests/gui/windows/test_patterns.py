"""Patterns in the real window: found by an action, tagged after a preview, with a list of organisations to change."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.tag_hits import TagHitsDialog
from annotator.gui.dialogs.tag_picker import TagPicker
from annotator.gui.dialogs.word_list import WordListDialog
from annotator.gui.panels.search_view import SearchView
from annotator.gui.windows.main_window import MainWindow


def found(window: MainWindow, qtbot: QtBot, action: str) -> SearchView:
    """The hits of a pattern."""
    window.actions_[action].trigger()
    assert window.views.current is not None and isinstance(window.views.current.centre, SearchView)
    view = window.views.current.centre
    qtbot.waitUntil(lambda: bool(view.hits.shown) and not view.search.is_running)
    return view


def test_sums_of_money_are_found_and_tagged_as_one_step(window: MainWindow, qtbot: QtBot) -> None:
    view = found(window, qtbot, "pattern_money")
    assert len(view.hits.shown) == 17 and view.head.field.text() == "pattern:money"
    view.foot.tag_button.click()
    (picker,) = [each for each in window.findChildren(TagPicker) if each.isVisible()]
    QTest.keyClicks(picker.field, "Money")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.findChildren(TagHitsDialog)))
    (dialog,) = window.findChildren(TagHitsDialog)
    assert window.session.library.annotations() == []
    dialog.tag_button.click()
    assert len(window.session.library.annotations()) == 17
    window.actions_["undo"].trigger()
    assert window.session.library.annotations() == []


def test_the_organisations_that_are_found_can_be_changed(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["organisations"].trigger()
    (dialog,) = window.findChildren(WordListDialog)
    assert "Ofsted" in dialog.field.toPlainText().splitlines()
    dialog.field.setPlainText("Topic Hubs\nInnovation Programme")
    dialog.take.click()
    view = found(window, qtbot, "pattern_organisation")
    assert {view.search.hits[number].words for number in view.hits.shown} == {"Topic Hubs", "Innovation Programme"}
