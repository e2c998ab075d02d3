"""One dispute on a card: both values with who and when, what differs, and the buttons that decide it."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.gui.models.conflicts import BOTH, EDIT, ConflictWords, SideWords
from annotator.gui.theme.icons import icon, paint_icon
from annotator.gui.theme.shapes import paint_box, paint_line
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.chip import TagChip
from annotator.gui.widgets.diff_text import DiffText
from annotator.gui.widgets.labels import ElidedLabel, Label
from annotator.gui.widgets.marks import CoderBadge
from annotator.gui.widgets.themed import follow_theme


class ConflictCard(QWidget):
    """`decided(str, str)`: a choice's key, and for EDIT the text; `passageRequested()`: the passage should be shown."""

    decided = Signal(str, str)
    passageRequested = Signal()

    def __init__(self, words: ConflictWords, *, is_narrow: bool, can_write: bool = True, parent: QWidget | None = None) -> None:
        """`is_narrow` puts the values one below the other."""
        super().__init__(parent)
        self.words, self._is_narrow, self._can_write = words, is_narrow, can_write
        self.choice = ""
        self.buttons: dict[str, Button] = {}
        self.panes: list[_Side] = []
        self.editor: QPlainTextEdit | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._add_head()
        self._add_sides()
        self.setAccessibleName(words.spoken())
        follow_theme(self._dress)

    def _add_head(self) -> None:
        self.head = QWidget()
        title = ElidedLabel(self.words.title, weight=500)
        place = ElidedLabel(self.words.place, 12, role="ink2")
        names = QHBoxLayout()
        names.setContentsMargins(24, 0, 0, 0)
        names.setSpacing(8)
        names.addWidget(title, 0 if not self._is_narrow else 1)
        if not self._is_narrow:
            names.addWidget(place, 1)
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if self._is_narrow else QBoxLayout.Direction.LeftToRight, self.head)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(6 if self._is_narrow else 12)
        row.addLayout(names, 1)
        row.addLayout(self._made_buttons())
        if self._is_narrow and self.words.passage is not None:
            below = QHBoxLayout()
            below.addWidget(place, 1)
            below.addWidget(self.buttons["show"])
            row.insertLayout(1, below)
        self._column.addWidget(self.head)

    def _made_buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        for key, words in self.words.choices:
            button = Button(words.replace("&", "&&"), is_small=True)
            button.setCheckable(True)
            button.setEnabled(self._can_write)
            button.setAccessibleDescription(self.words.title)
            button.clicked.connect(lambda _=False, key=key: self._press(key))
            self.buttons[key] = button
            line.addWidget(button)
        if self.words.passage is not None:
            show = Button(self.tr("Show passage") if not self._is_narrow else self.tr("Show"), "flat", is_small=True)
            show.clicked.connect(self.passageRequested)
            self.buttons["show"] = show
            if not self._is_narrow:
                line.addWidget(show)
        if self._is_narrow:
            line.addStretch(1)
        return line

    def _add_sides(self) -> None:
        way = QBoxLayout.Direction.TopToBottom if self._is_narrow else QBoxLayout.Direction.LeftToRight
        sides = QBoxLayout(way)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(1)
        for side in self.words.sides:
            pane = _Side(side)
            self.panes.append(pane)
            sides.addWidget(pane, 1)
        self._column.addLayout(sides)

    def set_choice(self, choice: str) -> None:
        """Show what is chosen; "" for nothing yet."""
        self.choice = choice
        for key, button in self.buttons.items():
            button.setChecked(key == choice and bool(choice))
        for number, pane in enumerate(self.panes):
            pane.set_picked(choice in (str(number), BOTH))
        self._dress(current_theme())
        self.update()

    def _press(self, key: str) -> None:
        if key == EDIT:
            self.buttons[EDIT].setChecked(self.choice == EDIT)
            self._open_editor()
        else:
            self.decided.emit(key, "")

    def _open_editor(self) -> None:
        if self.editor is not None:
            self.editor.setFocus()
            return
        self.editor = QPlainTextEdit("\n\n".join(side.text() for side in self.words.sides))
        self.editor.setFixedHeight(104)
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(self.tr("The value that stands from now on"))
        keep, cancel = Button(self.tr("Keep this"), is_small=True), Button(self.tr("Cancel"), "flat", is_small=True)
        keep.clicked.connect(self._keep_edited)
        cancel.clicked.connect(self._close_editor)
        self.buttons["keep"] = keep
        self._edit_box = QWidget()
        box = QVBoxLayout(self._edit_box)
        box.setContentsMargins(14, 8, 14, 12)
        box.addWidget(self.editor)
        line = QHBoxLayout()
        for button in (keep, cancel):
            line.addWidget(button)
        line.addStretch(1)
        box.addLayout(line)
        self._column.addWidget(self._edit_box)
        self.editor.setFocus()

    def _keep_edited(self) -> None:
        text = self.editor.toPlainText() if self.editor else ""
        self._close_editor()
        self.decided.emit(EDIT, text)

    def _close_editor(self) -> None:
        self.buttons.pop("keep", None)
        self._edit_box.hide()
        self._edit_box.deleteLater()
        self.editor = None

    def _dress(self, theme: Theme) -> None:
        for key, button in self.buttons.items():
            if key == self.choice:
                button.setIcon(icon("check", theme, 14))
            else:
                button.setIcon(QIcon())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, frame, the hairline below the head, the icon. An open removal has its frame in `warn`."""
        theme, painter = current_theme(), QPainter(self)
        is_warning = self.words.dispute.is_removal and not self.choice
        paint_box(painter, self.rect(), 8, theme.raised, theme.warn if is_warning else theme.line2)
        below = self.head.geometry().bottom() + 1
        paint_line(painter, 1, below, self.width() - 2, below, theme.line)
        box = QRect(15, self.head.y() + (10 if self._is_narrow else (self.head.height() - 16) // 2), 16, 16)
        paint_icon(painter, box.toRectF(), self.words.icon, theme.warn if is_warning else theme.ink2)


class _Side(QWidget):
    """One value: who and when, then the value."""

    def __init__(self, side: SideWords) -> None:
        super().__init__()
        self._is_picked = False
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(6)
        by = QHBoxLayout()
        by.setSpacing(6)
        by.addWidget(CoderBadge(side.coder))
        by.addWidget(ElidedLabel(side.coder, 12, role="ink2"), 1)
        by.addWidget(Label(side.when, 12, role="ink2"))
        column.addLayout(by)
        if side.pieces:
            column.addWidget(DiffText(side.pieces, is_struck=side.is_struck, is_book=side.is_book))
        if side.chip:
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(TagChip(side.chip.name, side.chip.colour, hollow=side.chip.is_hollow))
            line.addWidget(ElidedLabel(side.was, 12, role="ink2"), 1)
            column.addLayout(line)
        column.addStretch(1)

    def set_picked(self, is_picked: bool) -> None:
        """Whether this value is among those that stand from now on."""
        self._is_picked = is_picked
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A picked one has its ground in `hover` and an `ink` bar on top."""
        theme, painter = current_theme(), QPainter(self)
        if self._is_picked:
            painter.fillRect(self.rect().adjusted(0, 0, 0, -4), theme.hover)
            painter.fillRect(QRect(0, 0, self.width(), 3), theme.ink)
        elif self.x() > 2:
            paint_line(painter, 0, 0, 0, self.height() - 2, theme.line)
        elif self.y() > 60:
            paint_line(painter, 0, 0, self.width(), 0, theme.line)
