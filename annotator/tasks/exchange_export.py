"""Exchange files as one of the formats that a library is exported in; a tag can't be chosen, since a merge needs whole things."""

from pathlib import Path

from annotator.core.changes import Id
from annotator.core.errors import UserFault
from annotator.store.library import Library
from annotator.tasks.choosing import Choice
from annotator.tasks.exchange_file import Scope, write_exchange
from annotator.tasks.export_formats import Writer, Written
from annotator.tasks.merge_work import teammate_had
from annotator.tasks.monitor import Monitor


def write_whole(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
    """Everything of the chosen documents and coders. Raises UserFault if tags are chosen."""
    return _write(library, choice, out, monitor, None)


def since_last_exchange(teammate: Id, name: str) -> Writer:
    """A writer of only what this teammate did not have at the last exchange; `name` is for the message if there was none."""

    def write(library: Library, choice: Choice, out: Path, monitor: Monitor) -> Written:
        return _write(library, choice, out, monitor, (teammate, name))

    return write


def foresee(_library: Library, choice: Choice) -> Written:
    """Nothing has no place in it. Raises UserFault if tags are chosen."""
    _check(choice)
    return Written(notices=("It is for colleagues to merge; Team, Export for the team… offers more.",))


def _check(choice: Choice) -> None:
    if choice.tags is not None:
        raise UserFault("An exchange file can't be narrowed to tags, since merging needs whole annotations; leave the tags out.")


def _write(library: Library, choice: Choice, out: Path, monitor: Monitor, since: tuple[Id, str] | None) -> Written:
    _check(choice)
    theirs = teammate_had(library, *since) if since else None
    coders = None if choice.coders is None else library.people().identities(choice.coders)
    count = write_exchange(library, out, Scope(choice.documents, coders, since=theirs), monitor)
    return Written({"entries": count})
