"""The composition root: the one place that builds the parts of the window program and introduces them."""

import gc
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTimer, QTranslator, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator import __version__
from annotator.core import edits
from annotator.core.changes import Id
from annotator.core.errors import AnnotatorError
from annotator.gui.theme.fonts import load_fonts
from annotator.gui.theme.style import theme_hub
from annotator.gui.windows.main_window import MainWindow
from annotator.paths import resources
from annotator.session.jobs import end_jobs
from annotator.session.preferences import Identity, Preferences
from annotator.session.session import Session, random_id
from annotator.store.library import SUFFIX, Library
from annotator.store.lock import InUse

NAME = "Annotator"
_FOLLOW_MS = 2_000
"""How often a window that may only read looks for what another one wrote."""
_QUIT_WHEN_READABLE = "ANNOTATOR_QUIT_WHEN_READABLE"


def run(arguments: Sequence[str]) -> int:
    """Open the window on the library that is named, else the last one, at first the sample. Gives the exit code."""
    app = QApplication.instance() or QApplication([NAME, *arguments])
    assert isinstance(app, QApplication)
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setOrganizationName(NAME)
    app.setApplicationVersion(__version__)
    program = Program(app, Preferences())
    named = [Path(argument) for argument in arguments if not argument.startswith("-")]
    if not program.begin(named[0] if named else None):
        return 1
    return app.exec()


