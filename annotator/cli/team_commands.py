"""Commands on people: who there is, which identities are one person, who has finished which document."""

from pathlib import Path

import click

from annotator.cli.base import commands, count_of, json_option, library_argument, opened_library, say
from annotator.core import edits
from annotator.core.changes import joined
from annotator.tasks.naming import find_document
from annotator.tasks.people import coder_step, find_coder, login_name


@commands.command()
@library_argument
@json_option
def coders(library: Path, as_json: bool) -> None:
    """List the coders with their annotations, and the other identities that count as theirs."""
    with opened_library(library, read_only=True) as opened:
        listed, done = opened.coders(), opened.done()
        people = opened.people()
    rows, lines = [], []
    for coder in listed:
        finished = [document for document, by in done.items() if by & people.identities([coder.id])]
        others = [{"id": id, "name": name} for id, name in coder.others]
        facts = {"colour": coder.colour, "annotations": coder.annotations, "done": sorted(finished), "others": others}
        rows.append({"id": coder.id, "name": coder.name, **facts})
        also = f"  (also {', '.join(name for _, name in coder.others)})" if others else ""
        counts = f"{count_of(coder.annotations, 'annotation')}, {count_of(len(finished), 'document')} done"
        lines.append(f"{coder.id[:12]:<12}  {coder.name}{also}  {counts}")
    say(as_json, rows, lines)


@commands.command()
@library_argument
@click.argument("coder")
@click.argument("other", required=False)
@click.option("--apart", is_flag=True, help="Let CODER be a person of their own again.")
@click.option("--by", help="Who says so, by name.  [default: your login name]")
@json_option
def unite(library: Path, coder: str, other: str | None, apart: bool, by: str | None, as_json: bool) -> None:
    """From now on CODER counts as another identity of OTHER."""
    if apart == (other is not None):
        raise click.UsageError("Name the other coder, or say --apart.")
    with opened_library(library) as opened:
        people = opened.people()
        one = find_coder(opened, coder, as_signed=True)
        who, first = coder_step(opened, login_name() if by is None else by)
        if other is None:
            step = edits.part_coders(who, [opened.thing(one)])
        else:
            step = edits.unite_coders(who, opened.thing(one), opened.thing(find_coder(opened, other)))
        if step:
            opened.apply(joined([first, step]) if first else step)
        people = opened.people()
    said = people.signed(one)
    say(as_json, {"id": one, "person": people.resolve(one), "name": said}, [said])


@commands.command()
@library_argument
@click.argument("documents", metavar="[DOCUMENT]...", nargs=-1)
@click.option("--coder", help="Who has finished them, by name.  [default: your login name]")
@click.option("--not", "undone", is_flag=True, help="Take it back.")
@json_option
def done(library: Path, documents: tuple[str, ...], coder: str | None, undone: bool, as_json: bool) -> None:
    """Say that a coder has finished coding documents; without any, list who has finished which."""
    with opened_library(library, read_only=not documents) as opened:
        if documents:
            things = opened.things(find_document(opened, name) for name in documents).values()
            who, first = coder_step(opened, login_name() if coder is None else coder)
            step = edits.set_done(who, things, opened.people().identities([who]), not undone)
            if step:
                opened.apply(joined([first, step]) if first else step)
        people, by = opened.people(), opened.done()
        listed = opened.documents()
    rows, lines = [], []
    for row in listed:
        names = sorted({people.signed(people.resolve(each)) or each for each in by.get(row.id, ())})
        rows.append({"id": row.id, "title": row.title, "done": names})
        lines.append(f"{row.id[:8]:<8}  {row.title}  {', '.join(names) or '–'}")
    say(as_json, rows, lines)
