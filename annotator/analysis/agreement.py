"""How far coders agree over documents: every coefficient, by tag and over tags, under a chosen unit, with intervals."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations, pairwise
from types import MappingProxyType

from annotator.analysis.nominal import COEFFICIENTS, Coefficient, pooled
from annotator.analysis.ratings import Ratings, Value, coded, on_clusters, on_units
from annotator.analysis.unitizing import Segment, UnitAgreement, unit_agreement
from annotator.core.changes import Id
from annotator.core.spans import HasSpan

RESAMPLES = 1_000
SEED = 20_140_401
_PAIRWISE = ("cohen", "scott")


class Unit(StrEnum):
    """What is compared. The value is what the command line takes."""

    CHARACTER = "character"
    WORD = "word"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    ANNOTATION = "annotation"


@dataclass(frozen=True, slots=True)
class CodedDocument:
    """A document of `length` code points. `spans` hold for each tag one list of spans for each coder, in one order throughout;
    None for a coder who did not code this document. `units` are its words, sentences and paragraphs, where they are asked for.
    """

    id: Id
    length: int
    spans: Mapping[Id, Sequence[Sequence[HasSpan] | None]]
    units: Mapping[Unit, Sequence[HasSpan]] = field(default_factory=lambda: MappingProxyType({}))

    def ratings(self, tag: Id, unit: Unit, *, only_coded: bool = False) -> Counter[tuple[Value, ...]]:
        """What each coder said of the units for a tag: 1 has it, 0 has not. `only_coded` leaves out units that no one gave it."""
        spans = self.spans[tag]
        if unit is Unit.CHARACTER:
            return coded(spans, self.length, only_coded=only_coded)
        if unit is Unit.ANNOTATION:
            return on_clusters(spans)
        parts = self.units[unit]
        return coded([None if each is None else on_units(each, parts) for each in spans], len(parts), only_coded=only_coded)


@dataclass(frozen=True, slots=True)
class Figure:
    """A coefficient with the bounds of its 95 % interval; None where there is none, as for a single document."""

    coefficient: Coefficient
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Figures by coefficient (see `nominal.COEFFICIENTS`): of each tag and over them. For more than two coders Cohen's kappa and
    Scott's pi are means over the pairs, whose own figures over the tags are in `pairs`, by the coders' numbers. `units` is the
    u-alpha family by tag, over the documents that all coded; `units_over_tags` only where no coder's tags overlap.
    """

    by_tag: Mapping[Id, Mapping[str, Figure]]
    over_tags: Mapping[str, Figure]
    pairs: Mapping[tuple[int, int], Mapping[str, Coefficient]]
    units: Mapping[Id, UnitAgreement]
    units_over_tags: UnitAgreement | None
    documents: int


def agreement(
    documents: Sequence[CodedDocument],
    tags: Sequence[Id],
    unit: Unit,
    *,
    only_coded: bool = False,
    resamples: int = RESAMPLES,
    seed: int = SEED,
    progress: Callable[[int, int], object] = lambda _done, _total: None,
) -> Agreement:
    """All figures for two or more coders. Intervals are percentiles of a bootstrap over documents (Efron 1979): `resamples` draws
    by a generator begun with `seed`, so that the same study gives the same figures.
    """
    coders = len(next(iter(documents[0].spans.values()))) if documents and tags else 0
    per_document: list[dict[Id, Counter[tuple[Value, ...]]]] = []
    draws = _draws(len(documents), resamples if len(documents) > 1 else 0, seed)
    steps = len(documents) + len(draws)
    for done, document in enumerate(documents):
        progress(done, steps)
        per_document.append({tag: document.ratings(tag, unit, only_coded=only_coded) for tag in tags})
    whole = _sums(per_document, range(len(documents)), tags)
    ranges: dict[Id, list[dict[str, Coefficient]]] = {tag: [] for tag in tags}
    ranges_over = []
    for done, draw in enumerate(draws):
        progress(len(documents) + done, steps)
        found = {tag: _coefficients(sums, coders) for tag, sums in _sums(per_document, draw, tags).items()}
        for tag, figures in found.items():
            ranges[tag].append(figures)
        ranges_over.append(_pooled_of(found.values()))
    by_tag = {tag: _figures(_coefficients(whole[tag], coders), ranges[tag]) for tag in tags}
    over = _figures(_pooled(whole, coders), ranges_over)
    shared = [each for each in documents if all(None not in each.spans[tag] for tag in tags)]
    return Agreement(
        by_tag,
        over,
        _of_pairs(whole, coders),
        {tag: unit_agreement(_segments(shared, [tag], coders), _length(shared)) for tag in tags} if coders > 1 else {},
        _over_categories(shared, tags, coders),
        len(documents),
    )


