"""A copy for outside the team: without notes and memos, or with stable pseudonyms in place of names. It is never merged back."""

import hashlib
import json
import secrets

from annotator.core.adjudication import CODER
from annotator.core.changes import BIRTH, DONE, EXTRA, SUMMARY, Id, Stamp, dumps
from annotator.store.layout import Row
from annotator.store.library import Library

_KEY = "pseudonym key"


class Outside:
    """What becomes of each row. Pseudonyms follow from a key of this copy of the library, so they stay the same in every file
    that it writes, and tell nothing to who has not the key.
    """

    def __init__(self, library: Library, *, without_notes: bool, without_names: bool) -> None:
        self._without_notes, self._without_names = without_notes, without_names
        key = library.setting(_KEY)
        if key is None:
            key = secrets.token_hex(16)
            library.set_setting(_KEY, key)
        self._key = str(key)
        self._coders = {coder for person in library.people().values() for coder in (person.id, *(id for id, _ in person.others))}

    def pseudonym(self, coder: Id) -> str:
        """Eight hex digits for a person."""
        return hashlib.sha256(f"{self._key}:{coder}".encode()).hexdigest()[:8]

    def row(self, row: Row) -> Row | None:
        """The row as it goes out; None if it stays here."""
        stamp, coder, entity, id, field, value, parents = row
        if (self._without_notes and (entity == "memo" or field == "note" or field.startswith(SUMMARY))) or field == EXTRA:
            return None
        if field == BIRTH and entity == "annotation":
            value = self._bare(value)
        if self._without_notes and entity == "decision":
            value = _with(field, value, "reason", "")
        if self._without_names:
            coder = f"coder-{self.pseudonym(Id(coder))}"
            if field.startswith(DONE):
                field = f"{DONE}coder-{self.pseudonym(Id(field.removeprefix(DONE)))}"
            if entity == "decision":
                value = self._unsigned(field, value)
            if entity == "coder":
                value = self._nameless(Id(id), field, value)
                id = f"coder-{self.pseudonym(Id(id))}"
        return (Stamp(stamp), coder, entity, id, field, value, parents)

    def _bare(self, value: str) -> str:
        """An annotation without its note, and without what a foreign file said of it, which may hold names and notes."""
        record = json.loads(value)
        record.pop(EXTRA, None)
        return dumps(record | {"note": ""} if self._without_notes else record)

    def _unsigned(self, field: str, value: str) -> str:
        """A decision without the ids of persons: who decided, and whose reading was chosen."""
        for name in ("by", "choice"):
            told = json.loads(value).get(name) if field == BIRTH else json.loads(value)
            if field in (BIRTH, name) and isinstance(told, str):
                head = CODER if told.startswith(CODER) else ""
                if head or name == "by":
                    value = _with(field, value, name, f"{head}coder-{self.pseudonym(Id(told.removeprefix(head)))}")
        return value

    def _nameless(self, id: Id, field: str, value: str) -> str:
        name = f"Coder {self.pseudonym(id)}"
        if field == BIRTH:
            record = json.loads(value) | {"name": name}
            if record.get("same_as"):
                record["same_as"] = f"coder-{self.pseudonym(Id(record['same_as']))}"
            return dumps(record)
        if field == "name":
            return dumps(name)
        if field == "same_as" and value != "null":
            return dumps(f"coder-{self.pseudonym(Id(json.loads(value)))}")
        return value


def _with(field: str, value: str, name: str, told: str) -> str:
    """A record, or the field of this name, that says something else."""
    if field == BIRTH:
        return dumps(json.loads(value) | {name: told})
    return dumps(told) if field == name else value
