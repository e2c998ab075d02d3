"""A report as a Word document: real styles and headings, contents as a field, highlights as shading, notes as comments.

ECMA-376, part 1, chapter 17 (WordprocessingML). python-docx makes the package and its styles; the paragraphs are made here, since
through its objects ten thousand quotes take minutes.
"""

from typing import IO, TYPE_CHECKING, Any

from annotator.core.documents import BlockKind
from annotator.core.report import CodebookTable, Heading, Passage, Quote, Remark, Report, Run
from annotator.formats.docx_parts import Comments, element, paragraph, run, table, with_field
from annotator.formats.report_words import clean, headed, joined, lines_of, shades, signed, told

if TYPE_CHECKING:
    from docx.document import Document

_DEEPEST = 6
_INK2, _INK3 = "55504A", "6F6A61"
_STYLES = {
    BlockKind.LIST_ITEM: "ListBullet",
    BlockKind.QUOTE: "Quote",
    BlockKind.CAPTION: "Caption",
    BlockKind.STANDFIRST: "Subtitle",
}


def write_docx(report: Report, out: IO[bytes]) -> None:
    """Write the document to a file opened for bytes."""
    from docx import Document  # heavy: loaded when the first such file is written

    document = Document()
    _dress(document)
    document.core_properties.title = clean(report.title)[:255]
    document.core_properties.author = "Annotator"
    document.core_properties.comments = ""
    writer = _Writer(report, Comments(document.comments))
    end = document.element.body.sectPr
    for each in writer.body():
        end.addprevious(each)
    document.save(out)


class _Writer:
    def __init__(self, report: Report, comments: Comments) -> None:
        self._report, self._comments = report, comments
        self._comment_of: dict[int, int] = {}
        passages = (piece for piece in report.pieces if isinstance(piece, Passage))
        self._last = {number: passage for passage in passages for run in passage.runs for number in run.marks}

    def body(self) -> list[Any]:
        report = self._report
        found = [paragraph("Title", [run(report.title)], report.title)]
        found += [paragraph("Source", [run(line)], line) for line in report.about]
        headings = report.headings()
        if headings:
            deepest = min(max(heading.level for heading in headings), _DEEPEST)
            entries = [(min(heading.level, 3), heading.text) for heading in headings]
            found += with_field(f'TOC \\o "1-{deepest}" \\h \\z \\u', entries)
        for piece in report.pieces:
            found += self._piece(piece)
        return found

    def _piece(self, piece: object) -> list[Any]:
        match piece:
            case Heading():
                style = f"Heading{min(piece.level, _DEEPEST)}"
                return [paragraph(style, [run(piece.text)], piece.text)] + [_source(line) for line in piece.about]
            case Quote():
                return self._quote(piece)
            case Remark():
                return _remark(piece)
            case CodebookTable():
                return [self._table(piece), paragraph("Normal", [])]
            case Passage():
                return [self._passage(piece)]
        return []

    def _quote(self, quote: Quote) -> list[Any]:
        shade = shades(quote.colour)
        lines = lines_of(quote.text)
        parts = [[run(line, fill=shade.tint)] for line in lines]
        if quote.note:
            number = self._comments.add(quote.coder, lines_of(quote.note))
            parts[0].insert(0, element("commentRangeStart", id=number))
            parts[-1] += [element("commentRangeEnd", id=number), Comments.reference(number)]
        if quote.before.strip():
            parts[0].insert(0, run(joined(quote.before), colour=_INK3))
        if quote.after.strip():
            parts[-1].append(run(joined(quote.after), colour=_INK3))
        found = [paragraph("Quote", part, line, bar=shade.line) for part, line in zip(parts, lines, strict=True)]
        found += [_source(line) for line in (quote.source, signed(self._report, quote)) if line]
        for memo in quote.memos:
            found += _remark(memo)
        return found

    def _table(self, codebook: CodebookTable) -> Any:
        rows: list[list[Any]] = []
        for entry in codebook.entries:
            tag = self._report.tags[entry.tag]
            name = [run("\u00a0\u00a0" * entry.depth), run("\u25a0 ", colour=shades(tag.colour).line[1:]), run(tag.name)]
            cells = [name, [run(entry.definition)], [run(f"{entry.passages:,}")], [run(f"{entry.documents:,}")]]
            rows.append(cells)
        return table(["Tag", "Definition", "Passages", "Documents"], rows, [3000, 4000, 1000, 1000])

    # Whole texts

    def _passage(self, passage: Passage) -> Any:
        parts: list[Any] = []
        for at, piece in enumerate(passage.runs):
            following = passage.runs[at + 1].marks if at + 1 < len(passage.runs) else ()
            for number in sorted(set(piece.marks) - self._comment_of.keys()):
                mark = self._report.marks[number]
                self._comment_of[number] = self._comments.add(mark.coder, told(self._report, mark))
                parts.append(element("commentRangeStart", id=self._comment_of[number]))
            parts.append(self._run(piece))
            for number in sorted(set(piece.marks) - set(following)):
                if self._last[number] is passage:
                    parts += [
                        element("commentRangeEnd", id=self._comment_of[number]),
                        Comments.reference(self._comment_of[number]),
                    ]
        if passage.kind in (BlockKind.TITLE, BlockKind.HEADING):
            style = f"Heading{min(max(passage.level, 0) + 1, _DEEPEST)}"
        else:
            style = _STYLES.get(passage.kind, "Normal")
        return paragraph(style, parts, passage.text)

    def _run(self, piece: Run) -> Any:
        if not piece.marks:
            return run(piece.text, emphasis=piece.emphasis)
        shade = shades(self._report.marks[piece.marks[0]].colour)
        return run(piece.text, emphasis=piece.emphasis, fill=shade.tint, underline=shade.line)


def _source(line: str) -> Any:
    return paragraph("Source", [run(line)], line)


def _remark(remark: Remark) -> list[Any]:
    lines = lines_of(remark.text)
    head = paragraph("Note", [run(headed(remark), emphasis="b")], remark.title)
    return [head, *(paragraph("Note", [run(line)], line) for line in lines)]


def _dress(document: "Document") -> None:
    """The styles that a report uses, in ink on paper."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    styles = document.styles
    for name, size in (("Title", 24), *((f"Heading {level}", max(11, 18 - 2 * level)) for level in range(1, 10))):
        style: Any = styles[name]
        style.font.size, style.font.color.rgb = Pt(size), RGBColor.from_string("1E1C19")
        for fonts in style.element.xpath(".//w:rFonts"):
            fonts.attrib.clear()
        style.font.name = "Georgia"
        for border in style.element.xpath(".//w:pBdr"):
            border.getparent().remove(border)
    for name in ("Source", "Note"):
        made: Any = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = styles["Normal"]
        made.font.size, made.font.color.rgb = Pt(9 if name == "Source" else 10), RGBColor.from_string(_INK2)
        made.paragraph_format.space_after = Pt(2 if name == "Source" else 4)
        made.paragraph_format.left_indent = Pt(12)
    quote: Any = styles["Quote"]
    quote.font.italic, quote.font.color.rgb = False, RGBColor.from_string("1E1C19")
    quote.paragraph_format.left_indent, quote.paragraph_format.space_before = Pt(12), Pt(12)
    quote.paragraph_format.space_after, quote.paragraph_format.keep_with_next = Pt(2), True
