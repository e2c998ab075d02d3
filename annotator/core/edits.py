"""The verbs: what a person does to documents, annotations, memos and coders, as a step to apply.

Every verb takes the things as they are now (`Library.thing`) and answers with a ChangeSet; nothing is written here.
The verbs of the codebook are in `tagging`.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from uuid import UUID, uuid5

from annotator.core.changes import ATTRIBUTE, BIRTH, BLOCK, BLOCKS, DELETED, DONE, SPAN, TAGGED, Change, ChangeSet, Id, Json
from annotator.core.documents import BlockKind, Draft, blocks_to_json, fingerprint_of
from annotator.core.errors import UserFault
from annotator.core.history import Thing, setting

_NAMESPACE = UUID("3c1d7a52-58f2-5b7e-8f0a-9a6f2f0c7d11")
NO_VALUES: Mapping[Id, Json] = MappingProxyType({})
DOCUMENT_FACTS = ("title", "speaker", "date", "venue", "publisher", "language")


def derived_id(kind: str, name: str) -> Id:
    """The id of what two people may bring in apart: documents (by fingerprint) and tags of a starter codebook (by path)."""
    return Id(str(uuid5(_NAMESPACE, f"{kind}:{name}")))


def document_id(fingerprint: str) -> Id:
    """The id of the document whose text has this fingerprint at its first import."""
    return derived_id("document", fingerprint)


def cleaned(text: str) -> str:
    """What a person typed, fit to be stored: halves of surrogate pairs become U+FFFD, line ends `\\n`, no outer white space."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\r\n", "\n").replace("\r", "\n").strip()


def create(coder: Id, entity: str, id: Id, record: Mapping[str, Json]) -> ChangeSet:
    """A new thing with its whole record."""
    return ChangeSet(coder, (Change(entity, id, BIRTH, None, dict(record)),))


def set_fields(coder: Id, thing: Thing, values: Mapping[str, Json]) -> ChangeSet:
    """Set the fields that differ from what is shown; an empty step if none does."""
    return ChangeSet(coder, tuple(setting(thing, field, value) for field, value in values.items() if thing.value(field) != value))


def delete(coder: Id, things: Iterable[Thing]) -> ChangeSet:
    """Delete things that are there."""
    return ChangeSet(coder, tuple(setting(thing, DELETED, True) for thing in things if not thing.value(DELETED)))


def restore(coder: Id, things: Iterable[Thing]) -> ChangeSet:
    """Bring deleted things back."""
    return ChangeSet(coder, tuple(setting(thing, DELETED, False) for thing in things if thing.value(DELETED)))


# Documents


def add_document(coder: Id, draft: Draft, values: Mapping[Id, Json] = NO_VALUES) -> ChangeSet:
    """A document from what an extractor found, with values of attributes. Its id follows from its text."""
    fingerprint = fingerprint_of(draft.text)
    facts = {name: cleaned(getattr(draft, name)) for name in DOCUMENT_FACTS}
    source = {"source": cleaned(draft.source), "extractor": draft.extractor}
    record = {**facts, **source, "text": fingerprint, BLOCKS + fingerprint: blocks_to_json(draft.blocks)}
    record |= {ATTRIBUTE + attribute: value for attribute, value in values.items() if value is not None}
    return create(coder, "document", document_id(fingerprint), record)


def set_block_kind(coder: Id, document: Thing, starts: Iterable[int], kind: BlockKind | None) -> ChangeSet:
    """Say what the blocks that start at these code points are; None goes back to what the extractor found."""
    prefix = f"{BLOCK}{document.value('text')}:"
    return set_fields(coder, document, {f"{prefix}{start}": kind.value if kind else None for start in starts})


def set_done(coder: Id, documents: Iterable[Thing], identities: Iterable[Id], is_done: bool) -> ChangeSet:
    """Say that a coder has finished coding documents, or has not. `identities` are all of this person, and the coder's own."""
    changes = []
    for document in documents:
        known = [DONE + id for id in sorted(identities)]
        if not is_done:
            changes += [setting(document, field, False) for field in known if document.value(field)]
        elif not any(document.value(field) for field in known):
            changes.append(setting(document, DONE + coder, True))
    return ChangeSet(coder, tuple(changes))


def delete_documents(coder: Id, documents: Iterable[Thing], parts: Iterable[Thing]) -> ChangeSet:
    """Delete documents with their `parts`: their annotations, and the memos on either."""
    return delete(coder, [*documents, *parts])


