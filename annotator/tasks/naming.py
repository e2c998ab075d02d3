"""Finds the one thing that a person means by an id, the beginning of an id, or a name."""

from collections.abc import Sequence

from annotator.core.changes import Id
from annotator.core.codebook import Codebook
from annotator.core.errors import UserFault
from annotator.store.library import Library

_SHORTEST = 4
"""How many characters of an id are enough to mean it; fewer could be a word."""


def the_one(what: str, named: str, candidates: Sequence[tuple[Id, str]], where: str) -> Id:
    """The id among `candidates` (id, name) that `named` means: a whole id, else a name (letter case aside), else the
    beginning of an id. Raises UserFault if it means none, or several.
    """
    wanted = " ".join(named.split()).casefold()
    whole = [id for id, _ in candidates if id == wanted]
    called = [id for id, name in candidates if " ".join(name.split()).casefold() == wanted]
    begun = [id for id, _ in candidates if len(wanted) >= _SHORTEST and id.startswith(wanted)]
    found = whole or called or begun
    if not found:
        names = ", ".join(name for _, name in candidates[:5]) + (", …" if len(candidates) > 5 else "")
        known = f"known are {names}" if names else f"it has no {what}s yet"
        raise UserFault(f"There is no {what} “{named}” in {where}; {known}.")
    if len(found) > 1:
        ids = ", ".join(id[:8] for id in found[:5])
        raise UserFault(f"“{named}” is the name of {len(found)} {what}s in {where} ({ids}); say which by its id.")
    return found[0]


def find_document(library: Library, named: str) -> Id:
    """The document with this title, id or beginning of an id. Raises UserFault if there is none, or more than one."""
    return the_one("document", named, [(row.id, row.title) for row in library.documents()], library.path.name)


def find_tag(codebook: Codebook, named: str, where: str) -> Id:
    """The tag with this name, path of names (`Above / Below`), id or beginning of an id; a merged tag's id means the one that
    it stands for. Raises UserFault if there is none, or more than one.
    """
    resolved = codebook.resolve(Id(named))
    if resolved in codebook:
        return resolved
    steps = [step.strip() for step in named.split("/")]
    paths = [(tag.id, "/".join(codebook.path(tag.id))) for tag in codebook]
    if any(path.casefold() == "/".join(steps).casefold() for _, path in paths if "/" in path):
        return the_one("tag", "/".join(steps), paths, where)
    return the_one("tag", named, [(tag.id, tag.name) for tag in codebook], where)
