"""Every text that is in a library is in its index, and a file of an older version gets one."""

import sqlite3
from contextlib import closing
from pathlib import Path

from annotator.store.index import expression_of
from annotator.store.library import Library
from tests.libraries import add_document, assert_sound, new_library


def test_a_file_without_an_index_gets_one_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "old.annotator"
    with closing(new_library(path)) as library:
        add_document(library)
        (fingerprint,) = library.texts_matching(expression_of(["innovation"]))
    with closing(sqlite3.connect(path)) as db:
        db.executescript("drop table words; drop table indexed; pragma user_version = 1")
    with closing(Library.open(path)) as library:
        assert library.texts_matching(expression_of(["innov"], is_prefix=True)) == {fingerprint}
        assert library.texts_matching(expression_of(["absent"])) == frozenset()
        assert_sound(library)


def test_a_text_that_is_not_in_the_index_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "new.annotator"
    with closing(new_library(path)) as library:
        add_document(library)
    with closing(sqlite3.connect(path)) as db:
        db.execute("delete from indexed")
        db.commit()
    with closing(Library.open(path)) as library:
        (fault,) = library.check().faults
        assert "is not in the index" in fault
