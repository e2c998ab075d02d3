"""The small card in which a note is written beside its passage."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.gui.widgets.labels import ElidedLabel, Label
from annotator.gui.widgets.marks import KeyCap
from annotator.gui.widgets.note_field import NoteField
from annotator.gui.widgets.popup import Popup
from annotator.session.commands import Commands
from annotator.session.workspace import Workspace

_WIDTH = 340
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class NoteEditor(Popup):
    """Opens at a passage with its note. Leaving it in any way but Esc keeps what was written, as one step."""

    def __init__(self, workspace: Workspace, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._commands = workspace, commands
        self._id: Id | None = None
        self.field = NoteField(self.tr("What is there to say about this passage?"), px=13)
        self._quote = ElidedLabel("", 12, role="ink3")
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(self.tr("Note"))
        self.setFocusProxy(self.field)
        self._lay_out()
        self.field.saveRequested.connect(self.close)
        self.field.cancelRequested.connect(self._cancel)
        self.field.heightChanged.connect(lambda _height: self._fit())
        self.field.installEventFilter(self)
        self.closed.connect(self._keep)
        self._anchor = QRect()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self._quote)
        column.addWidget(self.field)
        hints = QHBoxLayout()
        hints.setSpacing(5)
        for key, words in (("Ctrl+Return", self.tr("keep")), ("Esc", self.tr("leave as it was"))):
            hints.addWidget(KeyCap(key))
            hints.addWidget(Label(words, 11, role="ink3"))
            hints.addSpacing(6)
        hints.addStretch(1)
        column.addLayout(hints)
        self.body.addLayout(column)

    def open_on(self, id: Id, anchor: QRect) -> None:
        """Write the note of an annotation of the open document; `anchor` is its passage in the window's pixels."""
        annotation = self._workspace.annotations.get(id)
        if annotation is None or self._workspace.session.is_read_only:
            return
        if self.isVisible():
            self.close()
        self._id, self._anchor = id, anchor
        self._quote.setText(f"“{' '.join(annotation.quote.split())}”")
        self.field.setPlainText(annotation.note)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.open_at(anchor)

    def _fit(self) -> None:
        if self.isVisible():
            self.adjustSize()
            self.move(self._place(self._anchor, False))

    def _cancel(self) -> None:
        self._id = None
        self.close()

    def _keep(self) -> None:
        id, self._id = self._id, None
        if id is None or id not in self._workspace.annotations or self._commands.set_note(id, self.field.toPlainText()):
            return
        self._id = id  # it could not be written: what was said stays in sight, to be kept later or copied
        QTimer.singleShot(0, self, lambda: self.open_at(self._anchor))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keyboard going elsewhere ends the writing; another window in front does not."""
        leaves = watched is self.field and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut
        if leaves and self.isVisible() and event.reason() not in _STAYS:  # type: ignore[attr-defined]
            self.close()
        return super().eventFilter(watched, event)
