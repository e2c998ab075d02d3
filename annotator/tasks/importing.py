"""Brings files into a library, one after the other, and says what became of each."""

import hashlib
import os
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from annotator.core import edits
from annotator.core.changes import ChangeSet, Id
from annotator.core.documents import Draft, fingerprint_of
from annotator.core.errors import AnnotatorError, FileRefused, LibraryFault
from annotator.core.text import count_words, pieces
from annotator.formats import registry, rows
from annotator.formats.corpus import CorpusEntry
from annotator.store.library import Library
from annotator.store.rows import LargeText, Receipt, Text
from annotator.tasks.monitor import Cancelled, Monitor

_BATCH_FILES, _BATCH_BYTES, _BATCH_SECONDS = 2_000, 32 * 1024**2, 2.0
"""When what was read is written: so many files, bytes, or seconds after the last time."""
_LARGE = 1024**2
"""From so many bytes on a text is not held more often than it must be."""
_BLANK = b"\xef\xbb\xbf \t\r\n"


class Became(StrEnum):
    """What became of a file. The value is what the command line prints."""

    IMPORTED = "imported"
    PRESENT = "already here"
    RESTORED = "restored"
    EMPTY = "empty"
    REFUSED = "refused"
    LEFT = "left out"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. `document` is its id where it is in the library now; `receipt` is of the write, if there was
    one; `guessed` the encoding that it was read in, if that was a guess; `sentence` says all this to a person.
    """

    path: Path
    became: Became
    sentence: str
    document: Id | None = None
    receipt: Receipt | None = None
    guessed: str = ""


@dataclass(frozen=True)
class Prepared:
    """A file that was read and structured, and is yet to be written. `data` are its bytes; where they are all that is held of the
    text, `large` is what the library keeps of it.
    """

    path: Path
    draft: Draft
    data: bytes
    large: LargeText | None = None

    @cached_property
    def document(self) -> Id:
        """The id that the document has, or will have."""
        return edits.document_id(self.large.fingerprint if self.large else fingerprint_of(self.draft.text))

    def text(self) -> Text | LargeText:
        """What the library keeps of it."""
        return self.large or Text(self.draft.text, count_words(self.draft.text), self.data, self.draft.source)

    def lightened(self) -> "Prepared":
        """Without blocks, and without a large text that the bytes hold too: what is held of a file beside the step that it is,
        until it is written.
        """
        text, name = self.draft.text, self.draft.source
        if len(self.data) < _LARGE or not _is_utf8_of(text, self.data):
            return replace(self, draft=replace(self.draft, blocks=()))
        large = LargeText(self.data, hashlib.sha256(self.data).hexdigest(), len(text), count_words(text), name)
        return replace(self, draft=replace(self.draft, text="", blocks=()), large=large)


def prepare(path: Path, facts: Mapping[str, CorpusEntry] | None = None, encoding: str = "") -> Prepared:
    """Read a file and find its structure; no library is needed. `facts` by SHA-256 of the bytes go before what was guessed, and
    `encoding` before the guess where a file does not say in which it is.

    Raises FileRefused.
    """
    shown = path.with_name(_shown(path)) if path.name else path
    try:
        data = registry.read(path)
    except FileRefused as fault:
        raise FileRefused(" ".join(edits.cleaned(str(fault)).split())) from None
    draft = _extract(shown, data, encoding)
    known = facts.get(hashlib.sha256(data).hexdigest()) if facts else None
    if known:
        values = {name: getattr(known, name) for name in ("title", "speaker", "date", "venue", "publisher")}
        draft = replace(draft, **{name: value for name, value in values.items() if value})
    return Prepared(path, draft, data)


def _extract(path: Path, data: bytes, encoding: str) -> Draft:
    try:
        draft = registry.extract(path, data)
    except FileRefused:
        if not (encoding and registry.has_encoding(path)):
            raise
        return registry.extract(path, data, encoding)
    return registry.extract(path, data, encoding) if encoding and draft.guessed else draft


def import_files(
    library: Library,
    coder: Id,
    paths: Iterable[Path],
    monitor: Monitor,
    recursive: bool = False,
    facts: Mapping[str, CorpusEntry] | None = None,
    *,
    encoding: str = "",
    asks: bool = False,
) -> list[Outcome]:
    """Import files, and with `recursive` the readable files in folders. One outcome for each, in order; a file that is
    refused holds up no other. Cancelling, or a library that can't be written, ends the batch: what was done stays done.

    `encoding` is for files that do not say in which they are; with `asks` those are left `UNSURE` and not written, unless their
    text is here already. Files are written some at a time, each as a step of its own: the disk is waited for once for all.
    """
    waiting = list(_files(paths, recursive))
    batch = _Batch(library, coder, encoding, asks)
    for done, item in enumerate(waiting):
        if isinstance(item, Outcome):
            batch.add_outcome(item)
            continue
        try:
            monitor.report(done, len(waiting), _shown(item))
            batch.add(item, facts)
        except (Cancelled, LibraryFault) as stop:
            return [*batch.end(stop), *_left(waiting[batch.size :], stop)]
    return batch.end()


class _Batch:
    """Files that were read and are yet to be written, with the outcomes of all in their order."""

    def __init__(self, library: Library, coder: Id, encoding: str, asks: bool) -> None:
        self._library = library
        self._coder = coder
        self._encoding = encoding
        self._asks = asks
        self._outcomes: list[Outcome | Prepared] = []
        self._waiting: dict[Id, int] = {}
        self._steps: dict[Id, ChangeSet] = {}
        self._bytes = 0
        self._since = time.monotonic()

    @property
    def size(self) -> int:
        """How many files were taken in, refused ones too."""
        return len(self._outcomes)

    def add_outcome(self, outcome: Outcome) -> None:
        """What became of a file that is not read at all."""
        self._outcomes.append(outcome)

    def add(self, path: Path, facts: Mapping[str, CorpusEntry] | None) -> None:
        """Read a file; write those that wait if they are many. Raises LibraryFault if the library can't be written."""
        try:
            prepared = prepare(path, facts, self._encoding)
        except LibraryFault:
            raise
        except AnnotatorError as fault:
            self._outcomes.append(Outcome(path, Became.EMPTY if _is_empty(path) else Became.REFUSED, str(fault)))
            return
        if self._asks and prepared.draft.guessed and not self._library.thing(prepared.document).exists:
            self._outcomes.append(_unsure(prepared))
            return
        if prepared.document in self._waiting:  # the same text twice in one batch: the second is there already
            self._write()
        self._waiting[prepared.document] = len(self._outcomes)
        self._steps[prepared.document] = edits.add_document(self._coder, prepared.draft)
        self._bytes += len(prepared.data)
        self._outcomes.append(prepared := prepared.lightened())
        is_full = self._bytes > _BATCH_BYTES or len(self._waiting) >= _BATCH_FILES
        if is_full or time.monotonic() - self._since > _BATCH_SECONDS:
            self._write()

    def end(self, stop: Exception | None = None) -> list[Outcome]:
        """Write what waits, and tell what became of each file. After a fault of the library nothing is written any more."""
        if isinstance(stop, LibraryFault):
            return self._told(stop)
        try:
            self._write()
        except LibraryFault as fault:
            return self._told(fault)
        return self._told(None)

    def _told(self, fault: LibraryFault | None) -> list[Outcome]:
        sentence = str(fault) if fault else ""
        return [
            each if isinstance(each, Outcome) else Outcome(each.path, Became.REFUSED, f"{_shown(each.path)}: {sentence}")
            for each in self._outcomes
        ]

    def _write(self) -> None:
        self._since = time.monotonic()
        if not self._waiting:
            return
        things = self._library.things(self._waiting)
        fresh: list[Prepared] = []
        for id, place in self._waiting.items():
            prepared = self._outcomes[place]
            assert isinstance(prepared, Prepared)
            if id in things and things[id].exists:
                self._outcomes[place] = write(self._library, self._coder, prepared)
            else:
                fresh.append(prepared)
        receipts = self._library.apply_all([(self._steps[each.document], [each.text()]) for each in fresh])
        for each, receipt in zip(fresh, receipts, strict=True):
            self._outcomes[self._waiting[each.document]] = _imported(each, receipt)
        self._waiting, self._steps, self._bytes = {}, {}, 0


