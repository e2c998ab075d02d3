"""Every word on screen goes through translation: in a made-up language no plain English is left in the window."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.app import Program
from annotator.gui.dialogs.about import AboutDialog
from annotator.gui.dialogs.backups import BackupsDialog
from annotator.gui.dialogs.coder import CoderDialog
from annotator.gui.dialogs.document_details import DocumentDetailsDialog
from annotator.gui.dialogs.key_table import KeyTable
from annotator.gui.dialogs.starter_codebooks import StarterCodebooksDialog
from annotator.gui.dialogs.tag_editor import TagEditor
from annotator.gui.windows.main_window import MainWindow
from annotator.tasks.starters import shipped_starters

_MARK = "¡"
_WORD = re.compile(r"[A-Za-z]{3,}")
_DATA = re.compile(r"\d|^/|^MIT$")
"""Dates, file names, checksums, folders, names of licences and libraries are no words."""
# What a person or a file is called, and what is the same in every language.
_NAMES = {"Mira Okafor", "Edward Timpson", "Annotator", "Speeches.annotator", "Literata"}


class MadeUp(QTranslator):
    """Puts a mark before every text that it is asked for."""

    def translate(self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str:  # type: ignore[override]
        return _MARK + text

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def language(qapp: QApplication) -> Iterator[None]:
    """The made-up language, from before the window is made."""
    translator = MadeUp()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def foreign(language: None, program: Program, qtbot: QtBot) -> MainWindow:
    """The window in the made-up language."""
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: hasattr(window, "panels"))
    return window


def plain(root: QWidget) -> set[str]:
    """The words on labels, buttons, fields and tool tips under a widget that did not come from the translator."""
    shown: set[str] = set()
    for widget in [root, *root.findChildren(QWidget)]:
        if isinstance(widget, QLabel | QAbstractButton):
            shown.add(widget.text())
        if isinstance(widget, QLineEdit):
            shown.add(widget.placeholderText())
        if isinstance(widget, QComboBox):
            shown |= {widget.itemText(number) for number in range(widget.count())}
        shown |= {widget.toolTip(), widget.accessibleName()}
    data = _NAMES | {starter.description for starter in shipped_starters()}
    words = {text for text in shown if _WORD.search(text) and not _DATA.search(text)}
    return {text for text in words if _MARK not in text and text not in data}


def test_no_plain_english_is_left_in_the_window(foreign: MainWindow) -> None:
    foreign.actions_["find"].trigger()
    foreign.page.first_steps.show()
    assert plain(foreign) == set()
    for spec, action in foreign.actions_.specs():
        assert action.text().startswith(_MARK), spec.name
        assert _MARK in action.statusTip(), spec.name
    assert all(menu.title().startswith(_MARK) for menu in foreign.menus.values())


@pytest.mark.parametrize(
    "make",
    [
        lambda window: AboutDialog(window.session.library.path, window),
        lambda window: BackupsDialog(window.session.library.path, window),
        lambda window: CoderDialog(window.session, window),
        lambda window: DocumentDetailsDialog(window.session, window.session.library.documents()[0].id, window),
        lambda window: KeyTable(window),
        lambda window: StarterCodebooksDialog(window.panels.tag_commands, window),
        lambda window: TagEditor(window.panels.tag_commands, None, None, window),
    ],
    ids=["about", "backups", "coder", "details", "keys", "starters", "tag"],
)
def test_no_plain_english_is_left_in_a_dialog(foreign: MainWindow, make: object) -> None:
    dialog = make(foreign)  # type: ignore[operator]
    assert dialog.windowTitle().startswith(_MARK) or dialog.windowTitle() in _NAMES
    assert plain(dialog) == set()
