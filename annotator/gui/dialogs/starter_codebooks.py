"""The starter codebooks to choose from, with their descriptions and a look at their tags."""

from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.formats.codebooks import StarterCodebook, StarterTag, starters
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.style import current_theme
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.card import Card
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.paint import paint_swatch, paint_text
from annotator.paths import resources
from annotator.session.tag_commands import TagCommands

_TAG = Qt.ItemDataRole.UserRole
_WIDTH, _HEIGHT, _ABOUT = 760, 580, 48


class StarterCodebooksDialog(Dialog):
    """Takes in the tags that are not here yet, as one step."""

    def __init__(self, tags: TagCommands, parent: QWidget | None = None, ready: Sequence[StarterCodebook] | None = None) -> None:
        """`ready` are the codebooks to offer; those that come with the program if left out."""
        super().__init__(QCoreApplication.translate("StarterCodebooksDialog", "Starter codebooks"), parent, width=_WIDTH)
        self._tags = tags
        self._ready = list(starters(resources() / "codebooks") if ready is None else ready)
        self.list, self.tree = self._names(), self._tree()
        self.about = Label("", 12, role="ink2", wraps=True)
        self.add_button = Button("", "primary")
        self._lay_out()
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.add_button.clicked.connect(self.accept)
        self.set_buttons([cancel, self.add_button])
        self.resize(_WIDTH, _HEIGHT)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _names(self) -> QListWidget:
        made = QListWidget()
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setFixedWidth(236)
        made.setWordWrap(False)
        made.setAccessibleName(self.tr("Starter codebooks"))
        made.viewport().setAutoFillBackground(False)
        for starter in self._ready:
            item = QListWidgetItem(starter.name)
            item.setToolTip(starter.description)
            made.addItem(item)
        return made

    def _tree(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setHeaderHidden(True)
        made.setIndentation(24)
        made.setUniformRowHeights(True)
        made.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        made.setItemDelegate(_TagDelegate(made))
        made.setAccessibleName(self.tr("Tags of the codebook"))
        made.viewport().setAutoFillBackground(False)
        return made

    def _lay_out(self) -> None:
        names, look = Card("page", "line2"), Card("page", "line2")
        for frame, content in ((names, self.list), (look, self.tree)):
            inside = QVBoxLayout(frame)
            inside.setContentsMargins(1, 5, 1, 5)
            inside.addWidget(content)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.about)
        right.addWidget(look, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(names)
        row.addLayout(right, 1)
        self.about.setMinimumHeight(_ABOUT)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row, 1)

    def chosen(self) -> StarterCodebook | None:
        """The codebook that is shown."""
        row = self.list.currentRow()
        return self._ready[row] if 0 <= row < len(self._ready) else None

    def _show(self, _row: int) -> None:
        starter = self.chosen()
        self.tree.clear()
        if starter is None:
            return
        self.about.setText(starter.description)
        items: dict[tuple[str, ...], QTreeWidgetItem] = {}
        for tag in starter.tags:
            item = QTreeWidgetItem([tag.name])
            item.setData(0, _TAG, tag)
            item.setToolTip(0, "<br>".join(escape(line) for line in tag.definition.splitlines() if line))
            item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, tag.definition)
            items[tag.path] = item
            above = items.get(tag.path[:-1])
            if above is None:
                self.tree.addTopLevelItem(item)
            else:
                above.addChild(item)
        self.tree.expandAll()
        self._offer(len(self._tags.missing_of(starter)), len(starter.tags))

    def _offer(self, missing: int, size: int) -> None:
        """What the button says and whether there is anything to add."""
        if not missing:
            self.add_button.set_words(self.tr("All {count} tags are here").format(count=size))
        elif missing == 1:
            self.add_button.set_words(self.tr("Add 1 tag"))
        else:
            self.add_button.set_words(self.tr("Add {count} tags").format(count=missing))
        is_read_only = self._tags.session.is_read_only
        self.add_button.setEnabled(missing > 0 and not is_read_only)
        self.add_button.setToolTip(self.tr("This library is open for reading only.") if is_read_only else "")

    def accept(self) -> None:
        """Take the tags in."""
        starter = self.chosen()
        if starter and self._tags.add_starter(starter):
            super().accept()


class _TagDelegate(QStyledItemDelegate):
    """Swatch, name, and the beginning of the definition."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, 28)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        tag: StarterTag = index.data(_TAG)
        theme, known = current_theme(), _rect(option)
        paint_swatch(painter, QRect(known.x() + 8, known.y() + 9, 10, 10), theme.line_of(tag.colour))
        area = known.adjusted(26, 0, -12, -1)
        used = paint_text(painter, area, tag.name, theme.ink, interface_font(13))
        rest = area.adjusted(used + 10, 0, 0, 0)
        if rest.width() > 60:
            paint_text(painter, rest, tag.definition.split("\n")[0], theme.ink3, interface_font(12))


def _rect(option: Any) -> QRect:
    return QRect(option.rect)
