"""Searches a whole library: texts by their words, passages by what is said of them, and what people wrote."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.documents import DocumentRow, block_at
from annotator.core.errors import UserFault
from annotator.core.find import Search, compiled
from annotator.core.hits import Hit, SearchOptions, Where
from annotator.core.matching import find_near, find_phrase
from annotator.core.query import Near, Node, Or, Phrase, QueryFault, parse, phrases
from annotator.core.spans import Span
from annotator.store.library import Library
from annotator.tasks.asking import Asking, Document, asks_facts, has_words
from annotator.tasks.citation import paragraph_at
from annotator.tasks.monitor import Monitor

LIMIT = 20_000
"""As many hits as one search gives unless more are asked for."""
CONTEXT = 80
"""Code points of context on each side, as far as the paragraph goes."""
_REGEX_SECONDS = 20.0
_TELL_AFTER = 50
_MANY = 200
"""From so many documents on it is quicker to read the facts of all at once."""


@dataclass(frozen=True, slots=True)
class Results:
    """What a search found: in the order of the library and of each text, then what people wrote. `total` counts the hits; one
    that is cut (`is_cut`) ended at its limit, and there are more.
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
) -> Results:
    """Everything that a query (see `core.query`) finds. `on_found` gets hits as they come, a few dozen at a time.

    Raises QueryFault if the query can't be read, Cancelled.
    """
    asking = Asking(library, options)
    found = (
        _regex_hits(library, asking, text, options, monitor)
        if options.is_regex
        else _hits(library, asking, text, options, monitor)
    )
    hits: list[Hit] = []
    told = 0
    for hit in found:
        if len(hits) == limit:
            return _results(library, hits, is_cut=True)
        hits.append(hit)
        if on_found and len(hits) - told >= _TELL_AFTER:
            on_found(hits[told:])
            told = len(hits)
    return _results(library, hits, is_cut=False)


def _results(library: Library, hits: list[Hit], *, is_cut: bool) -> Results:
    ids = dict.fromkeys(hit.document for hit in hits if hit.document)
    return Results(tuple(hits), {id: library.document(id) for id in ids}, len(hits), is_cut)


def _hits(library: Library, asking: Asking, text: str, options: SearchOptions, monitor: Monitor) -> Iterator[Hit]:
    node = parse(text)
    if node is None:
        return
    question, is_worded = asking.question(node), has_words(node)
    candidates = asking.candidates(node) if is_worded else None
    listed = [each for each in library.shown_texts() if candidates is None or each[1] in candidates]
    needs_rows = len(listed) > _MANY and asks_facts(node)
    for done, (id, fingerprint) in enumerate(listed):
        monitor.report(done, len(listed))
        document = Document(library, id, fingerprint, asking.rows if needs_rows else None)
        answer = question(document)
        if not answer.is_met:
            continue
        if answer.spans is not None:
            teller = _Teller(document, asking)
            yield from (teller.hit(span) for span in sorted(set(answer.hits(document))))
        elif answer.rules:
            yield from _annotated(document, asking, answer.rules)
        elif document.text:
            first = document.blocks[0] if document.blocks else Span(0, min(len(document.text), CONTEXT))
            yield _Teller(document, asking).hit(Span(first.start, first.end))
    if options.in_notes and is_worded:
        yield from _written(library, _finder(node, options))


def _annotated(document: Document, asking: Asking, rules: Sequence[Callable[..., bool]]) -> Iterator[Hit]:
    """The annotations that fulfil rules themselves."""
    teller = _Teller(document, asking)
    for each in document.annotations:
        span = Span(each.start, each.end)
        if all(rule(document, span, each) for rule in rules):
            yield teller.hit(span, each)


def _finder(node: Node, options: SearchOptions) -> Callable[[str], list[Span]]:
    """Where any of the query's words stand in what people wrote."""
    wanted: list[Phrase | Near] = [*phrases(node)]
    if isinstance(node, Near):
        wanted = [node]
    is_all = not isinstance(node, Or)

    def find(text: str) -> list[Span]:
        found = [
            find_near(text, each, options) if isinstance(each, Near) else find_phrase(text, each, options) for each in wanted
        ]
        if is_all and not all(found):
            return []
        return sorted({span for spans in found for span in spans})

    return find


