"""What the actions on reports do in a window: ask what and how, where, and write it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.core.changes import Id
from annotator.core.report import Report
from annotator.gui.dialogs.files import ask_target
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.dialogs.report import ReportDialog
from annotator.gui.windows.main_window import MainWindow
from annotator.session.jobs import Job
from annotator.tasks.annotated_text import build_annotated
from annotator.tasks.choosing import Choice
from annotator.tasks.report_files import export_report
from annotator.tasks.reporting import ReportOptions

if TYPE_CHECKING:  # rarely needed
    from PySide6.QtPrintSupport import QPrinter


class ReportHandlers(QObject):
    """Reports of passages, and whole texts with what is marked in them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self._paper: tuple[object, ...] = ()

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"report": self.show, "annotated_document": self.show_open_document, "print": self.print_document}

    def show(self, document: Id | None = None) -> None:
        """Ask what, and how; with a document, of the whole text of that one."""
        dialog = ReportDialog(self.window.session, self.window, document)
        dialog.reportRequested.connect(self.write)
        dialog.open()

    def show_open_document(self) -> None:
        """The whole text of the open document."""
        document = self.window.workspace.document
        if document is not None:
            self.show(document.row.id)

    def print_document(self) -> None:
        """Lay out the open text with what is marked in it, and show the pages before they are printed."""
        document, library = self.window.workspace.document, self.window.session.library
        if document is None:
            return
        choice = Choice(documents=frozenset({document.row.id}))
        job = Job(lambda monitor: build_annotated(library, choice, monitor), self)
        job.succeeded.connect(self._preview)
        job.failed.connect(self.window.session.failed)
        ProgressDialog(job, self.tr("Laying out {title}").format(title=document.row.title), self.window)
        job.start()

    def _preview(self, report: Report) -> None:
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog  # rarely needed

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(report.title)
        preview = QPrintPreviewDialog(printer, self.window)
        preview.finished.connect(preview.deleteLater)
        preview.setWindowTitle(self.tr("Print"))
        preview.resize(900, 760)
        preview.paintRequested.connect(lambda paper: self._print(report, paper))
        self._paper = (printer, preview)  # the dialog knows the printer only by its address
        preview.open()

    def _print(self, report: Report, paper: "QPrinter") -> None:
        from annotator.gui.paper.printing import print_report

        if not print_report(report, paper):
            self._say_unprinted()

    def _say_unprinted(self) -> None:
        self.window.session.failed.emit(
            self.tr("Nothing can be printed there; choose another printer, or another file to write.")
        )

    def write(self, choice: Choice, options: ReportOptions, is_whole: bool, form: str) -> None:
        """Ask where, and write it."""
        library, document = self.window.session.library, self.window.workspace.document
        is_open_one = document is not None and choice.documents == frozenset({document.row.id})
        name = document.row.title if document is not None and is_open_one else self.tr("{library}, report")
        named = name.format(library=library.path.stem).replace("/", "-")
        out = ask_target(self.window, self.window.preferences, self.tr("Write report"), named, f"*.{form}", f".{form}")
        if out is None:
            return
        job = Job(lambda monitor: export_report(library, out, choice, options, monitor, whole_texts=is_whole), self)
        job.succeeded.connect(partial(self._written, out))
        job.failed.connect(self.window.session.failed)
        job.cancelled.connect(lambda: self.window.status.show_message(self.tr("Stopped; nothing was written")))
        ProgressDialog(job, self.tr("Writing {name}").format(name=out.name), self.window)
        job.start()

    def _written(self, out: Path, _written: object) -> None:
        self.window.status.show_message(self.tr("Report written to {name}").format(name=out.name))
