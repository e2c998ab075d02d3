"""PDF becomes structure: reading order, paragraphs, headings, running heads, pages; what can't be read is refused."""

import random
import re
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

pytest.importorskip("reportlab")

from reportlab.pdfgen.canvas import Canvas

from annotator.core.documents import BlockKind, Draft, blocks_from_json, blocks_to_json
from annotator.core.errors import FileRefused
from annotator.formats import pdf, pdf_pages
from annotator.formats.pdf import extract
from tests.formats.pdf_helpers import HEIGHT, SENTENCES, drawn, page_of, set_lines, wrapped

K = BlockKind


def told(draft: Draft, *kinds: BlockKind) -> list[str]:
    return [draft.text[block.start : block.end] for block in draft.blocks if not kinds or block.kind in kinds]


def check(draft: Draft) -> None:
    """Blocks cover every line that isn't blank, name their page, and survive storing."""
    at = 0
    for block in draft.blocks:
        assert at <= block.start < block.end and not draft.text[at : block.start].strip()
        assert block.attributes["page"]
        at = block.end
    assert not draft.text[at:].strip()
    assert blocks_from_json(blocks_to_json(draft.blocks)) == draft.blocks


def speech(canvas: Canvas) -> None:
    """Three pages with a title, headings, a list, running heads and numbers."""
    for number in range(1, 4):
        set_lines(canvas, ["The annual conference"], 72, 800, 8)
        set_lines(canvas, [f"Page {number} of 3"], 280, 40, 8)
        top = 740.0
        if number == 1:
            top = set_lines(canvas, ["What we owe to", "children in care"], 72, top, 22) - 14
        top = set_lines(canvas, [f"Part {number} begins"], 72, top, 14, "Helvetica-Bold") - 8
        top = page_of(canvas, list(SENTENCES), top)
        for item in ("a bed of their own", "a person who stays"):
            top = set_lines(canvas, [f"• {item}"], 82, top)
        canvas.showPage()


def test_titles_headings_lists_running_heads_and_pages_are_found() -> None:
    draft = extract(drawn(speech, title="Microsoft Word - x.doc", author="Jane Smith"), "a.pdf")
    check(draft)
    assert (draft.title, draft.speaker, draft.extractor) == ("What we owe to children in care", "Jane Smith", "pdf 2")
    assert told(draft, K.TITLE) == ["What we owe to children in care"]
    assert told(draft, K.HEADING) == ["Part 1 begins", "Part 2 begins", "Part 3 begins"]
    assert told(draft, K.LIST_ITEM) == ["• a bed of their own", "• a person who stays"] * 3
    assert told(draft, K.FURNITURE)[:2] == ["The annual conference", "Page 1 of 3"] and len(told(draft, K.FURNITURE)) == 6
    assert told(draft, K.PARAGRAPH) == list(SENTENCES) * 3
    assert [block.attributes["page"] for block in draft.blocks if block.kind is K.HEADING] == ["1", "2", "3"]
    assert {block.level for block in draft.blocks if block.kind is K.HEADING} == {2}


def test_two_columns_are_read_one_after_the_other_under_a_heading_over_both() -> None:
    left = wrapped(" ".join([*SENTENCES, "left ends here."]), 38)
    right = wrapped(" ".join(["Right begins now.", *SENTENCES]), 38)

    def draw(canvas: Canvas) -> None:
        set_lines(canvas, ["A heading that goes over both of the columns"], 72, 760, 18)
        for number, (one, other) in enumerate(zip(left, right, strict=False)):  # row by row, as some programs write
            set_lines(canvas, [one], 72, 720 - 14 * number)
            set_lines(canvas, [other], 310, 720 - 14 * number)

    draft = extract(drawn(draw), "a.pdf")
    check(draft)
    shown = min(len(left), len(right))
    heading = "A heading that goes over both of the columns"
    assert draft.text.split() == " ".join([heading, *left[:shown], *right[:shown]]).split()


def test_a_table_is_read_row_by_row() -> None:
    def draw(canvas: Canvas) -> None:
        page_of(canvas, [SENTENCES[0]])
        for number, row in enumerate(
            [("Year", "Homes", "Places"), ("2014", "12", "120"), ("2015", "14", "131"), ("2016", "9", "90")]
        ):
            for place, cell in enumerate(row):
                set_lines(canvas, [cell], 72 + 120 * place, 600 - 14 * number)

    assert told(extract(drawn(draw), "a.pdf"))[-4:] == ["Year\tHomes\tPlaces", "2014\t12\t120", "2015\t14\t131", "2016\t9\t90"]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["It was the inno-", "vation of the year, and this line is long enough to be the widest."], "the innovation of"),
        (["It was the Anglo-", "Saxon way, they said, and this line is long enough to be the widest."], "the Anglo-Saxon way"),
        (
            ["The years 2010-", "2015 were hard, they said, and this line is long enough to be the widest."],
            "years 2010-2015 were",
        ),
        (["A well-known word was well-", "known to all, and this line is long enough to be the widest."], "was well-known to"),
        (["It was good -", "better than before, and this line is long enough to be the widest of all."], "good - better"),
    ],
)
def test_words_parted_at_line_ends_are_joined_where_that_is_plausible(lines: list[str], joined: str) -> None:
    draft = extract(drawn(lambda canvas: set_lines(canvas, lines, 72, 700) and None), "a.pdf")
    assert joined in draft.text


