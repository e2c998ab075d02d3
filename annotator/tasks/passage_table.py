"""A reading list of passages as rows, and as a table in a file."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from annotator.core.changes import Id
from annotator.core.documents import DocumentRow
from annotator.core.passages import Around, Group
from annotator.core.people import People
from annotator.formats.csv_table import Cell
from annotator.tasks.monitor import Monitor
from annotator.tasks.retrieving import Reader
from annotator.tasks.sheet_files import write_sheet

COLUMNS = (
    "document",
    "date",
    "speaker",
    "paragraph",
    "start",
    "end",
    "before",
    "words",
    "after",
    "tags",
    "coder",
    "note",
    "annotation id",
    "document id",
)
"""One row for each passage; positions are code points, the end is the first one after."""
_STEP = 100


def passage_rows(
    group: Group, documents: Mapping[Id, DocumentRow], reader: Reader, people: People, around: Around
) -> Iterator[tuple[Cell, ...]]:
    """The rows of one group, in its order."""
    codebook = reader.codebook
    for each in group.passages:
        told, document = reader.excerpt(each, around), documents[each.document]
        tags = "; ".join(codebook[tag].name for tag in told.tags)
        place = (document.title, document.date, told.speaker or document.speaker, told.paragraph, each.start, each.end)
        who = (people.signed(each.coder) or each.coder, each.note, each.id, each.document)
        yield (*place, told.before, told.words, told.after, tags, *who)


def write_passages(
    out: Path,
    groups: Sequence[Group],
    documents: Mapping[Id, DocumentRow],
    reader: Reader,
    people: People,
    around: Around,
    monitor: Monitor,
) -> int:
    """Write the list to `out`, with the name of each row's group first. Gives the number of rows.

    Raises UserFault for a suffix that is unknown, LibraryFault if nothing can be written there, Cancelled.
    """
    total = sum(len(group.passages) for group in groups)

    def rows() -> Iterator[tuple[Cell, ...]]:
        done = 0
        for group in groups:
            for row in passage_rows(group, documents, reader, people, around):
                if done % _STEP == 0:
                    monitor.report(done, total)
                done += 1
                yield (group.name, *row)

    return write_sheet(out, "Passages", ("group", *COLUMNS), rows())
