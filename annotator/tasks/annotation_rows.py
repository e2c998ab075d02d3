"""The table of annotations: its columns, and a row for each annotation or for each coding, with all that is known of it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.core.annotations import Annotation
from annotator.core.attributes import Attribute, Kind, fits, shown_value
from annotator.core.changes import Id, Json
from annotator.core.documents import Block, BlockKind, DocumentRow
from annotator.core.errors import UserFault
from annotator.core.selectors import Selector
from annotator.formats.columns import Column, Holds, Value, distinct
from annotator.store.library import Library
from annotator.tasks.choosing import Choice, chosen_annotations, chosen_documents, chosen_tags
from annotator.tasks.citation import paragraph_numbers
from annotator.tasks.monitor import Monitor
from annotator.tasks.shown import tags_shown

CONTEXT = 80
"""Code points on each side of a quote."""
_STEP = 500
_PLACE = (
    Column("block"),
    Column("speaker here"),
    Column("page"),
    Column("time"),
    Column("paragraph", Holds.WHOLE),
    Column("start", Holds.WHOLE),
    Column("end", Holds.WHOLE),
    Column("before", Holds.LONG_TEXT),
    Column("quote", Holds.LONG_TEXT),
    Column("after", Holds.LONG_TEXT),
)
_TAGS = (Column("tags", Holds.LIST), Column("tag paths", Holds.LIST))
_TAG = (Column("tag"), Column("tag path", Holds.LIST, " / "))
_REST = (
    Column("note", Holds.LONG_TEXT),
    Column("coder"),
    Column("created", Holds.TIME),
    Column("modified", Holds.TIME),
)
FACTS = (Column("document"), Column("speaker"), Column("date", Holds.DATE), Column("venue"), Column("publisher"))
"""What every document has a column for."""
_HOLDS = {Kind.NUMBER: Holds.NUMBER, Kind.YES_NO: Holds.YES_NO, Kind.DATE: Holds.DATE}
_IDS = ("library", "annotation id", "document id", "coder id")


@dataclass(frozen=True, slots=True)
class Marked:
    """An annotation with where it stands and what it is called by. `tags` are the chosen ones that it shows: id and path."""

    annotation: Annotation
    document: DocumentRow
    block: str
    speaker: str
    page: str
    time: str
    paragraph: int | None
    before: str
    after: str
    tags: tuple[tuple[Id, tuple[str, ...]], ...]
    coder: str


class Annotations:
    """The chosen annotations of a library, document by document, and how they look as rows of a table."""

    def __init__(self, library: Library, choice: Choice, monitor: Monitor | None = None) -> None:
        self._library, self._choice, self._monitor = library, choice, monitor or Monitor()
        self.codebook, self.people = library.codebook(), library.people()
        self.documents = chosen_documents(library, choice)
        self.attributes: list[Attribute] = library.attributes()
        self.values = library.values()
        self.name = library.path.stem.encode("utf-8", "replace").decode()  # a file's name may hold what is no character
        self._last: tuple[Id, list[Value]] = (Id(""), [])
        self._tags = None if choice.tags is None else chosen_tags(self.codebook, choice)

    def columns(self, *, by_coding: bool = False) -> list[Column]:
        """One row for each annotation, or for each coding: the columns of its facts, then those of ids, then the attributes."""
        ids = [Column(name) for name in _IDS]
        ids.append(Column("tag id") if by_coding else Column("tag ids", Holds.LIST))
        tags = _TAG if by_coding else _TAGS
        return distinct([*FACTS, *_PLACE, *tags, *_REST, *ids, *self.attribute_columns()])

    def attribute_columns(self) -> list[Column]:
        """A column for each attribute."""
        return [Column(each.name, _HOLDS.get(each.kind, Holds.TEXT)) for each in self.attributes]

    def rows(self, *, by_coding: bool = False) -> Iterator[list[Value]]:
        """The rows; with `by_coding`, annotations without a tag have none. Raises Cancelled."""
        for marked in self.marked():
            if by_coding:
                yield from (self.coding_row(marked, at) for at in range(len(marked.tags)))
            else:
                yield self.row(marked)

    def row(self, marked: Marked) -> list[Value]:
        """The row of one annotation."""
        paths = tuple(" / ".join(path) for _, path in marked.tags)
        tags: tuple[Value, ...] = (tuple(path[-1] for _, path in marked.tags), paths)
        return self._row(marked, tags, tuple(id for id, _ in marked.tags))

    def coding_row(self, marked: Marked, at: int) -> list[Value]:
        """The row of one of its tags."""
        id, path = marked.tags[at]
        return self._row(marked, (path[-1], path), id)

    def marked(self) -> Iterator[Marked]:
        """Every chosen annotation, in the order of documents and of places. Raises Cancelled."""
        total = sum(row.annotations for row in self.documents)
        done = 0
        for document, annotations in chosen_annotations(self._library, self._choice):
            self._monitor.report(done, total, document.title)
            if not annotations:
                continue
            places = _Places(self._library, document)
            for annotation in annotations:
                if done % _STEP == 0:
                    self._monitor.report(done, total, document.title)
                done += 1
                tags = tags_shown(annotation, self.codebook)
                shown = tuple(tag for tag in tags if self._tags is None or tag[0] in self._tags)
                coder = self.people.signed(annotation.coder) or annotation.coder
                yield Marked(annotation, document, *places.around(annotation), shown, coder)

    def values_of(self, document: Id) -> list[Value]:
        """The values of a document in the order of `attributes`, looked up once for rows that follow each other; one that does
        not fit its kind as text.
        """
        if self._last[0] != document:
            own = self.values.get(document, {})
            self._last = (document, [_shown(own.get(each.id), each.kind) for each in self.attributes])
        return self._last[1]

    @property
    def misfits(self) -> int:
        """How many values of the chosen documents are not of their attribute's kind."""
        own = ((self.values.get(row.id, {}), each) for row in self.documents for each in self.attributes)
        return sum(not fits(values.get(each.id), each.kind) for values, each in own)

    def _row(self, marked: Marked, tags: tuple[Value, ...], ids: Value) -> list[Value]:
        one, document = marked.annotation, marked.document
        return [
            document.title,
            document.speaker,
            document.date,
            document.venue,
            document.publisher,
            marked.block,
            marked.speaker,
            marked.page,
            marked.time,
            marked.paragraph,
            None if one.is_orphan else one.start,
            None if one.is_orphan else one.end,
            marked.before,
            one.quote,
            marked.after,
            *tags,
            one.note,
            marked.coder,
            one.created,
            one.modified,
            self.name,
            one.id,
            one.document,
            one.coder,
            ids,
            *self.values_of(document.id),
        ]


