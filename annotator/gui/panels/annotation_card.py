"""Where everything lies on an annotation's card, and how it is drawn."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter

from annotator.gui.models.cards import Card, ChipLook, lost_words
from annotator.gui.panels.set_text import paint_lines, set_lines
from annotator.gui.theme.fonts import book_font, interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import FIELD, paint_line, paint_ring
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets import paint
from annotator.gui.widgets.marks import initials

LEFT, RIGHT = 16, 14
_TOP, _BOTTOM, _BAR, _QUOTE_LEFT = 10, 10, 3, 13
_QUOTE_LINES, _QUOTE_LINE, _NOTE_LINES, _NOTE_LINE, _FOOT_LINE = 3, 20, 8, 17, 16
_BEFORE_CHIPS, _BEFORE_NOTE, _BEFORE_FOOT, _GAP = 7, 7, 6, 4
_ICON, _AFTER_ICON = 14, 7
GUESS = 110
"""The height in pixels of a card that was not measured yet."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A card laid out in a width: rectangles in pixels from the card's corner."""

    height: int
    quote: QRect
    quote_lines: tuple[str, ...]
    chips: tuple[tuple[ChipLook, QRect], ...]
    warning: QRect
    note: QRect
    note_lines: tuple[str, ...]
    foot: QRect


@lru_cache(maxsize=512)
def plan_card(card: Card, width: int, right: int, editor: int = 0) -> Plan:
    """Lay a card out; `right` pixels are kept free at the right; `editor` is the height of a field in place of the note, or 0."""
    room = max(40, width - LEFT - right)
    y = _TOP
    quote_lines = set_lines(card.quote, book_font(14), room - _QUOTE_LEFT, _QUOTE_LINES)
    quote = QRect(LEFT, y, room, _QUOTE_LINE * max(1, len(quote_lines)))
    y += quote.height()
    chips, y = _plan_chips(card.chips, room, y)
    warning = QRect()
    if card.is_orphan:
        warning = QRect(LEFT, y + _BEFORE_NOTE, room, _NOTE_LINE)
        y += _BEFORE_NOTE + _NOTE_LINE
    note = QRect()
    note_lines: tuple[str, ...] = ()
    if editor:
        note = QRect(LEFT, y + _BEFORE_NOTE, room, editor)
        y += _BEFORE_NOTE + editor
    elif card.note:
        note_lines = set_lines(card.note, interface_font(12), room - _ICON - _AFTER_ICON, _NOTE_LINES)
        note = QRect(LEFT, y + _BEFORE_NOTE, room, _NOTE_LINE * len(note_lines))
        y += _BEFORE_NOTE + note.height()
    foot = QRect(LEFT, y + _BEFORE_FOOT, room, _FOOT_LINE)
    return Plan(foot.bottom() + 1 + _BOTTOM + 1, quote, quote_lines, chips, warning, note, note_lines, foot)


def _plan_chips(chips: tuple[ChipLook, ...], room: int, y: int) -> tuple[tuple[tuple[ChipLook, QRect], ...], int]:
    """Chips one beside the other, wrapped; and where they end."""
    if not chips:
        return (), y
    placed: list[tuple[ChipLook, QRect]] = []
    x, y = 0, y + _BEFORE_CHIPS
    for chip in chips:
        width = min(paint.chip_width(chip.name), room)
        if x and x + width > room:
            x, y = 0, y + paint.CHIP_HEIGHT + _GAP
        placed.append((chip, QRect(LEFT + x, y, width, paint.CHIP_HEIGHT)))
        x += width + _GAP
    return tuple(placed), y + paint.CHIP_HEIGHT


def paint_card(painter: QPainter, rect: QRect, card: Card, plan: Plan, theme: Theme, *, is_on: bool, is_over: bool) -> None:
    """Draw a card: quote with its bar, chips, note, who and when; a hairline below."""
    fill = theme.selected if is_on else theme.hover if is_over else None
    if fill is not None:
        painter.fillRect(rect, fill)
    painter.save()
    painter.translate(rect.topLeft())
    bar = theme.line_of(card.colour) if card.colour else theme.ink3
    painter.fillRect(QRect(plan.quote.x(), plan.quote.y(), _BAR, plan.quote.height()), bar)
    paint_lines(painter, plan.quote.adjusted(_QUOTE_LEFT, 0, 0, 0), plan.quote_lines, book_font(14), theme.ink, _QUOTE_LINE)
    for chip, place in plan.chips:
        paint.paint_chip(painter, place.topLeft(), chip.name, chip.colour, theme, place.width(), chip.is_hollow)
    if card.is_orphan:
        _paint_warning(painter, plan.warning, lost_words(), theme)
    if plan.note_lines:
        box = QRectF(plan.note.x(), plan.note.y() + 2, _ICON, _ICON)
        paint_icon(painter, box, "message-square", theme.ink2)
        words = plan.note.adjusted(_ICON + _AFTER_ICON, 0, 0, 0)
        paint_lines(painter, words, plan.note_lines, interface_font(12), theme.ink2, _NOTE_LINE)
    _paint_foot(painter, plan.foot, card, theme, is_strong=is_on or is_over)
    painter.restore()
    paint_line(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom(), theme.line)


def paint_card_ring(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """The focus ring of a card."""
    paint_ring(painter, rect.adjusted(1, 1, -1, -2), FIELD, theme)


def _paint_warning(painter: QPainter, rect: QRect, words: str, theme: Theme) -> None:
    paint_icon(painter, QRectF(rect.x(), rect.y() + 2, _ICON, _ICON), "unlink", theme.warn)
    paint.paint_text(painter, rect.adjusted(_ICON + _AFTER_ICON, 0, 0, 0), words, theme.warn, interface_font(12))


def _paint_foot(painter: QPainter, rect: QRect, card: Card, theme: Theme, *, is_strong: bool) -> None:
    """Badge, name and document at the left; at the right when, and a sign if people disagree."""
    ink, font = theme.ink2 if is_strong else theme.ink3, interface_font(11)
    when = paint.text_width(card.when, font)
    end = rect.right() + 1 - when
    paint.paint_text(painter, QRect(end, rect.y(), when, rect.height()), card.when, ink, font)
    if card.is_disputed:
        end -= 18
        paint_icon(painter, QRectF(end, rect.y() + 1, _ICON, _ICON), "git-merge", theme.warn)
    badge = paint.paint_badge(painter, QPoint(rect.x(), rect.y() + 1), initials(card.coder), theme)
    left = rect.x() + badge + 6
    who = f"{card.coder}  ·  {card.document}" if card.document else card.coder
    paint.paint_text(painter, QRect(left, rect.y(), end - 8 - left, rect.height()), who, ink, font)
