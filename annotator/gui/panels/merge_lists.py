"""The lists of a merge's preview: the sections at the left, and what comes in with one of them."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.gui.models.merge import LINE, ArrivalLine, ArrivalModel, Section
from annotator.gui.theme.fonts import book_font, interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import FIELD, paint_line, paint_ring
from annotator.gui.theme.style import current_theme, has_focus_ring
from annotator.gui.widgets.paint import paint_badge, paint_text, text_width

SECTION = Qt.ItemDataRole.UserRole + 2
_ROW, _HEAD, _ARRIVAL = 28, 40, 56
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_STATE = QStyle.StateFlag
Index = QModelIndex | QPersistentModelIndex


class SectionList(QListWidget):
    """`sectionChosen(str)` tells the key of the section that is chosen."""

    sectionChosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_SectionDelegate(self))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("What the merge brings"))
        self.currentItemChanged.connect(self._tell)

    def show_sections(self, sections: list[Section]) -> None:
        """List these; the one that was chosen stays so if it is still there, else the first is."""
        kept = self.key()
        self.blockSignals(True)
        self.clear()
        for section in sections:
            item = QListWidgetItem(f"{section.words}, {section.count}" if section.count else section.words)
            item.setData(SECTION, section)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.text())
            if not section.key:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        self.blockSignals(False)
        keys = [section.key for section in sections]
        wanted = kept if kept and kept in keys else next((key for key in keys if key), "")
        if wanted:
            self.blockSignals(bool(kept) and wanted == kept)
            self.setCurrentRow(keys.index(wanted))
            self.blockSignals(False)

    def key(self) -> str:
        """The chosen section."""
        item = self.currentItem()
        return str(item.data(SECTION).key) if item else ""

    def choose(self, key: str) -> None:
        """Choose a section."""
        for row in range(self.count()):
            if self.item(row).data(SECTION).key == key:
                self.setCurrentRow(row)

    def _tell(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None and item.data(SECTION).key:
            self.sectionChosen.emit(item.data(SECTION).key)


class _SectionDelegate(QStyledItemDelegate):
    """Headings 40 px, sections 28 px."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), _ROW if index.data(SECTION).key else _HEAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: Any = option
        section: Section = index.data(SECTION)
        theme, rect = current_theme(), item.rect
        line = rect.adjusted(20, 0, -16, 0)
        if not section.key:
            line = line.adjusted(0, 10, 0, 0)
            paint_text(painter, line, section.words, theme.ink, interface_font(12, 600))
            paint_text(painter, line, section.count, theme.ink3, interface_font(12), _RIGHT)
            return
        is_chosen = bool(item.state & _STATE.State_Selected)
        if is_chosen or item.state & _STATE.State_MouseOver:
            painter.fillRect(rect, theme.selected if is_chosen else theme.hover)
        soft, font = theme.ink2 if is_chosen else theme.ink3, interface_font(12)
        room = text_width(section.count, font)
        paint_text(painter, line, section.count, soft, font, _RIGHT)
        middle = rect.y() + (_ROW - 14) // 2
        if section.badge:
            left = paint_badge(painter, QPoint(line.x(), middle), section.badge, theme) + 8
        else:
            paint_icon(painter, QRectF(line.x(), middle, 14, 14), section.icon, theme.ink2)
            left = 22
        paint_text(painter, line.adjusted(left, 0, -room - 8, 0), section.words, theme.ink, interface_font(13))
        if item.state & _STATE.State_HasFocus and item.widget is not None and has_focus_ring(item.widget):
            paint_ring(painter, rect, FIELD, theme)


class ArrivalList(QListView):
    """Things that come in, two lines each."""

    def __init__(self, model: ArrivalModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_ArrivalDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What comes in"))


class _ArrivalDelegate(QStyledItemDelegate):
    """The sign, the words, and below them who, when and where."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), _ARRIVAL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: Any = option
        line: ArrivalLine = index.data(LINE)
        theme, rect = current_theme(), item.rect
        is_chosen = bool(item.state & _STATE.State_Selected)
        if is_chosen or item.state & _STATE.State_MouseOver:
            painter.fillRect(rect, theme.selected if is_chosen else theme.hover)
        ink = theme.gone if line.is_removed else theme.good if line.sign == "plus" else theme.ink2
        paint_icon(painter, QRectF(rect.x() + 4, rect.y() + 11, 14, 14), line.sign, ink)
        inside = rect.adjusted(28, 8, -8, -8)
        font = book_font(14) if line.is_book else interface_font(13)
        font.setStrikeOut(line.is_removed)
        top = QRect(inside.x(), inside.y(), inside.width(), 20)
        paint_text(painter, top, line.words, theme.gone if line.is_removed else theme.ink, font)
        below = QRect(inside.x(), inside.y() + 22, inside.width(), 16)
        paint_text(painter, below, line.facts, theme.ink2 if is_chosen else theme.ink3, interface_font(12))
        paint_line(painter, rect.x(), rect.bottom(), rect.right(), rect.bottom(), theme.line)
        if item.state & _STATE.State_HasFocus and item.widget is not None and has_focus_ring(item.widget):
            paint_ring(painter, rect, FIELD, theme)
