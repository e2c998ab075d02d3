"""A matrix as rows: for a file, the clipboard or a terminal."""

from collections.abc import Sequence

from annotator.analysis.crosstabs import Matrix, Measure
from annotator.formats.csv_table import Cell

_DIGITS = 4


def matrix_rows(matrix: Matrix, measure: Measure) -> tuple[list[str], list[list[Cell]]]:
    """The header, whose first cell is empty, and a row for each of the matrix's; shares have four decimals."""
    values = matrix.values(measure)
    rows: list[list[Cell]] = [
        [entry.name, *(_figure(value, measure) for value in line)] for entry, line in zip(matrix.rows, values, strict=True)
    ]
    return ["", *(entry.name for entry in matrix.columns)], rows


def as_text(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """Lines of cells parted by tabs, as spreadsheets take them from the clipboard."""
    return "\n".join("\t".join("" if cell is None else " ".join(str(cell).split()) for cell in row) for row in (header, *rows))


def _figure(value: float, measure: Measure) -> Cell:
    return int(value) if measure in (Measure.COUNT, Measure.WORDS) else round(value, _DIGITS)
