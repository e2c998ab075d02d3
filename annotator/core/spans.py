"""Half-open intervals of code points: what they share, what they cover, and which of many touch a stretch of text."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Generic, NamedTuple, Protocol, TypeVar


class Span(NamedTuple):
    """Code points [start, end) of a text."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many code points it holds."""
        return self.end - self.start

    @property
    def is_empty(self) -> bool:
        """True if it holds nothing."""
        return self.end <= self.start


class HasSpan(Protocol):
    """Anything with a place in a text."""

    @property
    def start(self) -> int:
        """The first code point."""

    @property
    def end(self) -> int:
        """The code point after the last."""


T = TypeVar("T", bound=HasSpan)
_BY_START = attrgetter("start")


def overlaps(a: HasSpan, b: HasSpan) -> bool:
    """True if the two share at least one code point."""
    return a.start < b.end and b.start < a.end


def cover(spans: Iterable[HasSpan]) -> Span:
    """The smallest span that holds all of them. Raises ValueError if there are none."""
    listed = list(spans)
    return Span(min(span.start for span in listed), max(span.end for span in listed))


def united(spans: Iterable[HasSpan]) -> list[Span]:
    """The stretches that the spans cover together, in order; those that touch become one."""
    result: list[Span] = []
    for span in sorted(spans, key=_BY_START):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(Span(span.start, span.end))
    return result


class SpanIndex(Generic[T]):
    """Items with a place, asked by place.

    Items are kept in classes by length (powers of four), sorted by start within each: a query scans back only as far as the
    longest item of a class can reach, so one item over the whole text slows nothing down.
    """

    def __init__(self, items: Iterable[T] = ()) -> None:
        in_order = sorted(items, key=_BY_START)
        # Whole lists at a time: a call for each of a hundred thousand items would cost more than sorting them.
        reaches = [_REACHES[(item.end - item.start).bit_length()] for item in in_order]
        self._classes: dict[int, list[T]] = {
            reach: [item for item, its_reach in zip(in_order, reaches, strict=True) if its_reach == reach]
            for reach in set(reaches)
        }
        self._size = len(in_order)

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[T]:
        for listed in self._classes.values():
            yield from listed

    def add(self, item: T) -> None:
        """Take in one more item."""
        insort(self._classes.setdefault(_class_of(item), []), item, key=_BY_START)
        self._size += 1

    def discard(self, item: T) -> None:
        """Let go of an item; nothing happens if it is not here."""
        listed = self._classes.get(_class_of(item), [])
        for index in range(bisect_left(listed, item.start, key=_BY_START), bisect_right(listed, item.start, key=_BY_START)):
            if listed[index] == item:
                del listed[index]
                self._size -= 1
                return

    def touching(self, start: int, end: int) -> list[T]:
        """Every item that shares a code point with [start, end), in no particular order."""
        found: list[T] = []
        for reach, listed in self._classes.items():
            first = bisect_left(listed, start - reach, key=_BY_START)
            last = bisect_left(listed, end, key=_BY_START)
            found += [item for item in listed[first:last] if item.end > start]
        return found


_REACHES = tuple(1 << (max(6, bits) + max(6, bits) % 2) for bits in range(64))
"""The longest length of the class that items belong to, by the bits of their own length: 64, 256, 1024 and so on."""


def _class_of(item: HasSpan) -> int:
    return _REACHES[(item.end - item.start).bit_length()]
