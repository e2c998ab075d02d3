"""What a person writes about the passages of one document with one tag."""

from collections.abc import Iterable

from annotator.core.changes import SUMMARY, ChangeSet, Id
from annotator.core.edits import cleaned, set_fields
from annotator.core.history import Thing


def summarise(coder: Id, document: Thing, tag: Id, words: str, merged: Iterable[Id] = ()) -> ChangeSet:
    """Write, change or (empty) remove a summary. It takes the place of what was written under tags that are `merged` into this
    one, since these are read together.
    """
    text = cleaned(words).strip()
    wanted = {SUMMARY + tag: text} | {SUMMARY + other: "" for other in merged if other != tag}
    values = {field: value for field, value in wanted.items() if value or document.value(field)}
    return set_fields(coder, document, values) if values else ChangeSet(coder, ())
