"""Draws scroll bars, sliders, progress bars and splitters."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QWidget

from annotator.gui.theme.shapes import paint_box, paint_ring

if TYPE_CHECKING:
    from annotator.gui.theme.proxy import AnnotatorStyle

_STATE = QStyle.StateFlag
_CE = QStyle.ControlElement
_CC = QStyle.ComplexControl
_SC = QStyle.SubControl
_THUMB = 6


def draw_scroll_bar(style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A scroll bar: a 6 px thumb in its channel, nothing else, on the ground of what scrolls."""
    area = _scroll_area(widget)
    if area is not None:
        viewport = area.viewport()
        painter.fillRect(option.rect, viewport.palette().color(viewport.backgroundRole()))
    if option.minimum >= option.maximum:
        return
    thumb = style.subControlRect(_CC.CC_ScrollBar, option, _SC.SC_ScrollBarSlider, widget)
    is_held = bool(option.state & _STATE.State_Sunken) and option.activeSubControls & _SC.SC_ScrollBarSlider
    is_over = bool(option.state & _STATE.State_MouseOver) and option.activeSubControls & _SC.SC_ScrollBarSlider
    if option.orientation == Qt.Orientation.Vertical:
        bar = QRectF(thumb.x() + (thumb.width() - _THUMB) // 2, thumb.y() + 1, _THUMB, thumb.height() - 2)
    else:
        bar = QRectF(thumb.x() + 1, thumb.y() + (thumb.height() - _THUMB) // 2, thumb.width() - 2, _THUMB)
    paint_box(painter, bar, _THUMB / 2, style.theme.edge if is_held or is_over else style.theme.line2)


def _scroll_area(widget: QWidget | None) -> QAbstractScrollArea | None:
    parent = widget.parentWidget() if widget is not None else None
    while parent is not None and not isinstance(parent, QAbstractScrollArea) and not parent.isWindow():
        parent = parent.parentWidget()
    return parent if isinstance(parent, QAbstractScrollArea) else None


def draw_slider(style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A slider: a 3 px line, in ink up to the value, and a round handle."""
    theme, is_enabled = style.theme, bool(option.state & _STATE.State_Enabled)
    groove = style.subControlRect(_CC.CC_Slider, option, _SC.SC_SliderGroove, widget)
    handle = QRectF(style.subControlRect(_CC.CC_Slider, option, _SC.SC_SliderHandle, widget))
    middle = handle.center()
    filled = theme.ink2 if is_enabled else theme.line2
    if option.orientation == Qt.Orientation.Horizontal:
        line = QRectF(groove.x(), middle.y() - 1.5, groove.width(), 3)
        done = QRectF(line.x(), line.y(), middle.x() - line.x(), 3)
        if option.upsideDown:
            done = QRectF(middle.x(), line.y(), line.right() - middle.x(), 3)
    else:
        line = QRectF(middle.x() - 1.5, groove.y(), 3, groove.height())
        done = QRectF(line.x(), middle.y(), 3, line.bottom() - middle.y())
    paint_box(painter, line, 1.5, theme.line2 if is_enabled else theme.line)
    paint_box(painter, done, 1.5, filled)
    is_held = bool(option.state & _STATE.State_Sunken)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.selected if is_held else theme.raised)
    painter.setPen(QPen(theme.edge if is_enabled else theme.line2, 1))
    painter.drawEllipse(middle, 7, 7)
    painter.restore()
    if style.has_ring(option):
        paint_ring(painter, QRectF(middle.x() - 9, middle.y() - 9, 18, 18), 9, theme)


def draw_progress(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """A progress bar, 4 px high: the share done in ink; where the end is not known, a third that stands in the middle.

    It says its share in words beside it, never on it.
    """
    rect = QRect(option.rect.x(), option.rect.center().y() - 1, option.rect.width(), 4)
    paint_box(painter, rect, 2, style.theme.line2)
    span = option.maximum - option.minimum
    if span <= 0:
        third = rect.width() // 3
        paint_box(painter, QRect(rect.x() + third, rect.y(), third, rect.height()), 2, style.theme.ink2)
        return
    share = (option.progress - option.minimum) / span
    if share > 0:
        width = max(rect.height(), round(rect.width() * min(1.0, share)))
        paint_box(painter, QRect(rect.x(), rect.y(), width, rect.height()), 2, style.theme.ink2)


def draw_splitter(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """A hairline; darker under the pointer."""
    is_held = option.state & (_STATE.State_MouseOver | _STATE.State_Sunken)
    painter.fillRect(option.rect, style.theme.edge if is_held else style.theme.line)


def draw_rubber_band(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """The box drawn to select rows or the place where a panel will lie."""
    paint_box(painter, option.rect, 0, None, style.theme.edge)


PRIMITIVES: dict[QStyle.PrimitiveElement, Any] = {}
CONTROLS = {
    _CE.CE_ProgressBar: draw_progress,
    _CE.CE_Splitter: draw_splitter,
    _CE.CE_RubberBand: draw_rubber_band,
}
COMPLEXES = {_CC.CC_ScrollBar: draw_scroll_bar, _CC.CC_Slider: draw_slider}
