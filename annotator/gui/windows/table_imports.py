"""Files whose rows are documents: one after the other is read, its columns are asked for, and its rows come in."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.formats.cells import Grid
from annotator.gui.dialogs.import_table import ImportTableDialog
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.windows.main_window import MainWindow
from annotator.session.jobs import Job
from annotator.tasks.importing import Became, Outcome
from annotator.tasks.importing_rows import Plan, import_rows, read_grid
from annotator.tasks.monitor import Monitor


class TableImports(QObject):
    """Reading and writing run as jobs; a file that can't be read gets its sentence, and the next one its turn."""

    imported = Signal(object)
    """The list of Outcomes of all files that waited, once none does."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Path] = []
        self._outcomes: list[Outcome] = []
        self._is_busy = False
        self.dialog: ImportTableDialog | None = None

    def start(self, paths: Sequence[Path]) -> None:
        """Take in these files too."""
        self._waiting += paths
        if not self._is_busy:
            self._next()

    def _next(self) -> None:
        self._is_busy = bool(self._waiting)
        if not self._waiting and self._outcomes:
            outcomes, self._outcomes = self._outcomes, []
            self.imported.emit(outcomes)
        elif self._waiting:
            path = self._waiting.pop(0)
            self._run(self.tr("Reading the table"), lambda _monitor: read_grid(path), partial(self._ask, path), path)

    def _ask(self, path: Path, grid: Grid) -> None:
        dialog = self.dialog = ImportTableDialog(path, grid, self._window.session.library.attributes(), self._window)
        dialog.planChosen.connect(partial(self._import, path))
        dialog.sheetRequested.connect(partial(self._read_sheet, path))
        dialog.rejected.connect(self._next)
        dialog.open()

    def _read_sheet(self, path: Path, sheet: str) -> None:
        """Another sheet, for the dialog that is open; where it can't be read, the dialog says why and stays as it was."""
        dialog = self.dialog
        if dialog is None:
            return
        job = Job(lambda _monitor: read_grid(path, sheet), dialog)
        job.succeeded.connect(dialog.show_grid)
        job.failed.connect(dialog.show_fault)
        job.start()

    def _import(self, path: Path, plan: Plan) -> None:
        session = self._window.session
        work = partial(import_rows, session.library, session.coder, path, plan)
        self._run(self.tr("Importing rows"), lambda monitor: work(monitor=monitor), self._finish, path)

    def _finish(self, outcomes: list[Outcome]) -> None:
        self._outcomes += outcomes
        self._next()

    def _run(self, words: str, work: Callable[[Monitor], object], then: Callable[..., object], path: Path) -> None:
        job = Job(work, self)
        job.succeeded.connect(then)
        job.failed.connect(partial(self._refuse, path))
        job.cancelled.connect(self._next)
        ProgressDialog(job, words, self._window)
        job.start()

    def _refuse(self, path: Path, sentence: str) -> None:
        self._finish([Outcome(path, Became.REFUSED, sentence)])
