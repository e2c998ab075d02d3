"""The application wears the theme: palette, controls, focus ring, the system's wish and the person's."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.theme.colours import contrast
from annotator.gui.theme.style import CHOICES, apply_theme, current_theme, theme_hub
from annotator.gui.theme.tokens import DARK, LIGHT, SEPIA, Theme

CONTROLS = (
    QPushButton,
    QToolButton,
    QCheckBox,
    QRadioButton,
    QLineEdit,
    QComboBox,
    QSpinBox,
    QSlider,
    QScrollBar,
    QProgressBar,
    QTabWidget,
    QTreeWidget,
    QTableWidget,
    QTextEdit,
    QMenu,
)


def _has(image: QImage, colour: QColor) -> bool:
    return any(image.pixelColor(x, y) == colour for x in range(image.width()) for y in range(image.height()))


def test_the_palette_is_the_themes(qapp: QApplication, theme: Theme) -> None:
    assert current_theme() is theme
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.panel
    assert qapp.palette().color(QPalette.ColorRole.Base) == theme.page
    assert qapp.palette().color(QPalette.ColorRole.Text) == theme.ink
    assert qapp.style().standardPalette().color(QPalette.ColorRole.Highlight) == theme.selection


@pytest.mark.parametrize("kind", CONTROLS, ids=lambda kind: kind.__name__)
def test_every_control_draws_in_every_theme_without_a_stray_grey(qtbot, theme: Theme, kind: type[QWidget]) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    widget.resize(160, 90)
    for is_enabled in (True, False):
        widget.setEnabled(is_enabled)
        image = widget.grab().toImage()
        greys = [colour for colour in _sample(image) if colour.alpha() == 255 and _is_grey(colour) and colour != theme.raised]
        # Where a curve is smoothed a pixel may come out neutral by chance; a ground or a border may not.
        assert len(greys) <= 3, {colour.name() for colour in greys}


def _sample(image: QImage) -> Iterator[QColor]:
    return (image.pixelColor(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))


def _is_grey(colour: QColor) -> bool:
    return colour.red() == colour.green() == colour.blue()


def test_heights_are_those_decided(qtbot) -> None:
    button, small, field, combo, spin = QPushButton("Go"), QPushButton("Go"), QLineEdit(), QComboBox(), QSpinBox()
    small.setProperty("small", True)
    for widget in (button, small, field, combo, spin):
        qtbot.addWidget(widget)
    heights = [widget.sizeHint().height() for widget in (button, small, field, combo, spin)]
    assert heights == [32, 26, 28, 28, 28]


@pytest.fixture
def form(qtbot) -> QWidget:
    """Three things in a row that take the focus."""
    window = QWidget()
    column = QVBoxLayout(window)
    for widget in (QPushButton("First"), QPushButton("Second"), QLineEdit()):
        column.addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def _children(form: QWidget) -> list[QWidget]:
    layout = form.layout()
    return [layout.itemAt(number).widget() for number in range(layout.count())]


def _click(widget: QWidget, at: QPoint) -> None:
    """A press that comes the whole way, through the window, as a real one does."""
    window = widget.window()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, widget.mapTo(window, at))


def test_the_ring_shows_when_tab_moved_the_focus_and_not_after_a_click(qtbot, form: QWidget, theme: Theme) -> None:
    first, second, field = _children(form)
    _click(first, QPoint(5, 5))
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not _has(first.grab().toImage(), theme.focus)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert _has(second.grab().toImage(), theme.focus)
    assert not _has(first.grab().toImage(), theme.focus)
    _click(field, QPoint(5, 5))
    assert field.hasFocus()
    assert not _has(field.grab().toImage(), theme.focus)


def test_the_ring_follows_where_code_moves_the_focus(qtbot, form: QWidget, theme: Theme) -> None:
    first, second, field = _children(form)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    field.setFocus()
    assert _has(field.grab().toImage(), theme.focus)
    _click(second, QPoint(5, 5))
    field.setFocus()
    assert not _has(field.grab().toImage(), theme.focus)


def test_a_shortcut_shows_the_ring(form: QWidget, theme: Theme) -> None:
    field = _children(form)[2]
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert theme_hub().is_focus_visible
    assert _has(field.grab().toImage(), theme.focus)


def test_a_main_button_can_be_read_in_any_state(qtbot, theme: Theme) -> None:
    button = QPushButton("Merge 322 entries")
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    assert button.grab().toImage().pixelColor(20, 4) == theme.primary
    assert contrast(theme.on_primary.name(), theme.ink2.name()) >= 4.5


def test_a_change_of_theme_is_told_once(qtbot, qapp: QApplication) -> None:
    hub = theme_hub()
    with qtbot.waitSignal(hub.themeChanged) as told:
        apply_theme(qapp, SEPIA)
    assert told.args == [SEPIA]
    with qtbot.assertNotEmitted(hub.themeChanged):
        apply_theme(qapp, SEPIA)
    apply_theme(qapp, LIGHT)


def test_there_is_one_hub(qapp: QApplication) -> None:
    assert theme_hub() is theme_hub()


def test_a_choice_wins_over_the_system_until_the_system_is_chosen(qapp: QApplication) -> None:
    hub = theme_hub()
    hub.choose("dark")
    assert (hub.theme, hub.choice) == (DARK, "dark")
    hub.choose("sepia")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert hub.theme is SEPIA
    hub.choose("system")
    assert hub.theme is (DARK if qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT)
    hub.choose("light")
    assert "system" in CHOICES


def test_a_choice_that_is_none_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="mauve"):
        theme_hub().choose("mauve")  # type: ignore[arg-type]
