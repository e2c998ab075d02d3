"""The ways to read bytes that do not say how: the right one among them, first where it can be told."""

import pytest

from annotator.core.errors import FileRefused, UserFault
from annotator.formats.encodings import USUAL, Candidate, candidates, checked, recoded
from tests.formats.test_decoding import FRENCH, JAPANESE, RUSSIAN, SPEECH

CZECH = "Příliš žluťoučký kůň úpěl ďábelské ódy.\nA plain line.\nŘeč o důvěře.\n"


def way(found: list[Candidate], encoding: str) -> Candidate:
    return next(each for each in found if encoding in (each.encoding, each.guess))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(FRENCH, "cp1252"), (SPEECH, "mac-roman"), (RUSSIAN, "cp1251"), (JAPANESE, "cp932"), (SPEECH, "utf-16-le")],
)
def test_what_it_looks_like_comes_first_with_lines_that_tell(text: str, encoding: str) -> None:
    first = candidates([text.encode(encoding)])[0]
    assert first.encoding == "" and first.guess == encoding
    for line in first.lines:
        words = line.strip("…")
        assert not words.isascii() and words in " ".join(text.split())


@pytest.mark.parametrize("encoding", ["cp1250", "iso8859-2"])
def test_the_right_way_is_among_them_where_the_guess_is_wrong(encoding: str) -> None:
    found = candidates([CZECH.encode(encoding)])
    assert way(found, encoding).lines[0] == "Příliš žluťoučký kůň úpěl ďábelské ódy."
    assert all("A plain line" not in line for each in found for line in each.lines)


def test_no_two_read_the_same_and_none_reads_as_no_text() -> None:
    found = candidates([SPEECH.encode("cp1252")])
    assert len({each.lines for each in found}) == len(found) > 3
    assert not any(sign in line for each in found for line in each.lines for sign in "\x00\x81\x9d\ufffd")


def test_what_can_not_read_all_of_the_files_is_left_out() -> None:
    found = candidates([FRENCH.encode("cp1252"), SPEECH.encode("utf-16-le")])
    assert found == [Candidate("", found[0].lines)], "each as it looks is the one way to read both"


def test_letters_far_into_a_file_are_found_and_long_lines_cut_around_them() -> None:
    data = b"x " * 200_000 + "café".encode("cp1252") + b" y" * 500
    (line,) = candidates([data])[0].lines
    assert "café" in line and line.startswith("…") and line.endswith("…") and len(line) < 120


@pytest.mark.parametrize("name", ["windows-1252", "CP1252", "cp1252", "latin1", "mac_roman", "utf8"])
def test_an_encoding_is_known_by_any_of_its_names(name: str) -> None:
    assert checked(name) in {"cp1252", "iso8859-1", "mac-roman", "utf-8"}


@pytest.mark.parametrize("name", ["klingon", "", "rot13", "base64", "a\0b"])
def test_what_is_none_is_said_to_be(name: str) -> None:
    with pytest.raises(UserFault, match="no encoding"):
        checked(name)


def test_the_usual_ones_are_known_by_the_names_that_decoding_gives() -> None:
    assert [checked(encoding) for encoding in USUAL] == list(USUAL)


def test_bytes_are_read_again_in_another_encoding_or_refused_in_a_sentence() -> None:
    assert recoded(b"caf\x8e", "a.txt", "mac-roman") == "café".encode("utf-8-sig")
    for encoding in ("utf-8", "unicode-escape", "idna"):
        with pytest.raises(FileRefused, match=r"a\.txt can't be read as"):
            recoded(b"\xd8\\ud800", "a.txt", encoding)
