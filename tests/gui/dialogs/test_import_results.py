"""After an import, what did not come in is told first and can be kept as a list."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from annotator.gui.dialogs.import_results import ImportResultsDialog, is_worth_showing
from annotator.tasks.importing import Became, Outcome

IMPORTED = Outcome(Path("/in/a.txt"), Became.IMPORTED, "a.txt was imported as “A”.", "d1")
PRESENT = Outcome(Path("/in/b.txt"), Became.PRESENT, "b.txt is in the library already, as “B”.", "d2")
REFUSED = Outcome(Path("/in/c.pdf"), Became.REFUSED, "c.pdf can't be imported: only .txt and .md files can be read.")


def _dialog(parent, choose=None) -> ImportResultsDialog:
    dialog = ImportResultsDialog([IMPORTED, PRESENT, REFUSED], parent, choose)
    dialog.show()
    return dialog


def _press(dialog: ImportResultsDialog, words: str) -> None:
    button = next(button for button in dialog.findChildren(QPushButton) if button.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("outcomes", "worth"), [([IMPORTED], False), ([IMPORTED, PRESENT], True), ([REFUSED], True), ([], False)]
)
def test_it_is_worth_showing_only_if_a_file_did_not_come_in(outcomes: list[Outcome], worth: bool) -> None:
    assert is_worth_showing(outcomes) is worth


def test_the_refused_come_first_and_the_figures_above(parent) -> None:
    dialog = _dialog(parent)
    table = dialog.table
    assert [[table.item(row, column).text() for column in (0, 1)] for row in range(3)] == [
        ["c.pdf", "Refused"],
        ["b.txt", "Already here"],
        ["a.txt", "Imported"],
    ]
    assert table.item(0, 2).text() == REFUSED.sentence
    assert dialog.summary.text() == "1 of 3 came in; 1 already here, 1 refused."


def test_the_list_is_saved_where_one_says_with_no_dialog_over_it(qtbot, parent, tmp_path) -> None:
    seen = []

    def choose(_parent, name: str) -> str:
        seen.append(dialog.isVisible())
        return str(tmp_path / name)

    dialog = _dialog(parent, choose)
    with qtbot.waitSignal(dialog.listSaved):
        _press(dialog, "Save list…")
    assert seen == [False]
    lines = (tmp_path / "import list.txt").read_text("utf-8").splitlines()
    assert lines[0].split("\t") == ["refused", str(Path("/in/c.pdf")), REFUSED.sentence]
    assert len(lines) == 3


def test_a_list_that_cannot_be_written_is_told(qtbot, parent, tmp_path) -> None:
    dialog = _dialog(parent, lambda *_: str(tmp_path / "no folder" / "list.txt"))
    with qtbot.waitSignal(dialog.failed) as heard:
        _press(dialog, "Save list…")
    assert "can't be written to list.txt" in heard.args[0]


def test_enter_and_escape_close_it(parent) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = _dialog(parent)
        QTest.keyClick(dialog, key)
        assert not dialog.isVisible()


def test_every_theme_draws_it_without_a_word_from_qt(parent, theme) -> None:
    assert not _dialog(parent).grab().isNull()
