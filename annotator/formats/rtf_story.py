"""A run of paragraphs in rich text: the text itself, a note or a text box, with the table that is open in it."""

from dataclasses import dataclass, field

from annotator.core.documents import BlockKind
from annotator.formats.builder import Piece
from annotator.formats.docx_styles import Styles
from annotator.formats.tables import Table


@dataclass(slots=True)
class Paragraph:
    """What holds for the paragraph that is being read."""

    style: str = "0"
    outline: str = ""
    level: int = 0
    sign: str = ""
    is_in_table: bool = False


@dataclass(slots=True)
class Story:
    """The text, a note or a text box: its pieces so far, and the paragraph and table that are open in it."""

    pieces: list[Piece] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    later: list[Piece] = field(default_factory=list)
    paragraph: Paragraph = field(default_factory=Paragraph)
    cell: list[Piece] = field(default_factory=list)
    table: Table | None = None
    is_new_row: bool = True

    def end_paragraph(self, styles: Styles) -> None:
        """The words so far are a paragraph: of the text, or of the cell that is open."""
        told, text = self.paragraph, whole("".join(self.parts))
        kind, level = styles.kind(told.style, told.outline)
        marker = ""
        if told.sign and kind in (None, BlockKind.HEADING):
            marker = f"{told.sign} "
            if kind is None:
                kind, level = BlockKind.LIST_ITEM, told.level
                marker = "  " * level + marker
        self.parts.clear()
        told.sign = ""
        sink = self.cell if told.is_in_table else self.pieces
        if not told.is_in_table:
            self.end_table()
        is_tight = kind is BlockKind.LIST_ITEM and bool(sink) and sink[-1].kind is kind
        sink.append(Piece(text, kind, level, marker, is_tight))
        sink += self.later
        self.later = []

    def end_cell(self, styles: Styles) -> None:
        """The cell is whole."""
        self.paragraph.is_in_table = True
        self.end_paragraph(styles)
        self.table = self.table or Table()
        if self.is_new_row:
            self.table.begin_row()
        self.is_new_row = False
        self.table.add_cell(self.cell)
        self.cell = []

    def end_table(self) -> None:
        """The table that was open is whole; words in a cell that was never closed are kept."""
        if self.table:
            self.pieces += self.table.pieces()
        self.pieces += self.cell
        self.table, self.cell, self.is_new_row = None, [], True

    def finished(self, styles: Styles) -> list[Piece]:
        """All pieces, when the story has ended."""
        if "".join(self.parts).strip() or self.later:
            self.end_paragraph(styles)
        self.end_table()
        return self.pieces


def whole(text: str) -> str:
    """Letters beyond U+FFFF, which RTF writes in halves, put together."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
