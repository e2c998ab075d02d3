"""The window as a person uses it: with keys and the mouse, from the page to the disk."""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.app import Program
from annotator.core.documents import BlockKind
from annotator.core.spans import Span
from annotator.gui.windows.main_window import MainWindow
from annotator.session.action_table import MENUS
from annotator.session.preferences import Preferences
from annotator.store.library import Library
from tests.window_helpers import PASSAGE, find, press, select

ROOT = Path(__file__).parents[3]


def test_the_sample_opens_on_its_first_document(window: MainWindow) -> None:
    assert window.workspace.document is not None
    assert window.workspace.document.row.title.startswith("Edward Timpson speaks about innovation")
    assert window.status.paragraph.text().startswith("Paragraph 1 of ")
    assert window.status.coder.text() == "Mira Okafor"


def test_h_highlights_the_selection_and_undo_takes_it_back(window: MainWindow) -> None:
    span = select(window, PASSAGE)
    press(window, Qt.Key.Key_H)
    (annotation,) = window.workspace.annotations.values()
    assert (annotation.start, annotation.end, annotation.quote) == (*span, PASSAGE)
    assert [mark.id for mark in window.page.pane.marksAt(span.start)] == [annotation.id]
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not window.workspace.annotations and not window.page.pane.marksAt(span.start)
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert [each.quote for each in window.session.library.annotations()] == [PASSAGE]


def test_h_without_a_selection_takes_the_sentence_under_the_caret(window: MainWindow) -> None:
    span = find(window, "But their prospects continue to lag")
    window.page.pane.moveCaret(span.start + 3)
    press(window, Qt.Key.Key_H)
    (annotation,) = window.workspace.annotations.values()
    assert annotation.quote.startswith("But their prospects") and annotation.quote.endswith("all children.")


def test_q_makes_the_selected_words_a_tag_in_one_step(window: MainWindow) -> None:
    select(window, "free us up")
    press(window, Qt.Key.Key_Q)
    (tag,) = window.session.codebook
    assert tag.name == "“free us up”" and tag.is_in_vivo
    (annotation,) = window.workspace.annotations.values()
    assert annotation.tags == (tag.id,)
    window.session.undo()
    assert not len(window.session.codebook) and not window.workspace.annotations


def test_digits_and_r_tag_with_bound_and_last_tag(window: MainWindow) -> None:
    first = window.commands.new_tag("Commitment")
    assert first is not None
    window.panels.tag_commands.bind_digit(first, 9)
    select(window, PASSAGE)
    press(window, Qt.Key.Key_9)
    select(window, "The challenges we face are well-known")
    press(window, Qt.Key.Key_R)
    assert [each.tags for each in window.session.library.annotations()] == [(first,), (first,)]


def test_j_and_k_walk_through_the_annotations(window: MainWindow) -> None:
    spans = [find(window, words) for words in (PASSAGE, "The challenges we face are well-known", "Adoptions are up")]
    for span in spans:
        window.commands.annotate(span)
    window.workspace.select_annotation(None)
    window.page.pane.moveCaret(0)
    seen = []
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K):
        press(window, key)
        chosen = window.workspace.selected_annotation()
        assert chosen is not None
        seen.append(chosen.start)
    order = sorted(span.start for span in spans)
    assert seen == [*order, order[-1], order[-2]]


def test_brackets_move_the_ends_and_s_and_p_widen(window: MainWindow) -> None:
    span = find(window, "continue to lag")
    id = window.commands.annotate(span)
    assert id is not None

    def quote() -> str:
        return window.workspace.annotations[id].quote

    press(window, Qt.Key.Key_BracketRight)
    assert quote() == "continue to lag well"
    press(window, Qt.Key.Key_BracketLeft)
    press(window, Qt.Key.Key_BraceLeft)
    assert quote() == "prospects continue to lag"
    press(window, Qt.Key.Key_BracketRight, Qt.KeyboardModifier.AltModifier)
    assert quote() == "prospects continue to lag "
    press(window, Qt.Key.Key_S)
    assert quote().startswith("But their prospects") and quote().endswith("all children.")
    press(window, Qt.Key.Key_P)
    assert quote().startswith("Yes there’ve been some advances")
    for _ in range(6):
        window.session.undo()
    assert quote() == "continue to lag"


