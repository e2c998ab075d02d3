"""The style of the standard controls: Fusion's behaviour, drawn in our own lines and colours."""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QListView,
    QMenu,
    QPlainTextEdit,
    QProxyStyle,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QStatusBar,
    QStyle,
    QStyleFactory,
    QStyleOption,
    QStyleOptionComplex,
    QTabBar,
    QTextEdit,
    QToolButton,
    QTreeView,
    QWidget,
)

from annotator.gui.theme import draw_bars, draw_buttons, draw_fields, draw_items, draw_menus, sizes
from annotator.gui.theme.icons import icon
from annotator.gui.theme.kinds import is_combo_popup
from annotator.gui.theme.metrics import HINTS, METRICS, STATUS
from annotator.gui.theme.palette import palette_for
from annotator.gui.theme.tokens import Theme

Drawing = Callable[["AnnotatorStyle", Any, QPainter, QWidget | None], None]
"""Draws one part of a control; the option is the one that Qt names for that part."""

_PARTS = (draw_buttons, draw_fields, draw_menus, draw_items, draw_bars)
_PRIMITIVES: dict[QStyle.PrimitiveElement, Drawing] = {key: draw for part in _PARTS for key, draw in part.PRIMITIVES.items()}
_CONTROLS: dict[QStyle.ControlElement, Drawing] = {key: draw for part in _PARTS for key, draw in part.CONTROLS.items()}
_COMPLEXES: dict[QStyle.ComplexControl, Drawing] = {key: draw for part in _PARTS for key, draw in part.COMPLEXES.items()}

_ICONS = {
    QStyle.StandardPixmap.SP_LineEditClearButton: "x",
    QStyle.StandardPixmap.SP_TitleBarCloseButton: "x",
    QStyle.StandardPixmap.SP_DockWidgetCloseButton: "x",
    QStyle.StandardPixmap.SP_MessageBoxInformation: "info",
    QStyle.StandardPixmap.SP_MessageBoxWarning: "triangle-alert",
    QStyle.StandardPixmap.SP_MessageBoxCritical: "octagon-alert",
    QStyle.StandardPixmap.SP_MessageBoxQuestion: "circle-help",
    QStyle.StandardPixmap.SP_DirIcon: "folder",
    QStyle.StandardPixmap.SP_DirOpenIcon: "folder-open",
    QStyle.StandardPixmap.SP_FileIcon: "file-text",
    QStyle.StandardPixmap.SP_FileDialogNewFolder: "folder-plus",
    QStyle.StandardPixmap.SP_FileDialogToParent: "arrow-up",
    QStyle.StandardPixmap.SP_FileDialogBack: "arrow-left",
    QStyle.StandardPixmap.SP_ArrowBack: "arrow-left",
    QStyle.StandardPixmap.SP_ArrowForward: "arrow-right",
    QStyle.StandardPixmap.SP_FileDialogListView: "menu",
    QStyle.StandardPixmap.SP_FileDialogDetailedView: "table",
}
_HOVERED = (QPushButton, QToolButton, QComboBox, QScrollBar, QTabBar, QHeaderView, QSplitterHandle)
_TEXT_MARGIN, _ROUND_MARGIN, _LIST_MARGIN, _POPUP_MARGIN = 5, 3, 9, 6


