"""A list of things of which several may be ticked."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_ROW, _EDGE = 28, 8
_TICKED = Qt.CheckState.Checked


class TickList(QListWidget):
    """As tall as its lines, up to a bound. `ticksChanged()` tells that one was ticked or unticked, by mouse or Space."""

    ticksChanged = Signal()

    def __init__(
        self,
        rows: Iterable[tuple[str, str]],
        name: str,
        *,
        are_ticked: bool = True,
        tallest: int = 120,
        parent: QWidget | None = None,
    ) -> None:
        """`rows` are keys with words; `name` is for assistive technology; `tallest` in pixels."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        for key, words in rows:
            item = QListWidgetItem(words)
            item.setToolTip(words)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_TICKED if are_ticked else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setFixedHeight(min(tallest, _EDGE + _ROW * max(1, self.count())))
        self.itemChanged.connect(lambda _item: self.ticksChanged.emit())

    def tick(self, keys: Collection[str]) -> None:
        """Tick these, and only these."""
        for item in (self.item(row) for row in range(self.count())):
            is_wanted = item.data(Qt.ItemDataRole.UserRole) in keys
            item.setCheckState(_TICKED if is_wanted else Qt.CheckState.Unchecked)

    def ticked(self) -> list[str]:
        """The keys that are ticked, in order."""
        items = (self.item(row) for row in range(self.count()))
        return [str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == _TICKED]
