"""A small surface over the window: for pickers, the selection bar and cards."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from annotator.gui.theme.shapes import paint_popup
from annotator.gui.theme.style import current_theme

_EDGE = 2
_AWAY = 4


class Popup(QWidget):
    """Lies over its parent as a child, so that it needs no window of its own. Esc and a click elsewhere close it.

    Put things into `body`. It takes the focus when it opens and gives it back when it closes, unless told not to; then Esc is the
    business of whoever has the focus.
    """

    closed = Signal()
    """It was closed, by whatever means."""

    def __init__(self, parent: QWidget, *, takes_focus: bool = True) -> None:
        """`parent` is what it lies over and stays inside: mostly the window."""
        super().__init__(parent)
        self._over = parent
        self._takes_focus = takes_focus
        self._before: QWidget | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self.body.setSpacing(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if takes_focus else Qt.FocusPolicy.NoFocus)
        self.hide()

    def open_at(self, anchor: QRect, *, prefers_above: bool = False) -> None:
        """Open below the anchor, a rectangle in the parent's pixels, or above where there is no room; left edges meet."""
        self.adjustSize()
        self.move(self._place(anchor, prefers_above))
        self.raise_()
        if self._takes_focus:
            self._before = QApplication.focusWidget()
        self.show()
        if self._takes_focus:
            (self.focusProxy() or self).setFocus(Qt.FocusReason.PopupFocusReason)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def open_at_point(self, point: QPoint) -> None:
        """Open at a point in the parent's pixels."""
        self.open_at(QRect(point, point))

    def _place(self, anchor: QRect, prefers_above: bool) -> QPoint:
        room = self._over.rect()
        below, above = anchor.bottom() + 1 + _AWAY, anchor.top() - _AWAY - self.height()
        fits_below, fits_above = below + self.height() <= room.bottom() - _AWAY, above >= _AWAY
        is_above = (prefers_above and fits_above) or (not fits_below and fits_above)
        top = above if is_above else below
        left = min(anchor.left(), room.right() - _AWAY - self.width())
        return QPoint(max(_AWAY, left), max(_AWAY, min(top, room.bottom() - _AWAY - self.height())))

    def _give_back(self) -> None:
        before, self._before = self._before, None
        try:
            if before is not None and before.isVisible():
                before.setFocus(Qt.FocusReason.PopupFocusReason)
        except RuntimeError:
            # What had the focus may have been deleted while this was open.
            return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press outside closes it, and still does what it does there."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget) and isinstance(event, QMouseEvent):
            is_inside = watched is self or self.isAncestorOf(watched)
            is_own_menu = watched.window() is not self.window()
            if not is_inside and not is_own_menu:
                self.close()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stays inside, going round."""
        stops = [widget for widget in self.findChildren(QWidget) if _is_stop(widget)]
        if not stops:
            return True
        current = QApplication.focusWidget()
        at = stops.index(current) if current in stops else (-1 if next else 0)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the ground stays here: passed on, the parent would take it for one outside."""
        event.accept()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of what it watched, and of the focus."""
        super().hideEvent(event)
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        if event.spontaneous():
            return
        self._give_back()
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        paint_popup(QPainter(self), self.rect(), current_theme())


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
