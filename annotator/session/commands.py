"""The commands on text: highlight, tag, note, move ends, merge, remove. Keys, menus, bars and panels all call these."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from annotator.core import edits, tagging
from annotator.core.annotations import Annotation
from annotator.core.changes import ChangeSet, Id, Json, joined
from annotator.core.codebook import Codebook
from annotator.core.errors import UserFault
from annotator.core.selectors import describe
from annotator.core.spans import Span, cover
from annotator.core.text import (
    next_character,
    next_word_end,
    next_word_start,
    previous_character,
    previous_word_end,
    previous_word_start,
    shortened,
    trimmed,
)
from annotator.core.units import Unit, sentence_in, unit_of
from annotator.session.workspace import OpenDocument, Workspace
from annotator.store.rows import Receipt

_IN_VIVO_LIMIT = 60


class Commands(QObject):
    """What a person does to the open document. Each command is one step that can be undone; it answers what it made or None.

    Without a selection and without a chosen annotation, the sentence under the caret is taken. `hinted` says why nothing was done
    where nothing went wrong either.
    """

    hinted = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.workspace = workspace
        self.session = workspace.session

    # Where a command applies

    def target(self) -> Span | None:
        """The selection, else the chosen annotation's span, else the sentence under the caret; None on an empty page."""
        document, selection = self.workspace.document, self.workspace.selection
        if document is None:
            return None
        if selection:
            span = trimmed(document.text, selection)
            return None if span.is_empty else span
        chosen = self.workspace.selected_annotation()
        if chosen and not chosen.is_orphan:
            return Span(chosen.start, chosen.end)
        return self._sentence(document, self.workspace.caret)

    # Highlight and tag

    def highlight(self) -> Id | None:
        """Mark the target without a tag."""
        span = self.target()
        return self.annotate(span) if span else None

    def annotate(self, span: Span, tags: Sequence[Id] = (), note: str = "", first: ChangeSet | None = None) -> Id | None:
        """An annotation of mine over a span, or the one that lies there already; `first` is done in the same step."""
        document = self.workspace.document
        if document is None or span.is_empty:
            return None
        mine = self._mine_at(span)
        if mine:
            thing = self.session.library.thing(mine.id)
            id, step = mine.id, edits.set_tags(self.session.coder, [thing], add=tags)
            words = self.tr("tagging")
        else:
            id = self.session.new_id()
            place = self._place(document, span)
            row = document.row
            step = edits.add_annotation(self.session.coder, id, row.id, row.fingerprint, place, tags, note)
            words = self.tr("tagging") if tags else self.tr("highlighting")
        whole = joined([first, step]) if first else step
        if whole and self.session.do(whole, words) is None:
            return None
        for tag in tags:
            self.workspace.note_use(tag)
        self.workspace.select_annotation(id)
        return id

    def tag(self, tag: Id) -> Id | None:
        """Put a tag on the target. A passage that someone else marked gets an annotation of mine over the same span."""
        span = self.target()
        return self.annotate(span, [tag]) if span else None

    def tag_span(self, tag: Id, span: Span) -> Id | None:
        """Put a tag on a given span, as when it is dropped there."""
        return self.annotate(span, [tag])

    def repeat_tag(self) -> Id | None:
        """Put the last used tag on the target."""
        recent = self.workspace.recent_tags()
        if not recent:
            self.hinted.emit(self.tr("No tag was used yet. Press T to choose one."))
        return self.tag(recent[0]) if recent else None

    def tag_with_digit(self, digit: int) -> Id | None:
        """Put the tag that is bound to a digit on the target."""
        tag = self.session.codebook.by_digit(digit)
        return self.tag(tag.id) if tag else None

    def tag_with_new(self, name: str, parent: Id | None = None, *, is_in_vivo: bool = False) -> Id | None:
        """Make a tag and put it on the target in one step; a tag that has this name already is taken. Gives the tag's id."""
        span = self.target()
        known = self.session.codebook.named(name)
        if known:
            if span:
                self.annotate(span, [known.id])
            return known.id
        made = self._new_tag(name, parent, is_in_vivo)
        if made is None:
            return None
        id, step = made
        if span is None:
            return id if self.session.do(step, self.tr("making a tag")) else None
        return id if self.annotate(span, [id], first=step) else None

    def new_tag(self, name: str, parent: Id | None = None) -> Id | None:
        """Make a tag. Gives its id."""
        made = self._new_tag(name, parent, False)
        return made[0] if made and self.session.do(made[1], self.tr("making a tag")) else None

    def in_vivo(self) -> Id | None:
        """The selected words become a tag, which is put on them."""
        document, span = self.workspace.document, self.target()
        if document is None or span is None:
            return None
        words = shortened(" ".join(document.text[span.start : span.end].split()), _IN_VIVO_LIMIT)
        return self.tag_with_new(f"“{words}”", is_in_vivo=True)

    def retag(self, ids: Iterable[Id], add: Iterable[Id] = (), remove: Iterable[Id] = ()) -> None:
        """Put tags on many annotations of mine and take others off, in one step."""
        mine, added, stored = self._mine_of(ids), list(add), self._stored(remove)
        library, coder = self.session.library, self.session.coder

        def step() -> ChangeSet:
            return edits.set_tags(coder, library.things(mine).values(), added, stored)

        def note_use(_receipt: Receipt) -> None:
            for tag in added:
                self.workspace.note_use(tag)

        self.session.work_out(len(mine), step, self.tr("retagging"), note_use)

    # Notes and removing

    def may_change(self, id: Id) -> bool:
        """True for an annotation of mine; someone else's is refused with a sentence."""
        return bool(self._mine_of([id]))

    def set_note(self, id: Id, note: str) -> bool:
        """Write, change or remove the note of an annotation of mine. False if it was refused."""
        if not self.may_change(id):
            return False
        step = edits.set_note(self.session.coder, self.session.library.thing(id), note)
        return not step or self.session.do(step, self.tr("writing a note")) is not None

    def remove(self, ids: Iterable[Id] = ()) -> None:
        """Remove annotations of mine: of the given ones, else the chosen one."""
        chosen = list(ids) or ([self.workspace.selected] if self.workspace.selected else [])
        mine, library, coder = self._mine_of(chosen), self.session.library, self.session.coder

        def step() -> ChangeSet:
            return edits.delete(coder, library.things(mine).values())

        self.session.work_out(len(mine), step, self.tr("removing an annotation"))

    def remove_tag(self, id: Id, tag: Id) -> None:
        """Take one tag off an annotation of mine."""
        self.retag([id], remove=[tag])

    # Ends

    def set_ends(self, id: Id, span: Span) -> bool:
        """Move the ends of an annotation of mine to a span of the open document. False if it was refused."""
        document = self.workspace.document
        if document is None or span.is_empty or not self.may_change(id):
            return False
        thing, place = self.session.library.thing(id), self._place(document, span)
        step = edits.set_span(self.session.coder, thing, document.row.fingerprint, place)
        return not step or self.session.do(step, self.tr("moving an end")) is not None

    def nudge(self, *, is_start: bool, forward: bool, by_character: bool) -> Span | None:
        """Move one end of the chosen annotation, or of the selection, by a word or a character. Gives a selection's new span."""
        document = self.workspace.document
        if document is None:
            return None
        step = _CHARACTER_STEPS[forward] if by_character else _WORD_STEPS[(is_start, forward)]

        def moved(span: Span) -> Span:
            start = step(document.text, span.start) if is_start else span.start
            end = span.end if is_start else step(document.text, span.end)
            return Span(start, end) if start < end else span

        return self._reshape(moved)

    def widen_to_sentence(self) -> Span | None:
        """Widen the chosen annotation, or the selection, to whole sentences."""
        document = self.workspace.document
        if document is None:
            return None

        return self._reshape(lambda span: unit_of(document.text, document.blocks, span, Unit.SENTENCE))

    def widen_to_paragraph(self) -> Span | None:
        """Widen the chosen annotation, or the selection, to whole paragraphs."""
        document = self.workspace.document
        if document is None:
            return None

        return self._reshape(lambda span: unit_of(document.text, document.blocks, span, Unit.PARAGRAPH))

    def merge_overlapping(self) -> None:
        """Make one of my annotations that overlap the target and share a tag, or have none."""
        document, span = self.workspace.document, self.target()
        if document is None or span is None:
            return
        chosen = self.workspace.selected_annotation()
        mine = [each for each in self.workspace.touching(span) if self.session.is_mine(each.coder)]
        seed = chosen if chosen in mine else (mine[0] if mine else None)
        everywhere = [each for each in self.workspace.annotations.values() if self.session.is_mine(each.coder)]
        group = _overlapping_with(seed, everywhere, self.session.codebook) if seed else []
        things = list(self.session.library.things(each.id for each in group).values())
        if len(things) < 2:
            self.hinted.emit(self.tr("Nothing to merge: no annotations of yours with the same tag overlap here."))
            return
        place = self._place(document, cover(group))
        step = edits.merge_annotations(self.session.coder, things, document.row.fingerprint, place)
        if self.session.do(step, self.tr("merging annotations")):
            self.workspace.select_annotation(next(each.id for each in group if each.id in self.workspace.annotations))

    # Inside

    def _reshape(self, change: Callable[[Span], Span]) -> Span | None:
        selection, chosen = self.workspace.selection, self.workspace.selected_annotation()
        if selection:
            return change(selection)
        if chosen and not chosen.is_orphan:
            self.set_ends(chosen.id, change(Span(chosen.start, chosen.end)))
            return None
        if self.workspace.document:
            return change(self._sentence(self.workspace.document, self.workspace.caret))
        return None

    def _new_tag(self, name: str, parent: Id | None, is_in_vivo: bool) -> tuple[Id, ChangeSet] | None:
        codebook, id = self.session.codebook, self.session.new_id()
        order = tagging.order_after(codebook, parent)
        colour = codebook.next_colour()
        try:
            step = tagging.create_tag(self.session.coder, id, name, colour, parent=parent, order=order, is_in_vivo=is_in_vivo)
        except UserFault as fault:
            self.session.failed.emit(str(fault))
            return None
        return id, step

    def _mine_of(self, ids: Iterable[Id]) -> list[Id]:
        """Which of these stand and are mine; if others are among them, it is said that they stay as they are."""
        found = self.session.library.annotations_named(ids)
        mine = [each.id for each in found if self.session.is_mine(each.coder)]
        if len(found) == 1 and not mine:
            self.session.failed.emit(self.tr("This annotation is someone else's; tag the passage to make one of your own."))
        elif len(mine) < len(found):
            words = self.tr("{count} of these are someone else's and stay as they are; tag a passage to make your own.")
            self.session.failed.emit(words.format(count=len(found) - len(mine)))
        return mine

    def _stored(self, tags: Iterable[Id]) -> list[Id]:
        """The tags with all that were merged into them, as codings may name any of these."""
        wanted = set(tags)
        merged = [id for id, stands_for in self.session.codebook.stands_for.items() if stands_for in wanted]
        return list(dict.fromkeys([*wanted, *merged]))

    def _mine_at(self, span: Span) -> Annotation | None:
        return next((each for each in self.workspace.over(span) if self.session.is_mine(each.coder)), None)

    def _place(self, document: OpenDocument, span: Span) -> Json:
        return describe(document.text, span).to_json()

    def _sentence(self, document: OpenDocument, position: int) -> Span:
        return sentence_in(document.text, document.blocks, position)


_CHARACTER_STEPS = {True: next_character, False: previous_character}
_WORD_STEPS = {
    (True, True): next_word_start,
    (True, False): previous_word_start,
    (False, True): next_word_end,
    (False, False): previous_word_end,
}


def _overlapping_with(seed: Annotation, annotations: Sequence[Annotation], codebook: Codebook) -> list[Annotation]:
    """The annotations that hang together with `seed`: each overlaps another and shares a tag with it, as tags stand now, or
    neither has one.
    """
    shown = {each.id: {codebook.resolve(tag) for tag in each.tags} for each in (seed, *annotations)}
    group, rest = [seed], [each for each in annotations if each.id != seed.id]
    span, tags = Span(seed.start, seed.end), shown[seed.id]
    found = True
    while found:
        found = False
        for each in list(rest):
            is_alike = bool(tags & shown[each.id]) or (not tags and not shown[each.id])
            if is_alike and each.start < span.end and span.start < each.end:
                rest.remove(each)
                group.append(each)
                span, tags, found = cover([span, each]), tags | shown[each.id], True
    return group
