"""The lines of a PDF become paragraphs, headings and list items, over the ends of columns and pages."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, islice, pairwise

from annotator.core.documents import BlockKind
from annotator.formats.builder import Piece
from annotator.formats.emphasis import emphasised
from annotator.formats.pdf_columns import Line
from annotator.formats.pdf_running import HEADING_SIZE, body_size
from annotator.formats.pdf_words import HYPHENED, Words

_NOTE_SIZE = 0.92
_LARGE = 14.0
"""The font size from which lines are of headings: their breaks are the author's, and their pitch their own."""
_NEAR = 40
"""How many paragraphs back the first half of one that goes on is looked for."""
_LONGEST_HEADING = 200
_LONGEST_BOLD = 100
_MOST_BOLD = 0.3
_STOPS = (".", "!", "?", ":", "…", "。", "！", "？")
_CLOSING = "\"'’”»)]"
_BULLETS = "•‣◦▪▫∙●○■□"
_BULLET = re.compile(r"(?P<sign>[•‣◦▪▫∙●○■□·–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])[ \t]+(?=\S)")
_NOTE = re.compile(r"[(\[]?(?:(?P<number>\d{1,3})\b|[*†‡§¶])")
_CALL = re.compile("(\ue000\\d{1,3}\ue001)")
_KINDS = {"1": "b", "2": "i", "3": "bi"}
_UNRAISED = {0xE000: None, 0xE001: None}


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together. `is_parted` says that white space stands before them; `marker` is a bullet or number."""

    lines: list[Line]
    is_parted: bool
    marker: str = ""
    kind: BlockKind | None = None
    level: int = 0

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def is_bold(self) -> bool:
        return all(line.is_bold for line in self.lines)


def paragraphs(pages: Sequence[list[Line]]) -> list[Paragraph]:
    """The paragraphs of all pages, kinds found; those that go on over a column's or page's end are one, with what stands
    between (notes, running heads) after it.
    """
    body = body_size(line for lines in pages for line in lines)
    found: list[Paragraph] = []
    pitch = _pitch(pages, body)
    _name_calls(pages, body)
    for lines in pages:
        parts: list[Paragraph] = []
        for line in lines:
            last = parts[-1] if parts else None
            if last is not None and _goes_on(last, line, pitch):
                last.lines.append(line)
            else:
                parts.append(_begun(last, line, pitch))
        _carry_on(found, parts, body)
    _mark_headings(found, body)
    return found


def pieces(found: Sequence[Paragraph], labels: Sequence[str]) -> list[Piece]:
    """What the builder takes: words joined, and the page's label (`page`; `page-end` where a paragraph goes on to another)."""
    plain = _usual_looks(found)
    words = Words([line.text for line in paragraph.lines] for paragraph in found)
    made: list[Piece] = []
    for paragraph in found:
        attributes = {"page": labels[paragraph.lines[0].page]}
        if paragraph.lines[-1].page != paragraph.lines[0].page:
            attributes["page-end"] = labels[paragraph.lines[-1].page]
        text = words.joined([line.text for line in paragraph.lines])
        looks = "".join(line.looks for line in paragraph.lines)
        text = _emphasised(text, looks, plain, len(paragraph.marker)).strip()
        if paragraph.is_parted and made:
            made.append(Piece(""))
        is_item = paragraph.kind is BlockKind.LIST_ITEM
        marker = f"{paragraph.marker.strip()} " if paragraph.marker else ""
        made.append(Piece(text, paragraph.kind, paragraph.level, marker, is_item and not paragraph.is_parted, attributes))
    return made


def _usual_looks(found: Sequence[Paragraph]) -> str:
    """The looks that most letters of the document have: those of its plain words."""
    counts = Counter(look for paragraph in found for line in paragraph.lines for look in line.looks)
    return counts.most_common(1)[0][0] if counts else "0"


