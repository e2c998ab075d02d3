"""Quick ways for texts in the letters of Western Europe, as most are: a byte a letter, and tables in place of rules.

The tables are made of the rules themselves, letter by letter, so that they say the same.
"""

from collections.abc import Callable
from functools import cache

_CODEC = "cp1252"
_GAP, _LETTER, _DIGIT, _JOINER, _POINT = b" wd-."


def as_bytes(text: str) -> bytes | None:
    """The text as one byte a letter, or None where it has other letters."""
    try:
        return text.encode(_CODEC)
    except UnicodeEncodeError:
        return None


class Counter:
    """Counts words: runs of letters and digits, joined by a joiner between two of them or a point between two digits."""

    def __init__(self, is_letter: Callable[[str], bool], joiners: str) -> None:
        self._is_letter = is_letter
        self._joiners = joiners
        self._table: bytes | None = None

    def count(self, text: bytes) -> int:
        """How many words a text has that `as_bytes` gave."""
        if self._table is None:
            self._table = bytes(self._kind(sign) for sign in _signs())
        kinds = text.translate(self._table)
        for _ in range(2):  # twice, since neighbours of single letters overlap
            kinds = kinds.replace(b"d.d", b"ddd")
        kinds = kinds.replace(b"d", b"w").replace(b".", b" ")
        for _ in range(2):
            kinds = kinds.replace(b"w-w", b"www")
        kinds = kinds.replace(b"-", b" ")
        return kinds.count(b" w") + kinds.startswith(b"w")

    def _kind(self, sign: str) -> int:
        if self._is_letter(sign):
            return _DIGIT if sign.isnumeric() else _LETTER
        return _POINT if sign in ".," else _JOINER if sign in self._joiners else _GAP


class Folder:
    """Folds text letter by letter."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        self._fold = fold

    def folded(self, text: bytes) -> str:
        """What folding each letter of a text gives that `as_bytes` gave."""
        table, longer = _folding(self._fold)
        folded = text.translate(table).decode(_CODEC)
        for sign, letters in longer:
            if sign in folded:
                folded = folded.replace(sign, letters)
        return folded


@cache
def _folding(fold: Callable[[str], str]) -> tuple[bytes, list[tuple[str, str]]]:
    """A table for the letters that become one of these, and the others with what they become."""
    table, longer = bytearray(range(256)), []
    for byte, sign in enumerate(_signs()):
        folded = fold(sign)
        code = as_bytes(folded)
        if code is not None and len(code) == 1:
            table[byte] = code[0]
        elif folded != sign:
            longer.append((sign, folded))
    return bytes(table), longer


def _signs() -> list[str]:
    """The letter of each byte; where there is none, a space."""
    return [bytes([byte]).decode(_CODEC, "ignore") or " " for byte in range(256)]
