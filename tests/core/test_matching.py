"""Phrases are found where a reader would find them, in code points, whatever the case, accents and signs."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.hits import SearchOptions
from annotator.core.matching import find_near, find_phrase, index_words, plain_lower
from annotator.core.query import Near, Phrase

TEXT = (
    "Naïve plans don’t help THE children; 😀 an nai\u0308ve Plan. Straße STRASSE co–operate innovation, innovative. Ærø שלום עולם"
)
ANY, CASE, MARKS = SearchOptions(), SearchOptions(match_case=True), SearchOptions(match_marks=True)


@pytest.mark.parametrize(
    ("words", "options", "found"),
    [
        ("naive", ANY, ["Naïve", "nai\u0308ve"]),
        ("naïve", ANY, ["Naïve", "nai\u0308ve"]),
        ("naive", CASE, ["nai\u0308ve"]),
        ("naive", MARKS, []),
        ("naïve", MARKS, ["Naïve", "nai\u0308ve"]),
        ("NAÏVE", MARKS, ["Naïve", "nai\u0308ve"]),
        ("don't", ANY, ["don’t"]),
        ("the children", ANY, ["THE children"]),
        ("the children", CASE, []),
        ("children an", ANY, ["children; 😀 an"]),
        ("strasse", ANY, ["Straße", "STRASSE"]),
        ("co-operate", ANY, ["co–operate"]),
        ("plan", ANY, ["Plan"]),
        ("שלום עולם", ANY, ["שלום עולם"]),
    ],
)
def test_a_phrase_is_found_as_it_may_have_been_written(words: str, options: SearchOptions, found: list[str]) -> None:
    assert [TEXT[span.start : span.end] for span in find_phrase(TEXT, Phrase(words), options)] == found


def test_a_prefix_goes_on_to_the_end_of_the_word() -> None:
    found = find_phrase(TEXT, Phrase("innovat", True), ANY)
    assert [TEXT[span.start : span.end] for span in found] == ["innovation", "innovative"]
    assert [TEXT[slice(*span)] for span in find_phrase(TEXT, Phrase("an nai", True), ANY)] == ["an nai\u0308ve"]


def test_near_counts_the_words_between_in_either_order() -> None:
    text = "care of the child and child care"
    for distance, found in ((1, ["child care"]), (2, ["care of the child", "child care"])):
        near = Near(Phrase("child"), Phrase("care"), distance)
        assert [text[slice(*span)] for span in find_near(text, near, ANY)] == found


def test_scripts_that_an_index_parts_in_another_way_are_looked_for_in_the_texts() -> None:
    assert index_words(Phrase("Don’t")) == ["don", "t"]
    assert index_words(Phrase("Straße")) == ["strasse"]
    for words in ("שלום", "日本", "नमस्ते"):
        assert index_words(Phrase(words)) is None


letters = st.text(alphabet="aeéèÉsßoøn'’-. 😀\u0301x", max_size=30)


@given(letters, st.text(alphabet="aeésno", min_size=1, max_size=3))
def test_what_is_found_reads_like_what_was_looked_for(text: str, words: str) -> None:
    def bare(part: str) -> str:
        folded = unicodedata.normalize("NFD", part).casefold()
        return re.sub("[\u0300-\u036f]", "", folded).replace("ø", "o")

    for start, end in find_phrase(text, Phrase(words), ANY):
        assert bare(text[start:end]) == bare(words)
        assert not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()


plain = st.text(alphabet="aenst'’-. 😀x£3é", max_size=40)


@given(plain, st.text(alphabet="aenst'3£ ", min_size=1, max_size=5), st.booleans())
def test_the_quick_way_finds_the_same(text: str, words: str, is_prefix: bool) -> None:
    if any(letter.isalnum() for letter in words):
        phrase = Phrase(" ".join(words.split()), is_prefix)
        assert find_phrase(text, phrase, ANY, plain_lower(text)) == find_phrase(text, phrase, ANY)
