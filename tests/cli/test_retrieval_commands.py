"""Passages are gathered on the command line, with the faults of a query in one line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from annotator.cli.main import commands
from tests.libraries import TEXT, add_annotation, add_document, add_tag, new_library


def run(*words: object) -> Result:
    return CliRunner().invoke(commands, [str(word) for word in words])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with two tags whose passages overlap once."""
    library = new_library(tmp_path / "a.annotator")
    add_document(library)
    add_tag(library, "hope")
    add_tag(library, "care")
    add_annotation(library, "one", "hope", start=0, end=13)
    add_annotation(library, "two", "care", start=3, end=30)
    add_annotation(library, "three", "hope", start=TEXT.index("Thank"), end=TEXT.index("Thank") + 5)
    library.close()
    return tmp_path / "a.annotator"


def test_passages_are_listed_as_json(path: Path) -> None:
    told = json.loads(run("retrieve", path, "tag:hope OVERLAPS tag:care", "--json", "--context", "paragraph").output)
    assert told["total"] == 1
    (passage,) = told["groups"][0]["passages"]
    assert (passage["start"], passage["words"], passage["after"], passage["tags"]) == (0, "On innovation", " and trust", "hope")


def test_groups_are_counted(path: Path) -> None:
    lines = run("retrieve", path, "has:tag", "--group", "tag", "--count").output.splitlines()
    assert lines == ["care: 1 passage", "hope: 2 passages", "3 passages in all."]


def test_passages_are_written_to_a_table(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    assert run("retrieve", path, "has:tag", "--out", out).exit_code == 0
    assert len(list(load_workbook(out).active.values)) == 4
    refused = run("retrieve", path, "has:tag", "--out", tmp_path / "out.doc")
    assert refused.exit_code == 1
    assert "must end in .csv, .xlsx or .md" in refused.stderr


def test_a_fault_of_the_query_is_one_line_with_its_place(path: Path) -> None:
    result = run("retrieve", path, "tag:hope WITHIN tag:nope")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "“nope” (character 17)" in result.stderr


def test_codings_are_counted_as_a_matrix(path: Path, tmp_path: Path) -> None:
    told = json.loads(run("matrix", path, "--json").output)
    assert [row["name"] for row in told["rows"]] == ["care", "hope"] and told["values"] == [[1, 1], [1, 2]]
    told = json.loads(run("matrix", path, "--by", "document", "--transpose", "--json").output)
    assert told["columns"][1]["name"] == "hope" and told["values"] == [[1, 2]]
    assert run("matrix", path, "--measure", "jaccard").output.splitlines()[1].split() == ["care", "1", "0.500"]
    assert run("matrix", path, "--tag", "care", "--by", "coder").output.splitlines()[1].split() == ["care", "1"]
    assert run("matrix", path, "--by", "attribute").exit_code == 2
    assert run("matrix", path, "--by", "year", "--measure", "jaccard").exit_code == 2
    assert run("matrix", path, "--by", "attribute", "--attribute", "Shoe").exit_code == 1
    out = tmp_path / "m.xlsx"
    assert run("matrix", path, "--out", out).exit_code == 0
    assert list(load_workbook(out).active.values)[1:] == [("care", 1, 1), ("hope", 1, 2)]