class AnnotatorStyle(QProxyStyle):
    """Draws every standard control in the colours of `theme`, which may be exchanged at any time; the palette must follow."""

    def __init__(self, theme: Theme) -> None:
        """Wrap Fusion."""
        super().__init__(QStyleFactory.create("Fusion"))
        self.theme = theme
        self.is_focus_visible = False

    def has_ring(self, option: QStyleOption) -> bool:
        """Whether the control that the option describes has the focus and shows it."""
        return self.is_focus_visible and bool(option.state & QStyle.StateFlag.State_HasFocus)

    def mnemonic(self) -> Qt.TextFlag:
        """How letters marked with & are drawn: underlined while Alt is held, else plain."""
        is_held = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier)
        return Qt.TextFlag.TextShowMnemonic if is_held else Qt.TextFlag.TextHideMnemonic

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Ours if there is one, else Fusion's."""
        draw = _PRIMITIVES.get(element)
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
        else:
            draw(self, option, painter, widget)

    def drawControl(
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Ours if there is one, else Fusion's."""
        draw = _CONTROLS.get(element)
        if draw is None:
            super().drawControl(element, option, painter, widget)
        else:
            draw(self, option, painter, widget)

    def drawComplexControl(
        self, control: QStyle.ComplexControl, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Ours if there is one, else Fusion's."""
        draw = _COMPLEXES.get(control)
        if draw is None:
            super().drawComplexControl(control, option, painter, widget)
        else:
            draw(self, option, painter, widget)

    def pixelMetric(self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None) -> int:
        """Our table, else Fusion's; what scrolls stays clear of the rounded border."""
        if metric == QStyle.PixelMetric.PM_DefaultFrameWidth and isinstance(widget, QAbstractScrollArea):
            return _frame_width(widget)
        if metric == QStyle.PixelMetric.PM_DefaultFrameWidth and is_combo_popup(widget):
            return _POPUP_MARGIN
        if metric == QStyle.PixelMetric.PM_FocusFrameHMargin and isinstance(widget, QListView):
            return _LIST_MARGIN
        found = METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if found is None else found

    def styleHint(
        self, hint: QStyle.StyleHint, option: QStyleOption | None = None, widget: QWidget | None = None, returnData: Any = None
    ) -> int:
        """Our table, else Fusion's."""
        found = HINTS.get(hint)
        if found is not None:
            return found
        if hint == QStyle.StyleHint.SH_UnderlineShortcut:
            return int(self.mnemonic() == Qt.TextFlag.TextShowMnemonic)
        if hint == QStyle.StyleHint.SH_Table_GridLineColor:
            return int(self.theme.line.rgba() & 0x7FFFFFFF) - (0x80000000 if self.theme.line.rgba() & 0x80000000 else 0)
        return super().styleHint(hint, option, widget, returnData)

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Our heights, Fusion's widths where they fit."""
        measure = sizes.SIZES.get(kind)
        if measure is None:
            return super().sizeFromContents(kind, option, size, cast(QWidget, widget))
        return measure(option, size, super().sizeFromContents(kind, option, size, cast(QWidget, widget)), widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Where the parts of scroll bars, spin boxes, combo boxes and sliders lie."""
        place = sizes.PLACES.get(control)
        found = place(self, option, part, widget) if place else None
        return super().subControlRect(control, option, part, cast(QWidget, widget)) if found is None else found

    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        """Fusion's, but for the words of fields and of progress bars."""
        place = sizes.ELEMENTS.get(element)
        return super().subElementRect(element, option, cast(QWidget, widget)) if place is None else place(option, widget)

    def standardIcon(
        self, which: QStyle.StandardPixmap, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> QIcon:
        """Ours for what can be seen in our windows, else Fusion's."""
        name = _ICONS.get(which)
        return icon(name, self.theme) if name else super().standardIcon(which, option, widget)

    def standardPalette(self) -> QPalette:
        """The theme's."""
        return palette_for(self.theme)

    def polish(self, what: Any) -> Any:
        """Prepare a widget: hover for what reacts to it, clear corners for what pops up."""
        result = super().polish(what)
        if isinstance(what, QWidget):
            _prepare(what)
        return result


def _frame_width(area: QAbstractScrollArea) -> int:
    if isinstance(area, QTextEdit | QPlainTextEdit):
        return _TEXT_MARGIN
    return _ROUND_MARGIN if isinstance(area, QListView | QTreeView | QScrollArea) else 1


def _prepare(widget: QWidget) -> None:
    if isinstance(widget, _HOVERED):
        widget.setAttribute(Qt.WidgetAttribute.WA_Hover)
    if isinstance(widget, QAbstractItemView):
        widget.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        if is_combo_popup(widget.parentWidget()):
            # The pop-up's own ground shows through.
            widget.viewport().setAutoFillBackground(False)
    if isinstance(widget, QHeaderView):
        widget.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        widget.setHighlightSections(False)
    if isinstance(widget, QStatusBar):
        widget.setMinimumHeight(STATUS)
        widget.setContentsMargins(14, 1, 14, 0)
    if isinstance(widget, QScrollBar):
        widget.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
    if isinstance(widget, QMenu) or is_combo_popup(widget) or (isinstance(widget, QLabel) and widget.inherits("QTipLabel")):
        # Rounded corners need a window without its own ground, and the system would add a shadow of its own.
        widget.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Created):
            flags = widget.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
            widget.setWindowFlags(flags)
