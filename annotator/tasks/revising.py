"""Texts that change: works out what becomes of every annotation, for a person to decide on, and makes it one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.core.anchoring import Anchor, Anchoring, Fate
from annotator.core.annotations import Annotation
from annotator.core.changes import BLOCK, BLOCKS, REVISION, SPAN, Change, ChangeSet, Id, Json
from annotator.core.differences import Edit, carried
from annotator.core.documents import Block, BlockKind, DocumentRow, Emphasis, blocks_to_json, fingerprint_of, normalised
from annotator.core.errors import UserFault
from annotator.core.history import Thing, setting
from annotator.core.selectors import Selector, describe
from annotator.core.spans import Span
from annotator.core.text import count_words
from annotator.store.library import Library
from annotator.store.rows import Text
from annotator.tasks.monitor import Monitor

_TELL_EVERY = 20
_TAKEN = (Fate.KEPT, Fate.MOVED)


class Reason(StrEnum):
    """Why a text changed. The value is what is stored."""

    EDIT = "edit"
    FILE = "file"
    READER = "reader"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Moved:
    """An annotation, the words it was put on, and what becomes of its place; `words` are those at the new place."""

    annotation: Annotation
    quote: str
    anchor: Anchor
    words: str


@dataclass(frozen=True, slots=True)
class NewText:
    """What a document's text is to become. `original` are the bytes of the file called `source`, if it came from one."""

    text: str
    blocks: tuple[Block, ...]
    reason: Reason
    source: str = ""
    extractor: str = ""
    original: bytes | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """A change of a document's text before it is written: what every annotation comes to. Those in `unseen` go along without
    being shown: others made them, and a person who codes blind does not see them; if their place is not sure, they wait.
    """

    document: DocumentRow
    old: str
    new: NewText
    edits: tuple[Edit, ...]
    moved: tuple[Moved, ...]
    unseen: frozenset[Id] = frozenset()

    @property
    def fingerprint(self) -> str:
        """That of the new text."""
        return fingerprint_of(self.new.text)

    @property
    def is_same_text(self) -> bool:
        """True if only the structure changes, or annotations that wait are placed."""
        return self.fingerprint == self.document.fingerprint

    def of(self, fate: Fate) -> list[Moved]:
        """Those with this fate that may be shown."""
        return [each for each in self.moved if each.anchor.fate is fate and each.annotation.id not in self.unseen]

    def to_decide(self) -> list[Moved]:
        """What a person should look at: the uncertain ones, the surest first, then those without a place. What waited before the
        text changed goes on waiting and is asked about when it is looked for again.
        """
        uncertain = sorted(self.of(Fate.UNCERTAIN), key=lambda each: -each.anchor.score)
        asked = [*uncertain, *self.of(Fate.ORPHANED)]
        return [each for each in asked if self.is_same_text or not each.annotation.is_orphan]


def prepare_revision(library: Library, document: Id, new: NewText, monitor: Monitor) -> Revision:
    """Work out what becomes of every annotation when a document's text becomes another one. Nothing is written.

    Raises UserFault if the new text is empty, or says the same and is parted the same; Cancelled.
    """
    row = library.document(document)
    old = library.text(row.fingerprint)
    text = normalised(new.text)
    if not text.strip():
        raise UserFault("The new text is empty; a document needs words. Remove the document if it is not wanted any more.")
    if text == old and new.blocks == library.blocks(document):
        raise UserFault(f"The text of “{row.title}” would stay as it is; there is nothing to change.")
    monitor.report(0, 1)
    anchoring = Anchoring(old, text)
    everyone = library.annotations(document, out_of_sight_too=True)
    moved = _Search(library, row, anchoring).go_through(everyone, monitor)
    unseen = {each.id for each in everyone} - {each.id for each in library.annotations(document)}
    return Revision(row, old, replace(new, text=text), tuple(anchoring.edits), moved, frozenset(unseen))


def look_again(library: Library, document: Id, monitor: Monitor) -> Revision:
    """Look for the places of the annotations that wait without one in the shown text. Nothing is written."""
    row = library.document(document)
    text = library.text(row.fingerprint)
    waiting = [each for each in library.annotations(document) if each.is_orphan]
    moved = _Search(library, row, Anchoring(text, text)).go_through(waiting, monitor)
    return Revision(row, text, NewText(text, library.blocks(document), Reason.EDIT), (), moved)


def places_in(
    library: Library, document: DocumentRow, anchoring: Anchoring, annotations: Sequence[Annotation], monitor: Monitor
) -> tuple[Moved, ...]:
    """Where annotations of a document lie in the text that `anchoring` leads to. Nothing is written. Raises Cancelled."""
    return _Search(library, document, anchoring).go_through(annotations, monitor)


def revision_step(
    library: Library, coder: Id, revision: Revision, decisions: Mapping[Id, Span | None]
) -> tuple[ChangeSet, list[Text]]:
    """The one step that a revision is, with the text to keep. `decisions` say for uncertain annotations and those without a place
    where they lie (None: nowhere, they wait); what is not decided on waits. Raises UserFault if the text changed meanwhile.
    """
    fingerprint, document = revision.fingerprint, library.thing(revision.document.id)
    if document.value("text") != revision.document.fingerprint:
        raise UserFault(f"The text of “{revision.document.title}” was changed meanwhile; begin again with what it is now.")
    changes = [] if revision.is_same_text else _document_changes(document, revision, fingerprint)
    if revision.is_same_text and document.value(BLOCKS + fingerprint) != (rows := blocks_to_json(revision.new.blocks)):
        changes.append(setting(document, BLOCKS + fingerprint, rows))
    things = library.things(each.annotation.id for each in revision.moved)
    for each in revision.moved:
        thing = things[each.annotation.id]
        fate, span = each.anchor.fate, each.anchor.span
        if fate not in _TAKEN:
            span = decisions.get(each.annotation.id)
        known = thing.value(SPAN + fingerprint)
        if span is not None and (known is None or revision.is_same_text):
            place = describe(revision.new.text, span).to_json()
            if place != known:
                changes.append(setting(thing, SPAN + fingerprint, place))
    new = revision.new
    text = Text(new.text, count_words(new.text), new.original, new.source)
    return ChangeSet(coder, tuple(changes)), [] if revision.is_same_text else [text]


