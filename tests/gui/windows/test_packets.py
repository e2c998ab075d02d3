"""Packets through the window: made by the lead, begun in a new library, checked, sent back, and seen to be returned."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.app import Program
from annotator.core import tagging
from annotator.core.changes import Id
from annotator.gui.dialogs.packet_maker import PacketMaker
from annotator.gui.dialogs.packet_people import WhoAreYou
from annotator.gui.dialogs.packet_state import PacketFinish, PacketStates
from annotator.gui.windows import packet_handlers
from annotator.gui.windows.main_window import MainWindow
from annotator.tasks import packets
from annotator.tasks.exchange_file import read_exchange


def last(window: MainWindow, kind: type) -> object:
    return window.findChildren(kind)[-1]


def asked_who(window: MainWindow, qtbot: QtBot) -> WhoAreYou:
    """The question who of the packet's coders sits here."""
    qtbot.waitUntil(lambda: bool(window.findChildren(WhoAreYou)))
    return window.findChildren(WhoAreYou)[-1]


def made(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, out: Path, people: str) -> None:
    """The lead makes a packet with the dialog."""
    window.session.do(tagging.create_tag(window.session.coder, Id("claim"), "Claim", "blue"), "tag")
    monkeypatch.setattr(packet_handlers, "ask_target", lambda *_words: out)
    window.actions_["packets"].trigger()
    states = last(window, PacketStates)
    assert isinstance(states, PacketStates)
    qtbot.mouseClick(states.new_button, Qt.MouseButton.LeftButton)
    maker = last(window, PacketMaker)
    assert isinstance(maker, PacketMaker) and not maker.write_button.isEnabled()
    QTest.keyClicks(maker.name, "Round 1")
    maker.people.setText(people)
    for row in range(1, maker.documents.count()):
        maker.documents.item(row).setCheckState(Qt.CheckState.Unchecked)
    maker.required.item(0).setCheckState(Qt.CheckState.Checked)
    maker.blind.setChecked(True)
    qtbot.mouseClick(maker.write_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: out.exists() and not window.session.is_writing)


def test_a_packet_is_made_begun_coded_and_sent_back(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: Program
) -> None:
    out, copy, back = tmp_path / "r.annotations", tmp_path / "copy.annotator", tmp_path / "back.annotations"
    made(window, qtbot, monkeypatch, out, "Tom Hale, Mira Okafor")
    assert len(read_exchange(out).texts) == 1
    assert packets.packets(window.session.library)[0].is_blind
    monkeypatch.setattr(packet_handlers, "ask_source", lambda *_words: out)
    monkeypatch.setattr(packet_handlers, "ask_target", lambda *_words: copy)
    window.actions_["open_packet"].trigger()
    who = asked_who(window, qtbot)
    assert who.name() == "Mira Okafor"
    qtbot.mouseClick(who.begin_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window is not window and hasattr(program.window, "panels"))
    mine = program.window
    assert mine is not None
    session = mine.session
    assert session.library.path == copy and session.is_frozen and session.is_blind
    assert len(session.library.documents()) == 1 and session.coder in session.coders
    with qtbot.waitSignal(session.failed) as told:
        session.do(tagging.rename(session.coder, session.library.thing(Id("claim")), "Other"), "rename")
    assert "fixed" in told.args[0]
    mine.actions_["finish_packet"].trigger()
    finish = last(mine, PacketFinish)
    assert isinstance(finish, PacketFinish) and finish.write_button.text() == "Send back anyway…"
    monkeypatch.setattr(packet_handlers, "ask_target", lambda *_words: back)
    qtbot.mouseClick(finish.write_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(back.exists)
    assert any(row[4].startswith("returned:") for row in read_exchange(back).rows)


def test_a_library_that_is_no_packet_says_so(window: MainWindow) -> None:
    window.actions_["finish_packet"].trigger()
    assert "not made from a packet" in window.status.message.text()
    assert not window.findChildren(PacketFinish)


def test_someone_whom_the_packet_does_not_name_says_who_they_are(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out, copy = tmp_path / "r.annotations", tmp_path / "copy.annotator"
    made(window, qtbot, monkeypatch, out, "Tom Hale, Ana Silva")
    monkeypatch.setattr(packet_handlers, "ask_source", lambda *_words: out)
    monkeypatch.setattr(packet_handlers, "ask_target", lambda *_words: copy)
    window.actions_["open_packet"].trigger()
    who = asked_who(window, qtbot)
    assert [choice.text() for choice in who.choices] == ["Ana Silva", "Tom Hale"]
    assert who.name() == "" and not who.begin_button.isEnabled()
    QTest.keyClick(who, Qt.Key.Key_Escape)
    assert not copy.exists()


def test_documents_are_shared_out_among_coders_but_for_some_that_all_code(window: MainWindow, qtbot: QtBot) -> None:
    maker = PacketMaker(window.session, window)
    qtbot.addWidget(maker)
    maker.name.setText("Round 1")
    maker.people.setText("Tom Hale, Ana Silva")
    assert maker.assignment().shares == {}
    maker.sharing.setCurrentIndex(2)
    documents = maker.assignment().documents
    assert len(documents) == 5 and maker.assignment().shares == {
        "Tom Hale": (documents[0], documents[1], documents[3]),
        "Ana Silva": (documents[0], documents[2], documents[4]),
    }
    assert maker.plan.text() == "Tom Hale: 3, Ana Silva: 3"
    maker.sharing.setCurrentIndex(1)
    assert not set(maker.assignment().shares["Tom Hale"]) & set(maker.assignment().shares["Ana Silva"])
    maker.people.setText(", ".join(f"Coder {n}" for n in range(6)))
    assert not maker.write_button.isEnabled() and "more coders than documents" in maker.write_button.toolTip()


def test_what_each_is_to_code_travels_with_the_packet(window: MainWindow, tmp_path: Path) -> None:
    library, out = window.session.library, tmp_path / "r.annotations"
    documents = [row.id for row in library.documents()]
    shares = packets.shared_out(["Tom", "Ana"], documents, 1)
    packets.make_packet(library, out, window.session.coder, "Round", ["Tom", "Ana"], documents, shares=shares)
    assert packets.people_of_packet(out) == ["Ana", "Tom"]
    packet, who = packets.open_packet(out, tmp_path / "ana.annotator", "Ana")
    assert set(packet.work[who]) == set(shares["Ana"])
