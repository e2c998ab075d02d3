"""Finds places of one text in another: through the edits between the two, by the quote, or by what is nearly the quote.

Scores as Hypothesis gives them: quote 50, prefix 20, suffix 20, position 2, each as a share of what agrees, over 92.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import partial_ratio_alignment

from annotator.core.differences import Edit, carried, edits_between
from annotator.core.selectors import Selector
from annotator.core.spans import Span

QUOTE, PREFIX, SUFFIX, POSITION = 50, 20, 20, 2
_WHOLE = QUOTE + PREFIX + SUFFIX + POSITION
MOST_ERRORS = 256
"""As many letters of a quote may differ, and never more than half of it."""
SURE, LEAST = 0.9, 0.55
"""From the first score on, other words are taken unasked; below the second there is no place, unless both its ends stand."""
CORRECTED = 0.8
"""Enough, in place of `SURE`, where the words stand between the same words as before: someone corrected them there."""
ALIKE, CLEAR = 0.75, 0.03
"""The same words elsewhere are taken unasked from this score on, and if no other place comes as near as that to it."""
SECONDS = 20.0
"""As long as looking for what is nearly a quote may take in all; what is not come to waits until it is looked for again."""
_AROUND = 2_000
"""Code points on each side of the expected place that are looked through first."""
_NEAREST = 100
"""Of words that stand in many places, so many on each side of the expected one are weighed."""


class Fate(StrEnum):
    """What becomes of a place in a changed text. The value is what the command line prints."""

    KEPT = "kept"
    MOVED = "moved"
    UNCERTAIN = "uncertain"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a place lies in the changed text: `span` is None without one; `score` is 1 where the quote stands unchanged."""

    fate: Fate
    span: Span | None
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """A place with its score, 0 to 1."""

    span: Span
    score: float


