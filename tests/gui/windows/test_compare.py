"""Coders compared in the whole window: lanes, disagreements one by one, deciding by key, figures, what is asked."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.core import edits, tagging
from annotator.core.adjudication import CONSENSUS
from annotator.core.changes import Id
from annotator.core.selectors import describe
from annotator.gui.dialogs.progress import ProgressDialog
from annotator.gui.dialogs.tag_picker import TagPicker
from annotator.gui.models.comparing import Comparing
from annotator.gui.panels.compare import CompareView
from annotator.gui.panels.compare_bar import TickPopup
from annotator.gui.panels.decision import DecisionPanel
from annotator.gui.windows.main_window import MainWindow
from annotator.session.jobs import running_jobs
from tests.window_helpers import PASSAGE, find

TOM, JONAS = Id("coder-tom"), Id("coder-jonas")
SAFE, FREE, REFORM = Id("safe"), Id("free"), Id("reform")
RISK = "We need to be smarter about recognising risk and managing it"
PLEA = "some of our local authorities have made the same plea to me"
STATUS = "the public status of social workers"


def mark(window: MainWindow, coder: Id, words: str, *tags: Id) -> None:
    """Someone's annotation of the open document."""
    document = window.workspace.document
    assert document
    place = describe(document.text, find(window, words)).to_json()
    id = Id(f"{coder}-{find(window, words).start}-{len(words)}")
    assert window.session.do(edits.add_annotation(coder, id, document.row.id, document.row.fingerprint, place, tags), "marking")


@pytest.fixture
def team(window: MainWindow) -> MainWindow:
    """Three people: agreed on one passage, other tags on a second, other ends on a third, and one that only one has."""
    session = window.session
    session.do(edits.add_coder(TOM, "Tom Hale", "gold"), "joining")
    session.do(edits.add_coder(JONAS, "Jonas Brandt", "pine"), "joining")
    for id, name, colour in (
        (SAFE, "Safeguarding", "brown"),
        (FREE, "Freedom", "indigo"),
        (REFORM, "Social work reform", "pine"),
    ):
        session.do(tagging.create_tag(session.coder, id, name, colour), "tag")
    everyone = (session.coder, TOM, JONAS)
    for coder in everyone:
        mark(window, coder, RISK, SAFE)
    for coder, tag in zip(everyone, (FREE, REFORM, FREE), strict=True):
        mark(window, coder, PLEA, tag)
    mark(window, session.coder, PASSAGE, REFORM)
    mark(window, TOM, PASSAGE[:40], REFORM)
    mark(window, JONAS, PASSAGE, REFORM)
    mark(window, TOM, STATUS, REFORM)
    return window


def opened(window: MainWindow, qtbot: QtBot) -> tuple[Comparing, CompareView, DecisionPanel]:
    """The comparison, worked out."""
    window.actions_["compare_coders"].trigger()
    current = window.views.current
    assert current is not None and isinstance(current.centre, CompareView) and isinstance(current.side, DecisionPanel)
    comparing = current.centre._comparing
    qtbot.waitUntil(lambda: comparing.found is not None)
    return comparing, current.centre, current.side


def consensus(window: MainWindow) -> list[tuple[str, tuple[Id, ...]]]:
    return [(each.quote, each.tags) for each in window.session.library.annotations() if each.coder == CONSENSUS]


def key(view: CompareView, which: Qt.Key) -> None:
    QTest.keyClick(view.pane, which)


