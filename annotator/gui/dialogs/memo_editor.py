"""The window in which a memo is written in Markdown. What is written is kept by itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShortcut, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.core.changes import Id
from annotator.core.edits import cleaned
from annotator.core.text import shortened
from annotator.gui.dialogs.memo_preview import set_markdown
from annotator.gui.models.cards import exact_words
from annotator.gui.models.memos import about_words, go_to_target
from annotator.gui.theme.fonts import interface_font, title_font
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.buttons import Button, IconButton, LinkButton
from annotator.gui.widgets.labels import Divider, Label
from annotator.gui.widgets.themed import follow_theme
from annotator.session.memo_commands import MemoCommands
from annotator.session.workspace import Workspace
from annotator.store.rows import Memo, Receipt

_LINE, _LONGEST = 22, 72
"""Pixels from line to line while writing."""
_PAUSE = 3_000
"""Milliseconds without a key after which what was written is kept."""


class MemoEditor(QDialog):
    """Title, what it is about, Markdown or how it reads. Each pause in the writing is one step that can be undone."""

    def __init__(self, workspace: Workspace, commands: MemoCommands, id: Id | None, parent: QWidget | None = None) -> None:
        """A memo that is there; for a new one use `MemoEditor.new`."""
        super().__init__(parent)
        self._workspace, self._commands, self._session = workspace, commands, workspace.session
        memo = commands.memo(id) if id else None
        self.id = memo.id if memo else None
        self._about, self._target = (memo.about, memo.target) if memo else ("library", None)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.save)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Memo"))
        self.resize(600, 560)
        self._build()
        self._show(memo)
        self._connect()
        (self.text if memo else self.title).setFocus()
        follow_theme(self._dress)

    @classmethod
    def new(
        cls, workspace: Workspace, commands: MemoCommands, about: str, target: Id | None, parent: QWidget | None = None
    ) -> "MemoEditor":
        """An empty memo about the library, a document, a tag or an annotation; it is made once something is written."""
        editor = cls(workspace, commands, None, parent)
        editor._about, editor._target = about, target
        editor._show_about()
        return editor

    # Parts

    def _build(self) -> None:
        is_fixed = self._session.is_read_only
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("Title"))
        self.title.setAccessibleName(self.tr("Title"))
        self.title.setFont(title_font(20))
        self.title.setFrame(False)
        self.title.setTextMargins(-2, 0, 0, 0)  # Qt's own inset: title and text begin at one line
        self.text = QTextEdit()
        self.text.setAcceptRichText(False)
        self.text.setPlaceholderText(self.tr("Write here. Markdown: # heading, **bold**, *italic*, - list, > quotation"))
        self.text.setAccessibleName(self.tr("Memo in Markdown"))
        self.text.setFont(interface_font(14))
        self.text.setTabChangesFocus(True)
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.preview = QTextBrowser()
        self.preview.setAccessibleName(self.tr("How the memo reads"))
        self.preview.setOpenExternalLinks(True)
        for field in (self.title, self.text):
            field.setReadOnly(is_fixed)
        for area in (self.text, self.preview):
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.document().setDocumentMargin(0)
        self._on = Label(self.tr("About"), 12, role="ink3")
        self._link = LinkButton("", 12)
        self._switch = IconButton("eye", self.tr("How it reads"), "Ctrl+E", is_checkable=True)
        self._state = Label("", 11, role="ink3")
        self._done = Button(self.tr("Done"), "primary", key="Esc")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.text)
        self._stack.addWidget(self.preview)
        self._lay_out()

    def _lay_out(self) -> None:
        about = QHBoxLayout()
        about.setContentsMargins(24, 18, 20, 0)
        about.setSpacing(5)
        about.addWidget(self._on)
        about.addWidget(self._link)
        about.addStretch(1)
        about.addWidget(self._switch)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 10, 16, 12)
        foot.addWidget(self._state)
        foot.addStretch(1)
        foot.addWidget(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(about)
        for widget, below in ((self.title, 6), (self._stack, 8)):
            row = QHBoxLayout()
            row.setContentsMargins(24, 4, 24, below)
            row.addWidget(widget)
            column.addLayout(row, 1 if widget is self._stack else 0)
        column.addWidget(Divider())
        column.addLayout(foot)

    def _connect(self) -> None:
        self.title.textEdited.connect(lambda _text: self._written())
        self.text.textChanged.connect(self._written)
        self.title.returnPressed.connect(lambda: self.text.setFocus(Qt.FocusReason.TabFocusReason))
        self._switch.toggled.connect(self._show_preview)
        QShortcut("Ctrl+E", self, self._switch.toggle)
        QShortcut("Ctrl+Return", self, self.close)
        self._link.clicked.connect(self._jump)
        self._done.clicked.connect(self.close)
        self._session.changed.connect(self._follow)
        for field in (self.title, self.text):
            field.installEventFilter(self)

    def _dress(self, theme: Theme) -> None:
        palette = self.palette()
        for role, colour in ((palette.ColorRole.Window, theme.page), (palette.ColorRole.Base, theme.page)):
            palette.setColor(role, colour)
        self.setPalette(palette)
        if self._switch.isChecked():
            self._show_preview(True)

    # What is shown

    def _show(self, memo: Memo | None) -> None:
        if memo:
            if self.title.text() != memo.title:
                self.title.setText(memo.title)
            if self.text.toPlainText() != memo.text:  # the caret stays where nothing changed
                self._set_text(memo.text)
            coder = self._session.coders.get(memo.coder)
            words = self.tr("{name}, {time}").format(name=coder.name if coder else "", time=exact_words(memo.modified))
            self._state.setText(words)
        else:
            self._set_text("")
        self._is_touched = self._is_lost = False
        self._pause.stop()
        self._show_about()

    def _show_about(self) -> None:
        words = about_words(self._about, self._target, self._session)
        self._link.setText(shortened(words, _LONGEST))
        self._link.setAccessibleName(self.tr("Go to {what}").format(what=words))
        is_library = self._about == "library"
        self._link.setVisible(not is_library)
        self._on.setText(self.tr("About the library") if is_library else self.tr("About"))

    def _set_text(self, text: str) -> None:
        self.text.setPlainText(text)
        shape = QTextBlockFormat()
        shape.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(shape)
        self.text.document().clearUndoRedoStacks()

    def _show_preview(self, is_on: bool) -> None:
        if is_on:
            written = self.text.toPlainText() or self.tr("*Nothing is written yet.*")
            set_markdown(self.preview.document(), written, current_theme())
        self._stack.setCurrentWidget(self.preview if is_on else self.text)

    def _jump(self) -> None:
        self.close()
        go_to_target(self._about, self._target, self._workspace)

    # Keeping

    def _written(self) -> None:
        self._is_touched, self._is_lost = True, False
        self._state.setText(self.tr("Writing…"))
        self._pause.start()

    def save(self) -> None:
        """Keep what was written since the last time, as one step; nothing happens if nothing was. What can't be written now is
        written at the next occasion.
        """
        self._pause.stop()
        if not self._is_touched or self._session.is_read_only:
            return
        self._is_touched = False
        title, text = self.title.text(), self.text.toPlainText()
        if self.id is None:
            self.id = self._commands.add(self._about, self._target, title, text)
        else:
            self._commands.write(self.id, title, text)
        kept = self._commands.memo(self.id) if self.id else None
        self._is_touched = not self._is_same(kept) if kept else bool(title.strip() or text.strip())
        self._state.setText(self.tr("Not saved") if self._is_touched else self.tr("Saved") if self.id else "")

    def _follow(self, receipt: Receipt) -> None:
        """An undo, or a colleague's work, shows at once unless something is being written here."""
        if self.id not in receipt.of("memo") or self._is_touched:
            return
        memo = self._commands.memo(self.id) if self.id else None
        if memo and not self._is_same(memo):
            self._show(memo)

    def _is_same(self, memo: Memo) -> bool:
        return memo.title == cleaned(self.title.text()) and memo.text == cleaned(self.text.toPlainText())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving a field keeps what was written in it."""
        if event.type() == QEvent.Type.FocusOut:
            self.save()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is done; Enter in the title does not close."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was written is kept."""
        self.save()
        if self._is_touched and not self._is_lost:
            self._is_lost = True
            self._state.setText(self.tr("Not saved: try again in a moment, or close once more to leave it"))
            event.ignore()
            return
        super().closeEvent(event)
