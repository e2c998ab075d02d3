"""Writes a table as comma-separated values that spreadsheet programs open as they are, and run nothing of."""

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO, TypeAlias

Cell: TypeAlias = str | int | float | None

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_table(out: TextIO, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    """Write RFC 4180: every line ends in CR LF, cells with commas, quotes or line ends are quoted. Gives the number of rows.

    `out` is opened with newline="". The byte order mark is the caller's: encoding "utf-8-sig".
    """
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_harmless(name) for name in header])
    count = 0
    for row in rows:
        writer.writerow([_harmless(cell) for cell in row])
        count += 1
    return count


def _harmless(cell: Cell) -> Cell:
    """A text that a spreadsheet would take for a formula gets an apostrophe in front, which marks it as text
    (OWASP, "CSV Injection")."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_STARTS_FORMULA) else cell
