"""The field in which a note is written: it grows with its words, is kept with Ctrl+Enter and left as it was with Esc."""

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from annotator.gui.theme.fonts import interface_font

_EDGE = 4


class NoteField(QPlainTextEdit):
    """Plain text in several lines, two at least."""

    saveRequested = Signal()
    """Ctrl+Enter."""
    cancelRequested = Signal()
    """Esc."""
    heightChanged = Signal(int)
    """The words need another height, in pixels."""

    def __init__(self, placeholder: str, *, px: int = 12, most: int = 240, parent: QWidget | None = None) -> None:
        """`px` is the size of the type; `most` the height in pixels from which on it scrolls."""
        super().__init__(parent)
        self._most, self._height = most, 0
        self.setFont(interface_font(px))
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setAccessibleDescription(self.tr("Ctrl+Enter keeps the note, Esc leaves it as it was"))
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(_EDGE)
        self.ensurePolished()  # the style gives the frame its width, which the height counts in
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def wanted_height(self) -> int:
        """What its words need, in pixels."""
        lines = max(2, int(self.document().size().height()))
        needed = math.ceil(lines * self.fontMetrics().lineSpacing()) + 2 * (_EDGE + self.frameWidth())
        return min(self._most, needed)

    def _fit(self) -> None:
        wanted = self.wanted_height()
        scrolls = wanted >= self._most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        if wanted != self._height:
            self._height = wanted
            self.updateGeometry()
            self.heightChanged.emit(wanted)

    def sizeHint(self) -> QSize:
        """As high as its words."""
        return QSize(240, self.wanted_height())

    def minimumSizeHint(self) -> QSize:
        """The same, narrower."""
        return QSize(80, self.wanted_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter keeps, Esc leaves as it was; all else is typing."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.saveRequested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelRequested.emit()
        else:
            super().keyPressEvent(event)
