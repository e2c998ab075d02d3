"""The texts that a document had: read each, see side by side what changed, go back to one."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from annotator.core.differences import Edit, carried, edits_between
from annotator.core.spans import Span
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.theme.fonts import book_font
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.changed_words import changed_words
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.roomy import Roomy
from annotator.session.session import Session
from annotator.tasks.text_versions import TextVersion

_WIDTH, _LIST, _HEIGHT = 1040, 250, 480
_AROUND = 3
"""Lines, empty ones too, that are shown before and after one that changed."""


class VersionsDialog(Dialog):
    """Versions at the left, the last first; the chosen one beside the text that is on the page, what differs marked.
    `backRequested(str)` gives the fingerprint of a text to go back to.
    """

    backRequested = Signal(str)

    def __init__(self, session: Session, versions: Sequence[TextVersion], title: str, parent: QWidget | None = None) -> None:
        """`title` is the document's."""
        super().__init__(title, parent, width=_WIDTH)
        self._session, self._versions = session, list(versions)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setItemDelegate(Roomy(self.list))
        self.list.setAccessibleName(self.tr("Versions of the text"))
        self.list.setFixedWidth(_LIST)
        for version in versions:
            self.list.addItem(QListWidgetItem(self._words(version)))
        self.texts = _browser(self.tr("The chosen version beside the text on the page"))
        self.told = Label("", role="ink2", wraps=True)
        self._lay_out()
        close = Button(self.tr("Close"), key="Esc")
        close.clicked.connect(self.accept)
        self.back = Button(self.tr("Go back to this text…"))
        self.back.clicked.connect(self._go_back)
        self.set_buttons([close], at_left=[self.back])
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(1 if len(self._versions) > 1 else 0)
        self.list.setFocus()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.told)
        right.addWidget(self.texts, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)
        self.setMinimumHeight(_HEIGHT)

    def _words(self, version: TextVersion) -> str:
        reasons = {
            "edit": self.tr("Corrected by hand"),
            "file": self.tr("Replaced by a file"),
            "reader": self.tr("Read again from its file"),
            "back": self.tr("Went back to it"),
        }
        coder = self._session.coders.get(version.coder)
        when = QDateTime.fromMSecsSinceEpoch(version.when).toString("d MMM yyyy HH:mm")
        lines = [reasons.get(version.reason, self.tr("Imported")), f"{when} · {coder.name if coder else ''}".rstrip(" ·")]
        lines += [version.source] if version.source and version.reason != "edit" else []
        lines += [self.tr("On the page now")] if version.is_shown else []
        lines += [self.tr("Its text is not in this copy")] if not version.is_here else []
        return "\n".join(lines)

    def _show(self, row: int) -> None:
        version = self._versions[row]
        shown = next((each for each in self._versions if each.is_shown), None)
        can_go = version.is_here and not version.is_shown and not self._session.is_read_only
        self.back.setEnabled(can_go)
        if not version.is_here or shown is None or not shown.is_here:
            self.told.setText(self.tr("This text is not in this copy of the library."))
            self.texts.clear()
            return
        library = self._session.library
        old, new = library.text(version.fingerprint), library.text(shown.fingerprint)
        if version.is_shown:
            self.told.setText(self.tr("This text is on the page."))
            self.texts.setPlainText(old)
            return
        page, count = side_by_side(old, new)
        self.told.setText(
            self.tr("%Ln place(s) differ: the chosen version at the left, the text on the page at the right.", "", count)
        )
        self.texts.setHtml(page)

    def _go_back(self) -> None:
        version = self._versions[self.list.currentRow()]
        self.accept()
        self.backRequested.emit(version.fingerprint)


def side_by_side(old: str, new: str) -> tuple[str, int]:
    """The paragraphs that differ, with some around them, as a table in rich text, each beside what it became; and how many edits
    there are.
    """
    edits = edits_between(old, new)
    theme = current_theme()
    rows: list[str] = []
    for stretch in _stretches(old, edits):
        for start, end, new_start, new_end in _paragraphs(old, new, stretch, edits):
            left, right = changed_words(old[start:end].strip("\n"), new[new_start:new_end].strip("\n"), theme)
            if left or right:
                rows.append(f'<tr><td width="50%">{left}</td><td width="50%">{right}</td></tr>')
        rows.append(f'<tr><td style="color:{theme.ink3.name()}">⋯</td><td></td></tr>')
    return f'<table width="100%" cellspacing="0" cellpadding="6">{"".join(rows[:-1])}</table>', len(edits)


def _paragraphs(
    old: str, new: str, stretch: tuple[int, int, int, int], edits: Sequence[Edit]
) -> Iterator[tuple[int, int, int, int]]:
    """A stretch, parted at the line ends that stand in both texts."""
    start, end, new_start, new_end = stretch
    at = old.find("\n", start, end)
    while at >= 0:
        there = carried(edits, at, is_end=False)
        is_kept = new[there : there + 1] == "\n" and there >= new_start and carried(edits, at + 1, is_end=True) == there + 1
        if is_kept:
            yield start, at + 1, new_start, there + 1
            start, new_start = at + 1, there + 1
        at = old.find("\n", at + 1, end)
    yield start, end, new_start, new_end


def _stretches(old: str, edits: Sequence[Edit]) -> list[tuple[int, int, int, int]]:
    """Whole lines of both texts around the edits, those that touch as one."""
    found: list[Span] = []
    for edit in edits:
        low, high = _back(old, edit.start), _on(old, edit.end)
        if found and low <= found[-1].end:
            low, high = found[-1].start, max(found.pop().end, high)
        found.append(Span(low, high))
    return [(*each, carried(edits, each.start, is_end=True), carried(edits, each.end, is_end=False)) for each in found]


def _back(text: str, position: int) -> int:
    at = position
    for _ in range(_AROUND):
        at = text.rfind("\n", 0, max(0, at))
        if at < 0:
            return 0
    return at + 1


def _on(text: str, position: int) -> int:
    at = position - 1
    for _ in range(_AROUND):
        at = text.find("\n", at + 1)
        if at < 0:
            return len(text)
    return at


def _browser(name: str) -> QTextBrowser:
    browser = QTextBrowser()
    browser.setFont(book_font(14))
    browser.setWordWrapMode(QTextOption.WrapMode.WordWrap)
    browser.setOpenLinks(False)
    browser.setAccessibleName(name)
    browser.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return browser
