"""The saved searches as a list in which a name can be changed."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.changes import Id
from annotator.core.sets import SavedSearch
from annotator.session.search_commands import SearchCommands, is_of_passages
from annotator.store.rows import Receipt

AnyIndex = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class SavedSearches(QAbstractListModel):
    """By name. What is typed for a name is a step like any other."""

    def __init__(self, commands: SearchCommands, parent: QObject | None = None, *, of_passages: bool = False) -> None:
        """`of_passages`: the kept lists of passages, else the searches for hits."""
        super().__init__(parent)
        self._of_passages = of_passages
        self._commands = commands
        self._saved: list[SavedSearch] = []
        commands.session.changed.connect(self._follow)
        self._read()

    def saved(self, row: int) -> SavedSearch:
        """What stands in a row."""
        return self._saved[row]

    def row_of(self, id: Id) -> int:
        """Where a saved search stands, or -1."""
        return next((row for row, each in enumerate(self._saved) if each.id == id), -1)

    def _follow(self, receipt: Receipt) -> None:
        if receipt.of("search"):
            self._read()

    def _read(self) -> None:
        self.beginResetModel()
        listed = (each for each in self._commands.session.library.searches() if is_of_passages(each) == self._of_passages)
        self._saved = sorted(listed, key=lambda each: each.name.casefold())
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """How many there are."""
        return 0 if parent.isValid() else len(self._saved)

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> Any:
        """Its name; its query as the tool tip."""
        if not index.isValid() or index.row() >= len(self._saved):
            return None
        saved = self._saved[index.row()]
        if role in (_Role.DisplayRole, _Role.EditRole, _Role.AccessibleTextRole):
            return saved.name
        return saved.query if role == _Role.ToolTipRole else None

    def setData(self, index: AnyIndex, value: Any, role: int = _Role.EditRole) -> bool:
        """Another name."""
        if role != _Role.EditRole or not index.isValid() or not str(value).strip():
            return False
        saved = self._saved[index.row()]
        return saved.name == value or self._commands.rename(saved.id, str(value))

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Names can be changed in a library that can be written."""
        del index
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags if self._commands.session.is_read_only else flags | Qt.ItemFlag.ItemIsEditable
