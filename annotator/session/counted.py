"""A question to the library that a job answers for a view: asked again when something changed, dropped when another is asked."""

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotator.session.jobs import Job
from annotator.session.session import Session
from annotator.store.rows import Receipt
from annotator.tasks.monitor import Monitor


class Counted(QObject):
    """`result` answers `question`, as soon as it is counted; `is_stale` says that it has to be counted anew.

    Signals: `begun(Job)`; `counted()` when there is another result; `stopped()`; `wilted()` when it no longer holds.
    """

    begun = Signal(object)
    counted = Signal()
    stopped = Signal()
    wilted = Signal()
    follows: tuple[str, ...] = ()
    """Entities whose changes make the result wilt."""

    def __init__(self, session: Session, question: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.question = question
        self.result: Any = None
        self.is_stale = True
        self._job: Job | None = None
        session.changed.connect(self._follow)
        session.sightChanged.connect(self.wilt)

    @property
    def is_running(self) -> bool:
        """True while it is counted."""
        return self._job is not None

    @abstractmethod
    def answer(self, question: Any, monitor: Monitor) -> Any:
        """What is the answer; runs on the job's thread. Raises UserFault, Cancelled."""

    def refresh(self) -> None:
        """Count anew if something changed since."""
        if self.is_stale and self._job is None:
            self._count()

    def stop(self) -> None:
        """Stop counting."""
        if self._job is not None:
            self._job.cancel()

    def drop(self) -> None:
        """Whatever is counted now is not wanted any more."""
        self.stop()
        self._job = None

    def wilt(self) -> None:
        """What was counted no longer holds."""
        self.is_stale = True
        self.drop()
        self.wilted.emit()

    def _count(self) -> None:
        question = self.question
        self.is_stale = False
        job = self._job = Job(lambda monitor: self.answer(question, monitor), self)
        job.succeeded.connect(lambda result: self._land(job, result))
        job.failed.connect(self.session.failed)
        job.cancelled.connect(lambda: self._land_stopped(job))
        job.ended.connect(lambda: self._end(job))
        self.begun.emit(job)
        job.start()

    def _land(self, job: Job, result: Any) -> None:
        if job is self._job:
            self.result = result
            self.counted.emit()

    def _land_stopped(self, job: Job) -> None:
        if job is self._job:
            self.is_stale = True
            self.stopped.emit()

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None

    def _follow(self, receipt: Receipt) -> None:
        if any(receipt.of(entity) for entity in self.follows):
            self.wilt()