def _emphasised(text: str, looks: str, plain: str, start: int) -> str:
    """The text from `start` on with signs of emphasis around what looks other than plain words do; `looks` has a digit for each
    letter and figure of the text. Where they don't fit the text, it stays plain.
    """
    places = [at for at, letter in enumerate(text) if letter.isalnum()]
    if len(places) != len(looks) or not set(looks) - {plain, "0"}:
        return text[start:]
    parts: list[str] = []
    at = start
    for look, group in groupby(zip(looks, places, strict=True), key=lambda pair: pair[0]):
        stretch = [place for _, place in group]
        if look not in (plain, "0") and stretch[0] >= start:
            words = text[stretch[0] : stretch[-1] + 1]
            parts += (text[at : stretch[0]], emphasised(words, _KINDS[look]))
            at = stretch[-1] + 1
    return "".join([*parts, text[at:]])


def _name_calls(pages: Sequence[list[Line]], body: float) -> None:
    """Write [2] where a footnote is called that stands on the page or the next, and a plain 2 for other raised figures."""
    notes: list[set[str]] = [set()]
    for lines in reversed(pages):
        small = [_NOTE.match(line.text.translate(_UNRAISED)) for line in lines if line.size < _NOTE_SIZE * body]
        notes.append({note["number"] for note in small if note})
    for lines in pages:
        called = notes.pop() | notes[-1]
        for line in lines:
            if line.size >= _NOTE_SIZE * body and "\ue000" in line.text:
                line.text = "".join(_named(part, called) for part in _CALL.split(line.text))
            line.text = line.text.translate(_UNRAISED)


def _named(part: str, called: set[str]) -> str:
    number = part.translate(_UNRAISED)
    return f"[{number}]" if part != number and number in called else number


