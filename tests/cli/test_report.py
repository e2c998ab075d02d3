"""The command that writes reports: what it takes, what it says, and what it refuses."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotator.cli.main import commands
from tests.report_helpers import full_library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    full_library(tmp_path / "work.annotator").close()
    return tmp_path / "work.annotator"


def run(*words: object) -> Result:
    return CliRunner().invoke(commands, [str(word) for word in words])


def test_it_writes_what_was_asked_for(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "money.md"
    options = ("--by", "document", "--context", "sentence", "--tag", "Money & means", "--title", "On money", "--without-codebook")
    result = run("report", path, out, *options)
    assert (result.exit_code, result.stdout) == (0, f"2 passages written to {out}.\n")
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "# On money" and "## Strange" in lines and "## Codebook" not in lines


def test_whole_texts(path: Path, tmp_path: Path) -> None:
    result = run("report", path, tmp_path / "text.html", "--whole-texts", "--document", "On innovation", "--json")
    assert json.loads(result.stdout) == {"path": str(tmp_path / "text.html"), "paragraphs": 4, "annotations": 3}


def test_what_it_refuses_is_said_and_nothing_is_written(path: Path, tmp_path: Path) -> None:
    wrong = run("report", path, tmp_path / "out.xyz")
    assert wrong.exit_code == 1 and "its name must end in .docx" in wrong.stderr
    unknown = run("report", path, tmp_path / "out.md", "--by", "party")
    assert unknown.exit_code == 1 and "Nothing is called “party”" in unknown.stderr
    assert sorted(each.name for each in tmp_path.iterdir() if each.name.startswith("out")) == []


@pytest.mark.parametrize("suffix", ["html", "md"])
def test_export_writes_reports_by_suffix(path: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"all.{suffix}"
    assert run("export", path, out).exit_code == 0
    assert "come first" in out.read_text(encoding="utf-8")
