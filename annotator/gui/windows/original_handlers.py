"""What the actions on the kept files of documents, and on words that were copied elsewhere, do in a window."""

import shutil
from collections.abc import Callable
from pathlib import Path, PurePath
from tempfile import mkdtemp

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from annotator.core.errors import AnnotatorError
from annotator.gui.dialogs.files import ask_target
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.windows.main_window import MainWindow
from annotator.session.jobs import Job
from annotator.tasks.importing import Outcome
from annotator.tasks.originals import Original, original_of, put_aside, save
from annotator.tasks.pasting import paste


class OriginalHandlers(QObject):
    """`opened(Path)` once a kept file was written aside; `open_file` hands it to the system and says if that took it."""

    opened = Signal(object)
    filesPasted = Signal(object)
    """A list of Paths: files were copied, not words."""

    def __init__(self, window: MainWindow, open_file: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> None:
        super().__init__(window)
        self.window = window
        self._open_file = open_file
        self._aside: Path | None = None
        window.closing.connect(self._clear_away)
        window.page.textDropped.connect(self.take_in)
        window.panels.documents.textDropped.connect(self.take_in)

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"show_original": self.show, "save_original": self.save, "paste_document": self.paste}

    # Kept files

    def show(self) -> None:
        """Open the file of the document that is read in the system's program, from a copy for reading only."""
        original = self._original()
        if original is None:
            return
        try:
            if self._aside is None:
                self._aside = Path(mkdtemp(prefix="annotator-"))
            path = put_aside(original, self._aside)
        except (AnnotatorError, OSError) as error:
            self.window.session.failed.emit(str(error))
            return
        if self._open_file(QUrl.fromLocalFile(str(path))):
            self._say(self.tr("{name} is opened in another program, as a copy for reading only").format(name=path.name))
        else:
            none = self.tr("No program on this machine opens {name}; save it with “Save original…”, and open it by hand.")
            self.window.session.failed.emit(none.format(name=path.name))
        self.opened.emit(path)

    def save(self) -> None:
        """Ask where, and write the file of the document that is read there."""
        original = self._original()
        if original is None:
            return
        suffix = PurePath(original.name).suffix
        title, kind = self.tr("Save original"), self.tr("The file as it came (*{suffix})").format(suffix=suffix)
        target = ask_target(self.window, self.window.preferences, title, original.name, kind, suffix)
        if target is None:
            return
        try:
            save(original, target)
            self._say(self.tr("Saved as {name}").format(name=target.name))
        except AnnotatorError as error:
            self.window.session.failed.emit(str(error))

    def _original(self) -> Original | None:
        document = self.window.workspace.document
        try:
            return original_of(self.window.session.library, document.row.id) if document else None
        except AnnotatorError as error:
            self.window.session.failed.emit(str(error))
            return None

    def _clear_away(self) -> None:
        if self._aside is not None:
            shutil.rmtree(self._aside, ignore_errors=True)

    # Copied words

    def paste(self) -> None:
        """Make a document of what lies on the clipboard; copied files are imported."""
        self._take(QGuiApplication.clipboard().mimeData())

    def _take(self, data: QMimeData | None) -> None:
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data else []
        if files:
            self.filesPasted.emit(files)
        elif data and (data.hasText() or data.hasHtml()):
            self.take_in(data.text(), data.html())
        else:
            self._say(self.tr("There are no words on the clipboard; copy some first"))

    def take_in(self, plain: str, html: str) -> None:
        """Make a document of words, plain and (unless empty) as a piece of a web page; undo takes it back."""
        if not plain.strip() and not html.strip():
            self._say(self.tr("There are no words on the clipboard; copy some first"))
            return
        session = self.window.session
        job = Job(lambda _monitor: paste(session.library, session.coder, plain, html), self)
        job.succeeded.connect(self._taken_in)
        job.failed.connect(session.failed)
        ProgressDialog(job, self.tr("Making a document"), self.window, can_stop=False)
        job.start()

    def _taken_in(self, outcome: Outcome) -> None:
        if outcome.receipt:
            self.window.session.adopt([outcome.receipt], self.tr("a new document"))
        if outcome.document:
            self.window.workspace.open_document(outcome.document)
            title = self.window.session.library.document(outcome.document).title
            fresh = self.tr("“{title}” is a new document; F2 changes what is said of it, undo takes it back")
            known = self.tr("These words are in the library already, as “{title}”")
            self._say((fresh if outcome.receipt else known).format(title=title))

    def _say(self, words: str) -> None:
        self.window.status.show_message(words)