def _pitch(pages: Sequence[list[Line]], body: float) -> float:
    """The usual distance of lines of the body."""
    steps: Counter[float] = Counter()
    for lines in pages:
        for above, line in pairwise(lines):
            step = above.baseline - line.baseline
            if above.column == line.column and abs(above.size - line.size) < 0.6 and 0.8 * body < step < 3 * body:
                steps[round(step * 2) / 2] += 1
    ordered = sorted(steps.elements())
    return ordered[len(ordered) // 4] if ordered else 1.3 * body


def _begun(last: Paragraph | None, line: Line, pitch: float) -> Paragraph:
    before = last.lines[-1] if last else None
    is_below = before is not None and before.column == line.column and before.is_furniture == line.is_furniture
    gap = before.baseline - line.baseline if before is not None and is_below else 2 * pitch
    sign = _BULLET.match(line.text) if not line.is_furniture else None
    kind = BlockKind.FURNITURE if line.is_furniture else BlockKind.LIST_ITEM if sign and sign["sign"] in _BULLETS else None
    return Paragraph([line], gap > 1.3 * max(pitch, line.size), sign[0] if sign and kind else "", kind)


def _goes_on(last: Paragraph, line: Line, pitch: float) -> bool:
    """True if the line belongs to the paragraph above it."""
    before, first = last.lines[-1], last.lines[0]
    if before.column != line.column or before.is_furniture or line.is_furniture or "\t" in before.text + line.text:
        return False
    if abs(before.size - line.size) > 0.06 * before.size or before.is_bold != line.is_bold:
        return False
    usual = max(pitch * max(1.0, line.size / 12), 1.25 * line.size) if line.size > _LARGE else pitch
    if before.baseline - line.baseline > 1.35 * max(usual, line.size):
        return False
    sign = _BULLET.match(line.text)
    if sign and line.left <= first.left + 0.5 * line.size and _begins_item(sign["sign"], before, line):
        return False
    is_indented = line.left > before.left + 0.7 * line.size and line.size <= _LARGE
    hangs = len(last.lines) == 1 and (bool(last.marker) or _BULLET.match(first.text) is not None)
    if is_indented and not hangs and abs(before.left - line.column_left) < 0.5 * line.size:
        return False
    return _is_full(before, line)


def _begins_item(sign: str, before: Line, line: Line) -> bool:
    """True if the sign at the start of a line is a bullet; a dash or number may only have come there by the break."""
    return sign in _BULLETS or before.text.endswith((*_STOPS, ",", ";")) or _room(before, line) > 0


def _room(before: Line, line: Line) -> float:
    """The space, in points, that the first word of a line would have left in the line before it; below 0 if it had no room."""
    word = line.text.split(None, 1)[0]
    width = (line.right - line.left) * len(word) / max(1, len(line.text))
    return before.column_right - before.right - width - 0.6 * line.size


def _is_full(before: Line, line: Line) -> bool:
    """True if the next word had no room, or the sentence goes on with a small letter or a hyphen, so that the break says
    nothing; large lines, which headings are, always go on.
    """
    if HYPHENED.search(before.text):
        return True
    if line.text[0].islower() and not before.text.rstrip(_CLOSING).endswith(_STOPS):
        return True
    return _room(before, line) < 0 or line.size > _LARGE


def _carry_on(found: list[Paragraph], parts: list[Paragraph], body: float) -> None:
    """Add the paragraphs of one page, joined to the last one before where that goes on."""
    for part in parts:
        last = next((before for before in islice(reversed(found), _NEAR) if not _stands_between(before, body)), None)
        if last is not None and not _stands_between(part, body) and _is_torn(last, part):
            last.lines += part.lines
        else:
            found.append(part)


def _stands_between(paragraph: Paragraph, body: float) -> bool:
    """True for what may stand between the halves of a paragraph: running heads and, in small letters, footnotes."""
    is_small = paragraph.size < _NOTE_SIZE * body
    return paragraph.kind is BlockKind.FURNITURE or (is_small and _NOTE.match(paragraph.lines[0].text) is not None)


def _is_torn(last: Paragraph, part: Paragraph) -> bool:
    """True if a paragraph ends at the end of a column or page in the middle of a sentence, and this is its other half."""
    end, start = last.lines[-1], part.lines[0]
    is_elsewhere = (end.page, end.column) != (start.page, start.column)
    if not is_elsewhere or part.kind is not None or abs(end.size - start.size) > 0.06 * end.size or end.is_bold != start.is_bold:
        return False
    words = start.text.lstrip(_CLOSING + "“‘(«")
    ends_open = not end.text.rstrip(_CLOSING).endswith(_STOPS)
    if not ends_open or "\t" in end.text + start.text or not words:
        return False
    return (
        words[0].islower()
        or (end.text[-1] in ",-\xad;–" and len(last.lines) > 1)
        or (_is_full(end, start) and len(last.lines) > 1)
    )


def _mark_headings(found: Sequence[Paragraph], body: float) -> None:
    """Headings are larger than the text, or short and bold; the largest has level 1, bold ones stand below all."""
    large = [paragraph for paragraph in found if _is_short(paragraph, _LONGEST_HEADING) and paragraph.size >= HEADING_SIZE * body]
    sizes = sorted({round(paragraph.size) for paragraph in large}, reverse=True)
    for paragraph in large:
        paragraph.kind, paragraph.level = BlockKind.HEADING, min(sizes.index(round(paragraph.size)) + 1, 6)
    letters = sum(len(line.text) for paragraph in found for line in paragraph.lines)
    bold = sum(len(line.text) for paragraph in found if paragraph.is_bold and not paragraph.kind for line in paragraph.lines)
    if bold > _MOST_BOLD * letters:
        return
    for paragraph, below in pairwise(found):
        stands_alone = paragraph.size >= 0.98 * body and not below.is_bold and not _joined(paragraph).endswith((".", ",", ";"))
        if paragraph.is_bold and stands_alone and len(paragraph.lines) <= 2 and _is_short(paragraph, _LONGEST_BOLD):
            paragraph.kind, paragraph.level = BlockKind.HEADING, min(len(sizes) + 1, 6)


def _is_short(paragraph: Paragraph, most: int) -> bool:
    text = _joined(paragraph)
    return paragraph.kind is None and len(text) <= most and sum(letter.isalpha() for letter in text) >= 2


def _joined(paragraph: Paragraph) -> str:
    return " ".join(line.text for line in paragraph.lines)
