"""The concordance as a list: what its keys and clicks mean."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from annotator.gui.models.hits import HitModel, Line
from annotator.gui.panels.hit_delegate import HitDelegate

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class HitList(QListView):
    """Space ticks, Ctrl+A ticks all, Enter or a double click opens; Shift with a click on a tick ticks all up to the last one.

    `openRequested(int)` with a row; `fieldRequested`: Up on the first row goes back to the query.
    """

    openRequested = Signal(int)
    fieldRequested = Signal()

    def __init__(self, model: HitModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._kept: Line | None = None
        self._last_ticked = -1
        self.delegate = HitDelegate(self, model)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Hits"))
        self.setAccessibleDescription(self.tr("Space ticks, Enter opens."))
        self.viewport().setBackgroundRole(self.backgroundRole())
        self.viewport().setAutoFillBackground(False)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._bring_back)

    def set_word_width(self, pixels: int) -> None:
        """How wide the column of found words should be."""
        if pixels != self.delegate.word:
            self.delegate.word = pixels
            self.viewport().update()

    def take_focus(self) -> None:
        """The keyboard comes down from the query: the first row is chosen if none is."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.go_to(0)

    def go_to(self, row: int) -> None:
        """Choose a row and bring it into sight."""
        index = self._model.index(row)
        self.selectionModel().setCurrentIndex(index, _SELECT)
        self.scrollTo(index)

    def _keep(self) -> None:
        row = self.currentIndex().row()
        self._kept = self._model.line(row) if 0 <= row < self._model.rowCount() else None

    def _bring_back(self) -> None:
        """In another order, what was chosen still is, as far as it is shown."""
        self._last_ticked = -1
        kept, self._kept = self._kept, None
        row = self._model.row_of(kept) if isinstance(kept, int) else -1
        if row >= 0:
            self.go_to(row)

    def forget(self) -> None:
        """Other hits come: nothing is chosen, and the list begins at its top."""
        self._kept = None
        self.selectionModel().clear()
        self.scrollToTop()

    def _tick(self, row: int, is_range: bool) -> None:
        if is_range and self._last_ticked >= 0:
            first, last = sorted((row, self._last_ticked))
            self._model.set_ticked(range(first, last + 1), self._model.is_ticked(self._last_ticked))
        else:
            self._model.toggle(row)
        self._last_ticked = row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See above; the rest is the list's."""
        key, modifiers, row = event.key(), event.modifiers(), self.currentIndex().row()
        if key == Qt.Key.Key_A and modifiers == Qt.KeyboardModifier.ControlModifier:
            self._model.toggle_all()
        elif key == Qt.Key.Key_Space and row >= 0:
            self._tick(row, bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers in _PLAIN and row >= 0:
            self.openRequested.emit(row)
        elif key == Qt.Key.Key_Up and modifiers in _PLAIN and row <= 0:
            self.fieldRequested.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters find nothing here."""
        del search

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the tick: tick. Elsewhere: choose."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and self._is_tick(index, event):
            self.selectionModel().setCurrentIndex(index, _SELECT)
            self._tick(index.row(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open; a quick second click on a tick is a click."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._is_tick(index, event):
            self.mousePressEvent(event)
        else:
            self.openRequested.emit(index.row())

    def _is_tick(self, index: QModelIndex, event: QMouseEvent) -> bool:
        return self.delegate.tick_rect(self.visualRect(index)).contains(event.position().toPoint())
