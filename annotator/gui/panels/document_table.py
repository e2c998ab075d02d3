"""The table of documents and attributes in the place of the page: typed in place, filled down, pasted, sorted, filtered."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.core.attributes import Attribute, Kind
from annotator.core.changes import Id
from annotator.gui.models.document_table import COUNTED, Cell, DocumentTableModel, Fact
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.filter_field import FilterField
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Divider
from annotator.gui.widgets.surface import Surface

_ROW = 30
_WIDTHS = {Fact.TITLE: 300, Fact.SPEAKER: 130, Fact.DATE: 96, Fact.VENUE: 140, Fact.PUBLISHER: 120, Fact.WORDS: 72}
_WIDTH = 120


class DocumentTable(Surface):
    """Wishes: `openRequested(Id)`, `newAttributeRequested()`, `attributeRequested(Id)` to change one, `cellsWritten(list)` of
    (document, fact or attribute, text), `importRequested()`, `exportRequested()`, `suggestionsRequested(QPoint)`.
    """

    openRequested = Signal(object)
    newAttributeRequested = Signal()
    attributeRequested = Signal(object)
    cellsWritten = Signal(object)
    importRequested = Signal()
    exportRequested = Signal()
    suggestionsRequested = Signal(QPoint)

    def __init__(self, model: DocumentTableModel, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self.model = model
        self._can_write = can_write
        self.heading = PanelHeading(self.tr("Document table"))
        self.filter = FilterField(self.tr("Filter"), name=self.tr("Filter the table"))
        self.new = Button(self.tr("New attribute…"), is_small=True, icon_name="plus")
        self.suggest = Button(self.tr("Suggestions…"), is_small=True)
        self.bring = Button(self.tr("Import CSV…"), is_small=True)
        self.export = Button(self.tr("Export CSV…"), is_small=True)
        self.table = _Table(self)
        self.table.setModel(model)
        self._lay_out()
        self._connect()
        for button in (self.new, self.suggest, self.bring):
            button.setEnabled(can_write)

    def chosen_cells(self) -> list[QModelIndex]:
        """The selected cells, by row and column."""
        return sorted(self.table.selectedIndexes(), key=lambda index: (index.row(), index.column()))

    # What is done to cells

    def copy(self) -> None:
        """The selected cells as lines of tab-separated text."""
        rows: dict[int, list[str]] = {}
        for index in self.chosen_cells():
            rows.setdefault(index.row(), []).append(" ".join(self.model.text(index).split()))
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in rows.values()))

    def paste(self) -> None:
        """Lines of tab-separated text from the chosen cell on; a single value goes into every chosen cell."""
        lines = [line.split("\t") for line in QGuiApplication.clipboard().text().rstrip("\n").split("\n")]
        chosen = self.chosen_cells()
        if not chosen or not self._can_write:
            return
        if len(lines) == 1 and len(lines[0]) == 1:
            self._write([(index, lines[0][0]) for index in chosen])
            return
        top, left = chosen[0].row(), min(index.column() for index in chosen)
        self._write(
            [
                (self.model.index(top + down, left + right), text)
                for down, line in enumerate(lines)
                for right, text in enumerate(line)
                if top + down < self.model.rowCount() and left + right < self.model.columnCount()
            ]
        )

    def fill_down(self) -> None:
        """Each column of the selection takes the value of its first chosen cell."""
        first: dict[int, str] = {}
        written = []
        for index in self.chosen_cells():
            if index.column() in first:
                written.append((index, first[index.column()]))
            else:
                first[index.column()] = self.model.text(index)
        self._write(written)

    def clear(self) -> None:
        """Empty the chosen cells; a title stays."""
        titles = [index for index in self.chosen_cells() if self.model.cell(index).column is not Fact.TITLE]
        self._write([(index, "") for index in titles])

    def _write(self, cells: list[tuple[QModelIndex, str]]) -> None:
        if not self._can_write:
            return
        found = [(self.model.cell(index), text) for index, text in cells]
        told = [_told(cell, text) for cell, text in found if cell.column not in COUNTED]
        if told:
            self.cellsWritten.emit(told)

    # Inside

    def _lay_out(self) -> None:
        self.filter.setFixedWidth(240)
        self.heading.add_widget(self.filter)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 0, 12, 8)
        bar.setSpacing(8)
        for button in (self.new, self.suggest, self.bring, self.export):
            bar.addWidget(button)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addLayout(bar)
        column.addWidget(Divider(Qt.Orientation.Horizontal))
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.model.set_filter)
        self.filter.listRequested.connect(self.table.setFocus)
        self.new.clicked.connect(self.newAttributeRequested)
        self.bring.clicked.connect(self.importRequested)
        self.export.clicked.connect(self.exportRequested)
        below = QPoint(0, self.suggest.height() + 2)
        self.suggest.clicked.connect(lambda: self.suggestionsRequested.emit(self.suggest.mapToGlobal(below)))
        self.model.countChanged.connect(self._show_count)
        self.model.modelReset.connect(self._fit)
        self.model.edited.connect(self._edited)
        self.table.openRequested.connect(lambda row: self.openRequested.emit(self.model.id_at(row)))
        header = self.table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._header_menu)
        self._fit()

    def _edited(self, cells: list[tuple[Cell, str]]) -> None:
        self.cellsWritten.emit([_told(cell, text) for cell, text in cells])

    def _show_count(self, shown: int, total: int) -> None:
        number = self.locale().toString
        words = self.tr("{shown} of {total}").format(shown=number(shown), total=number(total))
        self.heading.set_count(words if shown != total else number(total))

    def _fit(self) -> None:
        for at, column in enumerate(self.model.columns):
            if self.table.columnWidth(at) in (100, 0):  # Qt's own width: nobody chose another
                wanted = _WIDTH if isinstance(column, Attribute) else _WIDTHS.get(column, _WIDTH)
                self.table.setColumnWidth(at, wanted)

    def _header_menu(self, point: QPoint) -> None:
        section = self.table.horizontalHeader().logicalIndexAt(point)
        column = self.model.columns[section] if 0 <= section < len(self.model.columns) else None
        if isinstance(column, Attribute) and self._can_write:
            menu, id = QMenu(self), column.id
            menu.addAction(self.tr("Change attribute…"), lambda: self.attributeRequested.emit(id))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.table.horizontalHeader().mapToGlobal(point))


def _told(cell: Cell, text: str) -> tuple[Id, str, str]:
    return (cell.document, cell.column.value if isinstance(cell.column, Fact) else cell.column, text)


class _Table(QTableView):
    """Enter on a title opens the document; copy, paste, fill down and clear by key."""

    openRequested = Signal(int)

    def __init__(self, owner: DocumentTable) -> None:
        super().__init__()
        self._owner = owner
        self.setAccessibleName(self.tr("Documents and their attributes"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setItemDelegate(_CellDelegate(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a spreadsheet does."""
        owner = self._owner
        if self.state() is QAbstractItemView.State.EditingState:  # keys that the field in the cell left, such as Enter
            return
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            owner.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            owner.paste()
        elif control and event.key() == Qt.Key.Key_D:
            owner.fill_down()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            owner.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Copy and paste are the table's while it has the keyboard, not the page's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ours = event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Paste)
            if is_ours or (event.key() == Qt.Key.Key_D and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
                event.accept()
                return True
        return super().event(event)

    def _enter(self) -> None:
        index = self.currentIndex()
        if index.isValid() and self._owner.model.columns[index.column()] is Fact.TITLE:
            self.openRequested.emit(index.row())
        elif index.isValid():
            self.edit(index)


class _CellDelegate(QStyledItemDelegate):
    """A list for choices and for yes or no, a field for all else."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QWidget:
        """By what the column holds."""
        model = index.model()
        assert isinstance(model, DocumentTableModel)
        column = model.columns[index.column()]
        if isinstance(column, Attribute) and column.kind in (Kind.CHOICE, Kind.YES_NO):
            box = QComboBox(parent)
            given = ("yes", "no") if column.kind is Kind.YES_NO else column.choices
            used = {model.text(model.index(row, index.column())) for row in range(min(model.rowCount(), 2_000))}
            box.addItems(["", *dict.fromkeys([*given, *sorted(used - {""})])])
            box.setEditable(column.kind is Kind.CHOICE)
            return box
        return QLineEdit(parent)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """The value that is there."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentText(text)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: object, index: QModelIndex | QPersistentModelIndex) -> None:
        """What was typed or chosen."""
        assert isinstance(model, DocumentTableModel)
        text = editor.currentText() if isinstance(editor, QComboBox) else editor.text() if isinstance(editor, QLineEdit) else ""
        model.setData(index, text)
