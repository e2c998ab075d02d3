"""What the controls do when they are used by hand and by keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from annotator.gui.widgets.banner import Banner
from annotator.gui.widgets.buttons import Button, IconButton
from annotator.gui.widgets.chip import TagChip
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.filter_field import FilterField
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.keyed_text import KeyedText
from annotator.gui.widgets.labels import ElidedLabel
from annotator.gui.widgets.marks import CoderBadge, initials
from annotator.gui.widgets.pills import PillRow
from annotator.gui.widgets.themed import key_label, with_key


def test_a_tool_tip_names_the_key(qtbot) -> None:
    button = IconButton("undo-2", "Undo", "Ctrl+Z")
    qtbot.addWidget(button)
    assert button.toolTip() == "Undo (Ctrl+Z)"
    button.set_words("Nothing to undo")
    assert (button.toolTip(), button.accessibleName()) == ("Nothing to undo", "Nothing to undo")


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("Ctrl+Shift+F", "Ctrl Shift F"),
        ("H", "H"),
        ("+", "+"),
        ("Ctrl++", "Ctrl +"),
        ("Alt+{", "Alt {"),
        ("Shift+Return", "Shift Enter"),
    ],
)
def test_key_caps_read_as_keys_are_spoken(qapp, key: str, label: str) -> None:
    assert key_label(key) == label
    assert with_key("Search") == "Search"


def test_only_the_main_button_answers_enter(qtbot) -> None:
    main, other = Button("Merge", "primary"), Button("Cancel")
    qtbot.addWidget(main)
    qtbot.addWidget(other)
    assert main.autoDefault()
    assert not other.autoDefault()


def test_an_icon_button_is_28_px_square_and_can_be_reached_by_tab(qtbot) -> None:
    button = IconButton("plus", "New tag")
    qtbot.addWidget(button)
    assert (button.width(), button.height()) == (28, 28)
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_heading_shows_and_hides_its_count(qtbot) -> None:
    heading = PanelHeading("Tags")
    qtbot.addWidget(heading)
    assert heading.height() == 40
    assert heading.count_text() == ""
    heading.set_count("5 of 18")
    assert heading.count_text() == "5 of 18"
    heading.set_count(0)
    assert heading.count_text() == "0"


def test_escape_clears_a_filter_and_then_passes_on(qtbot) -> None:
    field = FilterField("Filter")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "mira")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_down_in_a_filter_asks_for_the_list(qtbot) -> None:
    field = FilterField("Filter")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.listRequested):
        QTest.keyClick(field, Qt.Key.Key_Down)


def test_pills_toggle_by_mouse_and_keyboard(qtbot) -> None:
    row = PillRow()
    qtbot.addWidget(row)
    pill = row.add("note", "With note")
    row.add("who", "Everyone", menu=QMenu(row))
    with qtbot.waitSignal(row.toggledByKey) as told:
        QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert told.args == ["note", True]
    assert row.on_keys() == ("note",)
    QTest.keyClick(pill, Qt.Key.Key_Space)
    assert row.on_keys() == ()


def test_of_exclusive_pills_exactly_one_is_on(qtbot) -> None:
    row = PillRow(is_exclusive=True)
    qtbot.addWidget(row)
    first, second = row.add("a", "By context", is_on=True), row.add("b", "By document")
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert row.on_keys() == ("b",)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert row.on_keys() == ("b",)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert row.on_keys() == ("a",)


def test_a_removable_chip_asks_by_its_cross_and_by_delete(qtbot) -> None:
    chip = TagChip("Spending", "olive", is_removable=True)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    with qtbot.waitSignal(chip.removeRequested):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, 10))
    with qtbot.assertNotEmitted(chip.removeRequested):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(8, 10))
    with qtbot.waitSignal(chip.removeRequested):
        QTest.keyClick(chip, Qt.Key.Key_Delete)


def test_a_chip_that_stays_asks_for_nothing(qtbot) -> None:
    chip = TagChip("Spending", "olive")
    qtbot.addWidget(chip)
    with qtbot.assertNotEmitted(chip.removeRequested):
        QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert chip.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Mira Okafor", "MO"), ("Tom", "TO"), ("Ana de la Cruz", "AC"), ("", "?"), ("  ", "?"), ("élodie b.", "ÉB"), ("X", "X")],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_badge_tells_the_whole_name(qtbot) -> None:
    badge = CoderBadge("Mira Okafor")
    qtbot.addWidget(badge)
    assert (badge.text(), badge.toolTip(), badge.accessibleName()) == ("MO", "Mira Okafor", "Mira Okafor")


def test_a_label_tells_in_its_tool_tip_what_is_cut(qtbot) -> None:
    label = ElidedLabel("Accountability and intervention")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.toolTip() == "Accountability and intervention"
    label.resize(400, 20)
    assert label.toolTip() == ""


def test_text_with_keys_grows_as_it_narrows(qtbot) -> None:
    text = KeyedText("Select words and press [H]. Or take the sentence under the caret.")
    qtbot.addWidget(text)
    assert text.heightForWidth(1000) == 20
    assert text.heightForWidth(150) > text.heightForWidth(300) > 20


def test_a_full_stop_stays_with_the_key_before_it(qtbot) -> None:
    text = KeyedText("Press [H].")
    qtbot.addWidget(text)
    for width in range(20, 200):
        lines = text._lines(width)
        assert not any(line and line[0].text == "." for line in lines)


def test_the_button_and_the_link_of_an_empty_state_ask(qtbot) -> None:
    state = EmptyState(
        "tags", "No tags yet", "Type one while you read.", button="Use the starter codebook", link="Choose another…"
    )
    qtbot.addWidget(state)
    with qtbot.waitSignal(state.actionRequested):
        QTest.mouseClick(state.button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(state.linkRequested):
        QTest.mouseClick(state.link, Qt.MouseButton.LeftButton)


def test_a_banner_hides_by_its_cross_and_names_its_actions(qtbot) -> None:
    banner = Banner("One file was refused.", [("show", "Show why…")])
    qtbot.addWidget(banner)
    banner.show()
    with qtbot.waitSignal(banner.actionRequested) as told:
        QTest.mouseClick(banner.findChild(Button), Qt.MouseButton.LeftButton)
    assert told.args == ["show"]
    with qtbot.waitSignal(banner.closed):
        QTest.mouseClick(banner.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert not banner.isVisible()
