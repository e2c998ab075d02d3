"""Thousands of random acts in one window: selections, highlights, undos, resizes, themes, documents. `make soak` runs it long.

`python -m benchmarks.soak [ACTS] [SEED]` prints what was done and how the memory grew; it ends with 1 if the bound is broken.
"""

import gc
import os
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.theme.style import theme_hub
from annotator.gui.windows.main_window import MainWindow
from annotator.tasks.samples import make_sample
from benchmarks.studio import open_window, settle

BOUND_BYTES_PER_ACT = 6_000
"""How much the process may grow for each act once it is warm: undo steps, journal pages in cache and interned words are kept."""
_WARM = 0.3
_THEMES = ("light", "dark", "sepia")


class Soak:
    """A person who can't make up their mind."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window = window
        self.draw = random.Random(seed)
        self.done: Counter[str] = Counter()
        self.acts = (
            [self.select] * 6
            + [self.key] * 6
            + [self.undo] * 3
            + [self.redo]
            + [self.resize, self.theme, self.document]
            + [self.scroll] * 3
        )

    def act(self) -> None:
        """One random act, and what follows from it."""
        act = self.draw.choice(self.acts)
        act()
        self.done[act.__name__] += 1
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
        theme_hub().choose(self.draw.choice(_THEMES))

    def document(self) -> None:
        """Another document."""
        self.window.workspace.open_document(self.draw.choice(self.window.panels.documents.documents_in_order()))

    def scroll(self) -> None:
        """Up or down."""
        self.window.page.pane.scrollBy(self.draw.randint(-2_000, 2_000))


def run(acts: int, seed: int) -> tuple[Counter[str], int, int]:
    """What was done, how many bytes the process grew by after it was warm, and the annotations there at the end."""
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setPath(QSettings.defaultFormat(), QSettings.Scope.UserScope, folder)
        path = Path(folder, "soak.annotator")
        make_sample(path).close()
        window = open_window(path)
        soak, warm = Soak(window, seed), 0
        for number in range(acts):
            soak.act()
            if number == int(acts * _WARM):
                warm = _resident()
        grown = _resident() - warm
        annotations = len(window.session.library.annotations())
        report = window.session.library.check()
        if not report.is_sound:
            raise SystemExit("\n".join(report.faults))
        window.close()
        QApplication.processEvents()
    return soak.done, grown, annotations


def _resident() -> int:
    gc.collect()
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def main() -> int:
    """Run and print."""
    acts, seed = (int(sys.argv[1]) if len(sys.argv) > 1 else 5_000), (int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    done, grown, annotations = run(acts, seed)
    bound = int(acts * (1 - _WARM)) * BOUND_BYTES_PER_ACT
    print(", ".join(f"{count} {name}" for name, count in sorted(done.items())))
    print(f"{annotations} annotations at the end; grew by {grown / 1e6:.1f} MB after warming up (bound {bound / 1e6:.1f} MB)")
    return 0 if grown <= bound else 1


if __name__ == "__main__":
    sys.exit(main())
