"""The large library that is measured is one like any other."""

from pathlib import Path

import pytest

from annotator.store.library import Library
from benchmarks.big_library import build
from benchmarks.library import figures
from tests.libraries import add_tag, assert_sound, replayed, state_of


def test_what_is_built_quickly_is_what_its_journal_adds_up_to(tmp_path: Path) -> None:
    build(tmp_path / "made.annotator", 6, 15, length=2_000)
    library = Library.open(tmp_path / "made.annotator")
    assert [row.annotations for row in library.documents()] == [15] * 6
    assert_sound(library)
    fresh = replayed(library, tmp_path / "fresh.annotator")
    assert state_of(fresh) == state_of(library)
    add_tag(library, "more")
    assert_sound(library)
    empty = Library.create(tmp_path / "empty.annotator")
    indexes = "select name from sqlite_master where type = 'index' order by name"
    assert library._connection.rows(indexes) == empty._connection.rows(indexes)
    for each in (library, fresh, empty):
        each.close()


def test_every_figure_is_measured_beside_the_same_in_plain_sqlite(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_BENCH_SCALE", "0.001")
    found = figures()
    assert len(found) == 4 and all("plain sqlite3" in figure.note and figure.value > 0 for figure in found)
