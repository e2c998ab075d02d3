"""Thousands of random acts in one window: selections, highlights, undos, resizes, themes, documents. `make soak` runs it long.

`python -m benchmarks.soak [ACTS] [SEED]` prints what was done and how the memory grew; it ends with 1 if the bound is broken.
"""

import gc
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.theme.style import CHOICES, theme_hub
from annotator.gui.windows.main_window import MainWindow
from annotator.tasks.samples import make_sample
from annotator.tasks.starters import shipped_starters
from benchmarks.studio import open_window, settle

BOUND_BYTES_PER_ACT = 6_000
"""How much the process may grow for each act once it is warm: undo steps, journal pages in cache and interned words are kept."""
_WARM = 0.3


class Soak:
    """A person who can't make up their mind."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window = window
        self.draw = random.Random(seed)
        self.done: Counter[str] = Counter()
        often = [self.select] * 6 + [self.key] * 8 + [self.scroll] * 3 + [self.undo] * 2
        self.acts: list[Callable[[], None]] = [*often, self.redo, self.resize, self.theme, self.document]

    def act(self) -> None:
        """One random act, and what follows from it."""
        act = self.draw.choice(self.acts)
        act()
        self.done[getattr(act, "__name__", "")] += 1
        settle(2)

    def select(self) -> None:
        """Select some words somewhere."""
        document = self.window.workspace.document
        if document:
            start = self.draw.randrange(len(document.text) - 300)
            self.window.page.pane.reveal(start, start + 20)
            self.window.page.pane.select(start, start + self.draw.randint(1, 300))

    def key(self) -> None:
        """Press one of the page's keys."""
        keys = (Qt.Key.Key_H, Qt.Key.Key_R, Qt.Key.Key_Q, Qt.Key.Key_S, Qt.Key.Key_P, Qt.Key.Key_M, Qt.Key.Key_J, Qt.Key.Key_K)
        more = (Qt.Key.Key_Delete, Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
        QTest.keyClick(self.window.page.pane, self.draw.choice((*keys, *more)))

    def undo(self) -> None:
        """Take back."""
        self.window.session.undo()

    def redo(self) -> None:
        """Do again."""
        self.window.session.redo()

    def resize(self) -> None:
        """Another size."""
        self.window.resize(self.draw.randint(700, 1600), self.draw.randint(450, 1000))

    def theme(self) -> None:
        """Other colours."""
        theme_hub().choose(self.draw.choice(CHOICES))

    def document(self) -> None:
        """Another document."""
        self.window.workspace.open_document(self.draw.choice(self.window.panels.documents.documents_in_order()))

    def scroll(self) -> None:
        """Up or down."""
        self.window.page.pane.scrollBy(self.draw.randint(-2_000, 2_000))


@dataclass(frozen=True)
class Outcome:
    """What was done how often, how many bytes the process grew by once it was warm, and what the library holds at the end."""

    done: Counter[str]
    grown: int
    steps: int
    annotations: int


def run(acts: int, seed: int) -> Outcome:
    """Act at random in one window. Raises SystemExit if the library is not sound afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setPath(QSettings.defaultFormat(), QSettings.Scope.UserScope, folder)
        path = Path(folder, "soak.annotator")
        make_sample(path).close()
        window = open_window(path)
        window.panels.tag_commands.add_starter(next(each for each in shipped_starters() if len(each.tags) >= 9))
        soak, warm = Soak(window, seed), 0
        for number in range(acts):
            soak.act()
            if number == int(acts * _WARM):
                warm = _resident()
        grown = _resident() - warm
        library = window.session.library
        steps, annotations = library.last_row(), len(library.annotations())
        report = library.check()
        if not report.is_sound:
            raise SystemExit("\n".join(report.faults))
        window.close()
        QApplication.processEvents()
    return Outcome(soak.done, grown, steps, annotations)


def _resident() -> int:
    gc.collect()
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def main() -> int:
    """Run and print."""
    acts, seed = (int(sys.argv[1]) if len(sys.argv) > 1 else 5_000), (int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    outcome = run(acts, seed)
    bound = int(acts * (1 - _WARM)) * BOUND_BYTES_PER_ACT
    print(", ".join(f"{count} {name}" for name, count in sorted(outcome.done.items())))
    print(f"{outcome.steps} journal entries written, {outcome.annotations} annotations stand, the library is sound")
    print(f"grew by {outcome.grown / 1e6:.1f} MB after warming up (bound {bound / 1e6:.1f} MB)")
    return 0 if outcome.grown <= bound else 1


if __name__ == "__main__":
    sys.exit(main())
