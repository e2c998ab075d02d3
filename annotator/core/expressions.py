"""A regular expression that is looked for in many texts, large ones in pieces, and that can be stopped."""

from collections.abc import Callable, Iterator

from annotator.core.errors import UserFault
from annotator.core.find import Search, compiled
from annotator.core.query import QueryFault
from annotator.core.spans import Span

PIECE = 1 << 21
"""Code points of a text that are looked through in one go; pieces end with a line, and no match goes beyond its piece."""
_QUICK_SECONDS, _QUICK_SIZE = 0.05, 100_000
"""A short text is tried at first without letting go of the interpreter, which costs more than most texts take."""
_SECONDS, _SECONDS_PER_PIECE = 1.0, 4.0


class Expression:
    """One expression, compiled. `check` is called between pieces, and raises to stop."""

    def __init__(self, source: str, *, match_case: bool, check: Callable[[], None]) -> None:
        """Raises QueryFault if it can't be read."""
        self._source = source
        self._check = check
        try:
            self._pattern = compiled(Search(source, match_case=match_case, is_regex=True))
        except UserFault as fault:
            raise QueryFault(str(fault), 0, len(source)) from None

    def find(self, text: str) -> list[Span]:
        """Where it matches: in order, never empty, not overlapping. Raises QueryFault if that takes too long."""
        return [span for start, end in _pieces(text) for span in self._in(text, start, end)]

    def _in(self, text: str, start: int, end: int) -> list[Span]:
        self._check()
        size = end - start
        if size <= _QUICK_SIZE:
            try:
                return self._matches(text, start, end, _QUICK_SECONDS, lets_go=False)
            except TimeoutError:
                self._check()
        try:
            return self._matches(text, start, end, _SECONDS + _SECONDS_PER_PIECE * size / PIECE, lets_go=True)
        except TimeoutError:
            raise QueryFault("The expression takes too long on a text; make it simpler.", 0, len(self._source)) from None

    def _matches(self, text: str, start: int, end: int, seconds: float, *, lets_go: bool) -> list[Span]:
        found = self._pattern.finditer(text, start, end, timeout=seconds, concurrent=lets_go)
        return [Span(*match.span()) for match in found if match.start() < match.end()]


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while len(text) - start > PIECE:
        end = text.rfind("\n", start, start + PIECE) + 1 or start + PIECE
        yield start, end
        start = end
    yield start, len(text)
