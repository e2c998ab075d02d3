"""The cells of a table in a file, as text: what the readers of CSV and of workbooks share, and the bounds that both keep."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.core.errors import FileRefused

MOST_ROWS = 200_000
MOST_COLUMNS = 500
MOST_CELLS = 5_000_000
"""Filled or not; they bound memory, for a file of bare separators makes many of few bytes."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The filled rows of one sheet, all equally wide, without columns that are empty throughout.

    `numbers` are those of the rows in the file, from 1; `empty` counts the empty rows between them. `sheets` names all sheets
    of a workbook, `sheet` the one that was read; a CSV file has none.
    """

    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]
    empty: int
    sheet: str = ""
    sheets: tuple[str, ...] = ()


class Cells:
    """Gathers filled cells within the bounds, row by row from the top."""

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        self._name = name
        self._rows: list[tuple[int, dict[int, str]]] = []
        self._columns: set[int] = set()
        self._count = 0

    def add(self, number: int, cells: Iterable[tuple[int, str]]) -> None:
        """The row with this number, as pairs of column and text. Raises FileRefused if the table grows beyond the bounds."""
        row = {column: text for column, text in cells if text and not text.isspace()}
        if not row:
            return
        self._rows.append((number, row))
        self._columns |= row.keys()
        self._count += len(row)
        if len(self._rows) > MOST_ROWS:
            raise self._too_large(f"more than {MOST_ROWS:,} rows")
        if len(self._columns) > MOST_COLUMNS:
            raise self._too_large(f"more than {MOST_COLUMNS:,} columns")
        if self._count > MOST_CELLS:
            raise self._too_large(f"more than {MOST_CELLS:,} cells")

    def grid(self, sheet: str = "", sheets: tuple[str, ...] = ()) -> Grid:
        """All that was added. Raises FileRefused if that is nothing."""
        if not self._rows:
            place = f" in its sheet “{sheet}”" if len(sheets) > 1 else ""
            raise FileRefused(f"{self._name} has no filled cell{place}; there is nothing to import.")
        columns = sorted(self._columns)
        if len(columns) * len(self._rows) > MOST_CELLS:
            raise self._too_large(f"{len(self._rows):,} rows of {len(columns):,} columns")
        numbers = tuple(number for number, _ in self._rows)
        rows = tuple(_filled(row, columns) for _, row in self._rows)
        return Grid(rows, numbers, numbers[-1] - numbers[0] + 1 - len(numbers), sheet, sheets)

    def _too_large(self, what: str) -> FileRefused:
        return FileRefused(f"{self._name} has {what}, more than can be read as one table; split it into smaller files.")


def _filled(row: Mapping[int, str], columns: list[int]) -> tuple[str, ...]:
    return tuple(row.get(column, "") for column in columns)
