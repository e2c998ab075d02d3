"""Tables become documents, one for each row: which column is the text, which says what about it, and which are attributes."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePath

from annotator.core.documents import Block, BlockKind, Draft, normalised
from annotator.core.errors import UserFault
from annotator.formats import delimited, plaintext, workbook
from annotator.formats.cells import Grid
from annotator.formats.dates import find_date
from annotator.formats.front import Known

EXTRACTOR = "rows 1"
SUFFIXES = (".csv", ".tsv", ".tab", ".xlsx")
_LONGEST_NAME = 80
_LONGEST_FACT = 300
_LONGEST_HEAD = 100
_LEAST_DATES = 0.8
"""The share of a column's cells that must be dates for it to be guessed one."""
_YEAR = re.compile(r"[12]\d{3}")
_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?: .*)?")


class Role(StrEnum):
    """What a column is to the documents. The value is what the command line says."""

    TEXT = "text"
    TITLE = "title"
    SPEAKER = "speaker"
    DATE = "date"
    VENUE = "venue"
    PUBLISHER = "publisher"
    LANGUAGE = "language"
    ATTRIBUTE = "attribute"
    LEFT_OUT = "left out"


FACTS = (Role.TITLE, Role.SPEAKER, Role.DATE, Role.VENUE, Role.PUBLISHER, Role.LANGUAGE)
"""Roles that one column at most can have."""
_NAMED = {
    Role.TITLE: "title headline heading subject name titel titre título",
    Role.SPEAKER: "speaker author by politician orator person respondent interviewee participant sprecher autor redner",
    Role.DATE: "date day published delivered datum fecha",
    Role.VENUE: "venue place location event ort",
    Role.PUBLISHER: "publisher source outlet newspaper organisation organization",
    Role.LANGUAGE: "language lang sprache",
    Role.TEXT: "text speech transcript content body fulltext full_text answer response statement comment rede",
}


@dataclass(frozen=True, slots=True)
class Table:
    """A table with names over its columns: filled rows, each as wide as `names`, and where they stand in the file, from 1.
    `filled` are the filled cells of each column.
    """

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]
    empty: int
    filled: tuple[tuple[str, ...], ...]
    sheet: str = ""
    sheets: tuple[str, ...] = ()

    def column(self, index: int) -> tuple[str, ...]:
        """The filled cells of a column."""
        return self.filled[index]


@dataclass(frozen=True, slots=True)
class RowDraft:
    """What one row becomes. `draft` is None where it holds no text; `attributes` are filled cells by their columns' names;
    `original` is the row, with the names over it, as a CSV file; `unread` is a date that could not be read as one.
    """

    number: int
    draft: Draft | None
    attributes: dict[str, str]
    original: bytes
    unread: str = ""


def read_grid(data: bytes, name: str, sheet: str = "") -> Grid:
    """The cells in the bytes of a table; `name` is the file's, `sheet` one of its sheets. Raises FileRefused."""
    if name.lower().endswith(".xlsx"):
        return workbook.read(data, name, sheet)
    return delimited.read(data, name)


def table_of(grid: Grid, has_names: bool | None = None) -> Table:
    """The cells with names for the columns: those of the first row, unless that is one like the others; None looks."""
    first = grid.rows[0]
    named = seems_named(grid) if has_names is None else has_names
    cut = 1 if named else 0
    names = _distinct(" ".join(cell.split())[:_LONGEST_HEAD] for cell in (first if named else [""] * len(first)))
    rows = grid.rows[cut:]
    filled = tuple(tuple(filter(None, column)) for column in zip(*rows, strict=True)) or ((),) * len(names)
    return Table(names, rows, grid.numbers[cut:], grid.empty, filled, grid.sheet, grid.sheets)


def seems_named(grid: Grid) -> bool:
    """True if the first row looks like names: short, no numbers or dates, with rows below it."""
    first = [cell.strip() for cell in grid.rows[0] if cell.strip()]
    is_short = all(len(cell) <= _LONGEST_HEAD and "\n" not in cell for cell in first)
    return len(grid.rows) > 1 and is_short and not any(_is_value(cell) for cell in first)


def guess_roles(table: Table) -> tuple[Role, ...]:
    """A role for each column: facts by the columns' names, the text by name or length, the rest attributes."""
    roles = [Role.ATTRIBUTE if table.column(index) else Role.LEFT_OUT for index in range(len(table.names))]
    lengths = [_mean(table.column(index)) for index in range(len(table.names))]
    for role in FACTS:
        fitting = (index for index, name in enumerate(table.names) if _is_named(name, role) and roles[index] is Role.ATTRIBUTE)
        chosen = next((index for index in fitting if _fits(table.column(index), role, lengths[index])), None)
        if chosen is not None:
            roles[chosen] = role
    open_ = [index for index, role in enumerate(roles) if role is Role.ATTRIBUTE]
    named = [index for index in open_ if _is_named(table.names[index], Role.TEXT)]
    longest = max(named or open_ or range(len(roles)), key=lambda index: lengths[index])
    roles[longest] = Role.TEXT
    return tuple(roles)


def check_roles(table: Table, roles: Sequence[Role]) -> None:
    """Raise UserFault unless there is a text and no fact is told by two columns."""
    if Role.TEXT not in roles:
        raise UserFault(f"No column is the text; say which: {', '.join(table.names)}.")
    for role in FACTS:
        told = [name for name, each in zip(table.names, roles, strict=True) if each is role]
        if len(told) > 1:
            raise UserFault(f"Both “{told[0]}” and “{told[1]}” are the {role.value}; only one column can be.")


