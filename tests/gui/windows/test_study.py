"""The document table and sets in the real window: typed, filled down, pasted, sorted, filtered, undone."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.core.attributes import Kind, attribute_id
from annotator.gui.dialogs.ask_line import AskLine
from annotator.gui.dialogs.attribute_editor import AttributeEditor
from annotator.gui.panels.document_table import DocumentTable
from annotator.gui.windows.main_window import MainWindow

PARTY = attribute_id("Party")


def table_of(window: MainWindow) -> DocumentTable:
    """The table in the place of the page."""
    window.actions_["document_table"].trigger()
    assert window.views.current is not None and isinstance(window.views.current.centre, DocumentTable)
    return window.views.current.centre


def make(window: MainWindow, table: DocumentTable, name: str, kind: Kind, choices: str = "") -> None:
    """A new attribute through its dialog."""
    table.new.click()
    (editor,) = [each for each in window.findChildren(AttributeEditor) if each.isVisible()]
    QTest.keyClicks(editor.name, name)
    editor.kind.setCurrentIndex(list(Kind).index(kind))
    editor.choices.setPlainText(choices)
    editor.keep.click()


def at(table: DocumentTable, row: int, name: str) -> QModelIndex:
    """The cell of a column by its title."""
    model = table.model
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    return model.index(row, titles.index(name))


def type_in(table: DocumentTable, index: QModelIndex, text: str) -> None:
    """Edit a cell by keys, as a person does."""
    table.table.setCurrentIndex(index)
    table.table.edit(index)
    (field,) = [each for each in table.table.viewport().findChildren(QLineEdit) if each.isVisible()]
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt takes what was typed over with the next turn


def test_an_attribute_is_made_filled_and_undone(window: MainWindow, qtbot: QtBot) -> None:
    table = table_of(window)
    assert table.model.rowCount() == 5
    make(window, table, "Year", Kind.NUMBER)
    type_in(table, at(table, 0, "Year"), "2014")
    assert table.model.text(at(table, 0, "Year")) == "2014"
    assert window.session.undo_stack.undoText() == "filling in the table"
    window.actions_["undo"].trigger()
    assert table.model.text(at(table, 0, "Year")) == ""
    type_in(table, at(table, 0, "Year"), "soon")
    assert window.banner is not None and "is no number" in window.banner.text()
    assert table.model.text(at(table, 0, "Year")) == ""


def test_cells_are_filled_down_copied_pasted_and_cleared_as_one_step_each(window: MainWindow) -> None:
    table = table_of(window)
    make(window, table, "Party", Kind.TEXT)
    view, steps = table.table, window.session.undo_stack.count
    type_in(table, at(table, 0, "Party"), "Labour")
    before = steps()
    for row in range(3):
        view.selectionModel().select(at(table, row, "Party"), view.selectionModel().SelectionFlag.Select)
    QTest.keyClick(view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [table.model.text(at(table, row, "Party")) for row in range(4)] == ["Labour"] * 3 + [""]
    assert steps() == before + 1
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Labour\nLabour\nLabour"
    QGuiApplication.clipboard().setText("Tory\nGreen")
    view.clearSelection()
    view.setCurrentIndex(at(table, 3, "Party"))
    QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [table.model.text(at(table, row, "Party")) for row in range(5)] == ["Labour"] * 3 + ["Tory", "Green"]
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert table.model.text(at(table, 3, "Party")) == ""


def test_the_table_is_sorted_filtered_and_opens_documents(window: MainWindow, qtbot: QtBot) -> None:
    table = table_of(window)
    table.table.sortByColumn(at(table, 0, "Date").column(), Qt.SortOrder.AscendingOrder)
    dates = [table.model.text(at(table, row, "Date")) for row in range(5)]
    assert dates == sorted(dates)
    QTest.keyClicks(table.filter, "lscb")
    assert table.model.rowCount() == 1 and table.heading.count_text() == "1 of 5"
    table.table.setCurrentIndex(at(table, 0, "Title"))
    QTest.keyClick(table.table, Qt.Key.Key_Return)
    assert window.page.isVisible() and window.workspace.document
    assert "LSCB" in window.workspace.document.row.title


def test_a_choice_offers_its_list_and_a_changed_attribute_keeps_its_values(window: MainWindow) -> None:
    table = table_of(window)
    make(window, table, "Party", Kind.CHOICE, "Labour\nTory")
    window.session.library.attributes()
    QGuiApplication.clipboard().setText("Liberal")
    table.table.setCurrentIndex(at(table, 0, "Party"))
    table.paste()
    table.attributeRequested.emit(PARTY)
    (editor,) = [each for each in window.findChildren(AttributeEditor) if each.isVisible()]
    editor.kind.setCurrentIndex(list(Kind).index(Kind.NUMBER))
    editor.keep.click()
    assert table.model.text(at(table, 0, "Party")) == "Liberal"
    assert "does not fit" in table.model.data(at(table, 0, "Party"), Qt.ItemDataRole.ToolTipRole)
    window.actions_["undo"].trigger()
    assert window.session.library.attributes()[0].kind is Kind.CHOICE


def answer(window: MainWindow, text: str) -> None:
    """Type into the dialog that asks for a line, and take it."""
    (dialog,) = [each for each in window.findChildren(AskLine) if each.isVisible()]
    dialog.field.setText(text)
    dialog.take.click()


def test_sets_are_made_shown_changed_and_left(window: MainWindow) -> None:
    panel, ids = window.panels.documents, window.panels.documents.documents_in_order()
    assert not panel.pills.isVisible(), "no sets, no choice"
    panel.newSetRequested.emit(ids[:2])
    answer(window, "My set")
    assert panel.chosen_set and panel.model.rowCount() == 2 and panel.pills.isVisible()
    panel.membersChangeRequested.emit(panel.chosen_set, [ids[3]], [ids[0]])
    assert set(panel.documents_in_order()) == {ids[1], ids[3]}
    table = table_of(window)
    assert table.model.rowCount() == 2
    window.views.leave()
    panel.choose_set(None)
    assert panel.model.rowCount() == 5
    window.actions_["undo"].trigger()
    window.actions_["undo"].trigger()
    assert not window.session.library.sets() and not panel.pills.isVisible()


def test_a_live_set_follows_the_documents(window: MainWindow) -> None:
    panel = window.panels.documents
    panel.newLiveSetRequested.emit()
    answer(window, "date:2014")
    assert panel.model.rowCount() == 3
    other = next(row for row in window.session.library.documents() if row.date.startswith("2010"))
    window.workspace.open_document(other.id)
    table = table_of(window)
    panel.choose_set(None)
    row = table.model.ids().index(other.id)
    type_in(table, at(table, row, "Date"), "2014-02-02")
    panel.choose_set(window.session.library.sets()[0].id)
    assert panel.model.rowCount() == 4
    panel.newLiveSetRequested.emit()
    answer(window, "colour:red")
    assert window.banner is not None and "There is no field “colour”" in window.banner.text()
