"""Coded passages of the whole library in the place of the page: a query, typed or clicked together, and what it gathers."""

from collections.abc import Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.annotations import Annotation
from annotator.core.passages import Around, Grouping, Sorting
from annotator.core.query import QueryFault
from annotator.core.spans import Span
from annotator.gui.models.reading_list import ReadingListModel
from annotator.gui.panels.condition_row import ConditionRow
from annotator.gui.panels.passage_list import PassageListView
from annotator.gui.panels.search_field import QueryField
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.labels import Divider, ElidedLabel, Label
from annotator.gui.widgets.surface import Surface
from annotator.session.retrieval import Look, PassageList

_TYPING_MS, _LEAST = 500, 2
T = TypeVar("T", Around, Grouping, Sorting)


class PassagesView(Surface):
    """Wishes: `placeRequested(Annotation)`, `copyRequested()`, `exportRequested()`, `retagRequested(list[Annotation])`,
    `keepRequested(str)`; `aboutChanged(str)` with words for the status bar.
    """

    placeRequested = Signal(object)
    copyRequested = Signal()
    exportRequested = Signal()
    retagRequested = Signal(object)
    keepRequested = Signal(str)
    aboutChanged = Signal(str)

    def __init__(self, found: PassageList, model: ReadingListModel, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self.found, self.model = found, model
        self.field = QueryField()
        self.field.setPlaceholderText(self.tr("Gather passages: tag:Hope WITHIN tag:Care"))
        self.field.setAccessibleName(self.tr("Which passages"))
        self.field.keep.set_words(self.tr("Save this view"))
        self.fault = Label("", 12, role="warn", wraps=True)
        self.fault.setContentsMargins(0, 6, 0, 0)
        self.fault.hide()
        self.conditions = ConditionRow(found.session)
        self.around_button = self._look_button(self._arounds())
        self.group_button = self._look_button(self._groupings())
        self.sort_button = self._look_button(self._sortings())
        self.list = PassageListView(model)
        words = self.tr("Type a query, or put it together with the buttons above: tags, where they overlap, who, where.")
        self.start = EmptyState("list-filter", self.tr("Which passages?"), words, top=56)
        self.nothing = EmptyState("search-x", self.tr("No passages"), self.tr("No coded passage fulfils all of it."), top=56)
        self.said = ElidedLabel("", role="ink2")
        self.copy_button = Button(self.tr("Copy"), icon_name="copy", is_small=True)
        self.export_button = Button(self.tr("Export…"), icon_name="download", is_small=True)
        self.retag_button = Button(self.tr("Retag…"), "primary", icon_name="tag", is_small=True)
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.field)
        self._show_look()
        self._show_state()

    def _lay_out(self) -> None:
        looks = QHBoxLayout()
        looks.setSpacing(4)
        for button in (self.around_button, self.group_button, self.sort_button):
            looks.addWidget(button)
        looks.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(24, 16, 24, 8)
        head.setSpacing(0)
        head.addWidget(self.field)
        head.addWidget(self.fault)
        head.addSpacing(10)
        head.addWidget(self.conditions)
        head.addSpacing(6)
        head.addLayout(looks)
        self._stack = QStackedWidget()
        for page in (self.list, self.start, self.nothing):
            self._stack.addWidget(page)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 13)
        foot.setSpacing(10)
        foot.addWidget(self.said, 1)
        for button in (self.copy_button, self.export_button, self.retag_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Divider())
        column.addWidget(self._stack, 1)
        column.addWidget(Divider())
        column.addLayout(foot)

    def _connect(self) -> None:
        self._typing.timeout.connect(self._run_typed)
        self.field.textEdited.connect(self._typed)
        self.field.entered.connect(self.run)
        self.field.listRequested.connect(self.enter_list)
        self.field.keep.clicked.connect(lambda: self.keepRequested.emit(self.field.text().strip()))
        self.conditions.queryBuilt.connect(self.look_for)
        self.list.openRequested.connect(self._open)
        self.list.fieldRequested.connect(self.field.setFocus)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_state())
        self.copy_button.clicked.connect(self.copyRequested)
        self.export_button.clicked.connect(self.exportRequested)
        self.retag_button.clicked.connect(lambda: self.retagRequested.emit(self.list.chosen() or self.found.all()))
        self.model.modelReset.connect(self._take)
        self.found.faulted.connect(self._show_fault)
        self.found.ended.connect(self._show_state)
        self.found.wilted.connect(self._refresh)

    # What is asked

    def look_for(self, query: str, look: Look | None = None) -> None:
        """Gather these, as if it had been typed."""
        self.field.setText(query)
        if look is not None:
            self.found.look = look
            self._show_look()
        self.run()

    def run(self) -> None:
        """Gather what the field says."""
        self._typing.stop()
        self._show_fault(None)
        self.conditions.show_query(self.field.text())
        self.found.run(self.field.text())

    def enter_list(self) -> None:
        """The keyboard comes down from the query."""
        if self.model.rowCount():
            if not self.list.currentIndex().isValid():
                self.list.go_to(0 if self.model.passage(0) else 1)
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def about_words(self) -> str:
        """What is shown, for the status bar."""
        return self._count_words() if self.found.groups else ""

    def _typed(self) -> None:
        self._show_fault(None)
        self._typing.start()

    def _run_typed(self) -> None:
        if len(self.field.text().strip()) >= _LEAST or not self.field.text():
            self.run()

    def _refresh(self) -> None:
        """What changed in the library is taken in, while the view is looked at."""
        if self.isVisible() and self.found.query.strip():
            self.found.again()

    # How it is shown

    def _arounds(self) -> dict[Around, str]:
        return {
            Around.NONE: self.tr("Context: none"),
            Around.SENTENCE: self.tr("Context: sentence"),
            Around.PARAGRAPH: self.tr("Context: paragraph"),
            Around.NEIGHBOURS: self.tr("Context: paragraphs around"),
        }

    def _groupings(self) -> dict[Grouping, str]:
        return {
            Grouping.DOCUMENT: self.tr("Group by document"),
            Grouping.TAG: self.tr("Group by tag"),
            Grouping.CODER: self.tr("Group by coder"),
            Grouping.SPEAKER: self.tr("Group by speaker"),
            Grouping.YEAR: self.tr("Group by year"),
            Grouping.NONE: self.tr("One list"),
        }

    def _sortings(self) -> dict[Sorting, str]:
        return {
            Sorting.PLACE: self.tr("Sort by place"),
            Sorting.DATE: self.tr("Sort by date"),
            Sorting.LENGTH: self.tr("Longest first"),
            Sorting.CHANGED: self.tr("Last changed first"),
        }

    def _look_button(self, words: Mapping[T, str]) -> Button:
        button, menu = Button("", "flat", is_small=True), QMenu(self)
        group = QActionGroup(menu)
        for value, said in words.items():
            action = menu.addAction(said)
            action.setCheckable(True)
            action.setData(value.value)
            group.addAction(action)
            action.triggered.connect(partial(self._choose, value))
        button.setMenu(menu)
        return button

    def _choose(self, value: Around | Grouping | Sorting, _checked: bool = False) -> None:
        look = self.found.look
        self.found.look = Look(
            value if isinstance(value, Around) else look.around,
            value if isinstance(value, Grouping) else look.grouping,
            value if isinstance(value, Sorting) else look.sorting,
        )
        self._show_look()
        self.found.again()

    def _show_look(self) -> None:
        look = self.found.look
        for button, value, words in (
            (self.around_button, look.around.value, self._arounds()[look.around]),
            (self.group_button, look.grouping.value, self._groupings()[look.grouping]),
            (self.sort_button, look.sorting.value, self._sortings()[look.sorting]),
        ):
            button.set_words(words)
            for action in button.menu().actions():
                action.setChecked(action.data() == value)

    # State

    def _show_fault(self, fault: QueryFault | None) -> None:
        self.fault.setText(str(fault) if fault else "")
        self.fault.setVisible(fault is not None)
        self.field.mark_fault(Span(fault.start, fault.end) if fault else None)
        self.field.setAccessibleDescription(str(fault) if fault else self.tr("Enter gathers, Down goes to the passages."))

    def _take(self) -> None:
        self.list.selectionModel().clear()
        self._show_state()

    def _show_state(self) -> None:
        found = self.found
        if found.groups:
            page: QWidget = self.list
        elif not found.query.strip() or self.fault.isVisibleTo(self):
            page = self.start
        elif found.is_running:
            page = self._stack.currentWidget() or self.start
        else:
            page = self.nothing
        self._stack.setCurrentWidget(page)
        can_write = not found.session.is_read_only
        count = len(self.list.chosen()) if page is self.list else 0
        for button in (self.copy_button, self.export_button):
            button.setEnabled(page is self.list)
        self.retag_button.setEnabled(page is self.list and can_write)
        self.retag_button.set_words(self.tr("Retag {count}…").format(count=f"{count:,}") if count else self.tr("Retag all…"))
        self.field.keep.setEnabled(bool(found.query.strip()) and can_write)
        self.said.setText(self._count_words() if page is self.list else "")
        self.aboutChanged.emit(self.about_words())

    def _count_words(self) -> str:
        passages, documents = len(self.found.passages.annotations), len(self.found.passages.documents)
        words = self.tr("1 passage") if passages == 1 else self.tr("{count} passages").format(count=f"{passages:,}")
        if documents == 1:
            return self.tr("{passages} in 1 document").format(passages=words)
        return self.tr("{passages} in {count} documents").format(passages=words, count=f"{documents:,}")

    def _open(self, row: int) -> None:
        each: Annotation | None = self.model.passage(row)
        if each is not None:
            self.placeRequested.emit(each)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile is taken in."""
        super().showEvent(event)
        if self.found.is_stale:
            self._refresh()
