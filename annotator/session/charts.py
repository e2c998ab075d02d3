"""The chart of a window: what is asked, worked out in a job, and whether it still holds."""

from PySide6.QtCore import QObject

from annotator.session.counted import Counted
from annotator.session.session import Session
from annotator.tasks.charting import Chart, ChartQuestion, chart
from annotator.tasks.monitor import Monitor


class Charts(Counted):
    """`chart` answers `question`."""

    follows = ("annotation", "tag", "document", "coder")
    question: ChartQuestion

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, ChartQuestion(), parent)

    @property
    def chart(self) -> Chart | None:
        """What was worked out for the question."""
        found: Chart | None = self.result
        return found

    def ask(self, question: ChartQuestion) -> None:
        """Tell this from now on."""
        if question != self.question:
            self.question, self.result, self.is_stale = question, None, True
            self.drop()
        self.refresh()

    def answer(self, question: ChartQuestion, monitor: Monitor) -> Chart:
        """Worked out from the library as it is now."""
        return chart(self.session.library, question, monitor)