class _Places:
    """What stands around the annotations of one document; found once for all of them."""

    def __init__(self, library: Library, document: DocumentRow) -> None:
        self._library, self._document = library, document
        self._blocks: Sequence[Block] = library.blocks(document.id)
        self._starts = [block.start for block in self._blocks]
        self._numbers = paragraph_numbers(self._blocks)
        self._speakers = _speakers(self._blocks)
        self._selectors: dict[Id, dict[str, Selector]] | None = None
        try:
            self._text: str | None = library.text(document.fingerprint)
        except UserFault:  # it is in a colleague's copy; what was kept with each annotation has to do
            self._text = None

    def around(self, annotation: Annotation) -> tuple[str, str, str, str, int | None, str, str]:
        """Kind of block, who speaks there, page, time, number of the paragraph, what stands before and after."""
        if annotation.is_orphan:
            return ("", "", "", "", None, *self._kept(annotation))
        sides = self._kept(annotation) if self._text is None else _sides(self._text, annotation)
        at = bisect_right(self._starts, annotation.start) - 1
        if at < 0:
            return ("", "", "", "", None, *sides)
        block = self._blocks[at]
        told = block.attributes
        page, last = told.get("page", ""), told.get("page-end", "")
        pages = f"{page}–{last}" if last else page
        time = told.get("time", "").partition(".")[0]
        return (block.kind.value, self._speakers[at], pages, time, self._numbers[at], *sides)

    def _kept(self, annotation: Annotation) -> tuple[str, str]:
        if self._selectors is None:
            self._selectors = self._library.selectors(self._document.id)
        kept = self._selectors.get(annotation.id, {})
        place = kept.get(self._document.fingerprint) or next((kept[name] for name in sorted(kept)), None)
        return (place.prefix, place.suffix) if place else ("", "")


def _sides(text: str, annotation: Annotation) -> tuple[str, str]:
    return text[max(0, annotation.start - CONTEXT) : annotation.start], text[annotation.end : annotation.end + CONTEXT]


def _speakers(blocks: Sequence[Block]) -> list[str]:
    """Who speaks in each block: as it says itself, or in a reader's comment as its head says."""
    found: list[str] = []
    commenter = ""
    for block in blocks:
        own = block.attributes.get("speaker", "")
        if block.kind is BlockKind.COMMENT_HEAD:
            commenter = own
        elif block.kind is not BlockKind.COMMENT:
            commenter = ""
        found.append(own or commenter)
    return found


def _shown(value: Json, kind: Kind) -> Value:
    if value is None or (fits(value, kind) and isinstance(value, str | int | float)):
        return value
    return shown_value(value)
