"""What the actions on documents, memos and the team do in a window."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Qt

from annotator.core import edits
from annotator.core.changes import DELETED, ChangeSet, Id
from annotator.core.history import decision
from annotator.gui.dialogs.coder import CoderDialog
from annotator.gui.dialogs.document_details import DocumentDetailsDialog
from annotator.gui.dialogs.memo_editor import MemoEditor
from annotator.gui.panels.coders import CodersPopover
from annotator.gui.windows.main_window import MainWindow
from annotator.session.preferences import Identity
from annotator.store.rows import Receipt


class DocumentHandlers(QObject):
    """Documents, memos and people."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session
        self.workspace = window.workspace
        self.coders = CodersPopover(self.workspace, window)
        self._was_read: Id | None = None
        self._follow()

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        window = self.window
        return {
            "next_document": window.panels.documents.next_document,
            "previous_document": window.panels.documents.previous_document,
            "document_details": self.show_details,
            "document_memo": self._on_document,
            "annotation_memo": lambda: self.write_memo("annotation", self.workspace.selected),
            "library_memo": lambda: self.write_memo("library", None),
            "mark_read": lambda: window.page.set_read(window.actions_["mark_read"].isChecked()),
            "remove_document": lambda: self.remove([self.workspace.document.row.id] if self.workspace.document else []),
            "who_am_i": self.ask_who,
            "coders": self.show_coders,
        }

    def _follow(self) -> None:
        window = self.window
        documents, codebook, memos = window.panels.documents, window.panels.codebook, window.panels.memos
        self.session.changed.connect(self._bring_back)
        documents.documentRequested.connect(self.open)
        documents.detailsRequested.connect(self.show_details)
        documents.removeRequested.connect(self.remove)
        documents.keepRequested.connect(self.keep)
        documents.memoRequested.connect(partial(self.write_memo, "document"))
        codebook.memoRequested.connect(self.write_memo)
        memos.documentRequested.connect(self.open)
        memos.tagRequested.connect(self.workspace.isolate_tag)
        memos.annotationRequested.connect(partial(self.workspace.select_annotation, reveal=True))
        memos.memoRequested.connect(self.open_memo)
        memos.newMemoRequested.connect(self.write_memo)
        window.panels.history.memoRequested.connect(self.open_memo)
        window.status.coderRequested.connect(self.ask_who)
        window.page.first_steps.changeNameRequested.connect(self.ask_who)

    def _on_document(self) -> None:
        if self.workspace.document:
            self.write_memo("document", self.workspace.document.row.id)

    def open(self, id: Id) -> None:
        """Open a document to read it: the page has the keyboard."""
        if self.workspace.open_document(id):
            self.window.page.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_details(self, id: Id | None = None) -> None:
        """The facts of a document, the open one if none is named."""
        document = self.workspace.document
        which = id or (document.row.id if document else None)
        if which:
            DocumentDetailsDialog(self.session, which, self.window).open()

    def remove(self, ids: Sequence[Id]) -> None:
        """Remove documents with their annotations and the memos on either, as one step."""
        library, coder = self.session.library, self.session.coder
        annotations = library.annotations_in(ids)
        memos = library.memos_on([*ids, *annotations])
        read = self.workspace.document.row.id if self.workspace.document else None

        def step() -> ChangeSet:
            parts = library.things([*annotations, *memos])
            return edits.delete_documents(coder, library.things(ids).values(), parts.values())

        def removed(_receipt: Receipt) -> None:
            self._was_read = read if read in ids else self._was_read
            self.window.status.show_message(self.tr("Removed. Undo brings it back with all that was marked in it."))

        self.session.work_out(len(annotations), step, self.tr("removing a document"), removed)

    def keep(self, ids: Sequence[Id]) -> None:
        """Decide that documents which someone deleted, while others marked passages in them, stay."""
        things = [thing for thing in self.session.library.things(ids).values() if thing.value(DELETED)]
        step = ChangeSet(self.session.coder, tuple(decision(thing, DELETED, False) for thing in things))
        self.session.do(step, self.tr("keeping a document"))

    def _bring_back(self, receipt: Receipt) -> None:
        """The document that was read when it was removed is on the page again once it is back."""
        id = self._was_read
        if id and id in receipt.of("document") and self.workspace.document is None and self.session.library.thing(id).exists:
            self._was_read = None
            self.open(id)

    def write_memo(self, about: str, target: Id | None) -> None:
        """A new memo."""
        MemoEditor.new(self.workspace, self.window.panels.memo_commands, about, target, self.window).open()

    def open_memo(self, id: Id) -> None:
        """A memo that is there."""
        MemoEditor(self.workspace, self.window.panels.memo_commands, id, self.window).open()

    def ask_who(self) -> None:
        """Name and colour of the person who works here."""
        dialog = CoderDialog(self.session, self.window)
        dialog.finished.connect(lambda _result: self._remember_identity())
        dialog.open()

    def _remember_identity(self) -> None:
        coder = self.session.coders.get(self.session.coder)
        if coder:
            self.window.preferences.set_identity(Identity(coder.id, coder.name, coder.colour))

    def show_coders(self) -> None:
        """Whose work is shown."""
        button = self.window.status.coder
        self.coders.open_at(QRect(button.mapTo(self.window, QPoint(0, 0)), button.size()), prefers_above=True)
