"""Puts a tag on many passages, or one in the place of another, as one step."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from annotator.core import edits
from annotator.core.annotations import Annotation
from annotator.core.changes import ChangeSet, Id
from annotator.core.codebook import Codebook
from annotator.store.library import Library


@dataclass(frozen=True, slots=True)
class Retagging:
    """What it comes to for one coder: `changed` are annotations of theirs that get `add`, lose `remove`, or both; `same` are so
    already; `others` are other people's, which stay as they are.
    """

    coder: Id
    add: Id | None
    remove: tuple[Id, ...]
    changed: tuple[Id, ...]
    same: int
    others: int


def plan_retagging(
    codebook: Codebook,
    coder: Id,
    is_mine: Callable[[Id], bool],
    passages: Iterable[Annotation],
    add: Id | None,
    remove: Id | None,
) -> Retagging:
    """What it would come to; nothing is written. A tag to remove takes those merged into it along."""
    names = {id for id, into in codebook.stands_for.items() if into == remove} | {remove} if remove else set()
    changed, same, others = [], 0, 0
    for each in passages:
        has_it = add is not None and add in {codebook.resolve(tag) for tag in each.tags}
        if not is_mine(each.coder):
            others += 1
        elif (add is not None and not has_it) or not names.isdisjoint(each.tags):
            changed.append(each.id)
        else:
            same += 1
    return Retagging(coder, add, tuple(sorted(id for id in names if id)), tuple(changed), same, others)


def retagging_step(library: Library, plan: Retagging) -> ChangeSet:
    """The one step that does what was planned, as far as the annotations are still there."""
    things = library.things(plan.changed)
    standing = [things[id] for id in plan.changed if id in things and not things[id].is_gone()]
    add = [plan.add] if plan.add else []
    return edits.set_tags(plan.coder, standing, add=add, remove=[tag for tag in plan.remove if tag != plan.add])


def tags_on(codebook: Codebook, passages: Sequence[Annotation]) -> list[Id]:
    """The tags that any of these carry, in the order of the codebook."""
    carried = {codebook.resolve(tag) for each in passages for tag in each.tags}
    return [tag.id for tag in codebook if tag.id in carried]
