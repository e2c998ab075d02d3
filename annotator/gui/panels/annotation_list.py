"""The list of annotation cards: keys, clicks on tags, and notes edited in place."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QStyle, QStyledItemDelegate, QWidget

from annotator.core.changes import Id
from annotator.gui.models.annotations import CARD
from annotator.gui.panels.annotation_card import GUESS, RIGHT, Plan, paint_card, paint_card_ring, plan_card
from annotator.gui.panels.card_list import AnyIndex, CardList
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.note_field import NoteField

_State = QStyle.StateFlag
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class AnnotationList(CardList):
    """Wishes carry nothing: they are about the selected cards. `tagClicked(Id)` is a click on a chip."""

    goRequested = Signal()
    removeRequested = Signal()
    retagRequested = Signal()
    copyRequested = Signal()
    editRefused = Signal()
    """A note was to be edited that this person may not change."""
    digitPressed = Signal(int)
    tagClicked = Signal(object)
    menuRequested = Signal(QPoint)
    """Where on the screen a context menu is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(GUESS, parent)
        self._delegate = CardDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Annotations"))

    def plan(self, index: AnyIndex) -> Plan:
        """How the card of a row is laid out."""
        editor = self._delegate.editor_height(index.row())
        return plan_card(index.data(CARD), self.viewport().width(), self.right_inset(RIGHT), editor)

    def edit_note(self) -> None:
        """Edit the note of the current card, in its place."""
        index = self.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.scrollTo(index)
            self.edit(index)
        elif index.isValid():
            self.editRefused.emit()

    def tag_at(self, point: QPoint) -> Id | None:
        """The tag whose chip is at a point of the viewport."""
        index = self.indexAt(point)
        if not index.isValid():
            return None
        inside = point - self.visualRect(index).topLeft()
        return next((chip.tag for chip, place in self.plan(index).chips if place.contains(inside)), None)

    def is_on_note(self, point: QPoint) -> bool:
        """Whether a point of the viewport is on a note."""
        index = self.indexAt(point)
        return index.isValid() and self.plan(index).note.contains(point - self.visualRect(index).topLeft())

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether a key is the list's own, though an action may have it too: it is about all the selected cards."""
        key, plain = event.key(), event.modifiers() == _NO_MODIFIER
        if event.matches(QKeySequence.StandardKey.Copy):
            return True
        if not plain and event.modifiers() != Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_N):
            return True
        is_tagging = key in (Qt.Key.Key_T, Qt.Key.Key_Slash) or Qt.Key.Key_1 <= key <= Qt.Key.Key_9
        return is_tagging and len(self.selected_rows()) > 1

    def event(self, event: QEvent) -> bool:
        """Keys that are the list's own are not left to actions."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, Delete removes, F2 and N edit the note, T and digits tag, Ctrl+C copies."""
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copyRequested.emit()
        elif not self._takes(event):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.goRequested.emit()
        elif key == Qt.Key.Key_Delete:
            self.removeRequested.emit()
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_N):
            self.edit_note()
        elif key in (Qt.Key.Key_T, Qt.Key.Key_Slash):
            self.retagRequested.emit()
        else:
            self.digitPressed.emit(key - Qt.Key.Key_0)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here; the filter is for searching."""
        del search

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a chip is about the tag, not about the card."""
        tag = self.tag_at(event.position().toPoint()) if event.button() == Qt.MouseButton.LeftButton else None
        if tag is not None and event.modifiers() == _NO_MODIFIER:
            self.tagClicked.emit(tag)
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the note: edit it. Elsewhere: go there."""
        point = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or self.tag_at(point) or not self.indexAt(point).isValid():
            return
        self.setCurrentIndex(self.indexAt(point))
        if self.is_on_note(point):
            self.edit_note()
        else:
            self.goRequested.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        super().mouseMoveEvent(event)
        is_tag = self.tag_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_tag else Qt.CursorShape.ArrowCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the selected cards."""
        if self.currentIndex().isValid():
            at_key = self.visualRect(self.currentIndex()).center()
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            self.menuRequested.emit(self.viewport().mapToGlobal(at_key) if by_key else event.globalPos())


class CardDelegate(QStyledItemDelegate):
    """Draws and measures the cards of one list, and edits a note in its place."""

    def __init__(self, cards: AnnotationList) -> None:
        super().__init__(cards)
        self._cards = cards
        self._editor: NoteField | None = None
        self._edited: QPersistentModelIndex | None = None

    def editor_height(self, row: int) -> int:
        """How high the field in this row is, in pixels; 0 where no note is being edited."""
        is_here = self._editor is not None and self._edited is not None and self._edited.row() == row
        return self._editor.wanted_height() if is_here and self._editor else 0

    def sizeHint(self, option: Any, index: AnyIndex) -> QSize:
        """As high as what is on it."""
        return QSize(option.rect.width(), self._cards.plan(index).height)

    def paint(self, painter: QPainter, option: Any, index: AnyIndex) -> None:
        """The card."""
        theme, state = current_theme(), option.state
        is_on, is_over = bool(state & _State.State_Selected), bool(state & _State.State_MouseOver)
        paint_card(painter, option.rect, index.data(CARD), self._cards.plan(index), theme, is_on=is_on, is_over=is_over)
        if state & _State.State_HasFocus:
            paint_card_ring(painter, option.rect, theme)

    def createEditor(self, parent: QWidget, option: Any, index: AnyIndex) -> QWidget:
        """A field for the note."""
        del option
        editor = NoteField(self.tr("Note"), parent=parent)
        editor.saveRequested.connect(lambda: self._close(editor, save=True))
        editor.cancelRequested.connect(lambda: self._close(editor, save=False))
        editor.heightChanged.connect(lambda _height: self._grow())
        self._editor, self._edited = editor, QPersistentModelIndex(index)
        self._cards.remeasure_row(index.row())
        return editor

    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:
        """The card is as it was."""
        self._editor = self._edited = None
        super().destroyEditor(editor, index)
        self._cards.remeasure_row(index.row())

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """The note as it is, with the caret at its end."""
        if isinstance(editor, NoteField) and not editor.document().isModified():
            editor.setPlainText(index.data(Qt.ItemDataRole.EditRole))
            editor.moveCursor(editor.textCursor().MoveOperation.End)
            editor.document().setModified(False)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Once, when the field is left: a note is one step however long it was written."""
        if isinstance(editor, NoteField):
            model.setData(self._cards.model().index(index.row(), 0), editor.toPlainText().strip(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: Any, index: AnyIndex) -> None:
        """In the place of the note."""
        place: QRect = self._cards.plan(index).note
        editor.setGeometry(place.translated(option.rect.topLeft()))

    def _grow(self) -> None:
        if self._edited is not None:
            self._cards.remeasure_row(self._edited.row())

    def _close(self, editor: NoteField, *, save: bool) -> None:
        if save:
            self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self._cards.setFocus(Qt.FocusReason.OtherFocusReason)
