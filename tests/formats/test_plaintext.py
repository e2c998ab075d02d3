"""Plain text becomes structure: the five documents fact by fact, other shapes by example."""

from collections import Counter

import pytest

from annotator.core.documents import BlockKind, Draft
from annotator.core.errors import FileRefused
from annotator.formats.plaintext import EXTRACTOR, extract, structure
from annotator.paths import seeds

K = BlockKind


def seed(number: int) -> Draft:
    path = sorted(seeds().glob("*.txt"))[number]
    return extract(path.read_bytes(), path.name)


def of_kind(draft: Draft, kind: BlockKind) -> list[str]:
    return [draft.text[block.start : block.end] for block in draft.blocks if block.kind is kind]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, text[block.start + block.marker : block.end]) for block in structure(text)[0]]


FRONT = {"title": 1, "standfirst": 1, "notice": 1, "byline": 1}
COUNTS = [
    {**FRONT, "paragraph": 93, "heading": 7, "furniture": 1},
    {"title": 1, "standfirst": 1, "paragraph": 23, "heading": 5, "furniture": 1, "comment-head": 9, "comment": 21},
    {"title": 1, "byline": 1, "date": 1, "paragraph": 6, "caption": 2, "item": 5, "quote": 23, "furniture": 14},
    {**FRONT, "paragraph": 63, "item": 5, "furniture": 1},
    {**FRONT, "paragraph": 87, "item": 3, "heading": 3, "quote": 1, "furniture": 2},
]


@pytest.mark.parametrize("number", range(5))
def test_the_five_have_so_many_blocks_of_each_kind(number: int) -> None:
    assert dict(Counter(block.kind.value for block in seed(number).blocks)) == COUNTS[number]


@pytest.mark.parametrize("number", range(5))
def test_the_five_keep_every_character(number: int) -> None:
    draft = seed(number)
    assert draft.text.encode() == sorted(seeds().glob("*.txt"))[number].read_bytes()
    assert draft.extractor == EXTRACTOR


@pytest.mark.parametrize(
    ("number", "title", "speaker", "date"),
    [
        (0, "Edward Timpson speaks about innovation in children’s services", "Edward Timpson", "2014-04-01"),
        (1, "Children’s minister: ‘Why we must change outdated practice model of social care’", "Edward Timpson", "2014-02-12"),
        (2, "Timpson reveals initial action to tackle children's services 'failures'", "Derren Hayes", "2015-12-14"),
        (3, "Edward Timpson speaks at the LSCB chairs annual conference", "Edward Timpson", "2014-11-12"),
        (4, "Tim Loughton to the East of England Directors of Children’s Services conference", "Tim Loughton", "2010-11-25"),
    ],
)
def test_the_five_tell_title_speaker_and_date(number: int, title: str, speaker: str, date: str) -> None:
    draft = seed(number)
    assert (draft.title, draft.speaker, draft.date, draft.venue, draft.publisher) == (title, speaker, date, "", "")
    assert of_kind(draft, K.TITLE) == [title]


@pytest.mark.parametrize(
    ("number", "headings"),
    [
        (
            0,
            [
                "Progress made",
                "The challenge",
                "Social work reform",
                "Spending and outcomes",
                "Innovation and public services",
                "Innovation programme",
                "Removing barriers to innovation",
            ],
        ),
        (
            1,
            [
                "Push the boundaries",
                "£30m innovation budget",
                "‘We can do much better’",
                "Seed grants available",
                "9 Responses to Children’s minister: ‘Why we must change outdated practice model of social care’",
            ],
        ),
        (2, []),
        (3, []),
        (4, ["Providing excellence in children’s services", "Stripping away bureaucracy", "Munro Review"]),
    ],
)
def test_the_five_have_these_headings(number: int, headings: list[str]) -> None:
    assert of_kind(seed(number), K.HEADING) == headings


