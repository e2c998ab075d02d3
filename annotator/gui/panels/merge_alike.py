"""Two tags that look the same, on a card: unite them, nest the new one, or keep both."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.arrivals import Alike
from annotator.gui.models.merge import MergeSight
from annotator.gui.panels.choice_card import APART, NEST, UNITE, ChoiceCard
from annotator.gui.widgets.chip import TagChip
from annotator.gui.widgets.labels import Label
from annotator.session.session import Session


class AlikeCard(ChoiceCard):
    """Which of three things becomes of them."""

    def __init__(
        self, pair: Alike, session: Session, sight: MergeSight, *, can_write: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.pair = pair
        here, there = session.codebook.get(pair.here), sight.coming.things.get(pair.there)
        name = here.name if here else pair.here
        other = str(there.value("name")) if there else sight.names.get(pair.there, pair.there)
        colour = str(there.value("colour") or "blue") if there else "blue"
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
        choices = ((UNITE, self.tr("Unite")), (NEST, self.tr("Put theirs inside")), (APART, self.tr("Keep apart")))
        column.addLayout(self._choices(choices, name, can_write=can_write))
        self.setAccessibleName(self.tr("Tags that look the same: {here} and {there}").format(here=name, there=other))
