"""Reads documents again where their reader has become better since: what would change, and the step that it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from annotator.core.changes import BLOCKS, EXTRACTOR, Change, ChangeSet, Id
from annotator.core.documents import Draft, blocks_to_json
from annotator.core.errors import FileRefused, UserFault
from annotator.core.history import setting
from annotator.formats import registry
from annotator.store.library import Library
from annotator.store.rows import Reading
from annotator.tasks.monitor import Monitor
from annotator.tasks.revising import NewText, Reason


class Differs(StrEnum):
    """What a newer reader makes of a file, beside what is here."""

    NOTHING = "nothing"
    STRUCTURE = "structure"
    WORDS = "words"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Again:
    """A document that was read again. `changes` are what its structure needs, none if its words differ; `sentence` says why a
    file was refused.
    """

    reading: Reading
    differs: Differs
    changes: tuple[Change, ...] = ()
    sentence: str = ""


def outdated(library: Library) -> list[Reading]:
    """The documents that an older version of a reader made than there is now, by title."""
    return [reading for reading in library.readings() if registry.is_outdated(reading.extractor)]


def read_again(library: Library, readings: Sequence[Reading], monitor: Monitor) -> list[Again]:
    """Read the kept files of documents with the present readers. Nothing is written. Raises Cancelled."""
    found = []
    for done, reading in enumerate(readings):
        monitor.report(done, len(readings), reading.title)
        found.append(_again(library, reading))
    return found


def structure_step(coder: Id, again: Iterable[Again]) -> ChangeSet:
    """The one step that gives documents whose words stay as they are the structure of the newer reader."""
    return ChangeSet(coder, tuple(change for each in again for change in each.changes))


def new_text(library: Library, reading: Reading) -> NewText:
    """What the newer reader makes of a document, for `tasks.revising`. Raises FileRefused, or UserFault if the file is gone."""
    draft, data = _draft(library, reading)
    return NewText(draft.text, draft.blocks, Reason.READER, reading.source, draft.extractor, data)


def _again(library: Library, reading: Reading) -> Again:
    try:
        draft, _ = _draft(library, reading)
    except (FileRefused, UserFault) as fault:
        return Again(reading, Differs.REFUSED, sentence=str(fault))
    if draft.text != library.text(reading.fingerprint):
        return Again(reading, Differs.WORDS)
    document = library.thing(reading.document)
    blocks, rows = BLOCKS + reading.fingerprint, blocks_to_json(draft.blocks)
    is_same = document.value(blocks) == rows
    read_by = setting(document, EXTRACTOR + reading.fingerprint, draft.extractor)
    if is_same:
        return Again(reading, Differs.NOTHING, (read_by,))
    return Again(reading, Differs.STRUCTURE, (setting(document, blocks, rows), read_by))


def _draft(library: Library, reading: Reading) -> tuple[Draft, bytes]:
    """The kept file as its reader has it now, in the encoding that a person said it is in."""
    kept = library.original(reading.fingerprint)
    if kept is None:
        raise UserFault(f"The file that “{reading.title}” came from is not in this copy of the library.")
    encoding = reading.extractor.split()[2:]
    return registry.extract(Path(kept[0]), kept[1], encoding[0] if encoding else ""), kept[1]
