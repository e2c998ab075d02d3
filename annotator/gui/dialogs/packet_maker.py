"""A new assignment packet: its name, who is to code what, what coders should know."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from annotator.core.changes import Id
from annotator.gui.dialogs.dialog import Dialog, Form
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.tick_list import TickList
from annotator.session.session import Session
from annotator.tasks.packets import shared_out


@dataclass(frozen=True, slots=True)
class Assignment:
    """What was filled in. `people` are names, of coders who may be new; `shares` say who codes what, if not all code all."""

    name: str
    people: tuple[str, ...]
    documents: tuple[Id, ...]
    required: tuple[Id, ...]
    instructions: str
    is_blind: bool
    shares: Mapping[str, tuple[Id, ...]] = field(default_factory=dict)


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
        self.sharing = QComboBox()
        for words in (
            self.tr("Everyone codes all of them"),
            self.tr("Shared out, one coder each"),
            self.tr("Shared out, but some by all"),
        ):
            self.sharing.addItem(words)
        self.by_all = QSpinBox()
        self.by_all.setMinimum(1)
        self.by_all.setPrefix(self.tr("by everyone: "))
        self.by_all.setAccessibleName(self.tr("How many documents everyone codes"))
        self.plan = Label("", 12, role="ink2", wraps=True)
        self.required = TickList(tags, self.tr("Must be used"), are_ticked=False, tallest=96)
        self.instructions = QPlainTextEdit()
        self.instructions.setPlaceholderText(self.tr("What coders should know before they begin"))
        self.instructions.setTabChangesFocus(True)
        self.instructions.setFixedHeight(84)
        self.blind = QCheckBox(self.tr("Blind: nobody’s annotations go with it"))
        self.write_button = Button(self.tr("Write packet…"), "primary")
        self._lay_out()
        self.name.textChanged.connect(self._follow)
        self.people.textChanged.connect(self._follow)
        self.documents.ticksChanged.connect(self._follow)
        self.sharing.currentIndexChanged.connect(self._follow)
        self.by_all.valueChanged.connect(self._follow)
        self._follow()

    def _lay_out(self) -> None:
        words = self.tr("One file with the documents, the codebook, which stays as it is, and your instructions.")
        self.body.addWidget(Label(words, wraps=True, role="ink2"))
        self.body.addSpacing(14)
        form = Form()
        for title, part in (
            (self.tr("Name"), self.name),
            (self.tr("Coders"), self.people),
            (self.tr("Documents"), self.documents),
            (self.tr("Who codes what"), self.sharing),
            (self.tr("Must be used"), self.required),
            (self.tr("Instructions"), self.instructions),
        ):
            label = form.add(title, part)
            if part is self.sharing:
                form.add_below(self.by_all)
                form.add_below(self.plan)
            elif not isinstance(part, QLineEdit):
                form.setAlignment(label, Qt.AlignmentFlag.AlignTop)
        form.add_below(self.blind)
        self.body.addLayout(form)
        self.body.addStretch(1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.write_button.clicked.connect(self.accept)
        self.set_buttons([cancel, self.write_button])

    def assignment(self) -> Assignment:
        """What is filled in."""
        names = (" ".join(part.split()) for part in self.people.text().split(","))
        people = tuple(dict.fromkeys(name for name in names if name))
        documents = tuple(map(Id, self.documents.ticked()))
        by_all = (len(documents), 0, self.by_all.value())[self.sharing.currentIndex()]
        shares = shared_out(people, documents, by_all) if people and by_all < len(documents) else {}
        return Assignment(
            self.name.text().strip(),
            people,
            documents,
            tuple(map(Id, self.required.ticked())),
            self.instructions.toPlainText(),
            self.blind.isChecked(),
            shares,
        )

    def _follow(self, *_: object) -> None:
        self.by_all.setVisible(self.sharing.currentIndex() == 2)
        self.by_all.setMaximum(max(1, len(self.documents.ticked()) - 1))
        made = self.assignment()
        self.plan.setVisible(bool(made.shares))
        self.plan.setText(", ".join(f"{name}: {len(some)}" for name, some in made.shares.items()))
        lacks = (
            self.tr("A packet needs a name.") if not made.name
            else self.tr("Name at least one coder.") if not made.people
            else self.tr("Choose at least one document.") if not made.documents
            else self.tr("There are more coders than documents to share out.") if not all(made.shares.values())
            else ""
        )  # fmt: skip
        self.write_button.setEnabled(not lacks)
        self.write_button.setToolTip(lacks)

    def accept(self) -> None:
        """Say what was filled in."""
        if self.write_button.isEnabled():
            self.assignmentMade.emit(self.assignment())
            super().accept()
