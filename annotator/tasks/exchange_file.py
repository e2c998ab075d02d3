"""The exchange file: one header line, texts, then entries in stamp order, one a line. Writing streams, reading is strict."""

import gzip
import hashlib
import json
import os
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, cast

from annotator.core.changes import Id, Json, dumps
from annotator.core.documents import fingerprint_of
from annotator.core.errors import FileRefused, LibraryFault
from annotator.core.journal import Replica, line_of, read_line, replica_of
from annotator.core.text import count_words
from annotator.store.counts import Have
from annotator.store.layout import Row
from annotator.store.library import Library
from annotator.store.rows import Text
from annotator.tasks.monitor import Monitor
from annotator.tasks.outside import Outside

SUFFIX, PACKED = ".annotations", ".annotations.gz"
FORMAT, VERSION = "annotator-exchange", 1
MOST_BYTES = 4 << 30
"""A file that unpacks to more than this is refused."""
_LONGEST_LINE = 256 << 20
_STEP = 2_000


@dataclass(frozen=True, slots=True)
class Scope:
    """What goes into a file: these documents and coders, or all; without what another copy has (`since`). Without notes or names
    it is a copy for outside, which is never merged.
    """

    documents: frozenset[Id] | None = None
    coders: frozenset[Id] | None = None
    with_texts: bool = True
    since: dict[Replica, Have] | None = None
    without_notes: bool = False
    without_names: bool = False

    @property
    def is_outside(self) -> bool:
        """True if something was left out that a merge would miss."""
        return self.without_notes or self.without_names


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of itself: how many entries and texts it carries, and what its writer has."""

    entries: int
    texts: int
    haves: dict[Replica, Have]
    is_outside: bool = False


@dataclass(slots=True)
class Reading:
    """A whole file, read strictly. `digest` is the SHA-256 of its bytes, unpacked."""

    path: Path
    header: Header
    rows: list[Row] = field(default_factory=list)
    checks: list[str] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    digest: str = ""


def is_exchange_file(path: Path) -> bool:
    """By its name."""
    return path.name.endswith((SUFFIX, PACKED))


def write_exchange(library: Library, out: Path, scope: Scope, monitor: Monitor | None = None) -> int:
    """Write a file, whole or not at all; the same library and scope give the same bytes. Gives the number of entries.

    Raises LibraryFault if nothing can be written there, Cancelled.
    """
    monitor = monitor or Monitor()
    left_out = library.left_out(scope.documents, scope.coders)
    covered = library.covered(scope.since) if scope.since else {}

    outside = Outside(library, without_notes=scope.without_notes, without_names=scope.without_names) if scope.is_outside else None

    def rows() -> Iterator[Row]:
        for row in library.journal():
            if row[3] in left_out or row[0] <= covered.get(replica_of(row[0]), ""):
                continue
            kept = outside.row(row) if outside else row
            if kept is not None:
                yield kept

    fingerprints = set()
    count = 0
    for count, row in enumerate(rows(), start=1):
        if row[2] == "document" and row[4] in ("*", "text"):
            value = json.loads(row[5])
            fingerprints.add(value.get("text") if isinstance(value, dict) else value)
        if count % _STEP == 0:
            monitor.report(0, 0)
    here = sorted(each for each in fingerprints if isinstance(each, str) and library.has_text(each)) if scope.with_texts else []
    has: dict[str, Json] = {name: [have.entries, have.last, f"{have.digest:016x}"] for name, have in library.haves().items()}
    header: dict[str, Json] = {
        "format": FORMAT,
        "version": VERSION,
        "entries": count,
        "texts": len(here),
        "has": {} if outside else has,
    }
    if outside:
        header["outside"] = True

    def lines() -> Iterator[str]:
        yield dumps(header)
        for fingerprint in here:
            yield dumps({"fingerprint": fingerprint, "text": library.text(fingerprint)})
        for done, row in enumerate(rows()):
            if done % _STEP == 0:
                monitor.report(done, count)
            yield line_of(*row)

    write_lines(out, lines())
    return count


def write_lines(out: Path, lines: Iterator[str]) -> None:
    """Write lines to a file, packed if its name says so, whole or not at all."""
    unfinished = out.with_name(f".{out.name}.{secrets.token_hex(4)}.part")
    try:
        with unfinished.open("wb") as raw:
            file: IO[bytes] = gzip.GzipFile("", "wb", 6, raw, mtime=0) if out.name.endswith(".gz") else raw  # type: ignore[assignment]
            for line in lines:
                file.write(line.encode() + b"\n")
            if file is not raw:
                file.close()
            raw.flush()
            os.fsync(raw.fileno())
        os.replace(unfinished, out)
    except OSError as error:
        raise LibraryFault(f"{out.name} can't be written in {out.parent}: {error.strerror}. Choose another place.") from error
    finally:
        unfinished.unlink(missing_ok=True)


def read_exchange(path: Path, monitor: Monitor | None = None) -> Reading:
    """A whole file. Raises FileRefused, with the number of the line, if anything about it is not as it must be; Cancelled."""
    monitor = monitor or Monitor()
    digest = hashlib.sha256()
    try:
        with gzip.open(path, "rb") if path.name.endswith(".gz") else path.open("rb") as file:
            source = _lines(path, cast(IO[bytes], file), digest.update)
            reading = Reading(path, read_header(path, next(source, "")))
            last = ("", "", "")
            for number, line in enumerate(source, start=2):
                if number % _STEP == 0:
                    monitor.report(number, reading.header.entries + reading.header.texts)
                if number < 2 + reading.header.texts:
                    reading.texts.append(_text(path, number, line))
                    continue
                try:
                    row = read_line(line)
                except ValueError as fault:
                    raise _refused(path, number, str(fault)) from None
                here = (row[0], row[3], row[4])
                if here <= last:
                    raise _refused(path, number, "not in stamp order, or twice")
                last = here
                reading.rows.append(row)
                reading.checks.append(line[-18:-2])
    except (OSError, EOFError, gzip.BadGzipFile) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise FileRefused(f"{path.name} can't be read: {why}. Nothing was changed.") from error
    if len(reading.rows) != reading.header.entries or len(reading.texts) != reading.header.texts:
        found = len(reading.rows)
        raise _refused(path, found + 2, f"{reading.header.entries:,} entries announced, {found:,} found: the file was cut")
    reading.digest = digest.hexdigest()
    return reading


def read_header(path: Path, line: str) -> Header:
    """What the first line says. Raises FileRefused if the file is foreign, newer or a copy for outside."""
    try:
        raw = json.loads(line)
        if raw["format"] != FORMAT:
            raise ValueError
        if raw["version"] > VERSION:
            raise _refused(path, 1, "written by a newer Annotator; bring yours up to date")
        haves = {Replica(name): Have(int(n), str(last), int(digest, 16)) for name, (n, last, digest) in raw["has"].items()}
        if dumps(raw) != line:
            raise _refused(path, 1, "not in canonical form")
        header = Header(int(raw["entries"]), int(raw["texts"]), haves, bool(raw.get("outside", False)))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise _refused(path, 1, "not an exchange file of Annotator") from None
    if header.is_outside:
        raise _refused(path, 1, "a copy for outside, with notes or names left out; such a copy is never merged")
    return header


def _lines(path: Path, file: IO[bytes], take: Callable[[bytes], object]) -> Iterator[str]:
    number, size = 0, 0
    while raw := file.readline(_LONGEST_LINE):
        number += 1
        size += len(raw)
        take(raw)
        if size > MOST_BYTES or (len(raw) == _LONGEST_LINE and not raw.endswith(b"\n")):
            raise _refused(path, number, "larger than any exchange file can be")
        if not raw.endswith(b"\n"):
            raise _refused(path, number, "the file was cut in this line")
        try:
            yield raw[:-1].decode()
        except UnicodeDecodeError:
            raise _refused(path, number, "not in UTF-8") from None


def _text(path: Path, number: int, line: str) -> Text:
    try:
        raw = json.loads(line)
        content, fingerprint = raw["text"], raw["fingerprint"]
        if dumps({"fingerprint": fingerprint, "text": content}) != line or fingerprint_of(content) != fingerprint:
            raise ValueError
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise _refused(path, number, "a text that is not what its fingerprint says") from None
    return Text(content, count_words(content))


def _refused(path: Path, number: int, why: str) -> FileRefused:
    return FileRefused(f"{path.name}, line {number:,}: {why}. Nothing was changed.")
