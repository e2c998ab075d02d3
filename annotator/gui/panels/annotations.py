"""The panel of annotations: those of the open document or of the whole library, filtered, sorted, chosen and changed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.gui.models.annotation_filter import parse
from annotator.gui.models.annotation_order import Order, shown_tags
from annotator.gui.models.annotations import AnnotationModel, Scope
from annotator.gui.panels.annotation_link import SelectionLink
from annotator.gui.panels.annotation_list import AnnotationList
from annotator.gui.panels.annotation_menus import CardActions, fill_coders, fill_orders
from annotator.gui.panels.quoting import quoted
from annotator.gui.widgets.clipboard import copy_text
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.filter_field import FilterField
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Divider
from annotator.gui.widgets.pills import PillRow
from annotator.gui.widgets.surface import Surface
from annotator.session.commands import Commands
from annotator.session.workspace import Workspace
from annotator.store.browse import Wanted

_TYPING = 120
"""Milliseconds without a key before a filter is applied."""


class AnnotationsPanel(Surface):
    """Heading, filter, pills, cards. The page's selection and the list's follow each other."""

    retagRequested = Signal(object)
    """The ids of the annotations for which the tag picker is wanted."""
    pageRequested = Signal()
    """The keyboard should go to the page."""

    def __init__(self, workspace: Workspace, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._workspace, self._commands, self._session = workspace, commands, workspace.session
        self._scope, self._order = Scope.DOCUMENT, Order.PLACE
        self._coder: Id | None = None
        self._has_note: bool | None = None
        self.model = AnnotationModel(workspace, self)
        self.list = AnnotationList()
        self.list.setModel(self.model)
        self._typing = _timer(self, _TYPING, self._apply)
        self._link = SelectionLink(workspace, self.model, self.list)
        self._build()
        self._connect()
        self.setFocusProxy(self.list)
        self._apply()

    # Parts

    def _build(self) -> None:
        self.heading = PanelHeading(self.tr("Annotations"))
        self._sort = self.heading.add_button("arrow-up-down", self.tr("Sort"))
        self._more = self.heading.add_button("ellipsis", self.tr("More"))
        self.filter = FilterField(self.tr("Filter by words, tag: or coder:"), name=self.tr("Filter annotations"))
        self.filter.setToolTip(self.tr('Words of quote or note; tag:commitment; coder:"mira okafor"'))
        self.pills = PillRow()
        self._coder_menu = QMenu(self)
        self._scope_pill = self.pills.add("scope", self.tr("This document"), is_on=True)
        self._coder_pill = self.pills.add("coder", self.tr("Everyone"), menu=self._coder_menu)
        self._note_pill = self.pills.add("note", self.tr("With note"))
        self._nothing = EmptyState(
            "highlighter",
            self.tr("Nothing marked yet"),
            self.tr("Select a sentence and press [H].\nWhat you mark is listed here."),
            top=40,
        )
        self._closed = EmptyState(
            "book-open", self.tr("No document is open"), self.tr("Open one to see what is marked in it."), top=40
        )
        self._no_match = EmptyState("search-x", self.tr("Nothing matches"), " ", link=self.tr("Clear the filter"), top=40)
        self._stack = QStackedWidget()
        for widget in (self.list, self._nothing, self._closed, self._no_match):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addLayout(_inset(self.filter, 8))
        column.addLayout(_inset(self.pills, 10))
        column.addWidget(Divider())
        column.addWidget(self._stack, 1)
        self._show_pills()

    def _connect(self) -> None:
        cards, workspace = self.list, self._workspace
        self._sort.clicked.connect(lambda: self._open_menu(self._sort, self._fill_orders))
        self._more.clicked.connect(lambda: self._open_menu(self._more, self._fill_more))
        self.filter.textChanged.connect(lambda _text: self._typing.start())
        self.filter.listRequested.connect(self._enter_list)
        self._scope_pill.clicked.connect(self._switch_scope)
        self._note_pill.clicked.connect(self._switch_notes)
        self._coder_menu.aboutToShow.connect(self._fill_coders)
        self._no_match.linkRequested.connect(self.clear_filter)
        cards.goRequested.connect(self.go)
        cards.editRefused.connect(self._refuse_note)
        cards.removeRequested.connect(self.remove_selected)
        cards.retagRequested.connect(self._ask_tag)
        cards.copyRequested.connect(self.copy_selected)
        cards.digitPressed.connect(self._tag_with_digit)
        cards.tagClicked.connect(self._isolate)
        cards.menuRequested.connect(self._open_card_menu)
        self.model.noteWritten.connect(self._commands.set_note)
        self.model.dressChanged.connect(cards.remeasure)
        self.model.countChanged.connect(self._show_state)
        workspace.hiddenCodersChanged.connect(self._apply)
        workspace.documentOpened.connect(lambda _document: self._show_state())
        self._session.changed.connect(self._follow_names)

    # What others ask

    def selected_ids(self) -> list[Id]:
        """The chosen annotations, in the order of the list."""
        return [self.model.annotation(row).id for row in self.list.selected_rows()]

    def hasListFocus(self) -> bool:
        """True while the list has the keyboard."""
        return self.list.hasFocus()

    def focus_filter(self) -> None:
        """The keyboard goes to the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def clear_filter(self) -> None:
        """Everything is listed again; the scope stays."""
        self._coder = self._has_note = None
        self.filter.clear()
        self._show_pills()
        self._apply()

    def set_filter(self, text: str) -> None:
        """Filter as if it had been typed."""
        self.filter.setText(text)
        self._apply()

    def set_scope(self, scope: Scope) -> None:
        """List the open document's, or the whole library's."""
        self._scope = scope
        self._show_pills()
        self._apply()

    def set_order(self, order: Order) -> None:
        """Sort the list."""
        self._order = order
        self._apply()

    def go(self) -> None:
        """Bring the current annotation into sight on the page, and the keyboard with it."""
        self._link.reveal()
        self.pageRequested.emit()

    def edit_note(self) -> None:
        """Edit the current annotation's note in its card."""
        self.list.edit_note()

    def _refuse_note(self) -> None:
        rows = self.list.selected_rows()
        if rows and not self._session.is_read_only:
            self._commands.may_change(self.model.annotation(rows[0]).id)

    def remove_selected(self) -> None:
        """Remove the chosen annotations; the next one is chosen."""
        rows = self.list.selected_rows()
        if rows and not self._session.is_read_only:
            self._commands.remove(self.selected_ids())
            if self.model.rowCount():
                self.list.setCurrentIndex(self.model.index(min(rows[0], self.model.rowCount() - 1)))

    def copy_selected(self) -> None:
        """The chosen quotes with where they come from, on the clipboard, as text and as HTML."""
        rows = self.list.selected_rows()
        if rows:
            copy_text(*quoted([self.model.annotation(row) for row in rows], self._session))

    # Filter, scope, order

    def _apply(self) -> None:
        self._typing.stop()
        coders = None if self._coder is None else self._session.coders.identities([self._coder])
        base = Wanted(coders=coders, hidden=self._workspace.hidden_coders, has_note=self._has_note)
        wanted = parse(self.filter.text(), self._session.codebook, self._session.coders, base)
        self.model.set_view(self._scope, self._order, wanted)
        self._show_state()

    def _switch_scope(self) -> None:
        self.set_scope(Scope.LIBRARY if self._scope is Scope.DOCUMENT else Scope.DOCUMENT)

    def _switch_notes(self) -> None:
        self._has_note = {None: True, True: False, False: None}[self._has_note]
        self._show_pills()
        self._apply()

    def _choose_coder(self, coder: Id | None) -> None:
        self._coder = coder
        self._show_pills()
        self._apply()

    def _show_pills(self) -> None:
        is_library = self._scope is Scope.LIBRARY
        self._scope_pill.setChecked(True)
        self._scope_pill.set_words(self.tr("Whole library") if is_library else self.tr("This document"))
        self._scope_pill.setToolTip(
            self.tr("List this document's annotations") if is_library else self.tr("List the whole library's annotations")
        )
        coder = self._session.coders.get(self._coder) if self._coder else None
        self._coder_pill.set_words(coder.name if coder else self.tr("Everyone"))
        self._coder_pill.setToolTip(self.tr("Whose annotations are listed"))
        self._note_pill.setChecked(self._has_note is not None)
        self._note_pill.set_words(self.tr("No note") if self._has_note is False else self.tr("With note"))
        self._note_pill.setToolTip(self.tr("Press again for those without a note, once more for all"))

    def _show_state(self) -> None:
        """Count, and what stands in place of an empty list."""
        model = self.model
        rows, total = model.rowCount(), model.total()
        locale = self.locale()
        if model.filter.is_empty:
            self.heading.set_count(total or None)
        else:
            found = locale.toString(rows) + ("" if model.is_complete else "+")
            words = self.tr("{found} of {total}").format(found=found, total=locale.toString(total))
            self.heading.set_count(words if total else None)
        is_closed = self._scope is Scope.DOCUMENT and self._workspace.document is None
        if rows:
            shown: QWidget = self.list
        elif is_closed:
            shown = self._closed
        elif not model.filter.is_empty and total:
            shown = self._no_match
            fault = model.filter.fault or self.tr("No annotation has all of what you ask for.")
            self._no_match.set_text(self.tr("Looking…") if model.is_searching else fault)
        else:
            shown = self._nothing
        if self._stack.currentWidget() is not shown:
            self._stack.setCurrentWidget(shown)

    def _follow_names(self, receipt: object) -> None:
        del receipt
        if ":" in self.filter.text():  # what `tag:` names may have changed
            self._typing.start()
        self._show_pills()

    def _enter_list(self) -> None:
        if self.model.rowCount():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(0))

    # Tags and menus

    def _tag_with_digit(self, digit: int) -> None:
        tag = self._session.codebook.by_digit(digit)
        if tag and not self._session.is_read_only:
            self._commands.retag(self.selected_ids(), add=[tag.id])

    def _ask_tag(self) -> None:
        self.retagRequested.emit(self.selected_ids())

    def _isolate(self, tag: Id) -> None:
        self._workspace.isolate_tag(None if self._workspace.isolated == tag else tag)

    def _open_menu(self, button: QWidget, fill: Callable[[QMenu], None]) -> None:
        menu = QMenu(self)
        fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def _fill_orders(self, menu: QMenu) -> None:
        fill_orders(menu, self._order, self.set_order)

    def _fill_coders(self) -> None:
        self._coder_menu.clear()
        hidden = self._workspace.hidden_coders
        people = [coder for coder in self._session.coders.values() if coder.id not in hidden]
        fill_coders(self._coder_menu, people, self._coder, self._choose_coder)

    def _fill_more(self, menu: QMenu) -> None:
        everything = CardActions(menu, self.model.rowCount(), is_writable=not self._session.is_read_only)
        everything.add("list", self.tr("Select all"), "Ctrl+A", self.list.selectAll)
        menu.addSeparator()
        self._fill_card_menu(menu)

    def _open_card_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        chosen = CardActions(menu, len(self.list.selected_rows()), is_writable=not self._session.is_read_only)
        chosen.add("corner-down-left", self.tr("Go to the passage"), self.tr("Enter"), self.go, one=True)
        menu.addSeparator()
        self._fill_card_menu(menu)
        current = self.list.currentIndex()
        if current.isValid():
            menu.addSeparator()
            for id in shown_tags(self.model.annotation(current.row()), self._session.codebook):
                name = self._session.codebook[id].name.replace("&", "&&")
                chosen.add("eye", self.tr("Show where “{tag}” lies").format(tag=name), "", partial(self._isolate, id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _fill_card_menu(self, menu: QMenu) -> None:
        chosen = CardActions(menu, len(self.list.selected_rows()), is_writable=not self._session.is_read_only)
        chosen.add("tag", self.tr("Tag…"), "T", self._ask_tag, writes=True)
        chosen.add("message-square", self.tr("Note"), "N", self.edit_note, writes=True, one=True)
        chosen.add("quote", self.tr("Copy with citation"), "Ctrl+C", self.copy_selected)
        menu.addSeparator()
        chosen.add("trash-2", self.tr("Remove"), self.tr("Del"), self.remove_selected, writes=True)


def _timer(parent: QWidget, milliseconds: int, run: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(run)
    return timer


def _inset(widget: QWidget, below: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(12, 0, 12, below)
    row.addWidget(widget)
    return row
