"""The lines of a plain text, joined to units: what will be its blocks, before anyone knows their kinds."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.core.documents import NO_ATTRIBUTES, Block, BlockKind

_MARKER = re.compile(r"\s*(?P<sign>[•‣◦▪▫∙●○■□·*+–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+(?=\S)")
_STOPS = (".", "!", "?", ":", ";")
_WIDEST = 100
"""Lines longer than this are paragraphs, not wrapped text."""


@dataclass(slots=True)
class Unit:
    """One or more whole lines: code points [start, end) of the text, and what is being found out about them.

    `text` is without outer white space; `indent` is how much of it stands before; `run` numbers the stretches of lines without
    a blank line between them; `is_alone` says that blank lines stand on both sides.
    """

    start: int
    end: int
    text: str
    indent: int
    run: int
    is_alone: bool = True
    kind: BlockKind | None = None
    level: int = 0
    marker: int = 0
    attributes: dict[str, str] = field(default_factory=dict)

    def become(self, kind: BlockKind, **attributes: str) -> None:
        """Settle the kind, and what the block says of itself."""
        self.kind = kind
        self.attributes |= {key: value for key, value in attributes.items() if value}

    def block(self) -> Block:
        """The finished block; a unit of no known kind is a paragraph."""
        kind = self.kind or BlockKind.PARAGRAPH
        return Block(self.start, self.end, kind, self.level, self.marker, self.attributes or NO_ATTRIBUTES)


def marker_of(text: str, unit: Unit) -> tuple[str, int]:
    """The bullet or number that the unit begins with, and the length of indent, sign and space; ("", indent) if none."""
    match = _MARKER.match(text, unit.start, unit.end)
    return (match["sign"], match.end() - unit.start) if match else ("", unit.indent)


def ends_open(text: str) -> bool:
    """True if the text doesn't end as a sentence does, quotation marks and brackets aside."""
    return not text.rstrip("\"'’”»)]").endswith((*_STOPS, ",", "…", "。", "！", "？"))


def units(text: str) -> list[Unit]:
    """Every line that isn't blank, in order; lines that were only wrapped are joined to one unit."""
    lines = _lines(text)
    width = _wrapped_at(text, lines)
    joined = _joined(text, lines, width) if width else lines
    for before, after in pairwise(joined):
        if before.run == after.run:
            before.is_alone = after.is_alone = False
    return joined


def _joined(text: str, lines: list[Unit], width: int) -> list[Unit]:
    groups = [lines[:1]]
    for before, line in pairwise(lines):
        if before.run == line.run and _is_forced(text, before, line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    for first, *rest in groups:
        if rest:
            first.end = rest[-1].end
            first.text = " ".join(line.text for line in (first, *rest))
    return [group[0] for group in groups]


def _lines(text: str) -> list[Unit]:
    found: list[Unit] = []
    start, run = 0, 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            indent = len(line) - len(line.lstrip())
            found.append(Unit(start, start + len(line), stripped, indent, run, marker=indent))
        else:
            run += 1
        start += len(line) + 1
    return found


def _wrapped_at(text: str, lines: list[Unit]) -> int:
    """The width at which the lines are wrapped, or 0 if each line is a paragraph of its own."""
    pairs = [(a, b) for a, b in pairwise(lines) if a.run == b.run and not marker_of(text, b)[0]]
    lengths = sorted(a.end - a.start for a, _ in pairs)
    if len(pairs) < 3:
        return 0
    width = lengths[len(lengths) * 19 // 20]
    if not 40 <= width <= _WIDEST:
        return 0
    forced = sum(_is_forced(text, a, b, width) for a, b in pairs)
    going_on = sum(not a.text.endswith(_STOPS) for a, _ in pairs)
    return width if forced >= 0.6 * len(pairs) and going_on >= 0.6 * len(pairs) else 0


def _is_forced(text: str, before: Unit, line: Unit, width: int) -> bool:
    """True if the line was broken because the next word had no room, so that the break says nothing."""
    if marker_of(text, line)[0]:
        return False
    word = line.text.split(None, 1)[0]
    return before.end - before.start + 1 + len(word) > width * 0.9
