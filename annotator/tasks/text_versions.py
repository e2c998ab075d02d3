"""The texts that a document had: when each came, from whom and why."""

from dataclasses import dataclass

from annotator.core.changes import REVISION, Id
from annotator.core.journal import milliseconds_of
from annotator.store.library import Library


@dataclass(frozen=True, slots=True)
class TextVersion:
    """One text of a document. `when` in milliseconds since 1970; `reason` as in `tasks.revising.Reason`, "" for the first import;
    `is_shown` is the one on the page; `is_here` is False where the text itself is not in this copy of the library.
    """

    fingerprint: str
    when: int
    coder: Id
    reason: str
    source: str
    is_shown: bool
    is_here: bool


def text_versions(library: Library, document: Id) -> list[TextVersion]:
    """Every text that a document had, the last one first; each once, by when it first came."""
    thing = library.thing(document)
    shown = str(thing.value("text") or "")
    entries = sorted([*thing.births, *thing.versions.get("text", ())], key=lambda entry: entry.stamp)
    found: dict[str, TextVersion] = {}
    for entry in entries:
        fingerprint = str(entry.value_at("text") or "")
        if fingerprint and fingerprint not in found:
            record = thing.value(REVISION + fingerprint)
            facts = record if isinstance(record, dict) else {"source": thing.value("source")}
            found[fingerprint] = TextVersion(
                fingerprint,
                milliseconds_of(entry.stamp),
                entry.coder,
                str(facts.get("reason") or ""),
                str(facts.get("source") or ""),
                fingerprint == shown,
                library.has_text(fingerprint),
            )
    return sorted(found.values(), key=lambda version: -version.when)
