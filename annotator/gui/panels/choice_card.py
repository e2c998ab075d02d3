"""A card on which one of a few things is chosen, or nothing yet."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.card import Card

UNITE, NEST, APART = "unite", "nest", "apart"


class ChoiceCard(Card):
    """`decided(str)` tells what was pressed."""

    decided = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("raised", "line2", 8, parent)
        self.buttons: dict[str, Button] = {}

    def set_choice(self, choice: str) -> None:
        """Show what is chosen."""
        for key, button in self.buttons.items():
            button.setChecked(key == choice)

    def _choices(self, choices: Sequence[tuple[str, str]], about: str, *, can_write: bool) -> QHBoxLayout:
        """The row of buttons, by their keys; `about` says to assistive technology what they are about."""
        row = QHBoxLayout()
        row.setSpacing(4)
        for key, words in choices:
            button = Button(words, is_small=True)
            button.setCheckable(True)
            button.setEnabled(can_write)
            button.setAccessibleDescription(about)
            button.clicked.connect(lambda _=False, key=key: self.decided.emit(key))
            self.buttons[key] = button
            row.addWidget(button)
        row.addStretch(1)
        return row
