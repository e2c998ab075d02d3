"""The cards of memos: how they are laid out and drawn, and the list's keys."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QWidget

from annotator.gui.models.memos import MEMO_CARD, MemoCard
from annotator.gui.panels.annotation_card import LEFT, RIGHT, paint_card_ring
from annotator.gui.panels.card_list import AnyIndex, CardList
from annotator.gui.panels.set_text import paint_lines, set_lines
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import paint_line
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets import paint
from annotator.gui.widgets.marks import initials

_State = QStyle.StateFlag
_TOP, _TITLE, _ABOUT, _LINE, _FOOT, _LINES = 10, 20, 18, 17, 16, 3
_ICONS = {"library": "library", "document": "file-text", "annotation": "quote", "tag": "tag"}
GUESS = 128


class MemoList(CardList):
    """Wishes are about the chosen memos."""

    openRequested = Signal()
    removeRequested = Signal()
    menuRequested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(GUESS, parent)
        self.setItemDelegate(MemoDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Memos"))
        self.doubleClicked.connect(lambda _index: self.openRequested.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete removes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.openRequested.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removeRequested.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the chosen memos."""
        if self.currentIndex().isValid():
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            at_key = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
            self.menuRequested.emit(at_key if by_key else event.globalPos())


class MemoDelegate(QStyledItemDelegate):
    """Title, what it is about, the first lines, who and when."""

    def __init__(self, cards: MemoList) -> None:
        super().__init__(cards)
        self._cards = cards

    def _lines(self, card: MemoCard, width: int) -> tuple[str, ...]:
        room = width - LEFT - self._cards.right_inset(RIGHT)
        return set_lines(card.text, interface_font(12), room, _LINES) if card.text else ()

    def sizeHint(self, option: Any, index: AnyIndex) -> QSize:
        """As high as its lines."""
        lines = len(self._lines(index.data(MEMO_CARD), option.rect.width()))
        between = 5 if lines else 0
        return QSize(option.rect.width(), _TOP + _TITLE + _ABOUT + between + lines * _LINE + 6 + _FOOT + 11)

    def paint(self, painter: QPainter, option: Any, index: AnyIndex) -> None:
        """The card."""
        theme, card = current_theme(), index.data(MEMO_CARD)
        rect: QRect = option.rect
        is_on, is_over = bool(option.state & _State.State_Selected), bool(option.state & _State.State_MouseOver)
        if is_on or is_over:
            painter.fillRect(rect, theme.selected if is_on else theme.hover)
        soft = theme.ink2 if is_on or is_over else theme.ink3
        room = QRect(LEFT, rect.y() + _TOP, rect.width() - LEFT - self._cards.right_inset(RIGHT), _TITLE)
        paint.paint_text(painter, room, card.title, theme.ink, interface_font(13, 600))
        about = QRect(room.x(), room.bottom() + 1, room.width(), _ABOUT)
        _paint_about(painter, about, card, theme, soft)
        lines = self._lines(card, rect.width())
        y = about.bottom() + 1 + (5 if lines else 0)
        paint_lines(painter, QRect(room.x(), y, room.width(), 0), lines, interface_font(12), theme.ink2, _LINE)
        _paint_foot(painter, QRect(room.x(), y + len(lines) * _LINE + 6, room.width(), _FOOT), card, theme, soft)
        paint_line(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom(), theme.line)
        if option.state & _State.State_HasFocus:
            paint_card_ring(painter, rect, theme)


def _paint_about(painter: QPainter, rect: QRect, card: MemoCard, theme: Theme, soft: Any) -> None:
    if card.colour:
        box = QRect(rect.x() + 2, rect.y() + 4, 10, 10)
        paint.paint_swatch(painter, box, theme.line_of(card.colour), card.is_hollow)
    else:
        paint_icon(painter, QRectF(rect.x(), rect.y() + 2, 14, 14), _ICONS.get(card.about, "notebook-pen"), soft)
    paint.paint_text(painter, rect.adjusted(20, 0, 0, 0), card.target, soft, interface_font(12))


def _paint_foot(painter: QPainter, rect: QRect, card: MemoCard, theme: Theme, soft: Any) -> None:
    font = interface_font(11)
    when = paint.text_width(card.when, font)
    end = rect.right() + 1 - when
    paint.paint_text(painter, QRect(end, rect.y(), when, _FOOT), card.when, soft, font)
    if card.is_disputed:
        end -= 18
        paint_icon(painter, QRectF(end, rect.y() + 1, 14, 14), "git-merge", theme.warn)
    badge = paint.paint_badge(painter, QPoint(rect.x(), rect.y() + 1), initials(card.coder), theme)
    left = rect.x() + badge + 6
    paint.paint_text(painter, QRect(left, rect.y(), end - 8 - left, _FOOT), card.coder, soft, font)
