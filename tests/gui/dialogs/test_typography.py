"""The type of the page changes with every move, and nothing is told by merely opening."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from annotator.gui.dialogs.typography import TypographyPopup
from annotator.gui.reader.typography import Typography

ANCHOR = QRect(500, 20, 28, 28)


@pytest.fixture
def popup(qtbot) -> TypographyPopup:
    window = QWidget()
    window.resize(700, 500)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    popup = TypographyPopup(window)
    popup.window_kept = window
    return popup


def test_opening_shows_what_is_chosen_and_tells_nothing(qtbot, popup) -> None:
    chosen = Typography(size=20, columns=60, leading=1.75, zoom=1.5)
    with qtbot.assertNotEmitted(popup.typographyChanged), qtbot.assertNotEmitted(popup.themeChosen):
        popup.open_with(chosen, "dark", ANCHOR)
    assert (popup.size_slider.value(), popup.width_slider.value(), popup.leading_slider.value()) == (20, 60, 35)
    assert popup.themes.on_keys() == ("dark",)


@pytest.mark.parametrize(
    ("slider", "change"),
    [("size_slider", {"size": 18.0}), ("width_slider", {"columns": 67}), ("leading_slider", {"leading": 1.6})],
)
def test_a_key_on_a_slider_is_told_at_once_and_leaves_the_rest(qtbot, popup, slider: str, change: dict[str, float]) -> None:
    before = Typography(zoom=1.21)
    popup.open_with(before, "light", ANCHOR)
    getattr(popup, slider).setFocus()
    with qtbot.waitSignal(popup.typographyChanged) as heard:
        QTest.keyClick(getattr(popup, slider), Qt.Key.Key_Right)
    assert heard.args == [replace(before, **change)]


def test_another_face_is_told_by_its_family(qtbot, popup) -> None:
    popup.open_with(Typography(), "light", ANCHOR)
    assert popup.face.count() > 1
    with qtbot.waitSignal(popup.typographyChanged) as heard:
        QTest.keyClick(popup.face, Qt.Key.Key_Down)
    assert heard.args[0].family == popup.face.itemText(1)


def test_the_first_face_is_the_book_face(popup) -> None:
    popup.open_with(Typography(), "light", ANCHOR)
    assert popup.face.currentData() is None


def test_it_can_all_be_as_it_was_at_first(qtbot, popup) -> None:
    popup.open_with(Typography(size=24, columns=50), "light", ANCHOR)
    with qtbot.waitSignal(popup.typographyChanged) as heard:
        QTest.mouseClick(popup.reset, Qt.MouseButton.LeftButton)
    assert heard.args == [Typography()]
    assert popup.size_slider.value() == 17


def test_a_theme_is_told_by_its_name(qtbot, popup) -> None:
    popup.open_with(Typography(), "light", ANCHOR)
    with qtbot.waitSignal(popup.themeChosen) as heard:
        QTest.mouseClick(popup.themes.pill("sepia"), Qt.MouseButton.LeftButton)
    assert heard.args == ["sepia"]


def test_the_same_button_closes_it_and_so_does_escape(popup) -> None:
    popup.open_with(Typography(), "light", ANCHOR)
    popup.open_with(Typography(), "light", ANCHOR)
    assert not popup.isVisible()
    popup.open_with(Typography(), "light", ANCHOR)
    QTest.keyClick(popup.face, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_every_theme_draws_it_without_a_word_from_qt(popup, theme) -> None:
    popup.open_with(Typography(), theme.name, ANCHOR)
    assert not popup.grab().isNull()
