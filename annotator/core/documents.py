"""A document: one imported text, its fingerprint, its structure and what is known about it."""

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from annotator.core.changes import Id, Json

_PIECE = 1024**2
NO_ATTRIBUTES: Mapping[str, str] = MappingProxyType({})


class BlockKind(StrEnum):
    """What a part of a document is. The value is what is stored."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    NOTICE = "notice"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"
    COMMENT_HEAD = "comment-head"
    COMMENT = "comment"
    FURNITURE = "furniture"


class Emphasis(NamedTuple):
    """Code points [start, end) of a block, counted from its start, that are set in italics (`i`), bold (`b`) or both (`bi`)."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Block:
    """A structural part: code points [start, end) of the text without the line end, always whole lines, never overlapping.

    `marker` is how many code points at the start are indent, bullet or number: they are text, but the page may draw them
    its own way. `level` is the depth of a heading (1 highest), list item or nested comment (0 outermost).
    `attributes` are what the block says of itself: `speaker`, `date`, `number` of a comment. `emphasis` are stretches in order,
    none overlapping.
    """

    start: int
    end: int
    kind: BlockKind
    level: int = 0
    marker: int = 0
    attributes: Mapping[str, str] = field(default_factory=lambda: NO_ATTRIBUTES)
    emphasis: tuple[Emphasis, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What an extractor makes of a file, before it is a document in a library. `text` is normalised, never empty; `guessed` is
    the encoding that it was read in, if that was a guess.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str
    speaker: str = ""
    date: str = ""
    venue: str = ""
    publisher: str = ""
    language: str = ""
    source: str = ""
    extractor: str = ""
    guessed: str = ""


def normalised(text: str) -> str:
    """The text as it is stored: no byte order mark, every line end `\\n`, nothing else changed."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def fingerprint_of(text: str) -> str:
    """SHA-256, in hex, of the text's UTF-8 bytes."""
    digest = hashlib.sha256()
    for start in range(0, len(text), _PIECE):  # a large text is never held in UTF-8 as a whole
        digest.update(text[start : start + _PIECE].encode())
    return digest.hexdigest()


def blocks_to_json(blocks: Iterable[Block]) -> Json:
    """Blocks as rows [start, end, kind, level, marker, attributes, emphasis], trailing defaults left out; emphasis is rows of
    [start, end, kind].
    """
    rows = []
    for block in blocks:
        row: list[Json] = [block.start, block.end, block.kind.value, block.level, block.marker, dict(block.attributes)]
        row.append([list(each) for each in block.emphasis])
        while len(row) > 3 and not row[-1]:
            row.pop()
        rows.append(row)
    return rows


def blocks_from_json(rows: Json) -> tuple[Block, ...]:
    """The inverse of `blocks_to_json`. A kind that this version does not know is read as a paragraph."""
    return tuple(_block(*row) for row in rows or ())


def with_kinds(blocks: Sequence[Block], kinds: Mapping[int, str]) -> tuple[Block, ...]:
    """`blocks` with the kinds that people gave to those that start at the given places."""
    if not kinds:
        return tuple(blocks)
    return tuple(replace(block, kind=_kind(kinds.get(block.start) or block.kind)) for block in blocks)


def block_at(blocks: Sequence[Block], position: int) -> Block | None:
    """The block that holds a code point, or None between blocks."""
    at = bisect_right(blocks, position, key=lambda block: block.start) - 1
    return blocks[at] if at >= 0 and position < blocks[at].end else None


def _block(
    start: int, end: int, kind: str, level: int = 0, marker: int = 0, attributes: Json = None, emphasis: Json = (), *_more: Json
) -> Block:
    stretches = tuple(Emphasis(*each) for each in emphasis)
    return Block(start, end, _kind(kind), level, marker, attributes or NO_ATTRIBUTES, stretches)


def _kind(name: str) -> BlockKind:
    try:
        return BlockKind(name)
    except ValueError:
        return BlockKind.PARAGRAPH


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as lists show it. Dates are ISO 8601, as precise as known, or empty; times milliseconds since 1970.

    `is_deleted`: someone deleted it, but had not seen annotations that stand in it; so it stays in sight until someone decides.
    """

    id: Id
    title: str
    speaker: str
    date: str
    venue: str
    publisher: str
    fingerprint: str
    characters: int
    words: int
    annotations: int
    created: int
    is_deleted: bool = False
