"""Asks for one tag of the codebook."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.core.changes import Id
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.dialogs.tag_chooser import TagChooser
from annotator.gui.widgets.buttons import Button
from annotator.session.workspace import Workspace


class ChooseTag(Dialog):
    """`tagChosen(Id)`."""

    tagChosen = Signal(object)

    def __init__(self, title: str, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(title, parent, width=400)
        self.chooser = TagChooser(workspace, height=260)
        self.body.addWidget(self.chooser)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.choose_button = Button(self.tr("Choose"), "primary")
        self.choose_button.clicked.connect(self._choose)
        self.set_buttons([cancel, self.choose_button])
        self.chooser.tagChanged.connect(self._allow)
        self._allow(self.chooser.tag())
        self.chooser.setFocus()

    def _allow(self, tag: Id | None) -> None:
        self.choose_button.setEnabled(tag is not None)

    def _choose(self) -> None:
        tag = self.chooser.tag()
        if tag is not None:
            self.tagChosen.emit(tag)
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field chooses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)
