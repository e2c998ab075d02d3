"""The tag picker: a few letters and Enter put a tag on the selection, or make a new one."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from annotator.core.changes import Id
from annotator.gui.dialogs.tag_list import TagList
from annotator.gui.models.tag_choices import Kind, Offer, Row, spoken
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.icons import pixmap
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.labels import Divider, Label
from annotator.gui.widgets.marks import KeyCap
from annotator.gui.widgets.popup import Popup
from annotator.gui.widgets.themed import follow_theme
from annotator.session.workspace import Workspace

WIDTH, FIELD, FOOT = 382, 44, 36
_AWAY, _TALLEST, _LEAST, _EDGES = 4, 440, 102, 4
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TagPicker(Popup):
    """Lies over the window near a place on the page. The field keeps the focus; the list follows it.

    Shift with Enter or with a click goes on: it stays open for another tag. `closed` comes when it goes, by whatever means.
    """

    tagChosen = Signal(object, bool)
    """Put this tag (its id) on the target; True if more is to follow."""
    tagRemoveRequested = Signal(object, bool)
    """A tag that is there already was chosen: take it off."""
    newTagRequested = Signal(str, object, bool)
    """Make a tag with this name inside the tag with this id, or None at the top, and put it on the target."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        """`parent` is the window that it lies over."""
        super().__init__(parent)
        self._workspace, self._session = workspace, workspace.session
        self._window = parent
        self._present: set[Id] = set()
        self._anchor, self._is_above, self._room = QRect(), False, _TALLEST
        self.field = _Field(self)
        self.list = TagList(self)
        self._build()
        self.setFocusProxy(self.field)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Tag"))
        self.field.textChanged.connect(self._fill)
        self.field.stepped.connect(self.list.step)
        self.field.entered.connect(self._enter)
        self.list.rowChosen.connect(self._chosen)
        self.list.rowFocused.connect(self._announce)

    def _build(self) -> None:
        self._icon = QLabel()
        follow_theme(self._dress_icon)
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self.field, 1)
        foot = QWidget()
        foot.setFixedHeight(FOOT)
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(6)
        for key, words in (("Return", self.tr("tag")), ("Shift+Return", self.tr("tag and go on")), ("Esc", self.tr("close"))):
            if key == "Esc":
                row.addStretch(1)
            row.addWidget(KeyCap(key))
            row.addWidget(Label(words, 12, role="ink2"))
            row.addSpacing(8 if key != "Esc" else 0)
        self.body.addLayout(head)
        self.body.addWidget(Divider())
        self.body.addWidget(self.list)
        self.body.addSpacing(6)
        self.body.addWidget(Divider())
        self.body.addWidget(foot)

    def _dress_icon(self, theme: Theme) -> None:
        self._icon.setPixmap(pixmap("tag", theme.ink, 16, self.devicePixelRatioF()))

    # What the window calls

    def open_near(self, widget: QWidget, rect: QRect, present: Iterable[Id] = ()) -> None:
        """Open below a rectangle of a widget, or above it where there is more room; `present` are the tags of the target."""
        over = self._window
        self._anchor = QRect(widget.mapTo(over, rect.topLeft()), rect.size())
        below = over.height() - self._anchor.bottom() - 1 - 2 * _AWAY
        above = self._anchor.top() - 2 * _AWAY
        self._present = set(present)
        self.field.clear()
        self._room = _TALLEST
        self._is_above = False
        self._fill("")
        self._is_above = self.height() > below and above > below
        self._room = max(_LEAST, (above if self._is_above else below) - self._frame_height())
        self._settle()
        self.open_at(self._anchor, prefers_above=self._is_above)
        self._settle()

    # Inside

    def _frame_height(self) -> int:
        return FIELD + 1 + 6 + 1 + FOOT + _EDGES

    def _fill(self, typed: str) -> None:
        offer = Offer(
            self._session.codebook,
            self._workspace.recent_tags(),
            frozenset(self._present),
            can_create=not self._session.is_read_only,
        )
        self.list.rows.show(offer, typed)
        self._settle()
        self.list.go_to_first()

    def _settle(self) -> None:
        """As high as what it lists, with the edge that is near the anchor where it was."""
        height = self.list.content_height(min(_TALLEST, self._room))
        self.list.setFixedHeight(height)
        self.setFixedHeight(height + self._frame_height())
        if self.isVisible():
            top = self._anchor.top() - _AWAY - self.height() if self._is_above else self._anchor.bottom() + 1 + _AWAY
            lowest = self._window.height() - _AWAY - self.height()
            self.move(self.x(), max(_AWAY, min(top, lowest)))

    def _enter(self, go_on: bool, is_new: bool) -> None:
        typed = " ".join(self.field.text().split())
        if is_new and typed and not self._session.is_read_only:
            known = self._session.codebook.named(typed)
            self._chosen(Row(Kind.TAG, known.name, known) if known else Row(Kind.NEW, typed), go_on)
        else:
            self.list.choose(go_on=go_on)

    def _chosen(self, row: Row, go_on: bool) -> None:
        if not go_on:
            self.close()
        if row.kind is Kind.NEW:
            self.newTagRequested.emit(row.words, row.tag.id if row.tag else None, go_on)
            made = self._session.codebook.named(row.words)
            self._present |= {made.id} if made else set()
        elif row.tag and row.tag.id in self._present:
            self.tagRemoveRequested.emit(row.tag.id, go_on)
            self._present.discard(row.tag.id)
        elif row.tag:
            self.tagChosen.emit(row.tag.id, go_on)
            self._present.add(row.tag.id)
        if go_on:
            self.field.clear()
            self._fill("")

    def _announce(self, row: Row | None) -> None:
        if row and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, spoken(row)))


class _Field(QLineEdit):
    """Where one types; the keys that move and choose go on to the list."""

    stepped = Signal(int)
    entered = Signal(bool, bool)
    """Enter: whether with Shift, and whether with Ctrl."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setFixedHeight(FIELD)
        self.setFont(interface_font(15))
        self.setMaxLength(200)
        self.setPlaceholderText(self.tr("Tag, or a new name"))
        self.setAccessibleName(self.tr("Tag, or a new name"))
        self.setAccessibleDescription(
            self.tr("Up and Down choose, Enter tags, Shift Enter goes on, Control Enter makes a new tag.")
        )

    def event(self, event: QEvent) -> bool:
        """Tab walks the list, so that the focus stays here."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Tab else -1)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, pages and Enter; the rest is typing."""
        modifiers = event.modifiers()
        if event.key() in _STEPS and not modifiers & Qt.KeyboardModifier.ControlModifier:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() in _ENTER:
            is_new = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
            self.entered.emit(bool(modifiers & Qt.KeyboardModifier.ShiftModifier), is_new)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
