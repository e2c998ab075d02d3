"""The shipped corpus is what `corpus.toml` says, byte for byte; a faulty file is told in one sentence."""

import hashlib
from pathlib import Path

import pytest

from annotator.core.errors import FileRefused
from annotator.formats.corpus import CorpusEntry, read_corpus
from annotator.formats.registry import extract
from annotator.paths import seeds

HASH = "0" * 64


def test_the_files_are_those_that_are_named_byte_for_byte() -> None:
    entries = read_corpus(seeds())
    assert [entry.file for entry in entries] == sorted(path.name for path in seeds().glob("*.txt"))
    for entry in entries:
        assert hashlib.sha256((seeds() / entry.file).read_bytes()).hexdigest() == entry.sha256


def test_what_is_known_agrees_with_what_the_texts_tell() -> None:
    for entry in read_corpus(seeds()):
        draft = extract(seeds() / entry.file, (seeds() / entry.file).read_bytes())
        assert entry.title in draft.title
        assert (entry.speaker, entry.date) == (draft.speaker, draft.date)
        assert entry.venue
        assert entry.publisher


def test_only_file_hash_and_title_are_needed(tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_text(f'[[document]]\nfile = "a.txt"\nsha256 = "{HASH}"\ntitle = "A"\n', encoding="utf-8")
    assert read_corpus(tmp_path) == [CorpusEntry("a.txt", HASH, "A")]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("document = 5", "names no"),
        ("[[document]\n", "can't be read"),
        ('[[document]]\nfile = "a"', "document 1 has no sha256"),
        (f'[[document]]\nfile = "a"\nsha256 = "{HASH}"\ntitle = "A"\nauthor = "B"', "document 1 has an unknown key, author"),
        (f'[[document]]\nfile = "../a"\nsha256 = "{HASH}"\ntitle = "A"', "must name a file of its own folder"),
        (f'[[document]]\nfile = "a"\nsha256 = "{HASH}"\ntitle = "A"\ndate = "May"', "date that is not ISO"),
        ('[[document]]\nfile = "a"\nsha256 = "abc"\ntitle = "A"', "64 hex digits"),
        (f'[[document]]\nfile = "a"\nsha256 = "{HASH}"\ntitle = "A"\ndate = 2014-01-01', "no text in quotation marks"),
    ],
)
def test_a_faulty_file_is_told_in_one_sentence(tmp_path: Path, content: str, fault: str) -> None:
    (tmp_path / "corpus.toml").write_text(content, encoding="utf-8")
    with pytest.raises(FileRefused, match=fault):
        read_corpus(tmp_path)


def test_a_folder_without_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="can't be read"):
        read_corpus(tmp_path)
