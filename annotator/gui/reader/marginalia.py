"""Paints the right margin, and keeps the set names and notes that it paints again and again."""

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText, QTextLayout, QTextOption

from annotator.core.changes import Id
from annotator.gui.reader.columns import LANES, Columns
from annotator.gui.reader.highlights import line_colour
from annotator.gui.reader.margin import ROW, Card, MarginView, Row, Stripe, stripe_rect
from annotator.gui.reader.marks import Mark, TagLook
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.paint import paint_badge

_PAD, _PAD_TOP, _PAD_BOTTOM, _BY, _LINE, _MOST_LINES = 10, 7, 8, 18, 17, 8
_SWATCH, _AFTER_SWATCH = 8, 6
_KEPT = 400


class Marginalia:
    """The painter of stripes, names and cards."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, int], QStaticText] = {}
        self._notes: dict[tuple[str, int], QTextLayout] = {}

    def card_height(self, mark: Mark, width: int) -> int:
        """How high the card of a mark's note is, in px."""
        lines = min(_MOST_LINES, self._note(mark.note, width - 2 * _PAD).lineCount())
        return _PAD_TOP + _BY + lines * _LINE + _PAD_BOTTOM

    def paint(
        self,
        painter: QPainter,
        view: MarginView,
        band: tuple[int, int],
        spread: Columns,
        theme: Theme,
        looks: Mapping[Id, TagLook],
        isolated: Id | None,
        selected: Id | None,
    ) -> None:
        """Paint what of the margin lies within the band (top, bottom), counted from the margin's origin."""
        top, bottom = band
        for stripe in view.stripes:
            if stripe.bottom >= top and stripe.top <= bottom:
                self._stripe(painter, stripe, spread, theme, looks, isolated, selected)
        rows = [row for row in view.rows if top - ROW <= row.y <= bottom]
        self._swatches(painter, rows, spread, theme, looks, isolated)
        painter.setFont(_name_font())
        for row in rows:
            self._row(painter, row, spread, theme, looks, isolated)
        for card in view.cards:
            if card.rect.bottom() >= top and card.rect.top() <= bottom:
                self._card(painter, card, theme, card.mark.id == selected)

    def _stripe(
        self,
        painter: QPainter,
        stripe: Stripe,
        spread: Columns,
        theme: Theme,
        looks: Mapping[Id, TagLook],
        isolated: Id | None,
        selected: Id | None,
    ) -> None:
        if stripe.mark.id == selected:
            bar = QRect(spread.stripes - 8, stripe.top, 3, stripe.bottom - stripe.top)
            painter.fillRect(bar, theme.ink)
        if stripe.lane >= LANES:
            return
        painter.fillRect(stripe_rect(stripe, spread), _stripe_colour(stripe.tag, theme, looks, isolated))

    def _swatches(
        self, painter: QPainter, rows: list[Row], spread: Columns, theme: Theme, looks: Mapping[Id, TagLook], isolated: Id | None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in rows:
            if row.tag is not None:
                look = looks.get(row.tag)
                rect = QRectF(spread.labels, row.y + 4, _SWATCH, _SWATCH)
                _paint_swatch(painter, rect, _stripe_colour(row.tag, theme, looks, isolated), bool(look and look.is_hollow))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _row(
        self, painter: QPainter, row: Row, spread: Columns, theme: Theme, looks: Mapping[Id, TagLook], isolated: Id | None
    ) -> None:
        if row.tag is None:
            painter.setPen(theme.ink3)
            painter.drawStaticText(QPointF(spread.labels, row.y), self._name(f"+{row.more}", spread.labels_width))
            return
        look = looks.get(row.tag)
        painter.setPen(theme.ink2 if isolated in (None, row.tag) else theme.ink3)
        room = spread.labels_width - _SWATCH - _AFTER_SWATCH
        name = self._name(look.name if look else "", room)
        painter.drawStaticText(QPointF(spread.labels + _SWATCH + _AFTER_SWATCH, row.y), name)

    def _card(self, painter: QPainter, card: Card, theme: Theme, is_selected: bool) -> None:
        rect, mark = card.rect, card.mark
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.edge if is_selected else theme.line)
        painter.setBrush(theme.panel)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        x, y = rect.left() + _PAD, rect.top() + _PAD_TOP
        badge = paint_badge(painter, QPoint(x, y + 1), mark.coder_initials, theme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(_coder_font())
        painter.setPen(theme.ink3)
        left = x + badge + 6
        room = QRectF(left, y, rect.right() - _PAD - left, 16)
        name = painter.fontMetrics().elidedText(mark.coder_name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(theme.ink)
        note = self._note(mark.note, rect.width() - 2 * _PAD)
        for number in range(min(_MOST_LINES, note.lineCount())):
            note.lineAt(number).draw(painter, QPointF(x, y + _BY))

    def _name(self, text: str, room: int) -> QStaticText:
        made = self._names.get((text, room))
        if made is None:
            if len(self._names) > _KEPT:
                self._names.clear()
            font = _name_font()
            made = QStaticText(QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room))
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.prepare(font=font)
            self._names[text, room] = made
        return made

    def _note(self, text: str, width: int) -> QTextLayout:
        made = self._notes.get((text, width))
        if made is None:
            if len(self._notes) > _KEPT:
                self._notes.clear()
            made = self._notes[text, width] = _set_note(text, width)
        return made


def _paint_swatch(painter: QPainter, rect: QRectF, colour: QColor, is_hollow: bool) -> None:
    """The little square of a tag's colour; hollow for a tag made from the text's own words."""
    if is_hollow:
        painter.setPen(QPen(colour, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 1, 1)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(rect, 2, 2)


def _stripe_colour(tag: Id | None, theme: Theme, looks: Mapping[Id, TagLook], isolated: Id | None) -> QColor:
    if isolated not in (None, tag):
        return theme.line2
    return theme.ink3 if tag is None else line_colour(theme, looks.get(tag))


def _set_note(text: str, width: int) -> QTextLayout:
    shown = text.replace("\n", "\u2028")
    layout = _broken(shown, width)
    if layout.lineCount() > _MOST_LINES:
        shown = shown[: layout.lineAt(_MOST_LINES).textStart()].rstrip()
        layout = _broken(shown + "…", width)
    while layout.lineCount() > _MOST_LINES:
        shown = shown[:-1].rstrip()
        layout = _broken(shown + "…", width)
    return layout


def _broken(text: str, width: int) -> QTextLayout:
    layout = QTextLayout(text, interface_font(12))
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + (_LINE - line.height()) / 2))
        y += _LINE
        if layout.lineCount() > _MOST_LINES:
            break
    layout.endLayout()
    return layout


@cache
def _name_font() -> QFont:
    return interface_font(12, 500)


@cache
def _coder_font() -> QFont:
    return interface_font(11)
