"""Words on a surface: a label in an ink of the theme, one that is cut where it does not fit, and a hairline."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from annotator.gui.theme.fonts import book_font, interface_font, title_font
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.paint import is_cut, paint_text
from annotator.gui.widgets.themed import follow_theme


class Label(QLabel):
    """Plain words in an ink of the theme, named by its role: ink, ink2, ink3, warn, good or gone."""

    def __init__(
        self,
        text: str = "",
        px: int = 13,
        weight: int = 400,
        role: str = "ink",
        *,
        is_book: bool = False,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`px` pixels high; `is_book` takes the book face, as titles and quotes do."""
        super().__init__(text, parent)
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(_face(px, weight, is_book))
        self.setWordWrap(wraps)
        follow_theme(self._dress)

    def set_role(self, role: str) -> None:
        """Take another ink."""
        self._role = role
        self._dress(current_theme())

    def _dress(self, theme: Theme) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, getattr(theme, self._role))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, theme.line2)
        self.setPalette(palette)


def _face(px: int, weight: int, is_book: bool) -> QFont:
    if not is_book:
        return interface_font(px, weight)
    return title_font(px, weight) if weight >= 600 else book_font(px, weight)


class ElidedLabel(QLabel):
    """One line that is cut at its end where it does not fit; then the tool tip has the whole of it."""

    def __init__(
        self,
        text: str = "",
        px: int = 13,
        weight: int = 400,
        role: str = "ink",
        *,
        is_book: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """As for Label."""
        super().__init__(text, parent)
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(_face(px, weight, is_book))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_role(self, role: str) -> None:
        """Take another ink."""
        self._role = role
        self.update()

    def _tell(self) -> None:
        cut = is_cut(self.text(), self.font(), self.contentsRect().width())
        if cut or self.toolTip():
            self.setToolTip(self.text() if cut else "")

    def minimumSizeHint(self) -> QSize:
        """It can shrink to its ellipsis."""
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tool tip follows the room there is."""
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words, cut."""
        self._tell()
        theme = current_theme()
        painter = QPainter(self)
        align = self.alignment() | Qt.AlignmentFlag.AlignVCenter
        colour = getattr(theme, self._role) if self.isEnabled() else theme.line2
        paint_text(painter, self.contentsRect(), self.text(), colour, self.font(), align)


class Divider(QWidget):
    """A hairline."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None) -> None:
        """Level by default."""
        super().__init__(parent)
        if orientation == Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line."""
        QPainter(self).fillRect(self.rect(), current_theme().line)
