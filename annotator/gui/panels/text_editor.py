"""Correcting a text: the words of the open document in an editor that looks like the page, with a bar that says what this is."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.core.differences import edits_between
from annotator.gui.reader.offsets import Offsets, stand_in
from annotator.gui.reader.typography import Typography
from annotator.gui.theme.fonts import book_font
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Divider, Label
from annotator.gui.widgets.surface import Surface
from annotator.gui.widgets.themed import follow_theme

_AUTOSAVE_MS = 1_000


class TextEditor(Surface):
    """A whole text to correct. `keepRequested(str)` gives it; `leaveRequested()` asks to drop what was typed; `draftChanged(str)`
    comes a moment after typing ends, so that nothing typed is lost with the program.
    """

    keepRequested = Signal(str)
    leaveRequested = Signal()
    draftChanged = Signal(str)

    def __init__(self, title: str, text: str, position: int, typography: Typography, parent: QWidget | None = None) -> None:
        """The caret stands at the code point `position`."""
        super().__init__("page", parent)
        self._before = text
        self._column = typography.column
        words = self.tr("You correct the text of “{title}”. What is marked in it moves along; the earlier text is kept.")
        self.hint = Label(words.format(title=title), role="ink2", wraps=True)
        self.anew = Button(self.tr("Begin anew"), is_small=True)
        self.anew.setToolTip(self.tr("Drop what was typed before, and begin with the text as it is."))
        self.anew.hide()
        self.anew.clicked.connect(self._begin_anew)
        self.cancel = Button(self.tr("Cancel"), is_small=True, key="Esc")
        self.keep = Button(self.tr("Keep the corrected text"), "primary", is_small=True, key="Ctrl+Return")
        self.edit = _Editor()
        self.edit.setFont(book_font(typography.size * typography.zoom, family=typography.family))
        self._as_shown = stand_in(text)
        self.edit.setPlainText(self._as_shown)
        self.edit.setAccessibleName(self.tr("Text of the document"))
        self._lay_out()
        self._autosave = QTimer(self, interval=_AUTOSAVE_MS, singleShot=True)
        self._autosave.timeout.connect(lambda: self.draftChanged.emit(self.text()))
        self.edit.textChanged.connect(self._typed)
        self.edit.keepRequested.connect(self._keep)
        self.edit.leaveRequested.connect(self.leaveRequested)
        self.cancel.clicked.connect(self.leaveRequested)
        self.keep.clicked.connect(self._keep)
        self.keep.setEnabled(False)
        follow_theme(self._dress_text)
        self._go_to(Offsets(text).to_units(position))

    def text(self) -> str:
        """The words as they are now: what Qt can't hold, or would read as something else, is as it was but where one typed."""
        now = self.edit.document().toRawText().replace("\u2029", "\n")
        if self._as_shown == self._before:
            return now
        parts, at = [], 0
        for edit in edits_between(self._as_shown, now):
            parts += [self._before[at : edit.start], now[edit.new_start : edit.new_end]]
            at = edit.end
        return "".join([*parts, self._before[at:]])

    def is_changed(self) -> bool:
        """True if the words are other than they were."""
        return self.edit.document().isModified() and self.text() != self._before

    def put(self, text: str) -> None:
        """Go on with a draft that was not finished."""
        self.hint.setText(self.tr("You go on with corrections that were not finished. What is marked in the text moves along."))
        self.anew.show()
        self._replace(text)

    def _begin_anew(self) -> None:
        self.anew.hide()
        self._replace(self._as_shown)
        self.edit.document().setModified(False)
        self.keep.setEnabled(False)

    def _replace(self, text: str) -> None:
        cursor = self.edit.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 6, 12, 6)
        bar.setSpacing(8)
        bar.addWidget(self.hint, 1)
        bar.addWidget(self.anew)
        bar.addWidget(self.cancel)
        bar.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(Divider(Qt.Orientation.Horizontal))
        column.addWidget(self.edit, 1)
        self.setFocusProxy(self.edit)

    def _typed(self) -> None:
        self.keep.setEnabled(self.edit.document().isModified())
        self._autosave.start()

    def _keep(self) -> None:
        if self.is_changed():
            self._autosave.stop()
            self.keepRequested.emit(self.text())

    def _go_to(self, place: int) -> None:
        cursor = self.edit.textCursor()
        cursor.setPosition(min(place, self.edit.document().characterCount() - 1))
        self.edit.setTextCursor(cursor)
        QTimer.singleShot(0, self.edit, self.edit.centerCursor)

    def _dress_text(self, theme: Theme) -> None:
        palette = self.edit.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, theme.page),
            (QPalette.ColorRole.Text, theme.ink),
            (QPalette.ColorRole.Highlight, theme.selection),
            (QPalette.ColorRole.HighlightedText, theme.ink),
        ):
            palette.setColor(role, colour)
        self.edit.setPalette(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column is as wide as on the page, in the middle."""
        super().resizeEvent(event)
        side = max(24, (self.width() - self._column) // 2)
        self.edit.set_sides(side)


class _Editor(QPlainTextEdit):
    """Ctrl+Enter keeps, Esc leaves."""

    keepRequested = Signal()
    leaveRequested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)

    def set_sides(self, pixels: int) -> None:
        """How much room is left beside the column."""
        self.setViewportMargins(pixels, 16, pixels, 16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All other keys type."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keepRequested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.leaveRequested.emit()
        else:
            super().keyPressEvent(event)
