"""Handlers that come later: nothing of them is loaded at the start, and they handle what is said of them."""

import subprocess
import sys
from pathlib import Path

from annotator.gui.windows.handlers import Handlers
from annotator.gui.windows.later import Later
from annotator.gui.windows.main_window import MainWindow

ROOT = Path(__file__).parents[3]


def later(window: MainWindow) -> list[Later]:
    """All of them in a window."""
    handlers = window.findChild(Handlers)
    return [each for each in vars(handlers).values() if isinstance(each, Later)]


def test_each_handles_the_actions_that_are_said_of_it(window: MainWindow) -> None:
    found = later(window)
    assert len(found) == 10
    for each in found:
        assert set(each.handlers.table()) == set(each.actions)


def test_they_are_not_loaded_with_the_window() -> None:
    names = ("compare", "chart", "matrix", "summary", "passage", "word", "merge", "packet", "report", "export")
    code = "import sys, annotator.gui.windows.furnishing; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=60, check=True)
    loaded = set(done.stdout.split())
    assert "annotator.gui.windows.search_handlers" in loaded
    assert not [name for name in names if f"annotator.gui.windows.{name}_handlers" in loaded]
