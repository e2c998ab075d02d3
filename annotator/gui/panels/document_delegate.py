"""Draws one document in the list: title, then speaker and date with what was read and how many annotations it has."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.core.changes import Id
from annotator.core.documents import DocumentRow
from annotator.gui.models.documents import READ, Role
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import FIELD, paint_box, paint_ring
from annotator.gui.theme.style import current_theme, has_focus_ring
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.paint import BAR_HEIGHT, BAR_WIDTH, paint_bar, paint_text, text_width

ROW = 52
"""Pixels from one row to the next: 51 of the row, 1 between two."""
_INSET, _PAD, _TICK, _GAP, _LEAST_COUNT = 4, 12, 14, 6, 16
_STATE = QStyle.StateFlag
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DocumentDelegate(QStyledItemDelegate):
    """Rows of one height. `opened` is the document on the page: its title is set in 600, chosen or not."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.opened: Id | None = None

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All the same."""
        return QSize(option.rect.width(), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Ground, title, facts, ring."""
        item: Any = option  # the stubs don't know the option's fields
        theme, state = current_theme(), item.state
        is_chosen = bool(state & _STATE.State_Selected)
        row: DocumentRow = index.data(Role.ROW)
        ground = item.rect.adjusted(_INSET, 0, -_INSET, -1)
        if is_chosen:
            paint_box(painter, ground, FIELD, theme.selected)
        elif state & _STATE.State_MouseOver:
            paint_box(painter, ground, FIELD, theme.hover)
        inside = ground.adjusted(_PAD, 7, -_PAD, -8)
        title = interface_font(13, 600 if is_chosen or row.id == self.opened else 500)
        paint_text(painter, QRect(inside.x(), inside.y(), inside.width(), 18), row.title, theme.ink, title)
        line = QRect(inside.x(), inside.y() + 20, inside.width(), 16)
        _paint_facts(painter, line, row, index, theme, is_chosen)
        if state & _STATE.State_HasFocus and item.widget is not None and has_focus_ring(item.widget):
            paint_ring(painter, ground, FIELD, theme)


def _paint_facts(
    painter: QPainter,
    line: QRect,
    row: DocumentRow,
    index: QModelIndex | QPersistentModelIndex,
    theme: Theme,
    is_chosen: bool,
) -> None:
    """From the right: count, progress; then speaker and date in what is left."""
    ink, font = theme.ink2 if is_chosen else theme.ink3, interface_font(12)
    count = _locale_count(row.annotations)
    room = max(_LEAST_COUNT, text_width(count, font))
    paint_text(painter, QRect(line.right() + 1 - room, line.y(), room, line.height()), count, ink, font, _RIGHT)
    right = line.right() + 1 - room - _GAP
    share = index.data(Role.SHARE)
    if row.is_deleted:
        right -= _TICK
        paint_icon(painter, QRectF(right, line.y() + 1, _TICK, _TICK), "triangle-alert", theme.warn)
    elif index.data(Role.DONE):
        right -= _TICK
        paint_icon(painter, QRectF(right, line.y() + 1, _TICK, _TICK), "check-check", ink)
    elif share >= READ:
        right -= _TICK
        paint_icon(painter, QRectF(right, line.y() + 1, _TICK, _TICK), "check", ink)
    else:
        right -= BAR_WIDTH
        paint_bar(painter, QRect(right, line.y() + 7, BAR_WIDTH, BAR_HEIGHT), share, theme)
    _paint_who(
        painter, QRect(line.x(), line.y(), right - 8 - line.x(), line.height()), row, index.data(Role.DATE), theme, is_chosen
    )


def _paint_who(painter: QPainter, area: QRect, row: DocumentRow, date: str, theme: Theme, is_chosen: bool) -> None:
    """Speaker and date; where both don't fit, the speaker is cut, as the date is the shorter and tells more apart."""
    ink, font = theme.ink2 if is_chosen else theme.ink3, interface_font(12)
    who = row.speaker or row.venue or row.publisher
    tail = f" · {date}" if who and date else date
    width = text_width(tail, font)
    taken = paint_text(painter, area.adjusted(0, 0, -width, 0), who, ink, font) if who else 0
    paint_text(painter, area.adjusted(taken, 0, 0, 0), tail, ink, font)


def _locale_count(count: int) -> str:
    return str(count) if count else "–"
