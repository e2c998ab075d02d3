"""Every key at a glance, by menu, with a field to find one."""

from itertools import groupby
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStackedWidget, QStyledItemDelegate, QWidget

from annotator.core.text import fold
from annotator.gui.dialogs.dialog import Dialog
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets import paint
from annotator.gui.widgets.buttons import Button
from annotator.gui.widgets.empty_state import EmptyState
from annotator.gui.widgets.filter_field import FilterField
from annotator.gui.widgets.labels import Label
from annotator.gui.widgets.themed import follow_theme, key_label
from annotator.session.key_rows import KeyRow, key_rows

AnyIndex = QModelIndex | QPersistentModelIndex
_ROW, _HEAD, _WIDTH, _HEIGHT = 28, 36, 800, 460
_WORDS, _HELP, _KEYS = 4, 200, 156
ROW = Qt.ItemDataRole.UserRole
"""The role that gives a line's KeyRow, or the name of a menu."""


class KeyModel(QAbstractListModel):
    """Names of menus and the keys below each; only those that match."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._all = key_rows()
        self._lines: list[str | KeyRow] = []
        self.set_filter("")

    def set_filter(self, text: str) -> None:
        """Only the rows of the key that was typed, else those with every word in their menu, words, help or keys."""
        words, pressed = fold(text).split(), " ".join(fold(text).replace("+", " ").split())
        found = [row for row in self._all if pressed in _keys(row)]
        found = found or [row for row in self._all if all(word in _searched(row) for word in words)]
        self.beginResetModel()
        self._lines = []
        for menu, rows in groupby(found, key=attrgetter("menu")):
            self._lines += [menu, *rows]
        self.endResetModel()

    def rows(self) -> list[KeyRow]:
        """The keys that are listed."""
        return [line for line in self._lines if isinstance(line, KeyRow)]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """How many lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line; its words; the help as a tool tip."""
        line = self._lines[index.row()]
        if role == ROW:
            return line
        if isinstance(line, str):
            return line if role == Qt.ItemDataRole.DisplayRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.words}: {', '.join(map(key_label, line.keys))}. {line.help}"
        return line.help if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Keys can be gone through, menus can't."""
        is_key = isinstance(self._lines[index.row()], KeyRow)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_key else Qt.ItemFlag.NoItemFlags


def _keys(row: KeyRow) -> set[str]:
    return {fold(key_label(key)) for key in row.keys} | {fold(key).replace("+", " ").strip() for key in row.keys} - {""}


def _searched(row: KeyRow) -> str:
    return fold(" ".join((row.menu, row.words, row.help, *row.keys, *map(key_label, row.keys))))


class KeyDelegate(QStyledItemDelegate):
    """Words, help, key caps at the right."""

    def sizeHint(self, option: Any, index: AnyIndex) -> QSize:
        """A menu's name has room above it."""
        is_head = isinstance(index.data(ROW), str)
        return QSize(option.rect.width(), (_HEAD if index.row() else _ROW) if is_head else _ROW)

    def paint(self, painter: QPainter, option: Any, index: AnyIndex) -> None:
        """One line."""
        theme, line, rect = current_theme(), index.data(ROW), option.rect
        if isinstance(line, str):
            place = QRect(rect.x() + _WORDS, rect.bottom() - _ROW + 1, rect.width(), _ROW)
            paint.paint_text(painter, place, line, theme.ink, interface_font(13, 600))
            return
        self.initStyleOption(option, index)
        if option.state & option.state.State_Selected:
            painter.fillRect(rect, theme.selected)
        room = QRect(rect.x() + _WORDS, rect.y(), _HELP - _WORDS - 12, rect.height())
        paint.paint_text(painter, room, line.words, theme.ink, interface_font(13))
        about = QRect(rect.x() + _HELP, rect.y(), rect.width() - _HELP - _KEYS - 12, rect.height())
        paint.paint_text(painter, about, line.help, theme.ink2, interface_font(12))
        self._paint_keys(painter, rect, line, theme)

    def _paint_keys(self, painter: QPainter, rect: QRect, row: KeyRow, theme: Theme) -> None:
        """The keys from the left of their column, as far as there is room."""
        x, end = rect.right() + 1 - _KEYS, rect.right() - 8
        for key in row.keys:
            label = key_label(key) if "–" not in key else key
            if x + paint.key_width(label) > end:
                break
            x += paint.paint_key(painter, QPoint(x, rect.y() + (rect.height() - paint.KEY_HEIGHT) // 2), label, theme) + 5


class KeyTable(Dialog):
    """The dialog."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("KeyTable", "Keys"), parent, width=_WIDTH)
        self.filter = FilterField(self.tr("Find a key or what it does"), "search")
        self.model = KeyModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(KeyDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Keys"))
        nothing = EmptyState("search-x", self.tr("Nothing matches"), self.tr("No key and no action has these words."), top=60)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(nothing)
        self._stack.setMinimumHeight(_HEIGHT)
        hint = self.tr("Single letters work while the page or the list of annotations has the keyboard.")
        close = Button(self.tr("Close"), key="Esc")
        close.clicked.connect(self.close)
        self.body.addWidget(self.filter)
        self.body.addSpacing(10)
        self.body.addWidget(self._stack, 1)
        self.set_buttons([close], at_left=[])
        self._buttons.insertWidget(0, Label(hint, 12, role="ink3"))
        self.filter.textChanged.connect(self._find)
        self.filter.listRequested.connect(self._enter_list)
        self.filter.setFocus()
        follow_theme(self._dress)

    def _find(self, text: str) -> None:
        self.model.set_filter(text)
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _enter_list(self) -> None:
        if self.model.rowCount():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.setCurrentIndex(self.model.index(1))

    def _dress(self, theme: Theme) -> None:
        palette = self.list.palette()
        palette.setColor(palette.ColorRole.Base, theme.panel)
        self.list.setPalette(palette)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Enter in the field does not."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.filter.hasFocus():
            return
        super().keyPressEvent(event)
