"""Before rows come in, each column says what it becomes, and the dialog what will come of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.attributes import Attribute, Kind
from annotator.core.changes import Id
from annotator.formats.rows import Role, read_grid
from annotator.gui.dialogs.import_table import ImportTableDialog
from tests.formats.test_rows import SPEECHES, workbook

KNOWN = [Attribute(Id("w"), "words", Kind.CHOICE)]


@pytest.fixture
def dialog(parent) -> ImportTableDialog:
    made = ImportTableDialog(Path("speeches.csv"), read_grid(SPEECHES.encode(), "speeches.csv"), KNOWN, parent)
    made.show()
    return made


def choose(dialog: ImportTableDialog, column: int, role: Role) -> None:
    box = dialog.roles[column]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findData(role.value)):
        QTest.keyClick(box, Qt.Key.Key_Down)


def test_each_column_shows_what_stands_in_it_and_what_it_becomes(dialog: ImportTableDialog) -> None:
    columns = dialog.columns
    assert [columns.item(row, 0).text() for row in range(6)] == ["Title", "Speaker", "Delivered on", "Party", "Words", "Speech"]
    assert columns.item(3, 1).text() == "Green  ·  Red  ·  Blue"
    assert [box.currentText() for box in dialog.roles] == [
        "Title", "Speaker", "Date", "Attribute: text", "Attribute: choice", "Text",
    ]  # fmt: skip
    assert dialog.first.text() == "First document: On reform (Jane Smith, 13 Apr 2014)"
    assert "2" in dialog.import_button.text() and dialog.import_button.isEnabled()
    assert dialog.roles[0].accessibleName() == "What the column “Title” becomes"


def test_without_a_text_there_is_nothing_to_import(dialog: ImportTableDialog) -> None:
    choose(dialog, 5, Role.LEFT_OUT)
    assert not dialog.import_button.isEnabled()
    assert "No column is the text yet" in dialog.counted.text()
    choose(dialog, 3, Role.TEXT)
    assert dialog.import_button.isEnabled()


def test_a_fact_is_told_by_one_column_at_most(dialog: ImportTableDialog) -> None:
    choose(dialog, 3, Role.SPEAKER)
    assert not dialog.import_button.isEnabled()
    assert dialog.counted.text() == "Both “Speaker” and “Party” are chosen as Speaker; only one column can be."
    choose(dialog, 1, Role.ATTRIBUTE)
    assert dialog.import_button.isEnabled()
    assert dialog.first.text().startswith("First document: On reform (Green")


def test_a_first_row_that_holds_no_names_is_a_document(dialog: ImportTableDialog) -> None:
    QTest.mouseClick(dialog.names_box, Qt.MouseButton.LeftButton, pos=dialog.names_box.rect().center())
    if dialog.names_box.isChecked():
        QTest.keyClick(dialog.names_box, Qt.Key.Key_Space)
    assert dialog.columns.item(0, 0).text() == "Column 1"
    assert "3" in dialog.import_button.text()
    assert dialog.plan().has_names is False


def test_the_plan_is_handed_over_when_it_is_closed_so(qtbot, dialog: ImportTableDialog) -> None:
    choose(dialog, 4, Role.LEFT_OUT)
    with qtbot.waitSignal(dialog.planChosen) as chosen:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    plan = chosen.args[0]
    assert plan.roles == (Role.TITLE, Role.SPEAKER, Role.DATE, Role.ATTRIBUTE, Role.LEFT_OUT, Role.TEXT)
    assert plan.has_names is True


def test_esc_takes_nothing_in(qtbot, dialog: ImportTableDialog) -> None:
    with qtbot.assertNotEmitted(dialog.planChosen), qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_another_sheet_is_asked_for_and_shown(qtbot, parent) -> None:
    data = workbook([["a"], ["Some words that are a text."]], [["b", "c"], ["Other words, a text too.", 1]])
    dialog = ImportTableDialog(Path("x.xlsx"), read_grid(data, "x.xlsx"), (), parent)
    dialog.show()
    assert [dialog.sheet_box.itemText(at) for at in range(2)] == ["Sheet", "More 1"]
    with qtbot.waitSignal(dialog.sheetRequested) as asked:
        QTest.keyClick(dialog.sheet_box, Qt.Key.Key_Down)
        dialog.sheet_box.textActivated.emit(dialog.sheet_box.currentText()) if not asked.signal_triggered else None
    assert asked.args == ["More 1"]
    dialog.show_grid(read_grid(data, "x.xlsx", "More 1"))
    assert [dialog.columns.item(row, 0).text() for row in range(2)] == ["b", "c"]
    assert dialog.plan().sheet == "More 1"
    dialog.show_fault("That sheet is empty.")
    assert dialog.counted.text() == "That sheet is empty."
