"""Who works in a library: coders by name, and a new one where the name is new."""

import getpass
from uuid import uuid4

from annotator.core import edits
from annotator.core.changes import ChangeSet, Id
from annotator.core.codebook import COLOURS
from annotator.store.library import Library
from annotator.tasks.naming import the_one


def login_name() -> str:
    """What the system calls the person at this machine."""
    try:
        return edits.cleaned(getpass.getuser()) or "Unnamed"
    except (OSError, KeyError, ImportError):  # no such user, or a system without users
        return "Unnamed"


def find_coder(library: Library, named: str, *, as_signed: bool = False) -> Id:
    """The coder with this name, id or beginning of an id; `as_signed` gives the identity, not the person that it belongs to.
    Raises UserFault if there is none, or more than one.
    """
    people = library.people()
    named_so = [(coder.id, coder.name) for coder in people.values()]
    if not as_signed and any(named.casefold() == name.casefold() for _, name in named_so):
        return the_one("coder", named, named_so, library.path.name)
    identities = [*named_so, *(other for coder in people.values() for other in coder.others)]
    found = the_one("coder", named, identities, library.path.name)
    return found if as_signed else people.resolve(found)


def take_coder(library: Library, name: str) -> Id:
    """The coder with this name; made, with a colour of their own, if there is none. Raises UserFault for an empty name."""
    id, step = coder_step(library, name)
    if step:
        library.apply(step)
    return id


def coder_step(library: Library, name: str) -> tuple[Id, ChangeSet | None]:
    """The coder with this name or id, and the step that makes them if there is none, which is theirs and may be joined to
    what they do first. Raises UserFault for an empty name, or one that several have.
    """
    wanted = " ".join(edits.cleaned(name).split())
    known = library.coders()
    if any(wanted.casefold() in (coder.name.casefold(), coder.id) for coder in known):
        return find_coder(library, wanted), None
    used = [coder.colour for coder in known]
    colour = min(COLOURS, key=lambda each: (used.count(each), COLOURS.index(each)))
    id = Id(str(uuid4()))
    return id, edits.add_coder(id, wanted, colour)
