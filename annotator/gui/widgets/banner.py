"""A message that stays in its place: why something cannot be written, what went wrong, what to do."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import paint_line
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.buttons import Button, IconButton
from annotator.gui.widgets.labels import Label

Tone = Literal["warn", "plain"]
_ICONS = {"warn": "triangle-alert", "plain": "info"}


class Banner(QWidget):
    """A bar across its parent: icon, sentence, up to two small buttons, and a cross unless it must stay."""

    actionRequested = Signal(str)
    """The key of the action that was pressed."""
    closed = Signal()
    """The cross was pressed; the bar has hidden itself."""

    def __init__(
        self,
        text: str,
        actions: Sequence[tuple[str, str]] = (),
        *,
        tone: Tone = "warn",
        is_closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`actions` are (key, words) pairs."""
        super().__init__(parent)
        self._tone = tone
        self._words = Label(text, wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(44, 7, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        for key, words in actions:
            button = Button(words, is_small=True)
            button.clicked.connect(lambda _=False, key=key: self.actionRequested.emit(key))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        if is_closable:
            cross = IconButton("x", self.tr("Hide this message"))
            cross.clicked.connect(self._close)
            row.addWidget(cross, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(42)
        self.setAccessibleName(text)

    def text(self) -> str:
        """The sentence."""
        return self._words.text()

    def set_text(self, text: str) -> None:
        """Another sentence."""
        self._words.setText(text)
        self.setAccessibleName(text)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, hairline below, icon."""
        theme, painter = current_theme(), QPainter(self)
        is_warning = self._tone == "warn"
        painter.fillRect(self.rect(), theme.warn_bg if is_warning else theme.panel)
        paint_line(painter, 0, self.height() - 1, self.width(), self.height() - 1, theme.line)
        box = QRectF(16, (self.height() - 17) // 2, 16, 16)
        paint_icon(painter, box, _ICONS[self._tone], theme.warn if is_warning else theme.ink2)
