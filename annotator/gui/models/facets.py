"""What a list of hits can be narrowed down by: how many of each document, form, year and tag, and which are shown."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.changes import Id
from annotator.core.documents import DocumentRow
from annotator.core.hits import Hit

NONE = ""
"""The key of hits that lie in no document, have no date, or no tag."""


class Facet(StrEnum):
    """One way to tell hits apart."""

    WHERE = "where"
    DOCUMENT = "document"
    FORM = "form"
    YEAR = "year"
    TAG = "tag"


EXCLUDING = (Facet.WHERE, Facet.DOCUMENT, Facet.FORM, Facet.YEAR)
"""Of these all are ticked at first, and unticking leaves hits out; a ticked tag leaves only those that have one of the ticked."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many hits there are of one kind, and whether it is ticked."""

    key: str
    hits: int
    is_on: bool


class Facets:
    """Counts over all hits, kept up as they come, and what is ticked."""

    def __init__(self) -> None:
        self._counts: dict[Facet, Counter[str]] = {facet: Counter() for facet in Facet}
        self._changed: dict[Facet, set[str]] = {facet: set() for facet in Facet}
        self._dates: dict[Id, str] = {}

    def start(self) -> None:
        """Another search: nothing is counted, everything is shown."""
        self.clear()
        self._dates = {}
        for counter in self._counts.values():
            counter.clear()

    def add(self, hits: Sequence[Hit], documents: Mapping[Id, DocumentRow]) -> None:
        """Count further hits."""
        self._dates |= {id: row.date[:4] for id, row in documents.items() if id not in self._dates}
        self._counts[Facet.WHERE].update(hit.where.value for hit in hits)
        self._counts[Facet.DOCUMENT].update(hit.document or NONE for hit in hits)
        self._counts[Facet.FORM].update(form_of(hit) for hit in hits)
        self._counts[Facet.YEAR].update(self._year(hit) for hit in hits)
        self._add_tags(hits)

    def retell(self, hits: Sequence[Hit]) -> None:
        """The hits have other tags."""
        self._counts[Facet.TAG].clear()
        self._add_tags(hits)

    def _add_tags(self, hits: Sequence[Hit]) -> None:
        self._counts[Facet.TAG].update(tag for hit in hits for tag in hit.tags or (NONE,))

    def _year(self, hit: Hit) -> str:
        return self._dates.get(hit.document, NONE) if hit.document else NONE

    # What is ticked

    @property
    def is_narrowed(self) -> bool:
        """True if some hits may be left out."""
        return any(self._changed.values())

    def clear(self) -> None:
        """Show all."""
        for keys in self._changed.values():
            keys.clear()

    def toggle(self, facet: Facet, key: str) -> None:
        """Tick one, or untick it."""
        self._changed[facet] ^= {key}

    def only(self, facet: Facet, key: str) -> None:
        """Show nothing but this one of its facet; all again where it was the only one."""
        wanted = {key} if facet is Facet.TAG else set(self._counts[facet]) - {key}
        self._changed[facet] = set() if wanted == self._changed[facet] else wanted

    def counts(self, facet: Facet) -> list[Count]:
        """The most frequent first; years in their order; what has none last."""
        counter, changed, excludes = self._counts[facet], self._changed[facet], facet in EXCLUDING
        # A year's own order is its text's; of the rest those alike stay as they came.
        key: Callable[[str], tuple[bool, int | str]] = (
            (lambda each: (each == NONE, each)) if facet is Facet.YEAR else (lambda each: (each == NONE, -counter[each]))
        )
        return [Count(each, counter[each], (each in changed) != excludes) for each in sorted(counter, key=key)]

    def most(self, facet: Facet) -> int:
        """The largest count of a facet."""
        return max(self._counts[facet].values(), default=0)

    def passes(self) -> Callable[[Hit], bool] | None:
        """Whether a hit is shown; None if all are."""
        tests: list[Callable[[Hit], bool]] = []
        where, documents, forms, years, tags = (frozenset(self._changed[facet]) for facet in Facet)
        if where:
            tests.append(lambda hit: hit.where.value not in where)
        if documents:
            tests.append(lambda hit: (hit.document or NONE) not in documents)
        if forms:
            tests.append(lambda hit: form_of(hit) not in forms)
        if years:
            tests.append(lambda hit: self._year(hit) not in years)
        if tags:
            tests.append(lambda hit: not tags.isdisjoint(hit.tags or (NONE,)))
        if not tests:
            return None
        return lambda hit: all(test(hit) for test in tests)


def form_of(hit: Hit) -> str:
    """The found words as forms are told apart: by letters, not by their case or by line ends."""
    return " ".join(hit.words.casefold().split())
