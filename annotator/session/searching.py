"""The search of a window: what is looked for, what was found so far, kept while one goes to the page and back."""

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.changes import Id
from annotator.core.documents import DocumentRow
from annotator.core.hits import Hit, SearchOptions
from annotator.core.query import QueryFault
from annotator.session.jobs import Job
from annotator.session.session import Session
from annotator.store.rows import Receipt
from annotator.tasks.monitor import Monitor
from annotator.tasks.retelling import retold, touched_documents
from annotator.tasks.searching import Results, search

MOST = 100_000
"""As many hits as are looked for; more can't be looked through."""
_LOOK_MS = 60

Batch = tuple[Sequence[Hit], dict[Id, DocumentRow]]


class LibrarySearch(QObject):
    """One search at a time, off the main thread; a new one makes the old one's answers stale, and they are told to nobody.

    `hits` are in the order of the library, `documents` those they lie in. Until the first answer of a new search is there, the
    ones before stay.

    Signals: `begun()`; `found(list[Hit], bool)` with further hits, True if they are the first of this search and replace all
    before; `faulted(QueryFault)` for a query that can't be read; `ended()`; `retold()` when hits got other tags.
    """

    begun = Signal()
    found = Signal(object, bool)
    faulted = Signal(object)
    ended = Signal()
    retold = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.query = ""
        self.options = SearchOptions()
        self.hits: list[Hit] = []
        self.documents: dict[Id, DocumentRow] = {}
        self.progress = (0, 0)
        self.is_cut = False
        self.was_stopped = False
        self.is_stale = False
        self._job: Job | None = None
        self._retelling: Job | None = None
        self._is_first = False
        self._touched: frozenset[Id] | None = frozenset()
        self._batches: deque[Batch] = deque()
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._drain)
        session.changed.connect(self._follow)

    @property
    def is_running(self) -> bool:
        """True while something is looked for."""
        return self._job is not None

    def run(self, query: str, options: SearchOptions) -> None:
        """Look for this from now on. An empty query finds nothing at once."""
        self._abandon()
        self.query, self.options = query, options
        self.progress, self.is_cut, self.was_stopped, self.is_stale = (0, 0), False, False, False
        self._is_first, self._touched = True, frozenset()
        if not query.strip():
            self._tell([], {})
            self.ended.emit()
            return
        batches: deque[Batch] = deque()
        library = self._session.library

        def work(monitor: Monitor) -> Results | QueryFault:
            def told(hits: Sequence[Hit]) -> None:
                ids = dict.fromkeys(hit.document for hit in hits if hit.document)
                batches.append((hits, {id: library.document(id) for id in ids}))

            try:
                return search(library, query, options, monitor, on_found=told, limit=MOST)
            except QueryFault as fault:
                return fault

        job = Job(work, self)
        self._job, self._batches = job, batches
        job.progressed.connect(self._note_progress)
        job.succeeded.connect(self._land)
        job.failed.connect(self._session.failed)
        job.cancelled.connect(self._land_stopped)
        job.ended.connect(self._end)
        self._look.start()
        self.begun.emit()
        job.start()

    def forget(self) -> None:
        """Nothing is found any more."""
        self._abandon()
        self._is_first = True
        self._tell([], {})
        self.ended.emit()

    def again(self) -> None:
        """Look for the same once more, as the library is now."""
        self.run(self.query, self.options)

    def stop(self) -> None:
        """Stop looking; what was found stays."""
        if self._job is not None:
            self._job.cancel()

    def _abandon(self) -> None:
        self._look.stop()
        for job in (self._job, self._retelling):
            if job is not None:
                job.abandon()
        self._job = self._retelling = None

    # News of the job

    def _note_progress(self, done: int, total: int, _what: str) -> None:
        self.progress = (done, total)

    def _drain(self) -> None:
        hits: list[Hit] = []
        documents: dict[Id, DocumentRow] = {}
        while self._batches:
            some, rows = self._batches.popleft()
            hits += some
            documents |= rows
        if hits:
            self._tell(hits, documents)

    def _tell(self, hits: list[Hit], documents: dict[Id, DocumentRow]) -> None:
        is_first, self._is_first = self._is_first, False
        if is_first:
            self.hits, self.documents = [], {}
        self.hits += hits
        self.documents |= documents
        self.found.emit(hits, is_first)

    def _land(self, result: Results | QueryFault) -> None:
        if isinstance(result, QueryFault):
            self.faulted.emit(result)
            return
        told = 0 if self._is_first else len(self.hits)
        self._batches.clear()
        self.is_cut = result.is_cut
        rest = list(result.hits[told:])
        if rest or self._is_first:
            self._tell(rest, dict(result.documents))

    def _land_stopped(self) -> None:
        self.was_stopped = True
        self._drain()

    def _end(self) -> None:
        self._look.stop()
        self._job = None
        self.ended.emit()
        self._retell_what_waits()

    # Following the library

    def _follow(self, receipt: Receipt) -> None:
        if not self.query.strip():
            return
        if receipt.of("document"):
            self.is_stale = True
        if receipt.of("tag"):
            self._touched = None
        elif receipt.of("annotation"):
            self._touched = None if self._touched is None else self._touched | receipt.of("annotation")
        else:
            return
        self._retell()

    def _retell(self) -> None:
        """The hits in the documents that were touched say anew what they are tagged with."""
        if self._job is not None or self._retelling is not None:
            return  # once that is done
        library, hits, touched = self._session.library, self.hits, self._touched
        self._touched = frozenset()

        def work(monitor: Monitor) -> list[Hit]:
            return retold(library, hits, None if touched is None else touched_documents(library, touched), monitor)

        def land(fresh: list[Hit]) -> None:
            if self.hits is hits:
                hits[:] = fresh
                self.retold.emit()

        self._retelling = job = Job(work, self)
        job.succeeded.connect(land)
        job.ended.connect(self._end_retelling)
        job.start()

    def _end_retelling(self) -> None:
        self._retelling = None
        self._retell_what_waits()

    def _retell_what_waits(self) -> None:
        if self._touched or self._touched is None:
            self._retell()
