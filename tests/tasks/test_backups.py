"""Copies that are made without being asked."""

import time
from pathlib import Path

import pytest

from annotator.core.errors import LibraryFault
from annotator.store.library import Library
from annotator.store.lock import InUse
from annotator.tasks import backups
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
