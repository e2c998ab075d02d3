"""The summary grid of a window: read in a job, written a cell at a time, and kept up with the library."""

from PySide6.QtCore import QObject

from annotator.core.changes import Id
from annotator.core.summaries import summarise
from annotator.session.counted import Counted
from annotator.session.session import Session
from annotator.tasks.monitor import Monitor
from annotator.tasks.summary_grid import SummaryGrid, summary_grid

_EMPTY = SummaryGrid((), (), {})


class Summaries(Counted):
    """`grid` is the last that was read."""

    follows = ("annotation", "tag", "document")
    result: SummaryGrid | None

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, None, parent)

    @property
    def grid(self) -> SummaryGrid:
        """Empty as long as none was read."""
        return self.result or _EMPTY

    @property
    def is_known(self) -> bool:
        """True once a grid was read."""
        return self.result is not None

    def answer(self, _question: None, monitor: Monitor) -> SummaryGrid:
        """Read from the library as it is now."""
        return summary_grid(self.session.library, monitor)

    def write(self, document: Id, tag: Id, words: str) -> bool:
        """Write a cell's summary, as one step. False if nothing changed."""
        session = self.session
        merged = [id for id, into in session.codebook.stands_for.items() if into == tag]
        step = summarise(session.coder, session.library.thing(document), tag, words, merged)
        return session.do(step, self.tr("writing a summary")) is not None
