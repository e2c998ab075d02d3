"""Drawing that widgets and item delegates share, so that a chip in a list looks like a chip in a form."""

import math

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen

from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.shapes import CHIP, SWATCH, paint_box
from annotator.gui.theme.tokens import Theme

CHIP_HEIGHT, BADGE_WIDTH, BADGE_HEIGHT, KEY_HEIGHT, BAR_WIDTH, BAR_HEIGHT = 20, 18, 14, 18, 28, 3
"""Pixels."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint_text(painter: QPainter, rect: QRect, text: str, colour: QColor, font: QFont, align: Qt.AlignmentFlag = _LEFT) -> int:
    """One line of text, cut at the end with an ellipsis where it does not fit; gives the width it took, in pixels."""
    needed = text_width(text, font)
    is_whole = needed <= rect.width()
    shown = text if is_whole else QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, align | Qt.TextFlag.TextSingleLine, shown)
    return needed if is_whole else rect.width()


def text_width(text: str, font: QFont) -> int:
    """How many whole pixels one line of text needs."""
    return math.ceil(QFontMetricsF(font).horizontalAdvance(text))


def is_cut(text: str, font: QFont, width: int) -> bool:
    """Whether the text would be cut in that width, so that a tool tip should tell the whole of it."""
    return text_width(text, font) > width


def paint_swatch(painter: QPainter, rect: QRect | QRectF, colour: QColor, hollow: bool = False) -> None:
    """A tag's square, 10 or 8 px; hollow for a tag in the speaker's own words."""
    if not hollow:
        paint_box(painter, rect, SWATCH, colour)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 1, 1)
    painter.restore()


def chip_width(name: str, extra: int = 0) -> int:
    """How wide a chip with this name is, in pixels; `extra` for what stands after the name."""
    return 6 + 8 + 6 + text_width(name, interface_font(12)) + 7 + extra


def paint_chip(
    painter: QPainter, at: QPoint, name: str, colour: str, theme: Theme, max_width: int, hollow: bool = False, extra: int = 0
) -> int:
    """A tag's chip, 20 px high: tint, swatch, name; cut to `max_width`. Gives its width."""
    width = min(chip_width(name, extra), max_width)
    paint_box(painter, QRect(at.x(), at.y(), width, CHIP_HEIGHT), CHIP, theme.tint_of(colour))
    paint_swatch(painter, QRect(at.x() + 6, at.y() + 6, 8, 8), theme.line_of(colour), hollow)
    area = QRect(at.x() + 20, at.y(), width - 27 - extra, CHIP_HEIGHT)
    paint_text(painter, area, name, theme.ink, interface_font(12))
    return width


def paint_badge(painter: QPainter, at: QPoint, initials: str, theme: Theme) -> int:
    """A coder's initials in a box 18 × 14; wider for three letters. Gives its width."""
    width = badge_width(initials)
    rect = QRect(at.x(), at.y(), width, BADGE_HEIGHT)
    paint_box(painter, rect, 3, None, theme.edge)
    painter.setFont(badge_font())
    painter.setPen(theme.ink2)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials)
    return width


def badge_width(initials: str) -> int:
    """How wide a coder's badge is, in pixels: 18 for most."""
    return max(BADGE_WIDTH, text_width(initials, badge_font()) + 4)


def badge_font() -> QFont:
    """The face of initials. At 9 px it is a mark rather than text: the name stands beside it or in its tool tip."""
    return interface_font(9, 600)


def key_width(label: str) -> int:
    """How wide a key cap is, in pixels."""
    return max(18, text_width(label, interface_font(11, 500)) + 12)


def paint_key(painter: QPainter, at: QPoint, label: str, theme: Theme) -> int:
    """A key cap, 18 px high. Gives its width."""
    rect = QRect(at.x(), at.y(), key_width(label), KEY_HEIGHT)
    paint_box(painter, rect, CHIP, theme.panel, theme.line2)
    painter.setFont(interface_font(11, 500))
    painter.setPen(theme.ink2)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, label)
    return rect.width()


def paint_bar(painter: QPainter, rect: QRect, share: float, theme: Theme) -> None:
    """A share from 0 to 1 as a small bar, 28 × 3 by custom: `ink2` on `line2`, square."""
    painter.fillRect(rect, theme.line2)
    done = round(rect.width() * min(1.0, max(0.0, share)))
    if done == 0 and share > 0:
        done = 1
    painter.fillRect(QRect(rect.x(), rect.y(), done, rect.height()), theme.ink2)
