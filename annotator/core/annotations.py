"""An annotation: who marked which span of a document with which tags and what note."""

from dataclasses import dataclass

from annotator.core.changes import Id


@dataclass(frozen=True, slots=True)
class Annotation:
    """A span of one document, made by one coder. Positions are code points, half-open; times milliseconds since 1970.

    `quote` is the marked text as it was stored; `tags` are ids as stored (the codebook resolves merged tags),
    in the order of their ids.
    Start and end are -1 where the shown revision of the text has no place for it: an orphan.
    """

    id: Id
    document: Id
    coder: Id
    start: int
    end: int
    quote: str
    tags: tuple[Id, ...]
    note: str
    created: int
    modified: int
    is_disputed: bool = False

    @property
    def is_orphan(self) -> bool:
        """True if the shown text has no place for it."""
        return self.start < 0
