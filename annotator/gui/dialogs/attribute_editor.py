"""Making or changing an attribute: its name, what its values are, and the choices where it is a choice."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from annotator.core.attributes import Attribute, Kind
from annotator.gui.dialogs.dialog import Dialog, Form
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label

_WIDTH, _HEIGHT = 440, 90


class AttributeEditor(Dialog):
    """`kept(str, Kind, list[str])` gives name, kind and choices; `deleteRequested()` asks to delete the one that is changed."""

    kept = Signal(str, object, object)
    deleteRequested = Signal()

    def __init__(self, attribute: Attribute | None = None, parent: QWidget | None = None) -> None:
        """A new one if none is given."""
        translate = QCoreApplication.translate
        title = translate("AttributeEditor", "Change attribute") if attribute else translate("AttributeEditor", "New attribute")
        super().__init__(title, parent, width=_WIDTH)
        self.name = QLineEdit(attribute.name if attribute else "")
        self.name.setPlaceholderText(self.tr("Party, Region, Year of birth…"))
        self.kind = QComboBox()
        for kind, words in self._kinds().items():
            self.kind.addItem(words, kind)
        self.choices = QPlainTextEdit("\n".join(attribute.choices) if attribute else "")
        self.choices.setTabChangesFocus(True)
        self.choices.setFixedHeight(_HEIGHT)
        form = Form()
        form.add(self.tr("Name"), self.name)
        form.add(self.tr("Values are"), self.kind)
        self._choices_label = form.add(self.tr("Choices, a line each"), self.choices)
        self.body.addLayout(form)
        self.body.addSpacing(8)
        self.body.addWidget(Label(self.tr("A column of the document table, for searches and sets as well."), 12, role="ink3"))
        self.keep = Button(self.tr("Keep changes") if attribute else self.tr("Make attribute"), "primary")
        cancel = Button(self.tr("Cancel"), key="Esc")
        delete = Button(self.tr("Delete attribute"))
        cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)
        delete.clicked.connect(self._delete)
        self.kind.setCurrentIndex(list(Kind).index(attribute.kind) if attribute else 0)
        self.kind.currentIndexChanged.connect(lambda _at: self._show_choices())
        self.name.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        self.keep.setEnabled(bool(self.name.text().strip()))
        self.set_buttons([cancel, self.keep], at_left=[delete] if attribute else [])
        self._show_choices()
        self.name.setFocus()

    def _kinds(self) -> dict[Kind, str]:
        return {
            Kind.TEXT: self.tr("Words"),
            Kind.NUMBER: self.tr("Numbers"),
            Kind.DATE: self.tr("Dates"),
            Kind.CHOICE: self.tr("One of some choices"),
            Kind.YES_NO: self.tr("Yes or no"),
        }

    def _show_choices(self) -> None:
        is_choice = self.kind.currentData() is Kind.CHOICE
        self.choices.setVisible(is_choice)
        self._choices_label.setVisible(is_choice)

    def _keep(self) -> None:
        choices = [line.strip() for line in self.choices.toPlainText().splitlines() if line.strip()]
        kind = Kind(self.kind.currentData())
        name = self.name.text()
        self.accept()
        self.kept.emit(name, kind, choices if kind is Kind.CHOICE else [])

    def _delete(self) -> None:
        self.accept()
        self.deleteRequested.emit()
