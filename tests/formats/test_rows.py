"""Tables of rows: columns, the part each plays, and the documents that rows become."""

import io
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook

from annotator.core.documents import BlockKind
from annotator.core.errors import FileRefused, UserFault
from annotator.formats import cells, rows
from annotator.formats.rows import Role
from tests import archives
from tests.formats.test_any_text import check_blocks

SPEECHES = (
    "Title,Speaker,Delivered on,Party,Words,Speech\n"
    "On reform,Jane Smith,13/04/2014,Green,9,\"First paragraph, quite long enough.\n\nSecond one says “more”.\"\n"
    "\n"
    "On trade,Tom Jones,02/05/2014,Red,7,It is all about ships and the sea.\n"
    "On silence,Nobody,03/05/2014,Blue,0,\n"
)  # fmt: skip


def table(text: str, name: str = "x.csv") -> rows.Table:
    return rows.table_of(rows.read_grid(text.encode(), name))


def workbook(*sheets: list[list[object]]) -> bytes:
    book = Workbook()
    for number, content in enumerate(sheets):
        sheet = book.active if number == 0 else book.create_sheet(f"More {number}")
        assert sheet is not None
        for row in content:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_columns_play_the_parts_that_their_names_and_cells_tell() -> None:
    assert rows.guess_roles(table(SPEECHES)) == (
        Role.TITLE, Role.SPEAKER, Role.DATE, Role.ATTRIBUTE, Role.ATTRIBUTE, Role.TEXT,
    )  # fmt: skip


def test_a_row_becomes_a_document_with_facts_attributes_and_its_own_original() -> None:
    listed = table(SPEECHES)
    first, second, empty = rows.drafts(listed, rows.guess_roles(listed), "x.csv")
    assert first.draft and second.draft and empty.draft is None
    assert first.draft.text == "First paragraph, quite long enough.\n\nSecond one says “more”."
    assert (first.draft.title, first.draft.speaker, first.draft.date) == ("On reform", "Jane Smith", "2014-04-13")
    assert first.attributes == {"Party": "Green", "Words": "9"}
    assert first.original.decode("utf-8-sig").startswith("Title,Speaker,Delivered on")
    assert [row.number for row in (first, second, empty)] == [2, 4, 5]
    check_blocks(first.draft.text, first.draft.blocks)
    assert listed.empty == 1


def test_several_texts_follow_each_other_under_their_columns_names() -> None:
    listed = table("id,What do you think?,And why?\n1,A good deal.,For many reasons.\n2,,Nothing to say.\n")
    drafted = [row.draft for row in rows.drafts(listed, (Role.ATTRIBUTE, Role.TEXT, Role.TEXT), "survey.csv")]
    assert drafted[0] and drafted[1]
    assert drafted[0].text == "What do you think?\n\nA good deal.\n\nAnd why?\n\nFor many reasons."
    assert [block.kind for block in drafted[0].blocks][::2] == [BlockKind.HEADING, BlockKind.HEADING]
    assert drafted[1].text == "And why?\n\nNothing to say."
    assert drafted[0].title == "survey, row 2"
    check_blocks(drafted[0].text, drafted[0].blocks)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_told_by_the_rows(separator: str) -> None:
    lines = ["name{0}text", "a{0}One, two; three.", 'b{0}"Four, five; six."', "c{0}Seven, eight; nine."]
    if separator in ",;":
        lines[1], lines[3] = (f'{line[:4]}"{line[4:]}"' for line in (lines[1], lines[3]))
    found = table("\n".join(lines).format(separator))
    assert found.names == ("name", "text")
    assert found.rows[0] == ("a", "One, two; three.")


def test_a_line_that_names_the_separator_is_believed() -> None:
    assert table("sep=;\na;b\nx, y;z\n").names == ("a", "b")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_tables_come_in_other_encodings(encoding: str) -> None:
    text = "title,text\nCafé,“Très bien”, dit-il à la fin du discours.\n".replace("bien”,", "bien”")
    assert rows.table_of(rows.read_grid(text.encode(encoding), "x.csv")).rows[0][0] == "Café"


def test_tabs_need_no_quotation_marks() -> None:
    assert table('a\tb\n1\t"He said "yes" to it\n', "x.tsv").rows == (("1", '"He said "yes" to it'),)


def test_names_that_are_missing_or_stand_twice_are_told_apart() -> None:
    assert table("a,,A\nx y z,long words here,1\n").names == ("a", "Column 2", "A 2")


def test_a_first_row_that_is_like_the_others_is_no_row_of_names() -> None:
    found = table("1,These are words.\n2,These are others.\n")
    assert found.names == ("Column 1", "Column 2")
    assert len(found.rows) == 2


@pytest.mark.parametrize(
    ("cells", "day"),
    [
        (["13/04/2014", "02/05/2014"], "2014-05-02"),
        (["04/13/2014", "02/05/2014"], "2014-02-05"),
        (["01/04/2014", "02/05/2014"], ""),
    ],
)
def test_which_number_is_the_month_is_told_by_the_whole_column(cells: list[str], day: str) -> None:
    assert rows.read_day(cells[1], rows.day_comes_first(cells)) == day


