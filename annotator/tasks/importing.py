"""Brings files into a library, one after the other, and says what became of each."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from annotator.core import edits
from annotator.core.changes import ChangeSet, Id
from annotator.core.documents import Draft, fingerprint_of
from annotator.core.errors import AnnotatorError, FileRefused, LibraryFault
from annotator.core.text import count_words
from annotator.formats import registry
from annotator.formats.corpus import CorpusEntry
from annotator.store.library import Library
from annotator.store.rows import Receipt, Text
from annotator.tasks.monitor import Cancelled, Monitor

_BLANK = b"\xef\xbb\xbf \t\r\n"


class Became(StrEnum):
    """What became of a file. The value is what the command line prints."""

    IMPORTED = "imported"
    PRESENT = "already here"
    RESTORED = "restored"
    EMPTY = "empty"
    REFUSED = "refused"
    LEFT = "left out"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. `document` is its id where it is in the library now; `receipt` is of the write, if there was
    one; `sentence` says all this to a person.
    """

    path: Path
    became: Became
    sentence: str
    document: Id | None = None
    receipt: Receipt | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that was read and structured, and is yet to be written. `data` are its bytes."""

    path: Path
    draft: Draft
    data: bytes

    @property
    def document(self) -> Id:
        """The id that the document has, or will have."""
        return edits.document_id(fingerprint_of(self.draft.text))

    def text(self) -> Text:
        """What the library keeps of it."""
        return Text(self.draft.text, count_words(self.draft.text), self.data, self.draft.source)


def prepare(path: Path, facts: Mapping[str, CorpusEntry] | None = None) -> Prepared:
    """Read a file and find its structure; no library is needed. `facts` by SHA-256 of the bytes go before what was guessed.

    Raises FileRefused.
    """
    shown = path.with_name(_shown(path)) if path.name else path
    try:
        data = registry.read(path)
    except FileRefused as fault:
        raise FileRefused(" ".join(edits.cleaned(str(fault)).split())) from None
    draft = registry.extract(shown, data)
    known = facts.get(hashlib.sha256(data).hexdigest()) if facts else None
    if known:
        values = {name: getattr(known, name) for name in ("title", "speaker", "date", "venue", "publisher")}
        draft = replace(draft, **{name: value for name, value in values.items() if value})
    return Prepared(path, draft, data)


def import_files(
    library: Library,
    coder: Id,
    paths: Iterable[Path],
    monitor: Monitor,
    recursive: bool = False,
    facts: Mapping[str, CorpusEntry] | None = None,
) -> list[Outcome]:
    """Import files, and with `recursive` the readable files in folders. One outcome for each, in order; a file that is
    refused holds up no other. Cancelling, or a library that can't be written, ends the batch: what was done stays done.
    """
    outcomes: list[Outcome] = []
    waiting = list(_files(paths, recursive))
    for done, item in enumerate(waiting):
        if isinstance(item, Outcome):
            outcomes.append(item)
            continue
        try:
            monitor.report(done, len(waiting), _shown(item))
            outcomes.append(_import_one(library, coder, item, facts))
        except (Cancelled, LibraryFault) as stop:
            is_fault = isinstance(stop, LibraryFault)
            became = Became.REFUSED if is_fault else Became.LEFT
            sentence = str(stop) if is_fault else "Left out, because the import was stopped."
            rest = [each for each in waiting[done:] if isinstance(each, Path)]
            outcomes += [Outcome(path, became, f"{_shown(path)}: {sentence}") for path in rest]
            break
    return outcomes


def receipts_of(outcomes: Iterable[Outcome]) -> list[Receipt]:
    """What was written, in order, as `Session.adopt` takes it."""
    return [outcome.receipt for outcome in outcomes if outcome.receipt]


def write(library: Library, coder: Id, prepared: Prepared) -> Outcome:
    """Put one prepared file into a library, unless its text is there already. Raises LibraryFault or StaleChange."""
    path, id, name = prepared.path, prepared.document, _shown(prepared.path)
    thing = library.thing(id)
    if not thing.exists:
        receipt = library.apply(edits.add_document(coder, prepared.draft), [prepared.text()])
        return Outcome(path, Became.IMPORTED, f"{name} was imported as “{prepared.draft.title}”.", id, receipt)
    title = thing.value("title")
    if not thing.is_gone():
        return Outcome(path, Became.PRESENT, f"{name} is in the library already, as “{title}”.", id)
    step: ChangeSet = edits.restore(coder, [thing])
    receipt = library.apply(step, [prepared.text()])
    return Outcome(path, Became.RESTORED, f"{name} had been deleted and was brought back, as “{title}”.", id, receipt)


def _import_one(library: Library, coder: Id, path: Path, facts: Mapping[str, CorpusEntry] | None) -> Outcome:
    try:
        return write(library, coder, prepare(path, facts))
    except LibraryFault:
        raise
    except AnnotatorError as fault:
        return Outcome(path, Became.EMPTY if _is_empty(path) else Became.REFUSED, str(fault))


def _files(paths: Iterable[Path], recursive: bool) -> Iterator[Path | Outcome]:
    for path in paths:
        if not os.path.isdir(path):  # unlike Path.is_dir, answers False for what may not be looked at
            yield path
        elif not recursive:
            sentence = f"{_shown(path)} is a folder; choose the files in it, or take in all of them (--recursive)."
            yield Outcome(path, Became.REFUSED, sentence)
        else:
            yield from _files_in(path)


def _files_in(folder: Path) -> Iterator[Path | Outcome]:
    """What can be read in a folder and the folders in it, by name; what is hidden is passed over."""
    faults: list[OSError] = []
    found: list[Path] = []
    for here, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            Path(here, name)
            for name in sorted(names)
            if not name.startswith(".") and Path(name).suffix.lower() in registry.SUFFIXES
        ]
    yield from found
    for fault in faults:
        place = Path(fault.filename or folder)
        yield Outcome(place, Became.REFUSED, f"The folder {_shown(place)} can't be read: {fault.strerror}.")
    if not found and not faults:
        endings = ", ".join(registry.SUFFIXES)
        yield Outcome(folder, Became.EMPTY, f"The folder {_shown(folder)} holds no file that can be read ({endings}).")


def _is_empty(path: Path) -> bool:
    """True if a small file holds nothing but white space."""
    try:
        return path.is_file() and path.stat().st_size < 4096 and not path.read_bytes().strip(_BLANK)
    except (OSError, ValueError):
        return False


def _shown(path: Path) -> str:
    """A file's name on one line, and fit to be stored: letters that are none become U+FFFD."""
    return " ".join(edits.cleaned(path.name or str(path)).split()) or "The file"
