"""The words of the library in the place of the page: frequencies, keywords, collocations, each row leading to its places."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from annotator.gui.models.words import Value, WordTableModel
from annotator.gui.panels.word_controls import WordControls
from annotator.gui.panels.word_help import help_text
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.filter_field import FilterField
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Divider, Label
from annotator.gui.widgets.surface import Surface
from annotator.session.wording import WordKind, WordSearch

_ROW, _WORD, _NUMBER, _FIELD = 28, 170, 116, 200


class WordsView(Surface):
    """Wishes: `placesRequested(tuple)` of a row's values, to see where its words stand; `copyRequested(str)` of a table parted by
    tabs; `exportRequested()`.
    """

    placesRequested = Signal(object)
    copyRequested = Signal(str)
    exportRequested = Signal()

    def __init__(self, search: WordSearch, model: WordTableModel, controls: WordControls, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self.search, self.model, self.controls = search, model, controls
        self.heading = PanelHeading(self.tr("Words"))
        self.filter = FilterField(self.tr("Filter"), name=self.tr("Filter the words"))
        self.copy_button = Button(self.tr("Copy"), icon_name="copy", is_small=True)
        self.export_button = Button(self.tr("Export CSV…"), icon_name="download", is_small=True)
        self.help = Label("", 12, role="ink2", wraps=True)
        self.help.setContentsMargins(16, 0, 16, 10)
        self.help.hide()
        self.table = _Table()
        self.table.setModel(model)
        self.counting = EmptyState("hourglass", self.tr("Counting"), self.tr("Every word of the part is counted."), top=56)
        self.nothing = EmptyState("whole-word", self.tr("No words"), "", top=56)
        self.stopped = EmptyState(
            "whole-word", self.tr("Stopped"), self.tr("Nothing was counted."), button=self.tr("Count again"), top=56
        )
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def _lay_out(self) -> None:
        self.filter.setFixedWidth(_FIELD)
        for widget in (self.copy_button, self.export_button, self.filter):
            self.heading.add_widget(widget)
        self._stack = QStackedWidget()
        for page in (self.table, self.counting, self.nothing, self.stopped):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.controls)
        column.addWidget(self.help)
        column.addWidget(Divider())
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.controls.questionChanged.connect(self.ask)
        self.controls.help.toggled.connect(self.help.setVisible)
        self.filter.textChanged.connect(self.model.set_filter)
        self.filter.listRequested.connect(self.table.setFocus)
        self.copy_button.clicked.connect(self._copy_all)
        self.export_button.clicked.connect(self.exportRequested)
        self.table.openRequested.connect(lambda row: self.placesRequested.emit(self.model.row(row)))
        self.table.copyRequested.connect(self._copy_chosen)
        self.stopped.actionRequested.connect(self.search.refresh)
        self.model.modelReset.connect(self._show_state)
        self.search.begun.connect(lambda _job: self._show_state())
        self.search.stopped.connect(lambda: self._stack.setCurrentWidget(self.stopped))
        self.search.wilted.connect(self._count_again)

    # What is asked

    def ask(self) -> None:
        """Count what the controls say."""
        self.help.setText(help_text(self.controls.question.kind))
        if self._lacks_part():
            self._show_state()
        else:
            self.search.ask(self.controls.question)

    def about_words(self) -> str:
        """What is shown, for the status bar."""
        return self.tr("Enter shows where a word stands") if self.model.rowCount() else ""

    def _count_again(self) -> None:
        if self.isVisible() and not self._lacks_part():
            self.search.refresh()

    def _lacks_part(self) -> bool:
        question = self.controls.question
        return question.kind is WordKind.KEYWORDS and question.part.is_all

    def _show_state(self) -> None:
        result = self.search.result
        if self._lacks_part():
            self.nothing.set_text(
                self.tr("Keywords compare a part with the rest: choose a set, the open document or a tag above.")
            )
            page: QWidget = self.nothing
        elif result is None:
            page = self.counting
        elif not self.model.rowCount():
            is_filtered = bool(self.filter.text()) and self.model.total() > 0
            filtered, bare = self.tr("No word holds these letters."), self.tr("There are no words in this part, or too few.")
            self.nothing.set_text(filtered if is_filtered else bare)
            page = self.nothing
        else:
            page = self.table
            self._fit()
        self._stack.setCurrentWidget(page)
        has_rows = page is self.table
        self.copy_button.setEnabled(has_rows)
        self.export_button.setEnabled(has_rows)
        self.heading.set_count(self._count_words() if has_rows and result is not None else "")

    def _count_words(self) -> str:
        result = self.search.result
        assert result is not None
        shown = self.tr("{count} rows").format(count=f"{self.model.rowCount():,}")
        return self.tr("{rows} · {total} words").format(rows=shown, total=f"{result.total:,}")

    def _fit(self) -> None:
        header = self.table.horizontalHeader()
        for at, column in enumerate(self.model.columns()):
            self.table.setColumnWidth(at, _WORD if column.decimals < 0 else _NUMBER)
        header.setSortIndicatorShown(True)

    # Copying

    def _copy_all(self) -> None:
        self.copyRequested.emit(self._table_of(range(self.model.rowCount())))

    def _copy_chosen(self) -> None:
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        if rows:
            self.copyRequested.emit(self._table_of(rows))

    def _table_of(self, rows: "range | list[int]") -> str:
        columns = self.model.columns()
        lines = ["\t".join(column.name for column in columns)]
        lines += ["\t".join(map(_plain, self.model.row(row))) for row in rows]
        return "\n".join(lines)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile is counted anew."""
        super().showEvent(event)
        self.ask()


def _plain(value: Value) -> str:
    """A value as spreadsheets read it."""
    return "" if value is None else f"{value:.4f}" if isinstance(value, float) else str(value)


class _Table(QTableView):
    """Enter or a double click asks for the places; copying takes whole rows."""

    openRequested = Signal(int)
    copyRequested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Words"))
        self.setAccessibleDescription(self.tr("Enter shows where the word stands."))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._open)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.openRequested.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See above; the rest is the table's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copyRequested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Copying is the table's while it has the keyboard, not the page's."""
        key = event if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) else None
        if key is not None and key.matches(QKeySequence.StandardKey.Copy):
            key.accept()
            return True
        return super().event(event)
