"""Reads the letters of a PDF and where they stand; run as a program of its own, since PDFium is native code that reads anything.

`python pdf_pages.py MOST_PAGES MOST_LETTERS < file.pdf` prints JSON lines: one about the file (`pages`, `title`, `author`,
`date`, `language`, or only `fault`), then one a page: `label`, `width`, `height`, `pictures`, `strange` (letters that name no
character) and `pieces`, each [left, right, baseline, size, is bold, is sideways, looks, text] in points from the lower left of
the page as it is looked at. `looks` has a digit for each word, 1 for bold and 2 more for italics; U+E000 and U+E001 stand around
small raised figures. It imports nothing of the package, so that starting it costs little.
"""

import contextlib
import ctypes
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

_MOST_MEMORY = 2 * 1024**3
_MOST_PIECES = 1_000_000
_WIDE_GAP = 1.0
"""Parts pieces: white space as wide as this many font sizes may be a gutter between columns."""
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_CALL, _CALL_END = "\ue000", "\ue001"
"""Stand around raised figures; a file's own letters are never these."""
_SIGNS = {0x02: "\xad", 0xFFFE: "\xad", 0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "▪", 0xF0FC: "•"}
"""PDFium's sign for a hyphen at a line's end, and the bullets of symbol fonts."""

_ITALIC_FLAG = 1 << 6
"""Of a font's descriptor (ISO 32000-1, 9.8.2)."""
_FACTS = (("title", "Title"), ("author", "Author"), ("date", "CreationDate"))

Piece = list[Any]


class _Run:
    """Letters that stand side by side, while they are being read."""

    def __init__(self, left: float, right: float, baseline: float, size: float, look: tuple[bool, bool, bool]) -> None:
        self.left, self.right, self.baseline, self.size = left, right, baseline, size
        self.last = left
        self.is_bold, self.is_sideways, _ = look
        self.looks = [_digit(look)]
        self.letters: list[str] = []
        self.sizes: Counter[float] = Counter()

    def goes_on(self, left: float, baseline: float, size: float) -> bool:
        """True if a letter at `left` stands on the same line, close by."""
        if self.is_sideways:
            return True
        largest = max(self.size, size)
        is_level = abs(baseline - self.baseline) < 0.45 * largest
        return is_level and self.last - 0.3 * largest < left <= self.right + _WIDE_GAP * largest

    def piece(self) -> Piece:
        size = self.sizes.most_common(1)[0][0]
        numbers = [round(number, 1) for number in (self.left, self.right, self.baseline, size)]
        text = "".join(self.letters).replace(_CALL_END + _CALL, "").strip()
        return [*numbers, int(self.is_bold), int(self.is_sideways), "".join(self.looks), text]

    def is_call(self, letter: str, baseline: float, size: float) -> bool:
        """True for a small raised figure, as those that call a footnote are."""
        is_raised = 0.2 * self.size < baseline - self.baseline
        return is_raised and letter.isdecimal() and not self.is_sideways and size <= 0.8 * self.size


def main() -> int:
    """Read standard input, write standard output."""
    most_pages, most_letters = int(sys.argv[1]), int(sys.argv[2])
    _limit_memory()
    data = sys.stdin.buffer.read()
    for row in rows(data, most_pages, most_letters):
        sys.stdout.write(json.dumps(row) + "\n")
    sys.stdout.flush()
    return 0


def rows(data: bytes, most_pages: int, most_letters: int) -> Iterator[dict[str, Any]]:
    """What is printed, line by line. Faults: `password`, `damaged`, `pages` and `letters` (too many of them)."""
    import pypdfium2 as pdfium  # type: ignore[import-untyped]  # heavy, and needed nowhere else

    try:
        document = pdfium.PdfDocument(data)
        count = len(document)
    except pdfium.PdfiumError as error:
        yield {"fault": "password" if "assword" in str(error) else "damaged"}
        return
    if not 0 < count <= most_pages:
        yield {"fault": "pages" if count else "damaged", "pages": count}
        return
    yield {"pages": count, **_about(document)}
    letters = found = 0
    for index in range(count):
        try:
            page = document[index]
            row = _page(page)
        except pdfium.PdfiumError:
            row = {"width": 0, "height": 0, "pictures": 0, "strange": 0, "pieces": [], "is_damaged": True}
        letters += sum(len(piece[-1]) for piece in row["pieces"])
        found += len(row["pieces"])
        if letters > most_letters or found > _MOST_PIECES:
            yield {"fault": "letters"}
            return
        yield {"label": _label(document, index), **row}


