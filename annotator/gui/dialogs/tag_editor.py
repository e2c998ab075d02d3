"""The editor of a tag: name, colour, definition, key and place."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from annotator.core.changes import Id
from annotator.core.codebook import Tag
from annotator.gui.dialogs.dialog import Dialog, Form
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.tag_colours import ColourRow, swatch_icon
from annotator.session.tag_commands import TagCommands, TagFacts


class TagEditor(Dialog):
    """Edits a tag, or makes one where `tag` is None; what was typed is written as one step when the main button is pressed.

    `historyRequested(Id)`: how its definition changed should be shown, in the place of this dialog.
    """

    historyRequested = Signal(object)

    def __init__(self, tags: TagCommands, tag: Id | None = None, inside: Id | None = None, parent: QWidget | None = None) -> None:
        """`inside` is where a new tag lies at first."""
        title = QCoreApplication.translate("TagEditor", "Edit tag") if tag else QCoreApplication.translate("TagEditor", "New tag")
        super().__init__(title, parent, width=500)
        self._tags, self._tag = tags, tag
        self.made: Id | None = None
        self._build(tags.facts(tag) if tag else tags.blank(inside))
        self.name.textChanged.connect(self._judge)
        self._judge()

    def _build(self, facts: TagFacts) -> None:
        self.name = QLineEdit(facts.name)
        self.name.setMaxLength(200)
        self.name.selectAll()
        self.hint = Label("", 12, role="ink3", wraps=True)
        self.colours = ColourRow(facts.colour)
        self.definition = QPlainTextEdit(facts.definition)
        self.definition.setPlaceholderText(self.tr("What belongs under this tag, and what does not"))
        self.definition.setTabChangesFocus(True)
        self.definition.setFixedHeight(148)
        self.digit, self.place = self._digits(facts), self._places(facts)
        form = Form()
        form.add(self.tr("Name"), self.name)
        form.add_below(self.hint)
        form.add(self.tr("Colour"), self.colours)
        words = form.add(self.tr("Definition"), self.definition)
        form.setAlignment(words, Qt.AlignmentFlag.AlignTop)
        words.setContentsMargins(0, 6, 0, 0)
        form.add(self.tr("Inside"), self.place)
        form.add(self.tr("Key"), self.digit)
        self.body.addLayout(form)
        self.save_button = Button(self.tr("Save changes") if self._tag else self.tr("Add tag"), "primary")
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.accept)
        self.history_button = Button(self.tr("History…"), icon_name="history")
        self.history_button.setToolTip(self.tr("How the definition changed, and what was coded under which version"))
        self.history_button.clicked.connect(self._show_history)
        self.history_button.setVisible(self._tag is not None)
        self.set_buttons([cancel, self.save_button], at_left=[self.history_button])
        if self._tags.session.is_read_only:
            for field in (self.name, self.colours, self.definition, self.place, self.digit):
                field.setEnabled(False)

    def _digits(self, facts: TagFacts) -> QComboBox:
        box, codebook = QComboBox(), self._tags.session.codebook
        box.addItem(self.tr("No key"), 0)
        for digit in range(1, 10):
            holder = codebook.by_digit(digit)
            is_taken = holder is not None and holder.id != self._tag
            box.addItem(f"{digit}   {holder.name}" if holder and is_taken else str(digit), digit)
        box.setCurrentIndex(facts.digit)
        box.setMinimumContentsLength(12)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setToolTip(self.tr("A tag that holds the key already loses it."))
        return box

    def _places(self, facts: TagFacts) -> QComboBox:
        box, theme = QComboBox(), current_theme()
        box.addItem(self.tr("At the top"), None)
        for tag, depth in self._above(None, 0):
            box.addItem(swatch_icon(tag.colour, theme, hollow=tag.is_in_vivo), "    " * depth + tag.name, tag.id)
            if tag.id == facts.parent:
                box.setCurrentIndex(box.count() - 1)
        box.setMinimumContentsLength(16)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _above(self, parent: Id | None, depth: int) -> Iterator[tuple[Tag, int]]:
        """Every tag but this one and those inside it, with its depth."""
        for tag in self._tags.session.codebook.children(parent):
            if tag.id != self._tag:
                yield tag, depth
                yield from self._above(tag.id, depth + 1)

    def facts(self) -> TagFacts:
        """What the fields say."""
        return TagFacts(
            " ".join(self.name.text().split()),
            self.colours.colour(),
            self.definition.toPlainText(),
            self.digit.currentData(),
            self.place.currentData(),
        )

    def _show_history(self) -> None:
        self.reject()
        self.historyRequested.emit(self._tag)

    def _judge(self) -> None:
        name = self.facts().name
        same = self._tags.session.codebook.named(name) if name else None
        is_double = same is not None and same.id != self._tag
        self.hint.setText(self.tr("There is a tag of this name already.") if is_double else "")
        self.hint.setVisible(is_double)
        why_not = self.tr("This library is open for reading only.") if self._tags.session.is_read_only else ""
        why_not = why_not or ("" if name else self.tr("A tag needs a name."))
        self.save_button.setEnabled(not why_not)
        self.save_button.setToolTip(why_not)

    def accept(self) -> None:
        """Write it. If it is refused the dialog stays, and the window says why."""
        facts = self.facts()
        if not facts.name:
            return
        if self._tag is None:
            self.made = self._tags.create(facts)
            if self.made is None:
                return
        elif facts != self._tags.facts(self._tag) and not self._tags.edit(self._tag, facts):
            return
        super().accept()
