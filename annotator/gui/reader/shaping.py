"""Sets single paragraphs: breaks them into lines, and tells where on those lines a stretch of text lies."""

import re
from bisect import bisect_right
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from annotator.gui.reader.offsets import units_in
from annotator.gui.reader.typography import ParagraphStyle

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


INVISIBLE = 1 / 64
"""How wide, in px, a character is that the page does not show: the least that Qt can tell from nothing."""


class Run(NamedTuple):
    """A stretch of one line, from left to right, in px within the paragraph."""

    line: int
    left: float
    right: float


class Dress(NamedTuple):
    """How a part of a paragraph differs from the rest, in units: colour, or a face of its own."""

    start: int
    length: int
    form: QTextCharFormat


class Shaped:
    """One paragraph, set. Lines are `style.line` px high each, the first `above` px below its top; places are in units."""

    __slots__ = ("above", "height", "is_mixed", "layout", "length", "starts", "style")

    def __init__(self, layout: QTextLayout, text: str, style: ParagraphStyle, space: tuple[int, int], starts: list[int]) -> None:
        above, below = space
        self.layout = layout
        self.style = style
        self.above = above
        self.starts = starts
        self.length = units_in(text)
        self.height = above + len(starts) * style.line + below
        self.is_mixed = not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None

    def line_at(self, y: float) -> int:
        """The line at a height; above or below all: the first or last."""
        return max(0, min(len(self.starts) - 1, int((y - self.above) // self.style.line))) if self.style.line else 0

    def line_of(self, unit: int) -> int:
        """The line that holds the unit."""
        return max(0, bisect_right(self.starts, unit) - 1)

    def line_end(self, line: int) -> int:
        """The unit after the line's last."""
        return self.starts[line + 1] if line + 1 < len(self.starts) else self.length

    def top(self, line: int) -> int:
        """Where the line begins, in px below the paragraph's top."""
        return self.above + line * self.style.line

    def x_of(self, unit: int) -> float:
        """Where a caret before the unit stands."""
        line = self.layout.lineAt(self.line_of(unit))
        return _x(line, unit) if line.isValid() else 0.0

    def unit_at(self, x: float, y: float) -> int:
        """The unit nearest to a place in the paragraph."""
        number = self.line_at(y)
        line = self.layout.lineAt(number)
        if not line.isValid():
            return 0
        unit = line.xToCursor(x)
        # At the right end of a wrapped line Qt gives the start of the next; the pointer means the blank before it.
        is_last = number == len(self.starts) - 1
        return unit if is_last or unit < self.line_end(number) else self.layout.previousCursorPosition(self.line_end(number))

    def runs(self, start: int, end: int) -> list[Run]:
        """Where the units [start, end) lie, line by line; where writing directions mix, run by run."""
        found: list[Run] = []
        number = self.line_of(start)
        while number < len(self.starts) and self.starts[number] < end:
            line = self.layout.lineAt(number)
            if self.is_mixed:
                found += _mixed_runs(line, number, max(start, self.starts[number]), min(end, self.line_end(number)))
            else:
                left = line.x() if start <= self.starts[number] else _x(line, start)
                right = line.x() + line.naturalTextWidth()
                if end < self.line_end(number):
                    right = min(right, _x(line, end))
                if right > left:
                    found.append(Run(number, left, right))
            number += 1
        return found


def shape(
    layout: QTextLayout, style: ParagraphStyle, width: int, dresses: list[Dress], marker: str = "", indent: int = 0
) -> list[int]:
    """Break the layout's text into lines `width` px wide; gives the unit at which each line starts.

    A `marker` hangs: the text after it stands where the following lines begin. `indent` characters are next to invisible.
    """
    formats = [_range(*dress) for dress in dresses]
    left = style.indent + style.hang
    first = left - INVISIBLE * indent
    if marker:
        first -= _hanging(style, marker, indent, formats)
    if formats:
        layout.setFormats(formats)
    layout.setTextOption(_WRAP)
    layout.beginLayout()
    starts: list[int] = []
    baseline = float(style.baseline)
    line = layout.createLine()
    x = first
    while line.isValid():
        line.setLineWidth(width - x)
        line.setPosition(QPointF(x, baseline - line.ascent()))
        starts.append(line.textStart())
        baseline += style.line
        x = left
        line = layout.createLine()
    layout.endLayout()
    return starts


def coloured(colour: QColor, font: QFont | None = None) -> QTextCharFormat:
    """A format that changes colour and, if given, face."""
    form = QTextCharFormat()
    form.setForeground(colour)
    if font is not None:
        form.setFont(font)
    return form


def faced(font: QFont) -> QTextCharFormat:
    """A format that changes the face alone."""
    form = QTextCharFormat()
    form.setFont(font)
    return form


def without_width(font: QFont) -> QTextCharFormat:
    """A format for indents that the page draws in its own way: there, but next to nothing wide."""
    small = QFont(font)
    small.setPixelSize(1)
    small.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, INVISIBLE - QFontMetricsF(small).horizontalAdvance(" "))
    return faced(small)


def _hanging(style: ParagraphStyle, marker: str, indent: int, formats: list[QTextLayout.FormatRange]) -> float:
    """How wide the marker stands, its gap widened so that the bullet keeps to the left of its room."""
    width = QFontMetricsF(style.font).horizontalAdvance(marker)
    spare = style.hang * 0.75 - width
    if spare > 0 and marker[-1:].isspace():
        wide = QFont(style.font)
        wide.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spare)
        form = QTextCharFormat()
        form.setFont(wide)
        formats.append(_range(indent + len(marker) - 1, 1, form))
        width += spare
    return width


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = length
    made.format = form
    return made


def _x(line: QTextLine, unit: int) -> float:
    found = line.cursorToX(unit)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def _mixed_runs(line: QTextLine, number: int, start: int, end: int) -> list[Run]:
    """From the glyphs themselves: between two places on such a line there may be words that do not belong to the stretch."""
    rects = [run.boundingRect() for run in line.glyphRuns(start, end - start)]
    runs: list[Run] = []
    for left, right in sorted((rect.left(), rect.right()) for rect in rects):
        if runs and left <= runs[-1].right + 0.5:
            runs[-1] = Run(number, runs[-1].left, max(right, runs[-1].right))
        else:
            runs.append(Run(number, left, right))
    return runs


def _wrap() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


_WRAP = _wrap()
