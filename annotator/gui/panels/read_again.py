"""The codings that were made before their tag's definition changed: a list to go through, with marks for what was read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.core.text import shortened
from annotator.gui.models.dates import short_moment
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.changed_words import changed_words
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.heading import PanelHeading
from annotator.gui.widgets.labels import Divider, Label
from annotator.gui.widgets.pills import PillRow
from annotator.gui.widgets.roomy import Roomy
from annotator.gui.widgets.surface import Surface
from annotator.gui.widgets.themed import follow_theme
from annotator.session.session import Session
from annotator.store.rows import Receipt
from annotator.tasks.definitions import DatedCoding, to_read_again

_AT = Qt.ItemDataRole.UserRole
_SHOWN = 120
OTHERS, DONE = "others", "done"


class ReadAgainPanel(Surface):
    """`showRequested(Id)` of an annotation; `markRequested(list, bool)` of codings that were read again, or were not."""

    showRequested = Signal(object)
    markRequested = Signal(object, bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._session = session
        self._tag: Id | None = None
        self._is_stale = True
        self._codings: list[DatedCoding] = []
        self.heading = PanelHeading(self.tr("To read again"))
        self.pills = PillRow()
        self.pills.add(OTHERS, self.tr("Everyone's"), tip=self.tr("Show what others coded, too; only they can mark it"))
        self.pills.add(DONE, self.tr("Read ones"), tip=self.tr("Show what was read again already, too"))
        self.list = _List()
        self.list.setWordWrap(True)
        self.list.setItemDelegate(Roomy(self.list))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Codings to read again"))
        self.list.setAccessibleDescription(self.tr("Enter shows the passage, Space marks it as read."))
        self.changes = QTextEdit()
        self.changes.setReadOnly(True)
        self.changes.setTabChangesFocus(True)
        self.changes.setFrameShape(QTextEdit.Shape.NoFrame)
        self.changes.setFixedHeight(150)
        self.changes.setAccessibleName(self.tr("What changed in the definition since"))
        self.empty = EmptyState(
            "circle-check",
            self.tr("Nothing to read again"),
            self.tr("Codings wait here\nwhen the definition of their tag changes."),
            top=40,
        )
        self.mark = Button(self.tr("Mark as read"), "primary", is_small=True, icon_name="check")
        self.mark_all = Button(self.tr("Mark all"), is_small=True)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        follow_theme(self._dress_list)

    def _lay_out(self) -> None:
        inset = QHBoxLayout()
        inset.setContentsMargins(12, 0, 12, 8)
        inset.addWidget(self.pills, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._foot = QWidget()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.mark)
        row.addWidget(self.mark_all)
        row.addStretch(1)
        below = QVBoxLayout(self._foot)
        below.setContentsMargins(16, 8, 12, 12)
        below.setSpacing(6)
        below.addWidget(Label(self.tr("The definition since"), 12, role="ink2"))
        below.addWidget(self.changes)
        below.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addLayout(inset)
        column.addWidget(self._stack, 1)
        column.addWidget(Divider())
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self._choose())
        self.list.itemDoubleClicked.connect(lambda _item: self._show())
        self.pills.toggledByKey.connect(lambda _key, _on: self._fill())
        self.mark.clicked.connect(self._mark_chosen)
        self.mark_all.clicked.connect(self._mark_all)
        self._session.changed.connect(self._follow)
        self._session.sightChanged.connect(self._wilt)
        self._session.coderChanged.connect(lambda _coder: self._wilt())

    def _dress_list(self, theme: Theme) -> None:
        for view in (self.list, self.changes):
            palette = view.palette()
            palette.setColor(QPalette.ColorRole.Base, theme.panel)
            view.setPalette(palette)
        self._choose()

    # What is shown

    def show_tag(self, tag: Id | None) -> None:
        """Only the codings of one tag, or all."""
        self._tag = tag
        self._wilt()

    def chosen(self) -> DatedCoding | None:
        """The coding of the chosen row."""
        item = self.list.currentItem()
        return self._codings[int(item.data(_AT))] if item is not None else None

    def waiting(self) -> list[DatedCoding]:
        """What the person here still has to read."""
        return [each for each in self._codings if not each.is_read and self._session.is_mine(each.annotation.coder)]

    def _follow(self, receipt: Receipt) -> None:
        if receipt.of("tag") or receipt.of("annotation"):
            self._wilt()

    def _wilt(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        self._is_stale = False
        self._codings = to_read_again(self._session.library, None if self._tag is None else [self._tag])
        self._fill()

    def _fill(self) -> None:
        row, on = self.list.currentRow(), self.pills.on_keys()
        self.list.clear()
        for at, coding in enumerate(self._codings):
            is_mine = self._session.is_mine(coding.annotation.coder)
            if (is_mine or OTHERS in on) and (not coding.is_read or DONE in on):
                item = QListWidgetItem(self._told(coding, is_mine))
                item.setData(_AT, at)
                self.list.addItem(item)
        count = self.list.count()
        self.heading.set_count(len(self.waiting()) or None)
        self._stack.setCurrentWidget(self.list if count else self.empty)
        self._foot.setVisible(count > 0)
        self.list.setCurrentRow(max(0, min(row, count - 1)))
        self._choose()

    def _told(self, coding: DatedCoding, is_mine: bool) -> str:
        quote = shortened(" ".join(coding.annotation.quote.split()), _SHOWN)
        tag, coder = self._session.codebook.get(coding.tag), self._session.coders.get(coding.annotation.coder)
        facts = [tag.name if tag else "", self.tr("coded {date}").format(date=short_moment(coding.when))]
        if not is_mine and coder:
            facts.append(coder.name)
        if coding.is_read:
            facts.append(self.tr("read again"))
        return f"“{quote}”\n{' · '.join(part for part in facts if part)}"

    def _choose(self) -> None:
        coding, can_write = self.chosen(), not self._session.is_read_only
        if coding is not None:
            theme = current_theme()
            words = changed_words(coding.under.text, coding.now.text, theme)
            both = "<br><br>".join(part for part in words if part)
            self.changes.setHtml(f'<div style="color:{theme.ink.name()}">{both}</div>')
            self.mark.set_words(self.tr("Mark as unread") if coding.is_read else self.tr("Mark as read"))
        is_mine = coding is not None and self._session.is_mine(coding.annotation.coder)
        self.mark.setEnabled(can_write and is_mine)
        self.mark.setToolTip("" if is_mine or coding is None else self.tr("Only who coded it can mark it."))
        self.mark_all.setEnabled(can_write and bool(self.waiting()))

    # Doing

    def _show(self) -> None:
        coding = self.chosen()
        if coding is not None:
            self.showRequested.emit(coding.annotation.id)

    def _mark_chosen(self) -> None:
        coding = self.chosen()
        if coding is not None and self.mark.isEnabled():
            self.markRequested.emit([coding], not coding.is_read)

    def _mark_all(self) -> None:
        self.markRequested.emit(self.waiting(), True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the passage, Space marks it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._show()
        elif event.key() == Qt.Key.Key_Space:
            self._mark_chosen()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The list is read when it is first looked at."""
        if self._is_stale:
            self._read()
        super().showEvent(event)


class _List(QListWidget):
    """Leaves Enter and Space to the panel."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The rest is the list's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            event.ignore()
        else:
            super().keyPressEvent(event)
