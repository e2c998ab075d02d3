"""Fuzzy matching: what comes before what, and which letters are shown as matched."""

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.fuzzy import match, ranked
from annotator.core.text import fold

TAGS = [
    "Innovation programme",
    "Seed grants",
    "Social work reform",
    "Professional standing",
    "Training and licence",
    "Accountability and intervention",
    "Spending",
    "Adoption and care",
    "Élan naïf",
    "Straße",
]


def names(pattern: str, items: list[str]) -> list[str]:
    return [item for item, _ in ranked(pattern, items, str)]


def letters(pattern: str, candidate: str) -> list[str]:
    fit = match(pattern, candidate)
    assert fit is not None
    return [candidate[start:end] for start, end in fit.spans]


def test_the_whole_comes_before_prefix_before_word_before_initials_before_inside_before_scattered() -> None:
    best_first = ["sp", "spend", "to spend", "some places", "unspoken", "esteemed place"]
    assert names("sp", best_first[::-1]) == best_first
    assert names("ac", ["lattice", "placid", "Adoption and care"]) == ["Adoption and care", "placid", "lattice"]


def test_initials_find_a_tag() -> None:
    assert names("ip", TAGS)[0] == "Innovation programme"
    assert names("swr", TAGS) == ["Social work reform"]
    assert letters("acin", "Accountability and intervention") == ["Ac", "in"]


def test_words_may_come_in_any_order_but_the_right_one_is_better() -> None:
    assert names("prog inn", TAGS)[0] == "Innovation programme"
    assert names("care adop", TAGS) == ["Adoption and care"]
    assert names("care fund", ["fund of care", "care of fund"]) == ["care of fund", "fund of care"]


def test_case_and_accents_do_not_count_and_the_original_letters_are_shown() -> None:
    assert letters("elan", "Élan naïf") == ["Élan"]
    assert letters("naif", "Élan naïf") == ["naïf"]
    assert letters("ÉLAN", "elan") == ["elan"]
    assert letters("strasse", "Straße") == ["Straße"]
    assert letters("n's", "children’s") == ["n’s"]


def test_scattered_letters_are_taken_close_together() -> None:
    assert letters("xbz", "oxax ob abz") == ["x", "bz"]
    assert names("bcd", ["xbxcxd", "xbcxdx"]) == ["xbcxdx", "xbxcxd"]
    assert letters("sae", "Exploitation and safeguarding seen") == ["sa", "e"]


def test_what_does_not_fit_is_left_out_and_nothing_typed_fits_all_in_order() -> None:
    assert match("xyz", "Spending") is None
    assert match("gnidneps", "Spending") is None
    assert names("", TAGS) == TAGS


def test_equal_fits_stay_in_their_order() -> None:
    items = [("s", 1), ("s", 2), ("s", 3)]
    assert [item for item, _ in ranked("s", items, lambda item: item[0])] == items


def test_of_two_equal_places_the_shorter_name_wins() -> None:
    assert names("care", ["Care leavers and their rights", "Care leavers"]) == ["Care leavers", "Care leavers and their rights"]


def test_many_repetitions_do_not_take_for_ever() -> None:
    assert match("ab" * 20, "a b " * 200) is not None
    assert match("a" * 30 + "z", "a " * 400 + "z") is not None


@settings(deadline=None)
@given(st.text(max_size=8), st.text(max_size=40))
def test_a_fit_shows_the_letters_that_were_typed(pattern: str, candidate: str) -> None:
    fit = match(pattern, candidate)
    typed = "".join(fold(pattern).split())
    if fit is None:
        return
    shown = "".join(candidate[start:end] for start, end in fit.spans)
    assert not set(typed) - set(fold(shown))
    assert list(fit.spans) == sorted(fit.spans)


@settings(deadline=None)
@given(st.text(min_size=1, max_size=30), st.data())
def test_letters_left_out_of_a_name_still_find_it(name: str, data: st.DataObject) -> None:
    kept = [letter for letter in fold(name) if data.draw(st.booleans())]
    assert match("".join(kept), name) is not None
