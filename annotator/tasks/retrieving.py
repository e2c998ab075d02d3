"""Finds the annotations of a whole library that fulfil a query, puts them in order, and reads each with what stands around it."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.core.documents import DocumentRow
from annotator.core.hits import SearchOptions
from annotator.core.passages import Around, Excerpt, Group, Grouping, Sorting
from annotator.core.people import People
from annotator.core.query import Node, parse
from annotator.core.retrieval import fulfilling, reach
from annotator.core.spans import Span
from annotator.core.units import Unit, unit_of
from annotator.store.browse import Wanted
from annotator.store.library import Library
from annotator.store.rows import Facts
from annotator.tasks.answering import Document
from annotator.tasks.asking import Asking, has_words
from annotator.tasks.citation import paragraph_at
from annotator.tasks.monitor import Monitor
from annotator.tasks.sheets import OpenSheet, leaves_of

_AT_ONCE = 20_000
"""Up to so many annotations are read in one go; more, one document after the other."""
_OPEN = 8


@dataclass(frozen=True, slots=True)
class Passages:
    """What a query found: annotations in the order of the library and of each text, and the documents that they lie in."""

    annotations: tuple[Annotation, ...]
    documents: Mapping[Id, DocumentRow]


def retrieve(
    library: Library, text: str, monitor: Monitor, on_found: Callable[[Sequence[Annotation]], None] | None = None
) -> Passages:
    """Every annotation with a place that fulfils a query (see `core.query`). `on_found` gets those of a document at a time.

    Raises QueryFault if the query can't be read or names what is not there, Cancelled.
    """
    node = parse(text)
    found: list[Annotation] = []
    for some in _Retrieval(library, node, monitor).found() if node else ():
        found += some
        if on_found:
            on_found(some)
    ids = {each.document for each in found}
    return Passages(tuple(found), {row.id: row for row in library.documents() if row.id in ids} if ids else {})


class _Retrieval:
    """One query while it goes through the library."""

    def __init__(self, library: Library, node: Node, monitor: Monitor) -> None:
        self._library = library
        self._node = node
        self._monitor = monitor
        self._asking = Asking(library, SearchOptions())
        self._leaves = leaves_of(node, self._asking.question)
        self._tags = reach(node, self._asking.tags)

    def found(self) -> Iterator[list[Annotation]]:
        """What is found in each document that has any."""
        listed = self._listed()
        for done, (facts, annotations) in enumerate(self._annotated(listed)):
            self._monitor.report(done, len(listed), facts.title)
            document = Document(self._library, facts)
            document.annotations = annotations
            sheet = OpenSheet(document, self._leaves)
            if numbers := fulfilling(self._node, sheet):
                yield [annotations[number] for number in sorted(numbers)]

    def _listed(self) -> list[Facts]:
        """The documents that may have some: those whose text holds the words, or is not here so that it can't be told."""
        listed = self._asking.facts
        if has_words(self._node) and (candidates := self._asking.candidates(self._node)) is not None:
            here = self._library.texts_here(each.fingerprint for each in listed)
            listed = [each for each in listed if each.fingerprint in candidates or each.fingerprint not in here]
        return listed

    def _annotated(self, listed: Sequence[Facts]) -> Iterator[tuple[Facts, list[Annotation]]]:
        """Each document that has annotations with those that are needed, in the order of the text."""
        tags = self._tags
        if tags is not None and not self._library.has_more_codings(tags, _AT_ONCE):
            all_found = sorted(self._library.annotations_where(Wanted(tags=(tags,))), key=_by_place)
            by_document = {id: list(some) for id, some in groupby(all_found, key=lambda each: each.document)}
            yield from ((facts, placed) for facts in listed if (placed := _placed(by_document.get(facts.id, ()))))
            return
        annotated = self._library.annotated_documents()
        for facts in listed:
            if facts.id in annotated:
                wanted = Wanted() if tags is None else Wanted(tags=(tags,))
                found = sorted(self._library.annotations_where(wanted, facts.id), key=_by_place)
                if placed := _placed(found):
                    yield facts, placed


def _placed(annotations: Sequence[Annotation]) -> list[Annotation]:
    return [each for each in annotations if not each.is_orphan]


def _by_place(each: Annotation) -> tuple[Id, int, int, Id]:
    return each.document, each.start, each.end, each.id


