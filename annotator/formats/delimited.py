"""Tables in plain text (.csv, .tsv): encoding and separator told by the file itself."""

import csv
import re
from collections import Counter
from collections.abc import Iterator

from annotator.core.errors import FileRefused
from annotator.formats.cells import Cells, Grid
from annotator.formats.decoding import MOST_BYTES, decode

_SEPARATORS = (",", ";", "\t", "|")
_SAMPLE_ROWS = 50
_SAMPLE = 64 * 1024
_NAMED = re.compile(r"sep=(.)\n", re.IGNORECASE)
"""The line with which spreadsheet programs are told the separator."""


def read(data: bytes, name: str) -> Grid:
    """The cells of a CSV file; `name` is the file's. Raises FileRefused if it is no text, damaged or beyond the bounds."""
    text = decode(data, name).text
    named = _NAMED.match(text)
    skipped = 1 if named else 0
    text = text[named.end() :] if named else text
    separator = named[1] if named else separator_of(text, "\t" if name.lower().endswith((".tsv", ".tab")) else "")
    cells = Cells(name)
    csv.field_size_limit(MOST_BYTES)  # the text of a whole speech may stand in one cell
    try:
        _gather(cells, text, separator, skipped)
    except csv.Error as error:
        if separator != "\t":  # tables with tabs often know no quotation marks
            raise _damaged(name, str(error), text) from None
        cells = Cells(name)
        _gather(cells, text, separator, skipped, csv.QUOTE_NONE)
    return cells.grid()


def separator_of(text: str, otherwise: str = "") -> str:
    """The sign that parts the cells: the one that parts most rows into equally many, more than one."""
    best, found = 0.0, otherwise or ","
    sample = text[:_SAMPLE]
    for separator in _SEPARATORS:
        widths = Counter(_widths(sample, separator))
        if not widths:
            continue
        width, count = widths.most_common(1)[0]
        share = count / widths.total() + (0.2 if separator == otherwise else 0)
        score = share * min(width, 20) ** 0.25 if width > 1 else 0.0
        if score > best:
            best, found = score, separator
    return found


def _widths(sample: str, separator: str) -> Iterator[int]:
    """How many cells each of the first rows has; the last row of a sample that was cut is not counted."""
    rows = csv.reader(sample.split("\n")[:-1] or [sample], delimiter=separator)
    try:
        for _, row in zip(range(_SAMPLE_ROWS), rows, strict=False):
            if row:
                yield len(row)
    except csv.Error:
        return


def _gather(cells: Cells, text: str, separator: str, skipped: int, quoting: int = csv.QUOTE_MINIMAL) -> None:
    lines = (line + "\n" for line in text.split("\n"))
    reader = csv.reader(lines, delimiter=separator, quoting=quoting, strict=True)  # type: ignore[arg-type]
    for number, row in enumerate(reader, 1 + skipped):
        cells.add(number, enumerate(row))


def _damaged(name: str, reason: str, text: str) -> FileRefused:
    if "unexpected end" in reason:
        return FileRefused(f"{name} ends within a cell in quotation marks, so a part of it is missing; get the whole file.")
    line = _line_of_fault(text)
    place = f" on line {line:,}" if line else ""
    return FileRefused(
        f"{name} has a quotation mark within a cell in quotation marks{place}; write it twice, or export the table anew."
    )


def _line_of_fault(text: str) -> int:
    """The line at which strict reading stops, from 1; 0 if it can't be told."""
    reader = csv.reader((line + "\n" for line in text.split("\n")), delimiter=separator_of(text), strict=True)
    try:
        for _ in reader:
            pass
    except csv.Error:
        return reader.line_num
    return 0