def test_the_nine_comments_have_authors_times_and_numbers_and_one_is_a_reply() -> None:
    heads = [block for block in seed(1).blocks if block.kind is K.COMMENT_HEAD]
    told = [(b.attributes["speaker"], b.attributes["date"], b.attributes.get("number", ""), b.level) for b in heads]
    assert told == [
        ("Peter Cape", "2014-02-12T12:30", "1", 0),
        ("Conor Pendergrast", "2014-02-12T14:51", "2", 0),
        ("Imelda", "2014-02-12T17:06", "3", 0),
        ("Beth", "2014-02-12T19:03", "", 1),
        ("aidan7", "2014-02-12T18:35", "4", 0),
        ("Geoff", "2014-02-13T10:55", "5", 0),
        ("Maisie", "2014-02-15T18:10", "6", 0),
        ("Lesley", "2014-02-19T04:46", "7", 0),
        ("Michelle Wilkes", "2014-02-25T10:26", "8", 0),
    ]


def test_the_paragraphs_of_a_comment_lie_as_deep_as_its_head() -> None:
    draft = seed(1)
    reply = [draft.text[b.start : b.end] for b in draft.blocks if b.kind is K.COMMENT and b.level == 1]
    assert len(reply) == 6
    assert reply[0].startswith("      Imelda is right!")
    first = next(b for b in draft.blocks if b.kind is K.COMMENT)
    assert (first.marker, first.level) == (4, 0)


def test_the_news_report_has_its_picture_list_and_quoted_article() -> None:
    draft = seed(2)
    captions, items, quotes = of_kind(draft, K.CAPTION), of_kind(draft, K.LIST_ITEM), of_kind(draft, K.QUOTE)
    assert captions[0] == captions[1]
    assert captions[0].startswith("Timpson said the government's tougher stance")
    assert items[0].startswith("  • Independent children's commissioners")
    assert {(b.level, b.marker) for b in draft.blocks if b.kind is K.LIST_ITEM} == {(0, 4)}
    assert quotes[0].startswith('"I’ve spoken often about my childhood')
    assert quotes[-1].endswith('every child who needs our help."')
    assert of_kind(draft, K.DATE) == ["Monday, December 14, 2015"]
    assert of_kind(draft, K.FURNITURE)[0] == "CYP Now Digital membership"
    assert of_kind(draft, K.FURNITURE)[-2:] == ["From £12 / month", "Subscribe"]


def test_the_speeches_end_with_thanks_and_then_the_page() -> None:
    for number in (0, 3, 4):
        draft = seed(number)
        assert of_kind(draft, K.PARAGRAPH)[-1] == "Thank you."
        assert draft.blocks[-1].attributes["date"] == draft.date
    assert of_kind(seed(4), K.FURNITURE) == ["Updates to this page", "Published 25 November 2010"]
    assert of_kind(seed(1), K.FURNITURE) == ["More from Community Care"]


def test_the_letter_that_the_minister_reads_out_is_a_quotation() -> None:
    assert of_kind(seed(4), K.QUOTE)[0].startswith("Additional tasks have been given to social workers")


BODY = "This is a paragraph of the speech that goes on for a while, as paragraphs do."


def test_lists_have_levels_and_go_on_under_their_bullets() -> None:
    text = f"{BODY}\n\n- one\n  more of one\n    * inner\n- two\n\n{BODY}\n\n1. first\n2. second\n\n• alone"
    blocks = structure(text)[0]
    items = [(text[b.start : b.end], b.level, b.marker) for b in blocks if b.kind is K.LIST_ITEM]
    assert items == [
        ("- one", 0, 2),
        ("  more of one", 0, 2),
        ("    * inner", 1, 6),
        ("- two", 0, 2),
        ("1. first", 0, 3),
        ("2. second", 0, 3),
        ("• alone", 0, 2),
    ]


def test_a_single_number_or_dash_begins_no_list() -> None:
    assert kinds(f"{BODY}\n\n1. Introduction\n\n{BODY}\n\n- so he said, and went on to say much more than this.") == [
        ("paragraph", BODY),
        ("heading", "Introduction"),
        ("paragraph", BODY),
        ("paragraph", "- so he said, and went on to say much more than this."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Thank you",
        "Good morning everyone",
        "(Applause)",
        "It ends with a stop.",
        "What then?",
        "and so on",
        "Dear friends,",
        "x" * 81,
    ],
)
def test_these_short_lines_are_no_headings(line: str) -> None:
    assert ("heading", line) not in kinds(f"{BODY}\n\n{line}\n\n{BODY}")


def test_short_lines_in_a_row_are_no_headings_and_neither_is_the_last_line() -> None:
    assert "heading" not in [kind for kind, _ in kinds(f"{BODY}\n\nRose\n\nViolet\n\nLily\n\n{BODY}\n\nThe end")]
    assert [kind for kind, _ in kinds(f"{BODY}\n\nPart one\n\nThe challenge\n\n{BODY}")].count("heading") == 2


