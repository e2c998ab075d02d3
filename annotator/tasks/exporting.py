"""Writes a library's annotations to a table, whole or not at all."""

import os
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from annotator.core.annotations import Annotation
from annotator.core.codebook import Codebook
from annotator.core.documents import DocumentRow
from annotator.core.errors import LibraryFault, UserFault
from annotator.formats.csv_table import Cell, write_table
from annotator.store.library import Library
from annotator.tasks.monitor import Monitor

COLUMNS = (
    "document",
    "speaker",
    "date",
    "venue",
    "start",
    "end",
    "quote",
    "tags",
    "tag paths",
    "note",
    "coder",
    "created",
    "modified",
    "annotation id",
    "document id",
    "tag ids",
)
"""One row for each annotation: tags joined by `; `, paths from the top tag down joined by ` / `, times in UTC, positions in
code points (empty where the shown text has no place for the annotation)."""
FORMATS = ("csv",)
_STEP = 500


def export(library: Library, out: Path, monitor: Monitor | None = None, form: str = "") -> int:
    """Write every standing annotation to `out`; `form` is one of FORMATS, else the suffix says it. Gives the number of rows.

    A file that is there is replaced once the new one is complete. Raises UserFault for an unknown format, LibraryFault if
    nothing can be written there, Cancelled.
    """
    chosen = (form or out.suffix.removeprefix(".")).lower()
    if chosen not in FORMATS:
        raise UserFault(f"{out.name} can't be written: its name must end in {' or '.join(f'.{each}' for each in FORMATS)}.")
    if out.is_dir():
        raise UserFault(f"{out.name} is a folder; name a file to write.")
    unfinished = out.with_name(f".{out.name}.{secrets.token_hex(4)}.part")
    try:
        with unfinished.open("w", encoding="utf-8-sig", newline="") as file:
            count = write_table(file, COLUMNS, _rows(library, monitor or Monitor()))
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, out)
    except OSError as error:
        raise LibraryFault(f"{out.name} can't be written in {out.parent}: {error.strerror}. Choose another place.") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return count


def moment(milliseconds: int) -> str:
    """A time as ISO 8601 in UTC, to the second."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _rows(library: Library, monitor: Monitor) -> Iterator[list[Cell]]:
    codebook = library.codebook()
    people = library.people()
    documents = library.documents()
    total = sum(row.annotations for row in documents)
    done = 0
    for document in documents:
        for annotation in library.annotations(document.id):
            if done % _STEP == 0:
                monitor.report(done, total, document.title)
            done += 1
            yield _row(annotation, document, codebook, people.signed(annotation.coder) or annotation.coder)


def _row(annotation: Annotation, document: DocumentRow, codebook: Codebook, coder: str) -> list[Cell]:
    tags = tags_shown(annotation, codebook)
    return [
        document.title,
        document.speaker,
        document.date,
        document.venue,
        None if annotation.is_orphan else annotation.start,
        None if annotation.is_orphan else annotation.end,
        annotation.quote,
        "; ".join(names[-1] for _, names in tags),
        "; ".join(" / ".join(names) for _, names in tags),
        annotation.note,
        coder,
        moment(annotation.created),
        moment(annotation.modified),
        annotation.id,
        annotation.document,
        "; ".join(id for id, _ in tags),
    ]


def tags_shown(annotation: Annotation, codebook: Codebook) -> list[tuple[str, tuple[str, ...]]]:
    """The tags that an annotation shows: id and path of each, merged tags as the one that they stand for, once each; a tag
    that isn't here is shown by its id.
    """
    ids = dict.fromkeys(codebook.resolve(tag) for tag in annotation.tags)
    return [(id, codebook.path(id) if id in codebook else (id,)) for id in ids]
