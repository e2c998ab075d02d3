"""Find in the document: as one types, with a count, in either direction, by words or by a regular expression."""

from bisect import bisect_left

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.errors import UserFault
from annotator.core.find import LIMIT, Search, find_all
from annotator.core.spans import Span
from annotator.gui.widgets.buttons import IconButton
from annotator.gui.widgets.filter_field import FilterField
from annotator.gui.widgets.labels import Divider, ElidedLabel
from annotator.gui.widgets.surface import Surface
from annotator.session.jobs import Job

_AT_ONCE = 400_000
"""Texts up to this many characters are searched between two keys; longer ones off the main thread."""
_PAUSE_MS = 120
_FIELD = (112, 280)
"""Least and most width in pixels; beside it there is room for the count even in a small window."""


class FindBar(Surface):
    """`hitsChanged(list[Span], int)` tells what to mark and which hit is the current one (-1: none);
    `closed(Span | None)` that it is done, and at which hit.
    """

    hitsChanged = Signal(object, int)
    closed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._text, self._from = "", 0
        self._hits: list[Span] = []
        self._current = -1
        self._job: Job | None = None
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._search)
        self.field = FilterField(self.tr("Find in this document"), "search", name=self.tr("Find in this document"))
        self.field.setMinimumWidth(_FIELD[0])
        self.field.setMaximumWidth(_FIELD[1])
        self.said = ElidedLabel("", px=12, role="ink2")
        self.case = IconButton("case-sensitive", self.tr("Match case"), is_checkable=True)
        self.word = IconButton("whole-word", self.tr("Whole words"), is_checkable=True)
        self.regex = IconButton("regex", self.tr("Regular expression"), is_checkable=True)
        self.before = IconButton("chevron-up", self.tr("Find previous"), "Shift+F3")
        self.after = IconButton("chevron-down", self.tr("Find next"), "F3")
        self.away = IconButton("x", self.tr("Close"), "Esc")
        self._lay_out()
        self.field.textChanged.connect(self._typed)
        for toggle in (self.case, self.word, self.regex):
            toggle.toggled.connect(self._search)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.away.clicked.connect(self.dismiss)
        self.field.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(60, 6, 12, 6)
        line.setSpacing(4)
        for widget in (self.field, self.case, self.word, self.regex, self.before, self.after):
            line.addWidget(widget, 1 if widget is self.field else 0)
        line.addSpacing(8)
        line.addWidget(self.said, 1)
        line.addWidget(self.away)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(line)
        body.addWidget(Divider(Qt.Orientation.Horizontal))

    def open_on(self, text: str, position: int, words: str = "") -> None:
        """Search `text` from a code point on; `words` are put into the field if there are any."""
        self._text, self._from = text, position
        self.show()
        if words and "\n" not in words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search()

    def change_text(self, text: str) -> None:
        """Another document came on the page."""
        self._text, self._from = text, 0
        if self.isVisible():
            self._search()

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) hit, around the ends."""
        if self._pause.isActive():
            self._pause.stop()
            self._search()
        if self._hits:
            self._current = (self._current + direction) % len(self._hits)
            self._tell()

    def dismiss(self) -> None:
        """Close the bar and take the marks away."""
        self.hide()
        hit = self._hits[self._current] if self._current >= 0 else None
        self._hits, self._current = [], -1
        self.hitsChanged.emit([], -1)
        self.closed.emit(hit)

    def search(self) -> Search:
        """What is asked for."""
        return Search(self.field.text(), self.case.isChecked(), self.word.isChecked(), self.regex.isChecked())

    def _typed(self) -> None:
        if len(self._text) <= _AT_ONCE:
            self._search()
        else:
            self._pause.start()

    def _search(self, *_: object) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        search, text = self.search(), self._text
        if not search.pattern:
            self._land([])
        elif len(text) <= _AT_ONCE:
            try:
                self._land(find_all(text, search))
            except UserFault as fault:
                self._refuse(str(fault))
        else:
            job = Job(lambda _monitor: find_all(text, search), self)
            job.succeeded.connect(lambda hits: self._land(hits) if job is self._job else None)
            job.failed.connect(lambda sentence: self._refuse(sentence) if job is self._job else None)
            self._job = job.start()

    def _land(self, hits: list[Span]) -> None:
        self._hits = hits
        at = bisect_left(hits, (self._from, 0))
        self._current = at % len(hits) if hits else -1
        self._tell()

    def _refuse(self, sentence: str) -> None:
        self._hits, self._current = [], -1
        self.said.set_role("warn")
        self.said.setText(sentence)
        self.hitsChanged.emit([], -1)

    def _tell(self) -> None:
        self.said.set_role("ink2")
        count = len(self._hits)
        if not self.field.text():
            self.said.setText("")
        elif not count:
            self.said.setText(self.tr("Not found"))
        else:
            total = f"{count:,}" + ("+" if count >= LIMIT else "")
            self.said.setText(self.tr("{at} of {total}").format(at=f"{self._current + 1:,}", total=total))
        self.said.setAccessibleName(self.said.text())
        self.hitsChanged.emit(self._hits, self._current)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc closes at once, rather than clearing the field first."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift Enter back, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