def test_a_heading_needs_blank_lines_around_it() -> None:
    assert "heading" not in [kind for kind, _ in kinds(f"{BODY}\nThe challenge\n{BODY}")]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["“All of it is quoted.”"], [True]),
        (["'Only' begins with “quotes”"], [False]),
        (["“Yes,” he said, “no.”"], [False]),
        (['"Yes," he said, "no."'], [False]),
        (["“The first goes on", "“The second ends it.”", BODY], [True, True, False]),
        (['"The first goes on', 'the second ends it."', BODY], [True, True, False]),
        (['"Never closed', BODY, BODY], [False, False, False]),
        (["He wrote to me saying:", "Here is the letter, which has no marks at all."], [False, True]),
    ],
)
def test_quotations(paragraphs: list[str], expected: list[bool]) -> None:
    found = kinds("\n\n".join([BODY, *paragraphs]))[1:]
    assert [kind == "quote" for kind, _ in found] == expected


def test_wrapped_lines_are_joined_to_paragraphs() -> None:
    paragraph = (
        "It was a bright cold day in the month of April, and the minister had come\n"
        "to the conference with a speech in his pocket that nobody had read, not\n"
        "even those who had written it, since the last page was still missing when\n"
        "the train left the station in the morning."
    )
    items = "  - an item of a list that is long enough to need a second line in\n    the text\n  - another"
    text = f"A speech about trains\n\nTom Smith\n1 May 2020\n\n{paragraph}\n\n{paragraph}\n\n{items}"
    assert [kind for kind, _ in kinds(text)] == ["title", "byline", "date", "paragraph", "paragraph", "item", "item"]
    assert kinds(text)[3][1] == paragraph


def test_verse_is_not_joined() -> None:
    text = "\n".join(
        ["I wandered lonely as a cloud", "That floats on high o'er vales and hills,", "When all at once I saw a crowd,"] * 4
    )
    assert len(kinds(text)) == 12


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["A title", "By Jane Smith, Education Editor", "3rd of May 2019"], ("Jane Smith", "2019-05-03", "", "")),
        (["A title", "Speaker: Jane Smith", "Date: 3 May 2019", "Venue: Leeds"], ("Jane Smith", "2019-05-03", "Leeds", "")),
        (["A title", "The Rt Hon Jane Smith MP", "May 2019"], ("Jane Smith MP", "2019-05", "", "")),
        (["A title", "Sources: many", BODY], ("", "", "", "")),
        (["Jane Smith speaks to teachers", BODY], ("Jane Smith", "", "", "")),
        (["A title", "Leeds Town Hall, 3 May 2019"], ("", "2019-05-03", "Leeds Town Hall", "")),
        (["A title", "Publisher: The Journal", "2019-05-03"], ("", "2019-05-03", "", "The Journal")),
    ],
)
def test_the_head_tells_what_it_can(head: list[str], expected: tuple[str, str, str, str]) -> None:
    known = structure("\n\n".join([*head, BODY]))[1]
    assert (known.speaker, known.date, known.venue, known.publisher) == expected


def test_without_a_title_line_the_name_of_the_file_is_the_title() -> None:
    draft = extract(f"{BODY}\n\n{BODY}".encode(), "A speech.v2.txt")
    assert draft.title == "A speech.v2"
    assert draft.source == "A speech.v2.txt"
    assert [block.kind for block in draft.blocks] == [K.PARAGRAPH, K.PARAGRAPH]


def test_a_date_and_time_in_a_speech_begin_no_comments() -> None:
    assert kinds(f"{BODY}\n\nWe met on February 12, 2014 at 12:30 pm\n\n{BODY}")[2] == ("paragraph", BODY)


def test_rows_of_signs_are_furniture() -> None:
    assert kinds(f"{BODY}\n\n* * *\n\n{BODY}")[1][0] == "furniture"


def test_a_closing_list_stays_a_list_though_a_date_follows() -> None:
    text = f"{BODY}\n\n• one\n• two\n\nPublished 3 May 2019"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "item", "item", "furniture"]


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"%PDF-1.7"])
def test_what_holds_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(FileRefused):
        extract(data, "speech.txt")
