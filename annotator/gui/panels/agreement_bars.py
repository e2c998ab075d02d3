"""Agreement at a glance: a bar for each tag with the floor of tentative conclusions; each leads to its disagreements."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.gui.models.agreement_words import decimals
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.shapes import paint_ring
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.paint import paint_text

FLOOR = 0.667
"""Krippendorff 2004: below this no conclusions are drawn, not even tentative ones."""
_ROW, _BAR, _NUMBER, _WORD, _GAP, _THICK = 24, 84, 36, 62, 8, 6


@dataclass(frozen=True, slots=True)
class BarLine:
    """A tag (None: all of them) with its figure; `why` says why there is none."""

    tag: Id | None
    words: str
    value: float | None
    why: str = ""


class AgreementBars(QWidget):
    """`tagChosen(Id | None)`: the disagreements on this tag are wanted, or all of them."""

    tagChosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[BarRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 0, 8, 0)
        self._column.setSpacing(0)

    def show_lines(self, lines: Sequence[BarLine], chosen: Id | None) -> None:
        """Show these figures; `chosen` is the tag whose disagreements are shown."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        room = _WORD if any(line.value is None for line in lines) else _NUMBER
        for line in lines:
            row = BarRow(line, line.tag == chosen and chosen is not None, room)
            row.clicked.connect(lambda _=False, tag=line.tag: self.tagChosen.emit(tag))
            self.rows.append(row)
            self._column.addWidget(row)
            row.show()


class BarRow(QAbstractButton):
    """One figure."""

    def __init__(self, line: BarLine, is_chosen: bool, room: int) -> None:
        """`room` px for the value."""
        super().__init__()
        self.line, self._room = line, room
        self.setCheckable(True)
        self.setChecked(is_chosen)
        self.setFixedHeight(_ROW)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        said = decimals(line.value, 2) if line.value is not None else self.tr("undefined: {why}").format(why=line.why)
        self.setAccessibleName(f"{line.words}, {said}")
        self.setAccessibleDescription(self.tr("Shows the disagreements behind this figure"))
        self.setToolTip(f"{line.words}: {said}")

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name, bar with the floor, value."""
        theme, painter, line = current_theme(), QPainter(self), self.line
        if self.isChecked() or self.underMouse():
            painter.fillRect(self.rect(), theme.selected if self.isChecked() else theme.hover)
        font = interface_font(12, 600 if line.tag is None else 400)
        right = self.width() - 8
        bar = min(_BAR, max(24, self.width() - 190))
        left = right - self._room - _GAP - bar
        ink3 = theme.ink2 if self.isChecked() else theme.ink3
        paint_text(painter, QRect(8, 0, left - 16, _ROW), line.words, theme.ink, font)
        value = QRect(right - self._room, 0, self._room, _ROW)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        middle = (_ROW - _THICK) // 2
        painter.fillRect(QRect(left, middle, bar, _THICK), theme.line)
        if line.value is None:
            paint_text(painter, value, self.tr("undefined"), ink3, interface_font(12), align)
        else:
            painter.fillRect(QRect(left, middle, round(bar * min(1.0, max(0.0, line.value))), _THICK), theme.ink2)
            paint_text(painter, value, decimals(line.value, 2), theme.ink, font, align)
        painter.fillRect(QRect(left + round(bar * FLOOR), middle - 3, 1, _THICK + 6), theme.ink)
        if self.hasFocus():
            paint_ring(painter, self.rect(), 4, theme)
