"""Shows what a project of another tool would bring, how its positions are read and what has no place, before it is written."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.card import Card
from annotator.gui.widgets.labels import Label
from annotator.tasks.project_files import Way
from annotator.tasks.project_import import ProjectPlan

_WIDTH, _ROW = 680, 28
_MOST_LOSSES = 5
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ImportProjectDialog(Dialog):
    """`importRequested()` asks to write what is shown; `wayChosen(str)` to read the file another way, for `show_plan`."""

    importRequested = Signal()
    wayChosen = Signal(str)

    def __init__(self, name: str, kind: str, plan: ProjectPlan, ways: Sequence[Way], parent: QWidget | None = None) -> None:
        """`name` is the file's, `kind` says what it is, as "REFI-QDA project"."""
        title = QCoreApplication.translate("ImportProjectDialog", "Import {name}").format(name=name)
        super().__init__(title, parent, width=_WIDTH)
        self._ways = ways
        self.summary = Label(role="ink2", wraps=True)
        self.counts = self._table([self.tr("In the file"), *self._columns()], self.tr("What comes in"))
        self.ways = QComboBox()
        self.fit = Label("", 12, role="ink2", wraps=True)
        self.losses = self._table([self.tr("What"), self.tr("How many")], self.tr("What has no place here"))
        self.loss_title = Label("", 12, 600)
        self.notices = Label("", 12, role="ink2", wraps=True)
        self.import_button = Button(self.tr("Import"), "primary")
        self._kind = kind
        self._lay_out()
        self.show_plan(plan)
        self._put_buttons()
        self.import_button.setFocus()

    def show_plan(self, plan: ProjectPlan) -> None:
        """What would come in now."""
        said = self.tr("{kind} “{name}”. Ids are kept: importing it again adds only what is new.")
        nothing = self.tr("{kind} “{name}”. All of it is in the library already; there is nothing to import.")
        lost = self.tr("{kind} “{name}”. Nothing of it finds a place in the library; there is nothing to import.")
        words = lost if plan.is_empty else nothing if plan.is_nothing_new else said
        self.summary.setText(words.format(kind=self._kind, name=plan.name))
        self._fill_counts(plan)
        self._fill_losses(plan)
        # how positions were read is said at the list of readings
        notices = [each for each in plan.notices if not (self._ways and each.startswith("Positions were read as"))]
        if plan.left:
            notices.append(self.tr("%Ln value(s) were changed here since and stay as they are.", "", plan.left))
        self.notices.setText("\n".join(notices))
        self.notices.setVisible(bool(notices))
        self.import_button.setEnabled(not plan.is_nothing_new)
        self.set_busy(False)

    def show_fault(self, sentence: str) -> None:
        """Why the file could not be read in another way."""
        self.fit.setText(sentence)
        self.fit.set_role("gone")
        self.import_button.setEnabled(False)
        self.ways.setEnabled(True)

    def set_busy(self, is_busy: bool) -> None:
        """While the file is read another way nothing can be pressed but Cancel."""
        self.ways.setEnabled(not is_busy)
        if is_busy:
            self.import_button.setEnabled(False)
            self.fit.setText(self.tr("Reading…"))
            self.fit.set_role("ink2")
        elif self._ways:
            self._say_fit()

    def way(self) -> str:
        """The code of the way that is chosen."""
        return str(self.ways.currentData() or "")

    # Inside

    def _columns(self) -> list[str]:
        return [self.tr("New"), self.tr("Changed"), self.tr("Brought back"), self.tr("Already here")]

    def _lay_out(self) -> None:
        self.body.addWidget(self.summary)
        self.body.addSpacing(12)
        self.body.addWidget(self.counts)
        if self._ways:
            self.body.addSpacing(12)
            self.body.addWidget(self._positions())
        self.body.addSpacing(12)
        self.body.addWidget(self.loss_title)
        self.body.addSpacing(4)
        self.body.addWidget(self.losses)
        self.body.addSpacing(8)
        self.body.addWidget(self.notices)
        self.body.addStretch(1)

    def _put_buttons(self) -> None:
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.reject)
        self.import_button.clicked.connect(self._finish)
        self.set_buttons([cancel, self.import_button])

    def _positions(self) -> Card:
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(6)
        label = Label(self.tr("Programs count characters differently. Positions in this file count:"), wraps=True)
        label.setBuddy(self.ways)
        self.ways.setAccessibleName(self.tr("What positions count"))
        for number, way in enumerate(self._ways):
            words = self.tr("{reading} (fits best)") if number == 0 else "{reading}"
            self.ways.addItem(words.format(reading=way.words), way.code)
        self.ways.activated.connect(lambda _row: self._choose())
        inside.addWidget(label)
        inside.addWidget(self.ways)
        inside.addWidget(self.fit)
        return card

    def _choose(self) -> None:
        self.set_busy(True)
        self.wayChosen.emit(self.way())

    def _say_fit(self) -> None:
        fit = self._ways[max(0, self.ways.currentIndex())].fit
        self.fit.setText(f"{fit[:1].upper()}{fit[1:]}.")
        self.fit.set_role("ink2")
        self.ways.setAccessibleDescription(self.fit.text())

    def _fill_counts(self, plan: ProjectPlan) -> None:
        kinds = {
            "document": self.tr("Documents"),
            "annotation": self.tr("Annotations"),
            "tag": self.tr("Tags"),
            "coder": self.tr("Coders"),
            "memo": self.tr("Memos"),
            "attribute": self.tr("Attributes"),
            "set": self.tr("Sets of documents"),
        }
        number = self.locale().toString
        rows = []
        for kind, words in kinds.items():
            tally = plan.tallies.get(kind)
            if tally and tally.total:
                counts = (tally.new, tally.changed, tally.restored, tally.same)
                rows.append((f"{words}", *(number(count) if count else "" for count in counts)))
        self._fill(self.counts, rows)
        for column, name in enumerate(("new", "changed", "restored", "same"), start=1):
            is_empty = not any(getattr(tally, name) for tally in plan.tallies.values())
            self.counts.setColumnHidden(column, is_empty and name != "new")

    def _fill_losses(self, plan: ProjectPlan) -> None:
        number = self.locale().toString
        self._fill(self.losses, [(what, number(count)) for what, count in plan.losses.most_common()])
        self.losses.setVisible(bool(plan.losses))
        none, some = self.tr("Everything in the file has a place here."), self.tr("No place was found for:")
        self.loss_title.setText(some if plan.losses else none)

    def _table(self, headings: Sequence[str], name: str) -> QTableWidget:
        table = QTableWidget(0, len(headings))
        table.setHorizontalHeaderLabels(list(headings))
        table.setAccessibleName(name)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column in range(1, len(headings)):
            heading = table.horizontalHeaderItem(column)
            if heading is not None:
                heading.setTextAlignment(_RIGHT)
        return table

    def _fill(self, table: QTableWidget, rows: Sequence[Sequence[str]]) -> None:
        table.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                if column:
                    item.setTextAlignment(_RIGHT)
                table.setItem(at, column, item)
        shown = len(rows) if table is self.counts else min(len(rows), _MOST_LOSSES)
        lines = sum(table.rowHeight(row) for row in range(shown))
        table.setFixedHeight(table.horizontalHeader().sizeHint().height() + lines + 2 * table.frameWidth() + 2)

    def _finish(self) -> None:
        self.accept()
        self.importRequested.emit()
