"""Everything the pane shows, without the widget: the page, where the reader is, the marks, what is selected, and its painting."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from annotator.core.changes import Id
from annotator.core.documents import Block
from annotator.core.spans import Span
from annotator.gui.reader import painter as paint
from annotator.gui.reader.columns import columns
from annotator.gui.reader.echo_signs import echo_signs, paint_echo_signs, sign_at
from annotator.gui.reader.highlights import Highlights
from annotator.gui.reader.margin import ROW, Card, MarginView, Row, Stripe, margin_view, stripe_rect
from annotator.gui.reader.marginalia import Marginalia
from annotator.gui.reader.marks import Mark, MarkStore, TagLook
from annotator.gui.reader.page import Page
from annotator.gui.reader.paragraphs import Paragraphs
from annotator.gui.reader.typography import Sheet, Typography
from annotator.gui.reader.viewpoint import Seen, ViewPlace, Viewpoint
from annotator.gui.theme.tokens import Theme


class Reading:
    """The state of one pane. Points and rectangles are px in the viewport, positions code points."""

    def __init__(self, theme: Theme, typography: Typography) -> None:
        self.page = Page(theme, typography)
        self.view = Viewpoint(self.page)
        self.spread = columns(800, typography)
        self.height = 600
        self.marks = MarkStore()
        self.highlights = Highlights(self.page, self.marks)
        self.marginalia = Marginalia()
        self.selected: Id | None = None
        self.isolated: Id | None = None
        self.hovered: Id | None = None
        self.finds: list[Span] = []
        self.echoes: list[Span] = []
        self.current_find = -1
        self.landing: Span | None = None
        self.shows_notes = True
        self.shows_numbers = True
        self._margin: MarginView | None = None
        self._margin_for: tuple[object, ...] = ()

    def show(self, text: str, blocks: Sequence[Block], place: ViewPlace | None) -> None:
        """Take another document, without marks."""
        self.set_marks((), self.highlights.looks)
        self.page.show(Paragraphs(text, blocks))
        self.highlights.clear()
        self.selected, self.landing, self.finds, self.current_find, self.echoes = None, None, [], -1, []
        self.view.paragraph = self.view.offset = 0
        if place is not None:
            self.view.go_to(place)

    def resize(self, width: int, height: int) -> bool:
        """Take another size; True if the text had to be set anew. The topmost line stays."""
        self.height = max(1, height)
        spread = columns(width, self.page.sheet.typography)
        if spread == self.spread and self.page.width == spread.width:
            return False
        is_wider = spread.width != self.page.width
        place = self.view.place() if is_wider else None
        self.spread, self.page.width = spread, spread.width
        if place is not None:
            self._set_anew(place)
        return is_wider

    def set_typography(self, typography: Typography, width: int) -> None:
        """Set everything in another size or face; the topmost line stays."""
        place = self.view.place()
        self.page.sheet = Sheet(typography)
        self.spread = columns(width, typography)
        self.page.width = self.spread.width
        self._set_anew(place)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.page.restyle(theme)
        self.highlights.clear()

    def set_marks(self, marks: Iterable[Mark], looks: Mapping[Id, TagLook]) -> None:
        """Replace all marks, and how tags look."""
        self.marks = MarkStore(marks)
        self.highlights.store = self.marks
        self.highlights.looks = dict(looks)
        self.highlights.clear()
        self._margin = None

    def update_marks(self, added: Iterable[Mark], removed: Iterable[Id]) -> None:
        """Take in and let go of some marks; the work does not depend on how many there are."""
        for id in removed:
            self.marks.drop(id)
        for mark in added:
            self.marks.put(mark)
        self.highlights.forget()

    def focus_tag(self) -> None:
        """The isolated tag, or the one under the pointer, changed."""
        self.highlights.isolated = self.shown_tag
        self.highlights.forget()

    @property
    def shown_tag(self) -> Id | None:
        """The tag that alone is shown in colour, if any."""
        return self.hovered if self.hovered is not None else self.isolated

    def seen(self) -> list[Seen]:
        """The paragraphs in view."""
        return self.view.seen(self.height)

    def stretch(self) -> Span:
        """The code points in view, as whole paragraphs."""
        seen = self.seen()
        return Span(self.page.paragraphs.starts[seen[0].number], self.page.paragraphs.end(seen[-1].number))

    def margin(self) -> MarginView:
        """The margin beside the paragraphs in view."""
        seen = self.seen()
        key = (seen[0].number, seen[-1].number, self.page.version, self.marks.version, self.spread, self.shows_notes)
        if self._margin is None or key != self._margin_for:
            self._margin = margin_view(self.page, self.marks, seen, self.spread, self.marginalia.card_height, self.shows_notes)
            self._margin_for = key
        return self._margin

    def paint(self, painter: QPainter, selection: Span | None, caret: int | None) -> None:
        """Paint everything in view."""
        page, spread, theme = self.page, self.spread, self.page.theme
        seen = self.seen()
        strokes = [self.highlights.strokes(one.number, one.shaped) for one in seen]
        for one, stroke in zip(seen, strokes, strict=True):
            paint.paint_tints(painter, one, stroke, spread.left)
        if self.finds:
            paint.paint_frames(painter, self._find_rects(), theme.selection, theme.ink)
        if selection is not None:
            paint.paint_fill(painter, self.rects(selection), theme.selection)
        for one, stroke in zip(seen, strokes, strict=True):
            paint.paint_underlines(painter, one, stroke, spread.left)
        if self.landing is not None:
            paint.paint_landing(painter, self.rects(self.landing), theme.ink)
        paint.paint_text(painter, seen, spread.left, theme.ink)
        paint.paint_furniture(painter, page, seen, spread, self.shows_numbers)
        self._paint_margin(painter, seen[0].y)
        if self.echoes:
            paint_echo_signs(painter, echo_signs(page, seen, self.echoes, spread), theme)
        for span in filter(None, (self.selected_span(), self.current_hit())):
            paint.paint_handles(painter, self.handles(span).values(), theme.ink)
        if caret is not None and (rect := self.caret_rect(caret)) is not None:
            paint.paint_caret(painter, rect, theme.ink)

    def first_words(self) -> int:
        """The code point that starts the topmost line in view with something in it."""
        paragraphs, position = self.page.paragraphs, self.view.place().position
        index = paragraphs.index_at(position)
        if not paragraphs.is_blank(index):
            return position
        filled = (at for at in range(index, len(paragraphs)) if not paragraphs.is_blank(at))
        return paragraphs.starts[next(filled, index)]

    def rects(self, span: Span) -> list[QRect]:
        """Where the visible part of a span lies."""
        return paint.text_rects(self.page, self.seen(), span, self.spread.left)

    def handles(self, span: Span) -> dict[str, tuple[QRect, QRect]]:
        """Bar and knob of the handles of a span, under "start" and "end", where they are in view."""
        return paint.handle_bars(self.page, self.seen(), self.page.paragraphs.inked(span), self.spread.left)

    def selected_span(self) -> Span | None:
        """Where the selected annotation lies."""
        mark = self.marks.get(self.selected)
        return Span(mark.start, mark.end) if mark is not None else None

    def current_hit(self) -> Span | None:
        """The current hit of the search."""
        return self.finds[self.current_find] if 0 <= self.current_find < len(self.finds) else None

    def caret_rect(self, position: int) -> QRect | None:
        """Where the caret before a code point stands, if that is in view."""
        index = self.page.paragraphs.index_at(position)
        seen = next((one for one in self.seen() if one.number == index), None)
        if seen is None or seen.shaped.style.is_blank:
            return None
        return paint.caret_rect(self.page, seen, position, self.spread.left)

    def position_at(self, point: QPoint) -> int:
        """The code point nearest to a point, as a caret would go there."""
        seen = self._seen_at(point.y())
        return self.page.point(seen.number, seen.shaped.unit_at(point.x() - self.spread.left, point.y() - seen.y))

    def text_at(self, point: QPoint) -> int | None:
        """The code point whose letter is under the point, if there is one."""
        seen = self._seen_at(point.y())
        start, end = self.page.paragraphs.starts[seen.number], self.page.paragraphs.end(seen.number)
        near = self.position_at(point)
        for position in (near, near - 1):
            if start <= position < end and any(rect.contains(point) for rect in self.rects(Span(position, position + 1))):
                return position
        return None

    def margin_at(self, point: QPoint) -> Stripe | Row | Card | None:
        """What of the margin is under the point."""
        if point.x() < self.spread.left + self.spread.width:
            return None
        view = self.margin()
        at = QPoint(point.x(), point.y() - self.seen()[0].y)
        for card in view.cards:
            if card.rect.contains(at):
                return card
        for row in view.rows:
            if self.spread.labels <= at.x() <= self.spread.labels + self.spread.labels_width and row.y <= at.y() < row.y + ROW:
                return row
        near = [stripe for stripe in view.stripes if stripe_rect(stripe, self.spread).adjusted(-1, 0, 2, 0).contains(at)]
        return near[0] if near else None

    def echo_at(self, point: QPoint) -> Span | None:
        """The passage whose sign, that it stands elsewhere too, is under the point."""
        return sign_at(self.page, self.seen(), self.echoes, self.spread, point) if self.echoes else None

    def _seen_at(self, y: int) -> Seen:
        seen = [one for one in self.seen() if one.shaped.height]
        return next((one for one in seen if y < one.y + one.shaped.height), seen[-1])

    def _set_anew(self, place: ViewPlace) -> None:
        self.page.reset()
        self.highlights.clear()
        self.view.go_to(place)

    def _find_rects(self) -> list[QRect]:
        start, end = self.stretch()
        first = bisect_left(self.finds, start, key=lambda span: span.end)
        rects: list[QRect] = []
        for span in self.finds[first:]:
            if span.start >= end:
                break
            rects += self.rects(span)
        return rects

    def _paint_margin(self, painter: QPainter, origin: int) -> None:
        painter.translate(0, origin)
        band = (-origin - ROW, self.height - origin)
        looks = self.highlights.looks
        self.marginalia.paint(painter, self.margin(), band, self.spread, self.page.theme, looks, self.shown_tag, self.selected)
        painter.translate(0, -origin)
