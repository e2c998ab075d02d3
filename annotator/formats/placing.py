"""Finds the document and the place that an annotation from elsewhere means: by position verified by the quote, else by the quote.

What can't be told apart from another place finds none: nothing is placed by chance.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from annotator.core.anchoring import ALIKE, CLEAR, SURE, find_quote, score
from annotator.core.changes import Id
from annotator.core.documents import fingerprint_of
from annotator.core.project import ProjectDocument
from annotator.core.selectors import Selector
from annotator.core.spans import Span
from annotator.formats.foreign import id_of

NO_PLACE = "annotations whose words are in no document of the library"
SEVERAL = "annotations whose words are in several places, with nothing to tell them apart"
NO_QUOTE = "annotations that say a position without words to verify it by"
HASH = "urn:sha256:"
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A place as a file tells it: code points or UTF-16 units [start, end), None where not told; words and what is around them;
    `sources` are whatever names the document, and `fingerprint` that of the text that the position counts in.
    """

    sources: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A place in a document. Without one, `fault` is the phrase that losses are counted by."""

    document: Id | None = None
    span: Span | None = None
    fault: str = ""


class _Text:
    """A document with what is worked out of its text once it is needed."""

    def __init__(self, document: ProjectDocument) -> None:
        self.id, self.text = document.id, document.text

    @cached_property
    def fingerprint(self) -> str:
        return fingerprint_of(self.text)

    @cached_property
    def units(self) -> list[int]:
        """For each code point the UTF-16 unit where it begins; empty where both are the same."""
        if not self.text or max(self.text) <= "\uffff":
            return []
        return list(accumulate((2 if letter > "\uffff" else 1 for letter in self.text), initial=0))

    @cached_property
    def squeezed(self) -> tuple[str, Sequence[int]]:
        """The text without blanks, and where each letter of it stands."""
        places = array("I", (at for at, letter in enumerate(self.text) if not letter.isspace()))
        return "".join(self.text[at] for at in places), places


class Placing:
    """Finds places in the documents of a library."""

    def __init__(self, documents: Sequence[ProjectDocument]) -> None:
        self._texts = [_Text(document) for document in documents]
        self._named: dict[str, list[_Text]] = {}
        for document, text in zip(documents, self._texts, strict=True):
            names = (document.id, document.source, document.original_name, document.title)
            for name in {_folded(each) for each in names if each.strip()}:
                self._named.setdefault(name, []).append(text)

    def document(self, sources: Iterable[str]) -> Id | None:
        """The one document that is named so, if it is one."""
        found = self._of(sources)
        return found[0].id if len(found) == 1 else None

    def place(self, wanted: Wanted) -> Placed:
        """Where it is. A document that is named alone may hold nearly the words; in any other they must stand as they are."""
        named = self._of(wanted.sources)
        if not wanted.quote.strip():
            return self._unquoted(wanted, named)
        for text in named or self._texts:
            span = self._at_position(text, wanted)
            if span and (named or self._stands_between(text, span, wanted)):
                return Placed(text.id, span)
        found = [(text, span) for text in named or self._texts for span in _occurrences(text, wanted.quote)]
        if found:
            return self._clearest(found, wanted)
        if len(named) == 1:
            selector = Selector(wanted.start or 0, wanted.end or 0, wanted.quote, wanted.prefix, wanted.suffix)
            near = find_quote(named[0].text, selector, wanted.start)
            if near and near.score >= SURE:
                return Placed(named[0].id, near.span)
        return Placed(fault=NO_PLACE)

    def _of(self, sources: Iterable[str]) -> list[_Text]:
        for source in sources:
            clean = id_of(source) or source
            for name in (clean, clean.rstrip("/").rpartition("/")[2]):
                if name.strip() and (found := self._named.get(_folded(name))):
                    return found
        return []

    def _unquoted(self, wanted: Wanted, named: list[_Text]) -> Placed:
        """A position alone holds only in the very text that it was counted in."""
        start, end = wanted.start, wanted.end
        for text in named or self._texts:
            is_same = bool(wanted.fingerprint) and text.fingerprint == wanted.fingerprint
            if is_same and start is not None and end is not None and 0 <= start < end <= len(text.text):
                return Placed(text.id, Span(start, end))
        return Placed(fault=NO_QUOTE)

    def _at_position(self, text: _Text, wanted: Wanted) -> Span | None:
        start, end = wanted.start, wanted.end
        if start is None or end is None or not 0 <= start < end:
            return None
        spans = [Span(start, end)]
        if text.units:
            spans.append(Span(bisect_left(text.units, start), bisect_left(text.units, end)))
        for span in spans:
            there = text.text[span.start : span.end]
            if span.end <= len(text.text) and there.strip() and _plain(there) == _plain(wanted.quote):
                return span
        return None

    def _stands_between(self, text: _Text, span: Span, wanted: Wanted) -> bool:
        """In a document that nothing names, the position is right by chance unless the words around are right too, or the words
        stand nowhere else.
        """
        if wanted.prefix or wanted.suffix:
            before, after = text.text[: span.start].rstrip(), text.text[span.end :].lstrip()
            return _ends_with(before, wanted.prefix) and _begins_with(after, wanted.suffix)
        return False

    def _clearest(self, found: list[tuple[_Text, Span]], wanted: Wanted) -> Placed:
        if len(found) == 1:
            return Placed(found[0][0].id, found[0][1])
        selector = Selector(0, 1, wanted.quote, wanted.prefix, wanted.suffix)
        rated = sorted(
            ((score(text.text, span, selector), number) for number, (text, span) in enumerate(found)), key=lambda one: -one[0]
        )
        if (wanted.prefix or wanted.suffix) and rated[0][0] >= ALIKE and rated[0][0] - rated[1][0] >= CLEAR:
            text, span = found[rated[0][1]]
            return Placed(text.id, span)
        return Placed(fault=SEVERAL)


def _occurrences(text: _Text, quote: str) -> Iterator[Span]:
    """Where the words stand as they are, or, if they do nowhere, with other blanks between them."""
    at = text.text.find(quote)
    if at >= 0:
        while at >= 0:
            yield Span(at, at + len(quote))
            at = text.text.find(quote, at + 1)
        return
    letters = _BLANK.sub("", quote)
    squeezed, places = text.squeezed
    at = squeezed.find(letters)
    while at >= 0:
        start, end = places[at], places[at + len(letters) - 1] + 1
        if _plain(text.text[start:end]) == _plain(quote):
            yield Span(start, end)
        at = squeezed.find(letters, at + 1)


def _plain(words: str) -> str:
    return _BLANK.sub(" ", words).strip()


def _ends_with(before: str, prefix: str) -> bool:
    return _plain(before[-2 * len(prefix) - 8 :]).endswith(_plain(prefix))


def _begins_with(after: str, suffix: str) -> bool:
    return _plain(after[: 2 * len(suffix) + 8]).startswith(_plain(suffix))


def _folded(name: str) -> str:
    return _plain(name).casefold()
