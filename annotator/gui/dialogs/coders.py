"""The people of a library: their names and colours, and which of them are one person."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.gui.dialogs.dialog import Dialog, Form
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.tag_colours import ColourRow
from annotator.session.team_commands import CoderFacts, TeamCommands


class CodersDialog(Dialog):
    """Changes one coder after another: name, colour, and whether they are another identity of someone else."""

    def __init__(self, team: TeamCommands, chosen: Id | None = None, parent: QWidget | None = None) -> None:
        """`chosen` is the coder to begin with, the person here if none is named."""
        super().__init__(QCoreApplication.translate("CodersDialog", "Coders"), parent, width=520)
        self._team, self._session = team, team.session
        self.person, self.name, self.same = QComboBox(), QLineEdit(), QComboBox()
        self.colours = ColourRow("blue")
        self.parts: dict[Id, QCheckBox] = {}
        self.name.setMaxLength(80)
        self.sentence = Label("", 12, role="ink2", wraps=True)
        self.sentence.setMinimumHeight(36)  # two lines: the dialog keeps its height while one chooses
        self.save_button = Button(self.tr("Save changes"), "primary")
        self._lay_out()
        for coder in self._session.coders.values():
            words = self.tr("{name} (you)") if self._session.is_mine(coder.id) else "{name}"
            self.person.addItem(words.format(name=coder.name), coder.id)
        self.person.setCurrentIndex(max(0, self.person.findData(self._session.coders.resolve(chosen or self._session.coder))))
        self.person.currentIndexChanged.connect(self._load)
        self.name.textChanged.connect(self._follow)
        self.same.currentIndexChanged.connect(self._follow)
        self._load()

    def _lay_out(self) -> None:
        self._identities = QVBoxLayout()
        self._identities.setContentsMargins(0, 0, 0, 0)
        self._identities.setSpacing(4)
        also = QWidget()
        also.setLayout(self._identities)
        form = Form()
        form.add(self.tr("Coder"), self.person)
        form.add(self.tr("Name"), self.name)
        form.add(self.tr("Colour"), self.colours)
        form.add(self.tr("Is the same as"), self.same)
        form.add_below(also)
        form.add_below(self.sentence)
        self.body.addLayout(form)
        self.body.addStretch(1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.accept)
        self.set_buttons([cancel, self.save_button])
        if self._session.is_read_only:
            for field in (self.name, self.colours, self.same):
                field.setEnabled(False)

    def chosen(self) -> Id:
        """The coder that the fields are about."""
        return Id(self.person.currentData())

    def _load(self, *_: object) -> None:
        coder = self._session.coders[self.chosen()]
        self.name.setText(coder.name)
        self.colours.set_colour(coder.colour or "blue")
        self.same.blockSignals(True)
        self.same.clear()
        self.same.addItem(self.tr("nobody else"), None)
        for other in self._session.coders.values():
            if other.id != coder.id:
                self.same.addItem(other.name, other.id)
        self.same.blockSignals(False)
        while (old := self._identities.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        self.parts = {}
        for id, name in coder.others:
            tick = QCheckBox(self.tr("Signed as {name} too").format(name=name.replace("&", "&&")))
            tick.setChecked(True)
            tick.setEnabled(not self._session.is_read_only)
            tick.toggled.connect(self._follow)
            self.parts[id] = tick
            self._identities.addWidget(tick)
        self._follow()

    def _facts(self) -> CoderFacts:
        parted = frozenset(id for id, tick in self.parts.items() if not tick.isChecked())
        return CoderFacts(self.name.text(), self.colours.colour(), self.same.currentData(), parted)

    def _follow(self, *_: object) -> None:
        coder, into = self._session.coders[self.chosen()], self._session.coders.get(self.same.currentData() or Id(""))
        has_name = bool(self.name.text().split())
        self.save_button.setEnabled(has_name and not self._session.is_read_only)
        self.save_button.setToolTip("" if has_name else self.tr("A coder needs a name."))
        if into is None:
            self.save_button.set_words(self.tr("Save changes"))
            self.sentence.setText("" if self._facts().parted else self._counted(coder.annotations))
            return
        self.save_button.set_words(self.tr("Unite with {name}").format(name=into.name).replace("&", "&&"))
        words = self.tr("What {name} marked counts as {into}’s from now on. Cards still say who signed; this can be undone.")
        self.sentence.setText(words.format(name=coder.name, into=into.name))

    def _counted(self, count: int) -> str:
        return self.tr("1 annotation") if count == 1 else self.tr("{count} annotations").format(count=f"{count:,}")

    def accept(self) -> None:
        """Write what changed. If writing is refused the dialog stays, and the window says why."""
        if self.save_button.isEnabled() and self._team.change_coder(self.chosen(), self._facts()):
            super().accept()
