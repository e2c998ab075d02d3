"""Draws buttons, tool buttons, check boxes and radio buttons."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QMessageBox,
    QStyle,
    QStyleOptionButton,
    QStyleOptionToolButton,
    QTreeView,
    QWidget,
)

from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.kinds import is_combo_popup
from annotator.gui.theme.shapes import FIELD, paint_box, paint_line, paint_ring, paint_tick
from annotator.gui.theme.tokens import Theme

if TYPE_CHECKING:
    from annotator.gui.theme.proxy import AnnotatorStyle

_STATE = QStyle.StateFlag
_PE = QStyle.PrimitiveElement
_CE = QStyle.ControlElement
_GAP = 8


def kind_of(option: QStyleOptionButton, widget: QWidget | None) -> str:
    """One of "primary", "flat", "link", "normal": the button's `kind` property; in a standard dialog, what Enter presses."""
    kind = widget.property("kind") if widget is not None else None
    if kind:
        return str(kind)
    features = option.features
    if features & QStyleOptionButton.ButtonFeature.Flat:
        return "flat"
    in_box = widget is not None and isinstance(widget.parent(), QDialogButtonBox | QMessageBox)
    return "primary" if in_box and features & QStyleOptionButton.ButtonFeature.DefaultButton else "normal"


def ink_of(theme: Theme, kind: str, state: QStyle.StateFlag) -> QColor:
    """The colour of a button's words."""
    if not state & _STATE.State_Enabled:
        return theme.line2 if kind != "primary" else theme.page
    if kind == "primary":
        return theme.on_primary
    return theme.ink


