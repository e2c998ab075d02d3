"""The table of annotations: complete, safe to open, never half written."""

import csv
import os
from pathlib import Path

import pytest

from annotator.core import tagging
from annotator.core.changes import Id
from annotator.core.errors import LibraryFault, UserFault
from annotator.formats.csv_table import write_table
from annotator.store.library import Library
from annotator.tasks.exporting import export
from annotator.tasks.monitor import Cancelled, Monitor
from tests.libraries import CODER, TEXT, add_annotation, add_document, add_tag, change


@pytest.fixture
def filled(library: Library) -> Library:
    add_document(library)
    add_tag(library, "A")
    add_tag(library, "B", "A")
    add_annotation(library, "n", "A", "B", note="=cmd|'/c calc'!A1")
    add_annotation(library, "m", start=26, end=60, note='two\nlines, "quoted"')
    return library


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_there_is_one_row_for_each_annotation_with_all_that_is_known(filled: Library, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert export(filled, out).counts == {"annotations": 2}
    first, second = read(out)
    assert (first["block"], first["paragraph"], second["paragraph"], second["before"][-8:]) == ("title", "", "1", "trust\n\nC")
    assert (first["document"], first["speaker"], first["date"]) == ("On innovation", "A Minister", "2014-04-01")
    assert (first["tags"], first["tag paths"], first["tag ids"]) == ("A; B", "A; A / B", "A; B")
    assert (second["start"], second["end"], second["quote"]) == ("26", "60", TEXT[26:60])
    assert second["note"] == 'two\nlines, "quoted"' and second["annotation id"] == "m" and second["coder"] == CODER
    assert first["created"] == "2020-09-13T12:26:40Z"


def test_the_file_is_what_spreadsheet_programs_expect(filled: Library, tmp_path: Path) -> None:
    export(filled, tmp_path / "out.csv")
    data = (tmp_path / "out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfdocument,") and data.count(b"\r\n") == 3 and data.endswith(b"\r\n")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_nothing_is_taken_for_a_formula(filled: Library, tmp_path: Path, start: str) -> None:
    change(filled, "n", "note", f"{start}1+1")
    filled.apply(tagging.rename(CODER, filled.thing(Id("A")), f"{start.strip() or 'x'}tag"))
    export(filled, tmp_path / "out.csv")
    cells = [cell for row in read(tmp_path / "out.csv") for cell in row.values()]
    assert f"'{start}1+1" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_numbers_stay_numbers(tmp_path: Path) -> None:
    with (tmp_path / "x.csv").open("w", newline="") as file:
        assert write_table(file, ["a", "b"], [[-1, None], ["-1", 0.5]]) == 2
    assert (tmp_path / "x.csv").read_bytes() == b"a,b\r\n-1,\r\n'-1,0.5\r\n"


def test_merged_tags_are_written_as_the_one_they_stand_for(filled: Library, tmp_path: Path) -> None:
    filled.apply(tagging.merge_tags(CODER, filled.thing(Id("B")), filled.thing(Id("A"))))
    export(filled, tmp_path / "out.csv")
    assert read(tmp_path / "out.csv")[0]["tags"] == "A"


def test_a_tag_that_is_not_here_and_an_annotation_without_a_place_are_written_all_the_same(
    filled: Library, tmp_path: Path
) -> None:
    add_annotation(filled, "x", "later", start=3, end=9)
    change(filled, filled.documents()[0].id, "text", "f" * 64)
    assert export(filled, tmp_path / "out.csv").counts == {"annotations": 3}
    rows = read(tmp_path / "out.csv")
    assert {row["start"] for row in rows} == {""} and "later" in {row["tags"] for row in rows}


def test_an_older_file_is_replaced_only_by_a_whole_one(filled: Library, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("older")
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        export(filled, out, monitor)
    assert out.read_text() == "older"
    export(filled, out)
    assert len(read(out)) == 2
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_where_nothing_can_be_written_is_said(filled: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryFault, match=r"out\.csv can't be written"):
        export(filled, tmp_path / "nowhere" / "out.csv")
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(UserFault, match="folder"):
        export(filled, tmp_path / "folder.csv")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever is root may write everywhere")
def test_a_folder_for_reading_only_is_said(filled: Library, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir(mode=0o500)
    with pytest.raises(LibraryFault, match="Permission denied"):
        export(filled, folder / "out.csv")
    folder.chmod(0o700)


@pytest.mark.parametrize("name", ["out.xyz", "out", ".csv"])
def test_an_unknown_format_is_refused(filled: Library, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserFault, match=r"\.csv"):
        export(filled, tmp_path / name)
    assert not (tmp_path / name).exists()


def test_the_format_may_be_named(filled: Library, tmp_path: Path) -> None:
    assert export(filled, tmp_path / "out.dat", form="csv").counts == {"annotations": 2}
