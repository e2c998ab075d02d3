"""Files that do not say in which encoding they are: asked about once, after the others went in, and all one step to undo."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.encoding import EncodingDialog
from annotator.gui.dialogs.import_results import ImportResultsDialog
from annotator.gui.windows.main_window import MainWindow

FRENCH = "La confiance\n\nLe président a déclaré que « l’Europe » doit rester forte, déjà vu, naïve.\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two unsure ones around a sure one."""
    contents = {"a.txt": FRENCH, "c.txt": FRENCH.replace("La", "Ma")}
    for name, words in contents.items():
        (tmp_path / name).write_bytes(words.encode("mac-roman"))
    (tmp_path / "b.txt").write_text("A sure speech\n\nOf one paragraph.\n")
    return [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]


def shown(window: MainWindow) -> EncodingDialog | None:
    return next((each for each in window.findChildren(EncodingDialog) if each.isVisible()), None)


def asked(window: MainWindow, qtbot: QtBot, files: list[Path]) -> EncodingDialog:
    window.panels.documents.filesDropped.emit(files)
    qtbot.waitUntil(lambda: shown(window) is not None)
    dialog = shown(window)
    assert dialog is not None
    return dialog


def titles(window: MainWindow) -> list[str]:
    return sorted(
        row.title for row in window.session.library.documents() if row.title in ("A sure speech", "La confiance", "Ma confiance")
    )


def test_the_question_comes_after_the_sure_files_and_the_answer_is_for_all(
    window: MainWindow, qtbot: QtBot, files: list[Path]
) -> None:
    dialog = asked(window, qtbot, files)
    assert titles(window) == ["A sure speech"]
    assert "“a.txt” and 1 more" in dialog.question.text() and "déclaré" in dialog.preview.text()
    assert dialog.list.item(0).text() == "Western European (Macintosh)"
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert "déclaré" not in dialog.preview.text()
    QTest.keyClick(dialog.list, Qt.Key.Key_Up)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(window) == ["A sure speech", "La confiance", "Ma confiance"])
    qtbot.waitUntil(lambda: "imported" in window.status.message.text())
    window.session.undo()
    assert titles(window) == []
    window.session.redo()
    qtbot.waitUntil(lambda: len(titles(window)) == 3)


def test_another_answer_reads_them_so(window: MainWindow, qtbot: QtBot, files: list[Path]) -> None:
    dialog = asked(window, qtbot, files[:1])
    names = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    dialog.list.setCurrentRow(names.index("Western European (Windows)"))
    words = dialog.preview.text()
    QTest.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.session.library.documents()) == 6)
    row = max(window.session.library.documents(), key=lambda row: row.created)
    assert words.splitlines()[0] in window.session.library.text(row.fingerprint)


def test_esc_leaves_them_out_and_says_so(window: MainWindow, qtbot: QtBot, files: list[Path]) -> None:
    dialog = asked(window, qtbot, files)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportResultsDialog)))
    results = window.findChildren(ImportResultsDialog)[0]
    assert results.summary.text() == "1 of 3 came in; 2 left out." and "was left out" in results.as_text()
    results.reject()
    assert titles(window) == ["A sure speech"]


def test_work_between_question_and_answer_is_a_step_of_its_own(window: MainWindow, qtbot: QtBot, files: list[Path]) -> None:
    dialog = asked(window, qtbot, files)
    assert window.commands.new_tag("Between") is not None
    QTest.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(titles(window)) == 3)
    qtbot.waitUntil(lambda: window.actions_["undo"].text() == "Undo importing documents")
    window.session.undo()
    assert titles(window) == ["A sure speech"] and [tag.name for tag in window.session.codebook] == ["Between"]
