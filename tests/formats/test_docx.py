"""Word documents become structure: what is shown when all changes are accepted."""

import pytest

from annotator.core.documents import Draft
from annotator.core.errors import FileRefused
from annotator.formats.docx import EXTRACTOR, extract
from tests.archives import docx, p, r, whole_docx, zipped
from tests.formats.test_any_text import check_blocks


def read(body: str, **parts: str) -> Draft:
    draft = extract(docx(body, **parts), "x.docx")
    check_blocks(draft.text, draft.blocks)
    return draft


def told(draft: Draft) -> list[tuple[str, int, int, str]]:
    return [(block.kind.value, block.level, block.marker, draft.text[block.start : block.end]) for block in draft.blocks]


def test_structure_and_facts_of_a_whole_document() -> None:
    draft = extract(whole_docx(), "x.docx")
    check_blocks(draft.text, draft.blocks)
    assert told(draft) == [
        ("title", 0, 0, "On reform"),
        ("byline", 0, 0, "Jane Smith"),
        ("date", 0, 0, "3 May 2019"),
        ("heading", 1, 0, "First part"),
        ("paragraph", 0, 0, "Some words[1] more."),
        ("item", 0, 3, "1. one"),
        ("item", 1, 7, "  1.a) in"),
        ("item", 0, 3, "2. two"),
        ("item", 0, 2, "• dot"),
        ("quote", 0, 0, "Quoted words."),
        ("paragraph", 0, 0, "Year\tSum"),
        ("paragraph", 0, 0, "Year\tSum"),
        ("heading", 2, 0, "Below."),
        ("paragraph", 0, 0, "Last words of it all, which end here."),
        ("item", 0, 4, "[1] Of the note."),
    ]
    assert (draft.title, draft.speaker, draft.date, draft.language) == ("On reform", "Jane Smith", "2019-05-03", "en-GB")
    assert draft.blocks[-1].attributes == {"note": "1"}
    assert (draft.source, draft.extractor) == ("x.docx", EXTRACTOR)


def test_properties_tell_what_the_text_does_not() -> None:
    draft = read(p("Only a paragraph that ends as a sentence does."))
    assert (draft.title, draft.speaker, draft.date) == ("A property", "Jane Smith", "2019-05-03")


def test_changes_are_taken_as_accepted() -> None:
    deleted = f'<w:del w:id="1">{r("gone")}<w:r><w:delText>gone</w:delText></w:r></w:del>'
    joined = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('Two ')}</w:p>{p('in one.')}"
    moved = f"<w:moveFrom>{r('from ')}</w:moveFrom><w:moveTo>{r('to ')}</w:moveTo>"
    row = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('row')}</w:tc></w:tr></w:tbl>"
    assert read(
        f"<w:p>{deleted}<w:ins>{r('kept ')}</w:ins>{moved}end.</w:p>{row}{joined}"
    ).text == "kept to \n\nTwo in one.".replace(" \n", "\n")


def test_hidden_text_and_prompts_are_left_out() -> None:
    hidden = r("a", "<w:vanish/>") + r("b", '<w:rStyle w:val="Secret"/>') + r("c", '<w:vanish w:val="0"/>')
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('Click here')}</w:sdtContent></w:sdt>"
    assert read(f"<w:p>{hidden}</w:p>{prompt}<w:sdt><w:sdtContent>{p('filled')}</w:sdtContent></w:sdt>").text == "c\n\nfilled"


def test_text_boxes_come_once_after_their_paragraph() -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    twice = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert read(f"<w:p>{r('Before ')}<w:r>{twice}</w:r>{r('after.')}</w:p>").text == "Before after.\n\nIn the box."


def test_breaks_and_signs_part_words() -> None:
    signs = "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"
    draft = read(f"<w:p>{signs}</w:p>")
    assert draft.text == "a\nb\tc\u2011d"
    assert len(draft.blocks) == 1


def test_empty_paragraphs_that_part_the_others_stay_the_only_gaps() -> None:
    assert read(p("one") + p("two") + p("") + p("three") + p(" ")).text == "one\ntwo\n\nthree"


def test_a_frame_of_one_cell_is_no_table_and_inner_tables_lie_on_one_line() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p('x')}</w:tc><w:tc>{p('y')}{p('z')}</w:tc></w:tr></w:tbl>"
    assert read(f"<w:tbl><w:tr><w:tc>{p('Framed', 'berschrift1')}{p('words.')}</w:tc></w:tr></w:tbl>").text == "Framed\n\nwords."
    assert read(f"<w:tbl><w:tr><w:tc>{inner}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>").text == "x y z\tb"


def test_headings_are_guessed_only_where_the_file_names_none() -> None:
    words = p("Words that end as a sentence does.")
    named = read(p("The title", "berschrift1") + words + p("Short line") + words)
    guessed = read(p("The title") + words + p("Short line") + words)
    assert [row[0] for row in told(named)] == ["title", "paragraph", "paragraph", "paragraph"]
    assert [row[0] for row in told(guessed)] == ["title", "paragraph", "heading", "paragraph"]


def test_a_style_based_on_itself_and_a_list_that_is_not_there_do_no_harm() -> None:
    assert read(p("One.", "Round") + p("Two.", numbered="77.3") + p("Three.", numbered="1.8")).text == "One.\n\nTwo.\n\nThree."


def test_a_document_without_its_text_is_refused() -> None:
    with pytest.raises(FileRefused, match=r"^x\.docx is damaged or incomplete in its part word/document\.xml"):
        extract(zipped({"word/other.xml": "<a/>"}), "x.docx")
    with pytest.raises(FileRefused, match=r"^x\.docx holds no text"):
        extract(docx(p(" ")), "x.docx")
