"""Two passages that echo each other, side by side, with what is said differently marked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from annotator.gui.models.echoes import date_of
from annotator.gui.models.hits import short_name
from annotator.gui.theme.fonts import book_font
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.buttons import LinkButton
from annotator.gui.widgets.changed_words import changed_words
from annotator.gui.widgets.labels import Divider, ElidedLabel
from annotator.gui.widgets.surface import Surface
from annotator.gui.widgets.themed import follow_theme
from annotator.tasks.echoing import Passage


class EchoSides(Surface):
    """The earlier passage at the left. `placeRequested(Passage)`: one of them should be shown where it stands."""

    placeRequested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._shown: tuple[Passage, Passage] | None = None
        self.left, self.right = _Side(), _Side()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.left, 1)
        row.addWidget(Divider(Qt.Orientation.Vertical))
        row.addWidget(self.right, 1)
        for side in (self.left, self.right):
            side.placeRequested.connect(self.placeRequested)
        self.setMinimumHeight(96)
        follow_theme(self._mark)

    def show_pair(self, earlier: Passage, later: Passage) -> None:
        """Lay these two beside each other."""
        self._shown = (earlier, later)
        self._mark(current_theme())

    @property
    def pair(self) -> tuple[Passage, Passage] | None:
        """What is shown."""
        return self._shown

    def _mark(self, theme: Theme) -> None:
        if self._shown is not None:
            earlier, later = self._shown
            old, new = changed_words(" ".join(earlier.words.split()), " ".join(later.words.split()), theme)
            self.left.show_passage(earlier, old, theme)
            self.right.show_passage(later, new, theme)


class _Side(QWidget):
    """One passage: when and where, the words, a way to its place."""

    placeRequested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._passage: Passage | None = None
        self.heading = ElidedLabel("", 12, 600)
        self.heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.link = LinkButton(self.tr("Show in the text"))
        self.link.clicked.connect(lambda: self.placeRequested.emit(self._passage))
        self.words = QTextEdit()
        self.words.setReadOnly(True)
        self.words.setFrameShape(QTextEdit.Shape.NoFrame)
        self.words.setTabChangesFocus(True)
        self.words.document().setDocumentMargin(0)
        self.words.setFont(book_font(14))
        self.words.viewport().setAutoFillBackground(False)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.heading, 1)
        top.addWidget(self.link)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 20, 12)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.words, 1)

    def show_passage(self, passage: Passage, html: str, theme: Theme) -> None:
        """Another passage, its words as rich text."""
        self._passage = passage
        about = " · ".join(part for part in (date_of(passage), short_name(passage.document)) if part)
        self.heading.setText(about)
        self.words.setAccessibleName(about)
        self.link.setAccessibleName(self.tr("Show in the text: {where}").format(where=about))
        self.words.setHtml(f'<div style="color:{theme.ink.name()};line-height:140%">{html}</div>')
