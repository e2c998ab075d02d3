"""100,000 codings under 200 tags: passages by how they lie, a list of 10,000 of them on screen, and tags counted together."""

import random
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from annotator.core import edits, tagging
from annotator.core.changes import ChangeSet, Id, joined
from annotator.core.documents import Block, BlockKind, Draft, fingerprint_of
from annotator.core.selectors import Selector
from annotator.gui.models.reading_list import ReadingListModel
from annotator.gui.panels.passages_view import PassagesView
from annotator.session.retrieval import PassageList
from annotator.session.session import Session
from annotator.store.library import Library
from annotator.store.rows import Text
from annotator.tasks.monitor import Monitor
from annotator.tasks.retrieving import retrieve
from annotator.tasks.tabulating import MatrixQuestion, tabulate
from benchmarks.corpus import made_text
from benchmarks.figures import Figure

CODINGS, TAGS, PER_DOCUMENT = 100_000, 200, 1_000
CODER = Id("bench")
_LETTERS, _STEPS = 50_000, 120


def figures() -> list[Figure]:
    """The figures of passages."""
    app = QApplication.instance() or QApplication([])
    with TemporaryDirectory() as folder, closing(library_of(Path(folder, "many.annotator"), CODINGS)) as library:
        plain = min(_timed(lambda: library._connection.rows("select annotation, tag from coding")) for _ in range(3))
        found = [*_retrieving(library, plain), *_reading(library)]
        with closing(library_of(Path(folder, "fewer.annotator"), CODINGS // 10)) as fewer:
            found.append(_together(fewer, library))
    assert app is not None
    return found


def library_of(path: Path, codings: int) -> Library:
    """Speeches with so many codings, every tag as often as the next; a tenth of them under the first."""
    draw, library = random.Random(6), Library.create(path)
    library.apply(joined(tagging.create_tag(CODER, Id(f"t{at}"), f"T{at}", "blue") for at in range(TAGS)))
    steps: list[tuple[ChangeSet, list[Text]]] = []
    for number in range(codings // PER_DOCUMENT):
        text = made_text(_LETTERS, number)
        blocks = tuple(Block(at, at + 499, BlockKind.PARAGRAPH) for at in range(0, len(text) - 500, 500))
        document = edits.document_id(fingerprint_of(text))
        marks = []
        for each in range(PER_DOCUMENT):
            start = draw.randrange(len(text) - 300)
            end, tag = start + draw.randrange(20, 200), 0 if draw.random() < 0.1 else draw.randrange(TAGS)
            place = Selector(start, end, text[start:end], "", "").to_json()
            marks.append(
                edits.add_annotation(CODER, Id(f"a{number}-{each}"), document, fingerprint_of(text), place, [Id(f"t{tag}")])
            )
        steps.append((edits.add_document(CODER, Draft(text, blocks, f"Speech {number}")), [Text(text, text.count(" ") + 1)]))
        steps.append((joined(marks), []))
    library.apply_all(steps)
    return library


def _retrieving(library: Library, plain: float) -> list[Figure]:
    note = f"reading all codings with sqlite3: {plain * 1000:.0f} ms"
    found = []
    for name, query in (("two tags", "tag:T3 OVERLAPS tag:T4"), ("a tag and one with 10,000 codings", "tag:T3 OVERLAPS tag:T0")):
        seconds = min(_timed(lambda query=query: retrieve(library, query, Monitor())) for _ in range(3))  # type: ignore[misc]
        count = len(retrieve(library, query, Monitor()).annotations)
        named = f"passages that overlap, {name}, of {CODINGS:,} codings"
        found.append(Figure(named, seconds * 1000, "ms", 300, True, f"{count:,} found; {note}"))
    return found


def _reading(library: Library) -> list[Figure]:
    session = Session(library, CODER)
    found = PassageList(session)
    view = PassagesView(found, ReadingListModel(found))
    view.resize(1100, 800)
    view.show()
    QCoreApplication.processEvents()
    begun = time.perf_counter()
    waiting = QEventLoop()
    found.ended.connect(waiting.quit)
    view.look_for("tag:T0")
    waiting.exec()  # as a window waits; a busy loop would take the interpreter from the job
    view.list.viewport().grab()
    first = time.perf_counter() - begun
    count = len(found.passages.annotations)
    times, bar = [], view.list.verticalScrollBar()
    for _ in range(_STEPS):
        begun = time.perf_counter()
        bar.setValue(bar.value() + 90)
        view.list.viewport().repaint()
        times.append(time.perf_counter() - begun)
    times.sort()
    p95 = times[int(len(times) * 0.95)] * 1000
    name = f"a list of {count:,} passages on screen"
    view.close()
    return [
        Figure(f"{name}, asked to first page painted", first * 1000, "ms", 300, True),
        Figure("scrolling it by a wheel's step, p95", p95, "ms", 16, True, f"p50 {times[len(times) // 2] * 1000:.1f} ms"),
    ]


def _together(fewer: Library, library: Library) -> Figure:
    """What counting tags together costs for each coding, in a library and one with a tenth of its documents."""
    small, large = (
        min(_timed(lambda each=each: tabulate(each, MatrixQuestion(), Monitor())) for _ in range(2))  # type: ignore[misc]
        for each in (fewer, library)
    )
    name = f"tags together, {CODINGS:,} codings under {TAGS} tags: growth per coding against {CODINGS // 10:,}"
    return Figure(name, large / small / 10, "", 1.5, True, f"{large:.2f} s for all, words counted too")


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
