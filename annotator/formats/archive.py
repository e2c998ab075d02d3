"""Office files and books are ZIP archives: their parts are read within bounds, and never unpacked to the disk."""

import io
import struct
import zipfile
import zlib
from pathlib import PurePath

from annotator.core.errors import FileRefused
from annotator.formats.decoding import check_size
from annotator.formats.signatures import looks_like

MOST_PARTS = 20_000
MOST_PART = 64 * 1024**2
"""Bytes that one part may unpack to."""
MOST_READ = 192 * 1024**2
"""Bytes that all parts of one file together may unpack to."""
MOST_RATIO = 250
"""How many bytes one packed byte may become in a part of more than `_SMALL` bytes; dense XML stays under 100."""
_SMALL = 4 * 1024**2

_OLE = "an old Microsoft Office document"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError, IndexError, struct.error, RuntimeError,
    OverflowError, UnicodeError,
)  # fmt: skip


class Archive:
    """The parts of an archive, by name. `kind` is what the file should be, with its article: "a Word document (.docx)"."""

    def __init__(self, data: bytes, name: str, kind: str) -> None:
        """Raises FileRefused if the bytes are no archive, or one that is not safe to read."""
        check_size(len(data), name)
        if not data:
            raise FileRefused(f"{name} is empty; there is nothing to import.")
        if not data.startswith(b"PK"):
            raise mislabelled(data, name, kind)
        self._name, self._kind, self._read, self._what = name, kind, 0, looks_like(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._parts = {part.filename: part for part in self._zip.infolist()}
        except _BROKEN:
            raise self.damaged() from None
        if not all(_is_named_twice(data, part) for part in self._zip.infolist()):
            raise self.damaged()
        if len(self._parts) > MOST_PARTS:
            raise FileRefused(f"{name} is made of {len(self._parts):,} parts, which is not to be read safely; export it anew.")
        if any(is_outside(part) for part in self._parts):
            raise FileRefused(f"{name} names places outside itself, as a harmful file does; get it from its source anew.")

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def damaged(self, where: str = "") -> FileRefused:
        """The refusal of a file that contradicts itself in the part `where`."""
        place = f" in its part {where[:80]}" if where else ""
        return FileRefused(f"{self._name} is damaged or incomplete{place} as {self._kind}; get it anew and import that.")

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises FileRefused if it is missing, damaged, locked, or unpacks to more than the bounds."""
        info = self._parts.get(part)
        if info is None:
            raise self._missing(part)
        if info.flag_bits & 1:
            raise locked(self._name)
        self._check_bounds(info)
        try:
            with self._zip.open(info) as file:
                data = file.read(MOST_PART + 1)
        except (*_BROKEN, NotImplementedError):
            raise self.damaged(part) from None
        self._read += len(data)
        return data

    def read_if_there(self, part: str) -> bytes:
        """The bytes of a part, or none if there is no such part."""
        return self.read(part) if part in self else b""

    def _missing(self, part: str) -> FileRefused:
        is_other = self._what not in ("", "a ZIP archive") and not self._kind.startswith(self._what)
        return _named_wrong(self._name, self._what) if is_other else self.damaged(part)

    def _check_bounds(self, info: zipfile.ZipInfo) -> None:
        """Hold against the bounds what the archive says of the part; zipfile reads no more of it than that."""
        is_dense = info.file_size > _SMALL and info.file_size > MOST_RATIO * max(info.compress_size, 1)
        if is_dense or info.file_size > MOST_PART or self._read + info.file_size > MOST_READ:
            megabytes = info.file_size // 1024**2
            raise FileRefused(
                f"{self._name} unpacks to {megabytes:,} MB in its part {info.filename[:80]}, more than is safe to read; "
                "split the document into smaller files."
            )


def locked(name: str) -> FileRefused:
    """The refusal of a file that needs a password."""
    return FileRefused(f"{name} is locked with a password; open it in its program, save it without one and import that.")


def mislabelled(data: bytes, name: str, kind: str) -> FileRefused:
    """The refusal of a file that isn't of the `kind` that its name says, naming what it is if that can be told."""
    what = looks_like(data)
    if what == _OLE and _ENCRYPTED in data:
        return locked(name)
    if what == _OLE:
        old, new = (".xls", ".xlsx") if "workbook" in kind else (".doc", ".docx")
        return FileRefused(f"{name} is in the old Office format ({old}); save it as {new} in its program and import that.")
    if what:
        return _named_wrong(name, what)
    return FileRefused(f"{name} is not {kind}, or its start is missing; get it anew and import that.")


def _named_wrong(name: str, what: str) -> FileRefused:
    suffix = PurePath(name).suffix
    return FileRefused(f"{name} is {what} named {suffix}; give it the ending that it should have, and import it again.")


def _is_named_twice(data: bytes, part: zipfile.ZipInfo) -> bool:
    """True if a part has the same name where it begins as in the list of parts (APPNOTE 4.3.7): a part that is only looked for by
    its name would go missing unnoticed when a byte of the list is damaged.
    """
    start = part.header_offset + 30
    length = int.from_bytes(data[start - 4 : start - 2], "little")
    encoding = "utf-8" if part.flag_bits & 0x800 else "cp437"
    return data[start : start + length] == part.orig_filename.encode(encoding, "replace")


def is_outside(part: str) -> bool:
    """True if the name of a part leads out of the archive."""
    pieces = part.replace("\\", "/").split("/")
    return ".." in pieces or pieces[0] == "" or (len(pieces[0]) > 1 and pieces[0][1] == ":")
