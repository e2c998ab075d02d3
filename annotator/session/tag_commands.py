"""The commands on the codebook: panel, editor and dialogs call these, and each is one step that can be undone."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from annotator.core import tagging
from annotator.core.changes import DELETED, SUGGESTED, ChangeSet, Id, Json, joined
from annotator.core.codebook import Tag
from annotator.core.edits import set_fields
from annotator.core.errors import UserFault
from annotator.core.history import Thing, decision, setting
from annotator.formats.codebooks import StarterCodebook, StarterTag
from annotator.session.workspace import Workspace
from annotator.tasks.starters import add_starter, starter_ids


@dataclass(frozen=True, slots=True)
class TagFacts:
    """What the editor asks about a tag. `colour` is a name of COLOURS or `#RRGGBB`, `digit` a key 1 to 9 or 0 for none."""

    name: str
    colour: str
    definition: str = ""
    digit: int = 0
    parent: Id | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """Where a tag is used: its own codings, in how many documents, how many of them by other people, and tags inside it."""

    codings: int
    documents: int
    by_others: int
    children: int


class TagCommands(QObject):
    """What a person does to the codebook. A command answers True if it changed something, or the id of what it made."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.workspace = workspace
        self.session = workspace.session

    # What there is

    def facts(self, tag: Id) -> TagFacts:
        """A tag as the editor shows it. Raises KeyError for a tag that is not in sight."""
        found = self.session.codebook[tag]
        return TagFacts(found.name, found.colour, found.definition, found.digit, found.parent)

    def blank(self, parent: Id | None = None) -> TagFacts:
        """What the editor shows for a new tag: the next colour, no key."""
        return TagFacts("", self.session.codebook.next_colour(), parent=parent)

    def usage(self, tag: Id) -> Usage:
        """Where a tag is used, with all that was merged into it."""
        library, children = self.session.library, len(self.session.codebook.children(tag))
        found = library.annotations_named(library.annotations_with(self.names_of(tag)))
        others = sum(not self.session.is_mine(each.coder) for each in found)
        return Usage(len(found), len({each.document for each in found}), others, children)

    def is_used(self, tag: Id) -> bool:
        """True if any coding carries it."""
        return bool(self.session.library.annotations_with(self.names_of(tag)))

    def names_of(self, tag: Id) -> list[Id]:
        """The ids under which codings may carry a tag: its own and those of the tags merged into it."""
        merged = (id for id, into in self.session.codebook.stands_for.items() if into == tag)
        return list(dict.fromkeys([tag, *merged]))

    def missing_of(self, starter: StarterCodebook) -> list[StarterTag]:
        """The tags of a starter codebook that are not in sight here."""
        codebook = self.session.codebook
        return [tag for tag in starter.tags if codebook.get(tagging.starter_id(tag.path)) is None]

    # Make and change

    def create(self, facts: TagFacts) -> Id | None:
        """A new tag, last among its siblings. Gives its id."""
        id, codebook = self.session.new_id(), self.session.codebook
        order = tagging.order_after(codebook, facts.parent)
        try:
            step = tagging.create_tag(
                self.session.coder,
                id,
                facts.name,
                facts.colour,
                parent=facts.parent,
                order=order,
                definition=facts.definition,
                digit=facts.digit,
            )
        except UserFault as fault:
            self.session.failed.emit(str(fault))
            return None
        steps = [self._freed(facts.digit, id), step]
        return id if self._do(joined(steps), self.tr("making a tag")) else None

    def edit(self, tag: Id, facts: TagFacts) -> bool:
        """Everything that the editor changed about a tag, in one step."""
        codebook, coder = self.session.codebook, self.session.coder
        things = self._things([tag, *(each.id for each in codebook.children(facts.parent))])
        thing = things[tag]
        try:
            steps = [
                tagging.rename(coder, thing, facts.name),
                tagging.recolour(coder, thing, facts.colour),
                tagging.define(coder, thing, facts.definition),
                tagging.bind_digit(coder, thing, facts.digit, self._holders(facts.digit)),
            ]
            if facts.parent != codebook[tag].parent:
                steps.append(tagging.move(coder, codebook, things, tag, facts.parent, None))
        except UserFault as fault:
            self.session.failed.emit(str(fault))
            return False
        return self._do(joined(steps), self.tr("editing a tag"))

    def rename(self, tag: Id, name: str) -> bool:
        """Give a tag another name."""
        try:
            step = tagging.rename(self.session.coder, self._thing(tag), name)
        except UserFault as fault:
            self.session.failed.emit(str(fault))
            return False
        return self._do(step, self.tr("renaming a tag"))

    def recolour(self, tag: Id, colour: str) -> bool:
        """Give a tag another colour."""
        return self._do(tagging.recolour(self.session.coder, self._thing(tag), colour), self.tr("recolouring a tag"))

    def define(self, tag: Id, definition: str) -> bool:
        """Write a tag's definition."""
        return self._do(tagging.define(self.session.coder, self._thing(tag), definition), self.tr("defining a tag"))

    def bind_digit(self, tag: Id, digit: int) -> bool:
        """Bind a key 1 to 9 to a tag, or none with 0; the tag that held the key loses it."""
        step = tagging.bind_digit(self.session.coder, self._thing(tag), digit, self._holders(digit))
        return self._do(step, self.tr("binding a key") if digit else self.tr("freeing a key"))

    def move(self, tag: Id, parent: Id | None, before: Id | None = None) -> bool:
        """Put a tag under `parent` (None is the top), in front of its child `before`, or last."""
        codebook = self.session.codebook
        is_there = codebook[tag].parent == parent and before in (tag, _neighbour(codebook.children(parent), tag, 1))
        if is_there:
            return False
        things = self._things([tag, *(each.id for each in codebook.children(parent))])
        try:
            step = tagging.move(self.session.coder, codebook, things, tag, parent, before)
        except UserFault as fault:
            self.session.failed.emit(str(fault))
            return False
        return self._do(step, self.tr("moving a tag"))

    def shift(self, tag: Id, rows: int, levels: int) -> bool:
        """Move a tag by the keyboard: one row up (-1) or down (1) among its siblings, or one level out (-1) or in (1)."""
        codebook = self.session.codebook
        up = codebook[tag].parent
        siblings = codebook.children(up)
        if levels > 0:
            above = _neighbour(siblings, tag, -1)
            return above is not None and self.move(tag, above)
        if levels < 0:
            return up is not None and self.move(
                tag, codebook[up].parent, _neighbour(codebook.children(codebook[up].parent), up, 1)
            )
        over = _neighbour(siblings, tag, rows)
        if over is None:
            return False
        return self.move(tag, up, over if rows < 0 else _neighbour(siblings, over, 1))

    # Merge and delete

    def merge(self, tag: Id, into: Id) -> bool:
        """From now on `tag` stands for `into`: its codings and the tags inside it are there, and its key if `into` has none."""
        codebook, coder = self.session.codebook, self.session.coder
        things = self._things([tag, into])
        try:
            steps = [tagging.merge_tags(coder, things[tag], things[into])]
        except UserFault as fault:
            self.session.failed.emit(str(fault))
            return False
        values: dict[str, Json] = {}
        if into in codebook.descendants(tag):  # it would come to lie under itself
            values |= {"parent": codebook[tag].parent, "order": codebook[tag].order}
        if codebook[tag].digit and not codebook[into].digit:
            values["digit"] = codebook[tag].digit
        steps.append(set_fields(coder, things[into], values))
        return self._do(joined(steps), self.tr("merging tags"))

    def delete(self, tag: Id, give_to: Id | None = None) -> None:
        """Delete a tag: the tags inside it move up; its codings go, or take the tag `give_to` in its place."""
        library, coder, names = self.session.library, self.session.coder, self.names_of(tag)
        children = [child.id for child in self.session.codebook.children(tag)]
        carriers = library.annotations_with(names)

        def step() -> ChangeSet:
            inside, annotations = library.things(children).values(), library.things(carriers).values()
            return tagging.delete_tag(coder, library.thing(tag), inside, annotations, names, give_to)

        self.session.work_out(len(carriers), step, self.tr("deleting a tag"))

    # Disputes

    def dispute(self, tag: Id) -> str:
        """Why a tag waits for a decision, in one sentence; empty if it doesn't."""
        found = self.session.codebook.get(tag)
        if found is None or not found.is_disputed:
            return ""
        if self.is_deleted(tag):
            return self.tr("Someone deleted this tag while it was in use; keep it, or delete it again.")
        return self.tr("Two people moved or merged tags into a circle, so this one stands outside it; move it where it belongs.")

    def is_deleted(self, tag: Id) -> bool:
        """True for a tag that is in sight only because a coding or a tag inside it still uses it."""
        return bool(self._thing(tag).value(DELETED))

    def keep(self, tag: Id) -> bool:
        """Decide that a tag that someone deleted while it was in use stays."""
        thing = self._thing(tag)
        if not thing.value(DELETED):
            return False
        return self._do(ChangeSet(self.session.coder, (decision(thing, DELETED, False),)), self.tr("keeping a tag"))

    def accept(self, tag: Id) -> bool:
        """Take a tag that a coder suggested into the codebook."""
        return self._do(set_fields(self.session.coder, self._thing(tag), {SUGGESTED: False}), self.tr("accepting a tag"))

    # Starter codebooks

    def add_starter(self, starter: StarterCodebook) -> bool:
        """Take in the tags of a starter codebook that are not here, after those that are. A key that is bound stays bound."""
        step = add_starter(self.session.coder, starter, self.session.codebook, self._things(starter_ids(starter)))
        return bool(step) and self._do(step, self.tr("adding a codebook"))

    # Inside

    def _do(self, step: ChangeSet, words: str) -> bool:
        return self.session.do(step, words) is not None

    def _thing(self, tag: Id) -> Thing:
        return self.session.library.thing(tag)

    def _things(self, ids: Iterable[Id]) -> dict[Id, Thing]:
        return self.session.library.things(ids)

    def _holders(self, digit: int) -> Iterable[Thing]:
        held = [tag.id for tag in self.session.codebook if digit and tag.digit == digit]
        return self._things(held).values()

    def _freed(self, digit: int, for_tag: Id) -> ChangeSet:
        """The step that takes a key from the tags that hold it."""
        holders = (holder for holder in self._holders(digit) if holder.id != for_tag)
        return ChangeSet(self.session.coder, tuple(setting(holder, "digit", 0) for holder in holders))


def _neighbour(siblings: tuple[Tag, ...], tag: Id, step: int) -> Id | None:
    """The sibling before (-1) or after (1) a tag, or None at either end."""
    ids = [sibling.id for sibling in siblings]
    at = ids.index(tag) + step
    return ids[at] if 0 <= at < len(ids) else None
