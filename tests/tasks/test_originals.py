"""Kept files: found, written for looking at only, and never such as a system would run."""

import os
from pathlib import Path

import pytest

from annotator.core import edits
from annotator.core.documents import fingerprint_of
from annotator.core.errors import LibraryFault, UserFault
from annotator.store.library import Library
from annotator.store.rows import Text
from annotator.tasks.importing import import_files
from annotator.tasks.monitor import Monitor
from annotator.tasks.originals import Original, can_open, original_of, put_aside, save
from tests.libraries import CODER, change, draft


def test_the_file_is_found_and_written_byte_for_byte_for_reading_only(library: Library, folder: Path, tmp_path: Path) -> None:
    (outcome,) = import_files(library, CODER, [folder / "one.txt"], Monitor())
    assert outcome.document
    original = original_of(library, outcome.document)
    path = put_aside(original, tmp_path)
    assert path.name == "one.txt" and path.read_bytes() == (folder / "one.txt").read_bytes()
    assert path.stat().st_mode & 0o777 == 0o400
    assert put_aside(original, tmp_path) != path, "each time in a folder of its own: one may be open still"


def test_a_document_with_another_text_still_has_the_file_it_came_from(library: Library, folder: Path) -> None:
    (outcome,) = import_files(library, CODER, [folder / "one.txt"], Monitor())
    assert outcome.document
    change(library, outcome.document, "text", fingerprint_of("Other words."))
    assert original_of(library, outcome.document).data == (folder / "one.txt").read_bytes()


def test_a_file_that_is_not_in_this_copy_is_said_to_be_so(library: Library) -> None:
    library.apply(edits.add_document(CODER, draft()), [Text(draft().text, 7)])
    with pytest.raises(UserFault, match=r"“On innovation” came from is not in this copy"):
        original_of(library, library.documents()[0].id)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\temp\\a:b|c.txt", "a_b_c.txt"),
        ("new\nline.txt", "new_line.txt"),
        ("..", "original"),
        ("x" * 400 + ".pdf", "x" * 117 + ".pdf"),
    ],
)
def test_a_name_is_only_ever_a_name(library: Library, given: str, kept: str) -> None:
    library.apply(edits.add_document(CODER, draft()), [Text(draft().text, 7, b"bytes", given)])
    assert original_of(library, library.documents()[0].id).name.removesuffix("..") == kept


@pytest.mark.parametrize("name", ["a.exe", "a.desktop", "a.txt.bat", "a.sh", "a", "a.html.lnk", "a.txt."])
def test_what_a_system_might_run_is_not_written_to_be_opened(name: str, tmp_path: Path) -> None:
    original = Original(name, b"bytes")
    assert not can_open(original)
    with pytest.raises(UserFault, match="not opened from here"):
        put_aside(original, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_saving_takes_the_place_of_what_is_there_or_says_why_not(tmp_path: Path) -> None:
    target = tmp_path / "kept.txt"
    target.write_text("before")
    save(Original("one.txt", b"bytes"), target)
    assert target.read_bytes() == b"bytes" and os.listdir(tmp_path) == ["kept.txt"]
    with pytest.raises(LibraryFault, match="can't be written"):
        save(Original("one.txt", b"bytes"), tmp_path / "none" / "kept.txt")
