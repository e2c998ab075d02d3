"""Brings the rows of a table into a library, a document each, and says what became of each row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.core import edits
from annotator.core.attributes import (
    Attribute,
    Kind,
    add_attribute,
    attribute_id,
    attribute_name,
    guessed_kind,
    read_value,
    set_values,
)
from annotator.core.changes import ATTRIBUTE, ChangeSet, Id, Json, joined
from annotator.core.errors import AnnotatorError, FileRefused, LibraryFault, UserFault
from annotator.core.text import shortened
from annotator.formats import registry, rows
from annotator.formats.cells import Grid
from annotator.formats.rows import Role, RowDraft, Table
from annotator.store.library import Library
from annotator.store.rows import Receipt, Text
from annotator.tasks.importing import Became, Outcome, Prepared, write
from annotator.tasks.monitor import Cancelled, Monitor


@dataclass(frozen=True, slots=True)
class Plan:
    """What a person says of a table: the role of each column, the sheet, and whether its first row holds names."""

    roles: tuple[Role, ...]
    sheet: str = ""
    has_names: bool | None = None


def is_table(path: Path) -> bool:
    """True for files whose rows are documents, by their suffix."""
    return path.suffix.lower() in rows.SUFFIXES


def read_grid(path: Path, sheet: str = "") -> Grid:
    """The cells of a file, of its first sheet if none is named. Raises FileRefused."""
    return rows.read_grid(registry.read(path), path.name, sheet)


def roles_by_names(table: Table, named: Mapping[Role, Sequence[str]]) -> tuple[Role, ...]:
    """A role for each column: as the names that a person gave have it, in small or large letters, else as is guessed. Where
    attributes are named, the other columns are left out. Raises UserFault for a name that no column has.
    """
    places = {name.casefold(): index for index, name in enumerate(table.names)}
    wanted = [(role, name) for role, names in named.items() for name in names]
    for _, name in wanted:
        if name.casefold() not in places:
            raise UserFault(f"There is no column “{name}”; the columns are {', '.join(f'“{each}”' for each in table.names)}.")
    given = {role for role, _ in wanted}
    guessed = rows.guess_roles(table)
    instead = Role.LEFT_OUT if Role.ATTRIBUTE in given else Role.ATTRIBUTE
    roles = [instead if role in given else role for role in guessed]
    for role, name in wanted:
        roles[places[name.casefold()]] = role
    rows.check_roles(table, roles)
    return tuple(roles)


def import_table(
    library: Library, coder: Id, path: Path, named: Mapping[Role, Sequence[str]], sheet: str, monitor: Monitor
) -> list[Outcome]:
    """Import the rows of a table whose columns are told by their names; a file that can't be read is the one outcome. Raises
    UserFault for a name that no column has.
    """
    try:
        grid = read_grid(path, sheet)
    except FileRefused as fault:
        return [Outcome(path, Became.REFUSED, str(fault))]
    plan = Plan(roles_by_names(rows.table_of(grid), named), grid.sheet)
    return import_rows(library, coder, path, plan, monitor)


def import_rows(library: Library, coder: Id, path: Path, plan: Plan, monitor: Monitor) -> list[Outcome]:
    """Import the rows of a table; one outcome for each filled row, in order. Cancelling, or a library that can't be written, ends
    it: what was done stays done. Raises FileRefused for the file as a whole, UserFault for roles that don't fit it.
    """
    table = rows.table_of(read_grid(path, plan.sheet), plan.has_names)
    if len(plan.roles) != len(table.names):
        raise FileRefused(f"{path.name} has changed since its columns were chosen; choose them again.")
    rows.check_roles(table, plan.roles)
    columns = columns_of(table, plan.roles, library.attributes())
    orders = {name: rows.day_comes_first(table.column(index)) for index, name in enumerate(table.names) if name in columns}
    writer = _Writer(library, coder, columns, orders)
    outcomes: list[Outcome] = []
    waiting = list(rows.drafts(table, plan.roles, path.name))
    for done, row in enumerate(waiting):
        place = _place(path, row)
        try:
            monitor.report(done, len(waiting), place.name)
            outcomes.append(_import_one(writer, place, row))
        except (Cancelled, LibraryFault) as stop:
            outcomes += _left(path, waiting[done:], stop)
            break
    return outcomes


def columns_of(table: Table, roles: Sequence[Role], known: Sequence[Attribute]) -> dict[str, Attribute]:
    """The attribute that each column with that role fills: a `known` one of the same name, or a new one of the kind that fits."""
    by_name = {attribute.name.casefold(): attribute for attribute in known}
    order = max((attribute.order for attribute in known), default=0.0)
    found: dict[str, Attribute] = {}
    for index, (name, role) in enumerate(zip(table.names, roles, strict=True)):
        if role is Role.ATTRIBUTE:
            order += 1
            values = table.column(index)
            kind = kind_of(values)
            choices = tuple(dict.fromkeys(" ".join(value.split()) for value in values)) if kind is Kind.CHOICE else ()
            new = Attribute(attribute_id(name), attribute_name(name), kind, choices, order)
            found[name] = by_name.get(new.name.casefold(), new)
    return found


def kind_of(values: Sequence[str]) -> Kind:
    """The kind that fits a column's cells, dates in any form that is read among them."""
    order = rows.day_comes_first(values)
    if values and all(":" not in value and rows.read_day(value.strip(), order) for value in values):
        return Kind.DATE
    return guessed_kind(values)


