"""How often tags were put on documents, and by coders: counted while annotations go by, and told as tables."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from annotator.core.changes import Id
from annotator.formats.columns import Column, Holds, Value, distinct
from annotator.store.library import Library
from annotator.tasks.annotation_files import foresee_codings, write_plain
from annotator.tasks.annotation_rows import Annotations, Marked
from annotator.tasks.choosing import Choice, chosen_documents, chosen_tags
from annotator.tasks.export_formats import Written
from annotator.tasks.monitor import Monitor


class TagCounts:
    """Codings by document and tag and by coder and tag. Tags stand in the order of the codebook, those that are not here last;
    coders by name.
    """

    def __init__(self, source: Annotations, choice: Choice) -> None:
        self._source = source
        meant = chosen_tags(source.codebook, choice)
        self.paths: dict[Id, tuple[str, ...]] = {
            tag.id: source.codebook.path(tag.id) for tag in source.codebook if tag.id in meant
        }
        coders = None if choice.coders is None else {source.people.resolve(coder) for coder in choice.coders}
        self.coders: dict[Id, str] = {
            coder.id: coder.name for coder in source.people.values() if coders is None or coder.id in coders
        }
        self.by_document: Counter[tuple[Id, Id]] = Counter()
        self.by_coder: Counter[tuple[Id, Id]] = Counter()
        self.annotations: Counter[Id] = Counter()
        """By document, and by coder."""

    def take(self, marked: Marked) -> Id:
        """Count an annotation. Gives the person who made it."""
        document, coder = marked.document.id, self._source.people.resolve(marked.annotation.coder)
        self.coders.setdefault(coder, marked.coder)
        self.annotations.update((document, coder))
        for tag, path in marked.tags:
            self.paths.setdefault(tag, path)
            self.by_document[document, tag] += 1
            self.by_coder[coder, tag] += 1
        return coder

    def columns(self, first: str, most: int | None = None) -> list[Column]:
        """A first column, one for each tag, or for so many, and the sum."""
        tags = (Column(" / ".join(path), Holds.WHOLE) for path in list(self.paths.values())[:most])
        return distinct([Column(first), *tags, Column("all codings", Holds.WHOLE)])

    def document_rows(self, most: int | None = None) -> Iterator[list[Value]]:
        """A row for each chosen document."""
        for document in self._source.documents:
            yield [document.title, *self._counts(self.by_document, document.id, most)]

    def coder_rows(self, most: int | None = None) -> Iterator[list[Value]]:
        """A row for each coder."""
        for coder, name in self.coders.items():
            yield [name, *self._counts(self.by_coder, coder, most)]

    def _counts(self, counted: Counter[tuple[Id, Id]], row: Id, most: int | None) -> list[Value]:
        counts = [counted[row, tag] for tag in self.paths]
        return [*counts[:most], sum(counts)]


def write_documents_csv(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    """Documents by tags: how many codings of each tag each document has."""
    counts = _counted(library, choice, monitor)
    rows = write_plain(out, counts.columns("document"), counts.document_rows())
    return Written({"documents": rows, "tags": len(counts.paths)}, foresee_codings(library, choice).losses)


def write_coders_csv(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    """Coders by tags: how many codings of each tag each coder made."""
    counts = _counted(library, choice, monitor)
    rows = write_plain(out, counts.columns("coder"), counts.coder_rows())
    return Written({"coders": rows, "tags": len(counts.paths)}, foresee_codings(library, choice).losses)


def foresee_documents(library: Library, choice: Choice) -> Written:
    """What a table of documents by tags will hold."""
    tags = len(chosen_tags(library.codebook(), choice))
    losses = foresee_codings(library, choice).losses
    return Written({"documents": len(chosen_documents(library, choice)), "tags": tags}, losses)


def foresee_coders(library: Library, choice: Choice) -> Written:
    """What a table of coders by tags will hold."""
    people = library.people()
    coders = len(people) if choice.coders is None else len({people.resolve(coder) for coder in choice.coders})
    tags = len(chosen_tags(library.codebook(), choice))
    return Written({"coders": coders, "tags": tags}, foresee_codings(library, choice).losses)


def _counted(library: Library, choice: Choice, monitor: Monitor) -> TagCounts:
    source = Annotations(library, choice, monitor)
    counts = TagCounts(source, choice)
    for marked in source.marked():
        counts.take(marked)
    return counts
