"""Workbooks (.xlsx): the cells of one sheet as they are shown, dates as ISO 8601, formulas by their last result.

Read by rules of our own after ECMA-376: a reader for spreadsheets fills up the rows and columns that a hostile file leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from annotator.core.errors import FileRefused
from annotator.formats.archive import Archive
from annotator.formats.cells import Cells, Grid
from annotator.formats.office import main_part
from annotator.formats.xmltree import attribute, child, local, number, parse_xml, walk_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

KIND = "an Excel workbook (.xlsx)"

_USUAL = "xl/workbook.xml"
_MOST_ROW, _MOST_COLUMN = 1_048_576, 16_384
_PLACE = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""The built-in formats that show a number as a date or time."""
_LITERAL = re.compile(r"\"[^\"]*\"|\\.|\[(?![hms]+\])[^\]]*\]|_.|\*.", re.IGNORECASE)
_LEAST_DATE, _MOST_DATE = 0.0, 2_958_466.0


def read(data: bytes, name: str, sheet: str = "") -> Grid:
    """The cells of the sheet, of the first visible one if none is named; `name` is the file's. Raises FileRefused."""
    archive = Archive(data, name, KIND)
    main = main_part(archive, name, _USUAL)
    folder = main.rpartition("/")[0]
    root = parse_xml(archive.read(main), name, main)
    if local(root) != "workbook":
        archive.read(_USUAL)  # says what else the file is, if there is no such part
        raise archive.damaged(main)
    parts = _sheets(archive, name, root, main)
    if not parts:
        raise FileRefused(f"{name} has no sheet of cells; there is nothing to import.")
    chosen = sheet or next(iter(parts))
    if chosen not in parts:
        raise FileRefused(f"{name} has no sheet “{chosen}”; its sheets are {', '.join(parts)}.")
    found = archive.read_if_there(f"{folder}/styles.xml".lstrip("/"))
    dated = _dated_styles(parse_xml(found, name, "styles.xml")) if found else frozenset()
    strings = _strings(archive, name, f"{folder}/sharedStrings.xml".lstrip("/"))
    is_late = attribute(child(root, "workbookPr"), "date1904") in ("1", "true")
    reader = _Sheet(strings, dated, datetime(1904, 1, 1) if is_late else datetime(1899, 12, 30))
    cells = Cells(name)
    for row, filled in reader.rows(walk_xml(archive.read(parts[chosen]), name, parts[chosen], "row", "c")):
        cells.add(row, filled)
    return cells.grid(chosen, tuple(parts))


def _sheets(archive: Archive, name: str, root: _Element, main: str) -> dict[str, str]:
    """The parts of the sheets by their names, visible ones first; sheets that are charts are left out."""
    folder, _, file = main.rpartition("/")
    links = archive.read_if_there(f"{folder}/_rels/{file}.rels".lstrip("/"))
    targets = {
        attribute(link, "Id"): _inside(folder, attribute(link, "Target"))
        for link in (parse_xml(links, name, "workbook.xml.rels") if links else ())
        if attribute(link, "Type").endswith("/worksheet")
    }
    listed = child(root, "sheets")
    found = [each for each in (listed if listed is not None else ()) if local(each) == "sheet"]
    found.sort(key=lambda each: attribute(each, "state") in ("hidden", "veryHidden"))
    named = ((attribute(each, "name"), targets.get(_link(each), "")) for each in found)
    return {title: part for title, part in named if title and part}


def _link(sheet: _Element) -> str:
    """The id of the sheet's part: an attribute `id` with a namespace, beside `sheetId`."""
    return next((str(value) for key, value in sheet.attrib.items() if str(key).endswith("}id")), "")


