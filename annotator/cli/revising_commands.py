"""Commands on texts that change: put the text of a file in the place of a document's, and look for what waits."""

from pathlib import Path

import click

from annotator.cli.base import commands, count_of, json_option, library_argument, opened_library, progress, say, short
from annotator.core.anchoring import Fate
from annotator.tasks import backups
from annotator.tasks.importing import prepare
from annotator.tasks.naming import find_document
from annotator.tasks.people import login_name, take_coder
from annotator.tasks.revising import NewText, Reason, look_again, prepare_revision, revision_step


@commands.command()
@library_argument
@click.argument("document")
@click.argument("path", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@click.option("--preview", is_flag=True, help="Only say what would become of the annotations.")
@click.option(
    "--accept-uncertain", is_flag=True, help="Take the best place for what is uncertain; otherwise it waits without one."
)
@click.option("--coder", help="Who changes it, by name.  [default: your login name]")
@json_option
def revise(
    library: Path, document: str, path: Path | None, preview: bool, accept_uncertain: bool, coder: str | None, as_json: bool
) -> None:
    """Put the text of FILE in the place of a document's text; its annotations move along, and none is dropped.

    Without FILE, look again for the places of annotations that wait without one. Earlier texts stay in the library.
    """
    with opened_library(library, read_only=preview) as opened, progress("Comparing") as monitor:
        id = find_document(opened, document)
        if path is None:
            revision = look_again(opened, id, monitor)
        else:
            read = prepare(path)
            new = NewText(read.draft.text, read.draft.blocks, Reason.FILE, read.draft.source, read.draft.extractor, read.data)
            revision = prepare_revision(opened, id, new, monitor)
        taken = {each.annotation.id: each.anchor.span for each in revision.of(Fate.UNCERTAIN)} if accept_uncertain else {}
        if not preview:
            backups.rotate_on_open(opened)
            who = take_coder(opened, login_name() if coder is None else coder)
            step, texts = revision_step(opened, who, revision, taken)
            if step:
                opened.apply(step, texts)
    counts = {fate.value: len(revision.of(fate)) for fate in Fate}
    rows = [
        {
            "annotation": each.annotation.id,
            "fate": each.anchor.fate.value,
            "score": round(each.anchor.score, 3),
            "quote": each.quote,
            "words": each.words,
            "start": each.anchor.span.start if each.anchor.span else None,
            "end": each.anchor.span.end if each.anchor.span else None,
        }
        for each in revision.moved
    ]
    parts = ", ".join(f"{count} {name}" for name, count in counts.items())
    lines = [f"{'Nothing was written. ' if preview else ''}{count_of(len(revision.moved), 'annotation')}: {parts}."]
    lines += [
        f"{each.anchor.fate.value:<10} {each.anchor.score:4.0%}  “{short(each.quote)}” → “{short(each.words)}”"
        for each in revision.to_decide()
    ]
    say(as_json, {"counts": counts, "annotations": rows, "is_written": not preview}, lines)
