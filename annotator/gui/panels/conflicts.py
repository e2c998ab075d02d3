"""The panel of conflicts: all that people disagree about, both values, decided one at a time or all of a kind."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.changes import Json
from annotator.core.disputes import Dispute
from annotator.gui.models.conflicts import BOTH, EDIT, ConflictTeller, ConflictWords
from annotator.gui.panels.conflict_card import ConflictCard
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Divider, Label
from annotator.gui.widgets.surface import Surface
from annotator.session.conflict_commands import ConflictCommands
from annotator.session.workspace import Workspace
from annotator.store.rows import Receipt

_MOST = 100
"""More cards than this are not made at once; the others follow as these are decided."""


class ConflictsPanel(Surface):
    """Heading with what can be decided for many, cards. `countChanged(int)` tells how many disputes there are."""

    countChanged = Signal(int)

    def __init__(self, workspace: Workspace, commands: ConflictCommands, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._workspace, self._commands, self._session = workspace, commands, workspace.session
        self.cards: list[ConflictCard] = []
        self.conflicts: list[ConflictWords] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._catch_up)
        self._is_stale = True
        self._build()
        self._session.changed.connect(self._follow)
        self._session.sightChanged.connect(self._be_stale)
        self.setAccessibleName(self.tr("Conflicts"))

    def _build(self) -> None:
        self.heading = PanelHeading(self.tr("Conflicts"))
        self.more = self.heading.add_button("check-check", self.tr("Decide all of a kind"))
        self.more.clicked.connect(self._open_menu)
        self.nothing = EmptyState(
            "circle-check",
            self.tr("Nobody disagrees"),
            self.tr("Where two people set different values, both are kept here until someone decides."),
            top=40,
        )
        inner = QWidget()
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(12, 12, 12, 12)
        self._list.setSpacing(12)
        self._rest = Label("", 12, role="ink2", wraps=True)
        self._list.addWidget(self._rest)
        self._list.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidget(inner)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(Divider())
        column.addWidget(self._stack, 1)

    # Following

    def _follow(self, receipt: Receipt) -> None:
        if receipt.touched:
            self._be_stale()

    def _be_stale(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._soon.start()

    def _catch_up(self) -> None:
        if self._is_stale and self.isVisible():
            self.reload()

    def reload(self) -> None:
        """Read all disputes again."""
        self._is_stale = False
        disputes, things = self._commands.open_disputes()
        teller = ConflictTeller(self._session, things)
        self.conflicts = [teller.words(dispute) for dispute in disputes]
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [self._card(words) for words in self.conflicts[:_MOST]]
        for place, card in enumerate(self.cards):
            self._list.insertWidget(place, card)
        left = len(self.conflicts) - len(self.cards)
        self._rest.setText(self.tr("{count} more follow as these are decided.").format(count=f"{left:,}") if left else "")
        self._rest.setVisible(left > 0)
        self.heading.set_count(len(self.conflicts) or None)
        self.more.setEnabled(bool(self.conflicts) and not self._session.is_read_only)
        self._stack.setCurrentWidget(self.area if self.conflicts else self.nothing)
        self.countChanged.emit(len(self.conflicts))

    def _card(self, words: ConflictWords) -> ConflictCard:
        card = ConflictCard(words, is_narrow=True, can_write=not self._session.is_read_only)
        card.decided.connect(partial(self._decide, words))
        if words.passage:
            card.passageRequested.connect(partial(self._workspace.select_annotation, words.passage, reveal=True))
        return card

    # Deciding

    def _value(self, words: ConflictWords, choice: str, text: str = "") -> Json:
        if choice == EDIT:
            return text.strip()
        return self._commands.both(words.dispute) if choice == BOTH else words.value_of(choice)

    def _decide(self, words: ConflictWords, choice: str, text: str) -> None:
        self._commands.decide([(words.dispute, self._value(words, choice, text))])
        self._be_stale()

    def decide_all(self, kind: str, name: str) -> None:
        """Decide every dispute of a kind ("" for all) by the choice with this name, where it is offered."""
        values: list[tuple[Dispute, Json]] = []
        for words in self.conflicts:
            key = next((key for key, label in words.choices if label == name and key != EDIT), None)
            if key is not None and kind in ("", words.kind):
                values.append((words.dispute, self._value(words, key)))
        if values:
            self._commands.decide(values)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        kinds = dict.fromkeys(words.kind for words in self.conflicts)
        for kind in kinds:
            alike = [words for words in self.conflicts if words.kind == kind]
            menu.addSection(alike[0].title.partition(":")[0] if len(kinds) > 1 else self.tr("Decide all"))
            names = dict.fromkeys(label for words in alike for key, label in words.choices if key != EDIT)
            for name in names:
                count = sum(any(label == name for _, label in words.choices) for words in alike)
                action = menu.addAction(self.tr("{choice} ({count})").format(choice=name, count=count).replace("&", "&&"))
                action.triggered.connect(lambda _=False, kind=kind, name=name: self.decide_all(kind, name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def showEvent(self, event: QShowEvent) -> None:
        """Before anyone looks at it, nothing is read."""
        super().showEvent(event)
        if self._is_stale:
            self.reload()
