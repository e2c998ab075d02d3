"""What tests of the whole window share: finding, selecting and pressing keys on its page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.spans import Span
from annotator.gui.windows.main_window import MainWindow

PASSAGE = "the overall performance of children’s social care is still too variable and fragile"


def find(window: MainWindow, words: str) -> Span:
    """Where some words stand in the open document."""
    assert window.workspace.document is not None
    start = window.workspace.document.text.index(words)
    return Span(start, start + len(words))


def select(window: MainWindow, words: str) -> Span:
    """Select words on the page."""
    span = find(window, words)
    window.page.pane.reveal(*span)
    window.page.pane.select(*span)
    return span


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key on the page."""
    QTest.keyClick(window.page.pane, key, modifiers)
