"""A passage with where it comes from, as plain text for a paper."""

from bisect import bisect_right
from collections.abc import Sequence

from annotator.core.documents import Block, BlockKind, DocumentRow

_COUNTED = frozenset(
    {BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.COMMENT, BlockKind.CAPTION}
)
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def citation(quote: str, document: DocumentRow, paragraph: int | None = None) -> str:
    """`“quote” (Speaker, Title, venue, 1 April 2014, paragraph 3)`; what isn't known is left out."""
    parts = [document.speaker, document.title, document.venue, day(document.date)]
    if paragraph:
        parts.append(f"paragraph {paragraph}")
    source = ", ".join(part for part in parts if part)
    words = f"“{' '.join(quote.split())}”"
    return f"{words} ({source})" if source else words


def paragraph_at(blocks: Sequence[Block], position: int) -> int | None:
    """The number, from 1, of the paragraph that holds a code point: headings, bylines and site furniture are not counted.

    None if the position lies before the first one, or in something that is not counted.
    """
    at = bisect_right(blocks, position, key=lambda block: block.start) - 1
    if at < 0 or blocks[at].kind not in _COUNTED:
        return None
    return sum(block.kind in _COUNTED for block in blocks[: at + 1])


def day(date: str) -> str:
    """An ISO 8601 date, as precise as it is, as it is written in British prose: 1 April 2014, April 2014, 2014."""
    year, *rest = date.split("-")
    if not rest or not all(part.isdigit() for part in rest) or not 1 <= int(rest[0]) <= 12:
        return date
    month = _MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"
