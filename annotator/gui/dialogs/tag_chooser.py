"""A field and a list in a form, to choose one tag that is there."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.gui.dialogs.tag_list import TagList
from annotator.gui.models.tag_choices import Kind, Offer, Row
from annotator.gui.widgets.card import Card
from annotator.gui.widgets.filter_field import FilterField
from annotator.session.workspace import Workspace

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class TagChooser(QWidget):
    """The row that is filled is the choice. Typing narrows the list down, the arrows walk it."""

    tagChanged = Signal(object)
    """Another tag is chosen: its id, or None if nothing fits."""

    def __init__(
        self, workspace: Workspace, without: Collection[Id] = (), height: int = 220, parent: QWidget | None = None
    ) -> None:
        """`without` are left out; `height` of the list in pixels."""
        super().__init__(parent)
        self._workspace, self._without = workspace, frozenset(without)
        self.field = FilterField(self.tr("Find a tag by a few letters"), "search")
        self.list = TagList(has_keys=False)
        self.list.setFixedHeight(height)
        frame = Card("page", "line2")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 5, 1, 5)
        inside.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(frame)
        self.setFocusProxy(self.field)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._fill)
        self.list.rowFocused.connect(self._tell)
        self.list.rowChosen.connect(lambda row, _go_on: self._tell(row))
        self._fill("")

    def tag(self) -> Id | None:
        """What is chosen."""
        row = self.list.current()
        return row.tag.id if row and row.tag and row.kind is Kind.TAG else None

    def _fill(self, typed: str) -> None:
        offer = Offer(self._workspace.session.codebook, without=self._without, can_create=False)
        self.list.rows.show(offer, typed)
        self.list.go_to_first()

    def _tell(self, _row: Row | None) -> None:
        self.tagChanged.emit(self.tag())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows in the field walk the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _STEPS:
            self.list.step(_STEPS[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)
