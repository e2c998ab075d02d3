"""Which tag another one becomes part of."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from annotator.core.changes import Id
from annotator.core.text import shortened
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.dialogs.tag_chooser import TagChooser
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.session.tag_commands import TagCommands

_LONGEST = 32


class MergeTagDialog(Dialog):
    """Says what will happen to codings, inner tags and key before the button is pressed."""

    def __init__(self, tags: TagCommands, tag: Id, parent: QWidget | None = None) -> None:
        self._name = tags.session.codebook[tag].name
        title = QCoreApplication.translate("MergeTagDialog", "Merge “{name}” into…").format(name=self._name)
        super().__init__(title, parent, width=480)
        self._tags, self._tag = tags, tag
        self._usage = tags.usage(tag)
        self.chooser = TagChooser(tags.workspace, {tag}, height=276)
        self.sentence = Label("", wraps=True, role="ink2")
        self.sentence.setMinimumHeight(60)  # three lines: the dialog keeps its height while one walks the list
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.merge_button = Button(self.tr("Merge"), "primary")
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.merge_button.clicked.connect(self.accept)
        self.body.addWidget(self.chooser)
        self.body.addSpacing(12)
        self.body.addWidget(self.sentence)
        self.set_buttons([cancel, self.merge_button])
        self.chooser.tagChanged.connect(self._follow)
        self._follow()
        self.chooser.field.setFocus()

    def _follow(self, *_: object) -> None:
        into = self.chooser.tag()
        self.merge_button.setEnabled(into is not None)
        if into is None:
            self.sentence.setText(self.tr("No tag fits these letters."))
            return
        name = self._tags.session.codebook[into].name
        self.merge_button.set_words(self.tr("Merge into “{name}”").format(name=shortened(name, _LONGEST)).replace("&", "&&"))
        self.sentence.setText(self._what_happens(into, name))

    def _what_happens(self, into: Id, name: str) -> str:
        usage, book = self._usage, self._tags.session.codebook
        words = [self.tr("“{old}” stands for “{new}” from now on.").format(old=self._name, new=name)]
        if usage.codings == 1:
            words.append(self.tr("Its coding is counted there."))
        elif usage.codings:
            words.append(self.tr("Its {count} codings are counted there.").format(count=usage.codings))
        if usage.children == 1:
            words.append(self.tr("The tag inside it moves there."))
        elif usage.children:
            words.append(self.tr("The {count} tags inside it move there.").format(count=usage.children))
        digit = book[self._tag].digit
        if digit and not book[into].digit:
            words.append(self.tr("So does its key {digit}.").format(digit=digit))
        words.append(self.tr("What its definition says is not copied.") if book[self._tag].definition else "")
        return " ".join(word for word in words if word)

    def accept(self) -> None:
        """Merge."""
        into = self.chooser.tag()
        if into is not None and self._tags.merge(self._tag, into):
            super().accept()
