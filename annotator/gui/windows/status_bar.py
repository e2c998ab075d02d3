"""The line at the bottom: where the reader is, what is selected, who works here, and what was saved when."""

from collections.abc import Callable

from PySide6.QtCore import QDateTime, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.buttons import Button, LinkButton
from annotator.gui.widgets.labels import Divider, Label
from annotator.gui.widgets.surface import Surface

_HEIGHT = 26
_MESSAGE_MS, _ACTION_MS = 8_000, 30_000


class _Tick(QWidget):
    """The sign beside "Saved"."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = "check"
        self.setFixedSize(QSize(14, 14))

    def set_icon(self, name: str) -> None:
        """A tick, or a lock where nothing can be written."""
        self._icon = name
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """14 px."""
        paint_icon(QPainter(self), QRect(0, 0, 14, 14).toRectF(), self._icon, current_theme().ink2)


class StatusBar(Surface):
    """Places at the left, person and saving at the right. `coderRequested`: someone wants to say who they are."""

    coderRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("chrome", parent)
        self.paragraph = Label("", px=12, role="ink2")
        self.share = Label("", px=12, role="ink2")
        self.words = Label("", px=12, role="ink2")
        self.selection = Label("", px=12, role="ink2")
        self.about_view = Label("", px=12, role="ink2")
        self.message = Label("", px=12, role="ink2")
        self._of_page = (self.paragraph, self.share, self.words, self.selection)
        self._is_page = True
        self.action = LinkButton("")
        self.action.hide()
        self._act: Callable[[], object] = lambda: None
        self.action.clicked.connect(lambda: self._act())
        self._fade = QTimer(self, interval=_MESSAGE_MS, singleShot=True)
        self._fade.timeout.connect(lambda: self.show_message(""))
        self.coder = Button("", "flat", is_small=True)
        self.coder.setToolTip(self.tr("Change the name and colour that your work is signed with"))
        self.coder.clicked.connect(self.coderRequested)
        self.saved = Label("", px=12, role="ink2")
        self._tick = _Tick()
        line = QHBoxLayout()
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(20)
        for label in (*self._of_page, self.about_view, self.message):
            line.addWidget(label)
            label.hide()
        line.addWidget(self.action)
        line.addStretch(1)
        line.addWidget(self.coder)
        saving = QHBoxLayout()
        saving.setSpacing(6)
        saving.addWidget(self._tick)
        saving.addWidget(self.saved)
        line.addLayout(saving)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(Divider(Qt.Orientation.Horizontal))
        body.addLayout(line, 1)
        self.setFixedHeight(_HEIGHT)

    def show_place(self, paragraph: int, paragraphs: int, share: float) -> None:
        """Where the reader is: the paragraph at the caret, and how far down the view is (0 to 1)."""
        said = self.tr("Paragraph {at} of {total}").format(at=f"{max(1, paragraph):,}", total=f"{paragraphs:,}")
        self._put_page(self.paragraph, said if paragraphs else "")
        self._put_page(self.share, self.tr("{share} %").format(share=round(share * 100)) if paragraphs else "")

    def show_words(self, words: int | None) -> None:
        """How long the document is, in words."""
        self._put_page(self.words, "" if words is None else self.tr("{count} words").format(count=f"{words:,}"))

    def show_selection(self, words: int | None) -> None:
        """How many words are selected; None if nothing is."""
        if words is None:
            self._put_page(self.selection, "")
        else:
            self._put_page(
                self.selection,
                self.tr("1 word selected") if words == 1 else self.tr("{count} words selected").format(count=f"{words:,}"),
            )

    def show_view(self, name: str) -> None:
        """Where the reader is on the page, or nothing of it while the view called `name` is in its place."""
        self._is_page = not name
        _put(self.about_view, "")
        for label in self._of_page:
            label.setVisible(self._is_page and bool(label.text()))

    def show_about_view(self, words: str) -> None:
        """What is in the view that is shown, as "52 hits in 5 documents"."""
        _put(self.about_view, "" if self._is_page else words)

    def _put_page(self, label: Label, words: str) -> None:
        _put(label, words)
        label.setVisible(self._is_page and bool(words))

    def show_message(self, words: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """A short word on what was done, for some seconds; longer if an `action` beside it can be pressed, which calls `act`."""
        _put(self.message, words)
        self.message.setVisible(bool(words))
        self.action.setText(action)
        self.action.setAccessibleName(action)
        self.action.setVisible(bool(action))
        self._act = act or (lambda: None)
        self._fade.start(_ACTION_MS if action else _MESSAGE_MS)

    def show_coder(self, name: str) -> None:
        """Who works here."""
        self.coder.set_words(name)
        self.coder.setAccessibleName(self.tr("You are {name}").format(name=name))

    def show_saved(self, milliseconds: int) -> None:
        """When the last change was on disk, in milliseconds since 1970; 0 if none was made yet."""
        self._tick.set_icon("check")
        when = QDateTime.fromMSecsSinceEpoch(milliseconds)
        today = when.date() == QDateTime.currentDateTime().date()
        _put(
            self.saved,
            self.tr("Saved {time}").format(time=when.toString("HH:mm" if today else "d MMM HH:mm"))
            if milliseconds
            else self.tr("Saved"),
        )

    def show_read_only(self) -> None:
        """Nothing is saved here."""
        self._tick.set_icon("lock")
        _put(self.saved, self.tr("Reading only"))


def _put(label: Label, words: str) -> None:
    if label.text() != words:
        label.setText(words)
        label.setVisible(bool(words))
