"""Patterns of codings come out as if each code point had been looked at."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.analysis.ratings import coded, on_clusters, on_units, ratings_of
from annotator.core.spans import Span

LENGTH = 40
spans = st.lists(
    st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1])), max_size=6
)


def each_code_point(coders: list[list[Span] | None]) -> list[list[int | None]]:
    """What each coder said of each code point."""
    return [
        [None if each is None else int(any(span.start <= at < span.end for span in each)) for each in coders]
        for at in range(LENGTH)
    ]


@given(st.lists(st.none() | spans, min_size=1, max_size=4), st.booleans())
def test_sweeping_over_the_ends_is_looking_at_each_code_point(coders: list[list[Span] | None], only_coded: bool) -> None:
    expected = ratings_of(unit for unit in each_code_point(coders) if any(unit) or not only_coded)
    assert coded(coders, LENGTH, only_coded=only_coded) == expected


@given(spans, st.lists(st.integers(1, 9), min_size=1, max_size=10))
def test_spans_cover_the_units_that_they_touch(marked: list[Span], lengths: list[int]) -> None:
    units, at = [], 0
    for length in lengths:
        units.append(Span(at, at + length))
        at += length + 1
    touched = {number for number, unit in enumerate(units) for span in marked if span.start < unit.end and unit.start < span.end}
    assert {number for span in on_units(marked, units) for number in range(*span)} == touched


def test_whole_annotations_are_stretches_of_coding() -> None:
    one, two = [Span(0, 5), Span(10, 14)], [Span(3, 8)]
    assert on_clusters([one, two]) == ratings_of([[1, 1], [1, 0]])
    assert on_clusters([one, None]) == ratings_of([[1, None], [1, None]])
    assert on_clusters([[], []]) == {}
