"""Files that come into the window: those that are sure go in at once, then it is asked how the others are to be read."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.formats.encodings import Candidate
from annotator.gui.dialogs.encoding import EncodingDialog
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.windows.main_window import MainWindow
from annotator.session.jobs import Job
from annotator.tasks.encodings import ways_to_read
from annotator.tasks.importing import Became, Outcome, import_files, left_unsure, receipts_of
from annotator.tasks.monitor import Monitor


class FileImports(QObject):
    """Reading and writing run as jobs. What an import wrote before and after the question is one step to undo."""

    imported = Signal(object)
    """The list of Outcomes, once nothing of an import waits; what was written is adopted already."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: EncodingDialog | None = None

    def start(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""
        session = self._window.session
        work = partial(import_files, session.library, session.coder, list(paths), recursive=True, asks=True)
        self._run(self.tr("Importing"), lambda monitor: work(monitor=monitor), self._taken_in)

    def adopt(self, outcomes: Sequence[Outcome], before: Sequence[Outcome] = ()) -> None:
        """Take over what was written, as one step with what was written `before`, and open the first document of it."""
        receipts, earlier = receipts_of(outcomes), receipts_of(before)
        onto = earlier[0].stamp if earlier else None
        self._window.session.adopt(receipts, self.tr("importing documents"), onto)
        fresh = [outcome.document for outcome in outcomes if outcome.receipt and outcome.document]
        if fresh and not earlier:
            self._window.workspace.open_document(fresh[0])

    def _taken_in(self, outcomes: list[Outcome]) -> None:
        self.adopt(outcomes)
        unsure = _unsure(outcomes)
        if not unsure:
            self.imported.emit(outcomes)
            return
        if any(each.became is Became.LEFT for each in outcomes):  # who stopped the import wants no question
            self._leave(outcomes)
            return
        words, leave = self.tr("Looking at how texts are written"), partial(self._leave, outcomes)
        self._run(words, partial(ways_to_read, unsure), partial(self._ask, outcomes), leave)

    def _ask(self, outcomes: list[Outcome], candidates: list[Candidate]) -> None:
        if len(candidates) < 2:
            self._go_on(outcomes, "")
            return
        names = [path.name.encode("utf-8", "replace").decode() for path in _unsure(outcomes)]
        dialog = self.dialog = EncodingDialog(names, candidates, self._window)
        dialog.encodingChosen.connect(partial(self._go_on, outcomes))
        dialog.rejected.connect(partial(self._leave, outcomes))
        dialog.open()

    def _go_on(self, outcomes: list[Outcome], encoding: str) -> None:
        session = self._window.session
        work = partial(import_files, session.library, session.coder, _unsure(outcomes), encoding=encoding)
        self._run(self.tr("Importing"), lambda monitor: work(monitor=monitor), partial(self._finish, outcomes))

    def _finish(self, outcomes: list[Outcome], others: list[Outcome]) -> None:
        self.adopt(others, outcomes)
        rest = iter(others)
        self.imported.emit([next(rest) if each.became is Became.UNSURE else each for each in outcomes])

    def _leave(self, outcomes: list[Outcome]) -> None:
        self.imported.emit([left_unsure(each) if each.became is Became.UNSURE else each for each in outcomes])

    def _run(
        self,
        words: str,
        work: Callable[[Monitor], object],
        then: Callable[..., object],
        stopped: Callable[[], object] | None = None,
    ) -> None:
        job = Job(work, self)
        job.succeeded.connect(then)
        job.failed.connect(self._window.session.failed)
        if stopped:
            job.cancelled.connect(stopped)
        ProgressDialog(job, words, self._window)
        job.start()


def _unsure(outcomes: Sequence[Outcome]) -> list[Path]:
    return [outcome.path for outcome in outcomes if outcome.became is Became.UNSURE]
