"""Italic and bold words are told from the others, in every format that knows them."""

from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from annotator.core.documents import Block, BlockKind, Draft, Emphasis, blocks_from_json, blocks_to_json
from annotator.formats import docx, epub, html, markdown, odt, pdf, rtf
from annotator.formats.emphasis import bare, emphasised, parted
from annotator.formats.stylesheet import read_looks
from tests import archives
from tests.formats.pdf_helpers import SENTENCES, drawn, page_of, set_lines, wrapped
from tests.formats.test_any_text import check_blocks
from tests.formats.test_rtf import HEAD

_LOOKS = {"i": "<w:i/>", "b": "<w:b/>", "bi": '<w:b w:val="1"/><w:i/>', "": ""}


def docx_run(text: str, kind: str) -> str:
    return f'<w:r><w:rPr>{_LOOKS[kind]}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def in_docx() -> Draft:
    runs = (
        ("Some ", ""),
        ("slanted words", "i"),
        (" and ", ""),
        ("heavy", "b"),
        (" ", "b"),
        ("ones", "b"),
        (", ", ""),
        ("both", "bi"),
    )
    off = '<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>. End.</w:t></w:r>'
    body = archives.p("A heading", "berschrift1") + f"<w:p>{''.join(docx_run(*run) for run in runs)}{off}</w:p>"
    return docx.extract(archives.docx(body), "x.docx")


def in_odt() -> Draft:
    styles = (
        '<style:style style:name="T1"><style:text-properties fo:font-style="italic"/></style:style>'
        '<style:style style:name="T2"><style:text-properties fo:font-weight="700"/></style:style>'
    )
    body = (
        '<text:h text:outline-level="1">A heading</text:h><text:p>Some <text:span text:style-name="T1">slanted words</text:span>'
        ' and <text:span text:style-name="T2">heavy ones</text:span>, <text:span text:style-name="T2">'
        '<text:span text:style-name="T1">both</text:span></text:span>. End.</text:p>'
    )
    whole = archives.odt(body)
    return odt.extract(
        archives.changed(whole, "content.xml", "</office:automatic-styles>", f"{styles}</office:automatic-styles>"), "x.odt"
    )


def in_rtf() -> Draft:
    body = r"\pard\s1 A heading\par\pard Some {\i slanted words} and \b heavy\~ones\b0 , {\b\i both}\plain . End.\par}"
    return rtf.extract((HEAD + body.replace(r"\~", " ")).encode("latin-1"), "x.rtf")


HTML = (
    "<h1><b>A heading</b></h1><p>Some <em>slanted\n words</em> and <b>heavy <strong>ones</strong></b>, "
    "<b><i>both</i></b>. End.</p>"
)


def in_html() -> Draft:
    return html.extract(f"<!DOCTYPE html><html><body>{HTML}</body></html>".encode(), "x.html")


def in_epub() -> Draft:
    return epub.extract(archives.epub(HTML), "x.epub")


def in_markdown() -> Draft:
    text = "# A heading\n\nSome *slanted words* and **heavy ones**, ***both***. End.\n"
    return markdown.extract(text.encode(), "x.md")


def in_pdf() -> Draft:
    def draw(canvas: Canvas) -> None:
        set_lines(canvas, ["A heading"], 72, 780, 20, "Helvetica-Bold")
        left = 72.0
        for words, font in (("Some ", ""), ("slanted words", "-Oblique"), (" and ", ""), ("heavy ones", "-Bold"), (", ", ""),
                            ("both", "-BoldOblique"), (". End.", "")):  # fmt: skip
            canvas.setFont(f"Helvetica{font}", 11)
            canvas.drawString(left, 740, words)
            left += canvas.stringWidth(words, f"Helvetica{font}", 11)
        page_of(canvas, list(SENTENCES), 700)

    return pdf.extract(drawn(draw), "x.pdf")


@pytest.mark.parametrize("read", [in_docx, in_odt, in_rtf, in_html, in_epub, in_markdown, in_pdf])
def test_emphasised_words_are_told(read: Callable[[], Draft]) -> None:
    draft = read()
    check_blocks(draft.text, draft.blocks)
    found = [
        (draft.text[block.start + start : block.start + end], kind)
        for block in draft.blocks
        for start, end, kind in block.emphasis
    ]
    assert found == [("slanted words", "i"), ("heavy ones", "b"), ("both", "bi")]
    if read is not in_markdown:
        assert "Some slanted words and heavy ones, both. End." in draft.text
    assert blocks_from_json(blocks_to_json(draft.blocks)) == draft.blocks


