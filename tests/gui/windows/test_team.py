"""People, documents that are done and blind coding, in the whole window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core import edits
from annotator.core.changes import Id
from annotator.core.selectors import describe
from annotator.gui.dialogs.coders import CodersDialog
from annotator.gui.models.documents import Role
from annotator.gui.windows.main_window import MainWindow
from tests.window_helpers import PASSAGE, find

TOM, MIRA_TOO = Id("coder-tom"), Id("coder-mira-too")


def mark(window: MainWindow, coder: Id, id: str, words: str = PASSAGE) -> None:
    """Someone else's annotation of the open document, written through the session."""
    document = window.workspace.document
    assert document
    place = describe(document.text, find(window, words)).to_json()
    step = edits.add_annotation(coder, Id(id), document.row.id, document.row.fingerprint, place)
    assert window.session.do(step, "marking")


@pytest.fixture
def team(window: MainWindow) -> MainWindow:
    """Tom and a second identity of Mira have marked one passage each."""
    window.session.do(edits.add_coder(TOM, "Tom Hale", "gold"), "joining")
    window.session.do(edits.add_coder(MIRA_TOO, "M. Okafor", "pine"), "joining")
    mark(window, TOM, "toms")
    mark(window, MIRA_TOO, "moos")
    return window


def dialog_of(window: MainWindow) -> CodersDialog:
    window.actions_["edit_coders"].trigger()
    return window.findChildren(CodersDialog)[-1]


def test_two_identities_are_united_and_parted_by_the_dialog(team: MainWindow, qtbot: QtBot) -> None:
    session = team.session
    dialog = dialog_of(team)
    dialog.person.setCurrentIndex(dialog.person.findData(MIRA_TOO))
    dialog.same.setCurrentIndex(dialog.same.findData(session.coder))
    assert dialog.save_button.text() == "Unite with Mira Okafor"
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert list(session.coders) == [session.coder, TOM]
    assert session.coders.signed(MIRA_TOO) == "Mira Okafor (as M. Okafor)"
    assert session.is_mine(MIRA_TOO)
    team.workspace.hide_coders([session.coder])
    assert "moos" not in {each.id for each in team.workspace.visible_annotations()}
    team.workspace.hide_coders([])
    dialog = dialog_of(team)
    qtbot.keyClick(dialog.parts[MIRA_TOO], Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert set(session.coders) == {session.coder, TOM, MIRA_TOO}
    session.undo()
    assert session.coders.resolve(MIRA_TOO) == session.coder


def test_what_is_mine_under_another_name_can_be_changed(team: MainWindow) -> None:
    session = team.session
    step = edits.unite_coders(session.coder, session.library.thing(MIRA_TOO), session.library.thing(session.coder))
    session.do(step, "uniting")
    team.commands.remove([Id("moos")])
    assert [each.id for each in session.library.annotations()] == ["toms"]


def test_a_name_and_a_colour_are_changed(team: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(team)
    dialog.person.setCurrentIndex(dialog.person.findData(TOM))
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Thomas Hale")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert team.session.coders[TOM].name == "Thomas Hale"


def test_done_is_marked_by_its_key_shown_in_the_list_and_undone(team: MainWindow) -> None:
    document = team.workspace.document
    assert document
    model = team.panels.documents.model
    QTest.keyClick(team.page.pane, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    index = model.index_of(document.row.id)
    assert index.data(Role.DONE) and team.actions_["done_coding"].isChecked()
    assert "coded by Mira Okafor" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    team.session.undo()
    assert not index.data(Role.DONE) and not team.actions_["done_coding"].isChecked()


def test_blind_coding_hides_others_until_the_document_is_done(team: MainWindow, qtbot: QtBot) -> None:
    document, session = team.workspace.document, team.session
    assert document
    id = document.row.id
    mark(team, session.coder, "mine", "innovation")
    team.actions_["blind_coding"].trigger()
    shown = lambda: {each.id for each in team.workspace.visible_annotations()}  # noqa: E731
    assert shown() == {"mine"} and not team.page.header.blind.isHidden()
    assert team.panels.annotations.model.rowCount() == 1
    row = team.panels.documents.model.row_of(id)
    assert row and row.annotations == 1
    assert session.library.annotation_count() == 1 and [c.annotations for c in session.library.coders()] == [0, 1, 0]
    team.actions_["done_coding"].trigger()
    assert shown() == {"mine", "toms", "moos"} and team.page.header.blind.isHidden()
    assert team.panels.annotations.model.rowCount() == 3
    session.undo()
    assert shown() == {"mine"}
    team.actions_["blind_coding"].trigger()
    assert shown() == {"mine", "toms", "moos"}
    assert session.library.setting("blind coding") is False


def test_removing_a_document_while_blind_takes_hidden_annotations_too(team: MainWindow) -> None:
    team.actions_["blind_coding"].trigger()
    team.actions_["remove_document"].trigger()
    assert team.session.library.thing(Id("toms")).is_gone()


def test_a_library_for_reading_only_lets_nobody_be_changed(team: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(team.session), "is_read_only", property(lambda _self: True))
    team.refresh_actions()
    assert not team.actions_["done_coding"].isEnabled() and not team.actions_["blind_coding"].isEnabled()
    dialog = dialog_of(team)
    assert not dialog.name.isEnabled() and not dialog.save_button.isEnabled()
    dialog.close()
