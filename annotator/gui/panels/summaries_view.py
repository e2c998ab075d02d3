"""The summary grid in the place of the page."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.panels.summary_table import SummaryModel, SummaryTable
from annotator.gui.panels.view_frame import lay_out_view
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.surface import Surface
from annotator.session.summaries import Summaries


class SummariesView(Surface):
    """Wishes: those of the table, and `exportRequested()`."""

    exportRequested = Signal()

    def __init__(self, summaries: Summaries, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self.summaries = summaries
        self.model = SummaryModel(summaries, self)
        self.table = SummaryTable(self.model)
        self.heading = PanelHeading(self.tr("Summary grid"))
        self.export_button = Button(self.tr("Export…"), icon_name="download", is_small=True)
        self.heading.add_widget(self.export_button)
        words = self.tr("What a document says under a tag, in your words. Enter writes, Ctrl+Enter reads the passages.")
        self.help = Label(words, 12, role="ink2", wraps=True)
        empty = self.tr("Once passages are tagged, each document and tag has a cell for what they say.")
        self.nothing = EmptyState("table", self.tr("No codings yet"), empty, top=56)
        self._stack = lay_out_view(self, self.heading, (self.help,), (self.table, self.nothing))
        self.setFocusProxy(self.table)
        self.export_button.clicked.connect(self.exportRequested)
        self._at = (0, 0)
        self.model.modelAboutToBeReset.connect(self._keep)
        self.model.modelReset.connect(self._show_state)
        summaries.wilted.connect(self._read_again)
        self._show_state()

    def _keep(self) -> None:
        index = self.table.currentIndex()
        self._at = (max(0, index.row()), max(0, index.column()))

    def _show_state(self) -> None:
        rows, columns = self.model.rowCount(), self.model.columnCount()
        has_some = bool(rows and columns)
        self._stack.setCurrentWidget(self.table if has_some or not self.summaries.is_known else self.nothing)
        self.export_button.setEnabled(has_some)
        written = sum(bool(cell.summary) for cell in self.summaries.grid.cells.values())
        words = self.tr("1 summary") if written == 1 else self.tr("{count} summaries").format(count=f"{written:,}")
        self.heading.set_count(words if has_some else "")
        if has_some:
            self.table.setCurrentIndex(self.model.index(min(self._at[0], rows - 1), min(self._at[1], columns - 1)))

    def _read_again(self) -> None:
        if self.isVisible():
            self.summaries.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile is read."""
        super().showEvent(event)
        self.summaries.refresh()
