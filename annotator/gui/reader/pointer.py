"""The mouse on the page: dragging an annotation's ends, choosing among overlaps, dropping tags, hovering over the margin."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDragMoveEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from annotator.core.changes import Id
from annotator.core.spans import Span
from annotator.core.text import sentence_at, word_at
from annotator.gui.reader.margin import Card, Row, Stripe
from annotator.gui.reader.marks import Mark

if TYPE_CHECKING:
    from annotator.gui.reader.pane import ReadingPane

TAG_MIME = "application/x-annotator-tag"
"""A dragged tag: its id as UTF-8."""
_GRIP = 5
_EDGE = 24
_TICK = 40


class Pointer(QObject):
    """Turns what the mouse does into what the pane's signals say; what it does not take is QTextEdit's."""

    def __init__(self, pane: "ReadingPane") -> None:
        super().__init__(pane)
        self._pane = pane
        self._grip = ""
        self._origin: Mark | None = None
        self._last = QPoint()
        self._pressed: QPoint | None = None
        self._since_double = QElapsedTimer()
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self._scroll_on)

    @property
    def is_dragging_end(self) -> bool:
        """True while an end of an annotation is being dragged."""
        return self._origin is not None

    def press(self, event: QMouseEvent) -> bool:
        """Take a press on a handle, in the margin, or the third of a triple click; False leaves it to the text."""
        point = event.position().toPoint()
        self._pressed = point
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        grip = self._grip_at(point)
        if grip:
            reading = self._pane.reading
            self._grip, self._origin, self._last = grip, reading.marks.get(reading.selected), point
            return True
        echo = self._pane.reading.echo_at(point)
        if echo is not None:
            self._pressed = None
            self._pane.echoActivated.emit(echo.start)
            return True
        found = self._pane.reading.margin_at(point)
        if found is not None:
            is_several = isinstance(found, Row) and found.more
            self._choose(self._pane.marksAt(found.mark.start) if is_several else [found.mark], event)
            self._pressed = None
            return True
        if self._is_third(point):
            reading = self._pane.reading
            index = reading.page.paragraphs.index_at(reading.position_at(point))
            self._pane.select(*reading.page.paragraphs.line_around(index))
            self._pressed = None
            return True
        return False

    def move(self, event: QMouseEvent) -> bool:
        """Take the move while an end is dragged; otherwise only look what is under the pointer."""
        point = event.position().toPoint()
        if self.is_dragging_end:
            self._drag_end(point)
            return True
        if not event.buttons():
            self._hover(point)
        return False

    def release(self, event: QMouseEvent) -> bool:
        """Finish dragging an end."""
        if not self.is_dragging_end:
            return False
        dragged = self._pane.reading.marks.get(self._origin.id) if self._origin else None
        origin = self._stop()
        if dragged is not None and origin is not None and (dragged.start, dragged.end) != (origin.start, origin.end):
            self._pane.endMoved.emit(dragged.id, dragged.start, dragged.end)
        return True

    def released(self, event: QMouseEvent) -> None:
        """After the text has had the release: a click that selected nothing chooses an annotation."""
        point = event.position().toPoint()
        is_click = (
            self._pressed is not None
            and event.button() == Qt.MouseButton.LeftButton
            and not event.modifiers()
            and (point - self._pressed).manhattanLength() < QApplication.startDragDistance()
        )
        self._pressed = None
        if is_click and self._pane.selection() is None:
            position = self._pane.reading.text_at(point)
            self._choose(self._pane.marksAt(position) if position is not None else [], event)

    def double_click(self, event: QMouseEvent) -> bool:
        """A double click on a note card opens the note; False leaves it to the text."""
        self._since_double.start()
        self._last = event.position().toPoint()
        self._pressed = None
        found = self._pane.reading.margin_at(self._last)
        if isinstance(found, Card):
            self._pane.noteActivated.emit(found.mark.id)
        return found is not None

    def help(self, point: QPoint, at: QPoint) -> None:
        """Show in full what the margin shortens: a tag's name, a note, what is only counted. `at` is the global point."""
        if self._pane.reading.echo_at(point) is not None:
            QToolTip.showText(at, self._pane.tr("Stands in other documents too; click to see where"), self._pane.viewport())
            return
        found = self._pane.reading.margin_at(point)
        looks = self._pane.reading.highlights.looks
        tags: tuple[Id | None, ...] = ()
        if isinstance(found, Row) and found.more:
            tags = tuple(dict.fromkeys(tag for mark in self._pane.marksAt(found.mark.start) for tag in mark.tags))
        elif isinstance(found, Stripe | Row):
            tags = (found.tag,)
        words = "\n".join(looks[tag].name for tag in tags if tag is not None and tag in looks)
        QToolTip.showText(at, found.mark.note if isinstance(found, Card) else words, self._pane.viewport())

    def leave(self) -> None:
        """The pointer went away."""
        self._set_hovered(None)

    def cancel(self) -> bool:
        """Give up dragging an end; False if none is dragged."""
        return self._stop() is not None

    def drag(self, event: QDragMoveEvent) -> None:
        """A tag is dragged over the page: show where it would land, and scroll at the edges."""
        if not event.mimeData().hasFormat(TAG_MIME):
            event.ignore()
            return
        point = event.position().toPoint()
        height = self._pane.viewport().height()
        if point.y() < _EDGE or point.y() > height - _EDGE:
            self._pane.scrollBy(-_EDGE if point.y() < _EDGE else _EDGE)
        self._show_landing(self._landing(point, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)))
        event.acceptProposedAction()

    def drop(self, tag: str) -> None:
        """The dragged tag was let go."""
        landing = self._pane.reading.landing
        self._show_landing(None)
        if landing is not None:
            self._pane.tagDropped.emit(Id(tag), landing.start, landing.end)

    def drag_left(self) -> None:
        """The dragged tag went elsewhere."""
        self._show_landing(None)

    def _landing(self, point: QPoint, takes_word: bool) -> Span | None:
        """The selection if the pointer is on it, else the sentence under the pointer, with Shift the word."""
        reading = self._pane.reading
        selection = self._pane.selection()
        if selection is not None and any(rect.contains(point) for rect in reading.rects(selection)):
            return selection
        position = reading.position_at(point)
        span = (word_at if takes_word else sentence_at)(reading.page.paragraphs.text, position)
        return span if span.start < span.end else None

    def _show_landing(self, span: Span | None) -> None:
        if span != self._pane.reading.landing:
            self._pane.reading.landing = span
            self._pane.viewport().update()

    def _choose(self, marks: list[Mark], event: QMouseEvent) -> None:
        if len(marks) > 1:
            self._pane.annotationsUnderPointer.emit([mark.id for mark in marks], event.globalPosition().toPoint())
            return
        chosen = marks[0].id if marks else None
        if chosen != self._pane.selectedAnnotation():
            self._pane.selectAnnotation(chosen)
            self._pane.annotationSelected.emit(chosen)

    def _grip_at(self, point: QPoint) -> str:
        """Which handle of the selected annotation is under the point: "start", "end" or ""."""
        span = self._pane.reading.selected_span()
        if span is None:
            return ""
        for name, (bar, knob) in self._pane.reading.handles(span).items():
            if bar.adjusted(-2, 0, 2, 0).contains(point) or knob.adjusted(-_GRIP, -_GRIP, _GRIP, _GRIP).contains(point):
                return name
        return ""

    def _drag_end(self, point: QPoint) -> None:
        self._last = point
        inside = 0 <= point.y() < self._pane.viewport().height()
        if inside:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        origin = self._origin
        if origin is None:
            return
        position = self._pane.reading.position_at(point)
        start, end = origin.start, origin.end
        if self._grip == "start":
            start = min(position, end - 1)
        else:
            end = max(position, start + 1)
        self._pane.updateMarks([replace(origin, start=start, end=end)], ())

    def _scroll_on(self) -> None:
        height = self._pane.viewport().height()
        self._pane.scrollBy(self._last.y() if self._last.y() < 0 else max(0, self._last.y() - height))
        self._drag_end(self._last)

    def _stop(self) -> Mark | None:
        """End the drag and put the annotation back as it is stored; the new span is only asked for."""
        origin, self._origin, self._grip, self._pressed = self._origin, None, "", None
        self._timer.stop()
        if origin is not None:
            self._pane.updateMarks([origin], ())
        return origin

    def _is_third(self, point: QPoint) -> bool:
        return (
            self._since_double.isValid()
            and self._since_double.elapsed() < QApplication.doubleClickInterval()
            and (point - self._last).manhattanLength() < QApplication.startDragDistance()
        )

    def _hover(self, point: QPoint) -> None:
        found = self._pane.reading.margin_at(point)
        self._set_hovered(found.tag if isinstance(found, Stripe | Row) else None)
        spread = self._pane.reading.spread
        over_text = spread.left - 8 <= point.x() < spread.left + spread.width + 8
        if self._grip_at(point):
            shape = Qt.CursorShape.SplitHCursor
        elif found is not None or self._pane.reading.echo_at(point) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.IBeamCursor if over_text else Qt.CursorShape.ArrowCursor
        if self._pane.viewport().cursor().shape() != shape:
            self._pane.viewport().setCursor(shape)

    def _set_hovered(self, tag: Id | None) -> None:
        reading = self._pane.reading
        if tag != reading.hovered:
            reading.hovered = tag
            reading.focus_tag()
            self._pane.viewport().update()
            self._pane.tagHovered.emit(tag)