class Program(QObject):
    """One window at a time, on one library at a time. `furnished` says that all of a window is there."""

    furnished = Signal()

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        super().__init__(app)
        self.app = app
        self.preferences = preferences
        self.window: MainWindow | None = None
        self._translators: list[QTranslator] = []
        self._translate()
        load_fonts()
        theme_hub().choose(preferences.get("theme", "system"))
        sys.excepthook = self._bug

    # Libraries

    def begin(self, path: Path | None) -> bool:
        """Open the first window. False if there is nothing to open."""
        if path:
            return self.open(path)
        for candidate in [*self.preferences.recent_libraries()[:1], sample_path()]:
            if candidate == sample_path() and not candidate.exists():
                return self.make_sample()
            if self.open(candidate):
                return True
        return False

    def open(self, path: Path, *, read_only: bool = False) -> bool:
        """Open a library in the window; False, and a sentence said, if it can't be. One that is open for writing stays so."""
        if self._has_open(path):
            return True
        try:
            library, holder = self._opened(path, read_only)
        except AnnotatorError as error:
            self._say(str(error))
            return False
        return self._show(library, holder)

    def create(self, path: Path) -> bool:
        """Make an empty library and open it."""
        target = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        try:
            library = Library.create(target, who=self._identity().name)
        except AnnotatorError as error:
            self._say(str(error))
            return False
        return self._show(library)

    def make_sample(self) -> bool:
        """Make the sample library, or open the one that is there."""
        from annotator.tasks.samples import make_sample  # reads and writes files: only the first start needs it

        if sample_path().exists():
            return self.open(sample_path())
        try:
            sample_path().parent.mkdir(parents=True, exist_ok=True)
            library = make_sample(sample_path())
        except (AnnotatorError, OSError) as error:
            self._say(str(error))
            return False
        return self._show(library)

    def restore(self, backup: Path) -> bool:
        """Put a copy in the place of the open library, which becomes a copy itself, and open it."""
        from annotator.tasks.backups import restore  # rarely needed

        window = self.window
        if window is None:
            return False
        path = window.session.library.path
        with self._between_windows():
            if not window.close():  # something in it could not be saved
                return False
            try:
                restore(path, backup, self._identity().name)
            except AnnotatorError as error:
                self.open(path)
                self._say(str(error))
                return False
            if self.open(path) and self.window is not None:
                self.window.status.show_message(self.tr("The copy is back. What was here is among the backups now."))
        return self.window is not None

    @contextmanager
    def _between_windows(self) -> Iterator[None]:
        """The program does not end with the window that closes here: the next one comes at once."""
        self.app.setQuitOnLastWindowClosed(False)
        try:
            yield
        finally:
            self.app.setQuitOnLastWindowClosed(True)

    def _has_open(self, path: Path) -> bool:
        library = self.window.session.library if self.window else None
        return library is not None and not library.is_read_only and library.path == Path(os.path.realpath(path))

    def _opened(self, path: Path, read_only: bool) -> tuple[Library, str]:
        """The library, and who has it if it could be opened for reading only."""
        try:
            return Library.open(path, who=self._identity().name, read_only=read_only), ""
        except InUse as error:
            return Library.open(path, read_only=True), error.holder

    def _show(self, library: Library, holder: str = "") -> bool:
        """A window on the library, in place of the one before. False, and a sentence said, if no one can begin to work in it."""
        try:
            coder = self._take_part(library)
        except AnnotatorError as error:
            library.close()
            self._say(str(error))
            return False
        with self._between_windows():
            if self.window is not None and not self.window.close():  # something in it could not be saved
                library.close()
                return False
            self._open_window(library, coder, holder)
        return True

    def _open_window(self, library: Library, coder: Id, holder: str) -> None:
        session = Session(library, coder)
        self.window = MainWindow(session, self.preferences)
        self.window.closing.connect(self._close)
        if library.is_read_only:
            self.window.show_banner(self._why_read_only(library, holder))
            follower = QTimer(self.window, interval=_FOLLOW_MS)
            follower.timeout.connect(session.follow)
            follower.start()
        self.preferences.note_library(library.path)
        self.window.show()  # first, so that the place in the document is found at the width that it will have
        self._open_last_document(self.window)
        self._furnish_soon(self.window)
        if os.environ.get(_QUIT_WHEN_READABLE):
            self._quit_when_readable(self.window)

    def _furnish_soon(self, window: MainWindow) -> None:
        """The panels come once the words are on the screen: they take longer to load than all the rest."""

        def furnish() -> None:
            gc.enable()  # off since the start; before any job runs, which keeps it off for itself
            from annotator.gui.windows.furnishing import furnish  # half of the program: only now, so that one can read at once

            if not window.is_closed:
                furnish(window, self)
                self.furnished.emit()

        QTimer.singleShot(0, window, furnish)

    def _close(self) -> None:
        from annotator.tasks.backups import rotate_on_close  # only needed at the end

        window = self.sender()
        assert isinstance(window, MainWindow)
        if window is self.window:
            self.window = None
        end_jobs()
        library = window.session.library
        try:
            library.set_setting("last document", window.workspace.document.row.id if window.workspace.document else None)
            rotate_on_close(library, window.session.opened_at)
        except AnnotatorError as error:
            print(error, file=sys.stderr)
        finally:
            library.close()

    def _open_last_document(self, window: MainWindow) -> None:
        listed = [row.id for row in window.session.library.documents()]
        last = window.session.library.setting("last document")
        if listed:
            window.workspace.open_document(last if last in listed else listed[0])

    # People

    def _identity(self) -> Identity:
        def fresh() -> Identity:
            from annotator.tasks.people import login_name  # only at the very first start

            return Identity(random_id(), login_name(), "blue")

        return self.preferences.identity(fresh)

    def _take_part(self, library: Library) -> Id:
        """The person at this machine as a coder of the library, made if need be."""
        identity = self._identity()
        if not library.is_read_only and not library.thing(identity.id).exists:
            library.apply(edits.add_coder(identity.id, identity.name, identity.colour))
        return identity.id

    # Words and faults

    def _translate(self) -> None:
        folders = {
            "qtbase": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
            "annotator": str(resources() / "translations"),
        }
        for name, folder in folders.items():
            translator = QTranslator(self)
            is_found = translator.load(QLocale(), name, "_", folder)
            if is_found or translator.load(f"{name}_en", folder):  # which has the plurals of the words in the code
                QCoreApplication.installTranslator(translator)
                self._translators.append(translator)

    def _why_read_only(self, library: Library, holder: str) -> str:
        name = library.path.name
        if holder:
            words = self.tr("{name} is open for writing in another window ({holder}). You can read here; changes are made there.")
            return words.format(name=name, holder=holder)
        return self.tr("{name} is open for reading only.").format(name=name)

    def _say(self, sentence: str) -> None:
        """A sentence in the window, or by itself where there is none yet."""
        if self.window is not None:
            self.window.show_fault(sentence)
        elif os.environ.get("QT_QPA_PLATFORM") == "offscreen":
            print(sentence, file=sys.stderr)
        else:
            QMessageBox.warning(None, NAME, sentence)

    def _bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """What no one caught. A deliberate error is said; anything else is a bug, which is shown with a report to copy."""
        if isinstance(error, AnnotatorError):
            self._say(str(error))
            return
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            self.app.quit()
            return
        from annotator.gui.dialogs.crash_report import show_crash_report  # only bugs need it

        show_crash_report(kind, error, trace, self.window)

    def _quit_when_readable(self, window: MainWindow) -> None:
        """For the benchmark of the start: say when the first document's words are on the screen, and end."""
        window.page.pane.viewport().repaint()
        print(time.monotonic(), flush=True)
        QTimer.singleShot(0, window.close)


def sample_path() -> Path:
    """Where this person's sample library lies."""
    import platformdirs  # only where no library is named

    return Path(platformdirs.user_data_dir(NAME, appauthor=False)) / f"Sample library{SUFFIX}"