def _limit_memory() -> None:
    """A page of a few kilobytes can unpack to many gigabytes; Windows knows no such limit."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def _about(document: Any) -> dict[str, str]:
    try:
        facts = document.get_metadata_dict()
    except Exception:  # what a file says of itself may be damaged in any way, and is no reason to refuse its text
        facts = {}
    told = {key: str(facts.get(name, ""))[:500] for key, name in _FACTS}
    return {**told, "language": _language(document)}


def _language(document: Any) -> str:
    import pypdfium2.raw as raw  # type: ignore[import-untyped]  # loaded already by rows()

    buffer = (ctypes.c_ushort * 32)()
    length = raw.FPDFCatalog_GetLanguage(document, buffer, 64)
    return bytes(buffer)[: max(0, length - 2)].decode("utf-16-le", "replace") if 2 < length <= 64 else ""


def _label(document: Any, index: int) -> str:
    try:
        label = " ".join(str(document.get_page_label(index)).split())
    except Exception:  # as above
        label = ""
    return label if label.isprintable() and 0 < len(label) <= 12 else str(index + 1)


def _page(page: Any) -> dict[str, Any]:
    import pypdfium2.raw as raw  # loaded already by rows()

    width, height = page.get_size()
    kinds = [item.type for item in page.get_objects(max_depth=2)] if raw.FPDFPage_CountObjects(page) < 1000 else []
    text_page = page.get_textpage()
    runs, strange = _runs(raw, text_page.raw, int(page.get_rotation()), float(width), float(height))
    pieces = [piece for piece in (run.piece() for run in runs) if piece[-1]]
    text_page.close()
    page.close()
    return {
        "width": round(width, 1),
        "height": round(height, 1),
        "pictures": kinds.count(raw.FPDF_PAGEOBJ_IMAGE),
        "strange": strange,
        "pieces": pieces,
    }


def _runs(raw: Any, text_page: Any, rotation: int, width: float, height: float) -> tuple[list[_Run], int]:
    """The runs of letters in the order of the file, and how many letters name no character."""
    box, x, y, pending = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double(), 0
    strange = 0
    runs: list[_Run] = []
    is_spaced = False
    for index in range(raw.FPDFText_CountChars(text_page)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if 0xD800 <= code < 0xDC00:
            pending = code
            continue
        if 0xDC00 <= code < 0xE000 and pending:
            code = 0x10000 + ((pending - 0xD800) << 10) + (code - 0xDC00)
        pending = 0
        letter = _letter(code)
        if letter.isspace():
            is_spaced = True
            continue
        strange += letter == "\ufffd"
        if not letter or not raw.FPDFText_GetLooseCharBox(text_page, index, box):
            continue
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        left, right, baseline = _upright(rotation, width, height, (box.left, box.right, box.bottom, box.top), (x.value, y.value))
        size = _size(raw, text_page, index) if is_spaced or not runs else runs[-1].size
        if not all(map(math.isfinite, (left, right, baseline, size))):
            continue
        if not runs or not runs[-1].goes_on(left, baseline, size):
            size = _size(raw, text_page, index)
            runs.append(_Run(left, right, baseline, size, _look(raw, text_page, index, rotation)))
        elif is_spaced and runs[-1].letters:
            look = _look(raw, text_page, index, rotation)
            if runs[-1].is_sideways != look[1]:
                runs.append(_Run(left, right, baseline, size, look))
            else:
                runs[-1].letters.append(" ")
                runs[-1].looks.append(_digit(look))
                runs[-1].is_bold &= look[0]
        run = runs[-1]
        is_raised = baseline > run.baseline and letter.isdecimal()
        if is_raised and run.is_call(letter, baseline, _size(raw, text_page, index)):
            letter = f"{_CALL}{letter}{_CALL_END}"
        run.letters.append(letter)
        run.sizes[size] += 1
        run.right, run.last = max(run.right, right), left
        is_spaced = False
    return runs, strange


def _letter(code: int) -> str:
    """The letter of a code point; nothing for a control character, U+FFFD for what names no character."""
    if code in _SIGNS:
        return _SIGNS[code]
    if code in _LIGATURES:
        return _LIGATURES[code]
    if code == 0 or 0xD800 <= code < 0xE000 or 0xE000 <= code < 0xF900 or code > 0x10FFFF:
        return "\ufffd"
    letter = chr(code)
    if letter in "\u200b\u200c\u200d\u2060\ufeff":
        return ""
    return letter if letter.isspace() or (code >= 0x20 and not 0x7F <= code < 0xA0) else ""


def _upright(
    rotation: int, width: float, height: float, box: tuple[float, float, float, float], origin: tuple[float, float]
) -> tuple[float, float, float]:
    """Left, right and baseline of a letter on the page as it is looked at; `width` and `height` are those of that page."""
    left, right, bottom, top = box
    if rotation == 90:
        return bottom, top, height - origin[0]
    if rotation == 180:
        return width - right, width - left, height - origin[1]
    if rotation == 270:
        return width - top, width - bottom, origin[0]
    return left, right, origin[1]


def _size(raw: Any, text_page: Any, index: int) -> float:
    matrix = raw.FS_MATRIX()
    size = float(raw.FPDFText_GetFontSize(text_page, index))
    if raw.FPDFText_GetMatrix(text_page, index, matrix):
        size *= math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c)) or 1
    return min(max(abs(size), 1.0), 1000.0) if math.isfinite(size) else 1.0


def _digit(look: tuple[bool, bool, bool]) -> str:
    return str(look[0] + 2 * look[2])


def _look(raw: Any, text_page: Any, index: int, rotation: int) -> tuple[bool, bool, bool]:
    """Whether a letter is bold, whether it stands sideways on the page as it is looked at, and whether it is in italics."""
    buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text_page, index, buffer, 128, flags)
    name = buffer.value.lower()
    angle = raw.FPDFText_GetCharAngle(text_page, index) + math.radians(rotation)
    is_bold = any(word in name for word in (b"bold", b"black", b"heavy")) or raw.FPDFText_GetFontWeight(text_page, index) >= 600
    is_italic = bool(flags.value & _ITALIC_FLAG) or any(word in name for word in (b"italic", b"oblique"))
    return is_bold, abs(math.sin(angle)) > 0.5, is_italic


if __name__ == "__main__":
    sys.exit(main())
