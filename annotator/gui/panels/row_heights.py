"""How high the rows of a long list are: guessed until one comes near the sight, then known."""

from array import array
from bisect import bisect_right
from itertools import accumulate

_CHUNK = 1024


class RowHeights:
    """Heights in pixels, with sums by chunk so that a million rows are found in a moment."""

    def __init__(self, guess: int) -> None:
        self._guess = guess
        self._heights = array("i")
        self._known = bytearray()
        self._starts: list[int] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    def reset(self, count: int) -> None:
        """Rows of which nothing is known."""
        self._heights = array("i", [self._guess]) * count
        self._known = bytearray(count)
        self._starts = None

    def forget(self) -> None:
        """Every height may have changed; until they are measured again the old ones serve as guesses."""
        self._known = bytearray(len(self._heights))

    def forget_rows(self, first: int, last: int) -> None:
        """The heights of these rows, both included, may have changed."""
        self._known[first : last + 1] = bytes(last + 1 - first)

    def insert(self, at: int, count: int) -> None:
        """New rows in front of row `at`."""
        self._heights[at:at] = array("i", [self._guess]) * count
        self._known[at:at] = bytes(count)
        self._starts = None

    def remove(self, first: int, last: int) -> None:
        """These rows are gone, both included."""
        del self._heights[first : last + 1]
        del self._known[first : last + 1]
        self._starts = None

    def is_known(self, row: int) -> bool:
        """True once the row was measured."""
        return bool(self._known[row])

    def put(self, row: int, height: int) -> int:
        """What was measured; gives by how much it is more than was thought."""
        more = height - self._heights[row]
        self._known[row] = 1
        if more:
            self._heights[row] = height
            if self._starts is not None:
                for chunk in range(row // _CHUNK + 1, len(self._starts)):
                    self._starts[chunk] += more
        return more

    def top(self, row: int) -> int:
        """Where a row begins; for the row after the last, where everything ends."""
        chunk = row // _CHUNK
        return self._chunk_starts()[chunk] + sum(self._heights[chunk * _CHUNK : row])

    @property
    def total(self) -> int:
        """The height of everything."""
        return self.top(len(self._heights))

    def at(self, y: int) -> int:
        """The row at a height; beyond either end the first or the last one; -1 if there are none."""
        if not self._heights:
            return -1
        starts = self._chunk_starts()
        chunk = max(0, bisect_right(starts, y) - 1)
        row, left = min(chunk * _CHUNK, len(self._heights) - 1), y - starts[chunk]
        while row < len(self._heights) - 1 and left >= self._heights[row]:
            left -= self._heights[row]
            row += 1
        return row

    def _chunk_starts(self) -> list[int]:
        if self._starts is None:
            count = len(self._heights)
            sums = (sum(self._heights[start : start + _CHUNK]) for start in range(0, count, _CHUNK))
            self._starts = list(accumulate(sums, initial=0))
        return self._starts
