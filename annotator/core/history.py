"""What the entries of one thing add up to: versions, what is shown, conflicts, undo. Pure, and blind to the order of arrival."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from annotator.core.changes import BIRTH, DELETED, PRESENCES, Change, Id, Json, Stamp, dumps
from annotator.core.errors import StaleChange
from annotator.core.journal import Entry

Key: TypeAlias = tuple[Stamp, str]
"""What tells entries of one thing apart: stamp and field."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing as its live entries make it. An entry is live once all its ancestors are here; until then it waits."""

    births: tuple[Entry, ...]
    versions: dict[str, list[Entry]]
    waiting: tuple[Entry, ...]

    @property
    def id(self) -> Id:
        """What it is known by."""
        return self.births[0].id

    @property
    def entity(self) -> str:
        """What it is: document, annotation, tag, coder or memo."""
        return self.births[0].entity

    @property
    def coder(self) -> Id:
        """Who made it."""
        return self.births[0].coder

    @property
    def exists(self) -> bool:
        """True if it was ever made; it may be gone since."""
        return bool(self.births)

    @property
    def _is_plain(self) -> bool:
        return len(self.births) == 1 and not self.versions

    def created(self) -> Stamp:
        """The stamp of the first creation."""
        return self.births[0].stamp

    def modified(self) -> Stamp:
        """The greatest stamp among its versions."""
        return max((entry.stamp for entries in self.versions.values() for entry in entries), default=self.births[-1].stamp)

    def entries(self) -> list[Entry]:
        """All that it is made of, in no order; what waits too."""
        return [*self.births, *(entry for entries in self.versions.values() for entry in entries), *self.waiting]

    def fields(self) -> list[str]:
        """Every field that any live entry speaks of, sorted."""
        born = (field for birth in self.births for field in birth.value)
        return sorted({*born, *self.versions, DELETED})

    def heads(self, field: str) -> list[Entry]:
        """The versions of a field that no other live version of it replaced, oldest first."""
        versions = self.versions.get(field)
        if versions is None:
            return list(self.births)
        replaced = {parent for version in versions for parent in version.parents}
        standing = [version for version in (*self.births, *versions) if version.stamp not in replaced]
        return sorted(standing, key=_stamp)

    def value(self, field: str) -> Json:
        """The value shown: that of the greatest stamp; of presence and absence, presence."""
        if len(self.births) == 1 and field not in self.versions:
            return _plain(self.births[0].value_at(field), field)
        return shown(self.heads(field), field)

    def is_disputed(self, field: str) -> bool:
        """True if people set different values without having seen each other's, or deleted what another was editing."""
        if field == DELETED and self.value(DELETED):
            return not self.is_gone()
        heads = self.heads(field)
        return len(heads) > 1 and len({dumps(_plain(head.value_at(field), field)) for head in heads}) > 1

    def is_gone(self) -> bool:
        """Deleted, by someone who had seen every version that stands."""
        if not self.value(DELETED):
            return False
        seen = self._seen_by_delete()
        return all(head.stamp in seen for field in self.fields() if field != DELETED for head in self.heads(field))

    def conflicts(self) -> list[str]:
        """The fields on which people disagree; a thing that is gone has none."""
        if self._is_plain or self.is_gone():
            return []
        return [field for field in self.fields() if self.is_disputed(field)]

    def disputed(self) -> set[Key]:
        """The entries that stand against each other."""
        conflicts = self.conflicts()
        against = keys(head for field in conflicts for head in self.heads(field))
        if DELETED in conflicts and self.value(DELETED):
            seen = self._seen_by_delete()
            against |= keys(head for field in self.fields() for head in self.heads(field) if head.stamp not in seen)
        return against

    def standing(self) -> tuple[Stamp, ...]:
        """The stamps of the heads of every field, sorted: what a delete replaces."""
        return tuple(sorted({head.stamp for field in self.fields() for head in self.heads(field)}))

    def _seen_by_delete(self) -> set[Stamp]:
        return {parent for head in self.heads(DELETED) for parent in head.parents}


NOTHING = Thing((), {}, ())


def fold(entries: Iterable[Entry]) -> Thing:
    """The thing that these entries of one id make, in whatever order they are given."""
    births: list[Entry] = []
    versions: dict[str, list[Entry]] = {}
    waiting: list[Entry] = []
    live: set[Stamp] = set()
    for entry in sorted(entries, key=_stamp):  # a parent's stamp is always the smaller one
        if not live.issuperset(entry.parents):
            waiting.append(entry)
            continue
        live.add(entry.stamp)
        if entry.field == BIRTH:
            births.append(entry)
        else:
            versions.setdefault(entry.field, []).append(entry)
    return Thing(tuple(births), versions, tuple(waiting))


