"""Asking for files begins where the person was last, proposes a name, and adds the suffix before it asks about a file there."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.files import ask_source, ask_sources, ask_target
from annotator.session.preferences import Preferences


@pytest.fixture
def dialogs(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, list[str]]]:
    """Every dialog is accepted as it comes: folder, suffix, what was chosen."""
    seen: list[tuple[str, str, list[str]]] = []

    def accept(dialog: QFileDialog) -> int:
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        seen.append((dialog.directory().path(), dialog.defaultSuffix(), dialog.selectedFiles()))
        return int(QFileDialog.DialogCode.Accepted)

    monkeypatch.setattr(QFileDialog, "exec", accept)
    return seen


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_a_target_has_the_name_proposed_and_the_suffix_and_its_folder_is_kept(
    parent: QWidget, tmp_path: Path, dialogs: list[tuple[str, str, list[str]]]
) -> None:
    preferences = Preferences()
    preferences.set("folder", str(tmp_path))
    chosen = ask_target(parent, preferences, "Export", "Speeches, annotations", "Table (*.csv)", ".csv")
    assert chosen == tmp_path / "Speeches, annotations.csv"
    assert dialogs[0][:2] == (str(tmp_path), "csv")
    assert preferences.get("folder") == str(tmp_path)


def test_a_folder_that_is_gone_is_not_proposed(
    parent: QWidget, tmp_path: Path, dialogs: list[tuple[str, str, list[str]]]
) -> None:
    preferences = Preferences()
    preferences.set("folder", str(tmp_path / "gone"))
    ask_target(parent, preferences, "Export", "Speeches", "Table (*.csv)", ".csv")
    assert Path(dialogs[0][0]).is_dir() and "gone" not in dialogs[0][0]


def test_nothing_is_chosen_when_the_person_thinks_better_of_it(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: int(QFileDialog.DialogCode.Rejected))
    preferences = Preferences()
    preferences.set("folder", str(tmp_path))
    assert ask_target(parent, preferences, "Export", "Speeches", "Table (*.csv)", ".csv") is None
    assert ask_source(parent, preferences, "Open", "All (*)") is None
    assert ask_sources(parent, preferences, "Import", "All (*)") == []
