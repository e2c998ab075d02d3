"""The document layout that QTextEdit talks to: it answers from the page and never sets more than it is asked about."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QTextBlock, QTextDocument, QTextFrame

from annotator.gui.reader.page import Page

Paint = Callable[[QPainter, int], None]


class LazyLayout(QAbstractTextDocumentLayout):
    """Gives QTextEdit's caret, hit tests and text interface the places that the page has.

    Qt's own layout of a block is made only where Qt asks about that block: the caret's paragraph and its neighbours.
    """

    def __init__(self, document: QTextDocument, page: Page, paint: Paint) -> None:
        super().__init__(document)
        self._page = page
        self._paint = paint
        self._laid: dict[int, object] = {}
        self._setting: object = None
        self.left = 0
        self.view_width = 0

    def forget(self) -> None:
        """The page has another width, typography or text: what Qt holds of it is stale."""
        document = self.document()
        if self._setting is not None:
            for number in self._laid:
                block = document.findBlockByNumber(number)
                if block.isValid():
                    block.layout().clearLayout()
        self._laid.clear()
        self._setting = object()

    def drop(self) -> None:
        """The document's text was replaced, and Qt's layouts with it."""
        self._laid.clear()

    def lay_out(self, numbers: Iterable[int]) -> None:
        """Break the given paragraphs into lines for Qt too: assistive technology asks where their letters stand."""
        for number in numbers:
            self.blockBoundingRect(self.document().findBlockByNumber(number))

    def announce(self) -> None:
        """Tell QTextEdit that the document's size is another."""
        self.documentSizeChanged.emit(self.documentSize())

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """Nothing to do: the page is told by the pane."""

    def documentSize(self) -> QSizeF:
        """As wide as the view and as high as the page is thought to be."""
        return QSizeF(self.view_width, self._page.heights.total)

    def pageCount(self) -> int:
        """One endless page."""
        return 1

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        """The whole document."""
        return QRectF(QPointF(0, 0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Where a block stands; breaks Qt's own layout of it into the page's lines first."""
        number = block.blockNumber()
        page = self._page
        if not block.isValid() or number >= len(page.paragraphs):
            return QRectF()
        layout = block.layout()
        if self._laid.get(number) is not self._setting or not layout.lineCount():
            page.shape(number, layout, is_block=True)
            above = page.shaped(number).above
            for line in range(layout.lineCount()):
                placed = layout.lineAt(line)
                placed.setPosition(placed.position() + QPointF(0, above))
            self._laid[number] = self._setting
        top = page.heights.top(number)
        layout.setPosition(QPointF(self.left, top))
        return QRectF(self.left, top, page.width, page.heights[number])

    def hitTest(self, point: QPointF | QPoint, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]
        """The unit nearest to a point; -1 for an exact test beside the text."""
        page = self._page
        if not len(page.paragraphs.text):
            return -1 if accuracy == Qt.HitTestAccuracy.ExactHit else 0
        index, y = page.heights.at(int(point.y()))
        shaped = page.shaped(index)
        x = point.x() - self.left
        if accuracy == Qt.HitTestAccuracy.ExactHit:
            line = shaped.layout.lineAt(shaped.line_at(y))
            if not line.isValid() or not line.naturalTextRect().left() <= x <= line.naturalTextRect().right():
                return -1
        return page.paragraphs.offsets.to_units(page.paragraphs.starts[index]) + shaped.unit_at(x, y)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Hand over to the pane's painter. Only the caret is taken from the context: its formats do not outlive it."""
        self._paint(painter, context.cursorPosition)
