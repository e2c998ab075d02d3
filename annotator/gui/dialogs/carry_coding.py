"""What carrying the coding of a passage to its echoes comes to, before it is done."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.core.codebook import Codebook
from annotator.core.text import shortened
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.models.dates import short_date
from annotator.gui.models.hits import short_name
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.tick_list import TickList
from annotator.tasks.carrying import Carry

_WIDTH, _TALLEST, _QUOTE = 640, 260, 90


class CarryCoding(Dialog):
    """A line for each coding, to be unticked. `carryRequested(list[Carry])` with those that are ticked."""

    carryRequested = Signal(object)

    def __init__(self, carries: Sequence[Carry], codebook: Codebook, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("CarryCoding", "Carry the coding to its echoes"), parent, width=_WIDTH)
        self._carries = carries
        cancel = Button(self.tr("Cancel") if carries else self.tr("Close"))
        cancel.clicked.connect(self.reject)
        if not carries:
            words = self.tr(
                "There is nothing to carry: no passage of this echo has a tag of yours that the others lack. "
                "Tag one of the passages first; the tag can then be carried to where its words return."
            )
            self.body.addWidget(Label(words, wraps=True))
            self.set_buttons([cancel])
            return
        words = self.tr(
            "Your tags come to the same words in other documents, as annotations of your own; notes stay where they are."
        )
        self.body.addWidget(Label(words, wraps=True))
        self.body.addSpacing(12)
        rows = [(str(number), _told(carry, codebook)) for number, carry in enumerate(carries)]
        self.list = TickList(rows, self.tr("Codings to carry"), tallest=_TALLEST)
        for number, carry in enumerate(carries):
            if not carry.is_whole:
                self.list.item(number).setCheckState(Qt.CheckState.Unchecked)
        self.body.addWidget(self.list)
        if not all(carry.is_whole for carry in carries):
            self.body.addSpacing(8)
            note = self.tr("Not ticked are those whose passage holds less than half of what you marked.")
            self.body.addWidget(Label(note, 12, role="ink2", wraps=True))
        self.carry_button = Button("", "primary", icon_name="tag")
        self.carry_button.clicked.connect(self.accept)
        self.list.ticksChanged.connect(self._show_count)
        self.set_buttons([cancel, self.carry_button])
        self._show_count()

    def accept(self) -> None:
        """They should be carried."""
        self.carryRequested.emit([self._carries[int(number)] for number in self.list.ticked()])
        super().accept()

    def _show_count(self) -> None:
        count = len(self.list.ticked())
        words = self.tr("Tag 1 passage") if count == 1 else self.tr("Tag {count} passages")
        self.carry_button.set_words(words.format(count=f"{count:,}"))
        self.carry_button.setEnabled(count > 0)


def _told(carry: Carry, codebook: Codebook) -> str:
    tags = ", ".join(dict.fromkeys(codebook[tag].name for tag in carry.tags if codebook.get(tag)))
    row = carry.document
    where = " · ".join(part for part in (short_date(row.date), short_name(row)) if part)
    return f"{tags} → {where}: “{shortened(' '.join(carry.place.quote.split()), _QUOTE)}”"
