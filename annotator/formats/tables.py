"""Tables as text: a row a line, its cells parted by tabs."""

from annotator.core.documents import BlockKind
from annotator.formats.builder import Piece


class Table:
    """A table that is being read, row by row and cell by cell."""

    def __init__(self) -> None:
        self._rows: list[list[list[Piece]]] = []

    def begin_row(self) -> None:
        """The cells that follow stand in a new row."""
        self._rows.append([])

    def add_cell(self, pieces: list[Piece]) -> None:
        """The next cell of the row."""
        if not self._rows:
            self.begin_row()
        self._rows[-1].append(pieces)

    def pieces(self) -> list[Piece]:
        """A piece for each row that isn't empty. A table of one column only frames its paragraphs: they come out as they are."""
        if all(len(row) <= 1 for row in self._rows):
            return [piece for row in self._rows for cell in row for piece in cell]
        lines = [line for line in map(_line, self._rows) if line.strip()]
        return [
            Piece(line, BlockKind.PARAGRAPH, is_tight=number > 1, attributes={"row": str(number)})
            for number, line in enumerate(lines, 1)
        ]


def _line(row: list[list[Piece]]) -> str:
    return "\t".join(" ".join(" ".join((piece.marker + piece.text).split()) for piece in cell).strip() for cell in row)
