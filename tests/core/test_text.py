"""Words, sentences and letters: tables of hard cases, and what holds for any text."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.spans import Span
from annotator.core.text import (
    _PLAIN,
    count_words,
    fold,
    fold_with_origins,
    line_at,
    next_character,
    next_word_end,
    next_word_start,
    previous_character,
    previous_word_end,
    previous_word_start,
    sentence_at,
    sentences,
    shortened,
    trimmed,
    word_at,
    words,
)

FAMILY = "👨\u200d👩\u200d👧"
ANY_TEXT = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=["Cs"]), st.sampled_from(" \n.!?…’'\"”“()-•1aA\u0301\u200d👩\u2028\ufdd0א。")
    ),
    max_size=80,
)


def parts(text: str, spans: object) -> list[str]:
    return [text[span.start : span.end] for span in spans]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We’re here, aren't we?", ["We’re", "here", "aren't", "we"]),
        ("well-known - and £1,900 or 0.2", ["well-known", "and", "1,900", "or", "0.2"]),
        ("the ‘good’ one—now", ["the", "good", "one", "now"]),
        ("e\u0301tude naïve", ["e\u0301tude", "naïve"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("東京は", ["東", "京", "は"]),
        ("שלום עולם", ["שלום", "עולם"]),
        (" … 👍 ", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert parts(text, words(text)) == expected
    assert count_words(text) == len(expected)


def test_words_of_a_range_stay_in_it() -> None:
    assert parts("one two three", words("one two three", 4, 9)) == ["two", "t"]


@pytest.mark.parametrize(("position", "expected"), [(0, "one"), (2, "one"), (3, "one"), (4, ""), (5, "two"), (8, "two"), (9, "")])
def test_word_at_holds_or_touches_the_position(position: int, expected: str) -> None:
    text = "one  two "
    assert parts(text, [word_at(text, position)]) == [expected]


@settings(deadline=None)
@given(ANY_TEXT, st.data())
def test_steps_by_word_are_the_nearest_bounds_of_words(text: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(text)))
    listed = list(words(text))
    assert next_word_start(text, position) == min([s.start for s in listed if s.start > position], default=len(text))
    assert next_word_end(text, position) == min([s.end for s in listed if s.end > position], default=len(text))
    assert previous_word_start(text, position) == max([s.start for s in listed if s.start < position], default=0)
    assert previous_word_end(text, position) == max([s.end for s in listed if s.end < position], default=0)


def test_steps_by_word_reach_over_long_gaps() -> None:
    text = "one" + " " * 5000 + "two"
    assert next_word_start(text, 1) == 5003
    assert previous_word_end(text, 5003) == 3
    assert previous_word_start(text, 5003) == 0


def test_steps_by_character_keep_marks_and_emoji_whole() -> None:
    text = f"ae\u0301{FAMILY}🇬🇧🇫🇷b"
    bounds = [0, 1, 3, 8, 10, 12, 13]
    assert [next_character(text, place) for place in bounds] == [*bounds[1:], 13]
    assert [previous_character(text, place) for place in bounds] == [0, *bounds[:-1]]


@settings(deadline=None)
@given(ANY_TEXT)
def test_steps_by_character_walk_the_same_way_forth_and_back(text: str) -> None:
    forth, back = [0], [len(text)]
    while forth[-1] < len(text):
        forth.append(next_character(text, forth[-1]))
    while back[-1] > 0:
        back.append(previous_character(text, back[-1]))
    assert forth == back[::-1]


SENTENCES = [
    ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
    ("Mr. Smith met Dr. Jones. They spoke.", ["Mr. Smith met Dr. Jones.", "They spoke."]),
    ("It fell, e.g. In Kent. Then it rose.", ["It fell, e.g. In Kent.", "Then it rose."]),
    ("See No. 10. No. He left.", ["See No. 10.", "No.", "He left."]),
    ("Pens, paper, etc. The rest is here.", ["Pens, paper, etc.", "The rest is here."]),
    ("J. R. R. Tolkien wrote. So do I. He knew.", ["J. R. R. Tolkien wrote.", "So do I.", "He knew."]),
    ("The U.S. Senate sat. He lives in the U.S. They left.", ["The U.S. Senate sat.", "He lives in the U.S.", "They left."]),
    ("At 5 p.m. Monday it was 0.2 per cent.", ["At 5 p.m. Monday it was 0.2 per cent."]),
    ("It cost £1.7 billion. A lot.", ["It cost £1.7 billion.", "A lot."]),
    ("Well... and then… Nothing.", ["Well... and then…", "Nothing."]),
    ("“Go.” She went. (He stayed.) Fine.", ["“Go.”", "She went.", "(He stayed.)", "Fine."]),
    ("‘Why?’ he asked. ‘Why not?!’ She left.", ["‘Why?’ he asked.", "‘Why not?!’", "She left."]),
    ("It is so.[12] Next.", ["It is so.[12]", "Next."]),
    ("今日は。雨です！「はい。」そう", ["今日は。", "雨です！", "「はい。」", "そう"]),
    ("ما هذا؟ هذا كتاب.", ["ما هذا؟", "هذا كتاب."]),
    ("  • Just 21 per cent. And more.", ["Just 21 per cent.", "And more."]),
    ("1. First of all. Then.", ["First of all.", "Then."]),
    ("A heading\nA line. Another\n\nlast", ["A heading", "A line.", "Another", "last"]),
    ("Smith et al. (2014) agree, cf. Jones.", ["Smith et al. (2014) agree, cf. Jones."]),
    ("", []),
    (" \n ", []),
    ("…", ["…"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert parts(text, sentences(text)) == expected


def test_a_sentence_goes_on_over_wrapped_lines_of_one_block() -> None:
    text = "before\nThe first line\ngoes on. The second\nends.\nafter"
    block = Span(7, len(text) - 6)
    assert parts(text, sentences(text, *block, is_one_block=True)) == ["The first line\ngoes on.", "The second\nends."]
    assert parts(text, [sentence_at(text, 24, block)]) == ["The first line\ngoes on."]
    assert parts(text, [sentence_at(text, 24)]) == ["goes on."]


@pytest.mark.parametrize(("position", "expected"), [(0, "One."), (4, "One."), (5, "Two."), (9, "Two."), (10, ""), (11, "Three")])
def test_sentence_at(position: int, expected: str) -> None:
    text = "One. Two.\n\nThree"
    assert parts(text, [sentence_at(text, position)]) == [expected]


@settings(deadline=None)
@given(ANY_TEXT)
def test_sentences_lie_in_order_and_leave_out_only_white_space_and_list_markers(text: str) -> None:
    at = 0
    for start, end in sentences(text):
        assert at <= start < end
        assert text[start:end] == text[start:end].strip()
        assert len(text[at:start].split()) <= sum(1 for line in text[at:start].split("\n") if line.strip())
        at = end
    assert not text[at:].strip()


@settings(deadline=None)
@given(ANY_TEXT, st.data())
def test_sentence_at_is_one_of_the_sentences(text: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(text)))
    found = sentence_at(text, position)
    line = line_at(text, position)
    assert found in [*sentences(text, *line), Span(position, position)]
    assert all(found == sentence for sentence in sentences(text) if sentence.start <= position < sentence.end)


def test_line_at() -> None:
    assert [line_at("ab\n\ncd", place) for place in range(7)] == [(0, 2), (0, 2), (0, 2), (3, 3), (4, 6), (4, 6), (4, 6)]


def test_trimmed() -> None:
    assert trimmed("  a b\t", Span(0, 6)) == (2, 5)
    assert trimmed("a   b", Span(1, 4)) == Span(1, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Élan", "elan"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("children’s – “So”", 'children\'s - "so"'),
        ("İŁØ", "ilo"),
        ("ﬁ", "fi"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@settings(deadline=None)
@given(ANY_TEXT)
def test_folded_letters_know_where_they_came_from(text: str) -> None:
    folded, origins = fold_with_origins(text)
    assert folded == fold(text)
    assert len(origins) == len(folded)
    assert all(letter in fold(text[place]) for letter, place in zip(folded, origins, strict=True))


def test_a_long_text_is_cut_without_a_space_before_the_dots() -> None:
    assert [shortened(text, 8) for text in ("", "12345678", "123456789", "123456 89")] == ["", "12345678", "1234567…", "123456…"]


@given(st.text(alphabet="aZ9é_'’-.,·\u00ad\u200d\u0301 \n日カ😀½²£ſ", max_size=30))
def test_counting_words_is_counting_the_words(text: str) -> None:
    assert count_words(text) == len(list(words(text)))


@given(st.text(alphabet="aÉßø’“–\u0301\u05b0ﬁ£…\u00ad😀한ｶ", max_size=20))
def test_folding_is_letter_by_letter_what_it_was(text: str) -> None:
    """No case, no marks, compatible forms; whatever way is the quickest."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text.translate(_PLAIN)).casefold()).translate(_PLAIN)
    assert fold(text) == "".join(letter for letter in plain if not unicodedata.combining(letter))
