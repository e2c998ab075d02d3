"""What the action Export does in a window: ask what and how, where, write it, and say where it is."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from annotator.gui.dialogs.export import ExportDialog
from annotator.gui.dialogs.export_report import ExportReport
from annotator.gui.dialogs.files import ask_target
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.windows.main_window import MainWindow
from annotator.session.jobs import Job
from annotator.tasks.choosing import Choice
from annotator.tasks.export_formats import Format, Written
from annotator.tasks.exporting import export

_FORMAT = "export format"


class ExportHandlers(QObject):
    """`open_folder` hands a folder to the system, and says if that took it."""

    def __init__(self, window: MainWindow, open_folder: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> None:
        super().__init__(window)
        self.window = window
        self._open_folder = open_folder

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"export_annotations": self.show}

    def show(self) -> None:
        """Ask what, and how."""
        chosen = self.window.panels.documents.list.chosen()
        dialog = ExportDialog(
            self.window.session, self.window.preferences.get(_FORMAT), chosen if len(chosen) > 1 else (), self.window
        )
        dialog.exportRequested.connect(self.export)
        dialog.open()

    def export(self, form: Format, choice: Choice, foretold: Written) -> None:
        """Ask where, and write it."""
        self.window.preferences.set(_FORMAT, form.name)
        library = self.window.session.library
        suffix = form.suffixes[0] if form.suffixes and not form.is_folder else ""
        kind = f"{form.words} (*{suffix})" if suffix else form.words
        out = ask_target(self.window, self.window.preferences, self.tr("Export"), library.path.stem, kind, suffix)
        if out is None:
            return
        job = Job(lambda monitor: export(library, out, monitor, form.name, choice), self)
        job.succeeded.connect(partial(self._written, out, foretold))
        job.failed.connect(self.window.session.failed)
        job.cancelled.connect(lambda: self.window.status.show_message(self.tr("Stopped; nothing was written")))
        ProgressDialog(job, self.tr("Writing {name}").format(name=out.name), self.window)
        job.start()

    def _written(self, out: Path, foretold: Written, written: Written) -> None:
        said = self.tr("Exported to {name}").format(name=out.name)
        self.window.status.show_message(said, self.tr("Show in folder"), partial(self._show_folder, out.parent))
        known = foretold.losses.keys()
        fresh = {what: count for what, count in written.losses.items() if what not in known}
        notices = tuple(notice for notice in written.notices if notice not in foretold.notices)
        if fresh or notices:
            ExportReport(out.name, Written(losses=Counter(fresh), notices=notices), self.window).open()

    def _show_folder(self, folder: Path) -> None:
        if not self._open_folder(QUrl.fromLocalFile(str(folder))):
            none = self.tr("No program on this machine shows folders; the file is in {folder}.")
            self.window.session.failed.emit(none.format(folder=folder))
