"""Codings counted as a table in the place of the page: by what, in which figures, turned, sorted, hidden, written."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from annotator.analysis.crosstabs import Measure
from annotator.core.changes import Id
from annotator.gui.models.matrix import MatrixModel
from annotator.gui.panels.matrix_table import MatrixTable
from annotator.gui.panels.view_frame import lay_out_view
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.flow import FlowLayout
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.pills import Pill
from annotator.gui.widgets.surface import Surface
from annotator.session.tabulation import MatrixCount
from annotator.tasks.tabulating import Beside, By

T = TypeVar("T", Beside, Measure)


class MatrixView(Surface):
    """Wishes: `cellRequested(int, int)`, `copyRequested()`, `exportRequested()`; `aboutChanged(str)` for the status bar."""

    cellRequested = Signal(int, int)
    copyRequested = Signal()
    exportRequested = Signal()
    aboutChanged = Signal(str)

    def __init__(self, count: MatrixCount, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self.count, self.model = count, model
        self.heading = PanelHeading(self.tr("Matrix"))
        self.copy_button = Button(self.tr("Copy"), icon_name="copy", is_small=True)
        self.export_button = Button(self.tr("Export…"), icon_name="download", is_small=True)
        self.by_menu = QMenu(self)
        self.by_pill = Pill("", self.by_menu, tip=self.tr("What the tags are held against"))
        self.beside_pill = self._menu_pill(self._besides(), self._set_beside, self.tr("When two codings count as together"))
        self.measure_pill = self._menu_pill(self._measures(), self._set_measure, self.tr("What the cells tell"))
        self.roll_pill = Pill(self.tr("Top tags"), tip=self.tr("Count each tag as the topmost one above it"))
        self.turn_pill = Pill(self.tr("Transpose"), tip=self.tr("Rows as columns and columns as rows"))
        self.all_pill = Pill(self.tr("Show all"), tip=self.tr("Show what is hidden, in the first order"))
        self.all_pill.setCheckable(False)
        self.table = MatrixTable(model)
        self.counting = EmptyState("hourglass", self.tr("Counting"), self.tr("Every coding is looked at once."), top=56)
        words = self.tr("Once passages are tagged, this counts how tags lie together and where they are used.")
        self.nothing = EmptyState("table", self.tr("No codings yet"), words, top=56)
        self.help = Label("", 12, role="ink2", wraps=True)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self._show_state()

    def _lay_out(self) -> None:
        for button in (self.copy_button, self.export_button):
            self.heading.add_widget(button)
        pills = FlowLayout()
        for pill in (self.by_pill, self.beside_pill, self.measure_pill):
            pills.add(pill)
        pills.add(self.roll_pill, is_apart=True)
        pills.add(self.turn_pill)
        pills.add(self.all_pill)
        self._stack = lay_out_view(self, self.heading, (pills, self.help), (self.table, self.counting, self.nothing))

    def _connect(self) -> None:
        self.by_menu.aboutToShow.connect(self.fill_by)
        self.roll_pill.toggled.connect(lambda is_on: self._ask(is_rolled_up=is_on))
        self.turn_pill.toggled.connect(self.model.turn)
        self.all_pill.clicked.connect(self.model.show_all)
        self.copy_button.clicked.connect(self.copyRequested)
        self.export_button.clicked.connect(self.exportRequested)
        self.table.cellRequested.connect(self.cellRequested)
        self.model.modelReset.connect(self._show_state)
        self.count.begun.connect(lambda _job: self._show_state())
        self.count.wilted.connect(self._count_again)

    # What is asked

    def fill_by(self) -> None:
        """Put what there is now into the first menu."""
        menu = self.by_menu
        menu.clear()
        for by, words in self._bys().items():
            menu.addAction(words).triggered.connect(partial(self.set_by, by, None))
        attributes = self.count.session.library.attributes()
        if attributes:
            menu.addSeparator()
        for each in attributes:
            words = self.tr("Tags × {attribute}").format(attribute=each.name.replace("&", "&&"))
            menu.addAction(words).triggered.connect(partial(self.set_by, By.ATTRIBUTE, each.id))

    def set_by(self, by: By, attribute: Id | None = None, _checked: bool = False) -> None:
        """Hold the tags against something else."""
        if by is not By.TAG and self.model.look.measure is Measure.JACCARD:
            self.model.look.measure = Measure.COUNT
        self.model.forget_look()
        self._ask(by=by, attribute=attribute)

    def title(self) -> str:
        """What the table tells, for a picture and the status bar."""
        measure = self._measures()[self.model.look.measure]
        parts = [self._by_words(), measure.lower()]
        if self.count.question.by is By.TAG:
            parts.insert(1, self._besides()[self.count.question.beside].lower())
        return ", ".join(parts)

    def _ask(self, **changes: object) -> None:
        self.count.ask(replace(self.count.question, **changes))  # type: ignore[arg-type]
        self._show_state()

    def _set_beside(self, beside: Beside, _checked: bool = False) -> None:
        self._ask(beside=beside)

    def _set_measure(self, measure: Measure, _checked: bool = False) -> None:
        self.model.set_measure(measure)

    def _count_again(self) -> None:
        if self.isVisible():
            self.count.refresh()

    def _bys(self) -> dict[By, str]:
        return {
            By.TAG: self.tr("Tags × tags"),
            By.DOCUMENT: self.tr("Tags × documents"),
            By.CODER: self.tr("Tags × coders"),
            By.SPEAKER: self.tr("Tags × speakers"),
            By.YEAR: self.tr("Tags × years"),
        }

    def _besides(self) -> dict[Beside, str]:
        return {
            Beside.OVERLAP: self.tr("Overlapping"),
            Beside.SENTENCE: self.tr("In the same sentence"),
            Beside.PARAGRAPH: self.tr("In the same paragraph"),
        }

    def _measures(self) -> dict[Measure, str]:
        return {
            Measure.COUNT: self.tr("Codings"),
            Measure.WORDS: self.tr("Words"),
            Measure.ROW_SHARE: self.tr("Share of the row"),
            Measure.COLUMN_SHARE: self.tr("Share of the column"),
            Measure.JACCARD: self.tr("Jaccard index"),
        }

    def _menu_pill(self, words: Mapping[T, str], act: Callable[..., None], tip: str) -> Pill:
        menu = QMenu(self)
        for value, said in words.items():
            action = menu.addAction(said)
            action.setData(value)
            action.triggered.connect(partial(act, value))
        return Pill("", menu, tip=tip)

    def _by_words(self) -> str:
        question = self.count.question
        if question.by is not By.ATTRIBUTE:
            return self._bys()[question.by]
        names = {each.id: each.name for each in self.count.session.library.attributes()}
        return self.tr("Tags × {attribute}").format(attribute=names.get(question.attribute or Id(""), ""))

    # State

    def _show_state(self) -> None:
        question, look = self.count.question, self.model.look
        is_of_tags = question.by is By.TAG
        self.by_pill.set_words(self._by_words())
        self.beside_pill.set_words(self._besides()[question.beside])
        self.beside_pill.setVisible(is_of_tags)
        self.measure_pill.set_words(self._measures()[look.measure])
        for action in self.measure_pill.menu().actions():
            action.setVisible(action.data() != Measure.JACCARD or is_of_tags)
        hidden = len(look.hidden_rows) + len(look.hidden_columns)
        self.all_pill.setEnabled(bool(hidden or look.rows_by or look.columns_by))
        self.help.setText(self._help())
        if self.count.matrix is None or (self.count.is_running and not self.model.rowCount()):
            page: QWidget = self.counting
        else:
            has_some = self.model.rowCount() or hidden
            page = self.table if has_some else self.nothing
        self._stack.setCurrentWidget(page)
        for button in (self.copy_button, self.export_button):
            button.setEnabled(page is self.table)
        size = f"{self.model.rowCount():,} × {self.model.columnCount():,}"
        more = self.tr("{count} hidden").format(count=hidden) if hidden else ""
        self.heading.set_count(" · ".join(part for part in (size, more) if part) if page is self.table else "")
        self.aboutChanged.emit(self.tr("Enter reads the passages of a cell") if page is self.table else "")

    def _help(self) -> str:
        question = self.count.question
        if question.by is not By.TAG:
            return self.tr("How many passages of the column carry the tag. A word that several of them cover counts once.")
        by_itself = self.tr("On the diagonal stands the tag by itself.")
        if question.beside is Beside.OVERLAP:
            return self.tr("How many pairs of codings share a letter.") + " " + by_itself
        if question.beside is Beside.SENTENCE:
            return self.tr("How many sentences hold both tags.") + " " + by_itself
        return self.tr("How many paragraphs hold both tags.") + " " + by_itself

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile is counted anew."""
        super().showEvent(event)
        self.count.refresh()
