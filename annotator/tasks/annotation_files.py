"""Writes the table of annotations, or of codings, as CSV; and says of any such table beforehand what will be in it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.core.attributes import shown_value
from annotator.formats.columns import Column, Holds, Value
from annotator.formats.csv_table import Cell, write_table
from annotator.store.library import Library
from annotator.tasks.annotation_rows import Annotations
from annotator.tasks.choosing import Choice, as_wanted, chosen_annotations, chosen_documents, chosen_tags
from annotator.tasks.export_formats import Written
from annotator.tasks.monitor import Monitor
from annotator.tasks.shown import moment, tags_shown


def write_csv(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    """A row for each annotation: tags joined by `; `, paths from the top tag down joined by ` / `, times in UTC, positions in
    code points (empty where the shown text has no place for the annotation).
    """
    table = Annotations(library, choice, monitor)
    count = write_plain(out, table.columns(), table.rows())
    return Written({"annotations": count}, left_out(library, choice))


def write_codings_csv(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    """A row for each coding: an annotation with three tags has three; one without a tag has none."""
    table = Annotations(library, choice, monitor)
    count = write_plain(out, table.columns(by_coding=True), table.rows(by_coding=True))
    untagged = foresee_codings(library, choice).losses
    return Written({"codings": count}, untagged)


def write_plain(out: Path, columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> int:
    """Any table as CSV with a byte order mark, which spreadsheet programs need to take it for UTF-8. Gives the number of rows."""
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        return write_table(file, [column.name for column in columns], _plain(columns, rows))


def foresee(library: Library, choice: Choice) -> Written:
    """What a table of annotations will hold, and what of the library it has no column for."""
    counts = counted(library, choice)
    del counts["untagged"]
    return Written(counts, left_out(library, choice))


def foresee_codings(library: Library, choice: Choice) -> Written:
    """The same of a table of codings."""
    counts = counted(library, choice)
    losses = left_out(library, choice)
    losses["annotations without a tag"] = counts.pop("untagged")
    return Written(counts, +losses)


def counted(library: Library, choice: Choice) -> dict[str, int]:
    """How many documents, annotations and codings are chosen, and how many of the annotations have no tag."""
    documents = [row.id for row in library.facts() if choice.documents is None or row.id in choice.documents]
    wanted, tags = as_wanted(library, choice)
    if any(id != into for id, into in library.codebook().stands_for.items()):
        return _counted_one_by_one(library, choice)
    found = library.counted_by_document(wanted, tags)
    untagged = library.counted_by_document(replace(wanted, is_untagged=True))
    counts = {"documents": len(documents)}
    counts["annotations"] = sum(found.get(id, (0, 0))[0] for id in documents)
    counts["codings"] = sum(found.get(id, (0, 0))[1] for id in documents)
    counts["untagged"] = sum(untagged.get(id, (0, 0))[0] for id in documents)
    return counts


def _counted_one_by_one(library: Library, choice: Choice) -> dict[str, int]:
    """The same where tags were merged: an annotation may carry two that are one by now."""
    codebook = library.codebook()
    tags = None if choice.tags is None else chosen_tags(codebook, choice)
    counts = Counter(documents=len(chosen_documents(library, choice)))
    for _, annotations in chosen_annotations(library, choice):
        for annotation in annotations:
            shown = [id for id, _ in tags_shown(annotation, codebook) if tags is None or id in tags]
            counts["annotations"] += 1
            counts["codings"] += len(shown)
            counts["untagged"] += not shown
    return {name: counts[name] for name in ("documents", "annotations", "codings", "untagged")}


def left_out(library: Library, choice: Choice) -> Counter[str]:
    """What a table of annotations has no column for: memos, and what tags are defined as."""
    tags = chosen_tags(library.codebook(), choice)
    defined = sum(bool(tag.definition) for tag in library.codebook() if tag.id in tags)
    return +Counter({"memos": len(library.memos()), "definitions of tags": defined})


def _plain(columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> Iterator[list[Cell]]:
    for row in rows:
        yield [_cell(column, value) for column, value in zip(columns, row, strict=True)]


def _cell(column: Column, value: Value) -> Cell:
    if isinstance(value, tuple):
        return column.joint.join(value)
    if isinstance(value, str) or value is None:
        return value
    if column.holds is Holds.TIME:
        return moment(int(value))
    return shown_value(value) if isinstance(value, bool | float) else value
