"""How far packets are: for the lead who has returned what, for a coder what is still to do."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.packets import Packet
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.card import Card
from annotator.gui.widgets.labels import ElidedLabel, Label
from annotator.gui.widgets.marks import CoderBadge
from annotator.tasks.packets import Lacking, Progress


class PacketFinish(Dialog):
    """What is lacking before a packet goes back. `finishRequested()`: the return file should be written."""

    finishRequested = Signal()

    def __init__(self, packet: Packet, lacks: Lacking, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("PacketFinish", "Finish “{name}”").format(name=packet.name)
        super().__init__(title, parent, width=500)
        if packet.instructions:
            self.body.addWidget(Label(packet.instructions, 12, role="ink2", wraps=True))
            self.body.addSpacing(12)
        for words, names in (
            (self.tr("Not marked as done"), lacks.documents),
            (self.tr("Required tags that you have not used"), lacks.tags),
        ):
            if names:
                self.body.addWidget(Label(words, weight=600))
                self.body.addWidget(Label("\n".join(names[:12]) + ("\n…" if len(names) > 12 else ""), wraps=True))
                self.body.addSpacing(10)
        done = self.tr("Everything is done. The file that goes back holds your work, without the texts.")
        still = self.tr("You can go on coding, or send back what there is.")
        self.sentence = Label(still if lacks else done, wraps=True, role="ink2")
        self.body.addWidget(self.sentence)
        self.body.addStretch(1)
        cancel = Button(self.tr("Go on coding") if lacks else self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.write_button = Button(self.tr("Send back anyway…") if lacks else self.tr("Write return file…"), "primary")
        self.write_button.clicked.connect(self.accept)
        self.set_buttons([cancel, self.write_button])

    def accept(self) -> None:
        """The file should be written."""
        self.finishRequested.emit()
        super().accept()


class PacketStates(Dialog):
    """Every packet of the library with its coders. `newRequested()`: another one should be made."""

    newRequested = Signal()

    def __init__(
        self, rows: Sequence[tuple[Packet, Sequence[Progress]]], suggested: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(QCoreApplication.translate("PacketStates", "Assignment packets"), parent, width=560)
        if not rows:
            words = self.tr("A packet is one file with documents, a codebook that stays as it is, and instructions for coders.")
            self.body.addWidget(Label(words, wraps=True, role="ink2"))
        for packet, people in rows:
            self.body.addWidget(self._card(packet, people))
            self.body.addSpacing(10)
        if suggested:
            words = self.tr("Suggested tags: {names}").format(names=", ".join(suggested))
            self.body.addWidget(Label(words, wraps=True))
        self.body.addStretch(1)
        close, self.new_button = Button(self.tr("Close")), Button(self.tr("New packet…"), "primary")
        close.clicked.connect(self.reject)
        self.new_button.clicked.connect(self.accept)
        self.set_buttons([close, self.new_button])

    def _card(self, packet: Packet, people: Sequence[Progress]) -> QWidget:
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(6)
        column.addWidget(ElidedLabel(packet.name, weight=600))
        spoken = [packet.name]
        for one in people:
            state = self.tr("returned") if one.has_returned else self.tr("not returned yet")
            counts = self.tr("{done} of {all} done, {annotations} annotations").format(
                done=one.done, all=one.documents, annotations=f"{one.annotations:,}"
            )
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(CoderBadge(one.name))
            line.addWidget(ElidedLabel(one.name), 1)
            line.addWidget(Label(counts, 12, role="ink2"))
            line.addWidget(Label(state, 12, 600 if one.has_returned else 400, "ink" if one.has_returned else "ink2"))
            column.addLayout(line)
            spoken.append(f"{one.name}: {counts}, {state}")
        card.setAccessibleName(". ".join(spoken))
        return card

    def accept(self) -> None:
        """Another one should be made."""
        super().accept()
        self.newRequested.emit()
