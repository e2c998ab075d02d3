"""A stop list, to be read and changed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label

_WIDTH, _HEIGHT = 520, 320


class StopWords(Dialog):
    """`kept(list)` gives the words as they are now."""

    kept = Signal(object)

    def __init__(
        self, language: str, words: Sequence[str], shipped: Sequence[str], *, can_write: bool, parent: QWidget | None = None
    ) -> None:
        """`language` by its name; `shipped` are the words to go back to."""
        title = QCoreApplication.translate("StopWords", "Stop words: {language}").format(language=language)
        super().__init__(title, parent, width=_WIDTH)
        about = self.tr("These words are not listed. Words are parted by spaces or lines; case and accents make no difference.")
        self.body.addWidget(Label(about, role="ink2", wraps=True))
        self.body.addSpacing(10)
        self.field = QPlainTextEdit(" ".join(words))
        self.field.setFixedHeight(_HEIGHT)
        self.field.setTabChangesFocus(True)
        self.field.setReadOnly(not can_write)
        self.field.setAccessibleName(title)
        self.body.addWidget(self.field)
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.reject)
        self.again = Button(self.tr("As it ships"))
        self.again.clicked.connect(lambda: self.field.setPlainText(" ".join(shipped)))
        self.again.setEnabled(can_write)
        self.take = Button(self.tr("Keep the list"), "primary")
        self.take.setEnabled(can_write)
        self.take.clicked.connect(self.accept)
        self.set_buttons([cancel, self.take], at_left=[self.again])

    def accept(self) -> None:
        """The list should be kept."""
        self.kept.emit(self.field.toPlainText().split())
        super().accept()
