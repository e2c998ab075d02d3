"""The panel of memos lists, searches, opens and removes them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from annotator.core import tagging
from annotator.core.changes import Id
from annotator.gui.models.memos import MEMO_CARD
from annotator.gui.panels.memos import MemosPanel
from annotator.session.memo_commands import MemoCommands
from tests.annotation_helpers import Study

Key, Button = Qt.Key, Qt.MouseButton


@pytest.fixture
def study(qapp: object, tmp_path: Path) -> Iterator[Study]:
    made = Study(tmp_path)
    yield made
    made.close()


@pytest.fixture
def commands(study: Study) -> MemoCommands:
    made = MemoCommands(study.workspace)
    made.add("library", None, "Who owns innovation?", "The state, or the **sector**?")
    made.add("document", study.timpson, "", "# First reading\n\nFreedom for *results*.")
    made.add("tag", Id("tag-free"), "Where to draw the line", "Not for law.")
    made.add("annotation", Id("a3"), "Schools", "Compare Community Care.")
    return made


@pytest.fixture
def panel(study: Study, commands: MemoCommands, qtbot: QtBot) -> MemosPanel:
    return shown(study, commands, qtbot)


def shown(study: Study, commands: MemoCommands, qtbot: QtBot) -> MemosPanel:
    made = MemosPanel(study.workspace, commands)
    qtbot.addWidget(made)
    made.resize(296, 600)
    made.show()
    made.activateWindow()
    made.list.setFocus()
    return made


def titles(panel: MemosPanel) -> list[str]:
    return [panel.model.index(row).data(MEMO_CARD).title for row in range(panel.model.rowCount())]


def test_all_memos_are_listed_the_last_changed_first(panel: MemosPanel) -> None:
    assert titles(panel) == ["Schools", "Where to draw the line", "First reading", "Who owns innovation?"]
    assert panel.heading.count_text() == "4"


def test_a_card_says_what_the_memo_is_about_and_shows_no_marks(panel: MemosPanel) -> None:
    cards = [panel.model.index(row).data(MEMO_CARD) for row in range(4)]
    assert cards[0].target.startswith("“innovation in children’s services")
    assert (cards[1].target, cards[1].colour) == ("Freedom, fairness, responsibility", "indigo")
    assert cards[2].target.startswith("Edward Timpson")
    assert cards[2].text == "Freedom for results."
    assert cards[3].target == "The library"


def test_words_and_kinds_filter(panel: MemosPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.filter, "freedom")
    qtbot.waitUntil(lambda: titles(panel) == ["Where to draw the line", "First reading"])
    assert panel.heading.count_text() == "2 of 4"
    qtbot.mouseClick(panel.pills.pill("tag"), Button.LeftButton)
    assert titles(panel) == ["Where to draw the line"]
    qtbot.keyClicks(panel.filter, " nonsense")
    qtbot.waitUntil(lambda: titles(panel) == [])
    qtbot.mouseClick(panel._no_match.link, Button.LeftButton)
    assert len(titles(panel)) == 4


def test_enter_and_a_double_click_open_a_memo(panel: MemosPanel, qtbot: QtBot) -> None:
    panel.list.setCurrentIndex(panel.model.index(1))
    with qtbot.waitSignal(panel.memoRequested) as asked:
        qtbot.keyClick(panel.list, Key.Key_Return)
    assert asked.args[0] == panel.model.memo(1).id
    place = panel.list.visualRect(panel.model.index(2)).center()
    with qtbot.waitSignal(panel.memoRequested):
        qtbot.mouseClick(panel.list.viewport(), Button.LeftButton, pos=place)
        qtbot.mouseDClick(panel.list.viewport(), Button.LeftButton, pos=place)


def test_delete_removes_and_undo_brings_back(panel: MemosPanel, study: Study, qtbot: QtBot) -> None:
    panel.list.setCurrentIndex(panel.model.index(1))
    qtbot.keyClick(panel.list, Key.Key_Delete)
    assert titles(panel) == ["Schools", "First reading", "Who owns innovation?"]
    study.session.undo()
    assert len(titles(panel)) == 4


def test_the_list_follows_changes_of_memos_and_names(panel: MemosPanel, study: Study, commands: MemoCommands) -> None:
    commands.write(panel.model.memo(3).id, "Another title", "Words")
    assert titles(panel)[0] == "Another title"
    study.session.do(tagging.rename(study.session.coder, study.library.thing(Id("tag-free")), "Liberty"), "renaming")
    assert "Liberty" in [panel.model.index(row).data(MEMO_CARD).target for row in range(4)]
    study.commands.remove([Id("a3")])
    assert "A removed annotation" in [panel.model.index(row).data(MEMO_CARD).target for row in range(4)]


def test_what_a_memo_is_about_can_be_gone_to(panel: MemosPanel, study: Study, qtbot: QtBot) -> None:
    wanted = [(panel.annotationRequested, "a3"), (panel.tagRequested, "tag-free"), (panel.documentRequested, study.timpson)]
    for row, (signal, target) in enumerate(wanted):
        panel.list.setCurrentIndex(panel.model.index(row))
        with qtbot.waitSignal(signal) as asked:
            panel._go()
        assert asked.args[0] == target


def test_without_memos_the_panel_offers_to_write_one(study: Study, qtbot: QtBot) -> None:
    panel = shown(study, MemoCommands(study.workspace), qtbot)
    with qtbot.waitSignal(panel.newMemoRequested) as asked:
        qtbot.mouseClick(panel._nothing.button, Button.LeftButton, pos=QPoint(5, 5))
    assert asked.args == ["library", None]
