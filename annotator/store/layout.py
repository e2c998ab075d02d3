"""What lies in which table: the journal's columns, the state tables and how a thing becomes their rows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from annotator.core.changes import (
    ATTRIBUTE,
    BLOCK,
    BLOCKS,
    DONE,
    EXTRA,
    MEMBER,
    SPAN,
    SUGGESTED,
    SUMMARY,
    TAGGED,
    WHEN,
    Id,
    dumps,
)
from annotator.core.documents import BlockKind
from annotator.core.history import Thing
from annotator.core.journal import milliseconds_of

Row: TypeAlias = tuple[Any, ...]

APPLICATION_ID = 0x416E6E74  # "Annt"
SCHEMA_VERSION = 11
"""One more whenever a table is other than before; state tables are then made anew from the journal (`schema.migrate`)."""
_LATEST = 1 << 53
JOURNAL_COLUMNS = ("stamp", "coder", "entity", "id", "field", "value", "parents")
JOURNAL = ", ".join(JOURNAL_COLUMNS)


@dataclass(frozen=True, slots=True)
class Table:
    """A table's columns with their types, its primary key and further indexes. The first column names the thing."""

    columns: dict[str, type]
    key: str | list[str]
    indexes: tuple[tuple[str, ...], ...] = field(default=())

    @property
    def owner(self) -> str:
        """The column that holds the id of the thing whose row it is."""
        return next(iter(self.columns))


STATE: dict[str, Table] = {
    "document": Table(
        dict.fromkeys(("id", "title", "speaker", "date", "venue", "publisher", "language", "source", "text"), str)
        | {"created": int, "born": str, "gone": int, "conflicts": str},
        "id",
    ),
    "layout": Table({"document": str, "text": str, "blocks": str, "kinds": str}, ["document", "text"]),
    "tag": Table(
        dict.fromkeys(("id", "name", "colour", "definition", "parent", "moved", "merged_into", "merged"), str)
        | {"sequence": float, "digit": int, "in_vivo": int, "suggested": int, "gone": int, "conflicts": str},
        "id",
    ),
    "annotation": Table(
        {"id": str, "document": str, "coder": str, "note": str, "created": int, "modified": int, "gone": int, "conflicts": str},
        "id",
        (("document", "gone"), ("coder", "gone"), ("modified",)),
    ),
    "span": Table(
        {"annotation": str, "text": str, "start": int, "end": int, "quote": str, "prefix": str, "suffix": str},
        ["annotation", "text"],
    ),
    "coding": Table({"annotation": str, "tag": str}, ["annotation", "tag"], (("tag",),)),
    "memo": Table(
        dict.fromkeys(("id", "about", "target", "title", "text", "coder"), str)
        | {"created": int, "modified": int, "gone": int, "conflicts": str},
        "id",
    ),
    "attribute": Table(
        {"id": str, "name": str, "kind": str, "choices": str, "sequence": float, "gone": int, "conflicts": str}, "id"
    ),
    "value": Table({"document": str, "attribute": str, "value": str}, ["document", "attribute"], (("attribute",),)),
    "document_set": Table({"id": str, "name": str, "query": str, "gone": int, "conflicts": str}, "id"),
    "member": Table({"document_set": str, "document": str}, ["document_set", "document"]),
    "search": Table({"id": str, "name": str, "query": str, "options": str, "created": int, "gone": int, "conflicts": str}, "id"),
    "coder": Table(dict.fromkeys(("id", "name", "colour", "same_as", "united"), str) | {"gone": int, "conflicts": str}, "id"),
    "summary": Table({"document": str, "tag": str, "text": str, "is_disputed": int}, ["document", "tag"]),
    "done": Table({"document": str, "coder": str}, ["document", "coder"]),
    "decision": Table(
        dict.fromkeys(("id", "document", "signature", "choice", "decided_by", "reason", "sources", "made"), str)
        | {"modified": int, "disputed": int, "gone": int},
        "id",
        (("document",),),
    ),
    "extra": Table({"thing": str, "value": str}, "thing"),
}

LOCAL: dict[str, Table] = {
    "place": Table({"document": str, "position": int, "offset": int, "furthest": int, "opened": int}, "document"),
    "setting": Table({"name": str, "value": str}, "name"),
    "runs": Table({"text": str, "version": int, "hashes": bytes, "places": bytes}, "text"),
}


TABLES_OF: dict[str, tuple[str, ...]] = {
    "document": ("document", "layout", "value", "summary", "done", "extra"),
    "tag": ("tag", "extra"),
    "annotation": ("annotation", "span", "coding", "extra"),
    "memo": ("memo", "extra"),
    "coder": ("coder",),
    "attribute": ("attribute",),
    "set": ("document_set", "member"),
    "search": ("search",),
    "decision": ("decision",),
}
"""The state tables that hold rows of each kind of thing."""


def state_rows(id: Id, thing: Thing) -> Iterator[tuple[str, Row]]:
    """A thing's rows in the state tables. What a later version brought has none, and stays in the journal."""
    if not thing.exists:
        return
    builder = _BUILDERS.get(thing.entity)
    if builder is not None:
        yield from builder(id, thing, (int(thing.is_gone()), ",".join(thing.conflicts())))
        if "extra" in TABLES_OF[thing.entity] and (extra := thing.value(EXTRA)):
            yield "extra", (id, dumps(extra))


