"""Makes hits of the places that a search found: with their context, their paragraph and the tags that lie over them."""

from bisect import bisect_right

import regex

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.core.hits import Hit, Where
from annotator.core.spans import Span
from annotator.tasks.answering import Document
from annotator.tasks.citation import paragraph_numbers

CONTEXT = 80
"""Code points of context on each side, as far as the paragraph goes, unless more are asked for."""


class Teller:
    """Tells of the hits of one document."""

    def __init__(self, document: Document, codebook: Codebook, context: int = CONTEXT) -> None:
        self._document = document
        self._codebook = codebook
        self._context = context
        self._block_starts = [block.start for block in document.blocks]
        self._numbers = paragraph_numbers(document.blocks)
        self._starts = [each.start for each in document.annotations]
        self._longest = max((each.end - each.start for each in document.annotations), default=0)

    def hit(self, span: Span, one: Annotation | None = None) -> Hit:
        """A hit in the text, or an annotation that is one."""
        document, (start, end) = self._document, span
        at = bisect_right(self._block_starts, start) - 1
        block = document.blocks[at] if at >= 0 and start < document.blocks[at].end else None
        low = max(block.start if block else 0, start - self._context)
        high = min(max(block.end, end) if block else len(document.text), end + self._context)
        text = document.text
        left, words, right = _line(text[low:start]), _line(text[start:end]), _line(text[end:high])
        if low > (block.start if block else 0):
            left = "…" + left.split(" ", 1)[-1]
        if high < (block.end if block else len(text)):
            right = right.rsplit(" ", 1)[0] + "…"
        where, thing = (Where.QUOTE, one.id) if one else (Where.TEXT, None)
        paragraph = self._numbers[at] if at >= 0 else None
        return Hit(where, document.id, thing, start, end, left, words, right, paragraph, self._tags(start, end))

    def _tags(self, start: int, end: int) -> tuple[Id, ...]:
        first, last = bisect_right(self._starts, start - self._longest - 1), bisect_right(self._starts, end - 1)
        over = [each for each in self._document.annotations[first:last] if each.end > start]
        resolve, known = self._codebook.resolve, self._codebook
        return tuple(dict.fromkeys(tag for each in over for stored in each.tags if (tag := resolve(stored)) in known))


def hit_in(where: Where, text: str, span: Span, document: Id | None, thing: Id, context: int = CONTEXT) -> Hit:
    """A hit in what a person wrote."""
    start, end = span
    left, right = text[max(0, start - context) : start], text[end : end + context]
    return Hit(where, document, thing, start, end, _line(left), _line(text[start:end]), _line(right))


def _line(text: str) -> str:
    """On one line; a space at an end stays, so that words do not run together."""
    return regex.sub(r"\s+", " ", text)
