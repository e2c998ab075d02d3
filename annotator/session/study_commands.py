"""The commands on what a study says of its documents: cells of the table, attributes, sets."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject

from annotator.core import edits, sets
from annotator.core.attributes import (
    Attribute,
    Kind,
    add_attribute,
    attribute_id,
    read_value,
    set_attribute,
    set_values,
)
from annotator.core.changes import Change, ChangeSet, Id, Json
from annotator.core.errors import AnnotatorError, UserFault
from annotator.core.hits import SearchOptions
from annotator.formats.dates import find_date
from annotator.session.session import Session
from annotator.tasks.asking import Asking


class StudyCommands(QObject):
    """Each command is one step that can be undone. What does not fit is refused with a sentence, and nothing is written."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def write_cells(self, cells: Sequence[tuple[Id, str, str]], words: str = "") -> bool:
        """Write what was typed: (document, name of a fact or id of an attribute, text). False if anything does not fit."""
        library, coder = self._session.library, self._session.coder
        attributes = {each.id: each for each in library.attributes()}
        things = library.things({document for document, _, _ in cells})
        changes: dict[tuple[Id, str], Change] = {}
        try:
            for document, column, text in cells:
                thing, attribute = things[document], attributes.get(Id(column))
                if attribute:
                    step = set_values(coder, [(thing, attribute.id, read_value(text, attribute.kind))])
                else:
                    value = _iso(text) if column == "date" else edits.cleaned(text)
                    if column == "title" and not value:
                        raise UserFault(self.tr("A document needs a title; type one."))
                    step = edits.set_fields(coder, thing, {column: value})
                changes |= {(change.id, change.field): change for change in step.changes}
        except AnnotatorError as error:
            self._session.failed.emit(str(error))
            return False
        step = ChangeSet(coder, tuple(changes.values()))
        return not step or self._do(step, words or self.tr("filling in the table"))

    def add_attribute(self, name: str, kind: Kind, choices: Sequence[str] = ()) -> Id | None:
        """A new attribute, as the last column. None if its name is empty or taken."""
        library = self._session.library
        known = library.attributes()
        if any(each.name.casefold() == " ".join(name.split()).casefold() for each in known):
            self._session.failed.emit(
                self.tr("There is an attribute “{name}” already; choose another name.").format(name=name.strip())
            )
            return None
        id = attribute_id(name)
        id = self._session.new_id() if library.thing(id).exists else id
        try:
            step = add_attribute(self._session.coder, id, name, kind, choices, float(len(known)))
        except AnnotatorError as error:
            self._session.failed.emit(str(error))
            return None
        return id if self._do(step, self.tr("making an attribute")) else None

    def change_attribute(self, attribute: Attribute, name: str, kind: Kind, choices: Sequence[str] = ()) -> bool:
        """Another name, kind or choices."""
        thing = self._session.library.thing(attribute.id)
        try:
            step = set_attribute(self._session.coder, thing, name, kind, choices)
        except AnnotatorError as error:
            self._session.failed.emit(str(error))
            return False
        return not step or self._do(step, self.tr("changing an attribute"))

    def delete_attribute(self, id: Id) -> None:
        """Its values are gone from sight with it, and come back with undo."""
        step = edits.delete(self._session.coder, [self._session.library.thing(id)])
        self._do(step, self.tr("deleting an attribute"))

    def order_attributes(self, ids: Sequence[Id]) -> None:
        """Put the columns into this order."""
        things = self._session.library.things(ids)
        changes: list[Change] = []
        for number, id in enumerate(ids):
            changes += edits.set_fields(self._session.coder, things[id], {"order": float(number)}).changes
        self._do(ChangeSet(self._session.coder, tuple(changes)), self.tr("moving a column"))

    # Sets

    def add_set(self, name: str, documents: Iterable[Id] = (), query: str = "") -> Id | None:
        """A set put together by hand, or one that stays live by a query."""
        id = self._session.new_id()
        try:
            if query:
                Asking(self._session.library, SearchOptions()).check(query)
            step = sets.add_set(self._session.coder, id, name, documents, query)
        except AnnotatorError as error:
            self._session.failed.emit(str(error))
            return None
        return id if self._do(step, self.tr("making a set")) else None

    def change_members(self, group: Id, add: Iterable[Id] = (), remove: Iterable[Id] = ()) -> None:
        """Put documents into a set and take others out."""
        step = sets.change_members(self._session.coder, self._session.library.thing(group), add, remove)
        self._do(step, self.tr("changing a set"))

    def rename_set(self, group: Id, name: str) -> None:
        """Another name."""
        try:
            self._do(sets.rename(self._session.coder, self._session.library.thing(group), name), self.tr("renaming a set"))
        except AnnotatorError as error:
            self._session.failed.emit(str(error))

    def delete_set(self, group: Id) -> None:
        """The documents stay."""
        self._do(edits.delete(self._session.coder, [self._session.library.thing(group)]), self.tr("deleting a set"))

    def members(self, group: Id) -> frozenset[Id]:
        """The documents of a set as it is now; none, and a sentence, if its query can't be answered any more."""
        library = self._session.library
        found = next((each for each in library.sets() if each.id == group), None)
        if found is None:
            return frozenset()
        try:
            return Asking(library, SearchOptions()).members_of(found)
        except AnnotatorError as error:
            self._session.failed.emit(str(error))
            return found.documents

    def _do(self, step: ChangeSet, words: str) -> bool:
        return self._session.do(step, words) is not None


def _iso(text: str) -> Json:
    """A date as it was typed, in ISO 8601 where it can be read."""
    clean = edits.cleaned(text)
    found = find_date(clean)
    return found.day if found and not clean[:4].isdigit() else clean
