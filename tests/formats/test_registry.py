"""The registry: suffixes, and one sentence for each file that can't be read."""

import os
from pathlib import Path

import pytest

from annotator.core.errors import FileRefused
from annotator.formats.registry import extract, read


@pytest.mark.parametrize(("name", "extractor"), [("a.txt", "plaintext 2"), ("A.TXT", "plaintext 2"), ("a.md", "markdown 2")])
def test_the_suffix_says_the_format(name: str, extractor: str) -> None:
    assert extract(Path(name), b"Some words.").extractor == extractor


@pytest.mark.parametrize("name", ["a.xyz", "a", ".txt"])
def test_another_suffix_is_refused_naming_those_that_are_read(name: str) -> None:
    with pytest.raises(FileRefused, match=r"can't be imported: only \.txt, .* and \.\w+ files can be read\.$"):
        extract(Path(name), b"Some words.")


def test_a_file_with_an_odd_name_is_read(tmp_path: Path) -> None:
    path = tmp_path / "spéech ’n’ 100% #1 👍.txt"
    path.write_bytes(b"Some words.")
    assert extract(path, read(path)).title == "spéech ’n’ 100% #1 👍"


def test_what_is_not_there_or_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(FileRefused, match=r"^gone\.txt is not there any more"):
        read(tmp_path / "gone.txt")
    with pytest.raises(FileRefused, match=r"^folder\.txt is a folder"):
        read(tmp_path / "folder.txt")
    with pytest.raises(FileRefused, match=r"can't be read"):
        read(tmp_path / "a\0b.txt")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_bytes(b"words")
    path.chmod(0)
    with pytest.raises(FileRefused, match="may not be read"):
        read(path)


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.html"
    with path.open("wb") as file:
        file.truncate(200 * 1024**2)
    with pytest.raises(FileRefused, match=r"^huge\.html has 200 MB, and more than 64 MB can't be read as one document"):
        read(path)
