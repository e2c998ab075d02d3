"""Turns a library, or a part of it, into a project for the files of other tools."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from annotator.core.annotations import Annotation
from annotator.core.attributes import fits
from annotator.core.changes import Id, Json
from annotator.core.codebook import COLOUR_VALUES
from annotator.core.documents import DocumentRow
from annotator.core.hits import SearchOptions
from annotator.core.people import People
from annotator.core.project import (
    About,
    Project,
    ProjectAnnotation,
    ProjectAttribute,
    ProjectCoder,
    ProjectDocument,
    ProjectMemo,
    ProjectSet,
    ProjectTag,
)
from annotator.core.query import QueryFault
from annotator.store.library import Library
from annotator.store.reads import batches
from annotator.tasks.asking import Asking
from annotator.tasks.choosing import EVERYTHING, Choice, chosen_annotations, chosen_documents, chosen_tags
from annotator.tasks.monitor import Monitor
from annotator.tasks.project_links import without_links

_PIECE = 100


def project_of(
    library: Library, choice: Choice = EVERYTHING, monitor: Monitor | None = None, *, with_originals: bool = True
) -> Project:
    """All that is meant of a library. Identities of one person are one coder, and merged tags the one that they stand for;
    `losses` counts what a project has no place for. `with_originals` takes the files behind documents too, else only their names.
    Raises Cancelled.
    """
    return _Maker(library, choice, monitor or Monitor(), with_originals).project()


def tags_of_library(library: Library, choice: Choice = EVERYTHING) -> list[ProjectTag]:
    """The meant tags with all above them, parents first."""
    return list(_Maker(library, choice, Monitor(), False).tags())


class _Maker:
    """Goes through a library once."""

    def __init__(self, library: Library, choice: Choice, monitor: Monitor, with_originals: bool) -> None:
        self._library, self._choice, self._monitor = library, choice, monitor
        self._with_originals = with_originals
        self._codebook, self._people = library.codebook(), library.people()
        self._extras = library.extras()
        self._file_names = {} if with_originals else {each.document: each.source for each in library.readings()}
        self._tags = chosen_tags(self._codebook, choice)
        self._losses: Counter[str] = Counter()

    def project(self) -> Project:
        """The whole of it."""
        documents = tuple(self._documents())
        kept = frozenset(document.id for document in documents)
        annotations = tuple(self._annotations(kept))
        tags = tuple(self.tags())
        named, marked = {tag.id for tag in tags}, {annotation.id for annotation in annotations}
        memos, links = without_links(self._memos(kept, named, marked), kept | named | marked)
        self._lose("saved searches", len(self._library.searches()))
        self._lose("marks that a coder is done with a document", sum(map(len, self._library.done().values())))
        makers = {each.coder for each in documents} | {each.coder for each in annotations} | {each.coder for each in memos}
        return Project(
            name=self._library.path.stem,
            coders=tuple(_coders(self._people, makers)),
            tags=tags,
            attributes=tuple(self._attributes()),
            documents=documents,
            annotations=annotations,
            memos=tuple(memos),
            sets=tuple(self._sets(kept)),
            links=tuple(links),
            losses=self._losses,
        )

    # Documents

    def _documents(self) -> Iterator[ProjectDocument]:
        rows = chosen_documents(self._library, self._choice)
        values = self._library.values()
        done = 0
        for some in batches(rows, _PIECE):
            things = self._library.things(row.id for row in some)
            for row in some:
                self._monitor.report(done, len(rows), row.title)
                done += 1
                if not self._library.has_text(row.fingerprint):
                    self._lose("documents whose text is not in this copy of the library")
                    continue
                thing = things[row.id]
                facts = (str(thing.value("language") or ""), str(thing.value("source") or ""))
                yield self._document(row, facts, self._maker(thing.coder), values.get(row.id, {}))

    def _maker(self, coder: Id) -> Id | None:
        """The person who brought a document in; nobody, where that was the program itself, as for the sample."""
        person = self._people.get(coder)
        return person.id if person else None

    def _document(self, row: DocumentRow, facts: tuple[str, str], coder: Id | None, values: Mapping[Id, Json]) -> ProjectDocument:
        original = self._library.original(row.fingerprint) if self._with_originals else None
        name = original[0] if original else "" if self._with_originals else self._file_names.get(row.id, "")
        return ProjectDocument(
            row.id,
            row.title,
            self._library.text(row.fingerprint),
            self._library.blocks(row.id),
            row.speaker,
            row.date,
            row.venue,
            row.publisher,
            *facts,
            attributes=values,
            coder=coder,
            created=row.created,
            original=original[1] if original else None,
            original_name=name,
            extra=self._extras.get(row.id, {}),
        )

    def _annotations(self, documents: frozenset[Id]) -> Iterator[ProjectAnnotation]:
        for done, (row, annotations) in enumerate(chosen_annotations(self._library, self._choice)):
            self._monitor.report(done, 0, row.title)
            for annotation in annotations:
                if row.id not in documents:
                    self._lose("annotations of documents whose text is not in this copy of the library")
                elif annotation.is_orphan:
                    self._lose("annotations that wait for a place in the text")
                else:
                    yield self._annotation(annotation)

    def _annotation(self, annotation: Annotation) -> ProjectAnnotation:
        resolve, known = self._codebook.resolve, self._tags
        resolved = dict.fromkeys(map(resolve, annotation.tags))
        tags = tuple(tag for tag in resolved if tag in known)
        unknown = sum(tag not in self._codebook for tag in resolved)
        if unknown:
            self._lose("codings with tags that are not in this copy of the library", unknown)
        return ProjectAnnotation(
            annotation.id,
            annotation.document,
            annotation.start,
            annotation.end,
            tags,
            annotation.note,
            self._people.resolve(annotation.coder),
            annotation.created,
            annotation.modified,
            self._extras.get(annotation.id, {}),
        )

    # Codebook, memos, attributes, sets

    def tags(self) -> Iterator[ProjectTag]:
        """The meant tags with all above them, parents first."""
        shown = set(self._tags)
        for id in self._tags:
            up = self._codebook[id].parent
            while up is not None and up not in shown:
                shown.add(up)
                up = self._codebook[up].parent
        for tag in self._codebook:
            if tag.id in shown:
                extra = self._extras.get(tag.id, {})
                colour = COLOUR_VALUES.get(tag.colour, tag.colour)
                is_codable = not extra.get("is_folder", False)
                yield ProjectTag(tag.id, tag.name, tag.parent, colour, tag.definition, is_codable, extra, tag.digit)

    def _memos(self, documents: frozenset[Id], tags: set[Id], annotations: set[Id]) -> Iterator[ProjectMemo]:
        coders = self._choice.coders and {self._people.resolve(coder) for coder in self._choice.coders}
        for memo in reversed(self._library.memos()):
            coder = self._people.resolve(memo.coder)
            target = self._codebook.resolve(memo.target) if memo.about == About.TAG and memo.target else memo.target
            known = {About.DOCUMENT: documents, About.TAG: tags, About.ANNOTATION: annotations}.get(_about(memo.about), ())
            is_meant = memo.about == About.LIBRARY or target in known
            if is_meant and (not coders or coder in coders):
                about = _about(memo.about)
                extra = self._extras.get(memo.id, {})
                times = (memo.created, memo.modified)
                yield ProjectMemo(memo.id, about, target, memo.text, memo.title, coder, *times, extra)

    def _attributes(self) -> Iterator[ProjectAttribute]:
        for each in self._library.attributes():
            yield ProjectAttribute(each.id, each.name, each.kind, each.choices)

    def _sets(self, documents: frozenset[Id]) -> Iterator[ProjectSet]:
        asking = Asking(self._library, SearchOptions())
        for group in self._library.sets():
            if group.query:
                self._lose("queries of sets that stay live; the documents that they find now are kept")
            try:
                members = asking.members_of(group)
            except QueryFault:  # it names what is not here
                members = group.documents
            yield ProjectSet(group.id, group.name, members & documents)

    def _lose(self, what: str, count: int = 1) -> None:
        if count:
            self._losses[what] += count


def misfits(project: Project) -> int:
    """How many values are not of the kind of their attribute."""
    kinds = {attribute.id: attribute.kind for attribute in project.attributes}
    return sum(
        id in kinds and not fits(value, kinds[id]) for document in project.documents for id, value in document.attributes.items()
    )


def _about(value: str) -> About:
    try:
        return About(value)
    except ValueError:
        return About.LIBRARY


def _coders(people: People, makers: Sequence[Id | None] | set[Id | None]) -> Iterator[ProjectCoder]:
    """Everyone who made something of it, by name; one whom the library has no name for by the id."""
    known = [person for person in people.values() if person.id in makers]
    for person in known:
        yield ProjectCoder(person.id, person.name, COLOUR_VALUES.get(person.colour, person.colour))
    for id in sorted({maker for maker in makers if maker is not None} - {person.id for person in known}):
        yield ProjectCoder(id, id)
