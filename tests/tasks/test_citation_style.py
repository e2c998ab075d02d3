"""Passages cited plain, in Markdown, and by a template that says what is wrong with it."""

import pytest

from annotator.core.errors import UserFault
from annotator.tasks.citation import Where, citation
from annotator.tasks.citation_style import CitationStyle, Style, check_template, cited, style_from_json
from tests.tasks.test_citation import ROW

PLACE = Where(paragraph=3)


def test_plain_is_as_before() -> None:
    assert cited("what  works", ROW, PLACE) == citation("what works", ROW, PLACE)


def test_markdown_quotes_each_line_and_escapes_its_signs() -> None:
    text = cited("a *b*\n\n[c]", ROW, PLACE, CitationStyle(Style.MARKDOWN))
    assert text == (
        "> a \\*b\\*\n>\n> \\[c\\]\n>\n> — Edward Timpson, *On innovation*, NSPCC conference, 1 April 2014, paragraph 3"
    )


def test_a_template_gets_every_field_and_may_hold_brackets() -> None:
    style = CitationStyle(
        Style.TEMPLATE, "{{{quote}}} {speaker}/{title}/{venue}/{date}/{year}/{iso}/{publisher}/{paragraph}{page}{time}"
    )
    found = cited("so", ROW, PLACE, style)
    assert found == "{so} Edward Timpson/On innovation/NSPCC conference/1 April 2014/2014/2014-04-01/GOV.UK/3"
    pages = CitationStyle(Style.TEMPLATE, "{page}, {place}, {speaker}")
    assert cited("so", ROW, Where(page="3", last_page="4", speaker="Ann"), pages) == "3–4, pages 3–4, Ann"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("", "is empty"),
        ("{qoute}", "There is no field {qoute}; known are quote, speaker"),
        ("{quote", "stands alone"),
        ("{quote:>10}", "takes nothing after its name"),
        ("{quote!r}", "takes nothing after its name"),
        ("{}", "There is no field {}"),
        ("{quote.__class__}", "There is no field"),
    ],
)
def test_a_wrong_template_is_told(template: str, said: str) -> None:
    with pytest.raises(UserFault, match=said.replace("{", r"\{").replace("}", r"\}")):
        check_template(template)


def test_a_style_is_kept_and_a_strange_one_is_plain() -> None:
    style = CitationStyle(Style.TEMPLATE, "{quote}")
    assert style_from_json(style.to_json()) == style
    for strange in (None, 3, {"style": "harvard", "template": 5}, {"template": "{who}"}, []):
        assert style_from_json(strange) == CitationStyle()
