"""Values of attributes are read as they are typed, shown so that they read the same, and guessed from what is there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.attributes import Kind, attribute_id, fits, guessed_kind, read_value, shown_value, sort_key, suggestions
from annotator.core.errors import UserFault


@pytest.mark.parametrize(
    ("typed", "kind", "value"),
    [
        ("  Labour  party ", Kind.TEXT, "Labour party"),
        ("", Kind.NUMBER, None),
        ("1,200", Kind.NUMBER, 1200),
        ("3,5", Kind.NUMBER, 3.5),
        ("−4", Kind.NUMBER, -4),
        ("1 000 000", Kind.NUMBER, 1_000_000),
        ("2014", Kind.DATE, "2014"),
        ("2014-04-01", Kind.DATE, "2014-04-01"),
        ("Yes", Kind.YES_NO, True),
        ("0", Kind.YES_NO, False),
    ],
)
def test_what_is_typed_becomes_a_value(typed: str, kind: Kind, value: object) -> None:
    found = read_value(typed, kind)
    assert found == value and type(found) is type(value) and fits(found, kind)


@pytest.mark.parametrize(
    ("typed", "kind"), [("many", Kind.NUMBER), ("2014-13", Kind.DATE), ("perhaps", Kind.YES_NO), ("nan", Kind.NUMBER)]
)
def test_what_does_not_fit_is_said(typed: str, kind: Kind) -> None:
    with pytest.raises(UserFault, match=typed):
        read_value(typed, kind)


@given(st.integers(-(10**14), 10**14) | st.floats(-1e9, 1e9).map(lambda number: float(f"{number:.6g}")))
def test_a_number_reads_the_same_as_it_is_shown(number: float) -> None:
    assert read_value(shown_value(number), Kind.NUMBER) == number


def test_kinds_are_guessed_from_values() -> None:
    assert guessed_kind(["1", "2.5", ""]) is Kind.NUMBER
    assert guessed_kind(["2014", "2015"]) is Kind.DATE
    assert guessed_kind(["yes", "no"]) is Kind.YES_NO
    assert guessed_kind(["Labour", "Tory", "Labour", "Tory"]) is Kind.CHOICE
    assert guessed_kind(["one thing", "another", "a third"]) is Kind.TEXT
    assert guessed_kind(["", ""]) is Kind.TEXT
    assert suggestions({"language": ["en", "en"], "publisher": ["A", "B", "A", "B"]}) == {"publisher": Kind.CHOICE}


def test_empty_values_come_last_and_numbers_go_by_size() -> None:
    assert sorted([None, "b", 10, 9.5, "A", True], key=sort_key) == [True, 9.5, 10, "A", "b", None]


def test_two_people_who_make_an_attribute_of_the_same_name_mean_the_same() -> None:
    assert attribute_id("Party") == attribute_id(" party ") != attribute_id("Parties")
