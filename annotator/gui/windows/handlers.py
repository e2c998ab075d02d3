"""Says what every action of a window does, and keeps what belongs to the whole window: finding, help, the first steps."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from annotator.core.changes import Id
from annotator.gui.dialogs.about import AboutDialog
from annotator.gui.dialogs.goto import GoTo
from annotator.gui.dialogs.key_table import KeyTable
from annotator.gui.dialogs.palette import Palette
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.windows.codebook_handlers import CodebookHandlers
from annotator.gui.windows.definition_handlers import DefinitionHandlers
from annotator.gui.windows.document_handlers import DocumentHandlers
from annotator.gui.windows.echo_handlers import EchoHandlers
from annotator.gui.windows.file_handlers import FileHandlers, Opener
from annotator.gui.windows.later import Later
from annotator.gui.windows.main_window import STEPS_DONE, MainWindow
from annotator.gui.windows.original_handlers import OriginalHandlers
from annotator.gui.windows.pattern_handlers import PatternHandlers
from annotator.gui.windows.reading_again_handlers import ReadingAgainHandlers
from annotator.gui.windows.revising_handlers import RevisingHandlers
from annotator.gui.windows.search_handlers import SearchHandlers
from annotator.gui.windows.study_handlers import StudyHandlers
from annotator.gui.windows.suggestion_handlers import SuggestionHandlers
from annotator.gui.windows.team_folder_handlers import TeamFolderHandlers
from annotator.gui.windows.team_handlers import TeamHandlers
from annotator.gui.windows.text_handlers import TextHandlers
from annotator.gui.windows.view_handlers import ViewHandlers
from annotator.session.action_table import ACTIONS
from annotator.session.jobs import Job

_RECENT = "recent commands"
_COMPARING = (
    "compare_coders", "next_disagreement", "previous_disagreement", "next_undecided", "take_agreements", "export_decisions"
)  # fmt: skip


class Handlers(QObject):
    """Every action of the table has a handler; one that had none would be an error at the start."""

    def __init__(self, window: MainWindow, opener: Opener) -> None:
        super().__init__(window)
        self.window = window
        self.files = FileHandlers(window, opener)
        self.exports = Later("export_handlers:ExportHandlers", ("export_annotations",), window)
        self.reports = Later("report_handlers:ReportHandlers", ("report", "annotated_document", "print"), window)
        self.originals = OriginalHandlers(window)
        self.originals.filesPasted.connect(self.files.import_paths)
        self.texts = TextHandlers(window)
        self.views = ViewHandlers(window)
        self.documents = DocumentHandlers(window)
        self.codebook = CodebookHandlers(window)
        self.team = TeamHandlers(window)
        self.comparing = Later("compare_handlers:CompareHandlers", _COMPARING, window)
        self.merging = Later("merge_handlers:MergeHandlers", ("team_export", "merge_file", "undo_merge"), window, opener)
        self.files.exchangeFileGiven.connect(self._merge)
        self.packets = Later("packet_handlers:PacketHandlers", ("packets", "open_packet", "finish_packet"), window, opener)
        self.team_folder = TeamFolderHandlers(window)
        self.team_folder.fileOffered.connect(self._merge)
        self.documents.coders.panel.editRequested.connect(self.team.edit_coders)
        self.revising = RevisingHandlers(window)
        self.reading_again = ReadingAgainHandlers(window)
        self.reading_again.wordsRequested.connect(self.revising.read_again)
        self.study = StudyHandlers(window)
        self.search = SearchHandlers(window, self.documents.open_memo, self.codebook.edit)
        self.passages = Later("passage_handlers:PassageHandlers", ("passages",), window)
        self.definitions = DefinitionHandlers(window)
        self.matrix = Later("matrix_handlers:MatrixHandlers", ("matrix",), window, self._read)
        self.charts = Later("chart_handlers:ChartHandlers", ("charts",), window, self._read)
        self.summaries = Later("summary_handlers:SummaryHandlers", ("summaries",), window, self._read)
        self.suggestions = SuggestionHandlers(window)
        self.echoes = EchoHandlers(window)
        self.patterns = PatternHandlers(window, self.search.find)
        self.words = Later("word_handlers:WordHandlers", ("words",), window, self.search.find, self.study.commands.members)
        self._goto: GoTo | None = None
        self._palette: Palette | None = None
        window.actions_.connect_all(self._table())
        window.actions_.put_page_keys_on([window.page.pane, window.panels.annotations.list])
        self._first_steps()
        window.session.writingStarted.connect(self._show_writing)
        window.refresh_actions()

    def _table(self) -> dict[str, Callable[[], object]]:
        session, page = self.window.session, self.window.page
        table: dict[str, Callable[[], object]] = {
            "undo": session.undo,
            "redo": session.redo,
            "find": page.open_find,
            "find_next": partial(self._find, 1),
            "find_previous": partial(self._find, -1),
            "go_to": self._open_goto,
            "palette": self._open_palette,
            "key_table": lambda: KeyTable(self.window).open(),
            "first_steps": self._show_steps,
            "about": lambda: AboutDialog(session.library.path, self.window).open(),
            **self.files.table(),
            **self.exports.table(),
            **self.reports.table(),
            **self.originals.table(),
            **self.reading_again.table(),
            **self.texts.table(),
            **self.views.table(),
            **self.documents.table(),
            **self.codebook.table(),
            **self.revising.table(),
            **self.study.table(),
            **self.team.table(),
            **self.comparing.table(),
            **self.merging.table(),
            **self.team_folder.table(),
            **self.packets.table(),
            **self.search.table(),
            **self.passages.table(),
            **self.definitions.table(),
            **self.matrix.table(),
            **self.charts.table(),
            **self.summaries.table(),
            **self.suggestions.table(),
            **self.echoes.table(),
            **self.words.table(),
            **self.patterns.table(),
        }
        missing = {spec.name for spec in ACTIONS} - table.keys()
        if missing:
            raise KeyError(f"actions without a handler: {sorted(missing)}")
        return table

    def _read(self, query: str) -> None:
        """Show the passages of a query."""
        self.passages.handlers.show(query)

    def _merge(self, path: Path) -> None:
        """Show what merging a file would do."""
        self.merging.handlers.look_at(path)

    def _show_writing(self, job: Job, words: str) -> None:
        """A large step is written: it can't be stopped half way, but one can go on reading."""
        ProgressDialog(job, words[:1].upper() + words[1:], self.window, can_stop=False)

    def _find(self, direction: int) -> None:
        bar = self.window.page.find_bar
        if bar.isVisible():
            bar.step(direction)
        else:
            self.window.page.open_find()

    def _open_goto(self) -> None:
        if self._goto is None:
            self._goto = GoTo(self.window.workspace, self.window)
            self._goto.documentChosen.connect(self.documents.open)
            self._goto.tagChosen.connect(self._go_to_tag)
            self._goto.annotationChosen.connect(self._go_to_annotation)
        self._goto.open()

    def _go_to_tag(self, id: Id) -> None:
        self.window.workspace.isolate_tag(id)
        self._enter_page()
        self.window.page.first_steps.done("find")

    def _go_to_annotation(self, id: Id) -> None:
        self.window.workspace.select_annotation(id, reveal=True)
        self._enter_page()
        self.window.page.first_steps.done("find")

    def _enter_page(self) -> None:
        self.window.page.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_palette(self) -> None:
        if self._palette is None:
            recent = tuple(self.window.preferences.get(_RECENT, ()))
            self._palette = Palette(self.window.actions_.specs(), self.window, recent)
            self._palette.used.connect(lambda names: self.window.preferences.set(_RECENT, list(names)))
        self._palette.open()

    # The first steps

    def _first_steps(self) -> None:
        steps = self.window.page.first_steps
        steps.closed.connect(self._close_steps)
        steps.completed.connect(lambda: self.window.preferences.set(STEPS_DONE, True))
        self.window.workspace.tagIsolated.connect(lambda tag: steps.done("find") if tag else None)

    def _show_steps(self) -> None:
        self.window.page.first_steps.show()

    def _close_steps(self) -> None:
        self.window.page.first_steps.hide()
        self._enter_page()
        self.window.preferences.set(STEPS_DONE, True)
