"""The journal's values: stamps, the clock that makes them, entries, and the one line of text that an entry is."""

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NewType

from annotator.core.changes import BIRTH, Id, Json, Stamp, dumps

Replica = NewType("Replica", str)
"""12 characters a-z2-7: one opening of one copy of a library for writing."""

_STAMP = re.compile(r"[0-9a-f]{15}-[a-z2-7]{12}")
_NAME = re.compile(r"[A-Za-z0-9_.:*-]{1,120}")
_KEYS = ("stamp", "coder", "entity", "id", "field", "value", "parents", "check")
_COUNTER_LIMIT = 1 << 16
_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"


@dataclass(frozen=True, slots=True)
class Entry:
    """One version of one field of one thing. `parents` are the stamps of the versions that it replaced, sorted."""

    stamp: Stamp
    coder: Id
    entity: str
    id: Id
    field: str
    value: Json
    parents: tuple[Stamp, ...]

    def row(self) -> tuple[str, str, str, str, str, str, str]:
        """The seven columns of the journal table; value and parents as JSON text."""
        return (self.stamp, self.coder, self.entity, self.id, self.field, dumps(self.value), dumps(self.parents))

    def value_at(self, field: str) -> Json:
        """What this entry says about `field`; a creation says something about every field, if only None."""
        return self.value.get(field) if self.field == BIRTH else self.value


def entry_from_row(stamp: str, coder: str, entity: str, id: str, field: str, value: str, parents: str) -> Entry:
    """The inverse of `Entry.row`."""
    stamps = tuple(Stamp(parent) for parent in json.loads(parents)) if parents != "[]" else ()
    return Entry(Stamp(stamp), Id(coder), entity, Id(id), field, json.loads(value), stamps)


def check_of(body: str) -> str:
    """The 16 hex digits of SHA-256 that a line carries about itself."""
    return hashlib.sha256(body.encode()).hexdigest()[:16]


def line_of(stamp: str, coder: str, entity: str, id: str, field: str, value: str, parents: str) -> str:
    """The canonical line of a journal row, without a line end."""
    body = (
        f'{{"stamp":"{stamp}","coder":"{coder}","entity":"{entity}","id":"{id}","field":"{field}",'
        f'"value":{value},"parents":{parents}'
    )
    return f'{body},"check":"{check_of(body)}"}}'


def check_in(line: str) -> str:
    """The check that a canonical line ends with."""
    return line[-18:-2]


def read_line(line: str) -> tuple[str, str, str, str, str, str, str]:
    """The journal row of a line. Raises ValueError saying what is wrong; accepts nothing but what `line_of` writes."""
    try:
        raw = json.loads(line)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if not isinstance(raw, dict) or tuple(raw) != _KEYS:
        raise ValueError("not an entry of this format")
    stamp, coder, entity, id, field, value, parents, _ = raw.values()
    if not (isinstance(stamp, str) and _STAMP.fullmatch(stamp)):
        raise ValueError("not a stamp")
    if not all(isinstance(name, str) and _NAME.fullmatch(name) for name in (coder, entity, id, field)):
        raise ValueError("not a name")
    if not (isinstance(parents, list) and all(_is_earlier(parent, stamp) for parent in parents)):
        raise ValueError("a parent is not an earlier stamp")
    if parents != sorted(set(parents)) or bool(parents) == (field == BIRTH):
        raise ValueError("a creation has no parents, every other entry has some, sorted")
    if field == BIRTH and not isinstance(value, dict):
        raise ValueError("a creation holds a record")
    row = (stamp, coder, entity, id, field, dumps(value), dumps(parents))
    if line_of(*row) != line:
        raise ValueError("not in canonical form")
    return row


def _is_earlier(parent: Json, stamp: str) -> bool:
    return isinstance(parent, str) and _STAMP.fullmatch(parent) is not None and parent < stamp


def replica_of(stamp: str) -> Replica:
    """Which replica made a stamp."""
    return Replica(stamp[16:])


def milliseconds_of(stamp: str) -> int:
    """When a stamp was made, in milliseconds since 1970, by the clock of who made it."""
    return int(stamp[:11], 16)


def replica_from(random_bytes: bytes) -> Replica:
    """A replica id from 60 bits of eight random bytes."""
    number = int.from_bytes(random_bytes[:8], "big")
    return Replica("".join(_BASE32[(number >> 5 * place) & 31] for place in range(12)))


class Clock:
    """A hybrid logical clock (Kulkarni et al. 2014, "Logical physical clocks"): never behind the wall clock, never behind a
    stamp it has seen. `now` gives milliseconds since 1970.
    """

    def __init__(self, replica: Replica, now: Callable[[], int]) -> None:
        self.replica = replica
        self._now = now
        self._last = (0, 0)

    def tick(self) -> Stamp:
        """The next stamp, greater than every one made or observed here."""
        milliseconds, counter = max(self._last, (self._now(), -1))
        counter += 1
        if counter == _COUNTER_LIMIT:
            milliseconds, counter = milliseconds + 1, 0
        self._last = (milliseconds, counter)
        return Stamp(f"{milliseconds:011x}{counter:04x}-{self.replica}")

    def observe(self, stamp: str) -> None:
        """Take note of a stamp that was made elsewhere."""
        self._last = max(self._last, (milliseconds_of(stamp), int(stamp[11:15], 16)))

    def wall(self) -> int:
        """This machine's time, in milliseconds since 1970."""
        return self._now()

    def hours_ahead(self, stamp: str) -> float:
        """How far a stamp lies in this machine's future, in hours."""
        return (milliseconds_of(stamp) - self._now()) / 3_600_000
