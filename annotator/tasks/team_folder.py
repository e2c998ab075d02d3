"""A folder that something else synchronises: each copy of a library writes one file of its own there and reads the others'."""

import hashlib
import platform
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.errors import AnnotatorError, UserFault
from annotator.store.library import Library
from annotator.tasks.exchange_file import PACKED, Scope, is_exchange_file, write_exchange
from annotator.tasks.merge_work import Merged, Preview, library_digest, merge, preview
from annotator.tasks.monitor import Cancelled, Monitor

_FOLDER, _OWN, _ALONE, _WRITTEN = "team folder", "team file", "team folder by itself", "team file holds"


@dataclass(frozen=True, slots=True)
class Settings:
    """The folder, or None without one; whether others' work is merged without asking."""

    folder: Path | None = None
    by_itself: bool = False


@dataclass(frozen=True, slots=True)
class News:
    """What a look at the folder found: files that bring something, and sentences about what is wrong, each said once."""

    offers: tuple[Preview, ...] = ()
    faults: tuple[str, ...] = ()


def settings(library: Library) -> Settings:
    """What this copy of the library is set to."""
    folder = library.setting(_FOLDER)
    return Settings(Path(folder) if folder else None, bool(library.setting(_ALONE, False)))


def choose(library: Library, chosen: Settings) -> None:
    """Set the folder, or none. Raises UserFault if it is not a folder."""
    if chosen.folder is not None and not chosen.folder.is_dir():
        raise UserFault(f"{chosen.folder} is not a folder; choose one that is there.")
    library.set_setting(_FOLDER, str(chosen.folder.absolute()) if chosen.folder else None)
    library.set_setting(_ALONE, chosen.by_itself)
    library.set_setting(_WRITTEN, None)


def own_name(library: Library) -> str:
    """The name of this copy's file, drawn once; a copy in another place or on another machine draws one of its own."""
    here = hashlib.sha256(f"{platform.node()}:{library.path}".encode()).hexdigest()
    known = library.setting(_OWN, {})
    if known.get("place") != here:
        known = {"place": here, "name": f"{library.path.stem}-{secrets.token_hex(4)}{PACKED}"}
        library.set_setting(_OWN, known)
    return str(known["name"])


def write_own(library: Library, folder: Path, monitor: Monitor | None = None) -> bool:
    """Write this copy's file, if it holds more than the one written last. True if it was written. Raises LibraryFault."""
    digest, path = library_digest(library.haves()), folder / own_name(library)
    if library.setting(_WRITTEN) == digest and path.exists():
        return False
    write_exchange(library, path, Scope(), monitor)
    library.set_setting(_WRITTEN, digest)
    return True


@dataclass(slots=True)
class TeamFolder:
    """Looks at a folder again and again, and remembers which files were looked at, by their times and sizes. A file that can't
    be read is left alone until it is another one: half of it may not have come yet.
    """

    folder: Path
    seen: dict[str, tuple[int, int]] = field(default_factory=dict)
    is_gone: bool = False

    def look(self, library: Library, monitor: Monitor | None = None) -> News:
        """What others' files bring; nothing is written. Raises Cancelled."""
        monitor = monitor or Monitor()
        try:
            found = sorted(path for path in self.folder.iterdir() if is_exchange_file(path) and not path.name.startswith("."))
            self.is_gone = False
        except OSError:
            was_gone, self.is_gone = self.is_gone, True
            words = f"The team folder {self.folder} is not there at the moment. Your work is safe; it is looked for again."
            return News((), () if was_gone else (words,))
        offers, faults = [], []
        for path in found:
            if path.name == own_name(library):
                continue
            try:
                facts = path.stat()
                state = (facts.st_mtime_ns, facts.st_size)
                if self.seen.get(path.name) == state:
                    continue
                plan = preview(library, path, monitor)
            except Cancelled:
                raise
            except AnnotatorError as error:
                faults.append(f"{error} It is looked at again once it changes.")
                self.seen[path.name] = state
                continue
            except OSError:  # it went while it was looked at
                continue
            self.seen[path.name] = state
            if plan.fresh:
                offers.append(plan)
        return News(tuple(offers), tuple(faults))

    def forget(self, names: list[str]) -> None:
        """Look at these files again the next time."""
        for name in names:
            self.seen.pop(name, None)

    def take_in(self, library: Library, monitor: Monitor | None = None) -> tuple[list[Merged], tuple[str, ...]]:
        """Merge all that others' files bring. Gives what was merged, and what was wrong. Raises LibraryFault, Cancelled."""
        news = self.look(library, monitor)
        done: list[Merged] = []
        for offer in news.offers:
            plan = preview(library, offer.reading.path, monitor) if done else offer  # the one before may have brought the same
            if plan.fresh:
                done.append(merge(library, plan, monitor))
        return done, news.faults


def synchronise(library: Library, folder: Path, monitor: Monitor | None = None) -> tuple[list[Merged], tuple[str, ...]]:
    """Take in others' work, then write the own file. Raises UserFault without such a folder, LibraryFault, Cancelled."""
    if not folder.is_dir():
        raise UserFault(f"{folder} is not a folder; choose one that is there.")
    done, faults = TeamFolder(folder).take_in(library, monitor)
    write_own(library, folder, monitor)
    return done, faults
