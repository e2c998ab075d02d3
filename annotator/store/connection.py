"""An open SQLite file: the pragmas, one guarded connection, and faults said in a sentence."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Lock, RLock
from typing import Any

from annotator.core.errors import LibraryFault
from annotator.store.layout import APPLICATION_ID, SCHEMA_VERSION, Row

_CACHE_KIB = 32_768
_WAIT_MS = 5_000
_FETCHED = 1_000
_COPIED = 4_096
_LOOK_S = 0.005
_WAY_OUT = "Copy it to a folder of your own, or open it for reading only."


class Connection:
    """One connection that several threads may use in turn. Every sqlite3 error leaves it as a LibraryFault."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.is_read_only = read_only
        self._guard, self._aside_guard = RLock(), Lock()
        self._aside: sqlite3.Connection | None = None
        self._is_writing = False
        self._make_large: Callable[[], bytes | bytearray] = bytes
        if not read_only and not os.access(path, os.W_OK):  # SQLite would open it, and only writing would fail
            raise LibraryFault(f"{path.name} can't be opened for writing: the file is read-only. {_WAY_OUT}")
        with self._said():
            self._db = sqlite3.connect(
                _uri(path, read_only), uri=True, check_same_thread=False, isolation_level=None, timeout=_WAIT_MS / 1000
            )
        try:
            with self._said():
                self._set_up()
            self._inode = _inode_of(path)
        except BaseException:
            self._db.close()
            raise

    def _set_up(self) -> None:
        (application,) = self._db.execute("pragma application_id").fetchone()
        (version,) = self._db.execute("pragma user_version").fetchone()
        if application != APPLICATION_ID:
            raise LibraryFault(f"{self.path.name} is not an Annotator library; open a file whose name ends in .annotator.")
        if version > SCHEMA_VERSION:
            raise LibraryFault(
                f"{self.path.name} was written by a newer Annotator (library version {version}; this one reads up to "
                f"{SCHEMA_VERSION}). Install the newer version to open it."
            )
        if version < SCHEMA_VERSION and self.is_read_only:
            raise LibraryFault(
                f"{self.path.name} was written by an older Annotator; open it for writing once, which brings it up to date."
            )
        self._db.execute(f"pragma cache_size = -{_CACHE_KIB}")
        self._db.execute("pragma temp_store = memory")
        if not self.is_read_only:
            self._db.create_function("large", 0, lambda: self._make_large())
            self._db.execute("pragma journal_mode = wal")
            self._db.execute("pragma synchronous = full")

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query. While another thread writes, they are of the moment before."""
        with self._reading() as db:
            return db.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[Any] = ()) -> Row | None:
        """The first row of a query, or None; otherwise as `rows`."""
        with self._reading() as db:
            first: Row | None = db.execute(sql, values).fetchone()
            return first

    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """The rows of a long query, fetched as they are asked for; other threads have their turn in between."""
        with self._guard, self._said():
            cursor = self._db.execute(sql, values)
        while True:
            with self._guard, self._said():
                some = cursor.fetchmany(_FETCHED)
            if not some:
                return
            yield from some

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """One statement."""
        with self._guard, self._said():
            self._db.execute(sql, values)

    def run_many(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """One statement for each row of values."""
        with self._guard, self._said():
            self._db.executemany(sql, values)

    def run_large(self, sql: str, values: Sequence[Any], make: Callable[[], bytes | bytearray]) -> None:
        """One statement, in which `large()` stands for bytes that are made once SQLite asks: what is bound to a statement stays
        in memory with it.
        """
        with self._guard, self._said():
            self._make_large = make
            try:
                self._db.execute(sql, values)
            finally:
                self._make_large = bytes

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is written, or nothing is. One at a time, over all threads and processes."""
        with self._guard, self._said():
            if self.is_read_only:
                raise LibraryFault(f"{self.path.name} is open for reading only; nothing was changed.")
            self.assert_present()
            self._db.execute("begin immediate")
            self._is_writing = True
            try:
                yield
                self._db.execute("commit")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("rollback")
                raise
            finally:
                self._is_writing = False

    def assert_present(self) -> None:
        """Raises LibraryFault if the file was moved, deleted or replaced since it was opened."""
        if not self._is_in_place():
            self._fold_log()
            raise LibraryFault(
                f"{self.path.name} was moved, deleted or replaced while it was open, so the change was not saved. "
                "Put the file back, or save a copy of this library under another name."
            )

    def copy_to(self, target: Path, progress: Callable[[int, int], None] | None = None) -> None:
        """Write a consistent copy of the whole file, while it is in use; other threads go on meanwhile, unless the file is gone
        and only this connection still has it. `progress` gets pages left and pages in all.
        """

        def step(_status: int, left: int, total: int) -> None:
            if progress:
                progress(left, total)

        try:
            with closing(sqlite3.connect(target)) as copy:
                if self._is_in_place():
                    with closing(sqlite3.connect(_uri(self.path, read_only=True), uri=True, isolation_level=None)) as source:
                        source.execute("begin")
                        source.execute("select count(*) from sqlite_master").fetchone()  # from now on it sees one moment
                        source.backup(copy, pages=_COPIED, progress=step)
                else:
                    with self._guard:
                        self._db.backup(copy, progress=step)
                copy.execute("pragma journal_mode = delete")
        except sqlite3.Error as error:
            raise LibraryFault(f"No copy of {self.path.name} could be written to {target.parent}: {error}.") from error

    @contextmanager
    def moment(self) -> Iterator["Connection"]:
        """A connection that sees the file as it is now, whatever is written meanwhile; a file that is gone has no other one."""
        if not self._is_in_place():
            yield self
            return
        still = Connection(self.path, read_only=True)
        try:
            still.run("begin")
            still.row("select count(*) from sqlite_master")
            yield still
        finally:
            still.close()

    def damage(self) -> list[str]:
        """What SQLite's own check finds wrong with the file; empty if nothing."""
        found = [str(row[0]) for row in self.rows("pragma integrity_check(20)")]
        return [] if found == ["ok"] else found

    def close(self) -> None:
        """Let go of the file. The write-ahead log is folded in."""
        with self._guard, self._aside_guard:
            if self._aside:
                self._aside.close()
            if not self.is_read_only and not self._is_in_place():
                self._fold_log()
            self._db.close()

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """The connection to read through: a second one while another thread is in the middle of a transaction, so that a window
        does not stand still until a large step is written.
        """
        while not self._guard.acquire(timeout=_LOOK_S):
            if self._is_writing:
                with self._aside_guard, self._said():
                    if self._aside is None:
                        self._aside = sqlite3.connect(
                            _uri(self.path, True), uri=True, check_same_thread=False, isolation_level=None
                        )
                    yield self._aside
                return
        try:
            with self._said():
                yield self._db
        finally:
            self._guard.release()

    def _is_in_place(self) -> bool:
        return self._inode is None or _inode_of(self.path) == self._inode

    def _fold_log(self) -> None:
        """Bring the log's pages into the file that was moved away, and empty it: SQLite would otherwise take them for pages of
        the file that lies in its place now.
        """
        with suppress(sqlite3.Error):
            self._db.execute("pragma wal_checkpoint(truncate)").fetchall()

    @contextmanager
    def _said(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise LibraryFault(_sentence(error, self.path)) from error


def _sentence(error: sqlite3.Error, path: Path) -> str:
    name, code = path.name, getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return f"The disk that holds {name} is full, so the change was not saved. Free some space and try again."
    if code in (sqlite3.SQLITE_CORRUPT,):
        return f"{name} is damaged. Open one of its backups (File, Backups…); the damaged file is left as it is."
    if code == sqlite3.SQLITE_NOTADB:
        return f"{name} is not an Annotator library; open a file whose name ends in .annotator."
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return f"{name} is being written by another program, so the change was not saved. Try again in a moment."
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return f"{name} can't be written: the file or its folder is read-only. {_WAY_OUT}"
    if code == sqlite3.SQLITE_CANTOPEN:
        return f"{name} can't be opened in {path.parent}: it is not there, or the folder may not be used. Check the place."
    if code == sqlite3.SQLITE_IOERR:
        return f"The disk failed to read or write {name} ({error}), so the change was not saved. Check the disk, then try again."
    return f"{name} can't be used: {error}."


def _uri(path: Path, read_only: bool) -> str:
    """The address of the file. In a folder where nothing can be made, a file without a log is read as one that never changes."""
    uri = f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}"
    has_log = path.with_name(path.name + "-wal").exists()
    return uri + "&immutable=1" if read_only and not has_log and not os.access(path.parent, os.W_OK) else uri


def _inode_of(path: Path) -> tuple[int, int] | None:
    """What tells this file from another one put in its place, or None where the system has no such thing."""
    try:
        found = os.stat(path)
    except OSError:
        return (0, 0)
    return (found.st_dev, found.st_ino) if found.st_ino else None
