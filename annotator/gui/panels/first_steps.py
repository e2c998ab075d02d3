"""Three steps to begin: shown under the page at the first start, until a person has done them or closes it."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.shapes import paint_box
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.buttons import IconButton, LinkButton
from annotator.gui.widgets.keyed_text import KeyedText
from annotator.gui.widgets.labels import Divider, Label
from annotator.gui.widgets.surface import Surface

_LEAST = 360
"""Pixels; in a small window the words are cut sooner than the panels are pushed aside."""
STEPS = ("highlight", "tag", "find")


class _Number(QWidget):
    """The number of a step in a circle: filled for the one to do now, a tick once it is done."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.state = "later"
        self.setFixedSize(QSize(20, 20))

    def set_state(self, state: str) -> None:
        """now, later or done."""
        self.state = state
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A circle of 20 px."""
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_now = self.state == "now"
        paint_box(painter, self.rect(), 10, theme.primary if is_now else None, None if is_now else theme.edge)
        painter.setFont(interface_font(12, 600))
        painter.setPen(theme.on_primary if is_now else theme.ink2)
        painter.drawText(QRect(0, 0, 20, 20), Qt.AlignmentFlag.AlignCenter, "✓" if self.state == "done" else str(self._number))


class FirstSteps(Surface):
    """Shows how to highlight, tag and find again; `done(step)` ticks one off.

    `completed` comes with the last of the three; `closed` and `changeNameRequested` are wishes.
    """

    completed = Signal()
    closed = Signal()
    changeNameRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._done: set[str] = set()
        words = (
            (self.tr("Highlight"), self.tr("Select words and press [H]. Or take the whole sentence under the caret.")),
            (self.tr("Tag"), self.tr("Press [T] and type a few letters. A name that is new makes a new tag.")),
            (self.tr("Find again"), self.tr("Click a tag to see where it lies, or go to anything with [Ctrl+P].")),
        )
        self._numbers = [_Number(number) for number in (1, 2, 3)]
        self._you = Label("", px=12, role="ink2")
        self._name = Label("", px=12, weight=600)
        change = LinkButton(self.tr("change"))
        change.setAccessibleName(self.tr("Change your name"))
        change.clicked.connect(self.changeNameRequested)
        close = IconButton("x", self.tr("Close"))
        close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(Label(self.tr("Three steps to begin"), px=17, weight=600, is_book=True))
        top.addStretch(1)
        top.setSpacing(4)
        for widget in (self._you, self._name, change):
            top.addWidget(widget)
        top.addSpacing(8)
        top.addWidget(close)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        for column, (title, text) in enumerate(words):
            grid.addLayout(self._step(column, title, text), 0, 2 * column)
            grid.setColumnStretch(2 * column, 1)
            if column:
                grid.addWidget(Divider(Qt.Orientation.Vertical), 0, 2 * column - 1)
        inner = QVBoxLayout()
        inner.setContentsMargins(60, 16, 24, 20)
        inner.setSpacing(12)
        inner.addLayout(top)
        inner.addLayout(grid)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(Divider(Qt.Orientation.Horizontal))
        body.addLayout(inner)
        self.setMinimumWidth(_LEAST)
        self._mark()

    def set_name(self, name: str) -> None:
        """Who the work is signed with."""
        self._you.setText(self.tr("You are"))
        self._name.setText(name)

    def done(self, step: str) -> None:
        """Tick a step off: highlight, tag or find."""
        if step in self._done:
            return
        self._done.add(step)
        self._mark()
        if self.is_complete():
            self.completed.emit()

    def is_complete(self) -> bool:
        """True once all three were done."""
        return self._done.issuperset(STEPS)

    def _step(self, column: int, title: str, text: str) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._numbers[column])
        head.addWidget(Label(title, weight=600))
        head.addStretch(1)
        step = QVBoxLayout()
        step.setSpacing(4)
        step.addLayout(head)
        step.addWidget(KeyedText(text))
        step.addStretch(1)
        return step

    def _mark(self) -> None:
        now = next((step for step in STEPS if step not in self._done), None)
        for step, number in zip(STEPS, self._numbers, strict=True):
            number.set_state("done" if step in self._done else "now" if step == now else "later")
