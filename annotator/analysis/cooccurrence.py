"""Which tags stand together: over the same words, in the same sentence or the same paragraph, and how often each does."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from annotator.analysis.ratings import on_units
from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.spans import HasSpan, Span


@dataclass(slots=True)
class Together:
    """Counts over documents. `pairs` are of two codings that stand together, tag ids in order; of sentences or paragraphs, how
    many of these hold both. `single` counts codings, or the units that hold the tag.
    """

    pairs: Counter[tuple[Id, Id]] = field(default_factory=Counter)
    single: Counter[Id] = field(default_factory=Counter)

    def count(self, one: Id, other: Id) -> int:
        """How often two tags stand together."""
        return self.pairs[(one, other) if one <= other else (other, one)]

    def jaccard(self, one: Id, other: Id) -> float:
        """Together over either (Jaccard 1901), 0 to 1. Overlapping codings of a tag that overlaps several may give more than one
        pair, so that the share is cut at 1.
        """
        both = self.count(one, other)
        either = self.single[one] + self.single[other] - both
        return min(1.0, both / either) if either > 0 else float(bool(both))

    def add_overlaps(self, annotations: Iterable[Annotation], shown: Mapping[Id, Id]) -> None:
        """Count a document's codings that share a code point. `shown` gives for each stored tag the one that is seen."""
        ordered = sorted((each for each in annotations if not each.is_orphan), key=attrgetter("start"))
        active: list[tuple[int, frozenset[Id]]] = []
        for each in ordered:
            tags = frozenset(shown[tag] for tag in each.tags if tag in shown)
            if not tags:
                continue
            self.single.update(tags)
            active = [(end, others) for end, others in active if end > each.start]
            self._pair(tags, tags, is_one=True)
            for _, others in active:
                self._pair(tags, others)
            active.append((each.end, tags))

    def add_units(self, annotations: Iterable[Annotation], units: Sequence[HasSpan], shown: Mapping[Id, Id]) -> None:
        """Count the sentences or paragraphs (`units`, in order) that hold codings of both tags."""
        held: dict[int, set[Id]] = {}
        for each in annotations:
            if not each.is_orphan:
                tags = {shown[tag] for tag in each.tags if tag in shown}
                for first, last in on_units([Span(each.start, each.end)], units):
                    for number in range(first, last):
                        held.setdefault(number, set()).update(tags)
        for tags in held.values():
            self.single.update(tags)
            self._pair(frozenset(tags), frozenset(tags), is_one=True)

    def _pair(self, tags: frozenset[Id], others: frozenset[Id], *, is_one: bool = False) -> None:
        """Two annotations' tags against each other, or (`is_one`) those of one."""
        for one in tags:
            for other in others:
                if one < other or (other < one and not is_one):
                    self.pairs[(one, other) if one < other else (other, one)] += 1
