"""The table of documents and their attributes as CSV: written, read back, and what reading it would change."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.core.attributes import (
    Attribute,
    Kind,
    add_attribute,
    attribute_id,
    guessed_kind,
    read_value,
    set_values,
    shown_value,
)
from annotator.core.changes import Change, ChangeSet, Id, Json
from annotator.core.documents import DocumentRow
from annotator.core.errors import FileRefused, UserFault
from annotator.core.text import fold
from annotator.formats import delimited
from annotator.formats.csv_table import write_table
from annotator.store.library import Library

FACTS = ("title", "speaker", "date", "venue", "publisher")
_ID, _FINGERPRINT = "document id", "fingerprint"
_PASSED_OVER = frozenset({_ID, _FINGERPRINT, *FACTS})


@dataclass(frozen=True, slots=True)
class TableImport:
    """What a CSV file would change. `unmatched` are rows of no document here, by line, with what they are called; `wrong` are
    cells that do not fit their attribute, a sentence each: they are left as they are.
    """

    step: ChangeSet
    documents: int
    values: int
    attributes: tuple[str, ...]
    unmatched: tuple[tuple[int, str], ...]
    wrong: tuple[str, ...]


def written(library: Library, documents: Sequence[Id] = ()) -> str:
    """The table as CSV: id, fingerprint, the facts, and a column for each attribute; of all documents, or of these in order."""
    rows = {row.id: row for row in library.documents()}
    attributes, values = library.attributes(), library.values()
    out = io.StringIO(newline="")
    listed = [rows[id] for id in documents if id in rows] if documents else list(rows.values())
    cells = (
        [
            row.id,
            row.fingerprint,
            *(getattr(row, name) for name in FACTS),
            *(shown_value(values.get(row.id, {}).get(each.id)) for each in attributes),
        ]
        for row in listed
    )
    write_table(out, [_ID, _FINGERPRINT, *FACTS, *(each.name for each in attributes)], cells)
    return out.getvalue()


def read_table(library: Library, coder: Id, data: bytes, name: str) -> TableImport:
    """What a CSV file would change in attributes of documents, as one step. Documents are known by id, fingerprint or title; a
    column of an unknown name makes an attribute, its kind guessed. Empty cells change nothing; facts are not changed.

    Raises FileRefused for what is no such table.
    """
    lines = delimited.read(data, name).rows
    if len(lines) < 2 or not any(cell.strip() for cell in lines[0]):
        raise FileRefused(f"{name} holds no table: a first line with the names of the columns and a row for each document.")
    header, body = [_own(lines[0], at).strip() for at in range(len(lines[0]))], lines[1:]
    known = {fold(each.name): each for each in library.attributes()}
    columns = [(at, title) for at, title in enumerate(header) if title and title.casefold() not in _PASSED_OVER]
    if not columns or not {title.casefold() for title in header} & {_ID, _FINGERPRINT, "title"}:
        raise FileRefused(f"{name} has no column “title” or “{_ID}” to know documents by, or nothing beside it.")
    made: list[Change] = []
    attributes: dict[int, Attribute] = {}
    for at, title in columns:
        attribute = known.get(fold(title))
        if attribute is None:
            kind = guessed_kind([_own(row, at) for row in body])
            attribute = Attribute(attribute_id(title), title, kind, (), float(len(known) + len(made)))
            made += add_attribute(coder, attribute.id, title, kind, (), attribute.order).changes
        attributes[at] = attribute
    values, unmatched, wrong = _values(library, header, body, attributes)
    things = library.things(document for document, _, _ in values)
    step = set_values(coder, [(things[document], attribute, value) for document, attribute, value in values])
    touched = {change.id for change in step.changes}
    names = tuple(str(change.after["name"]) for change in made)
    whole = ChangeSet(coder, (*made, *step.changes)) if step.changes else ChangeSet(coder, ())
    return TableImport(whole, len(touched), len(step.changes), names if step.changes else (), tuple(unmatched), tuple(wrong))


def suggested(library: Library) -> dict[str, tuple[Kind, Mapping[Id, Json]]]:
    """Attributes that what is known of the documents suggests, with the values that they would have: the year of the date, the
    publisher, the venue, the language; only where documents differ in it and no attribute has the name.
    """
    taken = {fold(each.name) for each in library.attributes()}
    rows = library.documents()
    things = library.things(row.id for row in rows)
    facts: dict[str, dict[Id, str]] = {
        "Year": {row.id: row.date[:4] for row in rows if row.date},
        "Speaker": {row.id: row.speaker for row in rows if row.speaker},
        "Publisher": {row.id: row.publisher for row in rows if row.publisher},
        "Venue": {row.id: row.venue for row in rows if row.venue},
        "Language": {row.id: str(thing.value("language")) for row in rows if (thing := things[row.id]).value("language")},
    }
    found: dict[str, tuple[Kind, Mapping[Id, Json]]] = {}
    for name, given in facts.items():
        if fold(name) not in taken and len(set(given.values())) > 1:
            kind = guessed_kind(list(given.values()))
            kind = Kind.CHOICE if kind is Kind.TEXT and name != "Venue" else kind
            found[name] = (kind, {id: read_value(value, kind) for id, value in given.items()})
    return found


def suggestion_step(library: Library, coder: Id, name: str) -> ChangeSet:
    """Make a suggested attribute and fill it. Raises UserFault if it is not suggested (any more)."""
    suggestion = suggested(library).get(name)
    if suggestion is None:
        raise UserFault(f"“{name}” is not suggested any more; there is an attribute of this name, or nothing to fill it with.")
    kind, values = suggestion
    id = attribute_id(name)
    made = add_attribute(coder, id, name, kind, (), float(len(library.attributes())))
    things = library.things(values)
    filled = set_values(coder, [(things[document], id, value) for document, value in values.items()])
    return ChangeSet(coder, (*made.changes, *filled.changes))


def _values(
    library: Library, header: Sequence[str], body: Sequence[Sequence[str]], attributes: Mapping[int, Attribute]
) -> tuple[list[tuple[Id, Id, Json]], list[tuple[int, str]], list[str]]:
    find = _Finder(library.documents(), header)
    values: dict[tuple[Id, Id], Json] = {}
    unmatched: list[tuple[int, str]] = []
    wrong: list[str] = []
    for line, row in enumerate(body, 2):
        if not any(cell.strip() for cell in row):
            continue
        document = find.document(row)
        if document is None:
            unmatched.append((line, find.called(row)))
            continue
        for at, attribute in attributes.items():
            try:
                value = read_value(_own(row, at), attribute.kind)
            except UserFault as fault:
                wrong.append(f"Line {line}, {attribute.name}: {fault}")
                continue
            if value is not None:
                values[document, attribute.id] = value
    return [(document, attribute, value) for (document, attribute), value in values.items()], unmatched, wrong


class _Finder:
    """Which document a row is about: by id, else fingerprint, else a title that only one has."""

    def __init__(self, rows: Sequence[DocumentRow], header: Sequence[str]) -> None:
        names = [title.casefold() for title in header]
        self._at = {name: names.index(name) for name in (_ID, _FINGERPRINT, "title") if name in names}
        self._by: dict[str, dict[str, Id | None]] = {
            _ID: {row.id: row.id for row in rows},
            _FINGERPRINT: {row.fingerprint: row.id for row in rows},
            "title": {},
        }
        titles = self._by["title"]
        for row in rows:
            key = fold(" ".join(row.title.split()))
            titles[key] = None if key in titles else row.id

    def document(self, row: Sequence[str]) -> Id | None:
        """The one, or None."""
        for name, at in self._at.items():
            cell = _own(row, at).strip()
            found = self._by[name].get(fold(" ".join(cell.split())) if name == "title" else cell)
            if found:
                return found
        return None

    def called(self, row: Sequence[str]) -> str:
        """What the row calls it."""
        cells = (_own(row, self._at[name]) for name in ("title", _ID, _FINGERPRINT) if name in self._at)
        return next((cell for cell in cells if cell), "")


def _own(row: Sequence[str], at: int) -> str:
    """A cell, without the apostrophe that keeps a spreadsheet from running it."""
    cell = row[at] if at < len(row) else ""
    return cell[1:] if cell.startswith("'") and cell[1:2] in ("=", "+", "-", "@", "\t", "\r") else cell
