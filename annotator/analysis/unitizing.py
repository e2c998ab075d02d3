"""Agreement of coders who chose their units themselves: the u-alpha family of Krippendorff, Mathet, Bouvry & Widlöcher 2016."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple, TypeAlias

from annotator.analysis.nominal import Coefficient

Category: TypeAlias = str
_GAP = ""


class Segment(NamedTuple):
    """Code points [start, end) that one coder gave one category, or left alone (the empty category)."""

    start: int
    end: int
    category: Category

    @property
    def length(self) -> int:
        """In code points."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class UnitAgreement:
    """`identified` (|u-alpha): which parts were coded at all. `coded` (u-alpha): that and with which category. `valued`
    (cu-alpha): the categories, where two or more coded something. `by_category` ((k)u-alpha): each category against the others
    there; `coverage` is the share of a category's length that others coded too (0 where (k)u-alpha is undefined).
    """

    identified: Coefficient
    coded: Coefficient
    valued: Coefficient
    by_category: Mapping[Category, Coefficient]
    coverage: Mapping[Category, float]


def unit_agreement(coders: Sequence[Sequence[Segment]], length: int) -> UnitAgreement:
    """The family for two or more coders over a text of `length` code points. Each coder's segments are in order, not
    overlapping, none of the empty category.

    Chance is that of drawing pairs of code points from all coders' segments, no segment with itself (2016, eq. 7 to 9); a gap is
    as many segments as it has code points. For cu-alpha with three or more coders public programs differ in the third decimal.
    Here a segment has, within the valued coincidences, the weight with which it occurs there, the mean over the other coders of
    its length that they coded too, and is not paired with itself; of the readings tried, only this gives the 0.724 that
    Krippendorff 2019, p. 340, prints. For two coders the readings agree.
    """
    pieces = [_with_gaps(segments, length) for segments in coders]
    observed, squares, valued_squares = _coincidences(pieces)
    valued = Counter({pair: count for pair, count in observed.items() if _GAP not in pair})
    lengths = Counter[Category]()
    for (one, _), count in observed.items():
        lengths[one] += count
    within = Counter[Category]()
    for (one, _), count in valued.items():
        within[one] += count
    categories = sorted(set(lengths) - {_GAP})
    return UnitAgreement(
        _identified(observed, lengths, squares),
        _coefficient(observed, lengths, squares),
        _coefficient(valued, within, valued_squares),
        {each: _against_others(each, valued, within, valued_squares) for each in categories},
        {each: within[each] / lengths[each] for each in categories},
    )


_Matrix: TypeAlias = Counter[tuple[Category, Category]]


def _with_gaps(segments: Sequence[Segment], length: int) -> list[Segment]:
    found: list[Segment] = []
    at = 0
    for segment in segments:
        if segment.start > at:
            found.append(Segment(at, segment.start, _GAP))
        found.append(segment)
        at = segment.end
    if length > at:
        found.append(Segment(at, length, _GAP))
    return found


def _coincidences(coders: Sequence[Sequence[Segment]]) -> tuple[_Matrix, Counter[Category], Counter[Category]]:
    """Lengths of what pairs of coders gave pairs of categories to, each pair of coders weighing 1 / (coders - 1); for each
    category the sum of its segments' squared lengths; and of their squared weights among the valued coincidences.
    """
    weight = 1 / (len(coders) - 1)
    observed: _Matrix = Counter()
    squares, valued_squares = Counter[Category](), Counter[Category]()
    shared = [[0] * len(segments) for segments in coders]
    for one, two in combinations(range(len(coders)), 2):
        for (here, there), common in _common(coders[one], coders[two], shared[one], shared[two]).items():
            observed[here, there] += common * weight  # type: ignore[assignment]
            observed[there, here] += common * weight  # type: ignore[assignment]
    for segments, covered in zip(coders, shared, strict=True):
        for (start, end, category), length in zip(segments, covered, strict=True):
            squares[category] += end - start if category == _GAP else (end - start) ** 2
            valued_squares[category] += (length * weight) ** 2  # type: ignore[assignment]
    return observed, squares, valued_squares


def _common(
    first: Sequence[Segment], second: Sequence[Segment], shared_first: list[int], shared_second: list[int]
) -> Counter[tuple[Category, Category]]:
    """Go through two coders' segments side by side: the lengths that they have in common, by their categories. The lengths of
    each segment that the other gave a category to are added to `shared_first` and `shared_second`.
    """
    found: Counter[tuple[Category, Category]] = Counter()
    one = two = at = 0
    while one < len(first) and two < len(second):
        _, end_here, here = first[one]
        _, end_there, there = second[two]
        end = min(end_here, end_there)
        found[here, there] += end - at
        if here and there:
            shared_first[one] += end - at
            shared_second[two] += end - at
        at = end
        one += end_here == end
        two += end_there == end
    return found


def _identified(observed: _Matrix, lengths: Counter[Category], squares: Counter[Category]) -> Coefficient:
    """All categories taken for one."""
    matrix: _Matrix = Counter()
    for (one, two), count in observed.items():
        matrix[_kind(one), _kind(two)] += count
    return _coefficient(matrix, _collapsed(lengths), _collapsed(squares))


def _collapsed(counts: Counter[Category]) -> Counter[Category]:
    found = Counter[Category]()
    for category, count in counts.items():
        found[_kind(category)] += count
    return found


def _kind(category: Category) -> Category:
    return _GAP if category == _GAP else "unit"


def _coefficient(observed: _Matrix, lengths: Counter[Category], squares: Counter[Category]) -> Coefficient:
    total = sum(observed.values())
    pairs = sum(lengths.values()) ** 2 - sum(squares[category] for category in lengths)
    if not total:
        return Coefficient(None, None, "No two coders marked the same passage.")
    if pairs <= 0:
        return Coefficient(None, None, "There is a single unit, which can't be told from chance.")
    agreeing = sum(count for (one, two), count in observed.items() if one == two)
    expected = sum(length**2 - squares[category] for category, length in lengths.items()) / pairs
    why = "" if expected < 1 else "Only one category was used, so chance can't be told from agreement."
    return Coefficient(agreeing / total, expected, why)


def _against_others(category: Category, valued: _Matrix, within: Counter[Category], squares: Counter[Category]) -> Coefficient:
    """One category against all others, where two or more coded something."""
    own = within[category]
    if not own:
        return Coefficient(None, None, "Nobody else coded anything where this was used.")
    apart = sum(count for (one, two), count in valued.items() if one == category != two)
    elsewhere = own * (sum(within.values()) - own)
    pairs = elsewhere + own**2 - squares[category]
    expected = 1 - elsewhere / pairs if pairs > 0 else 1.0
    why = "" if expected < 1 else "Only this category was used there, so chance can't be told from agreement."
    return Coefficient(1 - apart / own, expected, why)
