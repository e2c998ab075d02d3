"""What the actions on changing texts do in a window: correct, replace, place what waits, look at earlier texts."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer

from annotator.core import edits
from annotator.core.changes import Id
from annotator.core.differences import carried, edits_between
from annotator.core.errors import AnnotatorError
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.formats.registry import SUFFIXES
from annotator.gui.dialogs.files import ask_source
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.dialogs.revision import RevisionDialog
from annotator.gui.dialogs.versions import VersionsDialog
from annotator.gui.panels.text_editor import TextEditor
from annotator.gui.reader.viewpoint import ViewPlace
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.views import View
from annotator.session.jobs import Job
from annotator.session.workspace import OpenDocument
from annotator.store.rows import Reading
from annotator.tasks.importing import prepare
from annotator.tasks.monitor import Monitor
from annotator.tasks.reextracting import new_text
from annotator.tasks.revising import NewText, Reason, Revision, carried_blocks, look_again, prepare_revision, revision_step
from annotator.tasks.text_versions import text_versions

_EDIT = "edit text"
_DRAFT = "draft of "


class RevisingHandlers(QObject):
    """Every change of a text is worked out first; it is written at once only if nothing in it has to be decided on."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session
        self.workspace = window.workspace
        self.panel = window.panels.orphans
        self._editor: TextEditor | None = None
        self._edited: OpenDocument | None = None
        self._return_to: tuple[Id, ViewPlace] | None = None
        self.panel.placeRequested.connect(self.place)
        self.panel.lookRequested.connect(self.look_again)
        window.views.viewChanged.connect(self._view_changed)
        self.workspace.documentOpened.connect(self._go_back_to_place)
        self.workspace.annotationsChanged.connect(lambda _found, _gone: self._tell_of_waiting())
        self._told: Id | None = None

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {
            "edit_text": self.edit_text,
            "replace_text": self.replace_text,
            "text_versions": self.show_versions,
            "show_orphans": partial(self.window.show_panel, self.panel),
        }

    # Correcting

    def edit_text(self) -> None:
        """Put the text of the open document into an editor, at the place that is read."""
        document = self.workspace.document
        if document is None:
            return
        self.window.views.open(_EDIT, partial(self._made, document))

    def _made(self, document: OpenDocument) -> View:
        pane = self.window.page.pane
        position = self.workspace.caret if self.workspace.selection or self.workspace.caret else pane.place().position
        editor = TextEditor(document.row.title, document.text, position, pane.typography())
        draft = self.session.library.setting(_DRAFT + document.row.id)
        if isinstance(draft, dict) and draft.get("text_of") == document.row.fingerprint:
            editor.put(str(draft.get("words")))
        editor.keepRequested.connect(partial(self._keep, document))
        editor.leaveRequested.connect(self.window.views.leave)
        editor.draftChanged.connect(partial(self._keep_draft, document))
        self._editor, self._edited = editor, document
        return View(_EDIT, editor, editor.edit)

    def _keep(self, document: OpenDocument, text: str) -> None:
        self._keep_draft(document, text)

        def work(monitor: Monitor) -> Revision:
            changed = edits_between(document.text, text)
            blocks = carried_blocks(document.blocks, document.text, text, changed)
            return prepare_revision(self.session.library, document.row.id, NewText(text, blocks, Reason.EDIT), monitor)

        self._prepare(work, self.tr("Keep the corrected text"), asks_always=False)

    def _keep_draft(self, document: OpenDocument, text: str) -> None:
        if not self.session.is_read_only and not self.session.is_writing:
            value = {"text_of": document.row.fingerprint, "words": text} if text != document.text else None
            self.session.library.set_setting(_DRAFT + document.row.id, value)

    def _view_changed(self, name: str) -> None:
        """Leaving the editor in whatever way: what was typed is kept, to go on with."""
        editor, document = self._editor, self._edited
        if editor is None or document is None or name == _EDIT:
            return
        self._editor = self._edited = None
        if editor.is_changed():
            self._keep_draft(document, editor.text())
            if self._return_to is None:
                self.window.status.show_message(self.tr("Your corrections are kept; “Edit text” goes on with them."))
        self.window.views.close(_EDIT)

    # Replacing, going back, looking again

    def replace_text(self) -> None:
        """Ask for a file with another edition of the text."""
        document = self.workspace.document
        if document is None:
            return
        words = self.tr("Texts ({patterns})").format(patterns=" ".join(f"*{suffix}" for suffix in SUFFIXES))
        path = ask_source(self.window, self.window.preferences, self.tr("Replace the text by a file"), words)
        if path is None:
            return

        def work(monitor: Monitor) -> Revision:
            read = prepare(path)
            draft = read.draft
            new = NewText(draft.text, draft.blocks, Reason.FILE, draft.source, draft.extractor, read.data)
            return prepare_revision(self.session.library, document.row.id, new, monitor)

        self._prepare(work, self.tr("Replace the text by {name}").format(name=path.name), asks_always=True)

    def read_again(self, reading: Reading) -> None:
        """Show what other words of a newer reader mean for the annotations of a document."""
        library = self.session.library

        def work(monitor: Monitor) -> Revision:
            return prepare_revision(library, reading.document, new_text(library, reading), monitor)

        self._prepare(work, self.tr("Read {title} again").format(title=reading.title), asks_always=True)

    def show_versions(self) -> None:
        """The texts that the open document had."""
        document = self.workspace.document
        if document is None:
            return
        versions = text_versions(self.session.library, document.row.id)
        dialog = VersionsDialog(self.session, versions, document.row.title, self.window)
        dialog.backRequested.connect(partial(self._go_back, document.row.id))
        dialog.open()

    def _go_back(self, id: Id, fingerprint: str) -> None:
        library = self.session.library

        def work(monitor: Monitor) -> Revision:
            new = NewText(library.text(fingerprint), library.blocks(id, fingerprint), Reason.BACK)
            return prepare_revision(library, id, new, monitor)

        self._prepare(work, self.tr("Go back to an earlier text"), asks_always=True)

    def look_again(self) -> None:
        """Look for the places of what waits in the open document."""
        document = self.workspace.document
        if document is not None:
            id = document.row.id
            self._prepare(lambda monitor: look_again(self.session.library, id, monitor), self.tr("Found again"), asks_always=True)

    def place(self, id: Id) -> None:
        """Put an annotation that waits on the selected words."""
        document, span = self.workspace.document, self.workspace.selection
        if document is None or span is None:
            return
        place = describe(document.text, span).to_json()
        step = edits.set_span(self.session.coder, self.session.library.thing(id), document.row.fingerprint, place)
        if self.session.do(step, self.tr("placing an annotation")):
            self.window.page.leave_selection()
            self.workspace.select_annotation(id, reveal=True)

    # Inside

    def _prepare(self, work: Callable[[Monitor], Revision], title: str, *, asks_always: bool) -> None:
        job = Job(work, self)
        job.succeeded.connect(lambda revision: self._decide(revision, title, asks_always))
        job.failed.connect(self.session.failed)
        job.cancelled.connect(lambda: self.window.status.show_message(self.tr("Stopped; nothing was changed")))
        ProgressDialog(job, self.tr("Looking for every annotation"), self.window)
        job.start()

    def _decide(self, revision: Revision, title: str, asks_always: bool) -> None:
        if not asks_always and not revision.to_decide():
            self._write(revision, {})
            return
        dialog = RevisionDialog(revision, title, self.window)
        dialog.decided.connect(partial(self._write, revision))
        dialog.open()

    def _write(self, revision: Revision, decisions: Mapping[Id, Span | None]) -> None:
        id, place = revision.document.id, self.window.page.pane.place()
        try:
            step, texts = revision_step(self.session.library, self.session.coder, revision, decisions)
        except AnnotatorError as error:
            self.session.failed.emit(str(error))
            return
        if not step:
            self.window.status.show_message(self.tr("Nothing was found again; what waits stays in the list."))
            return
        self._return_to = (id, ViewPlace(carried(revision.edits, place.position, is_end=False), place.offset))
        self.session.library.set_setting(_DRAFT + id, None)
        words = self.tr("placing annotations") if revision.is_same_text else self.tr("changing a text")
        self.session.do(step, words, texts)

    def _go_back_to_place(self, document: OpenDocument | None) -> None:
        """The reader stays where they were, in the changed text."""
        if document and self._return_to and self._return_to[0] == document.row.id:
            place, self._return_to = self._return_to[1], None
            QTimer.singleShot(0, self, lambda: self.window.page.pane.goTo(place))

    def _tell_of_waiting(self) -> None:
        """Say once for each document that annotations wait in it."""
        document = self.workspace.document
        if document is None or document.row.id == self._told:
            return
        self._told = document.row.id
        waiting = sum(each.is_orphan for each in self.workspace.annotations.values())
        if waiting:
            words = self.tr("%Ln annotation(s) wait without a place (View, Without a place)", "", waiting)
            self.window.status.show_message(words)
