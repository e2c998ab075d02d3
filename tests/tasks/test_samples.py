"""The sample library."""

import hashlib
from pathlib import Path

import pytest

from annotator.core.errors import LibraryFault
from annotator.formats.corpus import read_corpus
from annotator.paths import seeds
from annotator.tasks.samples import make_sample
from tests.libraries import assert_sound


def test_it_holds_the_five_documents_with_what_is_known_of_them_and_nothing_else(tmp_path: Path) -> None:
    library = make_sample(tmp_path / "sample.annotator")
    rows, entries = library.documents(), read_corpus(seeds())
    assert len(rows) == 5
    for row, entry in zip(rows, entries, strict=True):
        assert (row.title, row.speaker, row.date) == (entry.title, entry.speaker, entry.date)
        assert (row.venue, row.publisher) == (entry.venue, entry.publisher)
        original = library.original(row.fingerprint)
        assert original and original[0] == entry.file and hashlib.sha256(original[1]).hexdigest() == entry.sha256
        assert len(library.blocks(row.id)) > 10
    assert library.annotations() == [] and len(library.codebook()) == 0 and library.coders() == [] and library.memos() == []
    assert_sound(library)
    library.close()


def test_two_samples_hold_the_same_documents(tmp_path: Path) -> None:
    one, two = make_sample(tmp_path / "1.annotator"), make_sample(tmp_path / "2.annotator", who="Mira")
    assert [row.id for row in one.documents()] == [row.id for row in two.documents()]
    assert [coder.name for coder in two.coders()] == ["Mira"]
    one.close()
    two.close()


def test_it_is_never_made_over_a_file(tmp_path: Path) -> None:
    (tmp_path / "sample.annotator").write_text("mine")
    with pytest.raises(LibraryFault):
        make_sample(tmp_path / "sample.annotator")
    assert (tmp_path / "sample.annotator").read_text() == "mine"
