"""The list of passages of a window: what is asked, what was found, put in order, and kept up with the library."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from annotator.core.annotations import Annotation
from annotator.core.passages import Around, Group, Grouping, Sorting
from annotator.core.people import People
from annotator.core.query import QueryFault
from annotator.session.jobs import Job
from annotator.session.session import Session
from annotator.store.rows import Receipt
from annotator.tasks.monitor import Monitor
from annotator.tasks.retrieving import Passages, Reader, arrange, retrieve


@dataclass(frozen=True, slots=True)
class Look:
    """How passages are shown."""

    around: Around = Around.SENTENCE
    grouping: Grouping = Grouping.DOCUMENT
    sorting: Sorting = Sorting.PLACE


NO_PASSAGES = Passages((), {})


class PassageList(QObject):
    """One question at a time, answered off the main thread; a new one makes the old one's answer stale.

    Signals: `begun(Job)`; `found()` when there is another list; `faulted(QueryFault)` for a query that can't be read; `ended()`;
    `wilted()` when the list may no longer hold.
    """

    begun = Signal(object)
    found = Signal()
    faulted = Signal(object)
    ended = Signal()
    wilted = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.query = ""
        self.look = Look()
        self.passages = NO_PASSAGES
        self.groups: Sequence[Group] = ()
        self.reader: Reader | None = None
        self.people = People()
        self.is_stale = False
        self._job: Job | None = None
        session.changed.connect(self._follow)
        session.sightChanged.connect(self._wilt)

    @property
    def is_running(self) -> bool:
        """True while passages are looked for."""
        return self._job is not None

    def run(self, query: str, look: Look | None = None) -> None:
        """Look for these from now on. An empty query finds nothing at once."""
        self.stop()
        self.query, self.look, self.is_stale = query, look or self.look, False
        if not query.strip():
            self._take((NO_PASSAGES, (), None, People()))
            self.ended.emit()
            return
        library, shown = self.session.library, self.look

        def work(monitor: Monitor) -> tuple[Passages, list[Group], Reader, People] | QueryFault:
            try:
                passages = retrieve(library, query, monitor)
            except QueryFault as fault:
                return fault
            reader, people = Reader(library), library.people()
            return passages, arrange(passages, shown.grouping, shown.sorting, reader, people), reader, people

        job = self._job = Job(work, self)
        job.succeeded.connect(lambda result: self._land(job, result))
        job.failed.connect(self.session.failed)
        job.ended.connect(lambda: self._end(job))
        self.begun.emit(job)
        job.start()

    def again(self) -> None:
        """Look for the same once more, as the library is now."""
        self.run(self.query)

    def stop(self) -> None:
        """Stop looking; what was found before stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def all(self) -> list[Annotation]:
        """Every passage once, in the order shown."""
        return list({each.id: each for group in self.groups for each in group.passages}.values())

    def _land(self, job: Job, result: tuple[Passages, list[Group], Reader, People] | QueryFault) -> None:
        if job is not self._job:
            return
        if isinstance(result, QueryFault):
            self.faulted.emit(result)
        else:
            self._take(result)

    def _take(self, result: tuple[Passages, Sequence[Group], Reader | None, People]) -> None:
        self.passages, self.groups, self.reader, self.people = result
        self.found.emit()

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.ended.emit()

    def _follow(self, receipt: Receipt) -> None:
        if any(receipt.of(entity) for entity in ("annotation", "tag", "document", "coder", "set", "memo", "attribute")):
            self._wilt()

    def _wilt(self) -> None:
        self.is_stale = True
        self.wilted.emit()
