"""What a change of a text would do to its annotations, before anything is written: a person decides on what is uncertain."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QWidget

from annotator.core.anchoring import Fate
from annotator.core.changes import Id
from annotator.core.spans import Span
from annotator.core.text import shortened
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.theme.fonts import book_font
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.changed_words import changed_words, struck
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.roomy import Roomy
from annotator.gui.widgets.themed import follow_theme
from annotator.tasks.revising import Moved, Revision

_WIDTH, _HEIGHT, _SHOWN = 780, 220, 90
_TAKE, _SCORE, _OLD, _NEW = range(4)
_WRAPPED = 300
"""Up to so many rows are as high as their words; measuring more takes too long."""


class RevisionDialog(Dialog):
    """Counts of what is kept and moved; a row for each annotation whose place is uncertain (ticked: the new words are taken) or
    gone; the chosen row's words below, with what changed. `accepted(dict)` gives the decisions: a span for each that is taken.
    """

    decided = Signal(object)

    def __init__(self, revision: Revision, title: str, parent: QWidget | None = None) -> None:
        """`title` says what happens to the text."""
        super().__init__(title, parent, width=_WIDTH)
        self._revision = revision
        self._rows = revision.to_decide()
        self.summary = Label(self._summary(), role="ink2", wraps=True)
        self.body.addWidget(self.summary)
        self.table = self._table()
        self.old, self.new = _words_label(), _words_label()
        if self._rows:
            self._lay_out_rows()
        cancel = Button(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.reject)
        self.keep = Button(self._main_words(), "primary")
        self.keep.clicked.connect(self._decide)
        self.set_buttons([cancel, self.keep])
        if self._rows:
            self.table.selectRow(0)
            self.table.setFocus()
            follow_theme(self._dress)

    def _dress(self, _theme: Theme) -> None:
        self._show(self.table.currentRow())

    def decisions(self) -> Mapping[Id, Span | None]:
        """Where the annotations lie that were asked about; None for those that wait without a place."""
        found: dict[Id, Span | None] = {}
        for row, each in enumerate(self._rows):
            item = self.table.item(row, _TAKE)
            is_taken = item is not None and item.checkState() is Qt.CheckState.Checked
            found[each.annotation.id] = each.anchor.span if is_taken else None
        return found

    def _lay_out_rows(self) -> None:
        self.body.addSpacing(12)
        hint = self.tr("Ticked: the annotation takes the words that are there now. Space ticks. The others wait without a place.")
        self.body.addWidget(Label(hint, 12, role="ink3", wraps=True))
        self.body.addSpacing(8)
        self.body.addWidget(self.table, 1)
        self.body.addSpacing(12)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addWidget(self.old, 1)
        sides.addWidget(self.new, 1)
        self.body.addLayout(sides)

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._rows), 4)
        table.setHorizontalHeaderLabels([self.tr("Take"), self.tr("Alike"), self.tr("Was put on"), self.tr("Is there now")])
        table.setAccessibleName(self.tr("Annotations whose place is uncertain or gone"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.setMinimumHeight(_HEIGHT)
        for row, each in enumerate(self._rows):
            for column, item in enumerate(self._items(each)):
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setSectionResizeMode(_OLD, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_NEW, QHeaderView.ResizeMode.Stretch)
        table.setItemDelegate(Roomy(table))
        if len(self._rows) <= _WRAPPED:
            table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setColumnWidth(_TAKE, 52)
        table.setColumnWidth(_SCORE, 60)
        table.currentCellChanged.connect(lambda row, *_rest: self._show(row))
        table.itemChanged.connect(lambda _item: self.keep.set_words(self._main_words()))
        return table

    def _items(self, each: Moved) -> list[QTableWidgetItem]:
        take = QTableWidgetItem()
        has_place = each.anchor.span is not None
        if has_place:
            take.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            take.setCheckState(Qt.CheckState.Checked)
        else:
            take.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        score = QTableWidgetItem(f"{each.anchor.score:.0%}" if has_place else "–")
        nothing = self.tr("nothing like it")
        return [take, score, QTableWidgetItem(_one_line(each.quote)), QTableWidgetItem(_one_line(each.words) or nothing)]

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._rows):
            each = self._rows[row]
            theme = current_theme()
            old, new = changed_words(each.quote, each.words, theme) if each.words else (struck(each.quote, theme), "")
            self.old.setText(old)
            self.new.setText(new)

    def _summary(self) -> str:
        counts = {fate: len(self._revision.of(fate)) for fate in Fate}
        number = self.locale().toString
        words = (
            (Fate.KEPT, self.tr("{count} stay where they are")),
            (Fate.MOVED, self.tr("{count} move along")),
            (Fate.UNCERTAIN, self.tr("{count} are uncertain")),
            (Fate.ORPHANED, self.tr("{count} find no place and wait")),
        )
        parts = [template.format(count=number(counts[fate])) for fate, template in words if counts[fate]]
        if not parts:
            return self.tr("Nothing is marked in this document. The earlier text stays readable under Versions.")
        told = self.tr("Of the annotations {parts}. None is removed, and the earlier text stays readable under Versions.")
        return told.format(parts=", ".join(parts))

    def _main_words(self) -> str:
        if self._revision.is_same_text:
            return self.tr("Place %Ln annotation(s)", "", self._placed())
        return self.tr("Keep the new text")

    def _placed(self) -> int:
        table = getattr(self, "table", None)
        sure = len(self._revision.of(Fate.KEPT)) + len(self._revision.of(Fate.MOVED))
        items = [table.item(row, _TAKE) for row in range(table.rowCount())] if table is not None else []
        return sure + sum(item is not None and item.checkState() is Qt.CheckState.Checked for item in items)

    def _decide(self) -> None:
        found = self.decisions()
        self.accept()
        self.decided.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the chosen row, wherever in it the keyboard is."""
        if event.key() == Qt.Key.Key_Space and self.table.hasFocus():
            self._toggle()
            return
        super().keyPressEvent(event)

    def _toggle(self) -> None:
        item = self.table.item(self.table.currentRow(), _TAKE)
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            is_on = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)


def _words_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setFont(book_font(14))
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    label.setMinimumSize(QSize(0, 64))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _one_line(words: str) -> str:
    return shortened(" ".join(words.split()), _SHOWN)
