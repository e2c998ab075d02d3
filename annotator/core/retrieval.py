"""Which annotations of a document fulfil a query: what is said of each, and how they lie beside one another."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import Protocol, TypeAlias

from annotator.core.changes import Id
from annotator.core.query import And, Beside, Field, Near, Node, Not, Or, Phrase, Relation
from annotator.core.spans import Span

Leaf: TypeAlias = Phrase | Near | Field
"""A condition that each annotation fulfils, or not, by itself."""


class Sheet(Protocol):
    """One document with its annotations, which are numbered from 0 in an order of their own."""

    @property
    def spans(self) -> Sequence[Span]:
        """The place of each annotation, in code points."""

    def holding(self, leaf: Leaf) -> set[int]:
        """The annotations that fulfil a condition."""

    def widened(self, number: int, beside: Beside) -> Span:
        """An annotation's place with the whole of the sentences, paragraphs or turns that it touches."""

    def has_words_between(self, start: int, end: int, most: int) -> bool:
        """True if at most so many words stand in [start, end)."""


def fulfilling(node: Node, sheet: Sheet) -> set[int]:
    """The numbers of the annotations that fulfil a query.

    An annotation that fulfils both sides of a relation lies beside itself (two tags on one passage overlap), unless both sides
    ask for the same.
    """
    match node:
        case And(parts):
            found = fulfilling(parts[0], sheet)
            for part in parts[1:]:
                if not found:
                    break
                found &= fulfilling(part, sheet)
            return found
        case Or(parts):
            return set[int]().union(*(fulfilling(part, sheet) for part in parts))
        case Not(part):
            return set(range(len(sheet.spans))) - fulfilling(part, sheet)
        case Relation(first, beside, second, distance):
            return _beside(sheet, fulfilling(first, sheet), beside, fulfilling(second, sheet), distance, first == second)
        case _:
            return sheet.holding(node)


def bound(node: Node, tags_of: Callable[[Field], frozenset[Id]]) -> frozenset[Id] | None:
    """Tags of which every annotation that fulfils a query carries one; None where it may carry any or none."""
    match node:
        case Field("tag"):
            return tags_of(node)
        case And(parts):
            known = [tags for part in parts if (tags := bound(part, tags_of)) is not None]
            return min(known, key=len) if known else None
        case Or(parts):
            return _all([bound(part, tags_of) for part in parts])
        case Relation(first, _, _, _):
            return bound(first, tags_of)
    return None


def reach(node: Node, tags_of: Callable[[Field], frozenset[Id]]) -> frozenset[Id] | None:
    """Tags such that the annotations that carry one of them are enough to answer a query; None where all have to be looked at."""
    return _all([bound(node, tags_of), *(bound(each.second, tags_of) for each in relations(node))])


def relations(node: Node) -> list[Relation]:
    """Every relation in a query, those under NOT too."""
    match node:
        case Relation(first, _, second, _):
            return [node, *relations(first), *relations(second)]
        case And(parts) | Or(parts):
            return [each for part in parts for each in relations(part)]
        case Not(part):
            return relations(part)
    return []


def fields(node: Node | None) -> list[Field]:
    """Every field of a query, those under NOT too, in the order typed."""
    match node:
        case Field():
            return [node]
        case Relation(first, _, second, _):
            return [*fields(first), *fields(second)]
        case And(parts) | Or(parts):
            return [each for part in parts for each in fields(part)]
        case Not(part):
            return fields(part)
    return []


def _all(parts: Iterable[frozenset[Id] | None]) -> frozenset[Id] | None:
    found: frozenset[Id] = frozenset()
    for tags in parts:
        if tags is None:
            return None
        found |= tags
    return found


def _beside(sheet: Sheet, firsts: set[int], beside: Beside, seconds: set[int], distance: int, is_same: bool) -> set[int]:
    if not firsts or not seconds:
        return set()
    if beside.has_distance:
        return _apart(sheet, firsts, beside, seconds, distance)
    if beside in (Beside.OVERLAPS, Beside.WITHIN, Beside.ENCLOSING):
        place: Callable[[int], Span] = sheet.spans.__getitem__
    else:
        place = _kept(lambda number: sheet.widened(number, beside))
    others = _Reaching(((*place(number), number) for number in seconds), is_enclosed=beside is Beside.ENCLOSING)
    return {number for number in firsts if others.has_one(place(number), beside, number if is_same else -1)}


def _apart(sheet: Sheet, firsts: set[int], beside: Beside, seconds: set[int], distance: int) -> set[int]:
    """Those that end before, or begin after, the nearest of the others with no more words between."""
    spans, found = sheet.spans, set()
    if beside is Beside.BEFORE:
        starts = sorted(spans[number].start for number in seconds)
        for number in firsts:
            end = spans[number].end
            at = bisect_left(starts, end)
            if at < len(starts) and sheet.has_words_between(end, starts[at], distance):
                found.add(number)
        return found
    ends = sorted(spans[number].end for number in seconds)
    for number in firsts:
        start = spans[number].start
        at = bisect_right(ends, start) - 1
        if at >= 0 and sheet.has_words_between(ends[at], start, distance):
            found.add(number)
    return found


class _Reaching:
    """Spans in the order of their starts, with how far those up to each reach, so that one look tells if any will do.

    For what encloses others: the least end of those from each on. Two of different annotations are kept, so that one can be
    left out.
    """

    def __init__(self, spans: Iterable[tuple[int, int, int]], *, is_enclosed: bool) -> None:
        listed = sorted(spans)
        self._starts = [start for start, _, _ in listed]
        if is_enclosed:
            least = list(accumulate(reversed([((end, number),) for _, end, number in listed]), _two_least))
            self._ends = least[::-1]
        else:
            self._ends = [
                tuple((-end, number) for end, number in best)
                for best in accumulate([((-end, number),) for _, end, number in listed], _two_least)
            ]

    def has_one(self, span: Span, beside: Beside, but: int) -> bool:
        """True if a span other than that of annotation `but` lies so that `span` is so beside it."""
        if beside is Beside.ENCLOSING:
            at = bisect_left(self._starts, span.start)
            return at < len(self._starts) and any(end <= span.end for end, number in self._ends[at] if number != but)
        if beside is Beside.WITHIN:
            at, least = bisect_right(self._starts, span.start) - 1, span.end
        else:
            at, least = bisect_left(self._starts, span.end) - 1, span.start + 1
        return at >= 0 and any(end >= least for end, number in self._ends[at] if number != but)


_Best: TypeAlias = tuple[tuple[int, int], ...]


def _two_least(kept: _Best, fresh: _Best) -> _Best:
    return tuple(sorted((*kept, *fresh))[:2])


def _kept(place: Callable[[int], Span]) -> Callable[[int], Span]:
    known: dict[int, Span] = {}

    def ask(number: int) -> Span:
        if number not in known:
            known[number] = place(number)
        return known[number]

    return ask
