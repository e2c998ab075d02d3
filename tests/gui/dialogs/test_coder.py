"""Who am I: a name at first, another name or colour later, and working as someone else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.core.changes import Id
from annotator.gui.dialogs.coder import CoderDialog
from tests.codebook_helpers import MIRA, TOM, Sample

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def sample(qapp: object, tmp_path: Path) -> Iterator[Sample]:
    made = Sample(tmp_path)
    yield made
    made.close()


def opened(sample: Sample, qtbot: QtBot, suggestion: str = "") -> CoderDialog:
    dialog = CoderDialog(sample.session, suggestion=suggestion)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_first_start_asks_for_a_name_and_begins(sample: Sample, qtbot: QtBot) -> None:
    sample.session.coder = Id("coder-new")
    dialog = opened(sample, qtbot, "jonas")
    assert dialog.is_first and dialog.name.text() == "jonas" and dialog.name.selectedText() == "jonas"
    assert dialog.save_button.text() == "Begin" and dialog.colours.colour() not in ("blue", "gold")
    dialog.name.clear()
    assert not dialog.save_button.isEnabled()
    qtbot.keyClicks(dialog.name, "Jonas Brandt")
    assert dialog._badge.text() == "JB"
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert sample.session.coders[Id("coder-new")].name == "Jonas Brandt"
    assert sample.session.coder == Id("coder-new")


def test_name_and_colour_can_be_changed_as_one_step(sample: Sample, qtbot: QtBot) -> None:
    dialog = opened(sample, qtbot)
    assert dialog.chosen() == MIRA and dialog.save_button.text() == "Save changes"
    dialog.name.setText("Mira O.")
    qtbot.mouseClick(dialog.colours.buttons["teal"], LEFT)
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert (sample.session.coders[MIRA].name, sample.session.coders[MIRA].colour) == ("Mira O.", "teal")
    sample.session.undo()
    assert sample.session.coders[MIRA].name == "Mira Okafor"


def test_going_over_to_a_known_coder_changes_nothing_else(sample: Sample, qtbot: QtBot) -> None:
    dialog = opened(sample, qtbot)
    dialog.person.setCurrentIndex(dialog.person.findData(TOM))
    assert dialog.name.text() == "Tom Hale" and dialog.save_button.text() == "Work as Tom Hale"
    with qtbot.waitSignal(sample.session.coderChanged) as told:
        qtbot.mouseClick(dialog.save_button, LEFT)
    assert told.args == [TOM] and sample.session.coder == TOM
    assert sample.session.undo_stack.count() == 0


def test_someone_new_can_take_over(sample: Sample, qtbot: QtBot) -> None:
    dialog = opened(sample, qtbot)
    dialog.person.setCurrentIndex(dialog.person.count() - 1)
    assert dialog.name.text() == "" and not dialog.save_button.isEnabled()
    qtbot.keyClicks(dialog.name, "Ana")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert sample.session.coders[sample.session.coder].name == "Ana"
    assert len(sample.session.coders) == 3


def test_escape_changes_nothing(sample: Sample, qtbot: QtBot) -> None:
    dialog = opened(sample, qtbot)
    dialog.person.setCurrentIndex(dialog.person.findData(TOM))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert sample.session.coder == MIRA
