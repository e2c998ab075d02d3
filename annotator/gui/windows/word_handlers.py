"""What the actions and wishes about words do in a window."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from annotator.core.changes import Id
from annotator.core.query import And, Field, Near, Node, Phrase, to_text
from annotator.formats.csv_table import write_table
from annotator.gui.dialogs.files import ask_target
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.dialogs.word_list import WordListDialog
from annotator.gui.models.words import Value, WordTableModel
from annotator.gui.panels.word_controls import WordControls
from annotator.gui.panels.words import WordsView
from annotator.gui.widgets.clipboard import copy_text
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.views import View
from annotator.session.jobs import Job
from annotator.session.wording import WordKind, WordSearch
from annotator.tasks import word_lists
from annotator.tasks.wording import WINDOW

NAME = "words"


class WordHandlers(QObject):
    """The view is made when it is first wanted, and counts then."""

    def __init__(self, window: MainWindow, find: Callable[[str], object], members: Callable[[Id], frozenset[Id]]) -> None:
        """`find` shows the hits of a query; `members` gives the documents of a set."""
        super().__init__(window)
        self.window = window
        self.session = window.session
        self._find, self._members = find, members
        self.search = WordSearch(window.session, self)
        self.view: WordsView | None = None
        self.search.begun.connect(self._show_progress)

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"words": self.open}

    def open(self) -> None:
        """Show the table; where something changed since the last time, count anew."""
        self.window.views.open(NAME, self._made)
        self._show_about()

    def _made(self) -> View:
        model = WordTableModel(self.search, self)
        controls = WordControls(self.session, self._members)
        view = self.view = WordsView(self.search, model, controls)
        controls.stopWordsRequested.connect(self._change_stop_words)
        view.placesRequested.connect(self.show_places)
        view.copyRequested.connect(self.copy)
        view.exportRequested.connect(self.export)
        model.modelReset.connect(self._show_about)
        self.window.workspace.documentOpened.connect(self._follow_document)
        self._follow_document()
        return View(NAME, view, view.table)

    def _follow_document(self, _document: object = None) -> None:
        document = self.window.workspace.document
        if self.view is not None:
            self.view.controls.set_open_document(document.row.id if document else None)

    def _show_about(self) -> None:
        current = self.window.views.current
        if self.view is not None and current is not None and current.name == NAME:
            self.window.status.show_about_view(self.view.about_words())

    def _show_progress(self, job: Job) -> None:
        ProgressDialog(job, self.tr("Counting words"), self.window)

    # What can be done with rows

    def show_places(self, row: Sequence[Value]) -> None:
        """Show where a word, or two words near each other, stand, in the part that was counted, as a concordance."""
        question = self.search.question
        first = Phrase(str(row[0]))
        found: Node = first
        if question.kind is WordKind.TOGETHER:
            found = Near(first, Phrase(str(row[1])), WINDOW - 1)
        condition = self._condition()
        self._find(to_text(And((found, condition)) if condition else found))

    def _condition(self) -> Field | None:
        """The part that was counted, as a query says it."""
        part = self.search.question.part
        if part.tag is not None and part.tag in self.session.codebook:
            return Field("tag", f"{'/'.join(self.session.codebook.path(part.tag))}+")
        if part.documents is None or self.view is None:
            return None
        named = next((each for each in self.session.library.sets() if self._members(each.id) == part.documents), None)
        if named is not None:
            return Field("in", named.name)
        if len(part.documents) == 1:
            return Field("title", self.session.library.document(next(iter(part.documents))).title.replace('"', " ").strip())
        return None

    def copy(self, table: str) -> None:
        """Put a table on the clipboard."""
        copy_text(table)
        count = table.count("\n")
        words = self.tr("1 row copied") if count == 1 else self.tr("{count} rows copied").format(count=f"{count:,}")
        self.window.status.show_message(words)

    def export(self) -> None:
        """Ask where, and write the rows that are shown, in their order."""
        name = self.tr("{library}, words").format(library=self.session.library.path.stem)
        out = ask_target(self.window, self.window.preferences, self.tr("Export words"), name, self.tr("Table (*.csv)"), ".csv")
        if out is None or self.view is None:
            return
        try:
            with out.open("w", encoding="utf-8-sig", newline="") as file:
                write_table(file, [column.name for column in self.view.model.columns()], self.view.model.rows())
            self.window.status.show_message(self.tr("Exported to {name}").format(name=out.name))
        except OSError as error:
            words = self.tr("{name} can't be written: {reason}. Choose another place.")
            self.session.failed.emit(words.format(name=out.name, reason=error.strerror))

    def _change_stop_words(self, language: str) -> None:
        library = self.session.library
        assert self.view is not None
        dialog = WordListDialog(
            self.tr("Stop words: {language}").format(language=self.view.controls.language_name(language)),
            self.tr("These words are not listed. Words are parted by spaces or lines; case and accents make no difference."),
            word_lists.listed(library, language),
            word_lists.shipped(language),
            by_line=False,
            can_write=not self.session.is_read_only,
            parent=self.window,
        )
        dialog.kept.connect(partial(self._keep_stop_words, language))
        dialog.open()

    def _keep_stop_words(self, language: str, words: list[str]) -> None:
        word_lists.keep(self.session.library, language, words)
        self.search.forget()
