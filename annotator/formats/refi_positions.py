"""What a position in a REFI-QDA project counts: programs count characters differently, and files do not say how.

Eight readings: code points or UTF-16 units, a line end of two characters as one or two, a byte order mark counted or not. Which
one a file was written by shows in where its selections begin and end. Ends are exclusive in every file that tells.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product

from annotator.core.documents import normalised
from annotator.formats.refi_names import ORIGIN
from annotator.formats.refi_xml import fit_line

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
MOST_WEIGHED = 4_000
"""Selections that are weighed at most; of more, some spread over all of them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to count."""

    is_utf16: bool = False
    is_crlf_two: bool = False
    is_bom_counted: bool = False

    @property
    def code(self) -> str:
        """A name to type: `codepoints`, `utf16-crlf-bom`."""
        parts = ("utf16" if self.is_utf16 else "codepoints", "crlf" * self.is_crlf_two, "bom" * self.is_bom_counted)
        return "-".join(part for part in parts if part)

    def words(self) -> str:
        """In words, as a person chooses it."""
        unit = "UTF-16 units" if self.is_utf16 else "code points"
        ends = "line ends as in the file" if self.is_crlf_two else "a line end as one"
        return f"{unit}, {ends}{', the byte order mark too' if self.is_bom_counted else ''}"


READINGS = tuple(Reading(*flags) for flags in product((False, True), repeat=3))
PLAIN = READINGS[0]
_BY_ORIGIN = (
    ("annotator", PLAIN),
    ("nvivo", Reading(is_utf16=True, is_crlf_two=True)),
    ("atlas", PLAIN),
    ("maxqda", PLAIN),
    ("qualcoder", PLAIN),
)


def usual_reading(origin: str) -> Reading:
    """How the program that calls itself so counts, as far as that was measured."""
    named = origin.casefold()
    return next((reading for name, reading in _BY_ORIGIN if name in named), PLAIN)


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a reading fits: of `weighed` selections so many lie within the text (`inside`), begin or end where a word does,
    and say the words that stand there (`quoted`).
    """

    reading: Reading
    weighed: int
    inside: int = 0
    starts: int = 0
    ends: int = 0
    quoted: int = 0

    @property
    def share(self) -> float:
        """The share of beginnings and ends that lie at a word's, 0 to 1."""
        return (self.starts + self.ends) / (2 * self.weighed) if self.weighed else 1.0

    def sentence(self) -> str:
        """How well it fits, in words."""
        if not self.weighed:
            return "there are no selections to tell by"
        return f"{self.starts:,} of {self.weighed:,} selections begin where a word does, {self.ends:,} end where one does"


class Positions:
    """Leads from positions in a text, as it lies in the file, to code points of the text as it is kept, `text`."""

    def __init__(self, raw: str) -> None:
        self.text = normalised(raw)
        self._has_bom = raw.startswith("\ufeff")
        bare = raw.removeprefix("\ufeff")
        self._pairs = [at + 1 for at in _places(bare, "\r\n")]
        units = _astral(self.text)
        self._units = {False: units, True: _astral(bare) if self._pairs and units else units}
        self.traits = (bool(units), bool(self._pairs), self._has_bom)
        """Whether the text has anything on which readings differ: letters beyond U+FFFF, line ends of two, a byte order mark."""
        self.is_plain = not any(self.traits)

    def code_point(self, position: int, reading: Reading) -> int:
        """The code point of `text` that a position means; beyond the text, or below 0, for one that is outside."""
        at = position - 1 if reading.is_bom_counted and self._has_bom else position
        if reading.is_utf16 and (units := self._units[reading.is_crlf_two]):
            at -= bisect_left(units, at)
        if reading.is_crlf_two and self._pairs:
            at -= bisect_left(self._pairs, at)
        return at


@dataclass(frozen=True, slots=True)
class Marked:
    """The selections of one text, as the file says them: start, end, and the words that it says of each, or nothing."""

    positions: Positions
    spans: Sequence[tuple[int, int, str]] = field(default=())


