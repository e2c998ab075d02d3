"""Merging and sharing without a window."""

import json
from pathlib import Path

from annotator.core import edits
from annotator.tasks.exchange_file import read_exchange
from tests.libraries import CODER, OTHER, add_annotation, add_document, new_library
from tests.test_cli import run, told


def made(folder: Path) -> tuple[Path, Path]:
    mine, theirs = new_library(folder / "mine.annotator"), new_library(folder / "theirs.annotator")
    mine.apply(edits.add_coder(CODER, "Mira", "blue"))
    add_document(mine)
    add_annotation(mine, "a")
    theirs.apply(edits.add_coder(OTHER, "Tom", "gold"))
    paths = mine.path, theirs.path
    mine.close()
    theirs.close()
    return paths


def test_a_file_is_shared_previewed_merged_and_merged_again(tmp_path: Path) -> None:
    mine, theirs = made(tmp_path)
    file = tmp_path / "work.annotations.gz"
    assert told("share", mine, file) == f"3 entries written to {file}.\n"
    before = theirs.read_bytes()
    assert "0 already here + 3 applied" in told("merge", theirs, file, "--preview")
    assert theirs.read_bytes() == before
    (certificate,) = json.loads(told("merge", theirs, file, "--json"))
    assert certificate["entries"] == {"in_file": 3, "here": 0, "added": 3, "applied": 3, "conflicting": 0, "waiting": 0}
    assert certificate["after"] != certificate["before"]
    assert "Nothing new" in told("merge", theirs, file)
    assert told("share", theirs, tmp_path / "back.annotations", "--since", "Mira").startswith("1 entry written")
    out = tmp_path / "since.annotations"
    assert "1 entry" in told("export", theirs, out, "--since", "Mira") and len(read_exchange(out).rows) == 1
    assert "3 entries" not in told("export", theirs, out, "--json") and len(read_exchange(out).rows) == 4


def test_what_cannot_be_is_said_in_one_line(tmp_path: Path) -> None:
    mine, _ = made(tmp_path)
    assert run("share", mine, tmp_path / "work.csv").exit_code == 1
    out = tmp_path / "since.annotations"
    assert "is for exchange files" in run("export", mine, tmp_path / "a.csv", "--since", "Mira").output
    assert "Nothing of Mira was merged" in run("export", mine, out, "--since", "Mira").output
    assert "Nothing of Mira was merged" in run("share", mine, tmp_path / "w.annotations", "--since", "Mira").output
    (tmp_path / "bad.annotations").write_text("no\n")
    assert "line 1" in run("merge", mine, tmp_path / "bad.annotations").output
