"""Documents that come in and are other editions of texts that are here: found, compared, and made one where a person says so."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from annotator.core.anchoring import Anchoring, Fate
from annotator.core.annotations import Annotation
from annotator.core.arrivals import Arrival, Coming, Kind
from annotator.core.changes import ATTRIBUTE, DONE, SPAN, Change, ChangeSet, Id
from annotator.core.differences import edits_between
from annotator.core.documents import DocumentRow, fingerprint_of
from annotator.core.edits import delete_documents, tags_of
from annotator.core.history import Thing, setting
from annotator.core.journal import milliseconds_of
from annotator.core.selectors import describe, from_json
from annotator.core.text import fold, words
from annotator.store.library import Library
from annotator.tasks.monitor import Monitor
from annotator.tasks.revising import Moved, places_in

LEAST = 0.5
"""The share of two texts, counted in characters, from which they are editions of one another."""
_TAKEN = (Fate.KEPT, Fate.MOVED)
_SAMPLE, _WORDS, _MOST, _LONGEST = 3, 4, 8, 2_000_000


@dataclass(frozen=True, slots=True)
class Edition:
    """A document that comes in, `there`, and the one in the library that it is another edition of, with both titles.

    `likeness` is the share of characters that both have in the same order, 0 to 1; `moved` says where each annotation that comes
    in with it lies in the text that is here.
    """

    here: Id
    there: Id
    title: str
    other: str
    likeness: float
    moved: tuple[Moved, ...]

    def count(self, *fates: Fate) -> int:
        """How many of the annotations that come in have one of these fates."""
        return sum(each.anchor.fate in fates for each in self.moved)

    def sentence(self) -> str:
        """What was found, in words."""
        sure, unsure, none = self.count(*_TAKEN), self.count(Fate.UNCERTAIN), self.count(Fate.ORPHANED)
        return (
            f"“{self.other}” in the file is another edition of “{self.title}” here, {int(self.likeness * 100)} % alike: of its "
            f"{len(self.moved):,} new annotations {sure:,} find their words, {unsure:,} are uncertain, {none:,} have no place."
        )


def find_editions(
    library: Library, arriving: Coming, texts: Iterable[str], apart: Iterable[frozenset[Id]], monitor: Monitor
) -> list[Edition]:
    """The documents that come in whose text is much like that of one that is here; `texts` are those in the file. Pairs that
    someone keeps `apart` are left out. Raises Cancelled.
    """
    brought = {fingerprint_of(text): text for text in texts}
    fresh = [each for each in arriving.of("document") if each.kind is Kind.NEW and each.thing.value("text") in brought]
    if not fresh:
        return []
    kept = set(apart)
    rows = library.documents()
    by_title: dict[str, list[DocumentRow]] = {}
    for row in rows:
        by_title.setdefault(fold(row.title), []).append(row)
    by_text = {row.fingerprint: row for row in rows}
    annotations: dict[Id, list[Arrival]] = {}
    for arrival in arriving.of("annotation"):
        if arrival.document and arrival.kind is not Kind.REMOVED:
            annotations.setdefault(arrival.document, []).append(arrival)
    found = []
    for done, document in enumerate(fresh):
        monitor.report(done, len(fresh), str(document.thing.value("title") or ""))
        id, text = document.thing.id, brought[str(document.thing.value("text"))]
        near = [*by_title.get(fold(str(document.thing.value("title") or "")), []), *_with_its_words(library, text, by_text)]
        candidates = {row.id: row for row in near if row.id != id and frozenset((row.id, id)) not in kept}
        best = _most_alike(library, text, list(candidates.values())[:_MOST])
        if best:
            row, likeness, here = best
            moved = _moved(text, here, annotations.get(id, []))
            found.append(Edition(row.id, id, row.title, str(document.thing.value("title") or ""), likeness, moved))
    return found


def unite_editions(library: Library, coder: Id, pairs: Iterable[tuple[Id, Id]], monitor: Monitor) -> ChangeSet:
    """One step that brings, for each pair `here` and `there`, all that was done in the document `there` into `here`, and deletes
    it: annotations at the place of their words (those that have no sure place wait without one), memos, attributes that are empty
    here, and marks of who is done.
    """
    changes: dict[tuple[Id, str], Change] = {}
    for here, there in pairs:
        for change in _united(library, coder, here, there, monitor):
            changes.setdefault((change.id, change.field), change)
    return ChangeSet(coder, tuple(changes.values()))


def _united(library: Library, coder: Id, here: Id, there: Id, monitor: Monitor) -> list[Change]:
    row, other = library.document(here), library.document(there)
    target, source = library.thing(here), library.thing(there)
    text = library.text(row.fingerprint)
    changes: list[Change] = []
    annotations = library.annotations(there, out_of_sight_too=True)
    things = library.things(each.id for each in annotations)
    for moved in places_in(library, other, Anchoring(library.text(other.fingerprint), text), annotations, monitor):
        thing = things[moved.annotation.id]
        changes.append(setting(thing, "document", here))
        if moved.anchor.span is not None and moved.anchor.fate in _TAKEN:
            changes.append(setting(thing, SPAN + row.fingerprint, describe(text, moved.anchor.span).to_json()))
    memos = library.things(library.memos_on([there])).values()
    changes += [setting(memo, "target", here) for memo in memos]
    for field in source.fields():
        if field.startswith((ATTRIBUTE, DONE)) and source.value(field) and not target.value(field):
            changes.append(setting(target, field, source.value(field)))
    return [*changes, *delete_documents(coder, [source], []).changes]


def _with_its_words(library: Library, text: str, by_text: Mapping[str, DocumentRow]) -> list[DocumentRow]:
    """The documents that hold the longest words of some part of the text."""
    found: dict[str, DocumentRow] = {}
    size = max(1, len(text) // _SAMPLE)
    for start in range(0, min(len(text), _LONGEST), size):
        longest = nlargest(
            _WORDS, {fold(text[slice(*span)]) for span in words(text, start, min(len(text), start + size))}, key=len
        )
        plain = [word for word in longest if word.isalnum()]
        if plain:
            expression = " AND ".join(f'"{word}"' for word in plain)
            found |= {each: by_text[each] for each in library.texts_matching(expression) if each in by_text}
    return list(found.values())


def _most_alike(library: Library, text: str, rows: Sequence[DocumentRow]) -> tuple[DocumentRow, float, str] | None:
    best: tuple[DocumentRow, float, str] | None = None
    for row in rows:
        if not library.has_text(row.fingerprint) or not 1 / 3 < (row.characters + 1) / (len(text) + 1) < 3:
            continue
        here = library.text(row.fingerprint)
        kept = len(text) - sum(edit.end - edit.start for edit in edits_between(text, here))
        likeness = 2 * kept / max(1, len(text) + len(here))
        if likeness >= LEAST and (best is None or likeness > best[1]):
            best = row, likeness, here
    return best


def _moved(text: str, here: str, arrivals: Sequence[Arrival]) -> tuple[Moved, ...]:
    """Where annotations that come in with a text would lie in the text that is here."""
    anchoring, found = Anchoring(text, here), []
    field = SPAN + fingerprint_of(text)
    for arrival in arrivals:
        place = arrival.thing.value(field)
        if place is None:
            continue
        selector = from_json(place)
        anchor = anchoring.place(selector)
        shown = here[anchor.span.start : anchor.span.end] if anchor.span else ""
        found.append(
            Moved(_annotation(arrival.thing, selector.start, selector.end, selector.quote), selector.quote, anchor, shown)
        )
    return tuple(found)


def _annotation(thing: Thing, start: int, end: int, quote: str) -> Annotation:
    times = milliseconds_of(thing.created()), milliseconds_of(thing.modified())
    tags = tuple(tags_of(thing))
    return Annotation(
        thing.id, Id(thing.value("document")), thing.coder, start, end, quote, tags, str(thing.value("note")), *times
    )
