"""What the store answers with: receipts and the plain values that lists show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from annotator.core.changes import Id, Json, Stamp

_NOTHING: Mapping[str, frozenset[Id]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a step touched: ids by entity. `left` counts what an undo did not take back because it was changed since."""

    stamp: Stamp
    touched: Mapping[str, frozenset[Id]] = field(default_factory=lambda: _NOTHING)
    left: int = 0

    def of(self, entity: str) -> frozenset[Id]:
        """The touched things of one kind."""
        return self.touched.get(entity, frozenset())


@dataclass(frozen=True, slots=True)
class Text:
    """A normalised text to keep with a step, with the bytes and the name of the file that it came from."""

    content: str
    words: int
    original: bytes | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class LargeText:
    """A large text whose file holds its UTF-8 and nothing else, so that these bytes are all that is held of it. It has so many
    code points and words.
    """

    utf8: bytes
    fingerprint: str
    characters: int
    words: int
    name: str


class Facts(NamedTuple):
    """What is known of a document, without what has to be counted, and the fingerprint of its shown text."""

    id: Id
    fingerprint: str
    title: str
    speaker: str
    date: str
    venue: str
    publisher: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The shown text of a document, the name of the file that it came from, and the reader that made it: name, version, and the
    encoding if a person said it; "" if none is known.
    """

    document: Id
    title: str
    fingerprint: str
    source: str
    extractor: str


@dataclass(frozen=True, slots=True)
class Memo:
    """Free text in Markdown about the library, a document, a tag or an annotation (`about`), which `target` names."""

    id: Id
    about: str
    target: Id | None
    title: str
    text: str
    coder: Id
    created: int
    modified: int
    is_disputed: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader was: the code point at the top of the page and the pixels of its line above the edge; `furthest` is
    the largest share of the text (0 to 1) that was ever in sight; `opened` in milliseconds since 1970.
    """

    position: int = 0
    offset: int = 0
    furthest: float = 0.0
    opened: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """What a step did to one field of one thing; `value` is None for a document's creation."""

    entity: str
    id: Id
    field: str
    value: Json


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the history: who did what when (milliseconds since 1970). `size` counts all entries; `parts` are the first."""

    stamp: Stamp
    coder: Id
    when: int
    size: int
    parts: tuple[Part, ...]
