"""A QTextEdit that paints a Reading: scrolling, resizing and the caret, with the page's heights behind the scroll bar."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QMimeData, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QClipboard,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.core.documents import Block
from annotator.core.spans import Span
from annotator.gui.reader.caret import leave_blank, moved, page_turn
from annotator.gui.reader.layout import LazyLayout
from annotator.gui.reader.overview import WIDTH, OverviewStrip
from annotator.gui.reader.reading import Reading
from annotator.gui.reader.typography import Typography
from annotator.gui.reader.viewpoint import ViewPlace
from annotator.gui.theme.tokens import Theme

_KEEP_CLEAR = 26
"""The caret is kept this many px from the upper and lower edge."""
_LARGE = 500_000
"""Qt takes a quarter of a second for ten million characters: a text of more than this is painted before Qt is given it."""
_Key = QKeySequence.StandardKey


class Canvas(QTextEdit):
    """The machinery under ReadingPane. The scroll bar follows the reader's place; it is not the place."""

    placeChanged = Signal()
    zoomRequested = Signal(int)

    def __init__(self, parent: QWidget | None, theme: Theme, typography: Typography) -> None:
        super().__init__(parent)
        self.reading = Reading(theme, typography)
        self._is_settling = 0
        self._unfilled = False
        self._document = QTextDocument(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._layout = LazyLayout(self._document, self.reading.page, self._paint)
        self._document.setDocumentLayout(self._layout)
        self.overview = OverviewStrip(self, theme)
        self.overview.jumpRequested.connect(self._jump_to_share)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setViewportMargins(0, 0, WIDTH, 0)
        with self._settling():
            self.setDocument(self._document)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._dress()
        app = QGuiApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._let_go_of_clipboard)

    def scrollBy(self, distance: int) -> None:
        """Scroll by exactly this many px, down if positive."""
        self.reading.view.scroll(distance)
        self._settle()

    def textCursor(self) -> QTextCursor:
        """As QTextEdit's; a large text that Qt has not been given yet is given to it now."""
        self.hand_over()
        return super().textCursor()

    def hand_over(self) -> None:
        """Give Qt the text, if it does not have it yet."""
        if self._unfilled:
            self._unfilled = False
            with self._settling():
                self._layout.drop()
                self._document.setPlainText(self.reading.page.paragraphs.for_qt())
                self._layout.announce()
                self._put_cursor(*[self.reading.first_words()] * 2)

    def _show_text(self, text: str, blocks: Sequence[Block], place: ViewPlace | None) -> None:
        """Show another text. The page can paint it at once; Qt's own copy of a large one waits until that is done."""
        with self._settling():
            self._adopt_size()
            self._layout.drop()
            self.reading.show(text, blocks, place)
            self._layout.forget()
            self._unfilled = True
            if len(text) < _LARGE:
                self.hand_over()
        self._settle()

    def textPosition(self, unit: int) -> int:
        """A place of QTextCursor as a code point."""
        return self.reading.page.paragraphs.offsets.to_points(unit)

    def selection(self) -> Span | None:
        """The selected code points, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        offsets = self.reading.page.paragraphs.offsets
        return Span(offsets.to_points(cursor.selectionStart()), offsets.to_points_up(cursor.selectionEnd()))

    def caret(self) -> int:
        """The code point that the caret stands before."""
        return self.textPosition(self.textCursor().position())

    def _put_cursor(self, start: int, end: int) -> None:
        """Select, or with start = end move the caret; nothing scrolls."""
        to_units = self.reading.page.paragraphs.offsets.to_units
        cursor = self.textCursor()
        cursor.setPosition(to_units(start))
        cursor.setPosition(to_units(end), QTextCursor.MoveMode.KeepAnchor)
        self._take_cursor(cursor)

    def _take_cursor(self, cursor: QTextCursor) -> None:
        with self._settling():
            self.setTextCursor(cursor)
        self._settle()

    def _show_caret(self) -> None:
        """Scroll as little as shows the caret; a third of the view above it if it is far away."""
        view, height = self.reading.view, self.reading.height
        caret = self.caret()
        y = view.y_of(caret)
        line = self.reading.page.style(self.reading.page.paragraphs.index_at(caret)).line or _KEEP_CLEAR
        if y is None or not -height < y < 2 * height:
            self._show_at(caret, height // 3)
        elif y < _KEEP_CLEAR:
            self.scrollBy(y - _KEEP_CLEAR)
        elif y + line > height - _KEEP_CLEAR:
            self.scrollBy(min(y, y + line + _KEEP_CLEAR - height))

    def _show_at(self, position: int, y: int) -> None:
        """Put the line with the code point `y` px below the top of the view."""
        view, page = self.reading.view, self.reading.page
        view.paragraph = page.paragraphs.index_at(position)
        view.offset = page.line_top(view.paragraph, position)
        self.scrollBy(-y)

    def _jump_to_share(self, share: float) -> None:
        heights, view = self.reading.page.heights, self.reading.view
        view.scroll_to(int(share * heights.total))
        view.scroll(-self.reading.height // 2)
        self._settle()

    @contextmanager
    def _settling(self) -> Iterator[None]:
        """While Qt moves the scroll bar on its own account, the place stays."""
        self._is_settling += 1
        try:
            yield
        finally:
            self._is_settling -= 1

    def _settle(self) -> None:
        """Put range and value of the scroll bar where the measured heights say, and repaint."""
        reading = self.reading
        if not self.isVisible():
            return
        reading.seen()
        total, bar, y = reading.page.heights.total, self.verticalScrollBar(), reading.view.y
        with self._settling():
            most = max(0, total - reading.height)
            if bar.maximum() != most:
                bar.setRange(0, most)
            if bar.value() != y:
                bar.setValue(y)
        total = max(1, total)
        if QAccessible.isActive() and not self._unfilled:
            self._layout.lay_out([seen.number for seen in reading.seen()])
        self.overview.set_frame(y / total, min(1.0, (y + reading.height) / total))
        self.viewport().update()
        self.placeChanged.emit()

    def _adopt_size(self) -> None:
        size = self.viewport().size()
        if self.reading.resize(size.width(), size.height()):
            self._layout.forget()
            self.overview.recount()
        self._layout.left, self._layout.view_width = self.reading.spread.left, size.width()
        bar = self.verticalScrollBar()
        bar.setPageStep(max(1, size.height() - 2 * _KEEP_CLEAR))
        bar.setSingleStep(_KEEP_CLEAR)

    def _dress(self) -> None:
        theme = self.reading.page.theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.page)
        palette.setColor(QPalette.ColorRole.Text, theme.ink)
        palette.setColor(QPalette.ColorRole.Highlight, theme.selection)
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.ink)
        self.setPalette(palette)

    def _paint(self, painter: QPainter, caret_unit: int) -> None:
        painter.resetTransform()
        caret = self.textPosition(caret_unit) if caret_unit >= 0 and not self._unfilled else None
        self.reading.paint(painter, None if self._unfilled else self.selection(), caret)

    def _turn_page(self, forward: bool, mode: QTextCursor.MoveMode) -> None:
        """The page moves by a view less a line, the caret stays where it is on the screen; at the end it goes to the end."""
        reading, step = self.reading, self.reading.height - 2 * _KEEP_CLEAR
        before = reading.view.y
        rect = reading.caret_rect(self.caret())
        at = rect.center() if rect is not None else self.viewport().rect().center()
        self.scrollBy(step if forward else -step)
        if reading.view.y == before:
            at.setY(reading.height if forward else 0)
        cursor = self.textCursor()
        cursor.setPosition(reading.page.paragraphs.offsets.to_units(reading.position_at(at)), mode)
        leave_blank(cursor, forward, mode, reading.page)
        self._take_cursor(cursor)

    def copy(self) -> None:
        """Put the selected stored text on the clipboard, character for character."""
        span = self.selection()
        if span is not None:
            # Text, not a QMimeData made here: the clipboard outlives Python, which such an object does not survive.
            QGuiApplication.clipboard().setText(self.reading.page.paragraphs.text[span.start : span.end])

    def _let_go_of_clipboard(self) -> None:
        """The selection that X11 pastes with the middle button is a QMimeData made here: it goes before Python does."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is dragged out: the stored text, character for character."""
        mime = QMimeData()
        span = self.selection()
        mime.setText(self.reading.page.paragraphs.text[span.start : span.end] if span else "")
        return mime

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; letters are left to the window's actions."""
        cursor = self.textCursor()
        turn = page_turn(event)
        if turn is not None:
            self._turn_page(*turn)
            event.accept()
        elif moved(cursor, event, self.reading.page):
            self._take_cursor(cursor)
            self._show_caret()
            event.accept()
        elif event.matches(_Key.Copy):
            self.copy()
            event.accept()
        elif event.matches(_Key.SelectAll):
            self._put_cursor(0, len(self.reading.page.paragraphs.text))
            event.accept()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Painted by `_paint`, which Qt calls through the layout."""
        if self.verticalScrollBar().value() != self.reading.view.y or not self.reading.seen():
            self._settle()
        super().paintEvent(event)
        if self._unfilled:
            QTimer.singleShot(0, self, self.hand_over)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the topmost line where it is."""
        with self._settling():
            super().resizeEvent(event)
        viewport = self.viewport().geometry()
        self.overview.setGeometry(QRect(viewport.right() + 1, viewport.top(), WIDTH, viewport.height()))
        self._adopt_size()
        self._settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The scroll bar was moved: near by, exactly so many px; far away, to where the guesses say."""
        if self._is_settling:
            return
        view = self.reading.view
        distance = self.verticalScrollBar().value() - view.y
        if abs(distance) <= 2 * self.reading.height:
            view.scroll(distance)
        else:
            view.scroll_to(self.verticalScrollBar().value())
        self._settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl zoom; a touch pad scrolls by its own pixels."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoomRequested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        elif event.pixelDelta().y():
            self.scrollBy(-event.pixelDelta().y())
            event.accept()
        else:
            super().wheelEvent(event)
