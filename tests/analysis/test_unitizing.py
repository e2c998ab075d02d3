"""The u-alpha family gives the published values, and what follows from its definition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.analysis.unitizing import Segment, unit_agreement


def segments(words: str) -> list[Segment]:
    """Segments as `start-end:category`."""
    return [
        Segment(int(start), int(end), category)
        for word in words.split()
        for span, _, category in [word.partition(":")]
        for start, _, end in [span.partition("-")]
    ]


ALEX = segments("0-7:1 7-13:2 30-32:5 32-37:6 37-44:6 44-60:7")
PAUL = segments("0-7:1 7-13:3 13-21:5 32-44:6")
SUZAN = segments("0-7:1 7-13:4 13-21:5 32-37:6 37-41:6 41-44:6")


def test_the_example_of_krippendorff_2019_page_340() -> None:
    found = unit_agreement([ALEX, PAUL, SUZAN], 60)
    assert found.coded.value == pytest.approx(0.510, abs=0.0015)
    assert found.identified.value == pytest.approx(0.413, abs=0.002)
    assert found.valued.value == pytest.approx(0.724, abs=0.0005)
    values = {category: found.by_category[category].value for category in found.by_category}
    assert values == {"1": 1, "2": pytest.approx(0), "3": pytest.approx(0), "4": pytest.approx(0), "5": 1, "6": 1, "7": None}
    assert found.coverage["5"] == pytest.approx(8 / 18) and found.coverage["7"] == 0
    assert found.by_category["7"].why


def test_the_same_segments_agree_wholly() -> None:
    same = segments("0-10:a 10-20:b 20-30:c")
    found = unit_agreement([same, same], 30)
    assert found.coded.value == pytest.approx(1) and found.valued.value == pytest.approx(1)
    assert found.identified.value is None and found.identified.why, "all was coded, so there was nothing to identify"


def test_nothing_coded_is_undefined() -> None:
    found = unit_agreement([[], []], 30)
    assert found.coded.value is None and found.valued.value is None and found.identified.value is None


def test_categories_that_never_meet_are_at_or_below_chance() -> None:
    found = unit_agreement([segments("0-10:a 20-30:b"), segments("0-10:b 20-30:a")], 60)
    assert found.valued.value is not None and found.valued.value < 0
    assert found.identified.value == pytest.approx(1)


@st.composite
def coder(draw: st.DrawFn) -> list[Segment]:
    """Some segments in 100 code points."""
    places = sorted(draw(st.sets(st.integers(0, 100), min_size=0, max_size=12)))
    pairs = zip(places[::2], places[1::2], strict=False)
    return [Segment(start, end, draw(st.sampled_from("abc"))) for start, end in pairs]


@given(coder(), coder(), coder())
def test_the_order_of_the_coders_does_not_matter(one: list[Segment], two: list[Segment], three: list[Segment]) -> None:
    there, back = unit_agreement([one, two, three], 100), unit_agreement([three, one, two], 100)
    for kind in ("coded", "identified", "valued"):
        assert getattr(there, kind).value == pytest.approx(getattr(back, kind).value, abs=1e-9)


@given(coder())
def test_a_coder_agrees_with_a_copy(one: list[Segment]) -> None:
    value = unit_agreement([one, one], 100).coded.value
    assert value is None or value == pytest.approx(1)
