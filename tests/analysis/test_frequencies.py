"""Words are counted and weighed as the formulas say; values worked out by hand or with scipy."""

from collections import Counter

import pytest

from annotator.analysis.frequencies import collocations, dispersion, keyness, words_of


def test_words_are_counted_without_case_and_accents() -> None:
    assert words_of("The naïve plan; THE Naive plan’s end.", {"the"}) == ["naive", "plan", "naive", "plan's", "end"]


def test_keyness_is_the_likelihood_ratio_with_its_effect_size() -> None:
    """10 of 100 against 5 of 200: G2 = 2 (10 ln(10/5) + 5 ln(5/10)), ratio log2(0.1 / 0.025)."""
    found = {each.word: each for each in keyness({"care": 10, "rest": 90}, {"care": 5, "rest": 195})}
    assert found["care"].likelihood == pytest.approx(2 * (10 * 0.693147 + 5 * -0.693147), abs=1e-4)
    assert found["care"].ratio == pytest.approx(2)
    assert found["rest"].ratio < 0
    once = keyness({"new": 4, "x": 96}, {"x": 100})[0]
    assert once.word == "new" and once.ratio == pytest.approx(3)
    assert keyness({}, {"x": 1}) == []


def test_the_most_telling_word_comes_first() -> None:
    words = [each.word for each in keyness(Counter("aaaabbc"), Counter("bbcccccc"))]
    assert words[0] == "a"


def test_words_that_stand_together_more_often_than_chance() -> None:
    texts = [["social", "worker"] + [f"w{number}x{step}" for step in range(8)] for number in range(10)]
    found = collocations(texts, window=1)
    assert (found[0].word, found[0].other, found[0].count) == ("social", "worker", 10)
    assert found[0].information > 2 and found[0].likelihood > 15.13
    assert collocations([["a", "b"]], least=1)[0].count == 1 and collocations([["a", "b"]]) == []


def test_how_evenly_a_word_is_spread() -> None:
    assert dispersion([2, 2, 2], [100, 100, 100]) == pytest.approx(0)
    assert dispersion([6, 0, 0], [100, 100, 100]) == pytest.approx(1)
    assert dispersion([3, 1], [100, 300]) == pytest.approx(0.5 / 0.75)
    assert dispersion([0, 0], [1, 1]) is None and dispersion([1], [9]) is None
