"""How far coders agree in a library: gathers what each of them coded and has every coefficient computed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.analysis.agreement import RESAMPLES, Agreement, CodedDocument, Unit, agreement, sensitivity
from annotator.analysis.nominal import Coefficient
from annotator.core.changes import Id
from annotator.core.disagreements import Passage
from annotator.core.documents import Block, DocumentRow
from annotator.core.errors import UserFault
from annotator.core.people import People
from annotator.core.spans import HasSpan, Span
from annotator.core.text import sentences, words
from annotator.store.library import Library
from annotator.tasks.monitor import Monitor


@dataclass(frozen=True, slots=True)
class Comparison:
    """Who is compared on which tags in which documents, and how these were chosen, in sentences. A coder is missing in a document
    that they did not code.
    """

    coders: tuple[Id, ...]
    tags: tuple[Id, ...]
    documents: tuple[CodedDocument, ...]
    notices: tuple[str, ...] = ()

    def figures(
        self, unit: Unit, *, only_coded: bool = False, resamples: int = RESAMPLES, monitor: Monitor | None = None
    ) -> Agreement:
        """Every coefficient under one unit."""
        report = monitor.report if monitor else lambda _done, _total: None
        return agreement(
            self.documents, self.tags, unit, only_coded=only_coded, resamples=resamples, progress=lambda *at: report(*at)
        )

    def sensitivity(self, monitor: Monitor | None = None) -> dict[tuple[Unit, bool], dict[str, Coefficient]]:
        """The same work under each unit, over all text and over only what anyone coded."""
        report = monitor.report if monitor else lambda _done, _total: None
        return sensitivity(self.documents, self.tags, progress=lambda *at: report(*at))


@dataclass(frozen=True, slots=True)
class Work:
    """What the persons who are compared marked in one document; `coders` are those who coded it."""

    document: DocumentRow
    coders: tuple[Id, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """What is compared: persons, tags, and their work document by document. `notices` say in sentences how it was chosen;
    `are_done` if these are the documents that all marked as done.
    """

    coders: tuple[Id, ...]
    tags: tuple[Id, ...]
    works: tuple[Work, ...]
    notices: tuple[str, ...] = ()
    are_done: bool = False


def gather(
    library: Library,
    coders: Sequence[Id],
    tags: Sequence[Id] = (),
    documents: Sequence[Id] = (),
    *,
    with_descendants: bool = False,
    monitor: Monitor | None = None,
) -> Scope:
    """The work of two or more persons: on `tags`, else on all that they used; in `documents`, else in those that all of them
    marked as done, else in those where two or more coded something. `with_descendants` counts a coding of a tag below as one
    of the tag. Where others' work is hidden because one codes blind, documents are left out.

    Raises UserFault if there is nothing to compare.
    """
    people = library.people()
    who = tuple(dict.fromkeys(people.resolve(coder) for coder in coders))
    if len(who) < 2:
        raise UserFault("Agreement takes two or more coders; name another one.")
    rows, is_all, notices = _chosen(library, people, who, documents)
    codebook = library.codebook()
    counted = {codebook.resolve(tag): codebook.resolve(tag) for tag in tags}
    if with_descendants:
        counted = {below: tag for tag in counted for below in codebook.descendants(tag)} | counted
    works: list[Work] = []
    for done, row in enumerate(rows):
        if monitor:
            monitor.report(done, len(rows), row.title)
        passages = []
        for each in library.annotations(row.id):
            own = (codebook.resolve(tag) for tag in each.tags)
            given = dict.fromkeys(counted[tag] if counted else tag for tag in own if not counted or tag in counted)
            if given and not each.is_orphan and people.resolve(each.coder) in who:
                passages.append(Passage(each.id, people.resolve(each.coder), each.start, each.end, tuple(given)))
        took_part = who if is_all else tuple(coder for coder in who if any(each.coder == coder for each in passages))
        if len(took_part) > 1:
            works.append(Work(row, took_part, tuple(passages)))
    used = {tag for work in works for each in work.passages for tag in each.tags}
    chosen = tuple(dict.fromkeys(counted[codebook.resolve(tag)] for tag in tags))
    chosen = chosen or tuple(tag.id for tag in codebook if tag.id in used)
    if not works or not chosen:
        raise UserFault(
            " ".join([*notices[1:], "There is nothing to compare: no document holds tagged passages of two of these coders."])
        )
    return Scope(who, chosen, tuple(works), notices, is_all and not documents)


def compare(
    library: Library,
    coders: Sequence[Id],
    tags: Sequence[Id] = (),
    documents: Sequence[Id] = (),
    *,
    with_descendants: bool = False,
    monitor: Monitor | None = None,
) -> Comparison:
    """What `gather` gives, ready to be counted. Raises UserFault as it does."""
    scope = gather(library, coders, tags, documents, with_descendants=with_descendants, monitor=monitor)
    return comparison_of(library, scope, monitor)


def comparison_of(library: Library, scope: Scope, monitor: Monitor | None = None) -> Comparison:
    """A scope with the spans of each tag and the units of each text."""
    found = []
    for done, work in enumerate(scope.works):
        if monitor:
            monitor.report(done, len(scope.works), work.document.title)
        text = library.text(work.document.fingerprint)
        spans = {tag: _spans_of(tag, work, scope.coders) for tag in scope.tags}
        found.append(CodedDocument(work.document.id, len(text), spans, units_of(text, library.blocks(work.document.id))))
    return Comparison(scope.coders, scope.tags, tuple(found), scope.notices)


def _chosen(
    library: Library, people: People, who: Sequence[Id], documents: Sequence[Id]
) -> tuple[list[DocumentRow], bool, tuple[str, ...]]:
    """The documents, whether all of the persons take part in each of them, and how they were chosen, in sentences."""
    done = {document: {people.resolve(coder) for coder in coders} for document, coders in library.done().items()}
    rows = [row for row in library.documents() if not documents or row.id in documents]
    notices: list[str] = []
    is_all = bool(documents)
    if not documents:
        finished = [row for row in rows if done.get(row.id, set()).issuperset(who)]
        is_all = bool(finished)
        rows = finished or rows
        notices.append(
            "Documents that all of them marked as done."
            if finished
            else "No document was marked as done by all of them; taken are those in which two or more coded something."
        )
    if library.own is not None:
        mine = {people.resolve(coder) for coder in library.own}
        seen = [row for row in rows if mine & done.get(row.id, set())]
        if len(seen) < len(rows):
            notices.append("You code blind: documents that you are not done with are left out.")
        rows = seen
    return rows, is_all, tuple(notices)


def units_of(text: str, blocks: Sequence[Block]) -> Mapping[Unit, Sequence[HasSpan]]:
    """The words, sentences and paragraphs (blocks) of a text, each in order."""
    within = [Span(block.start, block.end) for block in blocks] or [Span(0, len(text))]
    return {
        Unit.WORD: list(words(text)),
        Unit.SENTENCE: [sentence for block in within for sentence in sentences(text, block.start, block.end)],
        Unit.PARAGRAPH: within,
    }


def _spans_of(tag: Id, work: Work, coders: Sequence[Id]) -> list[list[HasSpan] | None]:
    """Each coder's spans with the tag."""
    return [
        [Span(each.start, each.end) for each in work.passages if each.coder == coder and tag in each.tags]
        if coder in work.coders
        else None
        for coder in coders
    ]
