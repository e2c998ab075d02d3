"""Passages of a library that recur in other documents: found with what earlier searches sampled, told with who said them when."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from annotator.analysis.echoes import LEAST, Runs, Vocabulary, Words, find_echoes, runs_of
from annotator.core.changes import Id
from annotator.core.documents import Block, BlockKind, DocumentRow, block_at
from annotator.core.spans import Span
from annotator.store.library import Library
from annotator.tasks.monitor import Monitor

VERSION = 1
"""One more whenever runs are sampled in another way; what was kept before is then sampled anew."""
_KEPT_TEXTS, _KEPT_WORDS = 64, 8_000_000
_KEEP_EVERY = 200
_FURNITURE = frozenset({BlockKind.NOTICE, BlockKind.FURNITURE, BlockKind.BYLINE, BlockKind.DATE})


@dataclass(frozen=True, slots=True)
class Passage:
    """One side of an echo: code points of a document's shown text, and the words there."""

    document: DocumentRow
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class FoundEcho:
    """A passage and the one of another document that echoes it, the earlier document first; `agreeing` words are the same.
    `is_furniture` says that it is a notice or the like, which the publisher puts on many pages.
    """

    earlier: Passage
    later: Passage
    agreeing: int
    is_furniture: bool

    def side_of(self, document: Id) -> Passage | None:
        """The passage in this document."""
        return next((side for side in (self.earlier, self.later) if side.document.id == document), None)


def echoes(library: Library, monitor: Monitor, fresh: Iterable[Id] | None = None, least: int = LEAST) -> list[FoundEcho]:
    """Every echo of at least so many words between two documents, those of early documents first; with `fresh` only those of
    these. What is sampled of a text is kept, so that a library to which a document was added is searched quickly.

    Raises Cancelled; what was sampled until then is kept.
    """
    rows = sorted(library.documents(), key=lambda row: (row.date or "9999", row.created, row.id))
    rows = [row for row in rows if row.characters]
    vocabulary = Vocabulary()
    runs = _sampled(library, rows, vocabulary, monitor)

    words = _Shelf(lambda number: vocabulary.words_of(library.text(rows[number].fingerprint)))

    @lru_cache(maxsize=_KEPT_TEXTS)
    def parts(number: int) -> tuple[str, tuple[Block, ...]]:
        return library.text(rows[number].fingerprint), library.blocks(rows[number].id)

    def passage(number: int, start: int, end: int) -> Passage:
        span = Span(words(number).starts[start], words(number).ends[end - 1])
        return Passage(rows[number], span, parts(number)[0][span.start : span.end])

    chosen = None if fresh is None else [number for number, row in enumerate(rows) if row.id in set(fresh)]
    found = find_echoes(runs, words, chosen, lambda done, total: monitor.report(done, total))
    told = []
    for each in found:
        if each.agreeing >= least:
            one = passage(each.first, each.first_start, each.first_end)
            two = passage(each.second, each.second_start, each.second_end)
            is_furniture = _is_furniture(one, parts(each.first)[1]) or _is_furniture(two, parts(each.second)[1])
            told.append(FoundEcho(one, two, each.agreeing, is_furniture))
    return told


class _Shelf:
    """Gives the words of texts by number, and keeps those wanted last: as many texts as have 8 million words, 128 MB."""

    def __init__(self, read: Callable[[int], Words]) -> None:
        self._read = read
        self._kept: OrderedDict[int, Words] = OrderedDict()
        self._size = 0

    def __call__(self, number: int) -> Words:
        found = self._kept.get(number)
        if found is not None:
            self._kept.move_to_end(number)
            return found
        found = self._kept[number] = self._read(number)
        self._size += len(found.numbers)
        while self._size > _KEPT_WORDS and len(self._kept) > 2:
            self._size -= len(self._kept.popitem(last=False)[1].numbers)
        return found


def _sampled(library: Library, rows: Sequence[DocumentRow], vocabulary: Vocabulary, monitor: Monitor) -> list[Runs]:
    """The runs of every document's text, as kept or sampled now, in the order of `rows`."""
    known = library.runs(VERSION)
    fresh: dict[str, tuple[bytes, bytes]] = {}
    found = []
    try:
        for done, row in enumerate(rows):
            monitor.report(done, len(rows), row.title)
            parts = known.get(row.fingerprint)
            if parts is None:
                runs = runs_of(vocabulary.words_of(library.text(row.fingerprint)))
                parts = fresh[row.fingerprint] = (runs.hashes.tobytes(), runs.places.tobytes())
            if len(fresh) >= _KEEP_EVERY:
                library.keep_runs(VERSION, fresh)
                fresh = {}
            found.append(_runs(*parts))
    finally:
        if fresh:
            library.keep_runs(VERSION, fresh)
    return found


def _runs(hashes: bytes, places: bytes) -> Runs:
    runs = Runs(array("Q"), array("i"))
    runs.hashes.frombytes(hashes)
    runs.places.frombytes(places)
    return runs


def _is_furniture(passage: Passage, blocks: Sequence[Block]) -> bool:
    """Whether the passage lies in a notice or the like from its first word on."""
    block = block_at(blocks, passage.span.start)
    return block is not None and block.kind in _FURNITURE
