"""Merging: a preview that writes nothing, the merge in one step after a copy, and the certificate of it."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.core.arrivals import Alike, Coming, alike, coming
from annotator.core.changes import BIRTH, TAGGED, Id
from annotator.core.codebook import Codebook
from annotator.core.disputes import disputes_of
from annotator.core.documents import fingerprint_of
from annotator.core.errors import UserFault
from annotator.core.history import Thing
from annotator.core.journal import Replica, entry_from_row
from annotator.store.backup import Backup, back_up
from annotator.store.counts import Have
from annotator.store.layout import Row
from annotator.store.library import Library
from annotator.store.rows import Receipt
from annotator.tasks.editions import Edition, find_editions
from annotator.tasks.exchange_file import Reading, read_exchange
from annotator.tasks.monitor import Monitor

KINDS = ("annotation", "coding", "memo", "tag", "document")
"""What a certificate counts, besides entries; notes are counted with the memos."""
APART, TEAMMATES, EXCHANGED = "tags kept apart", "teammates", "last exchanges"
_STEP = 1_000
MOST_HOURS_AHEAD = 24


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a kind are in the file, were in the library, and are added."""

    in_file: int = 0
    here: int = 0
    added: int = 0


@dataclass(frozen=True, slots=True)
class Certificate:
    """What is true of a merge. Entries: in the file = here + applied + conflicting + waiting. Digests are SHA-256, in hex."""

    file: str
    kinds: Mapping[str, Count]
    entries: Count
    conflicting: int
    waiting: int
    file_digest: str
    before: str
    after: str

    @property
    def applied(self) -> int:
        """The entries that are written, stand and nobody disputes."""
        return self.entries.added - self.conflicting - self.waiting

    def sentence(self) -> str:
        """The sum, in words."""
        return (
            f"{self.entries.in_file:,} in the file = {self.entries.here:,} already here + {self.applied:,} applied + "
            f"{self.conflicting:,} conflicting + {self.waiting:,} waiting. Nothing is dropped."
        )

    def text(self) -> str:
        """The whole certificate as text to keep."""
        names = {"annotation": "Annotations", "coding": "Codings", "memo": "Notes, memos", "tag": "Tags", "document": "Documents"}
        rows = [("", "in file", "here", "added")]
        for name, count in (*((names[kind], count) for kind, count in self.kinds.items()), ("Entries", self.entries)):
            rows.append((name, f"{count.in_file:,}", f"{count.here:,}", f"{count.added:,}"))
        table = "\n".join(f"{name:<14}{a:>12}{b:>12}{c:>12}" for name, a, b, c in rows)
        hashes = f"file            {self.file_digest}\nlibrary before  {self.before}\nlibrary after   {self.after}"
        return f"Certificate of a merge\n{self.file}\n\n{table}\n\n{self.sentence()}\n\n{hashes}\n"


@dataclass(frozen=True, slots=True)
class Preview:
    """What a merge would do. `teammate` is who made most of what comes in; `names` are of things that the library has not."""

    reading: Reading
    fresh: tuple[Row, ...]
    coming: Coming
    alike: tuple[Alike, ...]
    certificate: Certificate
    teammate: Id | None
    names: Mapping[Id, str]
    missing_texts: frozenset[Id]
    hours_ahead: float = 0.0
    editions: tuple[Edition, ...] = ()

    @property
    def clock_warning(self) -> str:
        """A sentence if the file lies so far in this machine's future that one of the clocks must be wrong."""
        if self.hours_ahead <= MOST_HOURS_AHEAD:
            return ""
        days = round(self.hours_ahead / 24)
        return (
            f"The last entry in the file lies {days:,} {'day' if days == 1 else 'days'} ahead of this machine's clock: one of "
            "the clocks is wrong. What is written from now on will be dated after it."
        )


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did: its receipt, the copy from before it, and the certificate."""

    receipt: Receipt
    backup: Backup
    certificate: Certificate


def library_digest(haves: Mapping[Replica, Have]) -> str:
    """The digest of a library's journal: of what it has of each replica, so that no order of arrival counts."""
    whole = "\n".join(f"{name} {have.entries} {have.digest:016x}" for name, have in sorted(haves.items()) if have.entries)
    return hashlib.sha256(whole.encode()).hexdigest()


def preview(library: Library, path: Path, monitor: Monitor | None = None) -> Preview:
    """Read a file and work out what merging it would do; nothing is written. Raises FileRefused, Cancelled."""
    monitor = monitor or Monitor()
    reading = read_exchange(path, monitor)
    fresh = tuple(library.not_here(reading.rows))
    entries = [entry_from_row(*row) for row in fresh]
    before = library.things({entry.id for entry in entries})
    monitor.report(0, 0)
    arriving = coming(before, entries)
    names = {id: str(thing.value("title") or thing.value("name") or "") for id, thing in arriving.things.items() if thing.exists}
    by = Counter(arrival.coder for arrival in arriving.arrivals)
    here = library.codebook()
    kept = [frozenset(map(Id, pair)) for pair in library.setting(APART, [])]
    there = {each.thing.id: (names[each.thing.id],) for each in arriving.of("tag") if each.thing.id not in here}
    pairs = tuple(alike({tag.id: here.path(tag.id) for tag in here}, _paths(there, arriving.things, here), kept))
    brought = {fingerprint_of(text.content) for text in reading.texts}
    shown = {each.thing.id: str(each.thing.value("text")) for each in arriving.of("document")}
    missing = frozenset(set(shown.values()) - brought - library.texts_here(shown.values()))
    waiting = frozenset(id for id, fingerprint in shown.items() if fingerprint in missing)
    ahead = max((library.clock.hours_ahead(row[0]) for row in reading.rows[-1:]), default=0.0)
    certificate = _certificate(library, reading, fresh, arriving)
    teammate = by.most_common(1)[0][0] if by else None
    editions = tuple(find_editions(library, arriving, (text.content for text in reading.texts), kept, monitor))
    return Preview(reading, fresh, arriving, pairs, certificate, teammate, names, waiting, ahead, editions)


