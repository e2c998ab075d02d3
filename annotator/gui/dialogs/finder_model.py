"""What a finder lists: findings in groups, each group under a line that names it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.core.spans import Span

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Finding:
    """One row. `spans` are the letters of `words`, and `aside_spans` those of `aside`, that were matched.

    `key` is what is told when it is chosen. At the left stands an icon or a tag's swatch (colour, hollow); `aside` comes after
    the words, `count` and the key caps (portable sequences) at the right. `help` is said while it is selected, as is
    `why_not`, which also makes it impossible to choose.
    """

    key: object
    words: str
    spans: tuple[Span, ...] = ()
    aside: str = ""
    aside_spans: tuple[Span, ...] = ()
    icon: str = ""
    swatch: tuple[str, bool] | None = None
    is_quote: bool = False
    count: str = ""
    keys: tuple[str, ...] = ()
    help: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one kind, under a title such as "3 documents"."""

    title: str
    findings: tuple[Finding, ...]


class Role(IntEnum):
    """What the delegate asks for."""

    FINDING = Qt.ItemDataRole.UserRole + 1
    """The Finding, or None for a title."""


class FinderModel(QAbstractListModel):
    """Titles and findings, one after the other. Titles can't be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[str | Finding] = []

    def show_groups(self, groups: Sequence[Group]) -> None:
        """List these in place of what was listed."""
        self.beginResetModel()
        self._rows = []
        for group in groups:
            if group.findings:
                self._rows += [group.title, *group.findings]
        self.endResetModel()

    def finding(self, row: int) -> Finding | None:
        """What stands in a row, or None for a title or no row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Finding) else None

    def places(self) -> list[int]:
        """The rows that hold findings, in order."""
        return [place for place, row in enumerate(self._rows) if isinstance(row, Finding)]

    def rowCount(self, parent: Index = _NONE) -> int:
        """Titles included."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Titles are not for choosing."""
        if self.finding(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row)
            case Role.FINDING:
                return row
        return None


def spoken(finding: Finding) -> str:
    """A finding as one hears it."""
    parts = (finding.words, finding.aside, finding.count, *finding.keys, finding.why_not)
    return ", ".join(part for part in parts if part)
