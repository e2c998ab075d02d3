"""Markdown becomes structure: marks stay in the text, blocks are whole lines."""

import pytest

from annotator.core.documents import BlockKind
from annotator.formats.markdown import EXTRACTOR, extract, structure

K = BlockKind


def told(text: str) -> list[tuple[str, int, int, str]]:
    return [(block.kind.value, block.level, block.marker, text[block.start : block.end]) for block in structure(text)[0]]


def test_the_first_heading_is_the_title_and_the_head_is_read() -> None:
    draft = extract(b"# A *speech* #\n\n**Jane Smith**\n\n3 May 2019\n\nIt goes\non **and on**.\n", "x.md")
    assert (draft.title, draft.speaker, draft.date) == ("A *speech*", "Jane Smith", "2019-05-03")
    assert [block.kind for block in draft.blocks] == [K.TITLE, K.BYLINE, K.DATE, K.PARAGRAPH]
    assert draft.text[draft.blocks[-1].start :] == "It goes\non **and on**.\n"
    assert draft.blocks[0].marker == 2
    assert draft.extractor == EXTRACTOR


def test_headings_have_levels_and_markers_and_underlines_stand_apart() -> None:
    assert told("Text.\n\n## Two\n\n###### Six\n\nUnder\nline\n=====\n")[1:] == [
        ("heading", 2, 3, "## Two"),
        ("heading", 6, 7, "###### Six"),
        ("heading", 1, 0, "Under\nline"),
        ("furniture", 0, 0, "====="),
    ]


def test_lists_nest_and_keep_their_paragraphs() -> None:
    assert told("Text.\n\n- one\n  goes on\n\n  more\n  1. in\n* other\n")[1:] == [
        ("item", 0, 2, "- one\n  goes on"),
        ("item", 0, 2, "  more"),
        ("item", 1, 5, "  1. in"),
        ("item", 0, 2, "* other"),
    ]


def test_quotations_nest() -> None:
    assert told("Text.\n\n> one\n> goes on\n>\n>> two\n")[1:] == [
        ("quote", 0, 2, "> one\n> goes on"),
        ("furniture", 0, 0, ">"),
        ("quote", 1, 3, ">> two"),
    ]


def test_code_tables_rules_and_references_are_covered() -> None:
    text = "Text.\n\n```\na\n\nb\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n***\n\n[x]: http://example.org\n"
    assert [(kind, words) for kind, _, _, words in told(text)[1:]] == [
        ("paragraph", "```\na"),
        ("paragraph", "b\n```"),
        ("paragraph", "| a | b |"),
        ("furniture", "|---|---|"),
        ("paragraph", "| 1 | 2 |"),
        ("furniture", "***"),
        ("furniture", "[x]: http://example.org"),
    ]


def test_front_matter_tells_what_it_says() -> None:
    text = (
        '---\ntitle: "Other words"\nauthor: Jane Smith\ndate: 2019-05-03\nvenue: Leeds\nlayout: post\n---\n# Heading\n\nText.\n'
    )
    blocks, known = structure(text)
    assert (known.title, known.speaker, known.date, known.venue) == ("Other words", "Jane Smith", "2019-05-03", "Leeds")
    assert [block.kind for block in blocks] == [K.FURNITURE] * 7 + [K.TITLE, K.PARAGRAPH]


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert [kind for kind, *_ in told("---\n\nText.\n\n---\n\nMore.")] == ["furniture", "paragraph", "furniture", "paragraph"]


def test_text_without_a_heading_takes_its_title_from_the_file() -> None:
    assert extract(b"Only a paragraph.", "notes.md").title == "notes"


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_nothing_has_no_blocks(text: str) -> None:
    assert structure(text)[0] == ()
