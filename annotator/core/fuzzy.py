"""Fuzzy matching for pickers: the letters typed, in order, somewhere in a name; better places score higher.

A candidate that begins with what was typed comes before one that has it at the start of a word, then starts of several words
("ip" for "Innovation programme"), then within a word, then scattered. Case and accents don't count.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple, TypeVar

import regex

from annotator.core.spans import Span, united
from annotator.core.text import fold, fold_with_origins

T = TypeVar("T")

_WORD_START = regex.compile(r"(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]")
_WHOLE, _PREFIX, _WORD, _STARTS, _WITHIN, _SCATTERED = 1000.0, 900.0, 800.0, 700.0, 600.0, 300.0
_MOST_TRIES = 2_000
"""Steps after which the search for starts of words gives up on one candidate."""


class Match(NamedTuple):
    """How well a candidate fits (greater is better), and where: `places` count the letters of the folded candidate."""

    score: float
    candidate: str
    places: Sequence[int]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The code points of the candidate that were matched, in order. Worked out when asked: few of many are shown."""
        origins = fold_with_origins(self.candidate)[1]
        return tuple(united(Span(origins[place], origins[place] + 1) for place in self.places))


def match(pattern: str, candidate: str) -> Match | None:
    """The best fit of the pattern, or None. Words of the pattern, parted by spaces, may fit in any order; an empty pattern
    fits everything with score 0."""
    return _match(fold(pattern).split(), candidate)


def ranked(pattern: str, items: Iterable[T], key: Callable[[T], str]) -> list[tuple[T, Match]]:
    """The items that fit, best first; equally good ones stay in the order given."""
    terms = fold(pattern).split()
    fits = [(item, found) for item in items if (found := _match(terms, key(item)))]
    if terms:
        fits.sort(key=lambda fit: -fit[1].score)
    return fits


def _match(terms: list[str], candidate: str) -> Match | None:
    folded = fold(candidate)
    if not terms:
        return Match(0.0, candidate, ())
    if not all(_has_in_order(term, folded) for term in terms):
        return None
    fit = _fit(terms[0], folded) if len(terms) == 1 else max(_fits_of_several(terms, folded), key=itemgetter(0))
    return Match(fit[0] - min(len(folded), 200) / 20, candidate, fit[1]) if fit else None


def _fits_of_several(terms: list[str], folded: str) -> Iterator[tuple[float, Sequence[int]]]:
    """The words typed as one name, and each on its own."""
    whole = _fit(" ".join(terms), folded)
    if whole:
        yield whole
    fits = [fit for term in terms if (fit := _fit(term, folded))]
    in_order = all(before[1][0] <= after[1][0] for before, after in pairwise(fits))
    yield sum(fit[0] for fit in fits) / len(fits) - (20 if in_order else 60), [place for fit in fits for place in fit[1]]


def _has_in_order(term: str, folded: str) -> bool:
    at = 0
    for letter in term:
        at = folded.find(letter, at) + 1
        if not at:
            return False
    return True


def _fit(term: str, folded: str) -> tuple[float, Sequence[int]] | None:
    """The score of one term and the places of its letters in the folded candidate."""
    at = folded.find(term)
    if at == 0:
        return (_WHOLE if len(term) == len(folded) else _PREFIX), range(len(term))
    word = at
    while word > 0 and folded[word - 1].isalnum():
        word = folded.find(term, word + 1)
    if word > 0:
        return _WORD - min(word, 100) / 4, range(word, word + len(term))
    starts = [found.start() for found in _WORD_START.finditer(folded)]
    places = _starts_of_words(term, folded, starts)
    if places:
        return _STARTS - min(places[0], 100) / 4 - _gaps(places), places
    if at > 0:
        return _WITHIN - min(at, 100) / 4, range(at, at + len(term))
    return _scattered(term, folded, frozenset(starts))


def _starts_of_words(term: str, folded: str, starts: list[int]) -> list[int]:
    """Places where each stretch of the term begins a word, each stretch as long as can be; empty if there are none."""
    tries = 0

    def fitted(done: int, word: int) -> list[int] | None:
        nonlocal tries
        for index in range(word, len(starts)):
            tries += 1
            if tries > _MOST_TRIES:
                return None
            start, length = starts[index], 0
            while done + length < len(term) and folded[start + length : start + length + 1] == term[done + length]:
                length += 1
            for taken in range(length, 0, -1):
                if done + taken == len(term):
                    return list(range(start, start + taken))
                rest = fitted(done + taken, index + 1)
                if rest is not None:
                    return [*range(start, start + taken), *rest]
        return None

    return fitted(0, 0) or []


def _scattered(term: str, folded: str, starts: frozenset[int]) -> tuple[float, Sequence[int]] | None:
    """The places closest together that end where the first fit ends."""
    end = 0
    for letter in term:
        end = folded.find(letter, end) + 1
        if not end:
            return None
    places: list[int] = []
    for letter in reversed(term):
        end = folded.rfind(letter, 0, end)
        places.append(end)
    places.reverse()
    at_starts = sum(place in starts for place in places)
    return max(1.0, _SCATTERED + 10 * at_starts - 15 * _gaps(places) - (places[-1] - places[0] - len(term))), places


def _gaps(places: list[int]) -> int:
    return sum(after != before + 1 for before, after in pairwise(places))
