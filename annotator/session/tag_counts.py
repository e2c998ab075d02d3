"""How many codings each tag has: kept up to date by what a step touched, counted afresh off the main thread where it must be."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.changes import Id, Stamp
from annotator.core.codebook import Codebook
from annotator.core.edits import tags_of
from annotator.core.history import Thing, fold
from annotator.session.jobs import Job
from annotator.session.session import Session
from annotator.store.library import Library
from annotator.store.rows import Receipt

_FEW = 200
"""Up to so many touched annotations are looked at one by one; for more, counting all again is quicker."""


class TagCounts(QObject):
    """Own counts by tag, merged tags counted where they stand.

    Signal: `countsChanged(frozenset[Id] | None)` with the tags that it is about, None for all, at most once in a turn of the
    event loop. `is_known` says that the first count is in.
    """

    countsChanged = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._counts: Counter[Id] = Counter()
        self._merges = self._merged()
        self._waiting: set[Id] = set()
        self._upto = Stamp("")
        self._job: Job | None = None
        self._is_stale = False
        self.is_known = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._catch_up)
        session.changed.connect(self._note)
        session.sightChanged.connect(self.recount)
        self.recount()

    def own(self, tag: Id) -> int:
        """How many annotations carry the tag itself."""
        return self._counts[tag]

    def with_descendants(self, tag: Id) -> int:
        """Its own codings and those of every tag below it."""
        return self.own(tag) + sum(self.own(below) for below in self._session.codebook.descendants(tag))

    def recount(self) -> None:
        """Count everything again, on another thread."""
        self._waiting.clear()
        if self._job is not None:
            self._is_stale = True
            return
        self._is_stale = False
        path, codebook, own = self._session.library.path, self._session.codebook, self._session.library.own
        self._job = Job(lambda _monitor: counted(path, codebook, own), self)
        self._job.succeeded.connect(self._take)
        self._job.ended.connect(self._end)
        self._job.start()

    def _take(self, found: tuple[Counter[Id], Stamp]) -> None:
        if not self._is_stale:
            self._counts, self._upto = found
            self.is_known = True
            self.countsChanged.emit(None)

    def _end(self) -> None:
        self._job = None
        if self._is_stale:
            self.recount()

    def _note(self, receipt: Receipt) -> None:
        touched = receipt.of("annotation")
        if receipt.of("tag") and self._merged() != self._merges:
            self._merges = self._merged()
            self.recount()
        elif touched and (self._job is not None or self._session.is_blind or len(touched) + len(self._waiting) > _FEW):
            self.recount()
        elif touched:
            self._waiting |= touched
            self._soon.start()

    def _catch_up(self) -> None:
        waiting, self._waiting = self._waiting, set()
        if not waiting:
            return
        things = self._session.library.things(waiting)
        since = [stamp for thing in things.values() for stamp in _stamps(thing) if stamp > self._upto]
        if len(things) < len(waiting) or any(max(_stamps(thing)) <= self._upto for thing in things.values()):
            self.recount()  # what was touched came from elsewhere, with stamps of its own
            return
        changes: Counter[Id] = Counter()
        for thing in things.values():
            changes.update(self._carried(thing))
            changes.subtract(self._carried(_before(thing, self._upto)))
        self._counts.update(changes)
        self._upto = max(since)
        self.countsChanged.emit(frozenset(tag for tag, change in changes.items() if change))

    def _carried(self, thing: Thing | None) -> set[Id]:
        if thing is None or not thing.exists or thing.is_gone():
            return set()
        return {self._session.codebook.resolve(tag) for tag in tags_of(thing)}

    def _merged(self) -> dict[Id, Id]:
        return {id: into for id, into in self._session.codebook.stands_for.items() if id != into}


def counted(path: Path, codebook: Codebook, own: frozenset[Id] | None = None) -> tuple[Counter[Id], Stamp]:
    """The own counts of a whole library, through an opening of its own, and the last stamp that they include; in blind coding
    by the person with the identities `own`.
    """
    library = Library.open(path, read_only=True)
    library.own = own
    try:
        last, stored = library.last_change() or Stamp(""), library.coding_counts()
        counts: Counter[Id] = Counter()
        groups: dict[Id, set[Id]] = {}
        for tag in stored:
            groups.setdefault(codebook.resolve(tag), set()).add(tag)
        for tag, names in groups.items():
            # An annotation may carry two tags that are one by now.
            counts[tag] = stored[tag] if names == {tag} else _count_of_any(library, names)
        return counts, last
    finally:
        library.close()


def _count_of_any(library: Library, tags: set[Id]) -> int:
    carriers = library.annotations_with(tags)
    return len(library.annotations_named(carriers)) if library.sight else len(carriers)


def _before(thing: Thing, upto: Stamp) -> Thing:
    return fold(entry for entry in thing.entries() if entry.stamp <= upto)


def _stamps(thing: Thing) -> list[Stamp]:
    return [entry.stamp for entry in thing.entries()]
