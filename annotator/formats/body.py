"""The body of a plain text: headings, lists, quotations and captions, told by their form alone."""

import re
from collections import Counter
from itertools import pairwise

from annotator.core.documents import BlockKind
from annotator.formats.lines import Unit, ends_open, marker_of

_LONGEST_HEADING = 80
_MOST_WORDS = 12
_LONGEST_QUOTE = 60
"""How many paragraphs on the end of a quotation is looked for."""

_BELOW = (None, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION, BlockKind.QUOTE)
"""What may stand below a heading."""
_BULLETS = "•‣◦▪▫∙●○■□·"
_POLITE = re.compile(
    r"(?:good (?:morning|afternoon|evening|day)|hello|dear|thanks?|ladies and|yours|kind regards|regards|best wishes)\b",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(r"\b(?:saying|said|says?|wrote|writes?|written|reads?)(?:\s+\w+){0,3}:$", re.IGNORECASE)
_CLOSING = {'"': '"', "“": "”", "‘": "’", "«": "»", "„": "“"}


def mark_captions(listed: list[Unit]) -> None:
    """A line that stands twice, with no other line near, is the caption of a picture."""
    for first, second in pairwise(listed):
        if first.kind is None and first.text == second.text and first.run == second.run and len(first.text) >= 30:
            first.become(BlockKind.CAPTION)
            second.become(BlockKind.CAPTION)


def mark_lists(text: str, listed: list[Unit]) -> None:
    """Bullets and numbers, with their depth; a single number or dash without a neighbour is not yet a list."""
    signs = [marker_of(text, unit) if unit.kind is None else ("", unit.indent) for unit in listed]
    marked = Counter(unit.run for unit, (sign, _) in zip(listed, signs, strict=True) if sign)
    offsets: list[int] = []
    for index, unit in enumerate(listed):
        sign, marker = signs[index]
        is_item = bool(sign) and (sign in _BULLETS or marked[unit.run] > 1 or _has_neighbour(signs, listed, index))
        goes_on = (
            bool(offsets) and unit.kind is None and not sign and not _starts_run(listed, index) and unit.indent >= offsets[-1]
        )
        if is_item:
            while offsets and offsets[-1] >= marker:
                offsets.pop()
            offsets.append(marker)
        elif not goes_on:
            offsets.clear()
            continue
        unit.become(BlockKind.LIST_ITEM)
        unit.level, unit.marker = len(offsets) - 1, marker


def mark_headings(text: str, listed: list[Unit]) -> None:
    """Short lines between blank lines that are no sentence and have text below them. Three in a row are something else."""
    could = [_could_be_heading(unit) for unit in listed] + [False, False]
    for index, unit in enumerate(listed[:-1]):
        row = (
            sum(could[index : index + 3])
            + (index > 0 and could[index - 1])
            + (index > 1 and could[index - 1] and could[index - 2])
        )
        below = listed[index + 1].kind
        if could[index] and row < 3 and below in _BELOW:
            unit.become(BlockKind.HEADING)
            unit.level, unit.marker = 1, marker_of(text, unit)[1]


def mark_quotes(listed: list[Unit]) -> None:
    """Paragraphs wholly in quotation marks, quotations over several paragraphs, and what "… wrote to me saying:" brings."""
    index = 0
    while index < len(listed):
        length = _quoted_from(listed, index)
        for unit in listed[index : index + length]:
            unit.become(BlockKind.QUOTE)
        index += max(length, 1)
    for before, unit in pairwise(listed):
        if unit.kind is None and unit.is_alone and before.kind is None and _INTRODUCES.search(before.text[-60:]):
            unit.become(BlockKind.QUOTE)


def _starts_run(listed: list[Unit], index: int) -> bool:
    return index == 0 or listed[index - 1].run != listed[index].run


def _has_neighbour(signs: list[tuple[str, int]], listed: list[Unit], index: int) -> bool:
    """True if a list item of the same sort stands right before or after."""
    sort = _sort_of(signs[index][0])
    return any(
        0 <= near < len(listed) and _sort_of(signs[near][0]) == sort and abs(listed[near].run - listed[index].run) <= 1
        for near in (index - 1, index + 1)
    )


def _sort_of(sign: str) -> str:
    inner = sign.strip("().")
    return "1" if inner.isdigit() else "a" if inner.isalpha() else sign


def _could_be_heading(unit: Unit) -> bool:
    text = unit.text
    if unit.kind is not None or not unit.is_alone or len(text) > _LONGEST_HEADING or len(text.split()) > _MOST_WORDS:
        return False
    if text[0] in _CLOSING and not text.endswith(_CLOSING[text[0]]):
        return False
    first = text.lstrip("\"'“‘")[:1]
    return ends_open(text) and (first.isupper() or first.isdigit() or first in "£$€") and bool(first) and not _POLITE.match(text)


def _quoted_from(listed: list[Unit], index: int) -> int:
    """How many units from here on are one quotation: 0 if none."""
    unit = listed[index]
    closing = _CLOSING.get(unit.text[:1])
    if unit.kind is not None or closing is None:
        return 0
    opening = unit.text[0]
    if _is_closed(unit.text, opening, closing):
        return 1 if _is_one_quotation(unit.text, opening, closing) else 0
    if opening == "‘":
        return 0
    for length, later in enumerate(listed[index + 1 : index + _LONGEST_QUOTE], 2):
        if later.kind is not None:
            return 0
        if later.text.rstrip(".,").endswith(closing) and _closes(later.text, opening, closing):
            return length
        if not later.text.startswith(opening) and not _is_closed(later.text, opening, closing):
            return 0
    return 0


def _is_closed(text: str, opening: str, closing: str) -> bool:
    """True if every quotation that begins in the text ends in it."""
    if opening == closing:
        return text.count(opening) % 2 == 0
    if opening == "‘":
        return text.rstrip(".,").endswith(closing)
    return text.count(opening) == text.count(closing)


def _closes(text: str, opening: str, closing: str) -> bool:
    """True if the text ends a quotation that began before it, whether or not it opens it anew."""
    opened_anew = text.startswith(opening)
    return _is_closed(text, opening, closing) == opened_anew


def _is_one_quotation(text: str, opening: str, closing: str) -> bool:
    """True if the quotation that begins the text ends with it, and not before."""
    inner = text.rstrip(".,")
    if not inner.endswith(closing) or len(inner) < 2:
        return False
    return opening not in inner[1:-1] if opening == closing or opening == "‘" else inner.find(closing) == len(inner) - 1
