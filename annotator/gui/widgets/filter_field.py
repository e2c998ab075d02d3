"""The field over a list that narrows it down."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.icons import icon
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.themed import follow_theme


class FilterField(QLineEdit):
    """A 28 px field with an icon. Esc clears it; Down goes on to the list."""

    listRequested = Signal()
    """Down was pressed: the list below should take the focus."""

    def __init__(
        self, placeholder: str, icon_name: str = "list-filter", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        """`name` is what assistive technology says; the placeholder if empty."""
        super().__init__(parent)
        self._icon_name = icon_name
        self.setPlaceholderText(placeholder)
        self.setFixedHeight(28)
        self.setFont(interface_font(12))
        self.setAccessibleName(name or placeholder)
        self._mark = QAction(self)
        self._clear = QAction(self.tr("Clear"), self)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._mark, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        follow_theme(self._dress)

    def _dress(self, theme: Theme) -> None:
        self._mark.setIcon(icon(self._icon_name, theme, 14))
        self._clear.setIcon(icon("x", theme, 14))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears and, in an empty field, goes on to whoever wants it; Down asks for the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.listRequested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
