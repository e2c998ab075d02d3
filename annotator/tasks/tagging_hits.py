"""Puts a tag on many hits of a search at once: first it is worked out what would happen, then it is one step."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from annotator.core import edits, tagging
from annotator.core.annotations import Annotation
from annotator.core.changes import ChangeSet, Id, joined
from annotator.core.codebook import Codebook
from annotator.core.errors import StaleChange, UserFault
from annotator.core.hits import Hit, Where
from annotator.core.selectors import Selector, describe
from annotator.core.spans import Span, SpanIndex
from annotator.core.units import Unit, unit_of
from annotator.store.library import Library
from annotator.tasks.monitor import Monitor


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of a document's shown text, which has this fingerprint, that is to be annotated."""

    document: Id
    fingerprint: str
    place: Selector


@dataclass(frozen=True, slots=True)
class Plan:
    """What tagging hits comes to for one coder: `fresh` passages get an annotation, `existing` annotations of theirs that lie
    just there get the tag. `skipped` hits lie under the tag already; `left` ones are in no text (notes, memos, definitions), or
    their words no longer stand there.
    """

    coder: Id
    fresh: tuple[Passage, ...]
    existing: tuple[Id, ...]
    skipped: int
    left: int

    @property
    def size(self) -> int:
        """How many annotations are made or changed."""
        return len(self.fresh) + len(self.existing)


def plan_tagging(
    library: Library, coder: Id, hits: Iterable[Hit], unit: Unit, tag: Id | None, monitor: Monitor | None = None
) -> Plan:
    """What it would come to; `tag` is None for one that is new. Nothing is written.

    Hits that stand for the same passage count once. A hit is skipped if an annotation of this coder with the tag (or one that
    was merged into it) shares a letter with it. Raises Cancelled.
    """
    listed = list(hits)
    placed = [hit for hit in listed if hit.document and hit.where in (Where.TEXT, Where.QUOTE)]
    placed.sort(key=lambda hit: (hit.document or "", hit.start, hit.end))
    planner = _Planner(library, coder, unit, tag)
    done = 0
    for document, group in groupby(placed, key=lambda hit: hit.document):
        some = list(group)
        if monitor:
            monitor.report(done, len(placed))
        if document:
            planner.take(document, some)
        done += len(some)
    left = len(listed) - len(placed) + planner.left
    return Plan(coder, tuple(planner.fresh), tuple(planner.existing), planner.skipped, left)


def step_of(library: Library, plan: Plan, tag: Id, new_id: Callable[[], Id], first: ChangeSet | None = None) -> ChangeSet:
    """The one step that does what was planned; `first` (a new tag is made) is a part of it.

    Raises StaleChange if a text changed meanwhile.
    """
    for document, fingerprint in {(passage.document, passage.fingerprint) for passage in plan.fresh}:
        if library.thing(document).value("text") != fingerprint:
            raise StaleChange("A text has changed since the search; search again, then tag the hits.")
    steps = [] if first is None else [first]
    for passage in plan.fresh:
        place = passage.place.to_json()
        steps.append(edits.add_annotation(plan.coder, new_id(), passage.document, passage.fingerprint, place, [tag]))
    things = library.things(plan.existing)
    steps.append(edits.set_tags(plan.coder, [things[id] for id in plan.existing if id in things], add=[tag]))
    return joined(steps)


def tag_named(codebook: Codebook, coder: Id, name: str, new_id: Callable[[], Id]) -> tuple[Id, ChangeSet | None]:
    """The tag with this name, or the id of a new one, last of the codebook, with the step that makes it.

    Raises UserFault if the name is empty.
    """
    known = codebook.named(name)
    if known:
        return known.id, None
    id = new_id()
    order = tagging.order_after(codebook, None)
    return id, tagging.create_tag(coder, id, name, codebook.next_colour(), order=order)


class _Planner:
    """Goes through the hits of one document after the other."""

    def __init__(self, library: Library, coder: Id, unit: Unit, tag: Id | None) -> None:
        self._library = library
        self._coder = coder
        self._unit = unit
        codebook = library.codebook()
        self._names: set[Id] = set()
        if tag is not None:
            wanted = codebook.resolve(tag)
            self._names = {id for id, stands_for in codebook.stands_for.items() if stands_for == wanted} | {wanted, tag}
        self.fresh: list[Passage] = []
        self.existing: list[Id] = []
        self.skipped = 0
        self.left = 0

    def take(self, document: Id, hits: Sequence[Hit]) -> None:
        """Take in the hits of one document, in the order of the text."""
        try:
            fingerprint = self._library.document(document).fingerprint
            text = self._library.text(fingerprint)
        except UserFault:  # deleted meanwhile
            self.left += len(hits)
            return
        blocks = self._library.blocks(document)
        everyone = [each for each in self._library.annotations(document) if not each.is_orphan]
        mine = [each for each in everyone if each.coder == self._coder]
        tagged = SpanIndex(each for each in mine if self._carries(each))
        there = {(each.start, each.end): each.id for each in reversed(mine)}
        placed = {each.id for each in everyone}
        units: dict[Span, None] = {}
        for hit in hits:
            if (hit.where is Where.QUOTE and hit.thing not in placed) or not _stands(text, hit):
                self.left += 1
            elif tagged.touching(hit.start, hit.end):
                self.skipped += 1
            elif not (span := unit_of(text, blocks, Span(hit.start, hit.end), self._unit)).is_empty:
                units[span] = None
        for span in units:
            if span in there:
                self.existing.append(there[span])
            else:
                self.fresh.append(Passage(document, fingerprint, describe(text, span)))

    def _carries(self, annotation: Annotation) -> bool:
        return not self._names.isdisjoint(annotation.tags)


def _stands(text: str, hit: Hit) -> bool:
    """True if the hit's words are where it says."""
    return hit.words.split() == text[hit.start : hit.end].split() != []
