"""Draws menus, the menu bar, the status bar and tool tips."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionMenuItem, QWidget

from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import CHIP, FIELD, paint_box, paint_line, paint_popup

if TYPE_CHECKING:
    from annotator.gui.theme.proxy import AnnotatorStyle

_STATE = QStyle.StateFlag
_PE = QStyle.PrimitiveElement
_CE = QStyle.ControlElement
_ITEM = QStyleOptionMenuItem.MenuItemType
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine

MARK, PAD = 24, 10
"""Pixels: the column of ticks and icons, and the room at each end of an entry."""


def draw_menu(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """A menu's ground."""
    paint_popup(painter, option.rect, style.theme)


def draw_menu_item(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """One entry: tick or icon, words, key in `ink3`, or a chevron where another menu follows."""
    rect: QRect = option.rect
    if option.menuItemType == _ITEM.Separator:
        _draw_separator(style, option, painter)
        return
    theme, is_enabled = style.theme, bool(option.state & _STATE.State_Enabled)
    is_chosen = bool(option.state & _STATE.State_Selected) and is_enabled
    if is_chosen:
        fill = theme.selected if option.state & _STATE.State_Sunken else theme.hover
        paint_box(painter, rect, CHIP, fill)
    ink = theme.ink if is_enabled else theme.line2
    left = rect.x() + PAD
    if option.menuHasCheckableItems or option.maxIconWidth:
        _draw_mark(style, option, painter, QRect(left - 2, rect.center().y() - 7, 16, 16), is_enabled)
        left += MARK - 2
    words, _, key = option.text.partition("\t")
    painter.setPen(ink)
    painter.setFont(option.font)
    painter.drawText(QRect(left, rect.y(), rect.right() - left - PAD, rect.height()), _MIDDLE | style.mnemonic(), words)
    if option.menuItemType == _ITEM.SubMenu:
        paint_icon(painter, QRectF(rect.right() - PAD - 12, rect.center().y() - 6, 14, 14), "chevron-right", theme.ink2)
    elif key:
        painter.setPen((theme.ink2 if is_chosen else theme.ink3) if is_enabled else theme.line2)
        painter.setFont(_smaller(option.font))
        painter.drawText(rect.adjusted(0, 0, -PAD, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, key)


def _draw_mark(style: "AnnotatorStyle", option: Any, painter: QPainter, box: QRect, is_enabled: bool) -> None:
    if option.checkType != QStyleOptionMenuItem.CheckType.NotCheckable and option.checked:
        paint_icon(painter, QRectF(box), "check", style.theme.ink if is_enabled else style.theme.line2)
    elif not option.icon.isNull():
        from_mode = option.icon.pixmap(box.size(), painter.device().devicePixelRatio())
        painter.drawPixmap(box, from_mode)


def _draw_separator(style: "AnnotatorStyle", option: Any, painter: QPainter) -> None:
    rect, theme = option.rect, style.theme
    if option.text:
        painter.setPen(theme.ink3)
        painter.setFont(_smaller(option.font))
        painter.drawText(rect.adjusted(PAD, 4, -PAD, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, option.text)
    else:
        middle = rect.center().y()
        paint_line(painter, rect.left() + 2, middle, rect.right() - 2, middle, theme.line)


def _smaller(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(12)
    small.setWeight(QFont.Weight.Normal)
    return small


def draw_bar(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """The menu bar's ground: `chrome` with a hairline below."""
    painter.fillRect(option.rect, style.theme.chrome)


def draw_bar_edge(style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """The empty part of the menu bar, and the hairline under the whole of it."""
    painter.fillRect(option.rect, style.theme.chrome)
    if widget is not None:
        paint_line(painter, 0, widget.height() - 1, widget.width(), widget.height() - 1, style.theme.line)


def draw_bar_item(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """One menu's name."""
    theme, state = style.theme, option.state
    painter.fillRect(option.rect, theme.chrome)
    if state & _STATE.State_Selected and state & _STATE.State_Enabled:
        paint_box(painter, option.rect, CHIP, theme.selected if state & _STATE.State_Sunken else theme.hover)
    painter.setPen(theme.ink if state & _STATE.State_Enabled else theme.line2)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine | style.mnemonic()
    painter.drawText(option.rect, flags, option.text)


def draw_status(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """The status bar's ground: `chrome` with a hairline above."""
    painter.fillRect(option.rect, style.theme.chrome)
    paint_line(painter, option.rect.left(), option.rect.top(), option.rect.right(), option.rect.top(), style.theme.line)


def draw_tip(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """A tool tip's ground."""
    paint_box(painter, option.rect, FIELD, style.theme.raised, style.theme.line2)


def draw_nothing(_style: "AnnotatorStyle", _option: Any, _painter: QPainter, _widget: QWidget | None) -> None:
    """For parts that the ground has drawn already."""


PRIMITIVES = {
    _PE.PE_PanelMenu: draw_menu,
    _PE.PE_FrameMenu: draw_nothing,
    _PE.PE_PanelMenuBar: draw_nothing,
    _PE.PE_PanelStatusBar: draw_status,
    _PE.PE_PanelTipLabel: draw_tip,
}
CONTROLS = {
    _CE.CE_MenuItem: draw_menu_item,
    _CE.CE_MenuEmptyArea: draw_nothing,
    _CE.CE_MenuBarItem: draw_bar_item,
    _CE.CE_MenuBarEmptyArea: draw_bar_edge,
    _CE.CE_ToolBar: draw_bar,
}
COMPLEXES: dict[QStyle.ComplexControl, Any] = {}
