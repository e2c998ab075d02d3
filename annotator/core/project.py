"""A coding project as the files of other tools tell it: one shape between the library and every such format.

Readers of formats make a `Project`, writers take one; only `tasks` turns libraries into projects and projects into changes.
Ids are those of the file where it has lasting ones (a GUID, in lower case without braces), so that the same file brought in
twice is the same; else they are derived from what the file says.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from annotator.core.attributes import Kind
from annotator.core.changes import Id, Json
from annotator.core.documents import Block

_NOTHING: Mapping[Any, Json] = MappingProxyType({})


class About(StrEnum):
    """What a memo is about. The value is what the library stores."""

    LIBRARY = "library"
    DOCUMENT = "document"
    TAG = "tag"
    ANNOTATION = "annotation"


@dataclass(frozen=True, slots=True)
class ProjectCoder:
    """A person. `colour` is #rrggbb or empty."""

    id: Id
    name: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class ProjectTag:
    """A code. `parent` is the id of the tag above; one that is not codable is a folder for others. The order is that of the list;
    `extra` as of annotations; `digit` is the key 1 to 9 that puts it on, or 0.
    """

    id: Id
    name: str
    parent: Id | None = None
    colour: str = ""
    definition: str = ""
    is_codable: bool = True
    extra: Mapping[str, Json] = field(default_factory=lambda: _NOTHING)
    digit: int = 0


@dataclass(frozen=True, slots=True)
class ProjectAttribute:
    """A variable of documents. `choices` are offered where it is a choice."""

    id: Id
    name: str
    kind: Kind = Kind.TEXT
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProjectDocument:
    """A text with what is known of it. `text` is normalised (`core.documents.normalised`); `blocks` are empty where the format
    knows none, and are then found in the text. `original` are the bytes of the file behind it, `original_name` its name.
    `attributes` are values by the attribute's id; times milliseconds since 1970, None where not told.
    """

    id: Id
    title: str
    text: str
    blocks: tuple[Block, ...] = ()
    speaker: str = ""
    date: str = ""
    venue: str = ""
    publisher: str = ""
    language: str = ""
    source: str = ""
    attributes: Mapping[Id, Json] = field(default_factory=lambda: _NOTHING)
    coder: Id | None = None
    created: int | None = None
    original: bytes | None = None
    original_name: str = ""
    extra: Mapping[str, Json] = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True, slots=True)
class ProjectAnnotation:
    """Code points [start, end) of a document's text that a coder marked. `extra` is what the format says besides, kept as it is
    to be given back.
    """

    id: Id
    document: Id
    start: int
    end: int
    tags: tuple[Id, ...] = ()
    note: str = ""
    coder: Id | None = None
    created: int | None = None
    modified: int | None = None
    extra: Mapping[str, Json] = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True, slots=True)
class ProjectMemo:
    """A longer text about something; `target` is its id, None for the library."""

    id: Id
    about: About
    target: Id | None
    text: str
    title: str = ""
    coder: Id | None = None
    created: int | None = None
    modified: int | None = None
    extra: Mapping[str, Json] = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True, slots=True)
class ProjectSet:
    """Documents that belong together."""

    id: Id
    name: str
    documents: frozenset[Id] = frozenset()


@dataclass(frozen=True, slots=True)
class ProjectLink:
    """Two things that someone tied together, by id. `direction` is Associative, OneWay or Bidirectional."""

    id: Id
    origin: Id
    target: Id
    name: str = ""
    direction: str = "Associative"


@dataclass(frozen=True, slots=True)
class Project:
    """What a file holds. `losses` counts, by a phrase in the plural that a person understands ("picture selections"), what the
    file has and this shape, or the format written, has no place for. `notices` are sentences about how it was read.
    """

    name: str
    coders: tuple[ProjectCoder, ...] = ()
    tags: tuple[ProjectTag, ...] = ()
    attributes: tuple[ProjectAttribute, ...] = ()
    documents: tuple[ProjectDocument, ...] = ()
    annotations: tuple[ProjectAnnotation, ...] = ()
    memos: tuple[ProjectMemo, ...] = ()
    sets: tuple[ProjectSet, ...] = ()
    links: tuple[ProjectLink, ...] = ()
    losses: Counter[str] = field(default_factory=Counter)
    notices: tuple[str, ...] = ()
