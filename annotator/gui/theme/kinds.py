"""Tells apart the widgets that Qt makes inside others."""

from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget


def is_combo_popup(widget: QWidget | None) -> bool:
    """Whether this is the frame around the list of a combo box."""
    if not isinstance(widget, QFrame) or isinstance(widget, QAbstractScrollArea):
        return False
    return widget.inherits("QComboBoxPrivateContainer")
