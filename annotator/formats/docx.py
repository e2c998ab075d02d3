"""Word documents (.docx) become structured documents: what is shown when all tracked changes are accepted.

Breaks of line within a paragraph stay breaks of line within its block: they part the lines of a verse or an address, and a space
in their place would be one that nobody wrote. Comments, headers and footers are no part of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.core.documents import BlockKind, Draft
from annotator.formats.archive import Archive
from annotator.formats.builder import Facts, Piece, build
from annotator.formats.docx_styles import Numberings, Styles, is_on, numbering_of, read_styles
from annotator.formats.emphasis import emphasised, look
from annotator.formats.office import main_part
from annotator.formats.tables import Table
from annotator.formats.xmltree import attribute, child, local, parse_xml, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

EXTRACTOR = "docx 2"
KIND = "a Word document (.docx)"

_SKIPPED = frozenset(
    {"del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "sdtPr", "sdtEndPr", "rt", "sectPr", "tblPr", "tblGrid"}
    | {"binData", "tcPr"}
)
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}


def extract(data: bytes, name: str) -> Draft:
    """The document in the bytes of a .docx file; `name` is the file's. Raises FileRefused if they are none, or unsafe."""
    archive = Archive(data, name, KIND)
    main = main_part(archive, name, "word/document.xml")
    folder = main.rpartition("/")[0]

    def part(file: str) -> _Element | None:
        found = archive.read_if_there(f"{folder}/{file}".lstrip("/"))
        return parse_xml(found, name, file) if found else None

    styles = read_styles(part("styles.xml"))
    root = parse_xml(archive.read(main), name, main)
    if child(root, "body") is None:
        raise archive.damaged(main)
    notes = _Notes({"footnote": part("footnotes.xml"), "endnote": part("endnotes.xml")})
    walker = _Walker(styles, Numberings(part("numbering.xml")), notes)
    pieces = walker.walk(root)
    return build(pieces, list(_note_texts(walker, notes)), _facts(archive, name, styles), name, EXTRACTOR)


def _facts(archive: Archive, name: str, styles: Styles) -> Facts:
    found = archive.read_if_there("docProps/core.xml")
    core = parse_xml(found, name, "docProps/core.xml") if found else None
    title, creator, created, language = (words_of(child(core, key)) for key in ("title", "creator", "created", "language"))
    return Facts(title=title, speaker=creator, date=created, language=language or styles.language)


class _Notes:
    """Footnotes and endnotes, numbered together in the order in which the text calls them."""

    def __init__(self, parts: dict[str, _Element | None]) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._elements = {
            (kind, attribute(note, "id")): note
            for kind, root in parts.items()
            for note in (root if root is not None else ())
            if attribute(note, "type") in ("", "normal")
        }

    def mark(self, kind: str, id: str) -> str:
        """The sign in the text of the note; nothing if there is no such note."""
        if (kind, id) not in self._elements:
            return ""
        return f"[{self._numbers.setdefault((kind, id), len(self._numbers) + 1)}]"

    def asked(self) -> list[_Element]:
        """The notes that were called so far, in order."""
        return [self._elements[key] for key in self._numbers]


