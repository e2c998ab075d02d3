"""The little of style sheets that is read: which classes and elements set their words in italics or bold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

Look = tuple[bool, bool]
"""In italics; bold."""
PLAIN: Look = (False, False)
_LONGEST = 500_000
_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]{0,10})?(?:\.[\w-]{1,80})?")
_SLANTED = frozenset({"italic", "oblique"})
_HEAVY = frozenset({"bold", "bolder", "600", "700", "800", "900"})


def read_looks(sheets: Iterable[str]) -> dict[str, Look]:
    """What plain rules (`.name`, `span.name`, `cite`) say, by their selectors; those that depend on a place are passed over."""
    found: dict[str, Look] = {}
    for sheet in sheets:
        first, *commented = sheet[:_LONGEST].split("/*")
        for rule in "".join([first, *(part.partition("*/")[2] for part in commented)]).split("}"):
            selectors, _, words = rule.rpartition("{")
            look = look_of(words)
            if look != PLAIN:
                for each in selectors.lower().rpartition("{")[2].split(","):
                    if _SELECTOR.fullmatch(each.strip()):
                        found[each.strip()] = look
    return found


def look_of(words: str) -> Look:
    """What the declarations of a rule, or of an attribute `style`, say."""
    italic = bold = False
    for declaration in words.split(";"):
        name, _, value = declaration.partition(":")
        name = name.strip().lower()
        if name in ("font-style", "font-weight", "font"):
            values = set(value.lower().split())
            italic |= name != "font-weight" and bool(values & _SLANTED)
            bold |= name != "font-style" and bool(values & _HEAVY)
    return italic, bold


def look_from(looks: Mapping[str, Look], element: _Element, name: str) -> Look:
    """How an element of that name sets its words by its classes and its own style."""
    style = str(element.get("style") or "")
    said = [look_of(style[:1000])] if style else []
    if looks:
        classes = str(element.get("class") or "").lower().split()[:20]
        keys = [name, *(key for each in classes for key in (f".{each}", f"{name}.{each}"))]
        said += [looks[key] for key in keys if key in looks]
    return any(italic for italic, _ in said), any(bold for _, bold in said)
