"""A list to choose a tag from, as the picker and the dialogs show it: sections, matched letters, paths, keys, new names."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.core.spans import Span
from annotator.gui.models.tag_choices import Kind, Row, TagChoices, new_words
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.icons import paint_icon
from annotator.gui.theme.shapes import FIELD, paint_box
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.paint import KEY_HEIGHT, key_width, paint_key, paint_swatch, paint_text, text_width
from annotator.gui.widgets.themed import key_label

ROW, HEADING = 34, 28
_EDGE, _PAD, _GAP, _SWATCH, _ICON, _LINE = 4, 10, 10, 10, 14, 17
_MOST_LINES = 2


class TagList(QListView):
    """Never takes the focus: the field above it moves the choice with `step`, and asks for it with `choose`."""

    rowChosen = Signal(object, bool)
    """A Row was chosen by the mouse or by `choose`; True if more is to follow (Shift was held)."""
    rowFocused = Signal(object)
    """Another Row is the one that Enter would choose, or None."""

    def __init__(self, parent: QWidget | None = None, *, has_keys: bool = True) -> None:
        """`has_keys` shows the keys of the tags and of what a row does."""
        super().__init__(parent)
        self.rows = TagChoices(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self, has_keys))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Tags"))

    def current(self) -> Row | None:
        """What Enter would choose."""
        return self.rows.row_at(self.currentIndex())

    def go_to(self, row: int) -> None:
        """Make a row the current one."""
        index = self.rows.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(self.rows.index(0, 0) if row <= 1 else index)
        self.rowFocused.emit(self.rows.row_at(index))

    def go_to_first(self) -> None:
        """The first row that can be chosen."""
        self.go_to(self.rows.next_choice(-1, 1))

    def step(self, by: int) -> None:
        """Rows down or (negative) up; at either end it stays."""
        row = self.currentIndex().row()
        for _ in range(abs(by)):
            row = self.rows.next_choice(row, 1 if by > 0 else -1)
        if row >= 0:
            self.go_to(row)

    def choose(self, *, go_on: bool = False) -> None:
        """Say that the current row is the one."""
        row = self.current()
        if row and row.kind is not Kind.HEADING:
            self.rowChosen.emit(row, go_on)

    def content_height(self, limit: int) -> int:
        """How high it would be if nothing were scrolled, in pixels; no more than `limit`."""
        height = 0
        for row in range(self.rows.rowCount()):
            height += self.sizeHintForRow(row)
            if height >= limit:
                return limit
        return height

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or that there are none."""
        super().paintEvent(event)
        if not self.rows.rowCount():
            area = self.viewport().rect().adjusted(14, 8, -14, 0)
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            paint_text(QPainter(self.viewport()), area, self.tr("No tag fits"), current_theme().ink3, interface_font(12), align)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.go_to(index.row())
            self.choose(go_on=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))


