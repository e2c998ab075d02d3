"""The paragraphs, headings, list items, quotations and table rows of an HTML or XHTML tree, in order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from annotator.core.documents import BlockKind
from annotator.formats.builder import Piece
from annotator.formats.counting import numeral
from annotator.formats.emphasis import emphasised, look
from annotator.formats.stylesheet import Look, look_from
from annotator.formats.tables import Table
from annotator.formats.xmltree import local, number

if TYPE_CHECKING:
    from lxml.etree import _Element

_DROPPED = frozenset(
    {
        "script",
        "style",
        "head",
        "template",
        "noscript",
        "svg",
        "iframe",
        "object",
        "embed",
        "select",
        "option",
        "datalist",
        "canvas",
    }
    | {"audio", "video", "rp", "rt", "title", "textarea", "input"}
)
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "body", "html", "center", "form", "fieldset"}
    | {
        "address",
        "figure",
        "figcaption",
        "caption",
        "dl",
        "dt",
        "dd",
        "ul",
        "ol",
        "li",
        "menu",
        "blockquote",
        "pre",
        "hr",
        "table",
    }
    | {"h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "details", "summary", "tbody", "thead", "tfoot", "tr", "td", "th", "legend"}
    | {"button", "dialog", "search"}
)
NO_LOOKS: Mapping[str, Look] = MappingProxyType({})
_ITALIC = frozenset({"i", "em", "cite", "dfn", "var"})
_BOLD = frozenset({"b", "strong"})
_ROOTS = ("html", "body")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_NOTE_SIGN = re.compile(r"\s*(?:\d{1,3}|[*†‡]{1,3})\s*")
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_PROSE = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "table", "article", "section"})
_DEEPEST = 8


@dataclass(slots=True)
class Marked:
    """A piece and the element in which its text begins."""

    piece: Piece
    element: _Element


@dataclass(slots=True)
class _List:
    """A list that is open: the form of its numerals, or nothing for bullets, and the next number."""

    form: str
    next: int
    sign: str = ""


@dataclass(slots=True)
class _State:
    """Where the walk is."""

    looks: Mapping[str, Look]
    sinks: list[list[Marked]] = field(default_factory=lambda: [[]])
    lists: list[_List] = field(default_factory=list)
    tables: list[tuple[_Element, Table]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    begins: Any = None
    quotes: int = 0
    heading: int = 0
    caption: int = 0
    pre: int = 0
    italic: int = 0
    bold: int = 0


def read_pieces(root: _Element, looks: Mapping[str, Look] = NO_LOOKS) -> list[Marked]:
    """All pieces of text under `root`, whatever they are good for; scripts, styles and what is not shown are dropped. `looks` are
    what style sheets say.
    """
    from lxml import etree  # heavy: loaded when the first such file is read

    state = _State(looks)
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        name = local(element).lower()
        if event == "start":
            if name in _DROPPED or _is_hidden(element):
                walker.skip_subtree()
                continue
            _begin(state, element, name)
            _add(state, element, element.text)
        else:
            if name not in _DROPPED and not _is_hidden(element):
                _end(state, element, name)
            if element is not root:
                _add(state, element.getparent(), element.tail)
    _flush(state)
    return state.sinks[0]


def _add(state: _State, element: Any, text: str | None) -> None:
    if not text:
        return
    if state.begins is None and text.strip():
        state.begins = element
    plain = text if state.pre else _SPACE.sub(" ", text.replace("\x0b", " "))
    state.text.append(emphasised(plain, look(state.italic > 0, state.bold > 0)))


def _begin(state: _State, element: _Element, name: str) -> None:
    if name == "br":
        _break(state)
    elif name == "sup" and _is_note_sign(element):
        state.text.append("[")
    _emphasise(state, element, name, 1)
    if name not in _BLOCKS:
        return
    _flush(state)
    if name in ("ul", "ol", "menu"):
        _begin_list(state, element, name)
    elif name == "li" and state.lists:
        inner = state.lists[-1]
        inner.next = number(str(element.get("value") or ""), 0, 1_000_000, inner.next)
        inner.sign = f"{numeral(inner.next, inner.form)}." if inner.form else "•"
        inner.next += 1
    elif name == "blockquote":
        state.quotes += 1
    elif name in ("figcaption", "caption"):
        state.caption += 1
    elif name == "pre":
        state.pre += 1
    elif name[0] == "h" and name[1:].isdecimal():
        state.heading = int(name[1:])
    elif name == "table" and _is_data(element):
        state.tables.append((element, Table()))
    elif name == "tr" and state.tables:
        state.tables[-1][1].begin_row()
    elif name in ("td", "th") and state.tables:
        state.sinks.append([])


def _end(state: _State, element: _Element, name: str) -> None:
    if name == "sup" and _is_note_sign(element):
        state.text.append("]")
    _emphasise(state, element, name, -1)
    if name not in _BLOCKS:
        return
    is_gap = name == "p" and not "".join(state.text).strip()
    _flush(state)
    if is_gap and not any(local(each).lower() in _BLOCKS for each in element):
        state.sinks[-1].append(Marked(Piece(""), element))
    if name in ("ul", "ol", "menu") and state.lists:
        state.lists.pop()
    elif name == "blockquote":
        state.quotes -= 1
    elif name in ("figcaption", "caption"):
        state.caption -= 1
    elif name == "pre":
        state.pre -= 1
    elif name[0] == "h" and name[1:].isdecimal():
        state.heading = 0
    elif name in ("td", "th") and state.tables:
        state.tables[-1][1].add_cell([marked.piece for marked in state.sinks.pop()])
    elif name == "table" and state.tables and state.tables[-1][0] is element:
        rows = state.tables.pop()[1].pieces()
        state.sinks[-1] += [Marked(row, element) for row in rows]


def _emphasise(state: _State, element: _Element, name: str, step: int) -> None:
    """Words are emphasised from the start of an element (1) to its end (-1)."""
    if name in _ROOTS:
        return
    italic, bold = look_from(state.looks, element, name)
    state.italic += step * (italic or name in _ITALIC)
    state.bold += step * (bold or name in _BOLD)


def _begin_list(state: _State, element: _Element, name: str) -> None:
    form = str(element.get("type") or "1") if name == "ol" else ""
    state.lists.append(_List(form, number(str(element.get("start") or ""), 0, 1_000_000, 1)))


def _break(state: _State) -> None:
    """One break of line stays one; two are the end of a paragraph."""
    last = next((part.rstrip(" ") for part in reversed(state.text) if part.strip(" ")), "")
    if last.endswith("\n") and not state.pre:
        _flush(state)
    else:
        state.text.append("\n")


def _flush(state: _State) -> None:
    """The text gathered so far is a paragraph of its own, if it is any."""
    text, begins = "".join(state.text), state.begins
    state.text.clear()
    state.begins = None
    if begins is None or not text.strip():
        return
    kind, level, marker = _kind(state)
    # Lines that were set ready keep their blank lines, and are told apart as those of a plain text.
    lines = text.split("\n") if state.pre else [re.sub(r" +", " ", text)]
    for at, line in enumerate(lines):
        piece = Piece(line, kind, level, marker if at == 0 else " " * len(marker), is_tight=at > 0)
        state.sinks[-1].append(Marked(piece, begins))


def _kind(state: _State) -> tuple[BlockKind | None, int, str]:
    if state.heading:
        return BlockKind.HEADING, state.heading, ""
    if state.caption:
        return BlockKind.CAPTION, 0, ""
    if state.lists:
        depth = min(len(state.lists), _DEEPEST) - 1
        sign, state.lists[-1].sign = state.lists[-1].sign, ""
        return BlockKind.LIST_ITEM, depth, "  " * depth + (f"{sign} " if sign else "  ")
    return (BlockKind.QUOTE, min(state.quotes, _DEEPEST) - 1, "") if state.quotes else (None, 0, "")


def _is_hidden(element: _Element) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(str(element.get("style") or "")[:1000]))


def _is_note_sign(element: _Element) -> bool:
    """True for a raised number that is a link, the call of a footnote."""
    if element.getparent() is None or not ((len(element) and local(element[0]).lower() == "a") or _is_link(element.getparent())):
        return False
    return _NOTE_SIGN.fullmatch("".join(str(part) for part in element.itertext())[:20]) is not None


def _is_link(element: Any) -> bool:
    return element is not None and local(element).lower() == "a"


def _is_data(table: _Element) -> bool:
    """False for a table that only lays out the page: its cells hold headings, lists, tables or several paragraphs."""
    for cell in table.iter():
        if local(cell).lower() in ("td", "th") and sum(local(each).lower() in _PROSE for each in cell.iter()) > 1:
            return False
    return True
