"""Who has a library open for writing: one opening at a time, also over several programs."""

import json
import os
import platform
import sqlite3
from contextlib import suppress
from pathlib import Path

from annotator.core.errors import LibraryFault


class InUse(LibraryFault):
    """Someone else has the library open for writing; `holder` says who."""

    def __init__(self, name: str, holder: str) -> None:
        super().__init__(f"{name} is open for writing in another window ({holder}). Close it there, or open it for reading only.")
        self.holder = holder


class Lock:
    """A lock on an empty SQLite file beside the library: SQLite locks it as it locks the library itself, on every system and
    disk alike, and the lock ends with the process that holds it, however that ends.
    """

    def __init__(self, library: Path) -> None:
        self._library = library
        self._file = library.with_name(f".{library.name}.lock")
        self._holder = library.with_name(f".{library.name}.holder")
        self._held: sqlite3.Connection | None = None

    def take(self, who: str) -> None:
        """Raises InUse if it is taken, LibraryFault if the folder can't be written."""
        held: sqlite3.Connection | None = None
        try:
            held = sqlite3.connect(self._file, timeout=0, isolation_level=None, check_same_thread=False)
            held.execute("begin exclusive")
        except sqlite3.Error as error:
            if held is not None:
                held.close()
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise InUse(self._library.name, self._who_holds()) from None
            raise LibraryFault(
                f"{self._library.name} can't be opened for writing: its folder {self._library.parent} is read-only "
                f"({error}). Copy the library to a folder of your own, or open it for reading only."
            ) from error
        self._held = held
        holder = {"who": who, "host": platform.node(), "process": os.getpid()}
        try:
            self._holder.write_text(json.dumps(holder), encoding="utf-8")
        except OSError:
            return  # the lock holds all the same; others are only told less about who has it

    def release(self) -> None:
        """Let the next one in."""
        if self._held is not None:
            with suppress(OSError):
                self._holder.unlink(missing_ok=True)
            self._held.close()
            self._held = None

    def _who_holds(self) -> str:
        try:
            holder = json.loads(self._holder.read_text(encoding="utf-8"))
            who = f"{holder['who']}, " if holder["who"] else ""
            return f"{who}process {holder['process']} on {holder['host']}"
        except (OSError, ValueError, KeyError, TypeError):
            return "another process"
