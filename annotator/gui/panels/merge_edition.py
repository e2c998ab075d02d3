"""Another edition of a text that is here, on a card: how like they are, what finds its words, and whether to make them one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.anchoring import Fate
from annotator.core.text import shortened
from annotator.gui.panels.choice_card import APART, UNITE, ChoiceCard
from annotator.gui.widgets.labels import Label
from annotator.tasks.editions import Edition

_MOST, _QUOTE = 12, 90


class EditionCard(ChoiceCard):
    """Whether its annotations come to the text that is here."""

    def __init__(self, edition: Edition, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edition = edition
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(Label(edition.title, 15, 600, is_book=True, wraps=True))
        told = self.tr("“{other}” in the file is {share} % the same text.").format(
            other=edition.other, share=int(edition.likeness * 100)
        )
        column.addWidget(Label(told, 13, role="ink2", wraps=True))
        column.addWidget(Label(self.told(), 13, wraps=True))
        for words in self._unsure():
            column.addWidget(Label(words, 12, role="ink2", wraps=True))
        choices = ((UNITE, self.tr("Bring its annotations here")), (APART, self.tr("Keep as a document of its own")))
        column.addLayout(self._choices(choices, edition.title, can_write=can_write))
        self.setAccessibleName(self.tr("Another edition of {title}").format(title=edition.title))

    def told(self) -> str:
        """What becomes of the annotations that come in with it."""
        if not self.edition.moved:
            return self.tr("No annotation comes in with it.")
        counts = (
            (self.edition.count(Fate.KEPT, Fate.MOVED), self.tr("with their words here: {count}")),
            (self.edition.count(Fate.UNCERTAIN), self.tr("uncertain, would wait without a place: {count}")),
            (self.edition.count(Fate.ORPHANED), self.tr("without a place here: {count}")),
        )
        said = ", ".join(words.format(count=count) for count, words in counts if count)
        return self.tr("Annotations that come in with it: {count}. Of these {said}.").format(
            count=len(self.edition.moved), said=said
        )

    def _unsure(self) -> list[str]:
        unsure = [each for each in self.edition.moved if each.anchor.fate in (Fate.UNCERTAIN, Fate.ORPHANED)]
        unsure.sort(key=lambda each: -each.anchor.score)
        lines = []
        for each in unsure[:_MOST]:
            quote, words = shortened(each.quote, _QUOTE), shortened(each.words, _QUOTE)
            if each.anchor.fate is Fate.UNCERTAIN:
                lines.append(f"“{quote}” → “{words}”, {each.anchor.score:.0%}")
            else:
                lines.append(self.tr("“{quote}”: no place").format(quote=quote))
        if len(unsure) > _MOST:
            lines.append(self.tr("and {count} more").format(count=len(unsure) - _MOST))
        return lines
