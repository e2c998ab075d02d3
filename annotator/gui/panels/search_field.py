"""The field for a query: conditions on fields stand on a ground of their own, and a fault is marked at its place."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.core.spans import Span
from annotator.gui.reader.offsets import Offsets
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import CHIP, FIELD, paint_box, paint_ring
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.buttons import IconButton
from annotator.gui.widgets.themed import follow_theme

_HEIGHT, _LEFT, _RIGHT, _PAD = 36, 36, 40, 5
_PIECE = re.compile(
    r"""(?P<field>(?<![^\s(-])[^\W\d_][\w.\-]*:(?:"[^"]*"|“[^”]*”|[^\s()"“]+))
    | "[^"]*"? | “[^”]*”?""",
    re.VERBOSE,
)


def field_parts(query: str) -> Iterator[Span]:
    """Where a query names a field with its value, in code points; not inside quotation marks."""
    return (Span(*match.span()) for match in _PIECE.finditer(query) if match["field"])


class QueryField(QLineEdit):
    """36 px high, with the button that keeps the search.

    `entered`: Enter was pressed; `listRequested`: Down was, so that the list below should take the focus.
    """

    entered = Signal()
    listRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.has_fields = True
        self._fault: Span | None = None
        self.setFrame(False)
        self.setFixedHeight(_HEIGHT)
        font = interface_font(15)
        font.setWordSpacing(4)  # so that the grounds of conditions stand apart
        self.setFont(font)
        self.setTextMargins(_LEFT - 2, 0, _RIGHT - 2, 0)
        self.setMaxLength(2_000)
        self.setPlaceholderText(self.tr("Search in all documents"))
        self.setAccessibleName(self.tr("Search in all documents"))
        self.setAccessibleDescription(self.tr("Enter searches, Down goes to the hits."))
        self.keep = IconButton("bookmark", self.tr("Save this search"), size=26, parent=self)
        self.textChanged.connect(lambda _text: self.mark_fault(None))
        follow_theme(self._dress)

    def mark_fault(self, span: Span | None) -> None:
        """Underline what can't be read, in code points; None for nothing."""
        if span != self._fault:
            self._fault = span
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(400, _HEIGHT)

    def _dress(self, theme: Theme) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.ink3)
        self.setPalette(palette)

    def _rects(self, span: Span) -> list[QRectF]:
        """Where a part of the query stands, in pixels; the field may be scrolled."""
        text = self.text()
        offsets = Offsets(text)
        layout = QTextLayout(text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e6)
        layout.endLayout()
        if not line.isValid():
            return []
        caret = QRectF(self.cursorRect()).center().x()
        zero = caret - _x(line, self.cursorPosition())
        first, last = (zero + _x(line, offsets.to_units(at)) for at in span)
        return [QRectF(QPointF(min(first, last), 7), QPointF(max(first, last), _HEIGHT - 7))]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, grounds of conditions, then Qt's text, then the mark of a fault."""
        theme = current_theme()
        painter = QPainter(self)
        has_focus = self.hasFocus()
        paint_box(painter, self.rect(), FIELD + 1, theme.page, None if has_focus else theme.line2)
        if has_focus:
            paint_ring(painter, self.rect(), FIELD + 1, theme)
        paint_icon(painter, QRectF(12, (_HEIGHT - 16) / 2, 16, 16), "search", theme.ink2)
        painter.setClipRect(QRect(_LEFT - 6, 0, self.width() - _LEFT - _RIGHT + 12, _HEIGHT))
        if self.has_fields:
            for part in field_parts(self.text()):
                for rect in self._rects(part):
                    paint_box(painter, rect.adjusted(-_PAD, 0, _PAD, 0), CHIP, theme.hover)
        painter.end()
        super().paintEvent(event)
        if self._fault is not None:
            self._paint_fault(self._fault, theme)

    def _paint_fault(self, fault: Span, theme: Theme) -> None:
        painter = QPainter(self)
        painter.setClipRect(QRect(_LEFT - 2, 0, self.width() - _LEFT - _RIGHT + 4, _HEIGHT))
        for rect in self._rects(fault):
            painter.fillRect(QRectF(rect.x(), _HEIGHT - 8, max(6.0, rect.width()), 2), theme.warn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stays at the right."""
        super().resizeEvent(event)
        self.keep.move(self.width() - 26 - 8, (_HEIGHT - 26) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter searches, Down goes to the list; Esc is whoever's wants it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.listRequested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _x(line: object, at: int) -> float:
    """The pixels from a line's start to a unit; PySide answers with a pair."""
    found = line.cursorToX(at)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)
