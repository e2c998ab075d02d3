"""What all commands share: the group, faults in one line, an open library, progress, and how results are said."""

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from annotator import __version__
from annotator.core.errors import AnnotatorError, LibraryFault
from annotator.core.text import shortened
from annotator.store.library import Library
from annotator.tasks.monitor import Monitor
from annotator.tasks.people import login_name

_UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_QUOTE_WIDTH = 60


class Failure(click.ClickException):
    """One line on standard error, exit code 1."""

    def show(self, file: Any = None) -> None:
        print(f"annotator: {_line(self.message)}", file=sys.stderr)


class _Commands(click.Group):
    """Says in one line what can be said in a sentence, and of a bug at least what it was."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except AnnotatorError as error:
            raise Failure(str(error)) from error
        except (click.exceptions.Exit, click.Abort, click.ClickException, BrokenPipeError):
            raise
        except Exception as error:
            if os.environ.get("ANNOTATOR_DEBUG"):
                raise
            fault = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            raise Failure(f"a fault in Annotator itself ({fault}); ANNOTATOR_DEBUG=1 shows where.") from error


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


library_argument = click.argument("library", type=click.Path(path_type=Path))
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")


@contextmanager
def opened_library(path: Path, *, read_only: bool = False) -> Iterator[Library]:
    """The library at `path`, closed afterwards."""
    with closing(Library.open(path, read_only=read_only, who="" if read_only else login_name())) as library:
        yield library


@contextmanager
def closing(library: Library) -> Iterator[Library]:
    """The library that was opened, closed afterwards."""
    try:
        yield library
    finally:
        library.close()


@contextmanager
def progress(words: str) -> Iterator[Monitor]:
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


def unless_cancelled(monitor: Monitor) -> Callable[[int, int], bool]:
    """The monitor as the callback that `Library.check` takes."""

    def report(done: int, total: int) -> bool:
        monitor.report(done, total)
        return True

    return report


def say(as_json: bool, value: Any, lines: Iterable[str]) -> None:
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


def short(quote: str) -> str:
    """A quote on one line, cut to fit."""
    words = " ".join(quote.split())
    return shortened(words, _QUOTE_WIDTH)


def count_of(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 file, 2,000 files."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
