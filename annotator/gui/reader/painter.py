"""Paints the page. Every function is handed all it needs and keeps nothing."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from annotator.core.spans import Span
from annotator.gui.reader.columns import Columns
from annotator.gui.reader.highlights import Strokes
from annotator.gui.reader.page import Page
from annotator.gui.reader.viewpoint import Seen
from annotator.gui.theme.fonts import interface_font

KNOB = 8
HANDLE = 28
_HANDLE_UP, _SELECTED_UP, _SELECTED_DOWN = 13, 12, 12


def paint_tints(painter: QPainter, seen: Seen, strokes: Strokes, left: int) -> None:
    """The fills behind the words of one paragraph."""
    painter.translate(left, seen.y)
    for rect, colour in strokes.tints:
        painter.fillRect(rect, colour)
    painter.translate(-left, -seen.y)


def paint_underlines(painter: QPainter, seen: Seen, strokes: Strokes, left: int) -> None:
    """The underlines of one paragraph."""
    painter.translate(left, seen.y)
    for rect, colour, is_dotted in strokes.underlines:
        if is_dotted:
            painter.fillRect(rect, QBrush(colour, Qt.BrushStyle.Dense4Pattern))
        else:
            painter.fillRect(rect, colour)
    painter.translate(-left, -seen.y)


def paint_text(painter: QPainter, views: Iterable[Seen], left: int, ink: QColor) -> None:
    """The words."""
    painter.setPen(ink)
    for seen in views:
        if not seen.shaped.style.is_blank:
            seen.shaped.layout.draw(painter, QPointF(left, seen.y + seen.shaped.above))


def paint_fill(painter: QPainter, rects: Iterable[QRect], colour: QColor) -> None:
    """Plain fills: the selection, a drop target."""
    for rect in rects:
        painter.fillRect(rect, colour)


def paint_frames(painter: QPainter, rects: Iterable[QRect], fill: QColor, ink: QColor) -> None:
    """Hits of a search: filled, and framed, so that they are not told by colour alone."""
    painter.setPen(ink)
    painter.setBrush(fill)
    for rect in rects:
        painter.drawRect(rect.adjusted(0, 0, -1, -1))


def paint_landing(painter: QPainter, rects: Iterable[QRect], ink: QColor) -> None:
    """Where a dragged tag will land: a line of ink under the words."""
    for rect in rects:
        painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), ink)


def paint_furniture(painter: QPainter, page: Page, views: Sequence[Seen], spread: Columns, shows_numbers: bool) -> None:
    """What belongs to paragraphs but is no text: the notice's bar, the hairline of the title block, paragraph numbers."""
    theme, px = page.theme, page.sheet.px
    for seen in views:
        style, y = seen.shaped.style, seen.y
        lines = len(seen.shaped.starts) * style.line
        if style.has_bar:
            painter.fillRect(QRect(spread.left, y + seen.shaped.above - 1, 2, lines + 2), theme.line2)
        if style.has_rule:
            painter.fillRect(QRect(spread.left, y + seen.shaped.above + lines + px(20), spread.width, 1), theme.line)
    if not shows_numbers or not spread.has_numbers:
        return
    painter.setFont(interface_font(11))
    painter.setPen(theme.ink3)
    for seen in views:
        if page.paragraphs.is_numbered(seen.number) and (number := page.paragraphs.number(seen.number)) % 5 == 0:
            room = QRect(0, seen.y + seen.shaped.above, spread.left - 16, seen.shaped.style.line)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))


def paint_caret(painter: QPainter, rect: QRect, ink: QColor) -> None:
    """The caret."""
    painter.fillRect(rect, ink)


def paint_handles(painter: QPainter, bars: Iterable[tuple[QRect, QRect]], ink: QColor) -> None:
    """The two handles of a selected annotation or of the current hit: a bar and a knob each."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for bar, knob in bars:
        painter.fillRect(bar, ink)
        painter.drawEllipse(QRectF(knob))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def text_rects(page: Page, views: Sequence[Seen], span: Span, left: int) -> list[QRect]:
    """Where the part of a span that is in view lies, a rectangle for each run, as high as selected text is."""
    rects: list[QRect] = []
    for seen in views:
        start, end = page.paragraphs.starts[seen.number], page.paragraphs.end(seen.number)
        if span.start >= end or span.end <= start or seen.shaped.style.is_blank:
            continue
        first, last = page.units(seen.number, max(span.start, start)), page.units(seen.number, min(span.end, end))
        style = seen.shaped.style
        reach = min(style.line, max(_SELECTED_UP + _SELECTED_DOWN, style.up + style.down + 2))
        for line, x0, x1 in seen.shaped.runs(first, last):
            top = seen.y + seen.shaped.top(line) + style.middle - reach // 2
            rects.append(QRect(left + round(x0) - 1, top, round(x1) - round(x0) + 2, reach))
    return rects


def caret_rect(page: Page, seen: Seen, position: int, left: int) -> QRect:
    """Where the caret before a code point stands."""
    shaped = seen.shaped
    unit = page.units(seen.number, position)
    style = shaped.style
    reach = min(style.line, style.up + style.down + 2)
    x = shaped.x_of(unit)
    return QRect(left + round(x), seen.y + shaped.top(shaped.line_of(unit)) + style.middle - reach // 2, 2, reach)


def handle_bars(page: Page, views: Sequence[Seen], span: Span, left: int) -> dict[str, tuple[QRect, QRect]]:
    """Bar and knob of the handles in view, under "start" and "end"."""
    bars: dict[str, tuple[QRect, QRect]] = {}
    for seen in views:
        if seen.shaped.style.is_blank:
            continue
        start, end = page.paragraphs.starts[seen.number], page.paragraphs.end(seen.number)
        first, last = page.units(seen.number, max(start, span.start)), page.units(seen.number, min(end, span.end))
        if start <= span.start < end and (runs := seen.shaped.runs(first, max(last, first + 1))):
            x, y = left + round(runs[0].left) - 2, _handle_top(seen, runs[0].line)
            bars["start"] = QRect(x, y, 2, HANDLE), QRect(x - 3, y - KNOB + 1, KNOB, KNOB)
        if start < span.end <= end and (runs := seen.shaped.runs(min(first, last - 1), last)):
            x, y = left + round(runs[-1].right), _handle_top(seen, runs[-1].line)
            bars["end"] = QRect(x, y, 2, HANDLE), QRect(x - 3, y + HANDLE - 1, KNOB, KNOB)
    return bars


def _handle_top(seen: Seen, line: int) -> int:
    return seen.y + seen.shaped.top(line) + seen.shaped.style.middle - _HANDLE_UP
