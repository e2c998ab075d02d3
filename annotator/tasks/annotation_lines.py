"""Writes annotations as JSON Lines, an object a line, and as Parquet: for statistics and for programs."""

import json
from collections import Counter
from pathlib import Path

from annotator.core.changes import Json
from annotator.formats.parquet_out import write_parquet
from annotator.store.library import Library
from annotator.tasks import annotation_files
from annotator.tasks.annotation_files import left_out
from annotator.tasks.annotation_rows import Annotations, Marked
from annotator.tasks.choosing import Choice
from annotator.tasks.export_formats import Written
from annotator.tasks.monitor import Monitor
from annotator.tasks.shown import moment

_MISFITS = "values that are not of their attribute's kind"


def write_jsonl(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    """An object for each annotation, with its document, place, tags and coder as objects in it; UTF-8, lines end in LF."""
    source = Annotations(library, choice, monitor)
    with out.open("w", encoding="utf-8", newline="\n") as file:
        count = sum(
            bool(file.write(json.dumps(_object(source, marked), ensure_ascii=False) + "\n")) for marked in source.marked()
        )
    return Written({"annotations": count}, left_out(library, choice))


def write_annotations_parquet(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    """A row for each annotation; tags, their paths and ids are lists."""
    source = Annotations(library, choice, monitor)
    count = write_parquet(out, source.columns(), source.rows())
    return Written({"annotations": count}, foresee_annotations(library, choice).losses)


def write_codings_parquet(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    """A row for each coding; the path of the tag is a list."""
    source = Annotations(library, choice, monitor)
    count = write_parquet(out, source.columns(by_coding=True), source.rows(by_coding=True))
    return Written({"codings": count}, foresee_codings(library, choice).losses)


def foresee_annotations(library: Library, choice: Choice) -> Written:
    """What will be in a table with typed columns, and what does not fit them."""
    return _with_misfits(annotation_files.foresee(library, choice), library, choice)


def foresee_codings(library: Library, choice: Choice) -> Written:
    """The same of codings."""
    return _with_misfits(annotation_files.foresee_codings(library, choice), library, choice)


def _with_misfits(foretold: Written, library: Library, choice: Choice) -> Written:
    misfits = Counter({_MISFITS: Annotations(library, choice).misfits})
    return Written(foretold.counts, foretold.losses + misfits, foretold.notices)


def _object(source: Annotations, marked: Marked) -> Json:
    one, document = marked.annotation, marked.document
    names = ("id", "title", "speaker", "date", "venue", "publisher", "fingerprint")
    told = {name: getattr(document, name) for name in names}
    values = source.values_of(document.id)
    attributes = {each.name: value for each, value in zip(source.attributes, values, strict=True) if value is not None}
    place = {"block": marked.block, "paragraph": marked.paragraph, "page": marked.page, "time": marked.time}
    return {
        "library": source.name,
        "id": one.id,
        "document": told | {"attributes": attributes},
        **place,
        "speaker": marked.speaker,
        "start": None if one.is_orphan else one.start,
        "end": None if one.is_orphan else one.end,
        "before": marked.before,
        "quote": one.quote,
        "after": marked.after,
        "tags": [{"id": id, "name": path[-1], "path": list(path)} for id, path in marked.tags],
        "note": one.note,
        "coder": {"id": one.coder, "name": marked.coder},
        "created": moment(one.created),
        "modified": moment(one.modified),
    }