def carried_blocks(blocks: Sequence[Block], old: str, new: str, edits: Sequence[Edit]) -> tuple[Block, ...]:
    """The structure of an edited text: each line is still what it was, and a line that is new is a paragraph. So a corrected word
    does not turn what a person said of the blocks into a guess again.
    """
    kept = [_carried(block, old, new, edits) for block in blocks]
    spans_lines = ["\n" in old[block.start : block.end] for block in blocks]
    found: list[tuple[int, Block]] = []
    number = at = 0
    while at < len(new):
        line_end = new.find("\n", at)
        end = len(new) if line_end < 0 else line_end
        if new[at:end].strip():
            while number < len(kept) and kept[number].end <= at:
                number += 1
            is_known = number < len(kept) and kept[number].start < end
            is_more = bool(found) and is_known and found[-1][0] == number
            if is_more and spans_lines[number]:
                found[-1] = (number, replace(found[-1][1], end=end))
            elif is_more:  # a paragraph that was parted in two
                found.append((number, replace(kept[number], start=at, end=end, marker=0, emphasis=())))
            elif is_known:
                found.append((number, replace(kept[number], start=at, end=end)))
            else:
                found.append((-1, Block(at, end, BlockKind.PARAGRAPH)))
        at = end + 1
    return tuple(_with_emphasis_inside(block) for _, block in found)


def _carried(block: Block, old: str, new: str, edits: Sequence[Edit]) -> Block:
    start, end = carried(edits, block.start, is_end=False), carried(edits, block.end, is_end=True)
    marker = block.marker if new[start : start + block.marker] == old[block.start : block.start + block.marker] else 0
    emphasis = tuple(
        Emphasis(first - start, last - start, each.kind)
        for each in block.emphasis
        for first, last in [
            (carried(edits, block.start + each.start, is_end=False), carried(edits, block.start + each.end, is_end=True))
        ]
        if start <= first < last
    )
    return replace(block, start=start, end=max(start, end), marker=marker, emphasis=emphasis)


def _with_emphasis_inside(block: Block) -> Block:
    length = block.end - block.start
    return replace(block, emphasis=tuple(each for each in block.emphasis if each.end <= length))


class _Search:
    """Finds annotations of one document in a text: from the shown text, or from whichever text they have a place in. All searches
    share the time of one.
    """

    def __init__(self, library: Library, row: DocumentRow, anchoring: Anchoring) -> None:
        self._library = library
        self._shown = row.fingerprint
        self._text = anchoring.new
        self._anchorings = {row.fingerprint: anchoring}
        self._places = library.selectors(row.id)

    def go_through(self, annotations: Sequence[Annotation], monitor: Monitor) -> tuple[Moved, ...]:
        """What becomes of each."""
        moved = []
        for done, each in enumerate(annotations):
            if done % _TELL_EVERY == 0:
                monitor.report(done, len(annotations))
            moved.append(self._find(each))
        return tuple(moved)

    def _find(self, annotation: Annotation) -> Moved:
        places = self._places.get(annotation.id, {})
        sources = [self._shown] if self._shown in places else sorted(places)
        found = [(places[source], self._anchoring(source).place(places[source])) for source in sources]
        if not found:
            return Moved(annotation, annotation.quote, Anchor(Fate.ORPHANED, None, 0.0), "")
        selector, anchor = max(found, key=lambda each: (each[1].fate in _TAKEN, each[1].score))
        if anchor.fate is Fate.KEPT and annotation.is_orphan:
            anchor = replace(anchor, fate=Fate.MOVED)  # to where it was in another text: it had no place in this one
        return _moved(annotation, selector, anchor, self._text)

    def _anchoring(self, source: str) -> Anchoring:
        """From a text that is not in this copy nothing but quotes is known."""
        if source not in self._anchorings:
            old = self._library.text(source) if self._library.has_text(source) else ""
            self._anchorings[source] = self._anchorings[self._shown].beside(old)
        return self._anchorings[source]


def _moved(annotation: Annotation, selector: Selector, anchor: Anchor, text: str) -> Moved:
    words = text[anchor.span.start : anchor.span.end] if anchor.span else ""
    return Moved(annotation, selector.quote, anchor, words)


def _document_changes(document: Thing, revision: Revision, fingerprint: str) -> list[Change]:
    new, before = revision.new, revision.document.fingerprint
    record: dict[str, Json] = {"from": before, "reason": new.reason.value, "source": new.source, "extractor": new.extractor}
    values: dict[str, Json] = {
        "text": fingerprint,
        BLOCKS + fingerprint: blocks_to_json(new.blocks),
        REVISION + fingerprint: record,
    }
    starts = {block.start for block in new.blocks}
    prefix = f"{BLOCK}{before}:"
    for name in document.fields():
        if name.startswith(prefix) and (kind := document.value(name)):
            start = carried(revision.edits, int(name.removeprefix(prefix)), is_end=False)
            if start in starts:
                values[f"{BLOCK}{fingerprint}:{start}"] = kind
    return [setting(document, field, value) for field, value in values.items() if document.value(field) != value]
