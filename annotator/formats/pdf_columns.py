"""The order in which the pieces of a PDF's page are read: columns from left to right, in each the lines from top to bottom."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

_FEWEST = 3
"""Lines that a column has at least."""
_MOST_CROSSING = 0.34
"""The share of pieces that may cross a gutter, as headings over all columns do."""
_NARROWEST = 8.0
"""Font sizes that the lines of a column are wide, at the median; what is narrower is a list or a table."""
_FILLED = 0.6
"""The share of their width that letters fill in running text; justified lines have wide gaps."""
_WIDEST_INDENT = 3.0
_DEEPEST = 6
_CELL_GAP = 2.0
"""Font sizes of white space in a line that may part the cells of a table."""

_BULLET = re.compile(r"[^\w\s]|\(?\w{1,3}[.)]")


@dataclass(frozen=True, slots=True)
class Scrap:
    """Letters side by side on a page, in points from its lower left."""

    left: float
    right: float
    baseline: float
    size: float
    is_bold: bool
    text: str
    looks: str = ""


@dataclass(slots=True)
class Line:
    """A line of a column whose text runs from `column_left` to `column_right`; `column` numbers the columns of the page; `looks`
    has a digit for each letter or figure, as `pdf_pages` has them for words.
    """

    left: float
    right: float
    baseline: float
    size: float
    is_bold: bool
    text: str
    page: int = 0
    column: int = 0
    column_left: float = 0.0
    column_right: float = 0.0
    is_furniture: bool = False
    looks: str = ""


def lines_of(rows: Sequence[Sequence[Any]], page: int) -> list[Line]:
    """The lines of a page in reading order, from rows as `pdf_pages` prints them; text that stands sideways comes last, as
    furniture.
    """
    scraps: list[Scrap] = []
    lines: list[Line] = []
    sideways: list[Line] = []
    for left, right, baseline, size, is_bold, is_sideways, looks, text in rows:
        if is_sideways:
            sideways.append(Line(left, right, baseline, size, bool(is_bold), text, column=-1, is_furniture=True))
        else:
            scraps.append(Scrap(left, right, baseline, size, bool(is_bold), text, _by_letter(looks, text)))
    for number, part in enumerate(_parted(scraps, 0)):
        column = _joined(part)
        left, right = min(line.left for line in column), max(line.right for line in column)
        for line in column:
            line.column, line.column_left, line.column_right = number, left, right
        lines += column
    lines += sideways
    for line in lines:
        line.page = page
    return lines


def _parted(scraps: list[Scrap], depth: int) -> list[list[Scrap]]:
    """The scraps of each column in reading order. What crosses the gutter parts the page into bands, read one after the other."""
    gutter = _gutter(scraps) if depth < _DEEPEST and len(scraps) >= 2 * _FEWEST else None
    if gutter is None:
        return [scraps] if scraps else []
    levels = {round(scrap.baseline) + near for scrap in scraps if _crosses(scrap, gutter) for near in (-1, 0, 1)}
    bands: list[tuple[list[Scrap], list[Scrap], list[Scrap]]] = [([], [], [])]
    for scrap in sorted(scraps, key=lambda scrap: -scrap.baseline):
        over, left, right = bands[-1]
        if round(scrap.baseline) in levels:  # the whole line: a footnote's number stands before it
            if left or right:
                bands.append(([], [], []))
            bands[-1][0].append(scrap)
        else:
            (right if scrap.left >= gutter - 1 else left).append(scrap)
    found: list[list[Scrap]] = []
    for over, left, right in bands:
        for part in (over, left, right):
            found += _parted(part, depth + 1)
    return found


def _crosses(scrap: Scrap, gutter: float) -> bool:
    return scrap.left < gutter - 1 and scrap.right > gutter - 1


def _gutter(scraps: list[Scrap]) -> float | None:
    """The left edge of a column that has another on its left, or None: where many lines begin and few pass."""
    begins = Counter(round(scrap.left / 4) for scrap in scraps)
    best: tuple[float, float] | None = None
    for place, count in begins.most_common(24):
        if count + begins[place - 1] + begins[place + 1] < _FEWEST:
            continue
        edge = min(scrap.left for scrap in scraps if round(scrap.left / 4) == place)
        crossing = sum(_crosses(scrap, edge) for scrap in scraps) / len(scraps)
        if crossing <= _MOST_CROSSING and _are_columns(scraps, edge) and (best is None or (crossing, edge) < best):
            best = (crossing, edge)
    return _moved_out(scraps, best[1]) if best else None


def _moved_out(scraps: list[Scrap], edge: float) -> float:
    """The edge of a column, where most of its lines were indented: that of the few lines and bullets before the indent."""
    indent = _WIDEST_INDENT * median(scrap.size for scrap in scraps)
    before = max((scrap.right for scrap in scraps if scrap.left < edge - indent and scrap.right <= edge - 1), default=edge)
    return min((scrap.left for scrap in scraps if max(before, edge - indent) < scrap.left < edge), default=edge)


def _are_columns(scraps: list[Scrap], edge: float) -> bool:
    """True if there is running text on both sides of the edge, side by side."""
    left = [scrap for scrap in scraps if scrap.right <= edge - 1]
    right = [scrap for scrap in scraps if scrap.left >= edge - 1]
    if len(left) < _FEWEST or len(right) < _FEWEST:
        return False
    lower = max(min(scrap.baseline for scrap in side) for side in (left, right))
    upper = min(max(scrap.baseline for scrap in side) for side in (left, right))
    sizes = median(scrap.size for scrap in scraps)
    beside = [sum(lower <= scrap.baseline <= upper for scrap in side) for side in (left, right)]
    is_running = all(_is_running(side, sizes) for side in (left, right))
    return upper - lower >= 2 * sizes and min(beside) >= _FEWEST and is_running


def _is_running(side: list[Scrap], size: float) -> bool:
    """True if most lines are wide and filled with letters, as those of running text are and the rows of a table are not."""
    rows: defaultdict[int, list[Scrap]] = defaultdict(list)
    for scrap in side:
        rows[round(scrap.baseline)].append(scrap)
    widths = [max(scrap.right for scrap in row) - min(scrap.left for scrap in row) for row in rows.values()]
    inked = [sum(scrap.right - scrap.left for scrap in row) for row in rows.values()]
    return median(widths) >= _NARROWEST * size and sum(inked) >= _FILLED * sum(widths)


def _joined(scraps: list[Scrap]) -> list[Line]:
    """The lines of one column, from top to bottom; scraps on the same height are one line, wide gaps in it become tabs."""
    rows: list[list[Scrap]] = []
    for scrap in sorted(scraps, key=lambda scrap: (-scrap.baseline, scrap.left)):
        last = rows[-1][0] if rows else None
        if last is not None and last.baseline - scrap.baseline < 0.45 * max(last.size, scrap.size):
            rows[-1].append(scrap)
        else:
            rows.append([scrap])
    rows = [sorted(row, key=lambda scrap: scrap.left) for row in rows]
    return [_line(row, _cell_edges(rows[max(0, at - 1) : at] + rows[at + 1 : at + 2])) for at, row in enumerate(rows)]


def _cell_edges(rows: list[list[Scrap]]) -> set[int]:
    """Where the cells of rows begin and end, in points; a table's rows near by have the same. Where a row ends says nothing."""
    edges = {scrap.left for row in rows for scrap in row[1:]} | {scrap.right for row in rows for scrap in row[1:-1]}
    return {round(edge) + near for edge in edges for near in (-1, 0, 1)}


def _line(row: list[Scrap], edges: set[int]) -> Line:
    starts = 2 if _BULLET.fullmatch(row[0].text) else 1
    cells = {scrap for before, scrap in pairwise(row[starts - 1 :]) if scrap.left - before.right > _CELL_GAP * scrap.size}
    is_table = all(not edges.isdisjoint((round(scrap.left), round(scrap.right))) for scrap in cells)
    parts = [row[0].text]
    right = row[0].right
    for scrap in row[1:]:
        is_cell = is_table and scrap in cells
        parts += ("" if scrap.left - right < 0.1 * scrap.size else "\t" if is_cell else " ", scrap.text)
        right = max(right, scrap.right)
    longest = max(row, key=lambda scrap: len(scrap.text))
    is_bold = all(scrap.is_bold for scrap in row)
    looks = "".join(scrap.looks for scrap in row)
    return Line(row[0].left, right, longest.baseline, longest.size, is_bold, "".join(parts), looks=looks)


def _by_letter(looks: str, text: str) -> str:
    """The looks of words as those of their letters and figures."""
    return "".join(look * sum(map(str.isalnum, word)) for look, word in zip(looks, text.split(" "), strict=False))
