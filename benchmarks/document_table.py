"""The table of 10,000 documents with 20 attributes: opened, sorted, filtered; and re-anchoring after many edits."""

import random
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.core import edits
from annotator.core.anchoring import Anchoring
from annotator.core.attributes import Kind, add_attribute, attribute_id
from annotator.core.changes import ATTRIBUTE, Change, ChangeSet, Id
from annotator.core.documents import Block, BlockKind, Draft
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.gui.models.document_table import DocumentTableModel
from annotator.gui.panels.document_table import DocumentTable
from annotator.paths import seeds
from annotator.session.session import Session
from annotator.store.library import Library
from annotator.store.rows import Text
from benchmarks.figures import Figure

ROWS, COLUMNS = 10_000, 20
CODER = Id("bench")
T = TypeVar("T")


def figures() -> list[Figure]:
    """The figures of the table, and of re-anchoring."""
    app = QApplication.instance() or QApplication([])
    with TemporaryDirectory() as folder, closing(_library(Path(folder, "table.annotator"))) as library:
        found = _table(library, app)
    return [*found, _anchoring()]


def _library(path: Path) -> Library:
    source, library = random.Random(8), Library.create(path)
    names = [f"Attribute {number}" for number in range(COLUMNS)]
    changes: list[Change] = []
    for number, name in enumerate(names):
        kind = Kind.NUMBER if number % 2 else Kind.CHOICE
        changes += add_attribute(CODER, attribute_id(name), name, kind, (), float(number)).changes
    library.apply(ChangeSet(CODER, tuple(changes)))
    steps = []
    for number in range(ROWS):
        text = f"Speech {number}\n\nWords of it."
        draft = Draft(
            text, (Block(0, len(text), BlockKind.PARAGRAPH),), f"Speech {number}", f"Speaker {number % 97}", "2014-04-01"
        )
        (birth,) = edits.add_document(CODER, draft).changes
        values = {
            ATTRIBUTE + attribute_id(name): source.randrange(10_000) if at % 2 else f"choice {source.randrange(9)}"
            for at, name in enumerate(names)
        }
        steps.append(
            (ChangeSet(CODER, (Change("document", birth.id, birth.field, None, birth.after | values),)), [Text(text, 5)])
        )
    library.apply_all(steps)
    return library


def _table(library: Library, app: object) -> list[Figure]:
    session = Session(library, CODER)

    def opened() -> DocumentTable:
        table = DocumentTable(DocumentTableModel(session), can_write=True)
        table.resize(1100, 800)
        table.model.wake()
        table.grab()
        return table

    def filtered() -> None:
        table.filter.setText("choice 3 speaker 11")
        table.grab()

    def sorted_by_number() -> None:
        table.table.sortByColumn(8, Qt.SortOrder.AscendingOrder)
        table.grab()

    opening, table = _timed(opened)
    QApplication.processEvents()
    sorting, _ = _timed(sorted_by_number)
    filtering, _ = _timed(filtered)
    plain = _plain(library)
    beside = f"read {plain[0]:.0f}, sort {plain[1]:.0f}, filter {plain[2]:.0f} ms"
    note = f"plain sqlite3 and lists: {beside}; {ROWS:,} rows, {COLUMNS} attributes"
    table.deleteLater()
    assert app is not None
    return [
        Figure(f"documents table: {name}", value, "ms", 200, True, note)
        for name, value in (("open", opening), ("sort", sorting), ("filter", filtering))
    ]


def _plain(library: Library) -> tuple[float, float, float]:
    with closing(sqlite3.connect(library.path)) as db:
        reading, rows = _timed(lambda: db.execute("select document, attribute, value from value").fetchall())
        db.execute("select count(*) from document").fetchall()
    sorting, _ = _timed(lambda: sorted(rows, key=lambda row: row[2])[:ROWS])
    filtering, _ = _timed(lambda: [row for row in rows if "choice 3" in row[2]])
    return reading, sorting, filtering


def _anchoring() -> Figure:
    source = random.Random(4)
    paragraphs = "\n".join(path.read_text("utf-8") for path in sorted(seeds().glob("*.txt"))).split("\n") * 20
    source.shuffle(paragraphs)
    old = "\n".join(paragraphs)[:1_000_000]
    new = old
    for at in sorted(source.sample(range(len(old) - 50), 1_000), reverse=True):
        new = new[:at] + ("corrected " if source.random() < 0.5 else "") + new[at + source.randrange(9) :]
    starts = [source.randrange(len(old) - 200) for _ in range(10_000)]
    selectors = [describe(old, Span(start, start + source.randint(10, 120))) for start in starts]

    def anchor() -> int:
        anchoring = Anchoring(old, new)
        return sum(anchoring.place(selector).span is not None for selector in selectors)

    milliseconds, placed = _timed(anchor)
    plain, _ = _timed(lambda: [new.find(selector.quote) for selector in selectors[:500]])
    note = f"{placed:,} of 10,000 placed; plain str.find of every quote {plain * 20 / 1000:.1f} s"
    return Figure("re-anchor 10,000 annotations after 1,000 edits in 1 MB", milliseconds / 1000, "s", 2, True, note)


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    begun = time.perf_counter()
    result = work()
    return (time.perf_counter() - begun) * 1000, result
