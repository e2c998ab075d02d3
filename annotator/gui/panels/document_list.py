"""The list view of the documents panel: what its keys and clicks mean."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from annotator.core.changes import Id
from annotator.gui.models.documents import DocumentModel
from annotator.gui.panels.document_delegate import DocumentDelegate

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_PLAIN = Qt.KeyboardModifier.NoModifier


class DocumentList(QListView):
    """Click or Enter opens; Ctrl and Shift choose several; Delete removes; Up on the first row goes back to the filter."""

    openRequested = Signal(object)
    """An Id."""
    removeRequested = Signal()
    filterRequested = Signal()
    menuRequested = Signal(QPoint)
    """Where, in screen pixels; the rows it is about are the chosen ones."""

    def __init__(self, model: DocumentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._kept: list[Id] = []
        self._kept_current: Id | None = None
        self.delegate = DocumentDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Documents"))
        self.viewport().setBackgroundRole(self.backgroundRole())
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._clicked)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._bring_back)

    def chosen(self) -> list[Id]:
        """The chosen documents, in the order of the list."""
        places = sorted(index.row() for index in self.selectedIndexes())
        return [id for place in places if (id := self._model.id_at(self._model.index(place)))]

    def choose(self, id: Id | None) -> None:
        """Choose one document and bring it into sight; nothing is chosen if it is not shown."""
        index = self._model.index_of(id) if id else QModelIndex()
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _SELECT)
            self.scrollTo(index)
        else:
            self.selectionModel().clear()

    def take_focus(self) -> None:
        """The keyboard comes down from the filter: the first row is chosen if none is."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.selectedIndexes() and self._model.rowCount():
            self.selectionModel().setCurrentIndex(self._model.index(0), _SELECT)

    def _clicked(self, index: QModelIndex) -> None:
        id = self._model.id_at(index)
        if id and len(self.selectedIndexes()) == 1:
            self.openRequested.emit(id)

    def _ask_for_menu(self, at: QPoint) -> None:
        if self.chosen():
            self.menuRequested.emit(self.viewport().mapToGlobal(at))

    def _keep(self) -> None:
        self._kept, self._kept_current = self.chosen(), self._model.id_at(self.currentIndex())

    def _bring_back(self) -> None:
        """After another filter or order, what was chosen still is, as far as it is shown."""
        selection = self.selectionModel()
        current = self._model.index_of(self._kept_current) if self._kept_current else QModelIndex()
        if current.isValid():
            selection.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        for id in self._kept:
            index = self._model.index_of(id)
            if index.isValid():
                selection.select(index, QItemSelectionModel.SelectionFlag.Select)
        if current.isValid():
            self.scrollTo(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete removes, Up on the first row goes to the filter; the rest is the list's."""
        key, is_plain = event.key(), event.modifiers() in (_PLAIN, Qt.KeyboardModifier.KeypadModifier)
        current = self._model.id_at(self.currentIndex())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_plain and current:
            self.openRequested.emit(current)
        elif key == Qt.Key.Key_Delete and is_plain and self.chosen():
            self.removeRequested.emit()
        elif key == Qt.Key.Key_Up and is_plain and self.currentIndex().row() <= 0:
            self.filterRequested.emit()
        else:
            super().keyPressEvent(event)
