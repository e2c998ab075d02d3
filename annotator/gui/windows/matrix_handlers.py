"""What the actions and wishes about matrices do in a window."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.core.changes import Id
from annotator.core.errors import AnnotatorError
from annotator.gui.dialogs.files import ask_target
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.models.matrix import MatrixModel
from annotator.gui.panels.matrix_picture import write_picture
from annotator.gui.panels.matrix_view import MatrixView
from annotator.gui.widgets.clipboard import copy_text
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.views import View
from annotator.session.jobs import Job
from annotator.session.tabulation import MatrixCount
from annotator.tasks.cell_queries import cell_query
from annotator.tasks.matrix_table import as_text, matrix_rows
from annotator.tasks.sheet_files import write_sheet

NAME = "matrix"


class MatrixHandlers(QObject):
    """The view is made when it is first wanted, and counts then."""

    def __init__(self, window: MainWindow, read: Callable[[str], object]) -> None:
        """`read` shows the passages of a query."""
        super().__init__(window)
        self.window = window
        self.session = window.session
        self._read = read
        self.count = MatrixCount(window.session, self)
        self.model: MatrixModel | None = None
        self.view: MatrixView | None = None
        self.count.begun.connect(self._show_progress)

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"matrix": self.open}

    def open(self) -> None:
        """Show the table; where something changed since the last time, count anew."""
        self.window.views.open(NAME, self._made)

    def _made(self) -> View:
        model = self.model = MatrixModel(self.count, self)
        view = self.view = MatrixView(self.count, model)
        view.cellRequested.connect(self.read)
        view.copyRequested.connect(self.copy)
        view.exportRequested.connect(self.export)
        view.aboutChanged.connect(self._show_about)
        return View(NAME, view, view.table)

    def _show_about(self, words: str) -> None:
        current = self.window.views.current
        if current is not None and current.name == NAME:
            self.window.status.show_about_view(words)

    def _show_progress(self, job: Job) -> None:
        ProgressDialog(job, self.tr("Counting codings"), self.window)

    def read(self, row: int, column: int) -> None:
        """Read the passages behind a cell."""
        assert self.model is not None
        if not self.model.value(row, column):
            self.window.status.show_message(self.tr("There are no passages behind this cell."))
            return
        tag, other = self.model.cell(row, column)
        self._read(cell_query(self.session.library, self.count.question, Id(tag.key), other.key))

    def copy(self) -> None:
        """Put the table on the clipboard."""
        assert self.model is not None
        copy_text(as_text(*matrix_rows(self.model.shown, self.model.look.measure)))
        self.window.status.show_message(self.tr("The table was copied"))

    def export(self) -> None:
        """Write the table or its picture to a file."""
        assert self.model is not None and self.view is not None
        kinds = (
            self.tr("Workbook (*.xlsx)"),
            self.tr("Table (*.csv)"),
            self.tr("Markdown (*.md)"),
            self.tr("Picture (*.png)"),
            self.tr("Drawing (*.svg)"),
        )
        asked = ask_target(
            self.window, self.window.preferences, self.tr("Export matrix"), "matrix.xlsx", ";;".join(kinds), ".xlsx"
        )
        if asked is None:
            return
        inner = asked.with_suffix("")  # the name as it was typed, where another suffix was
        out = inner if inner.suffix.lower() in (".csv", ".md", ".png", ".svg") else asked
        title, measure = self.view.title(), self.model.look.measure
        try:
            if out.suffix.lower() in (".png", ".svg"):
                write_picture(out, self.model, title)
            else:
                write_sheet(out, title, *matrix_rows(self.model.shown, measure), has_heat=True)
            self.window.status.show_message(self.tr("Exported to {name}").format(name=out.name))
        except AnnotatorError as error:
            self.session.failed.emit(str(error))
