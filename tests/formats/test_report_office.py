"""Reports as Word and OpenDocument files: LibreOffice reads the same words, notes are comments, highlights have their colours."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from annotator.core.report import Report
from annotator.core.units import Unit
from annotator.formats.report_docx import write_docx
from annotator.formats.report_odt import write_odt
from annotator.store.library import Library
from annotator.tasks.annotated_text import build_annotated
from annotator.tasks.reporting import ReportOptions, build_report
from tests.libraries import PARAGRAPHS
from tests.report_helpers import full_library

SECONDS = 120
WRITERS = {"docx": write_docx, "odt": write_odt}
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Library]:
    library = full_library(tmp_path / "full.annotator")
    yield library
    library.close()


def written(report: Report, suffix: str) -> bytes:
    out = io.BytesIO()
    WRITERS[suffix](report, out)
    return out.getvalue()


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def office_words(folder: Path, data: dict[str, bytes]) -> dict[str, str]:
    """What LibreOffice reads in these files, white space evened out."""
    for name, content in data.items():
        (folder / name).write_bytes(content)
    command = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
    ]
    paths = [str(folder / name) for name in data]
    subprocess.run([*command, "--outdir", str(folder), *paths], check=True, capture_output=True, timeout=SECONDS)
    stems = {name: folder / f"{Path(name).stem}.txt" for name in data}
    return {name: " ".join(path.read_text(encoding="utf-8-sig").split()) for name, path in stems.items()}


@needs_office
def test_libreoffice_reads_the_same_words(full: Library, tmp_path: Path) -> None:
    quotes, texts = build_report(full, options=ReportOptions(context=Unit.PARAGRAPH)), build_annotated(full)
    files = {
        f"{name}-{suffix}.{suffix}": written(report, suffix)
        for suffix in WRITERS
        for name, report in (("q", quotes), ("t", texts))
    }
    read = office_words(tmp_path, files)
    for suffix in WRITERS:
        words = read[f"q-{suffix}.{suffix}"]
        for wanted in (
            "Children come first. We will spend £20m on what works, and not a penny on what doesn’t.",
            "A Minister, On innovation, 1 April 2014, paragraph 1",
            "Money & means, Own colour · Tom <Reed>",
            "A line with <b>markup</b> & “quotes” *stars* | bars.",
            "What is <spent>.",
            "الأطفال أولا، دائما وأبدا.",
            "Memo: Doubt · Mira Okafor Is it promise or plan?",
        ):
            assert wanted in words, suffix
        for paragraph in PARAGRAPHS:
            assert paragraph in read[f"t-{suffix}.{suffix}"], suffix


def test_notes_are_comments_of_word_with_author_and_initials(full: Library) -> None:
    data = written(build_report(full), "docx")
    comments = part(data, "word/comments.xml")
    told = [(each.get(f"{W}author"), each.get(f"{W}initials"), "|".join(each.itertext(f"{W}t"))) for each in comments]
    assert told == [("Mira Okafor", "MO", "A note|of two lines"), ("Mira Okafor", "MO", "<script>alert(1)</script>")]
    body = part(data, "word/document.xml")
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert [each.get(f"{W}id") for each in body.iter(f"{W}{kind}")] == ["1", "2"]
    fills = [each.get(f"{W}fill") for each in body.iter(f"{W}shd")]
    assert fills[:2] == ["D1E7FE", "F3E3BA"]


def test_word_has_headings_contents_and_the_direction_of_writing(full: Library) -> None:
    data = written(build_report(full), "docx")
    document = Document(io.BytesIO(data))
    headings = [each.text for each in document.paragraphs if each.style is not None and each.style.name == "Heading 1"]
    assert headings[:2] == ["Memos on the library", "Children"]
    body = part(data, "word/document.xml")
    assert [each.text.split()[0] for each in body.iter(f"{W}instrText")] == ["TOC"]
    assert [each.get(f"{W}fldCharType") for each in body.iter(f"{W}fldChar")] == ["begin", "separate", "end"]
    turned = [each for each in body.iter(f"{W}p") if each.find(f"{W}pPr/{W}bidi") is not None]
    assert ["الأطفال" in "".join(each.itertext()) for each in turned] == [True]


def test_every_mark_of_a_whole_text_is_a_comment_over_its_words(full: Library) -> None:
    report = build_annotated(full)
    body = part(written(report, "docx"), "word/document.xml")
    for mark in report.marks.values():
        inside, words = False, ""
        for each in body.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}t"):
            if each.get(f"{W}id") == str(mark.number):
                inside = each.tag == f"{W}commentRangeStart"
            elif inside and each.tag == f"{W}t":
                words += each.text or ""
        assert words.split()[0] == mark.quote.split()[0]


def test_opendocument_has_annotations_styles_and_contents(full: Library) -> None:
    body = part(written(build_annotated(full), "odt"), "content.xml")
    spaces = {key: value for key, value in body.nsmap.items() if key}
    names = body.xpath("//office:annotation/@office:name", namespaces=spaces)
    assert sorted(names) == sorted(body.xpath("//office:annotation-end/@office:name", namespaces=spaces))
    assert len(names) == 6
    creators = body.xpath("//office:annotation/*[local-name()='creator']/text()", namespaces=spaces)
    assert set(creators) == {"Mira Okafor", "Tom <Reed>"}
    assert body.xpath("count(//text:table-of-content)", namespaces=spaces) == 1
    used = set(body.xpath("//text:span/@text:style-name", namespaces=spaces))
    assert used <= set(body.xpath("//style:style/@style:name", namespaces=spaces))


@pytest.mark.parametrize("suffix", list(WRITERS))
def test_an_empty_library_is_a_document_too(tmp_path: Path, suffix: str) -> None:
    library = Library.create(tmp_path / "empty.annotator")
    assert written(build_report(library), suffix)[:2] == b"PK"
    library.close()
