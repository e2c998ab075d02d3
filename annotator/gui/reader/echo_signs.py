"""The quiet sign beside a passage that stands in other documents too: two short strokes, as of "equal"."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from annotator.core.spans import Span
from annotator.gui.reader.columns import Columns
from annotator.gui.reader.page import Page
from annotator.gui.reader.viewpoint import Seen
from annotator.gui.theme.tokens import Theme

_LEFT, _WIDTH, _STROKE, _APART = 3, 6, 1, 3
_REACH = 5
"""So many px around the sign a click still means it."""


def echo_signs(page: Page, seen: Sequence[Seen], echoes: Sequence[Span], spread: Columns) -> list[tuple[Span, QRect]]:
    """Each passage that begins in view, with where its sign is; passages are in the order of the text."""
    by_number = {one.number: one for one in seen}
    paragraphs = page.paragraphs
    first = bisect_left(echoes, paragraphs.starts[seen[0].number], key=lambda span: span.start)
    last = bisect_right(echoes, paragraphs.end(seen[-1].number), key=lambda span: span.start)
    signs = []
    for span in echoes[first:last]:
        index = paragraphs.index_at(span.start)
        one = by_number.get(index)
        if one is not None and not one.shaped.style.is_blank:
            middle = one.y + page.line_top(index, span.start) + one.shaped.style.middle
            height = 2 * _STROKE + _APART
            signs.append((span, QRect(spread.left + spread.width + _LEFT, middle - height // 2, _WIDTH, height)))
    return signs


def paint_echo_signs(painter: QPainter, signs: Sequence[tuple[Span, QRect]], theme: Theme) -> None:
    """Draw the signs, in the ink of secondary things."""
    for _, rect in signs:
        painter.fillRect(rect.x(), rect.y(), rect.width(), _STROKE, theme.ink3)
        painter.fillRect(rect.x(), rect.bottom() + 1 - _STROKE, rect.width(), _STROKE, theme.ink3)


def sign_at(page: Page, seen: Sequence[Seen], echoes: Sequence[Span], spread: Columns, point: QPoint) -> Span | None:
    """The passage whose sign is under the point, or near it."""
    if not spread.left + spread.width <= point.x() < spread.stripes - 4:
        return None
    signs = echo_signs(page, seen, echoes, spread)
    return next((span for span, rect in signs if rect.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point)), None)
