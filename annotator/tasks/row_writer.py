"""Writes rows as documents, many in one step: a step for each would wait for the disk as often as there are rows."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from annotator.core import edits
from annotator.core.attributes import Attribute, Kind, add_attribute, read_value, set_values
from annotator.core.changes import ATTRIBUTE, ChangeSet, Id, Json, joined
from annotator.core.errors import AnnotatorError, LibraryFault, UserFault
from annotator.core.text import shortened
from annotator.formats import rows
from annotator.formats.rows import RowDraft
from annotator.store.library import Library
from annotator.store.rows import Text
from annotator.tasks.importing import Became, Outcome, Prepared, write

_MOST_ROWS, _MOST_LETTERS = 200, 4_000_000
"""What one step holds at most."""


class RowWriter:
    """Takes rows and writes them when there are enough; `flush` at the end. The attributes that the library doesn't have yet come
    with the first step. `outcomes` has one for each row, in order; both methods raise LibraryFault.
    """

    def __init__(self, library: Library, coder: Id, columns: Mapping[str, Attribute], orders: Mapping[str, bool | None]) -> None:
        """`orders` say of each column whether its dates have the day before the month."""
        self.outcomes: list[Outcome] = []
        self._library, self._coder, self._columns, self._orders = library, coder, columns, orders
        self._waiting = [step for each in columns.values() if (step := self._made(each))]
        self._steps: list[ChangeSet] = []
        self._texts: list[Text] = []
        self._open: dict[Id, int] = {}

    def add(self, place: Path, row: RowDraft) -> None:
        """A row more; one whose text is there already fills only the attributes that have no value."""
        if row.draft is None:
            self.outcomes.append(Outcome(place, Became.EMPTY, f"{place.name} has no text; it was passed over."))
            return
        prepared = Prepared(place, row.draft, row.original)
        other = self._open.get(prepared.document)
        if other is not None:
            words = f"{place.name} has the same words as {self.outcomes[other].path.name}; it was passed over."
            self.outcomes.append(Outcome(place, Became.PRESENT, words, prepared.document))
            return
        values = {self._columns[name].id: self._value(name, cell) for name, cell in row.attributes.items()}
        if self._library.thing(prepared.document).exists:
            self.flush()
            self.outcomes.append(self._met(prepared, values))
        else:
            self._take(prepared, values, row.unread)

    def flush(self) -> None:
        """Write what waits."""
        if not self._steps:
            return
        steps, texts, opened = self._steps, self._texts, self._open
        self._steps, self._texts, self._open = [], [], {}
        try:
            receipt = self._library.apply(joined([*self._waiting, *steps]), texts)
        except AnnotatorError as fault:
            for index in opened.values():
                outcome = self.outcomes[index]
                self.outcomes[index] = Outcome(outcome.path, Became.REFUSED, f"{outcome.path.name}: {fault}")
            if isinstance(fault, LibraryFault):
                raise
            return
        self._waiting.clear()
        for index in opened.values():
            self.outcomes[index] = replace(self.outcomes[index], receipt=receipt)

    def _made(self, attribute: Attribute) -> ChangeSet | None:
        thing = self._library.thing(attribute.id)
        if not thing.exists:
            told = (attribute.name, attribute.kind, attribute.choices, attribute.order)
            return add_attribute(self._coder, attribute.id, *told)
        return edits.restore(self._coder, [thing]) if thing.is_gone() else None

    def _take(self, prepared: Prepared, values: Mapping[Id, Json], unread: str) -> None:
        sentence = f"{prepared.path.name} was imported as “{prepared.draft.title}”."
        if unread:
            sentence += f" Its date “{shortened(unread, 40)}” can't be read as one and was left out."
        self._open[prepared.document] = len(self.outcomes)
        self.outcomes.append(Outcome(prepared.path, Became.IMPORTED, sentence, prepared.document))
        self._steps.append(edits.add_document(self._coder, prepared.draft, values))
        text = prepared.text()
        assert isinstance(text, Text)
        self._texts.append(text)
        if len(self._steps) >= _MOST_ROWS or sum(len(text.content) for text in self._texts) >= _MOST_LETTERS:
            self.flush()

    def _met(self, prepared: Prepared, values: Mapping[Id, Json]) -> Outcome:
        """A document that is there already, or was deleted."""
        try:
            outcome = write(self._library, self._coder, prepared)
            thing = self._library.thing(prepared.document)
            empty = [(thing, id, value) for id, value in values.items() if thing.value(ATTRIBUTE + id) is None]
            filled = set_values(self._coder, empty)
            if not filled or outcome.receipt:
                return outcome
            receipt = self._library.apply(joined([*self._waiting, filled]))
        except LibraryFault:
            raise
        except AnnotatorError as fault:
            return Outcome(prepared.path, Became.REFUSED, str(fault))
        self._waiting.clear()
        return replace(outcome, receipt=receipt, sentence=f"{outcome.sentence} Its empty attributes were filled.")

    def _value(self, name: str, cell: str) -> Json:
        """A cell as a value; what is none of the kind stays the text that it is, and is shown so."""
        kind = self._columns[name].kind
        day = rows.read_day(cell, self._orders[name]) if kind is Kind.DATE else ""
        try:
            return read_value(day or cell, kind)
        except UserFault:
            return cell
