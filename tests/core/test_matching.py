"""Phrases are found where a reader would find them, in code points, whatever the case, accents and signs."""

import re
import sqlite3
import unicodedata
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.folded import Folded
from annotator.core.hits import SearchOptions
from annotator.core.matching import find_near, find_phrase, index_words
from annotator.core.query import Near, Phrase
from annotator.core.text import fold
from annotator.store.index import ADD_WORDS, WORDS, expression_of, indexed_form

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
    assert index_words(Phrase("שָׁלוֹם")) == ["שלום"]
    for words in ("日本", "नमस्ते", "care ᦰ"):
        assert index_words(Phrase(words)) is None


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("שלום עולם, שָׁלוֹם", "שלום", ["שלום", "שָׁלוֹם"]),
        ("القرآن والقرآن", "القرآن", ["القرآن"]),
        ("한국어 공부", "한국어", ["한국어"]),
        ("日本語を話す", "日本", ["日本"]),
        ("ภาษาไทย", "ไทย", ["ไทย"]),
        ("a ﬁne day", "fine", ["ﬁne"]),
        ("inno\u00advation here", "innovation", ["inno\u00advation"]),
        ("Ｃare ½ care🤔 \u2066care\u2069", "care", ["Ｃare", "care", "care"]),
        ("Ærø… aero", "aero", ["Ærø", "aero"]),
        ("cafe\u0301s cafe\u0301", "café", ["cafe\u0301"]),
        ("«care» “care”", '"care"', ["«care»", "“care”"]),
        ("ﾞ", "ﾞ", []),
    ],
)
def test_every_script_is_found_in_code_points(text: str, words: str, found: list[str]) -> None:
    assert [text[slice(*span)] for span in find_phrase(text, Phrase(words), ANY)] == found


@pytest.mark.parametrize(
    ("words", "options", "found"),
    [
        ("Résumé", SearchOptions(), ["Résumé", "RÉSUMÉ", "resume", "Resume", "re\u0301sume\u0301"]),
        ("Résumé", SearchOptions(match_case=True), ["Résumé", "Resume"]),
        ("Résumé", SearchOptions(match_marks=True), ["Résumé", "RÉSUMÉ", "re\u0301sume\u0301"]),
        ("Résumé", SearchOptions(match_case=True, match_marks=True), ["Résumé"]),
        ("resume", SearchOptions(match_case=True, match_marks=True), ["resume"]),
        ("RÉ*", SearchOptions(match_case=True, match_marks=True), ["RÉSUMÉ"]),
        ("re*", SearchOptions(match_marks=True), ["resume", "Resume"]),
        ("re*", SearchOptions(match_case=True), ["resume", "re\u0301sume\u0301"]),
    ],
)
def test_case_and_marks_count_where_they_are_asked_to(words: str, options: SearchOptions, found: list[str]) -> None:
    text = "Résumé RÉSUMÉ resume Resume re\u0301sume\u0301"
    phrase = Phrase(words.rstrip("*"), words.endswith("*"))
    assert [text[slice(*span)] for span in find_phrase(text, phrase, options)] == found


letters = st.text(alphabet="aeéèÉsßoøn'’-. 😀\u0301x", max_size=30)


@given(letters, st.text(alphabet="aeésno", min_size=1, max_size=3))
def test_what_is_found_reads_like_what_was_looked_for(text: str, words: str) -> None:
    def bare(part: str) -> str:
        folded = unicodedata.normalize("NFD", part).casefold()
        return re.sub("[\u0300-\u036f]", "", folded).replace("ø", "o")

    for start, end in find_phrase(text, Phrase(words), ANY):
        assert bare(text[start:end]) == bare(words)
        assert not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()


mixed = st.text(alphabet="aeénstßﬁÆ'’-.… 😀🤔x£3½שָؤ日가\u0301\u00ad\u2066Ｃ", max_size=30)


@given(mixed)
def test_a_folded_text_leads_back_to_its_letters(text: str) -> None:
    folded = Folded(text)
    assert re.sub("[‘’]", "'", folded.text).replace("“", '"') == fold(text)
    for place, letter in enumerate(folded.text):
        start, end = folded.span(place, place + 1)
        assert letter in re.sub("[‘’]", "'", fold(text[start:end])) + text[start:end]


@given(st.lists(mixed, max_size=6), mixed, st.booleans())
def test_a_full_text_index_names_every_text_that_has_hits(texts: list[str], words: str, is_prefix: bool) -> None:
    phrase = Phrase(" ".join(words.split()), is_prefix)
    indexed = index_words(phrase)
    if indexed is None:
        return
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute(WORDS)
        db.executemany(ADD_WORDS, [(number, indexed_form(text)) for number, text in enumerate(texts)])
        expression = expression_of(indexed, is_prefix=is_prefix)
        named = {row[0] for row in db.execute("select rowid from words where words match ?", [expression])}
    assert {number for number, text in enumerate(texts) if find_phrase(text, phrase, ANY)} <= named


def test_a_full_text_index_parts_the_words_of_every_letter_alike() -> None:
    signs = [chr(code) for code in range(0x21, 0x3000) if unicodedata.category(chr(code)) not in ("Cn", "Cs")]
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute(WORDS)
        db.executemany(ADD_WORDS, [(ord(sign), indexed_form(f"care{sign} x{sign}y")) for sign in signs])
        for words in ("care", "x", "y"):
            named = {row[0] for row in db.execute("select rowid from words where words match ?", [words])}
            assert {ord(sign) for sign in signs if find_phrase(f"care{sign} x{sign}y", Phrase(words), ANY)} <= named
