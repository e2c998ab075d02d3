"""Folders as they lie on disks: loops of links, odd names, files twice, hundreds at once."""

import os
import sys
from collections import Counter
from pathlib import Path

import pytest

from annotator.store.library import Library
from annotator.tasks import importing
from annotator.tasks.importing import Became, import_files
from annotator.tasks.monitor import Monitor
from tests.libraries import CODER, assert_sound

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")


def speech(path: Path, words: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{words}\n\nA paragraph.\n")
    return path


@needs_links
def test_links_that_go_round_are_not_followed_for_ever(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    speech(folder / "deep" / "a.txt", "One")
    (folder / "deep" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "nowhere.txt").symlink_to(tmp_path / "gone.txt")
    (folder / "again.txt").symlink_to(folder / "deep" / "a.txt")
    outcomes = import_files(library, CODER, [folder], Monitor(), recursive=True)
    assert {outcome.path.name: outcome.became.value for outcome in outcomes} == {
        "again.txt": "imported",
        "a.txt": "already here",
        "self.txt": "refused",
        "nowhere.txt": "refused",
    }
    assert all(outcome.sentence.endswith(".") for outcome in outcomes)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have no such names")
def test_folders_and_files_may_have_names_that_are_no_text(library: Library, tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/d\xe9p\xf4t"))
    speech(folder / os.fsdecode(b"caf\xe9.txt"), "One")
    speech(folder / "new\nline.txt", "Two")
    (folder / os.fsdecode(b"emp\xfft.txt")).write_bytes(b"")
    outcomes = import_files(library, CODER, [folder], Monitor(), recursive=True)
    assert Counter(outcome.became for outcome in outcomes) == {Became.IMPORTED: 2, Became.EMPTY: 1}
    for outcome in outcomes:
        outcome.sentence.encode()
        assert "\n" not in outcome.sentence
    assert_sound(library)


@needs_links
def test_a_pipe_among_the_files_holds_nothing_up(library: Library, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    speech(tmp_path / "real.txt", "One")
    outcomes = import_files(library, CODER, [tmp_path], Monitor(), recursive=True)
    assert {outcome.path.name: outcome.became.value for outcome in outcomes} == {"pipe.txt": "refused", "real.txt": "imported"}
    assert "is no file with contents" in next(outcome.sentence for outcome in outcomes if outcome.became is Became.REFUSED)


def test_copies_all_over_a_large_folder_come_in_once_each(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_BATCH_FILES", 50)
    for number in range(400):
        speech(tmp_path / f"part {number % 7}" / f"{number:03}.txt", f"Speech {number % 130}")
    outcomes = import_files(library, CODER, [tmp_path], Monitor(), recursive=True)
    assert Counter(outcome.became for outcome in outcomes) == {Became.IMPORTED: 130, Became.PRESENT: 270}
    assert len(library.documents()) == 130 and len({outcome.document for outcome in outcomes}) == 130
    assert_sound(library)
