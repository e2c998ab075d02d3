"""Readers' comments below an article: their heading, who wrote each and when, what they wrote, and who answers whom."""

import re
from dataclasses import dataclass

from annotator.core.documents import BlockKind
from annotator.formats.dates import find_date
from annotator.formats.furniture import is_furniture
from annotator.formats.lines import Unit, marker_of

_HEADING = re.compile(
    r"\d+ (?:responses?|comments?|repl(?:y|ies)|thoughts?)(?:\s+(?:to|on)\b.*)?"
    r"|(?:readers['’]? |your )?(?:comments|responses)(?: ?\(\d+\))?:?",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(r"(?:\s+(?:says|said|wrote|writes|posted|replied|on|at))*\s*[,:|·–-]?\s*$", re.IGNORECASE)
_AFTER_DATE = re.compile(r"\s*(?P<link>#|permalink)?(?:\s*[(\[]?(?:reply|edit)[)\]]?)*:?\s*", re.IGNORECASE)
_CLOCK = re.compile(r"\d[:.]\d\d")
_LONGEST_HEAD = 140


@dataclass(frozen=True, slots=True)
class _Head:
    speaker: str
    date: str
    number: str
    marker: int
    has_link: bool


def mark_comments(text: str, listed: list[Unit]) -> str:
    """Settle the kinds of all units of the comments section, if the text has one; give the day of the first comment."""
    start = _start(text, listed) if _CLOCK.search(text) else None
    if start is None:
        return ""
    offsets: list[int] = []
    first, level = "", 0
    for unit in listed[start:]:
        head = _head(text, unit)
        if unit.kind is not None:
            continue
        if head:
            level = _level(offsets, head.marker)
            unit.become(BlockKind.COMMENT_HEAD, speaker=head.speaker, date=head.date, number=head.number)
            unit.level, unit.marker = level, head.marker
            first = first or head.date[:10]
        elif offsets:
            unit.become(BlockKind.COMMENT)
            unit.level = level
    return first


def _start(text: str, listed: list[Unit]) -> int | None:
    """The index after the section's heading, or of the first comment where comments carry their links."""
    for index, unit in enumerate(listed):
        if unit.kind is not None or len(unit.text) > 2 * _LONGEST_HEAD:
            continue
        if _HEADING.fullmatch(unit.text) and any(_head(text, near) for near in listed[index + 1 : index + 4]):
            unit.become(BlockKind.HEADING)
            unit.level = 1
            return index + 1
        head = _head(text, unit)
        if head and head.has_link:
            return index
    return None


def _head(text: str, unit: Unit) -> _Head | None:
    if len(unit.text) > _LONGEST_HEAD or not _CLOCK.search(unit.text) or is_furniture(unit.text):
        return None
    sign, marker = marker_of(text, unit)
    line = text[unit.start + marker : unit.end]
    found = find_date(line)
    if not found or "T" not in found.iso:
        return None
    after = _AFTER_DATE.fullmatch(line, found.end)
    speaker = _AFTER_NAME.sub("", line[: found.start]).strip()
    if not after or not speaker:
        return None
    number = sign.strip("().") if sign.strip("().").isdigit() else ""
    return _Head(speaker, found.iso, number, marker, after["link"] is not None)


def _level(offsets: list[int], offset: int) -> int:
    """How deep a comment lies whose text begins at `offset`; `offsets` are those of the comments that it may answer."""
    while offsets and offsets[-1] >= offset:
        offsets.pop()
    offsets.append(offset)
    return len(offsets) - 1
