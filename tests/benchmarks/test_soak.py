"""Random acts in one window: no crash, a sound library, and memory within its bound."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def soaked(acts: int, seed: int) -> "subprocess.CompletedProcess[str]":
    """The soak in a process of its own, so that its memory is its own too."""
    command = [sys.executable, "-m", "benchmarks.soak", str(acts), str(seed)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def check(done: "subprocess.CompletedProcess[str]", least: int) -> None:
    """It ended well and was not hollow."""
    assert done.returncode == 0, done.stdout + done.stderr
    written = re.search(r"(\d+) journal entries", done.stdout)
    assert written and int(written[1]) > least
    assert "Traceback" not in done.stderr


def test_some_hundred_random_acts_leave_a_sound_library() -> None:
    done = soaked(300, 7)
    assert "Traceback" not in done.stderr and "the library is sound" in done.stdout, done.stderr
    written = re.search(r"(\d+) journal entries", done.stdout)
    assert written and int(written[1]) > 60


@pytest.mark.soak
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_ten_thousand_random_acts_stay_within_the_bound(seed: int) -> None:
    check(soaked(10_000, seed), 1_000)