def _inside(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")


def _strings(archive: Archive, name: str, part: str) -> list[str]:
    """The texts that cells name by their numbers."""
    found = archive.read_if_there(part)
    return [_text(item) for event, item in walk_xml(found, name, part, "si") if event == "end"] if found else []


def _text(item: _Element) -> str:
    """The words of a rich text, without the small signs that tell how to pronounce it."""
    parts = []
    for each in item.iter():
        above = each.getparent()
        if local(each) == "t" and not (above is not None and local(above) == "rPh"):
            parts.append(str(each.text or ""))
    return _ESCAPED.sub(_unescaped, "".join(parts))


def _unescaped(found: re.Match[str]) -> str:
    letter = chr(int(found[1], 16))
    return letter if letter.isprintable() or letter in "\t\n" else "\n" if letter == "\r" else ""


def _dated_styles(root: _Element) -> frozenset[int]:
    """The numbers of the cell styles that show dates or times."""
    own = child(root, "numFmts")
    shapes = {attribute(each, "numFmtId"): attribute(each, "formatCode") for each in (own if own is not None else ())}
    listed = child(root, "cellXfs")
    used = [attribute(each, "numFmtId") for each in (listed if listed is not None else ()) if local(each) == "xf"]
    return frozenset(index for index, id in enumerate(used) if _is_date(id, shapes.get(id, "")))


def _is_date(id: str, code: str) -> bool:
    if not code:
        return number(id, 0, 1000, 0) in _DATES
    bare = _LITERAL.sub("", code.partition(";")[0]).lower()
    return any(letter in bare for letter in "ymdhs") and "general" not in bare


class _Sheet:
    """Goes through the rows of a sheet."""

    def __init__(self, strings: list[str], dated: frozenset[int], first_day: datetime) -> None:
        self._strings, self._dated, self._first_day = strings, dated, first_day

    def rows(self, walk: Iterable[tuple[str, _Element]]) -> Iterator[tuple[int, list[tuple[int, str]]]]:
        """The number of each row, and column and text of its cells; a cell that names no place stands after the one before."""
        row, column, cells = 0, -1, list[tuple[int, str]]()
        for event, element in walk:
            is_row = local(element) == "row"
            if event == "start" and is_row:
                row, column, cells = number(attribute(element, "r"), row + 1, _MOST_ROW, row + 1), -1, []
            elif event == "end" and is_row:
                yield row, cells
            elif event == "end" and len(cells) < _MOST_COLUMN:
                place = _PLACE.fullmatch(attribute(element, "r"))
                column = max(column + 1, min(_column(place[1]), _MOST_COLUMN)) if place else column + 1
                cells.append((column, self._shown(element)))

    def _shown(self, cell: _Element) -> str:
        kind = attribute(cell, "t")
        if kind == "inlineStr":
            inner = child(cell, "is")
            return _text(inner) if inner is not None else ""
        value = child(cell, "v")
        text = "".join(str(part) for part in value.itertext()) if value is not None else ""
        if kind == "s":
            index = number(text, -1, len(self._strings), -1)
            return self._strings[index] if 0 <= index < len(self._strings) else ""
        if kind == "b":
            return "yes" if text.strip() == "1" else "no" if text.strip() == "0" else ""
        if kind in ("str", "d"):
            return _ESCAPED.sub(_unescaped, text)
        return "" if kind == "e" else self._number(text.strip(), number(attribute(cell, "s"), 0, 100_000, 0))

    def _number(self, text: str, style: int) -> str:
        try:
            value = float(text)
        except ValueError:
            return text
        if style in self._dated and _LEAST_DATE <= value < _MOST_DATE:
            return self._moment(value)
        return f"{value:.15g}" if abs(value) < 1e300 else ""

    def _moment(self, days: float) -> str:
        """A day, a time of day, or both."""
        try:
            moment = self._first_day + timedelta(seconds=round(days * 86_400))
        except OverflowError:
            return ""
        clock = f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
        if days < 1:
            return clock
        day = f"{moment.year:04}-{moment.month:02}-{moment.day:02}"
        return day if clock == "00:00" else f"{day} {clock}"


def _column(letters: str) -> int:
    """The column of "A", "B", … "AA", from 0."""
    count = 0
    for letter in letters.upper():
        count = count * 26 + ord(letter) - 64
    return count - 1
