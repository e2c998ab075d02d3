"""What becomes of a tag's codings when the tag is deleted."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from annotator.core.changes import Id
from annotator.core.text import shortened
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.dialogs.tag_chooser import TagChooser
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.session.tag_commands import TagCommands, Usage

_LONGEST = 28


class DeleteTagDialog(Dialog):
    """Only for a tag that has codings: another one is deleted without a question."""

    def __init__(self, tags: TagCommands, tag: Id, parent: QWidget | None = None) -> None:
        self._name = tags.session.codebook[tag].name
        title = QCoreApplication.translate("DeleteTagDialog", "Delete “{name}”").format(name=self._name)
        super().__init__(title, parent, width=500)
        self._tags, self._tag = tags, tag
        self._parent_tag = tags.session.codebook[tag].parent
        self.usage = tags.usage(tag)
        self.body.addWidget(Label(self._where(self.usage), wraps=True))
        self.body.addSpacing(12)
        self._choices = QButtonGroup(self)
        self.remove = self._choice(
            self.tr("Remove its codings"), self.tr("The annotations stay, with their notes and other tags.")
        )
        self.give_up = self._give_up()
        self.give_other = self._choice(self.tr("Give its codings to another tag"), "")
        self.chooser = TagChooser(tags.workspace, {tag, *([self._parent_tag] if self._parent_tag else [])}, height=208)
        self.body.addWidget(self.chooser)
        self.body.addStretch(1)
        self.delete_button = Button("", "primary")
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.delete_button.clicked.connect(self.accept)
        self.set_buttons([cancel, self.delete_button])
        self._choices.buttonToggled.connect(self._follow)
        self.chooser.tagChanged.connect(self._follow)
        self.remove.setChecked(True)
        self._follow()

    def _give_up(self) -> QRadioButton | None:
        if self._parent_tag is None:
            return None
        name = self._tags.session.codebook[self._parent_tag].name
        return self._choice(self.tr("Give its codings to “{name}”").format(name=name), self.tr("The tag that it lies inside."))

    def _choice(self, words: str, more: str) -> QRadioButton:
        button = QRadioButton(words)
        button.setAccessibleName(words)
        button.setAccessibleDescription(more)
        self._choices.addButton(button)
        self.body.addWidget(button)
        if more:
            label = Label(more, 12, role="ink3", wraps=True)
            label.setContentsMargins(24, 0, 0, 6)
            self.body.addWidget(label)
        else:
            self.body.addSpacing(6)
        return button

    def _where(self, usage: Usage) -> str:
        words = self.tr("It is on {codings} in {documents}.").format(
            codings=self._codings(usage.codings), documents=self._documents(usage.documents)
        )
        if usage.by_others == usage.codings:
            words += " " + self.tr("Other people made them.")
        elif usage.by_others:
            words += " " + self.tr("Other people made {count} of them.").format(count=usage.by_others)
        if usage.children == 1:
            words += " " + self.tr("The tag inside it moves up.")
        elif usage.children:
            words += " " + self.tr("The {count} tags inside it move up.").format(count=usage.children)
        return words

    def _codings(self, count: int) -> str:
        return self.tr("1 annotation") if count == 1 else self.tr("{count} annotations").format(count=count)

    def _documents(self, count: int) -> str:
        return self.tr("1 document") if count == 1 else self.tr("{count} documents").format(count=count)

    def heir(self) -> Id | None:
        """The tag that takes the codings, or None if they go."""
        if self.give_up is not None and self.give_up.isChecked():
            return self._parent_tag
        return self.chooser.tag() if self.give_other.isChecked() else None

    def _follow(self, *_: object) -> None:
        wants_other = self.give_other.isChecked()
        self.chooser.setVisible(wants_other)
        if wants_other and not self.chooser.field.hasFocus():
            self.chooser.field.setFocus()
        heir = self.heir()
        count = self.usage.codings
        if self.remove.isChecked():
            words = self.tr("Delete “{name}” and 1 coding") if count == 1 else self.tr("Delete “{name}” and {count} codings")
        else:
            words = self.tr("Delete “{name}”, keep 1 coding") if count == 1 else self.tr("Delete “{name}”, keep {count} codings")
        self.delete_button.set_words(words.format(name=shortened(self._name, _LONGEST), count=count).replace("&", "&&"))
        self.delete_button.setEnabled(self.remove.isChecked() or heir is not None)
        self.delete_button.setToolTip("" if self.delete_button.isEnabled() else self.tr("Choose the tag that takes the codings."))
        self.adjustSize()

    def accept(self) -> None:
        """Delete it."""
        self._tags.delete(self._tag, self.heir())
        super().accept()
