"""Disputes: fields on which people set different values without having seen each other's, and the steps that end them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.core.changes import DELETED, SUMMARY, ChangeSet, Id, Json, Stamp
from annotator.core.history import Thing, decision, shown
from annotator.core.journal import Entry

JOINABLE = frozenset({"note", "text", "definition"})
"""The fields whose values can be put one below the other."""


@dataclass(frozen=True, slots=True)
class Side:
    """One standing value: who set it, when, and what they had seen before (None for a creation). In a dispute on `deleted`, True
    is the removal and False the edit that the removal had not seen.
    """

    value: Json
    coder: Id
    stamp: Stamp
    before: Json = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """One field of one thing with its standing values, the oldest first; `shown` is the one on screen until it is decided."""

    entity: str
    id: Id
    field: str
    sides: tuple[Side, ...]
    shown: Json

    @property
    def is_removal(self) -> bool:
        """True if one has removed what another was editing."""
        return self.field == DELETED

    @property
    def can_join(self) -> bool:
        """True if both values can be kept, one below the other."""
        return self.field in JOINABLE or self.field.startswith(SUMMARY)

    def joined(self, names: Mapping[Id, str]) -> str:
        """All values one below the other, each with who wrote it."""
        parts = [f"{names.get(side.coder, '?')}: {side.value}" for side in self.sides if side.value]
        return "\n\n".join(parts)


def disputes_of(thing: Thing) -> list[Dispute]:
    """What is disputed about a thing, in the order of its fields. A case that two people decided apart is decided again as a
    whole, where it lies in the text (`core/adjudication`): its fields are no disputes of their own.
    """
    if thing.exists and thing.entity == "decision":
        return []
    return [
        Dispute(thing.entity, thing.id, field, tuple(_sides(thing, field)), thing.value(field)) for field in thing.conflicts()
    ]


def decided(coder: Id, things: Mapping[Id, Thing], values: Iterable[tuple[Dispute, Json]]) -> ChangeSet:
    """The step that ends disputes, each with the value that stands from now on; those that are over already are passed over."""
    changes = [
        decision(thing, dispute.field, value)
        for dispute, value in values
        if (thing := things.get(dispute.id)) is not None and thing.is_disputed(dispute.field)
    ]
    return ChangeSet(coder, tuple(changes))


def _sides(thing: Thing, field: str) -> list[Side]:
    heads = thing.heads(field)
    if field != DELETED or not thing.value(DELETED):
        return _by_value([Side(head.value_at(field), head.coder, head.stamp, _before(thing, head, field)) for head in heads])
    seen = {parent for head in heads for parent in head.parents}
    removed = [Side(True, head.coder, head.stamp) for head in heads if head.value_at(field)]
    unseen = {head.stamp: head for each in thing.fields() if each != DELETED for head in thing.heads(each)}
    edited = [Side(False, head.coder, stamp) for stamp, head in sorted(unseen.items()) if stamp not in seen]
    return [*removed[-1:], *edited[-1:]]


def _by_value(sides: list[Side]) -> list[Side]:
    """One side for each value: people who agree are on the same one, and the last of them speaks."""
    found: dict[str, Side] = {}
    for side in sides:
        found.pop(repr(side.value), None)
        found[repr(side.value)] = side
    return list(found.values())


def _before(thing: Thing, head: Entry, field: str) -> Json:
    versions = [*thing.births, *thing.versions.get(field, ())]
    replaced = [version for version in versions if version.stamp in head.parents]
    return shown(replaced, field) if replaced else None
