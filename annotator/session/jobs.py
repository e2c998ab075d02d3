"""Work that takes longer than a tenth of a second: off the main thread, with progress and cancel, landing back on it."""

import gc
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QTimer, Signal

from annotator.core.errors import AnnotatorError
from annotator.tasks.monitor import Cancelled, Monitor

_LOOK_MS = 8


class Job(QObject):
    """One piece of work. All signals are given on the main thread, which looks for news; the other thread never touches Qt.

    `progressed(done, total, what)`; then one of `succeeded(result)`, `failed(sentence)` or `cancelled()`, and after it `ended()`.
    Any other error is a bug: it is raised on the main thread, after `ended()`.

    While it runs it belongs to the application, so that it outlives whoever started it; if `owner` goes first, the work is asked
    to stop and nothing is told. Landed, it deletes itself.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(str)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, work: Callable[[Monitor], Any], owner: QObject | None = None) -> None:
        super().__init__()
        self._task = _Task(work)
        self._told: tuple[int, int, str] | None = None
        self.is_running = False
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._follow)
        if owner is not None:
            owner.destroyed.connect(self._abandon)

    def start(self) -> "Job":
        """Begin on a thread of the pool. Call it once."""
        self.setParent(QCoreApplication.instance())
        self.is_running = True
        gc.disable()  # run by chance on the other thread, the collector would delete Qt's objects there
        self._look.start()
        QThreadPool.globalInstance().start(self._task.run)
        return self

    def cancel(self) -> None:
        """Ask the work to stop at the next safe place."""
        self._task.monitor.cancel()

    def abandon(self) -> None:
        """Ask the work to stop, and tell nobody what becomes of it."""
        self.cancel()
        self.blockSignals(True)

    def _abandon(self, _owner: object = None) -> None:
        self.abandon()

    def _follow(self) -> None:
        if self._task.progress != self._told and self._task.progress is not None:
            self._told = self._task.progress
            self.progressed.emit(*self._told)
        if self._task.is_done:
            self._land()
        else:
            gc.collect(0)

    def _land(self) -> None:
        self._look.stop()
        self.is_running = False
        if not running_jobs():
            gc.enable()
        self.deleteLater()
        error = self._task.error
        if error is None:
            self.succeeded.emit(self._task.result)
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        elif isinstance(error, AnnotatorError):
            self.failed.emit(str(error))
        self.ended.emit()
        if error is not None and not isinstance(error, AnnotatorError):
            raise error


class _Task:
    """What the two threads share: the other one writes, and sets `is_done` last."""

    def __init__(self, work: Callable[[Monitor], Any]) -> None:
        self._work = work
        self.monitor = Monitor(self._note)
        self.progress: tuple[int, int, str] | None = None
        self.result: Any = None
        self.error: BaseException | None = None
        self.is_done = False

    def _note(self, done: int, total: int, what: str) -> None:
        self.progress = (done, total, what)

    def run(self) -> None:
        """Called on a thread of the pool."""
        try:
            if self.monitor.is_cancelled:
                raise Cancelled("Stopped before it began.")
            self.result = self._work(self.monitor)
        except BaseException as error:  # every end of the work is told to the main thread, bugs too
            self.error = error
        self.is_done = True


def running_jobs() -> list[Job]:
    """Every job that was started and has not landed."""
    app = QCoreApplication.instance()
    return [job for job in app.findChildren(Job) if job.is_running] if app else []


def end_jobs() -> None:
    """Ask every job to stop and wait until its thread is done; nothing is told any more. Before a library is closed."""
    for job in running_jobs():
        job.abandon()
    QThreadPool.globalInstance().waitForDone()
