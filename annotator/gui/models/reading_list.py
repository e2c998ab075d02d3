"""Passages as a list to read: groups with their names and counts, and under each its passages, read when they come into sight."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.annotations import Annotation
from annotator.core.documents import DocumentRow
from annotator.core.passages import Excerpt, Grouping
from annotator.gui.models.dates import short_date
from annotator.session.retrieval import PassageList

AnyIndex = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_KEPT, _LONGEST = 1_000, 3_000


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A row that names a group."""

    name: str
    count: int


class ReadingListModel(QAbstractListModel):
    """A row is a GroupLine or an Annotation; what is read of a passage is kept for as many as were looked at last."""

    def __init__(self, found: PassageList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found = found
        self._lines: list[GroupLine | Annotation] = []
        self._read: dict[str, Excerpt] = {}
        found.found.connect(self._fill)

    def line(self, row: int) -> GroupLine | Annotation:
        """What stands in a row."""
        return self._lines[row]

    def passage(self, row: int) -> Annotation | None:
        """The passage in a row; None for a group's name."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, Annotation) else None

    def row_of(self, id: str) -> int:
        """The first row of a passage, or -1."""
        return next((row for row, line in enumerate(self._lines) if isinstance(line, Annotation) and line.id == id), -1)

    def excerpt(self, each: Annotation) -> Excerpt:
        """What is read of a passage; very long ones are cut."""
        kept = self._read.get(each.id)
        if kept is None:
            reader = self.found.reader
            assert reader is not None  # there are rows only after something was found
            told = reader.excerpt(each, self.found.look.around)
            kept = Excerpt(
                "…" + told.before[-_LONGEST:] if len(told.before) > _LONGEST else told.before,
                told.words[:_LONGEST] + "…" if len(told.words) > _LONGEST else told.words,
                told.after[:_LONGEST] + "…" if len(told.after) > _LONGEST else told.after,
                told.paragraph,
                told.speaker,
                told.tags,
            )
            if len(self._read) >= _KEPT:
                self._read.clear()
            self._read[each.id] = kept
        return kept

    def document(self, each: Annotation) -> DocumentRow:
        """The document that a passage lies in."""
        return self.found.passages.documents[each.document]

    def place_words(self, each: Annotation) -> str:
        """Where a passage stands: what its group does not say already."""
        document, told = self.document(each), self.excerpt(each)
        grouping = self.found.look.grouping
        speaker = told.speaker or document.speaker
        parts = [
            document.title if grouping is not Grouping.DOCUMENT else "",
            speaker if grouping is not Grouping.SPEAKER else "",
            short_date(document.date) if grouping is not Grouping.DOCUMENT else "",
            self.tr("paragraph {number}").format(number=told.paragraph) if told.paragraph else "",
        ]
        return "  ·  ".join(part for part in parts if part)

    def tag_looks(self, each: Annotation) -> list[tuple[str, str, bool]]:
        """Name, colour and whether it is hollow of each tag of a passage."""
        reader = self.found.reader
        codebook = reader.codebook if reader else None
        shown = [codebook[tag] for tag in self.excerpt(each).tags] if codebook else []
        return [(tag.name, tag.colour, tag.is_in_vivo) for tag in shown]

    def coder(self, each: Annotation) -> str:
        """Who made a passage."""
        return self.found.people.signed(each.coder) or each.coder

    def _fill(self) -> None:
        self.beginResetModel()
        self._read.clear()
        self._lines = []
        for group in self.found.groups:
            if group.name:
                self._lines.append(GroupLine(group.name, len(group.passages)))
            self._lines += group.passages
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Groups and passages together."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> Any:
        """The words for assistive technology and for copying."""
        if not index.isValid() or role not in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return None
        line = self._lines[index.row()]
        if isinstance(line, GroupLine):
            return self.tr("{name}, {count} passages").format(name=line.name, count=f"{line.count:,}")
        tags = ", ".join(name for name, _, _ in self.tag_looks(line))
        return f"{' '.join(self.excerpt(line).words.split())} ({tags}; {self.coder(line)}; {self.place_words(line)})"

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """All can be chosen."""
        del index
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
