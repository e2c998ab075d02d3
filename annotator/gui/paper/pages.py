"""A report as a rich text that Qt lays out, on the screen or in pages, and where its headings stand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)  # fmt: skip

from annotator.core.documents import BlockKind
from annotator.core.report import CodebookTable, Heading, Mark, Passage, Quote, Remark, Report
from annotator.formats.report_words import headed, is_right_to_left, joined, lines_of, signed, tag_names
from annotator.gui.theme.fonts import book_font, interface_font
from annotator.gui.theme.tokens import LIGHT, Theme

HEADING = QTextBlockFormat.Property.UserProperty + 1
HEADING_WORDS = HEADING + 1
"""The properties of a heading's block that hold its level and its words."""
_SIZES = (24, 18, 16, 14, 13, 12)


def lay_out(report: Report, theme: Theme = LIGHT, scale: float = 1.0) -> QTextDocument:
    """The whole report in the theme's colours; `scale` multiplies all sizes, which are pixels."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(interface_font(13 * scale))
    _Setter(document, report, theme, scale).set()
    return document


class _Setter:
    def __init__(self, document: QTextDocument, report: Report, theme: Theme, scale: float) -> None:
        self._report, self._theme, self._scale = report, theme, scale
        self._cursor = QTextCursor(document)
        self._is_empty = True

    def set(self) -> None:
        self._heading(self._report.title, 0)
        for line in self._report.about:
            self._line(line, self._words(12, self._theme.ink2))
        for piece in self._report.pieces:
            match piece:
                case Heading():
                    self._heading(piece.text, piece.level, f"  {piece.count:,}" if piece.count else "")
                    for line in piece.about:
                        self._line(line, self._words(12, self._theme.ink2))
                case Quote():
                    self._quote(piece)
                case Remark():
                    self._remark(piece)
                case CodebookTable():
                    self._table(piece)
                case Passage():
                    self._passage(piece)

    def _words(self, px: float, colour: QColor, *, bold: bool = False, is_book: bool = False) -> QTextCharFormat:
        made = QTextCharFormat()
        weight = 600 if bold else 400
        font = book_font(px * self._scale, weight) if is_book else interface_font(px * self._scale, weight)
        if is_book:
            font.unsetFeature(QFont.Tag("onum"))  # a PDF does not say which figures these are
        for shapes in ("calt", "liga"):  # nor what joined letters and other shapes of signs stand for
            font.setFeature(QFont.Tag(shapes), 0)
        made.setFont(font)
        made.setForeground(colour)
        return made

    def _block(self, text: str, *, above: float = 0, below: float = 4, left: float = 0) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setTopMargin(above * self._scale)
        made.setBottomMargin(below * self._scale)
        made.setLeftMargin(left * self._scale)
        made.setLineHeight(125, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
        if is_right_to_left(text):
            made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return made

    def _begin(self, block: QTextBlockFormat) -> None:
        if self._is_empty:
            self._cursor.setBlockFormat(block)
            self._is_empty = False
        else:
            self._cursor.insertBlock(block, QTextCharFormat())

    def _line(self, text: str, words: QTextCharFormat, *, above: float = 0, below: float = 4, left: float = 0) -> None:
        self._begin(self._block(text, above=above, below=below, left=left))
        self._cursor.insertText(joined(text), words)

    def _heading(self, text: str, level: int, count: str = "") -> None:
        block = self._block(text, above=22 if level else 0, below=6)
        block.setHeadingLevel(min(level + 1, 6))
        block.setProperty(HEADING, level)
        block.setProperty(HEADING_WORDS, joined(text))
        self._begin(block)
        self._cursor.insertText(joined(text), self._words(_SIZES[min(level, 5)], self._theme.ink, bold=True, is_book=True))
        if count:
            self._cursor.insertText(count, self._words(12, self._theme.ink3))

    def _quote(self, quote: Quote) -> None:
        marked = self._words(15, self._theme.ink, is_book=True)
        marked.setBackground(self._theme.tint_of(quote.colour))
        around = self._words(15, self._theme.ink3, is_book=True)
        lines = lines_of(quote.text)
        for number, line in enumerate(lines):
            self._begin(self._block(line, above=0 if number else 10, below=2, left=12))
            if not number and quote.before:
                self._cursor.insertText(joined(quote.before), around)
            self._cursor.insertText(joined(line), marked)
            if number == len(lines) - 1 and quote.after:
                self._cursor.insertText(joined(quote.after), around)
        for line in (quote.source, signed(self._report, quote)):
            if line:
                self._line(line, self._words(12, self._theme.ink2), below=1, left=12)
        self._notes(quote, 12)

    def _notes(self, marked: Quote | Mark, left: float) -> None:
        if marked.note:
            for number, line in enumerate(lines_of(marked.note)):
                self._line(line if number else f"Note: {line}", self._words(12, self._theme.ink), left=left + 12)
        for memo in marked.memos:
            self._remark(memo, left + 12)

    def _remark(self, remark: Remark, left: float = 0) -> None:
        self._line(headed(remark), self._words(12, self._theme.ink2, bold=True), above=6, below=2, left=left)
        for line in lines_of(remark.text):
            self._line(line, self._words(13, self._theme.ink), left=left)

    def _table(self, codebook: CodebookTable) -> None:
        if not codebook.entries:
            return
        form = QTextTableFormat()
        form.setBorder(1)
        form.setBorderBrush(self._theme.line2)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderCollapse(True)
        form.setCellPadding(4 * self._scale)
        form.setCellSpacing(0)
        form.setHeaderRowCount(1)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shares = (28, 36, 18, 18)
        form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for share in shares])
        table = self._cursor.insertTable(len(codebook.entries) + 1, len(shares), form)
        rows = [("Tag", "Definition", "Passages", "Documents")]
        for entry in codebook.entries:
            name = "\u00a0\u00a0\u00a0" * entry.depth + self._report.tags[entry.tag].name
            rows.append((name, entry.definition, f"{entry.passages:,}", f"{entry.documents:,}"))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                table.cellAt(number, column).firstCursorPosition().insertText(
                    joined(text), self._words(12, self._theme.ink, bold=not number)
                )
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    # Whole texts

    def _passage(self, passage: Passage) -> None:
        if passage.kind in (BlockKind.TITLE, BlockKind.HEADING):
            level = max(passage.level, 0) + 1
            block = self._block(passage.text, above=16, below=6)
            block.setHeadingLevel(min(level + 1, 6))
            block.setProperty(HEADING, level)
            block.setProperty(HEADING_WORDS, joined(passage.text))
            words = self._words(_SIZES[min(level, 5)], self._theme.ink, bold=True, is_book=True)
        else:
            is_set_in = passage.kind in (BlockKind.LIST_ITEM, BlockKind.QUOTE)
            block = self._block(passage.text, below=8, left=24 if is_set_in else 0)
            words = self._words(15, self._theme.ink, is_book=True)
        self._begin(block)
        if passage.kind is BlockKind.LIST_ITEM:
            self._cursor.insertText("• ", words)
        for run in passage.runs:
            form = QTextCharFormat(words)
            form.setFontItalic("i" in run.emphasis)
            if "b" in run.emphasis:
                form.setFontWeight(700)
            if run.marks:
                colour = self._report.marks[run.marks[0]].colour
                form.setBackground(self._theme.tint_of(colour))
                form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                form.setUnderlineColor(self._theme.line_of(colour))
            self._cursor.insertText(joined(run.text), form)
        for mark in passage.begins:
            names = tag_names(self._report, mark.tags) or "Highlighted"
            start = " ".join(mark.quote.split())
            shown = start if len(start) < 48 else f"{start[:46]}…"
            self._line(f"{mark.number}  {names} · {mark.coder}: “{shown}”", self._words(11, self._theme.ink2), below=2, left=24)
            self._notes(mark, 24)
