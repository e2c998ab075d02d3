"""The grid of documents by tags as a table: in each cell the number of passages and the beginning of what was written."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QTableView, QWidget

from annotator.analysis.crosstabs import Entry
from annotator.gui.panels.matrix_table import SIDE, paint_name
from annotator.gui.panels.set_text import paint_lines, set_lines
from annotator.gui.panels.view_frame import make_grid
from annotator.gui.theme.fonts import figures_font, interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import paint_line
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.paint import paint_text
from annotator.session.summaries import Summaries
from annotator.tasks.summary_grid import GridCell

AnyIndex = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROW, _COLUMN, _HEAD, _LINES, _LINE = 88, 190, 40, 3, 17
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SummaryModel(QAbstractTableModel):
    """Documents in rows, tags in columns."""

    def __init__(self, summaries: Summaries, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.summaries = summaries
        summaries.counted.connect(self._reset)

    def cell(self, row: int, column: int) -> tuple[Entry, Entry, GridCell]:
        """Document, tag, and what is there."""
        grid = self.summaries.grid
        document, tag = grid.documents[row], grid.tags[column]
        return document, tag, grid.cell(document.key, tag.key)

    def _reset(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Documents."""
        return 0 if parent.isValid() else len(self.summaries.grid.documents)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Tags."""
        return 0 if parent.isValid() else len(self.summaries.grid.tags)

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> Any:
        """The words, and all of it for assistive technology."""
        if not index.isValid():
            return None
        document, tag, cell = self.cell(index.row(), index.column())
        if role == _Role.DisplayRole:
            return cell.summary
        if role == _Role.AccessibleTextRole:
            words = self.tr("{document}, {tag}, {count} passages: {summary}")
            said = cell.summary or self.tr("no summary")
            return words.format(document=document.name, tag=tag.name, count=cell.count, summary=said)
        return cell.summary or None if role == _Role.ToolTipRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Names."""
        grid = self.summaries.grid
        entries = grid.tags if orientation == Qt.Orientation.Horizontal else grid.documents
        is_name = role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole)
        return entries[section].name if is_name and section < len(entries) else None


class SummaryTable(QTableView):
    """Enter or a double click writes a summary, Ctrl+Enter reads the passages. `writeRequested(int, int)`, `readRequested(…)`."""

    writeRequested = Signal(int, int)
    readRequested = Signal(int, int)

    def __init__(self, model: SummaryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Cells(self, model))
        self.setHorizontalHeader(_Names(Qt.Orientation.Horizontal, model, self))
        self.setVerticalHeader(_Names(Qt.Orientation.Vertical, model, self))
        make_grid(self, self.tr("Summary grid"), self.tr("Enter writes a summary, Ctrl+Enter reads the passages."))
        self.doubleClicked.connect(lambda index: self.writeRequested.emit(index.row(), index.column()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See above; the rest is the table's."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            is_reading = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.readRequested if is_reading else self.writeRequested).emit(index.row(), index.column())
        else:
            super().keyPressEvent(event)


class _Names(QHeaderView):
    def __init__(self, orientation: Qt.Orientation, model: SummaryModel, parent: QTableView) -> None:
        super().__init__(orientation, parent)
        self._grid = model.summaries
        is_top = orientation == Qt.Orientation.Horizontal
        self.setDefaultSectionSize(_COLUMN if is_top else _ROW)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive if is_top else QHeaderView.ResizeMode.Fixed)
        if is_top:
            self.setFixedHeight(_HEAD)
        else:
            self.setFixedWidth(SIDE)
        self.setAccessibleName(parent.tr("Tags") if is_top else parent.tr("Documents"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Ground, name, hairline."""
        theme, grid = current_theme(), self._grid.grid
        is_top = self.orientation() == Qt.Orientation.Horizontal
        entries = grid.tags if is_top else grid.documents
        if section >= len(entries):
            return
        painter.save()
        painter.fillRect(rect, theme.panel)
        if is_top:
            paint_name(painter, rect, entries[section], theme, is_top=True)
        else:
            lines = set_lines(entries[section].name, interface_font(12), rect.width() - 28, _LINES)
            paint_lines(painter, rect.adjusted(16, 10, -12, 0), lines, interface_font(12), theme.ink, _LINE)
        paint_line(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom(), theme.line)
        painter.restore()


class _Cells(QStyledItemDelegate):
    def __init__(self, view: QTableView, model: SummaryModel) -> None:
        super().__init__(view)
        self._model = model

    def sizeHint(self, _option: Any, _index: AnyIndex) -> QSize:
        return QSize(_COLUMN, _ROW)

    def paint(self, painter: QPainter, option: Any, index: AnyIndex) -> None:
        theme, rect = current_theme(), option.rect
        _, _, cell = self._model.cell(index.row(), index.column())
        painter.fillRect(rect, theme.page)
        paint_line(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom(), theme.line)
        paint_line(painter, rect.right(), rect.top(), rect.right(), rect.bottom(), theme.line)
        area = rect.adjusted(10, 8, -10, -6)
        if cell.count:
            count = QRect(area.x(), rect.bottom() - 24, area.width(), 18)
            paint_text(painter, count, f"{cell.count:,}", theme.ink3, figures_font(11), _RIGHT)
        if cell.is_disputed:
            paint_icon(painter, QRectF(area.x(), rect.bottom() - 22, 14, 14), "git-merge", theme.warn)
        if cell.summary:
            lines = set_lines(cell.summary, interface_font(12), area.width(), _LINES)
            paint_lines(painter, area, lines, interface_font(12), theme.ink, _LINE)
        if option.state & QStyle.StateFlag.State_Selected:
            has_focus = option.widget is not None and option.widget.hasFocus()
            painter.save()
            painter.setPen(theme.focus if has_focus else theme.edge)
            for inset in (0, 1):
                painter.drawRect(rect.adjusted(inset, inset, -1 - inset, -1 - inset))
            painter.restore()
