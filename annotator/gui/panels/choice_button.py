"""A wide button for one choice, with its key at the right."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import paint_box, paint_ring
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.paint import KEY_HEIGHT, is_cut, key_width, paint_key, paint_text

_HEIGHT, _PAD, _RADIUS = 32, 14, 6


class ChoiceButton(QPushButton):
    """`is_main` is filled; `is_taken` has a tick: it is what was decided."""

    def __init__(self, words: str, key: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.key, self._tip = key, tip
        self.is_main = self.is_taken = False
        self.setFont(interface_font(13, 500))
        self.setFixedHeight(_HEIGHT)
        self.setAutoDefault(False)
        self.setAccessibleName(words)
        self.setAccessibleDescription(f"{tip} ({key})" if tip else key)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_state(self, *, is_main: bool, is_taken: bool) -> None:
        """Show it as the main one, and as what was decided."""
        self.is_main, self.is_taken = is_main, is_taken
        self.setAccessibleName(self.tr("{words}, decided").format(words=self.text()) if is_taken else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(120, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """It may be cut."""
        return QSize(80, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, tick, words, key, ring."""
        theme, painter = current_theme(), QPainter(self)
        is_main = self.is_main and self.isEnabled()
        is_over = self.underMouse() and self.isEnabled()
        ground = theme.primary if is_main else theme.selected if self.isDown() else theme.hover if is_over else theme.raised
        paint_box(painter, self.rect(), _RADIUS, ground, None if is_main else theme.line2)
        ink = theme.on_primary if is_main else theme.ink if self.isEnabled() else theme.line2
        left = _PAD
        if self.is_taken:
            paint_icon(painter, QRectF(left, (_HEIGHT - 14) / 2, 14, 14), "check", ink)
            left += 20
        cap = key_width(self.key)
        area = QRect(left, 0, self.width() - left - cap - 20, _HEIGHT)
        paint_text(painter, area, self.text(), ink, self.font())
        paint_key(painter, QPoint(self.width() - cap - 10, (_HEIGHT - KEY_HEIGHT) // 2), self.key, theme)
        self.setToolTip(f"{self.text()}\n{self._tip}".strip() if is_cut(self.text(), self.font(), area.width()) else self._tip)
        if self.hasFocus():
            paint_ring(painter, self.rect(), _RADIUS, theme)
