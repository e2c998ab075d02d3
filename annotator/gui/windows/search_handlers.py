"""What the actions and wishes about searching the library do in a window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt

from annotator.core.changes import Id
from annotator.core.hits import Hit, SearchOptions, Where
from annotator.core.sets import SavedSearch
from annotator.gui.models.hits import HitModel
from annotator.gui.panels.narrow_down import NarrowDown
from annotator.gui.panels.search_view import SearchView
from annotator.gui.widgets.clipboard import copy_text
from annotator.gui.windows.hit_tagging import HitTagging
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.views import View
from annotator.session.search_commands import SearchCommands, options_of
from annotator.session.searching import LibrarySearch
from annotator.tasks.quoting_hits import hits_table

NAME = "search"
_LONGEST = 120


class SearchHandlers(QObject):
    """The search view, made when it is first wanted, and what can be done with hits."""

    def __init__(self, window: MainWindow, show_memo: Callable[[Id], object], show_tag: Callable[[Id], object]) -> None:
        """`show_memo` and `show_tag` show what a hit outside the texts lies in."""
        super().__init__(window)
        self.window = window
        self._show_memo, self._show_tag = show_memo, show_tag
        self.search: LibrarySearch | None = None
        self.view: SearchView | None = None
        self.side: NarrowDown | None = None
        self.tagging: HitTagging | None = None
        self.commands = SearchCommands(window.session, self)

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {"search": self.open}

    def open(self) -> None:
        """Show the search; words selected on the page are looked for."""
        words = self._selected_words()
        self.window.views.open(NAME, self._made)
        assert self.view is not None
        self.window.status.show_about_view(self.view.about_words())
        if words:
            self.view.look_for(words)
        self.view.take_focus()

    def find(self, query: str) -> None:
        """Show the search with the hits of a query; the keyboard goes to its list."""
        self.window.views.open(NAME, self._made)
        assert self.view is not None
        self.view.look_for(query)
        self.view.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self) -> View:
        session = self.window.session
        self.search = LibrarySearch(session, self)
        hits = HitModel(self.search, self)
        view = self.view = SearchView(session, self.search, hits)
        side = self.side = NarrowDown(hits, self.commands)
        side.saved.runRequested.connect(self._run)
        view.keepRequested.connect(self._keep)
        view.aboutChanged.connect(self._show_about)
        view.hitActivated.connect(self.show)
        view.copyRequested.connect(self.copy)
        tagging = self.tagging = HitTagging(self.window)
        view.tagRequested.connect(lambda hits, unit: tagging.ask(hits, unit, view.foot.tag_button))
        return View(NAME, view, view.head.field, side)

    def _show_about(self, words: str) -> None:
        current = self.window.views.current
        if current is not None and current.name == NAME:
            self.window.status.show_about_view(words)

    def _selected_words(self) -> str:
        document, selection = self.window.workspace.document, self.window.workspace.selection
        current = self.window.views.current
        if document is None or selection is None or current is not None:
            return ""
        words = " ".join(document.text[selection.start : selection.end].split())
        if not words or len(words) > _LONGEST:
            return ""
        return f'"{words.strip(chr(34))}"' if not words.isalnum() else words

    # Saved searches

    def _run(self, saved: SavedSearch) -> None:
        if self.view:
            self.view.look_for(saved.query, options_of(saved))
            self.view.take_focus()

    def _keep(self, query: str, options: SearchOptions) -> None:
        known = self.commands.known(query, options)
        id = self.commands.save(query, options)
        if known:
            self.window.status.show_message(self.tr("This search is saved already."))
        if id and self.side:
            self.side.saved.name_anew(id)

    # Hits

    def show(self, hit: Hit) -> None:
        """Show a hit where it lies: its words selected on the page, its annotation chosen, its memo or tag open."""
        window, workspace = self.window, self.window.workspace
        if hit.where is Where.MEMO and hit.thing:
            self._show_memo(hit.thing)
        elif hit.where is Where.DEFINITION and hit.thing:
            workspace.isolate_tag(hit.thing)
            self._show_tag(hit.thing)
        elif hit.where in (Where.NOTE, Where.QUOTE) and hit.thing:
            workspace.select_annotation(hit.thing, reveal=True)
            self._enter_page()
        elif hit.document:
            is_open = workspace.document is not None and workspace.document.row.id == hit.document
            if is_open or workspace.open_document(hit.document):
                self._enter_page()
                window.page.pane.reveal(hit.start, hit.end)
                window.page.pane.select(hit.start, hit.end)

    def _enter_page(self) -> None:
        self.window.views.leave()
        self.window.page.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy(self, hits: Sequence[Hit]) -> None:
        """Put hits on the clipboard as a table, each with its source."""
        if self.search and hits:
            copy_text(*hits_table(hits, self.search.documents))
            count = f"{len(hits):,}"
            words = self.tr("1 hit copied") if len(hits) == 1 else self.tr("{count} hits copied").format(count=count)
            self.window.status.show_message(words)
