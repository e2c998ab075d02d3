"""The few elements of WordprocessingML that reports are made of."""

from collections.abc import Sequence
from typing import Any

from annotator.formats.report_words import clean, initials, is_right_to_left

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def element(name: str, *children: Any, **attributes: object) -> Any:
    """`<w:name w:attribute="…">` with children."""
    from lxml import etree  # heavy: loaded when the first such file is written

    made = etree.Element(f"{{{_W}}}{name}", {f"{{{_W}}}{key}": str(value) for key, value in attributes.items()}, nsmap={"w": _W})
    made.extend(children)
    return made


def run(text: str, *, emphasis: str = "", fill: str = "", underline: str = "", colour: str = "") -> Any:
    """Words set alike. `fill` and `underline` are `#RRGGBB`, `colour` is `RRGGBB`; a line end becomes a break."""
    words = clean(text)
    properties: list[Any] = [element("b"), element("bCs")] if "b" in emphasis else []
    properties += [element("i"), element("iCs")] if "i" in emphasis else []
    properties += [element("color", val=colour)] if colour else []
    properties += [element("u", val="single", color=underline[1:])] if underline else []
    properties += [element("shd", val="clear", color="auto", fill=fill[1:])] if fill else []
    properties += [element("rtl")] if is_right_to_left(words) else []
    made = element("r", *([element("rPr", *properties)] if properties else []))
    for number, line in enumerate(words.split("\n")):
        if number:
            made.append(element("br"))
        for place, part in enumerate(line.split("\t")):
            if place:
                made.append(element("tab"))
            if part:
                said = element("t")
                said.text = part
                said.set(_SPACE, "preserve")
                made.append(said)
    return made


def paragraph(style: str, parts: Sequence[Any], text: str = "", *, bar: str = "") -> Any:
    """A paragraph; `text` says which way it is written, `bar` is the colour `#RRGGBB` of a line at its start."""
    properties = [element("pStyle", val=style)]
    is_turned = is_right_to_left(text)
    if bar:
        side = "right" if is_turned else "left"
        properties.append(element("pBdr", element(side, val="single", sz=18, space=8, color=bar[1:])))
    properties += [element("bidi")] if is_turned else []
    return element("p", element("pPr", *properties), *parts)


def with_field(instruction: str, entries: Sequence[tuple[int, str]]) -> list[Any]:
    """A field of contents that Word fills anew when it opens the file; until then it shows these entries by level."""
    found = [paragraph("Normal", [run(text)], text) for _, text in entries]
    for made, (level, _) in zip(found, entries, strict=True):
        made[0].append(element("ind", left=240 * (level - 1)))
        made[0].insert(1, element("spacing", after=0))
    said = element("instrText")
    said.text = f" {instruction} "
    said.set(_SPACE, "preserve")
    begin = [element("r", element("fldChar", fldCharType="begin", dirty="true")), element("r", said)]
    begin.append(element("r", element("fldChar", fldCharType="separate")))
    for place, each in enumerate(begin, 1):
        found[0].insert(place, each)
    found[-1].append(element("r", element("fldChar", fldCharType="end")))
    return found


def table(header: Sequence[str], rows: Sequence[Sequence[Sequence[Any]]], widths: Sequence[int]) -> Any:
    """A table with lines; cells are runs, widths twentieths of a point. Its header stands on every page."""

    def row(cells: Sequence[Sequence[Any]], *, is_header: bool = False) -> Any:
        made = element("tr", *([element("trPr", element("tblHeader"))] if is_header else []))
        for cell, width in zip(cells, widths, strict=True):
            made.append(element("tc", element("tcPr", element("tcW", w=width, type="dxa")), paragraph("Normal", cell)))
        return made

    style = element("tblPr", element("tblStyle", val="TableGrid"), element("tblW", w=sum(widths), type="dxa"))
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    first = row([[run(words, emphasis="b")] for words in header], is_header=True)
    return element("tbl", style, grid, first, *(row(cells) for cells in rows))


class Comments:
    """The comments of a document; python-docx looks through all of them for each new one."""

    def __init__(self, comments: Any) -> None:
        """`comments` are those of python-docx."""
        self._all = comments._comments_elm
        self._count = 0

    def add(self, author: str, lines: Sequence[str]) -> int:
        """One more comment; its id."""
        self._count += 1
        said = [element("p", element("pPr", element("pStyle", val="CommentText")), run(line)) for line in lines]
        name = clean(author) or "Unknown"
        self._all.append(element("comment", *said, id=self._count, author=name, initials=initials(name)))
        return self._count

    @staticmethod
    def reference(number: int) -> Any:
        """Where the balloon of a comment hangs."""
        return element("r", element("commentReference", id=number))
