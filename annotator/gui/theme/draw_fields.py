"""Draws what one writes in or chooses from: line edits, text edits, combo boxes, spin boxes, and frames."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QProxyStyle,
    QStyle,
    QStyleOptionFrame,
    QTableView,
    QWidget,
)

from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.kinds import is_combo_popup
from annotator.gui.theme.shapes import FIELD, paint_box, paint_line, paint_popup, paint_ring
from annotator.gui.theme.tokens import Theme

if TYPE_CHECKING:
    from annotator.gui.theme.proxy import AnnotatorStyle

_STATE = QStyle.StateFlag
_PE = QStyle.PrimitiveElement
_CE = QStyle.ControlElement
_SC = QStyle.SubControl


def _border(theme: Theme, option: Any) -> QColor:
    if not option.state & _STATE.State_Enabled:
        return theme.line
    return theme.edge if option.state & _STATE.State_HasFocus else theme.line2


def paint_field(style: "AnnotatorStyle", option: Any, painter: QPainter) -> None:
    """A field: `page` in a `line2` border, `edge` while one writes in it, the ring when the keyboard came to it."""
    theme = style.theme
    is_enabled = bool(option.state & _STATE.State_Enabled)
    paint_box(painter, option.rect, FIELD, theme.page if is_enabled else theme.panel, _border(theme, option))
    if style.has_ring(option):
        paint_ring(painter, option.rect, FIELD, theme)


def draw_line_edit(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """A line edit's ground, or nothing where it lies inside another control."""
    if isinstance(option, QStyleOptionFrame) and option.lineWidth > 0:
        paint_field(style, option, painter)


def draw_nothing(_style: "AnnotatorStyle", _option: Any, _painter: QPainter, _widget: QWidget | None) -> None:
    """For parts that this look does without."""


def draw_frame(style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A QFrame: hairlines for lines, a field's border for what scrolls, a pop-up's for the list of a combo box."""
    shape = option.frameShape
    if shape == QFrame.Shape.HLine:
        middle = option.rect.center().y()
        paint_line(painter, option.rect.left(), middle, option.rect.right(), middle, style.theme.line)
    elif shape == QFrame.Shape.VLine:
        middle = option.rect.center().x()
        paint_line(painter, middle, option.rect.top(), middle, option.rect.bottom(), style.theme.line)
    elif shape != QFrame.Shape.NoFrame:
        _draw_border(style, option, painter, widget)


def _draw_border(style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    if is_combo_popup(widget):
        paint_popup(painter, option.rect, style.theme)
    elif isinstance(widget, QAbstractScrollArea):
        if isinstance(widget, QTableView):
            paint_box(painter, option.rect, 0, style.theme.page, style.theme.line2)
        elif isinstance(widget, QAbstractItemView):
            # The row that has the focus shows the ring.
            paint_box(painter, option.rect, FIELD, style.theme.page, style.theme.line2)
        else:
            paint_field(style, option, painter)
    elif widget is None or not widget.inherits("QTipLabel"):
        paint_box(painter, option.rect, FIELD, None, style.theme.line2)


def draw_combo(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """A combo box: a button with a chevron, or a field with one where one may write."""
    theme, state = style.theme, option.state
    if option.editable:
        paint_field(style, option, painter)
    elif option.frame:
        is_over = state & _STATE.State_MouseOver and state & _STATE.State_Enabled
        fill = theme.selected if state & _STATE.State_On else theme.hover if is_over else theme.raised
        paint_box(painter, option.rect, FIELD, fill, theme.line2 if state & _STATE.State_Enabled else theme.line)
        if style.has_ring(option):
            paint_ring(painter, option.rect, FIELD, theme)
    colour = theme.ink2 if state & _STATE.State_Enabled else theme.line2
    paint_icon(painter, QRectF(option.rect.right() - 22, option.rect.center().y() - 6, 14, 14), "chevron-down", colour)


def draw_combo_label(style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """The chosen entry's icon and words, cut at the end where they do not fit."""
    if option.editable:
        return
    area = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, _SC.SC_ComboBoxEditField, widget)
    if not option.currentIcon.isNull():
        size = option.iconSize
        option.currentIcon.paint(
            painter, QRect(area.x(), area.center().y() - size.height() // 2 + 1, size.width(), size.height())
        )
        area.setLeft(area.left() + size.width() + 8)
    is_enabled = bool(option.state & _STATE.State_Enabled)
    has_words = bool(option.currentText)
    words = option.currentText or (widget.placeholderText() if isinstance(widget, QComboBox) else "")
    painter.setPen((style.theme.ink if has_words else style.theme.ink3) if is_enabled else style.theme.line2)
    cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)


def draw_spin(style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A spin box: a field with two small chevrons."""
    if option.frame:
        paint_field(style, option, painter)
    steps = (
        (_SC.SC_SpinBoxUp, "chevron-up", QAbstractSpinBox.StepEnabledFlag.StepUpEnabled),
        (_SC.SC_SpinBoxDown, "chevron-down", QAbstractSpinBox.StepEnabledFlag.StepDownEnabled),
    )
    for part, name, flag in steps:
        area = style.subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, widget)
        is_on = bool(option.stepEnabled & flag) and bool(option.state & _STATE.State_Enabled)
        is_down = option.activeSubControls & part and option.state & _STATE.State_Sunken
        if is_on and (is_down or (option.activeSubControls & part and option.state & _STATE.State_MouseOver)):
            paint_box(painter, area, 4, style.theme.selected if is_down else style.theme.hover)
        paint_icon(painter, QRectF(area.center().x() - 5, area.center().y() - 5, 12, 12), name, _ink(style.theme, is_on))


def _ink(theme: Theme, is_on: bool) -> QColor:
    return theme.ink2 if is_on else theme.line2


def draw_group(style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A group: its title in 600, no frame."""
    painter.save()
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    QProxyStyle.drawComplexControl(style, QStyle.ComplexControl.CC_GroupBox, option, painter, widget)
    painter.restore()


def draw_corner(_style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """The square between two scroll bars, in the colour of what scrolls."""
    area = widget.parent() if widget is not None and not isinstance(widget, QAbstractScrollArea) else widget
    if isinstance(area, QAbstractScrollArea):
        viewport = area.viewport()
        painter.fillRect(option.rect, viewport.palette().color(viewport.backgroundRole()))


PRIMITIVES = {
    _PE.PE_PanelLineEdit: draw_line_edit,
    _PE.PE_FrameLineEdit: draw_line_edit,
    _PE.PE_Frame: draw_frame,
    _PE.PE_FrameWindow: draw_nothing,
    _PE.PE_FrameGroupBox: draw_nothing,
    _PE.PE_FrameStatusBarItem: draw_nothing,
    _PE.PE_FrameDefaultButton: draw_nothing,
    _PE.PE_FrameButtonBevel: draw_nothing,
    _PE.PE_PanelScrollAreaCorner: draw_corner,
}
CONTROLS = {_CE.CE_ShapedFrame: draw_frame, _CE.CE_ComboBoxLabel: draw_combo_label, _CE.CE_SizeGrip: draw_nothing}
COMPLEXES = {
    QStyle.ComplexControl.CC_ComboBox: draw_combo,
    QStyle.ComplexControl.CC_SpinBox: draw_spin,
    QStyle.ComplexControl.CC_GroupBox: draw_group,
}
