"""The reading pane: what the window tells it, what it answers, and what it asks for."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from annotator.core.changes import Id
from annotator.core.documents import Block
from annotator.core.spans import HasSpan, Span
from annotator.gui.reader.canvas import Canvas
from annotator.gui.reader.marks import Mark, TagLook
from annotator.gui.reader.pointer import TAG_MIME, Pointer
from annotator.gui.reader.typography import Typography
from annotator.gui.reader.viewpoint import ViewPlace
from annotator.gui.theme.tokens import LIGHT, Theme


class ReadingPane(Canvas):
    """Shows one document with its marks. Positions are code points of the stored text, half-open; rectangles are px.

    It shows and asks; it never writes. `selectionSettled` says (-1, -1) when nothing is selected any more;
    `annotationSelected` and `tagHovered` carry an id or None; `annotationsUnderPointer` a list of ids and a global point;
    `echoActivated` where a passage begins whose sign was clicked.
    """

    selectionSettled = Signal(int, int)
    annotationSelected = Signal(object)
    annotationsUnderPointer = Signal(list, QPoint)
    endMoved = Signal(object, int, int)
    tagDropped = Signal(object, int, int)
    noteActivated = Signal(object)
    contextMenuAt = Signal(int, QPoint)
    tagHovered = Signal(object)
    echoActivated = Signal(int)

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT, typography: Typography | None = None) -> None:
        super().__init__(parent, theme, typography or Typography())
        self._pointer = Pointer(self)
        self._settled = Span(-1, -1)
        self.selectionChanged.connect(self._selection_changed)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Text"))

    def showDocument(self, text: str, blocks: Sequence[Block] = (), place: ViewPlace | None = None) -> None:
        """Show another text, without marks, at a place or from the start."""
        self._pointer.cancel()
        self._show_text(text, blocks, place)
        self._count_overview()

    def setMarks(self, marks: Iterable[Mark], looks: Mapping[Id, TagLook]) -> None:
        """Replace all marks, and say how tags look."""
        self.reading.set_marks(marks, looks)
        self._count_overview()
        self.viewport().update()

    def updateMarks(self, added: Iterable[Mark], removed: Iterable[Id]) -> None:
        """Add or replace some marks and take others away; costs the same however many there are."""
        fresh, gone = list(added), list(removed)
        store = self.reading.marks
        old = [mark for id in [*gone, *(mark.id for mark in fresh)] if (mark := store.get(id)) is not None]
        self.reading.update_marks(fresh, gone)
        if self.reading.selected in gone and store.get(self.reading.selected) is None:
            self.selectAnnotation(None)
        self.overview.change(fresh, old)
        self.viewport().update()

    def setLooks(self, looks: Mapping[Id, TagLook]) -> None:
        """Say how tags look now; the marks stay."""
        self.reading.highlights.looks = dict(looks)
        self.reading.highlights.forget()
        self._count_overview()
        self.viewport().update()

    def typography(self) -> Typography:
        """The typography in use."""
        return self.reading.page.sheet.typography

    def setTypography(self, typography: Typography) -> None:
        """Set the text anew; the topmost line stays."""
        with self._settling():
            self.reading.set_typography(typography, self.viewport().width())
            self._layout.forget()
            self._adopt_size()
        self.overview.recount()
        self._settle()

    def setTheme(self, theme: Theme) -> None:
        """Change the colours; nothing moves."""
        self.reading.set_theme(theme)
        self.overview.set_theme(theme)
        self._layout.forget()
        self._dress()
        self.viewport().update()

    def setEchoes(self, spans: Iterable[Span]) -> None:
        """Say which passages stand in other documents too; they get a sign in the margin."""
        self.reading.echoes = sorted(spans)
        self.viewport().update()

    def setNotesVisible(self, visible: bool) -> None:
        """Show or hide the note cards."""
        self.reading.shows_notes = visible
        self.viewport().update()

    def setNumbersVisible(self, visible: bool) -> None:
        """Show or hide the paragraph numbers."""
        self.reading.shows_numbers = visible
        self.viewport().update()

    def select(self, start: int, end: int) -> None:
        """Select code points [start, end); nothing scrolls."""
        self._put_cursor(start, end)

    def moveCaret(self, position: int) -> None:
        """Put the caret before a code point and show it."""
        self._put_cursor(position, position)
        self._show_caret()

    def place(self) -> ViewPlace:
        """The place to come back to."""
        return self.reading.view.place()

    def goTo(self, place: ViewPlace) -> None:
        """Come back to a place."""
        self.reading.view.go_to(place)
        self._settle()

    def reveal(self, start: int, end: int) -> None:
        """Scroll so that the span can be seen: not at all if it can be, else with a third of the view above it."""
        view, height = self.reading.view, self.reading.height
        top = view.y_of(start)
        bottom = view.y_of(max(start, end - 1)) if top is not None and -height < top < 2 * height else None
        if top is None or bottom is None or top < 0 or (bottom + 32 > height and top > height // 3):
            self._show_at(start, height // 3)

    def selectAnnotation(self, id: Id | None) -> None:
        """Show an annotation as the selected one, with handles at its ends."""
        self.reading.selected = id
        self.viewport().update()

    def selectedAnnotation(self) -> Id | None:
        """The id of the selected annotation, or None."""
        return self.reading.selected

    def isDraggingEnd(self) -> bool:
        """True while an end of an annotation is being dragged."""
        return self._pointer.is_dragging_end

    def cancelDrag(self) -> bool:
        """Give up dragging an end and show it where it was; False if none is dragged."""
        return self._pointer.cancel()

    def isolateTag(self, id: Id | None) -> None:
        """Show one tag alone in colour, or all again."""
        self.reading.isolated = id
        self.reading.focus_tag()
        self.viewport().update()

    def setFindHits(self, spans: Sequence[HasSpan], current: int = -1) -> None:
        """Show what a search found, in order of the text; `current` gets handles."""
        self.reading.finds = [Span(span.start, span.end) for span in spans]
        self.reading.current_find = current
        self.viewport().update()

    def marksAt(self, position: int) -> list[Mark]:
        """The marks over a code point, the most particular first."""
        return self.reading.marks.touching(position, position + 1)[::-1]

    def positionAt(self, point: QPoint) -> int:
        """The code point nearest to a point of the viewport."""
        return self.reading.position_at(point)

    def rectOf(self, start: int, end: int) -> list[QRect]:
        """Where the visible part of a span lies in the viewport, line by line."""
        return self.reading.rects(Span(start, end))

    def shareRead(self) -> float:
        """How far into the document the bottom of the view reaches, 0 to 1."""
        total = self.reading.page.heights.total
        return min(1.0, (self.reading.view.y + self.reading.height) / max(1, total))

    def paragraphAt(self, position: int) -> tuple[int, int]:
        """The number of the body paragraph at a code point, and how many there are."""
        paragraphs = self.reading.page.paragraphs
        return paragraphs.number(paragraphs.index_at(position)), paragraphs.numbered

    def _count_overview(self) -> None:
        self.overview.show_marks(lambda: self.reading.marks, self.reading.highlights.looks, self.reading.page.rows)

    def _selection_changed(self) -> None:
        if not self._is_held():
            self._settle_selection()

    def _is_held(self) -> bool:
        return self._is_pressed

    _is_pressed = False

    def _settle_selection(self) -> None:
        selection = self.selection() or Span(-1, -1)
        if selection != self._settled:
            self._settled = selection
            self.selectionSettled.emit(*selection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up dragging an end; else the caret's keys."""
        if event.key() == Qt.Key.Key_Escape and self._pointer.cancel():
            event.accept()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """First what the pointer takes, then the text."""
        self.hand_over()
        self._is_pressed = event.button() == Qt.MouseButton.LeftButton
        if not self._pointer.press(event):
            with self._settling():
                super().mousePressEvent(event)
            self._settle()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging an end or a selection, or hovering."""
        if not self._pointer.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The selection is settled now; a plain click chooses an annotation."""
        self._is_pressed = False
        if not self._pointer.release(event):
            super().mouseReleaseEvent(event)
            self._pointer.released(event)
        self._settle_selection()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A word, or the note of a card."""
        if not self._pointer.double_click(event):
            self._is_pressed = True
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """A tool tip gives what the margin shortens."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._pointer.help(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self._pointer.leave()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The window makes the menu."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        rect = self.reading.caret_rect(self.caret()) if by_key else None
        point = rect.bottomLeft() if rect is not None else event.pos()
        position = self.caret() if by_key else self.reading.position_at(event.pos())
        self.contextMenuAt.emit(position, self.viewport().mapToGlobal(point))
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Tags may come in."""
        self._pointer.drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the tag would land."""
        self._pointer.drag(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The tag went elsewhere."""
        self._pointer.drag_left()

    def dropEvent(self, event: QDropEvent) -> None:
        """The tag was let go."""
        if event.mimeData().hasFormat(TAG_MIME):
            self._pointer.drop(bytes(event.mimeData().data(TAG_MIME).data()).decode())
            event.acceptProposedAction()
