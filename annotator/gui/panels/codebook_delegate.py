"""Draws one tag in the codebook: swatch, name, key, count; and lets its name be edited in place."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.core.changes import Id
from annotator.core.codebook import Tag
from annotator.gui.models.codebook import TagRole
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import FIELD, paint_ring
from annotator.gui.theme.style import current_theme, theme_hub
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.paint import KEY_HEIGHT, key_width, paint_key, paint_swatch, paint_text, text_width

ROW = 28
_SWATCH, _GAP, _END, _COUNT, _ICON = 10, 8, 16, 18, 14
_STATE = QStyle.StateFlag


class TagDelegate(QStyledItemDelegate):
    """A row of 28 px. Which tag is isolated and which rows are open, the view says beforehand."""

    nameEdited = Signal(object, str)
    """A tag's id and the name that was typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.isolated: Id | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as a row; the width is the view's business."""
        return QSize(80, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Everything but the chevron and the ground, which the style draws."""
        tag: Tag | None = index.data(TagRole.TAG)
        if tag is None:
            return
        theme, row = current_theme(), _Row(option)
        y = row.rect.y() + (ROW - 1 - _SWATCH) // 2
        swatch = QRect(row.rect.x() + _GAP, y, _SWATCH, _SWATCH)
        paint_swatch(painter, swatch, theme.line_of(tag.colour), tag.is_in_vivo)
        right = self._paint_end(painter, row, tag, index, theme)
        left = swatch.right() + 1 + _GAP
        area = QRect(left, row.rect.y(), right - left, ROW - 1)
        paint_text(painter, area, tag.name, theme.ink, interface_font(13, 400))
        if row.state & _STATE.State_HasFocus and theme_hub().is_focus_visible and row.widget is not None:
            whole = QRect(4, row.rect.y(), row.widget.width() - 8, ROW - 1)
            paint_ring(painter, whole, FIELD, theme)

    def _paint_end(self, painter: QPainter, row: "_Row", tag: Tag, index: Any, theme: Theme) -> int:
        """Count, key, signs, from the right; gives where the name must end."""
        is_selected = bool(row.state & _STATE.State_Selected)
        right = row.rect.right() + 1 - _END
        is_shut = bool(row.state & _STATE.State_Children) and not row.state & _STATE.State_Open
        count = index.data(TagRole.TOTAL if is_shut else TagRole.OWN)
        words = count_words(count, row.widget)
        width = max(_COUNT, text_width(words, interface_font(12)))
        area = QRect(right - width, row.rect.y(), width, ROW - 1)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        paint_text(painter, area, words, theme.ink2 if is_selected else theme.ink3, interface_font(12), align)
        right -= width + _GAP
        if tag.digit:
            label = str(tag.digit)
            right -= key_width(label)
            paint_key(painter, QPoint(right, row.rect.y() + (ROW - 1 - KEY_HEIGHT) // 2), label, theme)
            right -= _GAP
        signs = [("triangle-alert", theme.warn)] if tag.is_disputed else []
        if tag.is_suggested:
            signs.append(("message-square-plus", theme.ink2))
        if tag.id == self.isolated:
            signs.append(("eye", theme.ink2))
        for name, colour in signs:
            right -= _ICON
            paint_icon(painter, QRectF(right, row.rect.y() + (ROW - 1 - _ICON) // 2, _ICON, _ICON), name, colour)
            right -= _GAP
        return right

    # Editing in place

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QLineEdit:
        """A field over the name."""
        field = QLineEdit(parent)
        field.setAccessibleName(self.tr("Name of the tag"))
        field.setMaxLength(200)
        return field

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """From a little before the name to the end of the row."""
        rect = _Row(option).rect
        left = rect.x() + 2 * _GAP + _SWATCH - 8
        editor.setGeometry(QRect(left, rect.y(), rect.right() - left - 7, ROW - 1))

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """The name, unless one is typing already; the view selects all of it."""
        assert isinstance(editor, QLineEdit)
        if not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex) -> None:
        """Say what was typed; the model follows the library."""
        tag: Tag | None = index.data(TagRole.TAG)
        if tag is not None and isinstance(editor, QLineEdit) and editor.text().strip():
            self.nameEdited.emit(tag.id, editor.text())


class _Row:
    """The parts of a style option that the stubs don't know."""

    def __init__(self, option: Any) -> None:
        self.rect: QRect = option.rect
        self.state: QStyle.StateFlag = option.state
        self.widget: QWidget | None = option.widget.viewport() if hasattr(option.widget, "viewport") else option.widget


def count_words(count: int | None, widget: QWidget | None) -> str:
    """A count as lists show it: nothing while it is unknown, a dash for none."""
    if count is None:
        return ""
    return (widget.locale().toString(count) if widget is not None else str(count)) if count else "–"