def shown(versions: Iterable[Entry], field: str) -> Json:
    """Which of several versions is put on screen."""
    values = [_plain(version.value_at(field), field) for version in sorted(versions, key=_stamp)]
    if field.startswith(PRESENCES):
        return any(values)
    if field == DELETED:
        return all(values)
    return values[-1]


def keys(entries: Iterable[Entry]) -> set[Key]:
    """The keys of some entries of one thing."""
    return {(entry.stamp, entry.field) for entry in entries}


def entry_of(change: Change, thing: Thing, stamp: Stamp, coder: Id) -> Entry:
    """The entry that a change becomes on this thing. Raises StaleChange if the thing is not as the change saw it."""
    if change.field == BIRTH:
        if thing.births or thing.waiting:
            raise StaleChange(f"The {change.entity} {change.id} is already in the library.")
        return Entry(stamp, coder, change.entity, change.id, BIRTH, change.after, ())
    if not thing.births or _plain(thing.value(change.field), change.field) != _plain(change.before, change.field):
        raise StaleChange(f"The {change.field} of {change.entity} {change.id} was changed meanwhile; look at it again.")
    return Entry(stamp, coder, change.entity, change.id, change.field, change.after, _replaced_by(change, thing))


def setting(thing: Thing, field: str, value: Json) -> Change:
    """The change that sets a field, from the value that is shown now."""
    return Change(thing.entity, thing.id, field, thing.value(field), value)


def decision(thing: Thing, field: str, value: Json) -> Change:
    """The change that ends a dispute: it replaces every version that stands."""
    replaces_all = field == DELETED and value
    stamps = thing.standing() if replaces_all else tuple(sorted(head.stamp for head in thing.heads(field)))
    return Change(thing.entity, thing.id, field, thing.value(field), value, stamps)


def inverse(entry: Entry, thing: Thing) -> Change | None:
    """The change that takes `entry` back, or None if someone has changed it since (then it is left, and said)."""
    if entry.field == BIRTH:
        return setting(thing, DELETED, True) if _is_untouched(entry, thing) else None
    field, now = entry.field, thing.value(entry.field)
    versions = [*thing.births, *thing.versions.get(field, ())]
    replaced = [version for version in versions if version.stamp in entry.parents]
    before = shown(replaced or thing.births, field)
    if field != DELETED and thing.is_disputed(field):
        return _inverse_in_dispute(entry, thing, versions, now, before)
    if _plain(now, field) != _plain(entry.value, field):
        return None
    return Change(entry.entity, entry.id, field, now, before)


def ancestors(entries: Iterable[Entry], versions: Iterable[Entry]) -> set[Stamp]:
    """The stamps of all that these entries replaced, directly or through others."""
    parents = {version.stamp: version.parents for version in versions}
    found: set[Stamp] = set()
    waiting = [parent for entry in entries for parent in entry.parents]
    while waiting:
        stamp = waiting.pop()
        if stamp not in found:
            found.add(stamp)
            waiting += parents.get(stamp, ())
    return found


def _inverse_in_dispute(entry: Entry, thing: Thing, versions: list[Entry], now: Json, before: Json) -> Change | None:
    """Back to the coder's own earlier side of the dispute if there was one; otherwise the other side stands."""
    heads = thing.heads(entry.field)
    others = [head for head in heads if head.stamp != entry.stamp]
    if len(others) == len(heads):
        return None
    if not ancestors(others, versions).issuperset(entry.parents):
        return Change(entry.entity, entry.id, entry.field, now, before, (entry.stamp,))
    stamps = tuple(sorted((entry.stamp, others[-1].stamp)))
    return Change(entry.entity, entry.id, entry.field, now, others[-1].value_at(entry.field), stamps)


def _is_untouched(birth: Entry, thing: Thing) -> bool:
    return all(
        _plain(thing.value(field), field) == _plain(birth.value_at(field), field) and not thing.is_disputed(field)
        for field in thing.fields()
    )


def _replaced_by(change: Change, thing: Thing) -> tuple[Stamp, ...]:
    """The parents of the entry that `change` becomes: a delete replaces all that stands, an edit what it saw."""
    if change.replaces is not None:
        return change.replaces
    if change.field == DELETED and change.after:
        return thing.standing()
    before = _plain(change.before, change.field)
    return tuple(head.stamp for head in thing.heads(change.field) if _plain(head.value_at(change.field), change.field) == before)


def _plain(value: Json, field: str) -> Json:
    """Never set and set to false are the same for what is either there or not."""
    return bool(value) if field == DELETED or field.startswith(PRESENCES) else value


def _stamp(entry: Entry) -> Stamp:
    return entry.stamp
