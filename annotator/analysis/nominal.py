"""Agreement on nominal values beyond chance: each coefficient as what was observed and what chance would give."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from annotator.analysis.ratings import Ratings, Value

_LEAST = 1e-12


@dataclass(frozen=True, slots=True)
class Coefficient:
    """`observed` and `expected` are shares of agreement (0 to 1). `why` says why there is no value, where there is none."""

    observed: float | None
    expected: float | None
    why: str = ""

    @property
    def value(self) -> float | None:
        """(observed - expected) / (1 - expected); None where that is undefined."""
        if self.observed is None or self.expected is None or 1 - self.expected < _LEAST:
            return None
        return (self.observed - self.expected) / (1 - self.expected)


NOTHING_SHARED = Coefficient(None, None, "No unit was coded by two or more of them.")


def pooled(coefficients: Iterable[Coefficient]) -> Coefficient:
    """One figure over several tags: the mean observed against the mean expected (De Vries, Elliott, Kanouse & Teleki 2008, "Using
    Pooled Kappa to Summarize Interrater Agreement across Many Items"). Tags without figures are left out.
    """
    known = [(each.observed, each.expected) for each in coefficients if each.observed is not None and each.expected is not None]
    if not known:
        return NOTHING_SHARED
    observed, expected = (sum(values) / len(known) for values in zip(*known, strict=True))
    return _coefficient(observed, expected)


def percent_agreement(ratings: Ratings) -> Coefficient:
    """The share of pairs of values that agree, averaged over the units with two or more; nothing is expected by chance."""
    total, weight = 0.0, 0.0
    for pattern, count in ratings.items():
        values = _present(pattern)
        if len(values) > 1:
            total += count * _agreeing(values)
            weight += count
    return Coefficient(total / weight, 0.0) if weight else NOTHING_SHARED


def cohen_kappa(ratings: Ratings) -> Coefficient:
    """Cohen 1960 for two coders: chance by each coder's own shares of the categories."""
    pairs = _pairs(ratings)
    if pairs is None:
        return Coefficient(None, None, "Cohen's kappa is for two coders.")
    total = sum(pairs.values())
    if not total:
        return NOTHING_SHARED
    first: dict[Value, float] = {}
    second: dict[Value, float] = {}
    for (a, b), count in pairs.items():
        first[a] = first.get(a, 0.0) + count
        second[b] = second.get(b, 0.0) + count
    observed = sum(count for (a, b), count in pairs.items() if a == b) / total
    return _coefficient(observed, sum(share * second.get(value, 0.0) for value, share in first.items()) / total**2)


def scott_pi(ratings: Ratings) -> Coefficient:
    """Scott 1955 for two coders: chance by the shares of the categories over both."""
    pairs = _pairs(ratings)
    if pairs is None:
        return Coefficient(None, None, "Scott's pi is for two coders.")
    return fleiss_kappa(pairs)


def fleiss_kappa(ratings: Ratings) -> Coefficient:
    """Fleiss 1971: chance by the shares of the categories over all coders; every unit needs a value of every coder."""
    if any(None in pattern for pattern, count in ratings.items() if count):
        return Coefficient(None, None, "Fleiss' kappa needs every unit coded by every coder; Krippendorff's alpha does not.")
    return _by_shares(ratings, lambda shares: sum(share**2 for share in shares), only_paired=True)


def krippendorff_alpha(ratings: Ratings) -> Coefficient:
    """Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", nominal, with missing values: agreement among the
    pairable values, and that of as many values drawn without putting any back.
    """
    agreeing, values = 0.0, 0.0
    shares: dict[Value, float] = {}
    for pattern, count in ratings.items():
        present = _present(pattern)
        if len(present) > 1:
            agreeing += count * len(present) * _agreeing(present)
            values += count * len(present)
            for value in present:
                shares[value] = shares.get(value, 0.0) + count
    if values <= 1:
        return NOTHING_SHARED
    expected = sum(share * (share - 1) for share in shares.values()) / (values * (values - 1))
    return _coefficient(agreeing / values, expected)


def gwet_ac1(ratings: Ratings, categories: int = 0) -> Coefficient:
    """Gwet 2008, "Computing inter-rater reliability and its variance in the presence of high agreement". `categories` is how many
    could be chosen among; 0 counts those that were.
    """

    def chance(shares: Sequence[float]) -> float:
        among = max(categories, len(shares))
        return sum(share * (1 - share) for share in shares) / (among - 1) if among > 1 else 1.0

    return _by_shares(ratings, chance)


def brennan_prediger(ratings: Ratings, categories: int = 0) -> Coefficient:
    """Brennan & Prediger 1981 (for two coders Bennett's S, for more Randolph's free-marginal kappa): all categories equally
    likely. `categories` is how many could be chosen among; 0 counts those that were.
    """
    return _by_shares(ratings, lambda shares: 1 / max(categories, len(shares)))


COEFFICIENTS: Mapping[str, Callable[[Ratings], Coefficient]] = MappingProxyType(
    {
        "percent": percent_agreement,
        "cohen": cohen_kappa,
        "scott": scott_pi,
        "fleiss": fleiss_kappa,
        "alpha": krippendorff_alpha,
        "ac1": lambda ratings: gwet_ac1(ratings, 2),
        "brennan": lambda ratings: brennan_prediger(ratings, 2),
    }
)
"""The coefficients for a tag that is there or not: two categories."""


def _by_shares(ratings: Ratings, chance: Callable[[Sequence[float]], float], *, only_paired: bool = False) -> Coefficient:
    """Observed as the mean over units with two or more values; chance from the mean shares of the categories over the units,
    those with one value too unless `only_paired` (Gwet 2014, 2.3).
    """
    agreeing, paired, units = 0.0, 0.0, 0.0
    shares: dict[Value, float] = {}
    for pattern, count in ratings.items():
        values = _present(pattern)
        if len(values) > 1:
            agreeing += count * _agreeing(values)
            paired += count
        if len(values) > only_paired:
            units += count
            for value in values:
                shares[value] = shares.get(value, 0.0) + count / len(values)
    if not paired:
        return NOTHING_SHARED
    return _coefficient(agreeing / paired, chance([share / units for share in shares.values()]))


def _coefficient(observed: float, expected: float) -> Coefficient:
    is_sure = 1 - expected < _LEAST
    return Coefficient(
        observed, expected, "All said the same everywhere, so chance can't be told from agreement." if is_sure else ""
    )


def _present(pattern: Sequence[Value]) -> list[Value]:
    return [value for value in pattern if value is not None]


def _agreeing(values: Sequence[Value]) -> float:
    """The share of the pairs of different coders that agree."""
    count = len(values)
    return sum(same * (same - 1) for same in Counter(values).values()) / (count * (count - 1))


def _pairs(ratings: Ratings) -> dict[tuple[Value, ...], float] | None:
    """The patterns of exactly two coders, those with a missing value left out; None where there are more or fewer coders."""
    if any(len(pattern) != 2 for pattern in ratings):
        return None
    return {pattern: count for pattern, count in ratings.items() if None not in pattern}
