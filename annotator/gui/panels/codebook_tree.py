"""The tree of the codebook: keys, clicks, and dragging tags to nest and to order."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QTreeView, QWidget

from annotator.core.changes import Id
from annotator.gui.models.codebook import CodebookFilter
from annotator.gui.panels.codebook_delegate import ROW, TagDelegate
from annotator.gui.reader.pointer import TAG_MIME
from annotator.gui.theme.shapes import FIELD, paint_box
from annotator.gui.theme.style import current_theme

_INDENT = 24
_EDGE = 8
"""Pixels at a row's upper and lower end where a drop goes between rows."""
_KEY = Qt.Key


class Landing(NamedTuple):
    """Where a dragged tag would land: under `parent` in front of `before`, or last; `mark` is what is drawn, in pixels."""

    parent: Id | None
    before: Id | None
    mark: QRect


class CodebookTree(QTreeView):
    """Shows what the filter lets through. Everything that changes the codebook is a wish, told by a signal."""

    tagClicked = Signal(object)
    """A row was clicked: its tag's id. Space on a row says the same."""
    tagRequested = Signal(object)
    """Enter: put the tag on the selection."""
    deleteRequested = Signal(object)
    moveRequested = Signal(object, object, object)
    """A tag's id, its new parent or None, and the child of that parent it comes in front of, or None for the end."""
    shiftRequested = Signal(object, int, int)
    """Alt and an arrow: a tag's id, rows down (or up), levels in (or out)."""
    escaped = Signal()

    def __init__(self, model: CodebookFilter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = model
        self.tags = TagDelegate(self)
        self._landing: Landing | None = None
        self._has_landed = False
        self.setModel(model)
        self.setItemDelegate(self.tags)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setExpandsOnDoubleClick(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(600)
        self.viewport().setBackgroundRole(self.backgroundRole())
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Codebook"))
        self.setAccessibleDescription(
            self.tr("Enter puts the tag on the selection, Space shows where it lies, F2 renames it, Delete deletes it.")
        )
        self.clicked.connect(self._clicked)

    def current_tag(self) -> Id | None:
        """The tag that the keys are about."""
        tag = self.shown.tag_at(self.currentIndex())
        return tag.id if tag else None

    def choose(self, tag: Id | None) -> None:
        """Make a tag the current one and bring it into sight."""
        index = self.shown.index_of(tag)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def _clicked(self, index: QModelIndex) -> None:
        tag = self.shown.tag_at(index)
        if tag:
            self.tagClicked.emit(tag.id)

    # Dragging

    def landing(self, tag: Id, at: QPoint) -> Landing | None:
        """Where a tag would land if it were dropped at a point of the viewport; None where it can't."""
        index = self.indexAt(at)
        found = self._beside(index, at) if index.isValid() else self._at_end()
        place = self.shown.index_of(found.parent)
        while place.isValid():
            above = self.shown.tag_at(place)
            if above and above.id == tag:
                return None
            place = place.parent()
        return found

    def _beside(self, index: QModelIndex, at: QPoint) -> Landing:
        rect, tag = self.visualRect(index), self.shown.tag_at(index)
        assert tag is not None
        if at.y() < rect.y() + _EDGE:
            return Landing(tag.parent, tag.id, self._line(rect.x(), rect.y()))
        if at.y() < rect.y() + ROW - _EDGE:
            return Landing(tag.id, None, QRect(4, rect.y(), self.viewport().width() - 8, ROW - 1))
        below = rect.y() + ROW
        if self.isExpanded(index) and self.shown.rowCount(index):
            first = self.shown.tag_at(self.shown.index(0, 0, index))
            return Landing(tag.id, first.id if first else None, self._line(rect.x() + _INDENT, below))
        follower = self.shown.tag_at(index.siblingAtRow(index.row() + 1))
        return Landing(tag.parent, follower.id if follower else None, self._line(rect.x(), below))

    def _at_end(self) -> Landing:
        last = self.shown.index(self.shown.rowCount() - 1, 0)
        while last.isValid() and self.isExpanded(last) and self.shown.rowCount(last):
            last = self.shown.index(self.shown.rowCount(last) - 1, 0, last)
        return Landing(None, None, self._line(0, self.visualRect(last).bottom() + 1))

    def _line(self, left: int, y: int) -> QRect:
        start = left + 8
        return QRect(start, max(0, y - 2), self.viewport().width() - 12 - start, 2)

    def _dragged(self, event: QDropEvent) -> Id | None:
        is_ours = event.source() is self and event.mimeData().hasFormat(TAG_MIME)
        return Id(bytes(event.mimeData().data(TAG_MIME).data()).decode()) if is_ours else None

    def _land(self, landing: Landing | None) -> None:
        self._landing = landing
        self.viewport().update()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Afterwards no row looks as if it were pointed at or chosen that is not: a tag dropped on the text stays as it was."""
        self._has_landed = False
        super().startDrag(actions)
        QApplication.sendEvent(self.viewport(), QEvent(QEvent.Type.Leave))  # Qt doesn't say so after a drag
        if not self._has_landed:
            self.choose(self.tags.isolated)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only our own tags come in."""
        if self._dragged(event) and not self.shown.is_filtering:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it will land."""
        super().dragMoveEvent(event)  # scrolls at the edges, opens what is hovered
        tag = self._dragged(event)
        self._land(self.landing(tag, event.position().toPoint()) if tag else None)
        if self._landing:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        super().dragLeaveEvent(event)
        self._land(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move. The view itself must not take the row away."""
        tag = self._dragged(event)
        landing = self.landing(tag, event.position().toPoint()) if tag else None
        self._land(None)
        self.setState(QAbstractItemView.State.NoState)
        if landing and tag:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._has_landed = True
            self.moveRequested.emit(tag, landing.parent, landing.before)
        else:
            event.ignore()

    # Keys

    def event(self, event: QEvent) -> bool:
        """F2 renames the tag here; elsewhere in the window it is about the document."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == _KEY.Key_F2:
            event.setAccepted(self.current_tag() is not None)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Space, Delete, Esc and Alt with the arrows; the rest is the tree's."""
        if self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # Enter ends the renaming and comes up here too; it must not tag anything
            return
        tag, key = self.current_tag(), event.key()
        shifts = {_KEY.Key_Up: (-1, 0), _KEY.Key_Down: (1, 0), _KEY.Key_Left: (0, -1), _KEY.Key_Right: (0, 1)}
        if key == _KEY.Key_Escape:
            event.ignore()
            self.escaped.emit()
        elif tag and event.modifiers() == Qt.KeyboardModifier.AltModifier and key in shifts:
            self.shiftRequested.emit(tag, *shifts[_KEY(key)])
        elif tag and key in (_KEY.Key_Return, _KEY.Key_Enter):
            self.tagRequested.emit(tag)
        elif tag and key == _KEY.Key_Space:
            self.tagClicked.emit(tag)
        elif tag and key in (_KEY.Key_Delete, _KEY.Key_Backspace):
            self.deleteRequested.emit(tag)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, then where a dragged tag will land."""
        super().paintEvent(event)
        if self._landing is None:
            return
        painter, ink, mark = QPainter(self.viewport()), current_theme().ink, self._landing.mark
        if mark.height() <= 2:
            painter.fillRect(mark, ink)
        else:
            paint_box(painter, mark, FIELD, None, ink)
            paint_box(painter, mark.adjusted(1, 1, -1, -1), FIELD - 1, None, ink)
