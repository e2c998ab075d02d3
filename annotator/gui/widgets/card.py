"""A frame around things that belong together."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.theme.shapes import paint_box
from annotator.gui.theme.style import current_theme


class Card(QWidget):
    """A frame around things that belong together: `panel` in a hairline, rounded."""

    def __init__(self, fill: str = "panel", border: str = "line", radius: float = 6, parent: QWidget | None = None) -> None:
        """`fill` and `border` are roles of the theme; `radius` in pixels."""
        super().__init__(parent)
        self._fill, self._border, self._radius = fill, border, radius

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and border."""
        theme = current_theme()
        paint_box(QPainter(self), self.rect(), self._radius, getattr(theme, self._fill), getattr(theme, self._border))
