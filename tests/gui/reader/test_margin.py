"""The right margin: lanes, names and cards that never overlap."""

import random
from itertools import pairwise

import pytest

from annotator.core.changes import Id
from annotator.gui.reader.columns import LANES
from annotator.gui.reader.margin import ROW, MarginView
from annotator.gui.reader.marks import Mark
from annotator.gui.reader.pane import ReadingPane
from tests.gui.reader.conftest import LOOKS, SPEECH, Shower, mark_of


def boxes(view: MarginView) -> list[tuple[int, int]]:
    """Top and bottom of every name and card, in order."""
    rows = [(row.y, row.y + ROW) for row in view.rows]
    cards = [(card.rect.top(), card.rect.bottom() + 1) for card in view.cards]
    return sorted(rows + cards)


@pytest.fixture
def crowded(show: Shower, long_text: str) -> ReadingPane:
    """A long text with many marks, some with notes, at random."""
    pane = show(long_text, width=1000)
    draw = random.Random(5)
    tags = tuple(LOOKS)
    marks = []
    for number in range(2000):
        start = draw.randrange(len(long_text) - 300)
        chosen = tuple(draw.sample(tags, draw.randint(0, 3)))
        note = "A note about this passage, two lines long or so." if number % 5 == 0 else ""
        marks.append(Mark(Id(f"m{number}"), start, start + draw.randint(5, 300), chosen, note=note))
    pane.setMarks(marks, LOOKS)
    return pane


def test_nothing_in_the_margin_overlaps(crowded: ReadingPane) -> None:
    for _ in range(20):
        crowded.scrollBy(1234)
        assert all(bottom <= top for (_, bottom), (top, _) in pairwise(boxes(crowded.reading.margin())))


def test_stripes_of_one_lane_do_not_touch(crowded: ReadingPane) -> None:
    crowded.scrollBy(5000)
    stripes = crowded.reading.margin().stripes
    for lane in range(LANES):
        ends = sorted((stripe.top, stripe.bottom) for stripe in stripes if stripe.lane == lane)
        assert all(bottom < top for (_, bottom), (top, _) in pairwise(ends))


def test_what_does_not_fit_is_counted(crowded: ReadingPane) -> None:
    crowded.scrollBy(5000)
    assert sum(row.more for row in crowded.reading.margin().rows) > 0


def test_every_tag_has_a_stripe_and_a_name_in_the_order_of_the_text(pane: ReadingPane) -> None:
    marks = [mark_of(SPEECH, "come first", "money", "own"), mark_of(SPEECH, "Thank you.", "time", id="last")]
    pane.setMarks(marks, LOOKS)
    view = pane.reading.margin()
    assert [(stripe.tag, stripe.lane) for stripe in view.stripes] == [("money", 0), ("own", 1), ("time", 0)]
    assert [row.tag for row in view.rows] == ["money", "own", "time"]


def test_a_mark_without_tags_has_a_stripe_and_no_name(pane: ReadingPane) -> None:
    pane.setMarks([mark_of(SPEECH, "come first")], LOOKS)
    view = pane.reading.margin()
    assert len(view.stripes) == 1 and view.rows == []


def test_what_began_above_the_view_still_stands_beside_it(show: Shower) -> None:
    text = "One line of text here.\n\n" * 100
    pane = show(text, width=1000)
    marks = [Mark(Id(f"m{n}"), 10 + n, 20, (Id("money"),), note="A note. " * 20) for n in range(3)]
    pane.setMarks(marks, LOOKS)
    before = [card.rect.top() + pane.reading.seen()[0].y for card in pane.reading.margin().cards]
    pane.scrollBy(150)
    after = [card.rect.top() + pane.reading.seen()[0].y for card in pane.reading.margin().cards]
    assert after == [top - 150 for top in before] and len(after) == 3


def test_a_name_stands_beside_the_line_where_its_passage_begins(show: Shower, long_text: str) -> None:
    pane = show(long_text, width=1000)
    start = long_text.index("5. It is") + 300
    pane.setMarks([Mark(Id("a"), start, start + 20, (Id("money"),))], LOOKS)
    pane.reveal(start, start + 20)
    row = pane.reading.margin().rows[0]
    rect = pane.rectOf(start, start + 20)[0]
    assert abs(row.y + pane.reading.seen()[0].y - rect.top()) <= 4


def test_cards_go_when_they_are_hidden(show: Shower) -> None:
    pane = show(width=1000)
    pane.setMarks([mark_of(SPEECH, "come first", "money", note="A note.")], LOOKS)
    assert len(pane.reading.margin().cards) == 1
    pane.setNotesVisible(False)
    assert pane.reading.margin().cards == []


def test_the_margin_stands_still_while_scrolling(show: Shower, long_text: str) -> None:
    pane = show(long_text, width=1000)
    marks = [
        Mark(Id(f"m{at}"), at, at + 60, (Id("money"),), note="A note of a line.") for at in range(0, len(long_text) - 100, 900)
    ]
    pane.setMarks(marks, LOOKS)
    pane.scrollBy(6000)
    place = {row.mark.id: row.y + pane.reading.seen()[0].y for row in pane.reading.margin().rows}
    for _ in range(30):
        pane.scrollBy(10)
        now = {row.mark.id: row.y + pane.reading.seen()[0].y for row in pane.reading.margin().rows}
        assert all(now[id] == place[id] - 10 for id in now if id in place and 0 < now[id] < 600)
        place = now
