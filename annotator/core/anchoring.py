"""Finds places of one text in another: through the edits between the two, by the quote, or by what is nearly the quote.

Scores as Hypothesis gives them: quote 50, prefix 20, suffix 20, position 2, each as a share of what agrees, over 92.
"""

import time
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from rapidfuzz.distance import Indel, Levenshtein
from rapidfuzz.fuzz import partial_ratio_alignment

from annotator.core.selectors import Selector
from annotator.core.spans import Span

QUOTE, PREFIX, SUFFIX, POSITION = 50, 20, 20, 2
_WHOLE = QUOTE + PREFIX + SUFFIX + POSITION
MOST_ERRORS = 256
"""As many letters of a quote may differ, and never more than half of it."""
SURE, LEAST = 0.9, 0.55
"""From the first score on a place that is not exact is taken unasked; below the second there is none."""
SECONDS = 20.0
"""As long as looking for quotes may take in all; what is not come to has no place until it is looked for again."""
_AROUND = 2_000
"""Code points on each side of the expected place that are looked through first."""


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
class Edit:
    """Code points [start, end) of the old text gave way to [new_start, new_end) of the new one."""

    start: int
    end: int
    new_start: int
    new_end: int


def edits_between(old: str, new: str) -> list[Edit]:
    """What has to be changed to make one text of the other, in order: first by lines, then by words where lines differ."""
    if old == new:
        return []
    old_lines, new_lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    old_starts, new_starts = _starts(old_lines), _starts(new_lines)
    found: list[Edit] = []
    for start, end, new_start, new_end in _differences(old_lines, new_lines):
        one = Span(old_starts[start], old_starts[end])
        two = Span(new_starts[new_start], new_starts[new_end])
        found += _within(old, one, new, two)
    return found


def carried(edits: Sequence[Edit], position: int, *, is_end: bool) -> int:
    """Where a place lies after the edits; one inside what was replaced goes to the nearer side of the text that took its place:
    a start to its beginning, an end to its end.
    """
    at = bisect_right(edits, position, key=lambda edit: edit.start) - 1
    if is_end and at >= 0 and edits[at].start == position:  # what was put in right after the end stays outside
        at -= 1
    if at < 0:
        return position
    edit = edits[at]
    if position >= edit.end and not (is_end and position == edit.end and edit.start == edit.end):
        return position - edit.end + edit.new_end
    if position <= edit.start:
        return edit.new_start
    return edit.new_end if is_end else edit.new_start


class Anchoring:
    """Finds places of an old text in a new one. Looking for quotes shares one time budget over all of them."""

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
        self._now = now
        self._until = now() + seconds

    def place(self, selector: Selector) -> Anchor:
        """Position first, verified by the quote; then the quote wherever it stands, then what is nearly it."""
        start = carried(self.edits, selector.start, is_end=False)
        end = carried(self.edits, selector.end, is_end=True)
        if self.new[start:end] == selector.quote and start < end:
            is_same = start == selector.start
            return Anchor(Fate.KEPT if is_same else Fate.MOVED, Span(start, end), 1.0)
        through_edit = Span(start, end) if start < end else None
        found = find_quote(self.new, selector, start, is_out_of_time=lambda: self._now() > self._until)
        if found and self.new[found.span.start : found.span.end] == selector.quote:
            return Anchor(Fate.MOVED, found.span, found.score)
        return self._nearly(selector, through_edit, found)

    def _nearly(self, selector: Selector, through_edit: Span | None, found: "Found | None") -> Anchor:
        """The words changed: what stands where they were, or what is most like them."""
        options = [found] if found else []
        if through_edit:
            options.append(Found(through_edit, score(self.new, through_edit, selector, through_edit.start)))
        best = max(options, key=lambda option: option.score, default=None)
        if best is None or best.score < LEAST:
            return Anchor(Fate.ORPHANED, None, best.score if best else 0.0)
        return Anchor(Fate.MOVED if best.score >= SURE else Fate.UNCERTAIN, best.span, best.score)


@dataclass(frozen=True, slots=True)
class Found:
    """A place with its score, 0 to 1."""

    span: Span
    score: float


