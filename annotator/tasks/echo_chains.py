"""Echoes as chains: one passage through all the documents that have it, by date."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from annotator.core.changes import Id
from annotator.core.spans import Span
from annotator.core.text import fold, tokens
from annotator.tasks.citation import day
from annotator.tasks.echoing import FoundEcho, Passage


@dataclass(frozen=True, slots=True)
class Chain:
    """Passages that echo each other, the earliest first; one document may hold several. `agreeing` is the least number of words
    that two of them share, `is_exact` says that all have the same words in the same order, case and punctuation aside.
    """

    passages: tuple[Passage, ...]
    agreeing: int
    is_exact: bool
    is_furniture: bool

    @property
    def documents(self) -> tuple[Id, ...]:
        """The documents in which it stands, by date."""
        return tuple(dict.fromkeys(passage.document.id for passage in self.passages))


def chains_of(echoes: Iterable[FoundEcho]) -> list[Chain]:
    """The echoes put together where they meet in a document, in the order of their first passages.

    Two places in one document are the same passage if they share at least half of the shorter one.
    """
    listed = list(echoes)
    sides = [side for echo in listed for side in (echo.earlier, echo.later)]
    groups = _Groups(len(sides))
    for number in range(0, len(sides), 2):
        groups.unite(number, number + 1)
    for one, two in _meeting(sides):
        groups.unite(one, two)
    members: dict[int, list[int]] = {}
    for number in range(len(sides)):
        members.setdefault(groups.root(number), []).append(number)
    chains = [_chain(listed, sides, numbers) for numbers in members.values()]
    return sorted(chains, key=lambda chain: _place(chain.passages[0]))


def neighbour_of(chain: Chain, at: int) -> int:
    """The passage that one is laid beside: the one before it, the next for the first."""
    return at - 1 if at else min(1, len(chain.passages) - 1)


class _Groups:
    """Numbers that belong together (union-find, with paths halved)."""

    def __init__(self, size: int) -> None:
        self._up = list(range(size))

    def root(self, number: int) -> int:
        up = self._up
        while up[number] != number:
            up[number] = up[up[number]]
            number = up[number]
        return number

    def unite(self, one: int, two: int) -> None:
        self._up[self.root(two)] = self.root(one)


def _meeting(sides: Sequence[Passage]) -> Iterable[tuple[int, int]]:
    """Pairs of sides that are the same passage of one document."""
    by_document: dict[Id, list[int]] = {}
    for number, side in enumerate(sides):
        by_document.setdefault(side.document.id, []).append(number)
    for numbers in by_document.values():
        numbers.sort(key=lambda number: sides[number].span)
        active: list[int] = []
        for number in numbers:
            span = sides[number].span
            active = [other for other in active if sides[other].span.end > span.start]
            yield from ((other, number) for other in active if _is_same(sides[other].span, span))
            if not any(sides[other].span == span for other in active):
                active.append(number)


def _is_same(one: Span, two: Span) -> bool:
    shared = min(one.end, two.end) - max(one.start, two.start)
    return 2 * shared >= min(one.length, two.length)


def _chain(echoes: Sequence[FoundEcho], sides: Sequence[Passage], numbers: Sequence[int]) -> Chain:
    """One passage for each place, the longest that was found there."""
    kept: list[Passage] = []
    for number in sorted(numbers, key=lambda number: (-sides[number].span.length, number)):
        side = sides[number]
        if not any(other.document.id == side.document.id and _is_same(other.span, side.span) for other in kept):
            kept.append(side)
    own = [echoes[number // 2] for number in numbers]
    words = {tuple(fold(word) for word, _ in tokens(passage.words)) for passage in kept}
    return Chain(
        tuple(sorted(kept, key=_place)),
        min(echo.agreeing for echo in own),
        len(words) == 1,
        any(echo.is_furniture for echo in own),
    )


def _place(passage: Passage) -> tuple[str, int, Id, Span]:
    row = passage.document
    return (row.date or "9999", row.created, row.id, passage.span)


def chains_table(chains: Iterable[Chain]) -> tuple[str, str]:
    """The passages of chains as lines of date, source and words parted by tabs, and as a table in HTML."""
    plain, rich = [], []
    for number, chain in enumerate(chains, start=1):
        for passage in chain.passages:
            row = passage.document
            source = ", ".join(part for part in (row.speaker, row.title, row.venue) if part)
            cells = [str(number), day(row.date), source, " ".join(passage.words.split())]
            plain.append("\t".join(cells))
            rich.append("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>")
    return "\n".join(plain), f"<table>{''.join(rich)}</table>"
