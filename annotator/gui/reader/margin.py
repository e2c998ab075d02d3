"""What stands in the right margin: stripes in lanes, tag names and note cards in one column in which nothing overlaps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect

from annotator.core.changes import Id
from annotator.gui.reader.columns import LANE_STEP, LANES, Columns
from annotator.gui.reader.marks import Mark, MarkStore
from annotator.gui.reader.page import Page
from annotator.gui.reader.viewpoint import Seen

ROW = 18
STRIPE = 3
_LOOK_BACK, _ROUND = 12, 4
"""So many paragraphs above the view are laid out with it, so that what they push down does not jump while scrolling."""
_FARTHEST = 10 * ROW
"""A name is not pushed farther than this from its passage; what would be is counted instead."""
_FARTHEST_CARD = 480
CardHeight = Callable[[Mark, int], int]


@dataclass(frozen=True, slots=True)
class Stripe:
    """One tag of one mark beside the text; `tag` is None for a mark without. Vertical places count from the margin's origin."""

    mark: Mark
    tag: Id | None
    lane: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Row:
    """A tag's name, or, where `tag` is None, how many more there are than fit."""

    y: int
    tag: Id | None
    mark: Mark
    more: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """A note beside its passage."""

    rect: QRect
    mark: Mark


@dataclass(frozen=True, slots=True)
class MarginView:
    """The margin of the paragraphs around a view. The origin is the top of paragraph `origin`."""

    origin: int
    stripes: list[Stripe] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)


def margin_view(
    page: Page, store: MarkStore, views: Sequence[Seen], spread: Columns, card_height: CardHeight, shows_notes: bool
) -> MarginView:
    """Lay out the margin for the paragraphs in view."""
    origin, last = views[0].number, views[-1].number
    first = max(0, (origin - _LOOK_BACK) // _ROUND * _ROUND)
    made = MarginView(origin)
    _place_stripes(made.stripes, page, store, _tops(page, first, origin, last))
    if spread.labels_width:
        _place_rows(made, spread, card_height, shows_notes and spread.has_cards)
    return made


def _tops(page: Page, first: int, origin: int, last: int) -> dict[int, int]:
    """Where each paragraph begins, counted from the origin's top."""
    y = -sum(page.heights[index] for index in range(first, origin))
    tops = {}
    for index in range(first, last + 1):
        tops[index] = y
        y += page.heights[index]
    return tops


def _place_stripes(stripes: list[Stripe], page: Page, store: MarkStore, tops: dict[int, int]) -> None:
    paragraphs = page.paragraphs
    first, last = min(tops), max(tops)
    ends = []
    for mark in store.touching(paragraphs.starts[first], paragraphs.end(last)):
        head, tail = paragraphs.index_at(mark.start), paragraphs.index_at(max(mark.start, mark.end - 1))
        top = _line(page, tops, head, mark.start)[0] if head >= first else tops[first] - 200
        bottom = _line(page, tops, tail, mark.end - 1)[1] if tail <= last else tops[last] + page.heights[last] + 200
        ends.append((top, -bottom, mark))
    ends.sort(key=lambda one: (one[0], one[1], one[2].start, -one[2].end, one[2].id))
    lanes: list[int] = []
    for top, minus_bottom, mark in ends:
        for tag in mark.tags or (None,):
            lane = next((number for number, bottom in enumerate(lanes) if bottom < top - 2), len(lanes))
            lanes[lane : lane + 1] = [-minus_bottom]
            stripes.append(Stripe(mark, tag, lane, top, -minus_bottom))


def _line(page: Page, tops: dict[int, int], index: int, position: int) -> tuple[int, int]:
    """Top and bottom of a stripe that covers only the line with the code point."""
    style = page.style(index)
    middle = tops[index] + page.guessed_line_top(index, position) + style.middle
    return middle - style.up, middle + style.up


def _place_rows(made: MarginView, spread: Columns, card_height: CardHeight, shows_cards: bool) -> None:
    free = -(1 << 30)
    noted: list[Mark] = []
    more = 0
    for place, stripe in enumerate(made.stripes):
        y = max(stripe.top + 1, free)
        if stripe.lane >= LANES or y - stripe.top > _FARTHEST:
            more += 1
        elif stripe.tag is not None:
            made.rows.append(Row(y, stripe.tag, stripe.mark))
            free = y + ROW
        if stripe.mark.note and shows_cards and stripe.mark not in noted:
            noted.append(stripe.mark)
        following = made.stripes[place + 1].top if place + 1 < len(made.stripes) else None
        if following is not None and following <= stripe.top + 4:
            continue
        if more and free - stripe.top <= _FARTHEST:
            y = max(stripe.top + 1, free)
            made.rows.append(Row(y, None, stripe.mark, more))
            free, more = y + ROW, 0
        for mark in noted:
            top = max(stripe.top + 1, free)
            if top - stripe.top <= _FARTHEST_CARD:
                rect = QRect(spread.labels, top + 2, spread.labels_width, card_height(mark, spread.labels_width))
                made.cards.append(Card(rect, mark))
                free = rect.bottom() + 1 + 8
        noted.clear()


def stripe_rect(stripe: Stripe, spread: Columns) -> QRect:
    """Where a stripe is painted, from the margin's origin."""
    return QRect(spread.stripes + stripe.lane * LANE_STEP, stripe.top, STRIPE, stripe.bottom - stripe.top)
