"""The coefficients give the values that were published for worked examples, and say where they have none."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.analysis.nominal import (
    COEFFICIENTS,
    brennan_prediger,
    cohen_kappa,
    fleiss_kappa,
    gwet_ac1,
    krippendorff_alpha,
    percent_agreement,
    pooled,
    scott_pi,
)
from annotator.analysis.ratings import Ratings, Value, ratings_of

FLEISS_1971 = """444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445
    333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555"""
WIKIPEDIA_FLEISS = """55555555555555 22333333444455 33344444555555 22233333333344 11223333333345 11111112222222 11122333333444
    11222223334455 11111122222334 22334445555555"""


def units(words: str) -> Ratings:
    """One unit a word, one coder a letter; a full stop is a missing value."""
    return ratings_of([[None if letter == "." else letter for letter in word] for word in words.split()])


def table(*rows: str) -> Ratings:
    """Two coders' cross table, the first down, the second across."""
    return {(one, two): int(count) for one, row in enumerate(rows) for two, count in enumerate(row.split()) if count != "0"}


KRIPPENDORFF_2004_A = table("12 9 9", "9 14 9", "9 9 20")
KRIPPENDORFF_2004_B = table("12 18 18", "0 14 18", "0 0 20")
PUBLISHED = [
    ("Krippendorff 1980, p. 133", percent_agreement, units("00 11 01 00 00 01 00 01 10 00"), 0.6),
    ("Krippendorff 1980, p. 133", krippendorff_alpha, units("00 11 01 00 00 01 00 01 10 00"), 0.095),
    ("Krippendorff 1980, p. 139", percent_agreement, units("111 122 222 444 144 222 123 333 222"), 0.74),
    ("Krippendorff 1980, p. 139", krippendorff_alpha, units("111 122 222 444 144 222 123 333 222"), 0.642),
    ("Krippendorff 2004, p. 224", krippendorff_alpha, units("10 11 01 00 00 01 00 01 00 00"), 0.095),
    (
        "Krippendorff 2004, p. 230",
        krippendorff_alpha,
        units("BB.B LLPL PPPP PPPP LLLL BLPC CCCC BBLB LLLL .FFF ..BB ..P."),
        0.743,
    ),
    (
        "Wikipedia, Krippendorff's alpha",
        krippendorff_alpha,
        units(".1. ... .22 .11 .33 334 444 13. 2.2 1.1 1.1 3.3 3.3 ... 3.4"),
        0.691,
    ),
    ("Krippendorff 2004, p. 246, left", percent_agreement, KRIPPENDORFF_2004_A, 0.46),
    ("Krippendorff 2004, p. 246, left", brennan_prediger, KRIPPENDORFF_2004_A, 0.19),
    ("Krippendorff 2004, p. 246, left", scott_pi, KRIPPENDORFF_2004_A, 0.186),
    ("Krippendorff 2004, p. 246, left", cohen_kappa, KRIPPENDORFF_2004_A, 0.186),
    ("Krippendorff 2004, p. 246, right", scott_pi, KRIPPENDORFF_2004_B, 0.186),
    ("Krippendorff 2004, p. 246, right", cohen_kappa, KRIPPENDORFF_2004_B, 0.258),
    ("Krippendorff 2004, p. 246, right", brennan_prediger, KRIPPENDORFF_2004_B, 0.19),
    ("Cohen 1960, p. 37", percent_agreement, table("25 12 3", "13 2 15", "12 16 2"), 0.29),
    ("Cohen 1960, p. 45", percent_agreement, table("88 14 18", "10 40 10", "2 6 12"), 0.7),
    ("Cohen 1960, p. 45", cohen_kappa, table("88 14 18", "10 40 10", "2 6 12"), 0.492),
    ("Fleiss 1971, p. 379", percent_agreement, units(FLEISS_1971), 0.5556),
    ("Fleiss 1971, p. 379", fleiss_kappa, units(FLEISS_1971), 0.43),
    ("Wikipedia, Fleiss' kappa", percent_agreement, units(WIKIPEDIA_FLEISS), 0.378),
    ("Wikipedia, Fleiss' kappa", fleiss_kappa, units(WIKIPEDIA_FLEISS), 0.21),
]


@pytest.mark.parametrize(("source", "coefficient", "ratings", "value"), PUBLISHED)
def test_published_values_are_matched(source: str, coefficient, ratings: Ratings, value: float) -> None:  # type: ignore[no-untyped-def]
    assert coefficient(ratings).value == pytest.approx(value, abs=0.0011 if "1980, p. 139" not in source else 0.0012)


def test_less_agreement_than_chance_is_below_zero() -> None:
    assert (cohen_kappa(table("25 12 3", "13 2 15", "12 16 2")).value or 0) < 0


def test_what_is_undefined_is_said_to_be() -> None:
    everyone_the_same = units("11 11 11")
    for name in ("cohen", "scott", "fleiss", "alpha"):
        found = COEFFICIENTS[name](everyone_the_same)
        assert found.value is None and found.why, name
    assert percent_agreement(everyone_the_same).value == 1
    for coefficient in COEFFICIENTS.values():
        assert coefficient({}).value is None and coefficient({}).why
        assert coefficient(units("1. .0")).value is None
    assert cohen_kappa(units("111")).value is None and "two" in cohen_kappa(units("111")).why
    assert fleiss_kappa(units("11. 110")).value is None


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=3, max_size=3), min_size=1, max_size=30))
def test_gwet_and_brennan_follow_their_definitions(listed: list[list[str]]) -> None:
    pairs = [(0, 1), (0, 2), (1, 2)]
    observed = sum(unit[a] == unit[b] for unit in listed for a, b in pairs) / (3 * len(listed))
    said = Counter(value for unit in listed for value in unit)
    shares = [said[value] / (3 * len(listed)) for value in "abc"]
    chance = sum(share * (1 - share) for share in shares) / 2
    ratings = ratings_of(listed)
    assert gwet_ac1(ratings, 3).value == pytest.approx((observed - chance) / (1 - chance))
    assert brennan_prediger(ratings, 3).value == pytest.approx((observed - 1 / 3) / (2 / 3))


@given(st.lists(st.lists(st.sampled_from("01."), min_size=3, max_size=3), min_size=1, max_size=20), st.integers(2, 5))
def test_the_order_of_coders_does_not_matter_and_fleiss_is_near_alpha(listed: list[list[str]], times: int) -> None:
    rows: list[list[Value]] = [[None if value == "." else value for value in unit] for unit in listed]
    there, back = ratings_of(rows), ratings_of([unit[::-1] for unit in rows])
    for name in ("percent", "fleiss", "alpha", "ac1", "brennan"):
        assert COEFFICIENTS[name](there).value == pytest.approx(COEFFICIENTS[name](back).value)


def test_several_tags_are_pooled_by_their_means() -> None:
    found = pooled([scott_pi(KRIPPENDORFF_2004_A), scott_pi(units("11 11 10 00"))])
    one, two = scott_pi(KRIPPENDORFF_2004_A), scott_pi(units("11 11 10 00"))
    assert one.observed and two.observed and one.expected and two.expected
    observed, expected = (one.observed + two.observed) / 2, (one.expected + two.expected) / 2
    assert found.value == pytest.approx((observed - expected) / (1 - expected))
    assert pooled([]).value is None
