"""What is marked on a page: marks, how their tags look, and which level of underline each one takes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zlib import crc32

from annotator.core.changes import Id
from annotator.core.spans import SpanIndex

_DEEPEST = 24
"""How far levels are followed through overlapping marks: a chain this long is not on one screen."""


NOBODY = Id("")


@dataclass(frozen=True, slots=True)
class Mark:
    """One annotation as the page shows it: code points [start, end), its tags in order, who made it, and the note or ""."""

    id: Id
    start: int
    end: int
    tags: tuple[Id, ...] = ()
    coder: Id = NOBODY
    coder_initials: str = ""
    coder_name: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class TagLook:
    """How a tag is shown: its name, its colour (a slot name or `#RRGGBB`), and whether its swatch is hollow (in vivo)."""

    name: str
    colour: str
    is_hollow: bool = False


class MarkStore:
    """The marks of the open document, asked by place and by id."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._by_id = {mark.id: mark for mark in marks}
        self._index: SpanIndex[Mark] = SpanIndex(self._by_id.values())
        self._levels: dict[Id, tuple[int, ...]] = {}
        self.version = 0

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._by_id.values())

    def get(self, id: Id | None) -> Mark | None:
        """The mark with this id, or None."""
        return self._by_id.get(id) if id is not None else None

    def put(self, mark: Mark) -> Mark | None:
        """Take in a mark; gives the one with the same id that it replaces."""
        old = self.drop(mark.id)
        self._by_id[mark.id] = mark
        self._index.add(mark)
        self._changed()
        return old

    def drop(self, id: Id) -> Mark | None:
        """Let go of a mark; gives it, or None if it was not here."""
        mark = self._by_id.pop(id, None)
        if mark is not None:
            self._index.discard(mark)
            self._changed()
        return mark

    def touching(self, start: int, end: int) -> list[Mark]:
        """The marks that share a code point with [start, end), longest first, as they are painted."""
        return sorted(self._index.touching(start, end), key=_rank, reverse=True)

    def levels(self, mark: Mark) -> tuple[int, ...]:
        """The level of underline of each of the mark's tags (one for a mark without): longer marks take the upper ones."""
        return self._levels_within(mark, _DEEPEST)

    def _levels_within(self, mark: Mark, depth: int) -> tuple[int, ...]:
        known = self._levels.get(mark.id)
        if known is not None:
            return known
        taken: set[int] = set()
        rank = _rank(mark)
        if depth:
            for other in self._index.touching(mark.start, mark.end):
                if _rank(other) > rank:
                    taken.update(self._levels_within(other, depth - 1))
        free = (level for level in range(len(taken) + len(mark.tags) + 1) if level not in taken)
        levels = tuple(next(free) for _ in mark.tags or (None,))
        self._levels[mark.id] = levels
        return levels

    def _changed(self) -> None:
        self._levels.clear()
        self.version += 1


def _rank(mark: Mark) -> tuple[int, int]:
    """Longer marks first. Among equals a checksum decides: it does not run along the text, so no long chains come of it."""
    return mark.end - mark.start, crc32(mark.id.encode())
