"""Commands on a whole library: make it, check it."""

from pathlib import Path

import click

from annotator.cli.base import (
    Failure,
    closing,
    commands,
    count_of,
    json_option,
    library_argument,
    opened_library,
    progress,
    say,
    unless_cancelled,
)
from annotator.store.library import Library
from annotator.tasks.samples import make_sample


@commands.command()
@library_argument
@click.option("--sample", is_flag=True, help="Import the five documents that ship with Annotator.")
@json_option
def new(library: Path, sample: bool, as_json: bool) -> None:
    """Make a library."""
    with progress("Importing") as monitor:
        made = make_sample(library, monitor=monitor) if sample else Library.create(library)
    with closing(made):
        count = len(made.documents())
    say(as_json, {"library": str(library), "documents": count}, [f"{library} was made, with {count_of(count, 'document')}."])


@commands.command()
@library_argument
@json_option
def check(library: Path, as_json: bool) -> None:
    """Go through a whole library: its pages, the journal against the state, every quote against the text."""
    with opened_library(library, read_only=True) as opened, progress("Checking") as monitor:
        report = opened.check(unless_cancelled(monitor))
    sizes = {name: getattr(report, name) for name in ("entries", "things", "annotations", "texts")}
    summary = (
        f"{count_of(report.entries, 'entry', 'entries')}, {count_of(report.things, 'thing')}, {count_of(report.texts, 'text')}"
    )
    lines = [*report.faults, *(f"The annotation {id} has no place in the text that is shown now." for id in report.orphans)]
    if report.is_sound:
        lines.append(f"{library.name} is sound: {summary}; {count_of(len(report.orphans), 'annotation')} without a place.")
    say(as_json, {"is_sound": report.is_sound, **sizes, "orphans": list(report.orphans), "faults": list(report.faults)}, lines)
    if not report.is_sound:
        raise Failure(f"{library.name} is not sound: {count_of(len(report.faults), 'fault')}. Open one of its backups.")
