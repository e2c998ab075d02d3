"""OpenDocument texts (.odt) become structured documents: what is shown when all tracked changes are accepted.

Breaks of line within a paragraph stay breaks of line within its block, as in Word documents. Comments are no part of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.core.documents import BlockKind, Draft
from annotator.formats.archive import Archive, locked
from annotator.formats.builder import Facts, Piece, build
from annotator.formats.emphasis import emphasised, look
from annotator.formats.odt_styles import DEEPEST, OdtLists, OdtStyles
from annotator.formats.tables import Table
from annotator.formats.xmltree import attribute, child, local, number, parse_xml, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

EXTRACTOR = "odt 2"
KIND = "an OpenDocument text (.odt)"

_SPACE = re.compile(r"[ \t\r\n]+")
_SKIPPED = frozenset(
    {"tracked-changes", "annotation", "forms", "object", "object-ole", "ruby-text", "number", "binary-data", "script", "scripts"}
    | {"note-citation", "hidden-paragraph", "event-listeners", "sequence-decls", "variable-decls", "user-field-decls"}
)
_MOST_SPACES = 100


def extract(data: bytes, name: str) -> Draft:
    """The document in the bytes of an .odt file; `name` is the file's. Raises FileRefused if they are none, or unsafe."""
    archive = Archive(data, name, KIND)
    if b"encryption-data" in archive.read_if_there("META-INF/manifest.xml"):
        raise locked(name)

    def part(file: str) -> _Element | None:
        found = archive.read_if_there(file)
        return parse_xml(found, name, file) if found else None

    root = parse_xml(archive.read("content.xml"), name, "content.xml")
    story = child(root, "body", "text")
    if story is None:
        raise archive.damaged("content.xml")
    styles = OdtStyles()
    styles.add(part("styles.xml"))
    styles.add(child(root, "automatic-styles"), is_own=True)
    walker = _Walker(styles)
    pieces = walker.walk(story)
    return build(pieces, walker.notes(), _facts(part("meta.xml"), styles.language), name, EXTRACTOR)


