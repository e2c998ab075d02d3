"""Echoes as rows: each chain under its words, then the places where it stands, by date."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.core.changes import Id
from annotator.core.text import fold
from annotator.gui.models.dates import short_date
from annotator.gui.models.hits import short_name
from annotator.session.echoing import EchoSearch
from annotator.tasks.echo_chains import Chain
from annotator.tasks.echoing import Passage

AnyIndex = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class EchoLine:
    """A row: a chain by its number, and which of its passages, None for the row with its words."""

    chain: int
    passage: int | None


class EchoModel(QAbstractListModel):
    """What the list shows of the echoes that were found. `shownChanged()` when other chains are shown."""

    shownChanged = Signal()

    def __init__(self, search: EchoSearch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.search = search
        self.has_furniture = False
        self.by_length = False
        self.within: Id | None = None
        self._filter = ""
        self._shown: list[int] = []
        self._lines: list[EchoLine] = []
        search.found.connect(self.show_again)

    # What is shown

    @property
    def shown(self) -> Sequence[int]:
        """The numbers of the chains that are shown, in their order."""
        return self._shown

    def line(self, row: int) -> EchoLine | None:
        """What stands in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def chain(self, line: EchoLine) -> Chain:
        """The chain of a row."""
        return self.search.chains[line.chain]

    def passage(self, line: EchoLine) -> Passage:
        """The passage of a row; the first one for the row with the chain's words."""
        return self.chain(line).passages[line.passage or 0]

    def row_of(self, chain: int, passage: int | None = None) -> int:
        """Where a chain or one of its passages stands, or -1."""
        try:
            return self._lines.index(EchoLine(chain, passage))
        except ValueError:
            return -1

    def hidden_furniture(self) -> int:
        """How many chains are left out since they are furniture."""
        return 0 if self.has_furniture else sum(1 for chain in self.search.chains if chain.is_furniture)

    # Narrowing

    def set_furniture(self, is_shown: bool) -> None:
        """Show notices that a publisher puts on many pages, or not."""
        self.has_furniture = is_shown
        self.show_again()

    def set_by_length(self, by_length: bool) -> None:
        """The longest first, or the earliest."""
        self.by_length = by_length
        self.show_again()

    def set_within(self, document: Id | None) -> None:
        """Only echoes of one document, or all."""
        self.within = document
        self.show_again()

    def set_filter(self, text: str) -> None:
        """Only chains that have these words, or titles or speakers that have them."""
        self._filter = fold(" ".join(text.split()))
        self.show_again()

    def show_again(self) -> None:
        """After another narrowing, or when others were found."""
        self.beginResetModel()
        chains = self.search.chains
        self._shown = [number for number, chain in enumerate(chains) if self._passes(chain)]
        if self.by_length:
            self._shown.sort(key=lambda number: -chains[number].agreeing)
        self._lines = [
            EchoLine(number, passage) for number in self._shown for passage in (None, *range(len(chains[number].passages)))
        ]
        self.endResetModel()
        self.shownChanged.emit()

    def _passes(self, chain: Chain) -> bool:
        if chain.is_furniture and not self.has_furniture:
            return False
        if self.within is not None and self.within not in chain.documents:
            return False
        return not self._filter or any(self._filter in _told(passage) for passage in chain.passages)

    # Words

    def about(self, chain: Chain) -> str:
        """How often and how nearly: "2 documents · 16 words agree"."""
        count = len(chain.documents)
        documents = self.tr("1 document") if count == 1 else self.tr("{count} documents").format(count=f"{count:,}")
        words = self.tr("{count} words, word for word") if chain.is_exact else self.tr("{count} words agree")
        parts = [documents, words.format(count=f"{chain.agreeing:,}")]
        if chain.is_furniture:
            parts.append(self.tr("furniture"))
        return " · ".join(parts)

    # Qt

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Chains and their passages."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> Any:
        """Words for assistive technology, and the whole of what is cut."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._spoken(line)
        if role == _Role.ToolTipRole:
            return "" if line.passage is None else self.passage(line).document.title
        return None

    def _spoken(self, line: EchoLine) -> str:
        passage = self.passage(line)
        words = " ".join(passage.words.split())
        if line.passage is None:
            return f"{words}, {self.about(self.chain(line))}"
        return ", ".join(part for part in (date_of(passage), short_name(passage.document), words) if part)


def date_of(passage: Passage) -> str:
    """The day of the document that a passage stands in, in the short form of the person's language."""
    return short_date(passage.document.date)


def _told(passage: Passage) -> str:
    row = passage.document
    return fold(" ".join(f"{passage.words} {row.title} {row.speaker} {row.venue} {row.date}".split()))
