"""The echoes of the library, in the place of the page: passages that recur, by date, and two of them side by side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.gui.models.echoes import EchoLine, EchoModel
from annotator.gui.panels.echo_list import EchoList
from annotator.gui.panels.echo_sides import EchoSides
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.filter_field import FilterField
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Divider, ElidedLabel
from annotator.gui.widgets.pills import PillRow
from annotator.gui.widgets.surface import Surface
from annotator.tasks.echo_chains import neighbour_of

FURNITURE, HERE, LONGEST = "furniture", "here", "longest"
_FIELD, _SPLIT = 240, (430, 230)


class EchoesView(Surface):
    """Filter, list, the two sides, foot.

    `placeRequested(Passage)`: it should be shown where it stands; `carryRequested(Chain)`: codings should be carried through it;
    `copyRequested(list[Chain])`; `lookRequested()`: what changed should be looked through.
    """

    placeRequested = Signal(object)
    carryRequested = Signal(object)
    copyRequested = Signal(object)
    lookRequested = Signal()

    def __init__(self, model: EchoModel, *, is_writable: bool, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self.model, self._is_writable = model, is_writable
        self._open_document: Id | None = None
        self.heading = PanelHeading(self.tr("Echoes"))
        self.filter = FilterField(self.tr("Filter"), name=self.tr("Filter the echoes by words, title or speaker"))
        self.pills = PillRow()
        self.list = EchoList(model)
        self.sides = EchoSides()
        self.looking = EmptyState("hourglass", self.tr("Looking for echoes"), self.tr("Every text is compared with all."), top=56)
        self.nothing = EmptyState("text-quote", self.tr("No echoes"), "", top=56)
        self.stopped = EmptyState(
            "text-quote",
            self.tr("Stopped"),
            self.tr("What was looked through is kept for the next time."),
            button=self.tr("Look for echoes"),
            top=56,
        )
        self.said = ElidedLabel("", role="ink2")
        self.copy_button = Button(self.tr("Copy"), icon_name="copy", is_small=True)
        self.copy_button.setToolTip(self.tr("Copy the echoes that are shown as a table, each with its source"))
        self.carry_button = Button(self.tr("Carry the coding to its echoes…"), "primary", icon_name="tag", is_small=True)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self._show_state()

    def _lay_out(self) -> None:
        self.filter.setFixedWidth(_FIELD)
        self.heading.add_widget(self.filter)
        tips = self.tr("Show notices that a publisher puts on many pages, too")
        self.pills.add(HERE, self.tr("Open document only"), tip=self.tr("Show the echoes of the document on the page alone"))
        self.pills.add(LONGEST, self.tr("Longest first"), tip=self.tr("Sort by how many words agree, not by date"))
        self.pills.add(FURNITURE, self.tr("With furniture"), tip=tips)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 0, 12, 8)
        bar.addWidget(self.pills, 1)
        self._body = QSplitter(Qt.Orientation.Vertical)
        self._body.addWidget(self.list)
        self._body.addWidget(self.sides)
        self._body.setChildrenCollapsible(False)
        self._body.setSizes(_SPLIT)
        self._body.setStretchFactor(0, 1)
        self._stack = QStackedWidget()
        for page in (self._body, self.looking, self.nothing, self.stopped):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addLayout(bar)
        column.addWidget(Divider())
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = Surface("panel")
        line = QHBoxLayout()
        line.setContentsMargins(24, 12, 24, 13)
        line.setSpacing(10)
        line.addWidget(self.said, 1)
        line.addWidget(self.copy_button)
        line.addWidget(self.carry_button)
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Divider())
        column.addLayout(line)
        foot.setFixedHeight(52)
        return foot

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.model.set_filter)
        self.filter.listRequested.connect(self.list.take_focus)
        self.pills.toggledByKey.connect(self._narrow)
        self.list.lineChosen.connect(self._choose)
        self.list.openRequested.connect(lambda line: self.placeRequested.emit(self.model.passage(line)))
        self.list.copyRequested.connect(self._copy_chosen)
        self.list.fieldRequested.connect(self.filter.setFocus)
        self.sides.placeRequested.connect(self.placeRequested)
        self.copy_button.clicked.connect(self._copy_shown)
        self.carry_button.clicked.connect(self._carry)
        self.stopped.actionRequested.connect(self.lookRequested)
        self.model.shownChanged.connect(self._show_state)
        self.model.search.begun.connect(lambda _job: self._show_state())
        self.model.search.stopped.connect(self._show_stopped)
        self.model.search.wilted.connect(lambda: self.lookRequested.emit() if self.isVisible() else None)

    # What others ask

    def set_open_document(self, document: Id | None) -> None:
        """The document on the page, for "Open document only"."""
        self._open_document = document
        pill = self.pills.pill(HERE)
        pill.setEnabled(document is not None)
        if pill.isChecked():
            self.model.set_within(document)

    def show_chain(self, chain: int, passage: int | None = None) -> None:
        """Choose a passage of a chain, whatever the list was narrowed to."""
        if self.model.row_of(chain, passage) < 0:
            self.filter.clear()
            self.pills.pill(HERE).setChecked(False)
            if self.model.search.chains[chain].is_furniture:
                self.pills.pill(FURNITURE).setChecked(True)
        row = self.model.row_of(chain, passage)
        if row >= 0:
            self.list.go_to(row)
            self.list.take_focus()

    def about_words(self) -> str:
        """What is shown, for the status bar."""
        return self.said.text()

    # Inside

    def _narrow(self, key: str, is_on: bool) -> None:
        if key == FURNITURE:
            self.model.set_furniture(is_on)
        elif key == LONGEST:
            self.model.set_by_length(is_on)
        else:
            self.model.set_within(self._open_document if is_on else None)

    def _choose(self, line: EchoLine | None) -> None:
        if line is not None:
            chain = self.model.chain(line)
            at = line.passage or 0
            first, second = sorted((at, neighbour_of(chain, at)))
            self.sides.show_pair(chain.passages[first], chain.passages[second])
        self.carry_button.setEnabled(line is not None and self._is_writable)

    def _show_state(self) -> None:
        shown, search = len(self.model.shown), self.model.search
        if shown:
            page: QWidget = self._body
        elif not search.is_known:
            page = self.looking
        else:
            self.nothing.set_text(self._why_nothing())
            page = self.nothing
        self._stack.setCurrentWidget(page)
        self.heading.set_count(self.locale().toString(shown) if search.is_known else "")
        hidden = self.model.hidden_furniture()
        words = self.tr("{count} passages recur") if shown != 1 else self.tr("1 passage recurs")
        parts = [words.format(count=f"{shown:,}")] if shown else []
        if hidden:
            parts.append(self.tr("{count} of furniture hidden").format(count=f"{hidden:,}"))
        self.said.setText(" · ".join(parts))
        self.copy_button.setEnabled(shown > 0)
        self.carry_button.setEnabled(shown > 0 and self._is_writable and self.list.chosen() is not None)
        read_only = self.tr("This library is open for reading only.")
        self.carry_button.setToolTip("" if self._is_writable else read_only)

    def _show_stopped(self) -> None:
        if not self.model.search.is_known:
            self._stack.setCurrentWidget(self.stopped)

    def _why_nothing(self) -> str:
        if self.filter.text() or self.model.within is not None:
            return self.tr("There are none that fit; take the filter away to see all.")
        if self.model.hidden_furniture():
            return self.tr("Only notices and other furniture recur in this library.")
        return self.tr("No passage of this library recurs in another document.")

    def _copy_shown(self) -> None:
        self.copyRequested.emit([self.model.search.chains[number] for number in self.model.shown])

    def _copy_chosen(self) -> None:
        line = self.list.chosen()
        if line is not None:
            self.copyRequested.emit([self.model.chain(line)])

    def _carry(self) -> None:
        line = self.list.chosen()
        if line is not None:
            self.carryRequested.emit(self.model.chain(line))

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile is looked through."""
        super().showEvent(event)
        self.lookRequested.emit()
