"""A batch of damaged files: each has its outcome, and the library holds whole documents only."""

import random
from pathlib import Path

import pytest

from annotator.store.library import Library
from annotator.tasks.importing import Became, import_files
from annotator.tasks.monitor import Monitor
from tests.formats.test_damaged import FORMATS, SLOW, damaged, damaged_inside
from tests.libraries import CODER, assert_sound


@pytest.mark.parametrize("seed", range(2))
def test_damaged_files_hold_up_no_other_and_leave_no_part_behind(library: Library, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    paths = []
    for format, (_, whole) in FORMATS.items():
        for number in range(1 if format in SLOW else 8):
            data = damaged_inside(whole, chance) if whole.startswith(b"PK") and number % 2 else damaged(whole, chance)
            paths.append(tmp_path / f"{number:02}.{format}")
            paths[-1].write_bytes(data)
    whole_file = tmp_path / "whole.txt"
    whole_file.write_text("On reform\n\nA whole text that comes in, whatever came before it.", encoding="utf-8")
    outcomes = import_files(library, CODER, [*paths, whole_file], Monitor())
    assert [outcome.path for outcome in outcomes] == [*paths, whole_file]
    assert outcomes[-1].became is Became.IMPORTED
    assert all("\n" not in outcome.sentence and outcome.sentence.endswith(".") for outcome in outcomes)
    came_in = {outcome.document for outcome in outcomes if outcome.became is Became.IMPORTED}
    assert {row.id for row in library.documents()} == came_in
    assert {outcome.became for outcome in outcomes} >= {Became.IMPORTED, Became.REFUSED}
    for row in library.documents():
        assert len(library.text(row.fingerprint)) == row.characters
        assert library.blocks(row.id)
    assert_sound(library)
