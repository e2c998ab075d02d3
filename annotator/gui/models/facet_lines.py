"""The lines of "Narrow down": under a heading for each facet the kinds of hits with their counts, the rare ones on demand."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.core.hits import Where
from annotator.gui.models.facets import NONE, Count, Facet
from annotator.gui.models.hits import HitModel, short_name, where_words
from annotator.session.session import Session

AnyIndex = QModelIndex | QPersistentModelIndex
FEW = 8
"""So many kinds of a facet are listed before the rest is asked for."""
_Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class FacetName:
    """A heading."""

    words: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of hit: `share` is its count against the most frequent one's, from 0 to 1."""

    facet: Facet
    key: str
    words: str
    hits: int
    share: float
    is_on: bool


@dataclass(frozen=True, slots=True)
class More:
    """There are `count` further kinds, which a click lists."""

    facet: Facet
    count: int


FacetLine = FacetName | Kind | More


class FacetLines(QAbstractListModel):
    """Follows the hits; the panel changes what is ticked."""

    def __init__(self, hits: HitModel, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits = hits
        self._session = session
        self._lines: list[FacetLine] = []
        self._opened: set[Facet] = set()
        hits.shownChanged.connect(self.refresh)

    def line(self, row: int) -> FacetLine:
        """What stands in a row."""
        return self._lines[row]

    def open(self, facet: Facet) -> None:
        """List all kinds of a facet."""
        self._opened.add(facet)
        self.refresh()

    def refresh(self) -> None:
        """Count anew. Rows that stay the same ones keep their place."""
        fresh = [line for facet in _names() for line in self._lines_of(facet)]
        if [_place(line) for line in fresh] == [_place(line) for line in self._lines]:
            self._lines = fresh
            if fresh:
                self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self._lines = fresh
        self.endResetModel()

    def _lines_of(self, facet: Facet) -> list[FacetLine]:
        facets = self._hits.facets
        counts, most = facets.counts(facet), facets.most(facet)
        if not counts or (facet is Facet.WHERE and len(counts) < 2):
            return []
        kinds = [_kind(facet, each, most, self._words(facet, each.key)) for each in counts]
        lines: list[FacetLine] = [FacetName(_names()[facet])]
        if facet in self._opened or len(kinds) <= FEW + 1:
            return [*lines, *kinds]
        first = [each for at, each in enumerate(kinds) if at < FEW or (facet is Facet.TAG and each.is_on)]
        return [*lines, *first, More(facet, len(kinds) - len(first))]

    def _words(self, facet: Facet, key: str) -> str:
        if facet is Facet.DOCUMENT:
            row = self._hits.document(Id(key)) if key else None
            return short_name(row) if row else self.tr("no document")
        if facet is Facet.YEAR:
            return key or self.tr("no date")
        if facet is Facet.TAG:
            codebook: Codebook = self._session.codebook
            tag = codebook.get(Id(key)) if key else None
            return tag.name if tag else self.tr("not tagged")
        if facet is Facet.WHERE:
            return where_words(Where(key))
        return key

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Headings and kinds."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> Any:
        """Words for assistive technology and the tick."""
        line = self._lines[index.row()] if index.isValid() and index.row() < len(self._lines) else None
        if line is None:
            return None
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._spoken(line)
        if role == _Role.ToolTipRole and isinstance(line, Kind):
            row = self._hits.document(Id(line.key)) if line.facet is Facet.DOCUMENT and line.key else None
            return row.title if row else line.words
        if role == _Role.CheckStateRole and isinstance(line, Kind):
            return Qt.CheckState.Checked if line.is_on else Qt.CheckState.Unchecked
        return None

    def _spoken(self, line: FacetLine) -> str:
        if isinstance(line, FacetName):
            return line.words
        if isinstance(line, More):
            return more_words(line)
        return self.tr("{what}, {count} hits").format(what=line.words, count=f"{line.hits:,}")

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Headings can't be chosen."""
        if isinstance(self._lines[index.row()], FacetName):
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def more_words(line: More) -> str:
    """What lists the rest."""
    return QCoreApplication.translate("FacetLines", "{count} more").format(count=f"{line.count:,}")


def _kind(facet: Facet, count: Count, most: int, words: str) -> Kind:
    return Kind(facet, count.key, words, count.hits, count.hits / most if most else 0.0, count.is_on)


def _place(line: FacetLine) -> tuple[str, str]:
    """What makes a line the same one as before."""
    if isinstance(line, FacetName):
        return ("", line.words)
    return (line.facet.value, line.key if isinstance(line, Kind) else NONE + f"+{line.count}")


def _names() -> dict[Facet, str]:
    translate = QCoreApplication.translate
    return {
        Facet.WHERE: translate("FacetLines", "Found in"),
        Facet.DOCUMENT: translate("FacetLines", "Document"),
        Facet.FORM: translate("FacetLines", "Word form"),
        Facet.YEAR: translate("FacetLines", "Year"),
        Facet.TAG: translate("FacetLines", "Already tagged"),
    }
