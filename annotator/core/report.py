"""A report: documents to read and print, as plain pieces in order. Jobs build it from a library, formats write it down."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from annotator.core.changes import Id
from annotator.core.documents import BlockKind

_NOTHING: Mapping[Any, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ReportTag:
    """A tag that the report speaks of. `path` are the names from the top down to it; `above` the tags that it lies below;
    `colour` is one of `core.codebook.COLOURS` or `#RRGGBB`.
    """

    id: Id
    name: str
    path: tuple[str, ...]
    above: tuple[Id, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class Heading:
    """Begins a section that goes on to the next heading of its level or a higher one; `level` 1 is the highest. `about` are
    lines on what it is; `count` is how many passages its section holds, those below it too.
    """

    level: int
    text: str
    about: tuple[str, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Remark:
    """A memo: free text with a title, who wrote it, and what it is about where the place doesn't tell."""

    title: str
    text: str
    coder: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A marked passage, with the words around it and where it is from. `colour` is that of its first tag."""

    id: Id
    text: str
    before: str
    after: str
    source: str
    tags: tuple[Id, ...]
    colour: str
    coder: str
    note: str
    memos: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the codebook: a tag, how deep it lies, what it means, in how many passages and documents it was found."""

    tag: Id
    depth: int
    definition: str
    passages: int
    documents: int


@dataclass(frozen=True, slots=True)
class CodebookTable:
    """The codebook with definitions and counts."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation of a whole text. `number` is its place among them, from 1."""

    number: int
    id: Id
    tags: tuple[Id, ...]
    colour: str
    coder: str
    note: str
    quote: str
    memos: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Words that the same marks lie over: their numbers, the shortest first, which gives the tint. `emphasis` is "", "i", "b" or
    "bi".
    """

    text: str
    marks: tuple[int, ...] = ()
    emphasis: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of a whole text. `begins` are the marks that begin in it, `number` is its own among the paragraphs."""

    kind: BlockKind
    level: int
    runs: tuple[Run, ...]
    begins: tuple[Mark, ...] = ()
    number: int | None = None
    speaker: str = ""

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)


Piece = Heading | Remark | Quote | CodebookTable | Passage


@dataclass(frozen=True, slots=True)
class Report:
    """The whole. `about` are lines under the title; `tags` are all that the pieces name, in the codebook's order; `marks` those
    of the passages, by number.
    """

    title: str
    about: tuple[str, ...]
    pieces: tuple[Piece, ...]
    tags: Mapping[Id, ReportTag] = field(default_factory=lambda: _NOTHING)
    marks: Mapping[int, Mark] = field(default_factory=lambda: _NOTHING)
    is_annotated_text: bool = False

    def headings(self) -> tuple[Heading, ...]:
        """What a table of contents lists."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Heading))

    def coders(self) -> tuple[str, ...]:
        """Whoever marked something in it, by name."""
        quoted = {piece.coder for piece in self.pieces if isinstance(piece, Quote)}
        return tuple(sorted(quoted | {mark.coder for mark in self.marks.values()}, key=str.casefold))
