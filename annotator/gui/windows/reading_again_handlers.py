"""Offers to read documents again where their reader has become better since; nothing is read or changed unasked."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.changes import Id
from annotator.formats import registry
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.dialogs.reading_again import ReadingAgainDialog
from annotator.gui.windows.main_window import MainWindow
from annotator.session.jobs import Job
from annotator.store.rows import Reading
from annotator.tasks.monitor import Monitor
from annotator.tasks.reextracting import Again, outdated, read_again, structure_step

_LOOK_AFTER_MS = 8_000
_OFFERED = "readers offered"


class ReadingAgainHandlers(QObject):
    """`wordsRequested(Reading)` asks for a preview of what other words mean for the annotations."""

    wordsRequested = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session
        self.dialog: ReadingAgainDialog | None = None
        window.panels.documents.readAgainRequested.connect(self.read_again)
        window.bannerActionRequested.connect(self._banner_pressed)
        QTimer.singleShot(_LOOK_AFTER_MS, self, self.offer)

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"read_again": self.read_again}

    def offer(self) -> None:
        """Say, once for each version of the readers, how many documents an older one made."""
        library = self.session.library
        if self.session.is_read_only or library.setting(_OFFERED) == sorted(registry.CURRENT.values()):
            return
        job = Job(lambda _monitor: outdated(library), self)
        job.succeeded.connect(self._offer)
        job.start()

    def read_again(self, ids: Sequence[Id] | None = None) -> None:
        """Read these documents again, all if none are named, as far as an older reader made them, and show what would change."""
        library = self.session.library

        def work(monitor: Monitor) -> list[Again]:
            wanted = [reading for reading in outdated(library) if not ids or reading.document in ids]
            return read_again(library, wanted, monitor)

        job = Job(work, self)
        job.succeeded.connect(self._show)
        job.failed.connect(self.session.failed)
        job.cancelled.connect(lambda: self.window.status.show_message(self.tr("Stopped; nothing was changed")))
        ProgressDialog(job, self.tr("Reading again"), self.window)
        job.start()

    def _offer(self, readings: list[Reading]) -> None:
        if not self.session.is_writing:
            self.session.library.set_setting(_OFFERED, sorted(registry.CURRENT.values()))
        if readings and self.window.banner is None:
            words = self.tr("%n document(s) were read by an older reader than this version has.", "", len(readings))
            self.window.show_banner(words, [("read_again", self.tr("See what would change…"))])

    def _banner_pressed(self, name: str) -> None:
        if name == "read_again":
            self.window.close_banner()
            self.read_again()

    def _show(self, again: list[Again]) -> None:
        if not again:
            self.window.status.show_message(self.tr("The newest reader made this already; nothing would change"))
            return
        dialog = self.dialog = ReadingAgainDialog(again, self.window)
        dialog.structureTaken.connect(partial(self._take_structure, again))
        dialog.wordsRequested.connect(self.wordsRequested)
        dialog.open()

    def _take_structure(self, again: list[Again]) -> None:
        self.session.do(structure_step(self.session.coder, again), self.tr("reading again"))
