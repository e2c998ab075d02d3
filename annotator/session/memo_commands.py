"""The commands on memos: write, change, remove. Each is one step that can be undone."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from annotator.core import edits
from annotator.core.changes import DELETED, Id, joined
from annotator.session.workspace import Workspace
from annotator.store.rows import Memo

ABOUTS = ("library", "document", "tag", "annotation")
"""What a memo can be about."""


class MemoCommands(QObject):
    """What a person does to memos."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.workspace = workspace
        self.session = workspace.session

    def memo(self, id: Id) -> Memo | None:
        """A memo as it stands, or None if it is not there or was removed."""
        return next((memo for memo in self.session.library.memos() if memo.id == id), None)

    def add(self, about: str, target: Id | None, title: str, text: str) -> Id | None:
        """A new memo about the library, a document, a tag or an annotation. Gives its id; None if it is empty or failed."""
        if not (title.strip() or text.strip()):
            return None
        id = self.session.new_id()
        step = edits.add_memo(self.session.coder, id, about, target, text, title)
        return id if self.session.do(step, self.tr("writing a memo")) else None

    def write(self, id: Id, title: str, text: str) -> bool:
        """Change a memo; one that was removed meanwhile is brought back. True if something was written."""
        thing = self.session.library.thing(id)
        if not thing.exists:
            return False
        step = edits.set_memo(self.session.coder, thing, text, title)
        if step and thing.value(DELETED):
            step = joined([edits.restore(self.session.coder, [thing]), step])
        return self.session.do(step, self.tr("changing a memo")) is not None

    def remove(self, ids: Iterable[Id]) -> None:
        """Remove memos; undo brings them back."""
        things = self.session.library.things(ids).values()
        self.session.do(edits.delete(self.session.coder, things), self.tr("removing a memo"))
