"""People as they are seen: coders, where several identities may be one person, by registers that are read together.

As in the codebook, nothing is written here: the same registers give the same people on every replica.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from annotator.core.changes import Id, Stamp
from annotator.core.links import end_of, without_circles


@dataclass(frozen=True, slots=True)
class CoderRow:
    """One identity as the state table holds it; `united` is the stamp of the last change of `same_as`."""

    id: Id
    name: str
    colour: str
    same_as: Id | None
    united: Stamp
    annotations: int = 0


@dataclass(frozen=True, slots=True)
class Coder:
    """A person. `colour` is a tag colour's name or `#RRGGBB`; `annotations` counts their standing ones, those made under another
    identity too; `others` are these identities with their names.
    """

    id: Id
    name: str
    colour: str
    annotations: int = 0
    others: tuple[tuple[Id, str], ...] = field(default=())

    @property
    def former_names(self) -> tuple[str, ...]:
        """Names of other identities that differ from the one that is shown."""
        return tuple(dict.fromkeys(name for _, name in self.others if name != self.name))


class People(Mapping[Id, Coder]):
    """Everyone, by name. Looking up any identity gives the person; only persons are gone through and counted."""

    def __init__(self, coders: Iterable[Coder] = ()) -> None:
        self._coders = {coder.id: coder for coder in coders}
        self._stands_for = {other: coder.id for coder in self._coders.values() for other, _ in coder.others}

    def __getitem__(self, id: Id) -> Coder:
        return self._coders[self.resolve(id)]

    def __iter__(self) -> Iterator[Id]:
        return iter(self._coders)

    def __len__(self) -> int:
        return len(self._coders)

    def resolve(self, id: Id) -> Id:
        """The person that an identity belongs to, or itself."""
        return self._stands_for.get(id, id)

    def identities(self, ids: Iterable[Id]) -> frozenset[Id]:
        """All identities of the persons that these belong to."""
        wanted = {self.resolve(id) for id in ids}
        return frozenset(wanted | {other for other, person in self._stands_for.items() if person in wanted})

    def signed(self, id: Id) -> str:
        """The person's name, with the one it was signed with where that is another: "Mira Okafor (as Mira)"; "" if unknown."""
        coder = self.get(id)
        if coder is None:
            return ""
        name = dict(coder.others).get(id, coder.name)
        return coder.name if name == coder.name else f"{coder.name} (as {name})"


def read_people(rows: Iterable[CoderRow]) -> People:
    """Everyone by name, each with the identities that lead to them; of a circle, the link that was set last does not count."""
    by_id = {row.id: row for row in rows}
    links, _ = without_circles({row.id: (row.same_as, row.united) for row in by_id.values() if row.same_as in by_id})
    others: dict[Id, list[CoderRow]] = {}
    for id in sorted(links):
        others.setdefault(end_of(id, links), []).append(by_id[id])
    coders = []
    for row in by_id.values():
        if row.id not in links:
            also = others.get(row.id, [])
            count = row.annotations + sum(each.annotations for each in also)
            coders.append(Coder(row.id, row.name, row.colour, count, tuple((each.id, each.name) for each in also)))
    return People(sorted(coders, key=lambda coder: (coder.name.casefold(), coder.id)))
