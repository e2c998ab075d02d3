"""What recurs in other texts is found, word for word or nearly, and nothing else is."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.analysis.alignment import aligned
from annotator.analysis.echoes import LEAST, RUN, WINDOW, Echo, Vocabulary, find_echoes, runs_of
from annotator.paths import seeds

WORD = st.sampled_from(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"])


def echoes(*texts: str, fresh: list[int] | None = None) -> list[tuple[Echo, str, str]]:
    """The echoes among some texts, with what each side says."""
    vocabulary = Vocabulary()
    listed = [vocabulary.words_of(text) for text in texts]
    found = find_echoes([runs_of(each) for each in listed], listed.__getitem__, fresh)

    def said(number: int, start: int, end: int) -> str:
        return texts[number][listed[number].starts[start] : listed[number].ends[end - 1]]

    return [
        (
            each,
            said(each.first, each.first_start, each.first_end),
            said(each.second, each.second_start, each.second_end),
        )
        for each in found
    ]


def unlike(seed: int, count: int = 60) -> str:
    """Words that stand in no other text."""
    source = random.Random(seed)
    return " ".join(f"w{seed}x{source.randrange(10**9)}" for _ in range(count))


SENTENCE = "Proposals from all areas are welcome but as a starting point we have decided to focus on two"


def test_a_sentence_that_returns_is_found_whole_and_only_it() -> None:
    ((echo, one, two),) = echoes(f"{unlike(1)} {SENTENCE} {unlike(2)}", f"{unlike(3)} {SENTENCE}")
    assert one == two == SENTENCE and echo.agreeing == len(SENTENCE.split())


def test_case_accents_and_quotation_marks_do_not_count() -> None:
    one = "Naïve plans don’t help THE children who need our help"
    two = "naive plans don't help the children who need our help"
    ((_, first, second),) = echoes(f"{unlike(1)} {one} {unlike(2)}", f"{two} {unlike(3)}")
    assert (first, second) == (one, two)


@pytest.mark.parametrize(
    "changed",
    [
        SENTENCE.replace("we have decided", "we decided"),
        SENTENCE.replace("areas are", "areas really are"),
        SENTENCE.replace("starting", "first"),
        SENTENCE.replace("welcome but", "very welcome and but"),
    ],
)
def test_a_few_other_words_do_not_end_an_echo(changed: str) -> None:
    ((echo, one, two),) = echoes(f"{unlike(1)} {SENTENCE} {unlike(2)}", f"{unlike(3)} {changed} {unlike(4)}")
    assert (one, two) == (SENTENCE, changed)
    assert echo.agreeing < len(SENTENCE.split()) or changed.count(" ") > SENTENCE.count(" ")


def test_what_is_too_short_or_in_the_same_text_is_none() -> None:
    short = " ".join(SENTENCE.split()[: LEAST - 1])
    assert echoes(f"{unlike(1)} {short} {unlike(2)}", f"{unlike(3)} {short}") == []
    assert echoes(f"{SENTENCE} {unlike(1)} {SENTENCE}", unlike(2)) == []
    assert echoes("", "one") == []


@given(st.lists(WORD, max_size=20), st.lists(WORD, max_size=20), st.lists(WORD, min_size=RUN + WINDOW - 1, max_size=20))
def test_as_many_words_in_a_row_as_are_promised_are_always_found(before: list[str], after: list[str], shared: list[str]) -> None:
    marked = [f"{word}{number}" for number, word in enumerate(shared)]
    found = echoes(" ".join([*before, *marked, *after]), " ".join([unlike(9), *marked, unlike(8)]))
    assert any(" ".join(marked) in one for _, one, _ in found)


@given(st.lists(st.lists(WORD, max_size=40).map(" ".join), min_size=2, max_size=4))
def test_every_echo_is_one(texts: list[str]) -> None:
    for echo, one, two in echoes(*texts):
        assert echo.first < echo.second and echo.agreeing >= LEAST
        shared = sum(min(one.split().count(word), two.split().count(word)) for word in set(one.split()))
        assert shared >= echo.agreeing


def test_a_fresh_text_is_compared_with_all_and_the_others_not_again() -> None:
    texts = [f"{unlike(number)} {SENTENCE}" for number in range(4)]
    assert len(echoes(*texts)) == 6
    assert {(each.first, each.second) for each, _, _ in echoes(*texts, fresh=[2])} == {(0, 2), (1, 2), (2, 3)}


def test_what_stands_everywhere_is_linked_to_the_next_and_not_to_all() -> None:
    texts = [f"{unlike(number)} {SENTENCE}" for number in range(40)]
    found = echoes(*texts)
    assert len(found) < 40 * 39 / 2 / 4
    assert {(number, number + 1) for number in range(39)} <= {(each.first, each.second) for each, _, _ in found}


def test_the_five_speeches_echo_each_other() -> None:
    texts = [path.read_text("utf-8") for path in sorted(seeds().glob("*.txt"))]
    found = [(echo.first, echo.second, one) for echo, one, _ in echoes(*texts)]
    for first, second, words in (
        (0, 1, "make up the bulk of children in residential care, which is where 9% of"),
        (0, 1, "see the least skilled and experienced social workers weighed down with some of the biggest responsibilities"),
        (0, 1, "Proposals from all areas of children’s social care are welcome, but as a starting point, we"),
        (2, 3, "aren’t making the sort of difference they"),
        (0, 4, "This was published under the 2010 to 2015 Conservative and Liberal Democrat coalition government"),
    ):
        assert any((one, two) == (first, second) and words in said for one, two, said in found), words


def test_hashes_that_are_equal_by_chance_are_no_match() -> None:
    assert aligned([1, 2, 3, 4, 5], 0, [1, 2, 3, 9, 5], 0, 5).agreeing == 0
