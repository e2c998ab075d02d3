"""What of a library is meant: documents, tags and coders, named or all; and the annotations that this leaves."""

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.core.annotations import Annotation
from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.core.documents import DocumentRow
from annotator.store.browse import Wanted
from annotator.store.library import Library


@dataclass(frozen=True, slots=True)
class Choice:
    """A part of a library; None is all. A tag stands for those below it too; a coder for all identities of the person."""

    documents: frozenset[Id] | None = None
    tags: frozenset[Id] | None = None
    coders: frozenset[Id] | None = None


EVERYTHING = Choice()


def chosen_documents(library: Library, choice: Choice) -> list[DocumentRow]:
    """The documents that are meant, in the library's order."""
    return [row for row in library.documents() if choice.documents is None or row.id in choice.documents]


def chosen_tags(codebook: Codebook, choice: Choice) -> frozenset[Id]:
    """The tags that are meant, as the codebook resolves them, with all below them."""
    if choice.tags is None:
        return frozenset(tag.id for tag in codebook)
    named = {codebook.resolve(tag) for tag in choice.tags}
    return frozenset(below for tag in named if tag in codebook for below in (tag, *codebook.descendants(tag)))


def as_wanted(library: Library, choice: Choice) -> tuple[Wanted, frozenset[Id] | None]:
    """The tags and coders that are meant as a question to the store, and the tags as it keeps them, None for all."""
    codebook = library.codebook()
    coders = None if choice.coders is None else library.people().identities(choice.coders)
    if choice.tags is None:
        return Wanted(coders), None
    meant = chosen_tags(codebook, choice)
    stored = meant | {id for id, into in codebook.stands_for.items() if into in meant}
    return Wanted(coders, tags=(stored,)), stored


def chosen_annotations(library: Library, choice: Choice) -> Iterator[tuple[DocumentRow, list[Annotation]]]:
    """Each meant document with its meant annotations, by place; with all tags meant, untagged annotations are too."""
    codebook, people = library.codebook(), library.people()
    tags = None if choice.tags is None else chosen_tags(codebook, choice)
    coders = None if choice.coders is None else {people.resolve(coder) for coder in choice.coders}
    for row in chosen_documents(library, choice):
        yield (
            row,
            [
                annotation
                for annotation in library.annotations(row.id)
                if (tags is None or any(codebook.resolve(tag) in tags for tag in annotation.tags))
                and (coders is None or people.resolve(annotation.coder) in coders)
            ],
        )
