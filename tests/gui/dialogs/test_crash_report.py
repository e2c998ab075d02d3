"""The crash report tells where a fault is and nothing of any document."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.text import sentence_at
from annotator.gui.dialogs.crash_report import CrashReport, report_of, show_crash_report

Button = Qt.MouseButton
SECRET = "what the minister said in confidence"


def caught(error: BaseException) -> BaseException:
    try:
        raise error
    except BaseException as found:
        return found


def report(error: BaseException) -> str:
    found = caught(error)
    return report_of(type(found), found, found.__traceback__)


def test_it_names_versions_and_the_place_in_the_program(qapp: object) -> None:
    try:
        sentence_at(None, 0)  # type: ignore[arg-type]
    except Exception as error:
        text = report_of(type(error), error, error.__traceback__)
    assert "annotator/core/text.py:" in text
    assert "PySide6 6." in text and "Python 3." in text


def test_it_quotes_no_document_and_no_folder(qapp: object) -> None:
    for error in (ValueError(SECRET), KeyError(SECRET), OSError(2, SECRET, "/home/mira/x")):
        assert SECRET not in report(error)
        assert "/home" not in report(error)
        assert type(error).__name__ in report(error)
    assert str(Path.cwd()) not in report(TypeError("f() takes no arguments"))
    assert "takes no arguments" in report(TypeError("f() takes no arguments"))


def test_what_came_before_is_told_too(qapp: object) -> None:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError:
            raise TypeError("second") from None
    except TypeError as error:
        assert "KeyError" not in report_of(type(error), error, error.__traceback__)
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as first:
            raise TypeError("second") from first
    except TypeError as error:
        text = report_of(type(error), error, error.__traceback__)
    assert text.index("KeyError") < text.index("TypeError")
    assert SECRET not in text


@pytest.fixture
def dialog(qtbot: QtBot) -> CrashReport:
    error = caught(TypeError("one"))
    made = show_crash_report(type(error), error, error.__traceback__)
    assert made is not None
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    return made


def test_the_report_can_be_copied_and_work_goes_on(dialog: CrashReport, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.copy_button, Button.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
    qtbot.mouseClick(dialog.go_on_button, Button.LeftButton)
    assert not dialog.isVisible()


def test_a_second_fault_joins_the_open_report(dialog: CrashReport) -> None:
    for words in ("two", "two"):
        error = caught(TypeError(words))
        assert show_crash_report(type(error), error, None) is dialog
    assert dialog.text.toPlainText().count("TypeError: two") == 1


def test_quit_ends_the_program(dialog: CrashReport, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda *_: asked.append(True))
    qtbot.mouseClick(dialog.quit_button, Button.LeftButton)
    assert asked == [True]
