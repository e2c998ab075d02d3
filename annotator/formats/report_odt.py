"""A report as an OpenDocument text: real styles and headings, contents, highlights as background, notes as annotations.

OASIS OpenDocument 1.3, part 3. odfdo makes the package; the paragraphs are made here, as for Word documents.
"""

import io
from collections.abc import Iterator
from functools import cached_property
from typing import IO, Any

from annotator.core.documents import BlockKind
from annotator.core.report import CodebookTable, Heading, Passage, Quote, Remark, Report, Run
from annotator.formats.odt_parts import annotation, annotation_end, contents, element, paragraph, span, styles, table
from annotator.formats.report_words import clean, headed, joined, lines_of, signed, told

_DEEPEST = 6
_AROUND = "Around"
_STYLES = {BlockKind.LIST_ITEM: "Item", BlockKind.QUOTE: "Cited"}


def write_odt(report: Report, out: IO[bytes]) -> None:
    """Write the document to a file opened for bytes."""
    from odfdo import Document  # heavy: loaded when the first such file is written

    document = Document("text")
    document.meta.title = clean(report.title)[:255]
    writer = _Writer(report)
    body = document.body
    body.clear()
    within: Any = body._xml_element
    within.extend(writer.body())
    for name, family, made in styles(writer.colours):
        document.insert_style(made, name=name, automatic=family == "text")
    whole = io.BytesIO()  # odfdo takes no other stream
    document.save(whole)
    out.write(whole.getbuffer())


class _Writer:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._begun: set[int] = set()
        used = [*(tag.colour for tag in report.tags.values()), ""]
        self.colours = {colour: f"K{number}" for number, colour in enumerate(dict.fromkeys(used))}
        self._notes = 0

    def body(self) -> Iterator[Any]:
        report = self._report
        yield paragraph("Title", [span(report.title)])
        yield from (paragraph("Source", [span(line)], line) for line in report.about)
        headings = report.headings()
        if headings:
            yield contents([(min(heading.level, _DEEPEST), heading.text) for heading in headings])
        for piece in report.pieces:
            yield from self._piece(piece)

    def _piece(self, piece: object) -> Iterator[Any]:
        match piece:
            case Heading():
                yield _heading(piece.level, [span(piece.text)])
                yield from (_source(line) for line in piece.about)
            case Quote():
                yield from self._quote(piece)
            case Remark():
                yield from _remark(piece)
            case CodebookTable():
                yield self._table(piece)
            case Passage():
                yield self._passage(piece)

    def _quote(self, quote: Quote) -> Iterator[Any]:
        style = self.colours[quote.colour]
        lines = lines_of(quote.text)
        parts = [[span(line, style)] for line in lines]
        if quote.note:
            self._notes += 1
            name = f"note{self._notes}"
            parts[0].insert(0, annotation(name, quote.coder, lines_of(quote.note)))
            parts[-1].append(annotation_end(name))
        if quote.before.strip():
            parts[0].insert(0, span(joined(quote.before), _AROUND))
        if quote.after.strip():
            parts[-1].append(span(joined(quote.after), _AROUND))
        yield from (paragraph("Cited", part, line) for part, line in zip(parts, lines, strict=True))
        yield from (_source(line) for line in (quote.source, signed(self._report, quote)) if line)
        for memo in quote.memos:
            yield from _remark(memo)

    def _table(self, codebook: CodebookTable) -> Any:
        rows = []
        for entry in codebook.entries:
            tag = self._report.tags[entry.tag]
            name = [span("\u00a0\u00a0" * entry.depth), span(tag.name, self.colours[tag.colour])]
            rows.append([name, [span(entry.definition)], [span(f"{entry.passages:,}")], [span(f"{entry.documents:,}")]])
        return table(["Tag", "Definition", "Passages", "Documents"], rows)

    # Whole texts

    @cached_property
    def _last(self) -> dict[int, Passage]:
        """The passage that each mark ends in."""
        passages = (piece for piece in self._report.pieces if isinstance(piece, Passage))
        return {number: passage for passage in passages for run in passage.runs for number in run.marks}

    def _passage(self, passage: Passage) -> Any:
        parts: list[Any] = []
        for at, run in enumerate(passage.runs):
            following = passage.runs[at + 1].marks if at + 1 < len(passage.runs) else ()
            for number in sorted(set(run.marks) - self._begun):
                mark = self._report.marks[number]
                parts.append(annotation(f"mark{number}", mark.coder, told(self._report, mark)))
                self._begun.add(number)
            parts.append(self._run(run))
            ends = sorted(set(run.marks) - set(following))
            parts += [annotation_end(f"mark{number}") for number in ends if self._last[number] is passage]
        if passage.kind in (BlockKind.TITLE, BlockKind.HEADING):
            return _heading(max(passage.level, 0) + 1, parts)
        return paragraph(_STYLES.get(passage.kind, "Standard"), parts, passage.text)

    def _run(self, run: Run) -> Any:
        style = self.colours[self._report.marks[run.marks[0]].colour] if run.marks else ""
        made = span(run.text, style)
        for sign, name in (("i", "Italic"), ("b", "Bold")):
            if sign in run.emphasis:
                made = element("text:span", made, {"text:style-name": name})
        return made


def _heading(level: int, parts: list[Any]) -> Any:
    deep = min(level, _DEEPEST)
    made = {"text:style-name": f"Heading_20_{deep}", "text:outline-level": str(deep)}
    return element("text:h", *parts, made)


def _source(line: str) -> Any:
    return paragraph("Source", [span(line)], line)


def _remark(remark: Remark) -> Iterator[Any]:
    yield paragraph("Note", [span(headed(remark), "Bold")], remark.title)
    yield from (paragraph("Note", [span(line)], line) for line in lines_of(remark.text))
