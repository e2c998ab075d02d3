"""PDF becomes a structured document: read by a program of its own, lines joined, each block told its page."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.core.documents import Draft
from annotator.core.errors import FileRefused
from annotator.formats.builder import Facts, build
from annotator.formats.decoding import check_size
from annotator.formats.pdf_columns import lines_of
from annotator.formats.pdf_layout import paragraphs, pieces
from annotator.formats.pdf_running import mark_running
from annotator.formats.signatures import looks_like

EXTRACTOR = "pdf 2"
MOST_PAGES = 5000
MOST_LETTERS = 8 * 1024**2
MOST_SECONDS = 120
_PROGRAM = Path(__file__).with_name("pdf_pages.py")
_MARK = re.compile(rb"%PDF-\d")
_MARK_WITHIN = 1024
"""Bytes within which the mark of a PDF stands, as all readers of it allow."""
_END = re.compile(rb"%%EOF|startxref")
_END_WITHIN = 16 * 1024
_MOST_STRANGE = 0.3
"""The share of letters that name no character, from which on the text is none."""
_DATED = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?")
_NO_AUTHOR = re.compile(r"(?:user|admin(?:istrator)?|author|owner|unknown|microsoft.*|.*@.*|.*\\.*)", re.IGNORECASE)


def extract(data: bytes, name: str) -> Draft:
    """The document that the bytes of a PDF hold; `name` is the file's. Blocks have the attribute `page`, as the file numbers its
    pages, and `page-end` where they go on to a later page. Raises FileRefused.
    """
    check_size(len(data), name)
    if not data:
        raise FileRefused(f"{name} is empty; there is nothing to import.")
    if not _MARK.search(data, 0, _MARK_WITHIN):
        what = looks_like(data)
        raise FileRefused(f"{name} is {what or 'no PDF document'}, but named .pdf; give it its own suffix and import that.")
    if not _END.search(data, max(0, len(data) - _END_WITHIN)):  # PDFium would read on, and give a part for the whole
        raise FileRefused(f"{name} {_SENTENCES['damaged']}")
    about, *pages = _told(data, name)
    _check(pages, name)
    pages_lines = [lines_of(page["pieces"], number) for number, page in enumerate(pages)]
    mark_running(pages_lines)
    found = paragraphs(pages_lines)
    return build(pieces(found, [page["label"] for page in pages]), [], _facts(about), name, EXTRACTOR)


def _told(data: bytes, name: str) -> list[dict[str, Any]]:
    """What the program that reads PDFs prints: about the file, then about each page."""
    try:
        printed = _ran(data)
    except subprocess.TimeoutExpired:
        raise FileRefused(
            f"{name} was not read within {MOST_SECONDS} seconds; save it anew with another program and import that."
        ) from None
    except ChildProcessError:
        raise FileRefused(f"{name} {_SENTENCES['died']}") from None
    except OSError as error:
        raise FileRefused(f"{name} can't be read: the reader of PDF documents doesn't start ({error.strerror}).") from None
    except ImportError:
        raise FileRefused(f"{name} can't be read: the package pypdfium2 is not installed.") from None
    rows = list(_rows(printed))
    fault = next((row for row in rows if "fault" in row), None)
    if fault:
        raise FileRefused(f"{name} {_SENTENCES[fault['fault']].format(pages=fault.get('pages', 0))}")
    if not rows or len(rows) != rows[0]["pages"] + 1:
        raise FileRefused(f"{name} {_SENTENCES['damaged']}")
    return rows


def _ran(data: bytes) -> bytes:
    """What the program prints. Raises TimeoutExpired, ImportError, OSError, and ChildProcessError if it died."""
    # -P: the program's own folder is no place to import from. A console window would flash up on Windows.
    command = [sys.executable, "-P", str(_PROGRAM), str(MOST_PAGES), str(MOST_LETTERS)]
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    ended = subprocess.run(command, input=data, capture_output=True, timeout=MOST_SECONDS, creationflags=flags)
    if b"No module named 'pypdfium2'" in ended.stderr:
        raise ImportError
    if ended.returncode:
        raise ChildProcessError
    return ended.stdout


_SENTENCES: Mapping[str, str] = {
    "password": "is protected by a password; open it in a PDF viewer, save it without one and import that.",
    "damaged": "is damaged or cut off and can't be read; get it anew and import that.",
    "died": "can't be read to its end: it is damaged, or unpacks to more than can be held; save it anew with another program.",
    "pages": f"has {{pages:,}} pages, and more than {MOST_PAGES:,} can't be read as one document; split it into parts.",
    "letters": f"has more than {MOST_LETTERS // 1024**2} million letters, too many for one document; split it into parts.",
}


def _rows(printed: bytes) -> Iterator[dict[str, Any]]:
    for line in printed.split(b"\n"):
        if line.endswith(b"}"):
            yield json.loads(line)


def _check(pages: list[dict[str, Any]], name: str) -> None:
    """Refuse what holds no text, saying what it seems to be."""
    letters = sum(len(piece[-1]) for page in pages for piece in page["pieces"])
    strange = sum(page["strange"] for page in pages)
    if any(page.get("is_damaged") for page in pages):
        raise FileRefused(f"{name} {_SENTENCES['damaged']}")
    if letters < 10 * len(pages) and any(page["pictures"] for page in pages):
        raise FileRefused(f"{name} holds pictures of pages, no text; have its text recognised (OCR) and import that.")
    if strange > _MOST_STRANGE * max(letters, 1):
        raise FileRefused(f"{name} doesn't say which letters it shows; have its text recognised (OCR) and import that.")
    if not letters:
        raise FileRefused(f"{name} holds no text; there is nothing to import.")


def _facts(about: Mapping[str, Any]) -> Facts:
    author = " ".join(about["author"].split())
    made = _DATED.match(about["date"])
    date = "-".join(part for part in made.groups() if part) if made else ""
    return Facts(
        title=about["title"],
        speaker="" if _NO_AUTHOR.fullmatch(author) else author,
        date=date,
        language=about["language"],
    )
