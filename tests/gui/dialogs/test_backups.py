"""The copies of a library are listed, the newest first, and one can be asked for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from annotator.gui.dialogs.backups import BackupsDialog
from annotator.store.backup import back_up


@pytest.fixture
def dialog(qtbot, library, parent) -> BackupsDialog:
    for hours, reason in ((30, ""), (20, "migration"), (10, "")):
        back_up(library.path, library.copy_to, reason, now=1_400_000_000 - hours * 3600)
    dialog = BackupsDialog(library.path, parent)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def test_each_copy_tells_when_why_and_how_large(dialog) -> None:
    table = dialog.table
    assert [table.item(row, 1).text() for row in range(3)] == [
        "made by itself",
        "before the file was brought up to date",
        "made by itself",
    ]
    assert table.item(0, 0).text().startswith("13 May 2014")
    assert "iB" in table.item(0, 2).text()


def test_the_chosen_copy_is_asked_for_once_the_dialog_is_closed(qtbot, dialog) -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    open_then = []
    dialog.restoreRequested.connect(lambda _path: open_then.append(dialog.isVisible()))
    wanted = dialog.chosen()
    assert wanted is not None
    assert wanted.reason == "migration"
    with qtbot.waitSignal(dialog.restoreRequested) as heard:
        QTest.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert heard.args == [wanted.path]
    assert open_then == [False]


def test_it_says_that_the_present_library_is_kept(dialog) -> None:
    assert any("is kept as a copy first" in label.text() for label in dialog.findChildren(QLabel))


def test_escape_brings_nothing_back(qtbot, dialog) -> None:
    with qtbot.assertNotEmitted(dialog.restoreRequested):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_without_copies_it_says_when_they_are_made(library, parent) -> None:
    dialog = BackupsDialog(library.path, parent)
    dialog.show()
    assert dialog.chosen() is None
    assert any(label.text() == "No copies yet" for label in dialog.findChildren(QLabel))
    assert not dialog.restore_button.isVisible()


def test_every_theme_draws_it_without_a_word_from_qt(dialog, theme) -> None:
    assert not dialog.grab().isNull()