def merge(library: Library, plan: Preview, monitor: Monitor | None = None) -> Merged:
    """Make a copy, then write what a preview found, all or nothing. Raises LibraryFault, Cancelled."""
    monitor = monitor or Monitor()
    kept = back_up(library.path, lambda target: library.copy_to(target), "before merging")
    total = len(plan.fresh)
    checks = dict(zip(((row[0], row[3], row[4]) for row in plan.reading.rows), plan.reading.checks, strict=True))
    receipt = library.take_in(
        plan.fresh,
        [checks[(row[0], row[3], row[4])] for row in plan.fresh],
        plan.reading.texts,
        lambda done: monitor.report(done, total),
    )
    if plan.teammate:
        known = dict(library.setting(TEAMMATES, {}))
        haves = {name: [have.entries, have.last, f"{have.digest:016x}"] for name, have in plan.reading.header.haves.items()}
        library.set_setting(TEAMMATES, known | {plan.teammate: haves})
        library.set_setting(EXCHANGED, dict(library.setting(EXCHANGED, {})) | {plan.teammate: library.clock.wall()})
    return Merged(receipt, kept, replace(plan.certificate, after=library_digest(library.haves())))


def last_exchange(library: Library, teammate: Id) -> int | None:
    """When a file of this teammate was last merged here, in milliseconds since 1970."""
    when = library.setting(EXCHANGED, {}).get(teammate)
    return when if isinstance(when, int) else None


def teammate_has(library: Library, teammate: Id) -> dict[Replica, Have] | None:
    """What a teammate had at the last exchange, or None if there was none."""
    known = library.setting(TEAMMATES, {}).get(teammate)
    return None if known is None else {Replica(name): Have(n, last, int(digest, 16)) for name, (n, last, digest) in known.items()}


def teammate_had(library: Library, teammate: Id, name: str) -> dict[Replica, Have]:
    """What a teammate, called `name`, had at the last exchange. Raises UserFault if there was none."""
    theirs = teammate_has(library, teammate)
    if theirs is None:
        raise UserFault(f"Nothing of {name} was merged here yet; write a file of everything first.")
    return theirs


def _paths(there: Mapping[Id, tuple[str, ...]], things: Mapping[Id, Thing], here: Codebook) -> dict[Id, tuple[str, ...]]:
    """The paths of tags that come in, as far as the tags above them are known."""
    found = {}
    for id, path in there.items():
        names, up, seen = list(path), things[id].value("parent"), {id}
        while up and up not in seen and len(names) < 50:
            seen.add(up)
            if up in here:
                names = [*here.path(here.resolve(up)), *names]
                break
            if up not in things or not things[up].exists:
                break
            names, up = [str(things[up].value("name")), *names], things[up].value("parent")
        found[id] = tuple(names)
    return found


def _certificate(library: Library, reading: Reading, fresh: tuple[Row, ...], arriving: Coming) -> Certificate:
    new = {(row[0], row[3], row[4]) for row in fresh}
    in_file, added = _counted(reading.rows), _counted(list(fresh))
    kinds = {kind: Count(in_file[kind], in_file[kind] - added[kind], added[kind]) for kind in KINDS}
    disputed = {
        (side.stamp, id) for id, thing in arriving.things.items() for dispute in disputes_of(thing) for side in dispute.sides
    }
    conflicting = sum((stamp, id) in disputed for stamp, id, _ in new)
    entries = Count(len(reading.rows), len(reading.rows) - len(fresh), len(fresh))
    haves = library.haves()
    after = dict(haves)
    checks = dict(zip(((row[0], row[3], row[4]) for row in reading.rows), reading.checks, strict=True))
    for key in new:
        name = Replica(key[0][16:])
        after[name] = after.get(name, Have()).plus(key[0], checks[key])
    waiting = min(arriving.waiting, len(fresh) - conflicting)
    digests = (reading.digest, library_digest(haves), library_digest(after))
    return Certificate(reading.path.name, kinds, entries, conflicting, waiting, *digests)


def _counted(rows: list[Row]) -> Counter[str]:
    """How many things of each kind are made by some entries, with the tags and notes that are put on annotations."""
    found: Counter[str] = Counter()
    for row in rows:
        entity, field, value = row[2], row[4], row[5]
        if field == BIRTH:
            found[entity] += 1
            if entity == "annotation":
                found["coding"] += value.count(f'"{TAGGED}')
                found["memo"] += '"note":""' not in value
        elif entity == "annotation" and field.startswith(TAGGED) and value == "true":
            found["coding"] += 1
        elif entity == "annotation" and field == "note" and value != '""':
            found["memo"] += 1
    return found
