"""Commands on assignment packets: make, open, finish, and who has returned what."""

from pathlib import Path

import click

from annotator.cli.base import commands, count_of, json_option, library_argument, opened_library, progress, say
from annotator.core.errors import UserFault
from annotator.tasks import packets
from annotator.tasks.naming import find_document, find_tag
from annotator.tasks.people import find_coder, login_name, take_coder


@commands.group()
def packet() -> None:
    """Assignment packets: one file with documents, a fixed codebook, instructions, and who is to code what."""


@packet.command("make")
@library_argument
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--name", required=True, help="What the packet is called.")
@click.option("--coder", "people", multiple=True, required=True, help="Who is to code; may be given more than once.")
@click.option("--document", "named", multiple=True, help="What is to be coded; may be given more than once.  [default: all]")
@click.option("--share-out", is_flag=True, help="Each document goes to one coder, in turn.  [default: everyone codes all]")
@click.option("--by-all", default=0, show_default=True, help="With --share-out: how many documents everyone codes.")
@click.option("--instructions", default="", help="What coders should know.")
@click.option("--require", "required", multiple=True, help="A tag that everyone must use; may be given more than once.")
@click.option("--blind", is_flag=True, help="Nobody's annotations go with it.")
@click.option("--by", help="Who makes it, by name.  [default: your login name]")
@json_option
def make(
    library: Path,
    out: Path,
    name: str,
    people: tuple[str, ...],
    named: tuple[str, ...],
    share_out: bool,
    by_all: int,
    instructions: str,
    required: tuple[str, ...],
    blind: bool,
    by: str | None,
    as_json: bool,
) -> None:
    """Write a packet: OUT ends in .annotations or .annotations.gz."""
    with opened_library(library) as opened, progress("Writing") as monitor:
        documents = [find_document(opened, each) for each in named] or [row.id for row in opened.documents()]
        codebook = opened.codebook()
        tags = [find_tag(codebook, each, library.name) for each in required]
        who = take_coder(opened, login_name() if by is None else by)
        made = packets.make_packet(
            opened,
            out,
            who,
            name,
            people,
            documents,
            instructions=instructions,
            required=tags,
            shares=packets.shared_out(people, documents, by_all) if share_out else packets.NO_SHARES,
            is_blind=blind,
            monitor=monitor,
        )
    facts = {"id": made.id, "path": str(out), "coders": list(made.work), "documents": documents}
    say(as_json, facts, [f"{count_of(len(documents), 'document')} for {count_of(len(people), 'coder')} written to {out}."])


@packet.command("open")
@click.argument("file", type=click.Path(path_type=Path))
@library_argument
@click.option("--coder", default="", help="Who you are, by the name in the packet.")
@json_option
def open_(file: Path, library: Path, coder: str, as_json: bool) -> None:
    """Make the new library LIBRARY from a packet, ready to code."""
    with progress("Opening") as monitor:
        opened, who = packets.open_packet(file, library, coder, monitor)
    count = len(opened.work[who])
    facts = {"packet": opened.name, "coder": who, "documents": list(opened.work[who]), "instructions": opened.instructions}
    say(as_json, facts, [f"{opened.name}: {count_of(count, 'document')} to code.", *opened.instructions.splitlines()])


@packet.command("finish")
@library_argument
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--coder", required=True, help="Who you are, by the name in the packet.")
@click.option("--anyway", is_flag=True, help="Send it back though something is lacking.")
@json_option
def finish(library: Path, out: Path, coder: str, anyway: bool, as_json: bool) -> None:
    """Check that all is done, and write the file that goes back."""
    with opened_library(library) as opened:
        found = packets.open_here(opened)
        if found is None:
            raise UserFault(f"{library.name} was not made from a packet; `share` writes a file for colleagues.")
        who = find_coder(opened, coder)
        lacks = packets.lacking(opened, found, who)
        if lacks and not anyway:
            parts = [f"not marked as done: {', '.join(lacks.documents)}" if lacks.documents else ""]
            parts.append(f"required tags not used: {', '.join(lacks.tags)}" if lacks.tags else "")
            raise UserFault(f"{'; '.join(part for part in parts if part)}. Do this first, or say --anyway.")
        with progress("Writing") as monitor:
            count = packets.finish(opened, found, who, out, monitor)
    say(as_json, {"path": str(out), "entries": count}, [f"{count_of(count, 'entry', 'entries')} written to {out}."])


@packet.command("status")
@library_argument
@json_option
def status(library: Path, as_json: bool) -> None:
    """Say who has returned what, and which tags were suggested."""
    rows, lines = [], []
    with opened_library(library, read_only=True) as opened:
        for each in packets.packets(opened):
            lines.append(each.name)
            people = []
            for one in packets.progress_of(opened, each):
                people.append(
                    {"coder": one.coder, "name": one.name, "done": one.done, "documents": one.documents}
                    | {"annotations": one.annotations, "returned": one.has_returned}
                )
                state = "returned" if one.has_returned else "not returned"
                lines.append(
                    f"  {one.name}: {one.done} of {one.documents} done, {count_of(one.annotations, 'annotation')}, {state}"
                )
            rows.append({"id": each.id, "name": each.name, "people": people})
        suggested = packets.suggestions(opened)
    lines += [f"suggested tag: {name}" for _, name in suggested]
    say(as_json, {"packets": rows, "suggested": [{"id": id, "name": name} for id, name in suggested]}, lines)
