"""Rows of several lines with air above and below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_AIR = 12


class Roomy(QStyledItemDelegate):
    """Draws as the style does."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """In pixels."""
        return super().sizeHint(option, index) + QSize(0, _AIR)
