"""The saved searches below "Narrow down": a click runs one, the menu renames and removes."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QStyle, QStyledItemDelegate, QVBoxLayout, QWidget

from annotator.core.changes import Id
from annotator.gui.models.saved_searches import SavedSearches
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import FIELD, paint_box, paint_ring
from annotator.gui.theme.style import current_theme, has_focus_ring
from annotator.gui.widgets.labels import Divider, Label
from annotator.gui.widgets.paint import paint_text
from annotator.session.search_commands import SearchCommands

_ROW, _LEFT, _MOST = 28, 16, 8
_STATE = QStyle.StateFlag


class SavedPart(QWidget):
    """Name and list; hidden while there is none. `runRequested(SavedSearch)`."""

    runRequested = Signal(object)

    def __init__(self, commands: SearchCommands, parent: QWidget | None = None, *, of_passages: bool = False) -> None:
        """`of_passages`: the kept lists of passages."""
        super().__init__(parent)
        self.model = SavedSearches(commands, self, of_passages=of_passages)
        self.list = SavedList(self.model, commands)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addWidget(Divider())
        words = Label(self.tr("Saved views") if of_passages else self.tr("Saved searches"), 12, role="ink3")
        words.setContentsMargins(_LEFT, 10, _LEFT, 4)
        column.addWidget(words)
        column.addWidget(self.list)
        self.list.runRequested.connect(lambda row: self.runRequested.emit(self.model.saved(row)))
        self.model.modelReset.connect(self._settle)
        self._settle()

    def name_anew(self, id: Id) -> None:
        """Let a person type a name for one that was saved just now."""
        row = self.model.row_of(id)
        if row >= 0:
            index = self.model.index(row)
            self.list.scrollTo(index)
            self.list.setCurrentIndex(index)
            self.list.edit(index)

    def _settle(self) -> None:
        count = self.model.rowCount()
        self.setVisible(count > 0)
        self.list.setFixedHeight(min(count, _MOST) * _ROW)


class SavedList(QListView):
    """A click or Enter runs, F2 renames, Delete removes. `runRequested(int)` with a row."""

    runRequested = Signal(int)

    def __init__(self, model: SavedSearches, commands: SearchCommands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._commands = model, commands
        self.setModel(model)
        self.setItemDelegate(_SavedDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Saved searches"))
        self.setAccessibleDescription(self.tr("Enter searches, F2 renames, Delete removes."))
        self.viewport().setBackgroundRole(self.backgroundRole())
        self.viewport().setAutoFillBackground(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See above."""
        index, is_editing = self.currentIndex(), self.state() == QAbstractItemView.State.EditingState
        if not index.isValid() or is_editing:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.runRequested.emit(index.row())
        elif event.key() == Qt.Key.Key_F2:
            self._rename(index)
        elif event.key() == Qt.Key.Key_Delete:
            self._remove(index)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click runs."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.runRequested.emit(index.row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Run, rename, remove."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        menu, can_write = QMenu(self), not self._commands.session.is_read_only
        menu.addAction(self.tr("Search")).triggered.connect(lambda _checked=False: self.runRequested.emit(index.row()))
        menu.addSeparator()
        for words, act in ((self.tr("Rename…"), self._rename), (self.tr("Remove"), self._remove)):
            action = menu.addAction(words)
            action.setEnabled(can_write)
            action.triggered.connect(lambda _checked=False, act=act: act(index))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos())

    def _rename(self, index: QModelIndex) -> None:
        if not self._commands.session.is_read_only:
            self.edit(index)

    def _remove(self, index: QModelIndex) -> None:
        if not self._commands.session.is_read_only:
            self._commands.remove(self._model.saved(index.row()).id)


class _SavedDelegate(QStyledItemDelegate):
    def sizeHint(self, option: Any, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), _ROW)

    def updateEditorGeometry(self, editor: QWidget, option: Any, _index: QModelIndex | QPersistentModelIndex) -> None:
        editor.setGeometry(option.rect.adjusted(_LEFT + 16, 0, -8, 0))

    def paint(self, painter: QPainter, option: Any, index: QModelIndex | QPersistentModelIndex) -> None:
        theme, rect = current_theme(), option.rect
        ground = rect.adjusted(8, 0, -8, 0)
        if option.state & _STATE.State_MouseOver:
            paint_box(painter, ground, FIELD, theme.hover)
        paint_icon(painter, QRectF(rect.x() + _LEFT, rect.center().y() - 6, 14, 14), "bookmark", theme.ink2)
        area = QRect(rect.x() + _LEFT + 22, rect.y(), rect.width() - 2 * _LEFT - 22, rect.height())
        paint_text(painter, area, str(index.data()), theme.ink, interface_font(13))
        if option.state & _STATE.State_HasFocus and option.widget is not None and has_focus_ring(option.widget):
            paint_ring(painter, ground, FIELD, theme)
