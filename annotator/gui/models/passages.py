"""Finds marked passages by their words: at once in a library of usual size, off the main thread in a large one."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.fuzzy import Match
from annotator.core.text import fold
from annotator.gui.models.finding import quoted
from annotator.session.jobs import Job
from annotator.session.session import Session
from annotator.store.quotes import Quote
from annotator.store.rows import Receipt
from annotator.tasks.monitor import Monitor

DIRECT = 20_000
"""Up to so many annotations are kept in memory, with their words folded; more are looked through as they lie in the file."""
_MOST, _ENOUGH, _PAUSE_MS = 26, 1_000, 120


@dataclass(frozen=True, slots=True)
class Passages:
    """The best hits for what was typed, and how many there are in all; with `is_cut`, at least so many."""

    typed: str
    hits: tuple[tuple[Quote, Match], ...] = ()
    total: int = 0
    is_cut: bool = False


class PassageSearch(QObject):
    """One search at a time: a new one stops the one before."""

    found = Signal(object)
    """The Passages of a search that took a while; never of one that another has followed."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = session.library
        self._kept: list[tuple[Quote, str]] | None = None
        self._wanted = ""
        self._job: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._start)
        session.changed.connect(self._forget)

    def search(self, typed: str, size: int) -> Passages | None:
        """The passages that hold every word, in a library with `size` annotations; None if `found` will tell them."""
        self.stop()
        self._wanted = typed
        if size > DIRECT:
            self._pause.start()
            return None
        if self._kept is None:
            self._kept = [(quote, fold(quote.words)) for piece in self._library.quotes() for quote in piece]
        hits, total = quoted(typed, self._kept, _MOST)
        return Passages(typed, tuple(hits), total)

    def stop(self) -> None:
        """What is under way is no longer wanted."""
        self._pause.stop()
        self._wanted = ""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _start(self) -> None:
        typed, library = self._wanted, self._library
        terms = fold(typed).split()

        def work(monitor: Monitor) -> Passages:
            kept: list[tuple[Quote, str]] = []
            for piece in library.quotes(terms):
                monitor.report(len(kept), 0)
                kept += [(quote, fold(quote.words)) for quote in piece[: _ENOUGH - len(kept)]]
                if len(kept) >= _ENOUGH:
                    break
            hits, total = quoted(typed, kept, _MOST)
            return Passages(typed, tuple(hits), total, is_cut=len(kept) >= _ENOUGH)

        self._job = Job(work, self)
        self._job.succeeded.connect(self._land)
        self._job.start()

    def _land(self, passages: Passages) -> None:
        if passages.typed == self._wanted:
            self._job = None
            self.found.emit(passages)

    def _forget(self, receipt: Receipt) -> None:
        if receipt.of("annotation") or receipt.of("document"):
            self._kept = None
