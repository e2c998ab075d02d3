"""A passage with where it comes from, as plain text for a paper."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count

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


@dataclass(frozen=True, slots=True)
class Where:
    """Where in a document a passage stands: the number of its paragraph, from 1, the page or pages as the file names them, the
    time as `00:01:02`, and whose turn or comment it is, where that is known.
    """

    paragraph: int | None = None
    page: str = ""
    last_page: str = ""
    time: str = ""
    speaker: str = ""

    def words(self) -> str:
        """`page 3`, `pages 3–4`, `at 00:01:02` or `paragraph 3`: the one that others find the passage by."""
        if self.page:
            return f"pages {self.page}–{self.last_page}" if self.last_page else f"page {self.page}"
        if self.time:
            return f"at {self.time}"
        return f"paragraph {self.paragraph}" if self.paragraph else ""


NOWHERE = Where()


def citation(quote: str, document: DocumentRow, where: Where = NOWHERE) -> str:
    """`“quote” (Speaker, Title, venue, 1 April 2014, paragraph 3)`; what isn't known is left out. Who speaks in this place goes
    before the document's speaker.
    """
    told = source(document, where)
    words = f"“{' '.join(quote.split())}”"
    return f"{words} ({told})" if told else words


def source(document: DocumentRow, where: Where = NOWHERE) -> str:
    """`Speaker, Title, venue, 1 April 2014, paragraph 3`, as far as it is known."""
    parts = [where.speaker or document.speaker, document.title, document.venue, day(document.date), where.words()]
    return ", ".join(part for part in parts if part)


def where(blocks: Sequence[Block], position: int, numbers: Sequence[int | None] = ()) -> Where:
    """What the blocks tell of the place of a code point. `numbers` are their `paragraph_numbers`, given where one asks often."""
    at = bisect_right(blocks, position, key=lambda block: block.start) - 1
    if at < 0:
        return NOWHERE
    block = blocks[at]
    told = block.attributes
    speaker = told.get("speaker", "") or _commenter(blocks, at)
    page, last = told.get("page", ""), told.get("page-end", "")
    number = numbers[at] if numbers else paragraph_at(blocks, position)
    return Where(number, page, last, told.get("time", "").partition(".")[0], speaker)


def _commenter(blocks: Sequence[Block], at: int) -> str:
    """Who wrote the comment of a reader that the block belongs to."""
    while at >= 0 and blocks[at].kind is BlockKind.COMMENT:
        at -= 1
    return blocks[at].attributes.get("speaker", "") if at >= 0 and blocks[at].kind is BlockKind.COMMENT_HEAD else ""


def paragraph_at(blocks: Sequence[Block], position: int) -> int | None:
    """The number, from 1, of the paragraph that holds a code point: headings, bylines and site furniture are not counted.

    None if the position lies before the first one, or in something that is not counted.
    """
    at = bisect_right(blocks, position, key=lambda block: block.start) - 1
    return paragraph_numbers(blocks[: at + 1])[-1] if at >= 0 else None


def paragraph_numbers(blocks: Iterable[Block]) -> list[int | None]:
    """The number of each block among the paragraphs, None for one that is not counted."""
    counter = count(1)
    return [next(counter) if block.kind in _COUNTED else None for block in blocks]


def day(date: str) -> str:
    """An ISO 8601 date, as precise as it is, as it is written in British prose: 1 April 2014, April 2014, 2014."""
    year, *rest = date.split("-")
    if not rest or not all(part.isdigit() for part in rest) or not 1 <= int(rest[0]) <= 12:
        return date
    month = _MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"
