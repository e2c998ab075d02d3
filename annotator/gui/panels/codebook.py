"""The codebook panel: the tags as a tree with keys and counts, and everything that can be done to them."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.formats.codebooks import starters
from annotator.gui.models.codebook import CodebookFilter, CodebookModel
from annotator.gui.panels.codebook_menu import TagMenu
from annotator.gui.panels.codebook_tree import CodebookTree
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.filter_field import FilterField
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.surface import Surface
from annotator.paths import resources
from annotator.session.tag_commands import TagCommands
from annotator.session.tag_counts import TagCounts
from annotator.session.workspace import Workspace

_SHUT = "shut tags"
_SHIFTS = {"move up": (-1, 0), "move down": (1, 0), "move in": (0, 1), "move out": (0, -1)}


class CodebookPanel(Surface):
    """What needs no question is done at once through the tag commands; the rest is asked of the window by a signal."""

    tagRequested = Signal(object)
    """Put this tag on the selection."""
    newTagRequested = Signal(object)
    """Ask for a new tag, inside the tag with this id or (None) at the top."""
    editRequested = Signal(object)
    """Open the editor of this tag."""
    suggestRequested = Signal(object)
    """Suggest passages like those under this tag."""
    historyRequested = Signal(object)
    """Show how the definition of this tag changed."""
    mergeRequested = Signal(object)
    """Ask which tag this one becomes part of."""
    deleteRequested = Signal(object)
    """Ask what becomes of the codings of this tag; one without codings is deleted at once."""
    memoRequested = Signal(str, object)
    """Write a memo about "tag" and this id."""
    starterChoiceRequested = Signal()
    """Offer the starter codebooks."""

    def __init__(self, workspace: Workspace, tags: TagCommands, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._workspace, self._tags, self._session = workspace, tags, workspace.session
        self._shut: set[Id] = {Id(tag) for tag in self._session.library.setting(_SHUT, [])}
        self._is_restoring = self._is_filtering = False
        self.counts = TagCounts(self._session, self)
        self.model = CodebookModel(tags, self.counts, self)
        self.shown = CodebookFilter(self.model, self)
        self.tree = CodebookTree(self.shown)
        self._build()
        self._connect()
        self._follow_rows()

    def _build(self) -> None:
        self.heading = PanelHeading(self.tr("Codebook"))
        self.search_button = self.heading.add_button("search", self.tr("Find a tag"), "Ctrl+Shift+T", is_checkable=True)
        self.new_button = self.heading.add_button("plus", self.tr("New tag…"), "Ctrl+T")
        if self._session.is_read_only:
            self.new_button.setEnabled(False)
            self.new_button.setToolTip(self.tr("This library is open for reading only."))
        self.filter = FilterField(self.tr("Filter by name or definition"), name=self.tr("Filter the codebook"))
        self.empty = EmptyState(
            "tags",
            self.tr("No tags yet"),
            self.tr("Type one while you read,\nor begin with a codebook made for these speeches."),
            button="" if self._session.is_read_only else self.tr("Use the starter codebook"),
            link="" if self._session.is_read_only else self.tr("Choose another…"),
        )
        self.nothing = EmptyState(
            "search-x", self.tr("No tag fits"), self.tr("Neither a name nor a definition holds these words.")
        )
        self._pages = QStackedLayout()
        for page in (self.tree, self.empty, self.nothing):
            self._pages.addWidget(page)
        self._field_row = QWidget()
        inset = QVBoxLayout(self._field_row)
        inset.setContentsMargins(12, 0, 12, 8)
        inset.addWidget(self.filter)
        self._field_row.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._field_row)
        column.addLayout(self._pages, 1)
        self.setAccessibleName(self.tr("Codebook"))

    def _connect(self) -> None:
        tree, tags = self.tree, self._tags
        self.search_button.toggled.connect(self._toggle_filter)
        self.new_button.clicked.connect(lambda: self.newTagRequested.emit(None))
        self.filter.textChanged.connect(self._filter)
        self.filter.listRequested.connect(self._enter_tree)
        self.filter.returnPressed.connect(self._enter_tree)
        self.empty.actionRequested.connect(self._use_starter)
        self.empty.linkRequested.connect(self.starterChoiceRequested)
        tree.tagClicked.connect(self._isolate)
        tree.tagRequested.connect(self.tagRequested)
        tree.deleteRequested.connect(self._delete)
        tree.moveRequested.connect(self._move)
        tree.shiftRequested.connect(self._shift)
        tree.escaped.connect(self._escape)
        tree.expanded.connect(lambda index: self._note_open(index, True))
        tree.collapsed.connect(lambda index: self._note_open(index, False))
        tree.tags.nameEdited.connect(tags.rename)
        self._workspace.tagIsolated.connect(self._show_isolated)
        self.model.rowsInserted.connect(self._follow_rows)
        self.model.rowsRemoved.connect(self._follow_rows)
        self.shown.rowsInserted.connect(self._open_inserted)
        self.shown.rowsMoved.connect(lambda _from, _first, _last, to, _row: self._open_inserted(to, 0, -1))

    # What the window calls

    def show_filter(self) -> None:
        """Show the filter field and write in it."""
        self.search_button.setChecked(True)
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def choose(self, tag: Id) -> None:
        """Bring a tag into sight and make it the current one."""
        self.filter.clear()
        self.tree.choose(tag)

    def menu_for(self, tag: Id) -> TagMenu:
        """The context menu of a tag."""
        menu = TagMenu(self._tags, tag, self)
        for name, action in menu.chosen.items():
            action.triggered.connect(lambda _=False, name=name: self._do(name, tag))
        return menu

    # Rows

    def _follow_rows(self, *_: object) -> None:
        size = self.model.size()
        self.heading.set_count(size or None)
        self.search_button.setEnabled(size > 0)
        self._turn_page()
        self._open_rows()

    def _turn_page(self) -> None:
        is_lost = self.shown.is_filtering and not self.shown.rowCount()
        self._pages.setCurrentWidget(self.empty if not self.model.size() else self.nothing if is_lost else self.tree)

    def _open_rows(self, *_: object) -> None:
        """Open what was not shut by hand; while words narrow the tree down, all of it."""
        self._open_inserted(QModelIndex(), 0, self.shown.rowCount() - 1)

    def _open_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        """The same for rows that came, with all inside them, and for the row that they lie in."""
        if self._is_filtering:
            return
        waiting = [parent, *(self.shown.index(row, 0, parent) for row in range(first, last + 1))]
        was_restoring, self._is_restoring = self._is_restoring, True
        for index in waiting:
            rows = self.shown.rowCount(index)
            if index is not parent:
                waiting += [self.shown.index(row, 0, index) for row in range(rows)]
            tag = self.shown.tag_at(index)
            if tag and rows:
                self.tree.setExpanded(index, self.shown.is_filtering or tag.id not in self._shut)
        self._is_restoring = was_restoring

    def _note_open(self, index: QModelIndex, is_open: bool) -> None:
        tag = self.shown.tag_at(index)
        if self._is_restoring or self.shown.is_filtering or tag is None:
            return
        self._shut = self._shut - {tag.id} if is_open else self._shut | {tag.id}
        self._session.library.set_setting(_SHUT, sorted(self._shut & set(self._session.codebook.tags)))

    # Filter

    def _toggle_filter(self, is_on: bool) -> None:
        self._field_row.setVisible(is_on)
        if is_on:
            self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.filter.clear()

    def _filter(self, words: str) -> None:
        current = self.tree.current_tag()
        self._is_filtering = True
        self.shown.set_words(words)
        self._is_filtering = False
        self._turn_page()
        self._open_rows()
        self.tree.choose(current)

    def _enter_tree(self) -> None:
        if not self.tree.currentIndex().isValid():
            fitting = [index for index in self._all(QModelIndex()) if self.shown.fits(index)]
            self.tree.setCurrentIndex(fitting[0] if fitting else self.shown.index(0, 0))
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _all(self, parent: QModelIndex) -> list[QModelIndex]:
        rows = [self.shown.index(row, 0, parent) for row in range(self.shown.rowCount(parent))]
        return [found for index in rows for found in (index, *self._all(index))]

    # Doing

    def _do(self, name: str, tag: Id) -> None:
        """What an entry of the context menu says."""
        kind, _, rest = name.partition(" ")
        if kind == "colour":
            self._tags.recolour(tag, rest)
        elif kind == "digit":
            self._tags.bind_digit(tag, int(rest))
        elif name in _SHIFTS:
            self._shift(tag, *_SHIFTS[name])
        else:
            ways: dict[str, Callable[[], object]] = {
                "put": lambda: self.tagRequested.emit(tag),
                "show": lambda: self._isolate(tag),
                "inside": lambda: self.newTagRequested.emit(tag),
                "rename": lambda: self.tree.edit(self.shown.index_of(tag)),
                "edit": lambda: self.editRequested.emit(tag),
                "suggest": lambda: self.suggestRequested.emit(tag),
                "history": lambda: self.historyRequested.emit(tag),
                "memo": lambda: self.memoRequested.emit("tag", tag),
                "own colour": lambda: self.editRequested.emit(tag),
                "keep": lambda: self._tags.keep(tag),
                "accept": lambda: self._tags.accept(tag),
                "merge": lambda: self.mergeRequested.emit(tag),
                "delete": lambda: self._delete(tag),
            }
            ways[name]()

    def _isolate(self, tag: Id) -> None:
        self._workspace.isolate_tag(None if self._workspace.isolated == tag else tag)

    def _show_isolated(self, tag: Id | None) -> None:
        self.tree.tags.isolated = tag
        if tag is None:
            self.tree.clearSelection()
        else:
            self.tree.choose(tag)
        self.tree.viewport().update()

    def _escape(self) -> None:
        if self._workspace.isolated:
            self._workspace.isolate_tag(None)
        elif self.search_button.isChecked():
            self.search_button.setChecked(False)

    def _delete(self, tag: Id) -> None:
        if self._session.is_read_only:
            return
        if self._tags.is_used(tag):
            self.deleteRequested.emit(tag)
        else:
            self._tags.delete(tag)

    def _move(self, tag: Id, parent: Id | None, before: Id | None) -> None:
        if self._tags.move(tag, parent, before):
            self.tree.choose(tag)

    def _shift(self, tag: Id, rows: int, levels: int) -> None:
        if not self._session.is_read_only and not self.shown.is_filtering and self._tags.shift(tag, rows, levels):
            self.tree.choose(tag)

    def _use_starter(self) -> None:
        ready = starters(resources() / "codebooks")
        if ready:
            self._tags.add_starter(ready[0])
            self._enter_tree()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the empty filter field hides it."""
        if event.key() == Qt.Key.Key_Escape and self.filter.hasFocus():
            self.search_button.setChecked(False)
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By mouse about the tag under the pointer, by key about the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.tree.viewport().mapFrom(self, event.pos())
        index = self.tree.currentIndex() if by_key else self.tree.indexAt(place)
        tag = self.shown.tag_at(index)
        if tag is None:
            return
        self.tree.choose(tag.id)
        at = self.tree.visualRect(index).bottomLeft() + QPoint(24, 2)
        menu = self.menu_for(tag.id)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.tree.viewport().mapToGlobal(at) if by_key else event.globalPos())
