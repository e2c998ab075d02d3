"""Brings the rows of a table into a library, a document each, and says what became of each row."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from annotator.core.attributes import Attribute, Kind, attribute_id, attribute_name, guessed_kind
from annotator.core.changes import Id
from annotator.core.errors import AnnotatorError, FileRefused, LibraryFault, UserFault
from annotator.formats import registry, rows
from annotator.formats.cells import Grid
from annotator.formats.rows import Role, RowDraft, Table
from annotator.store.library import Library
from annotator.tasks.importing import Became, Outcome
from annotator.tasks.monitor import Cancelled, Monitor
from annotator.tasks.row_writer import RowWriter

_SAMPLE = 2000
"""About how many cells tell what kind of values a column has."""


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
    writer = RowWriter(library, coder, columns, orders)
    waiting = list(rows.drafts(table, plan.roles, path.name))
    done = 0
    try:
        for done, row in enumerate(waiting):
            place = _place(path, row)
            monitor.report(done, len(waiting), place.name)
            writer.add(place, row)
        done = len(waiting)
        writer.flush()
    except Cancelled as stop:
        with suppress(LibraryFault):
            writer.flush()
        return [*writer.outcomes, *_left(path, waiting[done:], stop)]
    except LibraryFault as stop:
        return [*writer.outcomes, *_left(path, waiting[len(writer.outcomes) :], stop)]
    return writer.outcomes


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
            choices = (
                tuple(dict.fromkeys(" ".join(value.split()) for value in dict.fromkeys(values))) if kind is Kind.CHOICE else ()
            )
            new = Attribute(attribute_id(name), attribute_name(name), kind, choices, order)
            found[name] = by_name.get(new.name.casefold(), new)
    return found


def kind_of(values: Sequence[str]) -> Kind:
    """The kind that fits a column's cells, of many a sample spread over them; dates in any form that is read among them."""
    values = values[:: len(values) // _SAMPLE + 1]
    order = rows.day_comes_first(values)
    if values and all(":" not in value and rows.read_day(value.strip(), order) for value in values):
        return Kind.DATE
    return guessed_kind(values)


def _left(path: Path, waiting: Sequence[RowDraft], stop: AnnotatorError) -> Iterator[Outcome]:
    is_fault = isinstance(stop, LibraryFault)
    sentence = str(stop) if is_fault else "Left out, because the import was stopped."
    for row in waiting:
        place = _place(path, row)
        yield Outcome(place, Became.REFUSED if is_fault else Became.LEFT, f"{place.name}: {sentence}")


def _place(path: Path, row: RowDraft) -> Path:
    return path.with_name(f"{path.name}, row {row.number}")
