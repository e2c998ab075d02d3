"""Work that takes longer than a tenth of a second: off the main thread, with progress and cancel, landing back on it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from annotator.core.errors import AnnotatorError
from annotator.tasks.monitor import Cancelled, Monitor


class Job(QObject):
    """One piece of work. Signals arrive on the thread that made the job.

    `progressed(done, total, what)`; then exactly one of `succeeded(result)`, `failed(sentence)`, `cancelled()` or
    `crashed(exception)`; after it `ended()`.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(str)
    cancelled = Signal()
    crashed = Signal(object)
    ended = Signal()
    _finished = Signal(object, object)

    def __init__(self, work: Callable[[Monitor], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.monitor = Monitor(self.progressed.emit)
        self.is_running = False
        self._finished.connect(self._land, Qt.ConnectionType.QueuedConnection)

    def start(self) -> "Job":
        """Begin on a thread of the pool."""
        self.is_running = True
        QThreadPool.globalInstance().start(_Runner(self._run))
        return self

    def cancel(self) -> None:
        """Ask the work to stop at the next safe place."""
        self.monitor.cancel()

    def _run(self) -> None:
        try:
            self._finished.emit(self._work(self.monitor), None)
        except BaseException as error:  # every end of the work is told to the main thread, bugs too
            self._finished.emit(None, error)

    @Slot(object, object)
    def _land(self, result: Any, error: BaseException | None) -> None:
        self.is_running = False
        if error is None:
            self.succeeded.emit(result)
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        elif isinstance(error, AnnotatorError):
            self.failed.emit(str(error))
        else:
            self.crashed.emit(error)
        self.ended.emit()


class _Runner(QRunnable):
    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._body = run

    def run(self) -> None:
        """Called on a thread of the pool."""
        self._body()
