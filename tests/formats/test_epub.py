"""Books become structure: chapters in reading order, their headings as headings."""

import pytest

from annotator.core.documents import Draft
from annotator.core.errors import FileRefused
from annotator.formats.epub import EXTRACTOR, extract
from tests.archives import epub, zipped
from tests.formats.test_any_text import check_blocks


def read(*chapters: str, **more: str) -> Draft:
    draft = extract(epub(*chapters, **more), "x.epub")
    check_blocks(draft.text, draft.blocks)
    return draft


def told(draft: Draft) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, draft.text[block.start : block.end]) for block in draft.blocks]


def test_chapters_come_in_reading_order_with_the_book_s_facts() -> None:
    draft = read(
        "<h1>One</h1><p>First&nbsp;words &mdash; here.</p><ul><li>a</li><li>b</li></ul>", "<h1>Two</h1><p>Last words.</p>"
    )
    assert told(draft) == [
        ("heading", 1, "One"),
        ("paragraph", 0, "First\xa0words — here."),
        ("item", 0, "• a"),
        ("item", 0, "• b"),
        ("heading", 1, "Two"),
        ("paragraph", 0, "Last words."),
    ]
    assert (draft.title, draft.speaker, draft.date, draft.language) == ("The book", "Jane Smith", "2019-05-03", "en-GB")
    assert (draft.publisher, draft.extractor) == ("The Press", EXTRACTOR)
    assert "Contents" not in draft.text


def test_a_heading_that_reads_like_the_title_is_the_title() -> None:
    assert told(read("<h1>The Book</h1><p>Words of it.</p>"))[0] == ("title", 0, "The Book")


def test_a_line_that_the_contents_name_is_a_heading() -> None:
    assert told(read("<p>Chapter 0</p><p>Words of it.</p>"))[0] == ("heading", 1, "Chapter 0")


def test_letters_that_only_the_page_s_dtd_knows_are_not_lost() -> None:
    dtd = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'
    page = f"{dtd}<html><body><p>a&nbsp;b &mdash; caf&eacute; &amp; &#8364;</p></body></html>"
    assert read("", **{"OPS/c0.xhtml": page}).text == "a\xa0b — café & €"


def test_a_chapter_that_is_not_well_formed_is_read_as_a_page() -> None:
    assert [row[2] for row in told(read("<p>One<p>two<br>three"))] == ["One", "two\nthree"]


def test_protected_books_are_refused() -> None:
    rights = '<encryption><CipherReference URI="OPS/c0.xhtml"/></encryption>'
    with pytest.raises(FileRefused, match=r"^x\.epub is protected against copying"):
        read("<p>words</p>", **{"META-INF/encryption.xml": rights})
    assert read("<p>words</p>", **{"META-INF/encryption.xml": rights.replace("c0", "font")}).text == "words"


def test_books_without_their_parts_are_refused() -> None:
    with pytest.raises(FileRefused, match=r"^x\.epub is damaged or incomplete in its part META-INF/container\.xml"):
        extract(zipped({"mimetype": "nothing"}), "x.epub")
    with pytest.raises(FileRefused, match=r"^x\.epub holds no text"):
        read()
