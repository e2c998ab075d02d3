"""What an export had to leave out, where that was not known before."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.tasks.export_formats import Written


class ExportReport(Dialog):
    """The sentences, each on lines of its own."""

    def __init__(self, name: str, written: Written, parent: QWidget | None = None) -> None:
        """`name` is the file's."""
        title = QCoreApplication.translate("ExportReport", "{name} is written, but not all has a place in it").format(name=name)
        super().__init__(title, parent, width=520)
        lines = [f"{what} ({count:,})" for what, count in written.losses.most_common()]
        self.words = Label("\n".join((*lines, *written.notices)), wraps=True)
        self.body.addWidget(self.words)
        self.body.addStretch(1)
        close = Button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        self.set_buttons([close])
