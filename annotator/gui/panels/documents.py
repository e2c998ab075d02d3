"""The documents panel: the library's documents to filter, sort, open, bring in and remove."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.gui.models.document_order import Order, Sorting
from annotator.gui.models.documents import DocumentModel
from annotator.gui.panels.document_list import DocumentList
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.file_drop import FileDrop
from annotator.gui.widgets.filter_field import FilterField
from annotator.gui.widgets.heading import PanelHeading
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
    readAgainRequested = Signal(object)
    """A list of Ids: see what newer readers make of their files."""
    filesDropped = Signal(object)
    """A list of Paths to import."""
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
        again = menu.addAction(self.tr("Read again with newer readers…"), lambda: self.readAgainRequested.emit(ids))
        again.setEnabled(can_write)
        words = self.tr("Remove from the library") if is_one else self.tr("Remove %Ln documents from the library", "", len(ids))
        remove = menu.addAction(words, lambda: self.removeRequested.emit(ids))
        remove.setEnabled(can_write)
        return menu

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
        inset.addWidget(self.filter)
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
