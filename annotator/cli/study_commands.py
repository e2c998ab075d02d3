"""Commands on what a study says of its documents: attributes and sets."""

from pathlib import Path

import click

from annotator.cli.base import Failure, commands, count_of, json_option, library_argument, opened_library, say
from annotator.core.changes import Id
from annotator.core.errors import FileRefused, LibraryFault
from annotator.core.hits import SearchOptions
from annotator.tasks import backups
from annotator.tasks.asking import Asking
from annotator.tasks.document_table import read_table, written
from annotator.tasks.people import login_name, take_coder


@commands.command()
@library_argument
@click.option(
    "--export", "out", type=click.Path(path_type=Path), help="Write the table of documents and attributes to this CSV file."
)
@click.option("--import", "source", type=click.Path(path_type=Path), help="Take in values from this CSV file.")
@click.option("--preview", is_flag=True, help="With --import: only say what would change.")
@click.option("--coder", help="Who imports, by name.  [default: your login name]")
@json_option
def attributes(library: Path, out: Path | None, source: Path | None, preview: bool, coder: str | None, as_json: bool) -> None:
    """List the attributes of documents, write the table of them, or take one in."""
    if source is not None:
        _import(library, source, preview, coder, as_json)
        return
    with opened_library(library, read_only=True) as opened:
        listed, values = opened.attributes(), opened.values()
        if out is not None:
            try:
                out.write_bytes(b"\xef\xbb\xbf" + written(opened).encode())
            except OSError as error:
                raise LibraryFault(f"{out.name} can't be written in {out.parent}: {error.strerror}.") from error
    filled = {each.id: sum(each.id in own for own in values.values()) for each in listed}
    rows = [
        {"id": each.id, "name": each.name, "kind": each.kind.value, "choices": list(each.choices), "filled": filled[each.id]}
        for each in listed
    ]
    lines = [f"{each.id[:8]:<8}  {each.kind.value:<7}  {filled[each.id]:>7,}  {each.name}" for each in listed]
    say(as_json, rows, [*lines, *([f"The table was written to {out}."] if out else [])])


def _import(library: Path, source: Path, preview: bool, coder: str | None, as_json: bool) -> None:
    try:
        data = source.read_bytes()
    except OSError as error:
        raise FileRefused(f"{source.name} can't be read: {error.strerror}.") from None
    with opened_library(library, read_only=preview) as opened:
        who = take_coder(opened, login_name() if coder is None else coder) if not preview else Id("")
        found = read_table(opened, who, data, source.name)
        if found.step and not preview:
            backups.rotate_on_open(opened)
            opened.apply(found.step)
    facts = {"documents": found.documents, "values": found.values, "new_attributes": list(found.attributes)}
    passed = {"unmatched": [list(each) for each in found.unmatched], "wrong": list(found.wrong)}
    lines = [
        f"{count_of(found.values, 'value')} of {count_of(found.documents, 'document')} "
        f"{'would change' if preview else 'changed'}."
    ]
    lines += [f"Line {line}: there is no document “{called}”." for line, called in found.unmatched] + list(found.wrong)
    say(as_json, facts | passed | {"is_written": not preview}, lines)
    if found.unmatched or found.wrong:
        raise Failure(f"{len(found.unmatched) + len(found.wrong)} entries of {source.name} were passed over.")


@commands.command()
@library_argument
@json_option
def sets(library: Path, as_json: bool) -> None:
    """List the sets of documents, those put together by hand and the live ones, each with its documents."""
    with opened_library(library, read_only=True) as opened:
        asking, titles = Asking(opened, SearchOptions()), {row.id: row.title for row in opened.documents()}
        found = [(each, sorted(asking.members_of(each), key=lambda id: titles.get(id, ""))) for each in opened.sets()]
    rows = [{"id": each.id, "name": each.name, "query": each.query, "documents": members} for each, members in found]
    lines = []
    for each, members in found:
        query = f"  ({each.query})" if each.query else ""
        lines.append(f"{each.name}{query}: {count_of(len(members), 'document')}")
        lines += [f"  {id[:8]}  {titles.get(id, '')}" for id in members]
    say(as_json, rows, lines)
