"""Asks what each column of a table is, before its rows come in as documents."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.core.attributes import Attribute, Kind
from annotator.formats.cells import Grid
from annotator.formats.rows import FACTS, Role, Table, drafts, guess_roles, table_of
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.models.dates import short_date
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import ElidedLabel, Label
from annotator.tasks.importing_rows import Plan, columns_of

_WIDTH, _HEIGHT = 820, 320
_NAME, _ROLE, _ROW = 180, 176, 38
_SAMPLES, _LONGEST_SAMPLE = 3, 160


class _RoleBox(QComboBox):
    """Leaves the wheel to the table, so that scrolling changes nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Passed on."""
        event.ignore()


class ImportTableDialog(Dialog):
    """A row for each column: its name, what stands in it, and what it becomes; below, the first document that comes of it."""

    planChosen = Signal(object)
    """The Plan, once a person is content with it."""
    sheetRequested = Signal(str)
    """Another sheet of the workbook is to be read; `show_grid` takes it."""

    def __init__(self, path: Path, grid: Grid, known: Sequence[Attribute] = (), parent: QWidget | None = None) -> None:
        """`known` are the attributes that the library has: a column of the same name fills that one."""
        title = QCoreApplication.translate("ImportTableDialog", "Import the rows of {name}").format(name=path.name)
        super().__init__(title, parent, width=_WIDTH)
        self._path, self._grid, self._known = path, grid, known
        self._table = Table((), (), (), 0, ())
        self.columns = QTableWidget(0, 3)
        self.roles: list[QComboBox] = []
        self.names_box = QCheckBox(self.tr("The first row holds the names of the columns"))
        self.sheet_box = QComboBox()
        self.counted = Label(role="ink2", wraps=True)
        self.first = ElidedLabel("", 13)
        self.first_words = ElidedLabel("", 12, role="ink2")
        self.import_button = Button(self.tr("Import"), "primary")
        self._lay_out()
        self.show_grid(grid)
        self.columns.setFocus()

    def plan(self) -> Plan:
        """What is chosen now."""
        return Plan(self.chosen(), self._grid.sheet, self.names_box.isChecked())

    def chosen(self) -> tuple[Role, ...]:
        """The role of each column."""
        return tuple(Role(box.currentData()) for box in self.roles)

    def show_grid(self, grid: Grid) -> None:
        """Take the cells of another sheet; roles are guessed anew."""
        self._grid = grid
        table = table_of(grid)
        self.names_box.blockSignals(True)
        self.names_box.setChecked(table.rows is not grid.rows and len(table.rows) < len(grid.rows))
        self.names_box.blockSignals(False)
        self._show(table)

    def show_fault(self, sentence: str) -> None:
        """Why another sheet could not be shown; the one that was shown stays."""
        self.sheet_box.setCurrentText(self._grid.sheet)
        self.counted.setText(sentence)
        self.counted.set_role("gone")

    def _lay_out(self) -> None:
        words = self.tr("Each row becomes a document of its own. Say what the columns are: at least one is the text.")
        self.body.addWidget(Label(words, role="ink2", wraps=True))
        self.body.addSpacing(12)
        line = QHBoxLayout()
        line.setSpacing(12)
        if len(self._grid.sheets) > 1:
            label = Label(self.tr("Sheet"), role="ink2")
            label.setBuddy(self.sheet_box)
            self.sheet_box.setAccessibleName(self.tr("Sheet"))
            self.sheet_box.addItems(list(self._grid.sheets))
            self.sheet_box.setCurrentText(self._grid.sheet)
            self.sheet_box.textActivated.connect(self.sheetRequested)
            line.addWidget(label)
            line.addWidget(self.sheet_box)
        line.addWidget(self.names_box)
        line.addStretch(1)
        self.names_box.toggled.connect(lambda is_on: self._show(table_of(self._grid, is_on)))
        self.body.addLayout(line)
        self.body.addSpacing(8)
        self._set_up_columns()
        self.body.addWidget(self.columns, 1)
        self.body.addSpacing(12)
        lines: tuple[QWidget, ...] = (self.first, self.first_words, self.counted)
        for line_below in lines:
            self.body.addWidget(line_below)
            self.body.addSpacing(4)
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.reject)
        self.import_button.clicked.connect(self._finish)
        self.set_buttons([cancel, self.import_button])

    def _set_up_columns(self) -> None:
        table = self.columns
        table.setHorizontalHeaderLabels([self.tr("Column"), self.tr("What stands in it"), self.tr("Becomes")])
        table.setAccessibleName(self.tr("Columns of the table"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setMinimumHeight(_HEIGHT)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        table.setColumnWidth(0, _NAME)
        table.setColumnWidth(2, _ROLE + 16)

    def _show(self, table: Table) -> None:
        self._table = table
        self.roles.clear()
        self.columns.setRowCount(0)
        self.columns.setRowCount(len(table.names))
        kinds = columns_of(table, [Role.ATTRIBUTE] * len(table.names), self._known)
        for index, (name, role) in enumerate(zip(table.names, guess_roles(table), strict=True)):
            filled = [" ".join(cell[:_LONGEST_SAMPLE].split()) for cell in table.column(index)[:_SAMPLES]]
            for column, words in enumerate((name, "  ·  ".join(filled) or self.tr("nothing"))):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                self.columns.setItem(index, column, item)
            self.columns.setCellWidget(index, 2, self._chooser(name, role, kinds[name].kind))
        self._follow()

    def _chooser(self, name: str, role: Role, kind: Kind) -> QWidget:
        box = _RoleBox()
        box.setAccessibleName(self.tr("What the column “{name}” becomes").format(name=name))
        for each, words in self._words().items():
            box.addItem(words or self._kinds()[kind], each.value)
        box.setCurrentIndex(box.findData(role.value))
        box.currentIndexChanged.connect(self._follow)
        box.setFixedWidth(_ROLE)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.roles.append(box)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 8, 0)
        line.addWidget(box)
        return holder

    def _follow(self) -> None:
        """Say what will come of it."""
        roles = self.chosen()
        texts = [index for index, role in enumerate(roles) if role is Role.TEXT]
        count = sum(any(row[index].strip() for index in texts) for row in self._table.rows)
        fault = self._fault(roles)
        self.import_button.setEnabled(count > 0 and not fault)
        self.import_button.set_words(self.tr("Import %n document(s)", "", count) if count else self.tr("Import"))
        without = len(self._table.rows) - count + self._grid.empty
        said = self.tr("%n row(s)", "", len(self._table.rows) + self._grid.empty)
        if without and texts:
            said = self.tr("{rows}, of which {without} without a text are passed over.").format(rows=said, without=without)
        self.counted.setText(fault or said)
        self.counted.set_role("gone" if fault else "ink2")
        found = next((row.draft for row in drafts(self._table, roles, self._path.name) if row.draft), None) if texts else None
        facts = [found.speaker, short_date(found.date), found.venue] if found else []
        told = ", ".join(fact for fact in facts if fact)
        title = self.tr("First document: {title}").format(title=found.title) if found else ""
        self.first.setText(f"{title} ({told})" if told else title)
        self.first_words.setText(" ".join(found.text[:300].split()) if found else "")

    def _fault(self, roles: Sequence[Role]) -> str:
        """What of the roles can't be, in one sentence."""
        if Role.TEXT not in roles:
            return self.tr("No column is the text yet: choose “Text” for at least one.")
        for role in FACTS:
            told = [name for name, each in zip(self._table.names, roles, strict=True) if each is role]
            if len(told) > 1:
                words = self.tr("Both “{one}” and “{other}” are chosen as {role}; only one column can be.")
                return words.format(one=told[0], other=told[1], role=self._words()[role])
        return ""

    def _finish(self) -> None:
        plan = self.plan()
        self.accept()
        self.planChosen.emit(plan)

    def _words(self) -> dict[Role, str]:
        return {
            Role.TEXT: self.tr("Text"),
            Role.TITLE: self.tr("Title"),
            Role.SPEAKER: self.tr("Speaker"),
            Role.DATE: self.tr("Date"),
            Role.VENUE: self.tr("Venue"),
            Role.PUBLISHER: self.tr("Publisher"),
            Role.LANGUAGE: self.tr("Language"),
            Role.ATTRIBUTE: "",
            Role.LEFT_OUT: self.tr("Left out"),
        }

    def _kinds(self) -> dict[Kind, str]:
        """An attribute of each kind, as the choice of a role."""
        return {
            Kind.TEXT: self.tr("Attribute: text"),
            Kind.NUMBER: self.tr("Attribute: number"),
            Kind.DATE: self.tr("Attribute: date"),
            Kind.CHOICE: self.tr("Attribute: choice"),
            Kind.YES_NO: self.tr("Attribute: yes or no"),
        }