def test_m_merges_overlapping_annotations_of_the_same_tag(window: MainWindow) -> None:
    tag = window.commands.new_tag("Outcomes")
    assert tag is not None
    whole = find(window, "But their prospects continue to lag well behind")
    window.commands.annotate(Span(whole.start, whole.start + 20), [tag], note="first")
    window.commands.annotate(Span(whole.start + 10, whole.end), [tag], note="second")
    press(window, Qt.Key.Key_M)
    (annotation,) = window.workspace.annotations.values()
    assert (annotation.start, annotation.end) == whole and annotation.note == "first\n\nsecond"
    window.session.undo()
    assert len(window.workspace.annotations) == 2


def test_delete_removes_the_chosen_annotation_only(window: MainWindow) -> None:
    kept = window.commands.annotate(find(window, PASSAGE))
    window.commands.annotate(find(window, "The challenges we face are well-known"))
    press(window, Qt.Key.Key_Delete)
    assert list(window.workspace.annotations) == [kept]


def test_tagging_someone_elses_passage_makes_my_own_annotation(window: MainWindow) -> None:
    span = find(window, PASSAGE)
    theirs = window.commands.annotate(span)
    tag = window.commands.new_tag("Accountability")
    assert theirs is not None and tag is not None
    mine = window.session.coder
    window.session.coder = type(mine)("coder-tom")
    window.workspace.select_annotation(theirs)
    made = window.commands.tag(tag)
    assert made != theirs and made is not None
    annotations = window.workspace.annotations
    assert annotations[theirs].tags == () and annotations[made].tags == (tag,)
    assert (annotations[made].start, annotations[made].end) == span


def test_the_selection_bar_comes_and_goes_without_taking_the_keyboard(window: MainWindow) -> None:
    select(window, PASSAGE)
    assert window.page.bar.isVisible()
    assert QApplication.focusWidget() is window.page.pane
    press(window, Qt.Key.Key_Escape)
    assert not window.page.bar.isVisible() and window.workspace.selection is not None
    press(window, Qt.Key.Key_Escape)
    assert window.workspace.selection is None


def test_copy_with_citation_names_the_source(window: MainWindow) -> None:
    select(window, PASSAGE)
    window.actions_["copy_with_citation"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"“{PASSAGE}” (Edward Timpson, ") and "1 April 2014" in copied and "paragraph" in copied