def distinct_readings(texts: Iterable[Positions]) -> list[Reading]:
    """The readings that differ on these texts, the plainest of those that agree."""
    has = [any(flags) for flags in zip(*(text.traits for text in texts), strict=True)] or [False, False, False]
    return [reading for reading in READINGS if all(there or not flag for there, flag in zip(has, _flags(reading), strict=True))]


def simplest(reading: Reading, among: Sequence[Reading]) -> Reading:
    """The one of some readings that says the same on their texts."""
    has = [any(flags) for flags in zip(*map(_flags, among), strict=True)]
    return Reading(*(flag and there for flag, there in zip(_flags(reading), has, strict=True)))


def fits_of(marked: Sequence[Marked], origin: str = "") -> list[Fit]:
    """How well each reading that makes a difference fits, the best first; of two that fit alike the usual one of the origin, then
    the plainer; of our own files the one that we write. Texts on which all readings agree count only if there are no others.
    """
    readings = distinct_readings(each.positions for each in marked)
    telling = [each for each in marked if any(each.positions.traits)] or list(marked)
    total = sum(len(each.spans) for each in telling)
    step = total // MOST_WEIGHED + 1
    usual = simplest(usual_reading(origin), readings)
    fits = [_fit(telling, reading, step) for reading in readings]
    is_own = origin.startswith(ORIGIN)
    order = READINGS.index
    return sorted(fits, key=lambda fit: (is_own and fit.reading != usual, -_score(fit), fit.reading != usual, order(fit.reading)))


def _score(fit: Fit) -> int:
    """A selection outside the text speaks most against a reading, words that stand where the file says them most for it."""
    return fit.starts + fit.ends + 4 * fit.quoted - 8 * (fit.weighed - fit.inside)


def _fit(marked: Iterable[Marked], reading: Reading, step: int) -> Fit:
    weighed = inside = starts = ends = quoted = number = 0
    for each in marked:
        text = each.positions.text
        for start, end, words in each.spans:
            number += 1
            if number % step:
                continue
            weighed += 1
            first, last = each.positions.code_point(start, reading), each.positions.code_point(end, reading)
            if not 0 <= first <= last <= len(text):
                continue
            inside += 1
            starts += begins_word(text, first)
            ends += ends_word(text, last)
            quoted += bool(words) and agrees(text[first:last], words)
    return Fit(reading, weighed, inside, starts, ends, quoted)


def begins_word(text: str, at: int) -> bool:
    """True at the beginning of a word, or of the signs before it; never at a blank."""
    if at >= len(text) or text[at].isspace():
        return False
    return at == 0 or text[at - 1].isspace() or text[at].isalnum() != text[at - 1].isalnum()


def ends_word(text: str, at: int) -> bool:
    """True at the end of a word, or of the signs after it; never behind a blank."""
    if at <= 0 or text[at - 1].isspace():
        return False
    return at == len(text) or text[at].isspace() or text[at].isalnum() != text[at - 1].isalnum()


def agrees(quote: str, words: str) -> bool:
    """True if `words` are the quote, or its beginning as a program shortens it, spaces aside."""
    if words == quote or (words.endswith("…") and len(words) > 1 and quote.startswith(words[:-1])):
        return bool(words.strip())
    told, there = fit_line(words), fit_line(quote)
    cut = told.removesuffix("…").removesuffix("...").rstrip()
    return bool(told) and (told == there or (cut != told and bool(cut) and there.startswith(cut)))


def _flags(reading: Reading) -> tuple[bool, bool, bool]:
    return reading.is_utf16, reading.is_crlf_two, reading.is_bom_counted


def _places(text: str, words: str) -> list[int]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + len(words))
    return found


def _astral(text: str) -> list[int]:
    """For each letter beyond U+FFFF the UTF-16 unit behind its first one."""
    found = [match.start() for match in _ASTRAL.finditer(text)] if not text.isascii() else []
    return [at + number + 1 for number, at in enumerate(found)]
