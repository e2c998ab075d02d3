"""Small marks beside words: a tag's swatch, a coder's badge, a key cap."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from annotator.gui.theme.style import current_theme
from annotator.gui.widgets import paint
from annotator.gui.widgets.themed import key_label


class Mark(QLabel):
    """Words that are drawn in a way of their own, but are a label to assistive technology."""

    def __init__(self, words: str, parent: QWidget | None) -> None:
        """`words` are what it says."""
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class Swatch(QWidget):
    """A tag's square."""

    def __init__(self, colour: str, *, hollow: bool = False, size: int = 10, parent: QWidget | None = None) -> None:
        """`colour` is a slot name or `#RRGGBB`; `size` in pixels."""
        super().__init__(parent)
        self._colour, self._hollow = colour, hollow
        self.setFixedSize(size, size)

    def set_colour(self, colour: str, *, hollow: bool = False) -> None:
        """Show another tag's."""
        self._colour, self._hollow = colour, hollow
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The square."""
        paint.paint_swatch(QPainter(self), self.rect(), current_theme().line_of(self._colour), self._hollow)


def initials(name: str) -> str:
    """Two capitals for a person: of the first and the last word, or the first two letters of a single one; "?" for no name."""
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return "?"
    letters = words[0][0] + words[-1][0] if len(words) > 1 else words[0][:2]
    return letters.upper()


class CoderBadge(Mark):
    """A coder's initials in a small box; the tool tip has the name."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is the person's whole name."""
        super().__init__(initials(name), parent)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Another person."""
        self.setText(initials(name))
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """14 px high, as wide as two letters."""
        return QSize(paint.badge_width(self.text()), paint.BADGE_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box and initials."""
        paint.paint_badge(QPainter(self), QPoint(0, (self.height() - paint.BADGE_HEIGHT) // 2), self.text(), current_theme())


class KeyCap(Mark):
    """A key or a key sequence, drawn as a key."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        """`key` is a portable sequence such as "Ctrl+Shift+F"."""
        super().__init__(key_label(key), parent)

    def sizeHint(self) -> QSize:
        """As wide as its words, 18 px high."""
        return QSize(paint.key_width(self.text()), paint.KEY_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The key."""
        paint.paint_key(QPainter(self), QPoint(0, (self.height() - paint.KEY_HEIGHT) // 2), self.text(), current_theme())
