"""Which documents a newer reader would change, and how: a person takes the structure, or looks at the words first."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.tasks.reextracting import Again, Differs

_WIDTH, _HEIGHT, _TITLE, _FILE = 760, 300, 300, 170
_ORDER = (Differs.WORDS, Differs.STRUCTURE, Differs.REFUSED, Differs.NOTHING)


class ReadingAgainDialog(Dialog):
    """A row a document, those whose words would change first. Nothing is changed until a person says so."""

    structureTaken = Signal()
    """The structure of the documents whose words stay is wanted."""
    wordsRequested = Signal(object)
    """A Reading whose words would change: show what becomes of its annotations."""

    def __init__(self, again: Sequence[Again], parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ReadingAgainDialog", "Read again with newer readers"), parent, width=_WIDTH)
        self._again = sorted(again, key=lambda each: _ORDER.index(each.differs))
        self._counts = Counter(each.differs for each in again)
        self.summary = Label(self._summary(), role="ink2", wraps=True)
        self.table = self._table()
        self.words_button = Button(self.tr("Look at the words…"))
        self.take_button = Button(self._take_words(), "primary")
        self.body.addWidget(self.summary)
        self.body.addSpacing(12)
        self.body.addWidget(self.table, 1)
        close = Button(self.tr("Close"), key="Esc")
        close.clicked.connect(self.reject)
        self.words_button.clicked.connect(self._ask_words)
        self.take_button.clicked.connect(self._take)
        self.take_button.setEnabled(bool(self._counts[Differs.STRUCTURE] or self._counts[Differs.NOTHING]))
        self.set_buttons([close, self.take_button], at_left=[self.words_button])
        self.table.itemSelectionChanged.connect(self._follow)
        self.table.doubleClicked.connect(self._ask_words)
        self.table.selectRow(0)
        self.table.setFocus()

    def chosen(self) -> Again | None:
        """The document of the chosen row."""
        row = self.table.currentRow()
        return self._again[row] if 0 <= row < len(self._again) else None

    def _summary(self) -> str:
        number = self.locale().toString
        words = {
            Differs.WORDS: self.tr("{count} with other words"),
            Differs.STRUCTURE: self.tr("{count} with the same words and another structure"),
            Differs.NOTHING: self.tr("{count} the same"),
            Differs.REFUSED: self.tr("{count} can't be read any more"),
        }
        parts = [words[each].format(count=number(self._counts[each])) for each in _ORDER if self._counts[each]]
        first = self.tr("The files of these documents were read again by newer readers than at their import: {parts}.")
        return first.format(parts=", ".join(parts))

    def _take_words(self) -> str:
        structure = self._counts[Differs.STRUCTURE]
        if structure:
            return self.tr("Take the structure of %n document(s)", "", structure)
        return self.tr("Note that they are the same") if self._counts[Differs.NOTHING] else self.tr("Take the structure")

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._again), 3)
        table.setHorizontalHeaderLabels([self.tr("Document"), self.tr("File"), self.tr("What would change")])
        table.setAccessibleName(self.windowTitle())
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.setMinimumHeight(_HEIGHT)
        words = {
            Differs.WORDS: self.tr("The words"),
            Differs.STRUCTURE: self.tr("The structure only"),
            Differs.NOTHING: self.tr("Nothing"),
        }
        for row, each in enumerate(self._again):
            for column, text in enumerate((each.reading.title, each.reading.source, words.get(each.differs, each.sentence))):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, column, item)
        table.horizontalHeader().setStretchLastSection(True)
        table.setColumnWidth(0, _TITLE)
        table.setColumnWidth(1, _FILE)
        return table

    def _follow(self) -> None:
        chosen = self.chosen()
        self.words_button.setEnabled(chosen is not None and chosen.differs is Differs.WORDS)

    def _ask_words(self) -> None:
        """Closes first: no dialog lies over another."""
        chosen = self.chosen()
        if chosen is not None and chosen.differs is Differs.WORDS:
            self.accept()
            self.wordsRequested.emit(chosen.reading)

    def _take(self) -> None:
        self.accept()
        self.structureTaken.emit()
