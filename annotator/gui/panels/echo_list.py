"""The list of echoes: what its keys and clicks mean."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from annotator.gui.models.echoes import EchoLine, EchoModel
from annotator.gui.panels.echo_delegate import EchoDelegate

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class EchoList(QListView):
    """Enter or a double click goes to the place. `lineChosen(EchoLine | None)`; `openRequested(EchoLine)`; `copyRequested`;
    `fieldRequested`: Up on the first row goes back to the filter.
    """

    lineChosen = Signal(object)
    openRequested = Signal(object)
    copyRequested = Signal()
    fieldRequested = Signal()

    def __init__(self, model: EchoModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._kept: EchoLine | None = None
        self.setModel(model)
        self.setItemDelegate(EchoDelegate(self, model))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Echoes"))
        self.setAccessibleDescription(self.tr("Enter shows the place in its text."))
        self.viewport().setAutoFillBackground(False)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._bring_back)
        self.selectionModel().currentChanged.connect(self._tell)

    def chosen(self) -> EchoLine | None:
        """The line of the chosen row."""
        return self._model.line(self.currentIndex().row())

    def go_to(self, row: int) -> None:
        """Choose a row and bring it into sight."""
        index = self._model.index(row)
        self.selectionModel().setCurrentIndex(index, _SELECT)
        self.scrollTo(index)

    def take_focus(self) -> None:
        """The keyboard comes down from the filter."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.go_to(0)

    def _tell(self, current: QModelIndex) -> None:
        self.lineChosen.emit(self._model.line(current.row()))

    def _keep(self) -> None:
        self._kept = self.chosen()

    def _bring_back(self) -> None:
        kept, self._kept = self._kept, None
        row = self._model.row_of(kept.chain, kept.passage) if kept else -1
        if row < 0 and self._model.rowCount():
            row = 0
        if row >= 0:
            self.go_to(row)
        else:
            self.lineChosen.emit(None)

    def event(self, event: QEvent) -> bool:
        """Copying is the list's while it has the keyboard, not the page's."""
        key = event if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) else None
        if key is not None and key.matches(QKeySequence.StandardKey.Copy):
            key.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See above; the rest is the list's."""
        key, plain, line = event.key(), event.modifiers() in _PLAIN, self.chosen()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copyRequested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and line is not None:
            self.openRequested.emit(line)
        elif key == Qt.Key.Key_Up and plain and self.currentIndex().row() <= 0:
            self.fieldRequested.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters find nothing here."""
        del search

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the place."""
        line = self._model.line(self.indexAt(event.position().toPoint()).row())
        if line is not None and event.button() == Qt.MouseButton.LeftButton:
            self.openRequested.emit(line)