# Annotations


def add_annotation(
    coder: Id, id: Id, document: Id, fingerprint: str, place: Json, tags: Iterable[Id] = (), note: str = ""
) -> ChangeSet:
    """An annotation of one span; `place` is the selector's JSON in the text with this fingerprint."""
    record = {"document": document, "note": cleaned(note), SPAN + fingerprint: place}
    return create(coder, "annotation", id, record | {TAGGED + tag: True for tag in tags})


def set_tags(coder: Id, annotations: Iterable[Thing], add: Iterable[Id] = (), remove: Iterable[Id] = ()) -> ChangeSet:
    """Put tags on annotations and take others off; what is so already is left alone."""
    wanted = {TAGGED + tag: False for tag in remove} | {TAGGED + tag: True for tag in add}
    return ChangeSet(
        coder,
        tuple(
            setting(annotation, field, value)
            for annotation in annotations
            for field, value in wanted.items()
            if annotation.value(field) != value
        ),
    )


def set_note(coder: Id, annotation: Thing, note: str) -> ChangeSet:
    """Write, change or (empty) remove the note."""
    return set_fields(coder, annotation, {"note": cleaned(note)})


def set_span(coder: Id, annotation: Thing, fingerprint: str, place: Json) -> ChangeSet:
    """Move an annotation's ends in the text with this fingerprint."""
    return set_fields(coder, annotation, {SPAN + fingerprint: place})


def merge_annotations(coder: Id, annotations: Sequence[Thing], fingerprint: str, place: Json) -> ChangeSet:
    """Make one of several: the oldest takes the whole place, every tag and every note; the others go.

    Raises UserFault unless there are two or more, all of one document.
    """
    if len(annotations) < 2:
        raise UserFault("Merging takes two or more overlapping annotations; there is only one here.")
    if len({annotation.value("document") for annotation in annotations}) > 1:
        raise UserFault("Annotations of different documents can't be merged.")
    kept, *others = sorted(annotations, key=lambda annotation: annotation.created())
    notes = dict.fromkeys(note for annotation in (kept, *others) if (note := annotation.value("note")))
    tags = {TAGGED + tag: True for annotation in others for tag in tags_of(annotation)}
    values = {SPAN + fingerprint: place, "note": "\n\n".join(notes), **tags}
    return ChangeSet(coder, (*set_fields(coder, kept, values).changes, *delete(coder, others).changes))


def tags_of(annotation: Thing) -> list[Id]:
    """The tags that an annotation shows, as stored, in id order."""
    fields = (field for field in annotation.fields() if field.startswith(TAGGED) and annotation.value(field))
    return [Id(field.removeprefix(TAGGED)) for field in fields]


# Memos and coders


def add_memo(coder: Id, id: Id, about: str, target: Id | None, text: str, title: str = "") -> ChangeSet:
    """A memo in Markdown. `about` is library, document, tag or annotation; `target` is which, None for the library."""
    return create(coder, "memo", id, {"about": about, "target": target, "title": cleaned(title), "text": cleaned(text)})


def set_memo(coder: Id, memo: Thing, text: str, title: str) -> ChangeSet:
    """Change a memo's title and text."""
    return set_fields(coder, memo, {"title": cleaned(title), "text": cleaned(text)})


def add_coder(id: Id, name: str, colour: str) -> ChangeSet:
    """A person, who makes the entry too. Raises UserFault if the name is empty."""
    return create(id, "coder", id, {"name": _name(name), "colour": colour})


def set_coder(coder: Id, person: Thing, name: str, colour: str) -> ChangeSet:
    """Change a coder's name and colour. Raises UserFault if the name is empty."""
    return set_fields(coder, person, {"name": _name(name), "colour": colour})


def unite_coders(coder: Id, one: Thing, other: Thing) -> ChangeSet:
    """From now on `one` counts as another identity of the person `other`. Raises UserFault if they are the same."""
    if one.id == other.id:
        raise UserFault("A coder can't be united with themselves; choose another one.")
    return set_fields(coder, one, {"same_as": other.id})


def part_coders(coder: Id, identities: Iterable[Thing]) -> ChangeSet:
    """Let identities be persons of their own again."""
    return ChangeSet(coder, tuple(setting(one, "same_as", None) for one in identities if one.value("same_as")))


def _name(name: str) -> str:
    clean = " ".join(cleaned(name).split())
    if not clean:
        raise UserFault("A coder needs a name; type the one that colleagues know you by.")
    return clean
