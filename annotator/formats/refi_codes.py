"""Codes of REFI-QDA as tags, from projects and codebooks alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.core.changes import Id
from annotator.core.project import About, ProjectTag
from annotator.formats.refi_names import normal_guid
from annotator.formats.refi_told import Told

if TYPE_CHECKING:
    from lxml.etree import _Element

_COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")


def read_codes(told: Told, codes: _Element) -> Iterator[ProjectTag]:
    """Every code, parents before their children."""
    for element in codes:
        if told.name(element) == "Code":
            yield from _code(told, element, None)
        else:
            told.unknown(element)


def _code(told: Told, element: _Element, parent: Id | None) -> Iterator[ProjectTag]:
    guid, definition, below = normal_guid(element.get("guid", "")), "", []
    for child in element:
        name = told.name(child)
        if name == "Code":
            below.append(child)
        elif name == "Description":
            definition = child.text or ""
        elif name == "NoteRef":
            told.note(child, About.TAG, guid)
        else:
            told.unknown(child)
    is_codable = element.get("isCodable", "true").strip() not in ("false", "0")
    yield ProjectTag(guid, element.get("name", ""), parent, _colour(element.get("color", "")), definition, is_codable)
    for child in below:
        yield from _code(told, child, guid)


def _colour(text: str) -> str:
    """#rrggbb, or nothing for what is no colour."""
    colour = text.strip().lower()
    if not _COLOUR.fullmatch(colour):
        return ""
    return colour if len(colour) == 7 else "#" + "".join(letter * 2 for letter in colour[1:])
