"""Who am I: the name and colour that work is signed with, and working as someone else."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from annotator.core import edits
from annotator.core.changes import Id
from annotator.core.codebook import COLOURS
from annotator.core.errors import UserFault
from annotator.gui.dialogs.dialog import Dialog, Form
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import ElidedLabel, Label
from annotator.gui.widgets.marks import CoderBadge, Swatch
from annotator.gui.widgets.tag_colours import ColourRow
from annotator.session.session import Session


class CoderDialog(Dialog):
    """Changes the person at work, makes a new one, or goes over to one who is known; at the first start it asks for a name."""

    def __init__(self, session: Session, parent: QWidget | None = None, *, suggestion: str = "") -> None:
        """`suggestion` is put into the name field of someone who has none yet."""
        super().__init__(QCoreApplication.translate("CoderDialog", "Who am I?"), parent, width=500)
        self._session, self._suggestion = session, suggestion
        self._new = session.coder if session.coder not in session.coders else session.new_id()
        self.is_first = session.coder not in session.coders
        self.person, self.name = self._people(), QLineEdit()
        self.name.setMaxLength(80)
        self.name.setPlaceholderText(self.tr("The name that colleagues know you by"))
        self.colours = ColourRow("blue")
        self.save_button = Button("", "primary")
        self._lay_out()
        self.person.currentIndexChanged.connect(self._load)
        self.name.textChanged.connect(self._follow)
        self.colours.colourChosen.connect(self._follow)
        self.colours.heightChanged.connect(self._grow)
        self._load()

    def _people(self) -> QComboBox:
        box, session = QComboBox(), self._session
        for id, coder in session.coders.items():
            words = self.tr("{name} (now)").format(name=coder.name) if id == session.coder else coder.name
            box.addItem(words, id)
        box.addItem(self.tr("Someone new"), self._new)
        box.setCurrentIndex(max(0, box.findData(session.coder)))
        return box

    def _lay_out(self) -> None:
        say = self.tr("What you highlight and write is signed with your name, so that others can tell whose it is.")
        self.body.addWidget(Label(say, wraps=True, role="ink2"))
        self.body.addSpacing(14)
        form = Form()
        if not self.is_first or self._session.coders:
            form.add(self.tr("I am"), self.person)
        form.add(self.tr("Name"), self.name)
        form.add(self.tr("Colour"), self.colours)
        self._swatch, self._badge, self._shown = Swatch("blue"), CoderBadge("?"), ElidedLabel("", 12, role="ink2")
        preview = QWidget()
        row = QHBoxLayout(preview)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        for part in (self._badge, self._shown, self._swatch):
            row.addWidget(part)
        row.addStretch(1)
        form.add(self.tr("Looks like"), preview)
        self.body.addLayout(form)
        self.body.addStretch(1)
        cancel = Button(self.tr("Not now") if self.is_first else self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.accept)
        self.set_buttons([cancel, self.save_button])

    def chosen(self) -> Id:
        """The person that the fields are about."""
        return Id(self.person.currentData())

    def _load(self, *_: object) -> None:
        """Put the chosen person's name and colour into the fields."""
        known = self._session.coders.get(self.chosen())
        self.name.setText(known.name if known else self._suggestion)
        self.colours.set_colour(known.colour if known and known.colour else self._free_colour())
        self.name.setEnabled(not self._session.is_read_only)
        self.colours.setEnabled(not self._session.is_read_only)
        self.name.setFocus()
        self.name.selectAll()
        self._follow()

    def _free_colour(self) -> str:
        used = {coder.colour for coder in self._session.coders.values()}
        return next((colour for colour in COLOURS if colour not in used), COLOURS[0])

    def _follow(self, *_: object) -> None:
        name = " ".join(self.name.text().split())
        self._badge.set_name(name)
        self._shown.setText(name or self.tr("no name yet"))
        self._swatch.set_colour(self.colours.colour())
        if self.is_first or self.chosen() == self._session.coder:
            words = self.tr("Begin") if self.is_first else self.tr("Save changes")
        else:
            words = self.tr("Work as {name}").format(name=name) if name else self.tr("Work as someone new")
        self.save_button.set_words(words.replace("&", "&&"))
        self.save_button.setEnabled(bool(name))
        self.save_button.setToolTip("" if name else self.tr("A coder needs a name."))

    def _grow(self) -> None:
        """Make room for an own colour at once: lines that wrap keep Qt from doing so."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def accept(self) -> None:
        """Write what changed, then go over. If writing is refused the dialog stays, and the window says why."""
        id, session = self.chosen(), self._session
        if not self.save_button.isEnabled():
            return
        try:
            if id not in session.coders:
                done = session.do(edits.add_coder(id, self.name.text(), self.colours.colour()), self.tr("adding a coder"))
                if done is None:
                    return
            else:
                step = edits.set_coder(id, session.library.thing(id), self.name.text(), self.colours.colour())
                if step and session.do(step, self.tr("changing a coder")) is None:
                    return
        except UserFault as fault:
            session.failed.emit(str(fault))
            return
        if id != session.coder:
            session.become(id)
        super().accept()
