"""The result of checking a library: that it is sound, or what is wrong with it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.dialogs.picture import Picture
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.store.check import Report

_WIDTH, _HEIGHT = 520, 200


class CheckReportDialog(Dialog):
    """A sentence, the figures, and where there are faults a list that can be copied."""

    def __init__(self, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("CheckReportDialog", "Check of the library"), parent, width=_WIDTH)
        self._report = report
        self.verdict = Label(self._verdict(), weight=600, wraps=True)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(Picture("circle-check" if report.is_sound else "triangle-alert", 16, "good" if report.is_sound else "warn"))
        top.addWidget(self.verdict, 1)
        self.body.addLayout(top)
        self.body.addSpacing(6)
        self.body.addWidget(Label(self._advice(), role="ink2", wraps=True))
        close = Button(self.tr("Close"), key="Esc")
        close.clicked.connect(self.accept)
        if report.is_sound:
            self.set_buttons([close])
            return
        self.body.addSpacing(12)
        self.faults = self._faults()
        self.body.addWidget(self.faults, 1)
        copy = Button(self.tr("Copy list"), icon_name="copy")
        copy.clicked.connect(self._copy)
        self.set_buttons([close], at_left=[copy])

    def _verdict(self) -> str:
        count = len(self._report.faults)
        if not count:
            return self.tr("The library is sound.")
        return self.tr("One thing is wrong.") if count == 1 else self.tr("%Ln things are wrong.", "", count)

    def _advice(self) -> str:
        if not self._report.is_sound:
            return self.tr("Nothing was changed. File, Backups… has earlier copies of the library to bring back.")
        number = self.locale().toString
        return self.tr(
            "{entries} entries of the journal add up to what is shown, {annotations} annotations lie where their quotes are, and "
            "{texts} texts are as they were imported."
        ).format(
            entries=number(self._report.entries), annotations=number(self._report.annotations), texts=number(self._report.texts)
        )

    def _faults(self) -> QPlainTextEdit:
        text = QPlainTextEdit("\n".join(self._report.faults))
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setMinimumHeight(_HEIGHT)
        text.setAccessibleName(self.tr("What is wrong"))
        return text

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._report.faults))
