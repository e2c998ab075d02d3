"""How passages are cited when they are copied, with what the choice gives for an example."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget

from annotator.core.documents import DocumentRow
from annotator.core.errors import UserFault
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Divider, Label
from annotator.tasks.citation import Where
from annotator.tasks.citation_style import FIELDS, CitationStyle, Style, cited


class CitationStyleDialog(Dialog):
    """`chosen(CitationStyle)`. The example is a passage of the person's own."""

    chosen = Signal(object)

    def __init__(self, now: CitationStyle, example: tuple[str, DocumentRow, Where], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Citation style"), parent, width=540)
        self._example = example
        self.styles = {
            Style.PLAIN: QRadioButton(self.tr("Plain text")),
            Style.MARKDOWN: QRadioButton(self.tr("Markdown, as a block of quotation")),
            Style.TEMPLATE: QRadioButton(self.tr("A template of your own")),
        }
        self.body.addWidget(Label(self.tr("What “Copy with citation” writes."), role="ink2"))
        self.body.addSpacing(8)
        for style, button in self.styles.items():
            button.setChecked(style is now.style)
            button.toggled.connect(self._follow)
            self.body.addWidget(button)
        self.template = QLineEdit(now.template)
        self.template.setAccessibleName(self.tr("Template"))
        self.template.textChanged.connect(self._follow)
        self.body.addWidget(self.template)
        fields = " ".join(f"{{{name}}}" for name in FIELDS)
        self.body.addWidget(Label(self.tr("Fields: {names}").replace("{names}", fields), 12, role="ink2", wraps=True))
        self.body.addSpacing(10)
        self.body.addWidget(Divider())
        self.body.addSpacing(8)
        self.body.addWidget(Label(self.tr("Example"), 12, 600))
        self.shown = Label("", 13, is_book=True, wraps=True)
        self.shown.setMinimumHeight(96)
        self.body.addWidget(self.shown)
        self.body.addStretch(1)
        cancel, self.take_button = Button(self.tr("Cancel"), key="Esc"), Button(self.tr("Use this style"), "primary")
        cancel.clicked.connect(self.reject)
        self.take_button.clicked.connect(self.accept)
        self.set_buttons([cancel, self.take_button])
        self._follow()

    def style_chosen(self) -> CitationStyle:
        """What is chosen."""
        style = next(style for style, button in self.styles.items() if button.isChecked())
        return CitationStyle(style, self.template.text())

    def accept(self) -> None:
        """Say what was chosen."""
        if self.take_button.isEnabled():
            self.chosen.emit(self.style_chosen())
            super().accept()

    def _follow(self, *_: object) -> None:
        if not any(button.isChecked() for button in self.styles.values()):
            return
        style = self.style_chosen()
        self.template.setEnabled(style.style is Style.TEMPLATE)
        try:
            self.shown.setText(cited(*self._example, style))
            self.take_button.setEnabled(True)
        except UserFault as fault:
            self.shown.setText(str(fault))
            self.take_button.setEnabled(False)
