"""Tells by its contents what a file or folder of another program is, whatever its name says."""

import re
import zlib
from collections.abc import Collection
from enum import Enum, auto

HEAD = 256 * 1024
"""As many bytes from the start tell what a file is."""


class Kind(Enum):
    """What a file or folder holds."""

    LIBRARY = auto()
    EXCHANGE = auto()
    QDPX = auto()
    QDC = auto()
    QUALCODER = auto()
    TAGUETTE = auto()
    DATABASE = auto()
    WEB_ANNOTATIONS = auto()
    HYPOTHESIS = auto()
    JSON_LINES = auto()
    BRAT = auto()
    CODEBOOK = auto()
    TABLE = auto()


_SQLITE = b"SQLite format 3\0"
_APPLICATION = slice(68, 72)
_OURS = b"Annt"
_EXCHANGE = re.compile(rb'\A\{"(?:entries|format)"[^\n]{0,4000}"annotator', re.I)
_WEB = re.compile(rb'"@?type"\s*:\s*\[?\s*"(?:oa:)?Annotation(?:Page|Collection)?"|/ns/anno\.jsonld"')
_ROWS = re.compile(rb'\A\s*\{\s*"(?:rows|total)"\s*:')
_USER = re.compile(rb'"user"\s*:\s*"acct:')
_TEXT_LINE = re.compile(rb'\A\s*\{[^\n]*?"(?:text|data)"\s*:\s*"')
_SPANS = re.compile(rb'"(?:spans|labels?|entities|annotations)"\s*:\s*\[')
_ANN = re.compile(rb"\A(?:[TERAMN*#]\S*\t[^\n]*\r?\n?)*T\d+\t\S+ \d+ \d+(?:;\d+ \d+)*\t")
_TAG_COLUMNS = frozenset({"path", "tag", "tag path", "code", "code name", "name"})
_CODE_COLUMNS = frozenset({"definition", "description", "colour", "color", "memo"})
_OTHERS = frozenset({"text", "quote", "start", "document", "title", "speaker", "body", "content"})


def recognised(head: bytes, names: Collection[str] = ()) -> Kind | None:
    """What the file is whose first `HEAD` bytes these are; `names` are those of files in a folder or an archive."""
    if names and not head:
        return _folder({name.lower() for name in names})
    if head.startswith(b"PK") and any("/" not in name and name.lower().endswith(".qde") for name in names):
        return Kind.QDPX
    if head.startswith(b"\x1f\x8b"):
        head = _unpacked(head)
    if head.startswith(_SQLITE):
        return _database(head)
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        bare = _narrow(head)
    if bare.startswith(b"<"):
        return Kind.QDC if b"<CodeBook" in bare and b"<Project" not in bare else None
    return _json(bare) if bare.startswith((b"{", b"[")) else _lines(bare)


def database_kind(tables: Collection[str]) -> Kind:
    """What a database is by the names of its tables, in lower case."""
    there = set(tables)
    if {"source", "code_name", "code_text"} <= there:
        return Kind.QUALCODER
    return Kind.TAGUETTE if {"highlights", "highlight_tags", "documents"} <= there else Kind.DATABASE


def _folder(names: set[str]) -> Kind | None:
    if "data.qda" in names:
        return Kind.QUALCODER
    return Kind.BRAT if any(name.endswith(".ann") for name in names) else None


def _database(head: bytes) -> Kind:
    """The names of tables stand in the first pages as a rule; where not, the database itself has to be asked."""
    if head[_APPLICATION] == _OURS:
        return Kind.LIBRARY
    lower = head.lower()
    found = {name for name in ("source", "code_name", "code_text", "highlights", "highlight_tags", "documents")
             if re.search(rf'create table "?{name}\b'.encode(), lower)}  # fmt: skip
    return database_kind(found)


def _json(bare: bytes) -> Kind | None:
    if _EXCHANGE.match(bare):
        return Kind.EXCHANGE
    if _USER.search(bare) and (_ROWS.match(bare) or not _WEB.search(bare)):
        return Kind.HYPOTHESIS
    if _ROWS.match(bare) and b'"rows"' in bare:
        return Kind.HYPOTHESIS
    if bare.startswith(b"{") and _TEXT_LINE.match(bare) and not _WEB.search(bare.split(b"\n", 1)[0]):
        return Kind.JSON_LINES
    return Kind.WEB_ANNOTATIONS if _WEB.search(bare) else None


def _lines(bare: bytes) -> Kind | None:
    if _ANN.match(bare):
        return Kind.BRAT
    first = bare.split(b"\n", 1)[0].decode("utf-8", "replace").strip()
    for separator in (",", ";", "\t"):
        columns = {cell.strip().strip('"').strip().casefold() for cell in first.split(separator)}
        if len(columns) > 1 and columns & _TAG_COLUMNS and columns & _CODE_COLUMNS and not columns & _OTHERS:
            return Kind.CODEBOOK
        if len(columns) > 2:
            return Kind.TABLE
    return None


def _unpacked(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(head, HEAD)
    except zlib.error:
        return b""


def _narrow(head: bytes) -> bytes:
    return head.decode("utf-16", "replace").lstrip("\ufeff").encode("utf-8", "replace").lstrip()
