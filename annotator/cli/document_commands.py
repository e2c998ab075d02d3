"""Commands on documents: bring them in, list them."""

from pathlib import Path

import click

from annotator.cli.base import Failure, commands, count_of, json_option, library_argument, opened_library, progress, say
from annotator.tasks import backups
from annotator.tasks.exporting import moment
from annotator.tasks.importing import Became, import_files
from annotator.tasks.people import login_name, take_coder

_DONE = (Became.IMPORTED, Became.PRESENT, Became.RESTORED)


@commands.command("import")
@library_argument
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--recursive", "-r", is_flag=True, help="Take in the files in folders, and in the folders in them.")
@click.option("--coder", help="Who imports, by name.  [default: your login name]")
@json_option
def import_(library: Path, paths: tuple[Path, ...], recursive: bool, coder: str | None, as_json: bool) -> None:
    """Add documents (.txt .md .html .docx .odt .rtf .pdf .epub .srt .vtt), and say what became of each file."""
    with opened_library(library) as opened:
        backups.rotate_on_open(opened)
        who = take_coder(opened, login_name() if coder is None else coder)
        with progress("Importing") as monitor:
            outcomes = import_files(opened, who, paths, monitor, recursive)
    rows = [
        {"path": str(each.path), "became": each.became.value, "document": each.document, "sentence": each.sentence}
        for each in outcomes
    ]
    say(as_json, rows, (f"{each.became.value:<13} {each.sentence}" for each in outcomes))
    failed = sum(each.became not in _DONE for each in outcomes)
    if failed:
        raise Failure(f"{failed} of {count_of(len(outcomes), 'file')} could not be imported.")


@commands.command()
@library_argument
@json_option
def documents(library: Path, as_json: bool) -> None:
    """List the documents: id, characters, words, annotations, title and what is known of them."""
    with opened_library(library, read_only=True) as opened:
        listed = opened.documents()
    names = ("id", "title", "speaker", "date", "venue", "publisher", "fingerprint", "characters", "words", "annotations")
    rows = [{name: getattr(row, name) for name in names} | {"created": moment(row.created)} for row in listed]
    heading = f"{'id':<8}  {'characters':>10}  {'words':>7}  {'annotations':>11}  document"
    lines = []
    for row in listed:
        facts = ", ".join(fact for fact in (row.speaker, row.date, row.venue) if fact)
        title = f"{row.title} ({facts})" if facts else row.title
        lines.append(f"{row.id[:8]:<8}  {row.characters:>10,}  {row.words:>7,}  {row.annotations:>11,}  {title}")
    say(as_json, rows, [heading, *lines] if lines else [])
