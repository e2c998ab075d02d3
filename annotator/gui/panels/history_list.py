"""The lines of the history: how days and steps are drawn, and the list's keys."""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QWidget

from annotator.gui.models.history import LINE, Day, Done
from annotator.gui.panels.annotation_card import LEFT, RIGHT, paint_card_ring
from annotator.gui.panels.card_list import AnyIndex, CardList
from annotator.gui.panels.set_text import paint_lines, set_lines
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import CHIP, paint_box, paint_line
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets import paint
from annotator.gui.widgets.marks import initials

_State = QStyle.StateFlag
_DAY, _TOP, _LINE, _FOOT, _BOTTOM, _LINES = 34, 7, 18, 16, 8, 3
_BUTTON = 22
_TEXT = LEFT + 26
GUESS = 50


class HistoryList(CardList):
    """`goRequested` and `revertRequested` are about the current step."""

    goRequested = Signal()
    revertRequested = Signal()
    menuRequested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(GUESS, parent)
        self.setItemDelegate(HistoryDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("History"))
        self.can_revert = True
        self.pressed_on_button = False

    def current(self) -> Done | None:
        """The chosen step."""
        line = self.currentIndex().data(LINE) if self.currentIndex().isValid() else None
        return line if isinstance(line, Done) else None

    def button_rect(self, rect: QRect) -> QRect:
        """Where a step's revert button is."""
        right = rect.right() + 1 - self.right_inset(RIGHT)
        return QRect(right - _BUTTON + 4, rect.y() + 5, _BUTTON, _BUTTON)

    def moveCursor(self, action: Any, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Days are passed over."""
        found = super().moveCursor(action, modifiers)
        move = QAbstractItemView.CursorAction
        if found.isValid() and isinstance(found.data(LINE), Day):
            row, last = found.row(), self.model().rowCount() - 1
            goes_up = action in (move.MoveUp, move.MovePageUp, move.MovePrevious) and row > 0
            found = self.model().index(row - 1 if goes_up else min(last, row + 1), 0)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to what the step touched, R takes it back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.goRequested.emit()
        elif event.key() == Qt.Key.Key_R and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.revertRequested.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here."""
        del search

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """On the button: take the step back. Elsewhere: go to what it touched."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if event.button() != Qt.MouseButton.LeftButton or not isinstance(index.data(LINE), Done):
            return
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if self.can_revert and self.button_rect(self.visualRect(index)).contains(point):
            self.revertRequested.emit()
        else:
            self.goRequested.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the current step."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if not by_key and isinstance(self.indexAt(event.pos()).data(LINE), Done):
            self.setCurrentIndex(self.indexAt(event.pos()))
        if self.current():
            at_key = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
            self.menuRequested.emit(at_key if by_key else event.globalPos())


class HistoryDelegate(QStyledItemDelegate):
    """A day's name, or a step: badge, words, who and when."""

    def __init__(self, lines: HistoryList) -> None:
        super().__init__(lines)
        self._list = lines

    def _words(self, done: Done, width: int) -> tuple[str, ...]:
        return set_lines(done.words, interface_font(13), width - _TEXT - self._list.right_inset(RIGHT) - _BUTTON, _LINES)

    def sizeHint(self, option: Any, index: AnyIndex) -> QSize:
        """As high as its words."""
        line, width = index.data(LINE), option.rect.width()
        if isinstance(line, Day):
            return QSize(width, _DAY)
        return QSize(width, _TOP + len(self._words(line, width)) * _LINE + _FOOT + _BOTTOM)

    def paint(self, painter: QPainter, option: Any, index: AnyIndex) -> None:
        """The line."""
        theme, line, rect = current_theme(), index.data(LINE), option.rect
        if isinstance(line, Day):
            if index.row():
                paint_line(painter, rect.left(), rect.top(), rect.right(), rect.top(), theme.line)
            place = QRect(LEFT, rect.bottom() - 25, rect.width() - LEFT, 20)
            paint.paint_text(painter, place, line.words, theme.ink, interface_font(12, 600))
            return
        is_on, is_over = bool(option.state & _State.State_Selected), bool(option.state & _State.State_MouseOver)
        if is_on or is_over:
            painter.fillRect(rect, theme.selected if is_on else theme.hover)
        self._paint_done(painter, rect, line, theme, theme.ink2 if is_on or is_over else theme.ink3)
        if self._list.can_revert and (is_over or is_on):
            self._paint_button(painter, rect, theme, is_over)
        if option.state & _State.State_HasFocus:
            paint_card_ring(painter, rect, theme)

    def _paint_done(self, painter: QPainter, rect: QRect, done: Done, theme: Theme, soft: Any) -> None:
        paint.paint_badge(painter, QPoint(LEFT, rect.y() + _TOP + 2), initials(done.coder), theme)
        lines = self._words(done, rect.width())
        room = QRect(_TEXT, rect.y() + _TOP, rect.width() - _TEXT, 0)
        paint_lines(painter, room, lines, interface_font(13), theme.ink, _LINE)
        foot = QRect(_TEXT, room.y() + len(lines) * _LINE, rect.width() - _TEXT - RIGHT, _FOOT)
        paint.paint_text(painter, foot, f"{done.time}  ·  {done.coder}", soft, interface_font(11))

    def _paint_button(self, painter: QPainter, rect: QRect, theme: Theme, is_over: bool) -> None:
        place = self._list.button_rect(rect)
        pointer = self._list.viewport().mapFromGlobal(self._list.cursor().pos())
        if is_over and place.contains(pointer):
            paint_box(painter, place, CHIP, theme.raised, theme.line2)
        paint_icon(painter, QRectF(place).adjusted(4, 4, -4, -4), "undo-2", theme.ink2)
