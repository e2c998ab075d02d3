"""The table of figures says what was measured, what was asked, and whether it is met."""

from __future__ import annotations

import importlib

import pytest

from benchmarks.__main__ import MODULES, main, table
from benchmarks.figures import Figure


def test_a_target_is_met_from_its_own_side_and_at_itself() -> None:
    assert Figure("repaint", 3.0, "x", 3.0, is_at_most=True).is_met
    assert not Figure("repaint", 3.1, "x", 3.0, is_at_most=True).is_met
    assert Figure("jump", 20.0, "x", 20.0, is_at_most=False).is_met
    assert not Figure("jump", 19.9, "x", 20.0, is_at_most=False).is_met


def test_the_table_is_aligned_and_shows_misses() -> None:
    shown = table([Figure("repaint", 2.5, "x", 3.0, True, "floor 1.1 ms"), Figure("key press, p95", 1234.5, "ms", 50, True)])
    assert shown.splitlines() == [
        "figure          measured    target  met  beside",
        "--------------  --------  --------  ---  ------------",
        "repaint           2.50 x    <= 3 x  yes  floor 1.1 ms",
        "key press, p95  1,234 ms  <= 50 ms  NO",
    ]


@pytest.mark.parametrize("name", MODULES)
def test_every_listed_module_measures_something(name: str) -> None:
    assert callable(importlib.import_module(f"benchmarks.{name}").figures)


def test_an_unknown_benchmark_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["nonsense"])
    assert stopped.value.code == 2
    assert "no benchmark called nonsense" in capsys.readouterr().err
