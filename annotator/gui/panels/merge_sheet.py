"""The certificate of a merge: what is in the file, what was here, what is added, and that nothing is dropped."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.models.merge import Sheet, SheetRow
from annotator.gui.widgets.card import Card
from annotator.gui.widgets.labels import Divider, Label
from annotator.gui.widgets.surface import Surface

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MONO = ["DejaVu Sans Mono", "Cascadia Mono", "Menlo", "Consolas", "monospace"]


class MergeSheet(Surface):
    """352 px wide: the sheet of paper, and below it a sentence about taking it back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self.setFixedWidth(352)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(16)
        self._paper: QWidget | None = None
        self.below = Label("", 12, role="ink2", wraps=True)
        self._column.addWidget(self.below)
        self._column.addStretch(1)

    def show_sheet(self, sheet: Sheet, below: str) -> None:
        """Another certificate."""
        if self._paper is not None:
            self._paper.hide()
            self._paper.deleteLater()
        self._paper = self._made(sheet)
        self._column.insertWidget(0, self._paper)
        self.below.setText(below)

    def _made(self, sheet: Sheet) -> QWidget:
        paper = Card("page", "line2", 2)
        column = QVBoxLayout(paper)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(0)
        column.addWidget(Label(self.tr("Certificate"), 17, 600, is_book=True))
        column.addWidget(Label(sheet.about, 12, role="ink2", wraps=True))
        column.addSpacing(12)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        for place, words in enumerate((self.tr("in file"), self.tr("here"), self.tr("added")), start=1):
            self._cell(grid, 0, place, words, "ink3", 400)
        grid.addWidget(Divider(), 1, 0, 1, 4)
        for number, row in enumerate(sheet.rows, start=2):
            self._row(grid, number, row, 400)
        grid.addWidget(Divider(), len(sheet.rows) + 2, 0, 1, 4)
        self._row(grid, len(sheet.rows) + 3, sheet.total, 600)
        column.addLayout(grid)
        for part in (self._sentence(sheet.sentence), self._hashes(sheet)):
            column.addSpacing(10)
            column.addWidget(Divider())
            column.addSpacing(10)
            column.addWidget(part)
        spoken = [f"{row.name}: {row.in_file}, {row.here}, {row.added}" for row in (*sheet.rows, sheet.total)]
        paper.setAccessibleName(". ".join([self.tr("Certificate"), sheet.about, *spoken, sheet.sentence]))
        return paper

    def _row(self, grid: QGridLayout, at: int, row: SheetRow, weight: int) -> None:
        name = Label(row.name, 12, weight)
        name.setFixedHeight(24)
        grid.addWidget(name, at, 0)
        for place, count in enumerate((row.in_file, row.here, row.added), start=1):
            self._cell(grid, at, place, f"{count:,}" if count else "–", "ink", weight)

    def _cell(self, grid: QGridLayout, at: int, place: int, words: str, role: str, weight: int) -> None:
        cell = Label(words, 12, weight, role)
        cell.setAlignment(_RIGHT)
        cell.setFixedHeight(24)
        cell.setMinimumWidth(48)
        grid.addWidget(cell, at, place)

    def _sentence(self, words: str) -> QWidget:
        return Label(words, 12, role="ink2", wraps=True)

    def _hashes(self, sheet: Sheet) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for name, digits in sheet.hashes:
            line = QHBoxLayout()
            line.addWidget(Label(name, 12, role="ink2"))
            line.addStretch(1)
            value = Label(digits, 11, role="ink2")
            font = QFont(value.font())
            font.setFamilies(_MONO)
            value.setFont(font)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            line.addWidget(value)
            column.addLayout(line)
        return box
