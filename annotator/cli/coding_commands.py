"""Commands on tags and annotations: list them, annotate."""

from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

import click

from annotator.cli.base import commands, json_option, library_argument, opened_library, say, short
from annotator.core import edits
from annotator.core.changes import Id, joined
from annotator.core.codebook import Codebook
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.tasks.counting import codings_of
from annotator.tasks.naming import find_document, find_tag
from annotator.tasks.people import coder_step, find_coder, login_name
from annotator.tasks.shown import moment, tags_shown


@commands.command()
@library_argument
@json_option
def tags(library: Path, as_json: bool) -> None:
    """Show the codebook as a tree: each tag with its codings, and with those of the tags below it where there are any."""
    with opened_library(library, read_only=True) as opened:
        codebook = opened.codebook()
        own = codings_of(opened, codebook)
    rows, lines = [], []
    for tag in codebook:
        path = codebook.path(tag.id)
        below = sum(own.get(each, 0) for each in codebook.descendants(tag.id))
        counts = {"codings": own.get(tag.id, 0), "with_descendants": own.get(tag.id, 0) + below}
        facts = {"colour": tag.colour, "digit": tag.digit, "definition": tag.definition, "is_disputed": tag.is_disputed}
        rows.append({"id": tag.id, "name": tag.name, "parent": tag.parent, "path": list(path), **facts, **counts})
        count = f"{counts['codings']:,}" + (f" ({counts['with_descendants']:,} with those below)" if below else "")
        lines.append(f"{tag.id[:8]:<8}  {'  ' * (len(path) - 1)}{tag.name}  {count}")
    say(as_json, rows, lines)


@commands.command()
@library_argument
@click.option("--document", help="Only those of this document.")
@click.option("--tag", help="Only those with this tag, the tags below it left out.")
@click.option("--coder", help="Only those of this coder.")
@json_option
def annotations(library: Path, document: str | None, tag: str | None, coder: str | None, as_json: bool) -> None:
    """List annotations in the order of the text. Positions are code points, the end is the first one after."""
    with opened_library(library, read_only=True) as opened:
        codebook, people = opened.codebook(), opened.people()
        within = find_document(opened, document) if document is not None else None
        tagged = find_tag(codebook, tag, library.name) if tag is not None else None
        by = people.identities([find_coder(opened, coder)]) if coder is not None else None
        order = {row.id: place for place, row in enumerate(opened.documents())}
        found = sorted(opened.annotations(within), key=lambda one: (order[one.document], one.start, one.end, one.id))
    rows, lines = [], []
    for one in found:
        shown = tags_shown(one, codebook)
        if (by is not None and one.coder not in by) or (tagged and tagged not in {id for id, _ in shown}):
            continue
        who = people.signed(one.coder) or one.coder
        place = {"start": None, "end": None} if one.is_orphan else {"start": one.start, "end": one.end}
        named = [{"id": id, "name": names[-1], "path": list(names)} for id, names in shown]
        facts = {"note": one.note, "coder": who, "coder_id": one.coder, "is_disputed": one.is_disputed}
        times = {"created": moment(one.created), "modified": moment(one.modified)}
        rows.append({"id": one.id, "document": one.document, **place, "quote": one.quote, "tags": named, **facts, **times})
        where = "no place" if one.is_orphan else f"{one.start}-{one.end}"
        words = "; ".join(names[-1] for _, names in shown) or "(no tag)"
        note = f"  note: {one.note}" if one.note else ""
        lines.append(f"{one.id[:8]:<8}  {one.document[:8]:<8}  {where:<13}  {words}  “{short(one.quote)}”  {who}{note}")
    say(as_json, rows, lines)


@commands.command()
@library_argument
@click.argument("document")
@click.argument("start", type=int)
@click.argument("end", type=int)
@click.option("--tag", "tagged", multiple=True, help="A tag to put on it; may be given more than once.")
@click.option("--note", default="", help="A note to write on it.")
@click.option("--coder", help="Who annotates, by name; a new name makes a new coder.  [default: your login name]")
@json_option
def annotate(
    library: Path, document: str, start: int, end: int, tagged: Sequence[str], note: str, coder: str | None, as_json: bool
) -> None:
    """Mark the code points START to END (END not included) of a document. Prints the new id once it is on disk."""
    with opened_library(library) as opened:
        row = opened.document(find_document(opened, document))
        place = describe(opened.text(row.fingerprint), Span(start, end))
        codebook: Codebook = opened.codebook()
        ids = list(dict.fromkeys(find_tag(codebook, name, library.name) for name in tagged))
        who, first = coder_step(opened, login_name() if coder is None else coder)
        id = Id(str(uuid4()))
        step = edits.add_annotation(who, id, row.id, row.fingerprint, place.to_json(), ids, note)
        opened.apply(joined([first, step]) if first else step)
    say(as_json, {"id": id, "document": row.id, "start": start, "end": end, "quote": place.quote}, [id])
