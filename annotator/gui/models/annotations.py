"""The annotations of the open document or of the whole library as a sorted, filtered list that follows every change."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from enum import Enum
from time import perf_counter
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.documents import DocumentRow
from annotator.core.errors import AnnotatorError
from annotator.gui.models.annotation_filter import AnnotationFilter
from annotator.gui.models.annotation_order import Key, Order, Ranks, pieces, ranks_for
from annotator.gui.models.cards import Card, card_of, exact_words
from annotator.session.workspace import Workspace
from annotator.store.rows import Receipt

AnyIndex = QModelIndex | QPersistentModelIndex
ANNOTATION, CARD = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
"""Roles: the Annotation, and what its card shows."""
_PAGE = 200
_SLICE = 0.03
"""How long a search through the library may hold up the window at a time, in seconds."""
_ONE_BY_ONE = 60
"""So many touched rows are put in their places one by one; more make the list anew."""


class Scope(Enum):
    """Which annotations are listed."""

    DOCUMENT = "document"
    LIBRARY = "library"


class AnnotationModel(QAbstractListModel):
    """Rows are annotations, always sorted. Those of a library are read as they are needed (`canFetchMore`)."""

    countChanged = Signal()
    """How many there are, or whether all of them are known, is no longer as it was."""
    noteWritten = Signal(object, str)
    """A note was edited in the list: the annotation's id and the new note."""
    dressChanged = Signal()
    """Names or colours changed: every card may have another height."""

    def __init__(self, workspace: Workspace, parent: Any = None) -> None:
        super().__init__(parent)
        self._workspace, self._session = workspace, workspace.session
        self.scope, self.order, self.filter = Scope.DOCUMENT, Order.PLACE, AnnotationFilter()
        self._rows: list[Annotation] = []
        self._keys: list[Key] = []
        self._key_of: dict[Id, Key] = {}
        self._documents: dict[Id, DocumentRow] = {}
        self._ranks: Ranks = ranks_for(self.order, self._session, [])
        self._source: Iterator[list[Annotation]] | None = None
        self._total: int | None = None
        self._search = QTimer(self)
        self._search.setInterval(0)
        self._search.timeout.connect(self._read_on)
        workspace.documentOpened.connect(self._follow_document)
        workspace.annotationsChanged.connect(self._follow_page)
        self._session.changed.connect(self._follow_library)
        self._session.sightChanged.connect(self.reload)
        self.reload()

    # What is listed

    def set_view(self, scope: Scope, order: Order, filter: AnnotationFilter) -> None:
        """List something else; nothing happens if it is the same."""
        if (scope, order, filter) != (self.scope, self.order, self.filter):
            self.scope, self.order, self.filter = scope, order, filter
            self.reload()

    def reload(self) -> None:
        """Make the list anew."""
        self.beginResetModel()
        self._search.stop()
        documents = self._session.library.documents() if self.scope is Scope.LIBRARY else []
        self._documents = {row.id: row for row in documents}
        self._ranks = ranks_for(self.order, self._session, documents)
        self._rows, self._keys, self._key_of, self._source, self._total = [], [], {}, None, None
        if self.scope is Scope.DOCUMENT:
            self._take(annotation for annotation in self._workspace.annotations.values() if self.filter.matches(annotation))
        elif not self.filter.fault:
            sizes = {row.id: row.annotations for row in documents}
            self._source = pieces(self._session, self._ranks, self.filter.wanted, sizes)
        self.endResetModel()
        if self._source:
            self.fetchMore(QModelIndex())
        self.countChanged.emit()

    def annotation(self, row: int) -> Annotation:
        """The annotation of a row."""
        return self._rows[row]

    def row_of(self, id: Id | None) -> int:
        """The row of an annotation, or -1 if it is not among those read so far."""
        key = self._key_of.get(id) if id else None
        return -1 if key is None else bisect_left(self._keys, key)

    @property
    def is_complete(self) -> bool:
        """True if all that match are in the list."""
        return self._source is None

    @property
    def is_searching(self) -> bool:
        """True while the library is being gone through."""
        return self._search.isActive()

    def total(self) -> int:
        """How many there are without the filter."""
        hidden = self._workspace.hidden_coders
        if self.scope is Scope.DOCUMENT:
            annotations = self._workspace.annotations
            return sum(each.coder not in hidden for each in annotations.values()) if hidden else len(annotations)
        if self._total is None:
            self._total = self._session.library.annotation_count(hidden)
        return self._total

    # Reading on through the library

    def _read_on(self) -> None:
        """Read until a page of matches is there, but never long: a search goes on at the next turn of the event loop."""
        until, wanted = perf_counter() + _SLICE, len(self._rows) + _PAGE
        while self._read_piece() and len(self._rows) < wanted and perf_counter() < until:
            pass
        is_hungry = self._source is not None and len(self._rows) < wanted
        if is_hungry:
            self._search.start()
        else:
            self._search.stop()
        self.countChanged.emit()

    def _read_piece(self) -> bool:
        """False once there is no more, or the library can't be read: then that is said, and what is there stays."""
        try:
            piece = next(self._source, None) if self._source else None
        except AnnotatorError as error:
            self._session.failed.emit(str(error))
            piece = None
        if piece is None:
            self._source = None
            return False
        self._append(annotation for annotation in piece if self.filter.has_words(annotation))
        return True

    def _append(self, annotations: Iterable[Annotation]) -> None:
        fresh = sorted(
            ((self._ranks.key(each), each) for each in annotations if each.id not in self._key_of), key=lambda pair: pair[0]
        )
        if not fresh:
            return
        if self._keys and fresh[0][0] < self._keys[-1]:  # something newer was put in here meanwhile
            for _, annotation in fresh:
                self._insert(annotation)
            return
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(fresh) - 1)
        self._extend(fresh)
        self.endInsertRows()

    def _take(self, annotations: Iterable[Annotation]) -> None:
        self._extend(sorted(((self._ranks.key(each), each) for each in annotations), key=lambda pair: pair[0]))

    def _extend(self, fresh: list[tuple[Key, Annotation]]) -> None:
        self._keys += [key for key, _ in fresh]
        self._rows += [annotation for _, annotation in fresh]
        self._key_of.update({annotation.id: key for key, annotation in fresh})

    # Following

    def _follow_document(self, _document: object) -> None:
        if self.scope is Scope.DOCUMENT:
            self.reload()

    def _follow_page(self, changed: list[Annotation], gone: list[Id]) -> None:
        if self.scope is Scope.DOCUMENT:
            self._touch(changed, gone)

    def _follow_library(self, receipt: Receipt) -> None:
        if receipt.of("tag") or receipt.of("coder"):
            self._redress(must_sort=self.order in (Order.TAG, Order.CODER))
        if self.scope is Scope.DOCUMENT:
            return
        if receipt.of("document"):
            self.reload()
            return
        touched = receipt.of("annotation")
        if touched:
            found = self._session.library.annotations_named(touched)
            self._touch(found, touched - {each.id for each in found})

    def _redress(self, *, must_sort: bool) -> None:
        if must_sort:
            self.reload()
        elif self._rows:
            self.dressChanged.emit()
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _touch(self, changed: list[Annotation], gone: Iterable[Id]) -> None:
        self._total = None
        lost = list(gone)
        if len(changed) + len(lost) > _ONE_BY_ONE:
            self.reload()
            return
        for id in lost:
            self._remove(id)
        for annotation in changed:
            self._put(annotation)
        self.countChanged.emit()

    def _put(self, annotation: Annotation) -> None:
        row, is_wanted = self.row_of(annotation.id), self.filter.matches(annotation)
        if row < 0:
            if is_wanted:
                self._insert(annotation)
            return
        if is_wanted and self._may_stay(row, annotation):
            self._rows[row] = annotation
            self.dataChanged.emit(self.index(row), self.index(row))
            return
        self._remove(annotation.id)
        if is_wanted:
            self._insert(annotation)

    def _may_stay(self, row: int, annotation: Annotation) -> bool:
        if self.order in (Order.NEWEST, Order.OLDEST):
            return annotation.modified == self._rows[row].modified
        return self._ranks.key(annotation) == self._keys[row]

    def _insert(self, annotation: Annotation) -> None:
        key = self._ranks.key(annotation)
        row = bisect_left(self._keys, key)
        if row == len(self._keys) and self._source is not None and row:
            return  # it lies beyond what has been read, and will come with the rest
        self.beginInsertRows(QModelIndex(), row, row)
        self._keys.insert(row, key)
        self._rows.insert(row, annotation)
        self._key_of[annotation.id] = key
        self.endInsertRows()

    def _remove(self, id: Id) -> None:
        row = self.row_of(id)
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._keys[row], self._rows[row], self._key_of[id]
            self.endRemoveRows()

    def _card(self, annotation: Annotation) -> Card:
        row = self._documents.get(annotation.document) if self.scope is Scope.LIBRARY else None
        return card_of(annotation, self._session, row.title if row else "")

    # QAbstractListModel

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """How many were read so far."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """True while the library holds more and nobody is reading already."""
        return not parent.isValid() and self._source is not None and not self._search.isActive()

    def fetchMore(self, parent: AnyIndex) -> None:
        """Read another page."""
        if not parent.isValid():
            self._read_on()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The annotation, its card, its words, its note to edit, or when it was made."""
        if not index.isValid():
            return None
        annotation = self._rows[index.row()]
        if role == ANNOTATION:
            return annotation
        if role == CARD:
            return self._card(annotation)
        if role == Qt.ItemDataRole.EditRole:
            return annotation.note
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._card(annotation).spoken()
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                self.tr("Made %1, last changed %2")
                .replace("%1", exact_words(annotation.created))
                .replace("%2", exact_words(annotation.modified))
            )
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A note as it was edited; whoever listens writes it."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        annotation = self._rows[index.row()]
        if value != annotation.note:
            self.noteWritten.emit(annotation.id, value)
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be selected; those of mine can be edited where the library can be written."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        is_mine = index.isValid() and self._session.is_mine(self._rows[index.row()].coder)
        return flags | Qt.ItemFlag.ItemIsEditable if is_mine and not self._session.is_read_only else flags
