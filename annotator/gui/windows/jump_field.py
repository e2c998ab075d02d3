"""What stands in the menu bar's corner: the field that opens "Go to", and the buttons of the two panels."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import FIELD, paint_box, paint_ring
from annotator.gui.theme.style import current_theme, has_focus_ring
from annotator.gui.widgets.buttons import IconButton
from annotator.gui.widgets.paint import key_width, paint_key, paint_text
from annotator.gui.widgets.themed import key_label

_WIDTH, _HEIGHT = 300, 26


class JumpField(QAbstractButton):
    """Looks like a field and opens one."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._key = key_label(action.shortcut().toString())
        self.setText(self.tr("Go to document, tag or passage"))
        self.setAccessibleName(self.text())
        self.setToolTip(action.statusTip())
        self.setFixedSize(QSize(_WIDTH, _HEIGHT))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: action.trigger())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A field with its key at the right."""
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, self.rect(), FIELD, theme.hover if self.isDown() else theme.page, theme.line2)
        paint_icon(painter, QRect(8, 6, 14, 14).toRectF(), "search", theme.ink3)
        left = self.width() - key_width(self._key) - 6
        paint_text(painter, QRect(30, 0, left - 36, self.height()), self.text(), theme.ink3, interface_font(12))
        paint_key(painter, QRect(left, (self.height() - 18) // 2, 1, 1).topLeft(), self._key, theme)
        if has_focus_ring(self):
            paint_ring(painter, self.rect(), FIELD, theme)


class Corner(QWidget):
    """The jump field and the two panel buttons."""

    def __init__(self, go_to: QAction, left: QAction, right: QAction) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 12, 0)
        line.setSpacing(0)
        line.addWidget(JumpField(go_to))
        line.addSpacing(12)
        for action, icon in ((left, "panel-left"), (right, "panel-right")):
            line.addWidget(_panel_button(action, icon))


def _panel_button(action: QAction, icon: str) -> IconButton:
    button = IconButton(icon, action.text(), action.shortcut().toString(), is_checkable=True)
    button.setChecked(action.isChecked())
    button.clicked.connect(lambda: action.trigger())
    action.toggled.connect(button.setChecked)
    return button
