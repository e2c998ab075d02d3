"""Writes a library, or a part of it, as another format: whole or not at all."""

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from annotator.core.errors import LibraryFault, UserFault
from annotator.store.library import Library
from annotator.tasks.choosing import EVERYTHING, Choice
from annotator.tasks.export_formats import Format, Writer, Written, format_of
from annotator.tasks.monitor import Monitor


def export(library: Library, out: Path, monitor: Monitor | None = None, form: str = "", choice: Choice = EVERYTHING) -> Written:
    """Write what is chosen to `out`; `form` is the name of a format, else the suffix says it.

    A file that is there is replaced once the new one is complete. Raises UserFault for an unknown format or a place that is
    taken, LibraryFault if nothing can be written there, Cancelled.
    """
    chosen = format_of(out, form)
    return export_with(library, out, chosen, chosen.write(), choice, monitor)


def export_with(
    library: Library, out: Path, chosen: Format, write: Writer, choice: Choice = EVERYTHING, monitor: Monitor | None = None
) -> Written:
    """Write what is chosen to `out` by a writer of one's own for a format. Raises as `export` does."""
    unfinished = out.with_name(f".{out.name}.{secrets.token_hex(4)}.part")
    try:
        _check_place(library, out, chosen)
        written = write(library, choice, unfinished, monitor or Monitor())
        if chosen.is_folder:
            if out.is_dir():
                out.rmdir()
        else:
            with unfinished.open("rb+") as file:
                os.fsync(file.fileno())
        os.replace(unfinished, out)
    except OSError as error:
        reason = error.strerror or str(error)
        raise LibraryFault(f"{out.name} can't be written in {out.parent}: {reason}. Choose another place.") from error
    finally:
        _remove(unfinished)
    return written


def _check_place(library: Library, out: Path, chosen: Format) -> None:
    if out.exists() and out.samefile(library.path):
        raise UserFault(f"{out.name} is the library itself; name another file to write.")
    if chosen.is_folder:
        if out.exists() and (not out.is_dir() or any(out.iterdir())):
            raise UserFault(f"{out.name} is there already; name a new folder, or an empty one.")
    elif out.is_dir():
        raise UserFault(f"{out.name} is a folder; name a file to write.")


def _remove(unfinished: Path) -> None:
    """What a writer left behind, if anything."""
    if unfinished.is_dir():
        shutil.rmtree(unfinished, ignore_errors=True)
    else:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