def sensitivity(
    documents: Sequence[CodedDocument],
    tags: Sequence[Id],
    units: Iterable[Unit] = tuple(Unit),
    progress: Callable[[int, int], object] = lambda _done, _total: None,
) -> dict[tuple[Unit, bool], dict[str, Coefficient]]:
    """The same work under each unit, over all text and over only what anyone coded (True): coefficients over the tags."""
    coders = len(next(iter(documents[0].spans.values()))) if documents and tags else 0
    found = {}
    listed = list(units)
    for done, unit in enumerate(listed):
        for only_coded in (False, True):
            progress(2 * done + only_coded, 2 * len(listed))
            if unit is Unit.ANNOTATION and not only_coded:
                continue
            ratings = [{tag: each.ratings(tag, unit, only_coded=only_coded) for tag in tags} for each in documents]
            found[unit, only_coded] = _pooled(_sums(ratings, range(len(documents)), tags), coders)
    return found


def of_pair(ratings: Ratings, first: int, second: int) -> Counter[tuple[Value, ...]]:
    """The patterns of two coders among more."""
    found: Counter[tuple[Value, ...]] = Counter()
    for pattern, count in ratings.items():
        found[pattern[first], pattern[second]] += count  # type: ignore[assignment]
    return found


def _coefficients(ratings: Ratings, coders: int) -> dict[str, Coefficient]:
    found = {name: of(ratings) for name, of in COEFFICIENTS.items() if name not in _PAIRWISE}
    pairs = [of_pair(ratings, *pair) for pair in combinations(range(coders), 2)]
    for name in _PAIRWISE:
        found[name] = _mean([COEFFICIENTS[name](pair) for pair in pairs])
    return found


def _mean(found: Sequence[Coefficient]) -> Coefficient:
    """One figure as it is; of several the mean value (Light 1971), told as if chance gave nothing."""
    if len(found) == 1:
        return found[0]
    values = [each.value for each in found if each.value is not None]
    why = found[0].why if found else ""
    return Coefficient(sum(values) / len(values), 0.0) if values else Coefficient(None, None, why)


def _pooled(sums: Mapping[Id, Ratings], coders: int) -> dict[str, Coefficient]:
    return _pooled_of([_coefficients(ratings, coders) for ratings in sums.values()])


def _pooled_of(found: Iterable[Mapping[str, Coefficient]]) -> dict[str, Coefficient]:
    listed = list(found)
    return {name: pooled(figures[name] for figures in listed) for name in COEFFICIENTS}


def _of_pairs(sums: Mapping[Id, Ratings], coders: int) -> dict[tuple[int, int], dict[str, Coefficient]]:
    return {
        pair: {name: pooled(of(of_pair(ratings, *pair)) for ratings in sums.values()) for name, of in COEFFICIENTS.items()}
        for pair in combinations(range(coders), 2)
    }


def _sums(
    per_document: Sequence[Mapping[Id, Counter[tuple[Value, ...]]]], chosen: Iterable[int], tags: Iterable[Id]
) -> dict[Id, Counter[tuple[Value, ...]]]:
    times = Counter(chosen)
    found: dict[Id, Counter[tuple[Value, ...]]] = {}
    for tag in tags:
        sums: Counter[tuple[Value, ...]] = Counter()
        for number, count in times.items():
            for pattern, weight in per_document[number][tag].items():
                sums[pattern] += weight * count
        found[tag] = sums
    return found


def _draws(documents: int, resamples: int, seed: int) -> list[list[int]]:
    source = random.Random(seed)
    return [source.choices(range(documents), k=documents) for _ in range(resamples)]


def _figures(whole: Mapping[str, Coefficient], resampled: Sequence[Mapping[str, Coefficient]]) -> dict[str, Figure]:
    found = {}
    for name, coefficient in whole.items():
        values = sorted(value for each in resampled if (value := each[name].value) is not None)
        if values and coefficient.value is not None:
            last = len(values) - 1
            found[name] = Figure(coefficient, values[round(0.025 * last)], values[round(0.975 * last)])
        else:
            found[name] = Figure(coefficient)
    return found


def _length(documents: Iterable[CodedDocument]) -> int:
    return sum(document.length for document in documents)


def _segments(documents: Sequence[CodedDocument], tags: Sequence[Id], coders: int) -> list[list[Segment]]:
    """Each coder's units over the documents laid end to end. Where a coder gave one tag to overlapping passages, they are one."""
    found: list[list[Segment]] = [[] for _ in range(coders)]
    before = 0
    for document in documents:
        for coder in range(coders):
            own = [
                Segment(start + before, end + before, tag)
                for tag in tags
                for start, end in _apart(document.spans[tag][coder] or ())
            ]
            found[coder] += own if len(tags) == 1 else sorted(own)
        before += document.length
    return found


def _apart(spans: Sequence[HasSpan]) -> list[tuple[int, int]]:
    """Spans of one tag in order without overlaps; those that only touch stay apart, since they are units of their own."""
    found: list[tuple[int, int]] = []
    start = end = 0
    for next_start, next_end in sorted({(span.start, span.end) for span in spans}):
        if next_start >= end:
            if end:
                found.append((start, end))
            start, end = next_start, next_end
        else:
            end = max(end, next_end)
    if end:
        found.append((start, end))
    return found


def _over_categories(documents: Sequence[CodedDocument], tags: Sequence[Id], coders: int) -> UnitAgreement | None:
    if coders < 2 or len(tags) < 2:
        return None
    segments = _segments(documents, tags, coders)
    if any(one.end > two.start for own in segments for one, two in pairwise(own)):
        return None
    return unit_agreement(segments, _length(documents))