def _facts(root: _Element | None, otherwise: str) -> Facts:
    """What the file says of itself; `otherwise` is the language of its styles."""
    meta = child(root, "meta")
    title, first, last, date, language = (
        words_of(child(meta, key)) for key in ("title", "initial-creator", "creator", "creation-date", "language")
    )
    return Facts(title=title, speaker=first or last, date=date, language=language or otherwise)


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being read; `later` are those of text boxes anchored in it."""

    kind: BlockKind | None
    level: int
    marker: str
    is_hidden: bool
    parts: list[str] = field(default_factory=list)
    later: list[Piece] = field(default_factory=list)


class _Walker:
    """Goes through the elements of the text and gathers its paragraphs, tables and notes."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles
        self._lists = [OdtLists(styles)]
        self._pieces: list[Piece] = []
        self._sinks: list[list[Piece]] = [self._pieces]
        self._open: list[_Paragraph] = []
        self._tables: list[Table] = []
        self._notes: list[list[Piece]] = []
        self._contents = 0
        self._looks: list[tuple[bool, bool]] = [(False, False)]

    def walk(self, story: _Element) -> list[Piece]:
        """The pieces of the text."""
        from lxml import etree  # heavy: loaded when the first such file is read

        walker = etree.iterwalk(story, events=("start", "end"))
        for event, element in walker:
            name = local(element)
            is_left_out = name in _SKIPPED or name.endswith("-source") or self._is_hidden(element, name)
            if event == "start" and is_left_out:
                walker.skip_subtree()
            elif event == "start":
                self._start(element, name)
            else:
                if not is_left_out:
                    self._end(name)
                self._add(element.tail)
        return self._pieces

    def notes(self) -> list[str]:
        """The texts of the footnotes and endnotes, in the order of their signs."""
        return ["\n".join(piece.marker + piece.text for piece in note) for note in self._notes]

    def _add(self, text: str | None) -> None:
        if text and self._open:
            self._open[-1].parts.append(emphasised(_SPACE.sub(" ", text), look(*self._looks[-1])))

    def _start(self, element: _Element, name: str) -> None:
        if name in ("p", "h"):
            self._open.append(self._begun(element, name))
            self._looks.append(self._styles.look(attribute(element, "style-name"), (False, False), is_paragraph=True))
        elif name == "span":
            self._looks.append(self._styles.look(attribute(element, "style-name"), self._looks[-1]))
        elif name == "list":
            self._lists[-1].begin(element)
        elif name in ("list-item", "list-header"):
            self._lists[-1].begin_item(element)
        elif name == "table":
            self._tables.append(Table())
        elif name == "table-row" and self._tables:
            self._tables[-1].begin_row()
        elif name == "table-cell" and self._tables:
            self._begin_story([])
        elif name == "text-box" and self._open:
            self._begin_story(self._open[-1].later)
        elif name == "note" and self._open:
            self._notes.append([])
            self._open[-1].parts.append(f"[{len(self._notes)}]")
            self._begin_story(self._notes[-1])
        elif name == "index-body":
            self._contents += 1
        elif self._open:
            self._open[-1].parts.append(_sign(element, name))
        if name not in ("list", "table"):
            self._add(element.text)

    def _begin_story(self, sink: list[Piece]) -> None:
        """What follows goes elsewhere, and begins outside of lists."""
        self._sinks.append(sink)
        self._lists.append(OdtLists(self._styles))

    def _end_story(self) -> list[Piece]:
        self._lists.pop()
        return self._sinks.pop()

    def _end(self, name: str) -> None:
        if name in ("p", "h", "span"):
            self._looks.pop()
        if name in ("p", "h") and self._open:
            self._finish(self._open.pop())
        elif name == "list":
            self._lists[-1].end()
        elif name == "table-cell" and self._tables:
            self._tables[-1].add_cell(self._end_story())
        elif name == "table" and self._tables:
            self._sinks[-1] += self._tables.pop().pieces()
        elif name in ("text-box", "note") and self._open:
            self._end_story()
        elif name == "index-body":
            self._contents -= 1

    def _begun(self, element: _Element, name: str) -> _Paragraph:
        """The paragraph as its element and its style have it."""
        style = attribute(element, "style-name")
        kind, level = self._styles.kind(style)
        if name == "h" and kind not in (BlockKind.TITLE, BlockKind.STANDFIRST):
            kind, level = BlockKind.HEADING, number(attribute(element, "outline-level"), 1, DEEPEST, 1)
        if self._contents:
            kind, level = BlockKind.FURNITURE, 0
        item = self._lists[-1].next()
        marker = ""
        if item and kind is None:
            sign, level = item
            kind = BlockKind.LIST_ITEM
            marker = "  " * level + (f"{sign} " if sign else "  ")
        elif item and kind is BlockKind.HEADING and item[0] not in ("", "•"):
            marker = f"{item[0]} "
        return _Paragraph(kind, level, marker, self._styles.is_hidden(style))

    def _finish(self, paragraph: _Paragraph) -> None:
        sink = self._sinks[-1]
        if not paragraph.is_hidden:
            kind = paragraph.kind
            is_tight = kind in (BlockKind.LIST_ITEM, BlockKind.FURNITURE) and bool(sink) and sink[-1].kind is kind
            sink.append(Piece("".join(paragraph.parts), kind, paragraph.level, paragraph.marker, is_tight))
        sink += paragraph.later

    def _is_hidden(self, element: _Element, name: str) -> bool:
        if name == "span":
            return self._styles.is_hidden(attribute(element, "style-name"))
        if name == "section":
            return attribute(element, "display") == "none"
        if name in ("title", "desc"):  # of a drawing; the field that shows the document's title has another namespace
            return "svg" in str(element.tag)
        return name == "hidden-text" and attribute(element, "is-hidden") == "true"


def _sign(element: _Element, name: str) -> str:
    if name == "s":
        return " " * number(attribute(element, "c"), 1, _MOST_SPACES, 1)
    return {"tab": "\t", "line-break": "\n"}.get(name, "")
