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
_RULE = re.compile(r"([^{}]{1,1000})\{([^{}]{0,4000})\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"(?P<element>[a-z][a-z0-9]{0,10})?(?:\.(?P<name>[\w-]{1,80}))?")
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)|font\s*:[^;]*\b(?:italic|oblique)\b", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)\b|font\s*:[^;]*\bbold\b", re.IGNORECASE)


def read_looks(sheets: Iterable[str]) -> dict[str, Look]:
    """What plain rules (`.name`, `span.name`, `cite`) say, by their selectors; those that depend on a place are passed over."""
    found: dict[str, Look] = {}
    for sheet in sheets:
        for selectors, words in _RULE.findall(_COMMENT.sub("", sheet[:_LONGEST])):
            look = look_of(words)
            if look != PLAIN:
                for each in selectors.lower().split(","):
                    if _SELECTOR.fullmatch(each.strip()):
                        found[each.strip()] = look
    return found


def look_of(words: str) -> Look:
    """What the declarations of a rule, or of an attribute `style`, say."""
    return _ITALIC.search(words) is not None, _BOLD.search(words) is not None


def look_from(looks: Mapping[str, Look], element: _Element, name: str) -> Look:
    """How an element of that name sets its words by its classes and its own style."""
    style = str(element.get("style") or "")
    said = [look_of(style[:1000])] if style else []
    if looks:
        classes = str(element.get("class") or "").lower().split()[:20]
        keys = [name, *(key for each in classes for key in (f".{each}", f"{name}.{each}"))]
        said += [looks[key] for key in keys if key in looks]
    return any(italic for italic, _ in said), any(bold for _, bold in said)
