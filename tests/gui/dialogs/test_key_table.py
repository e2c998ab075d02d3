"""The key table is made from the table of actions, and finds keys by what they do."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.key_table import KeyTable
from annotator.session.action_table import ACTIONS
from annotator.session.key_rows import key_rows


def made(qtbot: QtBot) -> KeyTable:
    table = KeyTable()
    table.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(table)
    table.show()
    return table


def test_every_key_of_every_action_is_in_it(qapp: object) -> None:
    wanted = {(spec.title.rstrip("…"), key) for spec in ACTIONS for key in spec.keys}
    listed = {(row.words, key) for row in key_rows() for key in row.keys}
    assert listed - wanted == {("Tag bound to a digit", "1–9")}
    assert wanted <= listed


def test_typing_finds_words_help_and_keys(qtbot: QtBot) -> None:
    table = made(qtbot)
    qtbot.keyClicks(table.filter, "highlight")
    assert "Highlight" in [row.words for row in table.model.rows()]
    table.filter.clear()
    qtbot.keyClicks(table.filter, "ctrl shift h")
    assert [row.words for row in table.model.rows()] == ["History"]
    qtbot.keyClicks(table.filter, " nonsense")
    assert table.model.rows() == []
    assert not table.list.isVisible()


def test_down_goes_through_the_keys_and_escape_closes(qtbot: QtBot) -> None:
    table = made(qtbot)
    qtbot.keyClick(table.filter, Qt.Key.Key_Down)
    assert table.list.currentIndex().row() == 1
    assert "Ctrl" in table.list.currentIndex().data()
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert not table.isVisible()
