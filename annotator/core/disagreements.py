"""Where coders agree and where they do not: passages of several coders put beside each other, in the order of the text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from annotator.core.changes import Id
from annotator.core.spans import Span, cover, overlaps, united

_ALIKE = 0.5
"""Passages without a common tag are about the same words if they share this part of all the words of both."""


class Kind(StrEnum):
    """In what coders differ. The value is what the command line writes."""

    MISSED = "missed"
    OTHER_TAG = "other tag"
    BOUNDARIES = "boundaries"


@dataclass(frozen=True, slots=True)
class Passage:
    """What one coder marked: code points [start, end), with those of its tags that are compared, in order."""

    id: Id
    coder: Id
    start: int
    end: int
    tags: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A passage as it is decided: code points [start, end) and tags."""

    start: int
    end: int
    tags: tuple[Id, ...]


@dataclass(frozen=True)
class Case:
    """Passages that are about the same words. `coders` are all who coded the document, those too who marked nothing here."""

    coders: tuple[Id, ...]
    passages: tuple[Passage, ...]

    @cached_property
    def span(self) -> Span:
        """From the first word that anyone marked to the last."""
        return cover(self.passages)

    @cached_property
    def tags(self) -> tuple[Id, ...]:
        """Every tag that was given, in the order of the text."""
        return tuple(dict.fromkeys(tag for each in self.passages for tag in each.tags))

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """In what the coders differ; nothing where they agree."""
        given = {coder: self.by_tag(coder) for coder in self.coders}
        marked = [each for each in given.values() if each]
        found = []
        if len(marked) < len(given):
            found.append(Kind.MISSED)
        if any(each.keys() != marked[0].keys() for each in marked):
            found.append(Kind.OTHER_TAG)
        places = [[each[tag] for each in marked if tag in each] for tag in self.tags]
        if any(place != of_tag[0] for of_tag in places for place in of_tag):
            found.append(Kind.BOUNDARIES)
        return tuple(found)

    @property
    def is_agreed(self) -> bool:
        """True if all of them gave the same tags to the same words."""
        return not self.kinds

    @property
    def signature(self) -> str:
        """What the coders said here: as long as it stays the same, so does a decision about it."""
        return ";".join(f"{each.id}:{each.start}-{each.end}:{','.join(each.tags)}" for each in self.passages)

    def of(self, coder: Id) -> tuple[Passage, ...]:
        """What one coder marked, in the order of the text."""
        return tuple(each for each in self.passages if each.coder == coder)

    def by_tag(self, coder: Id) -> dict[Id, list[Span]]:
        """Where one coder gave each tag."""
        own = self.of(coder)
        return {tag: united(each for each in own if tag in each.tags) for tag in dict.fromkeys(t for e in own for t in e.tags)}

    def readings(self) -> dict[tuple[Outcome, ...], tuple[Id, ...]]:
        """What was said here, each once, with the coders who said so; those who marked nothing are left out."""
        found: dict[tuple[Outcome, ...], tuple[Id, ...]] = {}
        for coder in self.coders:
            said = _outcomes(self.by_tag(coder))
            if said:
                found[said] = (*found.get(said, ()), coder)
        return found

    def union(self) -> tuple[Outcome, ...]:
        """Every tag over all the words that anyone gave it."""
        return _outcomes({tag: united(each for each in self.passages if tag in each.tags) for tag in self.tags})

    def intersection(self) -> tuple[Outcome, ...]:
        """The tags that all who marked something gave, over the words that all of them gave it."""
        marked = [given for coder in self.coders if (given := self.by_tag(coder))]
        shared: dict[Id, list[Span]] = {}
        for tag in self.tags:
            if all(tag in given for given in marked):
                places = marked[0][tag]
                for given in marked[1:]:
                    places = _common(places, given[tag])
                shared[tag] = places
        return _outcomes(shared)


def cases(passages: Iterable[Passage], coders: Sequence[Id]) -> list[Case]:
    """Passages of one document put together, in the order of the text. Two belong together if they share a word and a tag, or,
    with different tags, if they share most of their words. `coders` are those who coded the document.
    """
    listed = sorted((each for each in passages if each.tags and each.coder in coders), key=_place)
    head = list(range(len(listed)))
    open_: list[int] = []
    for number, each in enumerate(listed):
        open_ = [other for other in open_ if listed[other].end > each.start]
        for other in open_:
            if _belong(listed[other], each):
                one, two = sorted((_head(head, other), _head(head, number)))
                head[two] = one
        open_.append(number)
    groups: dict[int, list[Passage]] = {}
    for number, each in enumerate(listed):
        groups.setdefault(_head(head, number), []).append(each)
    rank = {coder: place for place, coder in enumerate(coders)}
    found = [
        Case(tuple(coders), tuple(sorted(group, key=lambda each: (*_place(each)[:2], rank[each.coder], each.id))))
        for group in groups.values()
    ]
    return sorted(found, key=lambda case: (case.span, case.passages[0].id))


def counts_of(found: Iterable[Case]) -> Mapping[Kind, int]:
    """How many cases there are of each kind; one may be of several."""
    counts = dict.fromkeys(Kind, 0)
    for case in found:
        for kind in case.kinds:
            counts[kind] += 1
    return counts


def _outcomes(by_tag: Mapping[Id, Sequence[Span]]) -> tuple[Outcome, ...]:
    """Tags over the same words become one passage."""
    at: dict[Span, list[Id]] = {}
    for tag in sorted(by_tag):
        for span in by_tag[tag]:
            at.setdefault(span, []).append(tag)
    return tuple(Outcome(span.start, span.end, tuple(at[span])) for span in sorted(at))


def _common(one: Sequence[Span], other: Sequence[Span]) -> list[Span]:
    return [Span(max(a.start, b.start), min(a.end, b.end)) for a in one for b in other if overlaps(a, b)]


def _belong(one: Passage, other: Passage) -> bool:
    if not overlaps(one, other):
        return False
    if not set(one.tags).isdisjoint(other.tags):
        return True
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= _ALIKE * (max(one.end, other.end) - min(one.start, other.start))


def _head(head: list[int], number: int) -> int:
    """The first passage of the group that this one belongs to so far."""
    while head[number] != number:
        head[number] = number = head[head[number]]
    return number


def _place(passage: Passage) -> tuple[int, int, Id]:
    return (passage.start, passage.end, passage.id)
