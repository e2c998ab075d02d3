"""What goes into a file for the team: documents, coders, texts, since when; and, set apart, a copy for outside."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.gui.dialogs.dialog import Dialog, Form
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.card import Card
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.tick_list import TickList
from annotator.session.session import Session
from annotator.tasks.exchange_file import Scope
from annotator.tasks.merge_work import TEAMMATES, teammate_has


class TeamExportDialog(Dialog):
    """`scopeChosen(Scope)`: the file should be written."""

    scopeChosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("TeamExportDialog", "Export for the team"), parent, width=560)
        self._session = session
        self._rows = session.library.documents()
        self.documents = TickList([(row.id, row.title) for row in self._rows], self.tr("Documents"))
        self.coders = TickList([(coder.id, coder.name) for coder in session.coders.values()], self.tr("Coders"))
        self.since = QComboBox()
        self.since.addItem(self.tr("everything"), None)
        for id in session.library.setting(TEAMMATES, {}):
            name = session.coders.signed(Id(id)) or id[:8]
            self.since.addItem(self.tr("what {name} does not have yet").format(name=name), id)
        self.texts = QCheckBox(self.tr("With the texts of the documents"))
        self.texts.setChecked(True)
        self.notes = QCheckBox(self.tr("Without notes and memos"))
        self.names = QCheckBox(self.tr("With pseudonyms in place of names"))
        self.summary = Label("", 12, role="ink2", wraps=True)
        self.summary.setMinimumHeight(36)  # two lines: the dialog keeps its height while one chooses
        self.write_button = Button(self.tr("Write file…"), "primary")
        self._lay_out()
        for listed in (self.documents, self.coders):
            listed.ticksChanged.connect(self._follow)
        for box in (self.texts, self.notes, self.names):
            box.toggled.connect(self._follow)
        self.since.currentIndexChanged.connect(self._follow)
        self._follow()

    def _lay_out(self) -> None:
        form = Form()
        for words, field in (
            (self.tr("Documents"), self.documents),
            (self.tr("Work of"), self.coders),
            (self.tr("Take"), self.since),
        ):
            label = form.add(words, field)
            if isinstance(field, TickList):
                form.setAlignment(label, Qt.AlignmentFlag.AlignTop)
        form.add_below(self.texts)
        self.body.addLayout(form)
        self.body.addSpacing(12)
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(6)
        inside.addWidget(Label(self.tr("A copy for outside the team"), weight=600))
        warning = self.tr("Such a copy is for reading elsewhere; nobody can merge it.")
        inside.addWidget(Label(warning, 12, role="ink2", wraps=True))
        inside.addWidget(self.notes)
        inside.addWidget(self.names)
        self.body.addWidget(card)
        self.body.addSpacing(12)
        self.body.addWidget(self.summary)
        self.body.addStretch(1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.write_button.clicked.connect(self.accept)
        self.set_buttons([cancel, self.write_button])

    def scope(self) -> Scope:
        """What is chosen."""
        documents, coders = frozenset(map(Id, self.documents.ticked())), frozenset(map(Id, self.coders.ticked()))
        teammate = self.since.currentData()
        return Scope(
            None if len(documents) == self.documents.count() else documents,
            None if len(coders) == self.coders.count() else self._session.coders.identities(coders),
            self.texts.isChecked(),
            teammate_has(self._session.library, Id(teammate)) if teammate else None,
            self.notes.isChecked(),
            self.names.isChecked(),
        )

    def _follow(self, *_: object) -> None:
        documents, coders = frozenset(map(Id, self.documents.ticked())), frozenset(map(Id, self.coders.ticked()))
        is_outside = self.notes.isChecked() or self.names.isChecked()
        rows = [row for row in self._rows if row.id in documents]
        annotations = sum(row.annotations for row in rows)
        is_everyones = len(coders) == self.coders.count()
        counts = self.tr("{documents} documents, {annotations} annotations in them").format(
            documents=f"{len(rows):,}", annotations=f"{annotations:,}"
        )
        parts = [
            counts,
            self.tr("the whole codebook"),
            self.tr("of everyone") if is_everyones else self.tr("of {count} coders").format(count=len(coders)),
            self.tr("with texts") if self.texts.isChecked() else self.tr("without texts"),
        ]
        ending = self.tr("It can’t be merged.") if is_outside else self.tr("Colleagues merge it by Team, Merge a file.")
        self.summary.setText(f"{', '.join(parts)}. {ending}")
        self.write_button.setEnabled(bool(documents or not self._rows) and bool(coders or not self.coders.count()))
        self.write_button.set_words(self.tr("Write a copy for outside…") if is_outside else self.tr("Write file…"))
        self.since.setEnabled(not is_outside)

    def accept(self) -> None:
        """Say what was chosen."""
        if self.write_button.isEnabled():
            self.scopeChosen.emit(self.scope())
            super().accept()
