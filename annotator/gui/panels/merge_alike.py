"""Two tags that look the same, on a card: unite them, nest the new one, or keep both."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.arrivals import Alike
from annotator.gui.models.merge import MergeSight
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.card import Card
from annotator.gui.widgets.chip import TagChip
from annotator.gui.widgets.labels import Label
from annotator.session.session import Session

UNITE, NEST, APART = "unite", "nest", "apart"


class AlikeCard(Card):
    """`decided(str)` tells what was pressed."""

    decided = Signal(str)

    def __init__(
        self, pair: Alike, session: Session, sight: MergeSight, *, can_write: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__("raised", "line2", 8, parent)
        self.pair = pair
        here, there = session.codebook.get(pair.here), sight.coming.things.get(pair.there)
        name = here.name if here else pair.here
        other = str(there.value("name")) if there else sight.names.get(pair.there, pair.there)
        colour = str(there.value("colour") or "blue") if there else "blue"
        self.buttons: dict[str, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(10)
        line = QHBoxLayout()
        line.setSpacing(8)
        for words, chip in (
            (self.tr("Here"), TagChip(name, here.colour if here else "blue")),
            (self.tr("In the file"), TagChip(other, colour)),
        ):
            line.addWidget(Label(words, 12, role="ink2"))
            line.addWidget(chip)
            line.addSpacing(12)
        line.addStretch(1)
        column.addLayout(line)
        row = QHBoxLayout()
        row.setSpacing(4)
        for key, words in (
            (UNITE, self.tr("Unite")),
            (NEST, self.tr("Put theirs inside")),
            (APART, self.tr("Keep apart")),
        ):
            button = Button(words, is_small=True)
            button.setCheckable(True)
            button.setEnabled(can_write)
            button.setAccessibleDescription(name)
            button.clicked.connect(lambda _=False, key=key: self.decided.emit(key))
            self.buttons[key] = button
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.setAccessibleName(self.tr("Tags that look the same: {here} and {there}").format(here=name, there=other))

    def set_choice(self, choice: str) -> None:
        """Show what is chosen."""
        for key, button in self.buttons.items():
            button.setChecked(key == choice)
