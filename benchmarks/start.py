"""How long the start takes until the first document can be read, beside a bare PySide6 window with menus.

Both programs print `time.monotonic()` once they have painted; the clock is one for all processes of a machine, so the
time before the process was started can be taken from it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.figures import Figure

ROOT = Path(__file__).resolve().parent.parent
PAIRS = 11
TARGET = 2.5


def figures() -> list[Figure]:
    """One figure: the median start of Annotator on the sample library over that of the bare window."""
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(Path(folder))
        library = Path(folder, "sample.annotator")
        ours = [sys.executable, "-m", "annotator", str(library)]
        bare = [sys.executable, str(ROOT / "benchmarks" / "bare_window.py")]
        subprocess.run([*ours[:3], "new", str(library), "--sample"], env=environment, check=True, capture_output=True, cwd=ROOT)
        times = _paired(ours, bare, environment)
    ours_median, bare_median = (statistics.median(column) for column in times)
    note = f"ours {ours_median * 1000:.0f} ms, bare window {bare_median * 1000:.0f} ms"
    return [Figure("start to first document readable / bare window", ours_median / bare_median, "x", TARGET, True, note)]


def _environment(folder: Path) -> dict[str, str]:
    """Offscreen unless told otherwise, and with settings of its own, so that the user's are neither read nor changed."""
    places = {
        name: str(folder / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    }
    found = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    compiled = str(folder / "compiled")  # kept between starts, as on a person's machine, whatever this one is told
    return {
        "QT_QPA_PLATFORM": "offscreen",
        **found,
        **places,
        "PYTHONPYCACHEPREFIX": compiled,
        "ANNOTATOR_QUIT_WHEN_READABLE": "1",
    }


def _paired(first: Sequence[str], second: Sequence[str], environment: dict[str, str]) -> tuple[list[float], list[float]]:
    """Seconds of both programs in turn, the order changing every time, after one run of each that warms the disk."""
    times: tuple[list[float], list[float]] = ([], [])
    for command in (first, second):
        _seconds(command, environment)
    for number in range(PAIRS):
        for which in (0, 1) if number % 2 == 0 else (1, 0):
            times[which].append(_seconds((first, second)[which], environment))
    return times


def _seconds(command: Sequence[str], environment: dict[str, str]) -> float:
    """From before the process exists to the time that it prints as its last word."""
    begun = time.monotonic()
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, timeout=60, cwd=ROOT)
    return float(done.stdout.split()[-1]) - begun
