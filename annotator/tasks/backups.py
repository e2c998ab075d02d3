"""Keeps copies of a library without being asked, lists them, and puts one back."""

import os
import secrets
import time
from contextlib import suppress
from pathlib import Path

from annotator.core.changes import Stamp
from annotator.core.errors import LibraryFault
from annotator.store import backup as store
from annotator.store.backup import Backup
from annotator.store.files import put_over
from annotator.store.library import Library
from annotator.store.lock import Lock
from annotator.tasks.monitor import Monitor

A_DAY = 24 * 3600


def back_up(library: Library, now: float | None = None) -> Backup:
    """Make a copy of an open library now. `now` in seconds since 1970. Raises LibraryFault."""
    return store.back_up(library.path, library.copy_to, now=now)


def rotate_on_open(library: Library, now: float | None = None) -> Backup | None:
    """A copy at opening, if there is something to copy and the newest copy is older than a day. Raises LibraryFault."""
    if library.is_read_only or library.last_change() is None:
        return None
    moment = time.time() if now is None else now
    newest = store.newest(library.path, moment)
    if newest and moment - newest.made.timestamp() < A_DAY:
        return None
    return back_up(library, moment)


def rotate_on_close(library: Library, opened_at: Stamp | None, now: float | None = None) -> Backup | None:
    """A copy before closing, if the library changed since `opened_at`: its `last_change()` right after it was opened.

    Raises LibraryFault.
    """
    if library.is_read_only or library.last_change() == opened_at:
        return None
    return back_up(library, now)


def copies(library: Path) -> list[Backup]:
    """The copies of a library, the newest first."""
    return store.backups(library)


def save_copy(library: Library, target: Path, monitor: Monitor) -> Path:
    """Write a whole library, while it is in use, to another place; what is there is replaced once the copy is complete.

    Raises LibraryFault if it can't be written, or is where an open library lies; Cancelled.
    """
    if os.path.realpath(target) == str(library.path):
        raise LibraryFault(f"{target.name} is the library that is open; choose another name for the copy.")
    log = target.with_name(target.name + "-wal")
    if log.exists() and log.stat().st_size:  # SQLite would take its pages for those of the copy
        raise LibraryFault(f"{target.name} seems to be open in another program; close it there, or choose another name.")
    unfinished = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        library.copy_to(unfinished, lambda left, total: monitor.report(total - left, total))
        put_over(unfinished, target)
    except OSError as error:
        raise LibraryFault(
            f"{target.name} can't be written in {target.parent}: {error.strerror}. Choose another place."
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return target


def restore(library: Path, backup: Path, who: str = "") -> Backup:
    """Put a copy in the place of a library that is closed; what was there is kept as a copy, which is the answer.

    Raises LibraryFault if the copy is no sound library; `lock.InUse` if someone has the library open.
    """
    lock = Lock(library)
    lock.take(who)
    try:
        return store.restore(library, backup)
    finally:
        lock.release()
