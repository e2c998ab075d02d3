"""The matrix of a window: what is asked, counted in a job, and whether it still holds."""

from PySide6.QtCore import QObject, Signal

from annotator.analysis.crosstabs import Matrix
from annotator.session.jobs import Job
from annotator.session.session import Session
from annotator.store.rows import Receipt
from annotator.tasks.monitor import Monitor
from annotator.tasks.tabulating import MatrixQuestion, tabulate


class MatrixCount(QObject):
    """`matrix` answers `question`, as soon as it is counted.

    Signals: `begun(Job)`; `counted()` when there is another one; `stopped()`; `wilted()` when it no longer holds.
    """

    begun = Signal(object)
    counted = Signal()
    stopped = Signal()
    wilted = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.question = MatrixQuestion()
        self.matrix: Matrix | None = None
        self.is_stale = True
        self._job: Job | None = None
        session.changed.connect(self._follow)
        session.sightChanged.connect(self._wilt)

    @property
    def is_running(self) -> bool:
        """True while codings are counted."""
        return self._job is not None

    def ask(self, question: MatrixQuestion) -> None:
        """Count this from now on."""
        if question != self.question:
            self.question, self.is_stale = question, True
            self._drop()
        self.refresh()

    def refresh(self) -> None:
        """Count anew if something changed since."""
        if self.is_stale and self._job is None:
            self._count()

    def _count(self) -> None:
        library, question = self.session.library, self.question
        self.is_stale = False

        def work(monitor: Monitor) -> Matrix:
            return tabulate(library, question, monitor)

        job = self._job = Job(work, self)
        job.succeeded.connect(lambda matrix: self._land(job, matrix))
        job.failed.connect(self.session.failed)
        job.cancelled.connect(lambda: self._land_stopped(job))
        job.ended.connect(lambda: self._end(job))
        self.begun.emit(job)
        job.start()

    def _land(self, job: Job, matrix: Matrix) -> None:
        if job is self._job:
            self.matrix = matrix
            self.counted.emit()

    def _land_stopped(self, job: Job) -> None:
        if job is self._job:
            self.is_stale = True
            self.stopped.emit()

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _follow(self, receipt: Receipt) -> None:
        if any(receipt.of(entity) for entity in ("annotation", "tag", "document", "coder", "attribute")):
            self._wilt()

    def _wilt(self) -> None:
        self.is_stale = True
        self._drop()
        self.wilted.emit()
