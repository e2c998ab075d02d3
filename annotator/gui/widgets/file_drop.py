"""Files and words that are dragged from elsewhere: a line around the widget that takes them, and what they are once let go."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.theme.shapes import FIELD, paint_box
from annotator.gui.theme.style import current_theme


class FileDrop(QObject):
    """Makes a widget take files and words of other programs, on itself and on whatever it holds that does not want them.

    `dropped(list[Path])` says which files; `textDropped(plain, html)` which words, `html` "" if they are plain only.
    """

    dropped = Signal(object)
    textDropped = Signal(str, str)

    def __init__(self, widget: QWidget, is_welcome: Callable[[], bool]) -> None:
        """`is_welcome` is asked each time files come."""
        super().__init__(widget)
        self._widget, self._is_welcome = widget, is_welcome
        self._frame = _Frame(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files come, go elsewhere, or are let go."""
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop and _files(event):
            self._frame.hide()
            event.acceptProposedAction()
            self.dropped.emit(_files(event))
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop and _is_text(event):
            self._frame.hide()
            event.acceptProposedAction()
            self.textDropped.emit(event.mimeData().text(), event.mimeData().html())
            return True
        if isinstance(event, QDragEnterEvent) and (_files(event) or _is_text(event)) and self._is_welcome():
            event.acceptProposedAction()
            self._frame.show_over(self._widget.rect())
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._frame.hide()
        return super().eventFilter(watched, event)


class _Frame(QWidget):
    """A line around the widget while files are dragged over it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, area: QRect) -> None:
        """Show it around an area of the parent."""
        self.setGeometry(area)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """In `ink`, 2 px."""
        painter, ink = QPainter(self), current_theme().ink
        for step in (2, 3):
            paint_box(painter, self.rect().adjusted(step, step, -step, -step), FIELD - step + 2, None, ink)


def _files(event: QDropEvent) -> list[Path]:
    """The files and folders that are dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _is_text(event: QDropEvent) -> bool:
    """True for words from another program; a link is none, and what is dragged within the window means something else."""
    data = event.mimeData()
    return event.source() is None and not data.hasUrls() and (data.hasText() or data.hasHtml())
