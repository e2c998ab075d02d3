"""Summaries of cells: written, merged with tags and with colleagues' without loss, left out of copies for outside, replayed."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from annotator.core.changes import SUMMARY, Id
from annotator.core.disputes import disputes_of
from annotator.core.summaries import summarise
from annotator.store.library import Library
from annotator.tasks.monitor import Monitor
from annotator.tasks.outside import Outside
from annotator.tasks.sheet_files import write_sheet
from annotator.tasks.summary_grid import SummaryGrid, grid_rows, summary_grid
from tests.libraries import (
    CODER,
    OTHER,
    add_annotation,
    add_document,
    add_tag,
    assert_sound,
    change,
    journal_of,
    new_library,
    replayed,
    share,
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = new_library(tmp_path / "a.annotator")
    add_document(made)
    for tag in ("hope", "faith", "unused"):
        add_tag(made, tag)
    add_annotation(made, "one", "hope")
    add_annotation(made, "two", "hope", start=20, end=30)
    return made


def write(library: Library, tag: str, words: str, coder: Id = CODER) -> None:
    (row,) = library.documents()
    library.apply(summarise(coder, library.thing(row.id), Id(tag), words))


def read(library: Library) -> SummaryGrid:
    return summary_grid(library, Monitor())


def test_a_cell_has_its_passages_and_what_was_written(library: Library, tmp_path: Path) -> None:
    write(library, "hope", " They hope. \n")
    write(library, "faith", "None here.")
    grid = read(library)
    (document,) = grid.documents
    assert [tag.name for tag in grid.tags] == ["faith", "hope"]
    assert (grid.cell(document.key, "hope").count, grid.cell(document.key, "hope").summary) == (2, "They hope.")
    assert (grid.cell(document.key, "faith").count, grid.cell(document.key, "faith").summary) == (0, "None here.")
    write_sheet(tmp_path / "g.xlsx", "Grid", *grid_rows(grid))
    rows = list(load_workbook(tmp_path / "g.xlsx").active.values)
    assert rows[0] == ("document", "faith (passages)", "faith (summary)", "hope (passages)", "hope (summary)")
    assert rows[1][1:] == (0, "None here.", 2, "They hope.")
    write(library, "faith", "")
    assert [tag.name for tag in read(library).tags] == ["hope"]
    assert_sound(library)
    fresh = replayed(library, tmp_path / "b.annotator")
    assert fresh.summaries() == library.summaries()


def test_two_coders_summaries_of_one_cell_are_a_conflict_that_shows_both(library: Library, tmp_path: Path) -> None:
    other = replayed(library, tmp_path / "b.annotator")
    write(library, "hope", "Mira's words")
    write(other, "hope", "Priya's words", OTHER)
    share(other, library)
    share(library, other)
    grid = read(library)
    assert grid == read(other)
    (document,) = grid.documents
    assert grid.cell(document.key, "hope").is_disputed
    (dispute,) = disputes_of(library.thing(Id(document.key)))
    assert {side.value for side in dispute.sides} == {"Mira's words", "Priya's words"} and dispute.can_join
    other.close()


def test_summaries_of_merged_tags_stand_together_until_one_is_written_for_both(library: Library) -> None:
    write(library, "hope", "Hope")
    write(library, "faith", "Faith")
    change(library, "faith", "merged_into", "hope")
    (document,) = read(library).documents
    assert read(library).cell(document.key, "hope").summary == "Faith\n\nHope"
    library.apply(summarise(CODER, library.thing(Id(document.key)), Id("hope"), "Both", [Id("faith")]))
    assert read(library).cell(document.key, "hope").summary == "Both"


def test_a_copy_for_outside_without_notes_has_no_summaries(library: Library) -> None:
    write(library, "hope", "Between us")
    outside = Outside(library, without_notes=True, without_names=False)
    kept = [outside.row(row) for row in journal_of(library)]
    assert not any(row and row[4].startswith(SUMMARY) for row in kept)
    with_notes = Outside(library, without_notes=False, without_names=False)
    assert any((row := with_notes.row(each)) and row[4].startswith(SUMMARY) for each in journal_of(library))
