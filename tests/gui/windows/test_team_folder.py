"""The team folder in the whole window: chosen, written, offered, merged by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.core.changes import Id
from annotator.gui.dialogs.team_folder import TeamFolderDialog
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.team_folder_handlers import TeamFolderHandlers
from annotator.store.library import Library
from annotator.tasks.team_folder import own_name, settings, write_own
from tests.conflict_helpers import work_apart


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "team"
    made.mkdir()
    return made


@pytest.fixture
def toms(window: MainWindow, tmp_path: Path, folder: Path) -> Iterator[Library]:
    library = work_apart(window, tmp_path)
    write_own(library, folder)
    yield library
    library.close()


def chosen(window: MainWindow, qtbot: QtBot, folder: Path, *, by_itself: bool) -> None:
    window.actions_["team_folder"].trigger()
    dialog = window.findChildren(TeamFolderDialog)[-1]
    assert not dialog.save_button.isEnabled()
    dialog.folder.setText(str(folder))
    dialog.by_itself.setChecked(by_itself)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)


def test_the_own_file_is_written_and_others_are_offered(window: MainWindow, qtbot: QtBot, toms: Library, folder: Path) -> None:
    chosen(window, qtbot, folder, by_itself=False)
    qtbot.waitUntil(lambda: window.banner is not None)
    assert window.banner and "3 entries" in window.banner.text()
    qtbot.waitUntil(lambda: (folder / own_name(window.session.library)).exists())
    window.bannerActionRequested.emit("team_folder")
    qtbot.waitUntil(lambda: window.views.current is not None and window.views.current.name == "merge")
    assert window.session.library.disputed() == []


def test_told_to_it_merges_by_itself_and_keeps_conflicts(window: MainWindow, qtbot: QtBot, toms: Library, folder: Path) -> None:
    chosen(window, qtbot, folder, by_itself=True)
    qtbot.waitUntil(lambda: Id("noted") in window.session.library.disputed())
    qtbot.waitUntil(lambda: not window.session.is_writing)
    assert window.session.library.check().faults == ()


def test_a_folder_that_vanishes_is_said_once(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    chosen(window, qtbot, folder, by_itself=True)
    handlers = window.findChild(TeamFolderHandlers)
    assert handlers
    qtbot.waitUntil(lambda: (folder / own_name(window.session.library)).exists() and not handlers._is_busy)
    folder.rename(folder.with_name("away"))
    with qtbot.waitSignal(window.session.failed) as told:
        handlers.look()
    assert "not there at the moment" in told.args[0]
    qtbot.waitUntil(lambda: not handlers._is_busy)
    with qtbot.assertNotEmitted(window.session.failed):
        handlers.look()
        qtbot.waitUntil(lambda: not handlers._is_busy)


def test_none_is_chosen_again(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    chosen(window, qtbot, folder, by_itself=False)
    window.actions_["team_folder"].trigger()
    dialog = window.findChildren(TeamFolderDialog)[-1]
    qtbot.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    assert settings(window.session.library).folder is None
