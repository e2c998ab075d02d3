"""Web pages become structure: the main text by honest rules, the rest set apart, nothing deleted but what is not shown."""

import pytest

from annotator.core.documents import BlockKind, Draft
from annotator.core.errors import FileRefused
from annotator.formats.html import EXTRACTOR, extract, text_of
from tests.formats.test_any_text import check_blocks

PROSE = "<p>Words of the speech go on and on, so that there is a text to be found.</p>" * 5
NAV = '<ul class="links"><li><a href="/">Home</a></li><li><a href="/n">News</a></li><li><a href="/s">Speeches</a></li></ul>'


def read(source: str) -> Draft:
    draft = extract(source.encode(), "x.html")
    check_blocks(draft.text, draft.blocks)
    return draft


def told(draft: Draft) -> list[tuple[str, int, int, str]]:
    return [(block.kind.value, block.level, block.marker, draft.text[block.start : block.end]) for block in draft.blocks]


def shown(draft: Draft) -> str:
    return "|".join(draft.text[block.start : block.end] for block in draft.blocks if block.kind is not BlockKind.FURNITURE)


def test_structure_and_facts_of_a_page() -> None:
    draft = read(
        """<!DOCTYPE html><html lang="en-GB"><head><title>On reform | The Site</title><style>p{}</style>
        <meta property="og:title" content="On reform"><meta name="author" content="Jane Smith">
        <meta property="article:published_time" content="2019-05-03T09:00:00Z"><meta property="og:site_name" content="The Site">
        </head><body><nav><a href="/">Home</a></nav><main><h1>On <em>reform</em></h1><p>Some
        words.<script>x()</script></p><h2>Part</h2><ol start=3><li>three<ul><li>dot<li>dot</ul><li><p>four</p><p>goes on</p></ol>
        <blockquote><p>Quoted words.</p></blockquote><figure><figcaption>A picture.</figcaption></figure>
        <table><tr><th>Year<th>Sum<tr><td>2019<td>7</table><p hidden>not shown</p>
        <p>Lines<br>of verse.<br><br>Next.</p></main><footer>All rights</footer></body></html>"""
    )
    assert told(draft) == [
        ("furniture", 0, 0, "Home"),
        ("title", 0, 0, "On reform"),
        ("paragraph", 0, 0, "Some words."),
        ("heading", 2, 0, "Part"),
        ("item", 0, 3, "3. three"),
        ("item", 1, 4, "  • dot"),
        ("item", 1, 4, "  • dot"),
        ("item", 0, 3, "4. four"),
        ("item", 0, 2, "  goes on"),
        ("quote", 0, 0, "Quoted words."),
        ("caption", 0, 0, "A picture."),
        ("paragraph", 0, 0, "Year\tSum"),
        ("paragraph", 0, 0, "2019\t7"),
        ("paragraph", 0, 0, "Lines\nof verse."),
        ("paragraph", 0, 0, "Next."),
        ("furniture", 0, 0, "All rights"),
    ]
    assert (draft.title, draft.speaker, draft.date) == ("On reform", "Jane Smith", "2019-05-03")
    assert (draft.publisher, draft.language, draft.extractor) == ("The Site", "en-GB", EXTRACTOR)


def test_without_main_the_densest_part_is_the_text_and_the_title_before_it_stays() -> None:
    page = f"<div id=a>Logo{NAV}</div><div><h1>The title</h1><p>Jane Smith</p><div>{PROSE}</div></div><div class=sidebar>Ad</div>"
    assert shown(read(f"<body>{page}</body>")).startswith("The title|Jane Smith|Words of the speech")
    assert not {"Logo", "Home", "Ad"} & set(shown(read(f"<body>{page}</body>")).split("|"))
    assert "Logo" in read(page).text and "Home" in read(page).text and "Ad" in read(page).text


def test_a_short_article_is_not_taken_for_the_main_text() -> None:
    draft = read(f"<body><article><p>A teaser.</p></article><div>{PROSE}</div></body>")
    assert shown(draft).count("Words of the speech") == 5


@pytest.mark.parametrize("wrap", ["<form id=page>%s</form>", '<div class="content-sidebar-wrap">%s</div>'])
def test_what_wraps_the_whole_page_is_not_taken_for_furniture(wrap: str) -> None:
    draft = read("<body>" + wrap % f"<h1>The title</h1><div>{PROSE}</div><div class=sidebar>Ad {NAV}</div>" + "</body>")
    assert shown(draft).startswith("The title|Words of the speech")
    assert "Ad" not in shown(draft)
    assert "Ad" in draft.text


def test_a_bare_page_is_all_main_text() -> None:
    assert shown(read("<p>One sentence.</p><p>Another sentence.</p>loose words")) == "One sentence.|Another sentence.|loose words"


def test_lines_set_ready_are_read_like_plain_text() -> None:
    draft = read("<pre>The title of it\n\nBy Jane Smith\n\n3 May 2019\n\nWords that end.\n  • one\n  • two\n</pre>")
    assert [block.kind.value for block in draft.blocks] == ["title", "byline", "date", "paragraph", "item", "item"]


def test_words_are_parted_where_the_page_parts_them_and_only_there() -> None:
    assert read(
        "<div>one<div>two</div>three</div><p>f<b>o</b>ur &nbsp;five<sup><a href='#1'>1</a></sup> m<sup>2</sup></p>"
    ).text == ("one\n\ntwo\n\nthree\n\nfour \xa0five[1] m2")


def test_an_empty_element_of_xhtml_swallows_nothing() -> None:
    source = (
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><script src="x"/><title/></head><body><a id="x"/>'
    )
    assert read(source + "<p>One.</p><div/><p>Two.</p></body></html>").text == "One.\n\nTwo."


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    assert "\t" not in read(f"<table><tr><td>{NAV}</td><td><h1>Title</h1>{PROSE}</td></tr></table>").text


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ("<meta charset=windows-1252><p>na\xefve \x80".encode("latin-1"), "naïve €"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>caf\xe9 \x93x\x94'.encode("latin-1"), "“x”"),
        ('<?xml version="1.0" encoding="koi8-r"?><html><p>речь'.encode("koi8-r"), "речь"),
        ("\ufeff<meta charset=koi8-r><p>речь".encode(), "речь"),
        ("<html><p>речь".encode("utf-16"), "речь"),
        (b"<meta charset=utf-8><p>caf\xe9 and more words", "café"),
        (b"<meta charset=unicode_escape><p>\\x41\\x42", "\\x41"),
    ],
)
def test_the_encoding_is_that_of_mark_then_claim_then_look(data: bytes, word: str) -> None:
    assert word in text_of(data, "x.html")
    assert word in extract(data, "x.html").text


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"<div>" * 5000 + b"<p>words", "nested more than 250 levels deep"),
        (b"%PDF-1.4 ...", "is a PDF document named .html"),
        (b"<html><body><script>x</script></body></html>", "holds no text"),
        (b"", "is empty"),
        (b"<!-- -->", "holds no text"),
        (b"<html>\0\0\0\1\2\3\4\5\6", "not a text"),
    ],
)
def test_what_is_no_page_is_refused_with_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(FileRefused, match=r"^x\.html ") as caught:
        extract(data, "x.html")
    assert sentence in str(caught.value)
