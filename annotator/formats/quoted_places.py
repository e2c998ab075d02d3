"""Places in one text that another program told by numbers of its own counting, held against the words that it says are there."""

import re
from bisect import bisect_left
from itertools import accumulate

from annotator.core.documents import normalised
from annotator.core.spans import Span

_BLANKS = re.compile(r"[\s\u2028\u2029]+")


class Places:
    """Leads from code points or UTF-16 units of a text as it lies in the file to code points of the text as it is kept."""

    def __init__(self, raw: str) -> None:
        self.text = normalised(raw)
        self.shifted = 0
        """How many places were found to be counted in UTF-16."""
        self._pairs = [found.end() - 1 for found in re.finditer("\r\n", raw.removeprefix("\ufeff"))]
        self._units = list(accumulate((2 if letter > "\uffff" else 1 for letter in self.text), initial=0)) if _wide(raw) else []

    @property
    def length(self) -> int:
        """Code points of the text."""
        return len(self.text)

    def find(self, start: object, end: object, words: str) -> Span | None:
        """The place, verified by the words where they are told; of the ways to count the one by which the words stand there, else
        the only place where they stand. None if there is none.
        """
        if type(start) is not int or type(end) is not int or not 0 <= start < end:
            return None
        wanted = _plain(words)
        plain = Span(start, end)
        for is_utf16, span in self._readings(plain):
            if span.end <= self.length and (not wanted or _plain(self.text[span.start : span.end]) == wanted):
                self.shifted += is_utf16 and span != plain
                return span
        return self._only(words) if wanted else None

    def _readings(self, told: Span) -> list[tuple[bool, Span]]:
        pairs = Span(*(at - bisect_left(self._pairs, at) for at in told))
        found = [(False, told)] + ([(False, pairs)] if self._pairs else [])
        if self._units:
            found += [(True, Span(*(bisect_left(self._units, at) for at in span))) for _, span in list(found)]
        return [(is_utf16, span) for is_utf16, span in found if span.start < span.end]

    def _only(self, words: str) -> Span | None:
        clean = normalised(words).replace("\u2029", "\n").replace("\u2028", "\n")
        at = self.text.find(clean)
        return Span(at, at + len(clean)) if at >= 0 and self.text.find(clean, at + 1) < 0 else None


def _plain(words: str) -> str:
    return _BLANKS.sub(" ", words).strip()


def _wide(text: str) -> bool:
    return bool(text) and max(text) > "\uffff"
