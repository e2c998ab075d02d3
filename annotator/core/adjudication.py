"""The consensus of coders: decisions on cases, and the annotations that come of them, in one step; what the coders made stays.

A decision is a thing of its own. It names what it was made from and what came of it, so that it can be made again.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from annotator.core.changes import DELETED, SPAN, TAGGED, Change, ChangeSet, Id, Json
from annotator.core.disagreements import Case, Outcome
from annotator.core.edits import cleaned, create, delete, derived_id, set_fields
from annotator.core.errors import UserFault
from annotator.core.history import Thing, decision
from annotator.core.selectors import describe

CONSENSUS = derived_id("coder", "consensus")
"""The coder who has the consensus, the same in every copy."""
CONSENSUS_NAME, CONSENSUS_COLOUR = "Consensus", "olive"
FROM = "from"
"""The field of an annotation of the consensus that names the annotations it came from."""
AGREED, UNION, INTERSECTION, EDITED, NEITHER = "agreed", "union", "intersection", "edited", "neither"
CODER = "coder:"
"""`coder:<coder id>` is the choice of what that coder marked."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on a case: `signature` is what the coders said then, `by` who decided, `sources` the annotations that
    it is about, `made` those that came of it. `modified` is in milliseconds since 1970. `is_disputed`
    says that two people decided it apart and differently: all that they made stands until it is decided again.
    """

    id: Id
    document: Id
    signature: str
    choice: str
    by: Id
    reason: str
    sources: tuple[Id, ...]
    made: tuple[Id, ...]
    modified: int = 0
    is_disputed: bool = False


@dataclass(frozen=True, slots=True)
class Ruling:
    """A choice with the passages that follow from it, and why."""

    choice: str
    outcomes: tuple[Outcome, ...]
    reason: str = ""


def add_consensus() -> ChangeSet:
    """The coder who has the consensus."""
    return create(CONSENSUS, "coder", CONSENSUS, {"name": CONSENSUS_NAME, "colour": CONSENSUS_COLOUR})


def decision_id(document: Id, case: Case) -> Id:
    """The id of the decision on a case, the same in every copy: it follows from the annotations."""
    return derived_id("decision", f"{document}:{','.join(sorted(each.id for each in case.passages))}")


def outcomes_of(case: Case, choice: str) -> tuple[Outcome, ...]:
    """The passages that a choice gives. Raises UserFault for one that takes passages of its own, or that is not known."""
    if choice == NEITHER:
        return ()
    if choice in (AGREED, UNION):
        return case.union()
    if choice == INTERSECTION:
        return case.intersection()
    if choice.startswith(CODER):
        coder = choice.removeprefix(CODER)
        return next((said for said, coders in case.readings().items() if coder in coders), ())
    raise UserFault(f"“{choice}” is no choice between coders; take a coder, union, intersection or neither.")


@dataclass(frozen=True, slots=True)
class Place:
    """The document that cases lie in, with its shown text."""

    document: Id
    fingerprint: str
    text: str


def decide(
    case: Case, ruling: Ruling, by: Id, place: Place, known: Thing | None, made_before: Iterable[Thing], new_id: Callable[[], Id]
) -> ChangeSet:
    """Decide a case, or decide it again: what came of it before goes. `known` is the decision's thing, where there is one."""
    made: list[Id] = []
    changes: list[Change] = list(delete(CONSENSUS, made_before).changes)
    sources = sorted(each.id for each in case.passages)
    for outcome in ruling.outcomes:
        id = new_id()
        made.append(id)
        where = describe(place.text, outcome).to_json()
        record: dict[str, Json] = {"document": place.document, "note": "", SPAN + place.fingerprint: where, FROM: sources}
        changes += create(CONSENSUS, "annotation", id, record | {TAGGED + tag: True for tag in outcome.tags}).changes
    facts: dict[str, Json] = {
        "document": place.document,
        "signature": case.signature,
        "choice": ruling.choice,
        "by": by,
        "reason": cleaned(ruling.reason),
        "sources": sources,
        "made": made,
    }
    if known is None or not known.exists:
        changes += create(CONSENSUS, "decision", decision_id(place.document, case), facts).changes
    else:
        back = {DELETED: False} if known.value(DELETED) else {}
        for field, value in (facts | back).items():
            if known.value(field) != value or known.is_disputed(field):
                changes.append(decision(known, field, value))
    return ChangeSet(CONSENSUS, tuple(changes))


def take_back(known: Thing, made: Iterable[Thing]) -> ChangeSet:
    """Leave a case undecided again."""
    return delete(CONSENSUS, [known, *made])


def as_rule(definition: str, reason: str) -> str:
    """A tag's definition with a reason as its last line."""
    rule = f"Rule: {cleaned(reason)}"
    return f"{definition}\n{rule}" if definition else rule


def add_rule(tags: Iterable[Thing], reason: str) -> ChangeSet:
    """Write a reason into the definitions of tags."""
    steps = [set_fields(CONSENSUS, tag, {"definition": as_rule(str(tag.value("definition") or ""), reason)}) for tag in tags]
    return ChangeSet(CONSENSUS, tuple(change for step in steps for change in step.changes))


def stands(case: Case, document: Id, decisions: Mapping[Id, Decision]) -> Decision | None:
    """The decision on a case, if the coders still say what they said then."""
    found = decisions.get(decision_id(document, case))
    return found if found is not None and found.signature == case.signature else None


def all_made(known: Thing) -> list[Id]:
    """The annotations that came of a decision: of every version of it that stands."""
    heads = known.heads("made") if known.exists else []
    return sorted({Id(id) for head in heads for id in head.value_at("made") or []})
