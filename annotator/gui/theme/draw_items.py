"""Draws lists, trees, tables, their headers, and tabs."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionHeader, QStyleOptionTab, QTableView, QTreeView, QWidget

from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import CHIP, FIELD, paint_box, paint_line, paint_ring

if TYPE_CHECKING:
    from annotator.gui.theme.proxy import AnnotatorStyle

_STATE = QStyle.StateFlag
_PE = QStyle.PrimitiveElement
_CE = QStyle.ControlElement
_INSET = 4
"""Pixels between the end of a rounded row and the edge of its list."""


def _fill(style: "AnnotatorStyle", option: Any) -> QColor | None:
    if option.state & _STATE.State_Selected:
        return style.theme.selected
    if option.state & _STATE.State_MouseOver and option.state & _STATE.State_Enabled:
        return style.theme.hover
    return None


def draw_item(style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """The ground of one cell: a rounded row in lists, square in tables; trees draw the whole row at once."""
    fill = _fill(style, option)
    if isinstance(widget, QTableView):
        # A table tells of one cell only that the pointer is over it, and half a row that lights up looks like a fault.
        is_chosen = bool(option.state & _STATE.State_Selected)
        painter.fillRect(option.rect, style.theme.selected if is_chosen else option.backgroundBrush)
        return
    if option.backgroundBrush.style() != Qt.BrushStyle.NoBrush:
        painter.fillRect(option.rect, option.backgroundBrush)
    if fill is not None and not isinstance(widget, QTreeView):
        paint_box(painter, option.rect.adjusted(_INSET, 0, -_INSET, -1), FIELD, fill)


def draw_row(style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """The ground of a whole row of a tree, under its branches too."""
    if not isinstance(widget, QTreeView):
        return
    # Qt asks for a row more than once and tells only some of the times that it is chosen; each time the whole row is drawn here.
    index = widget.indexAt(option.rect.center())
    is_selected = widget.selectionModel() is not None and widget.selectionModel().isSelected(index)
    fill = style.theme.selected if is_selected else _fill(style, option)
    row = QRect(_INSET, option.rect.y(), widget.viewport().width() - 2 * _INSET, option.rect.height() - 1)
    painter.save()
    if widget.header().count() - widget.header().hiddenSectionCount() > 1:  # the words of the columns before stand there already
        painter.setClipRect(option.rect, Qt.ClipOperation.IntersectClip)
    if fill is not None:
        paint_box(painter, row, FIELD, fill)
    if style.is_focus_visible and widget.hasFocus() and widget.currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0):
        paint_ring(painter, row, FIELD, style.theme)
    painter.restore()


def draw_branch(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """The chevron of a tree's entry that has entries inside; no lines."""
    if option.state & _STATE.State_Children:
        name = "chevron-down" if option.state & _STATE.State_Open else "chevron-right"
        box = QRectF(option.rect.right() - 14, option.rect.center().y() - 6, 14, 14)
        paint_icon(painter, box, name, style.theme.ink2 if option.state & _STATE.State_Selected else style.theme.ink3)


