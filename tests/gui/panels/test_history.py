"""The history panel lists every step and takes any of them back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from annotator.core.changes import Id
from annotator.gui.models.history import Day, Done
from annotator.gui.panels.history import HistoryPanel
from annotator.session.session import Session
from annotator.session.workspace import Workspace
from annotator.store.library import Library
from tests.annotation_helpers import MIRA, TOM, Study

Key, Button = Qt.Key, Qt.MouseButton


@pytest.fixture
def study(qapp: object, tmp_path: Path) -> Iterator[Study]:
    made = Study(tmp_path)
    made.open()
    yield made
    made.close()


@pytest.fixture
def panel(study: Study, qtbot: QtBot) -> HistoryPanel:
    return shown(study.workspace, qtbot)


def shown(workspace: Workspace, qtbot: QtBot) -> HistoryPanel:
    made = HistoryPanel(workspace)
    qtbot.addWidget(made)
    made.resize(296, 600)
    made.show()
    made.activateWindow()
    made.list.setFocus()
    return made


def words(panel: HistoryPanel) -> list[str]:
    lines = [panel.model.line(row) for row in range(panel.model.rowCount())]
    return [line.words for line in lines if isinstance(line, Done)]


def row_of(panel: HistoryPanel, beginning: str) -> int:
    return next(row for row in range(panel.model.rowCount()) if panel.model.index(row).data().startswith(beginning))


def choose(panel: HistoryPanel, beginning: str) -> None:
    panel.list.setCurrentIndex(panel.model.index(row_of(panel, beginning)))


def test_steps_stand_under_their_day_the_last_first(panel: HistoryPanel, study: Study) -> None:
    assert isinstance(panel.model.line(0), Day)
    assert words(panel)[-1] == "Mira Okafor joined"
    before = len(words(panel))
    study.commands.set_note(Id("a0"), "A plea")
    assert words(panel)[0].startswith("Wrote a note on “some of our local")
    assert len(words(panel)) == before + 1
    days = [row for row in range(panel.model.rowCount()) if isinstance(panel.model.line(row), Day)]
    assert days == [0]


def test_the_history_outlives_a_restart(study: Study, qtbot: QtBot) -> None:
    study.commands.set_note(Id("a0"), "A plea")
    path = study.library.path
    study.library.close()
    with_lock = Library.open(path)
    panel = shown(Workspace(Session(with_lock, MIRA)), qtbot)
    assert words(panel)[0].startswith("Wrote a note on")
    with_lock.close()


def test_a_step_is_taken_back_by_key_and_by_its_button(panel: HistoryPanel, study: Study, qtbot: QtBot) -> None:
    study.commands.set_note(Id("a0"), "A plea")
    study.commands.set_note(Id("a1"), "Another")
    choose(panel, "Wrote a note on “some of")
    qtbot.keyClick(panel.list, Key.Key_R)
    assert study.workspace.annotations[Id("a0")].note == ""
    assert panel.said().startswith("Taken back: Wrote a note on")
    row = row_of(panel, "Wrote a note on “free us up")
    button = panel.list.button_rect(panel.list.visualRect(panel.model.index(row)))
    qtbot.mouseClick(panel.list.viewport(), Button.LeftButton, pos=button.center())
    assert study.workspace.annotations[Id("a1")].note == ""
    study.session.undo()
    assert study.workspace.annotations[Id("a1")].note == "Another"


def test_what_was_changed_since_is_left_and_said(panel: HistoryPanel, study: Study, qtbot: QtBot) -> None:
    study.commands.retag([Id("a0"), Id("a1")], add=[Id("tag-inn")])
    study.commands.retag([Id("a1")], remove=[Id("tag-inn")])
    choose(panel, "Tagged 2 annotations")
    qtbot.keyClick(panel.list, Key.Key_R)
    assert "tag-inn" not in study.workspace.annotations[Id("a0")].tags
    assert "one change stays" in panel.said()


def test_what_cannot_be_taken_back_is_said_by_the_session(panel: HistoryPanel, study: Study, qtbot: QtBot) -> None:
    study.commands.set_note(Id("a0"), "A plea")
    study.commands.set_note(Id("a0"), "Another")
    choose(panel, "Wrote a note")
    with qtbot.waitSignal(study.session.failed):
        panel.revert()


def test_a_click_goes_to_what_a_step_touched(panel: HistoryPanel, study: Study, qtbot: QtBot) -> None:
    row = row_of(panel, "Tagged “free us up")
    place = panel.list.visualRect(panel.model.index(row))
    with qtbot.waitSignal(study.workspace.revealRequested):
        qtbot.mouseClick(panel.list.viewport(), Button.LeftButton, pos=place.topLeft() + QPoint(60, 12))
    assert study.workspace.selected == "a1"


def test_steps_of_one_coder_document_or_annotation(panel: HistoryPanel, study: Study) -> None:
    panel.set_coder(TOM)
    assert len(words(panel)) == 3
    panel.set_coder(None)
    panel.set_scope("document")
    assert not any(line.startswith("Made the tag") for line in words(panel))
    assert len(words(panel)) == 7
    study.workspace.select_annotation(Id("a3"))
    panel.set_scope("annotation")
    assert len(words(panel)) == 1
    study.commands.set_note(Id("a3"), "More")
    assert len(words(panel)) == 2


def test_arrow_keys_pass_over_days(panel: HistoryPanel, study: Study, qtbot: QtBot) -> None:
    study.time += 86_400_000
    study.commands.set_note(Id("a0"), "On the next day")
    assert [isinstance(panel.model.line(row), Day) for row in range(4)] == [True, False, True, False]
    panel.list.setCurrentIndex(panel.model.index(1))
    for key, row in ((Key.Key_Down, 3), (Key.Key_Up, 1), (Key.Key_Up, 1), (Key.Key_End, panel.model.rowCount() - 1)):
        qtbot.keyClick(panel.list, key)
        assert panel.list.currentIndex().row() == row
    qtbot.keyClick(panel.list, Key.Key_Home)
    assert panel.list.currentIndex().row() == 1


def test_a_long_history_is_read_page_by_page(study: Study, qtbot: QtBot) -> None:
    for number in range(150):
        study.commands.set_note(Id("a0"), f"Note {number}")
    panel = shown(study.workspace, qtbot)
    assert panel.model.rowCount() < 140
    while panel.model.canFetchMore(panel.list.rootIndex()):
        panel.list.verticalScrollBar().setValue(panel.list.verticalScrollBar().maximum())
    found = words(panel)
    assert len(found) == len(study.library.steps(limit=1000))
    assert found[-1] == "Mira Okafor joined"