def drafts(table: Table, roles: Sequence[Role], name: str) -> Iterator[RowDraft]:
    """Each row as a document; `name` is the file's. Several columns of text follow each other, each under its name."""
    texts = [index for index, role in enumerate(roles) if role is Role.TEXT]
    facts = {role: index for index, role in enumerate(roles) if role in FACTS}
    is_day_first = Role.DATE in facts and day_comes_first(table.column(facts[Role.DATE]))
    for number, row in zip(table.numbers, table.rows, strict=True):
        told = {role: _line(row[index]) for role, index in facts.items()}
        date = read_day(told.get(Role.DATE, ""), is_day_first)
        text, blocks, known = _joined([(table.names[index], row[index]) for index in texts], len(texts) > 1)
        attributes = {
            table.names[index]: " ".join(row[index].split())
            for index, role in enumerate(roles)
            if role is Role.ATTRIBUTE and row[index]
        }
        unread = told.get(Role.DATE, "") if not date else ""
        called = f"{PurePath(name).stem[:_LONGEST_NAME]}, row {number}"
        draft = _draft(text, blocks, told, date, known, called) if text else None
        yield RowDraft(number, draft, attributes, _original(table.names, row), unread)


def read_day(cell: str, is_day_first: bool | None = None) -> str:
    """A cell's date as ISO 8601, as precise as it is; nothing if it is none, or leaves open which number is the month."""
    if _YEAR.fullmatch(cell):
        return cell
    numeric = _NUMERIC.fullmatch(cell)
    if numeric and is_day_first is not None:
        first, second, year = (int(part) for part in numeric.groups())
        day, month = (first, second) if is_day_first else (second, first)
        cell = f"{year:04}-{month:02}-{day:02}"
    found = find_date(cell)
    return found.day if found else ""


def day_comes_first(cells: Sequence[str]) -> bool | None:
    """Whether dates such as 13/04/2014 have the day first, told by all of them together; None if they leave it open."""
    found = [numeric for cell in cells if (numeric := _NUMERIC.fullmatch(cell.strip()))]
    first = any(int(numeric[1]) > 12 for numeric in found) or any("." in numeric[0][:6] for numeric in found)
    second = any(int(numeric[2]) > 12 for numeric in found)
    return None if first == second else first


def _draft(text: str, blocks: tuple[Block, ...], told: dict[Role, str], date: str, known: Known, called: str) -> Draft:
    return Draft(
        text=text,
        blocks=blocks,
        title=told.get(Role.TITLE) or known.title or called,
        speaker=told.get(Role.SPEAKER) or known.speaker,
        date=date or known.date,
        venue=told.get(Role.VENUE) or known.venue,
        publisher=told.get(Role.PUBLISHER) or known.publisher,
        language=told.get(Role.LANGUAGE, "")[:35] or known.language,
        source=f"{called}.csv",
        extractor=EXTRACTOR,
    )


def _joined(cells: Sequence[tuple[str, str]], has_headings: bool) -> tuple[str, tuple[Block, ...], Known]:
    """One text of several cells, its blocks, and what it tells about itself where it is one cell's."""
    parts: list[str] = []
    blocks: list[Block] = []
    known = Known()
    at = 0
    for name, cell in cells:
        text = normalised(cell).strip("\n")
        if not text.strip():
            continue
        if has_headings:
            blocks.append(Block(at, at + len(name), BlockKind.HEADING, 1))
            parts += (name, "\n\n")
            at += len(name) + 2
        found, known = plaintext.structure(text)
        blocks += [replace(block, start=block.start + at, end=block.end + at) for block in found]
        parts += (text, "\n\n")
        at += len(text) + 2
    return "".join(parts[:-1]), tuple(blocks), Known() if has_headings else known


def _original(names: Sequence[str], row: Sequence[str]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerow(row)
    return out.getvalue().encode("utf-8-sig")


def _distinct(names: Iterator[str]) -> tuple[str, ...]:
    """Names that are none become "Column 3"; one that stands twice gets a number."""
    made: list[str] = []
    taken: set[str] = set()
    for number, name in enumerate(names, 1):
        plain = name or f"Column {number}"
        found, count = plain, 1
        while found.casefold() in taken:
            count += 1
            found = f"{plain} {count}"
        taken.add(found.casefold())
        made.append(found)
    return tuple(made)


def _is_named(name: str, role: Role) -> bool:
    words = set(re.split(r"[^\w]+|_", name.casefold()))
    return bool(words & set(_NAMED[role].split()))


def _fits(cells: Sequence[str], role: Role, length: float) -> bool:
    if role is Role.DATE:
        order = day_comes_first(cells)
        sample = cells[:200]
        return sum(bool(read_day(cell.strip(), order)) for cell in sample) >= _LEAST_DATES * len(sample)
    return length <= (_LONGEST_FACT if role is Role.TITLE else _LONGEST_HEAD)


def _is_value(cell: str) -> bool:
    """True for what stands in rows rather than over them: numbers and dates."""
    try:
        float(cell.replace(",", "."))
    except ValueError:
        return bool(read_day(cell, True)) and len(cell) <= 25
    return True


def _mean(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / len(cells) if cells else 0.0


def _line(cell: str) -> str:
    return " ".join(cell.split())[:_LONGEST_FACT]
