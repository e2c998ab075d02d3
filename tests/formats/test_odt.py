"""OpenDocument texts become structure: what is shown when all changes are accepted."""

import pytest

from annotator.core.documents import Draft
from annotator.core.errors import FileRefused
from annotator.formats.odt import EXTRACTOR, extract
from tests.archives import odt, whole_odt, zipped
from tests.formats.test_any_text import check_blocks


def read(body: str, **parts: str) -> Draft:
    draft = extract(odt(body, **parts), "x.odt")
    check_blocks(draft.text, draft.blocks)
    return draft


def test_structure_and_facts_of_a_whole_document() -> None:
    draft = extract(whole_odt(), "x.odt")
    check_blocks(draft.text, draft.blocks)
    told = [(block.kind.value, block.level, block.marker, draft.text[block.start : block.end]) for block in draft.blocks]
    assert told == [
        ("title", 0, 0, "On reform"),
        ("byline", 0, 0, "Jane Smith"),
        ("date", 0, 0, "3 May 2019"),
        ("heading", 1, 0, "First part"),
        ("paragraph", 0, 0, "Some words[1] more."),
        ("item", 0, 3, "1. one"),
        ("item", 1, 5, "  a) in"),
        ("item", 0, 3, "2. two"),
        ("item", 0, 2, "  goes on"),
        ("item", 0, 3, "3. three"),
        ("quote", 0, 0, "Quoted words."),
        ("paragraph", 0, 0, "Year\tSum"),
        ("paragraph", 0, 0, "Year\tSum"),
        ("heading", 2, 0, "Below."),
        ("paragraph", 0, 0, "Last words of it all, which end here."),
        ("item", 0, 4, "[1] Of the note."),
    ]
    assert (draft.title, draft.speaker, draft.date, draft.language) == ("On reform", "Jane Smith", "2019-05-03", "en-GB")
    assert draft.extractor == EXTRACTOR


def test_properties_tell_what_the_text_does_not() -> None:
    draft = read("<text:p>Only a paragraph that ends as a sentence does.</text:p>")
    assert (draft.title, draft.speaker, draft.date) == ("A property", "Jane Smith", "2019-05-03")


def test_deleted_hidden_and_commented_words_are_left_out() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region>"
        '</text:tracked-changes><text:p>Kept <text:change-start text:change-id="1"/>new<text:change-end text:change-id="1"/>'
        '<office:annotation><text:p>comment</text:p></office:annotation> <text:span text:style-name="Gone">hidden</text:span>'
        'words.</text:p><text:p text:style-name="Gone">hidden</text:p>'
        '<text:section text:display="none"><text:p>no</text:p></text:section>'
    )
    assert read(body).text == "Kept new words."


def test_spaces_tabs_breaks_and_boxes() -> None:
    box = "<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box><svg:title>t</svg:title></draw:frame>"
    draft = read(
        f'<text:p>a<text:s text:c="999999999"/>b<text:tab/>c<text:line-break/>d{box} e<text:title>T</text:title></text:p>'
    )
    assert draft.text == f"a{' ' * 100}b\tc\nd eT\n\nIn the box."


def test_the_table_of_contents_is_furniture() -> None:
    contents = "<text:table-of-content><text:index-body><text:p>Part 7</text:p></text:index-body></text:table-of-content>"
    assert [block.kind.value for block in read(contents + "<text:p>W.</text:p>").blocks] == ["furniture", "paragraph"]


def test_locked_and_broken_documents_are_refused() -> None:
    with pytest.raises(FileRefused, match=r"^x\.odt is locked with a password"):
        read("", **{"META-INF/manifest.xml": "<manifest:encryption-data/>"})
    with pytest.raises(FileRefused, match=r"^x\.odt is damaged or incomplete in its part content\.xml"):
        extract(zipped({"mimetype": "x"}), "x.odt")
    with pytest.raises(FileRefused, match=r"^x\.odt holds no text"):
        read("<text:p/>")
