"""The foot of the search: how many hits are ticked or still come, and what to do with them."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from annotator.gui.models.hits import HitModel
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.labels import Divider, ElidedLabel
from annotator.gui.widgets.surface import Surface

_PATIENCE_MS, _ROOMY = 300, 560
UNITS = ("hit", "sentence", "paragraph")
"""What is tagged of each hit."""


class SearchFoot(Surface):
    """`copyRequested`, `tagRequested(str)` with the unit, `stopRequested`."""

    copyRequested = Signal()
    tagRequested = Signal(str)
    stopRequested = Signal()

    def __init__(self, hits: HitModel, *, is_writable: bool, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._hits = hits
        self._is_writable = is_writable
        self.unit = "hit"
        self.said = ElidedLabel("", role="ink2")
        self.said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.stop_button = Button(self.tr("Stop"), is_small=True)
        self.stop_button.setAccessibleName(self.tr("Stop searching"))
        self.copy_button = Button(self.tr("Copy"), icon_name="copy", is_small=True)
        self.copy_button.setToolTip(self.tr("Copy the hits as a table, each with its source"))
        self.unit_button = Button("", is_small=True)
        self.unit_button.setMenu(self._unit_menu())
        self.tag_button = Button("", "primary", icon_name="tag", is_small=True)
        self._patience = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._show)
        line = QHBoxLayout()
        line.setContentsMargins(24, 12, 24, 13)
        line.setSpacing(10)
        line.addWidget(self.said, 1)
        for button in (self.stop_button, self.copy_button, self.unit_button, self.tag_button):
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Divider())
        column.addLayout(line)
        self.setFixedHeight(52)
        self.stop_button.clicked.connect(self.stopRequested)
        self.copy_button.clicked.connect(self.copyRequested)
        self.tag_button.clicked.connect(lambda: self.tagRequested.emit(self.unit))
        hits.ticksChanged.connect(self._show)
        hits.shownChanged.connect(self._show)
        hits.search.begun.connect(self._begin)
        hits.search.ended.connect(self._show)
        self.set_unit("hit")
        self._show()

    def set_unit(self, unit: str) -> None:
        """What is tagged of each hit: itself, its sentence or its paragraph."""
        self.unit = unit
        self._fit()
        for action in self.unit_button.menu().actions():
            action.setChecked(action.data() == unit)

    def _fit(self) -> None:
        """In a small window the unit is said in a word."""
        words = self._unit_words()[self.unit]
        short = {"hit": self.tr("Hit"), "sentence": self.tr("Sentence"), "paragraph": self.tr("Paragraph")}
        self.unit_button.set_words(words if self.width() >= _ROOMY else short[self.unit])
        self.unit_button.setToolTip(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer words in less room."""
        super().resizeEvent(event)
        self._fit()

    def _unit_words(self) -> dict[str, str]:
        return {
            "hit": self.tr("Tag the hit itself"),
            "sentence": self.tr("Tag the sentence of each"),
            "paragraph": self.tr("Tag the paragraph of each"),
        }

    def _unit_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for unit, words in self._unit_words().items():
            action = menu.addAction(words)
            action.setData(unit)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, unit=unit: self.set_unit(unit))
        return menu

    def _begin(self) -> None:
        self._patience.start()
        self._show()

    def _show(self) -> None:
        is_slow = self._hits.search.is_running and not self._patience.isActive()
        ticked, shown = len(self._hits.ticked()), len(self._hits.shown)
        self.said.setText(self._words(ticked, shown, is_slow))
        self.stop_button.setVisible(is_slow)
        count = ticked or shown
        for button in (self.copy_button, self.unit_button):
            button.setEnabled(count > 0)
        self.tag_button.setEnabled(count > 0 and self._is_writable)
        if count == 1:
            words = self.tr("Tag 1 hit…")
        elif ticked or not shown:
            words = self.tr("Tag {count} hits…").format(count=f"{count:,}") if count else self.tr("Tag hits…")
        else:
            words = self.tr("Tag all {count} hits…").format(count=f"{count:,}")
        self.tag_button.set_words(words)
        read_only = self.tr("This library is open for reading only.")
        self.tag_button.setToolTip("" if self._is_writable else read_only)

    def _words(self, ticked: int, shown: int, is_slow: bool) -> str:
        search = self._hits.search
        if is_slow:
            done, total = search.progress
            if total:
                words = self.tr("Searching, {done} of {total} documents…")
                return words.format(done=f"{done:,}", total=f"{total:,}")
            return self.tr("Searching…")
        if not shown:
            return ""
        if not ticked:
            return self.tr("none ticked")
        return self.tr("{ticked} of {total} ticked").format(ticked=f"{ticked:,}", total=f"{shown:,}")
