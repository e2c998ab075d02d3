"""An icon beside words, in an ink of the theme."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.themed import follow_theme


class Picture(QWidget):
    """Says nothing itself: the words beside it do."""

    def __init__(self, name: str, size: int = 16, role: str = "ink2", parent: QWidget | None = None) -> None:
        """`size` in pixels; KeyError for an unknown icon once it is painted."""
        super().__init__(parent)
        self._name, self._role = name, role
        self.setFixedSize(size, size)
        follow_theme(self._dress)

    def _dress(self, _theme: Theme) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icon."""
        paint_icon(QPainter(self), self.rect().toRectF(), self._name, getattr(current_theme(), self._role))
