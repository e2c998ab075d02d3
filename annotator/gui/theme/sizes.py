"""How large controls are for what they hold, and where their parts lie: the arithmetic of the style."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStyleOptionMenuItem, QStyleOptionToolButton, QTableView, QWidget

from annotator.gui.theme.draw_menus import MARK, PAD
from annotator.gui.theme.metrics import BUTTON, CHECK, FIELD, HEADER, ICON_BUTTON, MENU_ITEM, ROW, SMALL_BUTTON, TAB

if TYPE_CHECKING:
    from annotator.gui.theme.proxy import AnnotatorStyle

_CT = QStyle.ContentsType
_CC = QStyle.ComplexControl
_SC = QStyle.SubControl
_SE = QStyle.SubElement
Measure = Callable[[Any, QSize, QSize, QWidget | None], QSize]
Place = Callable[["AnnotatorStyle", Any, QStyle.SubControl, QWidget | None], QRect | None]


def _is_small(widget: QWidget | None) -> bool:
    return bool(widget is not None and widget.property("small"))


def push_button(option: Any, _content: QSize, _fusion: QSize, widget: QWidget | None) -> QSize:
    """32 px high, 26 if small; 14 or 10 px at each end of icon and words."""
    is_small = _is_small(widget)
    kind = widget.property("kind") if widget is not None else None
    words = option.fontMetrics.size(Qt.TextFlag.TextShowMnemonic.value, option.text).width() if option.text else 0
    has_icon = not option.icon.isNull() or bool(widget is not None and widget.property("iconName"))
    width = words + ((14 if is_small else 16) if has_icon else 0) + ((6 if is_small else 8) if has_icon and words else 0)
    if kind == "link":
        return QSize(width + 1, 24)  # the last letter may reach a fraction of a pixel further
    if option.features & QStyleOptionButton.ButtonFeature.HasMenu:
        width += 20
    return QSize(width + (20 if is_small else 28) + 1, SMALL_BUTTON if is_small else BUTTON)


def tool_button(option: Any, _content: QSize, _fusion: QSize, _widget: QWidget | None) -> QSize:
    """28 px square for an icon alone; wider for words, and for the chevron of a menu."""
    kinds, has_icon = Qt.ToolButtonStyle, not option.icon.isNull()
    is_icon_alone = option.toolButtonStyle == kinds.ToolButtonIconOnly and has_icon
    width = ICON_BUTTON
    if not is_icon_alone and option.text:
        width = option.fontMetrics.size(Qt.TextFlag.TextShowMnemonic.value, option.text).width() + 17
        if has_icon and option.toolButtonStyle != kinds.ToolButtonTextOnly:
            width += option.iconSize.width() + 6
        if option.features & QStyleOptionToolButton.ToolButtonFeature.HasMenu:
            width += 16
    if is_icon_alone and option.features & QStyleOptionToolButton.ToolButtonFeature.MenuButtonPopup:
        width += 16
    return QSize(width, ICON_BUTTON)


def field(_option: Any, content: QSize, _fusion: QSize, _widget: QWidget | None) -> QSize:
    """At least 28 px high."""
    return QSize(content.width() + 18, max(FIELD, content.height() + 8))


def combo(_option: Any, content: QSize, _fusion: QSize, widget: QWidget | None) -> QSize:
    """28 px high, 26 if small, with room for the chevron."""
    return QSize(content.width() + 10 + 30, SMALL_BUTTON if _is_small(widget) else FIELD)


def spin(_option: Any, content: QSize, _fusion: QSize, _widget: QWidget | None) -> QSize:
    """28 px high, with room for the two chevrons."""
    return QSize(content.width() + 10 + 26, FIELD)


def menu_item(option: Any, _content: QSize, _fusion: QSize, _widget: QWidget | None) -> QSize:
    """28 px high; a separator 9, a heading 24. Room for the mark, the words, and the key or chevron."""
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator:
        width = option.fontMetrics.horizontalAdvance(option.text) + 2 * PAD if option.text else 10
        return QSize(width, 24 if option.text else 9)
    words, _, key = option.text.partition("\t")
    mark = MARK - 2 if option.menuHasCheckableItems or option.maxIconWidth else 0
    width = 2 * PAD + mark + option.fontMetrics.size(Qt.TextFlag.TextShowMnemonic.value, words).width()
    if key:
        # Qt sets the widest key of the menu aside beside what is asked for here.
        width += 16
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.SubMenu:
        width += 24
    return QSize(max(width, 120), MENU_ITEM)


def menu_bar_item(_option: Any, content: QSize, _fusion: QSize, _widget: QWidget | None) -> QSize:
    """24 px high, 8 at each end."""
    return QSize(content.width() + 16, 24)


def item(_option: Any, content: QSize, fusion: QSize, _widget: QWidget | None) -> QSize:
    """A row is at least 28 px high."""
    return QSize(max(content.width(), fusion.width()), max(ROW, fusion.height()))


def header(_option: Any, _content: QSize, fusion: QSize, _widget: QWidget | None) -> QSize:
    """A column's head is 30 px high."""
    return QSize(fusion.width() + 8, HEADER)


