"""Ranks what "Go to" finds: names by fuzzy letters, quotes by whole words, scattered hits only where nothing better is."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from annotator.core.fuzzy import Match, match, ranked
from annotator.core.spans import Span
from annotator.core.text import fold
from annotator.store.quotes import Quote

T = TypeVar("T")

_GOOD = 600.0
"""From here on the letters stand together or begin words."""
_SCATTERED = 400.0
_SHOWN = 90
"""Code points of a quote that are shown, about a line."""
_BEFORE = 24
"""How many of them stand before the first matched word, if it lies further in."""


def best(typed: str, items: Iterable[T], key: Callable[[T], str]) -> list[tuple[T, Match]]:
    """The items that fit, best first. Scattered letters count only if no item fits well."""
    found = ranked(typed, items, key)
    if found and found[0][1].score >= _GOOD:
        return [(item, fit) for item, fit in found if fit.score >= _SCATTERED]
    return found


def quoted(typed: str, quotes: Iterable[tuple[Quote, str]], limit: int) -> tuple[list[tuple[Quote, Match]], int]:
    """The quotes that hold every word typed, best first, at most `limit`; and how many there are. Each comes with its folded
    words; the match is of the part that `shown_part` gives.
    """
    terms = fold(typed).split()
    hits = [quote for quote, folded in quotes if all(term in folded for term in terms)]
    fits = [(quote, fit) for quote in hits[: limit * 20] if (fit := match(typed, shown_part(quote.words, terms)))]
    fits.sort(key=lambda found: -found[1].score)
    return fits[:limit], len(hits)


def shown_part(words: str, terms: Sequence[str]) -> str:
    """The quote on one line, begun a little before the first term if that lies far in."""
    line = " ".join(words.split())
    folded = fold(line)
    places = [place for term in terms if (place := folded.find(term)) >= 0]
    first = min(places, default=0)
    if first < _SHOWN - _BEFORE or len(folded) != len(line):
        return line[: 4 * _SHOWN]
    start = line.rfind(" ", 0, first - _BEFORE) + 1
    return "…" + line[start : start + 4 * _SHOWN]


def split_spans(spans: Iterable[Span], at: int, gap: int) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Spans over two texts joined with a gap, as spans of either: the first ends at `at`, the second begins `gap` later."""
    first, second = [], []
    for span in spans:
        if span.start < at:
            first.append(Span(span.start, min(span.end, at)))
        if span.end > at + gap:
            second.append(Span(max(0, span.start - at - gap), span.end - at - gap))
    return tuple(first), tuple(second)
