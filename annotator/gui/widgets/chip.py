"""A tag's name on its tint."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import CHIP, paint_ring
from annotator.gui.theme.style import current_theme, has_focus_ring
from annotator.gui.widgets import paint
from annotator.gui.widgets.marks import Mark

_CROSS = 18


class TagChip(Mark):
    """A tag's name on its tint, 20 px high; with a cross it can be taken off."""

    removeRequested = Signal()
    """The cross was clicked, or Delete pressed on the chip."""

    def __init__(
        self, name: str, colour: str, *, hollow: bool = False, is_removable: bool = False, parent: QWidget | None = None
    ) -> None:
        """`colour` is a slot name or `#RRGGBB`; `hollow` for a tag in the speaker's own words."""
        super().__init__(name, parent)
        self._colour, self._hollow, self._is_removable = colour, hollow, is_removable
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(is_removable)
        if is_removable:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setAccessibleDescription(self.tr("Delete takes the tag off"))

    def sizeHint(self) -> QSize:
        """As wide as its name."""
        return QSize(paint.chip_width(self.text(), self._extra()), paint.CHIP_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """It can shrink to a few letters."""
        return QSize(min(48, self.sizeHint().width()), paint.CHIP_HEIGHT)

    def _extra(self) -> int:
        return _CROSS - 4 if self._is_removable else 0

    def _cross(self) -> QRect:
        return QRect(self.width() - _CROSS - 1, 1, _CROSS, _CROSS)

    def _is_over_cross(self) -> bool:
        return self._is_removable and self.underMouse() and self._cross().contains(self.mapFromGlobal(self.cursor().pos()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint, swatch, name, cross, ring."""
        theme, painter = current_theme(), QPainter(self)
        paint.paint_chip(painter, QPoint(0, 0), self.text(), self._colour, theme, self.width(), self._hollow, self._extra())
        if self._is_removable:
            over = self._is_over_cross()
            paint_icon(painter, QRectF(self._cross()).adjusted(3, 3, -3, -3), "x", theme.ink if over else theme.ink2)
        if has_focus_ring(self):
            paint_ring(painter, self.rect(), CHIP, theme)

    def event(self, event: QEvent) -> bool:
        """The tool tip has the whole name where it is cut."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self.text() if self.width() < self.sizeHint().width() else "")
        return super().event(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The cross answers to the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """The cross rests again."""
        super().leaveEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The cross answers to the pointer."""
        super().mouseMoveEvent(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the cross asks for removal."""
        super().mouseReleaseEvent(event)
        if (
            self._is_removable
            and event.button() == Qt.MouseButton.LeftButton
            and self._cross().contains(event.position().toPoint())
        ):
            self.removeRequested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete or Backspace asks for removal."""
        if self._is_removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removeRequested.emit()
        else:
            super().keyPressEvent(event)
