"""Agreement: every coefficient by character for three coders with ten thousand codings each, and what a longer text costs."""

import random
import time
from collections.abc import Callable
from statistics import median

from annotator.analysis.agreement import CodedDocument, Unit, agreement
from annotator.core.changes import Id
from annotator.core.spans import Span
from benchmarks.figures import Figure

CODERS, CODINGS, LENGTH, TAGS = 3, 10_000, 1_000_000, 10
_TIMES = 5


def figures() -> list[Figure]:
    """All coefficients beside one pass of sorting the same boundaries; the same codings over a text ten times as long."""
    document, longer = _document(LENGTH, 1), _document(LENGTH, 10)
    tags = list(document.spans)
    edges = [
        (place, coder, step)
        for spans in document.spans.values()
        for coder, own in enumerate(spans)
        for span in own or ()
        for place, step in ((span.start, 1), (span.end, -1))
    ]
    random.Random(0).shuffle(edges)
    sorting = _seconds(lambda: sorted(edges))
    counting = _seconds(lambda: agreement([document], tags, Unit.CHARACTER))
    growth = _seconds(lambda: agreement([longer], tags, Unit.CHARACTER)) / counting
    note = f"sorting {len(edges):,} boundaries {sorting * 1000:.0f} ms, all coefficients {counting * 1000:.0f} ms, {TAGS} tags"
    return [
        Figure("agreement: all coefficients / sorting the boundaries", counting / sorting, "x", 20, True, note),
        Figure("agreement: growth with ten times the text, equal codings", growth, "x", 1.1, True, note),
    ]


def _document(length: int, times: int) -> CodedDocument:
    """A document of `length` × `times` code points with the same codings, stretched to it, so that as many overlap."""
    source = random.Random(7)
    spans: dict[Id, list[list[Span]]] = {Id(f"tag-{number}"): [[] for _ in range(CODERS)] for number in range(TAGS)}
    tags = list(spans)
    for _ in range(CODINGS):
        start, size, tag = source.randrange(length - 200), source.randint(20, 180), source.choice(tags)
        for coder in range(CODERS):
            shift = source.choice((0, 0, 0, 5, 30))
            given = tag if source.random() < 0.9 else source.choice(tags)
            spans[given][coder].append(Span((start + shift) * times, (start + shift + size) * times))
    return CodedDocument(Id("document"), length * times, spans)


def _seconds(work: Callable[[], object]) -> float:
    """The median of several runs."""
    found = []
    for _ in range(_TIMES):
        begun = time.perf_counter()
        work()
        found.append(time.perf_counter() - begun)
    return median(found)
