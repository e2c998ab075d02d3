"""A text without case and accents in which words are looked for quickly, and from which every place leads back to the text."""

import re
import unicodedata
from bisect import bisect_right
from functools import cache

from annotator.core.spans import Span
from annotator.core.text import fold

_RARE = re.compile(
    "[^\x00-\xa9\xab-\xac\xae-\xb1\xb6-\xb7\xbb\xbf\xd7\xf7\u2010-\u2023\u2030-\u2032\u20ac\u2190-\u2199\U0001f300-\U0001faff]"
)
"""What is not among the signs that need no folding but small letters."""


class Folded:
    """`fold(text)`, but for quotation marks and hyphens, which may be as they are in `text`. Places are code points."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places: list[int] = []
        self._shifts: list[tuple[int, int]] = []
        self._grown = 0
        lowered = text.lower()
        if len(lowered) != len(text):  # a letter or two grow when they become small
            lowered = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
        self.text = lowered if text.isascii() else _RARE.sub(self._fold, lowered)

    def span(self, start: int, end: int) -> Span:
        """The letters of the text that [start, end) of the folded one came from, with their marks; `end` is after `start`."""
        if not self._places:
            return Span(start, end)
        first, last = self._origin(start), self._origin(end - 1) + 1
        while last < len(self._text) and unicodedata.combining(self._text[last]):
            last += 1
        return Span(first, last)

    def _fold(self, match: "re.Match[str]") -> str:
        """A letter's folded form; where it becomes none or several, its place and how far those before it moved are noted."""
        form = _folded(match.group())
        if len(form) != 1:
            start = match.start()
            self._places.append(start + self._grown)
            self._shifts.append((start, self._grown))
            self._grown += len(form) - 1
        return form

    def _origin(self, place: int) -> int:
        at = bisect_right(self._places, place) - 1
        if at < 0:
            return place
        start, grown = self._shifts[at]
        length = len(_folded(self._text[start]))
        return start if place < start + grown + length else place - grown - length + 1


@cache
def _folded(letter: str) -> str:
    return fold(letter)
