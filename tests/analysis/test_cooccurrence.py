"""Tags that stand together are counted as if every pair of codings had been looked at."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from annotator.analysis.cooccurrence import Together
from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.spans import Span, overlaps

TAGS = [Id(name) for name in "abcd"]
SHOWN = {**{tag: tag for tag in TAGS}, Id("old a"): Id("a")}


def annotation(start: int, end: int, *tags: str) -> Annotation:
    """A coding of these tags."""
    return Annotation(Id(f"{start}-{end}"), Id("d"), Id("c"), start, end, "", tuple(map(Id, tags)), "", 0, 0)


annotations = st.lists(
    st.builds(
        lambda start, length, tags: annotation(start, start + length, *tags),
        st.integers(0, 60),
        st.integers(1, 20),
        st.lists(st.sampled_from([*TAGS, Id("old a"), Id("unknown")]), max_size=3),
    ),
    max_size=10,
)


def shown(each: Annotation) -> set[Id]:
    return {SHOWN[tag] for tag in each.tags if tag in SHOWN}


@given(annotations)
def test_overlaps_are_counted_pair_by_pair(coded: list[Annotation]) -> None:
    found = Together()
    found.add_overlaps(coded, SHOWN)
    for one, other in combinations(TAGS, 2):
        within = sum({one, other} <= shown(each) for each in coded)
        across = sum(
            (one in shown(first) and other in shown(second)) + (other in shown(first) and one in shown(second))
            for first, second in combinations(coded, 2)
            if overlaps(first, second)
        )
        assert found.count(one, other) == found.count(other, one) == within + across
    assert found.single["a"] == sum(Id("a") in shown(each) for each in coded)


@given(annotations)
def test_a_unit_that_holds_both_counts_once(coded: list[Annotation]) -> None:
    units = [Span(at, at + 10) for at in range(0, 80, 10)]
    found = Together()
    found.add_units(coded, units, SHOWN)
    for one, other in combinations(TAGS, 2):
        held = sum(
            any(one in shown(each) and overlaps(each, unit) for each in coded)
            and any(other in shown(each) and overlaps(each, unit) for each in coded)
            for unit in units
        )
        assert found.count(one, other) == held
        assert 0 <= found.jaccard(one, other) <= 1


def test_jaccard_is_together_over_either() -> None:
    found = Together()
    found.add_overlaps([annotation(0, 10, "a"), annotation(5, 15, "b"), annotation(20, 30, "a")], SHOWN)
    assert found.jaccard(Id("a"), Id("b")) == 1 / 2
