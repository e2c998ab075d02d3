"""What became of each file of an import, where not all of them came in as they should."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, QStandardPaths, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Label
from annotator.tasks.importing import Became, Outcome

_WIDTH, _HEIGHT, _AIR = 680, 300, 6
_WRAPPED = 300
"""Up to so many rows are as high as their sentence; measuring more takes too long."""
_WORST_FIRST = (Became.REFUSED, Became.EMPTY, Became.LEFT, Became.PRESENT, Became.RESTORED, Became.IMPORTED)
Chooser = Callable[[QWidget | None, str], str]


def is_worth_showing(outcomes: Sequence[Outcome]) -> bool:
    """Whether a file did not come in as it should."""
    return any(outcome.became not in (Became.IMPORTED, Became.RESTORED) for outcome in outcomes)


class ImportResultsDialog(Dialog):
    """A table of the files, those that did not come in first, and a way to keep the list."""

    listSaved = Signal(str)
    """A sentence to show, once the list was written."""
    failed = Signal(str)
    """Why it could not be written."""

    def __init__(self, outcomes: Sequence[Outcome], parent: QWidget | None = None, choose: Chooser | None = None) -> None:
        """`choose` asks where to save, given the parent and a first name; "" means nowhere."""
        super().__init__(QCoreApplication.translate("ImportResultsDialog", "What became of the files"), parent, width=_WIDTH)
        self._outcomes = sorted(outcomes, key=lambda outcome: _WORST_FIRST.index(outcome.became))
        self._choose = choose or _ask
        self.summary = Label(self._summary(), role="ink2", wraps=True)
        self.table = self._table()
        self.body.addWidget(self.summary)
        self.body.addSpacing(12)
        self.body.addWidget(self.table, 1)
        save, close = Button(self.tr("Save list…")), Button(self.tr("Close"), key="Esc")
        save.clicked.connect(self._save)
        close.clicked.connect(self.accept)
        self.set_buttons([close], at_left=[save])

    def as_text(self) -> str:
        """The list as lines of tab-separated text: what became of it, the file, the sentence."""
        lines = (f"{outcome.became.value}\t{outcome.path}\t{outcome.sentence}" for outcome in self._outcomes)
        return "".join(line.encode("utf-8", "replace").decode() + "\n" for line in lines)

    def _summary(self) -> str:
        counts = Counter(outcome.became for outcome in self._outcomes)
        came_in = counts[Became.IMPORTED] + counts[Became.RESTORED]
        words = {
            Became.PRESENT: self.tr("{count} already here"),
            Became.REFUSED: self.tr("{count} refused"),
            Became.EMPTY: self.tr("{count} empty"),
            Became.LEFT: self.tr("{count} left out"),
        }
        number = self.locale().toString
        parts = [template.format(count=number(counts[became])) for became, template in words.items() if counts[became]]
        first = self.tr("{count} of {total} came in").format(count=number(came_in), total=number(len(self._outcomes)))
        return f"{first}; {', '.join(parts)}." if parts else f"{first}."

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._outcomes), 3)
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Became"), self.tr("What happened")])
        table.setAccessibleName(self.windowTitle())
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.setMinimumHeight(_HEIGHT)
        words = self._words()
        for row, outcome in enumerate(self._outcomes):
            for column, text in enumerate((outcome.path.name, words[outcome.became], outcome.sentence)):
                item = QTableWidgetItem(text.encode("utf-8", "replace").decode())
                item.setToolTip(item.text() if column else str(outcome.path).encode("utf-8", "replace").decode())
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setStretchLastSection(True)
        if len(self._outcomes) <= _WRAPPED:
            table.setItemDelegate(_Roomy(table))
            table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setColumnWidth(0, 180)
        table.setColumnWidth(1, 96)
        return table

    def _words(self) -> dict[Became, str]:
        return {
            Became.IMPORTED: self.tr("Imported"),
            Became.PRESENT: self.tr("Already here"),
            Became.RESTORED: self.tr("Brought back"),
            Became.EMPTY: self.tr("Empty"),
            Became.REFUSED: self.tr("Refused"),
            Became.LEFT: self.tr("Left out"),
        }

    def _save(self) -> None:
        """Closes first: no dialog lies over another."""
        text, parent, choose = self.as_text(), self.parentWidget(), self._choose
        saved, failed = self.tr("The list is in {name}."), self.tr("The list can't be written to {name}: {reason}.")
        self.hide()
        name = choose(parent, self.tr("import list.txt"))
        if name:
            try:
                Path(name).write_text(text, encoding="utf-8")
                self.listSaved.emit(saved.format(name=Path(name).name))
            except OSError as error:
                self.failed.emit(failed.format(name=Path(name).name, reason=error.strerror))
        self.accept()


class _Roomy(QStyledItemDelegate):
    """A little air above and below sentences of several lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """In pixels."""
        return super().sizeHint(option, index) + QSize(0, _AIR)


def _ask(parent: QWidget | None, name: str) -> str:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    translate = QCoreApplication.translate
    title, kind = translate("ImportResultsDialog", "Save list"), translate("ImportResultsDialog", "Text (*.txt)")
    return QFileDialog.getSaveFileName(parent, title, str(Path(folder) / name), kind)[0]
