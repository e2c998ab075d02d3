"""The texts that a document had: read each, see side by side what changed, go back to one."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from annotator.core.differences import edits_between
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
_AROUND = 2
"""Paragraphs that are shown before and after one that changed."""


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
        self.old, self.new = _browser(self.tr("The chosen version")), _browser(self.tr("The text on the page"))
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
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(self.old, 1)
        sides.addWidget(self.new, 1)
        right.addLayout(sides, 1)
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
            self.old.clear()
            self.new.clear()
            return
        library = self._session.library
        old, new = library.text(version.fingerprint), library.text(shown.fingerprint)
        if version.is_shown:
            self.told.setText(self.tr("This text is on the page."))
            self.old.setPlainText(old)
            self.new.setVisible(False)
            return
        self.new.setVisible(True)
        left, right, count = side_by_side(old, new)
        self.told.setText(
            self.tr("%Ln place(s) differ: the chosen version at the left, the text on the page at the right.", "", count)
        )
        self.old.setHtml(left)
        self.new.setHtml(right)

    def _go_back(self) -> None:
        version = self._versions[self.list.currentRow()]
        self.accept()
        self.backRequested.emit(version.fingerprint)


def side_by_side(old: str, new: str) -> tuple[str, str, int]:
    """The paragraphs that differ, with some around them, as rich text for either side, and how many edits there are."""
    edits = edits_between(old, new)
    theme = current_theme()
    pieces: list[tuple[str, str]] = []
    parts = _stretches(old, new, [(edit.start, edit.end, edit.new_start, edit.new_end) for edit in edits])
    for start, end, new_start, new_end in parts:
        pieces.append(changed_words(old[start:end], new[new_start:new_end], theme))
    gap = f'<p style="color:{theme.ink3.name()}">⋯</p>'
    left, right = gap.join(piece[0] for piece in pieces), gap.join(piece[1] for piece in pieces)
    return left, right, len(edits)


def _stretches(old: str, new: str, edits: Sequence[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Whole paragraphs of both texts around the edits, those that touch as one."""
    found: list[tuple[int, int, int, int]] = []
    for start, end, new_start, new_end in edits:
        low, high = start - _back(old, start), _on(old, end) - end
        stretch = (low, end + high, max(0, new_start - (start - low)), min(len(new), new_end + high))
        if found and stretch[0] <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], stretch[1]), found[-1][2], max(found[-1][3], stretch[3]))
        else:
            found.append(stretch)
    assert all(one[1] < two[0] for one, two in pairwise(found))
    return found


def _back(text: str, position: int) -> int:
    at = position
    for _ in range(_AROUND):
        at = max(0, text.rfind("\n", 0, max(0, at)))
    return position - (at + 1 if at else 0)


def _on(text: str, position: int) -> int:
    at = position
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
