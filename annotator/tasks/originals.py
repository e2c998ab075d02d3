"""The file that a document came from, as it was: found again in the library, and written where it can be looked at."""

import os
import re
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePath
from tempfile import mkdtemp

from annotator.core.changes import Id
from annotator.core.errors import LibraryFault, UserFault
from annotator.formats import registry, rows
from annotator.store.library import Library

_OPENED = frozenset((*registry.SUFFIXES, *rows.SUFFIXES))
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Original:
    """A kept file. `name` is fit to be one on every system, whoever gave it."""

    name: str
    data: bytes


def original_of(library: Library, document: Id) -> Original:
    """The file of the text that is shown, else of the text that the document had first. Raises UserFault if neither is here."""
    row = library.document(document)
    born = [birth.value.get("text") for birth in library.thing(document).births]
    for fingerprint in dict.fromkeys([row.fingerprint, *born]):
        found = library.original(str(fingerprint))
        if found is not None:
            return Original(_fit(found[0] or row.title), found[1])
    raise UserFault(
        f"The file that “{row.title}” came from is not in this copy of the library; ask the colleague who brought it in for it."
    )


def can_open(original: Original) -> bool:
    """False for names that no import takes: the system might run such a file, and a library can come from anyone."""
    return PurePath(original.name).suffix.lower() in _OPENED


def put_aside(original: Original, folder: Path) -> Path:
    """Write a file to a fresh folder in `folder`, for reading only: it is a copy, and what is typed into it would be lost.

    Raises UserFault if its name is of a kind that must not be opened, LibraryFault if it can't be written.
    """
    if not can_open(original):
        raise UserFault(f"{original.name} is of a kind that is not opened from here; save it, and look at it with care.")
    try:
        path = Path(mkdtemp(dir=folder)) / original.name
        save(original, path)
        path.chmod(stat.S_IRUSR)
    except OSError as error:
        raise LibraryFault(f"{original.name} can't be written to {folder}: {error.strerror}.") from error
    return path


def save(original: Original, path: Path) -> None:
    """Write the bytes to `path`, in the place of what is there, whole or not at all. Raises LibraryFault."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(original.data)
        os.replace(beside, path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        reason = error.strerror or str(error)
        raise LibraryFault(f"{path.name} can't be written to {path.parent}: {reason}. Choose another place.") from error


def _fit(name: str) -> str:
    """The last part of a name, without what a system could take for more than that."""
    last = _UNFIT.sub("_", PurePath(name.replace("\\", "/")).name).strip(" .")
    stem, dot, suffix = last.rpartition(".")
    return (stem[: _LONGEST_NAME - len(suffix)] + dot + suffix if dot else last[:_LONGEST_NAME]) or "original"
