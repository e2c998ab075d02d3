"""A project that is dropped on the window: it is shown, comes in as one step, and one undo takes all of it back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.app import Program
from annotator.formats.refi_writing import write_qdpx
from annotator.gui.dialogs.import_project import ImportProjectDialog
from annotator.gui.dialogs.import_results import ImportResultsDialog
from annotator.gui.windows.main_window import MainWindow
from annotator.session.jobs import running_jobs
from annotator.tasks.samples import make_sample
from tests.projects import FIRST, MARKED, many, small_project
from tests.refi_files import write_project

LOSSY = (
    '<CodeBook><Codes><Code guid="a" name="Trust" isCodable="true"/></Codes></CodeBook>'
    '<Sources><PictureSource guid="b"/></Sources>'
)
UNSURE = (
    '<Sources><TextSource guid="10000000-0000-4000-8000-000000000091" name="T" plainTextPath="internal://a.txt">'
    '<PlainTextSelection guid="10000000-0000-4000-8000-000000000092" startPosition="3" endPosition="5"/></TextSource></Sources>'
)


def shown(window: MainWindow) -> ImportProjectDialog | None:
    return next((each for each in window.findChildren(ImportProjectDialog) if each.isVisible()), None)


def drop(window: MainWindow, qtbot: QtBot, *paths: Path) -> ImportProjectDialog:
    window.panels.documents.filesDropped.emit(list(paths))
    qtbot.waitUntil(lambda: shown(window) is not None)
    dialog = shown(window)
    assert dialog is not None
    return dialog


def cells(dialog: ImportProjectDialog) -> dict[str, str]:
    table = dialog.counts
    return {table.item(row, 0).text(): table.item(row, 1).text() for row in range(table.rowCount())}


def test_a_project_is_shown_comes_in_and_one_undo_takes_it_back(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    write_qdpx(small_project(), tmp_path / "a.qdpx")
    library = window.session.library
    before = (len(library.documents()), len(library.annotations()), len(library.codebook()))
    dialog = drop(window, qtbot, tmp_path / "a.qdpx")
    assert cells(dialog) == {
        "Documents": "2", "Annotations": "3", "Tags": "3", "Coders": "2", "Memos": "5", "Attributes": "3",
        "Sets of documents": "1",
    }  # fmt: skip
    assert dialog.loss_title.text() == "Everything in the file has a place here."
    assert not dialog.ways.isVisible()
    assert len(library.documents()) == before[0]
    with qtbot.waitSignal(window.session.changed):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert len(library.documents()) == before[0] + 2
    assert library.annotations_named([MARKED])[0].document == FIRST
    assert "2 documents" in window.status.message.text()
    window.session.undo()
    qtbot.waitUntil(lambda: (len(library.documents()), len(library.annotations()), len(library.codebook())) == before)


def test_the_same_project_again_has_nothing_to_import(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    write_qdpx(small_project(), tmp_path / "a.qdpx")
    dialog = drop(window, qtbot, tmp_path / "a.qdpx")
    with qtbot.waitSignal(window.session.changed):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(window) is None)
    dialog = drop(window, qtbot, tmp_path / "a.qdpx")
    assert "in the library already" in dialog.summary.text()
    assert not dialog.import_button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shown(window) is None)


def test_losses_are_shown_before_and_after(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = drop(window, qtbot, write_project(tmp_path / "a.qdpx", LOSSY))
    assert (dialog.losses.item(0, 0).text(), dialog.losses.item(0, 1).text()) == ("pictures", "1")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportResultsDialog)))
    results = window.findChildren(ImportResultsDialog)[0]
    assert "No place was found for: 1 pictures." in results.as_text()
    results.reject()


def test_another_reading_of_positions_is_chosen_by_keys(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = write_project(tmp_path / "a.qdpx", UNSURE, {"a.txt": "\U0001f600 we met".encode()})
    dialog = drop(window, qtbot, path)
    assert dialog.ways.currentText() == "UTF-16 units, a line end as one (fits best)"
    assert dialog.fit.text() == "1 of 1 selections begin where a word does, 1 end where one does."
    dialog.ways.setFocus()
    QTest.keyClick(dialog.ways, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.ways.isEnabled() and dialog.import_button.isEnabled())
    assert dialog.way() == "codepoints"
    assert dialog.fit.text() == "0 of 1 selections begin where a word does, 0 end where one does."
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    assert "e " in [each.quote for each in window.session.library.annotations()]


def test_a_damaged_project_gets_its_sentence_and_the_next_its_turn(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    bad = tmp_path / "bad.qdpx"
    bad.write_bytes(b"PK nonsense")
    write_qdpx(small_project(), tmp_path / "good.qdpx")
    with qtbot.waitSignal(window.session.failed) as told:
        dialog = drop(window, qtbot, bad, tmp_path / "good.qdpx")
    assert "bad.qdpx is damaged" in told.args[0]
    assert "good.qdpx" in dialog.windowTitle()
    dialog.reject()


def test_esc_leaves_the_library_as_it_was(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    write_qdpx(small_project(), tmp_path / "a.qdpx")
    before = window.session.library.last_change()
    dialog = drop(window, qtbot, tmp_path / "a.qdpx")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shown(window) is None)
    assert window.session.library.last_change() == before


def test_an_import_that_is_stopped_leaves_nothing(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    write_qdpx(many(3_000), tmp_path / "a.qdpx")
    before = window.session.library.last_change()
    dialog = drop(window, qtbot, tmp_path / "a.qdpx")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    for job in running_jobs():
        job.cancel()
    qtbot.waitUntil(lambda: window.status.message.text() == "Stopped; nothing was imported")
    assert window.session.library.last_change() == before
    assert not window.session.is_writing


def test_a_library_for_reading_only_stays_as_it_is(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    write_qdpx(small_project(), tmp_path / "a.qdpx")
    make_sample(tmp_path / "other.annotator").close()
    assert program.open(tmp_path / "other.annotator", read_only=True)
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: hasattr(window, "panels"))
    dialog = drop(window, qtbot, tmp_path / "a.qdpx")
    with qtbot.waitSignal(window.session.failed) as told:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert "reading only" in told.args[0]
    assert len(window.session.library.documents()) == 5
