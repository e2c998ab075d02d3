"""The documents panel: the library's documents to filter, sort, open, bring in and remove."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.core.sets import DocumentSet
from annotator.gui.models.document_order import Order, Sorting
from annotator.gui.models.documents import DocumentModel
from annotator.gui.panels.document_list import DocumentList
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.file_drop import FileDrop
from annotator.gui.widgets.filter_field import FilterField
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.pills import PillRow
from annotator.gui.widgets.surface import Surface
from annotator.session.workspace import OpenDocument, Workspace


class DocumentsPanel(Surface):
    """Heading, filter, list. What a person wants done is told by signals; the panel itself changes nothing in the library."""

    documentRequested = Signal(object)
    """An Id: open it."""
    importRequested = Signal()
    detailsRequested = Signal(object)
    """An Id."""
    memoRequested = Signal(object)
    """An Id: write a memo about it."""
    removeRequested = Signal(object)
    """A list of Ids."""
    keepRequested = Signal(object)
    """A list of Ids: those of them that someone deleted are to stay."""
    readAgainRequested = Signal(object)
    """A list of Ids: see what newer readers make of their files."""
    filesDropped = Signal(object)
    """A list of Paths to import."""
    setChosen = Signal(object)
    """The Id of the set to show alone, or None."""
    newSetRequested = Signal(object)
    """A list of Ids: put them into a new set."""
    newLiveSetRequested = Signal()
    membersChangeRequested = Signal(object, object, object)
    """The Id of a set, Ids to put in, Ids to take out."""
    renameSetRequested = Signal(object, str)
    deleteSetRequested = Signal(object)
    textDropped = Signal(str, str)
    """Words to make a document of, plain and as a piece of a web page."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._workspace = workspace
        self.model = DocumentModel(workspace.session, self)
        self.heading = PanelHeading(self.tr("Documents"))
        self.sort_button = self.heading.add_button("arrow-up-down", self.tr("Sort documents"))
        self.import_button = self.heading.add_button("plus", self.tr("Import documents…"), "Ctrl+I")
        self.filter = FilterField(self.tr("Filter"), name=self.tr("Filter documents"))
        self.filter.setToolTip(self.tr("Show the documents whose title, speaker, date or venue hold these words"))
        self.chosen_set: Id | None = None
        self._set_menu = QMenu(self)
        self.pills = PillRow()
        self._set_pill = self.pills.add("set", self.tr("All documents"), menu=self._set_menu)
        self._set_pill.setToolTip(self.tr("Show one set of documents alone"))
        self.list = DocumentList(self.model)
        self.empty = self._empty_state()
        self.no_match = self._no_match_state()
        drop = FileDrop(self, lambda: not workspace.session.is_read_only)
        drop.dropped.connect(self.filesDropped)
        drop.textDropped.connect(self.textDropped)
        self._lay_out()
        self._connect()
        self.filter.setAcceptDrops(False)  # files are for the panel, not for its field
        self.setFocusProxy(self.list)
        self.setAccessibleName(self.tr("Documents"))
        self._follow_count()
        self._follow_open(workspace.document)

    # What the window asks

    def documents_in_order(self) -> list[Id]:
        """The documents shown, in order."""
        return self.model.ids()

    def next_document(self) -> None:
        """Ask for the document after the open one."""
        self._step(1)

    def previous_document(self) -> None:
        """Ask for the document before the open one."""
        self._step(-1)

    def focus_filter(self) -> None:
        """Put the keyboard into the filter field."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def focus_list(self) -> None:
        """Put the keyboard into the list."""
        self.list.take_focus()

    def set_progress(self, id: Id, share: float) -> None:
        """Say how much of a document was read, 0 to 1."""
        self.model.set_share(id, share)

    def sort_menu(self) -> QMenu:
        """The orders and the two directions, the present ones ticked."""
        menu, now = QMenu(self), self.model.sorting
        orders, ways = QActionGroup(menu), QActionGroup(menu)
        for order in Order:
            action = orders.addAction(menu.addAction(order.words))
            action.setCheckable(True)
            action.setChecked(order is now.order)
            action.triggered.connect(lambda _=False, order=order: self._sort(order, now.is_descending))
        menu.addSeparator()
        for is_descending, words in ((False, self.tr("Ascending")), (True, self.tr("Descending"))):
            action = ways.addAction(menu.addAction(words))
            action.setCheckable(True)
            action.setChecked(is_descending == now.is_descending)
            action.triggered.connect(lambda _=False, way=is_descending: self._sort(now.order, way))
        return menu

    def context_menu(self, ids: list[Id]) -> QMenu:
        """What can be done to the chosen documents."""
        menu, is_one = QMenu(self), len(ids) == 1
        can_write = not self._workspace.session.is_read_only
        if is_one:
            menu.addAction(self.tr("Open"), lambda: self.documentRequested.emit(ids[0]))
            menu.addAction(self.tr("Details…"), lambda: self.detailsRequested.emit(ids[0]))
            memo = menu.addAction(self.tr("New memo on the document"), lambda: self.memoRequested.emit(ids[0]))
            memo.setEnabled(can_write)
            menu.addSeparator()
        if any(row is not None and row.is_deleted for row in map(self.model.row_of, ids)):
            keep = menu.addAction(self.tr("Keep, though someone deleted it"), lambda: self.keepRequested.emit(ids))
            keep.setEnabled(can_write)
        again = menu.addAction(self.tr("Read again with newer readers…"), lambda: self.readAgainRequested.emit(ids))
        again.setEnabled(can_write)
        self._add_set_actions(menu, ids, can_write)
        words = self.tr("Remove from the library") if is_one else self.tr("Remove %Ln documents from the library", "", len(ids))
        remove = menu.addAction(words, lambda: self.removeRequested.emit(ids))
        remove.setEnabled(can_write)
        return menu

    # Sets

    def choose_set(self, id: Id | None) -> None:
        """Show one set alone, or all documents."""
        self.chosen_set = id
        self.refresh_sets()
        self.setChosen.emit(id)

    def show_members(self, members: frozenset[Id] | None) -> None:
        """The documents of the chosen set, as they are now; None shows all."""
        self.model.set_within(members)

    def refresh_sets(self) -> None:
        """Sets came, went or have other names."""
        sets = {each.id: each for each in self._workspace.session.library.sets()}
        chosen = sets.get(self.chosen_set) if self.chosen_set else None
        if self.chosen_set and chosen is None:
            self.choose_set(None)
            return
        self._set_pill.set_words(chosen.name if chosen else self.tr("All documents"))
        self.pills.setVisible(bool(sets))

    def set_menu(self) -> QMenu:
        """All documents, each set, and what can be done to the chosen one."""
        menu, can_write = self._set_menu, not self._workspace.session.is_read_only
        menu.clear()
        group = QActionGroup(menu)
        for id, words in [(None, self.tr("All documents")), *((each.id, each.name) for each in self._sets())]:
            action = group.addAction(menu.addAction(words.replace("&", "&&")))
            action.setCheckable(True)
            action.setChecked(id == self.chosen_set)
            action.triggered.connect(lambda _=False, id=id: self.choose_set(id))
        menu.addSeparator()
        live = menu.addAction(self.tr("New live set…"), self.newLiveSetRequested.emit)
        live.setEnabled(can_write)
        chosen = next((each for each in self._sets() if each.id == self.chosen_set), None)
        if chosen is not None and can_write:
            menu.addAction(self.tr("Rename this set…"), lambda: self.renameSetRequested.emit(chosen.id, chosen.name))
            menu.addAction(self.tr("Delete this set"), lambda: self.deleteSetRequested.emit(chosen.id))
        return menu

    def _sets(self) -> list[DocumentSet]:
        return self._workspace.session.library.sets()

    def _add_set_actions(self, menu: QMenu, ids: list[Id], can_write: bool) -> None:
        into = menu.addMenu(self.tr("Put into set"))
        into.setEnabled(can_write)
        for each in self._sets():
            into.addAction(each.name.replace("&", "&&"), partial(self.membersChangeRequested.emit, each.id, ids, []))
        into.addSeparator()
        into.addAction(self.tr("New set…"), lambda: self.newSetRequested.emit(ids))
        chosen = next((each for each in self._sets() if each.id == self.chosen_set), None)
        if chosen is not None and chosen.documents.intersection(ids):
            out = menu.addAction(
                self.tr("Take out of {name}").format(name=chosen.name.replace("&", "&&")),
                lambda: self.membersChangeRequested.emit(chosen.id, [], ids),
            )
            out.setEnabled(can_write)
        menu.addSeparator()

    # Inside

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            "file-text",
            self.tr("No documents yet"),
            self.tr("Drop text files here,\nor choose them yourself."),
            button=self.tr("Import documents…"),
        )

    def _no_match_state(self) -> EmptyState:
        return EmptyState(
            "search-x",
            self.tr("No document matches"),
            self.tr("Title, speaker, date and venue\nwere looked through."),
            button=self.tr("Clear the filter"),
        )

    def _lay_out(self) -> None:
        field = QWidget()
        inset = QVBoxLayout(field)
        inset.setContentsMargins(12, 0, 12, 8)
        inset.setSpacing(8)
        inset.addWidget(self.filter)
        inset.addWidget(self.pills)
        body = QWidget()
        self._stack = QStackedLayout(body)
        for page in (self.list, self.empty, self.no_match):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(field)
        column.addWidget(body, 1)
        if self._workspace.session.is_read_only:
            why = self.tr("This library is open for reading only.")
            for button in (self.import_button, self.empty.button):
                button.setEnabled(False)
                button.setToolTip(why)

    def _connect(self) -> None:
        self._set_menu.aboutToShow.connect(self.set_menu)
        self.refresh_sets()
        self.filter.textChanged.connect(self.model.set_filter)
        self.filter.listRequested.connect(self.list.take_focus)
        self.filter.returnPressed.connect(self._open_first)
        self.sort_button.clicked.connect(self._open_sort_menu)
        self.import_button.clicked.connect(self.importRequested)
        self.empty.actionRequested.connect(self.importRequested)
        self.no_match.actionRequested.connect(self._clear_filter)
        self.list.openRequested.connect(self.documentRequested)
        self.list.filterRequested.connect(self.focus_filter)
        self.list.removeRequested.connect(self._remove_chosen)
        self.list.menuRequested.connect(self._open_context_menu)
        self.model.countChanged.connect(self._follow_count)
        self._workspace.documentOpened.connect(self._follow_open)

    def _follow_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        in_words = self.tr("{shown} of {total}").format(shown=self.locale().toString(shown), total=self.locale().toString(total))
        self.heading.set_count(in_words if shown != total else (total or None))
        self._stack.setCurrentWidget(self.list if shown else self.no_match if total else self.empty)
        self.sort_button.setEnabled(total > 1)

    def _follow_open(self, document: OpenDocument | None) -> None:
        id = document.row.id if document else None
        self.list.delegate.opened = id
        if id is None or self.list.chosen() != [id]:
            self.list.choose(id)
        self.list.viewport().update()

    def _step(self, way: int) -> None:
        ids, opened = self.model.ids(), self.list.delegate.opened
        at = self.model.index_of(opened).row() if opened else -1
        place = at + way if at >= 0 else (0 if way > 0 else len(ids) - 1)
        if 0 <= place < len(ids):
            self.documentRequested.emit(ids[place])

    def _sort(self, order: Order, is_descending: bool) -> None:
        self.model.set_sorting(Sorting(order, is_descending))

    def _open_first(self) -> None:
        """Enter in the filter opens the best that is left: the chosen row, else the first."""
        chosen = self.list.chosen() or self.model.ids()[:1]
        if chosen and self.filter.text():
            self.documentRequested.emit(chosen[0])

    def _clear_filter(self) -> None:
        self.filter.clear()
        self.focus_filter()

    def _remove_chosen(self) -> None:
        if not self._workspace.session.is_read_only:
            self.removeRequested.emit(self.list.chosen())

    def _open_sort_menu(self) -> None:
        menu = self.sort_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.sort_button.mapToGlobal(QPoint(0, self.sort_button.height() + 2)))

    def _open_context_menu(self, at: QPoint) -> None:
        menu = self.context_menu(self.list.chosen())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