def test_a_date_that_is_none_is_said_and_left_out() -> None:
    listed = table("text,date\nSome words that are a text.,in spring\n")
    (row,) = rows.drafts(listed, (Role.TEXT, Role.DATE), "x.csv")
    assert row.draft and not row.draft.date
    assert row.unread == "in spring"


def test_a_workbook_shows_what_a_spreadsheet_shows() -> None:
    data = workbook(
        [
            ["Title", "Delivered", "At", "Share", "Whole", "True?", "Text"],
            ["One", date(2014, 4, 13), time(9, 30), 0.1 + 0.2, 7.0, True, "Line one\nLine two"],
            [None, None, None, None, None, None, None],
            ["Two", datetime(2014, 5, 2, 18, 15), None, -1e-9, 10**15, False, "<b> & “x”"],
        ],
        [["other"]],
    )
    grid = rows.read_grid(data, "x.xlsx")
    assert grid.rows[1] == ("One", "2014-04-13", "09:30", "0.3", "7", "yes", "Line one\nLine two")
    assert grid.rows[2] == ("Two", "2014-05-02 18:15", "", "-1e-09", "1e+15", "no", "<b> & “x”")
    assert (grid.numbers, grid.empty, grid.sheets) == ((1, 2, 4), 1, ("Sheet", "More 1"))
    assert rows.read_grid(data, "x.xlsx", "More 1").rows == (("other",),)


def test_columns_that_are_empty_throughout_are_no_columns() -> None:
    assert rows.read_grid(workbook([["a", None, "b"], [1, "", 2]]), "x.xlsx").rows == (("a", "b"), ("1", "2"))


def test_no_text_or_two_titles_are_said() -> None:
    listed = table("a,b\nwords,words\n")
    with pytest.raises(UserFault, match="No column is the text; say which: a, b"):
        rows.check_roles(listed, (Role.TITLE, Role.LEFT_OUT))
    with pytest.raises(UserFault, match="Both “a” and “b” are the title"):
        rows.check_roles(table("a,b,c\nx,y,z\n"), (Role.TITLE, Role.TITLE, Role.TEXT))


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "x.csv", "is empty"),
        (b",,,\n,,,\n", "x.csv", "no filled cell"),
        (b'a,b\n1,"open\n', "x.csv", "ends within a cell"),
        (b'a,b\n1,"He said "yes" to it"\n', "x.csv", "quotation mark within a cell in quotation marks on line 2"),
        (b"%PDF-1.4", "x.csv", "a PDF document"),
        (b"", "x.xlsx", "is empty"),
        (b"a,b\n", "x.xlsx", "is not an Excel workbook"),
        (archives.whole_docx(), "x.xlsx", "a Word document named .xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "x.xlsx", "old Office format \\(.xls\\)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "x.xlsx", "locked with a password"),
        (workbook([[]]), "x.xlsx", "no filled cell"),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence(data: bytes, name: str, words: str) -> None:
    with pytest.raises(FileRefused, match=words) as refused:
        rows.read_grid(data, name)
    assert str(refused.value).startswith(name)
    assert "\n" not in str(refused.value)


def test_tables_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "MOST_ROWS", 100)
    monkeypatch.setattr(cells, "MOST_CELLS", 1000)
    for text, words in (
        ("a\n" * 101, "rows"),
        (",".join("a" * 501), "columns"),
        ("\n".join("," * number + "a" for number in range(50)), "rows of 50 columns"),
        (("a," * 50 + "\n") * 30, "cells"),
    ):
        with pytest.raises(FileRefused, match=rf"has .*{words}"):
            rows.read_grid(text.encode(), "x.csv")


def test_far_places_and_entities_in_a_workbook_cost_nothing() -> None:
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    far = "".join(f'<row r="{number}"><c r="XFD{number}" t="inlineStr"><is><t>x</t></is></c></row>' for number in (1, 2, 1048576))
    assert rows.read_grid(_raw(f"{head}{far}</sheetData></worksheet>"), "x.xlsx").rows == (("x",),) * 3
    with pytest.raises(FileRefused, match="declares XML entities"):
        rows.read_grid(_raw(f'<!DOCTYPE w [<!ENTITY a "b">]>{head}</sheetData></worksheet>'), "x.xlsx")
    with pytest.raises(FileRefused, match="unpacks to"):
        rows.read_grid(_raw(head + " " * 10**8 + "</sheetData></worksheet>"), "x.xlsx")


def _raw(sheet: str) -> bytes:
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return archives.zipped(
        {
            "xl/workbook.xml": f'<workbook xmlns:r="{rel}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="r1" Type="{rel}/worksheet" Target="s.xml"/>'
            "</Relationships>",
            "xl/s.xml": sheet,
        }
    )
