"""The command that exports: parts of a library by name, and what it says."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotator.cli.main import commands
from annotator.core import edits, sets
from annotator.core.changes import Id
from annotator.store.library import Library
from tests.libraries import CODER, OTHER, add_annotation, add_document, add_tag, new_library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two documents, one of them in a set; tags A and, below it, B."""
    library = new_library(tmp_path / "work.annotator")
    one = add_document(library)
    text = "Another one\n\nHere families are named."
    add_document(library, text, "Another one")
    add_tag(library, "A")
    add_tag(library, "B", "A")
    add_annotation(library, "n", "A", "B")
    add_annotation(library, "m", start=26, end=60, coder=OTHER)
    add_annotation(library, "o", "B", text=text)
    library.apply(sets.add_set(CODER, Id("set-1"), "First ones", [one]))
    library.apply(edits.add_coder(OTHER, "Mira", "blue"))
    library.close()
    return tmp_path / "work.annotator"


def run(*words: object) -> Result:
    return CliRunner().invoke(commands, [str(word) for word in words])


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], ["n", "m", "o"]),
        (["--document", "another ONE"], ["o"]),
        (["--set", "first ones"], ["n", "m"]),
        (["--set", "First ones", "--document", "Another one"], ["n", "m", "o"]),
        (["--tag", "A"], ["n", "o"]),
        (["--tag", "A / B"], ["n", "o"]),
        (["--coder", "mira"], ["m"]),
        (["--tag", "A", "--set", "set-1"], ["n"]),
    ],
)
def test_a_part_is_written_by_name(path: Path, tmp_path: Path, options: list[str], expected: list[str]) -> None:
    result = run("export", path, tmp_path / "out.csv", "--json", *options)
    assert result.exit_code == 0, result.output
    assert json.loads(result.output)["annotations"] == len(expected)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["annotation id"] for row in csv.DictReader(file)] == expected


def test_unknown_names_are_refused_and_nothing_is_written(path: Path, tmp_path: Path) -> None:
    for option in ("--document", "--set", "--tag", "--coder"):
        result = run("export", path, tmp_path / "out.csv", option, "nonsense")
        assert result.exit_code == 1 and "nonsense" in result.stderr and "Traceback" not in result.stderr
    assert not (tmp_path / "out.csv").exists()


def test_what_is_left_out_is_said(path: Path, tmp_path: Path) -> None:
    library = Library.open(path)
    library.apply(edits.add_memo(CODER, Id("memo"), "library", None, "A long thought"))
    library.close()
    said = run("export", path, tmp_path / "out.csv").output
    assert said.startswith("3 annotations written to") and "1  memos" in said
    assert json.loads(run("export", path, tmp_path / "out.csv", "--json").output)["losses"] == {"memos": 1}
