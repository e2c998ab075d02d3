"""The matrix of a window: what is asked, counted in a job, and whether it still holds."""

from PySide6.QtCore import QObject

from annotator.analysis.crosstabs import Matrix
from annotator.session.counted import Counted
from annotator.session.session import Session
from annotator.tasks.monitor import Monitor
from annotator.tasks.tabulating import MatrixQuestion, tabulate


class MatrixCount(Counted):
    """`matrix` answers `question`."""

    follows = ("annotation", "tag", "document", "coder", "attribute")
    question: MatrixQuestion

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, MatrixQuestion(), parent)

    @property
    def matrix(self) -> Matrix | None:
        """The last that was counted."""
        found: Matrix | None = self.result
        return found

    def ask(self, question: MatrixQuestion) -> None:
        """Count this from now on; what was counted before stays until then."""
        if question != self.question:
            self.question, self.is_stale = question, True
            self.drop()
        self.refresh()

    def answer(self, question: MatrixQuestion, monitor: Monitor) -> Matrix:
        """Counted from the library as it is now."""
        return tabulate(self.session.library, question, monitor)
