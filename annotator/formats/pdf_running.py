"""Running heads and feet of a PDF: the same or counting text at the same height on many pages."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import takewhile
from statistics import median

from annotator.formats.pdf_columns import Line

_EDGE_LINES = 3
"""How many lines at the top and the foot of a page may be running heads."""
_EDGE_DEPTH = 0.15
"""The share of the height of the pages' text within which they stand."""
_SAME_HEIGHT = 4.0
"""Points by which their height may differ from page to page."""
_RUNNING_SHARE = 0.3
"""The share of pages on which a running head stands at least: left and right pages may have their own."""
_LONGEST = 100
HEADING_SIZE = 1.12
"""How many times the font size of the text a heading's is at least."""
_COUNTS = re.compile(r"\d+|\b[ivxl]{1,7}\b")


def mark_running(pages: Sequence[list[Line]]) -> None:
    """Mark the lines that stand at the same height at the top or foot of many pages, the same but for numbers, and those that
    count the pages. What is larger than the text may be a heading with a number, and has to be the same wholly.
    """
    body = body_size(line for lines in pages for line in lines)
    seen: defaultdict[tuple[str, int], list[Line]] = defaultdict(list)
    edges: list[list[Line]] = []
    heights = [line.baseline for lines in pages for line in lines if not line.is_furniture]
    top, foot = max(heights, default=0), min(heights, default=0)
    depth = _EDGE_DEPTH * (top - foot)
    for lines in pages:
        standing = sorted((line for line in lines if not line.is_furniture), key=lambda line: -line.baseline)
        edges.append([line for line in standing[:_EDGE_LINES] if line.baseline >= top - depth])
        edges.append([line for line in standing[::-1][:_EDGE_LINES] if line.baseline <= foot + depth])
        for is_foot, edge in enumerate(edges[-2:]):
            for line in edge:
                seen[_key(line, body), is_foot].append(line)
                for offset in _offsets(line):
                    seen["", offset].append(line)
    fewest = max(2, math.ceil(len(pages) * _RUNNING_SHARE))
    running: set[int] = set()
    for (key, _), found in seen.items():
        height = median(line.baseline for line in found)
        level = [line for line in found if not key or abs(line.baseline - height) <= _SAME_HEIGHT]
        if len({line.page for line in level}) >= fewest:
            running |= {id(line) for line in level}
    for edge in edges:
        for line in takewhile(lambda line: id(line) in running, edge):
            line.is_furniture = True


def _key(line: Line, body: float) -> str:
    words = " ".join(line.text.lower().split())
    return words if line.size >= HEADING_SIZE * body else _COUNTS.sub("#", words)


def _offsets(line: Line) -> set[int]:
    """By how much the numbers at a short line's ends are ahead of the page, counted from 0."""
    tokens = line.text.split()
    ends = {tokens[0], tokens[-1]} if tokens and len(line.text) <= _LONGEST else set()
    return {int(token) - line.page for token in ends if token.isdecimal() and len(token) < 6}


def body_size(lines: Iterable[Line]) -> float:
    """The font size of most letters, in half points."""
    counts: Counter[float] = Counter()
    for line in lines:
        counts[round(line.size * 2) / 2] += len(line.text)
    return counts.most_common(1)[0][0] if counts else 10.0
