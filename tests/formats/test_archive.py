"""Archives that would do harm, or are not what their names say, are refused with one sentence that says what to do."""

import io
import re
import struct
import sys
import zipfile
from collections.abc import Callable
from subprocess import run

import pytest

from annotator.core.errors import FileRefused
from annotator.formats import docx, epub, html, odt
from annotator.formats.archive import MOST_PART, Archive
from annotator.formats.xmltree import MOST_TAGS
from tests import archives
from tests.archives import W, p, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
READERS = {"docx": docx.extract, "odt": odt.extract, "epub": epub.extract}


def refusal(data: bytes, name: str = "x.docx") -> str:
    extract: Callable[[bytes, str], object] = READERS[name.partition(".")[2]]
    with pytest.raises(FileRefused) as caught:
        extract(data, name)
    sentence = str(caught.value)
    assert re.fullmatch(rf"{re.escape(name)} [^\n]+; [^\n]+\.", sentence), sentence
    return sentence


@pytest.mark.parametrize("suffix", READERS)
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "is locked with a password"),
        (OLE + b"\0" * 600, "is in the old Office format"),
        (b"%PDF-1.7 ...", "is a PDF document named ."),
        (b"{\\rtf1 x}", "is a rich text (RTF) document named ."),
        (zipped({"xl/workbook.xml": "<a/>"}), "is an Excel workbook named ."),
        (b"Just words.", "or its start is missing"),
        (b"PK\3\4", "is damaged or incomplete"),
        (b"PK\5\6" + b"\0" * 18, "is damaged or incomplete"),
        (b"", "is empty"),
    ],
)
def test_what_is_something_else_is_told_by_its_name(suffix: str, data: bytes, said: str) -> None:
    assert said in refusal(data, f"x.{suffix}")


def test_one_kind_of_archive_named_as_another_is_told() -> None:
    assert "is a Word document named .odt" in refusal(archives.whole_docx(), "x.odt")
    assert "is an OpenDocument text named .docx" in refusal(archives.whole_odt(), "x.docx")
    assert "is an EPUB book named .docx" in refusal(archives.epub("<p>a</p>"), "x.docx")


def test_a_cut_file_is_refused_wherever_it_is_cut() -> None:
    whole = archives.whole_docx()
    for length in range(10, len(whole) - 30, 97):
        refusal(whole[:length])


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    words = f"<w:document {W}><w:body>" + " " * (MOST_PART // 4) + "</w:body></w:document>"
    assert "unpacks to 16 MB in its part word/document.xml" in refusal(zipped({"word/document.xml": words}))


def test_what_says_that_it_is_small_is_not_read_beyond_that() -> None:
    data = bytearray(zipped({"word/document.xml": b"<a>" + b"x" * 10_000_000}))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        directory = archive.start_dir
    struct.pack_into("<I", data, 22, 9)
    struct.pack_into("<I", data, directory + 24, 9)
    refusal(bytes(data))


def test_all_parts_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.formats.archive.MOST_READ", 1000)
    archive = Archive(zipped({"a": b"x" * 600, "b": b"y" * 600}), "x.docx", docx.KIND)
    archive.read("a")
    with pytest.raises(FileRefused, match="more than is safe to read"):
        archive.read("b")


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.formats.archive.MOST_PARTS", 5)
    assert "is made of 6 parts" in refusal(zipped(dict.fromkeys("abcdef", "x")))


@pytest.mark.parametrize("part", ["../evil", "word/../../evil", "/etc/passwd", "C:\\evil", "..\\evil"])
def test_names_outside_the_archive_are_refused(part: str) -> None:
    assert "names places outside itself" in refusal(zipped({"word/document.xml": "<a/>", part: "x"}))


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml"])
def test_entities_are_refused_and_never_unfolded(part: str) -> None:
    parts = {"word/document.xml": f"<w:document {W}><w:body>{p('x')}</w:body></w:document>", "word/styles.xml": "<a/>"}
    assert "declares XML entities" in refusal(zipped({**parts, part: LAUGHS + "<x>&b;</x>"}))


def test_entities_in_a_chapter_are_refused() -> None:
    book = archives.epub("<p>x</p>", **{"META-INF/encryption.xml": LAUGHS + "<x>&b;</x>"})
    assert "declares XML entities" in refusal(book, "x.epub")


def test_files_of_the_machine_are_not_read() -> None:
    outside = (
        f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document {W}><w:body><w:p>&e;</w:p></w:body></w:document>'
    )
    assert "declares XML entities" in refusal(zipped({"word/document.xml": outside}))
    named = f'<!DOCTYPE x SYSTEM "file:///nowhere.dtd"><w:document {W}><w:body>{p("Words.")}</w:body></w:document>'
    assert docx.extract(zipped({"word/document.xml": named}), "x.docx").text == "Words."


def test_deep_nesting_is_refused() -> None:
    assert "nested more than 250 levels deep" in refusal(archives.docx("<w:sdt>" * 5000 + "</w:sdt>" * 5000))
    assert "nested more than 250 levels deep" in refusal(archives.epub("<div>" * 5000 + "x" + "</div>" * 5000), "x.epub")
    nested = "<w:tbl><w:tr><w:tc>" * 60 + p("deep") + "</w:tc></w:tr></w:tbl>" * 60
    assert docx.extract(archives.docx(nested), "x.docx").text == "deep"


def test_too_many_tags_are_refused() -> None:
    with pytest.raises(FileRefused, match=r"^x\.html has 2,000,001 marks of structure in one part, more than can be read; split"):
        html.extract(b"<p>" * (MOST_TAGS + 1), "x.html")


def test_an_encrypted_archive_is_refused() -> None:
    data = bytearray(zipped({"word/document.xml": "<a/>"}))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        directory = archive.start_dir
    data[6] |= 1
    data[directory + 8] |= 1
    assert "is locked with a password" in refusal(bytes(data))


def test_the_heavy_libraries_wait_until_they_are_needed() -> None:
    code = "import sys, annotator.formats.registry; print([name for name in ('lxml', 'lxml.etree') if name in sys.modules])"
    assert run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_a_part_whose_name_was_damaged_in_the_list_is_not_missed_in_silence() -> None:
    data = archives.whole_docx()
    at = data.rindex(b"word/footnotes.xml")
    with pytest.raises(FileRefused, match="damaged or incomplete"):
        docx.extract(data[:at] + b"W" + data[at + 1 :], "x.docx")
