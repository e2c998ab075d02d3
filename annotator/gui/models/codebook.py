"""The codebook as a tree for views: names, colours, keys and counts, kept in step with the library row by row."""

from enum import IntEnum
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from annotator.core.changes import Id
from annotator.core.codebook import Tag
from annotator.core.text import fold
from annotator.gui.reader.pointer import TAG_MIME
from annotator.session.tag_commands import TagCommands
from annotator.session.tag_counts import TagCounts
from annotator.store.rows import Receipt

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TagRole(IntEnum):
    """What a delegate can ask beside Qt's own roles."""

    TAG = Qt.ItemDataRole.UserRole
    """The Tag."""
    OWN = Qt.ItemDataRole.UserRole + 1
    """Its own codings, or None while they are being counted."""
    TOTAL = Qt.ItemDataRole.UserRole + 2
    """Its own codings and those of the tags inside it, or None."""
    DISPUTE = Qt.ItemDataRole.UserRole + 3
    """The sentence that says what waits for a decision; empty if nothing does."""
    WORDS = Qt.ItemDataRole.UserRole + 4
    """Name and definition, folded, for the filter."""


class CodebookModel(QAbstractItemModel):
    """The tags as they are seen. Rows come, go and move one by one, so that views keep what is open and chosen."""

    def __init__(self, tags: TagCommands, counts: TagCounts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tags, self._session, self._counts = tags, tags.session, counts
        self._codebook = self._session.codebook
        self._numbers: dict[Id, int] = {}
        self._ids: list[Id] = []
        self._shape: dict[Id | None, list[Id]] = {None: []}
        self._parents: dict[Id, Id | None] = {}
        self._words: dict[Id, tuple[Tag, str]] = {}
        self._reshape()
        self._session.changed.connect(self._follow)
        counts.countsChanged.connect(self._recounted)

    # Tags and places

    def tag_at(self, index: Index) -> Tag | None:
        """The tag in a row."""
        return self._codebook.tags.get(self._ids[index.internalId()]) if index.isValid() else None

    def index_of(self, tag: Id | None) -> QModelIndex:
        """Where a tag is; the invalid index for None and for one that is not there."""
        if tag not in self._parents:
            return QModelIndex()
        assert tag is not None
        return self.createIndex(self._shape[self._parents[tag]].index(tag), 0, self._numbers[tag])

    def size(self) -> int:
        """How many tags there are."""
        return len(self._parents)

    # Following the library

    def _follow(self, receipt: Receipt) -> None:
        if self._session.codebook is self._codebook:
            return
        before, self._codebook = self._codebook, self._session.codebook
        self._reshape()
        for id, tag in self._codebook.tags.items():
            if before.tags.get(id, tag) != tag:
                self._tell(self.index_of(id))

    def _recounted(self, tags: frozenset[Id] | None) -> None:
        """The counts of some tags changed, and so those of the tags above them; None for all."""
        touched = set(self._parents) if tags is None else {tag for tag in tags if tag in self._parents}
        for tag in list(touched):
            above = self._parents[tag]
            while above is not None and above not in touched:
                touched.add(above)
                above = self._parents[above]
        for tag in touched:
            index = self.index_of(tag)
            self.dataChanged.emit(index, index, [TagRole.OWN, TagRole.TOTAL])

    def _tell(self, index: QModelIndex) -> None:
        self.dataChanged.emit(index, index)

    def _reshape(self) -> None:
        """Bring the rows in step, from the top down: then a row's new parent is in place, and never inside the row itself."""
        waiting: list[Id | None] = [None]
        for up in waiting:
            for row, tag in enumerate(self._codebook.children(up)):
                self._put(tag.id, up, row)
                waiting.append(tag.id)
        for gone in [id for id in self._parents if id not in self._codebook]:
            self._take_out(gone)

    def _put(self, tag: Id, up: Id | None, row: int) -> None:
        siblings = self._shape.setdefault(up, [])
        if row < len(siblings) and siblings[row] == tag:
            return
        target = self.index_of(up)
        if tag in self._parents:
            old = self._parents[tag]
            at = self._shape[old].index(tag)
            self.beginMoveRows(self.index_of(old), at, at, target, row)
            self._shape[old].pop(at)
            siblings.insert(row, tag)
            self._parents[tag] = up
            self.endMoveRows()
        else:
            self.beginInsertRows(target, row, row)
            if tag not in self._numbers:
                self._numbers[tag] = len(self._ids)
                self._ids.append(tag)
            siblings.insert(row, tag)
            self._shape.setdefault(tag, [])
            self._parents[tag] = up
            self.endInsertRows()

    def _take_out(self, tag: Id) -> None:
        if tag not in self._parents:
            return
        for child in list(self._shape[tag]):
            self._take_out(child)
        up = self._parents[tag]
        row = self._shape[up].index(tag)
        self.beginRemoveRows(self.index_of(up), row, row)
        self._shape[up].pop(row)
        del self._parents[tag], self._shape[tag]
        self.endRemoveRows()

    # What is shown

    def _own(self, tag: Tag) -> int | None:
        return self._counts.own(tag.id) if self._counts.is_known else None

    def _total(self, tag: Tag) -> int | None:
        return self._counts.with_descendants(tag.id) if self._counts.is_known else None

    def _folded(self, tag: Tag) -> str:
        known = self._words.get(tag.id)
        if known is None or known[0] is not tag:
            known = self._words[tag.id] = (tag, fold(f"{tag.name}\n{tag.definition}"))
        return known[1]

    def _counted(self, tag: Tag) -> str:
        own, total = self._own(tag), self._total(tag)
        if own is None or total is None:
            return ""
        words = self.tr("1 coding") if own == 1 else self.tr("{count} codings").format(count=own)
        if not self.rowCount(self.index_of(tag.id)):
            return words
        return words + ", " + self.tr("{count} with the tags inside").format(count=total)

    def _tip(self, tag: Tag) -> str:
        """As rich text, since Qt wraps no other."""
        parts = [tag.definition, self._counted(tag), self._tags.dispute(tag.id) if tag.is_disputed else ""]
        lines = [line for part in parts for line in part.splitlines() if line.strip()]
        return f"<b>{escape(tag.name)}</b>" + "".join(f"<br>{escape(line)}" for line in lines)

    def _spoken(self, tag: Tag) -> str:
        parts = [tag.name, self.tr("key {digit}").format(digit=tag.digit) if tag.digit else "", self._counted(tag)]
        if tag.is_disputed:
            parts.append(self.tr("waits for a decision"))
        return ", ".join(part for part in parts if part)

    # Qt

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """The place of a child."""
        children = self._shape.get(self._ids[parent.internalId()] if parent.isValid() else None, [])
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, self._numbers[children[row]])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent() is another function
        """The place above."""
        return self.index_of(self._parents.get(self._ids[index.internalId()])) if index.isValid() else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many tags lie directly under one, or at the top."""
        return len(self._shape.get(self._ids[parent.internalId()] if parent.isValid() else None, []))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every tag can be dragged; its name can be edited where the library can be written."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return plain if self._session.is_read_only else plain | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDropEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See TagRole; the tool tip holds definition and counts, the accessible text says all that the row shows."""
        tag = self.tag_at(index)
        if tag is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return tag.name
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(tag)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(tag)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return tag.definition
            case TagRole.TAG:
                return tag
            case TagRole.OWN:
                return self._own(tag)
            case TagRole.TOTAL:
                return self._total(tag)
            case TagRole.DISPUTE:
                return self._tags.dispute(tag.id) if tag.is_disputed else ""
            case TagRole.WORDS:
                return self._folded(tag)
        return None

    def mimeTypes(self) -> list[str]:
        """A tag is dragged as its id."""
        return [TAG_MIME]

    def mimeData(self, indexes: Any) -> QMimeData:
        """The id of the first tag, and its name for other programs."""
        data = QMimeData()
        tag = next((tag for index in indexes if (tag := self.tag_at(index))), None)
        if tag is not None:
            data.setData(TAG_MIME, tag.id.encode())
            data.setText(tag.name)
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        """Onto the page a tag is copied, within the tree it is moved."""
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


class CodebookFilter(QSortFilterProxyModel):
    """The tags whose name or definition holds every typed word, with the tags above them. Case and accents don't count."""

    def __init__(self, model: CodebookModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._terms: list[str] = []
        self.setRecursiveFilteringEnabled(True)
        self.setSourceModel(model)

    @property
    def is_filtering(self) -> bool:
        """True while words narrow the tree down."""
        return bool(self._terms)

    def set_words(self, words: str) -> None:
        """Show what fits; everything for no words."""
        self.beginFilterChange()
        self._terms = fold(words).split()
        self.endFilterChange()

    def tag_at(self, index: Index) -> Tag | None:
        """The tag in a row."""
        return self._model.tag_at(self.mapToSource(index))

    def index_of(self, tag: Id | None) -> QModelIndex:
        """Where a tag is, if it is shown."""
        return self.mapFromSource(self._model.index_of(tag))

    def fits(self, index: Index) -> bool:
        """True if the row itself fits, not only one below it."""
        return self._has_all(self.mapToSource(index))

    def _has_all(self, source: Index) -> bool:
        words = self._model.data(source, TagRole.WORDS) or ""
        return all(term in words for term in self._terms)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether a row fits."""
        return self._has_all(self._model.index(row, 0, parent))
