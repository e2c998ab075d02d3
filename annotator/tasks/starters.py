"""Adds a starter codebook's tags to a library's codebook, whatever of them is there already."""

from collections.abc import Mapping
from pathlib import Path

from annotator.core import edits, tagging
from annotator.core.changes import Change, ChangeSet, Id
from annotator.core.codebook import Codebook
from annotator.core.history import Thing
from annotator.formats.codebooks import StarterCodebook, StarterTag
from annotator.formats.codebooks import starters as read_starters
from annotator.paths import resources


def shipped_starters(folder: Path | None = None) -> list[StarterCodebook]:
    """The starter codebooks that ship, the one for these speeches first. Raises FileRefused."""
    return read_starters(folder or resources() / "codebooks")


def starter_ids(starter: StarterCodebook) -> list[Id]:
    """The ids that its tags have in every library, parents before children. Two codebooks' tags of one path are one tag."""
    return [tagging.starter_id(tag.path) for tag in starter.tags]


def add_starter(coder: Id, starter: StarterCodebook, codebook: Codebook, things: Mapping[Id, Thing]) -> ChangeSet:
    """The step that makes every tag of a starter codebook be there. `things` are what the library has under `starter_ids`.

    Tags that are there, or were merged into another, are left as they are; deleted ones are brought back; a digit that is
    taken stays with its tag. An empty step if nothing is missing.
    """
    changes: list[Change] = []
    digits = {tag.digit for tag in codebook}
    orders: dict[Id | None, float] = {}
    for tag in starter.tags:
        id = tagging.starter_id(tag.path)
        thing = things.get(id)
        if thing is not None and thing.exists:
            changes += edits.restore(coder, [thing]).changes
            continue
        parent = codebook.resolve(tagging.starter_id(tag.path[:-1])) if len(tag.path) > 1 else None
        orders[parent] = orders.get(parent, tagging.order_after(codebook, parent) - 1) + 1
        digit = 0 if tag.digit in digits else tag.digit
        digits.add(digit)
        changes += _made(coder, id, tag, parent, orders[parent], digit).changes
    return ChangeSet(coder, tuple(changes))


def _made(coder: Id, id: Id, tag: StarterTag, parent: Id | None, order: float, digit: int) -> ChangeSet:
    return tagging.create_tag(coder, id, tag.name, tag.colour, parent=parent, order=order, definition=tag.definition, digit=digit)
