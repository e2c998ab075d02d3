"""Copies of a library: ten that rotate, and one before every migration; listing and bringing one back."""

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from annotator.core.errors import LibraryFault
from annotator.store.files import keep_as, put_over, settle
from annotator.store.layout import APPLICATION_ID

KEPT = 10
_STAMP = "%Y-%m-%d %H.%M.%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy. `made` is local time; `size` in bytes; `reason` is `rotating` or what it was made before."""

    path: Path
    made: datetime
    size: int
    reason: str


def folder_of(library: Path) -> Path:
    """Where the copies of a library lie: a folder beside it."""
    return library.with_name(f"{library.stem} backups")


def backups(library: Path) -> list[Backup]:
    """The copies of a library, the newest first. Files in the folder that are no copies are passed over."""
    found = []
    for path in folder_of(library).glob(f"*{library.suffix}"):
        when, _, reason = path.stem.partition(" ~ ")
        try:
            found.append(Backup(path, datetime.strptime(when, _STAMP), path.stat().st_size, reason or "rotating"))
        except (ValueError, OSError):
            continue
    return sorted(found, key=lambda backup: (backup.made, backup.path.name), reverse=True)


def back_up(library: Path, copy_to: Callable[[Path], None], reason: str = "", now: float | None = None) -> Backup:
    """Make a copy, then let go of the oldest rotating ones beyond ten.

    `copy_to` writes a consistent copy to the path that it is given (`Library.copy_to`); `now` in seconds since 1970.
    Raises LibraryFault.
    """
    made = _moment(now)
    name = made.strftime(_STAMP) + (f" ~ {reason}" if reason else "")
    folder = folder_of(library)
    target = folder / f"{name}{library.suffix}"
    unfinished = target.with_name(f".{target.name}.part")
    try:
        folder.mkdir(exist_ok=True)
        copy_to(unfinished)
        put_over(unfinished, target)
        size = target.stat().st_size
    except OSError as error:
        raise LibraryFault(f"No backup of {library.name} could be written to {folder}: {error.strerror}.") from error
    finally:
        _drop(unfinished)
    rotating = [backup for backup in backups(library) if backup.reason == "rotating"]
    # Those from the future were made before the clock was set back.
    for old in sorted(rotating, key=lambda backup: (backup.made <= made, backup.made), reverse=True)[KEPT:]:
        _drop(old.path)
    return Backup(target, made, size, reason or "rotating")


def newest(library: Path, now: float | None = None) -> Backup | None:
    """The last copy, those left out that seem to come from the future. `now` in seconds since 1970."""
    moment = _moment(now)
    return next((backup for backup in backups(library) if backup.made <= moment), None)


def _moment(now: float | None) -> datetime:
    return datetime.fromtimestamp(int(time.time() if now is None else now))


def copy_before(library: Path, reason: str) -> Backup:
    """A copy of a file that no one has open, before something is done to it."""

    return back_up(library, lambda target: _copy(library, target), reason)


def _copy(source: Path, target: Path) -> None:
    """Copy a library that is closed, with what its write-ahead log still holds. Raises LibraryFault."""
    try:
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new)
            new.execute("pragma journal_mode = delete")
    except sqlite3.Error as error:
        raise LibraryFault(f"{source.name} can't be copied ({error}), so nothing was done to it.") from error


def restore(library: Path, backup: Path) -> Backup:
    """Put a copy in the place of a library that no one has open; what was there becomes a backup first, whatever its state.

    Raises LibraryFault if the copy is no library.
    """
    assert_library(backup)
    folder = folder_of(library)
    made = _moment(None)
    kept = _free(folder, f"{made.strftime(_STAMP)} ~ before restoring", library.suffix)
    fresh = library.with_name(f".{library.name}.restored")
    try:
        folder.mkdir(exist_ok=True)
        fresh.unlink(missing_ok=True)
        _copy(backup, fresh)
        _set_aside(library, kept)
        put_over(fresh, library)
    except OSError as error:
        raise LibraryFault(f"{backup.name} could not be put in the place of {library.name}: {error.strerror}.") from error
    finally:
        _drop(fresh)
    return Backup(kept, made, kept.stat().st_size if kept.exists() else 0, "before restoring")


def _drop(path: Path) -> None:
    """Remove what was left unfinished, if that can be done; what went wrong before is what is said."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _free(folder: Path, name: str, suffix: str) -> Path:
    """A path that nothing has yet: two restorings in one second keep both."""
    path, number = folder / f"{name}{suffix}", 2
    while path.exists():
        path, number = folder / f"{name} {number}{suffix}", number + 1
    return path


def assert_library(path: Path) -> None:
    """Raises LibraryFault unless the file at `path` is a library that can be read."""
    try:
        db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            is_ours = db.execute("pragma application_id").fetchone() == (APPLICATION_ID,)
            is_sound = is_ours and db.execute("pragma quick_check(1)").fetchone() == ("ok",)
        finally:
            db.close()
    except sqlite3.Error:
        is_ours = is_sound = False
    if not is_sound:
        raise LibraryFault(f"{path.name} is {'a damaged library' if is_ours else 'not a library'}; choose another copy.")


def _set_aside(library: Path, kept: Path) -> None:
    """Keep what there is of a library, its write-ahead log too. The library itself stays in its place until the new one comes."""
    for suffix in ("-wal", "-shm"):
        part = library.with_name(library.name + suffix)
        if part.exists():
            os.replace(part, kept.with_name(kept.name + suffix))
    keep_as(library, kept)
    settle(kept.parent)
