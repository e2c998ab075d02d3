"""The hits of a search as rows: sorted, narrowed down, perhaps under the names of their documents, and which are ticked."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.core.changes import Id
from annotator.core.concordance import Order, sort_hits
from annotator.core.documents import DocumentRow
from annotator.core.hits import Hit, Where
from annotator.gui.models.facets import Facets
from annotator.session.jobs import Job
from annotator.session.searching import LibrarySearch

AnyIndex = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_LONG = 24
"""A venue of more letters gives way to a publisher of fewer."""
_AT_ONCE = 2_000
"""Up to so many hits are sorted between two keys; more off the main thread."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a document over its hits; None over those that lie in none."""

    document: Id | None


Line = int | Heading
"""A hit by its number, in the order in which they were found, or a heading."""


class HitModel(QAbstractListModel):
    """What the list shows of a search.

    Signals: `shownChanged()` when other hits are shown or they are in another order; `ticksChanged()`.
    """

    shownChanged = Signal()
    ticksChanged = Signal()

    def __init__(self, search: LibrarySearch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.search = search
        self.facets = Facets()
        self.order = Order.AFTER
        self.is_grouped = False
        self._sorted: list[int] = []
        self._lines: list[Line] = []
        self._shown: list[int] = []
        self._per_document: Counter[Id | None] = Counter()
        self._ticked: set[int] = set()
        self._job: Job | None = None
        search.found.connect(self._take)
        search.ended.connect(self._sort)
        search.retold.connect(self._retell)

    # What is shown

    @property
    def shown(self) -> Sequence[int]:
        """The numbers of the hits that are shown, in their order."""
        return self._shown

    def line(self, row: int) -> Line:
        """What stands in a row."""
        return self._lines[row]

    def hit(self, row: int) -> Hit | None:
        """The hit in a row; None for a heading, and outside."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return self.search.hits[line] if isinstance(line, int) else None

    def document(self, id: Id | None) -> DocumentRow | None:
        """A document that hits lie in."""
        return self.search.documents.get(id) if id else None

    def count_in(self, document: Id | None) -> int:
        """How many of the shown hits lie in a document."""
        return self._per_document[document]

    def documents_shown(self) -> int:
        """In how many documents the shown hits lie."""
        return sum(1 for id in self._per_document if id is not None)

    def row_of(self, number: int) -> int:
        """Where a hit stands, or -1."""
        try:
            return self._lines.index(number)
        except ValueError:
            return -1

    # Order and narrowing

    def set_order(self, order: Order) -> None:
        """Sort by something else."""
        if order != self.order:
            self.order = order
            self._sort()

    def set_grouped(self, is_grouped: bool) -> None:
        """Under the names of their documents, or all in one list."""
        if is_grouped != self.is_grouped:
            self.is_grouped = is_grouped
            self.show_again()

    def show_again(self) -> None:
        """After another narrowing."""
        self.beginResetModel()
        passes, hits = self.facets.passes(), self.search.hits
        self._shown = self._sorted if passes is None else [number for number in self._sorted if passes(hits[number])]
        self._per_document = Counter(hits[number].document for number in self._shown)
        if self.is_grouped:
            self._shown = self._grouped()
            self._lines = self._with_headings(self._shown)
        else:
            self._lines = list(self._shown)
        self.endResetModel()
        self.shownChanged.emit()
        self.ticksChanged.emit()

    def _grouped(self) -> list[int]:
        """The documents as they come in the library, or by their dates, each with its hits as they are sorted."""
        hits, documents = self.search.hits, self.search.documents
        listed: dict[Id | None, list[int]] = {id: [] for id in [*documents, None]}
        for number in self._shown:
            listed.setdefault(hits[number].document, []).append(number)
        places: Iterable[Id | None] = listed
        if self.order is Order.DATE:
            places = sorted(listed, key=lambda id: (documents[id].date or "9999") if id else "~")
        return [number for id in places for number in listed[id]]

    def _with_headings(self, numbers: Sequence[int]) -> list[Line]:
        hits = self.search.hits
        lines: list[Line] = []
        for document, some in groupby(numbers, key=lambda number: hits[number].document):
            lines.append(Heading(document))
            lines += some
        return lines

    # Following the search

    def _take(self, hits: Sequence[Hit], is_first: bool) -> None:
        if is_first:
            self._ticked.clear()
            self.facets.start()
            self._sorted = []
        self.facets.add(hits, self.search.documents)
        first = len(self._sorted)
        self._sorted = [*self._sorted, *range(first, first + len(hits))]
        if is_first or len(self._sorted) <= _AT_ONCE:
            self._sort()
        else:
            self._append(range(first, len(self._sorted)))

    def _append(self, numbers: Sequence[int]) -> None:
        """Further hits at the end; they are put in order once all are there."""
        passes, hits = self.facets.passes(), self.search.hits
        fresh = [number for number in numbers if passes is None or passes(hits[number])]
        lines: list[Line] = self._with_headings(fresh) if self.is_grouped else list(fresh)
        last = self._shown[-1:] if self.is_grouped else []
        if lines and last and isinstance(lines[0], Heading) and lines[0].document == hits[last[0]].document:
            del lines[0]
        if lines:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(lines) - 1)
            self._lines += lines
            self._shown = [*self._shown, *fresh]
            self._per_document.update(hits[number].document for number in fresh)
            self.endInsertRows()
        self.shownChanged.emit()

    def _sort(self) -> None:
        if self._job is not None:
            self._job.abandon()
            self._job = None
        hits, order, documents = self.search.hits, self.order, dict(self.search.documents)
        if order is Order.DOCUMENT or len(self._sorted) <= _AT_ONCE:
            self._land(_in_order(hits, order, documents))
        elif not self.search.is_running:
            kept = list(hits)
            job = Job(lambda _monitor: _in_order(kept, order, documents), self)
            job.succeeded.connect(self._land)
            self._job = job
            job.start()

    def _land(self, numbers: list[int]) -> None:
        self._job = None
        if len(numbers) == len(self._sorted):
            self._sorted = numbers
            self.show_again()

    def _retell(self) -> None:
        self.facets.retell(self.search.hits)
        if self.facets.is_narrowed:
            self.show_again()
        elif self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))
            self.shownChanged.emit()

    # Ticks

    def ticked(self) -> list[int]:
        """The numbers of the shown hits that are ticked, in their order."""
        ticks = self._ticked
        return [number for number in self._shown if number in ticks] if ticks else []

    def chosen(self) -> list[Hit]:
        """What copying and tagging is about: the ticked hits, or all shown where none is."""
        hits = self.search.hits
        return [hits[number] for number in self.ticked() or self._shown]

    def is_ticked(self, row: int) -> bool:
        """Whether the hit in a row is ticked, or all below a heading."""
        line = self._lines[row]
        if isinstance(line, int):
            return line in self._ticked
        return all(number in self._ticked for number in self._below(row))

    def toggle(self, row: int) -> None:
        """Tick a row, or untick it; a heading stands for all below it."""
        self.set_ticked([row], not self.is_ticked(row))

    def set_ticked(self, rows: Iterable[int], is_ticked: bool) -> None:
        """Tick rows, or untick them."""
        for row in rows:
            line = self._lines[row]
            numbers = [line] if isinstance(line, int) else self._below(row)
            self._ticked.update(numbers) if is_ticked else self._ticked.difference_update(numbers)
        self._tell_ticks()

    def toggle_all(self) -> None:
        """Tick all that is shown; where all is ticked already, untick it."""
        shown = set(self._shown)
        self._ticked = self._ticked - shown if shown <= self._ticked else self._ticked | shown
        self._tell_ticks()

    def _below(self, row: int) -> list[int]:
        numbers: list[int] = []
        for at in range(row + 1, len(self._lines)):
            line = self._lines[at]
            if isinstance(line, Heading):
                break
            numbers.append(line)
        return numbers

    def _tell_ticks(self) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1), [_Role.CheckStateRole])
        self.ticksChanged.emit()

    # Qt

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Hits and headings."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> Any:
        """Words for assistive technology, the tick, the whole of what is cut."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        if role == _Role.CheckStateRole:
            return Qt.CheckState.Checked if self.is_ticked(index.row()) else Qt.CheckState.Unchecked
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._spoken(index.row())
        if role == _Role.ToolTipRole:
            return self._tip(index.row())
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Everything can be chosen and ticked."""
        del index
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def _spoken(self, row: int) -> str:
        line = self._lines[row]
        if isinstance(line, Heading):
            return self.tr("{document}: {count} hits").format(
                document=self.name(line.document), count=self.count_in(line.document)
            )
        hit = self.search.hits[line]
        words = f"{hit.left.strip()} {hit.words} {hit.right.strip()}".strip()
        parts = [words, self.name(hit.document), self.place(hit)]
        if hit.tags:
            count = len(hit.tags)
            parts.append(self.tr("1 tag") if count == 1 else self.tr("{count} tags").format(count=count))
        return ", ".join(part for part in parts if part)

    def _tip(self, row: int) -> str:
        hit = self.hit(row)
        row_of = self.document(hit.document) if hit else None
        return row_of.title if row_of else ""

    def name(self, id: Id | None) -> str:
        """A document's short name; words for where there is none."""
        row = self.document(id)
        return short_name(row) if row else self.tr("No document")

    def place(self, hit: Hit) -> str:
        """Where in its document a hit stands, in words."""
        if hit.where is not Where.TEXT and hit.where is not Where.QUOTE:
            return where_words(hit.where)
        return self.tr("paragraph {number}").format(number=hit.paragraph) if hit.paragraph else ""


def _in_order(hits: Sequence[Hit], order: Order, documents: dict[Id, DocumentRow]) -> list[int]:
    """The numbers of the hits, sorted."""
    if order is Order.DOCUMENT:
        return list(range(len(hits)))
    numbers = {id(hit): number for number, hit in enumerate(hits)}
    return [numbers[id(hit)] for hit in sort_hits(hits, order, documents)]


def short_name(row: DocumentRow) -> str:
    """A document in a few words: the speaker's last name with the venue or the publisher, or its title."""
    names = row.speaker.split()
    is_long = len(row.venue) > _LONG and 0 < len(row.publisher) <= _LONG
    about = (row.publisher if is_long else row.venue) or row.title
    return f"{names[-1]}, {about}" if names else about


def where_words(where: Where) -> str:
    """The kind of text that a hit lies in."""
    translate = QCoreApplication.translate
    words = {
        Where.TEXT: translate("Hits", "text"),
        Where.NOTE: translate("Hits", "note"),
        Where.MEMO: translate("Hits", "memo"),
        Where.DEFINITION: translate("Hits", "definition"),
        Where.QUOTE: translate("Hits", "quote"),
    }
    return words[where]