def find_quote(
    text: str, selector: Selector, expected: int | None = None, is_out_of_time: Callable[[], bool] = lambda: False
) -> Found | None:
    """The place of a quote: of all where it stands the one with the best score; only if it stands nowhere what is nearly it,
    with at most half of its letters other (and never more than `MOST_ERRORS`). Of equal ones the first.
    """
    quote = selector.quote
    if not quote:
        return None
    exact = list(_occurrences(text, quote))
    if exact:
        scored = [Found(span, score(text, span, selector, expected)) for span in exact]
        return max(scored, key=lambda found: found.score)
    if is_out_of_time():
        return None
    for low, high in _windows(len(text), len(quote), expected):
        span = _approximate(text, low, high, quote)
        if span:
            return Found(span, score(text, span, selector, expected))
        if is_out_of_time():
            return None
    return None


def score(text: str, span: Span, selector: Selector, expected: int | None = None) -> float:
    """How well a place fits a selector, 0 to 1: the words, what stands around them, how near it is to where it is expected."""
    start, end = span
    quote = 1 - Levenshtein.distance(selector.quote, text[start:end]) / max(1, len(selector.quote))
    prefix = _context(selector.prefix, text[max(0, start - len(selector.prefix)) : start])
    suffix = _context(selector.suffix, text[end : end + len(selector.suffix)])
    position = 1.0 if expected is None else 1 - abs(start - expected) / max(1, len(text))
    return (QUOTE * max(0.0, quote) + PREFIX * prefix + SUFFIX * suffix + POSITION * position) / _WHOLE


def _context(wanted: str, there: str) -> float:
    if not wanted:
        return 1.0
    return max(0.0, 1 - Levenshtein.distance(wanted, there) / len(wanted)) if there else 0.0


def _occurrences(text: str, quote: str) -> Iterable[Span]:
    at = text.find(quote)
    while at >= 0:
        yield Span(at, at + len(quote))
        at = text.find(quote, at + 1)


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


def _starts(lines: Sequence[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return starts


def _differences(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Where two lists differ, after what is the same at both ends was set aside."""
    low = 0
    while low < min(len(old), len(new)) and old[low] == new[low]:
        low += 1
    high = 0
    while high < min(len(old), len(new)) - low and old[-1 - high] == new[-1 - high]:
        high += 1
    one, two = old[low : len(old) - high], new[low : len(new) - high]
    if not one or not two:
        return [(low, low + len(one), low, low + len(two))] if one or two else []
    if len(one) * len(two) > _MOST_CELLS:
        matcher = SequenceMatcher(None, one, two)
        found = [(a, b, c, d) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]
    else:
        found = [(op.src_start, op.src_end, op.dest_start, op.dest_end) for op in Indel.opcodes(one, two) if op.tag != "equal"]
    return _merged([(low + a, low + b, low + c, low + d) for a, b, c, d in found])


def _merged(found: Sequence[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Differences that touch are one."""
    merged: list[tuple[int, int, int, int]] = []
    for a, b, c, d in found:
        if merged and merged[-1][1] == a and merged[-1][3] == c:
            merged[-1] = (merged[-1][0], b, merged[-1][2], d)
        else:
            merged.append((a, b, c, d))
    return merged


_MOST_CELLS = 2_000_000_000
"""Pairs of lines or words up to which all are compared, a bit each; beyond, only what is rare is."""
_LONGEST = 20_000
"""Stretches with more words are taken as one edit: comparing them word by word would take too long."""


def _within(old: str, one: Span, new: str, two: Span) -> list[Edit]:
    """The edits inside lines that differ, word by word."""
    old_words, new_words = _words(old[one.start : one.end]), _words(new[two.start : two.end])
    if not old_words or not new_words or len(old_words) * len(new_words) > _LONGEST * 500:
        return [Edit(*one, *two)]
    old_starts, new_starts = _starts(old_words), _starts(new_words)
    return [
        Edit(one.start + old_starts[a], one.start + old_starts[b], two.start + new_starts[c], two.start + new_starts[d])
        for a, b, c, d in _differences(old_words, new_words)
    ]


def _words(text: str) -> list[str]:
    """Words and what stands between them, in order."""
    parts: list[str] = []
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or text[at].isalnum() != text[at - 1].isalnum() or not text[at].isalnum():
            parts.append(text[start:at])
            start = at
    return parts
