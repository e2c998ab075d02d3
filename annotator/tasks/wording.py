"""Words of a library or a part of it: how often and how evenly they stand, what is typical of the part, what stands together."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from annotator.analysis.frequencies import Collocation, Keyness, collocations, dispersion, keyness
from annotator.core.changes import Id
from annotator.core.documents import DocumentRow
from annotator.core.spans import Span, united
from annotator.core.text import fold, tokens
from annotator.store.library import Library
from annotator.tasks.monitor import Monitor

WINDOW, LEAST = 5, 3
"""Words within so many of each other are counted as standing together, if they do so at least so often."""


@dataclass(frozen=True, slots=True)
class WordPart:
    """What of a library is meant: documents, None for all; and of them only the passages under a tag (or one below it)."""

    documents: frozenset[Id] | None = None
    tag: Id | None = None

    @property
    def is_all(self) -> bool:
        """True if nothing is left for comparison."""
        return self.documents is None and self.tag is None


WHOLE = WordPart()


@dataclass(frozen=True, slots=True)
class WordCount:
    """A word with how often it stands, per how many of a million words, in how many documents, and how unevenly it is spread
    over them: DP from 0 (evenly) to 1 (all in one), None where there is a single document.
    """

    word: str
    count: int
    per_million: float
    documents: int
    dispersion: float | None


@dataclass(frozen=True, slots=True)
class Frequencies:
    """The words of a part, the most frequent first; `total` is all of its words, those of the stop list too."""

    rows: tuple[WordCount, ...]
    total: int
    documents: int


@dataclass(frozen=True, slots=True)
class Keywords:
    """What is typical of a part against the rest of the library; `total` and `elsewhere` are the words of both."""

    rows: tuple[Keyness, ...]
    total: int
    elsewhere: int


@dataclass(frozen=True, slots=True)
class Together:
    """Words that stand together in a part of so many words."""

    rows: tuple[Collocation, ...]
    total: int


def frequencies(library: Library, part: WordPart, stop: Collection[str], monitor: Monitor) -> Frequencies:
    """Count the words of a part. `stop` words (folded) get no row but count as words of the text. Raises Cancelled."""
    counts, per_document, sizes = Counter[str](), list[Counter[str]](), list[int]()
    for words, _ in _texts(library, part, monitor):
        own = Counter(words)
        per_document.append(own)
        sizes.append(len(words))
        counts.update(own)
    total = sum(sizes)
    spread: dict[str, list[tuple[int, int]]] = {}
    for number, own in enumerate(per_document):
        for word, count in own.items():
            spread.setdefault(word, []).append((number, count))
    rows = []
    for word, count in counts.items():
        if word not in stop:
            evenness = _evenness(spread[word], sizes, count)
            rows.append(WordCount(word, count, 1_000_000 * count / total, len(spread[word]), evenness))
    rows.sort(key=lambda row: (-row.count, row.word))
    return Frequencies(tuple(rows), total, len(sizes))


def keywords(library: Library, part: WordPart, stop: Collection[str], monitor: Monitor) -> Keywords:
    """What is typical of a part, or rare in it, against all other words of the library. Raises Cancelled."""
    here, elsewhere = Counter[str](), Counter[str]()
    for words, others in _texts(library, part, monitor, with_rest=True):
        here.update(words)
        elsewhere.update(others)
    rows = tuple(row for row in keyness(here, elsewhere) if row.word not in stop)
    return Keywords(rows, here.total(), elsewhere.total())


def together(
    library: Library, part: WordPart, stop: Collection[str], monitor: Monitor, word: str = "", window: int = WINDOW
) -> Together:
    """Words that stand within `window` words of each other, with `word` only those around it. Stop words get no row but keep
    their places. Raises Cancelled.
    """
    total = 0
    node = fold(word.strip())

    def texts() -> Iterator[Sequence[str]]:
        nonlocal total
        for words, _ in _texts(library, part, monitor):
            total += len(words)
            yield words

    found = collocations(texts(), window, LEAST, only=node or None, stop=stop)
    return Together(tuple(found), total)


def _texts(
    library: Library, part: WordPart, monitor: Monitor, *, with_rest: bool = False
) -> Iterator[tuple[list[str], list[str]]]:
    """For each document the words of the part in it, and those of the rest of it; documents that have none are left out."""
    rows = [row for row in library.documents() if row.characters]
    if not with_rest and part.documents is not None:
        rows = [row for row in rows if row.id in part.documents]
    read, spans_of = _reader(), _marked(library, part)
    for done, row in enumerate(rows):
        monitor.report(done, len(rows), row.title)
        is_in = part.documents is None or row.id in part.documents
        text = library.text(row.fingerprint)
        spans = spans_of(row) if is_in else []
        inside = [word for span in spans for word in read(text[span.start : span.end])]
        outside = [word for span in _between(spans, len(text)) for word in read(text[span.start : span.end])] if with_rest else []
        if inside or outside:
            yield inside, outside


def _reader() -> Callable[[str], list[str]]:
    """Gives the words of a text as they are counted; a word that was folded once is not folded again."""
    known: dict[str, str] = {}

    def read(text: str) -> list[str]:
        words = []
        for word, _ in tokens(text):
            folded = known.get(word)
            if folded is None:
                folded = known[word] = fold(word)
            words.append(folded)
        return words

    return read


def _marked(library: Library, part: WordPart) -> Callable[[DocumentRow], list[Span]]:
    """Which stretches of a document belong to the part."""
    if part.tag is None:
        return lambda row: [Span(0, row.characters)]
    codebook = library.codebook()
    wanted = {part.tag, *codebook.descendants(part.tag)}

    def marked(row: DocumentRow) -> list[Span]:
        annotations = library.annotations(row.id)
        return united(
            each for each in annotations if not each.is_orphan and any(codebook.resolve(tag) in wanted for tag in each.tags)
        )

    return marked


def _between(spans: Sequence[Span], length: int) -> Iterator[Span]:
    at = 0
    for span in spans:
        if span.start > at:
            yield Span(at, span.start)
        at = span.end
    if at < length:
        yield Span(at, length)


def _evenness(places: Sequence[tuple[int, int]], sizes: Sequence[int], count: int) -> float | None:
    """`dispersion` of a word that stands in few of many documents, without going through all of them."""
    if len(sizes) * 4 <= len(places) * 5 or len(sizes) < 50:
        per_part = [0] * len(sizes)
        for number, there in places:
            per_part[number] = there
        return dispersion(per_part, sizes)
    size = sum(sizes)
    held = sum(sizes[number] for number, _ in places) / size
    apart = (sum(abs(there / count - sizes[number] / size) for number, there in places) + 1 - held) / 2
    return apart / (1 - min(sizes) / size)
