"""How far a team is: for each document what everyone marked, who is done with it, and how much of it is decided."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.core.changes import Id
from annotator.core.documents import DocumentRow
from annotator.store.library import Library
from annotator.tasks.adjudicating import Matter


@dataclass(frozen=True, slots=True)
class TeamLine:
    """One document: how many annotations each person has there, who is done, how many disagreements there are and are decided."""

    document: DocumentRow
    marked: Mapping[Id, int]
    done: frozenset[Id]
    disagreements: int
    decided: int


def team_progress(library: Library, coders: Sequence[Id], matters: Iterable[Matter]) -> list[TeamLine]:
    """A line for every document in which one of the persons marked something or is done. In blind coding only what is in sight
    counts.
    """
    people = library.people()
    marked: dict[Id, dict[Id, int]] = {}
    for document, coder, count in library.marked():
        own = marked.setdefault(document, {})
        own[people.resolve(coder)] = own.get(people.resolve(coder), 0) + count
    done = {document: frozenset(map(people.resolve, who)) & frozenset(coders) for document, who in library.done().items()}
    totals: dict[Id, list[int]] = {}
    for each in matters:
        if not each.case.is_agreed:
            total = totals.setdefault(each.document.id, [0, 0])
            total[0] += 1
            total[1] += each.is_decided
    lines = []
    for row in library.documents():
        counts = {coder: marked.get(row.id, {}).get(coder, 0) for coder in coders}
        finished = done.get(row.id, frozenset())
        if finished or any(counts.values()):
            lines.append(TeamLine(row, counts, finished, *totals.get(row.id, (0, 0))))
    return lines
