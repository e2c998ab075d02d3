"""The grid of documents by tags: how many passages a cell has, and what was written about them."""

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.analysis.crosstabs import Entry
from annotator.formats.csv_table import Cell
from annotator.store.library import Library
from annotator.tasks.choosing import EVERYTHING, Choice
from annotator.tasks.monitor import Monitor
from annotator.tasks.tabulating import By, MatrixQuestion, tabulate


@dataclass(frozen=True, slots=True)
class GridCell:
    """Passages of a document with a tag, counted, and their summary; `is_disputed` where people wrote different ones apart."""

    count: int = 0
    summary: str = ""
    is_disputed: bool = False


EMPTY = GridCell()


@dataclass(frozen=True, slots=True)
class SummaryGrid:
    """Documents in rows, tags in columns; `cells` are those that hold anything, by the keys of both."""

    documents: tuple[Entry, ...]
    tags: tuple[Entry, ...]
    cells: Mapping[tuple[str, str], GridCell]

    def cell(self, document: str, tag: str) -> GridCell:
        """A cell, empty or not."""
        return self.cells.get((document, tag), EMPTY)


def summary_grid(library: Library, monitor: Monitor, choice: Choice = EVERYTHING) -> SummaryGrid:
    """Every document, and the tags that have passages or summaries, in the orders of library and codebook.

    Summaries that were written under tags that are one by now stand one below the other. Raises Cancelled.
    """
    matrix = tabulate(library, MatrixQuestion(By.DOCUMENT, choice=choice), monitor)
    codebook = library.codebook()
    cells: dict[tuple[str, str], GridCell] = {}
    for (tag, document), count in matrix.tally.counts.items():
        cells[(document, tag)] = GridCell(int(count))
    for written_on, stored, words, is_disputed in library.summaries():
        key = (written_on, codebook.resolve(stored))
        if key[1] in codebook:
            old = cells.get(key, EMPTY)
            joined = f"{old.summary}\n\n{words}" if old.summary else words
            cells[key] = GridCell(old.count, joined, old.is_disputed or is_disputed)
    used = {tag for _, tag in cells}
    listed = [each for each in library.facts() if choice.documents is None or each.id in choice.documents]
    tags = tuple(Entry(tag.id, tag.name, tag.colour) for tag in codebook if tag.id in used)
    return SummaryGrid(tuple(Entry(each.id, each.title) for each in listed), tags, cells)


def grid_rows(grid: SummaryGrid) -> tuple[list[str], list[list[Cell]]]:
    """A row for each document: under each tag the number of passages and the summary, in two columns."""
    header = ["document"]
    for tag in grid.tags:
        header += [f"{tag.name} (passages)", f"{tag.name} (summary)"]
    rows: list[list[Cell]] = []
    for document in grid.documents:
        row: list[Cell] = [document.name]
        for tag in grid.tags:
            cell = grid.cell(document.key, tag.key)
            row += [cell.count, cell.summary]
        rows.append(row)
    return header, rows
