"""What comes in with other people's entries: thing by thing, what is new, changed or removed, and what becomes disputed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.changes import DELETED, Id, Stamp
from annotator.core.disputes import Dispute, disputes_of
from annotator.core.edits import tags_of
from annotator.core.history import NOTHING, Thing, fold
from annotator.core.journal import Entry


class Kind(StrEnum):
    """What happens to a thing."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Arrival:
    """One thing as it will be. `coder` and `stamp` are of the last entry that comes in; `document` is where an annotation lies;
    `is_noted` says that its note, or a memo, comes in or changes.
    """

    kind: Kind
    thing: Thing
    coder: Id
    stamp: Stamp
    document: Id | None = None
    is_noted: bool = False


@dataclass(frozen=True, slots=True)
class Coming:
    """All that comes in, and the disputes that it opens; `waiting` counts entries whose ancestors are not here yet."""

    arrivals: tuple[Arrival, ...]
    disputes: tuple[Dispute, ...]
    things: Mapping[Id, Thing]
    waiting: int = 0

    def of(self, entity: str) -> list[Arrival]:
        """The things of one kind."""
        return [arrival for arrival in self.arrivals if arrival.thing.entity == entity]


def coming(before: Mapping[Id, Thing], entries: Iterable[Entry]) -> Coming:
    """What fresh entries come to. `before` are the things that they are about, as they are now, where they are known."""
    fresh: dict[Id, list[Entry]] = {}
    for entry in entries:
        fresh.setdefault(entry.id, []).append(entry)
    arrivals, disputes, things, waiting = [], [], {}, 0
    for id, some in fresh.items():
        old = before.get(id, NOTHING)
        new = things[id] = fold([*old.entries(), *some])
        waiting += len(new.waiting) - len(old.waiting)
        if not new.exists:
            continue
        known = {dispute.field: {side.stamp for side in dispute.sides} for dispute in disputes_of(old)} if old.exists else {}
        disputes += [each for each in disputes_of(new) if {side.stamp for side in each.sides} != known.get(each.field)]
        arrival = _arrival(old, new, some)
        if arrival:
            arrivals.append(arrival)
    return Coming(tuple(arrivals), tuple(disputes), things, max(0, waiting))


def _arrival(old: Thing, new: Thing, some: list[Entry]) -> Arrival | None:
    was_there, is_there = old.exists and not old.is_gone(), not new.is_gone()
    if not was_there and not is_there:
        return None
    if was_there and is_there and _looks(old) == _looks(new):
        return None
    kind = Kind.NEW if not was_there else Kind.CHANGED if is_there else Kind.REMOVED
    last = max(some, key=lambda entry: entry.stamp)
    document = new.value("document") if new.entity == "annotation" else None
    field = "text" if new.entity == "memo" else "note"
    is_noted = new.entity in ("annotation", "memo") and new.value(field) != (old.value(field) if old.exists else None)
    return Arrival(kind, new, last.coder, last.stamp, document, is_noted and bool(new.value(field)))


def _looks(thing: Thing) -> list[tuple[str, str]]:
    return [(field, repr(thing.value(field))) for field in thing.fields() if field != DELETED]


@dataclass(frozen=True, slots=True)
class Alike:
    """Two tags under different ids that look the same: `here` is in the library, `there` comes in."""

    here: Id
    there: Id


def alike(here: Mapping[Id, tuple[str, ...]], there: Mapping[Id, tuple[str, ...]], apart: Iterable[frozenset[Id]]) -> list[Alike]:
    """The tags that come in and bear the path, or else the name, of one that is here; both by their paths. Pairs that someone
    keeps `apart` are left out.
    """
    kept = set(apart)
    by_path = {_folded(path): id for id, path in here.items()}
    by_name = {_folded(path[-1:]): id for id, path in here.items()}
    found = []
    for id, path in there.items():
        match = by_path.get(_folded(path)) or by_name.get(_folded(path[-1:]))
        if match and match != id and frozenset((match, id)) not in kept:
            found.append(Alike(match, id))
    return found


def _folded(path: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(name.split()).casefold() for name in path)


def codings_in(arrivals: Iterable[Arrival]) -> int:
    """How many tags lie on annotations that are new."""
    return sum(len(tags_of(each.thing)) for each in arrivals if each.kind is Kind.NEW and each.thing.entity == "annotation")
