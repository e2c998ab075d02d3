"""A list of cards of unequal height that stays quick with a million of them: only those in sight are measured and drawn."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem, QWidget

from annotator.gui.panels.row_heights import RowHeights
from annotator.gui.theme.style import has_focus_ring
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.themed import follow_theme

AnyIndex = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag
_Move = QAbstractItemView.CursorAction
_Flag = QItemSelectionModel.SelectionFlag
_STEP = 24


class CardList(QListView):
    """The delegate's `sizeHint` is asked for rows near the sight only; others count with a guess until they come near.

    What is in sight never jumps when rows above it turn out higher or lower than was guessed.
    """

    def __init__(self, guess: int, parent: QWidget | None = None) -> None:
        """`guess` is the height in pixels of a row that was not measured yet."""
        super().__init__(parent)
        self._heights = RowHeights(guess)
        self._width = -1
        self._is_settling = False
        self.hovered = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setBackgroundRole(self.backgroundRole())
        self.viewport().setAutoFillBackground(False)
        follow_theme(self._dress)

    def _dress(self, _theme: Theme) -> None:
        self.viewport().update()

    # What others ask

    def remeasure(self) -> None:
        """Every card may have another height."""
        self._heights.forget()
        self.updateGeometries()
        self.viewport().update()

    def remeasure_row(self, row: int) -> None:
        """One card may have another height."""
        if 0 <= row < len(self._heights):
            self._heights.forget_rows(row, row)
            self.updateGeometries()
            self.viewport().update()

    def selected_rows(self) -> list[int]:
        """The rows that are selected, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows()) if self.model() else []

    def rows_in_sight(self) -> range:
        """The rows of which something can be seen."""
        if not len(self._heights):
            return range(0)
        top = self.verticalOffset()
        return range(self._heights.at(top), self._heights.at(top + self.viewport().height() - 1) + 1)

    def right_inset(self, wanted: int) -> int:
        """The space to leave at the right of a card, so that its words end at the same place with a scroll bar and without."""
        bar = self.verticalScrollBar()
        return max(2, wanted - (bar.width() if bar.isVisible() else 0))

    # Measuring

    def _settle(self) -> None:
        """Measure what is in sight and a view's height above and below; keep what is in sight in its place."""
        if self._is_settling or not len(self._heights):
            return
        self._is_settling = True
        try:
            high = max(1, self.viewport().height())
            top = self.verticalOffset()
            first = self._heights.at(top)
            row, seen = first, self._heights.top(first) - top
            while row < len(self._heights) and seen < 2 * high:
                self._measure(row)
                seen += self._heights[row]
                row += 1
            moved, row, seen = 0, first - 1, 0
            while row >= 0 and seen < high:
                moved += self._measure(row)
                seen += self._heights[row]
                row -= 1
            self._set_range(top + moved)
        finally:
            self._is_settling = False
        self._ask_for_more()

    def _measure(self, row: int) -> int:
        if self._heights.is_known(row):
            return 0
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, 0, self.viewport().width(), 0)
        index = self.model().index(row, 0)
        return self._heights.put(row, self.itemDelegate().sizeHint(option, index).height())

    def _set_range(self, value: int) -> None:
        bar = self.verticalScrollBar()
        bar.setSingleStep(_STEP)
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self._heights.total - self.viewport().height()))
        if bar.value() != value:
            bar.setValue(value)

    def _ask_for_more(self) -> None:
        bar, model = self.verticalScrollBar(), self.model()
        is_near_end = bar.value() >= bar.maximum() - 2 * self.viewport().height()
        if model and is_near_end and model.canFetchMore(QModelIndex()):
            model.fetchMore(QModelIndex())

    # Following the model

    def setModel(self, model: Any) -> None:
        """Show another model."""
        super().setModel(model)
        self.reset()

    def reset(self) -> None:
        """The model was made anew."""
        self._heights.reset(self.model().rowCount() if self.model() else 0)
        self.hovered = -1
        super().reset()
        self.verticalScrollBar().setValue(0)
        self.updateGeometries()
        self.viewport().update()

    def rowsInserted(self, parent: AnyIndex, start: int, end: int) -> None:
        """Make room; what is in sight stays."""
        top = self.verticalOffset()
        anchor = self._heights.at(top) if top > 0 else -1
        self._heights.insert(start, end + 1 - start)
        super().rowsInserted(parent, start, end)
        if start <= anchor:
            self._set_range(top + sum(self._heights[row] for row in range(start, end + 1)))
        self.updateGeometries()
        self.viewport().update()

    def rowsAboutToBeRemoved(self, parent: AnyIndex, start: int, end: int) -> None:
        """Close the gap; what is in sight stays."""
        super().rowsAboutToBeRemoved(parent, start, end)
        top = self.verticalOffset()
        above = self._heights.top(min(end + 1, self._heights.at(top))) - self._heights.top(min(start, self._heights.at(top)))
        self._heights.remove(start, end)
        self.hovered = -1
        self._is_settling = True  # the model still counts the rows
        self._set_range(max(0, top - above))
        self._is_settling = False
        self.scheduleDelayedItemsLayout()

    def dataChanged(self, first: AnyIndex, last: AnyIndex, roles: Sequence[int] = ()) -> None:
        """Measure again what changed."""
        self._heights.forget_rows(first.row(), last.row())
        super().dataChanged(first, last, list(roles))
        self.updateGeometries()
        self.viewport().update()

    def doItemsLayout(self) -> None:
        """The rows are laid out by their heights; Qt's own way would ask for every one of them."""
        QAbstractItemView.doItemsLayout(self)

    # Geometry

    def updateGeometries(self) -> None:
        """The range of the scroll bar, and where editors lie."""
        if self.model() is None or self.model().rowCount() != len(self._heights):
            return
        if not len(self._heights):
            self.verticalScrollBar().setRange(0, 0)
            return
        self._settle()
        QAbstractItemView.updateGeometries(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width means other heights."""
        if self.viewport().width() != self._width:
            self._width = self.viewport().width()
            self._heights.forget()
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scrolled."""
        del dx, dy
        self._settle()
        QAbstractItemView.updateGeometries(self)
        self.viewport().update()

    def horizontalOffset(self) -> int:
        """Always 0."""
        return 0

    def verticalOffset(self) -> int:
        """Pixels scrolled away at the top."""
        return self.verticalScrollBar().value()

    def visualRect(self, index: Any) -> QRect:
        """Where a card lies in the viewport."""
        row = index.row()
        if not index.isValid() or row >= len(self._heights):
            return QRect()
        return QRect(0, self._heights.top(row) - self.verticalOffset(), self.viewport().width(), self._heights[row])

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The card at a point of the viewport."""
        y = point.y() + self.verticalOffset()
        row = self._heights.at(y)
        if row < 0 or y < 0 or y >= self._heights.top(row) + self._heights[row]:
            return QModelIndex()
        return self.model().index(row, 0)

    def scrollTo(self, index: Any, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        """Bring a card into sight; with EnsureVisible no further than needed."""
        row, high = index.row(), self.viewport().height()
        if not index.isValid() or row >= len(self._heights) or high <= 0:
            return
        seen = self._heights[row] + self._measure(row)
        for above in range(row - 1, -1, -1):  # those that will be in sight with it, so that it does not slip away below
            if seen >= high:
                break
            self._measure(above)
            seen += self._heights[above]
        top, value = self._heights.top(row), self.verticalOffset()
        bottom = top + self._heights[row]
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            value = top - (high - self._heights[row]) // 2
        elif hint == QAbstractItemView.ScrollHint.PositionAtTop or top < value or self._heights[row] > high:
            value = top
        elif bottom > value + high:
            value = bottom - high
        self._set_range(max(0, value))
        self._settle()

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where the arrow keys, Home, End and the page keys lead."""
        del modifiers
        count, row = len(self._heights), self.currentIndex().row()
        if not count:
            return QModelIndex()
        if row < 0:
            return self.model().index(count - 1 if action == _Move.MoveEnd else 0, 0)
        if action in (_Move.MoveDown, _Move.MoveNext, _Move.MoveRight):
            row += 1
        elif action in (_Move.MoveUp, _Move.MovePrevious, _Move.MoveLeft):
            row -= 1
        elif action == _Move.MoveHome:
            row = 0
        elif action == _Move.MoveEnd:
            row = count - 1
        else:
            way = 1 if action == _Move.MovePageDown else -1
            there = self._heights.at(self._heights.top(row) + way * self.viewport().height())
            row = there if there != row else row + way
        return self.model().index(min(count - 1, max(0, row)), 0)

    def setSelection(self, rect: QRect, command: _Flag) -> None:
        """Select the cards that a rectangle of the viewport touches."""
        if not len(self._heights):
            return
        area, top = rect.normalized(), self.verticalOffset()
        first, last = self._heights.at(area.top() + top), self._heights.at(area.bottom() + top)
        model = self.model()
        self.selectionModel().select(QItemSelection(model.index(first, 0), model.index(last, 0)), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What must be drawn again when a selection changes."""
        return QRegion(self.viewport().rect()) if selection.count() else QRegion()

    # Pointer and paint

    def viewportEvent(self, event: QEvent) -> bool:
        """The card under the pointer."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._hover(self.indexAt(event.position().toPoint()).row())
        elif event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return bool(super().viewportEvent(event))

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The cards in sight."""
        painter = QPainter(self.viewport())
        current, ring = self.currentIndex().row(), has_focus_ring(self)
        y = self._heights.top(self.rows_in_sight().start) - self.verticalOffset() if len(self._heights) else 0
        for row in self.rows_in_sight():
            option, index = QStyleOptionViewItem(), self.model().index(row, 0)
            self.initViewItemOption(option)
            option.rect = QRect(0, y, self.viewport().width(), self._heights[row])
            option.state = _State.State_Enabled
            if self.selectionModel().isSelected(index):
                option.state |= _State.State_Selected
            if row == self.hovered:
                option.state |= _State.State_MouseOver
            if row == current and ring:
                option.state |= _State.State_HasFocus
            self.itemDelegate().paint(painter, option, index)
            y += self._heights[row]
        painter.end()