def _is_utf8_of(text: str, data: bytes) -> bool:
    """Whether bytes are a text in UTF-8, without making all of them anew."""
    at = 0
    for piece in pieces(text):
        part = piece.encode()
        if not data.startswith(part, at):
            return False
        at += len(part)
    return at == len(data)


def _left(items: Iterable[Path | Outcome], stop: Exception) -> list[Outcome]:
    """What became of files that were not come to."""
    is_fault = isinstance(stop, LibraryFault)
    became = Became.REFUSED if is_fault else Became.LEFT
    sentence = str(stop) if is_fault else "Left out, because the import was stopped."
    return [item if isinstance(item, Outcome) else Outcome(item, became, f"{_shown(item)}: {sentence}") for item in items]


def receipts_of(outcomes: Iterable[Outcome]) -> list[Receipt]:
    """What was written, in order, each step once, as `Session.adopt` takes it."""
    return list({outcome.receipt.stamp: outcome.receipt for outcome in outcomes if outcome.receipt}.values())


def write(library: Library, coder: Id, prepared: Prepared) -> Outcome:
    """Put one prepared file into a library, unless its text is there already. Raises LibraryFault or StaleChange."""
    path, id, name = prepared.path, prepared.document, _shown(prepared.path)
    thing = library.thing(id)
    if not thing.exists:
        return _imported(prepared, library.apply(edits.add_document(coder, prepared.draft), [prepared.text()]))
    title = thing.value("title")
    if not thing.is_gone():
        return Outcome(path, Became.PRESENT, f"{name} is in the library already, as “{title}”.", id)
    step: ChangeSet = edits.restore(coder, [thing])
    receipt = library.apply(step, [prepared.text()])
    return Outcome(path, Became.RESTORED, f"{name} had been deleted and was brought back, as “{title}”.", id, receipt)


