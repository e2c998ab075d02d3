"""Files with structure that were damaged at random: read or refused with one sentence, never a crash, never without end."""

import io
import random
import time
import zipfile
from collections.abc import Callable

import pytest

from annotator.core.errors import FileRefused
from annotator.formats import docx, epub, html, odt, rtf
from tests import archives
from tests.formats.test_any_text import check_blocks
from tests.formats.test_rtf import HEAD, WHOLE

PAGE = (
    "<!DOCTYPE html><html lang=en><head><title>T</title><meta charset=utf-8><meta name=author content='Jane Smith'></head><body>"
    "<nav><a href=x>Home</a><a href=y>News</a></nav><main><h1>On reform</h1><p>Some <b>words</b><sup><a href=#1>1</a></sup> of"
    " it.<br>x<ol start=2><li>one<ul><li>in</ul><li>two</ol><blockquote><p>Quoted.</blockquote><table><tr><td>a<td>b</table>"
    "<pre>\n x\n\n y</pre></main><footer>All rights</footer></body></html>"
)
BOOK = archives.epub("<h1>One</h1><p>First&nbsp;words.</p><ul><li>a</li></ul>", "<p>Chapter 1</p><blockquote>Last.</blockquote>")
FORMATS: dict[str, tuple[Callable[..., object], bytes]] = {
    "docx": (docx.extract, archives.whole_docx()),
    "odt": (odt.extract, archives.whole_odt()),
    "epub": (epub.extract, BOOK),
    "html": (html.extract, PAGE.encode()),
    "rtf": (rtf.extract, (HEAD + WHOLE).encode("latin-1")),
}
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


def check(format: str, rounds: int) -> None:
    extract, whole = FORMATS[format]
    read = 0
    for number in range(rounds):
        chance = random.Random(f"{format} {number}")
        is_archive = whole.startswith(b"PK")
        data = damaged_inside(whole, chance) if is_archive and number % 3 else damaged(whole, chance)
        start = time.perf_counter()
        try:
            draft = extract(data, f"x.{format}")
        except FileRefused as refused:
            assert str(refused).startswith("x.")
            assert "\n" not in str(refused)
        else:
            check_blocks(draft.text, draft.blocks)  # type: ignore[attr-defined]
            draft.text.encode()  # type: ignore[attr-defined]
            read += 1
        assert time.perf_counter() - start < MOST_SECONDS, number
    assert read, "every file was refused, so nothing was tried"


@pytest.mark.parametrize("format", FORMATS)
def test_damaged_files_are_read_or_refused(format: str) -> None:
    check(format, 1000)


@pytest.mark.soak
@pytest.mark.parametrize("format", FORMATS)
def test_many_damaged_files_are_read_or_refused(format: str) -> None:
    check(format, 20_000)
