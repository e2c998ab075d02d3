"""What coders said about units of text, as patterns with their weights, so that text which all left alone costs nothing."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from annotator.core.spans import HasSpan, Span, united

Value: TypeAlias = int | str | None
"""What a coder said of a unit; None if the coder said nothing because the unit was not theirs to code."""
Ratings: TypeAlias = Mapping[tuple[Value, ...], float]
"""How many units (or code points) each pattern of values was given to: one value for each coder, in one order throughout."""


def ratings_of(units: Iterable[Sequence[Value]]) -> Counter[tuple[Value, ...]]:
    """Units one by one, each with its coders' values, as patterns."""
    return Counter(tuple(unit) for unit in units)


def coded(spans: Sequence[Sequence[HasSpan] | None], length: int, *, only_coded: bool = False) -> Counter[tuple[Value, ...]]:
    """By code point: 1 where a coder's spans lie, 0 elsewhere within `length`. A coder whose spans are None is missing.

    `only_coded` leaves out what no one coded. Cost grows with the spans, not with the text.
    """
    state: list[Value] = [None if each is None else 0 for each in spans]
    depths = [0] * len(spans)
    counts: Counter[tuple[Value, ...]] = Counter()
    bits, at = len(spans).bit_length(), 0
    mask, shift = (1 << bits) - 1, bits + 1
    for edge in sorted(_edges(spans, bits)):  # plain numbers sort and unpack several times faster than tuples
        coder = edge >> 1 & mask
        before = depths[coder]
        depths[coder] = depth = before + 1 if edge & 1 else before - 1
        if depth and before:
            continue
        if (place := min(edge >> shift, length)) > at:
            counts[tuple(state)] += place - at
            at = place
        state[coder] = int(depth > 0)
    if length > at:
        counts[tuple(state)] += length - at
    if only_coded:
        counts = Counter({pattern: count for pattern, count in counts.items() if any(pattern)})
    return counts


def on_units(spans: Iterable[HasSpan], units: Sequence[HasSpan]) -> list[Span]:
    """Spans of code points as spans of numbers of units: each covers every unit that it shares a code point with. `units` are in
    order and do not overlap.
    """
    starts, ends = [unit.start for unit in units], [unit.end for unit in units]
    found = (Span(bisect_right(ends, span.start), bisect_left(starts, span.end)) for span in spans)
    return [span for span in found if not span.is_empty]


def on_clusters(spans: Sequence[Sequence[HasSpan] | None]) -> Counter[tuple[Value, ...]]:
    """By whole annotations: a unit is a stretch that annotations cover without a gap; 1 for each coder with one in it."""
    stretches = united(span for each in spans if each is not None for span in each)
    by_unit = [None if each is None else on_units(each, stretches) for each in spans]
    return coded(by_unit, len(stretches), only_coded=True)


def _edges(spans: Sequence[Sequence[HasSpan] | None], bits: int) -> list[int]:
    """Where spans begin (odd) and end (even): place, the coder in so many bits, and which of the two, in one number."""
    edges: list[int] = []
    for coder, each in enumerate(spans):
        for span in each or ():
            if span.end > span.start:
                edges.append((span.start << bits | coder) << 1 | 1)
                edges.append((span.end << bits | coder) << 1)
    return edges
