"""How the definition of a tag changed, version by version, and how much was coded under each."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from annotator.core.changes import Stamp
from annotator.core.codebook import Tag
from annotator.core.people import People
from annotator.core.text import shortened
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.models.dates import short_moment
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.changed_words import changed_words
from annotator.gui.widgets.labels import Divider, Label
from annotator.gui.widgets.surface import Surface
from annotator.tasks.definitions import DatedCoding, DefinitionVersion

_WIDTH, _HEIGHT, _LONGEST = 600, 380, 40


class DefinitionHistory(Dialog):
    """The newest version first, with what changed marked. `readAgainRequested()`: list what was coded under older ones."""

    readAgainRequested = Signal()

    def __init__(
        self,
        tag: Tag,
        versions: Sequence[DefinitionVersion],
        codings: Sequence[DatedCoding],
        people: People,
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("DefinitionHistory", "Definition of “{name}”").format(
            name=shortened(tag.name, _LONGEST)
        )
        super().__init__(title, parent, width=_WIDTH)
        self._counts: Counter[Stamp] = Counter(coding.under.stamp for coding in codings)
        column = QVBoxLayout()
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        for at in range(len(versions) - 1, -1, -1):
            self._add(column, versions, at, people)
        column.addStretch(1)
        inside = Surface("page")
        inside.setLayout(column)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(min(_HEIGHT, 150 * len(versions)))
        area.setAccessibleName(title)
        self.body.addWidget(area, 1)
        outdated = sum(1 for coding in codings if coding.is_outdated and not coding.is_read)
        self.again = Button("", "primary", icon_name="rotate-ccw")
        self.again.set_words(
            self.tr("Read 1 coding again")
            if outdated == 1
            else self.tr("Read {count} codings again").format(count=f"{outdated:,}")
        )
        self.again.clicked.connect(self.accept)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.set_buttons([close, self.again] if outdated else [close])

    def accept(self) -> None:
        """The list is wanted."""
        self.readAgainRequested.emit()
        super().accept()

    def _add(self, column: QVBoxLayout, versions: Sequence[DefinitionVersion], at: int, people: People) -> None:
        version = versions[at]
        coder = people.get(version.coder)
        when = self.tr("Now, since {date}") if at == len(versions) - 1 else self.tr("From {date}")
        about = " · ".join(part for part in (when.format(date=short_moment(version.when)), coder.name if coder else "") if part)
        column.addWidget(Label(about, 12, 600))
        before = versions[at - 1].text if at else version.text
        words = changed_words(before, version.text, current_theme())[1] if version.text else ""
        shown = QTextEdit()
        shown.setReadOnly(True)
        shown.setFrameShape(QFrame.Shape.NoFrame)
        shown.setTabChangesFocus(True)
        shown.document().setDocumentMargin(0)
        shown.setHtml(f'<div style="color:{current_theme().ink.name()}">{words or self.tr("No definition yet.")}</div>')
        shown.setFixedHeight(min(140, max(24, 20 * (1 + len(version.text) // 70 + version.text.count("\n")))))
        shown.setAccessibleName(about)
        column.addWidget(shown)
        count = self._counts[version.stamp]
        coded = self.tr("1 coding was made under it") if count == 1 else self.tr("{count} codings were made under it")
        column.addWidget(Label(coded.format(count=f"{count:,}"), 12, role="ink2"))
        if at:
            column.addWidget(Divider())
