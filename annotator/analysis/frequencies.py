"""How often words stand in texts: counts, what is typical of some texts against others, what stands together, how evenly."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, log2

from annotator.core.text import fold, tokens


@dataclass(frozen=True, slots=True)
class Keyness:
    """A word that some texts have more (or less) often than others. `likelihood` is G2; above 3.84 it is beyond chance at 5 %,
    above 15.13 at 0.01 %. `ratio` is the binary logarithm of how many times as frequent it is: 1 is twice, -1 half as.
    """

    word: str
    count: int
    count_elsewhere: int
    likelihood: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Collocation:
    """Two words within a distance of each other: how often, G2 as in `Keyness`, and pointwise mutual information in bits."""

    word: str
    other: str
    count: int
    likelihood: float
    information: float


def words_of(text: str, stop: Collection[str] = frozenset()) -> list[str]:
    """The words as they are counted: no case, no accents. Those in `stop` (folded) are left out; forms stay as they are."""
    folded = (fold(word) for word, _ in tokens(text))
    return [word for word in folded if word not in stop]


def keyness(counts: Mapping[str, int], elsewhere: Mapping[str, int], least: int = 2) -> list[Keyness]:
    """Every word with `least` occurrences in both together, the most telling first.

    G2 after Rayson & Garside 2000, "Comparing corpora using frequency profiling"; ratio after Hardie 2014, "Log Ratio", with half
    an occurrence in place of none.
    """
    size, size_elsewhere = sum(counts.values()), sum(elsewhere.values())
    if not size or not size_elsewhere:
        return []
    found = []
    for word in counts.keys() | elsewhere.keys():
        here, there = counts.get(word, 0), elsewhere.get(word, 0)
        if here + there < least:
            continue
        share = (here + there) / (size + size_elsewhere)
        likelihood = 2 * (_part(here, size * share) + _part(there, size_elsewhere * share))
        ratio = log2(((here or 0.5) / size) / ((there or 0.5) / size_elsewhere))
        found.append(Keyness(word, here, there, likelihood, ratio))
    return sorted(found, key=lambda each: (-each.likelihood, each.word))


def collocations(
    texts: Iterable[Sequence[str]], window: int = 5, least: int = 3, only: str | None = None, stop: Collection[str] = frozenset()
) -> list[Collocation]:
    """Pairs of different words with at most `window` - 1 words between them, at least `least` times, the most telling first; with
    `only` the pairs of that word. Words in `stop` are in no pair, but count between others.

    G2 over the table of two words (Dunning 1993); information after Church & Hanks 1990: the binary logarithm of how many times
    as often the two stand together as their frequencies would have it.
    """
    pairs, single, total = Counter[tuple[str, str]](), Counter[str](), 0
    for text in texts:
        size = len(text)
        for at, word in enumerate(text):
            reach = min(window, size - 1 - at)
            total += reach
            single[word] += reach + min(window, at)  # in so many pairs as the first, and as the second
            if word in stop:
                continue
            for other in text[at + 1 : at + 1 + reach]:
                if word != other and other not in stop and (only is None or only in (word, other)):
                    pairs[(word, other) if word < other else (other, word)] += 1
    found = []
    for (word, other), both in pairs.items():
        if both >= least:
            one, two = single[word], single[other]
            table = (both, one - both, two - both, 2 * total - one - two + both)
            expected = one * two / (2 * total)
            found.append(Collocation(word, other, both, _likelihood(table), log2(both / expected)))
    return sorted(found, key=lambda each: (-each.likelihood, each.word, each.other))


def dispersion(counts: Sequence[int], sizes: Sequence[int]) -> float | None:
    """How unevenly a word is spread over parts with so many words each: 0 evenly, near 1 all in the smallest part. None without
    an occurrence or with a single part. Gries 2008, "Dispersions and adjusted frequencies in corpora" (DP), divided by its
    greatest value (Lijffijt & Gries 2012).
    """
    total, size = sum(counts), sum(sizes)
    if not total or not size or len(sizes) < 2:
        return None
    apart = sum(abs(count / total - part / size) for count, part in zip(counts, sizes, strict=True)) / 2
    return apart / (1 - min(sizes) / size)


def _part(count: float, expected: float) -> float:
    return count * log(count / expected) if count else 0.0


def _likelihood(table: tuple[int, int, int, int]) -> float:
    """G2 of a table of two rows: first row, then second."""
    rows = (table[0] + table[1], table[2] + table[3])
    columns = (table[0] + table[2], table[1] + table[3])
    total = sum(rows)
    expected = [rows[at // 2] * columns[at % 2] / total for at in range(4)]
    return 2 * sum(_part(count, expectation) for count, expectation in zip(table, expected, strict=True) if count > 0)