def draw_bevel(style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A push button's ground: `raised` with a border, `primary`, or nothing but the hover."""
    theme, state, kind = style.theme, option.state, kind_of(option, widget)
    is_down = bool(state & (_STATE.State_Sunken | _STATE.State_On))
    is_over = bool(state & _STATE.State_MouseOver) and bool(state & _STATE.State_Enabled)
    if kind == "primary":
        fill = theme.primary if state & _STATE.State_Enabled else theme.line2
        paint_box(painter, option.rect, FIELD, theme.ink2 if is_down or is_over else fill)
    elif kind in ("flat", "link"):
        if kind == "flat" and (is_down or is_over):
            paint_box(painter, option.rect, FIELD, theme.selected if is_down else theme.hover)
    else:
        fill = theme.selected if is_down else theme.hover if is_over else theme.raised
        border = theme.line if not state & _STATE.State_Enabled else theme.edge if state & _STATE.State_On else theme.line2
        paint_box(painter, option.rect, FIELD, fill, border)
    if style.has_ring(option):
        _ring(painter, option.rect, theme, kind)


def _ring(painter: QPainter, rect: QRect, theme: Theme, kind: str) -> None:
    paint_ring(painter, rect, FIELD, theme)
    if kind == "primary":
        # The dark fill would touch the ring; a line of page keeps the two apart.
        paint_box(painter, rect.adjusted(2, 2, -2, -2), FIELD - 2, None, theme.on_primary)


def draw_label(style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A push button's icon and words, in the middle together; a menu's arrow at the right."""
    theme, kind = style.theme, kind_of(option, widget)
    colour = ink_of(theme, kind, option.state)
    name = widget.property("iconName") if widget is not None else None
    has_menu = bool(option.features & QStyleOptionButton.ButtonFeature.HasMenu)
    rect = option.rect.adjusted(0, 0, -22 if has_menu else 0, 0)
    words = painter.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, option.text).width() if option.text else 0
    side = (14 if widget is not None and widget.property("small") else 16) if name or not option.icon.isNull() else 0
    gap = (6 if side == 14 else _GAP) if side and words else 0
    left = rect.center().x() - (side + gap + words) // 2 + 1
    if kind == "link":
        left = rect.x()
    box = QRect(left, rect.center().y() - side // 2 + (1 if side % 2 == 0 else 0), side, side)
    if name:
        paint_icon(
            painter, QRectF(box), name, colour if kind == "primary" or not option.state & _STATE.State_Enabled else theme.ink2
        )
    elif side:
        option.icon.paint(painter, box, Qt.AlignmentFlag.AlignCenter, _mode(option))
    if words:
        painter.setPen(colour)
        area = QRect(left + side + gap, rect.y(), rect.right() - left - side - gap + 1, rect.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | style.mnemonic(), option.text)
    if kind == "link" and words:
        base = rect.center().y() + painter.fontMetrics().ascent() // 2 + 3
        over = bool(option.state & _STATE.State_MouseOver)
        paint_line(painter, left, base, left + words - 1, base, theme.ink if over else theme.edge)
    if has_menu:
        paint_icon(
            painter,
            QRectF(option.rect.right() - 25, option.rect.center().y() - 6, 14, 14),
            "chevron-down",
            colour if kind == "primary" else theme.ink2,
        )


def _mode(option: Any) -> QIcon.Mode:
    return QIcon.Mode.Normal if option.state & _STATE.State_Enabled else QIcon.Mode.Disabled


def draw_tool_panel(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """A tool button's ground: nothing, `hover` under the pointer, `selected` when pressed or on."""
    state = option.state
    if state & (_STATE.State_Sunken | _STATE.State_On):
        paint_box(painter, option.rect, FIELD, style.theme.selected)
    elif state & _STATE.State_MouseOver and state & _STATE.State_Enabled:
        paint_box(painter, option.rect, FIELD, style.theme.hover)


def draw_tool_button(style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A whole tool button; where it has a menu of its own beside a press, a chevron in its right part."""
    draw_tool_panel(style, option, painter, widget)
    label = QStyleOptionToolButton(option)
    if option.features & QStyleOptionToolButton.ToolButtonFeature.MenuButtonPopup:
        arrow = style.subControlRect(QStyle.ComplexControl.CC_ToolButton, option, QStyle.SubControl.SC_ToolButtonMenu, widget)
        label.rect = QRect(option.rect.topLeft(), option.rect.bottomRight()).adjusted(0, 0, -arrow.width(), 0)
        area = QRectF(arrow.center().x() - 7, arrow.center().y() - 6, 14, 14)
        paint_icon(painter, area, "chevron-down", style.theme.ink2)
    elif option.features & QStyleOptionToolButton.ToolButtonFeature.HasMenu and option.text and _has_words(option):
        label.rect = option.rect.adjusted(0, 0, -16, 0)
        area = QRectF(option.rect.right() - 20, option.rect.center().y() - 6, 14, 14)
        paint_icon(painter, area, "chevron-down", style.theme.ink2)
    style.drawControl(_CE.CE_ToolButtonLabel, label, painter, widget)
    if style.has_ring(option):
        paint_ring(painter, option.rect, FIELD, style.theme)


def _has_words(option: Any) -> bool:
    return bool(option.toolButtonStyle != Qt.ToolButtonStyle.ToolButtonIconOnly or option.icon.isNull())


def draw_tool_label(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """A tool button's icon in the middle, or at the left with its words beside it."""
    theme, rect = style.theme, option.rect
    side = min(option.iconSize.width(), rect.width(), rect.height())
    state = QIcon.State.On if option.state & _STATE.State_On else QIcon.State.Off
    if not _has_words(option) or not option.text:
        left, top = rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2
        option.icon.paint(painter, QRect(left, top, side, side), Qt.AlignmentFlag.AlignCenter, _mode(option), state)
        return
    left = rect.x() + 8
    if not option.icon.isNull() and option.toolButtonStyle != Qt.ToolButtonStyle.ToolButtonTextOnly:
        box = QRect(left, rect.y() + (rect.height() - side) // 2, side, side)
        option.icon.paint(painter, box, Qt.AlignmentFlag.AlignCenter, _mode(option), state)
        left += side + 6
    painter.setFont(option.font)
    painter.setPen(theme.ink if option.state & _STATE.State_Enabled else theme.line2)
    area = QRect(left, rect.y(), rect.right() - left + 1, rect.height())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | style.mnemonic(), option.text)


def draw_check(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """A check box: a field with a tick, or with a bar where only some are ticked."""
    theme, box = style.theme, _square(option.rect, 14)
    _ground(painter, box, 3, theme, option.state)
    colour = theme.ink if option.state & _STATE.State_Enabled else theme.line2
    if option.state & _STATE.State_NoChange:
        painter.fillRect(QRectF(box.x() + 3.5, box.center().y() - 0.75, 7, 1.5), colour)
    elif option.state & _STATE.State_On:
        paint_tick(painter, box.adjusted(3.2, 3.2, -3.2, -3.4), colour, 1.6)


def draw_radio(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """A radio button: a ring, with a dot in it when chosen."""
    theme, box = style.theme, _square(option.rect, 14)
    _ground(painter, box, 7, theme, option.state)
    if option.state & _STATE.State_On:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink if option.state & _STATE.State_Enabled else theme.line2)
        painter.drawEllipse(QPointF(box.center()), 3.5, 3.5)
        painter.restore()


def _ground(painter: QPainter, box: QRectF, radius: float, theme: Theme, state: QStyle.StateFlag) -> None:
    is_enabled = bool(state & _STATE.State_Enabled)
    is_set = bool(state & (_STATE.State_On | _STATE.State_NoChange))
    border = theme.line2 if not is_enabled else theme.ink2 if is_set else theme.edge
    fill = theme.hover if state & _STATE.State_MouseOver and is_enabled else theme.page
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.selected if state & _STATE.State_Sunken else fill)
    painter.setPen(QPen(border, 1.25))
    painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius)
    painter.restore()


def _square(rect: QRect, side: int) -> QRectF:
    return QRectF(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2, side, side)


def draw_focus(style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """The ring that Qt asks for around the words of check boxes and the rows of lists; a tree draws its own along the row."""
    is_elsewhere = isinstance(widget, QTreeView) or (widget is not None and is_combo_popup(widget.parentWidget()))
    if style.is_focus_visible and not is_elsewhere:
        paint_ring(painter, option.rect, 4, style.theme)


PRIMITIVES = {
    _PE.PE_PanelButtonCommand: draw_bevel,
    _PE.PE_PanelButtonTool: draw_tool_panel,
    _PE.PE_IndicatorCheckBox: draw_check,
    _PE.PE_IndicatorItemViewItemCheck: draw_check,
    _PE.PE_IndicatorRadioButton: draw_radio,
    _PE.PE_FrameFocusRect: draw_focus,
}
CONTROLS = {
    _CE.CE_PushButtonBevel: draw_bevel,
    _CE.CE_PushButtonLabel: draw_label,
    _CE.CE_ToolButtonLabel: draw_tool_label,
}
COMPLEXES = {QStyle.ComplexControl.CC_ToolButton: draw_tool_button}