class _Writer:
    """Writes rows one by one; the attributes that the library doesn't have yet come with the first of them."""

    def __init__(self, library: Library, coder: Id, columns: Mapping[str, Attribute], orders: Mapping[str, bool | None]) -> None:
        """`orders` say of each column whether its dates have the day before the month."""
        self._library, self._coder, self._columns, self._orders = library, coder, columns, orders
        things = {attribute.id: library.thing(attribute.id) for attribute in columns.values()}
        self._waiting = [
            edits.restore(coder, [things[each.id]])
            if things[each.id].exists
            else add_attribute(coder, each.id, each.name, each.kind, each.choices, each.order)
            for each in columns.values()
            if not things[each.id].exists or things[each.id].is_gone()
        ]

    def write(self, prepared: Prepared, cells: Mapping[str, str]) -> Outcome:
        """A new document with its values; one that is there already gets those that it has none of. Raises as `write` does."""
        values = {self._columns[name].id: self._value(name, cell) for name, cell in cells.items()}
        thing = self._library.thing(prepared.document)
        if not thing.exists:
            step = edits.add_document(self._coder, prepared.draft, values)
            receipt = self._apply(step, [prepared.text()])
            sentence = f"{prepared.path.name} was imported as “{prepared.draft.title}”."
            return Outcome(prepared.path, Became.IMPORTED, sentence, prepared.document, receipt)
        outcome = write(self._library, self._coder, prepared)
        thing = self._library.thing(prepared.document)
        filled = set_values(
            self._coder, [(thing, id, value) for id, value in values.items() if thing.value(ATTRIBUTE + id) is None]
        )
        if not filled or outcome.receipt:
            return outcome
        receipt = self._apply(filled)
        return replace(outcome, receipt=receipt, sentence=f"{outcome.sentence} Its empty attributes were filled.")

    def _apply(self, step: ChangeSet, texts: Sequence[Text] = ()) -> Receipt:
        receipt = self._library.apply(joined([*self._waiting, step]), texts)
        self._waiting.clear()
        return receipt

    def _value(self, name: str, cell: str) -> Json:
        """A cell as a value; what is none of the kind stays the text that it is, and is shown so."""
        kind = self._columns[name].kind
        day = rows.read_day(cell, self._orders[name]) if kind is Kind.DATE else ""
        try:
            return read_value(day or cell, kind)
        except UserFault:
            return cell


def _import_one(writer: _Writer, place: Path, row: RowDraft) -> Outcome:
    if row.draft is None:
        return Outcome(place, Became.EMPTY, f"{place.name} has no text; it was passed over.")
    try:
        outcome = writer.write(Prepared(place, row.draft, row.original), row.attributes)
    except LibraryFault:
        raise
    except AnnotatorError as fault:
        return Outcome(place, Became.REFUSED, str(fault))
    unread = f" Its date “{shortened(row.unread, 40)}” can't be read as one and was left out." if row.unread else ""
    return replace(outcome, sentence=outcome.sentence + unread)


def _left(path: Path, waiting: Sequence[RowDraft], stop: AnnotatorError) -> Iterator[Outcome]:
    is_fault = isinstance(stop, LibraryFault)
    sentence = str(stop) if is_fault else "Left out, because the import was stopped."
    for row in waiting:
        place = _place(path, row)
        yield Outcome(place, Became.REFUSED if is_fault else Became.LEFT, f"{place.name}: {sentence}")


def _place(path: Path, row: RowDraft) -> Path:
    return path.with_name(f"{path.name}, row {row.number}")
