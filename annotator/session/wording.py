"""The words of a library as a window keeps them: what was asked, counted in a job, and whether it still holds."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from annotator.session.jobs import Job
from annotator.session.session import Session
from annotator.store.rows import Receipt
from annotator.tasks.monitor import Monitor
from annotator.tasks.word_lists import stop_words
from annotator.tasks.wording import WHOLE, Frequencies, Keywords, Together, WordPart, frequencies, keywords, together


class WordKind(StrEnum):
    """What is told of words."""

    FREQUENCIES = "frequencies"
    KEYWORDS = "keywords"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class WordQuestion:
    """`language` is that of the stop list, "" for none; `word` is the one whose neighbours are asked for, "" for all pairs."""

    kind: WordKind = WordKind.FREQUENCIES
    part: WordPart = WHOLE
    language: str = "en"
    word: str = ""


Words = Frequencies | Keywords | Together


class WordSearch(QObject):
    """`result` answers `question`, as soon as it is counted.

    Signals: `begun(Job)`; `counted()` when there is another result; `stopped()`; `wilted()` when it no longer holds.
    """

    begun = Signal(object)
    wilted = Signal()
    counted = Signal()
    stopped = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.question = WordQuestion()
        self.result: Words | None = None
        self._is_stale = True
        self._job: Job | None = None
        session.changed.connect(self._follow)
        session.sightChanged.connect(self._wilt)

    @property
    def is_running(self) -> bool:
        """True while words are counted."""
        return self._job is not None

    def ask(self, question: WordQuestion) -> None:
        """Count this from now on."""
        if question != self.question:
            self.question, self.result = question, None
            self._wilt()
        self.refresh()

    def refresh(self) -> None:
        """Count anew if something changed since."""
        if self._is_stale and self._job is None:
            self._count()

    def forget(self) -> None:
        """Other stop words: what was counted no longer holds."""
        self._wilt()
        self.refresh()

    def stop(self) -> None:
        """Stop counting."""
        if self._job is not None:
            self._job.cancel()

    def _count(self) -> None:
        library, question = self._session.library, self.question
        self._is_stale = False

        def work(monitor: Monitor) -> Words:
            stop = stop_words(library, question.language)
            if question.kind is WordKind.KEYWORDS:
                return keywords(library, question.part, stop, monitor)
            if question.kind is WordKind.TOGETHER:
                return together(library, question.part, stop, monitor, question.word)
            return frequencies(library, question.part, stop, monitor)

        job = self._job = Job(work, self)
        job.succeeded.connect(lambda result: self._land(job, result))
        job.failed.connect(self._session.failed)
        job.cancelled.connect(lambda: self._land_stopped(job))
        job.ended.connect(lambda: self._end(job))
        self.begun.emit(job)
        job.start()

    def _wilt(self) -> None:
        self._is_stale = True
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.wilted.emit()

    def _land(self, job: Job, result: Words) -> None:
        if job is self._job:
            self.result = result
            self.counted.emit()

    def _land_stopped(self, job: Job) -> None:
        if job is self._job:
            self._is_stale = True
            self.stopped.emit()

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None

    def _follow(self, receipt: Receipt) -> None:
        part = self.question.part
        is_marked = part.tag is not None and bool(receipt.of("annotation") or receipt.of("tag"))
        if receipt.of("document") or is_marked:
            self._wilt()
