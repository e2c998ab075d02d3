"""Lines of text with key caps among the words."""

import math
import re
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.paint import KEY_HEIGHT, key_width, paint_key
from annotator.gui.widgets.themed import key_label

_PIECE = re.compile(r"\[([^\[\]\n]+)\]|(\n)|([^\s\[]+)|( +)")


class Piece(NamedTuple):
    """A word, a key cap or a gap on one line, `x` pixels from the line's start."""

    text: str
    is_key: bool
    x: float
    width: float


class KeyedText(QLabel):
    """Text that wraps by itself; `[Ctrl+Shift+F]` in it is drawn as a key cap."""

    def __init__(
        self,
        text: str,
        px: int = 13,
        role: str = "ink2",
        *,
        is_centred: bool = False,
        line_height: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        """`role` is an ink of the theme; `line_height` in pixels."""
        super().__init__(text, parent)
        self._role, self._is_centred, self._line = role, is_centred, line_height
        self._known: dict[tuple[str, int], list[list[Piece]]] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(interface_font(px))
        self.setAccessibleName(re.sub(r"\[([^\[\]\n]+)\]", lambda found: key_label(found[1]), text))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _lines(self, width: int) -> list[list[Piece]]:
        """The layout asks for many widths many times over."""
        key = (self.text(), width)
        if key not in self._known:
            self._known[key] = self._broken(width)
        return self._known[key]

    def _broken(self, width: int) -> list[list[Piece]]:
        lines: list[list[Piece]] = [[]]
        x = 0.0
        for unit in self._units():
            if unit == [("\n", False)]:
                lines.append([])
                x = 0.0
                continue
            wide = sum(self._measure(text, is_key) for text, is_key in unit)
            is_gap = unit[0][0].isspace()
            if x + wide > width + 0.5 and x > 0 and not is_gap:
                lines.append([])
                x = 0.0
            if is_gap and x == 0:
                continue
            for text, is_key in unit:
                size = self._measure(text, is_key)
                lines[-1].append(Piece(text, is_key, x, size))
                x += size
        return [_without_end_gap(line) for line in lines]

    def _units(self) -> list[list[tuple[str, bool]]]:
        """What may not be parted: a word or key with what stands against it, a gap, a new line."""
        units: list[list[tuple[str, bool]]] = []
        for found in _PIECE.finditer(self.text()):
            key, new_line, word, gap = found.groups()
            piece = (key_label(key) if key else new_line or word or gap, bool(key))
            is_loose = bool(new_line or gap)
            if not is_loose and units and not units[-1][0][0].isspace():
                units[-1].append(piece)
            else:
                units.append([piece])
        return units

    def _measure(self, text: str, is_key: bool) -> float:
        # Whole pixels would add up to gaps between the words.
        return key_width(text) if is_key else QFontMetricsF(self.font()).horizontalAdvance(text)

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """In pixels."""
        return len(self._lines(width)) * self._line

    def sizeHint(self) -> QSize:
        """A column of about 40 letters."""
        width = self.fontMetrics().averageCharWidth() * 40
        lines = self._lines(width)
        longest = max((line[-1].x + line[-1].width for line in lines if line), default=0.0)
        return QSize(math.ceil(longest), len(lines) * self._line)

    def minimumSizeHint(self) -> QSize:
        """It can wrap down to its longest word."""
        longest = max((sum(self._measure(*piece) for piece in unit) for unit in self._units()), default=0.0)
        return QSize(math.ceil(longest), self._line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Line by line."""
        theme, painter = current_theme(), QPainter(self)
        for number, line in enumerate(self._lines(self.width())):
            length = line[-1].x + line[-1].width if line else 0.0
            left = (self.width() - length) // 2 if self._is_centred else 0.0
            for piece in line:
                self._paint_piece(painter, piece, QPointF(left + piece.x, number * self._line), theme)

    def _paint_piece(self, painter: QPainter, piece: Piece, at: QPointF, theme: Theme) -> None:
        if piece.is_key:
            paint_key(painter, QPoint(round(at.x()), round(at.y()) + (self._line - KEY_HEIGHT) // 2), piece.text, theme)
            return
        painter.setFont(self.font())
        painter.setPen(getattr(theme, self._role))
        area = QRectF(at.x(), at.y(), piece.width + 2, self._line)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, piece.text)


def _without_end_gap(line: list[Piece]) -> list[Piece]:
    while line and line[-1].text.isspace():
        line = line[:-1]
    return line
