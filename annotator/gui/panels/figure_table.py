"""A plain table of figures: as tall as its rows, read by keyboard, copied whole."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from annotator.gui.theme.fonts import interface_font
from annotator.gui.widgets.clipboard import copy_text

_ROW, _HEAD, _FIRST = 32, 32, 220


@dataclass(frozen=True, slots=True)
class Grid:
    """Words in rows under headings; `tips` under (row, column), headings' tips in `help`."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    help: tuple[str, ...] = ()
    tips: dict[tuple[int, int], str] = field(default_factory=dict)

    def text(self) -> str:
        """As lines with tabs between."""
        return "\n".join("\t".join(row) for row in (self.headings, *self.rows))


class FigureTable(QTableWidget):
    """`rowActivated(int)`: the disagreements behind a row are wanted, by Enter or a double click."""

    rowActivated = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = Grid((), ())
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setShowGrid(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFixedHeight(_HEAD)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFont(interface_font(13))
        self.cellActivated.connect(lambda row, _column: self.rowActivated.emit(row))
        self.cellDoubleClicked.connect(lambda row, _column: self.rowActivated.emit(row))

    def show_grid(self, grid: Grid) -> None:
        """Show other figures."""
        self.grid = grid
        self.setColumnCount(len(grid.headings))
        self.setRowCount(len(grid.rows))
        self.setHorizontalHeaderLabels(list(grid.headings))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column in range(len(grid.headings)):
            heading = self.horizontalHeaderItem(column)
            if heading is not None:
                heading.setTextAlignment(right if column else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                heading.setToolTip(grid.help[column] if column < len(grid.help) else "")
        for number, row in enumerate(grid.rows):
            for column, words in enumerate(row):
                item = QTableWidgetItem(words)
                item.setToolTip(grid.tips.get((number, column), words))
                if column:
                    item.setTextAlignment(right)
                self.setItem(number, column, item)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(0, _FIRST)
        self._fit()

    def _fit(self) -> None:
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(_HEAD + self.verticalHeader().length() + bar + 2)

    def copy(self) -> None:
        """Put the whole table on the clipboard."""
        cells = "".join(
            "<tr>" + "".join(f"<td>{_escaped(cell)}</td>" for cell in row) + "</tr>"
            for row in (self.grid.headings, *self.grid.rows)
        )
        copy_text(self.grid.text(), f"<table>{cells}</table>")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies; Enter opens."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.rowActivated.emit(self.currentRow())
        else:
            super().keyPressEvent(event)


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")


def joined_text(parts: Sequence[tuple[str, Grid]]) -> str:
    """Several tables with their titles, one below the other, with tabs between."""
    return "\n\n".join(f"{title}\n{grid.text()}" for title, grid in parts)
