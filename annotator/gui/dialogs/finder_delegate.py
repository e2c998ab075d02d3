"""Draws the rows of a finder: titles of groups, and findings with their matched letters underlined."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.core.spans import Span
from annotator.gui.dialogs.finder_model import Finding, Role
from annotator.gui.theme.fonts import book_font, interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import FIELD, paint_box
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.paint import KEY_HEIGHT, key_width, paint_key, paint_swatch, paint_text, text_width
from annotator.gui.widgets.themed import key_label

ROW, TITLE = 34, 28
"""Heights in pixels."""
_INSET, _PAD, _MARK, _GAP = 4, 10, 16, 10
_STATE = QStyle.StateFlag
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FinderDelegate(QStyledItemDelegate):
    """34 px a finding, 28 a title."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """By the kind of row."""
        return QSize(option.rect.width(), TITLE if index.data(Role.FINDING) is None else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Ground, mark, words, what stands at the right."""
        item: Any = option  # the stubs don't know the option's fields
        theme, finding = current_theme(), index.data(Role.FINDING)
        if finding is None:
            area = item.rect.adjusted(_INSET + _PAD, 8, -_PAD, -4)
            paint_text(painter, area, index.data(), theme.ink3, interface_font(11))
            return
        ground = item.rect.adjusted(_INSET, 0, -_INSET, 0)
        is_chosen = bool(item.state & _STATE.State_Selected)
        if is_chosen:
            paint_box(painter, ground, FIELD, theme.selected)
        elif item.state & _STATE.State_MouseOver:
            paint_box(painter, ground, FIELD, theme.hover)
        _paint_finding(painter, ground.adjusted(_PAD, 0, -_PAD, 0), finding, theme, is_chosen)


def _paint_finding(painter: QPainter, area: QRect, finding: Finding, theme: Theme, is_chosen: bool) -> None:
    quiet = theme.ink2 if is_chosen else theme.ink3
    ink = quiet if finding.why_not else theme.ink
    mark = QRect(area.x(), area.y() + (area.height() - _MARK) // 2, _MARK, _MARK)
    if finding.swatch:
        paint_swatch(painter, mark.adjusted(3, 3, -3, -3), theme.line_of(finding.swatch[0]), finding.swatch[1])
    elif finding.icon:
        paint_icon(painter, QRectF(mark), finding.icon, quiet if finding.why_not else theme.ink2)
    right = _paint_end(painter, area, finding, theme, is_chosen)
    line = QRect(area.x() + _MARK + _GAP, area.y(), right - area.x() - _MARK - _GAP, area.height())
    font = book_font(14) if finding.is_quote else interface_font(13)
    aside = min(marked_width(finding.aside, finding.aside_spans, interface_font(12)), line.width() // 2)
    words = line.adjusted(0, 0, -(aside + _GAP) if aside else 0, 0)
    taken = paint_marked(painter, words, finding.words, finding.spans, ink, font)
    if aside:
        left = line.right() + 1 - aside if finding.is_quote else line.x() + taken + _GAP
        room = QRect(left, line.y(), line.right() + 1 - left, line.height())
        paint_marked(painter, room, finding.aside, finding.aside_spans, quiet, interface_font(12))


def _paint_end(painter: QPainter, area: QRect, finding: Finding, theme: Theme, is_chosen: bool) -> int:
    """From the right: the sign for Enter on the chosen one, key caps, a count. Gives where they begin."""
    right, middle = area.right() + 1, area.center().y() + 1
    quiet = theme.ink2 if is_chosen else theme.ink3
    if is_chosen and not finding.why_not:
        right -= 14
        paint_icon(painter, QRectF(right, middle - 7, 14, 14), "corner-down-left", quiet)
        right -= 8
    for key in reversed([key_label(key) for key in finding.keys]):
        right -= key_width(key)
        paint_key(painter, QPoint(right, middle - KEY_HEIGHT // 2), key, theme)
        right -= 4
    if finding.count:
        width = text_width(finding.count, interface_font(12))
        paint_text(
            painter, QRect(right - width - 4, area.y(), width, area.height()), finding.count, quiet, interface_font(12), _RIGHT
        )
        right -= width + 8
    return right - 4


def paint_marked(painter: QPainter, area: QRect, text: str, spans: tuple[Span, ...], colour: QColor, font: QFont) -> int:
    """One line of text with the spans in 600 and underlined, cut at its end; gives the width it took, in pixels."""
    pieces, at, end = _pieces(text, spans, font), area.x(), area.right() + 1
    left = sum(text_width(piece, face) for piece, face, _ in pieces)
    painter.setPen(colour)
    for piece, face, is_marked in pieces:
        width, room = text_width(piece, face), end - at
        ellipsis = text_width("…", face) if left > room else 0
        is_cut = width + ellipsis > room
        if is_cut:
            piece = QFontMetrics(face).elidedText(piece + "…", Qt.TextElideMode.ElideRight, room)
            width = text_width(piece, face)
        painter.setFont(face)
        painter.drawText(QRect(at, area.y(), width + 2, area.height()), Qt.AlignmentFlag.AlignVCenter, piece)
        if is_marked and piece != "…":
            _underline(painter, area, at, width, face, colour)
        at, left = at + width, left - width
        if is_cut:
            break
    return at - area.x()


def marked_width(text: str, spans: tuple[Span, ...], font: QFont) -> int:
    """How wide `paint_marked` sets the whole text, in pixels."""
    return sum(text_width(piece, face) for piece, face, _ in _pieces(text, spans, font))


def _underline(painter: QPainter, area: QRect, left: int, width: int, face: QFont, colour: QColor) -> None:
    metrics = QFontMetrics(face)
    base = area.y() + (area.height() + metrics.ascent() - metrics.descent()) // 2
    painter.fillRect(QRectF(left, base + 2.5, width, 1.5), colour)


def _pieces(text: str, spans: tuple[Span, ...], font: QFont) -> list[tuple[str, QFont, bool]]:
    """The text in stretches that are marked or not, each with its face."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    pieces, at = [], 0
    for span in spans:
        pieces += [(text[at : span.start], font, False), (text[span.start : span.end], bold, True)]
        at = span.end
    return [piece for piece in [*pieces, (text[at:], font, False)] if piece[0]]
