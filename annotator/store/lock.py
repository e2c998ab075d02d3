"""Who has a library open for writing: one opening at a time, also over several programs."""

import json
import os
import socket
from pathlib import Path

from filelock import FileLock, Timeout

from annotator.core.errors import LibraryFault


class InUse(LibraryFault):
    """Someone else has the library open for writing; `holder` says who."""

    def __init__(self, name: str, holder: str) -> None:
        super().__init__(f"{name} is open for writing in another window ({holder}). Close it there, or open it for reading only.")
        self.holder = holder


class Lock:
    """An operating system lock on a file beside the library: it ends with the process that holds it, however that ends."""

    def __init__(self, library: Path) -> None:
        self._library = library
        file = library.with_name(f".{library.name}.lock")
        self._holder = library.with_name(f".{library.name}.holder")
        self._lock = FileLock(file, timeout=0, is_singleton=False)

    def take(self, who: str) -> None:
        """Raises InUse if it is taken, LibraryFault if the folder can't be written."""
        try:
            self._lock.acquire()
        except Timeout:
            raise InUse(self._library.name, self._who_holds()) from None
        except OSError as error:
            raise LibraryFault(
                f"{self._library.name} can't be opened for writing: its folder {self._library.parent} is read-only "
                f"({error.strerror}). Copy the library to a folder of your own, or open it for reading only."
            ) from error
        holder = {"who": who, "host": socket.gethostname(), "process": os.getpid()}
        try:
            self._holder.write_text(json.dumps(holder), encoding="utf-8")
        except OSError:
            return  # the lock holds all the same; others are only told less about who has it

    def release(self) -> None:
        """Let the next one in."""
        if self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
            self._lock.release()

    def _who_holds(self) -> str:
        try:
            holder = json.loads(self._holder.read_text(encoding="utf-8"))
            who = f"{holder['who']}, " if holder["who"] else ""
            return f"{who}process {holder['process']} on {holder['host']}"
        except (OSError, ValueError, KeyError, TypeError):
            return "another process"
