"""What has to be changed to make one text of another, and where a place of the one lies in the other.

Stretches of lines that differ are laid against each other word by word. Long lists are parted first at what occurs once in each
and keeps its order in both (the patience method of Bram Cohen): comparing all with all would take too long.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from annotator.core.spans import Span

_FEW = 250_000
"""Pairs of lines or words up to which all are compared at once."""
_MOST = 400_000_000
"""Beyond so many, a stretch in which nothing is rare is taken as one edit; a pair takes a bit, so these are 50 MB."""
_ROW = 8
"""Where no word occurs once, four words in a row do."""
_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+|[\W_]")

_Difference = tuple[int, int, int, int]
"""Tokens [a, b) of one list gave way to [c, d) of the other."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Code points [start, end) of the old text gave way to [new_start, new_end) of the new one."""

    start: int
    end: int
    new_start: int
    new_end: int

    @property
    def inverse(self) -> "Edit":
        """The same seen from the new text."""
        return Edit(self.new_start, self.new_end, self.start, self.end)


def edits_between(old: str, new: str) -> list[Edit]:
    """What has to be changed to make one text of the other, in order: first by lines, then by words where lines differ."""
    if old == new:
        return []
    old_lines, new_lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    old_starts, new_starts = _starts(old_lines), _starts(new_lines)
    found: list[Edit] = []
    for start, end, new_start, new_end in _differences(old_lines, new_lines):
        one = Span(old_starts[start], old_starts[end])
        two = Span(new_starts[new_start], new_starts[new_end])
        found += _within(old, one, new, two)
    return found


def carried(edits: Sequence[Edit], position: int, *, is_end: bool) -> int:
    """Where a place lies after the edits; one inside what was replaced goes to the nearer side of the text that took its place:
    a start to its beginning, an end to its end.
    """
    at = bisect_right(edits, position, key=lambda edit: edit.start) - 1
    if is_end and at >= 0 and edits[at].start == position:  # what was put in right after the end stays outside
        at -= 1
    if at < 0:
        return position
    edit = edits[at]
    if position >= edit.end and not (is_end and position == edit.end and edit.start == edit.end):
        return position - edit.end + edit.new_end
    if position <= edit.start:
        return edit.new_start
    return edit.new_end if is_end else edit.new_start


def _within(old: str, one: Span, new: str, two: Span) -> list[Edit]:
    """The edits inside lines that differ, word by word."""
    old_words, new_words = _WORD.findall(old, *one), _WORD.findall(new, *two)
    old_starts, new_starts = _starts(old_words), _starts(new_words)
    return [
        Edit(one.start + old_starts[a], one.start + old_starts[b], two.start + new_starts[c], two.start + new_starts[d])
        for a, b, c, d in _differences(old_words, new_words)
    ]


def _starts(parts: Sequence[str]) -> list[int]:
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part))
    return starts


def _differences(old: Sequence[str], new: Sequence[str]) -> list[_Difference]:
    """Where two lists differ, in order."""
    found: list[_Difference] = []
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        a, b, c, d = _trimmed(old, new, *waiting.pop())
        pairs = (b - a) * (d - c)
        if not pairs:
            found += [(a, b, c, d)] if (a, c) != (b, d) else []
        elif pairs > _FEW and (shared := _rare(old[a:b], new[c:d])):
            one, two = a, c
            for mine, yours in [*shared, (b - a, d - c)]:
                waiting.append((one, a + mine, two, c + yours))
                one, two = a + mine + 1, c + yours + 1
        elif pairs <= _MOST:
            codes = (code for code in Indel.opcodes(old[a:b], new[c:d]) if code.tag != "equal")
            found += [(a + code.src_start, a + code.src_end, c + code.dest_start, c + code.dest_end) for code in codes]
        else:
            found.append((a, b, c, d))
    return _merged(sorted(found))


def _trimmed(old: Sequence[str], new: Sequence[str], a: int, b: int, c: int, d: int) -> _Difference:
    """Both stretches without what they begin and end with alike."""
    while a < b and c < d and old[a] == new[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and old[b - 1] == new[d - 1]:
        b, d = b - 1, d - 1
    return a, b, c, d


def _rare(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of tokens that occur once in each, or that begin a row of tokens that does: as many as keep their order in both."""
    return _in_order(one, other) or _in_order(_rows(one), _rows(other))


def _rows(tokens: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(*(tokens[start:] for start in range(_ROW)), strict=False))


def _in_order(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[tuple[int, int]]:
    there = _once(other)
    pairs = [(index, there[token]) for token, index in _once(one).items() if token in there]
    lasts: list[int] = []  # of the chains of each length, the least end
    ends: list[int] = []  # and the pair that it is
    before: list[int] = []
    for number, (_, target) in enumerate(pairs):
        length = bisect_left(lasts, target)
        before.append(ends[length - 1] if length else -1)
        lasts[length : length + 1] = [target]
        ends[length : length + 1] = [number]
    chain, number = [], ends[-1] if ends else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _once(tokens: Sequence[Hashable]) -> dict[Hashable, int]:
    """Where each token that occurs once stands, in order."""
    found: dict[Hashable, int] = {}
    for index, token in enumerate(tokens):
        found[token] = -1 if token in found else index
    return {token: index for token, index in found.items() if index >= 0}


def _merged(found: Sequence[_Difference]) -> list[_Difference]:
    """Differences that touch are one."""
    merged: list[_Difference] = []
    for a, b, c, d in found:
        if merged and merged[-1][1] == a and merged[-1][3] == c:
            merged[-1] = (merged[-1][0], b, merged[-1][2], d)
        else:
            merged.append((a, b, c, d))
    return merged