def test_find_counts_goes_round_and_says_what_is_wrong(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.page.find_bar
    window.actions_["find"].trigger()
    qtbot.keyClicks(bar.field, "marathon")
    total = window.workspace.document.text.lower().count("marathon") if window.workspace.document else 0
    assert bar.said.text() == f"1 of {total}"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.said.text() == f"{total} of {total}"
    bar.regex.click()
    bar.field.setText("mara(")
    assert "can’t be read" in bar.said.text() or "can't be read" in bar.said.text()
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_after_finding_the_caret_is_at_the_hit(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.page.find_bar
    window.actions_["find"].trigger()
    qtbot.keyClicks(bar.field, "well-known")
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert window.workspace.caret == find(window, "well-known").start
    press(window, Qt.Key.Key_H)
    (annotation,) = window.workspace.annotations.values()
    assert annotation.quote == "The challenges we face are well-known."


def test_a_block_can_be_given_another_kind_and_back(window: MainWindow) -> None:
    span = find(window, "The challenges we face are well-known.")
    window.page.pane.moveCaret(span.start)
    window.actions_["kind_heading"].trigger()
    assert window.workspace.document is not None
    block = window.workspace.document.block_at(span.start)
    assert block is not None and block.kind is BlockKind.HEADING
    window.session.undo()
    block = window.workspace.document.block_at(span.start)
    assert block is not None and block.kind is BlockKind.PARAGRAPH


def test_place_and_annotations_are_there_after_closing_and_opening(
    program: Program, window: MainWindow, preferences: Preferences, sample: Path
) -> None:
    span = find(window, PASSAGE)
    window.commands.annotate(span, note="fragile")
    window.page.pane.reveal(*span)
    place = window.page.pane.place()
    window.close()
    assert program.begin(sample)
    again = program.window
    assert again is not None
    again.workspace.load_annotations()
    assert [each.note for each in again.workspace.annotations.values()] == ["fragile"]
    paragraph = again.page.pane.paragraphAt
    assert paragraph(again.page.pane.place().position) == paragraph(place.position)  # the screen may be narrower now


def test_removing_a_document_is_undone_with_its_annotations(window: MainWindow) -> None:
    window.commands.annotate(find(window, PASSAGE))
    assert window.workspace.document is not None
    id = window.workspace.document.row.id
    window.actions_["remove_document"].trigger()
    assert id not in {row.id for row in window.session.library.documents()} and not window.session.library.annotations()
    window.session.undo()
    assert id in {row.id for row in window.session.library.documents()} and len(window.session.library.annotations()) == 1


def test_a_second_window_opens_for_reading_and_says_who_writes(
    program: Program, window: MainWindow, preferences: Preferences, sample: Path, qapp: QApplication
) -> None:
    second = Program(qapp, preferences)
    assert second.begin(sample) and second.window is not None
    try:
        assert second.window.session.is_read_only
        assert second.window.banner is not None and second.window.status.saved.text() == "Reading only"
        assert not second.window.actions_["highlight"].isEnabled()
        window.commands.annotate(find(window, PASSAGE))
        second.window.session.follow()
        assert len(second.window.workspace.annotations) == 1
        assert second.window.status.saved.text() == "Reading only"
    finally:
        second.window.close()


def test_who_did_the_three_steps_is_not_shown_them_at_the_next_start(window: MainWindow, preferences: Preferences) -> None:
    preferences.set("first steps done", False)
    window.actions_["first_steps"].trigger()
    press(window, Qt.Key.Key_H)
    press(window, Qt.Key.Key_Q)
    assert not preferences.get("first steps done")
    window.workspace.isolate_tag(next(iter(window.session.codebook)).id)
    assert preferences.get("first steps done") and window.page.first_steps.isVisible()


def test_a_fault_leaves_the_words_where_they_are_and_goes_with_the_next_change(window: MainWindow, qtbot: QtBot) -> None:
    place = window.page.pane.mapTo(window, QPoint(0, 0))
    window.show_fault("Something went wrong.")
    qtbot.waitUntil(lambda: window.banner is not None and window.banner.y() > 0)
    assert window.page.pane.mapTo(window, QPoint(0, 0)) == place
    press(window, Qt.Key.Key_H)
    assert window.banner is None


def test_every_menu_opens_by_alt_and_a_letter_of_its_own(window: MainWindow) -> None:
    letters = [(title := action.text())[title.index("&") + 1].lower() for action in window.menuBar().actions()]
    assert len(letters) == len(set(letters)) == len(MENUS)


def test_keys_that_find_nothing_to_do_say_why(window: MainWindow) -> None:
    said = window.status.message
    for key, words in ((Qt.Key.Key_R, "Press T"), (Qt.Key.Key_M, "Nothing to merge"), (Qt.Key.Key_J, "Nothing is marked")):
        press(window, key)
        assert words in said.text()
    press(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Nothing is selected" in said.text()
    press(window, Qt.Key.Key_H)
    press(window, Qt.Key.Key_J)
    assert "last annotation" in said.text()
    press(window, Qt.Key.Key_K)
    assert "first annotation" in said.text()


def test_the_sides_hide_and_are_remembered(window: MainWindow, preferences: Preferences) -> None:
    window.actions_["left_panel"].trigger()
    assert not window.left.isVisible() and preferences.get("show/left_panel") is False
    window.actions_["left_panel"].trigger()
    assert window.left.isVisible()


def test_a_file_removed_while_open_is_said_and_nothing_is_lost(window: MainWindow, sample: Path) -> None:
    moved = sample.with_name("moved.annotator")
    sample.rename(moved)
    assert window.commands.annotate(find(window, PASSAGE)) is None
    assert window.banner is not None and "moved, deleted or replaced" in window.banner.text()
    moved.rename(sample)
    assert window.commands.annotate(find(window, PASSAGE)) is not None


def test_everything_is_on_disk_at_once(window: MainWindow, sample: Path) -> None:
    window.commands.annotate(find(window, PASSAGE))
    other = Library.open(sample, read_only=True)
    assert [each.quote for each in other.annotations()] == [PASSAGE]
    other.close()


def test_one_thing_and_many_are_told_apart(window: MainWindow) -> None:
    def said(count: int) -> str:
        return QCoreApplication.translate("FileHandlers", "%n document(s) imported", "", count)

    assert (said(1), said(3)) == ("1 document imported", "3 documents imported")


def test_every_plural_has_its_words() -> None:
    texts = (ROOT / "resources" / "translations" / "annotator_en.ts").read_text("utf-8")
    plurals = re.findall(r'<message numerus="yes">.*?</message>', texts, re.DOTALL)
    assert plurals and all('type="unfinished"' not in each and "(s)</numerusform>" not in each for each in plurals)
