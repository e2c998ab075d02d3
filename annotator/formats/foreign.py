"""What readers of other programs' files share: names that become ids, times, circles among codes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from annotator.core.changes import Id, Json
from annotator.core.edits import derived_id
from annotator.core.project import ProjectCoder, ProjectTag

PATH = " / "
"""Stands between the names of a path of tags where a format has one text for it."""
URN = "urn:uuid:"
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")


class Coders:
    """People by name, as a file tells them; `seed` sets apart those of another study."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._found: dict[Id, ProjectCoder] = {}

    def named(self, name: str, id: Id | None = None) -> Id | None:
        """The id of a person; None for nobody."""
        clean = " ".join(name.split())
        if not clean and id is None:
            return None
        coder = id or derived_id("foreign coder", f"{self._seed}:{clean.casefold()}")
        self._found.setdefault(coder, ProjectCoder(coder, clean or coder))
        return coder

    def all(self) -> tuple[ProjectCoder, ...]:
        """In the order in which they were met."""
        return tuple(self._found.values())


class Tags:
    """Tags by their path of names. One that the library has under this path, or alone of this name, is meant by it."""

    def __init__(self, known: Sequence[ProjectTag] = ()) -> None:
        self._known = {tag.id: tag for tag in known}
        self._by_path: dict[tuple[str, ...], Id] = {}
        self._by_name: dict[str, list[Id]] = {}
        for tag in known:
            self._by_path.setdefault(folded(path_of(tag.id, self._known)), tag.id)
            self._by_name.setdefault(_folded(tag.name), []).append(tag.id)
        self._found: dict[Id, ProjectTag] = {}

    def at(self, path: Sequence[str], id: Id | None = None) -> Id:
        """The id of the tag at a path that is not empty; those above it are made where they are missing."""
        names = tuple(" ".join(name.split()) or "Unnamed" for name in path)
        if id is not None and id in self._known:
            return self._take(id)
        there = self._by_path.get(folded(names))
        if there is None and id is None and len(names) == 1:
            alike = self._by_name.get(_folded(names[0]), [])
            there = alike[0] if len(alike) == 1 else None
        if there is not None and id in (None, there):
            return self._take(there)
        parent = self.at(names[:-1]) if len(names) > 1 else None
        made = id or derived_id("foreign tag", PATH.join(folded(names)))
        self._by_path.setdefault(folded(names), made)
        self._by_name.setdefault(_folded(names[-1]), []).append(made)
        self._known[made] = ProjectTag(made, names[-1], parent)
        return self._take(made)

    def all(self) -> tuple[ProjectTag, ...]:
        """Those that were asked for and those above them, parents first."""
        return tuple(self._found.values())

    def _take(self, id: Id) -> Id:
        chain = []
        at: Id | None = id
        while at is not None and at not in self._found and at in self._known and at not in chain:
            chain.append(at)
            at = self._known[at].parent
        for each in reversed(chain):
            self._found[each] = self._known[each]
        return id


def path_of(id: Id, tags: dict[Id, ProjectTag]) -> tuple[str, ...]:
    """The names from the root down to a tag."""
    names: list[str] = []
    at: Id | None = id
    while at is not None and at in tags and len(names) < 1_000:
        names.append(tags[at].name)
        at = tags[at].parent
    return tuple(reversed(names))


def paths_of(tags: Iterable[ProjectTag]) -> dict[Id, tuple[str, ...]]:
    """The path of every tag."""
    by_id = {tag.id: tag for tag in tags}
    return {id: path_of(id, by_id) for id in by_id}


def some(count: int, one: str, many: str) -> str:
    """A number with what it counts, and what follows: "1 code was", "2,000 codes were"."""
    return f"{count:,} {one if count == 1 else many}"


def as_tree(tags: Sequence[ProjectTag]) -> tuple[tuple[ProjectTag, ...], tuple[str, ...]]:
    """The tags, parents first, with a notice where some stood in a circle; the first of a circle moves to the top."""
    by_id = {tag.id: tag for tag in tags}
    circles = 0
    for tag in tags:
        seen, at = set(), by_id[tag.id].parent
        while at is not None and at in by_id and at != tag.id and at not in seen:
            seen.add(at)
            at = by_id[at].parent
        if at == tag.id:
            circles += 1
        if at == tag.id or by_id[tag.id].parent not in by_id:
            by_id[tag.id] = replace(by_id[tag.id], parent=None)
    below: dict[Id | None, list[ProjectTag]] = {}
    for tag in by_id.values():
        below.setdefault(tag.parent, []).append(tag)
    notices = (told_circles(circles),) if circles else ()
    return tuple(_down(below)), notices


def told_circles(count: int) -> str:
    """The sentence on codes in a circle."""
    return f"{some(count, 'code', 'codes')} stood in a circle, below itself in the end; what was cut is at the top now."


def _down(below: dict[Id | None, list[ProjectTag]]) -> Iterator[ProjectTag]:
    waiting = list(reversed(below.get(None, [])))
    while waiting:
        tag = waiting.pop()
        yield tag
        waiting += reversed(below.get(tag.id, []))


def colour_of(text: Json) -> str:
    """A colour as #rrggbb, or nothing if it is none."""
    clean = str(text or "").strip().lower()
    return clean if _COLOUR.fullmatch(clean) else ""


def id_of(iri: Json) -> Id | None:
    """The id in a `urn:uuid:` or a bare GUID; None for anything else."""
    clean = str(iri or "").strip().lower().removeprefix(URN).strip("{}")
    return Id(clean) if _ID.fullmatch(clean) else None


def milliseconds(text: Json) -> int | None:
    """A time as programs write it (ISO 8601, with a blank for the T too), in milliseconds since 1970; UTC where it names no zone.
    None if it is none.
    """
    try:
        moment = datetime.fromisoformat(str(text or "").strip())
        told = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return max(0, round(told.timestamp() * 1000))
    except (ValueError, OverflowError, OSError):
        return None


def iso(time: int) -> str:
    """Milliseconds since 1970 as ISO 8601 in UTC, to the millisecond where there are some."""
    moment = datetime.fromtimestamp(time / 1000, UTC)
    return moment.isoformat(timespec="milliseconds" if time % 1000 else "seconds").replace("+00:00", "Z")


def folded(path: Sequence[str]) -> tuple[str, ...]:
    """A path for comparing."""
    return tuple(map(_folded, path))


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
