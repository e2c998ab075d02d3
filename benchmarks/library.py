"""How long a large library takes to open and to change, beside the same done by plain sqlite3 on the same file."""

from __future__ import annotations

import os
import random
import sqlite3
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from annotator.core import edits
from annotator.core.changes import Id
from annotator.core.documents import DocumentRow
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.store.library import Library
from benchmarks.big_library import CODER, build
from benchmarks.figures import Figure

DOCUMENTS, ANNOTATIONS = 10_000, 100
CHANGES = 400
LARGE, CODINGS = 1_000_000, 10_000
OPENINGS = 5


def figures() -> list[Figure]:
    """Opening and changing; ANNOTATOR_BENCH_SCALE=0.1 makes the library a tenth as large."""
    scale = float(os.environ.get("ANNOTATOR_BENCH_SCALE", "1"))
    documents = max(10, round(DOCUMENTS * scale))
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as folder:
        path, large = Path(folder, "many.annotator"), Path(folder, "large.annotator")
        build(path, documents, ANNOTATIONS)
        build(large, 1, max(10, round(CODINGS * scale)), max(10_000, round(LARGE * scale)))
        size = f"{documents:,} documents, {documents * ANNOTATIONS:,} annotations"
        return [_listing(path, size), *_changing(path, size), _opening(large)]


def _listing(path: Path, size: str) -> Figure:
    def ours() -> None:
        library = Library.open(path)
        library.documents()
        library.close()

    def plain() -> None:
        with closing(sqlite3.connect(path)) as db:
            db.execute("""select document.id, title, speaker, date, venue, publisher, characters, words, count(annotation.id)
                from document join text on fingerprint = document.text left join annotation on document = document.id
                and annotation.gone = 0 where document.gone = 0 group by document.id""").fetchall()

    mine, other = _median(ours), _median(plain)
    note = f"ours {mine * 1000:.0f} ms, plain sqlite3 {other * 1000:.0f} ms; {size}"
    return Figure("library: open to documents listed", mine, "s", 1, True, note)


def _changing(path: Path, size: str) -> list[Figure]:
    """New annotations, and tags and notes on those that are there, in turn."""
    draw = random.Random(3)
    library = Library.open(path)
    rows = draw.sample(library.documents(), 10)
    made = [_timed(lambda: _annotate(library, draw.choice(rows), draw)) for _ in range(CHANGES)]
    ids = [annotation.id for row in rows for annotation in library.annotations(row.id)]
    edited = [_timed(lambda number=number: _edit(library, draw.choice(ids), number)) for number in range(CHANGES)]  # type: ignore[misc]
    library.close()
    plain = _plain_inserts(path)
    found = []
    for what, times in (("new annotation", made), ("edit", edited)):
        note = f"p50 {_ms(times, 50):.2f} ms, plain sqlite3 p95 {_ms(plain, 95):.2f} ms; {size}"
        found.append(Figure(f"library: apply one change ({what}), p95", _ms(times, 95), "ms", 10, True, note))
    return found


def _annotate(library: Library, row: DocumentRow, draw: random.Random) -> None:
    start = draw.randrange(row.characters - 60)
    place = describe(library.text(row.fingerprint), Span(start, start + 50)).to_json()
    library.apply(edits.add_annotation(CODER, Id(str(uuid.uuid4())), row.id, row.fingerprint, place))


def _edit(library: Library, id: Id, number: int) -> None:
    thing = library.thing(id)
    library.apply(edits.set_note(CODER, thing, f"note {number}"))


def _plain_inserts(path: Path) -> list[float]:
    """One row into each table that an annotation takes, and a commit that is on disk."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("pragma synchronous = full")

        def insert() -> None:
            id = str(uuid.uuid4())
            db.execute("begin immediate")
            db.execute("insert into journal values (?, ?, 'annotation', ?, '*', ?, '[]')", (id, CODER, id, "x" * 400))
            db.execute("insert into annotation values (?, 'd', ?, '', 1, 1, 0, '')", (id, CODER))
            db.execute("insert into span values (?, 'f', 1, 2, ?, ?, ?)", (id, "q" * 50, "p" * 32, "s" * 32))
            db.execute("insert into coding values (?, 't')", (id,))
            db.execute("commit")

        return [_timed(insert) for _ in range(CHANGES)]


def _opening(path: Path) -> Figure:
    """The store's share of bringing a large document with many codings on the page."""
    library = Library.open(path)
    (listed,) = library.documents()

    def ours() -> None:
        row = library.document(listed.id)
        library.text(row.fingerprint)
        library.blocks(row.id)
        library.annotations(row.id)

    def plain() -> None:
        with closing(sqlite3.connect(path)) as db:
            db.execute("select content from text").fetchall()
            db.execute("select * from layout").fetchall()
            db.execute("select * from annotation join span on annotation = id left join coding using (annotation)").fetchall()

    mine, other = _median(ours), _median(plain)
    library.close()
    size = f"{listed.characters / 1e6:.1f} MB with {listed.annotations:,} codings"
    note = f"of 300 ms from click to highlights; plain sqlite3 {other * 1000:.0f} ms; {size}"
    return Figure("library: read one large document with its codings", mine * 1000, "ms", 150, True, note)


def _timed(work: Callable[[], None]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _median(work: Callable[[], None]) -> float:
    return statistics.median(_timed(work) for _ in range(OPENINGS))


def _ms(times: list[float], percent: int) -> float:
    return statistics.quantiles(times, n=100)[percent - 1] * 1000
