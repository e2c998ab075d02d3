"""Code points to UTF-16 units and back: the one place that knows that Qt counts differently."""

import re
from array import array
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_CHUNK = 1 << 16
_STAND_INS = {"\x00": "\ufffd", "\r": " ", "\u2029": "\u2028", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\ufffc": "\ufffd"}
"""What QTextDocument would take for a line end, a frame or an object, and what it is given in its place: one unit for one."""


class Offsets:
    """Converts places in one text. Code points are what everything else counts; units are what Qt counts."""

    def __init__(self, text: str) -> None:
        self._points: array[int] = array("q")
        if not text.isascii() and _has_astral(text):
            self._points = array("q", (found.start() for found in _ASTRAL.finditer(text)))
        self._units = array("q", (point + index for index, point in enumerate(self._points)))

    @property
    def are_equal(self) -> bool:
        """True if both counts are the same all through the text."""
        return not self._points

    def to_units(self, point: int) -> int:
        """The UTF-16 unit at which the code point starts."""
        return point + bisect_left(self._points, point) if self._points else point

    def to_points(self, unit: int) -> int:
        """The code point that the unit belongs to: the second half of a pair belongs to the same one as the first."""
        return unit - bisect_left(self._units, unit) if self._units else unit

    def to_points_up(self, unit: int) -> int:
        """The first code point that starts at the unit or after it."""
        point = self.to_points(unit)
        return point if self.to_units(point) == unit else point + 1


def units_in(text: str) -> int:
    """How many UTF-16 units the text takes."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def stand_in(text: str) -> str:
    """The text as Qt may hold it: the same number of code points and of units, nothing in it that Qt would take for structure."""
    for awkward, harmless in _STAND_INS.items():
        if awkward in text:
            text = text.replace(awkward, harmless)
    return text


def _has_astral(text: str) -> bool:
    """Looks chunk by chunk, so that no second copy of a large text is made."""
    return any(units_in(text[at : at + _CHUNK]) != len(text[at : at + _CHUNK]) for at in range(0, len(text), _CHUNK))
