"""The documents of a library as a list: filtered and sorted through an index of its own, kept up with what changes."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from annotator.core.changes import Id
from annotator.core.documents import DocumentRow
from annotator.core.errors import AnnotatorError
from annotator.core.text import fold
from annotator.gui.models.dates import short_date
from annotator.gui.models.document_order import Sorting, sorted_rows
from annotator.session.session import Session
from annotator.store.rows import Receipt

Index = QModelIndex | QPersistentModelIndex
READ = 0.995
"""The share from which a document counts as read: the last line rarely touches the very end."""
_SETTING = "document order"
_FEW = 200
"""Up to so many touched things are looked up one by one; more are read again with the whole list."""
_NONE = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The DocumentRow."""
    SHARE = Qt.ItemDataRole.UserRole + 2
    """How much of it was read, 0 to 1."""
    DONE = Qt.ItemDataRole.UserRole + 4
    """True if the person here has finished coding it."""
    DATE = Qt.ItemDataRole.UserRole + 3
    """The date in its short form."""


class DocumentModel(QAbstractListModel):
    """Every document of the session's library that passes the filter, in the chosen order.

    It follows `session.changed`. Counts and progress are brought up to date in place and move no row: the order is worked out
    when the list is read, filtered or sorted.
    """

    countChanged = Signal(int, int)
    """How many are shown, and how many there are."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: dict[Id, DocumentRow] = {}
        self._shares: dict[Id, float] = {}
        self._haystacks: dict[Id, str] = {}
        self._done: dict[Id, frozenset[Id]] = {}
        self._terms: list[str] = []
        self._within: frozenset[Id] | None = None
        self._shown: list[Id] = []
        self._places: dict[Id, int] = {}
        self._sorting = Sorting.from_json(session.library.setting(_SETTING))
        self._waiting: set[Id] = set()
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._catch_up)
        self.reload()
        session.changed.connect(self._refresh)
        session.sightChanged.connect(self.reload)

    # What is listed

    @property
    def total(self) -> int:
        """How many documents the library has."""
        return len(self._rows)

    @property
    def sorting(self) -> Sorting:
        """The order of the list."""
        return self._sorting

    def ids(self) -> list[Id]:
        """The documents shown, in order."""
        return list(self._shown)

    def id_at(self, index: Index) -> Id | None:
        """The document of a row."""
        return self._shown[index.row()] if index.isValid() and index.row() < len(self._shown) else None

    def index_of(self, id: Id) -> QModelIndex:
        """The row of a document; an invalid index if it is not shown."""
        place = self._places.get(id)
        return QModelIndex() if place is None else self.index(place)

    def row_of(self, id: Id) -> DocumentRow | None:
        """What is known of a document."""
        return self._rows.get(id)

    # What a person chooses

    def set_filter(self, text: str) -> None:
        """Show those whose title, speaker, date, venue or publisher hold every word; case and accents don't count."""
        terms = fold(text).split()
        if terms != self._terms:
            self._terms = terms
            self._arrange()

    def set_within(self, documents: frozenset[Id] | None) -> None:
        """Show only these documents, or all."""
        if documents != self._within:
            self._within = documents
            self._arrange()

    def set_sorting(self, sorting: Sorting) -> None:
        """Take another order, and remember it with the library."""
        if sorting != self._sorting:
            self._sorting = sorting
            self._session.library.set_setting(_SETTING, sorting.to_json())
            self._arrange()

    def set_share(self, id: Id, share: float) -> None:
        """Say how much of a document was read, 0 to 1."""
        if id in self._rows and share != self._shares.get(id, 0.0):
            self._shares[id] = share
            self._tell(id)

    # Following the library

    def reload(self) -> None:
        """Read everything afresh."""
        library = self._session.library
        self._rows = {row.id: row for row in library.documents()}
        self._shares = {id: place.furthest for id, place in library.places().items()}
        self._haystacks = {id: _haystack(row) for id, row in self._rows.items()}
        self._done = library.done()
        self._arrange()

    def _refresh(self, receipt: Receipt) -> None:
        documents, annotations = receipt.of("document"), receipt.of("annotation")
        if len(documents) + len(annotations) > _FEW:
            self.reload()
            return
        things = self._session.library.things(annotations).values()
        counted = {Id(str(thing.value("document"))) for thing in things}
        self._read_again((counted & self._rows.keys()) - documents)
        if documents:
            self._waiting |= documents
            self._catch_up()

    def _catch_up(self) -> None:
        """Documents that came or changed are shown at once; those that follow in the same breath, as in an import, together."""
        if self._pause.isActive() or not self._waiting:
            return
        ids, self._waiting = self._waiting, set()
        if self._read_again(ids):
            self._arrange()
        self._pause.start()

    def _read_again(self, ids: Iterable[Id]) -> bool:
        """Read some documents; True if one came, went, or is to be found by other words."""
        is_other = False
        done, self._done = self._done, self._session.library.done()
        for id in ids:
            before, after = self._rows.get(id), self._found(id)
            if after is None:
                is_other |= self._rows.pop(id, None) is not None
                continue
            self._rows[id] = after
            haystack = _haystack(after)
            is_other |= before is None or haystack != self._haystacks.get(id)
            self._haystacks[id] = haystack
            if before != after or done.get(id) != self._done.get(id):
                self._tell(id)
        if is_other:
            self._rows = {row.id: row for row in sorted(self._rows.values(), key=lambda row: row.created)}
        return is_other

    def _found(self, id: Id) -> DocumentRow | None:
        try:
            return self._session.library.document(id)
        except AnnotatorError:
            return None

    def _tell(self, id: Id) -> None:
        index = self.index_of(id)
        if index.isValid():
            self.dataChanged.emit(index, index)

    def _arrange(self) -> None:
        """Work out afresh what is shown, and where."""
        self.beginResetModel()
        ordered = sorted_rows(list(self._rows.values()), self._sorting, self._shares)
        found = (row.id for row in ordered if self._within is None or row.id in self._within)
        if self._terms:
            found = (id for id in found if all(term in self._haystacks[id] for term in self._terms))
        self._shown = list(found)
        self._places = {id: place for place, id in enumerate(self._shown)}
        self.endResetModel()
        self.countChanged.emit(len(self._shown), len(self._rows))

    # What Qt asks

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One document."""
        id = self.id_at(index)
        if id is None:
            return None
        row = self._rows[id]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return self._told(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case Role.ROW:
                return row
            case Role.SHARE:
                return self._shares.get(id, 0.0)
            case Role.DONE:
                return any(self._session.is_mine(coder) for coder in self._done.get(id, ()))
            case Role.DATE:
                return short_date(row.date)
        return None

    def _told(self, row: DocumentRow) -> str:
        """Everything, a line each."""
        facts = (row.title, row.speaker, short_date(row.date), row.venue, row.publisher)
        size = self.tr("1 word") if row.words == 1 else self.tr("%Ln words", "", row.words)
        return "\n".join(
            [
                *(fact for fact in facts if fact),
                *self._deleted_words(row),
                f"{size}, {self._count_words(row)}, {self._read_words(row)}",
                *self._done_words(row),
            ]
        )

    def _spoken(self, row: DocumentRow) -> str:
        parts = (
            row.title,
            row.speaker,
            short_date(row.date),
            self._count_words(row),
            self._read_words(row),
            *self._done_words(row),
            *self._deleted_words(row),
        )
        return ", ".join(part for part in parts if part)

    def _deleted_words(self, row: DocumentRow) -> list[str]:
        words = self.tr("Someone deleted this document while passages were marked in it; keep it, or remove it again.")
        return [words] if row.is_deleted else []

    def _done_words(self, row: DocumentRow) -> list[str]:
        coders = self._session.coders
        names = sorted({coders[id].name for id in self._done.get(row.id, ()) if id in coders})
        return [self.tr("coded by {names}").format(names=", ".join(names))] if names else []

    def _count_words(self, row: DocumentRow) -> str:
        if row.annotations < 2:
            return self.tr("1 annotation") if row.annotations else self.tr("no annotations")
        return self.tr("%Ln annotations", "", row.annotations)

    def _read_words(self, row: DocumentRow) -> str:
        share = self._shares.get(row.id, 0.0)
        if share >= READ:
            return self.tr("read")
        return self.tr("{share} % read").format(share=round(100 * share)) if share >= 0.005 else self.tr("not read yet")


def _haystack(row: DocumentRow) -> str:
    return fold("\n".join((row.title, row.speaker, row.date, short_date(row.date), row.venue, row.publisher)))
