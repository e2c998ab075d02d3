"""Whether a hyphen at the end of a line parts a word or belongs to it, told by the document's own words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

import regex

_BROKEN_SHARE = 0.03
"""The share of lines that end in a hyphen where a program parted words, and half of their starts are no words of the
document; in texts where none did, hyphens are the author's."""
_LONGEST_WORD = 80  # letters that are looked at for one
HYPHENED = regex.compile(r"[\p{L}\p{M}\d][-\xad\u2010]$")
"""The end of a line that ends in a hyphen; `\xad` is what PDFium makes of it."""
_BROKEN = regex.compile(r"(?P<start>[\p{L}\p{M}]+)[-\xad\u2010]$")
_FIRST_WORD = regex.compile(r"[\p{L}\p{M}’']+")
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")


class Words:
    """The words of a document, which tell whether a hyphen at a line's end parts a word or belongs to it."""

    def __init__(self, paragraphs: Iterable[Sequence[str]]) -> None:
        self._known: Counter[str] = Counter()
        lines, starts = 0, []
        for paragraph in paragraphs:
            is_rest = False
            for line in paragraph:
                text = _FIRST_WORD.sub("", line, count=1) if is_rest else line
                broken = _BROKEN.search(text[-_LONGEST_WORD:])
                is_rest = broken is not None
                starts += [broken["start"].lower()] if broken else []
                self._known.update(_WORD.findall(_BROKEN.sub("", text).lower()))
                lines += 1
        strange = sum(not self._known[start] for start in starts)
        self._parts_words = len(starts) >= _BROKEN_SHARE * lines and strange * 2 >= len(starts)

    def joined(self, lines: Sequence[str]) -> str:
        """The text of a paragraph's lines. A hyphen at a line's end stays before a capital or a figure, and no space comes in;
        before a small letter it goes if the whole is a plausible word.
        """
        parts = list(lines[:1])
        for before, line in pairwise(lines):
            if not HYPHENED.search(before[-2:]):
                parts += (" ", line)
                continue
            broken, first = _BROKEN.search(before[-_LONGEST_WORD:]), _FIRST_WORD.match(line)
            is_one = broken is not None and first is not None and self._is_one(broken["start"], first[0])
            parts[-1] = parts[-1][:-1]
            parts += ("" if is_one else "-" if line[:1].isalnum() else "- ", line)
        parts[-1:] = [part[:-1] + part[-1:].replace("\xad", "-") for part in parts[-1:]]
        return "".join(parts).replace("\xad", "")

    def _is_one(self, start: str, rest: str) -> bool:
        """True if both parts are one word: it stands so elsewhere, or parts words at line ends and these are no two words."""
        known = self._known
        if not rest[0].islower():
            return False
        if known[(start + rest).lower()] or known[f"{start}-{rest}".lower()]:
            return known[(start + rest).lower()] >= known[f"{start}-{rest}".lower()]
        return self._parts_words and not (known[start.lower()] and known[rest.lower()])
