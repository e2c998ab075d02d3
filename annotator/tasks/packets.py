"""Assignment packets: made by the lead, opened on the coder's machine, finished and sent back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from uuid import uuid4

from annotator.core.changes import BIRTH, RETURNED, SUGGESTED, Change, ChangeSet, Id, joined
from annotator.core.errors import AnnotatorError, UserFault
from annotator.core.journal import entry_from_row
from annotator.core.packets import Packet, add_packet, packet_of
from annotator.store.library import Library
from annotator.tasks.exchange_file import Scope, read_exchange, write_exchange
from annotator.tasks.merge_work import merge, preview
from annotator.tasks.monitor import Monitor
from annotator.tasks.people import coder_step

PACKET, BLIND = "packet", "blind coding"
"""The settings of a coder's copy: which packet it was made from, and whether others' work is hidden."""


NO_SHARES: Mapping[str, Sequence[Id]] = MappingProxyType({})


def shared_out(people: Sequence[str], documents: Sequence[Id], by_all: int = 0) -> dict[str, tuple[Id, ...]]:
    """Documents shared out in turn, the first `by_all` of them to everyone, so that agreement can be told."""
    common, rest = tuple(documents[:by_all]), documents[by_all:]
    return {name: (*common, *rest[place :: len(people)]) for place, name in enumerate(people)}


@dataclass(frozen=True, slots=True)
class Lacking:
    """What a coder has not done yet: documents that are not marked as done, required tags that were not used."""

    documents: tuple[str, ...]
    tags: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.documents or self.tags)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one coder is with a packet."""

    coder: Id
    name: str
    done: int
    documents: int
    annotations: int
    has_returned: bool


def packets(library: Library) -> list[Packet]:
    """The packets of a library, by name."""
    things = library.things(library.named("packet")).values()
    return sorted((packet_of(thing) for thing in things if thing.exists and not thing.is_gone()), key=lambda each: each.name)


def open_here(library: Library) -> Packet | None:
    """The packet that this copy was made from, if it was."""
    id = library.setting(PACKET)
    thing = library.thing(Id(id)) if id else None
    return packet_of(thing) if thing and thing.exists else None


def make_packet(
    library: Library,
    out: Path,
    coder: Id,
    name: str,
    people: Sequence[str],
    documents: Sequence[Id],
    *,
    instructions: str = "",
    required: Sequence[Id] = (),
    shares: Mapping[str, Sequence[Id]] = NO_SHARES,
    is_blind: bool = False,
    monitor: Monitor | None = None,
) -> Packet:
    """Write a packet for these people, who are made if they are not known yet, as an exchange file with texts. Everyone is to
    code all `documents`, but those whose `shares` (by the name given) say otherwise.

    Raises UserFault for an empty one, LibraryFault if nothing can be written there, Cancelled.
    """
    work: dict[Id, tuple[Id, ...]] = {}
    steps: list[ChangeSet] = []
    for each in people:
        id, first = coder_step(library, each)
        work[id] = tuple(shares.get(each, documents))
        if first:
            steps.append(ChangeSet(coder, first.changes))
    packet = Packet(Id(str(uuid4())), name, instructions, work, tuple(required), is_blind)
    library.apply(joined([*steps, add_packet(coder, packet)]))
    write_exchange(library, out, Scope(packet.documents(), frozenset() if is_blind else None), monitor)
    return packet


def people_of_packet(path: Path, monitor: Monitor | None = None) -> list[str]:
    """The names of the coders that a packet is for, in order. Raises FileRefused, UserFault if it is none, Cancelled."""
    entries = [entry_from_row(*row) for row in read_exchange(path, monitor or Monitor()).rows]
    made = [entry for entry in entries if entry.field == BIRTH]
    work = [entry.value.get("work", {}) for entry in made if entry.entity == "packet"]
    if not work:
        raise UserFault(f"{path.name} is no packet; open a library and merge the file there.")
    names = {entry.id: str(entry.value.get("name", "")) for entry in entries if entry.entity == "coder" and entry.field == BIRTH}
    names |= {entry.id: str(entry.value) for entry in entries if entry.entity == "coder" and entry.field == "name"}
    return sorted({names[Id(coder)] for coder in work[-1] if coder in names}, key=str.casefold)


def open_packet(path: Path, target: Path, named: str = "", monitor: Monitor | None = None) -> tuple[Packet, Id]:
    """Make a library ready to code from a packet, for the coder with this name (the only one, if none is named).

    Raises FileRefused if the file is no packet, UserFault if the coder is not among its people, LibraryFault.
    """
    library = Library.create(target)
    try:
        plan = preview(library, path, monitor)
        merge(library, plan, monitor)
        found = packets(library)
        if not found:
            raise UserFault(f"{path.name} is no packet; open a library and merge the file there.")
        packet = found[-1]
        people = library.people()
        choices = {id: people[id].name for id in packet.work if id in people}
        fitting = [id for id, name in choices.items() if not named or name.casefold() == named.casefold()]
        if len(fitting) != 1:
            names = ", ".join(sorted(choices.values()))
            raise UserFault(f"Say who you are: this packet is for {names}.")
        library.set_setting(PACKET, packet.id)
        library.set_setting(BLIND, packet.is_blind)
        library.close()
    except AnnotatorError:
        library.close()
        _remove(target)
        raise
    return packet, fitting[0]


def lacking(library: Library, packet: Packet, coder: Id) -> Lacking:
    """What this coder has still to do."""
    own = library.people().identities([coder])
    done = {document for document, by in library.done().items() if by & own}
    titles = {row.id: row.title for row in library.documents()}
    wanted = next((documents for id, documents in packet.work.items() if id in own), ())
    codebook = library.codebook()
    used = {codebook.resolve(tag) for each in library.annotations() if each.coder in own for tag in each.tags}
    unused = [tag for tag in packet.required if codebook.resolve(tag) not in used]
    return Lacking(
        tuple(titles[id] for id in wanted if id not in done and id in titles),
        tuple(codebook[codebook.resolve(tag)].name for tag in unused if codebook.resolve(tag) in codebook),
    )


def finish(library: Library, packet: Packet, coder: Id, out: Path, monitor: Monitor | None = None) -> int:
    """Write the return file, and say in it that this coder has returned the packet. Gives the number of entries."""
    thing = library.thing(packet.id)
    field = RETURNED + coder
    if not thing.value(field):
        library.apply(ChangeSet(coder, (Change("packet", packet.id, field, thing.value(field), True),)))
    return write_exchange(library, out, Scope(packet.documents(), with_texts=False), monitor)


def progress_of(library: Library, packet: Packet) -> list[Progress]:
    """How far each coder is, as far as it has come here."""
    people, done = library.people(), library.done()
    found = []
    for id, documents in packet.work.items():
        own = people.identities([id])
        marked = sum(bool(done.get(document, frozenset()) & own) for document in documents)
        coder = people.get(id)
        count = coder.annotations if coder else 0
        found.append(Progress(id, coder.name if coder else id[:8], marked, len(documents), count, bool(packet.returned & own)))
    return found


def suggestions(library: Library) -> list[tuple[Id, str]]:
    """The tags that coders have suggested and that stand: id and name."""
    codebook = library.codebook()
    things = library.things(tag.id for tag in codebook)
    return [(tag.id, tag.name) for tag in codebook if things[tag.id].value(SUGGESTED)]


def _remove(path: Path) -> None:
    """What was made of a file that turned out to be no packet goes again."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)
