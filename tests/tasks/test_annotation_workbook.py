"""Workbooks, read back by openpyxl and by LibreOffice: typed, linked, complete, and harmless."""

import csv
import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from annotator.core.changes import Id
from annotator.core.errors import LibraryFault
from annotator.formats import workbook_out
from annotator.formats.workbook_out import CUT, UNLINKED
from annotator.store.library import Library
from annotator.tasks import annotation_workbook, workbook_sheets
from annotator.tasks.annotation_workbook import foresee
from annotator.tasks.choosing import Choice
from annotator.tasks.export_formats import format_of
from annotator.tasks.exporting import export
from annotator.tasks.monitor import Cancelled, Monitor
from tests.libraries import TEXT, add_annotation, change
from tests.tasks.table_helpers import LONG, ODD, fill

SHEETS = ["Annotations", "Codings", "Documents", "Tags", "Coders", "Memos", "Documents × tags", "Coders × tags"]


def _has_calc() -> bool:
    office = shutil.which("soffice")
    return office is not None and any(Path(office).resolve().parent.glob("*sclo.*"))


@pytest.fixture
def filled(library: Library) -> Library:
    return fill(library)


def rows(book: Any, name: str) -> list[dict[str, Any]]:
    header, *body = book[name].iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in body]


def written(library: Library, tmp_path: Path, choice: Choice | None = None) -> Any:
    export(library, tmp_path / "out.xlsx", choice=choice or Choice())
    return openpyxl.load_workbook(tmp_path / "out.xlsx")


def test_every_annotation_is_a_row_with_all_that_is_known(filled: Library, tmp_path: Path) -> None:
    book = written(filled, tmp_path)
    assert book.sheetnames == SHEETS
    first, second, third, fourth = rows(book, "Annotations")
    assert (first["document"], first["quote"], first["tags"], first["tag paths"]) == (
        "On innovation",
        TEXT[:13],
        "A; B",
        "A; A / B",
    )
    assert (first["Year"], first["Won"], first["Note (2)"], third["Year"]) == (1999, True, None, "later")
    assert first["date"] == datetime(2014, 4, 1) and first["created"].replace(microsecond=0) == datetime(2020, 9, 13, 12, 26, 40)
    assert (third["quote"], fourth["quote"]) in ((ODD[15:40], ODD[:10]), (ODD[:10], ODD[15:40]))
    assert {row["coder"] for row in (third, fourth)} >= {"Mira"} and second["start"] == 26
    codings = rows(book, "Codings")
    assert sorted((row["tag"], row["annotation id"]) for row in codings) == [("=1+1", "m"), ("A", "n"), ("B", "n"), ("B", "o")]


def test_nothing_is_a_formula_and_every_text_is_as_it_was(filled: Library, tmp_path: Path) -> None:
    book = written(filled, tmp_path)
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    found = {row["annotation id"]: row["note"] for row in rows(book, "Annotations")}
    assert (found["n"], found["o"], found["p"]) == ("=cmd|'/c calc'!A1", "two\nlines", "<r><t>as it is</t></r>")
    assert found["m"].startswith("null ") and " end" in found["m"] and "_x0041_" in found["m"]


def test_sheets_lead_to_each_other(filled: Library, tmp_path: Path) -> None:
    book = written(filled, tmp_path)
    for sheet in ("Annotations", "Codings", "Documents", "Tags", "Memos", "Documents × tags", "Coders × tags"):
        links = [cell.hyperlink for row in book[sheet].iter_rows() for cell in row if cell.hyperlink]
        assert links, sheet
        for link in links:
            name, _, cell = link.location.rpartition("!")
            assert book[name.strip("'")][cell].value is not None
    codings = book["Codings"]
    for row in range(2, 6):
        name, _, cell = codings.cell(row, 1).hyperlink.location.rpartition("!")
        assert book[name.strip("'")][cell].value == codings.cell(row, 1).value
        name, _, cell = codings.cell(row, 10).hyperlink.location.rpartition("!")
        linked = book[name.strip("'")][cell.replace("A", "X")].parent
        values = [each.value for each in linked[int(cell[1:])]]
        assert codings.cell(row, 10).value in values
    tag = next(row for row in book["Tags"].iter_rows() if row[0].value == "=1+1")
    assert tag[0].hyperlink.location.startswith("'Codings'!A")


def test_headers_stay_in_sight_and_filter(filled: Library, tmp_path: Path) -> None:
    book = written(filled, tmp_path)
    for name in SHEETS:
        assert book[name].freeze_panes == "B2" and book[name].auto_filter.ref.startswith("A1:")
    assert book["Annotations"].auto_filter.ref.endswith("5")


def test_tags_are_counted_by_document_and_by_coder(filled: Library, tmp_path: Path) -> None:
    book = written(filled, tmp_path)
    first, second = rows(book, "Documents × tags")
    assert first == {"document": "On innovation", "=1+1": 1, "A": 1, "A / B": 1, "all codings": 3}
    assert second == {"document": "=HYPERLINK(1)", "=1+1": 0, "A": 0, "A / B": 1, "all codings": 1}
    assert {row["coder"]: row["all codings"] for row in rows(book, "Coders × tags")}["Mira"] == 1
    tags = {row["tag"]: (row["codings"], row["documents"]) for row in rows(book, "Tags")}
    assert tags == {"A": (1, 1), "B": (2, 2), "=1+1": (1, 1)}
    assert [(row["about"], row["what"], row["text"]) for row in rows(book, "Memos")] == [
        ("document", "On innovation", "What I thought")
    ]


