"""Books (.epub) become structured documents: chapters in reading order with their headings; the table of contents is left out."""

from __future__ import annotations

import html.entities
import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import unquote

from annotator.core.documents import BlockKind, Draft
from annotator.core.errors import FileRefused
from annotator.formats.archive import Archive
from annotator.formats.builder import Facts, Piece, build
from annotator.formats.emphasis import bare
from annotator.formats.html import parse_html, text_of
from annotator.formats.html_pieces import read_pieces
from annotator.formats.stylesheet import Look, read_looks
from annotator.formats.xmltree import NotWellFormed, attribute, child, local, parse_xml, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

EXTRACTOR = "epub 2"
KIND = "an EPUB book (.epub)"

_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_KEPT = frozenset({"amp", "lt", "gt", "quot", "apos"})
_MOST_SHEETS = 50
_LONGEST_LABEL = 300


def extract(data: bytes, name: str) -> Draft:
    """The document in the bytes of a book; `name` is the file's. Raises FileRefused if they are none, or unsafe."""
    archive = Archive(data, name, KIND)
    path = _package_path(archive, name)
    package = parse_xml(archive.read(path), name, path)
    chapters, contents = _spine(package, posixpath.dirname(path))
    _check_rights(archive, name, chapters)
    labels: dict[str, str] = {}
    for part in contents:
        labels |= {key: label for key, label in _labels(archive, name, part) if key not in labels}
    looks = read_looks(
        archive.read_if_there(part).decode("utf-8", "replace") for part in _sheets(package, posixpath.dirname(path))
    )
    pieces: list[Piece] = []
    for part in chapters:
        if part not in archive:
            raise archive.damaged(part)
        pieces += _chapter(archive.read(part), name, part, labels.get(part, ""), looks)
    return build(pieces, (), _facts(package), name, EXTRACTOR)


def _package_path(archive: Archive, name: str) -> str:
    """Where the book says what it is made of."""
    container = parse_xml(archive.read("META-INF/container.xml"), name, "META-INF/container.xml")
    paths = (attribute(element, "full-path") for element in container.iter() if local(element) == "rootfile")
    path = next((path for path in paths if path), "")
    if path not in archive:
        raise archive.damaged(path or "META-INF/container.xml")
    return path


def _spine(package: _Element, folder: str) -> tuple[list[str], list[str]]:
    """The parts to be read, each once, in order; and those that hold the table of contents."""
    items = {attribute(item, "id"): item for item in package.iter() if local(item) == "item"}

    def part(item: _Element) -> str:
        return _inside(folder, attribute(item, "href"))

    contents = [
        part(item)
        for item in items.values()
        if "nav" in attribute(item, "properties").split() or attribute(item, "media-type") == "application/x-dtbncx+xml"
    ]
    asked = [attribute(ref, "idref") for ref in package.iter() if local(ref) == "itemref"]
    texts = [part(items[id]) for id in asked if id in items and "html" in attribute(items[id], "media-type")]
    return [each for each in dict.fromkeys(texts) if each not in contents], contents


def _sheets(package: _Element, folder: str) -> list[str]:
    """The parts that are style sheets."""
    items = (item for item in package.iter() if local(item) == "item" and attribute(item, "media-type") == "text/css")
    return [_inside(folder, attribute(item, "href")) for item in items][:_MOST_SHEETS]


def _inside(folder: str, link: str) -> str:
    """The part that a link in a part of that folder means."""
    return posixpath.normpath(posixpath.join(folder, unquote(link.partition("#")[0]))).lstrip("/")


def _check_rights(archive: Archive, name: str, chapters: list[str]) -> None:
    """Refuse a book whose chapters are encrypted; disguised fonts are no matter."""
    found = archive.read_if_there("META-INF/encryption.xml")
    for element in parse_xml(found, name, "META-INF/encryption.xml").iter() if found else ():
        if local(element) == "CipherReference" and unquote(attribute(element, "URI")) in chapters:
            raise FileRefused(f"{name} is protected against copying, so it can't be read here; get an unprotected copy of it.")


def _labels(archive: Archive, name: str, part: str) -> Iterator[tuple[str, str]]:
    """The chapters' names in the table of contents, by their parts."""
    if part not in archive:
        return
    root, folder = _tree(archive.read(part), name, part), posixpath.dirname(part)
    for element in root.iter() if root is not None else ():
        if local(element) == "a" and attribute(element, "href"):
            yield _inside(folder, attribute(element, "href")), words_of(element)[:_LONGEST_LABEL]
        elif local(element) == "navPoint":
            target = attribute(child(element, "content"), "src")
            yield _inside(folder, target), words_of(child(element, "navLabel", "text"))[:_LONGEST_LABEL]


def _chapter(data: bytes, name: str, part: str, label: str, looks: Mapping[str, Look]) -> list[Piece]:
    """A chapter's pieces. Where it has no heading, the line that the table of contents names is one."""
    root = _tree(data, name, part)
    if root is None:
        return []
    marked = read_pieces(root, looks)
    pieces = [each.piece for each in marked if not any(local(above) == "nav" for above in each.element.iterancestors())]
    before: BlockKind | None = None
    for piece in pieces:
        piece.is_tight = piece.is_tight or (piece.kind is BlockKind.LIST_ITEM and before is BlockKind.LIST_ITEM)
        before = piece.kind
    if label and not any(piece.kind is BlockKind.HEADING for piece in pieces):
        for piece in pieces[:3]:
            if " ".join(bare(piece.text).split()).casefold() == label.casefold():
                piece.kind, piece.level = BlockKind.HEADING, 1
    return pieces


def _tree(data: bytes, name: str, part: str) -> _Element | None:
    """The root of an XHTML part, read as HTML if it isn't well formed; None if there is nothing in it."""
    if not data.strip():
        return None
    try:
        return parse_xml(_NAMED.sub(_in_figures, data), name, part)
    except NotWellFormed:
        return parse_html(text_of(data, name), name)


def _in_figures(found: re.Match[bytes]) -> bytes:
    """A named letter of HTML, such as &nbsp;, which XML alone doesn't know, by its number."""
    name = found[1].decode()
    point = None if name in _KEPT else html.entities.name2codepoint.get(name)
    return found[0] if point is None else b"&#%d;" % point


def _facts(package: _Element) -> Facts:
    metadata = child(package, "metadata")
    title, creator, date, publisher, language = (
        words_of(child(metadata, key)) for key in ("title", "creator", "date", "publisher", "language")
    )
    return Facts(title, creator, date, publisher=publisher, language=language, is_sure=True, is_book=True)
