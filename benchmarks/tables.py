"""A workbook of 100,000 annotations, beside XlsxWriter writing the same cells in constant-memory mode; and its memory."""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import xlsxwriter  # type: ignore[import-untyped]

from annotator.formats.columns import Value
from annotator.formats.workbook_out import MOST_LINKS, Sheet
from annotator.store.library import Library
from annotator.tasks.exporting import export
from benchmarks.big_library import build
from benchmarks.figures import Figure

DOCUMENTS, EACH = 1_000, 100
_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_PEAK = """
import sys
from pathlib import Path
from annotator.store.library import Library
from annotator.tasks.exporting import export
from benchmarks.peak import peak_memory
library = Library.open(Path(sys.argv[1]), read_only=True)
before = peak_memory()
export(library, Path(sys.argv[2]))
print(before, peak_memory())
"""


def figures() -> list[Figure]:
    """The figures of tables."""
    with TemporaryDirectory() as name:
        path, out = Path(name, "large.annotator"), Path(name, "out.xlsx")
        build(path, DOCUMENTS, EACH)
        with closing(Library.open(path, read_only=True)) as library:
            cells = _cells(library, Path(name, "first.xlsx"))
            gc.freeze()  # the collector would go through the cells again and again
            turns = [(_ours(library, out), _plainly(cells, Path(name, "plain.xlsx"))) for _ in range(2)]
            gc.unfreeze()
        ours, plain = (min(times) for times in zip(*turns, strict=True))
        count = sum(len(row) for rows in cells.values() for row, _ in rows)
        size = out.stat().st_size / 1e6
        cells.clear()
        told = subprocess.run([sys.executable, "-c", _PEAK, str(path), str(out)], capture_output=True, text=True, check=True)
        before, peak = map(int, told.stdout.split())
    note = f"{ours:.1f} s against {plain:.1f} s for {count:,} cells in all sheets, a file of {size:.0f} MB"
    return [
        Figure("XLSX with 100,000 annotations / XlsxWriter writing the same cells", ours / plain, "x", 2, True, note),
        Figure("XLSX with 100,000 annotations: memory", (peak - before) / 1e6, "MB", 200, True, f"{before / 1e6:.0f} MB before"),
    ]


def _ours(library: Library, out: Path) -> float:
    """Seconds for an export."""
    began = time.perf_counter()
    export(library, out)
    return time.perf_counter() - began


def _cells(library: Library, out: Path) -> dict[str, list[tuple[list[Value], Mapping[int, str]]]]:
    """What is written, sheet by sheet, row by row, with its links."""
    found: dict[str, list[tuple[list[Value], Mapping[int, str]]]] = {}
    write = Sheet.write

    def noting(sheet: Sheet, row: Sequence[Value], links: Mapping[int, str] = {}) -> str:
        plain: list[Value] = ["; ".join(value) if isinstance(value, tuple) else value for value in row]
        found.setdefault(sheet.name, []).append((plain, dict(links)))
        return write(sheet, row, links)

    with patch.object(Sheet, "write", noting):
        export(library, out)
    return found


def _plainly(cells: Mapping[str, list[tuple[list[Value], Mapping[int, str]]]], out: Path) -> float:
    """Seconds for the same cells and links with nothing around them."""
    began = time.perf_counter()
    with xlsxwriter.Workbook(str(out), _OPTIONS) as book:
        form = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        for name, rows in cells.items():
            _write_plainly(book.add_worksheet(name), rows, form)
    return time.perf_counter() - began


def _write_plainly(sheet: Any, rows: list[tuple[list[Value], Mapping[int, str]]], form: Any) -> None:
    left = MOST_LINKS
    for at, (row, links) in enumerate(rows, 1):
        for column, value in enumerate(row):
            if value is None or value == "":
                continue
            if isinstance(value, str):
                if column in links and left:
                    left -= 1
                    sheet.write_url(at, column, f"internal:{links[column]}", None, value)
                else:
                    sheet.write_string(at, column, value)
            else:
                sheet.write_number(at, column, value, form)
