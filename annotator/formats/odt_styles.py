"""What the styles of an OpenDocument text say: which paragraph is a heading, what is hidden, how its lists count."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.core.documents import BlockKind
from annotator.formats.counting import Level, numeral
from annotator.formats.xmltree import attribute, child, local, number

if TYPE_CHECKING:
    from lxml.etree import _Element

DEEPEST = 9
_NAMED = {
    "title": BlockKind.TITLE,
    "subtitle": BlockKind.STANDFIRST,
    "quotations": BlockKind.QUOTE,
    "quote": BlockKind.QUOTE,
    "caption": BlockKind.CAPTION,
    "illustration": BlockKind.CAPTION,
}


@dataclass(slots=True)
class _Style:
    name: str
    base: str
    outline: str
    is_hidden: bool | None
    is_italic: bool | None = None
    is_bold: bool | None = None
    is_own: bool = False


@dataclass(slots=True)
class OdtStyles:
    """Paragraph, text and list styles by name; those of the text itself go before the common ones."""

    styles: dict[str, _Style] = field(default_factory=dict)
    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    language: str = ""

    def add(self, root: _Element | None, is_own: bool = False) -> None:
        """Take in all styles under `root`; `is_own` says that they are what a person did to single places of the text."""
        for element in root.iter() if root is not None else ():
            name, named = local(element), attribute(element, "name")
            if name == "style":
                letters = child(element, "text-properties")
                shown = attribute(letters, "display")
                readable = (attribute(element, "display-name") or named).replace("_20_", " ").lower()
                outline = attribute(element, "default-outline-level")
                hidden = shown == "none" if shown else None
                base = attribute(element, "parent-style-name")
                italic, bold = _is_slanted(attribute(letters, "font-style")), _is_heavy(attribute(letters, "font-weight"))
                self.styles[named] = _Style(readable, base, outline, hidden, italic, bold, is_own)
            elif name == "default-style" and attribute(element, "family") == "paragraph":
                letters = child(element, "text-properties")
                parts = [attribute(letters, key) for key in ("language", "country")]
                self.language = "-".join(part for part in parts if part not in ("", "none"))
            elif name == "list-style":
                self.lists[named] = _levels(element)

    def kind(self, style: str) -> tuple[BlockKind | None, int]:
        """What a paragraph of the style is, and how deep."""
        for each in self._chain(style):
            if each.name.startswith("heading ") and each.name[8:].isdecimal():
                return BlockKind.HEADING, number(each.name[8:], 1, DEEPEST, 1)
            if each.outline.isdecimal():
                return BlockKind.HEADING, number(each.outline, 1, DEEPEST, 1)
            if each.name.startswith("contents "):
                return BlockKind.FURNITURE, 0
            if each.name in _NAMED:
                return _NAMED[each.name], 0
        return None, 0

    def is_hidden(self, style: str) -> bool:
        """True if text of the style isn't shown."""
        return next((each.is_hidden for each in self._chain(style) if each.is_hidden is not None), False)

    def look(self, style: str, outer: tuple[bool, bool], is_paragraph: bool = False) -> tuple[bool, bool]:
        """Whether letters of the style are in italics, and bold, where those around are as `outer`. Of a paragraph's styles only
        those count that a person set in this place: a heading that is bold by its nature is not emphasised.
        """
        chain = [each for each in self._chain(style) if each.is_own or not is_paragraph]
        italic = next((each.is_italic for each in chain if each.is_italic is not None), outer[0])
        return italic, next((each.is_bold for each in chain if each.is_bold is not None), outer[1])

    def _chain(self, style: str) -> list[_Style]:
        chain: list[_Style] = []
        seen: set[str] = set()
        while style in self.styles and style not in seen and len(chain) < 20:
            seen.add(style)
            chain.append(self.styles[style])
            style = chain[-1].base
        return chain


def _is_slanted(shape: str) -> bool | None:
    return shape in ("italic", "oblique") if shape else None


def _is_heavy(weight: str) -> bool | None:
    return weight == "bold" or (weight.isdecimal() and int(weight) >= 600) if weight else None


def _levels(element: _Element) -> dict[int, Level]:
    found = {}
    for level in element:
        depth = number(attribute(level, "level"), 1, DEEPEST, 1) - 1
        if local(level) == "list-level-style-number":
            form = attribute(level, "num-format")
            sign = f"{attribute(level, 'num-prefix')}%{attribute(level, 'num-suffix')}"[:40] if form else ""
            found[depth] = Level(form or "none", sign, number(attribute(level, "start-value"), 0, 1_000_000, 1))
        elif local(level).startswith("list-level-style-"):
            found[depth] = Level("bullet", "•")
    return found


@dataclass(slots=True)
class _Open:
    """A list that is open, the next item's sign not yet given to a paragraph."""

    style: str
    is_new: bool = False
    has_sign: bool = False


class OdtLists:
    """The lists around the place that is being read, and how far each has counted."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles
        self._open: list[_Open] = []
        self._counts: dict[tuple[str, int], int] = {}

    def begin(self, element: _Element) -> None:
        """A list begins, within the one that is open if there is one."""
        style = attribute(element, "style-name") or (self._open[-1].style if self._open else "")
        goes_on = attribute(element, "continue-numbering") == "true" or bool(attribute(element, "continue-list"))
        self._open.append(_Open(style))
        if not goes_on:
            self._counts.pop((style, len(self._open) - 1), None)

    def begin_item(self, element: _Element) -> None:
        """An item begins; a header of a list has no sign."""
        if self._open:
            self._open[-1].is_new = local(element) == "list-item"
            start = attribute(element, "start-value")
            if start:
                self._counts[self._open[-1].style, len(self._open) - 1] = number(start, 0, 1_000_000, 1) - 1

    def end(self) -> None:
        """The innermost list ends."""
        if self._open:
            self._open.pop()

    def next(self) -> tuple[str, int] | None:
        """The sign of the next paragraph, empty where it only goes on, and its depth; None outside of lists."""
        if not self._open:
            return None
        inner, depth = self._open[-1], min(len(self._open), DEEPEST) - 1
        is_new, inner.is_new = inner.is_new, False
        level = self._styles.lists.get(inner.style, {}).get(depth, Level("bullet", "•"))
        if not is_new or level.form == "none":
            return "", depth
        if level.form == "bullet":
            return "•", depth
        key = (inner.style, len(self._open) - 1)
        count = self._counts[key] = self._counts.get(key, level.start - 1) + 1
        return level.pattern.replace("%", numeral(count, level.form)).strip(), depth
