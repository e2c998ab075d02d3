"""Who of a packet's coders sits at this machine."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label


class WhoAreYou(Dialog):
    """`chosen(str)`: the name that was chosen; the one that is known here is proposed."""

    chosen = Signal(str)

    def __init__(self, people: Sequence[str], known: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who are you?"), parent, width=380)
        self.body.addWidget(
            Label(self.tr("This packet is for these coders. What you mark is signed with your name."), wraps=True)
        )
        self.body.addSpacing(10)
        self.choices = [QRadioButton(name) for name in people]
        for choice in self.choices:
            choice.setChecked(choice.text().casefold() == known.casefold())
            choice.toggled.connect(self._follow)
            self.body.addWidget(choice)
        self.begin_button, cancel = Button(self.tr("Begin"), "primary"), Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.begin_button.clicked.connect(self.accept)
        self.set_buttons([cancel, self.begin_button])
        self._follow()

    def name(self) -> str:
        """What is chosen, or nothing."""
        return next((choice.text() for choice in self.choices if choice.isChecked()), "")

    def accept(self) -> None:
        """Say who it is."""
        if self.name():
            self.chosen.emit(self.name())
            super().accept()

    def _follow(self, _is_on: bool = False) -> None:
        self.begin_button.setEnabled(bool(self.name()))
