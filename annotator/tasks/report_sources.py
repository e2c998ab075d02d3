"""What every report draws on: the library's codebook, people and memos, and the marked passages as they are quoted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.core.documents import Block, DocumentRow
from annotator.core.errors import AnnotatorError
from annotator.core.report import Quote, Remark, ReportTag
from annotator.core.spans import Span
from annotator.core.units import Unit, unit_of
from annotator.store.library import Library
from annotator.store.rows import Memo
from annotator.tasks.choosing import Choice, chosen_annotations
from annotator.tasks.citation import NOWHERE, day, paragraph_numbers, source, where
from annotator.tasks.monitor import Monitor

NO_COLOUR = ""
_STEP = 200


@dataclass(frozen=True, slots=True)
class Found:
    """A meant annotation with its document and how it is quoted; `tags` are the meant ones, as the codebook resolves them."""

    document: DocumentRow
    annotation: Annotation
    tags: tuple[Id, ...]
    quote: Quote


class Sources:
    """Reads a library for one report. Memos are given out once each."""

    def __init__(self, library: Library, *, with_notes: bool = True, with_memos: bool = True) -> None:
        self.library = library
        self.codebook: Codebook = library.codebook()
        self.people = library.people()
        self._places = {tag.id: place for place, tag in enumerate(self.codebook)}
        self._with_notes = with_notes
        self._memos: dict[tuple[str, Id | None], list[Memo]] = {}
        for memo in sorted(library.memos(), key=lambda memo: (memo.created, memo.id)) if with_memos else ():
            target = self.codebook.resolve(memo.target) if memo.about == "tag" and memo.target else memo.target
            self._memos.setdefault((memo.about, target), []).append(memo)

    def coder(self, id: Id) -> str:
        """A person's name; the id's beginning where nobody is known by it."""
        person = self.people.get(id)
        return person.name if person else id[:8]

    def tags_of(self, annotation: Annotation, meant: frozenset[Id] | None) -> tuple[Id, ...]:
        """The tags that an annotation shows, as far as they are meant, in the codebook's order."""
        shown = {self.codebook.resolve(tag) for tag in annotation.tags}
        kept = [tag for tag in shown if tag in self.codebook and (meant is None or tag in meant)]
        return tuple(sorted(kept, key=lambda tag: self._places[tag]))

    def report_tags(self, ids: Iterable[Id]) -> dict[Id, ReportTag]:
        """These tags and all above them, in the codebook's order."""
        wanted = set(ids)
        for id in tuple(wanted):
            wanted |= set(self.above(id))
        return {
            tag.id: ReportTag(tag.id, tag.name, self.codebook.path(tag.id), self.above(tag.id), tag.colour)
            for tag in self.codebook
            if tag.id in wanted
        }

    def above(self, id: Id) -> tuple[Id, ...]:
        """The tags that one lies below, the nearest first."""
        above: list[Id] = []
        at = self.codebook[id].parent
        while at is not None:
            above.append(at)
            at = self.codebook[at].parent
        return tuple(above)

    def colour(self, tags: tuple[Id, ...]) -> str:
        """The colour of the first of these tags."""
        return self.codebook[tags[0]].colour if tags else NO_COLOUR

    def remarks(self, about: str, target: Id | None, words: str = "") -> tuple[Remark, ...]:
        """The memos on something, oldest first; from now on they have a place. `words` say what it is where the place doesn't."""
        memos = self._memos.pop((about, target), ())
        return tuple(Remark(memo.title, memo.text, self.coder(memo.coder), words) for memo in memos)

    def note(self, annotation: Annotation) -> str:
        """The annotation's note, if notes are wanted."""
        return annotation.note if self._with_notes else ""

    def found(self, choice: Choice, meant: frozenset[Id] | None, context: Unit, monitor: Monitor) -> Iterator[Found]:
        """Every meant annotation, by document and place; those without a place last in their document."""
        total = sum(row.annotations for row in self.library.documents())
        done = 0
        for row, annotations in chosen_annotations(self.library, choice):
            text, blocks = self.text_of(row) if annotations else ("", ())
            numbers = paragraph_numbers(blocks)
            for annotation in sorted(annotations, key=lambda each: each.is_orphan):
                if done % _STEP == 0:
                    monitor.report(done, total, row.title)
                done += 1
                place = NOWHERE if annotation.is_orphan else where(blocks, annotation.start, numbers)
                before, after = ("", "") if annotation.is_orphan else around(text, blocks, annotation, context)
                tags = self.tags_of(annotation, meant)
                quote = Quote(
                    annotation.id, annotation.quote, before, after, source(row, place), tags, self.colour(tags),
                    self.coder(annotation.coder), self.note(annotation), self.remarks("annotation", annotation.id),
                )  # fmt: skip
                yield Found(row, annotation, tags, quote)

    def text_of(self, row: DocumentRow) -> tuple[str, tuple[Block, ...]]:
        """A document's text and structure; empty where this copy of the library doesn't hold the text."""
        try:
            return self.library.text(row.fingerprint), self.library.blocks(row.id)
        except AnnotatorError:
            return "", ()


def around(text: str, blocks: tuple[Block, ...], annotation: Annotation, context: Unit) -> tuple[str, str]:
    """The words before and after an annotation in its sentence or paragraph."""
    if context is Unit.HIT or annotation.end > len(text):
        return "", ""
    whole = unit_of(text, blocks, Span(annotation.start, annotation.end), context)
    return text[whole.start : annotation.start], text[annotation.end : whole.end]


def facts_of(row: DocumentRow) -> tuple[str, ...]:
    """What is known of a document besides its title, on one line; nothing if nothing is."""
    line = ", ".join(part for part in (row.speaker, row.venue, day(row.date), row.publisher) if part)
    return (line,) if line else ()


def count_words(number: int, one: str, many: str) -> str:
    """`1 passage`, `2,000 passages`."""
    return f"{number:,} {one if number == 1 else many}"
