"""The list of "Narrow down": how its lines are drawn, and what a click and a key do."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QStyle, QStyledItemDelegate, QWidget

from annotator.core.spans import Span
from annotator.gui.models.facet_lines import FacetLines, FacetName, Kind, More, more_words
from annotator.gui.theme.fonts import figures_font, interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import FIELD, paint_box, paint_ring
from annotator.gui.theme.style import current_theme, has_focus_ring
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.paint import paint_text, text_width

_NAME, _KIND = 34, 26
_LEFT, _BAR, _BAR_HEIGHT, _GAP, _LEAST_COUNT = 16, 60, 6, 8, 24
_STATE = QStyle.StateFlag
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FacetList(QListView):
    """A click, Space or Enter ticks or unticks; with Ctrl only this one of its facet stays. Both are in the menu too.

    `toggled(Facet, str)`, `onlyRequested(Facet, str)` with a kind's key; `moreRequested(Facet)`.
    """

    toggled = Signal(object, str)
    onlyRequested = Signal(object, str)
    moreRequested = Signal(object)

    def __init__(self, model: FacetLines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_FacetDelegate(self, model))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Narrow down"))
        self.setAccessibleDescription(self.tr("Space ticks, Control Space shows nothing else."))
        self.viewport().setBackgroundRole(self.backgroundRole())
        self.viewport().setAutoFillBackground(False)

    def _act(self, row: int, is_only: bool) -> None:
        line = self._model.line(row)
        if isinstance(line, More):
            self.moreRequested.emit(line.facet)
        elif isinstance(line, Kind):
            (self.onlyRequested if is_only else self.toggled).emit(line.facet, line.key)
        if row < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter act; the arrows move."""
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._act(row, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click acts."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._act(index.row(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Only this, or not this."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        line = self._model.line(index.row()) if index.isValid() else None
        if not isinstance(line, Kind):
            return
        menu = QMenu(self)
        row = index.row()
        menu.addAction(self.tr("Only this")).triggered.connect(lambda _checked=False: self._act(row, True))
        words = self.tr("Untick") if line.is_on else self.tr("Tick")
        menu.addAction(words).triggered.connect(lambda _checked=False: self._act(row, False))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos())

    def resizeEvent(self, event: Any) -> None:
        """The lines are as wide as the panel."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _FacetDelegate(QStyledItemDelegate):
    def __init__(self, view: QAbstractItemView, model: FacetLines) -> None:
        super().__init__(view)
        self._model = model

    def sizeHint(self, option: Any, index: QModelIndex | QPersistentModelIndex) -> QSize:
        is_name = isinstance(self._model.line(index.row()), FacetName)
        return QSize(option.rect.width(), _NAME if is_name else _KIND)

    def paint(self, painter: QPainter, option: Any, index: QModelIndex | QPersistentModelIndex) -> None:
        theme, line, rect = current_theme(), self._model.line(index.row()), option.rect
        if isinstance(line, FacetName):
            area = QRect(rect.x() + _LEFT, rect.bottom() - 25, rect.width() - 2 * _LEFT, 20)
            paint_text(painter, area, line.words, theme.ink, interface_font(12, 600))
            return
        ground = rect.adjusted(8, 0, -8, 0)
        is_over = bool(option.state & _STATE.State_MouseOver)
        if is_over:
            paint_box(painter, ground, FIELD, theme.hover)
        if isinstance(line, More):
            paint_text(painter, rect.adjusted(_LEFT + 26, 0, -_LEFT, 0), more_words(line), theme.ink2, interface_font(12))
        else:
            _paint_kind(painter, rect.adjusted(_LEFT, 0, -_LEFT, 0), line, theme, is_over)
        if option.state & _STATE.State_HasFocus and option.widget is not None and has_focus_ring(option.widget):
            paint_ring(painter, ground, FIELD, theme)


def _paint_kind(painter: QPainter, area: QRect, line: Kind, theme: Theme, is_over: bool) -> None:
    """Tick, words, bar, count."""
    middle, font = area.center().y(), interface_font(12)
    icon = "square-check" if line.is_on else "square"
    paint_icon(painter, QRectF(area.x(), middle - 6, 14, 14), icon, theme.ink if line.is_on else theme.ink3)
    count = f"{line.hits:,}"
    width = max(_LEAST_COUNT, text_width(count, figures_font(12)))
    soft = theme.ink2 if is_over else theme.ink3
    paint_text(painter, QRect(area.right() + 1 - width, area.y(), width, area.height()), count, soft, figures_font(12), _RIGHT)
    bar = QRect(area.right() + 1 - width - _GAP - _BAR, middle - _BAR_HEIGHT // 2 + 1, _BAR, _BAR_HEIGHT)
    painter.fillRect(bar, theme.sunken)
    painter.fillRect(QRect(bar.topLeft(), QSize(max(1, round(_BAR * line.share)), _BAR_HEIGHT)), theme.ink3)
    room = Span(area.x() + 26, bar.left() - _GAP)
    paint_text(painter, QRect(room.start, area.y(), room.end - room.start, area.height()), line.words, theme.ink, font)