def test_disagreements_are_stepped_through_by_key(team: MainWindow, qtbot: QtBot) -> None:
    comparing, view, side = opened(team, qtbot)
    assert view.pane.hasFocus()
    assert side.heading.count_text() == "1 of 3"
    assert side.kinds.text() == "other tag"
    key(view, Qt.Key.Key_J)
    assert side.heading.count_text() == "2 of 3" and side.kinds.text() == "boundaries"
    QTest.keyClick(view.pane, Qt.Key.Key_F4)
    assert side.heading.count_text() == "3 of 3" and side.kinds.text() == "missed"
    assert not side.next_button.isEnabled()
    key(view, Qt.Key.Key_J)
    assert comparing.at == 2
    QTest.keyClick(view.pane, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    key(view, Qt.Key.Key_K)
    assert comparing.at == 0
    assert "Disagreement 1 of 3" in team.status.about_view.text()


def test_each_coder_has_a_lane_with_what_they_marked(team: MainWindow, qtbot: QtBot) -> None:
    _, view, _ = opened(team, qtbot)
    view.pane.strip.repaint()
    case = view.pane.cases[view.pane.current]
    words = [[passage.words for passage in cell or ()] for cell in case.cells]
    assert sorted(words) == [["Freedom"], ["Freedom"], ["Social work reform"]]
    lefts = {block.rect.left() for block in view.pane.strip.blocks}
    assert len(lefts) == 3
    assert view.pane.cases[0].sign == "check" and case.is_apart


def test_a_click_in_a_lane_chooses_its_disagreement(team: MainWindow, qtbot: QtBot) -> None:
    comparing, view, _ = opened(team, qtbot)
    key(view, Qt.Key.Key_J)
    key(view, Qt.Key.Key_J)
    view.pane.strip.repaint()
    block = next(each for each in view.pane.strip.blocks if each.case == view.pane.current and each.passage is None)
    comparing.go_to(0)
    view.pane.setCurrent(view.pane.current, reveal=False)
    view.pane.reveal(comparing.shown[2].case.span.start, comparing.shown[2].case.span.end)
    view.pane.strip.repaint()
    block = next(each for each in view.pane.strip.blocks if each.case == block.case and each.passage is None)
    QTest.mouseClick(view.pane.strip, Qt.MouseButton.LeftButton, pos=block.rect.center())
    assert comparing.at == 2


def test_deciding_by_key_writes_the_consensus_and_goes_on(team: MainWindow, qtbot: QtBot) -> None:
    comparing, view, side = opened(team, qtbot)
    originals = [each for each in team.session.library.annotations()]
    assert [button.text() for button in side.buttons] == [
        "Freedom",
        "Social work reform",
        "Both",
        "Other tag or ends…",
        "Neither",
    ]
    key(view, Qt.Key.Key_1)
    assert consensus(team) == [(PLEA, (FREE,))]
    assert comparing.at == 1, "the next one that is open"
    assert side.progress_words.text() == "1 of 3 decided"
    key(view, Qt.Key.Key_2)
    assert (PASSAGE[:40], (REFORM,)) in consensus(team)
    key(view, Qt.Key.Key_0)
    assert side.progress_words.text() == "3 of 3 decided"
    assert len(consensus(team)) == 2
    assert [each for each in team.session.library.annotations() if each.coder != CONSENSUS] == originals
    assert team.session.library.check().faults == ()


def test_a_decision_is_undone_in_one_step_and_can_be_made_anew(team: MainWindow, qtbot: QtBot) -> None:
    comparing, view, side = opened(team, qtbot)
    key(view, Qt.Key.Key_3)
    assert consensus(team) == [(PLEA, (FREE, REFORM))]
    team.actions_["undo"].trigger()
    assert consensus(team) == [] and side.progress_words.text() == "0 of 3 decided"
    team.actions_["redo"].trigger()
    assert len(consensus(team)) == 1
    comparing.go_to(0)
    assert side.buttons[2].is_taken and "decided by Mira Okafor" in side.state.text()
    key(view, Qt.Key.Key_1)
    assert consensus(team) == [(PLEA, (FREE,))]
    comparing.go_to(0)
    key(view, Qt.Key.Key_Backspace)
    assert consensus(team) == [] and not side.reopen_button.isVisible()


def test_a_reason_is_kept_and_becomes_a_rule(team: MainWindow, qtbot: QtBot) -> None:
    comparing, view, side = opened(team, qtbot)
    assert not side.rule.isEnabled()
    side.reason.setFocus()
    QTest.keyClicks(side.reason, "1 plea is about freedom")
    assert consensus(team) == [], "digits in the field decide nothing"
    side.rule.setFocus()
    QTest.keyClick(side.rule, Qt.Key.Key_Space)
    view.pane.setFocus()
    key(view, Qt.Key.Key_1)
    assert team.session.codebook[FREE].definition == "Rule: 1 plea is about freedom"
    qtbot.waitUntil(lambda: not comparing.is_stale and comparing.found is not None and comparing._job is None)
    comparing.go_to(0)
    assert "1 plea is about freedom" in side.state.text() and side.reason.text() == ""
    team.actions_["undo"].trigger()
    assert team.session.codebook[FREE].definition == "" and consensus(team) == []


def test_other_ends_and_another_tag_by_selection_and_picker(team: MainWindow, qtbot: QtBot) -> None:
    comparing, view, _ = opened(team, qtbot)
    start = comparing.shown[0].case.span.start
    view.pane.select(start, start + 8)
    key(view, Qt.Key.Key_E)
    picker = next(each for each in team.findChildren(TagPicker) if each.isVisible())
    QTest.keyClicks(picker.field, "Safeg")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert consensus(team) == [(PLEA[:8], (SAFE,))]


def test_agreements_are_taken_over_by_one_command(team: MainWindow, qtbot: QtBot) -> None:
    _, _, side = opened(team, qtbot)
    assert side.take_button.text() == "Take over 1 agreement"
    qtbot.mouseClick(side.take_button, Qt.MouseButton.LeftButton)
    assert consensus(team) == [(RISK, (SAFE,))]
    assert not side.take_button.isEnabled()
    team.actions_["undo"].trigger()
    assert consensus(team) == [] and side.take_button.isEnabled()


def test_only_the_undecided_are_shown_and_work_goes_on_later(team: MainWindow, qtbot: QtBot) -> None:
    comparing, view, side = opened(team, qtbot)
    key(view, Qt.Key.Key_1)
    qtbot.mouseClick(view.bar.only_open, Qt.MouseButton.LeftButton)
    assert side.heading.count_text() == "1 of 2"
    key(view, Qt.Key.Key_1)
    assert side.heading.count_text() == "1 of 1" and comparing.current is not None
    QTest.keyClick(view.pane, Qt.Key.Key_Escape)
    assert team.views.current is None
    _, _, again = opened(team, qtbot)
    assert again.progress_words.text() == "2 of 3 decided"


def test_names_can_be_hidden(team: MainWindow, qtbot: QtBot) -> None:
    comparing, view, side = opened(team, qtbot)
    qtbot.mouseClick(view.bar.hide_names, Qt.MouseButton.LeftButton)
    assert [comparing.name_of(coder) for coder in comparing.lanes()] == ["Coder A", "Coder B", "Coder C"]
    told = " ".join([view.head.accessibleName(), side.buttons[0].toolTip(), view.figures.about.text()])
    assert "Tom" not in told and "Mira" not in told and "Jonas" not in told
    key(view, Qt.Key.Key_J)
    assert "Tom" not in view.pane.strip.accessibleDescription()


def test_a_figure_leads_to_the_disagreements_behind_it(team: MainWindow, qtbot: QtBot) -> None:
    comparing, view, side = opened(team, qtbot)
    row = next(row for row in side.bars.rows if row.line.tag == FREE)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert len(comparing.shown) == 1 and "Freedom" in view.bar.narrowed.text()
    qtbot.mouseClick(view.bar.narrowed, Qt.MouseButton.LeftButton)
    assert len(comparing.shown) == 3
    qtbot.mouseClick(view.bar.figures, Qt.MouseButton.LeftButton)
    assert view.stack.currentWidget() is view.figures
    pairs = view.figures.pairs
    pairs.setFocus()
    row_of_pair = next(n for n, r in enumerate(pairs.grid.rows) if "Tom" not in r[0])
    pairs.setCurrentCell(row_of_pair, 0)
    QTest.keyClick(pairs, Qt.Key.Key_Return)
    assert view.stack.currentWidget() is not view.figures
    assert comparing.shown == [], "Mira and Jonas say the same throughout"
    assert side.kinds.text() == "There is no disagreement behind this figure."


def test_figures_are_copied_and_undefined_says_why(team: MainWindow, qtbot: QtBot) -> None:
    comparing, view, side = opened(team, qtbot)
    view.bar.figures.setChecked(True)
    qtbot.mouseClick(view.figures.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "Krippendorff’s α" in copied and "By paragraph, all text" in copied
    view.bar.unitChosen.emit(comparing.asked.unit.__class__("annotation"))
    qtbot.waitUntil(lambda: comparing.found is not None and comparing._job is None)
    row = next(row for row in side.bars.rows if row.line.tag == SAFE)
    assert row.line.value is None and "can't be told from agreement" in row.toolTip()
    grid = view.figures.by_tag.grid
    assert any("undefined" in cell for cell in grid.rows[[r[0] for r in grid.rows].index("Safeguarding")])


def test_agreement_before_and_after(team: MainWindow, qtbot: QtBot) -> None:
    _, view, side = opened(team, qtbot)
    for _ in range(3):
        key(view, Qt.Key.Key_1)
    qtbot.mouseClick(side.take_button, Qt.MouseButton.LeftButton)
    view.bar.figures.setChecked(True)
    qtbot.mouseClick(view.figures.standing_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(view.figures.standing.grid.rows))
    rows = {row[0]: row[5] for row in view.figures.standing.grid.rows}
    assert len(rows) == 4 and "Among the coders" in rows and "Tom Hale with the consensus" in rows


def test_coders_are_chosen_from_a_list(team: MainWindow, qtbot: QtBot) -> None:
    comparing, view, side = opened(team, qtbot)
    qtbot.mouseClick(view.bar.coders, Qt.MouseButton.LeftButton)
    popup = next(each for each in team.findChildren(TickPopup) if each.isVisible())
    row = next(n for n in range(popup.list.count()) if popup.list.item(n).text() == "Tom Hale")
    popup.list.setCurrentRow(row)
    QTest.keyClick(popup.list, Qt.Key.Key_Space)
    QTest.keyClick(popup.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: comparing._job is None and len(comparing.lanes()) == 2)
    assert comparing.disagreements() == [] and side.kinds.text() == "The coders agree on everything."
    assert view.pane.lanes == 2


def test_who_is_alone_is_told_so(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["compare_coders"].trigger()
    current = window.views.current
    assert current is not None and isinstance(current.centre, CompareView)
    view = current.centre
    qtbot.waitUntil(lambda: view.stack.currentWidget() is view.empty)
    assert "two or more coders" in view._comparing.fault


def test_what_others_change_is_worked_out_anew(team: MainWindow, qtbot: QtBot) -> None:
    comparing, _, _ = opened(team, qtbot)
    mark(team, JONAS, STATUS, REFORM)
    mark(team, team.session.coder, STATUS, REFORM)
    qtbot.waitUntil(lambda: comparing._job is None and len(comparing.disagreements()) == 2)
    qtbot.waitUntil(lambda: not running_jobs() and not team.findChildren(ProgressDialog))


def test_stopping_is_said_and_can_be_begun_again(team: MainWindow, qtbot: QtBot) -> None:
    comparing, view, _ = opened(team, qtbot)
    comparing.look()
    team.findChildren(ProgressDialog)[-1].cancel_button.click()
    qtbot.waitUntil(lambda: comparing._job is None)
    if comparing.found is None:  # a job that was done already can't be stopped
        assert view.stack.currentWidget() is view.empty and "Stopped" in comparing.fault
    comparing.look()
    qtbot.waitUntil(lambda: comparing.found is not None and comparing._job is None)


def test_decisions_go_to_a_table(team: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "decisions.csv"
    monkeypatch.setattr("annotator.gui.windows.compare_handlers.ask_target", lambda *_: out)
    _, view, _ = opened(team, qtbot)
    key(view, Qt.Key.Key_1)
    team.actions_["export_decisions"].trigger()
    written = out.read_text("utf-8-sig")
    assert "Tom Hale" in written.splitlines()[0] and json.dumps(PLEA)[1:-1] in written and "boundaries" in written


def test_nothing_of_the_panel_is_squeezed(team: MainWindow, qtbot: QtBot) -> None:
    comparing, view, side = opened(team, qtbot)
    for number in (1, 2, 0, 1):
        comparing.go_to(number)
        key(view, Qt.Key.Key_Backspace)
        parts = [*side.buttons, *side.bars.rows, side.reason]

        def is_roomy(parts: list[QWidget] = parts) -> bool:
            places = [QRect(part.mapTo(side, QPoint(0, 0)), part.size()) for part in parts]
            return not any(one.intersects(other) for number, one in enumerate(places) for other in places[:number])

        qtbot.waitUntil(is_roomy)


def test_how_far_the_team_is_and_a_way_into_each_document(team: MainWindow, qtbot: QtBot) -> None:
    comparing, view, _ = opened(team, qtbot)
    key(view, Qt.Key.Key_1)
    view.bar.figures.setChecked(True)
    (row,) = view.figures.team.grid.rows
    assert sorted(row[1:4]) == ["3", "3", "4"] and row[4] == "1 of 3"
    comparing.go_to(2)
    view.figures.team.setCurrentCell(0, 0)
    view.figures.team.setFocus()
    QTest.keyClick(view.figures.team, Qt.Key.Key_Return)
    assert comparing.at == 0 and view.stack.currentWidget() is not view.figures


def test_a_library_that_is_only_read_shows_but_decides_nothing(
    team: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(team.session), "is_read_only", property(lambda _self: True))
    _, view, side = opened(team, qtbot)
    assert not side.take_button.isEnabled() and not any(button.isEnabled() for button in side.buttons)
    with qtbot.waitSignal(team.session.failed) as said:
        key(view, Qt.Key.Key_1)
    assert "reading only" in str(said.args) and consensus(team) == []


def test_tables_and_their_titles_stand_apart(team: MainWindow, qtbot: QtBot) -> None:
    _, view, _ = opened(team, qtbot)
    view.bar.figures.setChecked(True)
    figures = view.figures
    stack = [figures.by_tag, figures._titles[figures.pairs], figures.pairs, figures._titles[figures.sensitivity]]
    qtbot.waitUntil(lambda: all(one.geometry().bottom() < two.geometry().top() for one, two in pairwise(stack)))
    last = figures.by_tag.rowCount() - 1
    assert figures.by_tag.rowViewportPosition(last) + figures.by_tag.rowHeight(last) <= figures.by_tag.viewport().height()


def test_a_decision_made_while_the_comparison_is_worked_out_anew_is_not_lost(team: MainWindow, qtbot: QtBot) -> None:
    comparing, view, side = opened(team, qtbot)
    before = comparing.found
    assert before is not None
    key(view, Qt.Key.Key_1)
    assert side.progress_words.text() == "1 of 3 decided"
    comparing._land(before)  # as a job that had read the library before the decision
    assert side.progress_words.text() == "1 of 3 decided" and sum(each.is_decided for each in comparing.disagreements()) == 1
