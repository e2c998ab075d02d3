"""Decoding: every usual encoding, and one clear sentence for what is no text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.documents import normalised
from annotator.core.errors import FileRefused
from annotator.formats.decoding import MOST_TEXT_BYTES, decode
from annotator.paths import seeds

SPEECH = sorted(seeds().glob("*.txt"))[0].read_text(encoding="utf-8")
FRENCH = "Le président a déclaré que « l’Europe » doit être forte. Ça coûte 20 £ – déjà vu, naïve façade. "
RUSSIAN = "Съешь же ещё этих мягких французских булок, да выпей чаю. "
JAPANESE = "これは日本語の文章です。演説の原稿をここに書きます。" * 3


@pytest.mark.parametrize(
    ("data", "text", "encoding", "is_sure"),
    [
        (SPEECH.encode(), SPEECH, "utf-8", True),
        (b"plain", "plain", "utf-8", True),
        (SPEECH.encode("utf-8-sig"), SPEECH, "utf-8", True),
        (SPEECH.encode("utf-16"), SPEECH, "utf-16", True),
        (b"\xfe\xff" + SPEECH.encode("utf-16-be"), SPEECH, "utf-16", True),
        (SPEECH.encode("utf-32"), SPEECH, "utf-32", True),
        (SPEECH.encode("utf-16-le"), SPEECH, "utf-16-le", False),
        (SPEECH.encode("utf-16-be"), SPEECH, "utf-16-be", False),
        (SPEECH.encode("cp1252"), SPEECH, "cp1252", False),
        (SPEECH.encode("mac-roman"), SPEECH, "mac-roman", False),
        (FRENCH.encode("cp1252"), FRENCH, "cp1252", False),
        ("café".encode("latin-1"), "café", "cp1252", False),
        ("It cost £20.".encode("latin-1"), "It cost £20.", "cp1252", False),
        (RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251", False),
        (JAPANESE.encode("shift-jis"), JAPANESE, "cp932", False),
        (SPEECH.encode() + b" It\x92s", SPEECH + " It’s", "utf-8 with some windows-1252", False),
        (b"a\r\nb\rc\n\x0c", "a\nb\nc\n\x0c", "utf-8", True),
        (b"BZh ID3 are letters", "BZh ID3 are letters", "utf-8", True),
        (b"PKs and MZs", "PKs and MZs", "utf-8", True),
    ],
)
def test_encodings(data: bytes, text: str, encoding: str, is_sure: bool) -> None:
    decoded = decode(data, "speech.txt")
    assert decoded.text == text
    assert (decoded.encoding, decoded.is_sure) == (encoding, is_sure)


CUT = SPEECH.encode()[: SPEECH.encode().index("’".encode(), 5000) + 1]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "speech.txt is empty; there is nothing to import."),
        (b" \t\r\n", "speech.txt holds nothing but white space; there is nothing to import."),
        (b"\xef\xbb\xbf\n", "speech.txt holds nothing but white space; there is nothing to import."),
        (b"%PDF-1.7\n%\xe2\xe3", "speech.txt is a PDF document named .txt; save its text as a plain text file and import that."),
        (b"PK\x03\x04 word/document.xml", "speech.txt is a Word document named .txt; "),
        (b"PK\x03\x04 application/vnd.oasis.opendocument.text", "speech.txt is an OpenDocument text named .txt; "),
        (b"PK\x03\x04 things", "speech.txt is a ZIP archive named .txt; "),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "speech.txt is an old Microsoft Office document named .txt; "),
        (b"{\\rtf1 hello}", "speech.txt is a rich text (RTF) document named .txt; "),
        (b"\x89PNG\r\n\x1a\n", "speech.txt is a PNG picture named .txt; "),
        (b"\x7fELF\x02", "speech.txt is a program named .txt; "),
        (b"MZ\x90\0", "speech.txt is a program named .txt; "),
        (b"\n<!DOCTYPE html><p>", "speech.txt is a web page (HTML) named .txt; "),
        (b"SQLite format 3\0", "speech.txt is a database (perhaps a library: open it instead) named .txt; "),
        (b"text with\0a zero" * 9, "speech.txt is not a text, or in an unknown encoding; "),
        (b"\x01\x02\x03abc" * 50, "speech.txt is not a text: it holds control characters. "),
        ("a \0 zero".encode("utf-16"), "speech.txt is not a text: it holds control characters. "),
        (bytes(range(256)) * 20, "speech.txt is not a text, or in an unknown encoding; "),
        (CUT, "speech.txt ends in the middle of a letter, so a part of it is missing; "),
        (SPEECH.encode("utf-16")[:-1], "speech.txt ends in the middle of a letter, so a part of it is missing; "),
        (b"\xff\xfe\x00\x00abc\xff" + b"abcd", "speech.txt says that it is UTF-32 but is damaged; "),
    ],
)
def test_what_is_no_text_is_refused_with_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(FileRefused) as refused:
        decode(data, "speech.txt")
    assert str(refused.value).startswith(sentence)


def test_a_file_without_a_suffix_is_refused_as_well() -> None:
    with pytest.raises(FileRefused, match=r"^speech is a PDF document, not a text; "):
        decode(b"%PDF-1.7", "speech")


def test_a_file_too_large_is_refused_by_its_size() -> None:
    with pytest.raises(
        FileRefused, match=r"^speech\.txt has 256 MB, and more than 256 MB can't be read as one document; split it"
    ):
        decode(bytes(MOST_TEXT_BYTES + 1), "speech.txt")


@settings(deadline=None)
@given(st.text(min_size=1))
def test_any_text_in_utf8_comes_back_or_is_refused(text: str) -> None:
    try:
        assert decode(text.encode(), "x").text == normalised(text)
    except FileRefused as refused:
        assert not text.strip("\ufeff \t\n\r\v\f") or not text.isprintable()
        assert str(refused).endswith(".")


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_text_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data, "x.txt")
    except FileRefused as refused:
        assert str(refused).startswith("x.txt ")
        return
    assert decoded.text.strip()
    assert "\0" not in decoded.text
    assert decoded.text.encode()
