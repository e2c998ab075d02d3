"""The few elements of OpenDocument that reports are made of, and their styles."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from annotator.formats.report_words import clean, initials, is_right_to_left, shades

_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_APART = re.compile("(\n|\t| {2,}|^ | $)")
"""What OpenDocument would run together (part 3, 6.1.2): it has elements of its own."""
_TURNED = "_rtl"
_PARAGRAPHS = {
    "Cited": ('fo:margin-left="0.4cm" fo:margin-top="0.4cm" fo:margin-bottom="0.05cm" fo:keep-with-next="always"', ""),
    "Source": ('fo:margin-left="0.4cm" fo:margin-bottom="0.05cm"', 'fo:font-size="9pt" fo:color="#55504a"'),
    "Note": ('fo:margin-left="0.4cm" fo:margin-bottom="0.1cm"', 'fo:font-size="10pt" fo:color="#55504a"'),
    "Item": ('fo:margin-left="0.8cm"', ""),
    "Standard": ('fo:margin-bottom="0.25cm"', ""),
}
_WORDS = {
    "Around": 'fo:color="#6f6a61"',
    "Bold": 'fo:font-weight="bold" style:font-weight-complex="bold"',
    "Italic": 'fo:font-style="italic" style:font-style-complex="italic"',
}


def _qualified(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def element(name: str, *content: Any) -> Any:
    """An element by its prefixed name, with children; the last of `content` may be its attributes, prefixed too."""
    from lxml import etree  # heavy: loaded when the first such file is written

    attributes: Mapping[str, str] = content[-1] if content and isinstance(content[-1], dict) else {}
    children = content[:-1] if attributes else content
    made = etree.Element(_qualified(name), {_qualified(key): value for key, value in attributes.items()}, nsmap=_SPACES)
    made.extend(children)
    return made


def span(text: str, style: str = "") -> Any:
    """Words set alike, every blank and line end kept."""
    made = element("text:span", {"text:style-name": style}) if style else element("text:span")
    last = None
    for part in _APART.split(clean(text)):
        if part == "\n":
            last = element("text:line-break")
        elif part == "\t":
            last = element("text:tab")
        elif part and not part.strip(" "):
            last = element("text:s", {"text:c": str(len(part))})
        elif part:
            if last is None:
                made.text = (made.text or "") + part
            else:
                last.tail = (last.tail or "") + part
            continue
        else:
            continue
        made.append(last)
    return made


def paragraph(style: str, parts: Sequence[Any], text: str = "") -> Any:
    """A paragraph; `text` says which way it is written."""
    is_turned = style in _PARAGRAPHS and is_right_to_left(text)
    return element("text:p", *parts, {"text:style-name": style + _TURNED * is_turned})


def annotation(name: str, author: str, lines: Sequence[str]) -> Any:
    """A comment on what stands between it and the `annotation_end` of the same name."""
    creator, letters = element("dc:creator"), element("meta:creator-initials")
    creator.text, letters.text = clean(author) or "Unknown", initials(author)
    return element(
        "office:annotation", creator, letters, *(element("text:p", span(line)) for line in lines), {"office:name": name}
    )


def annotation_end(name: str) -> Any:
    """Where a comment's words end."""
    return element("office:annotation-end", {"office:name": name})


def contents(entries: Sequence[tuple[int, str]]) -> Any:
    """A table of contents with these entries by level; a word processor brings in the pages when it is told to update."""
    source = element("text:table-of-content-source", {"text:outline-level": str(max(level for level, _ in entries))})
    listed = [paragraph(f"Contents_20_{level}", [span(words)]) for level, words in entries]
    body = element("text:index-body", *listed)
    return element("text:table-of-content", source, body, {"text:name": "Contents", "text:protected": "true"})


def table(header: Sequence[str], rows: Sequence[Sequence[Sequence[Any]]]) -> Any:
    """A table; cells are spans. Its header stands on every page."""

    def row(cells: Sequence[Sequence[Any]]) -> Any:
        return element("table:table-row", *(element("table:table-cell", paragraph("Standard", cell)) for cell in cells))

    first = element("table:table-header-rows", row([[span(words, "Bold")] for words in header]))
    columns = element("table:table-column", {"table:number-columns-repeated": str(len(header))})
    return element("table:table", columns, first, *map(row, rows), {"table:name": "Codebook"})


def styles(colours: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Name, family and XML of each style; `colours` are tag colours with the names of their styles."""
    for name, (block, words) in _PARAGRAPHS.items():
        for ending, turned in (("", ""), (_TURNED, ' style:writing-mode="rl-tb" fo:text-align="end"')):
            properties = f"<style:paragraph-properties {block}{turned}/><style:text-properties {words}/>"
            yield name + ending, "paragraph", _style(name + ending, "paragraph", properties)
    for level in range(1, 11):
        indent = f'<style:paragraph-properties fo:margin-left="{(level - 1) * 0.5}cm"/>'
        yield f"Contents_20_{level}", "paragraph", _style(f"Contents_20_{level}", "paragraph", indent)
    for name, words in _WORDS.items():
        yield name, "text", _style(name, "text", f"<style:text-properties {words}/>")
    for colour, name in colours.items():
        shade = shades(colour)
        line = f'style:text-underline-style="solid" style:text-underline-color="{shade.line}"'
        yield name, "text", _style(name, "text", f'<style:text-properties fo:background-color="{shade.tint}" {line}/>')


def _style(name: str, family: str, properties: str) -> str:
    return f'<style:style style:name="{name}" style:family="{family}">{properties}</style:style>'
