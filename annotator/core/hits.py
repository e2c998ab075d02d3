"""What a search over a library finds: hits with their context, in whatever text they lie."""

from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.changes import Id


class Where(StrEnum):
    """The kind of text that a hit lies in. The value is what the command line prints."""

    TEXT = "text"
    NOTE = "note"
    MEMO = "memo"
    DEFINITION = "definition"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """How the words of a query are compared. `match_marks` tells é from e; `is_regex` takes the query for one regular expression;
    `in_notes` looks through notes, memos, tag definitions and quotes of annotations too.
    """

    match_case: bool = False
    match_marks: bool = False
    is_regex: bool = False
    in_notes: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a query's words stand: code points [start, end) of the document's shown text, or of the note, memo or
    definition.

    `document` is None for what belongs to none (a tag's definition, a memo on the library); `thing` is the annotation, memo or
    tag that a hit outside a text lies in. `left`, `words` and `right` are one line. `paragraph` counts from 1, None where
    none is counted. `tags` are those (as the codebook shows them) of the standing annotations that lie over the hit.
    """

    where: Where
    document: Id | None
    thing: Id | None
    start: int
    end: int
    left: str
    words: str
    right: str
    paragraph: int | None = None
    tags: tuple[Id, ...] = field(default=())
