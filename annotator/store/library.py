"""The library: one open file, and the one door through which it is written."""

import os
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.changes import ChangeSet, Id, Json, Stamp, dumps
from annotator.core.documents import fingerprint_of
from annotator.core.errors import LibraryFault, StaleChange
from annotator.core.history import NOTHING, Thing, entry_of, fold, inverse
from annotator.core.journal import Clock, Entry, Replica, check_in, entry_from_row, line_of, read_line, replica_from, replica_of
from annotator.store.backup import copy_before, folder_of
from annotator.store.connection import Connection
from annotator.store.counts import Have
from annotator.store.files import put_new
from annotator.store.index import add_large, add_texts
from annotator.store.journal_rows import covered, journal_rows, left_out, not_here
from annotator.store.layout import APPLICATION_ID, JOURNAL, SCHEMA_VERSION, STATE, TABLES_OF, Row, state_rows
from annotator.store.lock import Lock
from annotator.store.quotes import Quote, quotes
from annotator.store.readings import readings
from annotator.store.reads import Reads, marks
from annotator.store.rows import LargeText, Place, Reading, Receipt, Text

if TYPE_CHECKING:
    from annotator.store.check import Report

SUFFIX = ".annotator"
_PIECE = 500


def _now() -> int:
    return time.time_ns() // 1_000_000