def _times(thing: Thing) -> tuple[int, int]:
    """When it was made and last changed: as the program says that it came from, until it is changed here."""
    made, changed = milliseconds_of(thing.created()), milliseconds_of(thing.modified())
    told = thing.value(WHEN)
    if not (isinstance(told, list) and len(told) == 2 and all(type(each) is int and 0 <= each < _LATEST for each in told)):
        return made, changed
    return told[0], told[1] if changed == made else changed


def _document(id: Id, thing: Thing, end: Row) -> Iterator[tuple[str, Row]]:
    names = ("title", "speaker", "date", "venue", "publisher", "language", "source", "text")
    yield "document", (id, *(_text(thing, name) for name in names), _times(thing)[0], _born(thing), *end)
    kinds: dict[str, dict[str, str]] = {}
    for name in thing.fields():
        if name.startswith(BLOCK) and (kind := thing.value(name)) in _KINDS:
            fingerprint, _, start = name.removeprefix(BLOCK).partition(":")
            kinds.setdefault(fingerprint, {})[start] = kind
    for name in thing.fields():
        if name.startswith(ATTRIBUTE) and (given := thing.value(name)) is not None:
            yield "value", (id, name.removeprefix(ATTRIBUTE), dumps(given))
        elif name.startswith(DONE) and thing.value(name):
            yield "done", (id, name.removeprefix(DONE))
        elif name.startswith(SUMMARY) and (words := _text(thing, name)):
            yield "summary", (id, name.removeprefix(SUMMARY), words, int(name in thing.conflicts()))
        elif name.startswith(BLOCKS):
            fingerprint = name.removeprefix(BLOCKS)
            yield "layout", (id, fingerprint, dumps(thing.value(name)), dumps(kinds.get(fingerprint, {})))


def _tag(id: Id, thing: Thing, end: Row) -> Iterator[tuple[str, Row]]:
    value = thing.value
    moved, merged = thing.heads("parent")[-1].stamp, thing.heads("merged_into")[-1].stamp
    names = (_text(thing, "name"), _text(thing, "colour") or "blue", _text(thing, "definition"))
    place = (value("parent"), moved, value("merged_into"), merged, float(value("order") or 0))
    yield "tag", (id, *names, *place, int(value("digit") or 0), int(bool(value("in_vivo"))), int(bool(value(SUGGESTED))), *end)


def _annotation(id: Id, thing: Thing, end: Row) -> Iterator[tuple[str, Row]]:
    yield "annotation", (id, thing.value("document"), thing.coder, _text(thing, "note"), *_times(thing), *end)
    for name in thing.fields():
        if name.startswith(TAGGED):
            if thing.value(name):
                yield "coding", (id, name.removeprefix(TAGGED))
        elif name.startswith(SPAN) and (place := thing.value(name)) is not None:
            parts = (place["start"], place["end"], place["quote"], place["prefix"], place["suffix"])
            yield "span", (id, name.removeprefix(SPAN), *parts)


def _memo(id: Id, thing: Thing, end: Row) -> Iterator[tuple[str, Row]]:
    texts = (_text(thing, "title"), _text(thing, "text"))
    yield "memo", (id, _text(thing, "about"), thing.value("target"), *texts, thing.coder, *_times(thing), *end)


def _attribute(id: Id, thing: Thing, end: Row) -> Iterator[tuple[str, Row]]:
    choices = thing.value("choices")
    listed = [choice for choice in choices if isinstance(choice, str)] if isinstance(choices, list) else []
    order = thing.value("order")
    names = (_text(thing, "name"), _text(thing, "kind"), dumps(listed))
    yield "attribute", (id, *names, float(order) if isinstance(order, int | float) else 0.0, *end)


def _set(id: Id, thing: Thing, end: Row) -> Iterator[tuple[str, Row]]:
    yield "document_set", (id, _text(thing, "name"), _text(thing, "query"), *end)
    for name in thing.fields():
        if name.startswith(MEMBER) and thing.value(name):
            yield "member", (id, name.removeprefix(MEMBER))


def _search(id: Id, thing: Thing, end: Row) -> Iterator[tuple[str, Row]]:
    options = thing.value("options")
    kept = dumps(options if isinstance(options, dict) else {})
    yield "search", (id, _text(thing, "name"), _text(thing, "query"), kept, milliseconds_of(thing.created()), *end)


def _decision(id: Id, thing: Thing, end: Row) -> Iterator[tuple[str, Row]]:
    names = ("document", "signature", "choice", "by", "reason")
    listed = (dumps([each for each in thing.value(name) or [] if isinstance(each, str)]) for name in ("sources", "made"))
    yield (
        "decision",
        (id, *(_text(thing, name) for name in names), *listed, milliseconds_of(thing.modified()), int(bool(end[1])), end[0]),
    )


def _coder(id: Id, thing: Thing, end: Row) -> Iterator[tuple[str, Row]]:
    united = thing.heads("same_as")[-1].stamp
    yield "coder", (id, _text(thing, "name"), _text(thing, "colour"), _text(thing, "same_as") or None, united, *end)


def _born(thing: Thing) -> str:
    """What sorts documents: the stamp, and in one step the order of the list that they came in."""
    order = thing.value("order")
    return f"{thing.created()}.{order:06d}" if type(order) is int else thing.created()


def _text(thing: Thing, field: str) -> str:
    return str(thing.value(field) or "")


_BUILDERS = {
    "document": _document,
    "tag": _tag,
    "annotation": _annotation,
    "memo": _memo,
    "coder": _coder,
    "attribute": _attribute,
    "set": _set,
    "search": _search,
    "decision": _decision,
}
_KINDS = frozenset(kind.value for kind in BlockKind)
