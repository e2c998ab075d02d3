"""Deciding between coders in a library: the cases of a scope with what was decided, and the steps that decide them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import uuid4

from annotator.analysis.agreement import Unit
from annotator.analysis.nominal import Coefficient
from annotator.core import adjudication
from annotator.core.adjudication import AGREED, CONSENSUS, Decision, Place, Ruling
from annotator.core.changes import Change, ChangeSet, Id
from annotator.core.codebook import Codebook
from annotator.core.disagreements import Case, cases
from annotator.core.documents import DocumentRow
from annotator.core.edits import restore
from annotator.core.errors import UserFault
from annotator.core.text import shortened
from annotator.store.library import Library
from annotator.tasks.agreeing import Scope, comparison_of, gather
from annotator.tasks.monitor import Monitor

_QUOTE = 600
"""Code points of a case's words that are kept to be read."""


@dataclass(frozen=True, slots=True)
class Matter:
    """A case of one document with its quote, and the decision that stands, if there is one."""

    document: DocumentRow
    case: Case
    quote: str
    decision: Decision | None = None

    @property
    def is_decided(self) -> bool:
        """True once it was decided, as long as the coders still say what they said then, and nobody else decided differently."""
        return self.decision is not None and not self.decision.is_disputed


def matters(library: Library, scope: Scope, monitor: Monitor | None = None) -> list[Matter]:
    """All cases of a scope, agreed ones too, document by document in the order of the text."""
    decisions = library.decisions()
    found = []
    for done, work in enumerate(scope.works):
        if monitor:
            monitor.report(done, len(scope.works), work.document.title)
        text, row = library.text(work.document.fingerprint), work.document
        for case in cases(work.passages, work.coders):
            quote = shortened(" ".join(text[case.span.start : case.span.end].split()), _QUOTE)
            found.append(Matter(row, case, quote, adjudication.stands(case, row.id, decisions)))
    return found


def new_id() -> Id:
    """A fresh id for an annotation of the consensus."""
    return Id(str(uuid4()))


def ensure_consensus(library: Library) -> bool:
    """Make the coder who has the consensus, if there is none. True if that was needed."""
    thing = library.things([CONSENSUS]).get(CONSENSUS)
    if thing is not None and thing.exists and not thing.is_gone():
        return False
    if thing is not None and thing.exists:
        library.apply(restore(CONSENSUS, [thing]))
    else:
        library.apply(adjudication.add_consensus())
    return True


def decide(
    library: Library,
    rulings: Sequence[tuple[Matter, Ruling]],
    by: Id,
    *,
    as_rule: bool = False,
    make_id: Callable[[], Id] = new_id,
) -> ChangeSet:
    """One step that decides some cases, or decides them again. `as_rule` writes the reason into the definitions of the tags that
    come of it (of all tags of the case where none does).

    Raises UserFault if one of the cases was not found there, or a reason is wanted for a rule.
    """
    changes: list[Change] = []
    ids = {adjudication.decision_id(matter.document.id, matter.case) for matter, _ in rulings}
    known = library.things(ids)
    before = {id: adjudication.all_made(thing) for id, thing in known.items() if thing.exists}
    made = library.things(id for listed in before.values() for id in listed)
    texts: dict[Id, Place] = {}
    for matter, ruling in rulings:
        document = matter.document
        if document.id not in texts:
            texts[document.id] = Place(document.id, document.fingerprint, library.text(document.fingerprint))
        id = adjudication.decision_id(document.id, matter.case)
        old = [thing for each in before.get(id, ()) if (thing := made.get(each)) and thing.exists]
        step = adjudication.decide(matter.case, ruling, by, texts[document.id], known.get(id), old, make_id)
        changes += step.changes
        if as_rule:
            if not ruling.reason.strip():
                raise UserFault("A rule takes a reason; write why first.")
            tags = {tag for outcome in ruling.outcomes for tag in outcome.tags} or set(matter.case.tags)
            changes += adjudication.add_rule(library.things(sorted(tags)).values(), ruling.reason).changes
    return ChangeSet(CONSENSUS, tuple(changes))


def take_over(library: Library, found: Sequence[Matter], by: Id, make_id: Callable[[], Id] = new_id) -> ChangeSet:
    """One step that takes over every case on which the coders agree and that is not decided yet; empty if there is none."""
    agreed = [(each, Ruling(AGREED, each.case.union())) for each in found if each.case.is_agreed and not each.is_decided]
    return decide(library, agreed, by, make_id=make_id) if agreed else ChangeSet(CONSENSUS, ())


def reopen(library: Library, matter: Matter) -> ChangeSet:
    """The step that leaves a case undecided again. Raises UserFault if it is not decided."""
    if matter.decision is None:
        raise UserFault("This disagreement is not decided; there is nothing to take back.")
    known = library.thing(matter.decision.id)
    things = library.things(adjudication.all_made(known))
    return adjudication.take_back(known, [thing for thing in things.values() if thing.exists])


@dataclass(frozen=True, slots=True)
class Standing:
    """Agreement among the coders, and of each of them with the consensus: coefficients over the tags, by character."""

    among: dict[str, Coefficient]
    with_consensus: dict[Id, dict[str, Coefficient]]
    documents: int


def standing(library: Library, scope: Scope, found: Sequence[Matter], monitor: Monitor | None = None) -> Standing:
    """How far the coders agree, and each with the consensus, over the documents in which everything is decided.

    Raises UserFault if there is no such document.
    """
    open_ = {each.document.id for each in found if not each.is_decided}
    settled = [work.document.id for work in scope.works if work.document.id not in open_]
    if not settled:
        raise UserFault("No document is decided to its end; decide the open disagreements and take over the agreements first.")
    own = gather(library, scope.coders, scope.tags, settled)
    among = comparison_of(library, own, monitor).figures(Unit.CHARACTER, resamples=0).over_tags
    beside = {}
    for coder in scope.coders:
        coded = [work.document.id for work in scope.works if work.document.id in settled and coder in work.coders]
        if not coded:
            continue
        pair = comparison_of(library, gather(library, [coder, CONSENSUS], scope.tags, coded), monitor)
        beside[coder] = {name: each.coefficient for name, each in pair.figures(Unit.CHARACTER, resamples=0).over_tags.items()}
    return Standing({name: each.coefficient for name, each in among.items()}, beside, len(settled))


def as_row(matter: Matter, codebook: Codebook, names: dict[Id, str]) -> dict[str, object]:
    """A case in words, for a table or JSON."""
    case, decision = matter.case, matter.decision
    said = {
        names.get(coder, coder): [codebook[tag].name for tag in case.by_tag(coder) if tag in codebook] for coder in case.coders
    }
    return {
        "document": matter.document.id,
        "title": matter.document.title,
        "start": case.span.start,
        "end": case.span.end,
        "quote": matter.quote,
        "kinds": [kind.value for kind in case.kinds],
        "coders": said,
        "sources": [each.id for each in case.passages],
        "is_disputed": decision is not None and decision.is_disputed,
        "decision": decision.choice.partition(":")[0] if decision else None,
        "taken": names.get(Id(decision.choice.removeprefix(adjudication.CODER)), "") if decision else "",
        "by": names.get(decision.by, "") if decision else "",
        "reason": decision.reason if decision else "",
        "made": list(decision.made) if decision else [],
    }
