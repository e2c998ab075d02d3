"""How high every paragraph is, guessed until it has been set, and where each one begins."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

CHUNK = 256
Guess = Callable[[int, int], Iterable[int]]


class Heights:
    """Heights in whole px, kept for each 256 paragraphs together.

    Of a chunk that nobody has looked into there is only a rough sum, so that a new width costs next to nothing; `guess` gives
    the heights of the paragraphs [first, last) when they are asked for, and `put` takes those that have been measured.
    """

    def __init__(self, count: int, rough: Sequence[int], guess: Guess) -> None:
        self._count = count
        self._sums = list(rough)
        self._chunks: list[array[int] | None] = [None] * len(self._sums)
        self._guess = guess

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: int) -> int:
        return self._chunk(index // CHUNK)[index % CHUNK]

    @property
    def total(self) -> int:
        """The height of everything."""
        return sum(self._sums)

    def put(self, index: int, height: int) -> bool:
        """Set what has been measured; True if it differs from what was thought."""
        chunk = self._chunk(index // CHUNK)
        change = height - chunk[index % CHUNK]
        if change:
            chunk[index % CHUNK] = height
            self._sums[index // CHUNK] += change
        return bool(change)

    def top(self, index: int) -> int:
        """Where the paragraph begins."""
        number = index // CHUNK
        within = self._chunk(number)
        return sum(self._sums[:number]) + sum(within[: index % CHUNK])

    def at(self, y: int) -> tuple[int, int]:
        """The paragraph at a height, and how far below its top that is. Beyond either end: the first or last paragraph."""
        number = min(len(self._sums) - 1, bisect_right(list(accumulate(self._sums)), y))
        chunk = self._chunk(number)
        y -= sum(self._sums[:number])
        index = 0
        while index < len(chunk) - 1 and chunk[index] <= y:
            y -= chunk[index]
            index += 1
        return number * CHUNK + index, y

    def rows(self, count: int) -> list[tuple[int, float]]:
        """For `count` rows spread over everything: the chunk of paragraphs that each begins in, and how far into it, 0 to 1."""
        tops = list(accumulate(self._sums, initial=0))
        rows = []
        for row in range(count):
            y = row * tops[-1] / count
            number = min(len(self._sums) - 1, bisect_right(tops, y) - 1)
            rows.append((number, min(1.0, (y - tops[number]) / max(1, self._sums[number]))))
        return rows

    def _chunk(self, number: int) -> "array[int]":
        made = self._chunks[number]
        if made is None:
            first = number * CHUNK
            made = self._chunks[number] = array("i", self._guess(first, min(self._count, first + CHUNK)))
            self._sums[number] = sum(made)
        return made
