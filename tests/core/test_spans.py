"""Spans and the interval index, held against a naive model."""

from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.spans import Span, SpanIndex, cover, overlaps, united

LENGTHS = st.one_of(st.integers(0, 40), st.sampled_from([63, 64, 65, 255, 256, 257, 1023, 1024, 1025, 5000]))
SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 3000), LENGTHS)


@dataclass(frozen=True)
class Item:
    start: int
    end: int
    name: int


ITEMS = st.lists(st.tuples(SPANS, st.integers(0, 3)).map(lambda pair: Item(*pair[0], pair[1])), max_size=40)


def test_length_and_emptiness() -> None:
    assert Span(3, 7).length == 4
    assert not Span(3, 4).is_empty
    assert Span(3, 3).is_empty
    assert Span(4, 3).is_empty


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert overlaps(Span(0, 3), Span(2, 5))
    assert not overlaps(Span(0, 3), Span(3, 5))


@given(SPANS, SPANS)
def test_overlap_is_a_shared_code_point(a: Span, b: Span) -> None:
    shared = set(range(*a)) & set(range(*b))
    if not a.is_empty and not b.is_empty:
        assert overlaps(a, b) == bool(shared)


def test_cover_is_the_smallest_that_holds_all() -> None:
    assert cover([Span(5, 7), Span(1, 2), Span(3, 9)]) == Span(1, 9)
    with pytest.raises(ValueError):
        cover([])


def test_spans_that_touch_become_one() -> None:
    assert united([Span(3, 5), Span(0, 3), Span(6, 7)]) == [Span(0, 5), Span(6, 7)]


@given(st.lists(SPANS))
def test_united_covers_the_same_code_points_with_gaps_between(spans: list[Span]) -> None:
    result = united(spans)
    assert {place for span in result for place in range(*span)} == {place for span in spans for place in range(*span)}
    assert all(a.end < b.start for a, b in pairwise(result))


@given(ITEMS, SPANS)
def test_the_index_finds_what_a_scan_finds(items: list[Item], asked: Span) -> None:
    index = SpanIndex(items)
    expected = [item for item in items if item.start < asked.end and item.end > asked.start]
    assert sorted(index.touching(*asked), key=repr) == sorted(expected, key=repr)


@given(ITEMS, st.lists(st.tuples(st.booleans(), SPANS, st.integers(0, 3)), max_size=40), SPANS)
def test_the_index_follows_what_is_added_and_discarded(
    items: list[Item], steps: list[tuple[bool, Span, int]], asked: Span
) -> None:
    index, model = SpanIndex(items), list(items)
    for is_added, span, name in steps:
        item = Item(*span, name)
        if is_added:
            index.add(item)
            model.append(item)
        elif model:
            gone = model[name % len(model)] if name else item
            index.discard(gone)
            if gone in model:
                model.remove(gone)
    assert len(index) == len(model)
    assert sorted(index, key=repr) == sorted(model, key=repr)
    expected = [item for item in model if item.start < asked.end and item.end > asked.start]
    assert sorted(index.touching(*asked), key=repr) == sorted(expected, key=repr)
