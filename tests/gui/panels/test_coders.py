"""Coders are shown and hidden one by one, only me, or everyone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.core.changes import Id
from annotator.core.edits import add_coder
from annotator.gui.panels.coders import CodersPanel, CodersPopover
from tests.codebook_helpers import MIRA, TOM, Sample


@pytest.fixture
def sample(qapp: object, tmp_path: Path) -> Iterator[Sample]:
    made = Sample(tmp_path)
    made.mark("swr", coder=TOM)
    yield made
    made.close()


@pytest.fixture
def panel(sample: Sample, qtbot: QtBot) -> CodersPanel:
    made = CodersPanel(sample.workspace)
    qtbot.addWidget(made)
    made.show()
    return made


def test_oneself_comes_first_and_says_so(panel: CodersPanel) -> None:
    assert [tick.text() for tick in panel.ticks.values()] == ["Mira Okafor (you)", "Tom Hale"]
    assert panel.heading.count_text() == "2"
    assert panel.ticks[TOM].accessibleDescription() == "1 annotation"


def test_the_space_bar_hides_and_shows_one_coder(panel: CodersPanel, sample: Sample, qtbot: QtBot) -> None:
    panel.ticks[TOM].setFocus()
    qtbot.keyClick(panel.ticks[TOM], Qt.Key.Key_Space)
    assert sample.workspace.hidden_coders == {TOM}
    qtbot.keyClick(panel.ticks[TOM], Qt.Key.Key_Space)
    assert sample.workspace.hidden_coders == frozenset()


def test_only_me_and_everyone(panel: CodersPanel, sample: Sample, qtbot: QtBot) -> None:
    assert not panel.everyone.isEnabled()
    qtbot.mouseClick(panel.only_me, Qt.MouseButton.LeftButton)
    assert sample.workspace.hidden_coders == {TOM} and not panel.ticks[TOM].isChecked()
    assert not panel.only_me.isEnabled()
    qtbot.mouseClick(panel.everyone, Qt.MouseButton.LeftButton)
    assert sample.workspace.hidden_coders == frozenset() and panel.ticks[TOM].isChecked()


def test_ticks_follow_what_others_hide(panel: CodersPanel, sample: Sample) -> None:
    sample.workspace.hide_coders([MIRA])
    assert [tick.isChecked() for tick in panel.ticks.values()] == [False, True]


def test_a_new_coder_and_another_self_are_listed(panel: CodersPanel, sample: Sample) -> None:
    sample.session.do(add_coder(Id("coder-ana"), "Ana", "pine"), "adding")
    assert len(panel.ticks) == 3
    sample.session.become(TOM)
    assert next(iter(panel.ticks.values())).text() == "Tom Hale (you)"


def test_the_popover_opens_in_the_window_and_closes_with_escape(sample: Sample, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 400)
    window.show()
    popover = CodersPopover(sample.workspace, window)
    popover.open_at(QRect(20, 20, 60, 20))
    assert window.rect().contains(popover.geometry())
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()
