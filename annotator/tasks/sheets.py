"""One document with its annotations as a query about passages looks at it."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from itertools import islice

from annotator.core.documents import block_at
from annotator.core.folded import Folded
from annotator.core.hits import SearchOptions
from annotator.core.matching import find_near, find_phrase
from annotator.core.query import And, Beside, Near, Node, Not, Or, Phrase, Relation
from annotator.core.retrieval import Leaf
from annotator.core.spans import Span, cover
from annotator.core.text import sentences, words
from annotator.tasks.answering import Document, Question

_LETTERS_PER_WORD = 200
"""A gap longer than this for each word allowed is not looked through."""


def leaves_of(node: Node, question: Callable[[Node], Question]) -> Mapping[Leaf, Question]:
    """The question that each condition of a query asks; made before a document is read, so that faults come first."""
    match node:
        case Relation(first, _, second, _):
            return {**leaves_of(first, question), **leaves_of(second, question)}
        case And(parts) | Or(parts):
            return {leaf: asked for part in parts for leaf, asked in leaves_of(part, question).items()}
        case Not(part):
            return leaves_of(part, question)
        case _:
            return {node: question(node)}


class OpenSheet:
    """A document that is open for a query (a `core.retrieval.Sheet`); `document.annotations` are numbered as they come."""

    def __init__(self, document: Document, leaves: Mapping[Leaf, Question], options: SearchOptions | None = None) -> None:
        self._document = document
        self._leaves = leaves
        self._options = options or SearchOptions()
        self._sentences: dict[int, list[Span]] = {}
        self.spans = [Span(each.start, each.end) for each in document.annotations]

    def holding(self, leaf: Leaf) -> set[int]:
        """The annotations that fulfil a condition: of words, those whose own words hold them."""
        if isinstance(leaf, Phrase | Near):
            return self._worded(leaf)
        document, numbered = self._document, list(enumerate(self._document.annotations))
        answer = self._leaves[leaf](document)
        if not answer.is_met:
            return set()
        if answer.spans is not None:
            return self._over(answer.hits(document))
        return {number for number, each in numbered if all(rule(document, self.spans[number], each) for rule in answer.rules)}

    def _worded(self, leaf: Phrase | Near) -> set[int]:
        document = self._document
        if not document.text:  # it is not in this copy of the library; the quotes are
            return {number for number, each in enumerate(document.annotations) if self._places(leaf, each.quote)}
        places = self._places(leaf, document.text, document.folded)
        return self._over(places)

    def _over(self, places: Sequence[Span]) -> set[int]:
        """The annotations in which one of the places lies; these are in order."""
        starts = [place.start for place in places]
        found = set()
        for number, span in enumerate(self.spans):
            at = bisect_left(starts, span.start)
            if at < len(places) and places[at].end <= span.end:
                found.add(number)
        return found

    def _places(self, leaf: Phrase | Near, text: str, folded: Folded | None = None) -> list[Span]:
        if isinstance(leaf, Phrase):
            return find_phrase(text, leaf, self._options, folded)
        return find_near(text, leaf, self._options, folded)

    def widened(self, number: int, beside: Beside) -> Span:
        """An annotation's place with the whole of the sentences, paragraphs or turns that it touches."""
        span = self.spans[number]
        ends = (span.start, max(span.start, span.end - 1))
        if beside is Beside.TURN:
            return cover([*(self._document.turn_at(end) for end in ends), span])
        blocks = [block for end in ends if (block := block_at(self._document.blocks, end))]
        if beside is Beside.PARAGRAPH or not blocks:
            return cover([*blocks, span])
        return cover(
            [*(one for block in blocks for one in self._sentences_in(block.start, block.end) if _touch(one, span)), span]
        )

    def _sentences_in(self, start: int, end: int) -> list[Span]:
        if start not in self._sentences:
            self._sentences[start] = list(sentences(self._document.text, start, end, is_one_block=True))
        return self._sentences[start]

    def has_words_between(self, start: int, end: int, most: int) -> bool:
        """True if at most so many words stand in [start, end)."""
        if end - start > _LETTERS_PER_WORD * (most + 1):
            return False
        return sum(1 for _ in islice(words(self._document.text, start, end), most + 1)) <= most


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
