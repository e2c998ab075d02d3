"""The copies of a library, and how to bring one back."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.models.dates import short_moment
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.labels import Label
from annotator.store.backup import Backup, folder_of
from annotator.tasks.backups import copies

_WIDTH, _HEIGHT = 560, 260


class BackupsDialog(Dialog):
    """The newest copy first and chosen. Bringing one back is asked of the window, once this is closed."""

    restoreRequested = Signal(object)
    """The Path of the copy."""

    def __init__(self, library: Path, parent: QWidget | None = None) -> None:
        """`library` is the path of the open library."""
        super().__init__(QCoreApplication.translate("BackupsDialog", "Copies of this library"), parent, width=_WIDTH)
        self._backups = copies(library)
        self.table = self._table()
        self.restore_button = Button(self.tr("Bring this copy back"), "primary")
        self.restore_button.clicked.connect(self._restore)
        if self._backups:
            self._show_list(library)
        else:
            self._show_nothing()

    def chosen(self) -> Backup | None:
        """The copy that would be brought back."""
        row = self.table.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def _show_list(self, library: Path) -> None:
        where = self.tr("They lie in the folder “{name}” beside it.").format(name=folder_of(library).name)
        kept = self.tr("The library as it is now is kept as a copy first, so you can come back to it. Nothing is lost.")
        self.body.addWidget(Label(where, role="ink2", wraps=True))
        self.body.addSpacing(12)
        self.body.addWidget(self.table, 1)
        self.body.addSpacing(12)
        self.body.addWidget(Label(kept, 12, role="ink2", wraps=True))
        close = Button(self.tr("Close"), key="Esc")
        close.clicked.connect(self.reject)
        self.set_buttons([close, self.restore_button])
        self.table.setFocus()

    def _show_nothing(self) -> None:
        self.table.hide()
        when = self.tr("A copy is made once a day when the library is opened,\nand when it is closed after changes.")
        self.body.addWidget(EmptyState("archive", self.tr("No copies yet"), when))
        close = Button(self.tr("Close"), key="Esc")
        close.clicked.connect(self.reject)
        self.set_buttons([close])

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._backups), 3, self)
        table.setHorizontalHeaderLabels([self.tr("Made"), self.tr("Why")])
        size_head = QTableWidgetItem(self.tr("Size"))
        size_head.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        table.setHorizontalHeaderItem(2, size_head)
        table.setAccessibleName(self.windowTitle())
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.setMinimumHeight(_HEIGHT)
        for row, backup in enumerate(self._backups):
            size = QLocale().formattedDataSize(backup.size, 1)
            made = short_moment(int(backup.made.timestamp() * 1000))
            for column, text in enumerate((made, self._why(backup.reason), size)):
                item = QTableWidgetItem(text)
                item.setToolTip(backup.path.name)
                table.setItem(row, column, item)
                if column == 2:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        table.setColumnWidth(0, 150)
        table.setColumnWidth(1, 260)
        table.horizontalHeader().setStretchLastSection(True)
        table.selectRow(0)
        return table

    def _why(self, reason: str) -> str:
        known = {
            "rotating": self.tr("made by itself"),
            "migration": self.tr("before the file was brought up to date"),
            "before restoring": self.tr("before another copy was brought back"),
            "merge": self.tr("before a merge"),
        }
        return known.get(reason, reason)

    def _restore(self) -> None:
        backup = self.chosen()
        if backup:
            self.accept()
            self.restoreRequested.emit(backup.path)
