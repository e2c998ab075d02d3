"""The thin strip beside the scroll bar: where in the document the annotations lie, and which part is in view."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.core.changes import Id
from annotator.gui.reader.highlights import line_colour
from annotator.gui.reader.marks import Mark, TagLook
from annotator.gui.theme.tokens import Theme

WIDTH = 12
_MARK_LEFT, _MARK_WIDTH, _LEAST = 2, 8, 3
_PAUSE = 60
"""Milliseconds before counting, so that the text is painted first."""
_AT_ONCE = 4000
"""So many marks are counted between two turns of the event loop, so that a large document is not held up."""


class OverviewStrip(QWidget):
    """Counts marks by row of pixels once, so that a change costs the rows it touches. `jumpRequested` carries a share 0..1."""

    jumpRequested = Signal(float)

    def __init__(self, parent: QWidget | None, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._looks: Mapping[Id, TagLook] = {}
        self._marks: Callable[[], Iterable[Mark]] = tuple
        self._rows: list[Counter[Id | None]] = []
        self._starts: list[int] = []
        self._starts_of: Callable[[int], list[int]] = lambda count: [0] * count
        self._waiting: Iterator[Mark] | None = None
        self._picture: QPixmap | None = None
        self._frame = (0.0, 1.0)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._count_some)
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Overview of annotations"))
        self.setToolTip(self.tr("Where the annotations lie. Click to go there."))

    def show_marks(
        self, marks: Callable[[], Iterable[Mark]], looks: Mapping[Id, TagLook], starts_of: Callable[[int], list[int]]
    ) -> None:
        """Take another document or other marks. `starts_of` gives the code points at which so many rows begin."""
        self._marks, self._looks, self._starts_of = marks, looks, starts_of
        self.recount()

    def recount(self) -> None:
        """Heights changed, or all marks did: count anew, a little at a time."""
        height = max(1, self.height())
        self._rows = [Counter() for _ in range(height)]
        self._starts = []
        self._waiting = None
        self._picture = None
        self._timer.start(_PAUSE)
        self.update()

    def change(self, added: Iterable[Mark], removed: Iterable[Mark]) -> None:
        """Count some marks in and others out."""
        if self._timer.isActive():
            self.recount()
            return
        for marks, step in ((removed, -1), (added, 1)):
            for mark in marks:
                self._count(mark, step)
        self._picture = None
        self.update()

    def set_frame(self, top: float, bottom: float) -> None:
        """Which part of the document is in view, as shares of its height."""
        if (top, bottom) != self._frame:
            self._frame = top, bottom
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self._picture = None
        self.update()

    def colour_at(self, y: int) -> QColor | None:
        """The colour of the row of pixels, or None if no mark lies there."""
        row = self._rows[y] if 0 <= y < len(self._rows) else None
        return self._colour(row) if row else None

    def _count_some(self) -> None:
        if not self._starts:
            self._starts = self._starts_of(len(self._rows))
        self._timer.setInterval(0)
        if self._waiting is None:
            self._waiting = iter(list(self._marks()))
        some = list(islice(self._waiting, _AT_ONCE))
        for mark in some:
            self._count(mark, 1)
        if len(some) < _AT_ONCE:
            self._timer.stop()
            self._waiting = None
            self._picture = None
            self.update()

    def _count(self, mark: Mark, step: int) -> None:
        first = max(0, bisect_right(self._starts, mark.start) - 1)
        last = max(first + _LEAST, bisect_right(self._starts, mark.end - 1)) if mark.end - mark.start > 80 else first + _LEAST
        tag = mark.tags[0] if mark.tags else None
        for row in self._rows[first:last]:
            row[tag] += step
            if not row[tag]:
                del row[tag]

    def _colour(self, row: Counter[Id | None]) -> QColor:
        tag = max(row, key=row.__getitem__)
        return self._theme.ink3 if tag is None else line_colour(self._theme, self._looks.get(tag))

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(QSize(round(self.width() * ratio), round(max(1, self.height()) * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.page)
        painter = QPainter(picture)
        painter.fillRect(QRect(0, 0, 1, self.height()), self._theme.line)
        for y, row in enumerate(self._rows):
            if row:
                painter.fillRect(QRect(_MARK_LEFT, y, _MARK_WIDTH, 1), self._colour(row))
        painter.end()
        return picture

    def paintEvent(self, event: QPaintEvent) -> None:
        """The kept picture, and the frame of the part in view."""
        if self._picture is None:
            self._picture = self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        top, bottom = (round(share * self.height()) for share in self._frame)
        painter.setPen(self._theme.edge)
        painter.drawRoundedRect(QRect(0, top, self.width() - 1, max(8, bottom - top) - 1), 2, 2)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height has other rows."""
        if event.oldSize().height() != self.height():
            self.recount()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the click is."""
        self._jump(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing more, and nothing for the text beneath."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while it is pressed."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._jump(event)

    def _jump(self, event: QMouseEvent) -> None:
        self.jumpRequested.emit(max(0.0, min(1.0, event.position().y() / max(1, self.height()))))
