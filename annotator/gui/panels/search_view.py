"""The search over the whole library, in the place of the page."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.core.hits import Hit, SearchOptions
from annotator.core.query import QueryFault
from annotator.gui.models.facets import Facet
from annotator.gui.models.hits import HitModel
from annotator.gui.panels.hit_list import HitList
from annotator.gui.panels.search_columns import ColumnNames, widest
from annotator.gui.panels.search_foot import SearchFoot
from annotator.gui.panels.search_head import SearchHead
from annotator.gui.panels.search_start import SearchStart
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.labels import Divider
from annotator.gui.widgets.surface import Surface
from annotator.session.searching import LibrarySearch
from annotator.session.session import Session

_TYPING_MS, _FAULT_MS, _LEAST = 300, 900, 2
_FORMS = 300
"""So many word forms, the most frequent ones, say how wide their column is."""


class SearchView(Surface):
    """Query, concordance, foot. It searches while one types, after a pause, and at once with Enter.

    `hitActivated(Hit)`: a hit should be shown where it lies; `copyRequested(list[Hit])`; `tagRequested(list[Hit], str)` with the
    unit; `keepRequested(str, SearchOptions)`: the search should be saved; `aboutChanged(str)` with words for the status bar.
    """

    hitActivated = Signal(object)
    copyRequested = Signal(object)
    tagRequested = Signal(object, str)
    keepRequested = Signal(str, object)
    aboutChanged = Signal(str)

    def __init__(self, session: Session, search: LibrarySearch, hits: HitModel, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self._session, self.search, self.hits = session, search, hits
        self._fault: QueryFault | None = None
        self.head = SearchHead()
        self.names = ColumnNames()
        self.list = HitList(hits)
        self.start = SearchStart()
        self.foot = SearchFoot(hits, is_writable=not session.is_read_only)
        self.nothing = EmptyState("search-x", self.tr("Nothing found"), "", top=56)
        words = self.tr("There are hits, but none that fits what is ticked at the right.")
        self.left_out = EmptyState("filter-x", self.tr("All are left out"), words, link=self.tr("Show all hits"), top=56)
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._search_typed)
        self._faulty = QTimer(self, interval=_FAULT_MS, singleShot=True)
        self._faulty.timeout.connect(self._show_fault)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.head.field)
        self._show_state()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (self.list, self.start, self.nothing, self.left_out):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Divider())
        column.addWidget(self.names)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        head, hits, search = self.head, self.hits, self.search
        head.field.textEdited.connect(self._typed)
        head.field.entered.connect(self._search_now)
        head.field.listRequested.connect(self._enter_list)
        head.field.keep.clicked.connect(self._keep)
        head.optionsChanged.connect(self._search_now)
        head.groupedChanged.connect(hits.set_grouped)
        head.orderChanged.connect(hits.set_order)
        self.start.exampleChosen.connect(self.look_for)
        self.left_out.linkRequested.connect(self._show_all)
        self.list.fieldRequested.connect(self.take_focus)
        self.list.openRequested.connect(self._open)
        self.foot.stopRequested.connect(search.stop)
        self.foot.copyRequested.connect(lambda: self.copyRequested.emit(hits.chosen()))
        self.foot.tagRequested.connect(lambda unit: self.tagRequested.emit(hits.chosen(), unit))
        search.found.connect(self._take)
        search.faulted.connect(self._note_fault)
        search.ended.connect(self._show_state)
        hits.shownChanged.connect(self._show_state)
        hits.ticksChanged.connect(self.list.viewport().update)

    # What others ask

    def take_focus(self) -> None:
        """The keyboard goes to the query, which is selected, so that one can type another."""
        self.head.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.field.selectAll()

    def look_for(self, query: str, options: SearchOptions | None = None) -> None:
        """Search for this, as if it had been typed."""
        self.head.set_search(query, options or self.head.search_options())
        self._search_now()

    def refresh(self) -> None:
        """The view comes into sight again: what changed in the library meanwhile is looked through."""
        if self.search.is_stale and not self.search.is_running:
            self.search.again()

    def about_words(self) -> str:
        """What is shown, for the status bar."""
        if not self.hits.shown:
            return ""
        return f"{self._count_words()} · {self.head.order_words()}"

    # Searching

    def _typed(self) -> None:
        self._faulty.stop()
        self.head.show_fault(None)
        self._typing.start()

    def _search_typed(self) -> None:
        if len(self.head.field.text().strip()) >= _LEAST or not self.head.field.text():
            self._run()

    def _search_now(self) -> None:
        self._run()
        self._faulty.setInterval(0)

    def _run(self) -> None:
        self._typing.stop()
        self._faulty.stop()
        self._faulty.setInterval(_FAULT_MS)
        self._fault = None
        self.head.show_fault(None)
        self.search.run(self.head.field.text(), self.head.search_options())

    def _note_fault(self, fault: QueryFault) -> None:
        """While one types, a query is mostly unfinished: the fault waits for a pause."""
        self._fault = fault
        self._faulty.start()

    def _show_fault(self) -> None:
        if self._fault is not None:
            self.head.show_fault(self._fault)
            self.search.forget()

    def _take(self, _hits: object, is_first: bool) -> None:
        if is_first:
            self.list.forget()
        self._show_state()

    def _show_state(self) -> None:
        search, shown = self.search, len(self.hits.shown)
        if shown:
            page: QWidget = self.list
        elif search.hits:
            page = self.left_out
        elif not search.query.strip() or (self._fault is not None and not self._faulty.isActive()):
            page = self.start
        elif search.is_running:
            page = self._stack.currentWidget() or self.start
        else:
            self.nothing.set_text(self._looked_through())
            page = self.nothing
        self._stack.setCurrentWidget(page)
        self.names.setVisible(page is self.list)
        if page is self.list:
            self._set_columns()
        self.head.field.keep.setEnabled(bool(search.query.strip()) and not self._session.is_read_only)
        self.aboutChanged.emit(self.about_words())

    def _set_columns(self) -> None:
        forms = [count.key for count in self.hits.facets.counts(Facet.FORM)[:_FORMS]]
        word = widest(forms)
        self.list.set_word_width(word)
        bar = self.list.verticalScrollBar()
        inset = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self.names.set_facts(self._hits_words(len(self.hits.shown)), word, inset)

    def _hits_words(self, count: int) -> str:
        more = "+" if self.search.is_cut else ""
        return self.tr("1 hit") if count == 1 else self.tr("{count} hits").format(count=f"{count:,}{more}")

    def _count_words(self) -> str:
        count = self.hits.documents_shown()
        hits = self._hits_words(len(self.hits.shown))
        if count == 1:
            return self.tr("{hits} in 1 document").format(hits=hits)
        return self.tr("{hits} in {count} documents").format(hits=hits, count=f"{count:,}")

    def _looked_through(self) -> str:
        count = len(self._session.library.documents())
        words = (
            self.tr("{query} was looked for in {count} documents.") if count != 1 else self.tr("{query} was looked for in it.")
        )
        sentence = words.format(query=self.search.query.strip(), count=f"{count:,}")
        if self.search.was_stopped:
            sentence = self.tr("The search was stopped before it found anything.")
        options = self.search.options
        hints = [
            (options.match_case, self.tr("Capitals are told from small letters.")),
            (options.match_marks, self.tr("Accents are told apart.")),
            (not options.in_notes, self.tr("Notes and memos were left out.")),
        ]
        return " ".join([sentence, *(hint for is_so, hint in hints if is_so)])

    # Going on

    def _enter_list(self) -> None:
        if self.hits.rowCount():
            self.list.take_focus()

    def _open(self, row: int) -> None:
        hit: Hit | None = self.hits.hit(row)
        if hit is not None:
            self.hitActivated.emit(hit)
        else:
            self.hits.toggle(row)

    def _keep(self) -> None:
        query = self.head.field.text().strip()
        if query:
            self.keepRequested.emit(query, self.head.search_options())

    def _show_all(self) -> None:
        self.hits.facets.clear()
        self.hits.show_again()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile is looked through."""
        super().showEvent(event)
        self.refresh()
