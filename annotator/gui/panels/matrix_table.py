"""A matrix on screen and in a picture: each figure on a ground that is stronger the greater it is, names with tags' squares."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QStyle, QStyledItemDelegate, QTableView, QWidget

from annotator.analysis.crosstabs import Entry
from annotator.gui.models.matrix import MatrixModel
from annotator.gui.panels.set_text import paint_lines, set_lines
from annotator.gui.panels.view_frame import make_grid
from annotator.gui.theme.fonts import figures_font, interface_font
from annotator.gui.theme.shapes import paint_line
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.paint import paint_swatch, paint_text

ROW, COLUMN, HEAD, SIDE = 30, 108, 74, 220
_STRONGEST = 0.34
_State = QStyle.StateFlag
_CENTRE = Qt.AlignmentFlag.AlignCenter
_HEAD_LINES, _HEAD_LINE = 4, 15


def heat_colour(theme: Theme, share: float) -> QColor:
    """The ground of a figure: paper that turns to ink, as far as words on it can still be read; it prints as it is."""
    part = _STRONGEST * min(1.0, max(0.0, share))
    ends = zip(theme.page.getRgb()[:3], theme.ink.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(low + (high - low) * part) for low, high in ends))


class MatrixTable(QTableView):
    """Enter or a double click reads a cell's passages, a click on a name sorts by it, the menu hides and sorts.

    `cellRequested(int, int)`; `copyRequested()`.
    """

    cellRequested = Signal(int, int)
    copyRequested = Signal()

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_Cells(self, model))
        self.setHorizontalHeader(_Names(Qt.Orientation.Horizontal, model, self))
        self.setVerticalHeader(_Names(Qt.Orientation.Vertical, model, self))
        make_grid(self, self.tr("Matrix"), self.tr("Enter reads the passages of a cell; the menu sorts and hides."))
        self.doubleClicked.connect(self._open)
        self.horizontalHeader().sectionClicked.connect(model.sort_rows)
        self.verticalHeader().sectionClicked.connect(model.sort_columns)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.cellRequested.emit(index.row(), index.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See above; the rest is the table's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a row and a column."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        menu = self.menu_for(index.row(), index.column())
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos())

    def menu_for(self, row: int, column: int) -> QMenu:
        """The menu of a cell."""
        model, menu = self._model, QMenu(self)
        row_name, column_name = model.shown.rows[row].name, model.shown.columns[column].name
        menu.addAction(self.tr("Read the passages")).triggered.connect(lambda _=False: self.cellRequested.emit(row, column))
        menu.addSeparator()
        words = self.tr("Sort rows by “{name}”").format(name=column_name.replace("&", "&&"))
        menu.addAction(words).triggered.connect(lambda _=False: model.sort_rows(column))
        words = self.tr("Sort columns by “{name}”").format(name=row_name.replace("&", "&&"))
        menu.addAction(words).triggered.connect(lambda _=False: model.sort_columns(row))
        menu.addSeparator()
        words = self.tr("Hide row “{name}”").format(name=row_name.replace("&", "&&"))
        menu.addAction(words).triggered.connect(lambda _=False: model.hide(row=row))
        words = self.tr("Hide column “{name}”").format(name=column_name.replace("&", "&&"))
        menu.addAction(words).triggered.connect(lambda _=False: model.hide(column=column))
        menu.addAction(self.tr("Show all in the first order")).triggered.connect(lambda _=False: model.show_all())
        menu.aboutToHide.connect(menu.deleteLater)
        return menu


class _Names(QHeaderView):
    """Names with their tags' squares; of columns in up to four lines."""

    def __init__(self, orientation: Qt.Orientation, model: MatrixModel, parent: QTableView) -> None:
        super().__init__(orientation, parent)
        self._matrix = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        is_top = orientation == Qt.Orientation.Horizontal
        self.setDefaultSectionSize(COLUMN if is_top else ROW)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive if is_top else QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(HEAD) if is_top else self.setFixedWidth(SIDE)
        self.setAccessibleName(parent.tr("Columns") if is_top else parent.tr("Rows"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Ground, square, name, an arrow where it is sorted by, hairline."""
        theme, look, shown = current_theme(), self._matrix.look, self._matrix.shown
        is_top = self.orientation() == Qt.Orientation.Horizontal
        entries = shown.columns if is_top else shown.rows
        if section >= len(entries):
            return
        entry = entries[section]
        is_by = entry.key == (look.rows_by if is_top else look.columns_by) and bool(entry.key)
        painter.save()
        painter.fillRect(rect, theme.panel)
        paint_name(painter, rect, entry, theme, is_top=is_top, mark="↓" if is_by and is_top else "→" if is_by else "")
        paint_line(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom(), theme.line)
        painter.restore()


class _Cells(QStyledItemDelegate):
    def __init__(self, view: QTableView, model: MatrixModel) -> None:
        super().__init__(view)
        self._model = model

    def sizeHint(self, _option: Any, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(COLUMN, ROW)

    def paint(self, painter: QPainter, option: Any, index: QModelIndex | QPersistentModelIndex) -> None:
        theme = current_theme()
        paint_cell(painter, option.rect, self._model, index.row(), index.column(), theme)
        if option.state & _State.State_Selected:
            colour = theme.focus if option.widget is not None and option.widget.hasFocus() else theme.edge
            painter.save()
            painter.setPen(colour)
            for inset in (0, 1):
                painter.drawRect(option.rect.adjusted(inset, inset, -1 - inset, -1 - inset))
            painter.restore()


def paint_cell(painter: QPainter, rect: QRect, model: MatrixModel, row: int, column: int, theme: Theme) -> None:
    """One figure on its ground; a tag by itself stands on the panel's colour."""
    heat = model.heat(row, column)
    ground = theme.panel if model.is_diagonal(row, column) else heat_colour(theme, heat or 0.0)
    painter.fillRect(rect, ground)
    paint_line(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom(), theme.line)
    ink = theme.ink2 if model.is_diagonal(row, column) else theme.ink
    paint_text(painter, rect.adjusted(4, 0, -4, 0), model.words(model.value(row, column)), ink, figures_font(12), _CENTRE)


def paint_name(painter: QPainter, rect: QRect, entry: Entry, theme: Theme, *, is_top: bool, mark: str = "") -> None:
    """A row's or a column's name."""
    area = rect.adjusted(8 if is_top else 16, 4, -6, -5)
    name = f"{entry.name} {mark}".rstrip()
    if not is_top:
        if entry.colour:
            paint_swatch(painter, QRectF(area.x(), area.center().y() - 4, 10, 10), theme.line_of(entry.colour))
            area = area.adjusted(18, 0, 0, 0)
        paint_text(painter, area, name, theme.ink, interface_font(12))
        return
    if entry.colour:
        painter.fillRect(QRect(area.x(), rect.bottom() - 3, min(28, area.width()), 3), theme.line_of(entry.colour))
    font = interface_font(11)
    lines = set_lines(name, font, area.width(), _HEAD_LINES)
    area.setTop(area.bottom() + 1 - _HEAD_LINE * len(lines))
    paint_lines(painter, area, lines, font, theme.ink2, _HEAD_LINE)