class _Delegate(QStyledItemDelegate):
    def __init__(self, parent: QListView, has_keys: bool) -> None:
        super().__init__(parent)
        self._view, self._has_keys = parent, has_keys

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        if row.kind is Kind.HEADING:
            return QSize(80, HEADING)
        lines = len(self._definition(row))
        return QSize(80, ROW + (_LINE * lines + 6 if lines else 0))

    def _definition(self, row: Row) -> list[str]:
        if not row.is_best or row.tag is None:
            return []
        width = self._view.viewport().width() - 2 * _EDGE - 30 - _PAD
        first = row.tag.definition.strip().split("\n")[0]
        return wrapped(first, interface_font(12), width, _MOST_LINES) if first else []

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        theme, known = current_theme(), _Option(option)
        if row.kind is Kind.HEADING:
            area = known.rect.adjusted(14, 8, -14, -4)
            paint_text(painter, area, row.words, theme.ink3, interface_font(11))
            return
        is_current = bool(known.state & QStyle.StateFlag.State_Selected)
        is_over = bool(known.state & QStyle.StateFlag.State_MouseOver)
        box = known.rect.adjusted(_EDGE, 0, -_EDGE, 0)
        if is_current or is_over:
            paint_box(painter, box, FIELD, theme.selected if is_current else theme.hover)
        line = QRect(box.x() + _PAD, box.y(), box.width() - 2 * _PAD, ROW)
        right = self._paint_end(painter, line, row, theme, is_current)
        area = QRect(line.x() + _SWATCH + _GAP, line.y(), right - line.x() - _SWATCH - _GAP, ROW)
        if row.kind is Kind.NEW:
            self._paint_new(painter, line, area, row, theme, is_current)
        else:
            self._paint_tag(painter, line, area, row, theme, is_current)

    def _paint_tag(self, painter: QPainter, line: QRect, area: QRect, row: Row, theme: Theme, is_current: bool) -> None:
        assert row.tag is not None
        swatch = QRect(line.x(), line.y() + (ROW - _SWATCH) // 2, _SWATCH, _SWATCH)
        paint_swatch(painter, swatch, theme.line_of(row.tag.colour), row.tag.is_in_vivo)
        used = paint_fits(painter, area, row.words, row.fits, 13, theme.ink)
        rest = area.adjusted(used + 8, 0, 0, 0)
        if row.path and rest.width() > 30:
            quiet = theme.ink2 if is_current else theme.ink3
            paint_fits(painter, rest, row.path, row.path_fits, 12, quiet)
        for number, words in enumerate(self._definition(row)):
            below = QRect(line.x() + 20, line.y() + ROW - 2 + number * _LINE, line.width() - 20, _LINE)
            paint_text(painter, below, words, theme.ink2, interface_font(12))

    def _paint_new(self, painter: QPainter, line: QRect, area: QRect, row: Row, theme: Theme, is_current: bool) -> None:
        box = QRectF(line.x() - 2, line.y() + (ROW - _ICON) // 2, _ICON, _ICON)
        paint_icon(painter, box, "plus", theme.ink)
        used = paint_text(painter, area, new_words(row), theme.ink, interface_font(13))
        if row.tag is None:
            rest = area.adjusted(used + _GAP, 0, 0, 0)
            paint_text(painter, rest, self.tr("at the top level"), theme.ink2 if is_current else theme.ink3, interface_font(12))

    def _paint_end(self, painter: QPainter, line: QRect, row: Row, theme: Theme, is_current: bool) -> int:
        """Return sign, keys and tick, from the right; gives where the words must end."""
        right, icon_y = line.right() + 1, line.y() + (ROW - _ICON) // 2
        if is_current and row.kind is Kind.TAG and self._has_keys:
            right -= _ICON
            paint_icon(painter, QRectF(right, icon_y, _ICON, _ICON), "corner-down-left", theme.ink2)
            right -= 8
        for key in reversed(self._keys(row)):
            right -= key_width(key)
            paint_key(painter, QPoint(right, line.y() + (ROW - KEY_HEIGHT) // 2), key, theme)
            right -= 8
        if row.is_present:
            if is_current:
                words = self.tr("take off")
                right -= text_width(words, interface_font(12))
                area = QRect(right, line.y(), line.width(), line.height())
                paint_text(painter, area, words, theme.ink2, interface_font(12))
                right -= 8
            right -= _ICON
            paint_icon(painter, QRectF(right, icon_y, _ICON, _ICON), "check", theme.ink)
            right -= 8
        return right

    def _keys(self, row: Row) -> list[str]:
        if not self._has_keys:
            return []
        if row.kind is Kind.NEW:
            return key_label("Ctrl+Return").split(" ") if row.tag is None else []
        return [str(row.tag.digit)] if row.tag and row.tag.digit else []


class _Option:
    """The parts of a style option that the stubs don't know."""

    def __init__(self, option: Any) -> None:
        self.rect: QRect = option.rect
        self.state: QStyle.StateFlag = option.state


def paint_fits(painter: QPainter, area: QRect, words: str, fits: tuple[Span, ...], px: int, colour: Any) -> int:
    """A line with some letters in 600 and underlined, cut at the end where it does not fit; gives the width it took."""
    x = float(area.x())
    for piece, is_fit in _pieces(words, fits):
        font = interface_font(px, 600 if is_fit else 400)
        room = area.right() + 1 - round(x)
        width = QFontMetricsF(font).horizontalAdvance(piece)
        is_last = x + width > area.right() + 1
        paint_text(painter, QRect(round(x), area.y(), max(0, room), area.height()), piece, colour, font)
        if is_fit:
            base = area.y() + (area.height() + QFontMetricsF(font).ascent() - QFontMetricsF(font).descent()) / 2
            painter.fillRect(QRectF(x, round(base) + 3, min(width, room), 1.5), colour)
        if is_last:
            return area.width()
        x += width
    return round(x) - area.x()


def _pieces(words: str, fits: tuple[Span, ...]) -> list[tuple[str, bool]]:
    found, at = [], 0
    for span in fits:
        found += [(words[at : span.start], False), (words[span.start : span.end], True)]
        at = span.end
    return [piece for piece in (*found, (words[at:], False)) if piece[0]]


def wrapped(words: str, font: QFont, width: int, most: int) -> list[str]:
    """At most so many lines of text that fit a width in pixels; the last ends in an ellipsis if more follows."""
    layout = QTextLayout(words, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    lines: list[str] = []
    encoded = words.encode("utf-16-le")
    layout.beginLayout()
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        rest = encoded[2 * start :].decode("utf-16-le", "ignore")
        piece = encoded[2 * start : 2 * (start + line.textLength())].decode("utf-16-le", "ignore")
        is_cut = len(lines) == most - 1 and len(piece.rstrip()) < len(rest.rstrip())
        lines.append(rest if is_cut else piece.rstrip())  # what is painted cuts the rest by itself
    layout.endLayout()
    return lines
