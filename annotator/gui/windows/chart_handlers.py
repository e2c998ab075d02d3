"""What the actions and wishes about charts do in a window."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.core.changes import Id
from annotator.core.errors import AnnotatorError
from annotator.core.query import And, Field, to_text
from annotator.gui.dialogs.files import ask_target
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.panels.charts_view import ChartsView
from annotator.gui.widgets.clipboard import copy_text
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.views import View
from annotator.session.charts import Charts
from annotator.session.jobs import Job
from annotator.tasks.cell_queries import cell_query, tag_words
from annotator.tasks.charting import ChartKind
from annotator.tasks.matrix_table import as_text
from annotator.tasks.sheet_files import write_sheet
from annotator.tasks.tabulating import By, MatrixQuestion

NAME = "charts"


class ChartHandlers(QObject):
    """The view is made when it is first wanted."""

    def __init__(self, window: MainWindow, read: Callable[[str], object]) -> None:
        """`read` shows the passages of a query."""
        super().__init__(window)
        self.window = window
        self.session = window.session
        self._read = read
        self.charts = Charts(window.session, self)
        self.view: ChartsView | None = None
        self.charts.begun.connect(self._show_progress)

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"charts": self.open}

    def open(self) -> None:
        """Show the charts."""
        self.window.views.open(NAME, self._made)

    def _made(self) -> View:
        view = self.view = ChartsView(self.charts)
        view.cellRequested.connect(self.read)
        view.copyRequested.connect(self.copy)
        view.exportRequested.connect(self.export)
        return View(NAME, view, view.kinds[ChartKind.OVER_TIME])

    def _show_progress(self, job: Job) -> None:
        ProgressDialog(job, self.tr("Counting codings"), self.window)

    def read(self, row: int, column: int) -> None:
        """Read the passages behind a figure."""
        chart, question, library = self.charts.chart, self.charts.question, self.session.library
        if chart is None:
            return
        place, series = chart.places[row].key, chart.series[column].entry.key
        match chart.kind:
            case ChartKind.OVER_TIME:
                query = cell_query(library, MatrixQuestion(By.YEAR), Id(series), place)
            case ChartKind.ALONG:
                query = cell_query(library, MatrixQuestion(By.DOCUMENT), Id(series), question.document or "")
            case ChartKind.GROWTH:
                query = to_text(And((Field("document", place), Field("has", "tag"))))
            case ChartKind.DOCUMENT:
                query = cell_query(library, MatrixQuestion(By.DOCUMENT), Id(place), question.document or "")
            case ChartKind.TAG:
                query = cell_query(library, MatrixQuestion(By.DOCUMENT), question.tag or Id(""), place)
            case ChartKind.CODEBOOK:
                query = to_text(Field("tag", tag_words(self.session.codebook, Id(place))))
        self._read(query)

    def copy(self) -> None:
        """Put the figures on the clipboard."""
        if self.charts.chart is not None:
            copy_text(as_text(*self.charts.chart.rows()))
            self.window.status.show_message(self.tr("The table was copied"))

    def export(self) -> None:
        """Write the figures to a table, or the picture to a file."""
        chart, view = self.charts.chart, self.view
        kinds = (
            self.tr("Workbook (*.xlsx)"),
            self.tr("Table (*.csv)"),
            self.tr("Markdown (*.md)"),
            self.tr("Picture (*.png)"),
        )
        title, name = self.tr("Export the chart"), f"{self.charts.question.kind.value}.xlsx"
        asked = ask_target(self.window, self.window.preferences, title, name, ";;".join(kinds), ".xlsx")
        if asked is None or chart is None or view is None:
            return
        inner = asked.with_suffix("")  # the name as it was typed, where another suffix was
        out = inner if inner.suffix.lower() in (".csv", ".md", ".png") else asked
        try:
            if out.suffix.lower() == ".png" and chart.kind is not ChartKind.CODEBOOK:
                view.table_pill.setChecked(False)
                if not view.plot.grab().save(str(out)):
                    self.session.failed.emit(self.tr("{name} can't be written; choose another place.").format(name=out.name))
                    return
            else:
                write_sheet(out, view.kinds[chart.kind].text(), *chart.rows())
            self.window.status.show_message(self.tr("Exported to {name}").format(name=out.name))
        except AnnotatorError as error:
            self.session.failed.emit(str(error))
