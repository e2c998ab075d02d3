"""Which version of its tag's definition a coding was made under, and which codings are to be read again since it changed.

All of it is worked out from the journal: a coding was made under the version that stood when it was written, by the order of
stamps. That someone has read it again is a field of the annotation, so that it travels and can be taken back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.core.annotations import Annotation
from annotator.core.changes import READ_AGAIN, TAGGED, ChangeSet, Id, Stamp
from annotator.core.history import Thing, setting
from annotator.core.journal import milliseconds_of
from annotator.store.library import Library


@dataclass(frozen=True, slots=True)
class DefinitionVersion:
    """What a tag's definition said from this stamp on, who wrote it, and when, in milliseconds since 1970."""

    stamp: Stamp
    coder: Id
    when: int
    text: str


@dataclass(frozen=True, slots=True)
class DatedCoding:
    """One coding: the tag as the codebook resolves it, when it was put on, and the definition that stood then. `is_outdated` says
    that it reads otherwise now; `is_read` that the coding was looked at again under what it reads now.
    """

    annotation: Annotation
    tag: Id
    when: int
    under: DefinitionVersion
    now: DefinitionVersion
    is_read: bool

    @property
    def is_outdated(self) -> bool:
        """True if the definition has changed since, white space aside."""
        return self.under.text.split() != self.now.text.split()


def versions_of(tag: Thing) -> list[DefinitionVersion]:
    """The versions of a tag's definition, the first one first; what says the same as the one before is none of its own."""
    entries = sorted([*tag.births, *tag.versions.get("definition", ())], key=lambda entry: entry.stamp)
    found: list[DefinitionVersion] = []
    for entry in entries:
        text = str(entry.value_at("definition") or "")
        if not found or found[-1].text.split() != text.split():
            found.append(DefinitionVersion(entry.stamp, entry.coder, milliseconds_of(entry.stamp), text))
    return found


def dated_codings(library: Library, tag: Id) -> list[DatedCoding]:
    """The codings under a tag that are in sight, with those under tags that were merged into it, the oldest first."""
    codebook = library.codebook()
    names = [id for id in {tag, *(id for id, into in codebook.stands_for.items() if into == tag)}]
    tags = library.things(names)
    versions = {id: versions_of(thing) for id, thing in tags.items()}
    if not versions.get(tag):
        return []
    annotations = {each.id: each for each in library.annotations_named(library.annotations_with(names))}
    things, now = library.things(annotations), versions[tag][-1]
    found = []
    for id, annotation in annotations.items():
        for stored in annotation.tags:
            if versions.get(stored):
                made = _made(things[id], stored)
                under = _at(versions[stored], made)
                is_read = bool(things[id].value(_mark(tag, now)))
                found.append(DatedCoding(annotation, tag, milliseconds_of(made), under, now, is_read))
    return sorted(found, key=lambda coding: (coding.when, coding.annotation.id))


def to_read_again(library: Library, tags: Iterable[Id] | None = None) -> list[DatedCoding]:
    """The codings that were made under an older definition, by tag in the order of the codebook; read ones too."""
    wanted = None if tags is None else set(tags)
    found = []
    for tag in library.codebook():
        if wanted is None or tag.id in wanted:
            found += [coding for coding in dated_codings(library, tag.id) if coding.is_outdated]
    return found


def mark_read(library: Library, coder: Id, codings: Sequence[DatedCoding], is_read: bool = True) -> ChangeSet:
    """Say that codings were read again under the definition as it is now, or that they were not."""
    things = library.things({coding.annotation.id for coding in codings})
    changes = []
    for coding in codings:
        thing, field = things[coding.annotation.id], _mark(coding.tag, coding.now)
        if bool(thing.value(field)) != is_read:
            changes.append(setting(thing, field, is_read))
    return ChangeSet(coder, tuple(changes))


def _mark(tag: Id, version: DefinitionVersion) -> str:
    return f"{READ_AGAIN}{tag}:{version.stamp}"


def _made(annotation: Thing, tag: Id) -> Stamp:
    """When the tag was put on: the earliest of the versions that stand and say so."""
    field = TAGGED + tag
    return next((entry.stamp for entry in annotation.heads(field) if entry.value_at(field)), annotation.created())


def _at(versions: Sequence[DefinitionVersion], stamp: Stamp) -> DefinitionVersion:
    """The version that stood then; the first one for a coding that was made before its tag came."""
    return next((version for version in reversed(versions) if version.stamp <= stamp), versions[0])
