"""The check says in a sentence that the library is sound, or lists what is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from annotator.gui.dialogs.check_report import CheckReportDialog
from annotator.store.check import Report


def test_a_sound_library_has_a_verdict_and_no_list(parent, library) -> None:
    dialog = CheckReportDialog(library.check(), parent)
    dialog.show()
    assert dialog.verdict.text() == "The library is sound."
    assert dialog.findChild(QPlainTextEdit) is None
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_faults_are_listed_and_can_be_copied(parent) -> None:
    dialog = CheckReportDialog(Report(3, 2, 1, 1, ("The text a is another.", "The tag b is another.")), parent)
    dialog.show()
    assert dialog.verdict.text() == "2 things are wrong."
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy list")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "The text a is another.\nThe tag b is another."


def test_every_theme_draws_it_without_a_word_from_qt(parent, theme) -> None:
    dialog = CheckReportDialog(Report(3, 2, 1, 1, ("The text a is another.",)), parent)
    assert not dialog.grab().isNull()
