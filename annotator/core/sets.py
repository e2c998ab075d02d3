"""Sets of documents, put together by hand or by a query that stays live, and searches that were saved; with their verbs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.core.changes import MEMBER, ChangeSet, Id, Json
from annotator.core.edits import cleaned, create, set_fields
from annotator.core.errors import UserFault
from annotator.core.history import Thing, setting


@dataclass(frozen=True, slots=True)
class DocumentSet:
    """Documents that belong together. One with a `query` holds what that finds now; `documents` are those put in by hand."""

    id: Id
    name: str
    query: str = ""
    documents: frozenset[Id] = frozenset()
    is_disputed: bool = False


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search to run again. `options` are those of `core.hits.SearchOptions` that are on, by name."""

    id: Id
    name: str
    query: str
    options: Mapping[str, Json]


def add_set(coder: Id, id: Id, name: str, documents: Iterable[Id] = (), query: str = "") -> ChangeSet:
    """A new set. Raises UserFault if the name is empty."""
    record = {"name": _name(name), "query": query.strip()} | {MEMBER + document: True for document in documents}
    return create(coder, "set", id, record)


def change_members(coder: Id, group: Thing, add: Iterable[Id] = (), remove: Iterable[Id] = ()) -> ChangeSet:
    """Put documents into a set and take others out; what is so already is left alone."""
    wanted = {MEMBER + document: False for document in remove} | {MEMBER + document: True for document in add}
    changes = (setting(group, field, value) for field, value in wanted.items() if bool(group.value(field)) != value)
    return ChangeSet(coder, tuple(changes))


def rename(coder: Id, thing: Thing, name: str) -> ChangeSet:
    """Give a set or a saved search another name. Raises UserFault if it is empty."""
    return set_fields(coder, thing, {"name": _name(name)})


def save_search(coder: Id, id: Id, name: str, query: str, options: Mapping[str, Json]) -> ChangeSet:
    """Keep a search. Raises UserFault if name or query are empty."""
    if not query.strip():
        raise UserFault("There is nothing to save: type what to look for first.")
    return create(coder, "search", id, {"name": _name(name or query), "query": query.strip(), "options": dict(options)})


def _name(name: str) -> str:
    clean = " ".join(cleaned(name).split())
    if not clean:
        raise UserFault("A name is missing; type a word or two.")
    return clean