class Library(Reads):
    """An open library. Each opening draws a replica id of its own, so that no copied or restored file reuses a stamp."""

    def __init__(self, connection: Connection, lock: Lock | None, replica: Replica, now: Callable[[], int]) -> None:
        super().__init__(connection)
        self._lock = lock
        self.clock = Clock(replica, now)
        for have in self.haves().values():
            self.clock.observe(have.last)

    @classmethod
    def create(cls, path: Path, *, who: str = "", now: Callable[[], int] = _now, replica: Replica | None = None) -> "Library":
        """A new, empty library at `path`. Raises LibraryFault if something is there already or the folder can't be written."""
        from annotator.store.schema import migrate  # sqlite-utils is slow to load, and only new and old files need it

        path = Path(os.path.abspath(path))
        if os.path.lexists(path):
            raise LibraryFault(f"{path.name} is there already; choose another name, or open it.")
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:  # SQLite would take its pages for those of the new file
            raise LibraryFault(f"{log.name}, left over from a deleted library, is in the way; remove it, or choose another name.")
        unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.touch(exist_ok=False)
            migrate(str(unfinished))
            _mark(unfinished)
            put_new(unfinished, path)
        except FileExistsError as error:
            raise LibraryFault(f"{path.name} is there already; choose another name, or open it.") from error
        except (OSError, sqlite3.Error) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            raise LibraryFault(f"{path.name} can't be made in {path.parent}: {reason}. Choose another folder.") from error
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        return cls.open(path, who=who, now=now, replica=replica)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        who: str = "",
        now: Callable[[], int] = _now,
        replica: Replica | None = None,
    ) -> "Library":
        """Open the file at `path`; an older one is brought up to date, after a copy is made.

        `who` is what others are told who find the library in use. Raises LibraryFault if it is not a library, damaged, too
        new, or in use by someone else (`lock.InUse`) unless `read_only`.
        """
        path = Path(os.path.realpath(path))  # so that every name of one file means one lock and one log
        if not os.path.isfile(path):  # answers False, where Path.is_file raises, for a place that may not be looked at
            raise LibraryFault(f"There is no library {path.name} in {path.parent}. Check the name and the place.")
        drawn = replica or replica_from(secrets.token_bytes(8))
        if read_only:
            return cls(Connection(path, read_only=True), None, drawn, now)
        lock = Lock(path)
        lock.take(who)
        try:
            connection = Connection(path)
            if connection.row("pragma user_version") != (SCHEMA_VERSION,):
                connection.close()
                _bring_up_to_date(path)
                connection = Connection(path)
            return cls(connection, lock, drawn, now)
        except BaseException:
            lock.release()
            raise

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._connection.path

    @property
    def is_read_only(self) -> bool:
        """True if nothing can be written through this opening."""
        return self._connection.is_read_only

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        if self._lock:
            self._lock.release()

    # Writing

    def apply(self, step: ChangeSet, texts: Iterable[Text | LargeText] = ()) -> Receipt:
        """Write one step with the texts that it speaks of.

        Raises StaleChange, and writes nothing, if a thing is not as the step saw it; LibraryFault if the file can't be written.
        """
        if not step.changes:
            raise StaleChange("There is nothing to change.")
        if len({(change.id, change.field) for change in step.changes}) != len(step.changes):
            raise StaleChange("One step can change a field only once.")
        with self._connection.transaction():
            return self._write(step, self.things(step.touched()), texts)

    def apply_all(
        self, steps: Sequence[tuple[ChangeSet, Sequence[Text | LargeText]]], progress: Callable[[int, int], None] | None = None
    ) -> list[Receipt]:
        """Write several steps with their texts in one go, all of them or none: much quicker than one after the other, since the
        disk is waited for once. No two may touch the same thing. Raises as `apply` does; what `progress`, which gets how many
        changes are done and are to be done, raises ends it with nothing written.
        """
        touched = [step.touched() for step, _ in steps]
        if len(frozenset[Id]().union(*touched)) != sum(map(len, touched)):
            raise StaleChange("Two steps of one batch change the same thing; write one after the other.")
        with self._connection.transaction():
            things = self.things(id for ids in touched for id in ids)
            return self._write_all(steps, things, progress)

    def undo(self, stamp: Stamp, coder: Id) -> Receipt:
        """Append the inverse of a step, for every field that still is as the step left it; `left` counts the others.

        Raises StaleChange if nothing of it can be taken back.
        """
        done = self.take_back([stamp], coder)
        if not done:
            raise StaleChange("This step can't be taken back: everything in it was changed again since.")
        return done[0]

    def take_back(self, stamps: Sequence[Stamp], coder: Id) -> list[Receipt]:
        """Undo several steps, the last first, all of them or (LibraryFault) none. Those of which nothing can be taken back are
        passed over, so that the answer may be empty.
        """
        with self._connection.transaction():
            return [receipt for stamp in reversed(stamps) if (receipt := self._undo(stamp, coder))]

    def set_place(self, document: Id, place: Place) -> None:
        """Remember where the reader is; nothing happens in a library that is open for reading only."""
        if self.is_read_only:
            return
        row = (document, place.position, place.offset, round(place.furthest * 1000), place.opened)
        with self._connection.transaction():
            self._connection.run("insert or replace into place values (?, ?, ?, ?, ?)", row)

    def set_setting(self, name: str, value: Json) -> None:
        """Keep a setting of this copy; nothing happens in a library that is open for reading only."""
        if self.is_read_only:
            return
        with self._connection.transaction():
            self._connection.run("insert or replace into setting values (?, ?)", (name, dumps(value)))

    def keep_runs(self, version: int, runs: Mapping[str, tuple[bytes, bytes]]) -> None:
        """Keep what was sampled of texts, by fingerprint, for the next search for echoes; nothing happens if nothing can be
        written.
        """
        if self.is_read_only:
            return
        rows = [(text, version, *parts) for text, parts in runs.items()]
        with self._connection.transaction():
            self._connection.run_many("insert or replace into runs values (?, ?, ?, ?)", rows)

    def copy_to(self, target: Path, progress: Callable[[int, int], None] | None = None) -> None:
        """A consistent copy of the whole library, while it is in use."""
        self._connection.copy_to(target, progress)

    def check(self, progress: Callable[[int, int], bool] | None = None) -> "Report":
        """Go through the whole library as it is now; what is wrong is in the report. `progress` answers False to stop
        (LibraryFault). Others may write meanwhile.
        """
        from annotator.store.check import check  # a window starts without it

        with self._connection.moment() as still:
            return check(still, progress)

    def quotes(self, terms: Sequence[str] = ()) -> Iterator[list[Quote]]:
        """The marked words that hold every term, in pieces (see `store.quotes`)."""
        return quotes(self._connection, terms, self.sight)

    def readings(self) -> list[Reading]:
        """Which reader made the shown text of each document whose file is here (see `store.readings`)."""
        return readings(self._connection)

    def haves(self, replicas: Sequence[Replica] = ()) -> dict[Replica, Have]:
        """What is here, replica by replica: of these, or of all."""
        which = f"where replica in ({marks(replicas)})" if replicas else ""
        rows = self._connection.rows(f"select replica, entries, last, digest from replica {which} order by replica", replicas)
        return {Replica(name): Have(entries, last, int(digest, 16)) for name, entries, last, digest in rows}

    # What travels

    def journal(self) -> Iterator[Row]:
        """Every entry's row in the order of stamps (see `store.journal_rows`)."""
        return journal_rows(self._connection)

    def not_here(self, rows: Sequence[Row]) -> list[Row]:
        """Those of some rows that are not here. Raises FileRefused if one is here with other content."""
        return not_here(self._connection, rows)

    def covered(self, theirs: dict[Replica, Have]) -> dict[Replica, str]:
        """Up to which stamp another's copy has all that is here, replica by replica."""
        return covered(self._connection, theirs)

    def left_out(self, documents: Iterable[Id] | None, coders: Iterable[Id] | None) -> set[Id]:
        """The things that a file of these documents and coders does not carry; None means all of them."""
        return left_out(self._connection, documents, coders)

    def take_in(
        self, rows: Sequence[Row], checks: Sequence[str], texts: Iterable[Text], progress: Callable[[int], None] | None = None
    ) -> Receipt:
        """Write entries that were made elsewhere and are not here, with their checks and texts: all of it or, if `progress`
        (which is told how many things are done) raises, nothing. Raises LibraryFault.
        """
        touched: dict[str, set[Id]] = {}
        for row in rows:
            touched.setdefault(row[2], set()).add(row[3])
        with self._connection.transaction():
            self._keep(list(texts))
            self._connection.run_many(f"insert into journal ({JOURNAL}) values ({marks(range(7))})", rows)
            self._count((row[0], check) for row, check in zip(rows, checks, strict=True))
            ids = sorted({row[3] for row in rows})
            for start in range(0, len(ids), _PIECE):
                if progress:
                    progress(start)
                self._project(self.things(ids[start : start + _PIECE]))
        last = max((row[0] for row in rows), default="")
        if last:
            self.clock.observe(last)
        return Receipt(Stamp(last), {entity: frozenset(ids) for entity, ids in touched.items()})

    # Inside a transaction

    def _undo(self, stamp: Stamp, coder: Id) -> Receipt | None:
        entries = [
            entry_from_row(*row) for row in self._connection.rows(f"select {JOURNAL} from journal where stamp = ?", [stamp])
        ]
        things = self.things(entry.id for entry in entries)
        changes = [inverse(entry, things[entry.id]) for entry in entries]
        possible = tuple(change for change in changes if change is not None)
        if not possible:
            return None
        receipt = self._write(ChangeSet(coder, possible), things)
        return Receipt(receipt.stamp, receipt.touched, len(changes) - len(possible))

    def _write(self, step: ChangeSet, things: Mapping[Id, Thing], texts: Iterable[Text | LargeText] = ()) -> Receipt:
        """`things` are those that the step touches, as they are now."""
        return self._write_all([(step, list(texts))], things)[0]

    def _write_all(
        self,
        steps: Sequence[tuple[ChangeSet, Sequence[Text | LargeText]]],
        things: Mapping[Id, Thing],
        progress: Callable[[int, int], None] | None = None,
    ) -> list[Receipt]:
        """Steps that touch different things. Half of the work is making the entries, half is writing the state."""
        total = 2 * sum(len(step.changes) for step, _ in steps)
        rows: list[Row] = []
        checks: list[tuple[str, str]] = []
        receipts = []
        texts = [text for _, listed in steps for text in listed]  # first, while the least is held in memory
        for large in (text for text in texts if isinstance(text, LargeText)):
            self._keep_large(large)
        self._keep([text for text in texts if isinstance(text, Text)])
        for step, _ in steps:
            stamp = self.clock.tick()
            touched: dict[str, set[Id]] = {}
            for change in step.changes:
                if progress and len(rows) % _PIECE == 0:
                    progress(len(rows), total)
                line = line_of(*entry_of(change, things.get(change.id, NOTHING), stamp, step.coder).row())
                rows.append(read_line(line))  # nothing enters that other replicas would refuse
                checks.append((stamp, check_in(line)))
                touched.setdefault(change.entity, set()).add(change.id)
            receipts.append(Receipt(stamp, {entity: frozenset(ids) for entity, ids in touched.items()}))
        self._connection.run_many(f"insert into journal ({JOURNAL}) values ({marks(range(7))})", rows)
        self._count(checks)
        fresh = _with_entries(things, [entry_from_row(*row) for row in rows])
        ids = list(fresh)
        size = 10 * _PIECE if progress else max(1, len(ids))
        for start in range(0, len(ids), size):
            if progress:
                progress((total + min(total, total * start // len(ids))) // 2, total)
            self._project({id: fresh[id] for id in ids[start : start + size]})
        return receipts

    def _keep(self, texts: Sequence[Text]) -> None:
        if not texts:
            return
        named = {fingerprint_of(text.content): text for text in texts}
        known = self.texts_here(named)
        fresh = {fingerprint: text for fingerprint, text in named.items() if fingerprint not in known}
        rows = ((name, text.content, len(text.content), text.words) for name, text in fresh.items())
        self._connection.run_many("insert into text values (?, ?, ?, ?)", rows)
        add_texts(self._connection, ((name, text.content) for name, text in fresh.items()))
        originals = ((name, text.name, text.original) for name, text in named.items() if text.original is not None)
        self._connection.run_many("insert or ignore into original values (?, ?, ?)", originals)

    def _keep_large(self, text: LargeText) -> None:
        """What `_keep` does; SQLite holds such a text twice while it is written, and Python once."""
        if self._connection.row("select 1 from text where fingerprint = ?", [text.fingerprint]) is None:
            row = (text.fingerprint, text.characters, text.words)
            self._connection.run_large("insert into text values (?, cast(large() as text), ?, ?)", row, lambda: text.utf8)
            add_large(self._connection, text.fingerprint, text.utf8)
        sql = "insert or ignore into original values (?, ?, large())"
        self._connection.run_large(sql, (text.fingerprint, text.name), lambda: text.utf8)

    def _count(self, entries: Iterable[tuple[str, str]]) -> None:
        haves: dict[Replica, Have] = {}
        for stamp, digits in entries:
            replica = replica_of(stamp)
            if replica not in haves:
                haves[replica] = self.haves([replica]).get(replica, Have())
            haves[replica] = haves[replica].plus(stamp, digits)
        rows = [(name, have.entries, have.last, f"{have.digest:016x}") for name, have in haves.items()]
        self._connection.run_many("insert or replace into replica values (?, ?, ?, ?)", rows)

    def _project(self, things: Mapping[Id, Thing]) -> None:
        """Write the state rows of these things, in place of what is there."""
        fresh: dict[str, list[Row]] = {}
        kinds: dict[str, list[Row]] = {}
        for id, thing in things.items():
            if thing.exists:
                kinds.setdefault(thing.entity, []).append((id,))
            for name, row in state_rows(id, thing):
                fresh.setdefault(name, []).append(row)
        for entity, owners in kinds.items():
            for name in TABLES_OF.get(entity, ()):
                self._connection.run_many(f"delete from {name} where {STATE[name].owner} = ?", owners)
        for name, rows in fresh.items():
            self._connection.run_many(f"insert into {name} values ({marks(STATE[name].columns)})", rows)


def _with_entries(things: Mapping[Id, Thing], entries: Iterable[Entry]) -> dict[Id, Thing]:
    """The things with entries that came just now."""
    fresh: dict[Id, list[Entry]] = {}
    for entry in entries:
        fresh.setdefault(entry.id, []).append(entry)
    return {id: fold([*things.get(id, NOTHING).entries(), *some]) for id, some in fresh.items()}


def _mark(path: Path) -> None:
    """Say in the file's header what it is."""
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"pragma application_id = {APPLICATION_ID}")
        db.execute("pragma journal_mode = wal")


def _bring_up_to_date(path: Path) -> None:
    from annotator.store.schema import migrate  # slow to load, and only old files need it

    copy_before(path, "migration")
    try:
        migrate(str(path))
    except sqlite3.Error as error:
        raise LibraryFault(
            f"{path.name} is of an older version and could not be brought up to date ({error}). It can still be used with the "
            f"older Annotator; a copy lies in {folder_of(path).name}."
        ) from error