class Anchoring:
    """Finds places of an old text in a new one. Looking for what is nearly a quote shares one time budget over all of them."""

    def __init__(
        self,
        old: str,
        new: str,
        edits: Sequence[Edit] | None = None,
        seconds: float = SECONDS,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.old, self.new = old, new
        self.edits = edits_between(old, new) if edits is None else edits
        self._back = [edit.inverse for edit in self.edits]
        self._now = now
        self._until = now() + seconds

    def beside(self, old: str) -> "Anchoring":
        """The same for another old text, within the same time. An empty one is not known: nothing leads to a place but quotes."""
        other = Anchoring(old, self.new, None if old else [], now=self._now)
        other._until = self._until
        return other

    def place(self, selector: Selector) -> Anchor:
        """Position first, verified by the quote; then the quote wherever it stands, then what is nearly it."""
        start = carried(self.edits, selector.start, is_end=False)
        end = carried(self.edits, selector.end, is_end=True)
        through_edit = Span(start, end) if start < end else None
        if through_edit and self.new[start:end] == selector.quote:
            value = score(self.new, through_edit, selector, start)
            if value >= ALIKE or self._is_only_one(selector.quote):
                return Anchor(Fate.KEPT if start == selector.start else Fate.MOVED, through_edit, 1.0)
        exact = self._elsewhere(selector, start)
        if exact and exact.fate is Fate.MOVED:
            return exact
        return self._nearly(selector, start, through_edit, exact)

    def _is_only_one(self, quote: str) -> bool:
        """True if these words stood in one place, and still do; of an old text that is not known, that is never sure."""
        return all(0 <= text.find(quote) == text.rfind(quote) for text in (self.old, self.new))

    def _elsewhere(self, selector: Selector, expected: int) -> Anchor | None:
        """The same words in another place, those left out that are, through the edits, another place of them in the old text."""
        spans = _occurrences(self.new, selector.quote, expected)
        if len(spans) == 1 and self._is_only_one(selector.quote):
            return Anchor(Fate.MOVED, spans[0], score(self.new, spans[0], selector, expected))
        scored = [Found(span, score(self.new, span, selector, expected)) for span in spans]
        scored.sort(key=lambda found: -found.score)
        mine = [found for found in scored if not self._is_of_another(found.span, selector)]
        if mine:
            second = mine[1].score if len(mine) > 1 else 0.0
            is_clear = mine[0].score >= ALIKE and mine[0].score - second >= CLEAR
            return Anchor(Fate.MOVED if is_clear else Fate.UNCERTAIN, mine[0].span, mine[0].score)
        return Anchor(Fate.UNCERTAIN, scored[0].span, scored[0].score) if scored else None

    def _is_of_another(self, span: Span, selector: Selector) -> bool:
        start = carried(self._back, span.start, is_end=False)
        end = carried(self._back, span.end, is_end=True)
        return start != selector.start and self.old[start:end] == selector.quote

    def _nearly(self, selector: Selector, expected: int, through_edit: Span | None, exact: Anchor | None) -> Anchor:
        """The words changed: what stands where they were, or what is most like them."""
        there = Found(through_edit, score(self.new, through_edit, selector, expected)) if through_edit else None
        if there and there.score >= CORRECTED and _stands_between(self.new, there.span, selector):
            return Anchor(Fate.MOVED, there.span, there.score)
        if there and _ends_hold(self.new[slice(*there.span)], selector.quote):
            return Anchor(Fate.MOVED if there.score >= SURE else Fate.UNCERTAIN, there.span, there.score)
        options = [there] if there else []
        if exact and exact.span:
            options.append(Found(exact.span, exact.score))
        elif found := nearly(self.new, selector, expected, lambda: self._now() > self._until):
            options.append(found)
        best = max(options, key=lambda option: option.score, default=None)
        if best is None or best.score < LEAST:
            return Anchor(Fate.ORPHANED, None, best.score if best else 0.0)
        is_other = self.new[slice(*best.span)] != selector.quote
        return Anchor(Fate.MOVED if best.score >= SURE and is_other else Fate.UNCERTAIN, best.span, best.score)


def find_quote(text: str, selector: Selector, expected: int | None = None) -> Found | None:
    """The place of a quote: of all where it stands the one with the best score; only if it stands nowhere what is nearly it,
    with at most half of its letters other (and never more than `MOST_ERRORS`). Of equal ones the first.
    """
    scored = [Found(span, score(text, span, selector, expected)) for span in _occurrences(text, selector.quote, expected)]
    return max(scored, key=lambda found: found.score) if scored else nearly(text, selector, expected)


def nearly(
    text: str, selector: Selector, expected: int | None = None, is_out_of_time: Callable[[], bool] = lambda: False
) -> Found | None:
    """The stretch of a text that is most like a quote, near the expected place or, unless that one is sure, anywhere."""
    best: Found | None = None
    for low, high in _windows(len(text), len(selector.quote), expected) if selector.quote else ():
        if is_out_of_time() or (best and best.score >= SURE):
            break
        span = _approximate(text, low, high, selector.quote)
        if span:
            found = Found(span, score(text, span, selector, expected))
            best = found if best is None or found.score > best.score else best
    return best


def score(text: str, span: Span, selector: Selector, expected: int | None = None) -> float:
    """How well a place fits a selector, 0 to 1: the words, what stands around them, how near it is to where it is expected."""
    start, end = span
    quote = 1 - Levenshtein.distance(selector.quote, text[start:end]) / max(1, len(selector.quote))
    prefix = _context(selector.prefix, text[max(0, start - len(selector.prefix)) : start])
    suffix = _context(selector.suffix, text[end : end + len(selector.suffix)])
    position = 1.0 if expected is None else 1 - abs(start - expected) / max(1, len(text))
    return (QUOTE * max(0.0, quote) + PREFIX * prefix + SUFFIX * suffix + POSITION * position) / _WHOLE


def _context(wanted: str, there: str) -> float:
    if not wanted or wanted == there:
        return 1.0
    return 1 - fewest_errors(wanted, there) / len(wanted) if there else 0.0


def fewest_errors(pattern: str, text: str) -> int:
    """The edit distance between a pattern and that stretch of a text which is most like it (Myers 1999, by bits)."""
    size, letters = len(pattern), dict.fromkeys(pattern, 0)
    for index, letter in enumerate(pattern):
        letters[letter] |= 1 << index
    every, top = (1 << size) - 1, 1 << (size - 1)
    plus, minus, errors = every, 0, size
    fewest = errors
    for letter in text:
        same = letters.get(letter, 0)
        across = (((same & plus) + plus) ^ plus) | same
        up, down = minus | (every & ~(across | plus)), plus & across
        errors += bool(up & top) - bool(down & top)
        fewest = min(fewest, errors)
        up, down = (up << 1) & every, (down << 1) & every
        plus, minus = down | (every & ~(same | minus | up)), up & (same | minus)
    return fewest


def _stands_between(text: str, span: Span, selector: Selector) -> bool:
    before = text[max(0, span.start - len(selector.prefix)) : span.start]
    return before == selector.prefix and text[span.end : span.end + len(selector.suffix)] == selector.suffix


def _ends_hold(words: str, quote: str) -> bool:
    """True if words begin and end as a quote does, whatever was put in or taken out between."""
    size = min(12, len(quote) // 3)
    return size > 1 and words[:size] == quote[:size] and words[-size:] == quote[-size:] and len(words) > 2 * size


def _occurrences(text: str, quote: str, expected: int | None) -> list[Span]:
    """Where a quote stands, in order: everywhere, or in the places nearest to the expected one."""
    if not quote:
        return []
    middle = expected or 0
    after = list(islice(_forwards(text, quote, middle), _NEAREST))
    before = list(islice(_backwards(text, quote, middle), _NEAREST))
    return [Span(at, at + len(quote)) for at in [*reversed(before), *after]]


def _forwards(text: str, quote: str, at: int) -> Iterator[int]:
    at = text.find(quote, at)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _backwards(text: str, quote: str, at: int) -> Iterator[int]:
    while at > 0:
        at = text.rfind(quote, 0, at - 1 + len(quote))
        if at < 0:
            return
        yield at


def _windows(length: int, quote: int, expected: int | None) -> list[tuple[int, int]]:
    """Around the expected place first, then everywhere."""
    if expected is None or length <= 4 * _AROUND:
        return [(0, length)]
    near = (max(0, expected - _AROUND), min(length, expected + quote + _AROUND))
    return [near, (0, length)]


def _approximate(text: str, low: int, high: int, quote: str) -> Span | None:
    """The stretch of [low, high) that is most like the quote, if it is near enough."""
    window = text[low:high]
    most = min(MOST_ERRORS, len(quote) // 2)
    alignment = partial_ratio_alignment(quote, window, score_cutoff=50)
    if alignment is None or len(window) < 1:
        return None
    if len(window) < len(quote):
        best = Span(0, len(window))
    else:
        best = _fitted(window, Span(alignment.dest_start, alignment.dest_end), quote)
    if Levenshtein.distance(quote, window[best.start : best.end]) > most or best.is_empty:
        return None
    return Span(low + best.start, low + best.end)


def _fitted(window: str, rough: Span, quote: str) -> Span:
    """Ends moved to where the fewest letters differ: the rough place is as long as the quote, what was written may not be."""
    reach = min(48, max(4, len(quote) // 3))
    best, least = rough, Levenshtein.distance(quote, window[rough.start : rough.end])
    for end in range(max(rough.start + 1, rough.end - reach), min(len(window), rough.end + reach) + 1):
        distance = Levenshtein.distance(quote, window[rough.start : end], score_cutoff=least)
        if distance < least:
            best, least = Span(rough.start, end), distance
    for start in range(max(0, best.start - reach), min(best.end - 1, best.start + reach) + 1):
        distance = Levenshtein.distance(quote, window[start : best.end], score_cutoff=least)
        if distance < least:
            best, least = Span(start, best.end), distance
    return best
