"""What of a library is meant by the names that a person types: documents, sets, tags, coders."""

from collections.abc import Sequence

from annotator.core.changes import Id
from annotator.core.hits import SearchOptions
from annotator.store.library import Library
from annotator.tasks.asking import Asking
from annotator.tasks.choosing import Choice
from annotator.tasks.naming import find_document, find_tag, the_one
from annotator.tasks.people import find_coder


def choice_named(
    library: Library,
    documents: Sequence[str] = (),
    tags: Sequence[str] = (),
    coders: Sequence[str] = (),
    sets: Sequence[str] = (),
) -> Choice:
    """Documents and those of sets together, tags with the tags below, coders with all their identities; nothing named is all.
    Raises UserFault for a name that means nothing here, or several things.
    """
    meant = {find_document(library, named) for named in documents}
    for named in sets:
        meant |= documents_of_set(library, named)
    codebook = library.codebook()
    return Choice(
        frozenset(meant) if documents or sets else None,
        frozenset(find_tag(codebook, named, library.path.name) for named in tags) if tags else None,
        frozenset(find_coder(library, named) for named in coders) if coders else None,
    )


def documents_of_set(library: Library, named: str) -> frozenset[Id]:
    """The documents of the set with this name, id or beginning of an id; of a live set, those that its query finds now."""
    sets = library.sets()
    id = the_one("set", named, [(each.id, each.name) for each in sets], library.path.name)
    found = next(each for each in sets if each.id == id)
    return frozenset(Asking(library, SearchOptions()).members_of(found))
