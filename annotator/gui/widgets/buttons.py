"""Buttons: with words, as a link in a line of text, and with an icon alone."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.icons import icon
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.themed import follow_theme, with_key

Kind = Literal["normal", "primary", "flat"]


class Button(QPushButton):
    """A button that says what it does. One screen has at most one of kind "primary"."""

    def __init__(
        self,
        text: str,
        kind: Kind = "normal",
        *,
        icon_name: str = "",
        is_small: bool = False,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """32 px high, 26 if small. `key` is a portable key sequence for the tool tip; it binds nothing."""
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setProperty("small", is_small)
        self.setProperty("iconName", icon_name)
        self.setFont(interface_font(12 if is_small else 13, 400 if kind == "flat" else 500))
        self.setAutoDefault(kind == "primary")
        self.setAccessibleName(text.replace("&", ""))
        if key:
            self.setToolTip(with_key(text.replace("&", "").rstrip("…"), key))

    def set_words(self, text: str) -> None:
        """Change what it says, to the eye and to assistive technology."""
        self.setText(text)
        self.setAccessibleName(text.replace("&", ""))


class LinkButton(QPushButton):
    """An underlined word that does something small, such as "Choose another…"."""

    def __init__(self, text: str, px: int = 12, parent: QWidget | None = None) -> None:
        """`px` pixels high."""
        super().__init__(text, parent)
        self.setProperty("kind", "link")
        self.setFont(interface_font(px))
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)


class IconButton(QToolButton):
    """A 28 px button with an icon alone; the tool tip says in words what it does, with its key."""

    def __init__(
        self,
        icon_name: str,
        words: str,
        key: str = "",
        *,
        is_checkable: bool = False,
        size: int = 28,
        parent: QWidget | None = None,
    ) -> None:
        """KeyError for an unknown icon."""
        super().__init__(parent)
        self._icon_name = icon_name
        self.setCheckable(is_checkable)
        self.setFixedSize(size, size)
        self.setIconSize(QSize(16, 16) if size >= 24 else QSize(14, 14))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_words(words, key)
        follow_theme(self._dress)

    def set_words(self, words: str, key: str = "") -> None:
        """Say something else in the tool tip and to assistive technology."""
        self.setToolTip(with_key(words, key))
        self.setAccessibleName(words)

    def _dress(self, theme: Theme) -> None:
        self.setIcon(icon(self._icon_name, theme, self.iconSize().width()))
