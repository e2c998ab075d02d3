"""The panel of conflicts in the whole window: seen, decided, undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.changes import Id
from annotator.gui.models.conflicts import differing
from annotator.gui.panels.conflict_card import ConflictCard
from annotator.gui.panels.conflicts import ConflictsPanel
from annotator.gui.windows.main_window import MainWindow
from tests.conflict_helpers import bring_together, work_apart
from tests.window_helpers import press

NOTED, REMOVED, TAG = Id("noted"), Id("removed"), Id("swr")


@pytest.fixture
def disputed(window: MainWindow, tmp_path: Path) -> Iterator[MainWindow]:
    toms = work_apart(window, tmp_path)
    bring_together(window, toms)
    yield window
    toms.close()


def opened(window: MainWindow) -> ConflictsPanel:
    press(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    panel = window.right.currentWidget()
    assert isinstance(panel, ConflictsPanel)
    return panel


def card(panel: ConflictsPanel, id: Id) -> ConflictCard:
    return next(each for each in panel.cards if each.words.dispute.id == id)


def click(qtbot: QtBot, panel: ConflictsPanel, id: Id, key: str) -> None:
    qtbot.mouseClick(card(panel, id).buttons[key], Qt.MouseButton.LeftButton)


def wait_for(qtbot: QtBot, panel: ConflictsPanel, count: int) -> None:
    qtbot.waitUntil(lambda: len(panel.conflicts) == count)


def test_both_values_are_seen_with_who_and_what_differs(disputed: MainWindow) -> None:
    panel = opened(disputed)
    assert panel.heading.count_text() == "3"
    sides = card(panel, NOTED).words.sides
    assert [side.coder for side in sides] == ["Mira Okafor", "Tom Hale"]
    assert sides[0].pieces == (("No source given. ", False), ("The gap is at Key Stage 4.", True))
    assert "Tom Hale" in card(panel, NOTED).accessibleName()
    removal = card(panel, REMOVED).words
    assert [key for key, _ in removal.choices] == ["0", "1"] and removal.sides[0].is_struck
    chip = card(panel, TAG).words.sides[1].chip
    assert chip and chip.name == "Reform of the profession"
    assert card(panel, TAG).words.sides[1].was == "was “Social work”"


def test_one_side_is_taken_and_undo_shows_again_what_was_shown(disputed: MainWindow, qtbot: QtBot) -> None:
    panel, library = opened(disputed), disputed.session.library
    labels = dict(card(panel, NOTED).words.choices)
    theirs = next(key for key, words in labels.items() if words == "Theirs")
    click(qtbot, panel, NOTED, theirs)
    wait_for(qtbot, panel, 2)
    assert "LSCB" in library.thing(NOTED).value("note")
    disputed.session.undo()
    assert "Key Stage 4" in library.thing(NOTED).value("note")


def test_both_are_joined_with_who_wrote_what(disputed: MainWindow, qtbot: QtBot) -> None:
    panel, library = opened(disputed), disputed.session.library
    click(qtbot, panel, NOTED, "both")
    wait_for(qtbot, panel, 2)
    note = library.thing(NOTED).value("note")
    assert "Mira Okafor: " in note and "Tom Hale: " in note and "LSCB" in note and "Key Stage 4" in note


def test_something_written_anew_ends_a_dispute(disputed: MainWindow, qtbot: QtBot) -> None:
    panel = opened(disputed)
    click(qtbot, panel, NOTED, "edit")
    editor = card(panel, NOTED).editor
    assert editor
    editor.selectAll()
    QTest.keyClicks(editor, "Year checked.")
    click(qtbot, panel, NOTED, "keep")
    wait_for(qtbot, panel, 2)
    assert disputed.session.library.thing(NOTED).value("note") == "Year checked."


@pytest.mark.parametrize(("choice", "is_gone"), [("0", True), ("1", False)])
def test_removed_against_edited_is_decided_either_way(disputed: MainWindow, qtbot: QtBot, choice: str, is_gone: bool) -> None:
    panel = opened(disputed)
    click(qtbot, panel, REMOVED, choice)
    wait_for(qtbot, panel, 2)
    assert disputed.session.library.thing(REMOVED).is_gone() is is_gone


def test_all_of_a_kind_and_all_at_once(disputed: MainWindow, qtbot: QtBot) -> None:
    panel = opened(disputed)
    panel.decide_all("tag/name", "Mine")
    wait_for(qtbot, panel, 2)
    assert disputed.session.library.thing(TAG).value("name") == "Social work reform"
    panel.decide_all("", "Mine")
    wait_for(qtbot, panel, 1)
    panel.decide_all("", "Keep removed")
    wait_for(qtbot, panel, 0)
    assert panel.nothing.isVisible()


def test_the_passage_is_shown(disputed: MainWindow, qtbot: QtBot) -> None:
    panel = opened(disputed)
    click(qtbot, panel, NOTED, "show")
    assert disputed.workspace.selected == NOTED


def test_nobody_disagrees_in_a_fresh_library_and_reading_only_decides_nothing(
    disputed: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(disputed.session), "is_read_only", property(lambda _self: True))
    panel = opened(disputed)
    assert not any(button.isEnabled() for key, button in card(panel, NOTED).buttons.items() if key != "show")
    assert not panel.more.isEnabled()


def test_what_differs_is_found_by_words() -> None:
    assert differing("a b c", ["a c"]) == (("a ", False), ("b ", True), ("c", False))
    assert differing("", ["a"]) == () and differing("a", ["a"]) == (("a", False),)
    assert differing("شكرا 😀", ["شكرا"]) == (("شكرا ", False), ("😀", True))
