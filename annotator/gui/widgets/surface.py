"""A plain ground in one of the theme's colours."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.themed import follow_theme


class Surface(QWidget):
    """A widget filled with a role of the theme: chrome, panel, page, raised or sunken."""

    def __init__(self, role: str = "panel", parent: QWidget | None = None) -> None:
        """`panel` by default."""
        super().__init__(parent)
        self._role = role
        self.setAutoFillBackground(True)
        follow_theme(self._dress)

    def _dress(self, theme: Theme) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, getattr(theme, self._role))
        self.setPalette(palette)
