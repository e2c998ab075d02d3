"""Writes annotations as a workbook: sheets of annotations, codings, documents, tags, coders and memos that lead to each other,
and tags counted by document and by coder.
"""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from annotator.core.annotations import Annotation
from annotator.formats.columns import Column, Holds, Value, distinct
from annotator.formats.workbook_out import CUT, MOST_LINKS, MOST_ROWS, MOST_UNITS, UNLINKED, Workbook, is_too_long
from annotator.store.library import Library
from annotator.tasks.annotation_files import counted
from annotator.tasks.annotation_rows import Annotations, Marked
from annotator.tasks.choosing import Choice, chosen_annotations, chosen_tags
from annotator.tasks.export_formats import Written
from annotator.tasks.monitor import Monitor
from annotator.tasks.tag_counts import TagCounts
from annotator.tasks.workbook_sheets import CODERS, DOCUMENTS, TAGS, Sheets

MARKED, CODINGS = "Annotations", "Codings"
_CODING = (
    Column("tag"),
    Column("tag path", Holds.LIST, " / "),
    Column("document"),
    Column("speaker"),
    Column("date", Holds.DATE),
    Column("coder"),
    Column("start", Holds.WHOLE),
    Column("end", Holds.WHOLE),
    Column("quote", Holds.LONG_TEXT),
    Column("annotation id"),
)


def write_xlsx(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    """The workbook; what Excel can't hold is told in the losses."""
    source = Annotations(library, choice, monitor)
    with Workbook(out) as book:
        sheets = Sheets(book, library, source, TagCounts(source, choice))
        counts = _write_marked(book, source, sheets)
        counts |= sheets.write()
    monitor.report(1, 1)  # packing can't be stopped half-way, so that a wish to stop is heard now
    return Written(counts, book.losses, _notices(counts))


def foresee(library: Library, choice: Choice) -> Written:
    """What will be in the workbook."""
    counts = counted(library, choice)
    del counts["untagged"]
    return Written(counts, _losses(library, choice, counts), _notices(counts))


def _notices(counts: dict[str, int]) -> tuple[str, ...]:
    full = [name for name, sheet in ((MARKED, "annotations"), (CODINGS, "codings")) if counts[sheet] >= MOST_ROWS]
    return tuple(f"A sheet holds {MOST_ROWS:,} rows, so “{name}” goes on in “{name} 2”." for name in full)


def _losses(library: Library, choice: Choice, counts: dict[str, int]) -> Counter[str]:
    """What will be cut and left out, as the workbook will count it."""
    codebook = library.codebook()
    tags = chosen_tags(codebook, choice)
    losses = Counter({CUT: sum(is_too_long(tag.definition) for tag in codebook if tag.id in tags)})
    losses[CUT] += sum(is_too_long(memo.text) for memo in library.memos())
    for each in _long_ones(library, choice):
        shown = {codebook.resolve(tag) for tag in each.tags}
        rows = 1 + (len(shown) if choice.tags is None else len(shown & tags))
        losses[CUT] += is_too_long(each.note) + is_too_long(each.quote) * rows
    for name in ("annotations", "codings"):
        losses[UNLINKED] += sum(max(0, 2 * rows - MOST_LINKS) for rows in _in_sheets(counts[name]))
    return +losses


def _long_ones(library: Library, choice: Choice) -> list[Annotation]:
    """The chosen annotations that may be too long for a cell."""
    found = library.with_long_texts(MOST_UNITS // 2)
    documents = frozenset(each.document for each in found)
    within = replace(choice, documents=documents if choice.documents is None else documents & choice.documents)
    ids = {each.id for each in found}
    return [each for _, annotations in chosen_annotations(library, within) for each in annotations if each.id in ids]


def _in_sheets(rows: int) -> list[int]:
    """How many rows each sheet gets."""
    most = MOST_ROWS - 1
    return [min(most, rows - at) for at in range(0, rows, most)]


def _write_marked(book: Workbook, source: Annotations, sheets: Sheets) -> dict[str, int]:
    columns = source.columns()
    coder = [column.name for column in columns].index("coder")
    marked_sheet = book.add(MARKED, columns)
    coding_sheet = book.add(CODINGS, distinct([*_CODING, *source.attribute_columns()]))
    annotations = codings = 0
    for marked in source.marked():
        by = sheets.counts.take(marked)
        links = {0: sheets.place_of(DOCUMENTS, marked.document.id), coder: sheets.place_of(CODERS, by)}
        at = marked_sheet.write(source.row(marked), links)
        sheets.met(marked, by, at)
        annotations += 1
        for tag, path in marked.tags:
            to = {0: sheets.place_of(TAGS, tag), len(_CODING) - 1: at}
            sheets.met_tag(marked, tag, coding_sheet.write(_coding(source, marked, path), to))
            codings += 1
    marked_sheet.finish()
    coding_sheet.finish()
    return {"annotations": annotations, "codings": codings}


def _coding(source: Annotations, marked: Marked, path: tuple[str, ...]) -> list[Value]:
    one, document = marked.annotation, marked.document
    start, end = (None, None) if one.is_orphan else (one.start, one.end)
    facts = (document.title, document.speaker, document.date, marked.coder, start, end, one.quote, one.id)
    return [path[-1], path, *facts, *source.values_of(document.id)]
