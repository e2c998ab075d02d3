"""Find: case, whole words, expressions, their faults, and that no expression runs for ever."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.errors import UserFault
from annotator.core.find import Search, find_all


def found(text: str, pattern: str, **how: bool) -> list[str]:
    return [text[start:end] for start, end in find_all(text, Search(pattern, **how))]


def test_case_is_ignored_unless_asked_for() -> None:
    assert found("Care care CARE", "care") == ["Care", "care", "CARE"]
    assert found("Care care CARE", "care", match_case=True) == ["care"]


@pytest.mark.parametrize(
    ("text", "pattern", "expected"),
    [
        ("Die Straße, STRASSE", "strasse", [(4, 10), (12, 19)]),
        ("ẞß STRASSE x", "x", [(11, 12)]),
        ("İİ x", "X", [(3, 4)]),
        ("ﬁne fine", "FINE", [(0, 3), (4, 8)]),
        ("👍 Aa", "a", [(2, 3), (3, 4)]),
        ("Σσς", "σ", [(0, 1), (1, 2), (2, 3)]),
    ],
)
def test_positions_are_right_where_letters_fold_to_several(text: str, pattern: str, expected: list[tuple[int, int]]) -> None:
    assert find_all(text, Search(pattern)) == expected


def test_the_keyboard_finds_what_the_printer_set() -> None:
    assert found("children’s children's", "children's") == ["children’s", "children's"]
    assert found("“so” – a\u00a0b", '"so" - a b') == ["“so” – a\u00a0b"]
    assert found("children's", "children’s") == []


def test_composed_and_decomposed_letters_find_each_other() -> None:
    assert found("e\u0301té été", "été") == ["e\u0301té", "été"]
    assert found("été", "e\u0301te\u0301") == ["été"]


def test_whole_words_only() -> None:
    assert found("care careful scare (care)", "care", whole_word=True) == ["care", "care"]
    assert found("care careful", "ca.e", whole_word=True, is_regex=True) == ["care"]


def test_signs_mean_themselves_in_plain_words() -> None:
    assert found("a.b axb (a) [b] $1 a\\b", "a.b") == ["a.b"]
    assert found("a.b (a) [b] $1 a\\b", "a\\b") == ["a\\b"]
    assert found("(a) [b]", "[b]") == ["[b]"]


def test_lines_have_their_own_beginnings_and_ends() -> None:
    assert found("ab\nab", "^a|b$", is_regex=True) == ["a", "b", "a", "b"]


def test_empty_matches_are_skipped_and_the_limit_is_kept() -> None:
    assert found("abab", "x*", is_regex=True) == []
    assert found("abab", "") == []
    assert len(find_all("a" * 50, Search("a"), limit=7)) == 7


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("care(d", "unterminated group at character 5"),
        (r"(a)\((b(c)", "unterminated group at character 6"),
        ("ab[c", "unterminated set of characters at character 3"),
        ("[]a", "unterminated set of characters at character 1"),
        ("a**", "a repeat of a repeat at character 3"),
        ("*a", "nothing to repeat at character 1"),
        ("ab\\", "a backslash with nothing after it at character 3"),
        ("a{3,1}", "a repeat whose least number is above its greatest at character 3"),
    ],
)
def test_a_bad_expression_is_told_with_its_place(pattern: str, fault: str) -> None:
    with pytest.raises(UserFault) as told:
        find_all("text", Search(pattern, is_regex=True))
    assert str(told.value) == f"The expression can't be read: {fault}."


@pytest.mark.parametrize("pattern", [r"(a|aa)+$", r"(?R)", "(?:a{0,60000}){0,60000}$"])
def test_an_endless_expression_is_given_up(pattern: str) -> None:
    with pytest.raises(UserFault, match="takes too long"):
        find_all("a" * 60 + "b", Search(pattern, is_regex=True), seconds=0.05)


def test_a_monstrous_expression_is_refused() -> None:
    with pytest.raises(UserFault, match="nested too deeply"):
        find_all("a", Search("(" * 450 + "a" + ")" * 450, is_regex=True))
    with pytest.raises(UserFault, match="longer than"):
        find_all("a", Search("a" * 2000))


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=12), st.booleans(), st.booleans(), st.booleans())
def test_any_search_gives_ordered_places_or_a_clear_fault(
    text: str, pattern: str, case: bool, whole: bool, is_regex: bool
) -> None:
    try:
        spans = find_all(text, Search(pattern, case, whole, is_regex), seconds=0.5)
    except UserFault as fault:
        assert str(fault).endswith(".")
        assert is_regex
        return
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@settings(deadline=None)
@given(st.text(max_size=20), st.text(min_size=1, max_size=5), st.text(max_size=20))
def test_what_stands_in_the_text_is_found(before: str, words: str, after: str) -> None:
    text = before + words + after
    spans = find_all(text, Search(words, match_case=True))
    assert spans
    assert any(span.start <= len(before) < span.end or span.start >= len(before) for span in spans)
