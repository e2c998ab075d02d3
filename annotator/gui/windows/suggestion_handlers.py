"""What the actions on suggestions do in a window: passages like the tagged ones are looked for, and decided one by one."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.core.changes import Id
from annotator.core.errors import AnnotatorError
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.panels.suggestions import SuggestionsPanel
from annotator.gui.windows.main_window import MainWindow
from annotator.session.jobs import Job
from annotator.tasks.suggesting import Suggestion, accepting_step, forget_rejected, reject, rejected, suggest


class SuggestionHandlers(QObject):
    """The panel is made when it is first wanted; nothing is tagged but what a person takes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session
        self.tag: Id | None = None
        self._panel: SuggestionsPanel | None = None
        self._job: Job | None = None
        window.panels.codebook.suggestRequested.connect(self.ask)

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"suggest": self.open}

    @property
    def panel(self) -> SuggestionsPanel:
        """The list of suggestions."""
        if self._panel is None:
            panel = self._panel = SuggestionsPanel(self.session)
            panel.tagChosen.connect(self.ask)
            panel.showRequested.connect(self.show)
            panel.acceptRequested.connect(self.accept)
            panel.rejectRequested.connect(self.reject)
            panel.forgetRequested.connect(self.forget)
            self.window.right.addWidget(panel)
        return self._panel

    def open(self) -> None:
        """Ask for passages like those of the tag that is meant: shown alone, on the chosen annotation, or used last."""
        workspace, codebook = self.window.workspace, self.session.codebook
        chosen = workspace.selected_annotation()
        named = [workspace.isolated, *(chosen.tags if chosen else ()), self.tag, *workspace.recent_tags()]
        tags = [resolved for tag in named if tag and (resolved := codebook.resolve(tag)) in codebook]
        self.ask(tags[0] if tags else next((tag.id for tag in codebook), None))

    def ask(self, tag: Id | None) -> None:
        """Look for passages like those under a tag."""
        panel = self.panel
        self.tag = tag
        panel.show_tags(tag)
        self.window.show_panel(panel)
        if tag is None:
            panel.forget_all(self.tr("There are no tags yet. Tag some passages first."))
            return
        if self._job is not None:
            self._job.cancel()
        library, coders = self.session.library, self.session.coders.identities([self.session.coder])
        panel.forget_all(self.tr("Learning from your passages…"))
        job = self._job = Job(lambda monitor: suggest(library, coders, tag, monitor), self)
        job.succeeded.connect(lambda found: self._show(job, tag, found))
        job.failed.connect(lambda sentence: self._say(job, sentence))
        job.cancelled.connect(lambda: self._say(job, self.tr("Stopped. Choose the tag again to go on.")))
        ProgressDialog(job, self.tr("Looking for passages like these"), self.window)
        job.start()

    def _show(self, job: Job, tag: Id, found: list[Suggestion]) -> None:
        if job is self._job:
            self._job = None
            self.panel.show_suggestions(found, len(rejected(self.session.library, tag)))

    def _say(self, job: Job, sentence: str) -> None:
        if job is self._job:
            self._job = None
            self.panel.forget_all(sentence)

    # Deciding

    def show(self, suggestion: Suggestion) -> None:
        """Show a passage where it stands; the keyboard stays in the list."""
        window, workspace, document = self.window, self.window.workspace, self.window.workspace.document
        is_open = document is not None and document.row.id == suggestion.document.id
        if is_open or workspace.open_document(suggestion.document.id):
            window.page.pane.reveal(*suggestion.span)
            window.page.pane.select(*suggestion.span)
            window.right.setCurrentWidget(self.panel)
            self.panel.list.setFocus()

    def accept(self, suggestion: Suggestion) -> None:
        """Tag it, as a step of its own."""
        session, tag = self.session, self.tag
        if tag is None:
            return
        try:
            step = accepting_step(session.library, session.coder, tag, suggestion, session.new_id())
        except AnnotatorError as error:
            session.failed.emit(str(error))
            return
        if session.do(step, self.tr("tagging a suggestion")):
            self.window.workspace.note_use(tag)
            self._decided(suggestion)

    def reject(self, suggestion: Suggestion) -> None:
        """Never suggest it again for this tag."""
        if self.tag is not None:
            reject(self.session.library, self.tag, [suggestion])
            self._decided(suggestion)

    def forget(self) -> None:
        """What was turned down may be suggested again."""
        if self.tag is not None:
            forget_rejected(self.session.library, self.tag)
            self.ask(self.tag)

    def _decided(self, suggestion: Suggestion) -> None:
        assert self.tag is not None
        self.panel.take_away(suggestion, len(rejected(self.session.library, self.tag)))
