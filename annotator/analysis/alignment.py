"""Carries a match of two sequences on to both sides, past what differs, as far as what agrees outweighs it."""

from collections.abc import Sequence
from dataclasses import dataclass

_BAND = 3
"""How many words more on one side than on the other are bridged."""
_DROP = 5
"""By how much the score may fall below its best before the end is given up (Zhang, Schwartz, Wagner & Miller 2000, "x-drop")."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """Items [start, end) of either sequence; `agreeing` of them are the same."""

    first_start: int
    first_end: int
    second_start: int
    second_end: int
    agreeing: int

    def holds(self, at: int, there: int) -> bool:
        """True if both places lie in it, about as far from its start."""
        within = self.first_start <= at < self.first_end and self.second_start <= there < self.second_end
        return within and abs((at - self.first_start) - (there - self.second_start)) <= 2 * _BAND + self.agreeing // 8


def aligned(first: Sequence[int], at: int, second: Sequence[int], there: int, length: int) -> Aligned:
    """The match around the `length` items from `at` and `there` on, if these agree; one that agrees in nothing otherwise."""
    if any(first[at + step] != second[there + step] for step in range(length)):
        return Aligned(at, at, there, there, 0)  # the hashes were equal by chance
    ahead_first, ahead_second, ahead = _carried(first, at + length, second, there + length, 1)
    back_first, back_second, back = _carried(first, at - 1, second, there - 1, -1)
    return Aligned(
        at - back_first, at + length + ahead_first, there - back_second, there + length + ahead_second, length + ahead + back
    )


def _carried(first: Sequence[int], at: int, second: Sequence[int], there: int, way: int) -> tuple[int, int, int]:
    """How many items further the match goes in either sequence, and how many of them agree.

    Plain steps while items agree; around a difference the nearest place within the band where two items in a row agree again.
    """
    one = two = agreeing = score = 0
    best = (0, 0, 0)
    best_score = 0
    while best_score - score < _DROP:
        here, over = at + way * one, there + way * two
        if not (0 <= here < len(first) and 0 <= over < len(second)):
            break
        if first[here] == second[over]:
            one, two, agreeing, score = one + 1, two + 1, agreeing + 1, score + 1
            if score > best_score:
                best, best_score = (one, two, agreeing), score
            continue
        skip = _bridge(first, here, second, over, way)
        if skip is None:
            break
        one, two, score = one + skip[0], two + skip[1], score - max(skip)
    return best


def _bridge(first: Sequence[int], here: int, second: Sequence[int], over: int, way: int) -> tuple[int, int] | None:
    """The fewest items to pass over on either side so that two in a row agree again; None if there is no such place nearby."""
    for skip_one, skip_two in _SKIPS:
        one, two = here + way * skip_one, over + way * skip_two
        if not (0 <= one < len(first) and 0 <= two < len(second) and first[one] == second[two]):
            continue
        next_one, next_two = one + way, two + way
        if 0 <= next_one < len(first) and 0 <= next_two < len(second) and first[next_one] == second[next_two]:
            return skip_one, skip_two
    return None


_SKIPS = sorted(
    ((one, two) for one in range(_BAND + 1) for two in range(_BAND + 1) if one or two), key=lambda pair: (max(pair), sum(pair))
)
