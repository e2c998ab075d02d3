"""What is gathered while a REFI-QDA project is read: memos, what was lost, and the notes that things refer to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.changes import Id, Json
from annotator.core.project import About, ProjectMemo
from annotator.formats.refi_names import REFI, derived_guid, milliseconds, normal_guid

if TYPE_CHECKING:
    from lxml.etree import _Element

_DESCRIPTION = {REFI: {"is_description": True}}


@dataclass(frozen=True, slots=True)
class Note:
    """A note, whatever it is about."""

    guid: Id
    title: str
    text: str
    coder: Id | None
    created: int | None
    modified: int | None


class Told:
    """Fills as elements are gone through. `prefix` is the namespace of the file in braces."""

    def __init__(self, prefix: str, notes: Mapping[Id, Note]) -> None:
        self.prefix, self._notes = prefix, notes
        self.losses: Counter[str] = Counter()
        self.notices: list[str] = []
        self.memos: list[ProjectMemo] = []
        self._used: set[Id] = set()

    def name(self, element: _Element) -> str:
        """The local name of an element of the file's namespace; that of any other begins with "?"."""
        tag = element.tag
        if isinstance(tag, str) and tag.startswith(self.prefix):
            return tag[len(self.prefix) :]
        return f"?{str(tag).rpartition('}')[2]}"

    def lose(self, what: str, count: int = 1) -> None:
        """Count what has no place."""
        if count:
            self.losses[what] += count

    def unknown(self, element: _Element) -> None:
        """Count an element that nobody expects there."""
        self.lose(f"“{self.name(element).lstrip('?')[:40]}” elements that REFI-QDA does not have there")

    def note(self, element: _Element, about: About, target: Id | None) -> None:
        """The memo that a NoteRef comes to; a note about several things becomes one for each."""
        guid = normal_guid(element.get("targetGUID", ""))
        note = self._notes.get(guid)
        if note is None:
            self.lose("references to notes that the file does not have")
            return
        self.memo_of(note, about, target)

    def memo_of(self, note: Note, about: About, target: Id | None) -> None:
        """A note as a memo about something."""
        id = derived_guid(f"note:{note.guid}:{target or about}") if note.guid in self._used else note.guid
        self._used.add(note.guid)
        self.memos.append(ProjectMemo(id, about, target, note.text, note.title, note.coder, note.created, note.modified))

    def describe(self, element: _Element, about: About, target: Id | None, name: str) -> None:
        """The memo that a Description comes to."""
        text = element.text or ""
        if text.strip():
            id = derived_guid(f"description:{name}")
            self.memos.append(ProjectMemo(id, about, target, text, extra=_DESCRIPTION))

    def note_of(self, guid: Id) -> Note | None:
        """The note of this GUID."""
        return self._notes.get(guid)

    def finish(self) -> None:
        """Notes that nothing refers to are about the project."""
        for note in self._notes.values():
            if note.guid not in self._used:
                self.memo_of(note, About.LIBRARY, None)


def is_description(memo: ProjectMemo) -> bool:
    """True for a memo that came from a Description."""
    kept = memo.extra.get(REFI)
    return isinstance(kept, dict) and kept.get("is_description") is True


def read_note(element: _Element, text: str) -> Note:
    """The note in an element, whose text was found."""
    created = milliseconds(element.get("creationDateTime", ""))
    modified = milliseconds(element.get("modifiedDateTime", ""))
    coder = user_of(element)
    changed = created if modified is None else modified
    return Note(normal_guid(element.get("guid", "")), element.get("name", ""), text, coder, created, changed)


def user_of(element: _Element) -> Id | None:
    """Who made something."""
    user = element.get("creatingUser")
    return normal_guid(user) if user else None


def kept(**values: Json) -> dict[str, Json]:
    """What is kept of the format, without what is empty; nothing if nothing is."""
    filled = {key: value for key, value in values.items() if value}
    return {REFI: filled} if filled else {}
