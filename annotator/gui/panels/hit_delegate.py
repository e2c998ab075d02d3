"""Draws a line of the concordance: tick, words before, found words, words after, where it is, how many tags lie over it."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate

from annotator.core.hits import Hit, Where
from annotator.gui.models.dates import short_date
from annotator.gui.models.hits import Heading, HitModel, short_name, where_words
from annotator.gui.panels.search_columns import columns
from annotator.gui.theme.fonts import book_font, figures_font, interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import paint_line, paint_ring
from annotator.gui.theme.style import current_theme, has_focus_ring
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.paint import paint_text, text_width

ROW = 32
"""The height of a line, in pixels, with its hairline."""
_STATE = QStyle.StateFlag
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ICONS = {
    Where.NOTE: "message-square-text",
    Where.MEMO: "notebook-pen",
    Where.DEFINITION: "tag",
    Where.QUOTE: "text-quote",
}


class HitDelegate(QStyledItemDelegate):
    """Lines of one height. `word` is how wide the column of found words should be, in pixels."""

    def __init__(self, view: QAbstractItemView, model: HitModel) -> None:
        super().__init__(view)
        self._model = model
        self.word = 80

    def sizeHint(self, option: Any, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All the same."""
        return QSize(option.rect.width(), ROW)

    def paint(self, painter: QPainter, option: Any, index: QModelIndex | QPersistentModelIndex) -> None:
        """Ground, words, hairline, ring."""
        theme, rect, row = current_theme(), option.rect, index.row()
        is_chosen = bool(option.state & _STATE.State_Selected)
        if is_chosen or option.state & _STATE.State_MouseOver:
            painter.fillRect(rect, theme.selected if is_chosen else theme.hover)
        paint_line(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom(), theme.line)
        inside = rect.adjusted(0, 0, 0, -1)
        hit = self._model.hit(row)
        self._paint_tick(painter, inside, self._model.is_ticked(row), theme)
        if hit is None:
            self._paint_heading(painter, inside, row, theme, is_chosen)
        else:
            self._paint_hit(painter, inside, hit, theme, is_chosen)
        if option.state & _STATE.State_HasFocus and option.widget is not None and has_focus_ring(option.widget):
            paint_ring(painter, inside.adjusted(2, 1, -2, -1), 4, theme)

    def tick_rect(self, rect: QRect) -> QRect:
        """Where a click ticks."""
        tick, before = columns(rect.width(), self.word).tick, columns(rect.width(), self.word).before
        return QRect(rect.x(), rect.y(), max(before[0], tick[0] + tick[1]), rect.height())

    def _paint_tick(self, painter: QPainter, rect: QRect, is_ticked: bool, theme: Theme) -> None:
        left, size = columns(rect.width(), self.word).tick
        box = QRectF(rect.x() + left, rect.y() + (rect.height() - size) // 2, size, size)
        paint_icon(painter, box, "square-check" if is_ticked else "square", theme.ink if is_ticked else theme.ink3)

    def _paint_hit(self, painter: QPainter, rect: QRect, hit: Hit, theme: Theme, is_chosen: bool) -> None:
        places, book = columns(rect.width(), self.word), book_font(14)
        soft = theme.ink if is_chosen else theme.ink2
        _paint_before(painter, places.rect(places.before, rect), hit.left.strip(), soft, book)
        paint_text(painter, places.rect(places.word, rect), hit.words, theme.ink, book_font(14, 600))
        after = places.rect(places.after, rect)
        _paint_after(painter, after.adjusted(0, 0, 0 if places.document[1] > 100 else -8, 0), hit.right.strip(), soft, book)
        self._paint_place(painter, places.rect(places.document, rect), hit, theme, is_chosen)

    def _paint_place(self, painter: QPainter, area: QRect, hit: Hit, theme: Theme, is_chosen: bool) -> None:
        """The document's name and the number of the paragraph; at the right how many tags there are."""
        soft, small = (theme.ink2 if is_chosen else theme.ink3), figures_font(12)
        if hit.tags:
            count = str(len(hit.tags))
            width = text_width(count, small)
            right = QRect(area.right() - 13 - width, area.y(), width, area.height())
            paint_text(painter, right, count, soft, small, _RIGHT)
            paint_icon(painter, QRectF(right.x() - 18, area.center().y() - 6, 14, 14), "tag", soft)
            area = area.adjusted(0, 0, -(width + 40), 0)
        else:
            area = area.adjusted(0, 0, -12, 0)
        if area.width() < 60:
            return
        area = area.adjusted(16, 0, 0, 0)
        icon = _ICONS.get(hit.where)
        if icon and hit.where is not Where.QUOTE:
            paint_icon(painter, QRectF(area.x(), area.center().y() - 6, 14, 14), icon, soft)
            area = area.adjusted(20, 0, 0, 0)
        is_placed = hit.where in (Where.TEXT, Where.QUOTE)
        place = (str(hit.paragraph) if hit.paragraph else "") if is_placed else where_words(hit.where)
        document = self._model.document(hit.document) if not self._model.is_grouped else None
        room = area.width() - (text_width(place, small) + 8 if place else 0)
        taken = 0
        if document is not None:
            name = area.adjusted(0, 0, room - area.width(), 0)
            taken = paint_text(painter, name, short_name(document), theme.ink2, interface_font(12, 500)) + 8
        paint_text(painter, area.adjusted(taken, 0, 0, 0), place, soft, small)

    def _paint_heading(self, painter: QPainter, rect: QRect, row: int, theme: Theme, is_chosen: bool) -> None:
        line = self._model.line(row)
        assert isinstance(line, Heading)
        document, soft = self._model.document(line.document), theme.ink2 if is_chosen else theme.ink3
        area = rect.adjusted(columns(rect.width(), self.word).before[0], 0, -14, 0)
        count = f"{self._model.count_in(line.document):,}"
        width = text_width(count, figures_font(12))
        paint_text(painter, area, count, soft, figures_font(12), _RIGHT)
        area = area.adjusted(0, 0, -width - 16, 0)
        facts = " · ".join(part for part in (document.speaker, short_date(document.date)) if part) if document else ""
        room = area.width() - (min(text_width(facts, interface_font(12)), area.width() // 3) + 12 if facts else 0)
        title = document.title if document else self._model.name(None)
        taken = paint_text(painter, QRect(area.x(), area.y(), room, area.height()), title, theme.ink, interface_font(13, 600))
        paint_text(painter, area.adjusted(taken + 12, 0, 0, 0), facts, soft, interface_font(12))


def _paint_before(painter: QPainter, area: QRect, words: str, colour: QColor, font: QFont) -> None:
    """The last words that fit, at the right of the area."""
    if text_width(words, font) > area.width():
        cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideLeft, area.width() - 4)
        words = f"… {cut.partition(' ')[2]}" if " " in cut else cut
    paint_text(painter, area, words, colour, font, _RIGHT)


def _paint_after(painter: QPainter, area: QRect, words: str, colour: QColor, font: QFont) -> None:
    """The first words that fit."""
    if text_width(words, font) > area.width():
        cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width() - 4)
        words = f"{cut.rpartition(' ')[0]} …" if " " in cut else cut
    paint_text(painter, area, words, colour, font)
