"""Carries codings to the echoes of the passage that they lie on: worked out first, then one step."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from annotator.core import edits
from annotator.core.annotations import Annotation
from annotator.core.changes import ChangeSet, Id, joined
from annotator.core.differences import carried, edits_between
from annotator.core.documents import DocumentRow
from annotator.core.errors import StaleChange
from annotator.core.selectors import Selector, describe
from annotator.core.spans import Span, overlaps
from annotator.core.text import fold, tokens
from annotator.store.library import Library
from annotator.tasks.echo_chains import Chain
from annotator.tasks.echoing import Passage


@dataclass(frozen=True, slots=True)
class Carry:
    """One coding carried over: an annotation with these `tags` comes to `place` in a document; `existing` is the annotation of
    the same coder that lies just there already and gets the tags in its stead. `is_whole` says that at least half of what the
    source marks lies in the passage.
    """

    source: Annotation
    document: DocumentRow
    place: Selector
    tags: tuple[Id, ...]
    existing: Id | None
    is_whole: bool


def plan_carrying(library: Library, coders: Iterable[Id], chain: Chain) -> list[Carry]:
    """What carrying the tagged annotations of these coders (all identities of one person) through a chain would make, by source
    and document. Tags that one of their annotations has there already are left out.
    """
    mine = frozenset(coders)
    own: dict[Id, list[Annotation]] = {}
    for document in chain.documents:
        own[document] = [one for one in library.annotations(document) if one.coder in mine and not one.is_orphan]
    found: dict[tuple[Id, Selector], Carry] = {}
    for source in chain.passages:
        for annotation in own[source.document.id]:
            if annotation.tags and overlaps(annotation, source.span):
                for target in chain.passages:
                    if target is not source:
                        carry = _carry(library, annotation, source, target, own[target.document.id])
                        if carry is not None:
                            key = (carry.document.id, carry.place)
                            known = found.get(key)
                            found[key] = carry if known is None else _both(known, carry)
    return list(found.values())


def carrying_step(library: Library, coder: Id, carries: Sequence[Carry], new_id: Callable[[], Id]) -> ChangeSet:
    """The one step that does it. Raises StaleChange if a text changed meanwhile."""
    steps = []
    things = library.things({carry.existing for carry in carries if carry.existing})
    for carry in carries:
        row = library.document(carry.document.id)
        if row.fingerprint != carry.document.fingerprint:
            raise StaleChange(f"The text of “{row.title}” has changed since the echoes were found; look for them again.")
        if carry.existing in things:
            steps.append(edits.set_tags(coder, [things[carry.existing]], add=carry.tags))
        else:
            place = carry.place.to_json()
            steps.append(edits.add_annotation(coder, new_id(), row.id, row.fingerprint, place, carry.tags))
    return joined(steps)


def span_in(source: Passage, span: Span, target: Passage) -> Span:
    """Where a span that lies over the source passage, or a part of it, lies in the target: words go to the words that echo them,
    and what they say differently goes along.
    """
    low, high = max(span.start, source.span.start), min(span.end, source.span.end)
    old, new = _even(source.words), _even(target.words)
    changed = edits_between(old, new)
    start = carried(changed, low - source.span.start, is_end=False)
    end = carried(changed, high - source.span.start, is_end=True)
    return Span(target.span.start + start, target.span.start + max(start, end))


def _carry(
    library: Library, annotation: Annotation, source: Passage, target: Passage, there: Sequence[Annotation]
) -> Carry | None:
    span = span_in(source, Span(annotation.start, annotation.end), target)
    text = library.text(target.document.fingerprint)
    if not text[span.start : span.end].strip():
        return None
    carried_over = {tag for one in there if overlaps(one, span) for tag in one.tags}
    tags = tuple(tag for tag in annotation.tags if tag not in carried_over)
    if not tags:
        return None
    existing = next((one.id for one in there if (one.start, one.end) == span), None)
    shared = min(annotation.end, source.span.end) - max(annotation.start, source.span.start)
    is_whole = 2 * shared >= annotation.end - annotation.start
    return Carry(annotation, target.document, describe(text, span), tags, existing, is_whole)


def _both(one: Carry, two: Carry) -> Carry:
    """Two codings that come to the same place."""
    tags = tuple(dict.fromkeys([*one.tags, *two.tags]))
    return Carry(one.source, one.document, one.place, tags, one.existing, one.is_whole or two.is_whole)


def _even(words: str) -> str:
    """As long as it was, with words folded where that keeps their length: quotation marks and capitals make no difference."""
    parts, at = [], 0
    for word, start in tokens(words):
        folded = fold(word)
        parts += [words[at:start], folded if len(folded) == len(word) else word]
        at = start + len(word)
    return "".join([*parts, words[at:]])
