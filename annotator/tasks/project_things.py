"""The things of a project as changes in a library: new ones whole, known ones by what is news, each by the coder whose it is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from annotator.core.changes import BIRTH, EXTRA, Change, ChangeSet, Id, Json
from annotator.core.edits import derived_id
from annotator.core.history import NOTHING, Thing
from annotator.core.news import news
from annotator.store.library import Library


@dataclass(frozen=True, slots=True)
class Tally:
    """What becomes of the things of one kind. `left` are fields that say something else here since, and stay so."""

    new: int = 0
    changed: int = 0
    restored: int = 0
    same: int = 0
    left: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.new + self.changed + self.restored + self.same


def with_extra(thing: Thing, extra: Mapping[str, Json]) -> Json:
    """What a file says of a thing besides, with what other formats said of it."""
    return {**(thing.value(EXTRA) or {} if thing.exists else {}), **extra}


class Things:
    """Collects changes, thing by thing. Ids are those of the file, but one that another kind of thing has here gets another id,
    always the same.
    """

    def __init__(self, library: Library, coder: Id) -> None:
        self._library, self._coder = library, coder
        self._known: dict[Id, Thing] = {}
        self._entities: dict[Id, str] = {}
        self._changes: dict[Id, list[Change]] = {}
        self._coders: dict[Id, Id] = {}
        self._tallies: dict[str, Counter[str]] = {}

    def load(self, entity: str, ids: Iterable[Id]) -> dict[Id, Id]:
        """Look up what the library has of these; gives the id here of each."""
        named = {id: id for id in ids}
        self._known |= self._library.things(named)
        for id in named:
            if self._entity(id) not in ("", entity):
                named[id] = derived_id(entity, id)
        self._known |= self._library.things(set(named.values()) - set(self._known))
        for id in named.values():
            self._entities[id] = entity
        return named

    def _entity(self, id: Id) -> str:
        known = self._known.get(id)
        return known.entity if known and known.exists else self._entities.get(id, "")

    def known(self, id: Id) -> Thing:
        """A thing as it is here; `NOTHING` if it is not."""
        return self._known.get(id, NOTHING)

    def is_there(self, id: Id) -> bool:
        """True if the thing is here, or comes in."""
        return self.known(id).exists or id in self._changes

    def put(self, entity: str, id: Id, coder: Id, record: Mapping[str, Json], told: Iterable[str] | Mapping[str, Json]) -> None:
        """What the file says of a thing: the whole `record` if it is new; else the fields `told`, of the record or as given."""
        thing, tally = self.known(id), self._tallies.setdefault(entity, Counter())
        self._coders.setdefault(id, coder)
        if not thing.exists:
            if id in self._changes:  # the file has it twice
                return
            self._changes[id] = [Change(entity, id, BIRTH, None, dict(record))]
            tally["new"] += 1
            return
        fields = told if isinstance(told, Mapping) else {field: record.get(field) for field in told}
        changes, left = news(thing, fields)
        self.add(changes)
        tally["restored" if thing.is_gone() else "changed" if changes else "same"] += 1
        tally["left"] += left

    def add(self, changes: Iterable[Change]) -> None:
        """Changes of known things that were worked out elsewhere; a field that changes already keeps to that."""
        for change in changes:
            self._coders.setdefault(change.id, self._coder)
            own = self._changes.setdefault(change.id, [])
            if all(change.field != each.field and each.field != BIRTH for each in own):
                own.append(change)

    def tallies(self) -> dict[str, Tally]:
        """What becomes of each kind, in the order in which they were put."""
        return {entity: replace(Tally(), **count) for entity, count in self._tallies.items()}

    def steps(self) -> list[ChangeSet]:
        """A step for each coder, the person who brings it in first; none without changes."""
        changes: dict[Id, list[Change]] = {self._coder: []}
        for id, own in self._changes.items():
            changes.setdefault(self._coders[id], []).extend(own)
        return [ChangeSet(coder, tuple(own)) for coder, own in changes.items() if own]
