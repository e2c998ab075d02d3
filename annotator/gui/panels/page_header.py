"""The line above the page: who speaks and when, and the page's own buttons."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.models.dates import long_date
from annotator.gui.widgets.buttons import IconButton
from annotator.gui.widgets.labels import Divider, ElidedLabel
from annotator.gui.widgets.surface import Surface
from annotator.session.workspace import OpenDocument

BUTTONS = {"typography": "a-large-small", "show_notes": "message-square-text", "find": "search", "mark_read": "square-check"}
_HEIGHT = 40


class PageHeader(Surface):
    """Speaker and date of the open document at the left, above the column; four buttons that stand for actions at the right."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self._speaker = ElidedLabel("", px=12, weight=600, role="ink")
        self._date = ElidedLabel("", px=12, role="ink2")
        self.blind = ElidedLabel(self.tr("Coding blind: others’ work shows once you are done"), px=12, role="ink2")
        self.blind.setToolTip(self.tr("Mark the document as done to see what others marked in it."))
        self.blind.hide()
        self.buttons = {name: self._button(actions[name], icon) for name, icon in BUTTONS.items()}
        line = QHBoxLayout()
        line.setContentsMargins(60, 0, 12, 0)
        line.setSpacing(4)
        line.addWidget(self._speaker)
        line.addSpacing(4)
        line.addWidget(self._date)
        line.addSpacing(12)
        line.addWidget(self.blind)
        line.addStretch(1)
        for button in self.buttons.values():
            line.addWidget(button)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        line.addStrut(_HEIGHT - 1)  # its widgets are lower than that, and would pull the hairline up
        body.addLayout(line)
        body.addWidget(Divider(Qt.Orientation.Horizontal))
        self.setFixedHeight(_HEIGHT)

    def show_document(self, document: OpenDocument | None) -> None:
        """Say whose words are on the page."""
        row = document.row if document else None
        self._speaker.setText((row.speaker or row.title) if row else "")
        self._date.setText(long_date(row.date) if row else "")

    def show_blind(self, is_blind: bool) -> None:
        """Say that others' annotations are hidden here, or nothing."""
        self.blind.setVisible(is_blind)

    def _button(self, action: QAction, icon: str) -> IconButton:
        keys = action.shortcuts()
        words = action.text().rstrip("…")
        button = IconButton(icon, words, keys[0].toString() if keys else "", is_checkable=action.isCheckable())
        button.clicked.connect(lambda: action.trigger())

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            if action.isCheckable():
                button.setChecked(action.isChecked())

        action.changed.connect(follow)
        follow()
        return button
