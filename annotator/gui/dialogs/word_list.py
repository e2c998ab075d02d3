"""A list of words or names, to be read and changed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label

_WIDTH, _HEIGHT = 520, 320


class WordListDialog(Dialog):
    """`kept(list)` gives the entries as they are now, one for each line; or each word, where entries are single words."""

    kept = Signal(object)

    def __init__(
        self,
        title: str,
        about: str,
        entries: Sequence[str],
        shipped: Sequence[str],
        *,
        by_line: bool,
        can_write: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`about` says what the list is for; `shipped` are the entries to go back to."""
        super().__init__(title, parent, width=_WIDTH)
        between = "\n" if by_line else " "
        self._by_line = by_line
        self.body.addWidget(Label(about, role="ink2", wraps=True))
        self.body.addSpacing(10)
        self.field = QPlainTextEdit(between.join(entries))
        self.field.setFixedHeight(_HEIGHT)
        self.field.setTabChangesFocus(True)
        self.field.setReadOnly(not can_write)
        self.field.setAccessibleName(title)
        self.body.addWidget(self.field)
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.reject)
        self.again = Button(self.tr("As it ships"))
        self.again.clicked.connect(lambda: self.field.setPlainText(between.join(shipped)))
        self.again.setEnabled(can_write)
        self.take = Button(self.tr("Keep the list"), "primary")
        self.take.setEnabled(can_write)
        self.take.clicked.connect(self.accept)
        self.set_buttons([cancel, self.take], at_left=[self.again])

    def accept(self) -> None:
        """The list should be kept."""
        text = self.field.toPlainText()
        self.kept.emit(text.splitlines() if self._by_line else text.split())
        super().accept()
