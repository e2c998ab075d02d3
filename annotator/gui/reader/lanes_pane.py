"""A reading pane with a lane for each coder beside the text, in which cases are stepped through."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from annotator.core.spans import Span
from annotator.gui.reader.columns import columns
from annotator.gui.reader.lanes import SIGNS, Block, LaneCase, blocks_in, lane_left, lanes_width, paint_block, paint_sign
from annotator.gui.reader.pane import ReadingPane
from annotator.gui.theme.shapes import paint_line
from annotator.gui.theme.tokens import LIGHT, Theme

_TEXT = 664
"""The text and what stands around it take so many px as long as there is room."""
_UP, _AROUND = 11, 8


class LanesPane(ReadingPane):
    """`caseSelected(int)`: the number of a case that was clicked; `lanesMoved()`: the lanes have another place or width."""

    caseSelected = Signal(int)
    lanesMoved = Signal()

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        self.cases: list[LaneCase] = []
        self.lanes = 0
        self.current = -1
        self._width = 0
        super().__init__(parent, theme)
        self.strip = LaneStrip(self)
        self.overview.hide()

    def showCases(self, cases: Sequence[LaneCase], lanes: int) -> None:
        """Show these cases, in the order of the text, in so many lanes."""
        self.cases, self.current = list(cases), -1
        if lanes != self.lanes:
            self.lanes = lanes
            self._place_lanes()
        self._redraw()

    def updateCases(self, cases: Sequence[LaneCase]) -> None:
        """The same cases, as they are now."""
        self.cases = list(cases)
        self._redraw()

    def setCurrent(self, number: int, *, reveal: bool = True) -> None:
        """Choose a case; -1 for none."""
        self.current = number
        if reveal and 0 <= number < len(self.cases):
            case = self.cases[number]
            self.reveal(case.start, case.end)
        self._redraw()

    def laneLeft(self, number: int) -> int:
        """Where a lane begins, in px of the pane; the signs are the one after the last."""
        return self.viewport().geometry().right() + 1 + lane_left(number, self.lanes, self._width)

    def seen_cases(self) -> list[tuple[int, LaneCase]]:
        """The cases that have a word in view, with their numbers."""
        stretch = self.reading.stretch()
        last = bisect_left(self.cases, stretch.end, key=lambda case: case.start)
        return [(number, case) for number, case in enumerate(self.cases[:last]) if case.end > stretch.start]

    def extent(self, start: int, end: int) -> tuple[int, int]:
        """Top and bottom of the lines of a span, in px below the top of the view; what is out of view goes a little beyond it."""
        stretch, page = self.reading.stretch(), self.reading.page
        top, bottom = -60, self.reading.height + 60
        if start >= stretch.start and (y := self.reading.view.y_of(start)) is not None:
            top = y + page.style(page.paragraphs.index_at(start)).middle - _UP
        last = max(start, end - 1)
        if last < stretch.end and (y := self.reading.view.y_of(last)) is not None:
            bottom = y + page.style(page.paragraphs.index_at(last)).middle + _UP
        return top, bottom

    def _redraw(self) -> None:
        self.viewport().update()
        self.strip.update()

    def _place_lanes(self) -> None:
        room = self.width() - self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        width = lanes_width(room, self.lanes, _TEXT) if self.lanes else 0
        if width != self._width:
            self._width = width
            self.setViewportMargins(0, 0, width, 0)
        viewport = self.viewport().geometry()
        self.strip.setGeometry(QRect(viewport.right() + 1, viewport.top(), width, viewport.height()))
        self.lanesMoved.emit()

    def _adopt_size(self) -> None:
        super()._adopt_size()
        self.overview.hide()

    def _paint(self, painter: QPainter, caret_unit: int) -> None:
        painter.resetTransform()
        theme, width = self.reading.page.theme, self.viewport().width()
        if 0 <= self.current < len(self.cases):
            case = self.cases[self.current]
            top, bottom = self.extent(case.start, case.end)
            painter.fillRect(QRect(0, top - _AROUND, width, bottom - top + 2 * _AROUND), theme.panel)
            for y in (top - _AROUND, bottom + _AROUND):
                paint_line(painter, 0, y, width, y, theme.line2)
            painter.fillRect(QRect(self.reading.spread.left - 16, top, 3, bottom - top), theme.ink)
        for _, case in self.seen_cases():
            for span in {(each.start, each.end) for cell in case.cells for each in cell or ()}:
                for rect in self.reading.rects(Span(*span)):
                    painter.fillRect(rect.adjusted(0, 2, 0, -2), theme.selected)
        super()._paint(painter, caret_unit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lanes take their share first."""
        self._place_lanes()
        super().resizeEvent(event)
        self._place_lanes()

    def viewportEvent(self, event: QEvent) -> bool:
        """The lanes are painted with the text."""
        if event.type() == QEvent.Type.Paint:
            self.strip.update()
        return super().viewportEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on words that someone marked chooses their case."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.selection() is None:
            at = self.reading.text_at(event.position().toPoint())
            if at is not None:
                over = [number for number, case in self.seen_cases() if case.start <= at < case.end]
                if over:
                    self.caseSelected.emit(min(over, key=lambda number: self.cases[number].end - self.cases[number].start))

    def text_columns(self) -> int:
        """How wide the text is in this pane, in px."""
        return columns(self.viewport().width(), self.typography()).width


class LaneStrip(QWidget):
    """The lanes; a click chooses a case."""

    def __init__(self, pane: LanesPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self.blocks: list[Block] = []
        self.setAccessibleName(self.tr("What each coder marked"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, the current case's band, lines between lanes, blocks, signs."""
        pane, painter = self._pane, QPainter(self)
        theme, lanes, width = pane.reading.page.theme, pane.lanes, self.width()
        painter.fillRect(self.rect(), theme.page)
        if 0 <= pane.current < len(pane.cases):
            case = pane.cases[pane.current]
            top, bottom = pane.extent(case.start, case.end)
            painter.fillRect(QRect(0, top - _AROUND, width, bottom - top + 2 * _AROUND), theme.panel)
            for y in (top - _AROUND, bottom + _AROUND):
                paint_line(painter, 0, y, width, y, theme.line2)
        for number in range(lanes + 1):
            left = lane_left(number, lanes, width)
            paint_line(painter, left, 0, left, self.height(), theme.line)
        seen = pane.seen_cases()
        spans = {(case.start, case.end) for _, case in seen}
        spans |= {(each.start, each.end) for _, case in seen for cell in case.cells for each in cell or ()}
        extents = {span: pane.extent(*span) for span in spans}
        self.blocks = [block for lane in range(lanes) for block in blocks_in(lane, lanes, width, seen, extents)]
        nothing = self.tr("nothing here")
        for block in self.blocks:
            paint_block(painter, block, theme, nothing)
        taken: list[int] = []
        for _, case in seen:
            top, bottom = extents[case.start, case.end]
            if bottom < 12:
                continue
            while any(abs(top - other) < 18 for other in taken):
                top += 18
            taken.append(top)
            paint_sign(painter, width - SIGNS, top, case, theme)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the case under the pointer."""
        at = event.position().toPoint()
        hit = next((block.case for block in self.blocks if block.rect.contains(at)), None)
        if hit is None:
            seen = self._pane.seen_cases()
            rows = ((number, self._pane.extent(case.start, case.end)) for number, case in seen)
            hit = next((number for number, (top, bottom) in rows if top <= at.y() <= bottom), None)
        if hit is not None:
            self._pane.caseSelected.emit(hit)
        self._pane.setFocus(Qt.FocusReason.MouseFocusReason)
