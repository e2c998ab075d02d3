"""What the actions on files do: new, open, import, export, copies, the check."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.formats import rows
from annotator.formats.registry import SUFFIXES
from annotator.gui.dialogs.backups import BackupsDialog
from annotator.gui.dialogs.check_report import CheckReportDialog
from annotator.gui.dialogs.files import ask_source, ask_sources, ask_target
from annotator.gui.dialogs.import_results import ImportResultsDialog
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.windows.file_imports import FileImports
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.project_imports import ProjectImports
from annotator.gui.windows.table_imports import TableImports
from annotator.session.jobs import Job
from annotator.store.check import Report
from annotator.store.library import SUFFIX
from annotator.tasks.backups import rotate_on_open, save_copy
from annotator.tasks.exchange_file import is_exchange_file
from annotator.tasks.importing import Became, Outcome
from annotator.tasks.importing_rows import is_table
from annotator.tasks.monitor import Monitor
from annotator.tasks.project_files import FORMATS, project_format

_BACK_UP_AFTER_MS = 5_000


class Opener(Protocol):
    """Whoever can put another library into the window."""

    def open(self, path: Path, *, read_only: bool = False) -> bool:
        """Open a library."""

    def create(self, path: Path) -> bool:
        """Make one and open it."""

    def make_sample(self) -> bool:
        """Open the sample library."""

    def restore(self, backup: Path) -> bool:
        """Put a copy in the place of the open library."""


class FileHandlers(QObject):
    """Long work runs as a job with a progress panel; the window stays usable."""

    exchangeFileGiven = Signal(object)
    """Among the files to import is one with a colleague's work: its path."""

    def __init__(self, window: MainWindow, opener: Opener) -> None:
        super().__init__(window)
        self.window = window
        self.opener = opener
        self.tables = TableImports(window)
        self.texts = FileImports(window)
        self.projects = ProjectImports(window)
        self.tables.imported.connect(self.texts.adopt)
        for imports in (self.tables, self.texts):
            imports.imported.connect(self._imported)
        window.panels.documents.importRequested.connect(self.choose_documents)
        window.panels.documents.filesDropped.connect(self.import_paths)
        window.page.filesDropped.connect(self.import_paths)
        window.page.importRequested.connect(self.choose_documents)
        window.bannerActionRequested.connect(lambda name: self.save_copy() if name == "save_copy" else None)
        QTimer.singleShot(_BACK_UP_AFTER_MS, self, self._back_up)

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {
            "new_library": self.new_library,
            "open_library": self.open_library,
            "open_sample": self.opener.make_sample,
            "import_documents": self.choose_documents,
            "save_copy": self.save_copy,
            "backups": self.show_backups,
            "check_library": self.check_library,
            "quit": self.window.close,
        }

    # Libraries

    def new_library(self) -> None:
        """Ask where, and make it."""
        target = self._target(self.tr("New library"), self.tr("Library"), self._libraries(), SUFFIX)
        if target:
            self.opener.create(target)

    def open_library(self) -> None:
        """Ask which, and open it."""
        path = ask_source(self.window, self.window.preferences, self.tr("Open library"), self._libraries())
        if path:
            self.opener.open(path)

    def save_copy(self) -> None:
        """Ask where, and write the whole library there."""
        library = self.window.session.library
        name = self.tr("{library}, copy").format(library=library.path.stem)
        target = self._target(self.tr("Save a copy"), name, self._libraries(), SUFFIX)
        if target is None:
            return
        said = self.tr("Saved a copy as {name}").format(name=target.name)
        self._run(self.tr("Saving a copy"), partial(save_copy, library, target), lambda _path: self._say(said))

    def show_backups(self) -> None:
        """The copies of this library."""
        dialog = BackupsDialog(self.window.session.library.path, self.window)
        dialog.restoreRequested.connect(self.opener.restore)
        dialog.open()

    def check_library(self) -> None:
        """Prove that the library is sound."""
        library = self.window.session.library

        def work(monitor: Monitor) -> Report:
            def progress(done: int, total: int) -> bool:
                monitor.report(done, total)
                return True

            return library.check(progress)

        self._run(self.tr("Checking the library"), work, lambda report: CheckReportDialog(report, self.window).open())

    def _back_up(self) -> None:
        library = self.window.session.library
        if not library.is_read_only:
            job = Job(lambda _monitor: rotate_on_open(library), self)
            job.failed.connect(self.window.session.failed)
            job.start()

    # Documents in

    def choose_documents(self) -> None:
        """Ask which files, and import them."""
        patterns = " ".join(f"*{suffix}" for suffix in (*SUFFIXES, *rows.SUFFIXES))
        projects = " ".join(f"*{suffix}" for form in FORMATS for suffix in (*form.suffixes, *form.offered))
        words = self.tr("Texts and projects ({patterns});;All files (*)").format(patterns=f"{patterns} {projects}")
        paths = ask_sources(self.window, self.window.preferences, self.tr("Import documents"), words)
        if paths:
            self.import_paths(paths)

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders; of tables it is asked first what their columns are, and projects of other tools are shown."""
        for path in [path for path in paths if is_exchange_file(path)][:1]:
            self.exchangeFileGiven.emit(path)
        unclear = [path for path in paths if not is_exchange_file(path)]
        projects = {path: form for path in unclear if (form := project_format(path))}
        self.tables.start([path for path in unclear if is_table(path) and path not in projects])
        self.projects.start(list(projects.items()))
        others = [path for path in unclear if path not in projects and not is_table(path)]
        if others:
            self.texts.start(others)

    def _imported(self, outcomes: list[Outcome]) -> None:
        fresh = [outcome.document for outcome in outcomes if outcome.receipt and outcome.document]
        if any(outcome.became not in (Became.IMPORTED, Became.RESTORED) for outcome in outcomes):
            results = ImportResultsDialog(outcomes, self.window)
            results.failed.connect(self.window.session.failed)
            results.open()
        elif fresh:
            self._say(self.tr("%n document(s) imported", "", len(fresh)))

    # Inside

    def _run(self, words: str, work: Callable[[Monitor], object], then: Callable[..., object]) -> None:
        job = Job(work, self)
        job.succeeded.connect(then)
        job.failed.connect(self.window.session.failed)
        job.cancelled.connect(lambda: self._say(self.tr("Stopped")))
        ProgressDialog(job, words, self.window)
        job.start()

    def _say(self, words: str) -> None:
        self.window.status.show_message(words)

    def _target(self, title: str, name: str, kind: str, suffix: str) -> Path | None:
        return ask_target(self.window, self.window.preferences, title, name, kind, suffix)

    def _libraries(self) -> str:
        return self.tr("Annotator libraries (*{suffix})").format(suffix=SUFFIX)
