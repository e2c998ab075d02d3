"""Puts finished files in their place: never over another one unasked, and so that a power cut does not undo it."""

import os
from contextlib import suppress
from pathlib import Path


def put_new(finished: Path, target: Path) -> None:
    """Give a finished file its name. Raises FileExistsError if something has that name, made a moment ago or not."""
    try:
        os.link(finished, target)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        if os.path.lexists(target):
            raise FileExistsError(f"{target.name} is there already") from None
        os.replace(finished, target)
    else:
        finished.unlink()
    settle(target.parent)


def put_over(finished: Path, target: Path) -> None:
    """Give a finished file its name, in place of what has it now: at no moment is nothing there."""
    os.replace(finished, target)
    settle(target.parent)


def keep_as(path: Path, kept: Path) -> None:
    """Give what is at `path` another name; where the disk can do that, it keeps the first one too until something takes it."""
    try:
        os.link(path, kept)
    except FileNotFoundError:
        return
    except OSError:
        os.replace(path, kept)


def settle(folder: Path) -> None:
    """Have the names in a folder on the disk itself, where the system knows such a thing."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
