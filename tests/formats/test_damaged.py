"""Files of every format, damaged at random: read or refused with one sentence, never a crash, never without end, never a part."""

import io
import random
import time
import zipfile
from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from annotator.core.documents import Draft
from annotator.core.errors import FileRefused
from annotator.formats import docx, epub, html, markdown, odt, pdf, plaintext, rows, rtf, subtitles
from annotator.paths import seeds
from tests import archives
from tests.formats.pdf_helpers import SENTENCES, drawn, page_of
from tests.formats.test_any_text import check_blocks
from tests.formats.test_rows import SPEECHES, workbook
from tests.formats.test_rtf import HEAD, WHOLE
from tests.formats.test_subtitles import SRT, VTT

PAGE = (
    "<!DOCTYPE html><html lang=en><head><title>T</title><meta charset=utf-8><meta name=author content='Jane Smith'></head><body>"
    "<nav><a href=x>Home</a><a href=y>News</a></nav><main><h1>On reform</h1><p>Some <b>words</b><sup><a href=#1>1</a></sup> of"
    " it.<br>x<ol start=2><li>one<ul><li>in</ul><li>two</ol><blockquote><p>Quoted.</blockquote><table><tr><td>a<td>b</table>"
    "<pre>\n x\n\n y</pre></main><footer>All rights</footer></body></html>"
)
BOOK = archives.epub("<h1>One</h1><p>First&nbsp;words.</p><ul><li>a</li></ul>", "<p>Chapter 1</p><blockquote>Last.</blockquote>")
MARKED = (
    "---\ntitle: On reform\n---\n# On *reform*\n\nSome **words** of `it`.\n\n> Quoted\n> _words_\n\n1. one\n   - in\n2. two\n\n"
    "| a | *b* |\n|---|---|\n| c | d |\n\nMr A: Is it?\n\nMs B: It is.\n\nMr A: Then so be it.\n\nMs B: Indeed.\n"
)


def _pages(canvas: Canvas) -> None:
    for _ in range(2):
        page_of(canvas, list(SENTENCES))
        canvas.showPage()


def rows_of(data: bytes, name: str) -> list[Draft]:
    """The documents that the rows of a table become."""
    table = rows.table_of(rows.read_grid(data, name))
    return [row.draft for row in rows.drafts(table, rows.guess_roles(table), name) if row.draft]


def one(extract: Callable[[bytes, str], Draft]) -> Callable[[bytes, str], list[Draft]]:
    return lambda data, name: [extract(data, name)]


FORMATS: dict[str, tuple[Callable[[bytes, str], list[Draft]], bytes]] = {
    "txt": (one(plaintext.extract), sorted(seeds().glob("*.txt"))[0].read_bytes()[:6000]),
    "md": (one(markdown.extract), MARKED.encode()),
    "srt": (one(subtitles.extract), SRT.encode()),
    "vtt": (one(subtitles.extract), VTT.encode()),
    "docx": (one(docx.extract), archives.whole_docx()),
    "odt": (one(odt.extract), archives.whole_odt()),
    "epub": (one(epub.extract), BOOK),
    "html": (one(html.extract), PAGE.encode()),
    "rtf": (one(rtf.extract), (HEAD + WHOLE).encode("latin-1")),
    "pdf": (one(pdf.extract), drawn(_pages, title="On care")),
    "csv": (rows_of, SPEECHES.encode()),
    "xlsx": (rows_of, workbook([["Title", "Date", "Speech"], ["One", 41742, "Some words & more"], ["Two", None, "Of it"]])),
}
SLOW = ("pdf",)
"""Formats of which each file starts a program; they are tried less often."""
ODD = [
    b"<", b">", b"&", b"&x;", b"\0", b"</w:p>", b"<w:p>", b"<w:tc>", b"</w:tbl>", b"<w:txbxContent>", b"<text:p>",
    b"</text:list>",
    b"<text:note>", b"<table:table>", b"<td>", b"</table>", b"<li>", b"</ol>", b"<sup>", b"<pre>", b"99999999999999999999", b"-1",
    b"{", b"}", b"\\", b"\\cell ", b"\\row ", b"{\\footnote ", b"\\u", b"\\bin9 ", b"\\*", b"\\'f", b"\xff\xfe", b"\xed\xa0\x80",
    b"%",
]  # fmt: skip
MOST_SECONDS = 5


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to six places changed."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(changed) + 1)
        length = chance.choice([1, 1, 2, 5, 30, 200])
        what = chance.randrange(5)
        if what == 0 and at < len(changed):
            changed[at] = chance.randrange(256)
        elif what == 1:
            del changed[at : at + length]
        elif what == 2:
            changed[at:at] = chance.choice(ODD)
        elif what == 3:
            changed[at:at] = changed[max(at - length, 0) : at] * chance.choice([1, 2, 50])
        elif chance.random() < 0.1:
            del changed[at:]
    return bytes(changed)


def damaged_inside(data: bytes, chance: random.Random) -> bytes:
    """The archive with one of its parts damaged, or gone, and packed again as if nothing had happened."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(parts))
    content = parts.pop(name)
    assert isinstance(content, bytes)
    if chance.random() > 0.05:
        parts[name] = damaged(content, chance)
    return archives.zipped(parts)


def words(drafts: list[Draft]) -> list[tuple[str, object]]:
    return [(draft.text, draft.blocks) for draft in drafts]


def check(format: str, rounds: int) -> None:
    read_all, whole = FORMATS[format]
    is_archive = whole.startswith(b"PK")
    expected = words(read_all(whole, f"x.{format}"))
    read = 0
    for number in range(rounds):
        chance = random.Random(f"{format} {number}")
        is_inside = is_archive and number % 3 > 0
        data = damaged_inside(whole, chance) if is_inside else damaged(whole, chance)
        start = time.perf_counter()
        try:
            drafts = read_all(data, f"x.{format}")
        except FileRefused as refused:
            assert str(refused).startswith("x.")
            assert "\n" not in str(refused)
        else:
            for draft in drafts:
                check_blocks(draft.text, draft.blocks)
                draft.text.encode()
            # What an archive says of its parts, and their sums, leave no room for a part of a document.
            assert not is_archive or is_inside or words(drafts) == expected, number
            read += 1
        assert time.perf_counter() - start < MOST_SECONDS, number
    assert read, "every file was refused, so nothing was tried"


@pytest.mark.parametrize("format", FORMATS)
def test_damaged_files_are_read_or_refused(format: str) -> None:
    check(format, 16 if format in SLOW else 500)


@pytest.mark.soak
@pytest.mark.parametrize("format", FORMATS)
def test_many_damaged_files_are_read_or_refused(format: str) -> None:
    check(format, 1000 if format in SLOW else 20_000)
