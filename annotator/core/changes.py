"""What a person wants changed: a change of one field, and the set of them that is one step."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NewType, TypeAlias

Json: TypeAlias = Any
"""None, bool, int, float, str, or lists and dicts of these."""

Id = NewType("Id", str)
"""What a thing is known by, for ever: a UUID, random or derived."""
Stamp = NewType("Stamp", str)
"""11 hex digits of milliseconds, 4 of a counter, '-', 12 characters of replica id: text order is stamp order."""

BIRTH = "*"
"""The field of a creation; its value is the whole record, and it is the first version of every field."""
DELETED = "deleted"
TAGGED = "tag:"
"""`tag:<tag id>` is a field of its own, true or false, so that two people's tags on one annotation never collide."""
MEMBER = "member:"
"""`member:<document id>` of a set of documents, true or false, likewise."""
DONE = "done:"
"""`done:<coder id>` of a document, true or false: this coder has finished coding it."""
RETURNED = "returned:"
"""`returned:<coder id>` of a packet, true or false: this coder has finished it."""
SUGGESTED = "suggested"
"""Of a tag: a coder with a fixed codebook has made it, as a suggestion."""
READ_AGAIN = "read:"
"""`read:<tag id>:<stamp of a version of its definition>` of an annotation, true or false: this coding was read again under it."""
PRESENCES = (TAGGED, MEMBER, DONE, RETURNED, READ_AGAIN)
"""Fields that say that something is there or not: never set and false are the same, and presence wins."""
ATTRIBUTE = "attribute:"
"""`attribute:<attribute id>` of a document is its value there, or None."""
SUMMARY = "summary:"
"""`summary:<tag id>` of a document is what a person wrote about its passages with the tag: two people's words about one cell of
the grid are versions of one field, so that neither is lost in silence."""
SPAN = "span:"
"""`span:<fingerprint>` is the place in one revision of the text, so that two revisions never fight over a position."""
BLOCKS = "blocks:"
"""`blocks:<fingerprint>` is the structure that the extractor found in one revision of the text."""
EXTRACTOR = "extractor:"
"""`extractor:<fingerprint>` is the reader that read a text again and found the same words."""
REVISION = "revision:"
"""`revision:<fingerprint>` says where a later text of a document comes from: `from` which text, for what `reason`, which file."""
WHEN = "when"
"""When a document, annotation or memo that came from another program was made and last changed, as that says: two numbers, in
milliseconds since 1970. Part of the record; the stamp says when it came in.
"""
EXTRA = "extra"
"""What a file said of a thing besides and is given back when it is written again: an object, by what names the format."""
BLOCK = "block:"
"""`block:<fingerprint>:<start>` is the kind that a person gave to the block that starts there, or None."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def dumps(value: Json) -> str:
    """The one text of a JSON value: sorted keys, no spaces, no NaN."""
    return _ENCODER.encode(value)


@dataclass(frozen=True, slots=True)
class Change:
    """A wish: this field, seen as `before`, becomes `after`. `replaces` names versions; None means what was seen."""

    entity: str
    id: Id
    field: str
    before: Json
    after: Json
    replaces: tuple[Stamp, ...] | None = None


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One step of one coder: all of it or nothing."""

    coder: Id
    changes: tuple[Change, ...]

    def __bool__(self) -> bool:
        return bool(self.changes)

    def touched(self) -> frozenset[Id]:
        """The ids of the things that the step changes."""
        return frozenset(change.id for change in self.changes)


def joined(steps: Iterable[ChangeSet]) -> ChangeSet:
    """Several steps of one coder as one. Raises ValueError if there are none or they have different coders."""
    listed = list(steps)
    (coder,) = {step.coder for step in listed}
    return ChangeSet(coder, tuple(change for step in listed for change in step.changes))
