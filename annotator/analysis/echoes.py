"""Passages that recur, word for word or nearly, in other documents: winnowed runs of words, then alignment from there on.

Runs are sampled as Schleimer, Wilkerson & Aiken 2003 describe ("Winnowing: local algorithms for document fingerprinting"): of any
`WINDOW` runs of `RUN` words that follow each other one is kept, so that two texts that share `RUN + WINDOW - 1` words in a row
share a kept run. From each the match is carried on to both sides past words that differ, while what agrees outweighs them.
"""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from operator import add

from annotator.analysis.alignment import Aligned, aligned
from annotator.core.text import fold, tokens

RUN, WINDOW = 5, 3
"""A run of words, and how many runs one is kept of."""
LEAST = 7
"""As many words have to agree in an echo."""
_BITS = 61
_MASK = (1 << _BITS) - 1
_BASE, _MIXER = 1_000_003, 0x9E3779B97F4A7C15
_SLOTS = 1 << 26
_CROWD = 24
"""A run that occurs more often is matched with the next of its places only: boilerplate would pair with itself without end."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text as numbers of folded words, with the code points where each starts and ends."""

    numbers: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]


@dataclass(frozen=True, slots=True)
class Runs:
    """The sampled runs of a text: a hash of each and the number of its first word, in order. The same words give the same runs in
    any library, so they can be kept for the next time.
    """

    hashes: "array[int]"
    places: "array[int]"


@dataclass(frozen=True, slots=True)
class Echo:
    """Words [start, end) of the text numbered `first`, and those of `second`, that nearly agree: `agreeing` words do."""

    first: int
    first_start: int
    first_end: int
    second: int
    second_start: int
    second_end: int
    agreeing: int


class Vocabulary:
    """Numbers for words, the same for words that differ in case, accents or kind of quotation mark only."""

    def __init__(self) -> None:
        self._known = _Numbers()

    def words_of(self, text: str) -> Words:
        """The words of a text."""
        listed = list(tokens(text))
        words, starts = [word for word, _ in listed], array("i", [start for _, start in listed])
        numbers = array("q", map(self._known.__getitem__, words))
        return Words(numbers, starts, array("i", map(add, starts, map(len, words))))


class _Numbers(dict[str, int]):
    """The number of each word that was ever asked for."""

    def __missing__(self, word: str) -> int:
        number = self[word] = _number_of(fold(word))
        return number


def runs_of(words: Words) -> Runs:
    """The runs of a text that are kept: the least hash of each window, and of equal ones the last, so that repeats keep few."""
    hashes, places = array("Q"), array("i")
    found = _hashes(words.numbers) if len(words.numbers) >= RUN else []
    last = -1
    if len(found) < WINDOW:
        found += [max(found, default=0) + 1] * (WINDOW - len(found)) if found else []
    for begin, (one, two, three) in enumerate(zip(found, found[1:], found[2:], strict=False)):
        at = begin + 2 if three <= one and three <= two else begin + 1 if two <= one else begin
        if at != last:
            hashes.append(found[at])
            places.append(at)
            last = at
    return Runs(hashes, places)


def find_echoes(
    runs: Sequence[Runs],
    words: Callable[[int], Words],
    fresh: Iterable[int] | None = None,
    progress: Callable[[int, int], object] = lambda _done, _total: None,
) -> list[Echo]:
    """The echoes between any two texts, in order; with `fresh` only those of one of these. `words` gives those of a text, by its
    number, and is asked for texts that share a run only. `progress` may raise to stop.
    """
    total = 2 * len(runs)
    wanted = None if fresh is None else frozenset(fresh)
    chosen = _repeated(runs, lambda done: progress(done, total)) if wanted is None else _runs_in(runs, wanted)
    places: dict[int, list[tuple[int, int]]] = {}
    for number, kept in enumerate(runs):
        for run, at in chosen(kept):
            places.setdefault(run, []).append((number, at))
    pairs = _pairs(places, wanted)
    return _extended(words, pairs, lambda done, count: progress(len(runs) + done * len(runs) // count, total))


_Chosen = Callable[[Runs], Iterable[tuple[int, int]]]


def _repeated(runs: Sequence[Runs], progress: Callable[[int], object]) -> _Chosen:
    """Of a text's runs those that may stand in two texts, with their places: few, so that little is remembered."""
    seen = bytearray(_SLOTS)
    for number, kept in enumerate(runs):
        progress(number)
        for run in set(kept.hashes):
            slot = run % _SLOTS
            if seen[slot] < 2:
                seen[slot] += 1
    return lambda kept: (pair for pair in zip(kept.hashes, kept.places, strict=True) if seen[pair[0] % _SLOTS] > 1)


def _runs_in(runs: Sequence[Runs], wanted: frozenset[int]) -> _Chosen:
    """Of a text's runs those that stand in one of the wanted texts."""
    own = {run for number in wanted for run in runs[number].hashes}

    def chosen(kept: Runs) -> Iterable[tuple[int, int]]:
        if own.isdisjoint(kept.hashes):
            return ()
        return ((run, at) for run, at in zip(kept.hashes, kept.places, strict=True) if run in own)

    return chosen


def _number_of(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=7).digest(), "big")


def _hashes(numbers: Sequence[int]) -> list[int]:
    """A rolling hash of each run, mixed so that small ones are not those of frequent words."""
    out = pow(_BASE, RUN, 1 << _BITS)
    hashed, found = 0, []
    for number in numbers[:RUN]:
        hashed = (hashed * _BASE + number) & _MASK
    found.append((hashed ^ hashed >> 29) * _MIXER & _MASK)
    for leaving, coming in zip(numbers, numbers[RUN:], strict=False):
        hashed = (hashed * _BASE + coming - leaving * out) & _MASK
        found.append((hashed ^ hashed >> 29) * _MIXER & _MASK)
    return found


_Pairs = Mapping[tuple[int, int], list[tuple[int, int]]]


def _pairs(places: Mapping[int, list[tuple[int, int]]], wanted: frozenset[int] | None) -> _Pairs:
    """For two texts the word numbers where the same run stands in either."""
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for listed in places.values():
        for index, (first, at) in enumerate(listed):
            for second, there in listed[index + 1 : index + 2 if len(listed) > _CROWD else None]:
                if first != second and (wanted is None or first in wanted or second in wanted):
                    found.setdefault((first, second), []).append((at, there))
    return found


def _extended(words: Callable[[int], Words], pairs: _Pairs, progress: Callable[[int, int], object]) -> list[Echo]:
    echoes: list[Echo] = []
    for done, ((first, second), starts) in enumerate(sorted(pairs.items())):
        progress(done, len(pairs))
        matched: list[Aligned] = []
        here, over = words(first).numbers, words(second).numbers
        for at, there in sorted(starts):
            if any(match.holds(at, there) for match in matched[-8:]):
                continue
            found = aligned(here, at, over, there, RUN)
            if found.agreeing >= LEAST:
                matched.append(found)
        echoes += [
            Echo(first, match.first_start, match.first_end, second, match.second_start, match.second_end, match.agreeing)
            for match in dict.fromkeys(matched)
        ]
    return echoes
