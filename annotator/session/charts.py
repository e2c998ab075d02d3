"""The chart of a window: what is asked, worked out in a job, and whether it still holds."""

from PySide6.QtCore import QObject, Signal

from annotator.session.jobs import Job
from annotator.session.session import Session
from annotator.store.rows import Receipt
from annotator.tasks.charting import Chart, ChartQuestion, chart


class Charts(QObject):
    """`chart` answers `question`. Signals: `begun(Job)`; `told()` when there is another one; `wilted()`."""

    begun = Signal(object)
    told = Signal()
    wilted = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.question = ChartQuestion()
        self.chart: Chart | None = None
        self._is_stale = True
        self._job: Job | None = None
        session.changed.connect(self._follow)
        session.sightChanged.connect(self._wilt)

    def ask(self, question: ChartQuestion) -> None:
        """Tell this from now on."""
        if question != self.question:
            self.question, self.chart, self._is_stale = question, None, True
        self.refresh()

    def refresh(self) -> None:
        """Work it out anew if something changed since."""
        if not self._is_stale:
            return
        if self._job is not None:
            self._job.cancel()
        library, question, self._is_stale = self.session.library, self.question, False
        job = self._job = Job(lambda monitor: chart(library, question, monitor), self)
        job.succeeded.connect(lambda found: self._land(job, found))
        job.failed.connect(self.session.failed)
        self.begun.emit(job)
        job.start()

    def _land(self, job: Job, found: Chart) -> None:
        if job is self._job:
            self._job, self.chart = None, found
            self.told.emit()

    def _follow(self, receipt: Receipt) -> None:
        if any(receipt.of(entity) for entity in ("annotation", "tag", "document", "coder")):
            self._wilt()

    def _wilt(self) -> None:
        self._is_stale = True
        self.wilted.emit()