class Reader:
    """Reads passages with what stands around them; the last few documents stay open."""

    def __init__(self, library: Library, codebook: Codebook | None = None) -> None:
        self._library = library
        self.codebook = codebook or library.codebook()
        self._facts = {each.id: each for each in library.facts()}
        self._open: OrderedDict[Id, Document] = OrderedDict()

    def excerpt(self, each: Annotation, around: Around) -> Excerpt:
        """A passage as it is read. Of a text that is not in this copy of the library, its quote alone."""
        document = self._document(each.document)
        tags = tuple(dict.fromkeys(tag for stored in each.tags if (tag := self.codebook.resolve(stored)) in self.codebook))
        if document is None or not document.text or each.is_orphan:
            return Excerpt("", each.quote, "", None, "", tags)
        text, whole = document.text, _whole(document, Span(each.start, each.end), around)
        before, words, after = text[whole.start : each.start], text[each.start : each.end], text[each.end : whole.end]
        number = paragraph_at(document.blocks, each.start)
        return Excerpt(before, words, after, number, document.speaker_at(each.start), tags)

    def speaker(self, each: Annotation) -> str:
        """Who speaks where a passage begins."""
        document = self._document(each.document)
        return document.speaker_at(each.start) if document else ""

    def _document(self, id: Id) -> Document | None:
        if id not in self._open:
            facts = self._facts.get(id)
            if facts is None:
                return None
            self._open[id] = Document(self._library, facts)
            if len(self._open) > _OPEN:
                self._open.popitem(last=False)
        self._open.move_to_end(id)
        return self._open[id]


def _whole(document: Document, span: Span, around: Around) -> Span:
    if around is Around.NONE:
        return span
    if around is Around.SENTENCE:
        return unit_of(document.text, document.blocks, span, Unit.SENTENCE)
    whole = unit_of(document.text, document.blocks, span, Unit.PARAGRAPH)
    if around is Around.NEIGHBOURS:
        before = [block for block in document.blocks if block.end <= whole.start][-1:]
        after = [block for block in document.blocks if block.start >= whole.end][:1]
        return Span(before[0].start if before else whole.start, after[0].end if after else whole.end)
    return whole


def arrange(
    passages: Passages, grouping: Grouping, sorting: Sorting, reader: Reader, people: People, tags: frozenset[Id] | None = None
) -> list[Group]:
    """The passages in groups, the groups in the order of library, codebook, name or year. A passage with several tags stands in
    the group of each, of `tags` only if those are given (ids as the codebook shows them).
    """
    ordered = _sorted(passages, sorting)
    if grouping is Grouping.NONE:
        return [Group("", "", tuple(ordered))] if ordered else []
    members: dict[str, list[Annotation]] = {}
    for each in ordered:
        for key in _keys(each, passages, grouping, reader, people, tags):
            members.setdefault(key, []).append(each)
    names = {key: _name(key, passages, grouping, reader.codebook, people) for key in members}
    if grouping is Grouping.DOCUMENT:
        order: dict[str, int] = {id: at for at, id in enumerate(passages.documents)}
    elif grouping is Grouping.TAG:
        order = {tag.id: at for at, tag in enumerate(reader.codebook)}
    else:
        order = {key: at for at, key in enumerate(sorted(members, key=lambda key: (not key, names[key].casefold())))}
    listed = sorted(members, key=lambda key: order.get(key, len(order)))
    return [Group(key, names[key], tuple(members[key])) for key in listed]


def _sorted(passages: Passages, sorting: Sorting) -> list[Annotation]:
    listed = list(passages.annotations)
    match sorting:
        case Sorting.DATE:
            return sorted(listed, key=lambda each: passages.documents[each.document].date or "9999")
        case Sorting.LENGTH:
            return sorted(listed, key=lambda each: each.start - each.end)
        case Sorting.CHANGED:
            return sorted(listed, key=lambda each: -each.modified)
    return listed


def _keys(
    each: Annotation, passages: Passages, grouping: Grouping, reader: Reader, people: People, tags: frozenset[Id] | None
) -> Sequence[str]:
    match grouping:
        case Grouping.DOCUMENT:
            return [each.document]
        case Grouping.TAG:
            codebook = reader.codebook
            shown = dict.fromkeys(tag for stored in each.tags if (tag := codebook.resolve(stored)) in codebook)
            return [tag for tag in shown if tags is None or tag in tags] or [""]
        case Grouping.CODER:
            return [people.resolve(each.coder)]
        case Grouping.SPEAKER:
            return [reader.speaker(each)]
    return [passages.documents[each.document].date[:4]]


def _name(key: str, passages: Passages, grouping: Grouping, codebook: Codebook, people: People) -> str:
    if grouping is Grouping.DOCUMENT:
        return passages.documents[Id(key)].title
    if grouping is Grouping.TAG:
        return " / ".join(codebook.path(Id(key))) if key else "Without a tag"
    if grouping is Grouping.CODER:
        return people[Id(key)].name if key in people else key
    return key or {Grouping.SPEAKER: "Without a speaker"}.get(grouping, "Without a date")