def _imported(prepared: Prepared, receipt: Receipt) -> Outcome:
    sentence = f"{_shown(prepared.path)} was imported as “{prepared.draft.title}”."
    return Outcome(prepared.path, Became.IMPORTED, sentence, prepared.document, receipt, prepared.draft.guessed)


def _unsure(prepared: Prepared) -> Outcome:
    guessed = prepared.draft.guessed
    sentence = f"{_shown(prepared.path)} does not say in which encoding it is; it looks like {guessed}."
    return Outcome(prepared.path, Became.UNSURE, sentence, guessed=guessed)


def left_unsure(outcome: Outcome) -> Outcome:
    """What became of an unsure file after all, if nobody said how to read it."""
    return replace(outcome, became=Became.LEFT, sentence=f"{outcome.sentence.removesuffix('.')}, and was left out.")


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
    """What can be read in a folder and the folders in it, by name; what is hidden is passed over, and a table is left out, with
    a sentence: what its columns are has to be said first.
    """
    faults: list[OSError] = []
    found: list[Path] = []
    tables: list[Path] = []
    for here, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        shown = [Path(here, name) for name in sorted(names) if not name.startswith(".")]
        found += [path for path in shown if path.suffix.lower() in registry.SUFFIXES]
        tables += [path for path in shown if path.suffix.lower() in rows.SUFFIXES]
    yield from found
    for table in tables:
        sentence = f"{_shown(table)} is a table; import it by itself, so that you can say what its columns are."
        yield Outcome(table, Became.LEFT, sentence)
    for fault in faults:
        place = Path(fault.filename or folder)
        yield Outcome(place, Became.REFUSED, f"The folder {_shown(place)} can't be read: {fault.strerror}.")
    if not found and not tables and not faults:
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
