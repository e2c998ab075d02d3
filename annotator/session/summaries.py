"""The summary grid of a window: read in a job, written a cell at a time, and kept up with the library."""

from PySide6.QtCore import QObject, Signal

from annotator.core.changes import Id
from annotator.core.summaries import summarise
from annotator.session.jobs import Job
from annotator.session.session import Session
from annotator.store.rows import Receipt
from annotator.tasks.summary_grid import SummaryGrid, summary_grid


class Summaries(QObject):
    """Signals: `begun(Job)`; `read()` when there is another grid; `wilted()` when it no longer holds."""

    begun = Signal(object)
    read = Signal()
    wilted = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.grid = SummaryGrid((), (), {})
        self.is_known = False
        self._is_stale = True
        self._job: Job | None = None
        session.changed.connect(self._follow)
        session.sightChanged.connect(self._wilt)

    def refresh(self) -> None:
        """Read anew if something changed since."""
        if not self._is_stale:
            return
        self._drop()
        library, self._is_stale = self.session.library, False
        job = self._job = Job(lambda monitor: summary_grid(library, monitor), self)
        job.succeeded.connect(lambda grid: self._land(job, grid))
        job.failed.connect(self.session.failed)
        self.begun.emit(job)
        job.start()

    def write(self, document: Id, tag: Id, words: str) -> bool:
        """Write a cell's summary, as one step. False if nothing changed."""
        session = self.session
        merged = [id for id, into in session.codebook.stands_for.items() if into == tag]
        step = summarise(session.coder, session.library.thing(document), tag, words, merged)
        return session.do(step, self.tr("writing a summary")) is not None

    def _land(self, job: Job, grid: SummaryGrid) -> None:
        if job is self._job:
            self._job = None
            self.grid, self.is_known = grid, True
            self.read.emit()

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _follow(self, receipt: Receipt) -> None:
        if receipt.of("annotation") or receipt.of("tag") or receipt.of("document"):
            self._wilt()

    def _wilt(self) -> None:
        self._is_stale = True
        self.wilted.emit()
