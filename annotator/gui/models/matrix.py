"""A matrix as a table: in the order and turned as wished, rows and columns hidden, with the strength of each figure."""

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.analysis.crosstabs import Entry, Matrix, Measure, Tally
from annotator.session.tabulation import MatrixCount
from annotator.tasks.tabulating import By

AnyIndex = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
HEAT = _Role.UserRole + 1
"""How strong a figure is among those shown, 0 to 1; None where it is not to be compared."""


@dataclass
class Arrangement:
    """How the table is looked at: by what its rows and columns are sorted (keys; "" for the order it came in), what is hidden."""

    measure: Measure = Measure.COUNT
    is_turned: bool = False
    rows_by: str = ""
    columns_by: str = ""
    hidden_rows: set[str] = field(default_factory=set)
    hidden_columns: set[str] = field(default_factory=set)


class MatrixModel(QAbstractTableModel):
    """What is shown of the count."""

    def __init__(self, count: MatrixCount, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.count = count
        self.look = Arrangement()
        self.shown = Matrix((), (), Tally())
        self._values: list[list[float]] = []
        self._most = 0.0
        count.counted.connect(self.arrange)

    # What others ask

    def arrange(self) -> None:
        """Show the count as it is looked at now."""
        self.beginResetModel()
        look, matrix = self.look, self.count.matrix
        if matrix is None:
            self.shown, self._values, self._most = Matrix((), (), Tally()), [], 0.0
        else:
            whole = matrix.turned() if look.is_turned else matrix
            visible = Matrix(
                tuple(row for row in whole.rows if row.key not in look.hidden_rows),
                tuple(column for column in whole.columns if column.key not in look.hidden_columns),
                whole.tally,
            )
            self.shown = self._sorted(visible)
            self._values = self.shown.values(look.measure)
            self._most = max((value for row, line in enumerate(self._values) for value in self._compared(row, line)), default=0.0)
        self.endResetModel()

    def set_measure(self, measure: Measure) -> None:
        """Show other figures."""
        self.look.measure = measure
        self.arrange()

    def turn(self, is_turned: bool) -> None:
        """Rows as columns and columns as rows."""
        look = self.look
        if is_turned != look.is_turned:
            look.is_turned = is_turned
            look.rows_by, look.columns_by = look.columns_by, look.rows_by
            look.hidden_rows, look.hidden_columns = look.hidden_columns, look.hidden_rows
            self.arrange()

    def sort_rows(self, column: int) -> None:
        """The rows with the greatest figures in a column first; the same once more brings the first order back."""
        key = self.shown.columns[column].key
        self.look.rows_by = "" if self.look.rows_by == key else key
        self.arrange()

    def sort_columns(self, row: int) -> None:
        """The columns with the greatest figures in a row first; the same once more brings the first order back."""
        key = self.shown.rows[row].key
        self.look.columns_by = "" if self.look.columns_by == key else key
        self.arrange()

    def hide(self, *, row: int = -1, column: int = -1) -> None:
        """Leave out a row or a column; shares are then of what is shown."""
        if row >= 0:
            self.look.hidden_rows.add(self.shown.rows[row].key)
        if column >= 0:
            self.look.hidden_columns.add(self.shown.columns[column].key)
        self.arrange()

    def show_all(self) -> None:
        """Nothing is hidden, and all is in its first order."""
        look = self.look
        look.hidden_rows, look.hidden_columns = set(), set()
        look.rows_by = look.columns_by = ""
        self.arrange()

    def forget_look(self) -> None:
        """Another question: what was hidden and sorted belongs to the one before."""
        self.look = Arrangement(self.look.measure, self.look.is_turned)

    def cell(self, row: int, column: int) -> tuple[Entry, Entry]:
        """The tag and the other thing that a cell is about, whichever way the table is turned."""
        pair = self.shown.rows[row], self.shown.columns[column]
        return (pair[1], pair[0]) if self.look.is_turned else pair

    def is_diagonal(self, row: int, column: int) -> bool:
        """True where a tag meets itself."""
        return self.count.question.by is By.TAG and self.shown.rows[row].key == self.shown.columns[column].key

    def words(self, value: float) -> str:
        """A figure as it is shown; nothing for none."""
        if not value:
            return ""
        measure = self.look.measure
        if measure in (Measure.ROW_SHARE, Measure.COLUMN_SHARE):
            return f"{value:.0%}" if value >= 0.01 else "<1%"
        return f"{value:.2f}" if measure is Measure.JACCARD else f"{value:,.0f}"

    def value(self, row: int, column: int) -> float:
        """A figure."""
        return self._values[row][column]

    def heat(self, row: int, column: int) -> float | None:
        """How strong a figure is among those shown, 0 to 1."""
        if self.is_diagonal(row, column) or not self._most:
            return None
        return float((self._values[row][column] / self._most) ** 0.5)

    def _compared(self, row: int, line: list[float]) -> list[float]:
        return [value for column, value in enumerate(line) if not self.is_diagonal(row, column)]

    def _sorted(self, matrix: Matrix) -> Matrix:
        look, rows, columns = self.look, list(matrix.rows), list(matrix.columns)
        if look.rows_by:
            rows.sort(key=lambda row: -matrix.value(row.key, look.rows_by, look.measure))
        if look.columns_by:
            columns.sort(key=lambda column: -matrix.value(look.columns_by, column.key, look.measure))
        return Matrix(tuple(rows), tuple(columns), matrix.tally)

    # Qt

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """The rows shown."""
        return 0 if parent.isValid() else len(self.shown.rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """The columns shown."""
        return 0 if parent.isValid() else len(self.shown.columns)

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> Any:
        """The figure, and what it is about for assistive technology."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == _Role.DisplayRole:
            return self.words(self._values[row][column])
        if role in (_Role.AccessibleTextRole, _Role.ToolTipRole):
            names = f"{self.shown.rows[row].name}, {self.shown.columns[column].name}"
            return f"{names}: {self.words(self._values[row][column]) or '0'}"
        return self.heat(row, column) if role == HEAT else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Names."""
        entries = self.shown.columns if orientation == Qt.Orientation.Horizontal else self.shown.rows
        if role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole) and section < len(entries):
            return entries[section].name
        return None
