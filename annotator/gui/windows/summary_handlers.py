"""What the actions and wishes about the summary grid do in a window."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.core.changes import Id
from annotator.core.errors import AnnotatorError
from annotator.gui.dialogs.files import ask_target
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.dialogs.summary import SummaryDialog
from annotator.gui.panels.summaries_view import SummariesView
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.views import View
from annotator.session.jobs import Job
from annotator.session.summaries import Summaries
from annotator.tasks.cell_queries import cell_query
from annotator.tasks.sheet_files import write_sheet
from annotator.tasks.summary_grid import grid_rows
from annotator.tasks.tabulating import By, MatrixQuestion

NAME = "summaries"
_MOST = 200
"""So many passages are shown while one writes; all are a key away."""


class SummaryHandlers(QObject):
    """The view is made when it is first wanted."""

    def __init__(self, window: MainWindow, read: Callable[[str], object]) -> None:
        """`read` shows the passages of a query."""
        super().__init__(window)
        self.window = window
        self.session = window.session
        self._read = read
        self.summaries = Summaries(window.session, self)
        self.view: SummariesView | None = None
        self.summaries.begun.connect(self._show_progress)

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"summaries": self.open}

    def open(self) -> None:
        """Show the grid."""
        self.window.views.open(NAME, self._made)

    def _made(self) -> View:
        view = self.view = SummariesView(self.summaries)
        view.table.writeRequested.connect(self.write)
        view.table.readRequested.connect(self.read)
        view.exportRequested.connect(self.export)
        return View(NAME, view, view.table)

    def _show_progress(self, job: Job) -> None:
        ProgressDialog(job, self.tr("Reading the grid"), self.window)

    def read(self, row: int, column: int) -> None:
        """Read the passages of a cell."""
        assert self.view is not None
        document, tag, _ = self.view.model.cell(row, column)
        self._read(cell_query(self.session.library, MatrixQuestion(By.DOCUMENT), Id(tag.key), document.key))

    def write(self, row: int, column: int) -> None:
        """Write a cell's summary beside its passages."""
        assert self.view is not None
        document, tag, cell = self.view.model.cell(row, column)
        codebook = self.session.codebook
        marked = self.session.library.annotations(Id(document.key))
        passages = [each.quote for each in marked if Id(tag.key) in {codebook.resolve(stored) for stored in each.tags}][:_MOST]
        can_write = not self.session.is_read_only
        dialog = SummaryDialog(document.name, tag.name, passages, cell.summary, can_write=can_write, parent=self.window)
        dialog.kept.connect(lambda words: self.summaries.write(Id(document.key), Id(tag.key), words))
        dialog.open()

    def export(self) -> None:
        """Write the grid to a table."""
        kinds = ";;".join((self.tr("Workbook (*.xlsx)"), self.tr("Table (*.csv)"), self.tr("Markdown (*.md)")))
        title = self.tr("Export the grid")
        asked = ask_target(self.window, self.window.preferences, title, "summaries.xlsx", kinds, ".xlsx")
        if asked is None:
            return
        inner = asked.with_suffix("")  # the name as it was typed, where another suffix was
        out = inner if inner.suffix.lower() in (".csv", ".md") else asked
        try:
            write_sheet(out, self.tr("Summaries"), *grid_rows(self.summaries.grid))
            self.window.status.show_message(self.tr("Exported to {name}").format(name=out.name))
        except AnnotatorError as error:
            self.session.failed.emit(str(error))
