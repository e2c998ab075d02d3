"""The verbs of the codebook: make, name, nest, order, bind, merge and delete tags, as steps to apply."""

from collections.abc import Iterable, Mapping, Sequence

from annotator.core.changes import DELETED, TAGGED, Change, ChangeSet, Id
from annotator.core.codebook import Codebook
from annotator.core.edits import cleaned, create, derived_id, set_fields
from annotator.core.errors import UserFault
from annotator.core.history import Thing, setting


def create_tag(
    coder: Id,
    id: Id,
    name: str,
    colour: str,
    *,
    parent: Id | None = None,
    order: float = 0.0,
    definition: str = "",
    digit: int = 0,
    is_in_vivo: bool = False,
) -> ChangeSet:
    """A new tag. `digit` binds a key 1 to 9, 0 none. Raises UserFault if the name is empty."""
    record = {
        "name": tag_name(name),
        "colour": colour,
        "parent": parent,
        "order": order,
        "definition": cleaned(definition),
        "digit": digit,
        "in_vivo": is_in_vivo,
        "merged_into": None,
    }
    return create(coder, "tag", id, record)


def tag_name(name: str) -> str:
    """A name as it is stored: one line, no outer or double spaces. Raises UserFault if nothing is left."""
    clean = " ".join(cleaned(name).split())
    if not clean:
        raise UserFault("A tag needs a name; type at least one letter.")
    return clean


def starter_id(path: Sequence[str]) -> Id:
    """The id of a starter codebook's tag, the same for everyone who takes it."""
    return derived_id("tag", "/".join(path))


def order_after(codebook: Codebook, parent: Id | None) -> float:
    """The order of a tag that comes last among the children of `parent`."""
    return max((tag.order for tag in codebook.children(parent)), default=0.0) + 1.0


def define(coder: Id, tag: Thing, definition: str) -> ChangeSet:
    """Write a tag's definition."""
    return set_fields(coder, tag, {"definition": cleaned(definition)})


def rename(coder: Id, tag: Thing, name: str) -> ChangeSet:
    """Give a tag another name. Raises UserFault if it is empty."""
    return set_fields(coder, tag, {"name": tag_name(name)})


def recolour(coder: Id, tag: Thing, colour: str) -> ChangeSet:
    """Give a tag another colour: a name of COLOURS or `#RRGGBB`."""
    return set_fields(coder, tag, {"colour": colour})


def bind_digit(coder: Id, tag: Thing, digit: int, holders: Iterable[Thing]) -> ChangeSet:
    """Bind a digit key to a tag (0 unbinds) and take it from the tags that hold it."""
    freed = [
        setting(holder, "digit", 0) for holder in holders if holder.id != tag.id and holder.value("digit") == digit and digit
    ]
    return ChangeSet(coder, (*freed, *set_fields(coder, tag, {"digit": digit}).changes))


def move(coder: Id, codebook: Codebook, things: Mapping[Id, Thing], tag: Id, parent: Id | None, before: Id | None) -> ChangeSet:
    """Put a tag under `parent`, in front of its child `before`, or last. `things` hold the tag and its new siblings.

    Raises UserFault if the tag would come to lie under itself.
    """
    if parent is not None and (parent == tag or parent in codebook.descendants(tag)):
        raise UserFault(f"“{codebook[tag].name}” can't lie under itself; choose another place.")
    siblings = [sibling for sibling in codebook.children(parent) if sibling.id != tag]
    at = next((index for index, sibling in enumerate(siblings) if sibling.id == before), len(siblings))
    low = siblings[at - 1].order if at else None
    high = siblings[at].order if at < len(siblings) else None
    order = _between(low, high)
    changes = list(set_fields(coder, things[tag], {"parent": parent}).changes)
    if order is None:  # no number is left between the two: count the siblings afresh
        ids = [sibling.id for sibling in siblings]
        ids.insert(at, tag)
        for number, id in enumerate(ids, start=1):
            changes += set_fields(coder, things[id], {"order": float(number)}).changes
    else:
        changes += set_fields(coder, things[tag], {"order": order}).changes
    return ChangeSet(coder, tuple(changes))


def merge_tags(coder: Id, tag: Thing, into: Thing) -> ChangeSet:
    """From now on `tag` stands for `into`, on codings that nobody here has seen yet too.

    Raises UserFault if the two are the same.
    """
    if tag.id == into.id:
        raise UserFault("A tag can't be merged into itself; choose another one.")
    return set_fields(coder, tag, {"merged_into": into.id})


def delete_tag(
    coder: Id, tag: Thing, children: Iterable[Thing], annotations: Iterable[Thing], names: Iterable[Id], retag: Id | None = None
) -> ChangeSet:
    """Delete a tag: its children move up, its codings go, or take the tag `retag` in its place.

    `names` are its id and those of the tags merged into it; `annotations` all that carry one of them.
    """
    fields = [TAGGED + name for name in names]
    codings: list[Change] = []
    for annotation in annotations:
        carried = [setting(annotation, field, False) for field in fields if annotation.value(field)]
        if carried and retag is not None and not annotation.value(TAGGED + retag):
            carried.append(setting(annotation, TAGGED + retag, True))
        codings += carried
    moves = [setting(child, "parent", tag.value("parent")) for child in children]
    return ChangeSet(coder, (setting(tag, DELETED, True), *moves, *codings))


def _between(low: float | None, high: float | None) -> float | None:
    """A number between two orders, or None if there is none."""
    if low is None:
        return 1.0 if high is None else high - 1.0
    if high is None:
        return low + 1.0
    middle = (low + high) / 2
    return middle if low < middle < high else None
