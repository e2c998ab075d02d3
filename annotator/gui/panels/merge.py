"""The preview of a merge, in the place of the page: what comes in, what is to decide, and what will be true afterwards."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.arrivals import Alike
from annotator.core.changes import Id, Json
from annotator.core.disputes import Dispute
from annotator.gui.models.conflicts import BOTH, EDIT, ConflictWords
from annotator.gui.models.merge import ALIKE, CONFLICTS, EDITIONS, ArrivalModel, MergeSight, arrivals_of, sections_of
from annotator.gui.panels.conflict_card import ConflictCard
from annotator.gui.panels.merge_alike import AlikeCard
from annotator.gui.panels.merge_edition import EditionCard
from annotator.gui.panels.merge_lists import ArrivalList, SectionList
from annotator.gui.panels.merge_sheet import MergeSheet
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.labels import Divider, ElidedLabel, Label
from annotator.gui.widgets.surface import Surface
from annotator.session.conflict_commands import ConflictCommands
from annotator.tasks.editions import Edition

_MOST = 100
"""More cards than this are not made at once; a button shows the next ones."""


class MergeView(Surface):
    """Wishes: `cancelRequested()`, `mergeRequested()`, `anotherRequested()`, `saveRequested()` the certificate,
    `undoRequested()` the merge that is done, `passageRequested(Id)`.
    """

    cancelRequested = Signal()
    mergeRequested = Signal()
    anotherRequested = Signal()
    saveRequested = Signal()
    undoRequested = Signal()
    passageRequested = Signal(object)

    def __init__(self, commands: ConflictCommands, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self._commands, self._session = commands, commands.session
        self.sight: MergeSight | None = None
        self.is_done = False
        self.choices: dict[tuple[Id, str], tuple[str, str]] = {}
        self.alike_choices: dict[Alike, str] = {}
        self.cards: list[ConflictCard] = []
        self.alike_cards: list[AlikeCard] = []
        self.edition_choices: dict[Edition, str] = {}
        self.edition_cards: list[EditionCard] = []
        self._build()

    # What is decided

    def decisions(self) -> list[tuple[Dispute, Json]]:
        """The disputes that are decided here, each with the value that stands from now on."""
        conflicts = self.sight.conflicts if self.sight else ()
        return [
            (words.dispute, self._value(words, *self.choices[_key(words)])) for words in conflicts if _key(words) in self.choices
        ]

    def _value(self, words: ConflictWords, choice: str, text: str) -> Json:
        if choice == EDIT:
            return text.strip()
        return self._commands.both(words.dispute) if choice == BOTH else words.value_of(choice)

    # What is shown

    def show_sight(self, sight: MergeSight, *, is_done: bool = False) -> None:
        """The preview of a file; `is_done` shows the same after it was merged, as a certificate."""
        self.sight, self.is_done = sight, is_done
        if not is_done:
            self.choices, self.alike_choices, self.edition_choices = {}, {}, {}
        self.title.setText(sight.title)
        self.about.setText(sight.about)
        can_undo = self.tr("A copy of the library is made first. The merge can be undone until your next edit.")
        was = self.tr("A copy of the library from before lies among the backups. The merge can be undone until your next edit.")
        self.sheet.show_sheet(sight.sheet, was if is_done else can_undo)
        self.merge_button.set_words(
            self.tr("Merge 1 entry")
            if sight.entries == 1
            else self.tr("Merge {count} entries").format(count=f"{sight.entries:,}")
        )
        for button in (self.merge_button, self.cancel_button, self.another_button):
            button.setVisible(not is_done)
        for button in (self.close_button, self.save_button, self.undo_button):
            button.setVisible(is_done)
        self.merge_button.setEnabled(sight.entries > 0)
        self.cancel_button.set_words(self.tr("Cancel") if sight.entries else self.tr("Close"))
        self._make_cards(sight)
        self._body.setCurrentWidget(self._three if sight.entries or is_done else self._two)
        self.nothing_sheet.show_sheet(sight.sheet, self.tr("The library is as it was."))
        self.sections.show_sections(sections_of(sight, self._session, 0))
        self._follow()
        self._open(self.sections.key())

    def let_undo(self, can_undo: bool) -> None:
        """Whether the merge that is done can still be undone."""
        self.undo_button.setEnabled(can_undo)
        self.undo_button.setToolTip(
            "" if can_undo else self.tr("Something was changed since; take back its steps in the history.")
        )

    def focus_widget(self) -> QWidget:
        """What has the keyboard first."""
        return self.sections

    def _build(self) -> None:
        self.title = ElidedLabel("", 24, 600, is_book=True)
        self.about = ElidedLabel("", 13, role="ink2")
        self.another_button = Button(self.tr("Open another file…"))
        self.another_button.clicked.connect(self.anotherRequested)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        names.addWidget(self.about)
        head = QHBoxLayout()
        head.setContentsMargins(32, 20, 32, 16)
        head.addLayout(names, 1)
        head.addWidget(self.another_button, 0, Qt.AlignmentFlag.AlignBottom)
        self._body = QStackedWidget()
        self._body.addWidget(self._made_three())
        self._body.addWidget(self._made_two())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Divider())
        column.addWidget(self._body, 1)
        column.addWidget(Divider())
        column.addWidget(self._made_foot())

    def _made_three(self) -> QWidget:
        self._three = QWidget()
        row = QHBoxLayout(self._three)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        side = Surface("panel")
        side.setFixedWidth(268)
        inset = QVBoxLayout(side)
        inset.setContentsMargins(0, 0, 0, 8)
        self.sections = SectionList()
        inset.addWidget(self.sections)
        self.sections.sectionChosen.connect(self._open)
        self.sheet = MergeSheet()
        for part, stretch in ((side, 0), (_upright(), 0), (self._made_centre(), 1), (_upright(), 0), (self.sheet, 0)):
            row.addWidget(part, stretch)
        return self._three

    def _made_two(self) -> QWidget:
        self._two = QWidget()
        row = QHBoxLayout(self._two)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        words = self.tr("Every entry of this file is in the library already. Nothing will be written.")
        self.nothing = EmptyState("check-check", self.tr("Nothing new"), words, top=96)
        self.nothing_sheet = MergeSheet()
        row.addWidget(self.nothing, 1)
        row.addWidget(_upright())
        row.addWidget(self.nothing_sheet)
        return self._two

    def _made_centre(self) -> QWidget:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(24, 16, 24, 0)
        column.setSpacing(8)
        self._name, self._hint = Label("", 15, 600), ElidedLabel("", 13, role="ink2")
        self.all_button = Button(self.tr("Decide all"), icon_name="check-check", is_small=True)
        self.all_button.clicked.connect(self._open_menu)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._name)
        line.addWidget(self._hint, 1)
        line.addWidget(self.all_button)
        line.addStrut(32)
        self.model = ArrivalModel(self._session, self)
        self.arrivals = ArrivalList(self.model)
        self._conflicts, self._conflict_column = _scroller()
        self._alikes, self._alike_column = _scroller()
        self._editions, self._edition_column = _scroller()
        self._open_hint = Label("", 12, role="ink2", wraps=True)
        self.more_button = Button("", is_small=True)
        self.more_button.clicked.connect(self.show_more)
        self._conflict_column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._conflict_column.addWidget(self._open_hint)
        self._conflict_column.addStretch(1)
        self._alike_column.addStretch(1)
        self._edition_column.addStretch(1)
        self._pages = QStackedWidget()
        for page in (self._conflicts, self._alikes, self._editions, self.arrivals):
            self._pages.addWidget(page)
        column.addLayout(line)
        column.addWidget(self._pages, 1)
        return centre

    def _made_foot(self) -> QWidget:
        foot = Surface("chrome")
        foot.setFixedHeight(60)
        row = QHBoxLayout(foot)
        row.setContentsMargins(32, 0, 32, 0)
        row.setSpacing(10)
        self.summary = Label("", role="ink2")
        self.cancel_button, self.merge_button = Button(self.tr("Cancel")), Button("", "primary")
        self.undo_button, self.save_button = Button(self.tr("Undo this merge")), Button(self.tr("Save certificate…"))
        self.close_button = Button(self.tr("Back to the page"), "primary")
        row.addWidget(self.summary)
        row.addStretch(1)
        for button, wish in (
            (self.cancel_button, self.cancelRequested),
            (self.merge_button, self.mergeRequested),
            (self.undo_button, self.undoRequested),
            (self.save_button, self.saveRequested),
            (self.close_button, self.cancelRequested),
        ):
            button.clicked.connect(wish)
            row.addWidget(button)
        return foot

    # Sections

    def _make_cards(self, sight: MergeSight) -> None:
        for old in (*self.cards, *self.alike_cards, *self.edition_cards):
            old.hide()
            old.deleteLater()
        self.cards = []
        self.show_more()
        self.alike_cards = [AlikeCard(pair, self._session, sight, can_write=not self.is_done) for pair in sight.alike[:_MOST]]
        for place, each in enumerate(self.alike_cards):
            each.decided.connect(partial(self._choose_alike, each.pair))
            self._alike_column.insertWidget(place, each)
        self.edition_cards = [EditionCard(each, can_write=not self.is_done) for each in sight.editions[:_MOST]]
        for place, edition in enumerate(self.edition_cards):
            edition.decided.connect(partial(self._choose_edition, edition.edition))
            self._edition_column.insertWidget(place, edition)

    def show_more(self) -> None:
        """Make the cards of the next conflicts."""
        conflicts = self.sight.conflicts if self.sight else ()
        for words in conflicts[len(self.cards) : len(self.cards) + _MOST]:
            card = ConflictCard(words, is_narrow=False, can_write=not self.is_done)
            card.decided.connect(partial(self._choose, words))
            card.passageRequested.connect(partial(self.passageRequested.emit, words.passage))
            card.set_choice(self.choices.get(_key(words), ("", ""))[0])
            self._conflict_column.insertWidget(len(self.cards), card)
            self.cards.append(card)
        left = len(conflicts) - len(self.cards)
        self.more_button.setVisible(left > 0)
        self.more_button.set_words(self.tr("Show {count} more").format(count=f"{min(left, _MOST):,}"))

    def _open(self, key: str) -> None:
        if self.sight is None or not key:
            return
        section = next(each for each in sections_of(self.sight, self._session, 0) if each.key == key)
        self._name.setText(section.words)
        is_conflicts = key == CONFLICTS
        self.all_button.setVisible(is_conflicts and not self.is_done)
        self._hint.setText("")
        if is_conflicts:
            self._hint.setText(self.tr("Both values are kept until you decide."))
            self._pages.setCurrentWidget(self._conflicts)
        elif key == ALIKE:
            self._hint.setText(self.tr("Made apart, under different ids."))
            self._pages.setCurrentWidget(self._alikes)
        elif key == EDITIONS:
            self._hint.setText(self.tr("Much the same text, imported apart."))
            self._pages.setCurrentWidget(self._editions)
        else:
            self.model.show(arrivals_of(self.sight.coming, key), self.sight.names)
            self._pages.setCurrentWidget(self.arrivals)

    def _choose(self, words: ConflictWords, choice: str, text: str) -> None:
        """A choice that is pressed again is taken back."""
        if self.choices.get(_key(words), ("", ""))[0] == choice != EDIT:
            del self.choices[_key(words)]
        else:
            self.choices[_key(words)] = (choice, text)
        self._follow()

    def _choose_alike(self, pair: Alike, choice: str) -> None:
        if self.alike_choices.get(pair) == choice:
            del self.alike_choices[pair]
        else:
            self.alike_choices[pair] = choice
        self._follow()

    def _choose_edition(self, edition: Edition, choice: str) -> None:
        if self.edition_choices.get(edition) == choice:
            del self.edition_choices[edition]
        else:
            self.edition_choices[edition] = choice
        self._follow()

    def choose_all(self, name: str) -> None:
        """Choose for every conflict the side or "Both" that goes by this name, where it is offered; "" takes all back."""
        for words in self.sight.conflicts if self.sight else ():
            key = next((key for key, label in words.choices if label == name and key != EDIT), None)
            if not name:
                self.choices.pop(_key(words), None)
            elif key is not None:
                self.choices[_key(words)] = (key, "")
        self._follow()

    def _open_menu(self) -> None:
        menu = QMenu(self)
        conflicts = self.sight.conflicts if self.sight else ()
        for name in dict.fromkeys(label for words in conflicts for key, label in words.choices if key != EDIT):
            menu.addAction(name.replace("&", "&&")).triggered.connect(lambda _=False, name=name: self.choose_all(name))
        menu.addSeparator()
        menu.addAction(self.tr("Decide later")).triggered.connect(lambda: self.choose_all(""))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.all_button.mapToGlobal(QPoint(0, self.all_button.height() + 2)))

    def _follow(self) -> None:
        """Cards, counts and sentences follow what is chosen."""
        if self.sight is None:
            return
        for card in self.cards:
            card.set_choice(self.choices.get(_key(card.words), ("", ""))[0])
        for each in self.alike_cards:
            each.set_choice(self.alike_choices.get(each.pair, ""))
        for card_of in self.edition_cards:
            card_of.set_choice(self.edition_choices.get(card_of.edition, ""))
        total, decided = len(self.sight.conflicts), len(self.choices)
        self.sections.show_sections(
            sections_of(self.sight, self._session, decided + len(self.alike_choices) + len(self.edition_choices))
        )
        if self.is_done:
            self.summary.setText(self.tr("Merged"))
        elif not self.sight.entries:
            self.summary.setText(self.tr("Nothing to merge"))
        elif not total:
            self.summary.setText(self.tr("No conflicts"))
        else:
            conflicts = self.tr("1 conflict") if total == 1 else self.tr("{count} conflicts").format(count=f"{total:,}")
            self.summary.setText(self.tr("{conflicts}, {decided} decided").format(conflicts=conflicts, decided=f"{decided:,}"))
        left = total - decided
        one = self.tr("One conflict is still open.")
        many = self.tr("{count} conflicts are still open.").format(count=f"{left:,}")
        later = self.tr("You can merge now and decide later; it stays in the Conflicts panel.")
        self._open_hint.setText(f"{one if left == 1 else many} {later}" if left and not self.is_done else "")


def _key(words: ConflictWords) -> tuple[Id, str]:
    return (words.dispute.id, words.dispute.field)


def _upright() -> Divider:
    return Divider(Qt.Orientation.Vertical)


def _scroller() -> tuple[QScrollArea, QVBoxLayout]:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 16)
    column.setSpacing(14)
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)
    return area, column
