"""What the search says before anything is looked for: the language in short, with examples to click."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.gui.widgets.buttons import LinkButton
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.surface import Surface


class SearchStart(QScrollArea):
    """Examples at the left, what they find at the right. `exampleChosen(str)`: one was clicked."""

    exampleChosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = Surface("page")
        column = QVBoxLayout(body)
        column.setContentsMargins(48, 32, 24, 24)
        column.setSpacing(4)
        column.addWidget(Label(self.tr("Look for words in every document"), 17, 600, is_book=True))
        words = self.tr("Each place is shown with the words around it, to be sorted, ticked, copied and tagged together.")
        column.addWidget(Label(words, role="ink2", wraps=True))
        column.addSpacing(16)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row, (query, meaning) in enumerate(self._examples()):
            link = LinkButton(query, 13)
            link.clicked.connect(partial(self.exampleChosen.emit, query))
            link.setAccessibleDescription(meaning)
            grid.addWidget(link, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(meaning, 12, role="ink2", wraps=True), row, 1)
        column.addLayout(grid)
        column.addStretch(1)
        self.setWidget(body)

    def _examples(self) -> tuple[tuple[str, str], ...]:
        return (
            ("children care", self.tr("both words, anywhere in one document")),
            ('"social workers"', self.tr("words that follow each other")),
            ("innovat*", self.tr("words that begin so")),
            ("reform OR change", self.tr("either of them; NOT leaves out, brackets hold together")),
            ("child* NEAR/5 safe*", self.tr("at most five words apart")),
            ("freedom date:2010..2015", self.tr("in documents of these years")),
            ("innovation speaker:Timpson", self.tr("what one speaker says; title: and venue: likewise")),
            ("pattern:money", self.tr("what has that form; pattern:figure, date and organisation likewise")),
            ("has:note", self.tr("passages with a note; tag:Name and coder:Name likewise")),
        )
