"""The whole program on the sample library, as a person starts it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.app import Program
from annotator.core.changes import Id
from annotator.gui.windows.main_window import MainWindow
from annotator.session.preferences import Identity, Preferences
from annotator.tasks.samples import make_sample

CODER = Id("coder-mira")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A sample library that no one has open."""
    path = tmp_path / "Speeches.annotator"
    make_sample(path).close()
    return path


@pytest.fixture
def preferences(qapp: QApplication) -> Preferences:
    """Those of Mira, who knows the first steps."""
    preferences = Preferences()
    preferences.set_identity(Identity(CODER, "Mira Okafor", "blue"))
    preferences.set("first steps done", True)
    preferences.set("theme", "light")
    return preferences


@pytest.fixture
def program(qapp: QApplication, preferences: Preferences, sample: Path) -> Iterator[Program]:
    """Started, with its window open on the sample."""
    program = Program(qapp, preferences)
    assert program.begin(sample)
    yield program
    if program.window is not None:
        program.window.close()
    program.deleteLater()


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> MainWindow:
    """The window, with the first document on the page and the keyboard in it."""
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: hasattr(window, "panels"))
    window.resize(1440, 868)
    window.activateWindow()
    window.page.pane.setFocus()
    qtbot.waitUntil(lambda: not window.page.marks.is_fresh)
    return window
