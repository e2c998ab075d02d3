"""The program has one window on one library: whatever happens, the library is let go of and nothing written is lost."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.app import Program
from annotator.core.changes import ChangeSet
from annotator.core.errors import LibraryFault
from annotator.gui.dialogs.memo_editor import MemoEditor
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.windows.main_window import MainWindow
from annotator.session.preferences import Preferences
from annotator.session.session import LARGE
from annotator.store.backup import backups
from annotator.store.library import Library
from annotator.tasks.samples import make_sample


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "Other.annotator"
    make_sample(path).close()
    return path


def assert_free(path: Path) -> None:
    """No one has the library open for writing."""
    Library.open(path).close()


def test_opening_what_is_open_changes_nothing(program: Program, window: MainWindow, sample: Path) -> None:
    link = sample.with_name("link.annotator")
    link.symlink_to(sample)
    assert program.open(sample) and program.open(link)
    assert program.window is window and not window.session.is_read_only


def test_another_library_takes_the_place_of_the_one_before(
    program: Program, window: MainWindow, qapp: QApplication, qtbot: QtBot, sample: Path, other: Path
) -> None:
    last: list[bool] = []
    qapp.lastWindowClosed.connect(lambda: last.append(qapp.quitOnLastWindowClosed()))
    assert program.open(other)
    assert program.window is not None and program.window.session.library.path == other
    assert window.is_closed and True not in last and qapp.quitOnLastWindowClosed()
    assert_free(sample)
    assert backups(sample) == []


def test_a_library_in_which_nothing_was_done_is_not_copied_when_another_is_opened(
    program: Program, qtbot: QtBot, sample: Path, other: Path
) -> None:
    assert program.open(other) and program.open(sample)
    made = len(backups(other))
    assert program.open(other) and program.open(sample)
    assert len(backups(other)) == made


def test_a_library_whose_file_went_is_let_go_of_at_closing(program: Program, window: MainWindow, sample: Path) -> None:
    moved = sample.with_name("moved.annotator")
    sample.rename(moved)
    window.close()
    assert program.window is None
    moved.rename(sample)
    assert_free(sample)


def test_a_library_that_no_one_can_begin_to_work_in_is_said_and_let_go_of(
    program: Program, window: MainWindow, sample: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise LibraryFault("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(Library, "apply", full)
        assert not program.open(other)
    assert program.window is window and window.banner is not None and window.banner.text() == "The disk is full."
    assert_free(other)


def test_closing_keeps_what_is_being_written_in_a_memo_and_waits_if_it_can_not(
    program: Program, window: MainWindow, qtbot: QtBot, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise LibraryFault("The disk is full.")

    window.actions_["library_memo"].trigger()
    editor = next(iter(window.findChildren(MemoEditor)))
    qtbot.keyClicks(editor.title, "Aim")
    with monkeypatch.context() as patch:
        patch.setattr(Library, "apply", full)
        assert not window.close() and window.isVisible() and editor.isVisible()
    qtbot.keyClick(editor.title, Qt.Key.Key_S)
    assert window.close()
    again = Library.open(sample)
    assert [memo.title for memo in again.memos()] == ["Aims"]
    again.close()


def test_jobs_that_run_are_ended_before_the_library_is_closed(
    program: Program, window: MainWindow, preferences: Preferences
) -> None:
    files = [window.session.library.path.with_name(f"{number}.txt") for number in range(300)]
    for file in files:
        file.write_text(f"{file.name}\n\nSome words.\n" * 20)
    before = len(window.session.library.documents())
    handlers = next(child for child in window.children() if type(child).__name__ == "FileHandlers")
    handlers.import_paths(files)  # type: ignore[attr-defined]
    path = window.session.library.path
    window.close()
    again = Library.open(path)
    assert before <= len(again.documents()) < before + len(files) and again.check().is_sound
    again.close()


def test_the_place_is_remembered_after_a_large_step_not_waited_for_during_it(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[object] = []
    monkeypatch.setattr(Library, "set_place", lambda _library, *place: kept.append(place))
    gate = Event()
    with qtbot.waitSignal(window.session.writingStarted):
        window.session.work_out(LARGE + 1, lambda: (gate.wait(20), ChangeSet(window.session.coder, ()))[1], "waiting")
    panel = next(iter(window.findChildren(ProgressDialog)))
    qtbot.waitUntil(panel.isVisible)
    assert not panel.cancel_button.isVisible()
    passed: list[bool] = []
    window.page._remember.setInterval(10)
    window.page._remember.timeout.connect(lambda: passed.append(True))
    window.page._scrolled()
    qtbot.waitUntil(lambda: len(passed) > 2)
    assert kept == [] and window.session.is_writing
    gate.set()
    qtbot.waitUntil(lambda: len(kept) == 1)
    assert not window.session.is_writing