def _written(library: Library, find: Callable[[str], list[Span]]) -> Iterator[Hit]:
    """Notes, the quotes of annotations without a place, memos and definitions."""
    shown = {row.id for row in library.documents()}
    for each in library.annotations():
        if each.note:
            yield from (_hit_in(Where.NOTE, each.note, span, each.document, each.id) for span in find(each.note))
        if each.is_orphan:
            yield from (_hit_in(Where.QUOTE, each.quote, span, each.document, each.id) for span in find(each.quote))
    for memo in library.memos():
        whole = f"{memo.title}\n{memo.text}" if memo.title else memo.text
        document = memo.target if memo.target in shown else None
        yield from (_hit_in(Where.MEMO, whole, span, document, memo.id) for span in find(whole))
    for tag in library.codebook():
        yield from (_hit_in(Where.DEFINITION, tag.definition, span, None, tag.id) for span in find(tag.definition))


def _regex_hits(library: Library, asking: Asking, text: str, options: SearchOptions, monitor: Monitor) -> Iterator[Hit]:
    if not text.strip():
        return
    try:
        pattern = compiled(Search(text, match_case=options.match_case, is_regex=True))
    except UserFault as fault:
        raise QueryFault(str(fault), 0, len(text)) from None

    def find(within: str) -> list[Span]:
        try:
            found = pattern.finditer(within, timeout=_REGEX_SECONDS, concurrent=len(within) > 100_000)
            return [Span(*match.span()) for match in found if match.start() < match.end()]
        except TimeoutError:
            raise QueryFault("The expression takes too long on a text; make it simpler.", 0, len(text)) from None

    listed = library.shown_texts()
    for done, (id, fingerprint) in enumerate(listed):
        monitor.report(done, len(listed))
        document = Document(library, id, fingerprint)
        spans = find(document.text)
        if spans:
            teller = _Teller(document, asking)
            yield from map(teller.hit, spans)
    if options.in_notes:
        yield from _written(library, find)


class _Teller:
    """Puts context, paragraph and tags to the hits of one document."""

    def __init__(self, document: Document, asking: Asking) -> None:
        self._document = document
        self._codebook = asking.codebook
        self._starts = [each.start for each in document.annotations]
        self._longest = max((each.end - each.start for each in document.annotations), default=0)

    def hit(self, span: Span, one: Annotation | None = None) -> Hit:
        """A hit in the text, or an annotation that is one."""
        document, (start, end) = self._document, span
        block = block_at(document.blocks, start)
        low = max(block.start if block else 0, start - CONTEXT)
        high = min(max(block.end, end) if block else len(document.text), end + CONTEXT)
        text = document.text
        left, words, right = _line(text[low:start]), _line(text[start:end]), _line(text[end:high])
        if low > (block.start if block else 0):
            left = "…" + left.split(" ", 1)[-1]
        if high < (block.end if block else len(text)):
            right = right.rsplit(" ", 1)[0] + "…"
        where, thing = (Where.QUOTE, one.id) if one else (Where.TEXT, None)
        paragraph = paragraph_at(document.blocks, start)
        return Hit(where, document.id, thing, start, end, left, words, right, paragraph, self._tags(start, end))

    def _tags(self, start: int, end: int) -> tuple[Id, ...]:
        first, last = bisect_right(self._starts, start - self._longest - 1), bisect_right(self._starts, end - 1)
        over = [each for each in self._document.annotations[first:last] if each.end > start]
        resolve, known = self._codebook.resolve, self._codebook
        return tuple(dict.fromkeys(tag for each in over for stored in each.tags if (tag := resolve(stored)) in known))


def _hit_in(where: Where, text: str, span: Span, document: Id | None, thing: Id) -> Hit:
    start, end = span
    left, right = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return Hit(where, document, thing, start, end, _line(left), _line(text[start:end]), _line(right))


def _line(text: str) -> str:
    """On one line; a space at an end stays, so that words do not run together."""
    return regex.sub(r"\s+", " ", text)
