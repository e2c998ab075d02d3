"""A span of a text described by position and by quote, after the W3C TextPositionSelector and TextQuoteSelector."""

from dataclasses import dataclass

from annotator.core.changes import Json
from annotator.core.errors import UserFault
from annotator.core.spans import HasSpan, Span

CONTEXT = 32
"""How many code points before and after the quote are kept."""


@dataclass(frozen=True, slots=True)
class Selector:
    """Code points [start, end) of one revision of a text, what stands there, and what stands around it."""

    start: int
    end: int
    quote: str
    prefix: str
    suffix: str

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.start, self.end)

    def to_json(self) -> Json:
        """As the field `span:<fingerprint>` stores it."""
        return {"start": self.start, "end": self.end, "quote": self.quote, "prefix": self.prefix, "suffix": self.suffix}


def describe(text: str, span: HasSpan) -> Selector:
    """The selector of a span. Raises UserFault if the span is empty or not within the text."""
    start, end = span.start, span.end
    if not 0 <= start < end <= len(text):
        raise UserFault(f"There is nothing to mark at {start:,} to {end:,}: the text has {len(text):,} characters.")
    return Selector(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def holds(text: str, selector: Selector) -> bool:
    """True if the text shows the quote at its place; positions are never trusted without it."""
    return 0 <= selector.start < selector.end and text[selector.start : selector.end] == selector.quote


def from_json(value: Json) -> Selector:
    """The inverse of `Selector.to_json`. Raises UserFault if the value doesn't describe a place."""
    if not isinstance(value, dict):
        raise UserFault("A place in a text can't be read: it is not an object with start, end and quote.")
    start, end = value.get("start"), value.get("end")
    words: list[Json] = [value.get(key, "") for key in ("quote", "prefix", "suffix")]
    if type(start) is int and type(end) is int and all(isinstance(word, str) for word in words):
        selector = Selector(start, end, *words)
        if 0 <= start < end and len(selector.quote) == end - start:
            return selector
    raise UserFault(f"A place in a text can't be read: start {start!r}, end {end!r} and quote don't agree.")
