"""The columns of the concordance, and the row that names them."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.theme.fonts import book_font, interface_font
from annotator.gui.theme.shapes import paint_line
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.paint import paint_text, text_width

HEAD = 30
"""The height of the row of names, in pixels."""
_WIDE, _NARROW, _SMALL = 720, 520, 440
_LEAST_WORD, _MOST_WORD, _AROUND = 48, 190, 7
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column begins and how wide it is, in pixels; the last is left out (0) where there is no room."""

    tick: tuple[int, int]
    before: tuple[int, int]
    word: tuple[int, int]
    after: tuple[int, int]
    document: tuple[int, int]

    def rect(self, column: tuple[int, int], row: QRect) -> QRect:
        """The cell of a row."""
        return QRect(row.x() + column[0], row.y(), column[1], row.height())


def columns(width: int, word: int) -> Columns:
    """For rows of this width, the widest found word being so wide."""
    tick = 48 if width >= _SMALL else 36
    document = 236 if width >= _WIDE else 150 if width >= _NARROW else 44
    middle = max(_LEAST_WORD, min(word, _MOST_WORD, width // 4)) + 2 * _AROUND
    rest = max(0, width - tick - document - middle)
    before = rest // 2
    return Columns(
        (tick - 24, 16),
        (tick, before),
        (tick + before + _AROUND, middle - 2 * _AROUND),
        (tick + before + middle, rest - before),
        (width - document, document),
    )


def widest(forms: Iterable[str]) -> int:
    """How wide the widest of some words is in the table, in pixels."""
    return max((text_width(form[:1].upper() + form[1:], book_font(14, 600)) for form in forms), default=_LEAST_WORD)


class ColumnNames(QWidget):
    """before · 52 hits · after · document, paragraph."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = _LEAST_WORD
        self._inset = 0
        self._count = ""
        self.setFixedHeight(HEAD)

    def set_facts(self, count: str, word: int, inset: int) -> None:
        """How many hits in words, how wide the widest word is, and how wide the list's scroll bar."""
        if (count, word, inset) != (self._count, self._word, self._inset):
            self._count, self._word, self._inset = count, word, inset
            self.setAccessibleName(count)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The names over a hairline."""
        theme, painter, font = current_theme(), QPainter(self), interface_font(12)
        row = QRect(0, 0, self.width() - self._inset, HEAD - 1)
        places = columns(row.width(), self._word)
        paint_line(painter, 0, HEAD - 1, self.width() - 1, HEAD - 1, theme.line)
        paint_text(painter, places.rect(places.before, row), self.tr("before"), theme.ink3, font, _RIGHT)
        middle = places.rect(places.word, row)
        paint_text(painter, middle.adjusted(0, 0, 60, 0), self._count, theme.ink, font)
        after = places.rect(places.after, row)
        left = max(0, text_width(self._count, font) + 12 - middle.width() - _AROUND)
        paint_text(painter, after.adjusted(left, 0, 0, 0), self.tr("after"), theme.ink3, font)
        if places.document[1] > 100:
            area = places.rect(places.document, row).adjusted(16, 0, -8, 0)
            paint_text(painter, area, self.tr("document, paragraph"), theme.ink3, font)
