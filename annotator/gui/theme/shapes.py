"""The few shapes that every control is drawn from: crisp rounded boxes, hairlines, the focus ring."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.gui.theme.tokens import Theme

SWATCH, CHIP, FIELD, POPUP = 2.0, 4.0, 6.0, 8.0
"""Corner radii in pixels: swatch; chip and key cap; row, field, button and card; pop-up."""


def paint_box(
    painter: QPainter, rect: QRect | QRectF, radius: float, fill: QColor | None = None, border: QColor | None = None
) -> None:
    """A rounded box with a 1 px border inside the rectangle."""
    area = QRectF(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(border, 1))
        area = area.adjusted(0.5, 0.5, -0.5, -0.5)
        radius = max(0.0, radius - 0.5)
    painter.drawRoundedRect(area, radius, radius)
    painter.restore()


def paint_ring(painter: QPainter, rect: QRect | QRectF, radius: float, theme: Theme) -> None:
    """The focus ring: 2 px inside the rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.focus, 2))
    inner = max(0.0, radius - 1)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), inner, inner)
    painter.restore()


def paint_line(painter: QPainter, x1: int, y1: int, x2: int, y2: int, colour: QColor) -> None:
    """A hairline along whole pixels, both ends included; it must lie level or upright."""
    painter.fillRect(QRect(min(x1, x2), min(y1, y2), abs(x2 - x1) + 1, abs(y2 - y1) + 1), colour)


def paint_popup(painter: QPainter, rect: QRect | QRectF, theme: Theme) -> None:
    """A pop-up's ground: `line` outside, `line2` inside it, `raised` within. No shadow."""
    paint_box(painter, rect, POPUP + 1, theme.line)
    paint_box(painter, QRectF(rect).adjusted(1, 1, -1, -1), POPUP, theme.raised, theme.line2)


def paint_tick(painter: QPainter, rect: QRectF, colour: QColor, width: float = 1.5) -> None:
    """A tick that fills the rectangle."""
    path = QPainterPath(QPointF(rect.x(), rect.y() + rect.height() * 0.55))
    path.lineTo(rect.x() + rect.width() * 0.36, rect.y() + rect.height() * 0.9)
    path.lineTo(rect.right(), rect.y() + rect.height() * 0.12)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(path)
    painter.restore()
