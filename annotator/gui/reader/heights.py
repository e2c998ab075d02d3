"""How high every paragraph is, guessed until it has been set, and where each one begins."""

from array import array
from collections.abc import Iterable

_CHUNK = 256


class Heights:
    """Heights in whole px. Sums are kept for each 256 paragraphs, so that a change costs nothing and a place a few additions."""

    def __init__(self, guesses: Iterable[int]) -> None:
        self._heights: array[int] = array("i", guesses)
        self._sums = [sum(self._heights[at : at + _CHUNK]) for at in range(0, len(self._heights), _CHUNK)]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    @property
    def total(self) -> int:
        """The height of everything."""
        return sum(self._sums)

    def put(self, index: int, height: int) -> bool:
        """Set what has been measured; True if it differs from what was thought."""
        change = height - self._heights[index]
        if change:
            self._heights[index] = height
            self._sums[index // _CHUNK] += change
        return bool(change)

    def top(self, index: int) -> int:
        """Where the paragraph begins."""
        chunk = index // _CHUNK
        return sum(self._sums[:chunk]) + sum(self._heights[chunk * _CHUNK : index])

    def at(self, y: int) -> tuple[int, int]:
        """The paragraph at a height, and how far below its top that is. Beyond either end: the first or last paragraph."""
        above = 0
        chunk = 0
        for chunk, sum_ in enumerate(self._sums):  # noqa: B007
            if above + sum_ > y:
                break
            above += sum_
        else:
            above -= self._sums[-1]
        index = chunk * _CHUNK
        last = min(len(self._heights), index + _CHUNK) - 1
        while index < last and above + self._heights[index] <= y:
            above += self._heights[index]
            index += 1
        return index, y - above
