"""A field in a form that chooses a part of many things: all of them, a part that has a name, or those that are ticked."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.gui.widgets.tick_list import TickList

ALL, SOME = "all", "some"
_TALLEST = 120


@dataclass(frozen=True, slots=True)
class Part:
    """A part that has a name: `key` is kept, `words` are shown, `ids` are asked for when it is chosen."""

    key: str
    words: str
    ids: Callable[[], frozenset[Id]]


class PartChooser(QWidget):
    """`partChanged()`: another part is chosen. The list of all comes up, and is made, once single ones are wanted."""

    partChanged = Signal()

    def __init__(
        self, name: str, everything: str, some: str, parts: Iterable[Part], rows: Callable[[], Sequence[tuple[str, str]]]
    ) -> None:
        """`everything` and `some` are the words for all and for chosen ones; `rows` gives ids with names."""
        super().__init__()
        self._name, self._rows = name, rows
        self._parts = {part.key: part for part in parts}
        self.list: TickList | None = None
        self.combo = QComboBox()
        self.combo.addItem(everything, ALL)
        for part in self._parts.values():
            self.combo.addItem(part.words, part.key)
        self.combo.addItem(some, SOME)
        self.combo.setAccessibleName(name)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(12)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        self.combo.currentIndexChanged.connect(self._follow)

    def ids(self) -> Callable[[], frozenset[Id] | None]:
        """Gives what is chosen now, None for all; it may take a while and may be called on another thread."""
        key = self.key()
        if key in self._parts:
            return self._parts[key].ids
        found = None if key == ALL else frozenset(map(Id, self.list.ticked() if self.list else ()))
        return lambda: found

    @property
    def is_nothing(self) -> bool:
        """True if single ones are wanted and none is ticked."""
        return self.key() == SOME and not (self.list and self.list.ticked())

    def key(self) -> str:
        """Which part it is, to be kept."""
        return str(self.combo.currentData())

    def restore(self, key: str, ids: Iterable[str]) -> None:
        """Choose what was chosen before, as far as it is still here."""
        at = self.combo.findData(key)
        self.combo.setCurrentIndex(max(0, at))
        if self.key() == SOME and self.list is not None:
            self.list.tick(set(ids))

    def _follow(self) -> None:
        if self.key() == SOME and self.list is None:
            self.list = TickList(self._rows(), self._name, are_ticked=False, tallest=_TALLEST)
            self.list.ticksChanged.connect(self.partChanged)
            self._column.addWidget(self.list)
        if self.list is not None:
            self.list.setVisible(self.key() == SOME)
        self.partChanged.emit()
