"""Writes workbooks (.xlsx) a row at a time, so that large ones need little memory: typed cells, a frozen header, filters, links.

What Excel can't hold is never cut in silence: a sheet that is full goes on in another one, and cells that had to be cut or links
that had to be left out are counted.
"""

import math
import re
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any

from annotator.core.attributes import shown_value
from annotator.formats.columns import Column, Holds, Value

MOST_ROWS, MOST_COLUMNS, MOST_UNITS, MOST_LINKS = 1_048_576, 16_384, 32_767, 65_530
"""Excel's limits: of a sheet its rows, with the header, its columns and links; of a cell its UTF-16 units."""
CUT, UNLINKED = "texts longer than the 32,767 characters of a cell, cut there", "links beyond the 65,530 of a sheet"
_NO_LINKS: Mapping[int, str] = MappingProxyType({})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_EPOCH, _FIRST_DAY = date(1899, 12, 30), date(1900, 3, 1)
"""Days are counted from the first; before the second Excel takes 1900 for a leap year, so that older ones stay text."""
_DAYS_TO_1970, _DAY_MS = 25_569, 86_400_000
_WIDTHS = {Holds.LONG_TEXT: 48, Holds.LIST: 28, Holds.TIME: 17, Holds.DATE: 12, Holds.TEXT: 20}
_OTHER_WIDTH = 11


class Workbook:
    """A workbook that is being written; a context that leaves nothing open where something goes wrong. `losses` counts what could
    not be held.
    """

    def __init__(self, out: Path) -> None:
        import xlsxwriter  # type: ignore[import-untyped]  # only who writes a workbook pays for it

        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "tmpdir": self._folder.name}
        self._book: Any = xlsxwriter.Workbook(str(out), options)
        self._book.use_zip64()
        self._names: set[str] = set()
        self.losses: Counter[str] = Counter()
        self.header = self._book.add_format({"bold": True, "bottom": 1})
        self.plain = self._book.add_format({})
        self.link = self._book.add_format({"underline": 1, "font_color": "#2A5DB0"})
        self.day = self._book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self.time = self._book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left"})

    def add(self, name: str, columns: Sequence[Column], frozen: int = 1) -> "Sheet":
        """A new sheet, the header written; `frozen` columns stay in sight."""
        return Sheet(self, name, columns, frozen)

    def worksheet(self, name: str) -> tuple[str, Any]:
        """An empty sheet with this name, or with a number behind it where the name is taken; the name that it got."""
        unique, number = name, 2
        while unique.casefold() in self._names:
            unique, number = f"{name} {number}", number + 1
        self._names.add(unique.casefold())
        return unique, self._book.add_worksheet(unique)

    def __enter__(self) -> "Workbook":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]

        try:
            if kind is None:
                self._book.close()
            self._book.fileclosed = True
        except FileCreateError as failure:
            self._book.fileclosed = True
            raise failure.args[0] if isinstance(failure.args[0], OSError) else OSError(str(failure)) from failure
        finally:
            for sheet in self._book.worksheets():
                if sheet.row_data_fh is not None and not sheet.row_data_fh.closed:
                    sheet.row_data_fh.close()
            self._folder.cleanup()


class Sheet:
    """A sheet that is written from the top down."""

    def __init__(self, book: Workbook, name: str, columns: Sequence[Column], frozen: int) -> None:
        self._book, self._first_name, self._columns, self._frozen = book, name, columns, frozen
        self._begin()

    def write(self, row: Sequence[Value], links: Mapping[int, str] = _NO_LINKS) -> str:
        """Write the next row; `links` lead from a column to the place of another row. Gives the row's own place."""
        if self._next >= MOST_ROWS:
            self.finish()
            self._begin()
        at = self._next
        self._next += 1
        for column, value in enumerate(row):
            if value is not None and value != "":
                self._put(at, column, value, links.get(column, ""))
        return place(self.name, at)

    def finish(self) -> None:
        """Put filters over the rows."""
        self._sheet.autofilter(0, 0, max(1, self._next - 1), len(self._columns) - 1)

    def _begin(self) -> None:
        self.name, self._sheet = self._book.worksheet(self._first_name)
        self._links = MOST_LINKS
        self._next = 1
        self._sheet.freeze_panes(1, self._frozen)
        for at, column in enumerate(self._columns):
            self._sheet.set_column(at, at, _WIDTHS.get(column.holds, _OTHER_WIDTH))
            self._write_text(0, at, column.name, self._book.header)

    def _put(self, row: int, at: int, value: Value, link: str) -> None:
        column = self._columns[at]
        if isinstance(value, tuple):
            value = column.joint.join(value)
        if isinstance(value, str):
            days = _days(value) if column.holds is Holds.DATE else None
            if days is not None:
                self._sheet.write_number(row, at, days, self._book.day)
            elif link:
                self._write_link(row, at, value, link)
            else:
                self._write_text(row, at, value)
        elif isinstance(value, bool):
            self._sheet.write_boolean(row, at, value)
        elif column.holds is Holds.TIME:
            self._sheet.write_number(row, at, _DAYS_TO_1970 + (value or 0) / _DAY_MS, self._book.time)
        elif isinstance(value, float) and not math.isfinite(value):
            self._write_text(row, at, shown_value(value))
        elif value is not None:
            self._sheet.write_number(row, at, value)

    def _write_text(self, row: int, at: int, text: str, form: Any = None) -> None:
        shown = self._shown(text)
        if _looks_rich(shown):  # XlsxWriter would take it for the inside of a cell, and write it as it is
            self._sheet.write_rich_string(row, at, shown[:1], form or self._book.plain, shown[1:])
        else:
            self._sheet.write_string(row, at, shown, form)

    def _write_link(self, row: int, at: int, text: str, target: str) -> None:
        shown = self._shown(text)
        if self._links == 0 or _looks_rich(shown):
            self._book.losses[UNLINKED] += 1
            self._write_text(row, at, shown)
            return
        self._links -= 1
        self._sheet.write_url(row, at, f"internal:{target}", self._book.link, shown)

    def _shown(self, text: str) -> str:
        """The text as a cell can hold it."""
        if is_too_long(text):
            self._book.losses[CUT] += 1
            text = text.encode("utf-16-le")[: 2 * MOST_UNITS].decode("utf-16-le", "ignore")
        return text


def place(sheet: str, row: int) -> str:
    """Where a link leads: the first cell of a row, from 0, of a sheet."""
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!A{row + 1}"


def _looks_rich(text: str) -> bool:
    return text.startswith("<r>") and text.endswith("</r>")


def is_too_long(text: str) -> bool:
    """True if no cell can hold the whole text."""
    return len(text) > MOST_UNITS // 2 and _units(text) > MOST_UNITS


def _units(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def _days(text: str) -> int | None:
    """A whole date as Excel counts days; None for one that is less precise, or too old."""
    if not _DAY.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return (day - _EPOCH).days if day >= _FIRST_DAY else None
