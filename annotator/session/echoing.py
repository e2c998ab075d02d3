"""The echoes of a library as a window keeps them: found in a job, and kept up with what comes in."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from annotator.core.changes import Id
from annotator.session.jobs import Job
from annotator.session.session import Session
from annotator.store.rows import Receipt
from annotator.tasks.echo_chains import Chain, chains_of
from annotator.tasks.echoing import VERSION, FoundEcho, echoes
from annotator.tasks.monitor import Monitor

AT_ONCE = 3_000_000
"""Libraries of fewer letters, whose texts were looked through once, are looked through again by themselves."""


class EchoSearch(QObject):
    """`chains` are what was found; `is_known` says that they were looked for in the whole library.

    Signals: `begun(Job)`; `found()` when the chains are others than before; `stopped()`; `wilted()` when documents changed.
    """

    begun = Signal(object)
    wilted = Signal()
    found = Signal()
    stopped = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._echoes: list[FoundEcho] = []
        self._touched: set[Id] = set()
        self._job: Job | None = None
        self.chains: list[Chain] = []
        self.by_document: dict[Id, list[tuple[int, int]]] = {}
        self.is_known = False
        session.changed.connect(self._follow)

    @property
    def is_running(self) -> bool:
        """True while echoes are looked for."""
        return self._job is not None

    @property
    def is_stale(self) -> bool:
        """True if documents came, went or changed since."""
        return not self.is_known or bool(self._touched)

    def look(self) -> None:
        """Look for what is not known yet: everything at first, later only for documents that came or changed."""
        if self._job is not None or not self.is_stale:
            return
        library = self._session.library
        touched, self._touched = self._touched, set()
        kept = self._echoes if self.is_known else []

        def work(monitor: Monitor) -> tuple[list[FoundEcho], list[Chain]]:
            standing = {row.id for row in library.documents()}
            fresh = None if not self.is_known else touched & standing
            old = [each for each in kept if not _is_touched(each, touched, standing)]
            every = [*old, *(echoes(library, monitor, fresh) if fresh is None or fresh else [])]
            return every, chains_of(every)

        job = self._job = Job(work, self)
        job.succeeded.connect(self._land)
        job.succeeded.connect(lambda _result: job.ended.connect(self._look_on))
        job.failed.connect(self._session.failed)
        job.cancelled.connect(lambda: self._land_stopped(touched))
        job.ended.connect(self._end)
        self.begun.emit(job)
        job.start()

    def look_if_quick(self) -> None:
        """The same, where every text was looked through before and there are not many: nobody has asked for it yet."""
        library = self._session.library
        rows = [row for row in library.documents() if row.characters]
        if self.is_known or (sum(row.characters for row in rows) <= AT_ONCE and self._is_sampled(rows)):
            self.look()

    def stop(self) -> None:
        """Stop looking."""
        if self._job is not None:
            self._job.cancel()

    def passages_in(self, document: Id) -> list[tuple[int, int]]:
        """The chains with a passage in a document: number of the chain, number of the passage in it."""
        return self.by_document.get(document, [])

    def _is_sampled(self, rows: Sequence[object]) -> bool:
        known = self._session.library.runs(VERSION)
        return bool(known) and all(getattr(row, "fingerprint", "") in known for row in rows)

    def _land(self, result: tuple[list[FoundEcho], list[Chain]]) -> None:
        self._echoes, self.chains = result
        self.is_known = True
        self.by_document = {}
        for number, chain in enumerate(self.chains):
            for at, passage in enumerate(chain.passages):
                self.by_document.setdefault(passage.document.id, []).append((number, at))
        self.found.emit()

    def _land_stopped(self, touched: set[Id]) -> None:
        self._touched |= touched
        self.stopped.emit()

    def _end(self) -> None:
        self._job = None

    def _look_on(self) -> None:
        """What changed while it was looked for comes next."""
        if self._touched:
            self.wilted.emit()

    def _follow(self, receipt: Receipt) -> None:
        touched = receipt.of("document")
        if touched:
            self._touched |= touched
            self.wilted.emit()


def _is_touched(echo: FoundEcho, touched: set[Id], standing: set[Id]) -> bool:
    ids = {echo.earlier.document.id, echo.later.document.id}
    return bool(ids & touched) or not ids <= standing
