"""What positions count: each of the eight readings is known by the places that it gives."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.refi_positions import (
    PLAIN,
    READINGS,
    Fit,
    Marked,
    Positions,
    Reading,
    agrees,
    begins_word,
    ends_word,
    fits_of,
    usual_reading,
)

RAW = "\ufeff" + "\r\n".join(["Hello \U0001f600 there friends.", "We \U0001f600\U0001f600 met here", "", "last words of all"] * 5)


def position_of(raw: str, at: int, reading: Reading) -> int:
    """The position that a program of this reading gives to the code point `at` of the normalised text; slow and plain."""
    counted, found = 0, 0
    if raw.startswith("\ufeff"):
        counted, raw = int(reading.is_bom_counted), raw[1:]
    index = 0
    while found < at:
        pair = raw[index : index + 2] == "\r\n"
        counted += 2 if (pair and reading.is_crlf_two) or (reading.is_utf16 and raw[index] > "\uffff") else 1
        index += 2 if pair else 1
        found += 1
    return counted


def words_of(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        found.append((at, at + len(word)))
        at += len(word)
    return found


@pytest.mark.parametrize("reading", READINGS)
def test_each_reading_is_known_by_where_words_begin_and_end(reading: Reading) -> None:
    positions = Positions(RAW)
    spans = [(position_of(RAW, start, reading), position_of(RAW, end, reading), "") for start, end in words_of(positions.text)]
    fits = fits_of([Marked(positions, spans)])
    assert len(fits) == 8
    assert fits[0].reading == reading
    assert fits[0].share == 1.0
    assert fits[1].share < 1.0
    assert [positions.code_point(start, reading) for start, _, _ in spans] == [start for start, _ in words_of(positions.text)]


@given(
    parts=st.lists(st.sampled_from(["a", " ", "\r\n", "\n", "\r", "\U0001f600", "é", "\ufeff"]), max_size=12),
    reading=st.sampled_from(READINGS),
    data=st.data(),
)
def test_positions_lead_back_to_the_code_point(parts: list[str], reading: Reading, data: st.DataObject) -> None:
    raw = "".join(parts)
    positions = Positions(raw)
    at = data.draw(st.integers(0, len(positions.text)))
    assert positions.code_point(position_of(raw, at, reading), reading) == at


def test_a_text_on_which_all_agree_leaves_no_question() -> None:
    assert [fit.reading for fit in fits_of([Marked(Positions("Plain words\nonly"), [(0, 5, "")])])] == [PLAIN]
    assert [fit.reading for fit in fits_of([])] == [PLAIN]


@pytest.mark.parametrize(("raw", "readings"), [("a\r\nb", 2), ("a\U0001f600", 2), ("\ufeffa", 2), ("\ufeffa\r\nb\U0001f600", 8)])
def test_only_readings_that_differ_are_asked_about(raw: str, readings: int) -> None:
    assert len(fits_of([Marked(Positions(raw), [(0, 1, "")])])) == readings


def test_words_that_the_file_says_weigh_more_than_where_words_end() -> None:
    positions = Positions("\U0001f600 x bc")
    assert fits_of([Marked(positions, [(4, 6, "")])])[0].reading == PLAIN
    fits = fits_of([Marked(positions, [(4, 6, " b")])])
    assert fits[0].reading.is_utf16
    assert (fits[0].quoted, fits[0].share) == (1, 0.0)
    assert (fits[1].quoted, fits[1].share) == (0, 1.0)


def test_what_lies_outside_the_text_speaks_against_a_reading() -> None:
    fits = fits_of([Marked(Positions("\U0001f600 x bc"), [(4, 6, ""), (6, 7, "")])])
    assert fits[0].reading.is_utf16
    assert (fits[0].inside, fits[1].inside) == (2, 1)
    assert fits[0].share < fits[1].share


def test_with_nothing_to_tell_by_the_usual_reading_of_the_program_is_taken() -> None:
    marked = [Marked(Positions("\ufeffa\r\nb \U0001f600"), [])]
    assert fits_of(marked, "NVivo 12")[0].reading == usual_reading("nvivo") == Reading(True, True, False)
    assert fits_of(marked, "ATLAS.ti 26")[0].reading == PLAIN
    assert "no selections" in fits_of(marked)[0].sentence()


def test_our_own_files_are_never_read_another_way() -> None:
    marked = [Marked(Positions("\U0001f600 ab cd"), [(3, 5, "")])]
    assert fits_of(marked, "NVivo")[0].reading.is_utf16
    assert fits_of(marked, "Annotator")[0].reading == PLAIN


def test_many_selections_are_weighed_by_a_sample() -> None:
    text = "word \U0001f600 " * 10_000
    spans = [(at * 8, at * 8 + 4, "") for at in range(10_000)]
    fit = fits_of([Marked(Positions(text), spans)])[0]
    assert fit.reading.is_utf16
    assert 1_000 <= fit.weighed <= 4_000


def test_a_fit_is_told_in_words() -> None:
    assert Fit(PLAIN, 97, 97, 38, 97).sentence() == ("38 of 97 selections begin where a word does, 97 end where one does")
    assert len({reading.words() for reading in map(Reading, *zip(*product((False, True), repeat=3), strict=True))}) == 8


def test_ends_of_words() -> None:
    assert [begins_word("a bc.", at) for at in range(6)] == [True, False, True, False, True, False]
    assert [ends_word("a bc.", at) for at in range(6)] == [False, True, False, False, True, True]
    assert agrees("two  words here", "two words…")
    assert agrees("two words", " two words ")
    assert not agrees("two words", "two")
    assert not agrees("two words", "")
