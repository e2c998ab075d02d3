"""What the preview of a merge shows: sections with what comes in, conflicts, tags that look the same, and the certificate."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.arrivals import Alike, Arrival, Coming, Kind
from annotator.core.changes import SPAN, SUGGESTED, Id
from annotator.core.edits import tags_of
from annotator.core.history import Thing
from annotator.core.journal import milliseconds_of
from annotator.gui.models.cards import moment_words
from annotator.gui.models.conflicts import ConflictWords
from annotator.gui.widgets.marks import initials
from annotator.session.session import Session
from annotator.tasks.editions import Edition

CONFLICTS, ALIKE, EDITIONS = "conflicts", "alike", "editions"
LINE = Qt.ItemDataRole.UserRole + 1
_SIGNS = {Kind.NEW: "plus", Kind.CHANGED: "square-pen", Kind.REMOVED: "x"}
_QUOTE = 300


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A kind of thing with how many are in the file, were here, and are added; None where that makes no sense."""

    name: str
    in_file: int
    here: int
    added: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The certificate in words. `total` counts entries; `hashes` are (name, digits)."""

    about: str
    rows: tuple[SheetRow, ...]
    total: SheetRow
    sentence: str
    hashes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """What becomes of documents: the icon, the words, and how many or (for one) its score from 0 to 100."""

    icon: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class MergeSight:
    """All that a merge's preview shows. `entries` is how many would be written; `names` are tags and documents that come in."""

    title: str
    about: str
    coming: Coming
    conflicts: tuple[ConflictWords, ...]
    alike: tuple[Alike, ...]
    sheet: Sheet
    entries: int
    documents: tuple[DocumentLine, ...] = ()
    names: dict[Id, str] = field(default_factory=dict)
    editions: tuple[Edition, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A line of the list at the left; a heading has no key. `badge` stands in place of the icon for a person."""

    key: str
    words: str
    count: str = ""
    icon: str = ""
    badge: str = ""


@dataclass(frozen=True, slots=True)
class ArrivalLine:
    """A thing that comes in, on two lines."""

    sign: str
    words: str
    facts: str
    is_removed: bool
    is_book: bool
    kind: str

    def spoken(self) -> str:
        """Both lines with what happens, for assistive technology."""
        return f"{self.kind}: {self.words}. {self.facts}"


def sections_of(sight: MergeSight, session: Session, decided: int) -> list[Section]:
    """The list at the left, with only the sections that hold something."""
    say, coming = QCoreApplication.translate, sight.coming
    found: list[Section] = []
    to_decide = len(sight.conflicts) + len(sight.alike) + len(sight.editions)
    if to_decide:
        of = say("Merge", "{decided} of {total}").format(decided=decided, total=to_decide)
        found.append(Section("", say("Merge", "To decide"), of))
        lines = ((CONFLICTS, say("Merge", "Conflicts"), len(sight.conflicts), "triangle-alert"),
                 (ALIKE, say("Merge", "Tags that look the same"), len(sight.alike), "tags"),
                 (EDITIONS, say("Merge", "Other editions of a text"), len(sight.editions), "file-input"))  # fmt: skip
        found += [Section(key, words, f"{count:,}", icon) for key, words, count, icon in lines if count]
    comes = (
        ("new", say("Merge", "New annotations"), "plus"),
        ("changed", say("Merge", "Changed"), "square-pen"),
        ("removed", say("Merge", "Removed"), "x"),
        ("notes", say("Merge", "Notes and memos"), "message-square"),
        ("tags", say("Merge", "Codebook"), "tag"),
        ("rest", say("Merge", "Documents and people"), "file-text"),
    )
    filled = [(key, words, icon, len(arrivals_of(coming, key))) for key, words, icon in comes]
    if any(count for *_, count in filled):
        found.append(Section("", say("Merge", "Comes in")))
        found += [Section(key, words, f"{count:,}", icon) for key, words, icon, count in filled if count]
    by_document = Counter(each.document for each in coming.of("annotation") if each.document)
    if by_document:
        titles = sight.names | {row.id: row.title for row in session.library.documents()}
        found.append(Section("", say("Merge", "By document")))
        unknown = say("Merge", "A document that is not here")
        found += [
            Section(f"document:{id}", titles.get(id) or unknown, f"{count:,}", "file-text")
            for id, count in by_document.most_common()
        ]
    by_coder = Counter(each.coder for each in coming.arrivals)
    if by_coder:
        found.append(Section("", say("Merge", "By coder")))
        for id, count in by_coder.most_common():
            name = session.coders.signed(id) or sight.names.get(id) or id[:8]
            found.append(Section(f"coder:{id}", name, f"{count:,}", badge=initials(name)))
    if sight.documents:
        found.append(Section("", say("Merge", "Documents")))
        found += [Section("documents", line.words, f"{line.count:,}", line.icon) for line in sight.documents]
    return found


def arrivals_of(coming: Coming, key: str) -> list[Arrival]:
    """The things that a section lists."""
    kind, _, name = key.partition(":")
    if kind == "document":
        return [each for each in coming.arrivals if each.document == name]
    if kind == "coder":
        return [each for each in coming.arrivals if each.coder == name]
    return [each for each in coming.arrivals if _belongs(each, kind)]


def _belongs(arrival: Arrival, section: str) -> bool:
    entity, is_removed = arrival.thing.entity, arrival.kind is Kind.REMOVED
    if section == "notes":
        return arrival.is_noted
    if section == "removed":
        return is_removed
    if section == "tags":
        return entity == "tag" and not is_removed
    if section == "documents":
        return entity == "document"
    if section == "rest":
        return entity not in ("annotation", "tag", "memo") and not is_removed
    return entity == "annotation" and arrival.kind.value == section


class ArrivalModel(QAbstractListModel):
    """The things of one section, the last made first."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[Arrival] = []
        self._names: dict[Id, str] = {}

    def show(self, arrivals: Iterable[Arrival], names: dict[Id, str]) -> None:
        """List other things."""
        self.beginResetModel()
        self._rows = sorted(arrivals, key=lambda each: each.stamp, reverse=True)
        self._names = {row.id: row.title for row in self._session.library.documents()} | names
        self.endResetModel()

    def line(self, row: int) -> ArrivalLine:
        """One thing in words."""
        arrival = self._rows[row]
        thing, say = arrival.thing, QCoreApplication.translate
        kinds = {
            Kind.NEW: say("Merge", "New"), Kind.CHANGED: say("Merge", "Changed"), Kind.REMOVED: say("Merge", "Removed")
        }  # fmt: skip
        who = self._session.coders.signed(arrival.coder) or self._names.get(arrival.coder, arrival.coder[:8])
        parts = [*self._about(thing), who, moment_words(milliseconds_of(arrival.stamp))]
        is_annotation = thing.entity == "annotation"
        words = _quote(thing) if is_annotation else str(thing.value("title") or thing.value("name") or thing.value("text") or "")
        return ArrivalLine(
            _SIGNS[arrival.kind],
            " ".join(words[:_QUOTE].split()) or thing.entity,
            "  ·  ".join(part for part in parts if part),
            arrival.kind is Kind.REMOVED,
            is_annotation,
            kinds[arrival.kind],
        )

    def _about(self, thing: Thing) -> Sequence[str]:
        if thing.entity != "annotation":
            say = QCoreApplication.translate
            if thing.entity == "tag" and thing.value(SUGGESTED):
                return [say("Merge", "Suggested tag")]
            return [{"tag": say("Merge", "Tag"), "document": say("Merge", "Document"), "coder": say("Merge", "Coder"),
                     "memo": say("Merge", "Memo")}.get(thing.entity, thing.entity)]  # fmt: skip
        book = self._session.codebook
        names = [tag.name if (tag := book.get(id)) else self._names.get(id, "") for id in tags_of(thing)]
        note = f"“{' '.join(str(thing.value('note')).split())[:60]}”" if thing.value("note") else ""
        return [", ".join(name for name in names if name), note, self._names.get(Id(str(thing.value("document"))), "")]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line, or its words."""
        if not index.isValid():
            return None
        if role == LINE:
            return self.line(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.line(index.row()).spoken()
        return None


def _quote(thing: Thing) -> str:
    places = (thing.value(name) for name in thing.fields() if name.startswith(SPAN))
    return next((str(place.get("quote", "")) for place in places if isinstance(place, dict)), "")
