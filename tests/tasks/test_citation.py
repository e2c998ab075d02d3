"""A passage with its source, as one pastes it into a paper."""

from dataclasses import replace

import pytest

from annotator.core.changes import Id
from annotator.core.documents import Block, BlockKind, DocumentRow
from annotator.tasks.citation import Where, citation, day, paragraph_at, where

ROW = DocumentRow(Id("d"), "On innovation", "Edward Timpson", "2014-04-01", "NSPCC conference", "GOV.UK", "f", 9, 2, 0, 0)


def test_all_that_is_known_is_said_in_order() -> None:
    wanted = "“a better life” (Edward Timpson, On innovation, NSPCC conference, 1 April 2014, paragraph 3)"
    assert citation("a better\n life ", ROW, Where(3)) == wanted


def test_what_is_not_known_is_left_out() -> None:
    assert citation("x", replace(ROW, speaker="", venue="", date="")) == "“x” (On innovation)"
    assert citation("x", replace(ROW, title="", speaker="", venue="", date="")) == "“x”"


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2014-04-01", "1 April 2014"),
        ("2014-12", "December 2014"),
        ("2014", "2014"),
        ("", ""),
        ("spring", "spring"),
        ("2014-13-01", "2014-13-01"),
    ],
)
def test_a_date_is_written_as_precisely_as_it_is_known(date: str, words: str) -> None:
    assert day(date) == words


def test_paragraphs_are_counted_without_headings_and_furniture() -> None:
    kinds = [BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.FURNITURE, BlockKind.QUOTE]
    blocks = [Block(at * 10, at * 10 + 8, kind) for at, kind in enumerate(kinds)]
    assert [paragraph_at(blocks, at * 10 + 3) for at in range(6)] == [None, 1, None, 2, None, 3]
    assert paragraph_at(blocks, 19) == 1 and paragraph_at([], 5) is None


def test_a_page_or_a_time_stands_in_place_of_the_paragraph() -> None:
    assert citation("x", replace(ROW, venue="", date=""), Where(3, "iv")) == "“x” (Edward Timpson, On innovation, page iv)"
    told = [{"page": "3"}, {"page": "3", "page-end": "4"}, {"time": "00:01:02.500"}, {}]
    blocks = [Block(at * 10, at * 10 + 8, BlockKind.PARAGRAPH, attributes=each) for at, each in enumerate(told)]
    assert [where(blocks, at * 10).words() for at in range(4)] == ["page 3", "pages 3–4", "at 00:01:02", "paragraph 4"]


def test_who_speaks_in_this_place_goes_before_the_speaker_of_the_document() -> None:
    blocks = [
        Block(0, 8, BlockKind.PARAGRAPH, attributes={"speaker": "Mr Jones"}),
        Block(10, 18, BlockKind.PARAGRAPH),
        Block(20, 28, BlockKind.COMMENT_HEAD, attributes={"speaker": "A reader"}),
        Block(30, 38, BlockKind.COMMENT),
        Block(40, 48, BlockKind.COMMENT),
    ]
    assert [where(blocks, at * 10).speaker for at in range(5)] == ["Mr Jones", "", "A reader", "A reader", "A reader"]
    assert citation("x", ROW, where(blocks, 3)).startswith("“x” (Mr Jones, On innovation")
    assert citation("x", ROW, where(blocks, 13)).startswith("“x” (Edward Timpson, On innovation")
    assert where([], 5) == Where()
