"""A table that is dropped on the window: it asks what the columns are, its rows come in, one undo takes them back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.import_results import ImportResultsDialog
from annotator.gui.dialogs.import_table import ImportTableDialog
from annotator.gui.windows.main_window import MainWindow
from tests.formats.test_rows import SPEECHES


def shown(window: MainWindow) -> ImportTableDialog | None:
    return next((each for each in window.findChildren(ImportTableDialog) if each.isVisible()), None)


def test_rows_come_in_and_one_undo_takes_them_back(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "speeches.csv"
    path.write_text(SPEECHES, encoding="utf-8")
    library = window.session.library
    before = len(library.documents())
    window.panels.documents.filesDropped.emit([path])
    qtbot.waitUntil(lambda: shown(window) is not None)
    QTest.keyClick(shown(window), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(library.documents()) == before + 2)
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportResultsDialog)))
    results = window.findChildren(ImportResultsDialog)[0]
    assert results.summary.text() == "2 of 3 came in; 1 empty."
    results.reject()
    assert [attribute.name for attribute in library.attributes()] == ["Party", "Words"]
    window.session.undo()
    qtbot.waitUntil(lambda: len(library.documents()) == before)
    assert library.attributes() == []


def test_a_table_that_is_none_gets_its_sentence_and_the_next_its_turn(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.xlsx", tmp_path / "good.csv"
    bad.write_bytes(b"no workbook")
    good.write_text("text,title\nThe words of a text that is one.,A title\n", encoding="utf-8")
    window.panels.documents.filesDropped.emit([bad, good])
    qtbot.waitUntil(lambda: shown(window) is not None)
    QTest.keyClick(shown(window), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportResultsDialog)))
    results = window.findChildren(ImportResultsDialog)[0]
    assert results.summary.text() == "1 of 2 came in; 1 refused."
    results.reject()


def test_esc_passes_over_one_table_and_asks_of_the_next(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    paths = [tmp_path / "one.csv", tmp_path / "two.csv"]
    for path in paths:
        path.write_text(SPEECHES, encoding="utf-8")
    window.panels.documents.filesDropped.emit(paths)
    for path in paths:
        qtbot.waitUntil(lambda path=path: shown(window) is not None and path.name in shown(window).windowTitle())
        QTest.keyClick(shown(window), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shown(window) is None)


def test_esc_leaves_the_library_as_it_was(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "speeches.csv"
    path.write_text(SPEECHES, encoding="utf-8")
    before = window.session.library.documents()
    window.panels.documents.filesDropped.emit([path])
    qtbot.waitUntil(lambda: shown(window) is not None)
    QTest.keyClick(shown(window), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shown(window) is None)
    assert window.session.library.documents() == before
