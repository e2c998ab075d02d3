"""What dialogs have in common: one ground, a title, room around the content, and a row of buttons that say what they do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.gui.widgets.labels import Label

_MARGIN, _GAP = 24, 16


class Dialog(QDialog):
    """Modal to its window, gone when closed. Fill `body`, then call `set_buttons`. Esc closes, Enter presses the main button."""

    def __init__(self, title: str, parent: QWidget | None, *, width: int = 480) -> None:
        """`width` in pixels."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(width)
        self._width = width
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        column.setSpacing(0)
        column.addWidget(Label(title, 15, 600))
        column.addSpacing(12)
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        column.addLayout(self.body, 1)
        column.addSpacing(20)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        column.addLayout(self._buttons)

    def set_buttons(self, buttons: Sequence[QPushButton], *, at_left: Sequence[QPushButton] = ()) -> None:
        """The row at the bottom; the last of `buttons` is the main one, which Enter presses. The dialog takes its size."""
        for button in at_left:
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        for button in buttons:
            self._buttons.addWidget(button)
        for button in (*at_left, *buttons[:-1]):
            button.setAutoDefault(False)
        buttons[-1].setAutoDefault(True)
        buttons[-1].setDefault(True)
        layout = self.layout()
        assert layout is not None
        self.resize(self._width, max(layout.sizeHint().height(), layout.totalHeightForWidth(self._width)))


class Form(QGridLayout):
    """Labels in one column, fields in another; each label is its field's buddy and its name for assistive technology."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(_GAP)
        self.setVerticalSpacing(8)
        self.setColumnStretch(1, 1)
        self._rows = 0

    def add(self, words: str, field: QWidget, at_right: QWidget | None = None) -> QLabel:
        """A row more; without anything `at_right` the field takes its place too. Gives the label."""
        label = Label(words, role="ink2")
        label.setBuddy(field)
        field.setAccessibleName(words)
        row = self._next()
        self.addWidget(label, row, 0)
        self.addWidget(field, row, 1, 1, 1 if at_right else 2)
        if at_right:
            self.addWidget(at_right, row, 2)
        return label

    def add_below(self, widget: QWidget) -> None:
        """Something under the last field."""
        self.addWidget(widget, self._next(), 1, 1, 2)

    def _next(self) -> int:
        self._rows += 1
        return self._rows - 1

    def add_fact(self, words: str, value: QLabel) -> None:
        """A row that only tells something, smaller."""
        row = self._next()
        self.addWidget(Label(words, 12, role="ink2"), row, 0)
        value.setAccessibleDescription(words)
        self.addWidget(value, row, 1, 1, 2)