def tab(_option: Any, _content: QSize, fusion: QSize, _widget: QWidget | None) -> QSize:
    """A tab is 36 px high."""
    return QSize(fusion.width(), TAB)


def check(_option: Any, _content: QSize, fusion: QSize, _widget: QWidget | None) -> QSize:
    """A check box is 24 px high at least, so that it can be hit."""
    return QSize(fusion.width() + 2, max(CHECK, fusion.height()))


def progress(_option: Any, _content: QSize, _fusion: QSize, _widget: QWidget | None) -> QSize:
    """4 px high, as wide as there is room."""
    return QSize(120, 4)


SIZES: dict[QStyle.ContentsType, Measure] = {
    _CT.CT_PushButton: push_button,
    _CT.CT_ToolButton: tool_button,
    _CT.CT_LineEdit: field,
    _CT.CT_ComboBox: combo,
    _CT.CT_SpinBox: spin,
    _CT.CT_MenuItem: menu_item,
    _CT.CT_MenuBarItem: menu_bar_item,
    _CT.CT_ItemViewItem: item,
    _CT.CT_HeaderSection: header,
    _CT.CT_TabBarTab: tab,
    _CT.CT_CheckBox: check,
    _CT.CT_RadioButton: check,
    _CT.CT_ProgressBar: progress,
}
"""What each kind of control measures."""


def scroll_bar(_style: "AnnotatorStyle", option: Any, part: QStyle.SubControl, _widget: QWidget | None) -> QRect | None:
    """No arrows: the whole channel is the groove, and the thumb is at least 32 px long."""
    rect: QRect = option.rect
    is_level = option.orientation == Qt.Orientation.Horizontal
    length = rect.width() if is_level else rect.height()
    span = option.maximum - option.minimum
    thumb = length if span <= 0 else max(32, length * option.pageStep // (span + option.pageStep))
    thumb = min(thumb, length)
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - thumb, option.upsideDown
    )
    places = {
        _SC.SC_ScrollBarGroove: (0, length),
        _SC.SC_ScrollBarSlider: (start, thumb),
        _SC.SC_ScrollBarSubPage: (0, start),
        _SC.SC_ScrollBarAddPage: (start + thumb, length - start - thumb),
    }
    first, size = places.get(part, (0, 0))
    if is_level:
        return QStyle.visualRect(option.direction, rect, QRect(rect.x() + first, rect.y(), size, rect.height() if size else 0))
    return QRect(rect.x(), rect.y() + first, rect.width() if size else 0, size)


def spin_box(_style: "AnnotatorStyle", option: Any, part: QStyle.SubControl, _widget: QWidget | None) -> QRect | None:
    """The chevrons lie one above the other in the last 20 px."""
    rect: QRect = option.rect
    half = (rect.height() - 4) // 2
    left = rect.right() - 21
    places = {
        _SC.SC_SpinBoxUp: QRect(left, rect.y() + 2, 20, half),
        _SC.SC_SpinBoxDown: QRect(left, rect.y() + 2 + half, 20, half),
        _SC.SC_SpinBoxEditField: rect.adjusted(7, 2, -24, -2),
        _SC.SC_SpinBoxFrame: rect,
    }
    return places.get(part)


def combo_box(_style: "AnnotatorStyle", option: Any, part: QStyle.SubControl, _widget: QWidget | None) -> QRect | None:
    """The chevron lies in the last 26 px; the list opens 2 px below."""
    rect: QRect = option.rect
    places = {
        _SC.SC_ComboBoxEditField: rect.adjusted(10 if not option.editable else 7, 1, -26, -1),
        _SC.SC_ComboBoxArrow: QRect(rect.right() - 26, rect.y(), 26, rect.height()),
        _SC.SC_ComboBoxFrame: rect,
        _SC.SC_ComboBoxListBoxPopup: rect.adjusted(0, 0, 0, 3),
    }
    return places.get(part)


PLACES: dict[QStyle.ComplexControl, Place] = {
    _CC.CC_ScrollBar: scroll_bar,
    _CC.CC_SpinBox: spin_box,
    _CC.CC_ComboBox: combo_box,
}
"""Where the parts of each control lie; None leaves it to Fusion."""


def line_edit_words(option: Any, _widget: QWidget | None) -> QRect:
    """A field's words stand 7 px from its ends; Qt adds 2 of its own."""
    rect: QRect = option.rect
    return rect.adjusted(6, 1, -6, -1) if option.lineWidth > 0 else rect


def item_focus(option: Any, widget: QWidget | None) -> QRect:
    """The ring of a row lies on its ground: inset in lists, the whole cell in tables."""
    rect: QRect = option.rect
    return rect if isinstance(widget, QTableView) else rect.adjusted(4, 0, -4, -1)


ELEMENTS: dict[QStyle.SubElement, Callable[[Any, QWidget | None], QRect]] = {
    _SE.SE_LineEditContents: line_edit_words,
    _SE.SE_ItemViewItemFocusRect: item_focus,
    _SE.SE_PushButtonFocusRect: lambda option, _: option.rect,
}
"""Where single things lie in a control."""
