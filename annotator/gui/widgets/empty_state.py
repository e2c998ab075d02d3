"""What a panel shows when it holds nothing: what belongs here and what to do next."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.buttons import Button, LinkButton
from annotator.gui.widgets.keyed_text import KeyedText
from annotator.gui.widgets.labels import Label


class EmptyState(QWidget):
    """Icon 28 px, title, a few words with keys in `[ ]`, at most one button and one link; in the middle, from the top."""

    actionRequested = Signal()
    """The button was pressed."""
    linkRequested = Signal()
    """The link was pressed."""

    def __init__(
        self,
        icon_name: str,
        title: str,
        text: str,
        *,
        button: str = "",
        link: str = "",
        top: int = 24,
        parent: QWidget | None = None,
    ) -> None:
        """`top` pixels above the icon. KeyError for an unknown icon."""
        super().__init__(parent)
        self._title = Label(title, weight=600)
        self._text = KeyedText(text, is_centred=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, top, 20, 24)
        column.setSpacing(0)
        column.addWidget(_Picture(icon_name), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        column.addWidget(self._title)
        column.addSpacing(4)
        column.addWidget(self._text)
        if button:
            column.addSpacing(14)
            self.button = Button(button, is_small=True)
            self.button.clicked.connect(self.actionRequested)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        if link:
            column.addSpacing(8)
            self.link = LinkButton(link)
            self.link.clicked.connect(self.linkRequested)
            column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setAccessibleName(title)
        self.setAccessibleDescription(self._text.accessibleName())

    def set_text(self, text: str) -> None:
        """Other words below the title."""
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self.setAccessibleDescription(text)


class _Picture(QWidget):
    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setFixedSize(QSize(28, 28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_icon(QPainter(self), QRectF(self.rect()), self._icon_name, current_theme().ink3)
