"""The panel of memos: all of them, whatever they are about, searched and opened."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.gui.models.memos import MemoModel
from annotator.gui.panels.annotation_menus import CardActions
from annotator.gui.panels.memo_list import MemoList
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.filter_field import FilterField
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Divider
from annotator.gui.widgets.pills import PillRow
from annotator.gui.widgets.surface import Surface
from annotator.session.memo_commands import MemoCommands
from annotator.session.workspace import Workspace
from annotator.store.rows import Memo

_TYPING = 120


class MemosPanel(Surface):
    """Heading with a button for a new memo, filter, pills by what memos are about, cards."""

    memoRequested = Signal(object)
    """A memo's id: it should be opened."""
    newMemoRequested = Signal(str, object)
    """What a new memo should be about (library, document or annotation), and which one, or None."""
    documentRequested = Signal(object)
    tagRequested = Signal(object)
    annotationRequested = Signal(object)
    """The id of what a memo is about: it should be shown."""

    def __init__(self, workspace: Workspace, commands: MemoCommands, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._workspace, self._commands, self._session = workspace, commands, workspace.session
        self.model = MemoModel(workspace, self)
        self.list = MemoList()
        self.list.setModel(self.model)
        self._kept: Id | None = None
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING)
        self._typing.timeout.connect(self._apply)
        self._build()
        self._connect()
        self.setFocusProxy(self.list)
        self._show_state()

    def _build(self) -> None:
        self.heading = PanelHeading(self.tr("Memos"))
        self._new = self.heading.add_button("plus", self.tr("New memo"))
        self._new.setEnabled(not self._session.is_read_only)
        self.filter = FilterField(self.tr("Filter by words"), name=self.tr("Filter memos"))
        self.pills = PillRow()
        self.pills.add("library", self.tr("Library"), tip=self.tr("Memos on the library as a whole"))
        self.pills.add("document", self.tr("Document"), tip=self.tr("Memos on documents"))
        self.pills.add("tag", self.tr("Tag"), tip=self.tr("Memos on tags"))
        self.pills.add("annotation", self.tr("Annotation"), tip=self.tr("Memos on annotations"))
        self._nothing = EmptyState(
            "notebook-pen",
            self.tr("No memos yet"),
            self.tr("A memo holds a longer thought: on the library, a document, a tag or a passage."),
            button="" if self._session.is_read_only else self.tr("Write one on the library"),
            top=40,
        )
        words = self.tr("No memo has all of what you ask for.")
        self._no_match = EmptyState("search-x", self.tr("Nothing matches"), words, link=self.tr("Clear the filter"), top=40)
        self._stack = QStackedWidget()
        for page in (self.list, self._nothing, self._no_match):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        parts: tuple[tuple[QWidget, int], ...] = ((self.filter, 8), (self.pills, 10))
        for widget, below in parts:
            row = QHBoxLayout()
            row.setContentsMargins(12, 0, 12, below)
            row.addWidget(widget)
            column.addLayout(row)
        column.addWidget(Divider())
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._new.clicked.connect(self._open_new_menu)
        self.filter.textChanged.connect(lambda _text: self._typing.start())
        self.filter.listRequested.connect(self._enter_list)
        self.pills.toggledByKey.connect(lambda _key, _on: self._apply())
        self._nothing.actionRequested.connect(lambda: self.newMemoRequested.emit("library", None))
        self._no_match.linkRequested.connect(self.clear_filter)
        self.list.openRequested.connect(self._open)
        self.list.removeRequested.connect(self.remove_selected)
        self.list.menuRequested.connect(self._open_menu)
        self.model.countChanged.connect(self._show_state)
        self.model.modelAboutToBeReset.connect(self._keep)
        self.model.modelReset.connect(self._restore)

    # What others ask

    def selected_ids(self) -> list[Id]:
        """The chosen memos, in the order of the list."""
        return [self.model.memo(row).id for row in self.list.selected_rows()]

    def remove_selected(self) -> None:
        """Remove the chosen memos; undo brings them back."""
        rows = self.list.selected_rows()
        if rows and not self._session.is_read_only:
            self._commands.remove(self.selected_ids())
            if self.model.rowCount():
                self.list.setCurrentIndex(self.model.index(min(rows[0], self.model.rowCount() - 1)))

    def clear_filter(self) -> None:
        """All memos are listed again."""
        self.filter.clear()
        for key in self.pills.on_keys():
            self.pills.pill(key).setChecked(False)
        self._apply()

    def focus_filter(self) -> None:
        """The keyboard goes to the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    # Inside

    def _apply(self) -> None:
        self._typing.stop()
        self.model.set_filter(self.filter.text(), self.pills.on_keys())

    def _show_state(self) -> None:
        rows, total = self.model.rowCount(), self.model.total()
        locale = self.locale()
        words = self.tr("{found} of {total}").format(found=locale.toString(rows), total=locale.toString(total))
        self.heading.set_count((total or None) if rows == total else words)
        self._stack.setCurrentWidget(self.list if rows else self._no_match if total else self._nothing)

    def _current(self) -> Memo | None:
        index = self.list.currentIndex()
        return self.model.memo(index.row()) if index.isValid() else None

    def _open(self) -> None:
        memo = self._current()
        if memo:
            self.memoRequested.emit(memo.id)

    def _go(self) -> None:
        memo = self._current()
        signals = {"document": self.documentRequested, "tag": self.tagRequested, "annotation": self.annotationRequested}
        if memo and memo.target and memo.about in signals:
            signals[memo.about].emit(memo.target)

    def _open_menu(self, point: QPoint) -> None:
        memo, menu = self._current(), QMenu(self)
        chosen = CardActions(menu, len(self.list.selected_rows()), is_writable=not self._session.is_read_only)
        chosen.add("notebook-pen", self.tr("Open"), self.tr("Enter"), self._open, one=True)
        if memo and memo.about != "library":
            chosen.add("corner-down-left", self.tr("Go to what it is about"), "", self._go, one=True)
        menu.addSeparator()
        chosen.add("trash-2", self.tr("Remove"), self.tr("Del"), self.remove_selected, writes=True)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _open_new_menu(self) -> None:
        menu, document = QMenu(self), self._workspace.document
        lines = CardActions(menu, 1, is_writable=not self._session.is_read_only)
        lines.add("library", self.tr("On the library"), "", lambda: self.newMemoRequested.emit("library", None))
        if document:
            id = document.row.id
            lines.add("file-text", self.tr("On the open document"), "", lambda: self.newMemoRequested.emit("document", id))
        chosen = self._workspace.selected
        if chosen:
            words = self.tr("On the chosen annotation")
            lines.add("quote", words, "", lambda: self.newMemoRequested.emit("annotation", chosen))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._new.mapToGlobal(QPoint(0, self._new.height() + 2)))

    def _enter_list(self) -> None:
        if self.model.rowCount():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(0))

    def _keep(self) -> None:
        memo = self._current()
        self._kept = memo.id if memo else None

    def _restore(self) -> None:
        row = self.model.row_of(self._kept)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
