"""Copies that are made without being asked."""

import time
from pathlib import Path

import pytest

from annotator.core.errors import LibraryFault
from annotator.store.library import Library
from annotator.store.lock import InUse
from annotator.tasks import backups
from annotator.tasks.monitor import Cancelled, Monitor
from tests.libraries import add_tag


def test_an_empty_library_is_not_copied(library: Library) -> None:
    assert backups.rotate_on_open(library) is None and backups.copies(library.path) == []


def test_at_opening_a_copy_is_made_unless_the_newest_is_of_today(library: Library) -> None:
    add_tag(library, "A")
    now = time.time()
    assert backups.rotate_on_open(library, now)
    assert backups.rotate_on_open(library, now + 3600) is None
    assert backups.rotate_on_open(library, now + backups.A_DAY + 1)
    assert len(backups.copies(library.path)) == 2


def test_at_closing_a_copy_is_made_if_something_changed(library: Library) -> None:
    opened_at = library.last_change()
    assert backups.rotate_on_close(library, opened_at) is None
    add_tag(library, "A")
    copy = backups.rotate_on_close(library, opened_at)
    assert copy and backups.copies(library.path) == [copy]


def test_who_only_reads_makes_no_copies(library: Library) -> None:
    add_tag(library, "A")
    reader = Library.open(library.path, read_only=True)
    assert backups.rotate_on_open(reader) is None and backups.rotate_on_close(reader, None) is None
    reader.close()


def test_a_copy_is_put_back_only_while_no_one_has_the_library_open(library: Library, tmp_path: Path) -> None:
    add_tag(library, "A")
    copy = backups.back_up(library)
    add_tag(library, "B")
    with pytest.raises(InUse):
        backups.restore(library.path, copy.path)
    library.close()
    backups.restore(library.path, copy.path)
    opened = Library.open(library.path)
    assert list(opened.codebook().tags) == ["A"]
    opened.close()


def test_a_failed_restoring_lets_the_library_be_opened_again(library: Library) -> None:
    library.close()
    with pytest.raises(LibraryFault):
        backups.restore(library.path, library.path.with_name("nothing.annotator"))
    Library.open(library.path).close()


def test_a_clock_that_was_set_back_stops_no_copies_and_costs_none(library: Library) -> None:
    add_tag(library, "A")
    now = time.time()
    for day in range(12):
        backups.back_up(library, now + 365 * backups.A_DAY + day)
    made = backups.rotate_on_open(library, now)
    assert made and made.path.exists()
    assert backups.rotate_on_open(library, now + 60) is None
    later = [backups.back_up(library, now + 3600 * hour).path for hour in range(1, 10)]
    assert {copy.path for copy in backups.copies(library.path)} == {made.path, *later}


def test_a_saved_copy_is_whole_and_takes_the_place_of_another(library: Library, tmp_path: Path) -> None:
    add_tag(library, "A")
    target = tmp_path / "copy.annotator"
    target.write_text("an older one")
    done: list[tuple[int, int, str]] = []
    assert backups.save_copy(library, target, Monitor(lambda *what: done.append(what))) == target
    opened = Library.open(target)
    assert list(opened.codebook().tags) == ["A"] and done
    opened.close()


def test_a_copy_never_takes_the_place_of_a_library_that_is_open(library: Library, tmp_path: Path) -> None:
    link = tmp_path / "link.annotator"
    link.symlink_to(library.path)
    other = Library.create(tmp_path / "other.annotator")
    add_tag(other, "B")
    for target, why in ((library.path, "is open"), (link, "is open"), (other.path, "open in another program")):
        with pytest.raises(LibraryFault, match=why):
            backups.save_copy(library, target, Monitor())
    assert list(other.codebook().tags) == ["B"] and library.check().is_sound
    other.close()


def test_a_copy_that_is_stopped_or_has_no_room_leaves_what_was_there(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "copy.annotator"
    target.parent.mkdir()
    target.write_text("an older one")
    stopped = Monitor()
    stopped.cancel()
    with pytest.raises(Cancelled):
        backups.save_copy(library, target, stopped)
    assert target.read_text() == "an older one" and list(target.parent.iterdir()) == [target]
    with pytest.raises(LibraryFault):
        backups.save_copy(library, tmp_path / "nowhere" / "copy.annotator", Monitor())
