"""What is compared, as pills above the text: coders, tags, documents, unit; what is shown; text or figures."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from annotator.analysis.agreement import Unit
from annotator.gui.models.agreement_words import unit_words
from annotator.gui.models.comparing import Asked
from annotator.gui.widgets.buttons import LinkButton
from annotator.gui.widgets.filter_field import FilterField
from annotator.gui.widgets.flow import FlowLayout
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.pills import Pill
from annotator.gui.widgets.popup import Popup
from annotator.gui.widgets.surface import Surface
from annotator.gui.widgets.tick_list import TickList

_WIDTH, _TALLEST = 320, 340
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class TickPopup(Popup):
    """A list of things to tick over the window; `chosen(list[str])` when it goes and other ones are ticked than before."""

    chosen = Signal(object)

    def __init__(self, title: str, rows: Sequence[tuple[str, str]], ticked: Sequence[str], hint: str, over: QWidget) -> None:
        super().__init__(over)
        self.list = TickList(rows, title, are_ticked=False, tallest=_TALLEST)
        for row in range(self.list.count()):
            item = self.list.item(row)
            if rows[row][0] in ticked:
                item.setCheckState(_ON)
        self._ticked = self.list.ticked()
        self.field = FilterField(self.tr("Filter"), "list-filter")
        self.field.textChanged.connect(self._filter)
        self.field.setVisible(len(rows) > 8)
        everything, nothing = LinkButton(self.tr("All")), LinkButton(self.tr("None"))
        everything.clicked.connect(lambda: self._tick(True))
        nothing.clicked.connect(lambda: self._tick(False))
        ends = QHBoxLayout()
        ends.setSpacing(12)
        ends.addWidget(everything)
        ends.addWidget(nothing)
        ends.addWidget(Label(hint, 12, role="ink2", wraps=True), 1)
        column = QVBoxLayout()
        column.setContentsMargins(12, 0, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addLayout(ends)
        self.body.addWidget(PanelHeading(title))
        self.body.addLayout(column)
        self.setFixedWidth(_WIDTH)
        self.setFocusProxy(self.list)
        self.setAccessibleName(title)

    def _filter(self, words: str) -> None:
        wanted = words.casefold()
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in item.text().casefold())

    def _tick(self, is_on: bool) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            if not item.isHidden():
                item.setCheckState(_ON if is_on else _OFF)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is ticked now is what is wanted."""
        super().hideEvent(event)
        if (ticked := self.list.ticked()) != self._ticked:
            self._ticked = ticked
            self.chosen.emit(ticked)
        self.deleteLater()


class CompareBar(Surface):
    """Wishes: `codersRequested()`, `tagsRequested()`, `documentsRequested()` with a list to choose from; `unitChosen(Unit)`,
    `onlyCodedChosen(bool)`, `onlyOpenChosen(bool)`, `namesHidden(bool)`, `figuresShown(bool)`, `allRequested()`.
    """

    codersRequested = Signal()
    tagsRequested = Signal()
    documentsRequested = Signal()
    unitChosen = Signal(object)
    onlyCodedChosen = Signal(bool)
    onlyOpenChosen = Signal(bool)
    namesHidden = Signal(bool)
    figuresShown = Signal(bool)
    allRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self.coders = Pill("", tip=self.tr("Choose who is compared"))
        self.tags = Pill("", tip=self.tr("Choose the tags that are compared"))
        self.documents = Pill("", tip=self.tr("Choose the documents; at first those that all marked as done"))
        self.unit = Pill("", self._unit_menu(), tip=self.tr("What is compared for the figures"))
        self.only_open = Pill(self.tr("Undecided only"), tip=self.tr("Leave out what is decided"))
        self.hide_names = Pill(self.tr("Hide names"), tip=self.tr("Decide without knowing who marked what"))
        self.narrowed = Pill("", tip=self.tr("Show all disagreements again"))
        self.figures = Pill(self.tr("Figures"), tip=self.tr("Every coefficient with its interval, and what it means"))
        for pill in (self.coders, self.tags, self.documents, self.unit):
            pill.setCheckable(False)
        flow = FlowLayout()
        for pill in (self.coders, self.tags, self.documents, self.unit):
            flow.add(pill)
        flow.add(self.only_open, is_apart=True)
        flow.add(self.hide_names)
        flow.add(self.narrowed)
        flow.add(self.figures, at_end=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 16, 8)
        column.addLayout(flow)
        self.coders.clicked.connect(self.codersRequested)
        self.tags.clicked.connect(self.tagsRequested)
        self.documents.clicked.connect(self.documentsRequested)
        self.only_open.toggled.connect(self.onlyOpenChosen)
        self.hide_names.toggled.connect(self.namesHidden)
        self.figures.toggled.connect(self.figuresShown)
        self.narrowed.clicked.connect(self.allRequested)
        self.show_asked(Asked(), 0, 0)
        self.show_narrowed("")

    def _unit_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._units: dict[Unit, QAction] = {}
        for unit, words in unit_words().items():
            action = menu.addAction(words)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, unit=unit: self.unitChosen.emit(unit))
            self._units[unit] = action
        menu.addSeparator()
        self._only_coded = menu.addAction(self.tr("Only what anyone coded"))
        self._only_coded.setCheckable(True)
        self._only_coded.triggered.connect(self.onlyCodedChosen)
        return menu

    def unit_action(self, unit: Unit) -> QAction:
        """The line of the menu for a unit."""
        return self._units[unit]

    def show_asked(self, asked: Asked, coders: int, documents: int, *, are_done: bool = False) -> None:
        """Say what is compared; `are_done` if these are the documents that all marked as done."""
        tags = len(asked.tags)
        self.coders.set_words(self.tr("{count} coders").format(count=coders) if coders != 1 else self.tr("1 coder"))
        many = self.tr("{count} tags").format(count=tags)
        self.tags.set_words(self.tr("All tags") if not tags else self.tr("1 tag") if tags == 1 else many)
        several = self.tr("{count} documents").format(count=documents)
        one = self.tr("1 document")
        said = one if documents == 1 else several
        self.documents.set_words(self.tr("{documents}, all done").format(documents=said) if are_done else said)
        words = unit_words()[asked.unit]
        self.unit.set_words(self.tr("{unit}, coded text").format(unit=words) if asked.only_coded else words)
        self._units[asked.unit].setChecked(True)
        self._only_coded.setChecked(asked.only_coded)

    def show_narrowed(self, words: str) -> None:
        """Say which disagreements alone are shown; "" if all are."""
        self.narrowed.setVisible(bool(words))
        if words:
            self.narrowed.set_words(self.tr("Only {what} ×").format(what=words))
            self.narrowed.setChecked(True)

    def below(self, pill: Pill, over: QWidget) -> QRect:
        """Where a list under a pill belongs, in a widget's coordinates."""
        return QRect(pill.mapTo(over, QPoint(0, 0)), pill.size())