def test_where_no_program_parted_words_hyphens_are_the_authors() -> None:
    lines = [f"{number} and a line of the text that goes on and on until its very end." for number in range(60)]
    lines[30:32] = ["It is a matter of making it crystal-", "clear for all of those who hear it, and to the very end of the"]
    draft = extract(drawn(lambda canvas: set_lines(canvas, lines, 72, 800, 10) and None), "a.pdf")
    assert "crystal-clear" in draft.text


def test_a_paragraph_that_goes_on_over_a_page_is_one_and_names_both() -> None:
    words = wrapped(" ".join(SENTENCES), 80)

    def draw(canvas: Canvas) -> None:
        for number, lines in enumerate((words[:2], words[2:])):
            set_lines(canvas, [f"{number + 7}"], 290, 40, 8)
            set_lines(canvas, lines, 72, 90)
            canvas.showPage()

    draft = extract(drawn(draw), "a.pdf")
    check(draft)
    assert told(draft, K.PARAGRAPH) == [" ".join(SENTENCES)]
    block = next(block for block in draft.blocks if block.kind is K.PARAGRAPH)
    assert block.attributes == {"page": "1", "page-end": "2"}
    assert sorted(told(draft, K.FURNITURE)) == ["7", "8"]


def test_lines_without_space_between_paragraphs_are_parted_where_a_line_ends_early() -> None:
    lines = [*wrapped(SENTENCES[0], 60), *wrapped(SENTENCES[1], 60), *wrapped(SENTENCES[2], 60)]
    draft = extract(drawn(lambda canvas: set_lines(canvas, lines, 72, 700) and None), "a.pdf")
    assert told(draft) == list(SENTENCES)


def test_a_page_that_lies_on_its_side_is_read_and_sideways_text_is_furniture() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.rotate(90)
        canvas.translate(0, -595)
        page_of(canvas, list(SENTENCES), 500)

    assert told(extract(drawn(draw), "a.pdf")) == list(SENTENCES)

    def marked(canvas: Canvas) -> None:
        page_of(canvas, list(SENTENCES))
        canvas.rotate(90)
        set_lines(canvas, ["arXiv 1234 stamp"], 300, -30, 16)

    draft = extract(drawn(marked), "a.pdf")
    assert told(draft, K.PARAGRAPH) == list(SENTENCES)
    assert [text.replace(" ", "") for text in told(draft, K.FURNITURE)] == ["arXiv1234stamp"]


def scan(canvas: Canvas) -> None:
    from reportlab.lib.utils import ImageReader

    pixel = b"P6 2 2 255\n" + bytes(12)
    from io import BytesIO

    canvas.drawImage(ImageReader(BytesIO(pixel)), 0, 0, 595, HEIGHT)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (drawn(scan), r"holds pictures of pages, no text; have its text recognised \(OCR\)"),
        (drawn(speech, password="secret"), "is protected by a password"),
        (drawn(speech)[:700], "is damaged or cut off"),
        (drawn(lambda canvas: canvas.showPage()), "holds no text"),
        (b"%PDF-1.7\nnothing more", "is damaged or cut off"),
        (b"Only words.", "is no PDF document, but named .pdf"),
        (b"\x89PNG\r\n\x1a\n", "is a PNG picture, but named .pdf"),
        (b"", "is empty"),
    ],
)
def test_what_holds_no_text_that_can_be_read_is_refused_in_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(FileRefused, match=f"^a.pdf {sentence}") as refused:
        extract(data, "a.pdf")
    assert "\n" not in str(refused.value)


def handmade(content: bytes) -> bytes:
    """One page with a packed stream, which stands last, as in files that are written page by page."""
    content = zlib.compress(content, 9)
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n" % len(content) + content + b"\nendstream",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(body))
        body += b"%d 0 obj\n" % number + part + b"\nendobj\n"
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + table + b"trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(body)