def test_style_sheets_and_styles_of_elements_are_read() -> None:
    css = ".a, span.b { font-style: italic } /* .c { font-weight: bold } */ p .d { font-weight: bold }\n.e { font: bold 12pt x }"
    words = '<span class="x A">one</span> <span class=b>two</span> <span class=c>no</span> <span class=d>no</span>'
    more = '<span class=e>three</span> <span style="font-weight:700">four</span>'
    draft = html.extract(
        f"<html><head><style>{css}</style></head><body><p>Of {words} {more} so.</p></body></html>".encode(), "x.html"
    )
    (block,) = draft.blocks
    assert [(draft.text[start:end], kind) for start, end, kind in block.emphasis] == [("one two", "i"), ("three four", "b")]


@pytest.mark.parametrize("part", ["/*", ".a", "{", "}", "font:", ".a{font:", "@media x{.a{font-style:italic}"])
def test_a_style_sheet_without_an_end_is_read_at_once(part: str) -> None:
    assert read_looks([part * (500_000 // len(part)) + "} .b { font-style: italic }"]) is not None


def test_marks_without_end_cost_little_and_the_others_are_still_found() -> None:
    text = "_*" * 40_000 + "\n\nAnd *one* more.\n"
    blocks, _ = markdown.structure(text)
    assert [text[blocks[1].start + start : blocks[1].start + end] for start, end, _ in blocks[1].emphasis] == ["one"]


def test_the_face_of_a_heading_is_no_emphasis() -> None:
    draft = html.extract(b"<html><body><h1><b>On the <i>new</i> order</b></h1><p>Some words.</p></body></html>", "x.html")
    title = draft.blocks[0]
    assert [(draft.text[start:end], kind) for start, end, kind in title.emphasis] == [("new", "i")]


def test_emphasis_goes_where_its_words_go() -> None:
    page = (
        "<ol><li>one <i>two</i><li><b>three</b></ol><table><tr><td><i>a</i><td>b <b>c</b></table>"
        "<p>x <i>y<br>z</i></p><p><b> </b>Last.</p>"
    )
    draft = html.extract(f"<html><body>{page}</body></html>".encode(), "x.html")
    check_blocks(draft.text, draft.blocks)
    found = [draft.text[block.start + start : block.start + end] for block in draft.blocks for start, end, _ in block.emphasis]
    assert found == ["two", "three", "a", "c", "y", "z"]


def test_a_footnote_keeps_its_emphasis() -> None:
    draft = rtf.extract((HEAD + r"\pard Some words{\*\footnote\pard Of the \i note\i0 .} more.\par}").encode(), "x.rtf")
    note = draft.blocks[-1]
    assert [draft.text[note.start + start : note.start + end] for start, end, _ in note.emphasis] == ["note"]


def test_marks_of_markdown_stay_and_code_is_not_emphasised() -> None:
    text = "A `*b*` \\*c\\* snake_case_d and\n> quoted **over\n> lines**\n\n| *a* | *a* |\n|---|---|\n| x | **y** |\n"
    blocks, _ = markdown.structure(text)
    found = [(text[block.start + start : block.start + end], kind) for block in blocks for start, end, kind in block.emphasis]
    assert found == [("over\n> lines", "b"), ("a", "i"), ("a", "i"), ("y", "b")]


def test_a_pdf_that_is_bold_throughout_emphasises_nothing_by_that() -> None:
    def draw(canvas: Canvas) -> None:
        set_lines(canvas, wrapped(" ".join(SENTENCES), 70), 72, 740, 11, "Helvetica-Bold")

    assert not any(block.emphasis for block in pdf.extract(drawn(draw), "x.pdf").blocks)


def test_a_letter_in_halves_and_signs_of_the_file_itself_do_no_harm() -> None:
    draft = rtf.extract((HEAD + r"\pard Some \b big \u-10179?\u-8704? grin\b0  here and more.\par}").encode("latin-1"), "x.rtf")
    assert "big \U0001f600 grin here" in draft.text
    odd = html.extract("<html><body><p>a \ufdd0<b>b\ufdd3c \ufdd1d</b>\ufdd3 e</p></body></html>".encode(), "x.html")
    check_blocks(odd.text, odd.blocks)
    assert odd.text == "a bc d e"


def test_signs_stand_around_words_line_by_line() -> None:
    marked = emphasised(" a b \n\n c ", "b")
    assert bare(marked) == " a b \n\n c "
    assert parted(marked, 10) == (" a b \n\n c ", [Emphasis(11, 14, "b"), Emphasis(18, 19, "b")])
    assert emphasised("  ", "b") == "  "


def test_rows_of_blocks_without_emphasis_are_as_they_were() -> None:
    block = Block(0, 5, BlockKind.PARAGRAPH, emphasis=(Emphasis(1, 3, "i"),))
    assert blocks_to_json([block]) == [[0, 5, "paragraph", 0, 0, {}, [[1, 3, "i"]]]]
    assert blocks_from_json([[0, 5, "paragraph", 0, 0, {"a": "b"}]])[0].emphasis == ()
    assert blocks_from_json([[0, 5, "paragraph", 0, 0, {}, [[1, 3, "i"]], "of a later version"]]) == (block,)
