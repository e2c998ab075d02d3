"""How a reading list of passages is put in order and parted, and how much of the text is shown around each."""

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.annotations import Annotation
from annotator.core.changes import Id


class Around(StrEnum):
    """How much of the text around a passage is shown. The value is what the command line takes."""

    NONE = "none"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    NEIGHBOURS = "neighbours"


class Grouping(StrEnum):
    """What passages are put together by. The value is what the command line takes."""

    NONE = "none"
    DOCUMENT = "document"
    TAG = "tag"
    CODER = "coder"
    SPEAKER = "speaker"
    YEAR = "year"


class Sorting(StrEnum):
    """What passages are sorted by within a group. The value is what the command line takes."""

    PLACE = "place"
    DATE = "date"
    LENGTH = "length"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Group:
    """Passages that belong together. `key` is the id of the document, tag or coder, or the name; "" where there is none."""

    key: str
    name: str
    passages: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage as it is read: `words` with what stands around them; lines are parted as in the text. `paragraph` counts from 1;
    `tags` are as the codebook shows them.
    """

    before: str
    words: str
    after: str
    paragraph: int | None
    speaker: str
    tags: tuple[Id, ...]
