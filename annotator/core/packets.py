"""An assignment packet: who is to code what, with which instructions and a codebook that stays as it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from annotator.core.changes import BIRTH, RETURNED, SUGGESTED, ChangeSet, Id
from annotator.core.edits import cleaned, create
from annotator.core.errors import UserFault
from annotator.core.history import Thing


@dataclass(frozen=True, slots=True)
class Packet:
    """One assignment. `work` says which documents each coder is to code; `required` tags must be used by everyone; a blind one
    carries nobody's annotations. `returned` are the coders who have finished.
    """

    id: Id
    name: str
    instructions: str
    work: Mapping[Id, tuple[Id, ...]]
    required: tuple[Id, ...] = ()
    is_blind: bool = False
    returned: frozenset[Id] = field(default=frozenset())

    def documents(self) -> frozenset[Id]:
        """All documents that someone is to code."""
        return frozenset(document for some in self.work.values() for document in some)


def add_packet(coder: Id, packet: Packet) -> ChangeSet:
    """A new assignment. Raises UserFault if it has no name, nobody to do it, or nothing to do."""
    name = " ".join(cleaned(packet.name).split())
    if not name:
        raise UserFault("A packet needs a name; type at least one letter.")
    if not packet.work or not packet.documents():
        raise UserFault("A packet needs at least one coder and one document; choose them.")
    work = {coder: list(documents) for coder, documents in packet.work.items()}
    record = {"name": name, "instructions": cleaned(packet.instructions), "work": work, "required": list(packet.required)}
    return create(coder, "packet", packet.id, record | {"blind": packet.is_blind})


def packet_of(thing: Thing) -> Packet:
    """The assignment that a thing is; what a later version wrote otherwise is left out."""
    work, required = thing.value("work"), thing.value("required")
    named = {
        Id(coder): tuple(Id(each) for each in documents if isinstance(each, str))
        for coder, documents in (work.items() if isinstance(work, dict) else ())
        if isinstance(documents, list)
    }
    tags = tuple(Id(tag) for tag in required if isinstance(tag, str)) if isinstance(required, list) else ()
    returned = {Id(name.removeprefix(RETURNED)) for name in thing.fields() if name.startswith(RETURNED) and thing.value(name)}
    texts = (str(thing.value("name") or ""), str(thing.value("instructions") or ""))
    return Packet(thing.id, *texts, named, tags, bool(thing.value("blind")), frozenset(returned))


def as_suggestions(step: ChangeSet, things: Mapping[Id, Thing]) -> ChangeSet:
    """A step as someone may do it whose codebook is fixed: new tags are suggestions; their own suggestions may be changed.
    `things` are those that the step touches. Raises UserFault if it would change another tag.
    """
    changes = []
    for change in step.changes:
        if change.entity == "tag" and change.field == BIRTH:
            changes.append(replace(change, after=change.after | {SUGGESTED: True}))
            continue
        tag = things.get(change.id)
        if change.entity == "tag" and not (tag and tag.exists and tag.value(SUGGESTED)):
            name = tag.value("name") if tag and tag.exists else change.id
            raise UserFault(
                f"The codebook of this packet is fixed, so “{name}” stays as it is. A new tag goes out as a suggestion."
            )
        changes.append(change)
    return ChangeSet(step.coder, tuple(changes))
