"""Charts of the codings in the place of the page, each with its figures as a table."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from annotator.core.changes import Id
from annotator.core.text import shortened
from annotator.formats.csv_table import Cell
from annotator.gui.panels.chart_plot import LINES, ChartPlot
from annotator.gui.panels.view_frame import lay_out_view
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.flow import FlowLayout
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.pills import Pill
from annotator.gui.widgets.surface import Surface
from annotator.session.charts import Charts
from annotator.tasks.charting import ChartKind

AnyIndex = QModelIndex | QPersistentModelIndex
_OF_DOCUMENT = (ChartKind.ALONG, ChartKind.DOCUMENT)


class ChartsView(Surface):
    """Wishes: `cellRequested(int, int)` with the places of a row and a series, `copyRequested()`, `exportRequested()`."""

    cellRequested = Signal(int, int)
    copyRequested = Signal()
    exportRequested = Signal()

    def __init__(self, charts: Charts, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self.charts = charts
        self.heading = PanelHeading(self.tr("Charts"))
        self.copy_button = Button(self.tr("Copy"), icon_name="copy", is_small=True)
        self.export_button = Button(self.tr("Export…"), icon_name="download", is_small=True)
        self.kinds = {kind: Pill(words) for kind, words in self._kinds().items()}
        self.document_pill = Pill("", self._menu(self._fill_documents), tip=self.tr("Which document"))
        self.tag_pill = Pill("", self._menu(self._fill_tags), tip=self.tr("Which tag"))
        self.table_pill = Pill(self.tr("Table"), tip=self.tr("Show the figures instead of the picture"))
        self.plot = ChartPlot()
        self.model = _Figures()
        self.table = _Table(self.model)
        words = self.tr("Choose a document or a tag above, or tag some passages first.")
        self.nothing = EmptyState("chart-column", self.tr("Nothing to draw"), words, top=56)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.kinds[ChartKind.OVER_TIME])
        self._show_state()

    def _lay_out(self) -> None:
        for button in (self.copy_button, self.export_button):
            self.heading.add_widget(button)
        pills = FlowLayout()
        for pill in self.kinds.values():
            pills.add(pill)
        pills.add(self.document_pill, is_apart=True)
        pills.add(self.tag_pill)
        pills.add(self.table_pill, at_end=True)
        self._stack = lay_out_view(self, self.heading, (pills,), (self.plot, self.table, self.nothing))

    def _connect(self) -> None:
        for kind, pill in self.kinds.items():
            pill.clicked.connect(partial(self.choose, kind))
        self.table_pill.toggled.connect(lambda _on: self._show_state())
        self.copy_button.clicked.connect(self.copyRequested)
        self.export_button.clicked.connect(self.exportRequested)
        self.table.cellRequested.connect(self.cellRequested)
        self.charts.counted.connect(self._take)
        self.charts.wilted.connect(self._tell_again)

    # What is asked

    def choose(self, kind: ChartKind, _checked: bool = False) -> None:
        """Tell something else; where a document or a tag is needed, the first one with codings until one is chosen."""
        question, session = self.charts.question, self.charts.session
        if kind in _OF_DOCUMENT and question.document is None:
            annotated = session.library.annotated_documents()
            question = replace(
                question, document=next((each.id for each in session.library.facts() if each.id in annotated), None)
            )
        if kind is ChartKind.TAG and question.tag is None:
            question = replace(question, tag=next((tag.id for tag in session.codebook), None))
        self.charts.ask(replace(question, kind=kind))
        self._show_state()

    def choose_document(self, document: Id, _checked: bool = False) -> None:
        """Tell of another document."""
        self.charts.ask(replace(self.charts.question, document=document))
        self._show_state()

    def choose_tag(self, tag: Id, _checked: bool = False) -> None:
        """Tell of another tag."""
        self.charts.ask(replace(self.charts.question, tag=tag))
        self._show_state()

    def _kinds(self) -> dict[ChartKind, str]:
        return {
            ChartKind.OVER_TIME: self.tr("Over time"),
            ChartKind.ALONG: self.tr("Along a document"),
            ChartKind.GROWTH: self.tr("Growth of the codebook"),
            ChartKind.DOCUMENT: self.tr("Portrait of a document"),
            ChartKind.TAG: self.tr("Portrait of a tag"),
            ChartKind.CODEBOOK: self.tr("Codebook report"),
        }

    def _menu(self, fill: Callable[[QMenu], None]) -> QMenu:
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: fill(menu))
        return menu

    def _fill_documents(self, menu: QMenu) -> None:
        menu.clear()
        for each in self.charts.session.library.facts():
            menu.addAction(each.title.replace("&", "&&")).triggered.connect(partial(self.choose_document, each.id))

    def _fill_tags(self, menu: QMenu) -> None:
        menu.clear()
        codebook = self.charts.session.codebook
        for tag in codebook:
            words = " / ".join(codebook.path(tag.id)).replace("&", "&&")
            menu.addAction(words).triggered.connect(partial(self.choose_tag, tag.id))

    def _tell_again(self) -> None:
        if self.isVisible():
            self.charts.refresh()

    # State

    def _take(self) -> None:
        chart = self.charts.chart
        assert chart is not None
        self.model.show(*chart.rows())
        self.table.resize_columns()
        self._show_state()
        if self._stack.currentWidget() is self.plot:
            self.plot.show_chart(chart)

    def _show_state(self) -> None:
        question, chart = self.charts.question, self.charts.chart
        for kind, pill in self.kinds.items():
            pill.setChecked(kind is question.kind)
        self.document_pill.setVisible(question.kind in _OF_DOCUMENT)
        self.tag_pill.setVisible(question.kind is ChartKind.TAG)
        titles = {each.id: each.title for each in self.charts.session.library.facts()} if question.document else {}
        named = titles.get(question.document, "") if question.document else ""
        self.document_pill.set_words(shortened(named, 40) or self.tr("Document"))
        tag = self.charts.session.codebook.get(question.tag) if question.tag else None
        self.tag_pill.set_words(tag.name if tag else self.tr("Tag"))
        is_report = question.kind is ChartKind.CODEBOOK
        self.table_pill.setVisible(not is_report)
        has_some = chart is not None and bool(chart.places) and bool(chart.series)
        if not has_some:
            page: QWidget = self.nothing
        else:
            page = self.table if is_report or self.table_pill.isChecked() else self.plot
        was = self._stack.currentWidget()
        self._stack.setCurrentWidget(page)
        if page is self.plot and was is not page and chart is not None:
            self.plot.show_chart(chart)
        is_cut = chart is not None and chart.kind is ChartKind.OVER_TIME and len(chart.series) > LINES
        self.heading.set_count(self.tr("the {count} most used tags").format(count=LINES) if is_cut and page is self.plot else "")
        for button in (self.copy_button, self.export_button):
            button.setEnabled(has_some)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile is told."""
        super().showEvent(event)
        self.charts.refresh()


class _Figures(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._header: Sequence[str] = ()
        self._rows: Sequence[Sequence[Cell]] = ()

    def show(self, header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Show another table."""
        self.beginResetModel()
        self._header, self._rows = header, rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._header)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and not isinstance(cell, str):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell if isinstance(cell, str) else f"{cell:.1%}" if isinstance(cell, float) else f"{cell:,}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        is_name = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return self._header[section] if is_name else None


class _Table(QTableView):
    """Enter or a double click reads the passages behind a figure."""

    cellRequested = Signal(int, int)

    def __init__(self, model: _Figures) -> None:
        super().__init__()
        self.setModel(model)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Figures of the chart"))
        self.setAccessibleDescription(self.tr("Enter reads the passages behind a figure."))
        self.doubleClicked.connect(self._ask)

    def resize_columns(self) -> None:
        """As wide as the words, within bounds."""
        self.resizeColumnsToContents()
        for column in range(self.model().columnCount()):
            self.setColumnWidth(column, min(360, max(90, self.columnWidth(column) + 12)))

    def _ask(self, index: QModelIndex) -> None:
        if index.isValid():
            self.cellRequested.emit(index.row(), max(0, index.column() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See above; the rest is the table's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentIndex())
        else:
            super().keyPressEvent(event)
