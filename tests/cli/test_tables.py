"""Tables from the command line: each row a document, columns told by name."""

from pathlib import Path

import pytest

from tests.formats.test_rows import SPEECHES
from tests.libraries import new_library
from tests.test_cli import asked, refused, run, told


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "study.annotator"
    new_library(made).close()
    (tmp_path / "speeches.csv").write_text(SPEECHES, encoding="utf-8")
    return made


def test_rows_come_in_with_what_their_columns_tell(path: Path) -> None:
    rows = asked("import", path, path.with_name("speeches.csv"))
    assert [row["became"] for row in rows] == ["imported", "imported", "empty"]
    listed = asked("documents", path)
    assert sorted((row["title"], row["speaker"], row["date"]) for row in listed) == [
        ("On reform", "Jane Smith", "2014-04-13"),
        ("On trade", "Tom Jones", "2014-05-02"),
    ]


def test_columns_are_named(path: Path) -> None:
    told("import", path, path.with_name("speeches.csv"), "--text", "speech", "--title", "Party", "--attribute", "words")
    assert {row["title"] for row in asked("documents", path)} == {"Green", "Red"}


def test_an_unknown_column_is_said_with_those_that_there_are(path: Path) -> None:
    said = refused("import", path, path.with_name("speeches.csv"), "--text", "Words of it")
    assert "There is no column “Words of it”; the columns are “Title”, “Speaker”, “Delivered on”" in said
    assert asked("documents", path) == []


def test_a_table_that_is_none_fails_the_command_and_nothing_else(path: Path) -> None:
    bad, text = path.with_name("bad.xlsx"), path.with_name("one.txt")
    bad.write_bytes(b"no workbook")
    text.write_text("One\n\nA text of its own.", encoding="utf-8")
    result = run("import", path, bad, text)
    assert result.exit_code == 1
    assert "1 of 2 files and rows could not be imported" in result.stderr
    assert len(asked("documents", path)) == 1
