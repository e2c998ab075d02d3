"""Filter pills: small rounded toggles in a row, or one that opens a menu."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import paint_box, paint_ring
from annotator.gui.theme.style import current_theme, has_focus_ring
from annotator.gui.theme.tokens import Theme

HEIGHT = 24
_PAD, _CHEVRON = 9, 14


class Pill(QPushButton):
    """24 px high. A toggle fills with `primary` when on; with a menu it shows a chevron."""

    def __init__(self, text: str, menu: QMenu | None = None, *, tip: str = "", parent: QWidget | None = None) -> None:
        """A toggle, unless there is a menu."""
        super().__init__(text, parent)
        self.setFont(interface_font(12))
        self.setFixedHeight(HEIGHT)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.setToolTip(tip)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if menu is None:
            self.setCheckable(True)
        else:
            self.setMenu(menu)

    def set_words(self, text: str) -> None:
        """Say something else, such as what was chosen in the menu."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def _colours(self, theme: Theme) -> tuple[QColor | None, QColor, QColor]:
        """Fill, border and words."""
        if not self.isEnabled():
            return None, theme.line, theme.line2
        if self.isChecked():
            return theme.primary, theme.primary, theme.on_primary
        if self.isDown():
            return theme.selected, theme.line2, theme.ink
        return (theme.hover if self.underMouse() else None), theme.line2, theme.ink2

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + 2 * _PAD + (_CHEVRON + 3 if self.menu() else 0), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """It can shrink to a few letters."""
        return QSize(min(56, self.sizeHint().width()), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, words, chevron, ring."""
        theme, painter = current_theme(), QPainter(self)
        fill, border, ink = self._colours(theme)
        paint_box(painter, self.rect(), HEIGHT / 2, fill, border)
        right = _CHEVRON + 3 if self.menu() else 0
        area = QRect(_PAD, 0, self.width() - 2 * _PAD - right + 1, self.height())
        painter.setPen(ink)
        painter.setFont(self.font())
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if self.menu():
            paint_icon(painter, QRectF(self.width() - _PAD - 12, 5, 14, 14), "chevron-down", ink)
        if has_focus_ring(self):
            paint_ring(painter, self.rect(), HEIGHT / 2, theme)


class PillRow(QWidget):
    """Pills side by side, each known by a key of the caller's."""

    toggledByKey = Signal(str, bool)
    """A toggle's key and whether it is now on."""

    def __init__(self, *, is_exclusive: bool = False, parent: QWidget | None = None) -> None:
        """`is_exclusive`: turning one on turns the others off, and one stays on."""
        super().__init__(parent)
        self._is_exclusive = is_exclusive
        self._pills: dict[str, Pill] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)

    def add(self, key: str, text: str, *, is_on: bool = False, menu: QMenu | None = None, tip: str = "") -> Pill:
        """A new pill at the end."""
        pill = Pill(text, menu, tip=tip)
        pill.setChecked(is_on)
        self._pills[key] = pill
        self._row.insertWidget(self._row.count() - 1, pill)
        pill.clicked.connect(lambda _=False: self._clicked(key))
        pill.toggled.connect(lambda now: self.toggledByKey.emit(key, now))
        return pill

    def pill(self, key: str) -> Pill:
        """The pill of that key; KeyError if there is none."""
        return self._pills[key]

    def on_keys(self) -> tuple[str, ...]:
        """The keys of the toggles that are on."""
        return tuple(key for key, pill in self._pills.items() if pill.isChecked())

    def _clicked(self, key: str) -> None:
        if not self._is_exclusive or self._pills[key].menu():
            return
        self._pills[key].setChecked(True)
        for other, pill in self._pills.items():
            if other != key:
                pill.setChecked(False)
