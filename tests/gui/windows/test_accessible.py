"""Every control of the window and of its dialogs has a name and can be reached by the keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QMenu, QMenuBar, QScrollBar, QSplitterHandle, QWidget

from annotator.gui.dialogs.about import AboutDialog
from annotator.gui.dialogs.backups import BackupsDialog
from annotator.gui.dialogs.coder import CoderDialog
from annotator.gui.dialogs.document_details import DocumentDetailsDialog
from annotator.gui.dialogs.key_table import KeyTable
from annotator.gui.dialogs.starter_codebooks import StarterCodebooksDialog
from annotator.gui.dialogs.tag_editor import TagEditor
from annotator.gui.windows.main_window import MainWindow

_NO_CONTROLS = (QSplitterHandle, QScrollBar, QMenuBar, QMenu)


def unnamed(root: QWidget) -> list[str]:
    """The visible controls that take the keyboard and have nothing to be called by."""
    found = []
    for widget in root.findChildren(QWidget):
        takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
        is_inner = isinstance(widget.parent(), QAbstractScrollArea)
        if not widget.isVisible() or not takes_keys or is_inner or isinstance(widget, _NO_CONTROLS):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_every_control_of_the_window_has_a_name(window: MainWindow) -> None:
    window.actions_["find"].trigger()
    window.page.first_steps.show()
    for panel in ("show_annotations", "show_memos", "history"):
        window.actions_[panel].trigger()
        assert unnamed(window) == []


DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "about": lambda window: AboutDialog(window.session.library.path, window),
    "backups": lambda window: BackupsDialog(window.session.library.path, window),
    "coder": lambda window: CoderDialog(window.session, window),
    "details": lambda window: DocumentDetailsDialog(window.session, window.session.library.documents()[0].id, window),
    "keys": lambda window: KeyTable(window),
    "starters": lambda window: StarterCodebooksDialog(window.panels.tag_commands, window),
    "tag": lambda window: TagEditor(window.panels.tag_commands, None, None, window),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_a_dialog_has_a_name_and_esc_closes_it(window: MainWindow, name: str) -> None:
    dialog = DIALOGS[name](window)
    dialog.open()
    assert unnamed(dialog) == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_f6_goes_round_the_regions_and_tab_leaves_the_page(window: MainWindow) -> None:
    begun = QApplication.focusWidget()
    seen = []
    for _ in range(4):
        window.actions_["next_region"].trigger()
        seen.append(QApplication.focusWidget())
    assert len(set(seen)) == 4 and seen[-1] is begun


def test_the_page_reads_its_text_to_a_screen_reader(window: MainWindow, tmp_path: Path) -> None:
    assert window.workspace.document is not None
    text = window.workspace.document.text
    interface = QAccessible.queryAccessibleInterface(window.page.pane).textInterface()
    start = text.index("Thanks, Tam")
    assert interface.characterCount() == len(text)
    assert interface.text(start, start + 11) == "Thanks, Tam"
    window.page.pane.select(start, start + 6)
    assert interface.selectionCount() == 1 and interface.cursorPosition() == start + 6
