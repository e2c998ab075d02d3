"""Projects of other tools from the command line: brought in, looked at beforehand, told what was lost."""

import shutil
from pathlib import Path

import pytest

from annotator.formats.refi_reading import read_qdc
from annotator.formats.refi_writing import write_qdc, write_qdpx
from tests.libraries import new_library
from tests.projects import small_project
from tests.refi_files import write_project
from tests.test_cli import asked, refused, run, told

LOSSY = '<Sources><PictureSource guid="a"/></Sources>'
UNSURE = (
    '<Sources><TextSource guid="10000000-0000-4000-8000-000000000001" name="T" plainTextPath="internal://a.txt">'
    '<PlainTextSelection guid="10000000-0000-4000-8000-000000000002" startPosition="4" endPosition="8"/></TextSource></Sources>'
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "study.annotator"
    new_library(made).close()
    write_qdpx(small_project(), tmp_path / "a.qdpx")
    return made


def test_a_project_comes_in_once(path: Path) -> None:
    (row,) = asked("import", path, path.with_name("a.qdpx"))
    assert row["became"] == "imported"
    assert "2 documents, 3 annotations, 3 tags" in row["sentence"]
    assert len(asked("annotations", path)) == 3
    (row,) = asked("import", path, path.with_name("a.qdpx"))
    assert row["became"] == "already here"
    assert len(asked("documents", path)) == 2


def test_a_project_is_known_by_what_is_in_it(path: Path) -> None:
    shutil.copy(path.with_name("a.qdpx"), path.with_name("export.zip"))
    write_qdc(small_project(), path.with_name("codes.xml"))
    rows = asked("import", path, path.with_name("codes.xml"), path.with_name("export.zip"))
    assert "3 tags new" in rows[0]["sentence"]
    assert "3 annotations" in rows[1]["sentence"]


def test_a_look_beforehand_tells_the_losses_and_writes_nothing(path: Path) -> None:
    lossy = write_project(path.with_name("b.qdpx"), LOSSY)
    (row,) = asked("import", path, lossy, "--preview")
    assert row["losses"] == {"pictures": 1}
    (row,) = asked("import", path, path.with_name("a.qdpx"), "--preview")
    assert row["became"] == "left out"
    assert asked("documents", path) == []
    assert asked("tags", path) == []


def test_losses_are_printed(path: Path) -> None:
    said = told("import", path, write_project(path.with_name("b.qdpx"), LOSSY))
    assert "No place was found for:" in said
    assert "1  pictures" in said


def test_another_reading_of_positions_can_be_asked_for(path: Path) -> None:
    unsure = write_project(path.with_name("b.qdpx"), UNSURE, {"a.txt": "\U0001f600 we met".encode()})
    refused("import", path, unsure, "--reading", "guesswork")
    told("import", path, unsure, "--reading", "codepoints")
    assert asked("annotations", path)[0]["start"] == 4
    (row,) = asked("import", path, unsure, "--reading", "utf16", "--preview")
    assert "1 annotation changed" in row["sentence"]


def test_a_damaged_project_fails_the_command_and_nothing_else(path: Path) -> None:
    bad = path.with_name("bad.qdpx")
    bad.write_bytes(b"PK nonsense")
    result = run("import", path, bad, path.with_name("a.qdpx"))
    assert result.exit_code == 1
    assert "1 of 2 files" in result.stderr
    assert len(asked("documents", path)) == 2


def test_only_projects_can_be_looked_at_beforehand(path: Path) -> None:
    text = path.with_name("a.txt")
    text.write_text("words", encoding="utf-8")
    assert "a.txt is none" in refused("import", path, text, "--preview")


def test_a_library_goes_out_as_a_project_and_comes_into_another(path: Path) -> None:
    told("import", path, path.with_name("a.qdpx"))
    said = told("export", path, path.with_name("b.qdpx"))
    assert "2 documents, 3 annotations, 3 tags, 2 coders and 4 memos" in said
    assert "colours of coders" in said
    assert "NVivo" in said
    other = path.with_name("other.annotator")
    new_library(other).close()
    (row,) = asked("import", other, path.with_name("b.qdpx"))
    assert row["losses"] == {}
    assert {each["id"] for each in asked("annotations", other)} == {each["id"] for each in asked("annotations", path)}
    (row,) = asked("import", path, path.with_name("b.qdpx"))
    assert row["became"] == "already here"


def test_a_codebook_goes_out(path: Path) -> None:
    told("import", path, path.with_name("a.qdpx"))
    assert "3 tags written" in told("export", path, path.with_name("b.qdc"))
    assert [tag.name for tag in read_qdc(path.with_name("b.qdc")).tags] == ["Values", "Trust", "Care"]
