"""Desks: people who work apart on copies of one journal, and meet; everything in memory, without a library file."""

import random
from itertools import permutations
from typing import Any

from annotator.core import edits, tagging
from annotator.core.changes import Change, ChangeSet, Id, Stamp
from annotator.core.codebook import Codebook, TagRow, read_codebook
from annotator.core.history import NOTHING, Thing, decision, entry_of, fold, inverse
from annotator.core.journal import Clock, Entry, entry_from_row, line_of, read_line
from tests.libraries import Clockwork, replica

CODER = Id("c")
NOTE = Id("n")


class Desk:
    """One copy of a journal with a clock of its own."""

    def __init__(self, *seen: "Desk", milliseconds: int | None = None) -> None:
        wall = Clockwork() if milliseconds is None else Clockwork(milliseconds)
        self.clock = Clock(replica(), wall)
        self.entries: list[Entry] = []
        for desk in seen:
            self.meet(desk)

    def meet(self, other: "Desk") -> None:
        """Take in what another desk has."""
        self.take(other.entries)

    def take(self, entries: list[Entry]) -> None:
        """Take in entries, each through its line."""
        known = {(entry.stamp, entry.id, entry.field) for entry in self.entries}
        for entry in entries:
            if (entry.stamp, entry.id, entry.field) not in known:
                self.entries.append(entry_from_row(*read_line(line_of(*entry.row()))))
                self.clock.observe(entry.stamp)

    def thing(self, id: str) -> Thing:
        """What the entries of one id make here."""
        return fold(entry for entry in self.entries if entry.id == id)

    def apply(self, step: ChangeSet) -> Stamp:
        """Write a step."""
        assert step.changes
        stamp = self.clock.tick()
        made = [entry_of(change, self.thing(change.id), stamp, step.coder) for change in step.changes]
        self.take(made)
        return stamp

    def undo(self, stamp: Stamp) -> tuple[Stamp | None, int]:
        """Take back a step: the stamp of what undid it, and how many changes were left as they are."""
        changes = [inverse(entry, self.thing(entry.id)) for entry in self.entries if entry.stamp == stamp]
        possible = tuple(change for change in changes if change)
        left = len(changes) - len(possible)
        return (self.apply(ChangeSet(CODER, possible)) if possible else None), left

    def decide(self, id: str, field: str, value: Any) -> Stamp:
        """End a dispute."""
        return self.apply(ChangeSet(CODER, (decision(self.thing(id), field, value),)))

    def set(self, id: str, field: str, value: Any) -> Stamp:
        """Set one field."""
        return self.apply(edits.set_fields(CODER, self.thing(id), {field: value}))

    def delete(self, *things: str) -> Stamp:
        """Delete things."""
        return self.apply(edits.delete(CODER, map(self.thing, things)))

    def tag(self, id: str, parent: str | None = None) -> Stamp:
        """Make a tag called like its id."""
        return self.apply(tagging.create_tag(CODER, Id(id), id, "blue", parent=Id(parent) if parent else None))

    def annotate(self, id: str, *tags: str) -> Stamp:
        """Make an annotation."""
        return self.apply(edits.add_annotation(CODER, Id(id), Id("d"), "f0", [0, 5], map(Id, tags)))

    def codebook(self) -> Codebook:
        """The tree as it is read here."""
        things = [self.thing(id) for id in sorted({entry.id for entry in self.entries if entry.entity == "tag"})]
        notes = [self.thing(id) for id in sorted({entry.id for entry in self.entries if entry.entity == "annotation"})]
        used = {tag for note in notes if note.exists and not note.is_gone() for tag in edits.tags_of(note)}
        return read_codebook((_row(thing) for thing in things if thing.exists), used)


def _row(thing: Thing) -> TagRow:
    moved, merged = thing.heads("parent")[-1].stamp, thing.heads("merged_into")[-1].stamp
    return TagRow(
        thing.id, thing.value("name"), thing.value("parent"), moved, thing.value("merged_into"), merged, thing.is_gone()
    )


def picture(desk: Desk) -> Any:
    """Everything that a desk shows: the value, the heads and the disputes of every field, and the codebook."""
    things = {}
    for id in sorted({entry.id for entry in desk.entries}):
        thing = desk.thing(id)
        fields = {field: (thing.value(field), [head.stamp for head in thing.heads(field)]) for field in thing.fields()}
        waiting = sorted(entry.stamp for entry in thing.waiting)
        things[id] = (
            fields if thing.exists else {},
            thing.exists and thing.is_gone(),
            thing.exists and thing.conflicts(),
            waiting,
        )
    book = desk.codebook()
    return things, list(book), book.stands_for


def met(*desks: Desk) -> Desk:
    """All orders of meeting, the entries of each in any order, once or twice, give one result, which is the answer."""
    results = []
    for seed, order in enumerate(permutations(desks)):
        result = Desk()
        for desk in (*order, order[0]):
            entries = list(desk.entries)
            random.Random(seed).shuffle(entries)
            result.take(entries)
        results.append(result)
    for result in results[1:]:
        assert picture(result) == picture(results[0])
    return results[0]


def change(thing: Thing, field: str, value: Any, before: Any = None) -> ChangeSet:
    """A step as it is written by someone who saw `before`."""
    return ChangeSet(CODER, (Change(thing.entity or "annotation", thing.id, field, before, value),))


__all__ = ["CODER", "NOTE", "NOTHING", "Desk", "change", "met", "picture"]
