"""Commands on documents: bring them in, list them."""

from pathlib import Path

import click

from annotator.cli import project_commands
from annotator.cli.base import Failure, commands, count_of, json_option, library_argument, opened_library, progress, say
from annotator.core.errors import UserFault
from annotator.formats.encodings import checked
from annotator.formats.rows import Role
from annotator.tasks import backups
from annotator.tasks.importing import Became, Outcome, import_files
from annotator.tasks.importing_rows import import_table, is_table
from annotator.tasks.people import login_name, take_coder
from annotator.tasks.project_files import project_format
from annotator.tasks.shown import moment

_DONE = (Became.IMPORTED, Became.PRESENT, Became.RESTORED)


@commands.command("import")
@library_argument
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--recursive", "-r", is_flag=True, help="Take in the files in folders, and in the folders in them.")
@click.option("--coder", help="Who imports, by name.  [default: your login name]")
@click.option(
    "--text", "texts", metavar="COLUMN", multiple=True, help="Of a table: a column that holds the text; more than one may."
)
@click.option("--title", metavar="COLUMN", help="Of a table: the column that holds the title.")
@click.option("--speaker", metavar="COLUMN", help="Likewise the speaker.")
@click.option("--date", metavar="COLUMN", help="Likewise the date.")
@click.option("--venue", metavar="COLUMN", help="Likewise the venue.")
@click.option(
    "--attribute",
    "attributes",
    metavar="COLUMN",
    multiple=True,
    help="Of a table: a column that becomes an attribute.  [default: all that are nothing else]",
)
@click.option("--sheet", default="", help="Of a workbook: the sheet to read.  [default: the first]")
@click.option("--encoding", metavar="NAME", help="How to read text files that do not say in which encoding they are.")
@click.option("--reading", default="", metavar="NAME", help="Of a project: what its positions count.  [default: what fits best]")
@click.option("--preview", is_flag=True, help="Of a project: say what would come in and what would be lost, and write nothing.")
@json_option
def import_(
    library: Path,
    paths: tuple[Path, ...],
    recursive: bool,
    coder: str | None,
    texts: tuple[str, ...],
    title: str | None,
    speaker: str | None,
    date: str | None,
    venue: str | None,
    attributes: tuple[str, ...],
    sheet: str,
    encoding: str | None,
    reading: str,
    preview: bool,
    as_json: bool,
) -> None:
    """Add documents (.txt .md .html .docx .odt .rtf .pdf .epub .srt .vtt), and say what became of each file.

    Of tables (.csv .tsv .xlsx) each row becomes a document; what its columns are is told by their names where it isn't said.

    Projects of other tools (.qdpx, QualCoder, Taguette, brat, JSON Lines), codebooks (.qdc, .csv) and Web Annotations are told by
    what is in them, and come in whole, once; what has no place here is counted.
    """
    forms = {path: form for path in paths if (form := project_format(path))}
    others = [path for path in paths if path not in forms]
    if preview and others:
        raise UserFault(f"Only projects of other tools can be looked at beforehand; {others[0].name} is none.")
    facts = {Role.TITLE: title, Role.SPEAKER: speaker, Role.DATE: date, Role.VENUE: venue}
    known = checked(encoding) if encoding else ""
    named = {Role.TEXT: texts, Role.ATTRIBUTE: attributes} | {role: (name,) for role, name in facts.items() if name}
    with opened_library(library) as opened:
        backups.rotate_on_open(opened)
        who = take_coder(opened, login_name() if coder is None else coder)
        with progress("Importing") as monitor:
            files = [path for path in others if not is_table(path)]
            outcomes = import_files(opened, who, files, monitor, recursive, encoding=known)
            listed = [import_table(opened, who, path, named, sheet, monitor) for path in others if is_table(path)]
            projects = [
                project_commands.import_one(opened, who, path, form, reading, monitor, preview=preview)
                for path, form in forms.items()
            ]
    failed = sum(each.became not in _DONE for each in outcomes)
    for rows in listed:
        failed += sum(each.became not in (*_DONE, Became.EMPTY) for each in rows)
        outcomes += rows
    failed += sum(each.plan is None for each in projects)
    table = [_facts(each) for each in outcomes]
    table += [_facts(each.outcome) | each.facts() for each in projects]
    lines = [f"{each.became.value:<13} {_said(each)}" for each in outcomes]
    for each in projects:
        lines += [f"{each.outcome.became.value:<13} {each.outcome.sentence}", *each.lines()]
    say(as_json, table, lines)
    if failed:
        outcomes += [each.outcome for each in projects]
        what = count_of(len(outcomes), "file or row", "files and rows") if listed else count_of(len(outcomes), "file")
        raise Failure(f"{failed} of {what} could not be imported.")


def _facts(outcome: Outcome) -> dict[str, object]:
    return {
        "path": str(outcome.path),
        "became": outcome.became.value,
        "document": outcome.document,
        "sentence": _said(outcome),
    }


def _said(outcome: Outcome) -> str:
    """The sentence, with how the text was read where that was a guess."""
    if not outcome.guessed:
        return outcome.sentence
    return f"{outcome.sentence.removesuffix('.')}, read as {outcome.guessed}; --encoding says otherwise."


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
