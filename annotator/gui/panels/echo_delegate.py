"""Draws a row of echoes: the words of a chain and how nearly they agree, or one place where it stands."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate

from annotator.gui.models.echoes import EchoLine, EchoModel, date_of
from annotator.gui.models.hits import short_name
from annotator.gui.theme.fonts import book_font, figures_font, interface_font
from annotator.gui.theme.shapes import paint_line, paint_ring
from annotator.gui.theme.style import current_theme, has_focus_ring
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.paint import paint_text, text_width

ROW = 32
"""The height of a row, in pixels, with its hairline."""
_LEFT, _INDENT, _DATE, _NAME, _GAP = 24, 24, 92, 220, 16
_NARROW = 560
_STATE = QStyle.StateFlag
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EchoDelegate(QStyledItemDelegate):
    """Rows of one height."""

    def __init__(self, view: QAbstractItemView, model: EchoModel) -> None:
        super().__init__(view)
        self._model = model

    def sizeHint(self, option: Any, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All the same."""
        return QSize(option.rect.width(), ROW)

    def paint(self, painter: QPainter, option: Any, index: QModelIndex | QPersistentModelIndex) -> None:
        """Ground, words, hairline, ring."""
        line = self._model.line(index.row())
        if line is None:
            return
        theme, rect = current_theme(), option.rect
        is_chosen = bool(option.state & _STATE.State_Selected)
        if is_chosen or option.state & _STATE.State_MouseOver:
            painter.fillRect(rect, theme.selected if is_chosen else theme.hover)
        following = self._model.line(index.row() + 1)
        if following is None or following.passage is None:
            paint_line(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom(), theme.line)
        inside = rect.adjusted(_LEFT, 0, -_LEFT, -1)
        if line.passage is None:
            self._paint_chain(painter, inside, line, theme, is_chosen)
        else:
            self._paint_passage(painter, inside, line, theme, is_chosen)
        if option.state & _STATE.State_HasFocus and option.widget is not None and has_focus_ring(option.widget):
            paint_ring(painter, rect.adjusted(2, 1, -2, -2), 4, theme)

    def _paint_chain(self, painter: QPainter, area: QRect, line: EchoLine, theme: Theme, is_chosen: bool) -> None:
        about, small = self._model.about(self._model.chain(line)), figures_font(12)
        width = min(text_width(about, small), area.width() // 2)
        paint_text(painter, area, about, theme.ink2 if is_chosen else theme.ink3, small, _RIGHT)
        words = area.adjusted(0, 0, -width - _GAP, 0)
        paint_text(painter, words, " ".join(self._model.passage(line).words.split()), theme.ink, book_font(14, 600))

    def _paint_passage(self, painter: QPainter, area: QRect, line: EchoLine, theme: Theme, is_chosen: bool) -> None:
        passage, soft = self._model.passage(line), theme.ink2
        name = _NAME if area.width() >= _NARROW else area.width() // 3
        left = area.x() + _INDENT
        date = QRect(left, area.y(), _DATE, area.height())
        paint_text(painter, date, date_of(passage) or "–", soft if is_chosen else theme.ink3, figures_font(12))
        where = QRect(left + _DATE, area.y(), name, area.height())
        paint_text(painter, where, short_name(passage.document), soft, interface_font(12, 500))
        words = area.adjusted(_INDENT + _DATE + name + _GAP, 0, 0, 0)
        paint_text(painter, words, " ".join(passage.words.split()), theme.ink if is_chosen else soft, book_font(14))
