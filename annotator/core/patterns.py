"""Patterns of the `regex` library, which is loaded when the first of them is used: a window starts without any."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex


class Pattern:
    """A pattern with the library's Unicode properties. `has_sets` allows sets within sets (its version 1 behaviour)."""

    def __init__(self, source: str, *, has_sets: bool = False) -> None:
        self._source = source
        self._has_sets = has_sets

    @cached_property
    def _compiled(self) -> "regex.Pattern[str]":
        import regex  # as slow to load as much of the rest of the start together

        return regex.compile(self._source, regex.V1 if self._has_sets else 0)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> "Iterator[regex.Match[str]]":
        """Every match in [start, end), from left to right."""
        return self._compiled.finditer(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> "regex.Match[str] | None":
        """The match that begins at `start`."""
        return self._compiled.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str) -> "regex.Match[str] | None":
        """The match of the whole text."""
        return self._compiled.fullmatch(text)
