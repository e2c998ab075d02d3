"""Dresses the application in a theme, knows which one is on, and follows the system or the person's choice."""

from typing import Literal, cast, get_args

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.palette import palette_for
from annotator.gui.theme.proxy import AnnotatorStyle
from annotator.gui.theme.tokens import DARK, LIGHT, Theme, theme_named

Choice = Literal["light", "dark", "sepia", "system"]
CHOICES: tuple[Choice, ...] = get_args(Choice)
"""What a person can choose; "system" is light or dark as the desktop says."""

_SMALL_TYPE = ("QToolTip", "QTipLabel", "QHeaderView", "QStatusBar")


class ThemeHub(QObject):
    """The one place that knows the theme. It lives as long as the application and belongs to it."""

    themeChanged = Signal(object)
    """A Theme, after palette and style have changed."""

    def __init__(self, app: QApplication) -> None:
        """Take the application over: its style, palette and fonts. Use `theme_hub()` instead."""
        super().__init__(app)
        self._app = app
        self._choice: Choice = "system"
        self._style = AnnotatorStyle(LIGHT)
        self._is_focus_visible = False
        app.setStyle(self._style)
        _set_fonts(app)
        app.styleHints().colorSchemeChanged.connect(self._follow)
        app.focusChanged.connect(self._note_focus)
        app.focusWindowChanged.connect(self._watch)

    @property
    def theme(self) -> Theme:
        """The theme that is on."""
        return self._style.theme

    @property
    def choice(self) -> Choice:
        """What was chosen last; "system" at first."""
        return self._choice

    @property
    def is_focus_visible(self) -> bool:
        """Whether the focus came by the keyboard, so that the widget that has it shows the ring."""
        return self._is_focus_visible

    def choose(self, choice: Choice) -> None:
        """Take light, dark or sepia, or follow the system; ValueError for anything else."""
        if choice not in CHOICES:
            raise ValueError(f"{choice!r} is not one of {', '.join(CHOICES)}")
        self._choice = choice
        hints = self._app.styleHints()
        if choice == "system":
            hints.unsetColorScheme()
        else:
            # Title bars and native dialogs are the system's: they follow this and nothing else.
            hints.setColorScheme(Qt.ColorScheme.Dark if choice == "dark" else Qt.ColorScheme.Light)
        self._follow()

    def show(self, theme: Theme) -> None:
        """Put a theme on. A choice of "system" still follows the system when that changes."""
        is_new = theme is not self._style.theme or not self._app.property("isDressed")
        self._style.theme = theme
        self._app.setProperty("isDressed", True)
        if is_new:
            palette = palette_for(theme)
            self._app.setPalette(palette)
            QToolTip.setPalette(palette)
            self.themeChanged.emit(theme)

    def _follow(self, *_: object) -> None:
        if self._choice == "system":
            is_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
            self.show(DARK if is_dark else LIGHT)
        else:
            self.show(theme_named(self._choice))

    def _note_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None:
            return
        window = new.window()
        # Qt marks the window when Tab or a key of an action moved the focus. The mark is taken off so that it tells of
        # one move only; focus that code moves shows the ring if the widget before did.
        by_key = window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
        self._set_ring(by_key or (self._is_focus_visible and not by_mouse))

    def _set_ring(self, is_visible: bool) -> None:
        self._is_focus_visible = self._style.is_focus_visible = is_visible
        widget = QApplication.focusWidget()
        if widget is not None:
            (widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget).update()
            widget.update()

    def _watch(self, window: QWindow | None) -> None:
        # A press on the widget that has the focus already changes no focus, but should take the ring away. The window sees each
        # press once and few events besides, where the application would send every event of the program through here.
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes presses of the mouse; stops nothing."""
        if event.type() == QEvent.Type.MouseButtonPress and self._is_focus_visible:
            self._set_ring(False)
        return False


def theme_hub() -> ThemeHub:
    """The application's hub, made on first use. Needs a QApplication."""
    app = cast(QApplication, QApplication.instance())
    found = app.findChild(ThemeHub, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None else ThemeHub(app)


def current_theme() -> Theme:
    """The theme that is on."""
    return theme_hub().theme


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Put a theme on the application: style, palette and fonts. `ThemeHub.choose` is the way for a person's choice."""
    del app
    theme_hub().show(theme)


def has_focus_ring(widget: QWidget) -> bool:
    """Whether a widget that draws itself should draw the focus ring now."""
    return widget.hasFocus() and theme_hub().is_focus_visible


def _set_fonts(app: QApplication) -> None:
    app.setFont(interface_font(13))
    # The stub says bytes, the binding takes text only.
    app.setFont(interface_font(13, 500), "QPushButton")  # type: ignore[arg-type]
    for name in _SMALL_TYPE:
        app.setFont(interface_font(12), name)  # type: ignore[arg-type]
