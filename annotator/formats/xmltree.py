"""XML of unknown origin to a tree: no entities, no network, no depth or size without a bound."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from annotator.core.errors import FileRefused

if TYPE_CHECKING:
    from lxml.etree import _Element


MOST_TAGS = 2_000_000
"""Tags, opening and closing, that one part may have; a long book has some hundred thousand. They bound memory and time."""


class NotWellFormed(FileRefused):
    """The XML breaks off or contradicts itself; a more lenient reader may still read it."""


def parse_xml(data: bytes, name: str, part: str, most_tags: int = MOST_TAGS) -> _Element:
    """The root of the XML in a part of the file called `name`. Raises FileRefused if it isn't well formed, nested deeper than
    libxml2's 256 levels, has too many tags, or declares entities."""
    from lxml import etree  # heavy: loaded when the first such file is read

    check_tags(data.count(b"<"), name, most_tags)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if "depth" in str(error).lower():
            raise too_deep(name) from None
        raise _not_well_formed(name, part) from None
    declared: Any = root.getroottree().docinfo.internalDTD
    if declared is not None and next(iter(declared.iterentities()), None) is not None:
        raise _declares_entities(name, part)
    return root


def walk_xml(data: bytes, name: str, part: str, *tags: str) -> Iterator[tuple[str, _Element]]:
    """The elements of these local names in a large part, as they begin ("start") and end ("end"), in whatever namespace; what has
    ended is let go of. Raises FileRefused as `parse_xml` does, except for the number of tags.
    """
    from lxml import etree  # heavy: loaded when the first such file is read

    if b"<!ENTITY" in data:
        raise _declares_entities(name, part)
    walker = etree.iterparse(
        io.BytesIO(data), events=("start", "end"), tag=[f"{{*}}{tag}" for tag in tags], resolve_entities=False, no_network=True,
        load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        for event, element in walker:
            yield event, element
            if event == "end":
                element.clear()
                above = element.getparent()
                while above is not None and element.getprevious() is not None:
                    del above[0]
    except (etree.XMLSyntaxError, ValueError) as error:
        if "depth" in str(error).lower():
            raise too_deep(name) from None
        raise _not_well_formed(name, part) from None


def _not_well_formed(name: str, part: str) -> NotWellFormed:
    return NotWellFormed(f"{name} is damaged or incomplete in its part {part[:80]}; get it anew and import that.")


def _declares_entities(name: str, part: str) -> FileRefused:
    return FileRefused(f"{name} declares XML entities in its part {part[:80]}, as a harmful file does; export it anew.")


def check_tags(count: int, name: str, most: int = MOST_TAGS) -> None:
    """Raise FileRefused if a part of the file has more tags than can be read."""
    if count > most:
        raise FileRefused(
            f"{name} has {count:,} marks of structure in one part, more than can be read; split it into smaller files."
        )


def too_deep(name: str) -> FileRefused:
    """The refusal of a file whose parts lie within each other without end."""
    return FileRefused(f"{name} is nested more than 250 levels deep, which is not to be read safely; export it anew.")


def local(element: _Element) -> str:
    """The name of an element without its namespace, or nothing for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: _Element | None, name: str) -> str:
    """The value of the first attribute of that local name, in whatever namespace, or nothing."""
    if element is None:
        return ""
    plain = element.get(name)
    if plain is not None:
        return str(plain)
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def child(element: _Element | None, *path: str) -> _Element | None:
    """The first child of that local name, and its child, and so on; None where there is none."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if local(each) == name), None)
    return element


def number(text: str, least: int, most: int, otherwise: int) -> int:
    """A whole number in a file, held within bounds."""
    try:
        return min(max(int(text), least), most)
    except ValueError:
        return otherwise


def words_of(element: _Element | None) -> str:
    """All text in an element, on one line."""
    return " ".join("".join(str(part) for part in element.itertext()).split()) if element is not None else ""
