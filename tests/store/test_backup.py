"""Copies of a library: made while it is in use, ten kept, put back without losing what they replace."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from annotator.core.errors import LibraryFault
from annotator.core.journal import replica_of
from annotator.store import backup as backup_module
from annotator.store.backup import KEPT, assert_library, back_up, backups, folder_of, restore
from annotator.store.library import Library
from tests.libraries import add_annotation, add_tag, assert_sound, change, seen, share

NOON = datetime(2026, 3, 1, 12).timestamp()


def test_a_copy_is_the_library_at_that_moment(filled: Library, path: Path) -> None:
    before = seen(filled)
    copy = back_up(path, filled.copy_to, now=NOON)
    change(filled, "n", "note", "later")
    assert copy.path.parent == folder_of(path) and copy.path.name == "2026-03-01 12.00.00.annotator"
    assert copy.made == datetime(2026, 3, 1, 12) and copy.size == copy.path.stat().st_size and copy.reason == "rotating"
    opened = Library.open(copy.path, read_only=True)
    assert seen(opened) == before
    assert_sound(opened)
    opened.close()


def test_ten_rotate_and_those_made_for_a_reason_stay(filled: Library, path: Path) -> None:
    back_up(path, filled.copy_to, "migration", now=NOON - 5)
    for number in range(KEPT + 3):
        back_up(path, filled.copy_to, now=NOON + number)
    listed = backups(path)
    assert [copy.made.second for copy in listed if copy.reason == "rotating"] == list(range(KEPT + 2, 2, -1))
    assert listed[-1].reason == "migration"


def test_what_is_no_copy_is_passed_over_and_kept(filled: Library, path: Path) -> None:
    folder_of(path).mkdir()
    mine = folder_of(path) / "my notes.annotator"
    mine.write_text("mine")
    for number in range(KEPT + 1):
        back_up(path, filled.copy_to, now=NOON + number)
    assert mine.read_text() == "mine" and len(backups(path)) == KEPT


def test_a_copy_that_can_not_be_finished_leaves_nothing(filled: Library, path: Path) -> None:
    def fail(target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    with pytest.raises(LibraryFault, match="No backup"):
        back_up(path, fail)
    assert list(folder_of(path).iterdir()) == []


def test_a_folder_that_can_not_be_made_is_said(filled: Library, path: Path) -> None:
    folder_of(path).write_text("in the way")
    with pytest.raises(LibraryFault, match="No backup"):
        back_up(path, filled.copy_to)


def test_restoring_keeps_what_was_replaced(filled: Library, path: Path) -> None:
    before = seen(filled)
    copy = back_up(path, filled.copy_to, now=NOON)
    change(filled, "n", "note", "later")
    after = seen(filled)
    filled.close()
    kept = restore(path, copy.path)
    assert kept.reason == "before restoring"
    for file, picture in ((path, before), (kept.path, after)):
        opened = Library.open(file)
        assert seen(opened) == picture
        opened.close()
    restore(path, kept.path)
    opened = Library.open(path)
    assert seen(opened) == after
    opened.close()
    assert len([copy for copy in backups(path) if copy.reason.startswith("before restoring")]) == 2, "both are kept"


def test_what_the_log_of_a_crash_still_holds_is_kept_when_a_copy_is_put_in_its_place(filled: Library, path: Path) -> None:
    copy = back_up(path, filled.copy_to, now=NOON)
    change(filled, "n", "note", "only in the log")
    crashed = path.with_name("crashed.annotator")
    for suffix in ("", "-wal"):
        crashed.with_name(crashed.name + suffix).write_bytes(path.with_name(path.name + suffix).read_bytes())
    kept = restore(crashed, copy.path)
    assert not crashed.with_name(crashed.name + "-wal").exists()
    restored = Library.open(crashed)
    assert restored.annotations()[0].note == ""
    restored.close()
    restore(crashed, kept.path)
    again = Library.open(crashed)
    assert again.annotations()[0].note == "only in the log"
    assert_sound(again)
    again.close()


def test_a_library_that_is_lost_comes_back_from_its_copy(filled: Library, path: Path) -> None:
    before = seen(filled)
    copy = back_up(path, filled.copy_to, now=NOON)
    filled.close()
    path.unlink()
    restore(path, copy.path)
    opened = Library.open(path)
    assert seen(opened) == before
    opened.close()


def test_a_damaged_library_is_kept_beside_the_copy_that_takes_its_place(filled: Library, path: Path) -> None:
    copy = back_up(path, filled.copy_to, now=NOON)
    filled.close()
    path.write_bytes(b"ruined")
    kept = restore(path, copy.path)
    assert kept.path.read_bytes() == b"ruined"
    Library.open(path).close()


@pytest.mark.parametrize("content", [b"", b"no library", os.urandom(5000)], ids=len)
def test_what_is_no_library_is_not_put_in_its_place(filled: Library, path: Path, content: bytes) -> None:
    wrong = path.with_name("wrong.annotator")
    wrong.write_bytes(content)
    filled.close()
    before = path.read_bytes()
    with pytest.raises(LibraryFault, match=r"wrong\.annotator"):
        restore(path, wrong)
    with pytest.raises(LibraryFault):
        assert_library(path.with_name("nothing.annotator"))
    assert path.read_bytes() == before


def test_a_restored_copy_writes_under_a_new_name_and_gets_its_lost_work_back(filled: Library, path: Path, tmp_path: Path) -> None:
    copy = back_up(path, filled.copy_to, now=NOON)
    lost = change(filled, "n", "note", "written here, shared with a colleague")
    colleague = Library.create(tmp_path / "colleague.annotator")
    share(filled, colleague)
    filled.close()
    restore(path, copy.path)
    restored = Library.open(path)
    fresh = add_tag(restored, "new")
    assert replica_of(fresh) != replica_of(lost)
    share(colleague, restored)
    share(restored, colleague)
    assert seen(restored) == seen(colleague) and restored.annotations()[0].note == "written here, shared with a colleague"
    assert_sound(restored)
    restored.close()
    colleague.close()


def test_a_copy_is_made_while_others_write(filled: Library, path: Path) -> None:
    def copy_and_write(target: Path) -> None:
        add_annotation(filled, "during", "A")
        filled.copy_to(target, lambda _left, _total: None)

    copy = back_up(path, copy_and_write)
    opened = Library.open(copy.path, read_only=True)
    assert_sound(opened)
    opened.close()


def test_at_no_moment_of_restoring_is_there_no_library(filled: Library, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cut(finished: Path, target: Path) -> None:
        raise OSError(5, "Power failed")

    copy = back_up(path, filled.copy_to, now=NOON)
    before = seen(filled)
    filled.close()
    monkeypatch.setattr(backup_module, "put_over", cut)
    with pytest.raises(LibraryFault, match="Power failed"):
        restore(path, copy.path)
    again = Library.open(path)
    assert seen(again) == before
    again.close()
