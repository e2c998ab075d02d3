"""Search over 100 MB of speeches: the first hits of words and phrases, and regular expressions."""

import random
import re
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.core import edits
from annotator.core.changes import Change, ChangeSet, Id
from annotator.core.documents import Block, BlockKind, Draft
from annotator.core.hits import SearchOptions
from annotator.paths import seeds
from annotator.store.library import Library
from annotator.store.rows import Text
from annotator.tasks.monitor import Monitor
from annotator.tasks.searching import search
from benchmarks.figures import Figure

DOCUMENTS, WORDS = 10_000, 1_750
FIRST = 50
QUERIES = {
    "innovation": "innovation", "naive": "naive", '"social work"': '"social work"', "innovat*": "innovat*",
    "child NEAR/5 care": "NEAR(child care, 5)", "children NOT adoption": "children NOT adoption",
    "residential OR fostering": "residential OR fostering", "reform date:2010..2012": "reform",
    '"children in care"': '"children in care"', "the": "the", "minister speaker:speaker": "minister",
    "accountab* inspect*": "accountab* inspect*", "£30": "30", "Munro": "munro",
}  # fmt: skip
"""What is asked, and what comes nearest to it in plain FTS5."""
EXPRESSIONS = (r"£\d+ (million|billion)", r"\b(in|re)novat\w+", r"child(ren)? (who|that) \w+ed")
_PER_STEP = 500


def figures() -> list[Figure]:
    """The figures of search."""
    with TemporaryDirectory() as folder:
        library, texts = _library(Path(folder, "big.annotator"))
        with closing(library):
            return [*_first_hits(library, texts, Path(folder, "plain.sqlite")), *_expressions(library, texts)]


def _library(path: Path) -> tuple[Library, list[str]]:
    """10,000 speeches of 10 KB, made of the words of the five that ship, in steps of several documents."""
    source = random.Random(5)
    words = [word for each in sorted(seeds().glob("*.txt")) for word in each.read_text("utf-8").split()]
    library, coder, texts = Library.create(path), Id("bench"), []
    for first in range(0, DOCUMENTS, _PER_STEP):
        changes: list[Change] = []
        kept = []
        for number in range(first, first + _PER_STEP):
            at = source.randrange(len(words) - 400)
            body = words[at : at + 400] + source.choices(words, k=WORDS - 400)
            lines = [" ".join(body[start : start + 90]) for start in range(0, len(body), 90)]
            text = f"Speech {number}\n\n" + "\n\n".join(lines)
            blocks, place = [], 0
            for line in text.split("\n\n"):
                blocks.append(Block(place, place + len(line), BlockKind.PARAGRAPH))
                place += len(line) + 2
            draft = Draft(text, tuple(blocks), f"Speech {number}", "A Speaker", f"{2008 + number % 9}-05-01")
            changes += edits.add_document(coder, draft).changes
            kept.append(Text(text, WORDS))
            texts.append(text)
        library.apply(ChangeSet(coder, tuple(changes)), kept)
    return library, texts


def _first_hits(library: Library, texts: list[str], plain: Path) -> Iterator[Figure]:
    ours, whole = [], []
    for query in [*QUERIES] * 3:
        first, all_of_it = _searched(library, query, SearchOptions(), limit=FIRST)
        ours.append(first * 1000)
        whole.append(all_of_it)
    db = sqlite3.connect(plain)
    db.execute('create virtual table plain using fts5(content, tokenize = "unicode61 remove_diacritics 2")')
    db.executemany("insert into plain values (?)", ((text,) for text in texts))
    db.commit()
    theirs = [_timed(partial(_plainly, db, query)) for query in [*QUERIES.values()] * 3]
    db.close()
    size = sum(map(len, texts)) / 1e6
    beside = f"plain FTS5 with snippets p95 {_p95(theirs):.0f} ms, p50 {statistics.median(theirs):.0f} ms"
    counted = f"all hits counted in p50 {statistics.median(whole):.1f} s"
    note = f"p50 {statistics.median(ours):.0f} ms over {len(QUERIES)} queries, {size:.0f} MB, {counted}; {beside}"
    yield Figure("search over 100 MB: first 50 hits with context, p95", _p95(ours), "ms", 150, True, note)


def _searched(library: Library, query: str, options: SearchOptions, limit: int) -> tuple[float, float]:
    """Seconds until the first hits were told, or it was clear that there are no more, and until all were counted."""
    told: list[float] = []
    begun = time.perf_counter()
    search(library, query, options, Monitor(), lambda _hits: told.append(time.perf_counter()), limit)
    ended = time.perf_counter()
    return (told[0] if told else ended) - begun, ended - begun


def _plainly(db: sqlite3.Connection, query: str) -> None:
    db.execute("select snippet(plain, 0, '[', ']', '…', 20) from plain where plain match ? limit 50", [query]).fetchall()


def _expressions(library: Library, texts: list[str]) -> Iterator[Figure]:
    first, whole, plain = [], [], []
    for expression in EXPRESSIONS:
        told, ended = _searched(library, expression, SearchOptions(is_regex=True), limit=10_000_000)
        first.append(told)
        whole.append(ended)
        begun = time.perf_counter()
        pattern = re.compile(expression, re.IGNORECASE)
        sum(1 for text in texts for _ in pattern.finditer(text))
        plain.append(time.perf_counter() - begun)
    note_ = f"slowest of {len(EXPRESSIONS)}; plain re over texts in memory {max(plain):.1f} s"
    yield Figure("regular expression over 100 MB: first hits", max(first), "s", 0.5, True, note_)
    yield Figure("regular expression over 100 MB: whole", max(whole), "s", 5, True, note_)


def _timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def _p95(values: list[float]) -> float:
    return sorted(values)[round(0.95 * (len(values) - 1))]
