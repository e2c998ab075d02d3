"""Asks for one line: a name, a query."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label

_WIDTH = 420


class AskLine(Dialog):
    """`given(str)` gives what was typed, which is never empty."""

    given = Signal(str)

    def __init__(self, title: str, words: str, main: str, text: str = "", parent: QWidget | None = None) -> None:
        """`words` say what is asked for, `main` what the button does."""
        super().__init__(title, parent, width=_WIDTH)
        label = Label(words, role="ink2", wraps=True)
        self.field = QLineEdit(text)
        self.field.selectAll()
        label.setBuddy(self.field)
        self.field.setAccessibleName(words)
        self.body.addWidget(label)
        self.body.addSpacing(6)
        self.body.addWidget(self.field)
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.reject)
        self.take = Button(main, "primary")
        self.take.clicked.connect(self._take)
        self.take.setEnabled(bool(text.strip()))
        self.field.textChanged.connect(lambda typed: self.take.setEnabled(bool(typed.strip())))
        self.set_buttons([cancel, self.take])
        self.field.setFocus()

    def _take(self) -> None:
        text = self.field.text().strip()
        self.accept()
        if text:
            self.given.emit(text)
