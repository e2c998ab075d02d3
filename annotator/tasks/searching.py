"""Searches a whole library: texts by their words, passages by what is said of them, and what people wrote."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.documents import DocumentRow
from annotator.core.expressions import Expression
from annotator.core.hits import Hit, SearchOptions, Where
from annotator.core.query import parse
from annotator.core.spans import Span
from annotator.store.browse import Wanted
from annotator.store.library import Library
from annotator.store.rows import Facts, Memo
from annotator.tasks.answering import NO_DOCUMENT, Document, Question, Written, found
from annotator.tasks.asking import Asking, asks_annotations, has_words, needs_annotations
from annotator.tasks.monitor import Monitor
from annotator.tasks.telling_hits import CONTEXT, Teller, hit_in

LIMIT = 20_000
"""As many hits as one search gives unless more are asked for."""
_TELL_AFTER = 50
_MANY = 200
"""From so many documents on it is quicker to read the rows of all at once."""

Finding: TypeAlias = tuple[int, Iterable[Hit]]
"""How many hits one text has, and the hits, which are made when they are looked at."""


@dataclass(frozen=True, slots=True)
class Results:
    """What a search found: in the order of the library and of each text, then what people wrote. `total` counts all hits, those
    beyond the limit too; `is_cut` says that there are such.
    """

    hits: tuple[Hit, ...]
    documents: Mapping[Id, DocumentRow]
    total: int
    is_cut: bool


def search(
    library: Library,
    text: str,
    options: SearchOptions,
    monitor: Monitor,
    on_found: Callable[[Sequence[Hit]], None] | None = None,
    limit: int = LIMIT,
    context: int = CONTEXT,
) -> Results:
    """Everything that a query (see `core.query`) finds. `on_found` gets hits as they come, a few dozen at a time; those beyond
    `limit` are only counted. `context` is how many code points are shown on each side.

    Raises QueryFault if the query can't be read, Cancelled.
    """
    hits: list[Hit] = []
    told = total = 0
    for count, some in _Search(library, options, monitor, context).findings(text):
        total += count
        for hit in islice(some, limit - len(hits)):
            hits.append(hit)
            if on_found and len(hits) - told >= _TELL_AFTER:
                on_found(hits[told:])
                told = len(hits)
    return Results(tuple(hits), _rows(library, hits), total, total > len(hits))


def _rows(library: Library, hits: Iterable[Hit]) -> dict[Id, DocumentRow]:
    ids = dict.fromkeys(hit.document for hit in hits if hit.document)
    if len(ids) < _MANY:
        return {id: library.document(id) for id in ids}
    rows = {row.id: row for row in library.documents()}
    return {id: rows[id] for id in ids if id in rows}


class _Search:
    """One search while it goes through the library."""

    def __init__(self, library: Library, options: SearchOptions, monitor: Monitor, context: int) -> None:
        self._library = library
        self._options = options
        self._monitor = monitor
        self._context = context
        self._asking = Asking(library, options)

    def findings(self, text: str) -> Iterator[Finding]:
        """What is found in each text that has hits."""
        if self._options.is_regex:
            if text.strip():
                yield from self._expression(text)
            return
        node = parse(text)
        if node is None:
            return
        asking, is_worded = self._asking, has_words(node)
        question, is_of_annotations = asking.question(node), asks_annotations(node)
        listed = asking.facts
        if is_worded and (candidates := asking.candidates(node)) is not None:
            listed = [each for each in listed if each.fingerprint in candidates]
        if needs_annotations(node):
            annotated = self._library.annotated_documents()
            listed = [each for each in listed if each.id in annotated]
        for document in self._documents(listed):
            answer = question(document)
            if not answer.is_met:
                continue
            if answer.spans is None and answer.rules and is_of_annotations:
                yield self._annotated(document, answer.annotated(document))
            elif answer.spans is None:
                yield self._placed(document, answer.spoken(document) if answer.rules else _beginning(document))
            else:
                yield self._placed(document, sorted(set(answer.hits(document))))
        if self._options.in_notes and is_worded:
            yield from self._written(question)

    def _expression(self, text: str) -> Iterator[Finding]:
        expression = Expression(text, match_case=self._options.match_case, check=self._check)
        for document in self._documents(self._asking.facts):
            if spans := expression.find(document.text):
                yield self._placed(document, spans)
        if self._options.in_notes:
            yield from self._written(lambda document: found(expression.find(document.text)))

    def _documents(self, listed: Sequence[Facts]) -> Iterator[Document]:
        for done, facts in enumerate(listed):
            self._monitor.report(done, len(listed))
            yield Document(self._library, facts)

    def _check(self) -> None:
        """Raises Cancelled if the search was stopped."""
        if self._monitor.is_cancelled:
            self._monitor.report(0, 0)

    def _placed(self, document: Document, spans: Sequence[Span]) -> Finding:
        return len(spans), self._told(document, [(span, None) for span in spans])

    def _annotated(self, document: Document, annotations: Sequence[Annotation]) -> Finding:
        return len(annotations), self._told(document, [(Span(each.start, each.end), each) for each in annotations])

    def _told(self, document: Document, places: Sequence[tuple[Span, Annotation | None]]) -> Iterator[Hit]:
        teller = Teller(document, self._asking.codebook, self._context)
        yield from (teller.hit(span, one) for span, one in places)

    # What people wrote

    def _written(self, question: Question) -> Iterator[Finding]:
        """Notes, the quotes of annotations that stand in no text here, memos and definitions."""
        facts = {each.id: each for each in self._asking.facts}
        order = {id: place for place, id in enumerate(facts)}

        def place(each: Annotation) -> tuple[int, int, int, Id]:
            return order.get(each.document, len(order)), each.start, each.end, each.id

        for each in sorted(self._library.annotations_where(Wanted(has_note=True)), key=place):
            yield self._in(Where.NOTE, each.note, facts.get(each.document, NO_DOCUMENT), each, each.id, question)
        for each in sorted(self._library.annotations_without_place(), key=place):
            yield self._in(Where.QUOTE, each.quote, facts.get(each.document, NO_DOCUMENT), each, each.id, question)
        memos = self._library.memos()
        targets = {each.id: each for each in self._library.annotations_named(memo.target for memo in memos if memo.target)}
        for memo in memos:
            whole = f"{memo.title}\n{memo.text}" if memo.title else memo.text
            about = _about(memo, targets)
            yield self._in(Where.MEMO, whole, facts.get(about.document, NO_DOCUMENT), about, memo.id, question)
        for tag in self._asking.codebook:
            about = Annotation(tag.id, Id(""), Id(""), -1, -1, "", (tag.id,), "", 0, 0)
            yield self._in(Where.DEFINITION, tag.definition, NO_DOCUMENT, about, tag.id, question)

    def _in(self, where: Where, text: str, facts: Facts, about: Annotation, thing: Id, question: Question) -> Finding:
        self._check()
        document = Written(self._library, text, facts, about)
        answer = question(document)
        spans = sorted(set(answer.hits(document))) if answer.is_met else []
        return len(spans), (hit_in(where, text, span, facts.id or None, thing, self._context) for span in spans)


def _beginning(document: Document) -> list[Span]:
    """The first block of a document that is found for what is known of it."""
    if not document.text:
        return []
    first = document.blocks[0] if document.blocks else Span(0, min(len(document.text), CONTEXT))
    return [Span(first.start, first.end)]


def _about(memo: Memo, targets: Mapping[Id, Annotation]) -> Annotation:
    """A memo as an annotation of who wrote it: on the document, with the tags and the place of what it is about."""
    over = targets.get(memo.target) if memo.target else None
    if over:
        return Annotation(over.id, over.document, memo.coder, over.start, over.end, "", over.tags, memo.text, 0, 0)
    document = memo.target if memo.about == "document" and memo.target else Id("")
    tags = (memo.target,) if memo.about == "tag" and memo.target else ()
    return Annotation(memo.target or Id(""), document, memo.coder, -1, -1, "", tags, memo.text, 0, 0)
