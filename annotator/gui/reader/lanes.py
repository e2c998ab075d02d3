"""Lanes beside the text: what each coder marked at the height of its words, and whether they agree."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextOption

from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import paint_box
from annotator.gui.theme.tokens import Theme

SIGNS = 40
"""How many px the column of signs is wide."""
_LEAST, _MOST, _GAP, _BAR, _LINE, _LOW, _TIGHT = 62, 190, 8, 3, 16, 22, 36


@dataclass(frozen=True, slots=True)
class LanePassage:
    """What one coder marked: code points [start, end), the names of its tags and their colours."""

    start: int
    end: int
    words: str
    colours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LaneCase:
    """One case over all lanes: for each coder their passages, nothing where they marked nothing, None where they did not code the
    document. `sign` is the icon beside it; `is_apart` says that the coders disagree.
    """

    start: int
    end: int
    cells: tuple[tuple[LanePassage, ...] | None, ...]
    sign: str
    is_apart: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A passage as it is painted: px in the strip. `passage` is None where nothing was marked."""

    rect: QRect
    case: int
    passage: LanePassage | None


def lanes_width(room: int, lanes: int, text: int) -> int:
    """How wide the lanes are together in a pane of `room` px, so that the text keeps `text` px as long as it can."""
    return max(lanes * _LEAST + SIGNS, min(lanes * _MOST + SIGNS, room - text))


def lane_left(number: int, lanes: int, width: int) -> int:
    """Where a lane begins; the signs are the one after the last."""
    return (width - SIGNS) * number // max(1, lanes)


def blocks_in(
    lane: int, lanes: int, width: int, cases: Sequence[tuple[int, LaneCase]], extents: dict[tuple[int, int], tuple[int, int]]
) -> list[Block]:
    """The blocks of one lane; `extents` give top and bottom of code points in view. Those that overlap stand side by side."""
    found: list[tuple[int, int, int, LanePassage | None]] = []
    for number, case in cases:
        cell = case.cells[lane]
        if cell is None:
            continue
        for passage in cell or (None,):
            top, bottom = extents[(passage.start, passage.end) if passage else (case.start, case.end)]
            found.append((top, max(bottom, top + _LOW), number, passage))
    found.sort(key=lambda one: one[:3])
    left, right = lane_left(lane, lanes, width) + _GAP, lane_left(lane + 1, lanes, width) - _GAP + 1
    made: list[Block] = []
    for group in _heaps(found):
        columns = _columns(group)
        share = (right - left) // (max(columns) + 1)
        for (top, bottom, number, passage), column in zip(group, columns, strict=True):
            made.append(
                Block(QRect(left + column * share, top, share - (2 if max(columns) else 0), bottom - top), number, passage)
            )
    return made


_Found = tuple[int, int, int, LanePassage | None]


def _heaps(found: Sequence[_Found]) -> list[list[_Found]]:
    """Those that overlap, one by one or over others, together."""
    heaps: list[list[_Found]] = []
    bottom = -(1 << 30)
    for one in found:
        if one[0] < bottom - 1:
            heaps[-1].append(one)
        else:
            heaps.append([one])
        bottom = max(bottom, one[1])
    return heaps


def _columns(group: Sequence[_Found]) -> list[int]:
    """In which column each of them stands."""
    ends: list[int] = []
    columns = []
    for top, bottom, _, _ in group:
        column = next((number for number, end in enumerate(ends) if end <= top + 1), len(ends))
        ends[column : column + 1] = [bottom]
        columns.append(column)
    return columns


def paint_block(painter: QPainter, block: Block, theme: Theme, nothing: str) -> None:
    """Tint, bar and names; a dashed frame with `nothing` in it where the coder marked nothing."""
    rect, passage = block.rect, block.passage
    if passage is None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.edge, 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        _paint_words(painter, rect, nothing, theme.ink3)
        return
    paint_box(painter, rect, 2, theme.tint_of(passage.colours[0]))
    for number, colour in enumerate(passage.colours[:3]):
        painter.fillRect(QRect(rect.left() + number * (_BAR + 1), rect.top(), _BAR, rect.height()), theme.line_of(colour))
    shift = (min(3, len(passage.colours)) - 1) * (_BAR + 1)
    _paint_words(painter, rect.adjusted(shift, 0, 0, 0), passage.words, theme.ink)


def _paint_words(painter: QPainter, rect: QRect, words: str, ink: QColor) -> None:
    """As many lines as fit; a single one is cut with an ellipsis."""
    font = interface_font(12)
    painter.setFont(font)
    painter.setPen(ink)
    area = rect.adjusted(_BAR + 7, 2, -6, -1)
    if area.width() < 14:
        return
    metrics = painter.fontMetrics()
    if rect.height() < 2 * _LINE + 4 or area.width() < _TIGHT:
        line = QRect(area.left(), rect.top(), area.width(), min(rect.height(), _LOW))
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, cut)
        return
    painter.save()
    painter.setClipRect(rect)
    room = QRect(area.left(), max(area.top(), 2), area.width(), rect.bottom() - max(area.top(), 2))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    painter.drawText(QRectF(room), words, option)
    painter.restore()


def paint_sign(painter: QPainter, left: int, top: int, case: LaneCase, theme: Theme) -> None:
    """Whether they agree, or what became of it."""
    paint_icon(painter, QRectF(left + 11, max(2, top + 3), 16, 16), case.sign, theme.warn if case.is_apart else theme.ink3)