def _note_texts(walker: _Walker, notes: _Notes) -> Iterator[str]:
    """The notes' texts; a note that is called in a note comes after those of the text."""
    done = 0
    while waiting := notes.asked()[done:]:
        for note in waiting:
            yield "\n".join(piece.marker + piece.text for piece in walker.walk(note))
        done += len(waiting)


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being read; `later` are those of text boxes anchored in it."""

    kind: BlockKind | None
    level: int
    marker: str
    is_hidden: bool
    joins: bool
    parts: list[str]
    later: list[Piece] = field(default_factory=list)


class _Walker:
    """Goes through the elements of a story (body, note) and gathers its paragraphs and tables."""

    def __init__(self, styles: Styles, numberings: Numberings, notes: _Notes) -> None:
        self._styles, self._numberings, self._notes = styles, numberings, notes

    def walk(self, root: _Element) -> list[Piece]:
        """The pieces of the story in `root`."""
        from lxml import etree  # heavy: loaded when the first such file is read

        pieces: list[Piece] = []
        self._sinks: list[list[Piece]] = [pieces]
        self._open: list[_Paragraph] = []
        self._tables: list[Table] = []
        self._carried: list[str] = []
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            name = local(element)
            if event == "end":
                self._end(name)
            elif name in _SKIPPED or _is_left_out(element, name) or (name == "r" and self._is_hidden(element)):
                walker.skip_subtree()
            else:
                self._start(element, name)
        if self._carried:
            pieces.append(Piece("".join(self._carried)))
        return pieces

    def _start(self, element: _Element, name: str) -> None:
        if name == "p":
            self._open.append(self._begun(element))
        elif name == "tbl":
            self._tables.append(Table())
        elif name == "tr" and self._tables:
            self._tables[-1].begin_row()
        elif name == "tc" and self._tables:
            self._sinks.append([])
        elif name == "txbxContent" and self._open:
            self._sinks.append(self._open[-1].later)
        elif self._open and not self._open[-1].is_hidden:
            self._open[-1].parts.append(self._text(element, name))

    def _text(self, element: _Element, name: str) -> str:
        if name == "t":
            return emphasised("".join(str(part) for part in element.itertext()), self._look(element.getparent()))
        if name in ("footnoteReference", "endnoteReference"):
            return self._notes.mark(name.removesuffix("Reference"), attribute(element, "id"))
        if name == "sym":
            return _symbol(attribute(element, "char"))
        return _SIGNS.get(name, "")

    def _end(self, name: str) -> None:
        if name == "p" and self._open:
            self._finish(self._open.pop())
        elif name == "txbxContent" and self._open and len(self._sinks) > 1:
            self._sinks.pop()
        elif name == "tc" and self._tables and len(self._sinks) > 1:
            self._tables[-1].add_cell(self._sinks.pop())
        elif name == "tbl" and self._tables:
            self._sinks[-1] += self._tables.pop().pieces()

    def _begun(self, element: _Element) -> _Paragraph:
        """The paragraph as its properties and its style have it."""
        properties = child(element, "pPr")
        style = attribute(child(properties, "pStyle"), "val") or self._styles.default
        kind, level = self._styles.kind(style, attribute(child(properties, "outlineLvl"), "val"))
        list_id, depth = numbering_of(properties)
        by_style, depth_by_style = self._styles.numbering(style)
        joins = child(properties, "rPr", "del") is not None
        item = self._numberings.next(list_id or by_style, depth or depth_by_style)
        marker = ""
        if item and kind in (None, BlockKind.HEADING):
            sign, at = item
            if kind is None:
                kind, level = BlockKind.LIST_ITEM, at
            marker = f"{'  ' * at if kind is BlockKind.LIST_ITEM else ''}{sign} " if sign else ""
        carried, self._carried = self._carried, []
        return _Paragraph(kind, level, marker, self._styles.is_hidden(style), joins, carried)

    def _finish(self, paragraph: _Paragraph) -> None:
        """Hand the paragraph on; one whose end is deleted goes on in the next."""
        sink = self._sinks[-1]
        if paragraph.joins:
            self._carried = paragraph.parts
        else:
            text = "".join(paragraph.parts)
            is_item = paragraph.kind is BlockKind.LIST_ITEM
            is_tight = is_item and bool(sink) and sink[-1].kind is BlockKind.LIST_ITEM
            sink.append(Piece(text, paragraph.kind, paragraph.level, paragraph.marker, is_tight))
        sink += paragraph.later

    def _look(self, run: _Element | None) -> str:
        """What a run's own properties say of its emphasis, else its style."""
        properties = child(run, "rPr")
        if properties is None:
            return ""
        by_style = self._styles.look(attribute(child(properties, "rStyle"), "val"))
        italic, bold = (is_on(properties, switch) for switch in ("i", "b"))
        return look(by_style[0] if italic is None else italic, by_style[1] if bold is None else bold)

    def _is_hidden(self, run: _Element) -> bool:
        properties = child(run, "rPr")
        own = is_on(properties, "vanish")
        return own if own is not None else self._styles.is_hidden(attribute(child(properties, "rStyle"), "val"))


def _is_left_out(element: _Element, name: str) -> bool:
    """True for rows that were deleted, prompts to fill in, and second forms of what was there already."""
    if name == "tr":
        return child(element, "trPr", "del") is not None
    if name == "sdt":
        return child(element, "sdtPr", "showingPlcHdr") is not None
    parent = element.getparent()
    if name == "Fallback" and parent is not None:
        return child(parent, "Choice") is not None
    if name == "Choice" and parent is not None:
        return child(parent, "Choice") is not element
    return False


def _symbol(code: str) -> str:
    """A letter of a symbol font, where it has a place of its own in Unicode."""
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return letter if letter.isprintable() else "•" if letter == "\uf0b7" else ""
