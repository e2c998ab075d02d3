"""Who of a packet's coders sits here."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.packet_people import WhoAreYou


def test_a_name_that_is_known_is_proposed_and_enter_begins(qtbot: QtBot) -> None:
    dialog = WhoAreYou(["Ana Silva", "Tom Hale"], "tom hale")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    assert dialog.name() == "Tom Hale"
    with qtbot.waitSignal(dialog.chosen) as told:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert told.args == ["Tom Hale"]


def test_nothing_begins_before_someone_is_chosen(qtbot: QtBot) -> None:
    dialog = WhoAreYou(["Ana Silva", "Tom Hale"], "Mira")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    assert not dialog.begin_button.isEnabled()
    QTest.keyClick(dialog.choices[0], Qt.Key.Key_Space)
    assert dialog.begin_button.isEnabled() and dialog.name() == "Ana Silva"