def draw_drop(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """Where what is dragged will land: a 2 px line between rows, or a border around the row that takes it in."""
    rect = option.rect
    if rect.height() <= 1:
        painter.fillRect(QRect(rect.x(), rect.y() - 1, rect.width(), 2), style.theme.ink)
    else:
        paint_box(painter, rect, FIELD, None, style.theme.ink)
        paint_box(painter, rect.adjusted(1, 1, -1, -1), FIELD - 1, None, style.theme.ink)


def draw_section(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """A column's head: the ground of the table, and a hairline below; `hover` under the pointer."""
    theme, rect = style.theme, option.rect
    is_over = option.state & _STATE.State_MouseOver and option.state & _STATE.State_Enabled
    painter.fillRect(rect, theme.hover if is_over else theme.page)
    if option.orientation == Qt.Orientation.Horizontal:
        paint_line(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom(), theme.line)
    else:
        paint_line(painter, rect.right(), rect.top(), rect.right(), rect.bottom(), theme.line)


def draw_head_label(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """A column's name in `ink3`, in `ink` where the table is sorted by it, with the direction beside it."""
    theme = style.theme
    is_sorted = option.sortIndicator != QStyleOptionHeader.SortIndicator.None_
    rect = option.rect.adjusted(0, 0, -16 if is_sorted else 0, 0)
    painter.setPen(theme.ink if is_sorted else theme.ink3)
    align = option.textAlignment | Qt.AlignmentFlag.AlignVCenter
    words = painter.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, align, words)
    if is_sorted:
        down = option.sortIndicator == QStyleOptionHeader.SortIndicator.SortDown
        width = painter.fontMetrics().horizontalAdvance(words)
        left = rect.right() + 3 if option.textAlignment & Qt.AlignmentFlag.AlignRight else rect.left() + width + 4
        paint_icon(painter, QRectF(left, rect.center().y() - 5, 12, 12), "arrow-down" if down else "arrow-up", theme.ink2)


def draw_head_empty(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """The rest of a header."""
    painter.fillRect(option.rect, style.theme.page)
    paint_line(painter, option.rect.left(), option.rect.bottom(), option.rect.right(), option.rect.bottom(), style.theme.line)


def draw_nothing(_style: "AnnotatorStyle", _option: Any, _painter: QPainter, _widget: QWidget | None) -> None:
    """The arrow of a sorted column stands beside its name and is drawn with it."""


def draw_tab(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """One tab: words over a hairline; 2 px of ink under the chosen one."""
    theme, rect, state = style.theme, option.rect, option.state
    if state & _STATE.State_MouseOver and not state & _STATE.State_Selected and state & _STATE.State_Enabled:
        paint_box(painter, rect.adjusted(4, 4, -4, -4), CHIP, theme.hover)
    if state & _STATE.State_Selected:
        painter.fillRect(QRect(rect.left() + 12, rect.bottom() - 1, rect.width() - 24, 2), theme.ink)
    if style.has_ring(option):
        paint_ring(painter, rect.adjusted(2, 2, -2, -3), FIELD, theme)


def draw_tab_label(style: "AnnotatorStyle", option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """A tab's icon and words."""
    assert isinstance(option, QStyleOptionTab)
    theme, state = style.theme, option.state
    rect = style.subElementRect(QStyle.SubElement.SE_TabBarTabText, option, widget)
    if not option.icon.isNull():
        size = option.iconSize
        box = QRect(option.rect.x() + 12, rect.center().y() - size.height() // 2 + 1, size.width(), size.height())
        option.icon.paint(painter, box)
    is_enabled = bool(state & _STATE.State_Enabled)
    painter.setPen((theme.ink if state & _STATE.State_Selected else theme.ink2) if is_enabled else theme.line2)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | style.mnemonic(), option.text)


def draw_tab_base(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """The hairline under a row of tabs."""
    paint_line(painter, option.rect.left(), option.rect.bottom(), option.rect.right(), option.rect.bottom(), style.theme.line)


def draw_tab_frame(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """The frame of a tab widget: one hairline under the tabs."""
    paint_line(painter, option.rect.left(), option.rect.top(), option.rect.right(), option.rect.top(), style.theme.line)


def draw_tab_close(style: "AnnotatorStyle", option: Any, painter: QPainter, _widget: QWidget | None) -> None:
    """The cross that closes a tab."""
    if option.state & (_STATE.State_MouseOver | _STATE.State_Raised):
        paint_box(painter, option.rect, CHIP, style.theme.hover)
    paint_icon(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), "x", style.theme.ink2)


PRIMITIVES = {
    _PE.PE_IndicatorHeaderArrow: draw_nothing,
    _PE.PE_PanelItemViewItem: draw_item,
    _PE.PE_PanelItemViewRow: draw_row,
    _PE.PE_IndicatorBranch: draw_branch,
    _PE.PE_IndicatorItemViewItemDrop: draw_drop,
    _PE.PE_FrameTabBarBase: draw_tab_base,
    _PE.PE_FrameTabWidget: draw_tab_frame,
    _PE.PE_IndicatorTabClose: draw_tab_close,
}
CONTROLS = {
    _CE.CE_HeaderSection: draw_section,
    _CE.CE_HeaderLabel: draw_head_label,
    _CE.CE_HeaderEmptyArea: draw_head_empty,
    _CE.CE_TabBarTabShape: draw_tab,
    _CE.CE_TabBarTabLabel: draw_tab_label,
}
COMPLEXES: dict[QStyle.ComplexControl, Any] = {}
