"""How far coders agree in a library: gathers what each of them coded and has every coefficient computed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.analysis.agreement import RESAMPLES, Agreement, CodedDocument, Unit, agreement, sensitivity
from annotator.analysis.nominal import Coefficient
from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.core.documents import Block
from annotator.core.errors import UserFault
from annotator.core.spans import HasSpan, Span
from annotator.core.text import sentences, words
from annotator.store.library import Library
from annotator.tasks.monitor import Monitor


@dataclass(frozen=True, slots=True)
class Comparison:
    """Who is compared on which tags in which documents. A coder is missing in a document that they did not code."""

    coders: tuple[Id, ...]
    tags: tuple[Id, ...]
    documents: tuple[CodedDocument, ...]

    def figures(
        self, unit: Unit, *, only_coded: bool = False, resamples: int = RESAMPLES, monitor: Monitor | None = None
    ) -> Agreement:
        """Every coefficient under one unit."""
        report = monitor.report if monitor else lambda _done, _total: None
        return agreement(
            self.documents, self.tags, unit, only_coded=only_coded, resamples=resamples, progress=lambda *at: report(*at)
        )

    def sensitivity(self) -> dict[tuple[Unit, bool], dict[str, Coefficient]]:
        """The same work under each unit, over all text and over only what anyone coded."""
        return sensitivity(self.documents, self.tags)


def compare(
    library: Library,
    coders: Sequence[Id],
    tags: Sequence[Id] = (),
    documents: Sequence[Id] = (),
    *,
    with_descendants: bool = False,
    monitor: Monitor | None = None,
) -> Comparison:
    """Gather the codings of two or more coders: on `tags`, else on all that they used; in `documents`, else in those where two or
    more of them coded something. `with_descendants` counts a coding of a tag below as one of the tag.

    Raises UserFault if there is nothing to compare.
    """
    if len(set(coders)) < 2:
        raise UserFault("Agreement takes two or more coders; name another one.")
    codebook = library.codebook()
    gathered = []
    rows = [row for row in library.documents() if not documents or row.id in documents]
    for done, row in enumerate(rows):
        if monitor:
            monitor.report(done, len(rows), row.title)
        own = [each for each in library.annotations(row.id) if each.coder in coders and not each.is_orphan]
        took_part = {each.coder for each in own} if not documents else set(coders)
        if len(took_part) > 1:
            gathered.append((row, own, took_part))
    used = {codebook.resolve(tag) for _, own, _ in gathered for each in own for tag in each.tags}
    chosen = tuple(tags) or tuple(tag.id for tag in codebook if tag.id in used)
    if not gathered or not chosen:
        raise UserFault("There is nothing to compare: no document holds tagged passages of two of these coders.")
    counted = {tag: {tag, *(codebook.descendants(tag) if with_descendants else ())} for tag in chosen}
    found = []
    for row, own, took_part in gathered:
        text = library.text(row.fingerprint)
        spans = {tag: _spans_of(names, own, coders, took_part, codebook) for tag, names in counted.items()}
        found.append(CodedDocument(row.id, len(text), spans, units_of(text, library.blocks(row.id))))
    return Comparison(tuple(coders), chosen, tuple(found))


def units_of(text: str, blocks: Sequence[Block]) -> Mapping[Unit, Sequence[HasSpan]]:
    """The words, sentences and paragraphs (blocks) of a text, each in order."""
    within = [Span(block.start, block.end) for block in blocks] or [Span(0, len(text))]
    return {
        Unit.WORD: list(words(text)),
        Unit.SENTENCE: [sentence for block in within for sentence in sentences(text, block.start, block.end)],
        Unit.PARAGRAPH: within,
    }


def _spans_of(
    tags: set[Id], annotations: Sequence[Annotation], coders: Sequence[Id], took_part: set[Id], codebook: Codebook
) -> list[list[HasSpan] | None]:
    """Each coder's spans with one of the tags."""
    marked = [each for each in annotations if not tags.isdisjoint(codebook.resolve(tag) for tag in each.tags)]
    return [
        [Span(each.start, each.end) for each in marked if each.coder == coder] if coder in took_part else None for coder in coders
    ]
