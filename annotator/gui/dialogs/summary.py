"""The summary of a document's passages with a tag, written with the passages in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from annotator.core.text import shortened
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.note_field import NoteField

_HEIGHT, _LONGEST = 220, 1_200


class SummaryDialog(Dialog):
    """`kept(str)` with the words."""

    kept = Signal(str)

    def __init__(
        self, document: str, tag: str, passages: Sequence[str], words: str, *, can_write: bool, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("SummaryDialog", "“{tag}” in {document}")
        super().__init__(title.format(tag=tag, document=shortened(document, 40)), parent, width=560)
        self.field = NoteField(self.tr("What do these passages say?"), px=13, most=200)
        self.field.setPlainText(words)
        self.field.setReadOnly(not can_write)
        if passages:
            self.body.addWidget(self._list(passages))
            self.body.addSpacing(12)
        self.body.addWidget(self.field)
        cancel = Button(self.tr("Cancel") if can_write else self.tr("Close"))
        cancel.clicked.connect(self.reject)
        self.keep_button = Button(self.tr("Keep the summary"), "primary")
        self.keep_button.clicked.connect(self._keep)
        self.set_buttons([cancel, self.keep_button] if can_write else [cancel])
        self.field.saveRequested.connect(self._keep)
        self.field.cancelRequested.connect(self.reject)
        self.field.setFocus()

    def _list(self, passages: Sequence[str]) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for words in passages:
            column.addWidget(Label(f"“{shortened(' '.join(words.split()), _LONGEST)}”", 13, role="ink2", wraps=True))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setFixedHeight(min(_HEIGHT, 52 * len(passages)))
        area.setAccessibleName(self.tr("Passages"))
        return area

    def _keep(self) -> None:
        if not self.field.isReadOnly():
            self.kept.emit(self.field.toPlainText())
            self.accept()
