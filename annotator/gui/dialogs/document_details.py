"""The facts of a document: what a person may change, and what is known of the file it came from."""

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from annotator.core import edits
from annotator.core.changes import Id
from annotator.core.documents import DocumentRow
from annotator.core.history import Thing
from annotator.gui.dialogs.dialog import Dialog, Form
from annotator.gui.models.dates import date_for_editing, read_date, short_moment
from annotator.gui.theme.fonts import mono_font
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Divider, ElidedLabel, Label
from annotator.session.session import Session

_WIDTH, _SHORT = 520, 12


class DocumentDetailsDialog(Dialog):
    """Saves what was changed as one step that can be undone. In a library for reading only it just shows."""

    def __init__(self, session: Session, id: Id, parent: QWidget | None = None) -> None:
        """Raises UserFault if there is no document with this id."""
        row, thing = session.library.document(id), session.library.thing(id)
        super().__init__(QCoreApplication.translate("DocumentDetailsDialog", "Document details"), parent, width=_WIDTH)
        self._session, self._id = session, id
        self.fields: dict[str, QLineEdit] = {}
        self._before: dict[str, str] = {}
        self._hint = Label(px=12, role="ink3", wraps=True)
        form = Form()
        for name, words in self._names().items():
            self._add_field(form, name, words, thing)
        self.body.addLayout(form)
        self.body.addSpacing(16)
        self.body.addWidget(Divider())
        self.body.addSpacing(12)
        self.body.addLayout(self._facts(row, thing))
        self.save_button = Button(self.tr("Save details"), "primary")
        self._put_buttons()
        self._check_date()
        title = self.fields["title"]
        title.setSelection(len(title.text()), -len(title.text()))  # backwards, so that the beginning is in sight

    def _names(self) -> dict[str, str]:
        return {
            "title": self.tr("Title"),
            "speaker": self.tr("Speaker"),
            "date": self.tr("Date"),
            "venue": self.tr("Venue"),
            "publisher": self.tr("Publisher"),
            "language": self.tr("Language"),
        }

    def _add_field(self, form: Form, name: str, words: str, thing: Thing) -> None:
        stored = str(thing.value(name) or "")
        field = QLineEdit(date_for_editing(stored) if name == "date" else stored)
        field.setCursorPosition(0)
        field.setReadOnly(self._session.is_read_only)
        form.add(words, field)
        self.fields[name], self._before[name] = field, field.text()
        if name == "date":
            form.add_below(self._hint)
            field.textChanged.connect(self._check_date)
        if name == "language":
            field.setPlaceholderText(self.tr("en, de, cy…"))

    def _facts(self, row: DocumentRow, thing: Thing) -> Form:
        form, locale = Form(), QLocale()
        form.setVerticalSpacing(4)
        fingerprint = QLabel(row.fingerprint[:_SHORT])
        fingerprint.setFont(mono_font(12))
        fingerprint.setToolTip(row.fingerprint)
        fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        length = self.tr("{words} words, {characters} characters").format(
            words=locale.toString(row.words), characters=locale.toString(row.characters)
        )
        form.add_fact(self.tr("File"), ElidedLabel(str(thing.value("source") or self.tr("not known")), 12))
        form.add_fact(self.tr("Length"), Label(length, 12))
        form.add_fact(self.tr("Imported"), Label(short_moment(row.created), 12))
        form.add_fact(self.tr("Fingerprint"), fingerprint)
        return form

    def _put_buttons(self) -> None:
        if self._session.is_read_only:
            close = Button(self.tr("Close"))
            close.clicked.connect(self.reject)
            self.set_buttons([close])
            return
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._save)
        self.set_buttons([cancel, self.save_button])

    def _check_date(self) -> None:
        is_date = read_date(self.fields["date"].text()) is not None
        wrong = self.tr("This is no date. Write it like “1 April 2014”, “April 2014” or “2014”.")
        self._hint.setText(self.tr("Such as 1 April 2014, 2014-04-01, April 2014 or 2014") if is_date else wrong)
        self._hint.set_role("ink3" if is_date else "gone")
        self.fields["date"].setAccessibleDescription(self._hint.text())
        self.save_button.setEnabled(is_date)
        self.save_button.setToolTip("" if is_date else wrong)

    def _save(self) -> None:
        values = {name: edits.cleaned(field.text()) for name, field in self.fields.items() if field.text() != self._before[name]}
        if "date" in values:
            values["date"] = read_date(values["date"]) or ""
        step = edits.set_fields(self._session.coder, self._session.library.thing(self._id), values)
        if not step.changes or self._session.do(step, self.tr("changing details")):
            self.accept()
