"""Exporting through the window: a format, a part, what is foretold, the file, and where it is."""

import csv
from collections import Counter
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.core import edits, sets
from annotator.core.changes import Id
from annotator.gui.dialogs.export import ExportDialog
from annotator.gui.dialogs.export_report import ExportReport
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.windows import export_handlers
from annotator.gui.windows.main_window import MainWindow
from annotator.store.library import Library
from annotator.tasks import export_formats
from annotator.tasks.choosing import Choice
from annotator.tasks.export_formats import Written
from annotator.tasks.monitor import Monitor
from tests.window_helpers import PASSAGE, select


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "out.csv"
    monkeypatch.setattr(export_handlers, "ask_target", lambda *_words: path)
    return path


@pytest.fixture
def marked(window: MainWindow) -> MainWindow:
    """The sample with one annotation by Mira, a memo, a tag, and a set of two documents."""
    select(window, PASSAGE)
    window.actions_["in_vivo"].trigger()
    session = window.session
    documents = [row.id for row in session.library.documents()]
    session.do(sets.add_set(session.coder, Id("set-1"), "First ones", documents[:2]), "a set")
    session.do(edits.add_memo(session.coder, Id("memo-1"), "library", None, "Thoughts"), "a memo")
    return window


def opened(window: MainWindow, qtbot: QtBot) -> ExportDialog:
    window.actions_["export_annotations"].trigger()
    dialog = window.findChildren(ExportDialog)[-1]
    qtbot.waitUntil(lambda: dialog.export_button.isEnabled())
    return dialog


def choose(dialog: ExportDialog, qtbot: QtBot, name: str) -> None:
    """Walk to a format by the keyboard."""
    dialog.formats.setFocus()
    for _ in range(dialog.formats.count()):
        if dialog.form().name == name:
            break
        qtbot.keyClick(dialog.formats, Qt.Key.Key_Down)
    assert dialog.form().name == name
    qtbot.waitUntil(lambda: dialog.export_button.isEnabled())


def rows(out: Path) -> list[dict[str, str]]:
    with out.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_it_is_written_by_the_keyboard_and_shown_in_its_folder(marked: MainWindow, qtbot: QtBot, out: Path) -> None:
    dialog = opened(marked, qtbot)
    choose(dialog, qtbot, "csv")
    assert "1 annotation" in dialog.holds.text() and "memos (1)" in dialog.lacks.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(out.exists)
    assert [row["quote"] for row in rows(out)] == [PASSAGE]
    status = marked.status
    qtbot.waitUntil(lambda: status.action.isVisible())
    assert status.message.text() == "Exported to out.csv" and not marked.findChildren(ExportReport)
    shown: list[QUrl] = []
    handlers = marked.findChild(export_handlers.ExportHandlers)
    assert handlers is not None
    handlers._open_folder = lambda url: bool(shown.append(url)) or True  # type: ignore[func-returns-value]
    qtbot.mouseClick(status.action, Qt.MouseButton.LeftButton)
    assert [Path(url.toLocalFile()) for url in shown] == [out.parent]


def test_a_set_and_single_tags_narrow_it_down_and_are_remembered(marked: MainWindow, qtbot: QtBot, out: Path) -> None:
    dialog = opened(marked, qtbot)
    choose(dialog, qtbot, "csv")
    dialog.documents.combo.setCurrentIndex(dialog.documents.combo.findData("set:set-1"))
    qtbot.waitUntil(lambda: "2 documents" in dialog.holds.text() and dialog.export_button.isEnabled())
    dialog.tags.combo.setCurrentIndex(dialog.tags.combo.findData("some"))
    qtbot.waitUntil(lambda: "Nothing is ticked" in dialog.lacks.text())
    assert not dialog.export_button.isEnabled() and dialog.tags.list is not None
    dialog.tags.list.setCurrentRow(0)
    qtbot.keyClick(dialog.tags.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.export_button.isEnabled())
    assert "1 annotation," in dialog.holds.text()
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(out.exists)
    again = opened(marked, qtbot)
    assert (again.form().name, again.documents.key(), again.tags.key()) == ("csv", "set:set-1", "some")
    assert again.tags.list is not None and len(again.tags.list.ticked()) == 1


def test_what_has_to_be_installed_is_said(marked: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_formats, "find_spec", lambda _name: None)
    dialog = opened(marked, qtbot)
    for _ in range(dialog.formats.count()):
        if dialog.form().name == "parquet":
            break
        qtbot.keyClick(dialog.formats, Qt.Key.Key_Down)
    assert "pip install pyarrow" in dialog.lacks.text() and not dialog.export_button.isEnabled()


def test_what_a_cell_cannot_hold_is_foretold(marked: MainWindow, qtbot: QtBot) -> None:
    (annotation,) = marked.session.library.annotations()
    thing = marked.session.library.thing(annotation.id)
    marked.session.do(edits.set_fields(marked.session.coder, thing, {"note": "x" * 60_000}), "a note")
    dialog = opened(marked, qtbot)
    choose(dialog, qtbot, "xlsx")
    assert "32,767" in dialog.lacks.text()


def test_what_was_not_foretold_is_reported(marked: MainWindow, qtbot: QtBot, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(_library: Library, _choice: Choice, unfinished: Path, _monitor: Monitor) -> Written:
        unfinished.write_text("whole")
        return Written({"annotations": 1}, Counter({"memos": 1, "pictures": 3}), ("A word of warning.",))

    dialog = opened(marked, qtbot)
    choose(dialog, qtbot, "csv")
    monkeypatch.setattr(export_formats, "_loaded", lambda _place: write)
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(marked.findChildren(ExportReport)))
    report = marked.findChildren(ExportReport)[-1]
    assert report.words.text() == "pictures (3)\nA word of warning."
    report.accept()


def test_where_nothing_can_be_written_is_said(
    marked: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_handlers, "ask_target", lambda *_words: tmp_path / "nowhere" / "out.csv")
    dialog = opened(marked, qtbot)
    choose(dialog, qtbot, "csv")
    with qtbot.waitSignal(marked.session.failed) as failed:
        qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    assert failed.args is not None and "out.csv can't be written" in failed.args[0]


def test_every_field_has_a_name(marked: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(marked, qtbot)
    assert dialog.formats.accessibleName() == "Format"
    assert [part.combo.accessibleName() for part in (dialog.documents, dialog.tags, dialog.coders)] == [
        "Documents",
        "Tags",
        "Work of",
    ]
    buddies = {label.buddy() for label in dialog.findChildren(QLabel) if label.buddy()}
    assert {dialog.documents, dialog.tags, dialog.coders} <= buddies


def test_stopping_leaves_nothing_behind(
    marked: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = Event()

    def write(_library: Library, _choice: Choice, out: Path, monitor: Monitor) -> Written:
        out.write_text("half")
        begun.set()
        while True:
            monitor.report(1, 2)
            Event().wait(0.01)

    folder = tmp_path / "folder"
    folder.mkdir()
    monkeypatch.setattr(export_handlers, "ask_target", lambda *_words: folder / "out.csv")
    dialog = opened(marked, qtbot)
    choose(dialog, qtbot, "csv")
    monkeypatch.setattr(export_formats, "_loaded", lambda _place: write)
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(begun.is_set)
    (panel,) = marked.findChildren(ProgressDialog)
    qtbot.waitUntil(panel.isVisible)
    qtbot.mouseClick(panel.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: marked.status.message.text() == "Stopped; nothing was written")
    assert list(folder.iterdir()) == []
