"""The codebook as people see it: the registers of many tags, read together, always a tree.

Nothing is written here: the same registers give the same tree on every replica, and a decision is an ordinary change.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from annotator.core.changes import Id, Stamp
from annotator.core.links import end_of, without_circles

COLOURS = ("blue", "clay", "pine", "plum", "gold", "sky", "rosewood", "olive", "teal", "magenta", "brown", "indigo")
"""The twelve tag colours by name; what they look like is the theme's."""
COLOUR_VALUES: Mapping[str, str] = MappingProxyType(
    {
        "blue": "#0c599a", "clay": "#c38167", "pine": "#05533e", "plum": "#5a0456", "gold": "#9c7a02", "sky": "#3599d8",
        "rosewood": "#b05560", "olive": "#3a3401", "teal": "#15858f", "magenta": "#9a0f70", "brown": "#87550f",
        "indigo": "#775ddc",
    }
)  # fmt: skip
"""What other programs are told of them: the lines of the light theme."""
_ORDER_OF_USE = ("blue", "clay", "pine", "gold", "teal", "indigo", "rosewood", "brown", "sky", "magenta", "plum", "olive")
"""The order in which new tags take colours, so that few tags are as far apart as can be."""


@dataclass(frozen=True, slots=True)
class TagRow:
    """One tag's registers as the state table holds them, with the stamps of the last move and the last merge."""

    id: Id
    name: str
    parent: Id | None
    moved: Stamp
    merged_into: Id | None
    merged: Stamp
    is_gone: bool
    colour: str = "blue"
    definition: str = ""
    digit: int = 0
    is_in_vivo: bool = False
    order: float = 0.0
    is_suggested: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag as it is seen. `parent` is followed through merges; `digit` is the bound key 1 to 9 or 0; `colour` is one of
    COLOURS or `#RRGGBB`; `is_disputed` says that a circle, a clash of merges or a deletion of a tag in use waits for a decision;
    `is_suggested` that a coder made it whose codebook is fixed.
    """

    id: Id
    name: str
    parent: Id | None
    colour: str
    definition: str
    digit: int
    is_in_vivo: bool
    order: float
    is_disputed: bool
    is_suggested: bool = False


class Codebook:
    """All tags that are seen, as a tree. Immutable; `stands_for` says where each tag, merged ones too, is counted."""

    def __init__(self, tags: Iterable[Tag] = (), stands_for: Mapping[Id, Id] | None = None) -> None:
        self.tags: dict[Id, Tag] = {tag.id: tag for tag in tags}
        self.stands_for = dict(stands_for or {})

    def __contains__(self, id: object) -> bool:
        return id in self.tags

    def __getitem__(self, id: Id) -> Tag:
        return self.tags[id]

    def __len__(self) -> int:
        return len(self.tags)

    def __iter__(self) -> Iterator[Tag]:
        """Depth first, in the order of the panel."""
        return self._walk(None)

    def get(self, id: Id) -> Tag | None:
        """The tag that this id stands for, or None if it is not in sight."""
        return self.tags.get(self.resolve(id))

    def resolve(self, id: Id) -> Id:
        """The tag that this one was merged into, or itself."""
        return self.stands_for.get(id, id)

    def children(self, id: Id | None) -> tuple[Tag, ...]:
        """The tags directly under this one, or the top ones for None, in order."""
        return self._children.get(id, ())

    def descendants(self, id: Id) -> list[Id]:
        """Every tag below this one, itself left out."""
        return [tag.id for tag in self._walk(id)]

    def path(self, id: Id) -> tuple[str, ...]:
        """The names from the top down to this tag."""
        names: list[str] = []
        at: Id | None = id
        while at is not None:
            names.append(self.tags[at].name)
            at = self.tags[at].parent
        return tuple(reversed(names))

    def by_digit(self, digit: int) -> Tag | None:
        """The tag bound to a digit key; of several (after a merge), the first in the panel's order."""
        return next((tag for tag in self if tag.digit == digit), None)

    def named(self, name: str) -> Tag | None:
        """The first tag with this name, letter case and spare spaces aside."""
        wanted = " ".join(name.split()).casefold()
        return next((tag for tag in self if tag.name.casefold() == wanted), None)

    def next_colour(self) -> str:
        """The colour that a new tag takes: the first unused one, then the least used one."""
        used = [tag.colour for tag in self.tags.values()]
        return min(_ORDER_OF_USE, key=lambda colour: (used.count(colour), _ORDER_OF_USE.index(colour)))

    @cached_property
    def _children(self) -> dict[Id | None, tuple[Tag, ...]]:
        lists: dict[Id | None, list[Tag]] = {}
        for tag in self.tags.values():
            lists.setdefault(tag.parent, []).append(tag)
        return {up: tuple(sorted(tags, key=lambda tag: (tag.order, tag.name, tag.id))) for up, tags in lists.items()}

    def _walk(self, id: Id | None) -> Iterator[Tag]:
        for tag in self.children(id):
            yield tag
            yield from self._walk(tag.id)


def read_codebook(rows: Iterable[TagRow], used: Set[Id]) -> Codebook:
    """The tree. `used` are the tags that codings name; a deleted tag stays in sight while a coding or a child uses it."""
    by_id = {row.id: row for row in rows}
    merges = {row.id: (row.merged_into, row.merged) for row in by_id.values() if row.merged_into in by_id}
    merged, cut_merges = without_circles(merges)
    stands_for = {id: end_of(id, merged) for id in by_id}
    kept = {id: row for id, row in by_id.items() if id not in merged}
    moves = {
        id: (stands_for[row.parent], row.moved) for id, row in kept.items() if row.parent is not None and row.parent in by_id
    }
    tree, cut_moves = without_circles(moves)
    seen = {id for id, row in kept.items() if not row.is_gone} | {stands_for[id] for id in used if id in by_id}
    for id in list(seen):
        at = id
        while (up := tree.get(at)) is not None and up not in seen:
            seen.add(up)
            at = up
    disputed = cut_merges | cut_moves | {id for id in seen if by_id[id].is_gone}
    return Codebook((_tag(by_id[id], tree.get(id), id in disputed) for id in sorted(seen)), stands_for)


def _tag(row: TagRow, parent: Id | None, is_disputed: bool) -> Tag:
    looks = (row.colour, row.definition, row.digit, row.is_in_vivo, row.order)
    return Tag(row.id, row.name, parent, *looks, is_disputed, bool(row.is_suggested))
