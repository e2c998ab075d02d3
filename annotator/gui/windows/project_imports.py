"""Projects of other tools that come into the window: one after the other is read, shown, and written as one step."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.gui.dialogs.import_project import ImportProjectDialog
from annotator.gui.dialogs.import_results import ImportResultsDialog
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.windows.main_window import MainWindow
from annotator.session.jobs import Job
from annotator.tasks.importing import Became, Outcome
from annotator.tasks.monitor import Monitor
from annotator.tasks.project_files import Opened, ProjectFormat
from annotator.tasks.project_import import ProjectImported, ProjectPlan, import_project, plan_project


@dataclass(frozen=True, slots=True)
class _Looked:
    """A file that was read, and what it would bring."""

    path: Path
    form: ProjectFormat
    opened: Opened
    plan: ProjectPlan


class ProjectImports(QObject):
    """Reading and writing run as jobs; a project that was stopped or refused left nothing behind."""

    imported = Signal(object)
    """The ProjectImported, once it is written."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[tuple[Path, ProjectFormat]] = []
        self._is_busy = False
        self._plan: ProjectPlan | None = None
        self.dialog: ImportProjectDialog | None = None

    def start(self, files: Sequence[tuple[Path, ProjectFormat]]) -> None:
        """Take in these projects too."""
        self._waiting += files
        if not self._is_busy:
            self._next()

    def _next(self) -> None:
        self._is_busy = bool(self._waiting)
        if self._waiting:
            path, form = self._waiting.pop(0)
            self._run(self.tr("Reading the project"), partial(self._look, path, form), self._ask)

    def _look(self, path: Path, form: ProjectFormat, monitor: Monitor) -> _Looked:
        opened = form.open(path, monitor)
        return _Looked(path, form, opened, self._planned(opened, "", monitor))

    def _planned(self, opened: Opened, way: str, monitor: Monitor) -> ProjectPlan:
        session = self._window.session
        return plan_project(session.library, session.coder, opened.project(way, monitor, session.library), monitor)

    def _ask(self, looked: _Looked) -> None:
        name = looked.path.name.encode("utf-8", "replace").decode()
        self._plan = looked.plan
        dialog = self.dialog = ImportProjectDialog(name, looked.form.words, looked.plan, looked.opened.ways, self._window)
        dialog.wayChosen.connect(partial(self._read_anew, looked.opened))
        dialog.importRequested.connect(partial(self._import, looked.path))
        dialog.rejected.connect(self._next)
        dialog.open()

    def _read_anew(self, opened: Opened, way: str) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        job = Job(partial(self._planned, opened, way), dialog)
        job.succeeded.connect(self._show_anew)
        job.failed.connect(dialog.show_fault)
        job.start()

    def _show_anew(self, plan: ProjectPlan) -> None:
        self._plan = plan
        if self.dialog is not None:
            self.dialog.show_plan(plan)

    def _import(self, path: Path) -> None:
        plan, library = self._plan, self._window.session.library
        if plan is None:
            return
        work = partial(import_project, library, plan)
        self._run(
            self.tr("Importing the project"), lambda monitor: work(monitor=monitor), partial(self._finish, path), writes=True
        )

    def _finish(self, path: Path, done: ProjectImported) -> None:
        window, plan = self._window, done.plan
        window.session.adopt(done.receipts, self.tr("importing a project"))
        fresh = [change.id for step, _ in plan.steps for change in step.changes if change.entity == "document"]
        if fresh:
            window.workspace.open_document(fresh[0])
        window.status.show_message(plan.sentence())
        self.imported.emit(done)
        if plan.losses:
            lost = "; ".join(f"{count:,} {what}" for what, count in plan.losses.most_common())
            words = f"{plan.sentence()} No place was found for: {lost}."
            ImportResultsDialog([Outcome(path, Became.IMPORTED, words)], window).open()
        self._next()

    def _run(self, words: str, work: Callable[[Monitor], object], then: Callable[..., object], *, writes: bool = False) -> None:
        job = Job(work, self)
        if writes:
            self._window.session.lend(job, words)
        job.succeeded.connect(then)
        job.failed.connect(self._window.session.failed)
        job.failed.connect(lambda _sentence: self._next())
        job.cancelled.connect(self._stopped)
        ProgressDialog(job, words, self._window)
        job.start()

    def _stopped(self) -> None:
        self._window.status.show_message(self.tr("Stopped; nothing was imported"))
        self._next()
