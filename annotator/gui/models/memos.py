"""All memos as a filtered list, and the words for what a memo is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QTextDocument

from annotator.core.changes import Id
from annotator.core.text import fold
from annotator.gui.models.cards import exact_words, when_words
from annotator.session.memo_commands import ABOUTS
from annotator.session.session import Session
from annotator.session.workspace import Workspace
from annotator.store.rows import Memo, Receipt

AnyIndex = QModelIndex | QPersistentModelIndex
MEMO, MEMO_CARD = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
"""Roles: the Memo, and what its card shows."""
_LONGEST = 1500


@dataclass(frozen=True, slots=True)
class MemoCard:
    """A memo in words. `colour` is the tag's where it is about one, else ""."""

    title: str
    about: str
    target: str
    colour: str
    is_hollow: bool
    text: str
    coder: str
    when: str
    is_disputed: bool = False

    def spoken(self) -> str:
        """The whole card as one sentence for assistive technology."""
        return ". ".join(part for part in (self.title, self.target, self.text, self.coder, self.when) if part)


def about_words(about: str, target: Id | None, session: Session) -> str:
    """What a memo is about, by its name."""
    if about == "tag" and target and (tag := session.codebook.get(target)):
        return tag.name
    if about == "document" and target:
        title = next((row.title for row in session.library.documents() if row.id == target), "")
        return title or QCoreApplication.translate("Memos", "A removed document")
    if about == "annotation" and target:
        found = session.library.annotations_named([target])
        return f"“{' '.join(found[0].quote.split())}”" if found else QCoreApplication.translate("Memos", "A removed annotation")
    return (
        QCoreApplication.translate("Memos", "A removed tag")
        if about == "tag"
        else QCoreApplication.translate("Memos", "The library")
    )


def go_to_target(about: str, target: Id | None, workspace: Workspace) -> None:
    """Bring what a memo is about into sight."""
    if target is None:
        return
    if about == "document":
        workspace.open_document(target)
    elif about == "annotation":
        workspace.select_annotation(target, reveal=True)
    elif about == "tag":
        workspace.isolate_tag(target)


@lru_cache(maxsize=2048)
def plain_words(markdown: str) -> str:
    """How Markdown begins, without its marks, the paragraphs on lines of their own."""
    document = QTextDocument()
    document.setMarkdown(markdown[:_LONGEST])
    return "\n".join(line.strip() for line in document.toPlainText().splitlines() if line.strip())


class MemoModel(QAbstractListModel):
    """Rows are memos, the last changed first."""

    countChanged = Signal()

    def __init__(self, workspace: Workspace, parent: Any = None) -> None:
        super().__init__(parent)
        self._session = workspace.session
        self._all: list[Memo] = []
        self._rows: list[Memo] = []
        self._words: tuple[str, ...] = ()
        self._kinds = frozenset(ABOUTS)
        self._titles: dict[Id, str] = {}
        self._quotes: dict[Id, str] = {}
        self._marked: frozenset[Id] = frozenset()
        self._session.changed.connect(self._follow)
        self._session.sightChanged.connect(self.reload)
        self.reload()

    def set_filter(self, text: str, kinds: Iterable[str] = ()) -> None:
        """Only memos with every word in title, text, or the name of what they are about; of these kinds, or of all if none."""
        words, wanted = tuple(fold(text).split()), frozenset(kinds) or frozenset(ABOUTS)
        if (words, wanted) != (self._words, self._kinds):
            self._words, self._kinds = words, wanted
            self._sift()

    def reload(self) -> None:
        """Read all memos again, and the names of what they are about."""
        library = self._session.library
        self._all = library.memos()
        abouts = {memo.about for memo in self._all}
        self._titles = {row.id: row.title for row in library.documents()} if "document" in abouts else {}
        self._marked = frozenset(memo.target for memo in self._all if memo.about == "annotation" and memo.target)
        self._quotes = {each.id: each.quote for each in library.annotations_named(self._marked)}
        self._sift()

    def _sift(self) -> None:
        self.beginResetModel()
        self._rows = [memo for memo in self._all if memo.about in self._kinds and self._has_words(memo)]
        self.endResetModel()
        self.countChanged.emit()

    def _has_words(self, memo: Memo) -> bool:
        if not self._words:
            return True
        text = fold("\n".join((memo.title, memo.text, self._target(memo), self._session.coders.signed(memo.coder))))
        return all(word in text for word in self._words)

    def _target(self, memo: Memo) -> str:
        if memo.about == "document":
            return self._titles.get(memo.target or Id(""), "") or QCoreApplication.translate("Memos", "A removed document")
        if memo.about == "annotation":
            quote = self._quotes.get(memo.target or Id(""))
            return f"“{' '.join(quote[:200].split())}”" if quote else QCoreApplication.translate("Memos", "A removed annotation")
        return about_words(memo.about, memo.target, self._session)

    def _follow(self, receipt: Receipt) -> None:
        has_changed = any(receipt.of(entity) for entity in ("memo", "tag", "document", "coder"))
        if has_changed or receipt.of("annotation") & self._marked:
            self.reload()

    def memo(self, row: int) -> Memo:
        """The memo of a row."""
        return self._rows[row]

    def row_of(self, id: Id | None) -> int:
        """The row of a memo, or -1."""
        return next((row for row, memo in enumerate(self._rows) if memo.id == id), -1)

    def total(self) -> int:
        """How many memos there are, filter aside."""
        return len(self._all)

    def _card(self, memo: Memo) -> MemoCard:
        tag = self._session.codebook.get(memo.target) if memo.about == "tag" and memo.target else None
        text, title = plain_words(memo.text), memo.title
        if not title:
            title, _, text = text.partition("\n")
        return MemoCard(
            title or QCoreApplication.translate("Memos", "Without a title"),
            memo.about,
            self._target(memo),
            tag.colour if tag else "",
            bool(tag and tag.is_in_vivo),
            text,
            self._session.coders.signed(memo.coder) or QCoreApplication.translate("Memos", "Unknown coder"),
            when_words(memo.modified),
            memo.is_disputed,
        )

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """How many pass the filter."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The memo, its card, its words, when it was written."""
        if not index.isValid():
            return None
        memo = self._rows[index.row()]
        if role == MEMO:
            return memo
        if role == MEMO_CARD:
            return self._card(memo)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._card(memo).spoken()
        if role == Qt.ItemDataRole.ToolTipRole:
            return exact_words(memo.modified)
        return None
