"""The palette does every action of the table by a few letters, and says why it can't do one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from annotator.gui.dialogs.goto import GoTo
from annotator.gui.dialogs.palette import Palette
from annotator.session.action_table import ACTIONS


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    window.resize(900, 640)
    QVBoxLayout(window).addWidget(QLineEdit())
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.findChild(QLineEdit).setFocus()
    return window


@pytest.fixture
def actions(window) -> dict[str, QAction]:
    made = {spec.name: QAction(spec.title, window) for spec in ACTIONS}
    made["remove_annotation"].setEnabled(False)
    made["remove_annotation"].setStatusTip("No annotation is chosen.")
    return made


@pytest.fixture
def palette(window, actions) -> Palette:
    return Palette([(spec, actions[spec.name]) for spec in ACTIONS], window)


def _type(palette: Palette, text: str) -> None:
    palette.open()
    palette.field.selectAll()
    QTest.keyClicks(palette.field, text)


def _press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def _listed(palette: Palette) -> list[str]:
    return [palette.model.index(row).data() for row in range(palette.model.rowCount())]


def test_every_action_but_the_palette_itself_is_there(palette) -> None:
    palette.open()
    names = {palette.model.finding(row).key for row in palette.model.places()}
    assert names == {spec.name for spec in ACTIONS} - {"palette"}


def test_a_few_letters_and_enter_do_it_with_the_focus_back_where_it_was(qtbot, palette, actions, window) -> None:
    focus = []
    actions["zoom_in"].triggered.connect(lambda: focus.append(QApplication.focusWidget()))
    _type(palette, "larger")
    with qtbot.waitSignal(actions["zoom_in"].triggered):
        _press(Qt.Key.Key_Return)
    assert focus == [window.findChild(QLineEdit)]


def test_help_and_keys_of_the_selected_one_are_shown(palette) -> None:
    _type(palette, "larger")
    spec = next(spec for spec in ACTIONS if spec.name == "zoom_in")
    assert palette._help.text() == spec.help
    assert palette.selected().keys == spec.keys[:1]
    assert palette.selected().aside == "View"


def test_one_that_cannot_be_done_says_why_and_is_not_done(qtbot, palette, actions) -> None:
    _type(palette, "remove annotation")
    assert palette.selected().why_not == palette._help.text() == "No annotation is chosen."
    with qtbot.assertNotEmitted(actions["remove_annotation"].triggered):
        _press(Qt.Key.Key_Return)
    assert palette.isVisible()


def test_what_can_be_done_comes_before_what_cannot(palette) -> None:
    _type(palette, "remove")
    able = [not palette.model.finding(row).why_not for row in palette.model.places()]
    assert able == sorted(able, reverse=True)


def test_what_was_used_last_stands_first_and_is_told(qtbot, palette) -> None:
    for words in ("larger", "smaller text", "larger"):
        _type(palette, words)
        with qtbot.waitSignal(palette.used) as heard:
            _press(Qt.Key.Key_Return)
    assert heard.args == [("zoom_in", "zoom_out")]
    palette.open()
    assert _listed(palette)[:3] == ["Used last", "Larger text", "Smaller text"]


def test_what_was_used_at_the_last_start_stands_first(window, actions) -> None:
    palette = Palette([(spec, actions[spec.name]) for spec in ACTIONS], window, recent=("undo", "no such action"))
    palette.open()
    assert _listed(palette)[:3] == ["Used last", "Undo", "All commands"]


def test_one_finder_takes_the_place_of_another_and_the_focus_goes_back_to_the_page(palette, workspace, window) -> None:
    goto = GoTo(workspace, window)
    goto.open()
    palette.open()
    assert not goto.isVisible()
    assert palette.field.hasFocus()
    _press(Qt.Key.Key_Escape)
    assert window.findChild(QLineEdit).hasFocus()


def test_a_menus_name_finds_its_actions(palette) -> None:
    _type(palette, "codebook")
    assert all(
        palette.model.finding(row).aside == "Codebook" or "codebook" in palette.model.finding(row).words.lower()
        for row in palette.model.places()[:3]
    )


def test_an_action_is_found_by_a_word_of_its_help(palette) -> None:
    _type(palette, "zoom")
    assert {"Larger text", "Smaller text", "Normal text size"} <= {
        palette.model.finding(row).words for row in palette.model.places()
    }


def test_where_nothing_matches_no_help_is_left_over(palette) -> None:
    _type(palette, "undo")
    assert palette._help.text()
    _type(palette, "qqqq")
    assert not palette._help.text()
