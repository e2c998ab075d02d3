"""The words of a library as a table that can be sorted and filtered: columns by what is told of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.text import fold
from annotator.session.wording import Words, WordSearch
from annotator.tasks.wording import Frequencies, Keywords

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_Role = Qt.ItemDataRole
Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class WordColumn:
    """A column: its name, what it says, and with how many decimals its numbers are shown; words have none (-1)."""

    name: str
    help: str
    decimals: int = -1


class WordTableModel(QAbstractTableModel):
    """Shows what a search has counted, the most telling rows first until it is sorted by a column."""

    def __init__(self, search: WordSearch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._columns: list[WordColumn] = []
        self._rows: list[tuple[Value, ...]] = []
        self._shown: list[tuple[Value, ...]] = []
        self._filter = ""
        self._sorting: tuple[int, bool] = (-1, False)
        search.counted.connect(self.show_again)

    # What is shown

    def columns(self) -> Sequence[WordColumn]:
        """The columns, from the left."""
        return self._columns

    def row(self, number: int) -> tuple[Value, ...]:
        """The values of a row that is shown."""
        return self._shown[number]

    def rows(self) -> Sequence[tuple[Value, ...]]:
        """The values of all rows that are shown, in their order."""
        return self._shown

    def total(self) -> int:
        """How many rows there are without a filter."""
        return len(self._rows)

    def set_filter(self, text: str) -> None:
        """Show the rows whose words hold these letters."""
        self._filter = fold(text.strip())
        self.show_again()

    def show_again(self) -> None:
        """After other words were counted, or another filter."""
        result = self._search.result
        self.beginResetModel()
        names = [column.name for column in self._columns]
        self._columns = _columns(result) if result else []
        if [column.name for column in self._columns] != names:
            self._sorting = (-1, False)
        self._rows = _rows(result) if result else []
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        words = [at for at, column in enumerate(self._columns) if column.decimals < 0]
        wanted = self._filter
        shown = [row for row in self._rows if not wanted or any(wanted in str(row[at]) for at in words)]
        column, is_descending = self._sorting
        if 0 <= column < len(self._columns):
            known = [row for row in shown if row[column] is not None]
            known.sort(key=lambda row: row[column] or 0 if self._columns[column].decimals >= 0 else str(row[column]))
            if is_descending:
                known.reverse()
            shown = known + [row for row in shown if row[column] is None]
        self._shown = shown

    def text(self, row: int, column: int) -> str:
        """A cell as it is shown."""
        return _shown(self._shown[row][column], self._columns[column].decimals)

    # What Qt asks

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NONE) -> int:
        """By what is told of words."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """A cell; numbers stand at the right."""
        if role == _Role.DisplayRole:
            return self.text(index.row(), index.column())
        if role == _Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self._columns[index.column()].decimals >= 0 else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == _Role.AccessibleTextRole:
            word, column = self._shown[index.row()][0], self._columns[index.column()]
            return f"{word}, {column.name}: {self.text(index.row(), index.column()) or self.tr('none')}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """The names of the columns, with what they say as a tool tip."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role == _Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.decimals >= 0 else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return column.name if role == _Role.DisplayRole else column.help if role == _Role.ToolTipRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what has no value comes last."""
        self._sorting = (column, order is Qt.SortOrder.DescendingOrder)
        self.layoutAboutToBeChanged.emit()
        self._arrange()
        self.layoutChanged.emit()


def _shown(value: Value, decimals: int) -> str:
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    return f"{value:,}" if isinstance(value, int) else f"{value:,.{decimals}f}"


def _rows(result: Words) -> list[tuple[Value, ...]]:
    if isinstance(result, Frequencies):
        return [(row.word, row.count, row.per_million, row.documents, row.dispersion) for row in result.rows]
    if isinstance(result, Keywords):
        here, there = max(1, result.total) / 1_000_000, max(1, result.elsewhere) / 1_000_000
        return [
            (row.word, row.count, row.count / here, row.count_elsewhere, row.count_elsewhere / there, row.likelihood, row.ratio)
            for row in result.rows
        ]
    return [(row.word, row.other, row.count, row.likelihood, row.information) for row in result.rows]


def _columns(result: Words) -> list[WordColumn]:
    translate = QCoreApplication.translate
    word = WordColumn(
        translate("Words", "Word"), translate("Words", "Without case and accents; forms of a word are words of their own.")
    )
    million = translate("Words", "So often in a million words, so that texts of different lengths can be compared.")
    likelihood = WordColumn(
        translate("Words", "G²"),
        translate("Words", "Log-likelihood: how sure it is that this is no chance; above 15.13 it is beyond chance at 0.01 %."),
        1,
    )
    if isinstance(result, Frequencies):
        spread = translate("Words", "Unevenness (DP): 0 where every document has its share, near 1 where one document has all.")
        return [
            word,
            WordColumn(translate("Words", "Count"), translate("Words", "How often it stands."), 0),
            WordColumn(translate("Words", "Per million"), million, 0),
            WordColumn(translate("Words", "Documents"), translate("Words", "In how many documents it stands."), 0),
            WordColumn(translate("Words", "Unevenness"), spread, 2),
        ]
    if isinstance(result, Keywords):
        ratio = translate(
            "Words", "Log ratio: 1 is twice as frequent in the part as in the rest, 2 four times, -1 half as frequent."
        )
        return [
            word,
            WordColumn(translate("Words", "Count"), translate("Words", "How often it stands in the part."), 0),
            WordColumn(translate("Words", "Per million"), million, 0),
            WordColumn(
                translate("Words", "In the rest"), translate("Words", "How often it stands in all the rest of the library."), 0
            ),
            WordColumn(translate("Words", "Per million there"), million, 0),
            likelihood,
            WordColumn(translate("Words", "Log ratio"), ratio, 2),
        ]
    information = translate(
        "Words", "Pointwise mutual information in bits: 3 is eight times as often together as chance would have it."
    )
    return [
        word,
        WordColumn(translate("Words", "With"), translate("Words", "The word that stands near it.")),
        WordColumn(
            translate("Words", "Together"), translate("Words", "How often the two stand near each other, in either order."), 0
        ),
        likelihood,
        WordColumn(translate("Words", "PMI"), information, 2),
    ]
