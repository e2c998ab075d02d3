"""The .qdpx file: a ZIP archive with one project file and a folder of sources, read from the disk within bounds."""

import stat
import struct
import zipfile
import zlib
from pathlib import Path
from types import TracebackType

from annotator.core.errors import FileRefused
from annotator.formats.archive import MOST_PARTS, MOST_RATIO, is_outside, locked, mislabelled

KIND = "a REFI-QDA project (.qdpx)"
MOST_XML = 256 * 1024**2
"""Bytes that the project file may unpack to: some hundred thousand codings."""
MOST_SOURCE = 128 * 1024**2
"""Bytes that one source may unpack to."""
MOST_READ = 1024**3
"""Bytes that all that is read of one project may unpack to."""
_SMALL = 4 * 1024**2
_INTERNAL = "internal://"
_ELSEWHERE = ("relative://", "absolute://", "file://", "http://", "https://")
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError, IndexError, struct.error, RuntimeError,
    OverflowError, NotImplementedError,
)  # fmt: skip


class Container:
    """An open project. Use it in a `with`; what is read is held by the caller."""

    def __init__(self, path: Path) -> None:
        """Raises FileRefused if it is none, or not safe to read."""
        self.name = path.name
        self._read = 0
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                raise FileRefused(f"{self.name} is no file; choose the .qdpx file itself.")
            with path.open("rb") as file:
                head = file.read(8192)
            if not head.startswith(b"PK"):
                raise mislabelled(head, self.name, KIND)
            self._zip = zipfile.ZipFile(path)
        except FileNotFoundError:
            raise FileRefused(f"{self.name} is not there any more; look for it under its new name.") from None
        except PermissionError as error:
            raise FileRefused(f"{self.name} can't be read: {error.strerror}.") from None
        except _BROKEN:
            raise self._damaged() from None
        try:
            self._check()
            self.project = self._find_project()
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> "Container":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._zip.close()

    def xml(self) -> bytes:
        """The bytes of the project file. Raises FileRefused."""
        return self._bytes(self.project, MOST_XML)

    def source(self, path: str) -> bytes | None:
        """The bytes of the file that a path in the project means; None if it is not in here. Raises FileRefused."""
        part = self._part(path)
        return None if part is None else self._bytes(part, MOST_SOURCE)

    def is_here(self, path: str) -> bool:
        """True if the file that a path means is in here."""
        return self._part(path) is not None

    def _part(self, path: str) -> str | None:
        if not path or path.lower().startswith(_ELSEWHERE):
            return None
        name = path[len(_INTERNAL) :] if path.lower().startswith(_INTERNAL) else path
        return self._sources.get(name.replace("\\", "/").lstrip("/").casefold().removeprefix("sources/"))

    def _check(self) -> None:
        listed = self._zip.infolist()
        names = [part.filename for part in listed]
        if len(names) > MOST_PARTS:
            raise FileRefused(f"{self.name} is made of {len(names):,} parts, which is not to be read safely; export it anew.")
        if len(set(names)) != len(names):
            raise FileRefused(f"{self.name} has two parts of one name, as a harmful file does; export it anew.")
        if any(is_outside(name) for name in names):
            raise FileRefused(f"{self.name} names places outside itself, as a harmful file does; get it from its source anew.")
        self._infos = {part.filename: part for part in listed}
        folder = [name for name in names if name.casefold().startswith("sources/") and not name.endswith("/")]
        self._sources = {name.casefold().removeprefix("sources/"): name for name in folder}

    def _find_project(self) -> str:
        """The one .qde file at the root; ATLAS.ti names it after the project."""
        found = [name for name in self._infos if "/" not in name and name.casefold().endswith(".qde")]
        named = [name for name in found if name.casefold() == "project.qde"]
        if len(named) == 1 or len(found) == 1:
            return (named or found)[0]
        if found:
            raise FileRefused(f"{self.name} has {len(found)} project files, and must have one; export it anew.")
        raise FileRefused(f"{self.name} is not {KIND}: it has no project file (project.qde); export it anew.")

    def _bytes(self, part: str, most: int) -> bytes:
        info = self._infos[part]
        if info.flag_bits & 1:
            raise locked(self.name)
        is_dense = info.file_size > _SMALL and info.file_size > MOST_RATIO * max(info.compress_size, 1)
        if is_dense or info.file_size > most or self._read + info.file_size > MOST_READ:
            raise FileRefused(
                f"{self.name} unpacks to {info.file_size // 1024**2:,} MB in its part {part[:80]}, more than is safe to read; "
                "export a part of the project."
            )
        try:
            with self._zip.open(info) as file:
                data = file.read(most + 1)
        except _BROKEN:
            raise self._damaged(part) from None
        self._read += len(data)
        return data

    def _damaged(self, where: str = "") -> FileRefused:
        place = f" in its part {where[:80]}" if where else ""
        return FileRefused(f"{self.name} is damaged or incomplete{place} as {KIND}; get it anew and import that.")
