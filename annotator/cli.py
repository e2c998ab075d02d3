"""The shell without a window: each command has --help and --json, and exits 0 on success, 2 on misuse, 1 on failure."""

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import click

from annotator import __version__
from annotator.core import edits
from annotator.core.changes import Id, joined
from annotator.core.codebook import Codebook
from annotator.core.errors import AnnotatorError, LibraryFault, UserFault
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.core.text import shortened
from annotator.store.library import Library
from annotator.tasks import backups
from annotator.tasks.counting import codings_of
from annotator.tasks.exporting import FORMATS, export, moment, tags_shown
from annotator.tasks.importing import Became, import_files
from annotator.tasks.monitor import Monitor
from annotator.tasks.naming import find_document, find_tag
from annotator.tasks.people import coder_step, find_coder, login_name, take_coder
from annotator.tasks.samples import make_sample

_UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_QUOTE_WIDTH = 60
_DONE = (Became.IMPORTED, Became.PRESENT, Became.RESTORED)


class _Failure(click.ClickException):
    """One line on standard error, exit code 1."""

    def show(self, file: Any = None) -> None:
        print(f"annotator: {_line(self.message)}", file=sys.stderr)


class _Commands(click.Group):
    """Says in one line what can be said in a sentence, and of a bug at least what it was."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except AnnotatorError as error:
            raise _Failure(str(error)) from error
        except (click.exceptions.Exit, click.Abort, click.ClickException, BrokenPipeError):
            raise
        except Exception as error:
            if os.environ.get("ANNOTATOR_DEBUG"):
                raise
            fault = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            raise _Failure(f"a fault in Annotator itself ({fault}); ANNOTATOR_DEBUG=1 shows where.") from error


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command with these arguments, those of the process if None. Gives the exit code."""
    try:
        commands.main(args=None if arguments is None else list(arguments), prog_name="annotator")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    return 0


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="annotator")
def commands() -> None:
    """Read speeches, highlight passages, tag and annotate them, without a window.

    `annotator` alone, or with the name of a library, opens the window.

    Documents and tags may be named by title or name, by id, or by the beginning of an id.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


_library = click.argument("library", type=click.Path(path_type=Path))
_json = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")


@commands.command()
@_library
@click.option("--sample", is_flag=True, help="Import the five documents that ship with Annotator.")
@_json
def new(library: Path, sample: bool, as_json: bool) -> None:
    """Make a library."""
    with _progress("Importing") as monitor:
        made = make_sample(library, monitor=monitor) if sample else Library.create(library)
    with _closing(made):
        count = len(made.documents())
    _say(as_json, {"library": str(library), "documents": count}, [f"{library} was made, with {_count(count, 'document')}."])


@commands.command("import")
@_library
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--recursive", "-r", is_flag=True, help="Take in the files in folders, and in the folders in them.")
@click.option("--coder", help="Who imports, by name.  [default: your login name]")
@_json
def import_(library: Path, paths: tuple[Path, ...], recursive: bool, coder: str | None, as_json: bool) -> None:
    """Add documents (.txt .md .html .docx .odt .rtf .pdf .epub .srt .vtt), and say what became of each file."""
    with _opened(library) as opened:
        backups.rotate_on_open(opened)
        who = take_coder(opened, login_name() if coder is None else coder)
        with _progress("Importing") as monitor:
            outcomes = import_files(opened, who, paths, monitor, recursive)
    rows = [
        {"path": str(each.path), "became": each.became.value, "document": each.document, "sentence": each.sentence}
        for each in outcomes
    ]
    _say(as_json, rows, (f"{each.became.value:<13} {each.sentence}" for each in outcomes))
    failed = sum(each.became not in _DONE for each in outcomes)
    if failed:
        raise _Failure(f"{failed} of {_count(len(outcomes), 'file')} could not be imported.")


@commands.command()
@_library
@_json
def documents(library: Path, as_json: bool) -> None:
    """List the documents: id, characters, words, annotations, title and what is known of them."""
    with _opened(library, read_only=True) as opened:
        listed = opened.documents()
    names = ("id", "title", "speaker", "date", "venue", "publisher", "fingerprint", "characters", "words", "annotations")
    rows = [{name: getattr(row, name) for name in names} | {"created": moment(row.created)} for row in listed]
    heading = f"{'id':<8}  {'characters':>10}  {'words':>7}  {'annotations':>11}  document"
    lines = []
    for row in listed:
        facts = ", ".join(fact for fact in (row.speaker, row.date, row.venue) if fact)
        title = f"{row.title} ({facts})" if facts else row.title
        lines.append(f"{row.id[:8]:<8}  {row.characters:>10,}  {row.words:>7,}  {row.annotations:>11,}  {title}")
    _say(as_json, rows, [heading, *lines] if lines else [])


@commands.command()
@_library
@_json
def tags(library: Path, as_json: bool) -> None:
    """Show the codebook as a tree: each tag with its codings, and with those of the tags below it where there are any."""
    with _opened(library, read_only=True) as opened:
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
    _say(as_json, rows, lines)


@commands.command()
@_library
@click.option("--document", help="Only those of this document.")
@click.option("--tag", help="Only those with this tag, the tags below it left out.")
@click.option("--coder", help="Only those of this coder.")
@_json
def annotations(library: Path, document: str | None, tag: str | None, coder: str | None, as_json: bool) -> None:
    """List annotations in the order of the text. Positions are code points, the end is the first one after."""
    with _opened(library, read_only=True) as opened:
        codebook, coders = opened.codebook(), {one.id: one.name for one in opened.coders()}
        within = find_document(opened, document) if document is not None else None
        tagged = find_tag(codebook, tag, library.name) if tag is not None else None
        by = find_coder(opened, coder) if coder is not None else None
        order = {row.id: place for place, row in enumerate(opened.documents())}
        found = sorted(opened.annotations(within), key=lambda one: (order[one.document], one.start, one.end, one.id))
    rows, lines = [], []
    for one in found:
        shown = tags_shown(one, codebook)
        if (by and one.coder != by) or (tagged and tagged not in {id for id, _ in shown}):
            continue
        who = coders.get(one.coder, one.coder)
        place = {"start": None, "end": None} if one.is_orphan else {"start": one.start, "end": one.end}
        named = [{"id": id, "name": names[-1], "path": list(names)} for id, names in shown]
        facts = {"note": one.note, "coder": who, "coder_id": one.coder, "is_disputed": one.is_disputed}
        times = {"created": moment(one.created), "modified": moment(one.modified)}
        rows.append({"id": one.id, "document": one.document, **place, "quote": one.quote, "tags": named, **facts, **times})
        where = "no place" if one.is_orphan else f"{one.start}-{one.end}"
        words = "; ".join(names[-1] for _, names in shown) or "(no tag)"
        note = f"  note: {one.note}" if one.note else ""
        lines.append(f"{one.id[:8]:<8}  {one.document[:8]:<8}  {where:<13}  {words}  “{_short(one.quote)}”  {who}{note}")
    _say(as_json, rows, lines)


@commands.command()
@_library
@click.argument("document")
@click.argument("start", type=int)
@click.argument("end", type=int)
@click.option("--tag", "tagged", multiple=True, help="A tag to put on it; may be given more than once.")
@click.option("--note", default="", help="A note to write on it.")
@click.option("--coder", help="Who annotates, by name; a new name makes a new coder.  [default: your login name]")
@_json
def annotate(
    library: Path, document: str, start: int, end: int, tagged: Sequence[str], note: str, coder: str | None, as_json: bool
) -> None:
    """Mark the code points START to END (END not included) of a document. Prints the new id once it is on disk."""
    with _opened(library) as opened:
        row = opened.document(find_document(opened, document))
        place = describe(opened.text(row.fingerprint), Span(start, end))
        codebook: Codebook = opened.codebook()
        ids = list(dict.fromkeys(find_tag(codebook, name, library.name) for name in tagged))
        who, first = coder_step(opened, login_name() if coder is None else coder)
        id = Id(str(uuid4()))
        step = edits.add_annotation(who, id, row.id, row.fingerprint, place.to_json(), ids, note)
        opened.apply(joined([first, step]) if first else step)
    _say(as_json, {"id": id, "document": row.id, "start": start, "end": end, "quote": place.quote}, [id])


@commands.command("export")
@_library
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMATS), help="The format, where the name's ending doesn't say it.")
@_json
def export_(library: Path, out: Path, form: str | None, as_json: bool) -> None:
    """Write all annotations to a file; its ending says the format: .csv, a table for spreadsheet programs."""
    with _opened(library, read_only=True) as opened:
        if out.exists() and out.samefile(library):
            raise UserFault(f"{out.name} is the library itself; name another file to write.")
        with _progress("Exporting") as monitor:
            count = export(opened, out, monitor, form or "")
    _say(as_json, {"path": str(out), "annotations": count}, [f"{_count(count, 'annotation')} written to {out}."])


@commands.command()
@_library
@_json
def check(library: Path, as_json: bool) -> None:
    """Go through a whole library: its pages, the journal against the state, every quote against the text."""
    with _opened(library, read_only=True) as opened, _progress("Checking") as monitor:
        report = opened.check(_unless_cancelled(monitor))
    sizes = {name: getattr(report, name) for name in ("entries", "things", "annotations", "texts")}
    summary = f"{_count(report.entries, 'entry', 'entries')}, {_count(report.things, 'thing')}, {_count(report.texts, 'text')}"
    lines = [*report.faults, *(f"The annotation {id} has no place in the text that is shown now." for id in report.orphans)]
    if report.is_sound:
        lines.append(f"{library.name} is sound: {summary}; {_count(len(report.orphans), 'annotation')} without a place.")
    _say(as_json, {"is_sound": report.is_sound, **sizes, "orphans": list(report.orphans), "faults": list(report.faults)}, lines)
    if not report.is_sound:
        raise _Failure(f"{library.name} is not sound: {_count(len(report.faults), 'fault')}. Open one of its backups.")


@contextmanager
def _opened(path: Path, *, read_only: bool = False) -> Iterator[Library]:
    with _closing(Library.open(path, read_only=read_only, who="" if read_only else login_name())) as library:
        yield library


@contextmanager
def _closing(library: Library) -> Iterator[Library]:
    try:
        yield library
    finally:
        library.close()


@contextmanager
def _progress(words: str) -> Iterator[Monitor]:
    """A bar on standard error if that is a terminal."""
    if not sys.stderr.isatty():
        yield Monitor()
        return
    with click.progressbar(length=1, label=words, file=sys.stderr) as bar:

        def show(done: int, total: int, _what: str) -> None:
            bar.length = max(total, 1)
            bar.update(done - bar.pos)

        yield Monitor(show)
        bar.update((bar.length or 1) - bar.pos)


def _unless_cancelled(monitor: Monitor) -> Callable[[int, int], bool]:
    def report(done: int, total: int) -> bool:
        monitor.report(done, total)
        return True

    return report


def _say(as_json: bool, value: Any, lines: Iterable[str]) -> None:
    """JSON for programs, in ASCII where the terminal isn't UTF-8, or lines for people."""
    try:
        if as_json:
            is_utf8 = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") in ("utf8", "utf8sig")
            text = json.dumps(value, ensure_ascii=not is_utf8, indent=2)
            print(text.encode("utf-8", "backslashreplace").decode() if is_utf8 else text)
        else:
            for line in lines:
                print(_line(line))
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise LibraryFault(f"The result could not be printed: {error.strerror}.") from error


def _line(text: str) -> str:
    """On one line, and without what would move a terminal's cursor."""
    return _UNSHOWABLE.sub(" ", text)


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return shortened(words, _QUOTE_WIDTH)


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
