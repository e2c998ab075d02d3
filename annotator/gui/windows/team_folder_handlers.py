"""Keeps a window in touch with the team folder: writes the own file, looks for others', offers or merges what they bring."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.errors import AnnotatorError
from annotator.gui.dialogs.team_folder import TeamFolderDialog
from annotator.gui.windows.main_window import MainWindow
from annotator.session.jobs import Job
from annotator.tasks.merge_work import Merged
from annotator.tasks.monitor import Monitor
from annotator.tasks.team_folder import News, Settings, TeamFolder, choose, settings, write_own

EVERY_MS = 15_000
_OFFER = "team_folder"


class TeamFolderHandlers(QObject):
    """Off the main thread, every quarter of a minute. `fileOffered(Path)`: someone wants to see what a file brings."""

    fileOffered = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window, self.session = window, window.session
        self._watch: TeamFolder | None = None
        self._by_itself = False
        self._is_busy = False
        self._offered: list[object] = []
        self.timer = QTimer(self, interval=EVERY_MS)
        self.timer.timeout.connect(self.look)
        window.bannerActionRequested.connect(self._answer)
        window.closing.connect(self.timer.stop)
        self._take_up(settings(self.session.library))

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"team_folder": self.show_settings}

    def show_settings(self) -> None:
        """Which folder, and whether to ask."""
        dialog = TeamFolderDialog(settings(self.session.library), self.window)
        dialog.settingsChosen.connect(self.choose)
        dialog.open()

    def choose(self, chosen: Settings) -> None:
        """Use a folder from now on, or none."""
        try:
            choose(self.session.library, chosen)
        except AnnotatorError as error:
            self.session.failed.emit(str(error))
            return
        self._take_up(chosen)

    def _take_up(self, chosen: Settings) -> None:
        self._watch = TeamFolder(chosen.folder) if chosen.folder and not self.session.is_read_only else None
        self._by_itself = chosen.by_itself
        self.timer.stop()
        if self._watch:
            self.timer.start()
            self.look()

    def look(self) -> None:
        """Write the own file and look at the others', now."""
        watch, library = self._watch, self.session.library
        if watch is None or self._is_busy or self.session.is_writing or self.window.is_closed:
            return

        def work(monitor: Monitor) -> News:
            news = watch.look(library, monitor)
            if not watch.is_gone:
                write_own(library, watch.folder, monitor)
            return news

        self._start(Job(work, self), self._found)

    def _found(self, news: News) -> None:
        for fault in news.faults[:1]:
            self.session.failed.emit(fault)
        if not news.offers:
            return
        names = [offer.reading.path.name for offer in news.offers]
        if self._by_itself and self._watch and not self.session.is_writing:
            self._watch.forget(names)
            self._merge(self._watch)
            return
        self._offered = [offer.reading.path for offer in news.offers]
        count = sum(len(offer.fresh) for offer in news.offers)
        words = self.tr("The team folder brings {count} entries of others.").format(count=f"{count:,}")
        self.window.show_banner(words, [(_OFFER, self.tr("Look at them"))])

    def _merge(self, watch: TeamFolder) -> None:
        library = self.session.library
        job = Job(lambda monitor: watch.take_in(library, monitor), self)
        self.session.lend(job, self.tr("Merging"))
        self._start(job, self._landed)

    def _landed(self, result: tuple[list[Merged], tuple[str, ...]]) -> None:
        done, _faults = result
        self.session.follow()
        count = sum(merged.certificate.entries.added for merged in done)
        if count:
            self.window.status.show_message(self.tr("{count} entries of others merged").format(count=f"{count:,}"))

    def _start(self, job: Job, then: Callable[..., object]) -> None:
        self._is_busy = True
        job.ended.connect(self._rest)
        job.succeeded.connect(self._rest)
        job.succeeded.connect(then)
        job.failed.connect(self.session.failed)
        job.start()

    def _rest(self, _result: object = None) -> None:
        self._is_busy = False

    def _answer(self, name: str) -> None:
        if name == _OFFER and self._offered:
            self.window.close_banner()
            self.fileOffered.emit(self._offered.pop(0))
