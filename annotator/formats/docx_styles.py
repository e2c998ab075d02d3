"""What the styles and numberings of a Word document say: which paragraph is a heading, and which number stands before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.core.documents import BlockKind
from annotator.formats.counting import Level, numeral
from annotator.formats.xmltree import attribute, child, local, number

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST = 8
_NAMED = {
    "title": BlockKind.TITLE,
    "subtitle": BlockKind.STANDFIRST,
    "quote": BlockKind.QUOTE,
    "intense quote": BlockKind.QUOTE,
    "block text": BlockKind.QUOTE,
    "quotations": BlockKind.QUOTE,
    "caption": BlockKind.CAPTION,
    "toc heading": BlockKind.FURNITURE,
}
_OFF = ("0", "false", "off", "none")


def is_on(properties: _Element | None, name: str) -> bool | None:
    """True or False if a switch such as `vanish` is set in the properties, None if they don't say."""
    switch = child(properties, name)
    return None if switch is None else attribute(switch, "val").lower() not in _OFF


@dataclass(slots=True)
class Style:
    """One style: its English name, what it is based on, and what it says of paragraphs."""

    name: str
    base: str
    outline: str
    numbering: tuple[str, str]
    is_hidden: bool | None
    is_italic: bool | None = None
    is_bold: bool | None = None


@dataclass(slots=True)
class Styles:
    """All styles of a document by their ids."""

    styles: dict[str, Style] = field(default_factory=dict)
    default: str = ""
    language: str = ""

    def kind(self, style: str, outline: str) -> tuple[BlockKind | None, int]:
        """What a paragraph of the style is, and how deep; `outline` is the level that the paragraph itself names."""
        for each in self._chain(style):
            named = each.name.lower()
            if named.startswith("heading ") and named[8:].isdecimal():
                return BlockKind.HEADING, number(named[8:], 1, 9, 1)
            if named.startswith("toc ") or named.startswith("table of "):
                return BlockKind.FURNITURE, 0
            if named in _NAMED:
                return _NAMED[named], 0
            outline = outline or each.outline
        level = number(outline, 0, 9, 9)
        return (BlockKind.HEADING, level + 1) if level < 9 else (None, 0)

    def numbering(self, style: str) -> tuple[str, str]:
        """The list and level that a paragraph has by its style, or two times nothing."""
        found = (each.numbering for each in self._chain(style))
        return next((pair for pair in found if pair[0]), ("", ""))

    def is_hidden(self, style: str) -> bool:
        """True if text of the style isn't shown."""
        return next((each.is_hidden for each in self._chain(style) if each.is_hidden is not None), False)

    def look(self, style: str) -> tuple[bool, bool]:
        """Whether a style of letters sets them in italics, and bold."""
        chain = self._chain(style)
        is_italic = next((each.is_italic for each in chain if each.is_italic is not None), False)
        return is_italic, next((each.is_bold for each in chain if each.is_bold is not None), False)

    def _chain(self, style: str) -> list[Style]:
        """The style and those that it is based on; a circle ends where it began."""
        chain: list[Style] = []
        seen: set[str] = set()
        while style in self.styles and style not in seen and len(chain) < 20:
            seen.add(style)
            chain.append(self.styles[style])
            style = chain[-1].base
        return chain


def read_styles(root: _Element | None) -> Styles:
    """The styles in the root of word/styles.xml; none if there is no such part."""
    found = Styles()
    found.language = attribute(child(root, "docDefaults", "rPrDefault", "rPr", "lang"), "val")
    for element in root if root is not None else ():
        if local(element) != "style":
            continue
        paragraph = child(element, "pPr")
        id = attribute(element, "styleId")
        found.styles[id] = Style(
            attribute(child(element, "name"), "val"),
            attribute(child(element, "basedOn"), "val"),
            attribute(child(paragraph, "outlineLvl"), "val"),
            numbering_of(paragraph),
            *(is_on(child(element, "rPr"), switch) for switch in ("vanish", "i", "b")),
        )
        if attribute(element, "type") == "paragraph" and attribute(element, "default") in ("1", "true"):
            found.default = id
    return found


def numbering_of(properties: _Element | None) -> tuple[str, str]:
    """The list and the level in it that paragraph properties name."""
    numbered = child(properties, "numPr")
    return attribute(child(numbered, "numId"), "val"), attribute(child(numbered, "ilvl"), "val")


class Numberings:
    """The lists of a document: asked in the order of the text, they give the number or bullet of each paragraph."""

    def __init__(self, root: _Element | None) -> None:
        """`root` is that of word/numbering.xml, or None."""
        shapes: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, Level]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        for element in root if root is not None else ():
            if local(element) == "abstractNum":
                shapes[attribute(element, "abstractNumId")] = _levels(element)
        for element in root if root is not None else ():
            if local(element) == "num":
                shape = attribute(child(element, "abstractNumId"), "val")
                own = dict(shapes.get(shape, {}))
                changes = [each for each in element if local(each) == "lvlOverride"]
                for change in changes:
                    depth = number(attribute(change, "ilvl"), 0, _DEEPEST, 0)
                    own |= _levels(change)
                    start = attribute(child(change, "startOverride"), "val")
                    if start and depth in own:
                        own[depth] = Level(own[depth].form, own[depth].pattern, number(start, 0, 1_000_000, 1))
                id = attribute(element, "numId")
                self._lists[id] = (id if changes else f"shape {shape}", own)

    def next(self, list_id: str, level: str) -> tuple[str, int] | None:
        """The number or bullet of the next paragraph of a list, and its depth; None if the paragraph is in no list."""
        if list_id not in self._lists:
            return None
        key, levels = self._lists[list_id]
        depth = number(level, 0, _DEEPEST, 0)
        shape = levels.get(depth)
        if shape is None or shape.form == "none":
            return None
        if shape.form == "bullet":
            return "•", depth
        counts = self._counts.setdefault(key, [None] * (_DEEPEST + 1))
        before = counts[depth]
        counts[depth] = shape.start if before is None else before + 1
        counts[depth + 1 :] = [None] * (_DEEPEST - depth)
        sign = shape.pattern or f"%{depth + 1}."
        for place in range(_DEEPEST + 1):
            if f"%{place + 1}" in sign:
                at = levels.get(place, shape)
                count = counts[place]
                sign = sign.replace(f"%{place + 1}", numeral(at.start if count is None else count, at.form))
        return sign.strip()[:40], depth


def _levels(element: _Element) -> dict[int, Level]:
    found = {}
    for level in element:
        if local(level) == "lvl":
            depth = number(attribute(level, "ilvl"), 0, _DEEPEST, 0)
            start = number(attribute(child(level, "start"), "val"), 0, 1_000_000, 1)
            form = attribute(child(level, "numFmt"), "val") or "decimal"
            found[depth] = Level(form, attribute(child(level, "lvlText"), "val")[:60], start)
    return found
