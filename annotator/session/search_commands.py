"""The commands on saved searches: keep one, give it another name, let it go."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from annotator.core import edits, sets
from annotator.core.changes import ChangeSet, Id
from annotator.core.errors import AnnotatorError
from annotator.core.hits import SearchOptions
from annotator.core.sets import SavedSearch
from annotator.session.session import Session

OPTIONS = ("match_case", "match_marks", "is_regex", "in_notes")
"""The fields of `SearchOptions`, in the order of the pills."""

PASSAGES = "passages"
"""An option of a saved search that is a list of passages, not one of hits."""


class SearchCommands(QObject):
    """Each is one step that can be undone."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session

    def known(self, query: str, options: SearchOptions) -> SavedSearch | None:
        """The saved search for the same, if there is one."""
        wanted = (query.strip(), options)
        searches = (each for each in self.session.library.searches() if not is_of_passages(each))
        return next((each for each in searches if (each.query, options_of(each)) == wanted), None)

    def save(self, query: str, options: SearchOptions) -> Id | None:
        """Keep a search under its own words. Gives its id; that of the one that is there already for the same."""
        known = self.known(query, options)
        if known:
            return known.id
        id, session = self.session.new_id(), self.session
        kept = {name: True for name in OPTIONS if getattr(options, name)}
        return id if self._do(lambda: sets.save_search(session.coder, id, query, query, kept), "saving") else None

    def save_passages(self, query: str, look: Mapping[str, str]) -> Id | None:
        """Keep a list of passages that stays live: what it asks for, and how it is shown. Gives its id."""
        kept = {PASSAGES: True, **look}
        for each in self.session.library.searches():
            if each.query == query.strip() and dict(each.options) == kept:
                return each.id
        id, session = self.session.new_id(), self.session
        return id if self._do(lambda: sets.save_search(session.coder, id, query, query, kept), "saving") else None

    def rename(self, id: Id, name: str) -> bool:
        """Give it another name. False if it was refused."""
        session = self.session
        return self._do(lambda: sets.rename(session.coder, session.library.thing(id), name), "renaming")

    def remove(self, id: Id) -> bool:
        """Let it go; undo brings it back."""
        session = self.session
        return self._do(lambda: edits.delete(session.coder, [session.library.thing(id)]), "removing")

    def _do(self, make: Callable[[], ChangeSet], what: str) -> bool:
        words = {
            "saving": self.tr("saving a search"),
            "renaming": self.tr("renaming a saved search"),
            "removing": self.tr("removing a saved search"),
        }
        try:
            return self.session.do(make(), words[what]) is not None
        except AnnotatorError as error:
            self.session.failed.emit(str(error))
            return False


def options_of(saved: SavedSearch) -> SearchOptions:
    """How the words of a saved search are compared. What this version does not know is left out."""
    return SearchOptions(**{name: bool(saved.options.get(name)) for name in OPTIONS})


def is_of_passages(saved: SavedSearch) -> bool:
    """True for a list of passages."""
    return bool(saved.options.get(PASSAGES))
