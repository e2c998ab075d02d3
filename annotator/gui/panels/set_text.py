"""A few lines of text broken to a width, for cards: as words to draw, kept so that drawing costs little."""

from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


def set_lines(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """The lines of a text in that width, in pixels; at most `most`, the last one cut with an ellipsis. New lines are kept."""
    return _set_lines(text, font.key(), font, width, most)


@lru_cache(maxsize=4096)
def _set_lines(text: str, _face: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(8, width))
        starts.append(line.textStart())
    layout.endLayout()
    units = layout.text()
    utf16 = units.encode("utf-16-le", "surrogatepass")
    bounds = pairwise([*starts, len(utf16) // 2])
    parts = [utf16[2 * start : 2 * end].decode("utf-16-le", "replace") for start, end in bounds]
    lines = [part.rstrip("\u2028 ") for part in parts[:most]]
    if len(parts) > most:
        rest = "".join(parts[most - 1 :]).replace("\u2028", " ")
        lines[-1] = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        if not lines[-1].endswith("…"):
            lines[-1] = lines[-1].rstrip() + "…"
    return tuple(lines)


def paint_lines(painter: QPainter, rect: QRect, lines: tuple[str, ...], font: QFont, colour: QColor, height: int) -> None:
    """Draw lines of `height` pixels from the top of a rectangle."""
    painter.setFont(font)
    painter.setPen(colour)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
    for number, line in enumerate(lines):
        painter.drawText(QRect(rect.x(), rect.y() + number * height, rect.width() + 4, height), flags, line)