def bomb() -> bytes:
    """A page whose few kilobytes unpack to 200 MB of letters."""
    return handmade(b"BT /F1 10 Tf 1 0 0 1 0 0 Tm " + b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj\n" * 5_000_000 + b"ET")


def test_a_file_that_is_cut_off_anywhere_is_refused() -> None:
    data = drawn(speech)
    for share in range(1, 20):
        with pytest.raises(FileRefused, match="is damaged or cut off"):
            extract(data[: len(data) * share // 20], "a.pdf")
    lines = b"".join(b"1 0 0 1 50 %d Tm (Line %d of the speech, of %d) Tj " % (780 - 12 * n, n, n * n) for n in range(60))
    whole = handmade(b"BT /F1 10 Tf " + lines + b"ET")
    assert "Line 59 of the speech" in extract(whole, "a.pdf").text
    # As a file for the web, which tells at its head where things are: PDFium gives what there is of it for the whole.
    whole = whole.replace(b"%PDF-1.4\n", b"%PDF-1.4\ntrailer\n<</Size 6/Root 1 0 R>>\n")
    with pytest.raises(FileRefused, match="is damaged or cut off"):
        extract(whole[: whole.index(b"xref") - 100], "a.pdf")


def test_too_many_pages_or_letters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = drawn(speech)
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    with pytest.raises(FileRefused, match=r"^a.pdf has 3 pages, and more than"):
        extract(data, "a.pdf")
    monkeypatch.setattr(pdf, "MOST_PAGES", 3)
    monkeypatch.setattr(pdf, "MOST_LETTERS", 100)
    with pytest.raises(FileRefused, match=r"^a.pdf has more than .* letters"):
        extract(data, "a.pdf")


def test_a_reader_that_hangs_dies_or_is_not_there_refuses_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    monkeypatch.setattr(pdf, "_PROGRAM", program)
    program.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(pdf, "MOST_SECONDS", 0.2)
    with pytest.raises(FileRefused, match="was not read within"):
        extract(drawn(speech), "a.pdf")
    monkeypatch.setattr(pdf, "MOST_SECONDS", 60)
    program.write_text("import os; print('{\"pages\": 3}', flush=True); os.abort()")
    with pytest.raises(FileRefused, match="can't be read to its end"):
        extract(drawn(speech), "a.pdf")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    with pytest.raises(FileRefused, match="the reader of PDF documents doesn't start"):
        extract(drawn(speech), "a.pdf")


@pytest.mark.soak
def test_a_bomb_is_refused_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_SECONDS", 20)
    with pytest.raises(FileRefused, match=r"^a.pdf (was not read within|has more than|can't be read to its end)"):
        extract(bomb(), "a.pdf")


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with some changed, left out, doubled or cut."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        at = chance.randrange(1, len(changed) or 2)
        match chance.randrange(5):
            case 0 | 1:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case 2:
                del changed[at : at + chance.randint(1, 30)]
            case 3:
                changed[at:at] = changed[at : at + chance.randint(1, 60)]
            case _:
                digits = [found.start() for found in re.finditer(rb"\d", changed)]
                changed[chance.choice(digits)] = 0x30 + chance.randrange(10)
    return bytes(changed)


FUZZ = """
import json, random, sys
sys.path[:0] = sys.argv[3:]
from annotator.formats import pdf, pdf_pages
from annotator.core.errors import FileRefused
from tests.formats.test_pdf import check, drawn, mutated, speech
pdf._ran = lambda data: b"\\n".join(json.dumps(row).encode() for row in pdf_pages.rows(data, 5000, 10**6))
pages = drawn(speech)
chance = random.Random(int(sys.argv[2]))
read = 0
for round in range(int(sys.argv[1])):
    data = mutated(pages, chance)
    try:
        check(pdf.extract(data, "a.pdf"))
        read += 1
    except FileRefused as fault:
        assert str(fault).startswith("a.pdf ") and "\\n" not in str(fault), str(fault)
print(read)
"""


def fuzz(rounds: int, seed: int) -> None:
    """Read damaged files in one child process, since starting one for each would take most of the time."""
    folder = str(Path(__file__).parents[2])
    command = [sys.executable, "-c", FUZZ, str(rounds), str(seed), folder]
    ended = subprocess.run(command, capture_output=True, timeout=600)
    assert ended.returncode == 0, ended.stderr.decode()[-2000:]
    assert 0 < int(ended.stdout) <= rounds


def test_hundreds_of_damaged_files_are_read_or_refused() -> None:
    fuzz(200, 1)


@pytest.mark.soak
def test_thousands_of_damaged_files_are_read_or_refused() -> None:
    fuzz(5000, 2)


def test_the_program_imports_nothing_of_the_package() -> None:
    source = Path(pdf_pages.__file__).read_text(encoding="utf-8")
    assert not re.search(r"(?:from|import) annotator", source)
