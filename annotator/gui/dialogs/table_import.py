"""What a CSV file with attributes would change, before anything is written."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.tasks.document_table import TableImport

_WIDTH, _HEIGHT, _SHOWN = 560, 140, 500


class TableImportDialog(Dialog):
    """Counts, and a list of what is passed over. `importRequested()` asks to write it."""

    importRequested = Signal()

    def __init__(self, found: TableImport, name: str, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("TableImportDialog", "Import {name}").format(name=name)
        super().__init__(title, parent, width=_WIDTH)
        self.summary = Label(self._summary(found), wraps=True)
        self.body.addWidget(self.summary)
        lines = [
            *(
                self.tr("Line {line}: no document here is called “{name}”").format(line=at, name=called)
                for at, called in found.unmatched
            ),
            *found.wrong,
        ]
        if lines:
            self.body.addSpacing(12)
            self.body.addWidget(Label(self.tr("Passed over:"), 12, role="ink2"))
            self.body.addSpacing(4)
            self.passed_over = QPlainTextEdit("\n".join(lines[:_SHOWN]))
            self.passed_over.setReadOnly(True)
            self.passed_over.setTabChangesFocus(True)
            self.passed_over.setFixedHeight(_HEIGHT)
            self.passed_over.setAccessibleName(self.tr("What is passed over"))
            self.body.addWidget(self.passed_over)
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.reject)
        self.take = Button(self.tr("Import %Ln value(s)", "", found.values), "primary")
        self.take.setEnabled(bool(found.step))
        self.take.clicked.connect(self._take)
        self.set_buttons([cancel, self.take])

    def _summary(self, found: TableImport) -> str:
        if not found.step:
            return self.tr("Nothing would change: the documents that were found have these values already.")
        values = self.tr("%Ln value(s)", "", found.values)
        documents = self.tr("%Ln document(s)", "", found.documents)
        words = self.tr("{values} of {documents} would change.").format(values=values, documents=documents)
        if found.attributes:
            words += " " + self.tr("New attributes: {names}.").format(names=", ".join(found.attributes))
        return words

    def _take(self) -> None:
        self.accept()
        self.importRequested.emit()
