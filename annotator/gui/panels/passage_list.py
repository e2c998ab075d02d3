"""The passages that were found, as text to read: each with what stands around it, its tags and its place."""

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QWidget

from annotator.core.annotations import Annotation
from annotator.gui.models.reading_list import GroupLine, ReadingListModel
from annotator.gui.panels.card_list import CardList
from annotator.gui.theme.fonts import book_font, figures_font, interface_font
from annotator.gui.theme.shapes import FIELD, paint_line, paint_ring
from annotator.gui.theme.style import current_theme
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets import paint

_State = QStyle.StateFlag
_LEFT, _RIGHT, _TOP, _BOTTOM, _GROUP, _LINE, _FOOT, _COLUMN = 24, 24, 12, 13, 40, 22, 20, 720
_GUESS = 96
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PassageListView(CardList):
    """Enter or a double click leads to the place, Delete does nothing here. `openRequested(int)` with a row; `fieldRequested`:
    Up on the first row.
    """

    openRequested = Signal(int)
    fieldRequested = Signal()

    def __init__(self, model: ReadingListModel, parent: QWidget | None = None) -> None:
        super().__init__(_GUESS, parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_PassageDelegate(self, model))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Passages"))
        self.setAccessibleDescription(self.tr("Enter shows the passage in its document."))

    def chosen(self) -> list[Annotation]:
        """The passages that are selected; of a selected group's name, all under it."""
        found: dict[str, Annotation] = {}
        for row in self.selected_rows():
            each = self._model.passage(row)
            if each is not None:
                found[each.id] = each
                continue
            row += 1
            while (below := self._model.passage(row)) is not None:
                found[below.id] = below
                row += 1
        return list(found.values())

    def go_to(self, row: int) -> None:
        """Choose a row and bring it into sight."""
        self.setCurrentIndex(self._model.index(row))
        self.scrollTo(self._model.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See above; the rest is the list's."""
        row = self.currentIndex().row()
        if event.key() in _ENTER and row >= 0:
            self.openRequested.emit(row)
        elif event.key() == Qt.Key.Key_Up and row <= 0:
            self.fieldRequested.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters find nothing here."""
        del search

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.openRequested.emit(index.row())


class _PassageDelegate(QStyledItemDelegate):
    def __init__(self, view: QAbstractItemView, model: ReadingListModel) -> None:
        super().__init__(view)
        self._model = model

    def _layout(self, each: Annotation, width: int) -> QTextLayout:
        told = self._model.excerpt(each)
        looks = self._model.tag_looks(each)
        return _laid_out(told.before, told.words, told.after, looks[0][1] if looks else "", _room(width), current_theme())

    def sizeHint(self, option: Any, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as its words are in the width."""
        line = self._model.line(index.row())
        if isinstance(line, GroupLine):
            return QSize(option.rect.width(), _GROUP)
        words = round(self._layout(line, option.rect.width()).boundingRect().height())
        return QSize(option.rect.width(), _TOP + words + 8 + _FOOT + _BOTTOM + 1)

    def paint(self, painter: QPainter, option: Any, index: QModelIndex | QPersistentModelIndex) -> None:
        """Ground, words, tags, place, hairline, ring."""
        theme, rect, line = current_theme(), option.rect, self._model.line(index.row())
        is_on, is_over = bool(option.state & _State.State_Selected), bool(option.state & _State.State_MouseOver)
        if is_on or (is_over and isinstance(line, Annotation)):
            painter.fillRect(rect, theme.selected if is_on else theme.hover)
        if isinstance(line, GroupLine):
            _paint_group(painter, rect, line, theme)
        else:
            self._paint_passage(painter, rect, line, theme, is_strong=is_on or is_over)
        paint_line(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom(), theme.line)
        if option.state & _State.State_HasFocus:
            paint_ring(painter, rect.adjusted(2, 1, -2, -2), FIELD, theme)

    def _paint_passage(self, painter: QPainter, rect: QRect, each: Annotation, theme: Theme, *, is_strong: bool) -> None:
        layout = self._layout(each, rect.width())
        painter.setPen(theme.ink2)
        layout.draw(painter, QPointF(rect.x() + _LEFT, rect.y() + _TOP))
        y = rect.y() + _TOP + round(layout.boundingRect().height()) + 8
        x, end = rect.x() + _LEFT, rect.x() + rect.width() - _RIGHT
        soft, small = theme.ink2 if is_strong else theme.ink3, interface_font(12)
        who = self._model.coder(each)
        width = min(paint.text_width(who, small), (end - x) // 3)
        paint.paint_text(painter, QRect(end - width, y, width, _FOOT), who, soft, small)
        end -= width + 16
        for name, colour, hollow in self._model.tag_looks(each):
            if x + 60 > end:
                break
            x += paint.paint_chip(painter, QPoint(x, y), name, colour, theme, min(200, end - x), hollow) + 6
        place = self._model.place_words(each)
        paint.paint_text(painter, QRect(x + 6, y, max(0, end - x - 6), _FOOT), place, soft, small)


def _paint_group(painter: QPainter, rect: QRect, line: GroupLine, theme: Theme) -> None:
    count, font = f"{line.count:,}", figures_font(12)
    width = paint.text_width(count, font)
    area = rect.adjusted(_LEFT, 6, -_RIGHT, 0)
    paint.paint_text(painter, area.adjusted(area.width() - width, 0, 0, 0), count, theme.ink2, font)
    paint.paint_text(painter, area.adjusted(0, 0, -width - 16, 0), line.name, theme.ink, interface_font(13, 600))


def _room(width: int) -> int:
    """No line is longer than is read with ease."""
    return max(80, min(_COLUMN, width - _LEFT - _RIGHT))


@lru_cache(maxsize=256)
def _laid_out(before: str, words: str, after: str, colour: str, width: int, theme: Theme) -> QTextLayout:
    """The lines of an excerpt: the words in ink on the tag's tint, what stands around them in lighter ink."""
    parts = [_lines(part) for part in (before, words, after)]
    first, length = (len(part.encode("utf-16-le")) // 2 for part in parts[:2])
    layout = QTextLayout("".join(parts), _font())
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = first, length
    ink = QTextCharFormat()
    ink.setForeground(theme.ink)
    ink.setBackground(theme.tint_of(colour) if colour else theme.hover)
    marked.format = ink
    layout.setFormats([marked])
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + max(0.0, (_LINE - line.height()) / 2)))
        y += max(_LINE, line.height())
    layout.endLayout()
    layout.setCacheEnabled(True)
    return layout


def _font() -> QFont:
    return book_font(15)


def _lines(text: str) -> str:
    """Line ends as a layout knows them, empty lines left out."""
    kept = [line for line in text.split("\n") if line.strip()]
    edge = text[:1].isspace() and "\n" in text[: len(text) - len(text.lstrip())]
    tail = text[-1:].isspace() and "\n" in text[len(text.rstrip()) :]
    return ("\u2028" if edge and kept else "") + "\u2028".join(kept) + ("\u2028" if tail and kept else "")
