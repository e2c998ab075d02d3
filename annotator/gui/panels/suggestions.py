"""Passages like those that a coder has tagged, each with the words that speak for it: taken or turned down by one key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.core.text import shortened
from annotator.gui.models.hits import short_name
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.buttons import Button, LinkButton
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Divider, Label
from annotator.gui.widgets.roomy import Roomy
from annotator.gui.widgets.surface import Surface
from annotator.gui.widgets.tag_colours import swatch_icon
from annotator.gui.widgets.themed import follow_theme
from annotator.session.session import Session
from annotator.tasks.suggesting import Suggestion

_SHOWN = 200
_KEYS = {Qt.Key.Key_A: "accept", Qt.Key.Key_X: "reject", Qt.Key.Key_Delete: "reject"}


class SuggestionsPanel(Surface):
    """`tagChosen(Id)`: ask for passages like those under this tag; `showRequested(Suggestion)`; `acceptRequested(Suggestion)`;
    `rejectRequested(Suggestion)`; `forgetRequested()`: what was rejected may be suggested again.
    """

    tagChosen = Signal(object)
    showRequested = Signal(object)
    acceptRequested = Signal(object)
    rejectRequested = Signal(object)
    forgetRequested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._session = session
        self.suggestions: list[Suggestion] = []
        self.heading = PanelHeading(self.tr("Suggestions"))
        self.tags = QComboBox()
        self.tags.setAccessibleName(self.tr("The tag whose passages are learnt from"))
        self.tags.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list = _List()
        self.list.setWordWrap(True)
        self.list.setItemDelegate(Roomy(self.list))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Suggested passages"))
        self.list.setAccessibleDescription(self.tr("A tags the passage, X turns it down, Enter shows it."))
        self.nothing = EmptyState("tag", self.tr("No suggestions"), "", top=40)
        self.accept = Button(self.tr("Tag it"), "primary", is_small=True, icon_name="check", key="A")
        self.reject = Button(self.tr("Turn down"), is_small=True, icon_name="x", key="X")
        self.forget = LinkButton("")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        follow_theme(self._dress_list)
        self._enable()

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(16, 0, 12, 8)
        top.setSpacing(6)
        top.addWidget(Label(self.tr("Sentences like those that you tagged with"), 12, role="ink2", wraps=True))
        top.addWidget(self.tags)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.accept)
        row.addWidget(self.reject)
        row.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 12, 12)
        foot.setSpacing(6)
        foot.addLayout(row)
        foot.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addLayout(top)
        column.addWidget(Divider())
        column.addWidget(self._stack, 1)
        column.addWidget(Divider())
        column.addLayout(foot)

    def _connect(self) -> None:
        self.tags.activated.connect(lambda at: self.tagChosen.emit(self.tags.itemData(at)))
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        self.list.itemDoubleClicked.connect(lambda _item: self._do("show"))
        self.accept.clicked.connect(lambda: self._do("accept"))
        self.reject.clicked.connect(lambda: self._do("reject"))
        self.forget.clicked.connect(self.forgetRequested)

    def _dress_list(self, theme: Theme) -> None:
        palette = self.list.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.panel)
        self.list.setPalette(palette)

    # What is shown

    def show_tags(self, chosen: Id | None) -> None:
        """The codebook, with one tag chosen."""
        codebook, theme = self._session.codebook, current_theme()
        self.tags.clear()
        for tag in codebook:
            depth = len(codebook.path(tag.id)) - 1
            self.tags.addItem(swatch_icon(tag.colour, theme, hollow=tag.is_in_vivo), "    " * depth + tag.name, tag.id)
            if tag.id == chosen:
                self.tags.setCurrentIndex(self.tags.count() - 1)

    def show_suggestions(self, suggestions: list[Suggestion], rejected: int) -> None:
        """What was found, and how many were turned down before."""
        self.suggestions = list(suggestions)
        self.list.clear()
        for each in suggestions:
            self.list.addItem(QListWidgetItem(self._told(each)))
        self.list.setCurrentRow(0 if suggestions else -1)
        self.say(self.tr("No other sentence is much like those that are tagged."))
        self._show_rejected(rejected)
        self._enable()

    def say(self, words: str) -> None:
        """Why there are none."""
        self.nothing.set_text(words)
        self._stack.setCurrentWidget(self.list if self.suggestions else self.nothing)
        self.heading.set_count(len(self.suggestions) or None)

    def forget_all(self, words: str) -> None:
        """Nothing is suggested, and why."""
        self.show_suggestions([], 0)
        self.say(words)

    def take_away(self, suggestion: Suggestion, rejected: int) -> None:
        """It was decided; the next one is chosen."""
        if suggestion in self.suggestions:
            row = self.suggestions.index(suggestion)
            del self.suggestions[row]
            self.list.takeItem(row)
        self.say(self.tr("All suggestions are decided; ask again for more."))
        self._show_rejected(rejected)
        self._enable()

    def chosen(self) -> Suggestion | None:
        """The suggestion of the chosen row."""
        row = self.list.currentRow()
        return self.suggestions[row] if 0 <= row < len(self.suggestions) else None

    def _told(self, suggestion: Suggestion) -> str:
        quote = shortened(" ".join(suggestion.words.split()), _SHOWN)
        reasons = self.tr("because of: {words}").format(words=", ".join(suggestion.reasons))
        likeness = self.tr("likeness {share}").format(share=f"{suggestion.share:.2f}")
        return f"“{quote}”\n{reasons}\n{short_name(suggestion.document)} · {likeness}"

    def _show_rejected(self, count: int) -> None:
        words = (
            self.tr("1 was turned down; suggest it again")
            if count == 1
            else self.tr("{count} were turned down; suggest them again")
        )
        self.forget.setText(words.format(count=f"{count:,}"))
        self.forget.setVisible(count > 0)

    def _enable(self) -> None:
        can = self.chosen() is not None and not self._session.is_read_only
        self.accept.setEnabled(can)
        self.reject.setEnabled(can)

    # Doing

    def _do(self, what: str) -> None:
        suggestion = self.chosen()
        if suggestion is None or (what != "show" and not self.accept.isEnabled()):
            return
        wishes = {"show": self.showRequested, "accept": self.acceptRequested, "reject": self.rejectRequested}
        wishes[what].emit(suggestion)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A tags the passage, X or Del turns it down, Enter shows it."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do("show")
        elif key in _KEYS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._do(_KEYS[key])
        else:
            super().keyPressEvent(event)


class _List(QListWidget):
    """Leaves its one-key answers to the panel."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The rest is the list's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, *_KEYS):
            event.ignore()
        else:
            super().keyPressEvent(event)
