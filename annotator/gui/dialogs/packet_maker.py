"""A new assignment packet: its name, who is to code what, what coders should know."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from annotator.core.changes import Id
from annotator.gui.dialogs.dialog import Dialog, Form
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.tick_list import TickList
from annotator.session.session import Session


@dataclass(frozen=True, slots=True)
class Assignment:
    """What was filled in. `people` are names, of coders who may be new."""

    name: str
    people: tuple[str, ...]
    documents: tuple[Id, ...]
    required: tuple[Id, ...]
    instructions: str
    is_blind: bool


class PacketMaker(Dialog):
    """`assignmentMade(Assignment)`: the packet should be written."""

    assignmentMade = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("PacketMaker", "Assignment packet"), parent, width=580)
        library, codebook = session.library, session.codebook
        self.name, self.people = QLineEdit(), QLineEdit()
        self.name.setPlaceholderText(self.tr("Round 1"))
        self.people.setPlaceholderText(self.tr("Names with commas between: Tom Hale, Ana Silva"))
        others = [coder.name for coder in session.coders.values() if not session.is_mine(coder.id)]
        self.people.setText(", ".join(others))
        self.documents = TickList([(row.id, row.title) for row in library.documents()], self.tr("Documents"))
        tags = [(tag.id, " / ".join(codebook.path(tag.id))) for tag in codebook]
        self.required = TickList(tags, self.tr("Must be used"), are_ticked=False, tallest=96)
        self.instructions = QPlainTextEdit()
        self.instructions.setPlaceholderText(self.tr("What coders should know before they begin"))
        self.instructions.setTabChangesFocus(True)
        self.instructions.setFixedHeight(84)
        self.blind = QCheckBox(self.tr("Blind: nobody’s annotations go with it"))
        self.write_button = Button(self.tr("Write packet…"), "primary")
        words = self.tr("One file with the documents, the codebook, which stays as it is, and your instructions.")
        self.body.addWidget(Label(words, wraps=True, role="ink2"))
        self.body.addSpacing(14)
        form = Form()
        for title, field in (
            (self.tr("Name"), self.name),
            (self.tr("Coders"), self.people),
            (self.tr("Documents"), self.documents),
            (self.tr("Must be used"), self.required),
            (self.tr("Instructions"), self.instructions),
        ):
            label = form.add(title, field)
            if not isinstance(field, QLineEdit):
                form.setAlignment(label, Qt.AlignmentFlag.AlignTop)
        form.add_below(self.blind)
        self.body.addLayout(form)
        self.body.addStretch(1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.write_button.clicked.connect(self.accept)
        self.set_buttons([cancel, self.write_button])
        self.name.textChanged.connect(self._follow)
        self.people.textChanged.connect(self._follow)
        self.documents.ticksChanged.connect(self._follow)
        self._follow()

    def assignment(self) -> Assignment:
        """What is filled in."""
        names = (" ".join(part.split()) for part in self.people.text().split(","))
        return Assignment(
            self.name.text().strip(),
            tuple(dict.fromkeys(name for name in names if name)),
            tuple(map(Id, self.documents.ticked())),
            tuple(map(Id, self.required.ticked())),
            self.instructions.toPlainText(),
            self.blind.isChecked(),
        )

    def _follow(self, *_: object) -> None:
        made = self.assignment()
        lacks = (
            self.tr("A packet needs a name.") if not made.name
            else self.tr("Name at least one coder.") if not made.people
            else self.tr("Choose at least one document.") if not made.documents
            else ""
        )  # fmt: skip
        self.write_button.setEnabled(not lacks)
        self.write_button.setToolTip(lacks)

    def accept(self) -> None:
        """Say what was filled in."""
        if self.write_button.isEnabled():
            self.assignmentMade.emit(self.assignment())
            super().accept()
