"""Keeps the selection of the annotation list and that of the page together, whichever moves."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView

from annotator.core.changes import Id
from annotator.gui.models.annotations import AnnotationModel
from annotator.gui.panels.annotation_list import AnnotationList
from annotator.session.workspace import Workspace

_OTHER_DOCUMENT = 160
"""Milliseconds before another document is opened while the keyboard runs through a list of the whole library."""
_Flag = QItemSelectionModel.SelectionFlag


class SelectionLink(QObject):
    """A card that is chosen is revealed on the page; an annotation chosen on the page has its card brought into sight."""

    def __init__(self, workspace: Workspace, model: AnnotationModel, cards: AnnotationList) -> None:
        super().__init__(cards)
        self._workspace, self._model, self._cards = workspace, model, cards
        self._is_following = False
        self._kept: set[Id] = set()
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.setInterval(_OTHER_DOCUMENT)
        self._opening.timeout.connect(self.reveal)
        cards.selectionModel().currentChanged.connect(self._current_changed)
        cards.clicked.connect(lambda _index: self.reveal())
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        workspace.annotationSelected.connect(self._follow)

    def reveal(self) -> None:
        """Bring the current card's annotation into sight on the page, opening its document if need be."""
        self._opening.stop()
        current = self._cards.currentIndex()
        if current.isValid():
            self._is_following = True
            self._workspace.select_annotation(self._model.annotation(current.row()).id, reveal=True)
            self._is_following = False

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        # The list takes a current row, but selects none, when it merely gets the focus.
        if self._is_following or not current.isValid() or not self._cards.selectionModel().isSelected(current):
            return
        annotation, document = self._model.annotation(current.row()), self._workspace.document
        if document and annotation.document == document.row.id:
            self.reveal()
        else:
            self._opening.start()

    def _follow(self, id: Id | None) -> None:
        if self._is_following:
            return
        row, selection = self._model.row_of(id), self._cards.selectionModel()
        self._is_following = True
        if row < 0:
            selection.clear()
        elif self._cards.currentIndex().row() != row or not selection.isRowSelected(row):
            index = self._model.index(row)
            selection.setCurrentIndex(index, _Flag.ClearAndSelect)
            self._cards.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._is_following = False

    def _keep(self) -> None:
        self._kept = {self._model.annotation(row).id for row in self._cards.selected_rows()}

    def _restore(self) -> None:
        """After the list was made anew: the same cards, and the page's own."""
        selection, picked = self._cards.selectionModel(), QItemSelection()
        for id in self._kept:
            row = self._model.row_of(id)
            if row >= 0:
                picked.select(self._model.index(row), self._model.index(row))
        self._is_following = True
        selection.select(picked, _Flag.ClearAndSelect)
        row = self._model.row_of(self._workspace.selected)
        if row >= 0:
            selection.setCurrentIndex(self._model.index(row), _Flag.Select)
            self._cards.scrollTo(self._model.index(row))
        self._is_following = False