def test_a_part_holds_only_what_was_chosen(filled: Library, tmp_path: Path) -> None:
    book = written(filled, tmp_path, Choice(tags=frozenset({Id("B")})))
    assert {row["tags"] for row in rows(book, "Annotations")} == {"B"}
    assert [row["tag"] for row in rows(book, "Tags")] == ["B"] and len(rows(book, "Codings")) == 2


def test_an_empty_library_gives_empty_sheets(library: Library, tmp_path: Path) -> None:
    written_ = export(library, tmp_path / "out.xlsx")
    assert not written_.losses and set(written_.counts.values()) == {0}
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == SHEETS and rows(book, "Annotations") == []


def test_a_text_too_long_for_a_cell_is_cut_between_characters_and_told(filled: Library, tmp_path: Path) -> None:
    change(filled, "n", "note", LONG)
    done = export(filled, tmp_path / "out.xlsx")
    assert done.losses == {CUT: 1} == foresee(filled, Choice()).losses
    note = next(
        row["note"] for row in rows(openpyxl.load_workbook(tmp_path / "out.xlsx"), "Annotations") if row["quote"] == TEXT[:13]
    )
    assert note == LONG[: 32_767 // 2]


def test_a_full_sheet_goes_on_in_another_and_links_still_lead_right(
    filled: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_out, "MOST_ROWS", 3)
    book = written(filled, tmp_path)
    assert {"Annotations 2", "Codings 2"} <= set(book.sheetnames)
    found = [row["annotation id"] for name in ("Annotations", "Annotations 2") for row in rows(book, name)]
    assert sorted(found) == ["m", "n", "o", "p"]
    link = book["Codings 2"].cell(2, 10).hyperlink.location
    assert link.startswith("'Annotations") and book["Annotations 2"].auto_filter.ref


def test_links_beyond_the_limit_are_left_out_and_told(filled: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_out, "MOST_LINKS", 3)
    done = export(filled, tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    monkeypatch.setattr(annotation_workbook, "MOST_LINKS", 3)
    assert done.losses[UNLINKED] == 10 == foresee(filled, Choice()).losses[UNLINKED]
    assert len([1 for row in book["Annotations"].iter_rows() for cell in row if cell.hyperlink]) == 3
    assert len(rows(book, "Annotations")) == 4


def test_tags_beyond_the_columns_of_a_sheet_are_told(filled: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_sheets, "_MOST_TAGS", 2)
    done = export(filled, tmp_path / "out.xlsx")
    assert done.losses["tags beyond the 16,384 columns of a sheet"] == 1
    assert rows(openpyxl.load_workbook(tmp_path / "out.xlsx"), "Documents × tags")[0]["all codings"] == 3


def test_a_tag_and_a_coder_that_are_not_here_have_rows_too(filled: Library, tmp_path: Path) -> None:
    add_annotation(filled, "x", "later", coder=Id("someone"), start=1, end=3)
    book = written(filled, tmp_path)
    assert "later" in {row["tag"] for row in rows(book, "Tags")} and "someone" in {row["coder"] for row in rows(book, "Coders")}


def test_stopping_and_a_full_disk_leave_nothing_behind(filled: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    stopped = Monitor()
    stopped.cancel()
    with pytest.raises(Cancelled):
        export(filled, folder / "out.xlsx", stopped)
    packed = Monitor(lambda _done, _total, what: packed.cancel() if what == "=HYPERLINK(1)" else None)
    with pytest.raises(Cancelled):
        export(filled, folder / "out.xlsx", packed)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("xlsxwriter.workbook.ZipFile", full)
    with pytest.raises(LibraryFault, match="No space left on device"):
        export(filled, folder / "out.xlsx")
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(not _has_calc(), reason="LibreOffice Calc is not installed")
def test_libreoffice_reads_the_same_words(filled: Library, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    export(filled, out)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    quoted = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"  # UTF-8, every sheet a file
    command = ["soffice", profile, "--headless", "--convert-to", quoted, "--outdir", str(tmp_path), str(out)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    with (tmp_path / "out-Annotations.csv").open(encoding="utf-8", newline="") as file:
        read = list(csv.DictReader(file))
    told = {row["annotation id"]: row for row in read}
    assert set(told) == {"n", "m", "o", "p"} and told["o"]["quote"] == ODD[15:40]
    assert (told["n"]["note"], told["p"]["note"], told["o"]["note"]) == (
        "=cmd|'/c calc'!A1",
        "<r><t>as it is</t></r>",
        "two\nlines",
    )
    assert told["n"]["date"] == "2014-04-01" and told["n"]["Year"] == "1999"
    assert (tmp_path / "out-Documents × tags.csv").is_file() and (tmp_path / "out-Memos.csv").is_file()


def test_the_ending_says_it(filled: Library) -> None:
    assert format_of(Path("a.XLSX")).name == "xlsx"
