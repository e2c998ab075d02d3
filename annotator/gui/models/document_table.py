"""The documents of a library as a table: a row each, their facts and attributes as columns, filtered and sorted."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from annotator.core.attributes import Attribute, Kind, fits, shown_value, sort_key
from annotator.core.changes import Id, Json
from annotator.core.documents import DocumentRow
from annotator.core.text import fold
from annotator.session.session import Session
from annotator.store.rows import Receipt

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_IN_SIGHT = 60
"""Rows whose values are read at once while not all are there."""
_FEW = 500
"""Up to so many documents are read one by one; more are read again with the whole table."""


class Fact(Enum):
    """The columns that every document has. Words and annotations are counted and can't be written."""

    TITLE = "title"
    SPEAKER = "speaker"
    DATE = "date"
    VENUE = "venue"
    PUBLISHER = "publisher"
    WORDS = "words"
    ANNOTATIONS = "annotations"


COUNTED = (Fact.WORDS, Fact.ANNOTATIONS)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: of a document, a fact or an attribute."""

    document: Id
    column: Fact | Id


class DocumentTableModel(QAbstractTableModel):
    """Follows the library. `edited(list[tuple[Cell, str]])` tells what a person typed into cells; whoever listens writes it."""

    edited = Signal(object)
    countChanged = Signal(int, int)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: dict[Id, DocumentRow] = {}
        self._values: dict[Id, dict[Id, Json]] = {}
        self._has_all_values = False
        self._words: dict[Id, str] = {}
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._load_values)
        self.columns: list[Fact | Attribute] = []
        self._shown: list[Id] = []
        self._terms: list[str] = []
        self._within: frozenset[Id] | None = None
        self._sorting: tuple[int, bool] = (-1, False)
        self.is_awake = False
        session.changed.connect(self._refresh)

    def wake(self) -> None:
        """Read the table; until then it is empty."""
        self.is_awake = True
        self._read()

    # What is shown

    def id_at(self, row: int) -> Id:
        """The document of a row."""
        return self._shown[row]

    def ids(self) -> list[Id]:
        """The documents that are shown, in order."""
        return list(self._shown)

    def cell(self, index: Index) -> Cell:
        """What a cell is about."""
        column = self.columns[index.column()]
        return Cell(self._shown[index.row()], column.id if isinstance(column, Attribute) else column)

    def text(self, index: Index) -> str:
        """A cell as it is shown and typed."""
        return str(self.data(index, Qt.ItemDataRole.EditRole) or "")

    def set_filter(self, text: str) -> None:
        """Show the rows that hold every word in any cell."""
        terms = fold(text).split()
        if terms != self._terms:
            self._terms = terms
            self._arrange()

    def set_within(self, documents: frozenset[Id] | None) -> None:
        """Show only these documents, or all."""
        self._within = documents
        self._arrange()

    # Following the library

    def _refresh(self, receipt: Receipt) -> None:
        documents, columns = receipt.of("document"), receipt.of("attribute")
        if not self.is_awake or not (documents or columns or receipt.of("annotation")):
            return
        if columns or not documents or len(documents) > _FEW or self._come_or_go(documents):
            self._read()
        else:
            self._read_again(documents)

    def _come_or_go(self, ids: frozenset[Id]) -> bool:
        things = self._session.library.things(ids)
        return any(id not in self._rows or things[id].is_gone() for id in ids)

    def _read_again(self, ids: frozenset[Id]) -> None:
        """Some documents changed: no row moves and the selection stays, so that one can go on typing."""
        library = self._session.library
        self._rows |= {id: library.document(id) for id in ids}
        fresh = library.values(sorted(ids))
        self._values |= {id: fresh.get(id, {}) for id in ids}
        for id in ids:
            self._words.pop(id, None)
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, self.columnCount() - 1))

    def _read(self) -> None:
        library = self._session.library
        self._rows = {row.id: row for row in library.documents()}
        self._values, self._has_all_values, self._words = {}, False, {}
        columns = [*Fact, *library.attributes()]
        self.beginResetModel()
        self.columns = columns
        self._work_out()
        self.endResetModel()
        self.countChanged.emit(len(self._shown), len(self._rows))
        self._rest.start()

    def _load_values(self) -> None:
        """All values: they come after the table is in sight, or when it is sorted or filtered by them."""
        if not self._has_all_values:
            self._values, self._has_all_values = self._session.library.values(), True

    def _values_of(self, id: Id) -> Mapping[Id, Json]:
        if id not in self._values and not self._has_all_values:
            at = self._shown.index(id) if id in self._shown else 0
            some = self._shown[at : at + _IN_SIGHT] or [id]
            found = self._session.library.values(some)
            self._values |= {each: found.get(each, {}) for each in some}
        return self._values.get(id, {})

    def _arrange(self) -> None:
        self.beginResetModel()
        self._work_out()
        self.endResetModel()
        self.countChanged.emit(len(self._shown), len(self._rows))

    def _work_out(self) -> None:
        shown = [id for id in self._rows if self._within is None or id in self._within]
        if self._terms or self._sorting[0] >= len(Fact):
            self._load_values()
        if self._terms:
            shown = [id for id in shown if self._holds(id)]
        column, is_descending = self._sorting
        if 0 <= column < len(self.columns):
            which = self.columns[column]
            shown.sort(key=lambda id: sort_key(self._value(id, which)), reverse=is_descending)
            if is_descending:  # what is empty stays last
                empty = [id for id in shown if self._value(id, which) in (None, "")]
                shown = [id for id in shown if self._value(id, which) not in (None, "")] + empty
        self._shown = shown

    def _holds(self, id: Id) -> bool:
        whole = self._words.get(id)
        if whole is None:
            row = self._rows[id]
            facts = (row.title, row.speaker, row.date, row.venue, row.publisher)
            whole = self._words[id] = fold("\n".join([*facts, *map(shown_value, self._values.get(id, {}).values())]))
        return all(term in whole for term in self._terms)

    def _value(self, id: Id, column: Fact | Attribute) -> Json:
        if isinstance(column, Attribute):
            return self._values_of(id).get(column.id)
        value = getattr(self._rows[id], column.value)
        return None if value == "" else value

    # What Qt asks

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many documents are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Facts and attributes."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell; a value that does not fit its attribute is shown as it is, with a tool tip that says so."""
        column, id = self.columns[index.column()], self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            value = self._value(id, column)
            return f"{value:,}" if column in COUNTED else shown_value(value)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = column in COUNTED or (isinstance(column, Attribute) and column.kind is Kind.NUMBER)
            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(id, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._rows[id].title}, {self._title(column)}: {shown_value(self._value(id, column)) or self.tr('empty')}"
        return None

    def _tip(self, id: Id, column: Fact | Attribute) -> str:
        value = self._value(id, column)
        if isinstance(column, Attribute) and not fits(value, column.kind):
            return self.tr("“{value}” does not fit what {name} is now; it is kept as it was written.").format(
                value=shown_value(value), name=column.name
            )
        return shown_value(value)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Counts can't be edited, and nothing can in a library that is only read."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.columns[index.column()] not in COUNTED and not self._session.is_read_only:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tells what was typed, if it is other than before."""
        if role != Qt.ItemDataRole.EditRole or str(value) == self.text(index):
            return False
        self.edited.emit([(self.cell(index), str(value))])
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the columns, the numbers of the rows."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(self.columns[section]) if orientation is Qt.Orientation.Horizontal else str(section + 1)
        return None

    def _title(self, column: Fact | Attribute) -> str:
        return column.name if isinstance(column, Attribute) else self._titles()[column]

    def _titles(self) -> Mapping[Fact, str]:
        return {
            Fact.TITLE: self.tr("Title"),
            Fact.SPEAKER: self.tr("Speaker"),
            Fact.DATE: self.tr("Date"),
            Fact.VENUE: self.tr("Venue"),
            Fact.PUBLISHER: self.tr("Publisher"),
            Fact.WORDS: self.tr("Words"),
            Fact.ANNOTATIONS: self.tr("Annotations"),
        }

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what is empty comes last."""
        self._sorting = (column, order is Qt.SortOrder.DescendingOrder)
        self._arrange()
