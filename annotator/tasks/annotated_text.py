"""Builds the report of whole texts: every block with its highlights, and beside it the tags and notes that begin there."""

from collections.abc import Iterator
from itertools import pairwise

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.documents import Block, BlockKind, DocumentRow, Emphasis
from annotator.core.errors import UserFault
from annotator.core.report import Heading, Mark, Passage, Piece, Report, Run
from annotator.core.spans import Span, SpanIndex
from annotator.store.library import Library
from annotator.tasks.choosing import EVERYTHING, Choice, chosen_annotations, chosen_tags
from annotator.tasks.citation import paragraph_numbers
from annotator.tasks.monitor import Monitor
from annotator.tasks.report_sources import Sources, count_words, facts_of

_STEP = 200


def build_annotated(
    library: Library,
    choice: Choice = EVERYTHING,
    monitor: Monitor | None = None,
    *,
    notes: bool = True,
    memos: bool = True,
) -> Report:
    """The whole texts of the meant documents with the meant marks. Raises UserFault if none of the texts is here, Cancelled."""
    return _Builder(library, choice, monitor or Monitor(), notes, memos).report()


class _Builder:
    def __init__(self, library: Library, choice: Choice, monitor: Monitor, notes: bool, memos: bool) -> None:
        self._library, self._choice, self._monitor = library, choice, monitor
        self._sources = Sources(library, with_notes=notes, with_memos=memos)
        self._meant = None if choice.tags is None else chosen_tags(self._sources.codebook, choice)
        self._marks: dict[int, Mark] = {}

    def report(self) -> Report:
        chosen = list(chosen_annotations(self._library, self._choice))
        pieces: list[Piece] = []
        for row, annotations in chosen:
            pieces += self._document(row, annotations, is_alone=len(chosen) == 1)
        if chosen and not any(isinstance(piece, Passage) for piece in pieces):
            raise UserFault("The texts of these documents are not in this library; ask for a file with texts.")
        tags = self._sources.report_tags(tag for mark in self._marks.values() for tag in mark.tags)
        title = chosen[0][0].title if len(chosen) == 1 else self._library.path.stem
        count = count_words(len(self._marks), "annotation", "annotations")
        about = facts_of(chosen[0][0]) if len(chosen) == 1 else (count_words(len(chosen), "document", "documents") + ".",)
        return Report(title, (*about, f"{count}."), tuple(pieces), tags, self._marks, is_annotated_text=True)

    def _document(self, row: DocumentRow, annotations: list[Annotation], *, is_alone: bool) -> Iterator[Piece]:
        text, blocks = self._sources.text_of(row)
        if not is_alone:
            yield Heading(1, row.title, facts_of(row), len(annotations))
        yield from self._sources.remarks("document", row.id)
        placed = [each for each in annotations if not each.is_orphan and each.end <= len(text)]
        numbered = {each.id: self._mark(each) for each in sorted(placed, key=lambda each: (each.start, -each.end, each.id))}
        index = SpanIndex(placed)
        shown = blocks or _lines(text)
        numbers = paragraph_numbers(shown)
        depth = 0 if is_alone else 1
        told: set[int] = set()
        for at, (block, number) in enumerate(zip(shown, numbers, strict=True)):
            if at % _STEP == 0:
                self._monitor.report(at, len(shown), row.title)
            if is_alone and block.kind is BlockKind.TITLE and text[block.start : block.end].split() == row.title.split():
                level = 0
            else:
                level = block.level + depth if block.kind is BlockKind.HEADING else block.level
            touching = [numbered[each.id] for each in index.touching(block.start, block.end)]
            begins = sorted((mark for mark in touching if mark.number not in told), key=lambda mark: mark.number)
            told |= {mark.number for mark in begins}
            runs = tuple(_runs(text, block, index, numbered))
            yield Passage(block.kind, level, runs, tuple(begins), number, block.attributes.get("speaker", ""))

    def _mark(self, annotation: Annotation) -> Mark:
        tags = self._sources.tags_of(annotation, self._meant)
        mark = Mark(
            len(self._marks) + 1, annotation.id, tags, self._sources.colour(tags), self._sources.coder(annotation.coder),
            self._sources.note(annotation), annotation.quote, self._sources.remarks("annotation", annotation.id),
        )  # fmt: skip
        self._marks[mark.number] = mark
        return mark


def _runs(text: str, block: Block, index: SpanIndex[Annotation], marks: dict[Id, Mark]) -> Iterator[Run]:
    """The block's words without its bullet, cut wherever a mark or an emphasis begins or ends."""
    start = min(block.start + block.marker, block.end) if block.kind is BlockKind.LIST_ITEM else block.start
    stretches = [Emphasis(block.start + each.start, block.start + each.end, each.kind) for each in block.emphasis]
    set_apart = SpanIndex(stretches)
    cuts = {start, block.end}
    spans = [Span(each.start, each.end) for each in (*index.touching(start, block.end),)]
    spans += [Span(each.start, each.end) for each in stretches]
    cuts |= {min(max(place, start), block.end) for span in spans for place in span}
    for begin, end in pairwise(sorted(cuts)):
        over = sorted(index.touching(begin, end), key=lambda each: (each.end - each.start, each.id))
        kind = next((each.kind for each in set_apart.touching(begin, end)), "")
        yield Run(text[begin:end], tuple(marks[each.id].number for each in over), kind)


def _lines(text: str) -> tuple[Block, ...]:
    """A text without a known structure, line by line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(at, at + len(line), BlockKind.PARAGRAPH))
        at += len(line) + 1
    return tuple(blocks)
