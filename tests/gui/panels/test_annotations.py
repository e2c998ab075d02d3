"""The annotations panel lists, filters, follows and changes what is marked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from pytestqt.qtbot import QtBot

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.gui.models.annotation_order import Order
from annotator.gui.models.annotations import Scope
from annotator.gui.panels.annotations import AnnotationsPanel
from annotator.gui.widgets.note_field import NoteField
from tests.annotation_helpers import TOM, Study

Key, Button = Qt.Key, Qt.MouseButton


@pytest.fixture
def study(qapp: object, tmp_path: Path) -> Iterator[Study]:
    made = Study(tmp_path)
    made.open()
    yield made
    made.close()


@pytest.fixture
def panel(study: Study, qtbot: QtBot) -> AnnotationsPanel:
    made = AnnotationsPanel(study.workspace, study.commands)
    qtbot.addWidget(made)
    made.resize(296, 700)
    made.show()
    made.activateWindow()
    made.list.setFocus()
    qtbot.waitUntil(made.list.hasFocus)
    return made


def listed(panel: AnnotationsPanel) -> list[str]:
    return [panel.model.annotation(row).id for row in range(panel.model.rowCount())]


def click(
    panel: AnnotationsPanel, qtbot: QtBot, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    place = panel.list.visualRect(panel.model.index(row))
    qtbot.mouseClick(panel.list.viewport(), Button.LeftButton, modifier, QPoint(200, place.top() + 14))


def test_cards_stand_in_the_order_of_the_text_and_are_counted(panel: AnnotationsPanel) -> None:
    assert listed(panel) == ["a0", "a1", "a2", "a3", "a4", "a5"]
    assert panel.heading.count_text() == "6"


def test_a_click_selects_and_reveals_on_the_page(panel: AnnotationsPanel, study: Study, qtbot: QtBot) -> None:
    with qtbot.waitSignal(study.workspace.revealRequested) as revealed:
        click(panel, qtbot, 2)
    assert study.workspace.selected == "a2"
    assert revealed.args[0].start == study.workspace.annotations[Id("a2")].start


def test_the_list_follows_what_is_chosen_on_the_page(panel: AnnotationsPanel, study: Study) -> None:
    study.workspace.select_annotation(Id("a5"))
    assert panel.selected_ids() == ["a5"]
    shown = panel.list.visualRect(panel.model.index(5))
    assert shown.bottom() <= panel.list.viewport().height()
    study.workspace.select_annotation(None)
    assert panel.selected_ids() == []


def test_arrow_keys_run_through_the_cards(panel: AnnotationsPanel, study: Study, qtbot: QtBot) -> None:
    click(panel, qtbot, 0)
    for key, wanted in ((Key.Key_Down, "a1"), (Key.Key_End, "a5"), (Key.Key_Up, "a4"), (Key.Key_Home, "a0")):
        qtbot.keyClick(panel.list, key)
        assert study.workspace.selected == wanted


def test_enter_goes_to_the_page(panel: AnnotationsPanel, qtbot: QtBot) -> None:
    click(panel, qtbot, 1)
    with qtbot.waitSignal(panel.pageRequested):
        qtbot.keyClick(panel.list, Key.Key_Return)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("plea", ["a0"]),
        ("That's", []),
        ("it's right", ["a3"]),
        ("academies", ["a3"]),
        ("tag:innov", ["a3"]),
        ("tag:commitment coder:tom", ["a2", "a5"]),
        ('tag:"freedom, fair"', ["a0"]),
        ("coder:MIRA further", ["a0", "a1"]),
        ("tag:", ["a0", "a1", "a2", "a3", "a4", "a5"]),
    ],
)
def test_words_tags_and_coders_filter(panel: AnnotationsPanel, text: str, wanted: list[str]) -> None:
    panel.set_filter(text)
    assert listed(panel) == wanted


def test_an_unknown_tag_is_said_and_the_filter_can_be_cleared(panel: AnnotationsPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.filter, "tag:nothing")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 0)
    state = panel._no_match
    assert state.isVisible()
    assert "nothing" in state.accessibleDescription()
    qtbot.mouseClick(state.link, Button.LeftButton)
    assert panel.model.rowCount() == 6
    assert panel.list.isVisible()


def test_the_count_says_how_many_of_all_match(panel: AnnotationsPanel) -> None:
    panel.set_filter("coder:tom")
    assert panel.heading.count_text() == "2 of 6"


def test_no_words_on_the_pills_are_cut(panel: AnnotationsPanel) -> None:
    for scope in (Scope.DOCUMENT, Scope.LIBRARY):
        panel.set_scope(scope)
        for _press in range(3):
            panel._note_pill.click()
            panel.pills.layout().activate()
            pills = (panel._scope_pill, panel._coder_pill, panel._note_pill)
            assert all(pill.width() >= pill.sizeHint().width() for pill in pills), [pill.text() for pill in pills]


def test_the_note_pill_goes_from_all_to_with_to_without(panel: AnnotationsPanel, qtbot: QtBot) -> None:
    pill = panel.pills.pill("note")
    seen = []
    for _ in range(3):
        qtbot.mouseClick(pill, Button.LeftButton)
        seen.append((pill.isChecked(), listed(panel)))
    assert seen[0] == (True, ["a3", "a5"])
    assert seen[1] == (True, ["a0", "a1", "a2", "a4"])
    assert seen[2] == (False, ["a0", "a1", "a2", "a3", "a4", "a5"])


def test_one_coder_can_be_chosen_and_hidden_ones_are_left_out(panel: AnnotationsPanel, study: Study) -> None:
    panel._choose_coder(TOM)
    assert listed(panel) == ["a2", "a5"]
    panel.clear_filter()
    study.workspace.hide_coders([TOM])
    assert listed(panel) == ["a0", "a1", "a3", "a4"]
    panel._fill_coders()
    assert "Tom Hale" not in [action.text() for action in panel._coder_menu.actions()]


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        (Order.NEWEST, ["a5", "a4", "a3", "a2", "a1", "a0"]),
        (Order.OLDEST, ["a0", "a1", "a2", "a3", "a4", "a5"]),
        (Order.CODER, ["a0", "a1", "a3", "a4", "a2", "a5"]),
        (Order.TAG, ["a0", "a1", "a2", "a5", "a3", "a4"]),
    ],
)
def test_the_list_can_be_sorted(panel: AnnotationsPanel, order: Order, wanted: list[str]) -> None:
    panel.set_order(order)
    assert listed(panel) == wanted


def test_delete_removes_the_chosen_cards_and_chooses_the_next(panel: AnnotationsPanel, study: Study, qtbot: QtBot) -> None:
    click(panel, qtbot, 1)
    click(panel, qtbot, 3, Qt.KeyboardModifier.ControlModifier)
    assert panel.selected_ids() == ["a1", "a3"]
    qtbot.keyClick(panel.list, Key.Key_Delete)
    assert listed(panel) == ["a0", "a2", "a4", "a5"]
    assert study.workspace.selected == "a2"
    study.session.undo()
    assert listed(panel) == ["a0", "a1", "a2", "a3", "a4", "a5"]


def test_many_are_retagged_by_the_picker_or_by_a_digit(panel: AnnotationsPanel, study: Study, qtbot: QtBot) -> None:
    click(panel, qtbot, 0)
    click(panel, qtbot, 2, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(panel.retagRequested) as asked:
        qtbot.keyClick(panel.list, Key.Key_T)
    assert asked.args[0] == ["a0", "a1", "a2"]
    qtbot.keyClick(panel.list, Key.Key_1)
    assert ["tag-inn" in study.workspace.annotations[Id(id)].tags for id in ("a0", "a1", "a2")] == [True, True, False]
    assert panel.selected_ids() == ["a0", "a1", "a2"]


def test_the_note_of_someone_else_is_not_edited_and_it_is_said_why(panel: AnnotationsPanel, study: Study, qtbot: QtBot) -> None:
    click(panel, qtbot, 2)
    with qtbot.waitSignal(study.session.failed) as said:
        qtbot.keyClick(panel.list, Key.Key_N)
    assert "someone else's" in said.args[0] and panel.list.viewport().findChild(NoteField) is None


def test_a_note_is_edited_in_its_card_as_one_step(panel: AnnotationsPanel, study: Study, qtbot: QtBot) -> None:
    click(panel, qtbot, 0)
    before = study.session.undo_stack.count()
    high = panel.list.visualRect(panel.model.index(0)).height()
    qtbot.keyClick(panel.list, Key.Key_F2)
    field = panel.list.viewport().findChild(NoteField)
    assert field is not None and field.hasFocus()
    assert panel.list.visualRect(panel.model.index(0)).height() > high
    qtbot.keyClicks(field, "A plea")
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.keyClicks(field, "from councils")
    qtbot.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert study.workspace.annotations[Id("a0")].note == "A plea\nfrom councils"
    assert study.session.undo_stack.count() == before + 1
    qtbot.waitUntil(panel.list.hasFocus)


def test_escape_leaves_a_note_as_it_was_and_focus_out_keeps_it(panel: AnnotationsPanel, study: Study, qtbot: QtBot) -> None:
    click(panel, qtbot, 3)
    for leave, wanted in (("esc", False), ("out", True)):
        qtbot.keyClick(panel.list, Key.Key_N)
        field = panel.list.viewport().findChild(NoteField)
        assert field is not None
        qtbot.keyClicks(field, "More. ")
        if leave == "esc":
            qtbot.keyClick(field, Key.Key_Escape)
        else:
            panel.filter.setFocus()
        qtbot.waitUntil(lambda: panel.list.viewport().findChild(NoteField) is None)
        assert ("More." in study.workspace.annotations[Id("a3")].note) is wanted
        panel.list.setFocus()


def test_the_list_takes_its_own_keys_and_leaves_the_others_to_actions(panel: AnnotationsPanel, qtbot: QtBot) -> None:
    asked: list[str] = []
    for key in ("N", "Del", "T", "J"):
        action = QAction(panel.list)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False, key=key: asked.append(key))
        panel.list.addAction(action)
    qtbot.waitUntil(panel.isActiveWindow)
    click(panel, qtbot, 0)
    for key in (Key.Key_J, Key.Key_T, Key.Key_N):
        qtbot.keyClick(panel.list, key)
    assert asked == ["J", "T"]
    assert panel.list.viewport().findChild(NoteField) is not None


def test_a_click_on_a_chip_isolates_its_tag_and_back(panel: AnnotationsPanel, study: Study, qtbot: QtBot) -> None:
    index = panel.model.index(3)
    chip, place = panel.list.plan(index).chips[0]
    at = panel.list.visualRect(index).topLeft() + place.center()
    qtbot.mouseClick(panel.list.viewport(), Button.LeftButton, pos=at)
    assert study.workspace.isolated == chip.tag == "tag-inn"
    assert study.workspace.selected is None
    qtbot.mouseClick(panel.list.viewport(), Button.LeftButton, pos=at)
    assert study.workspace.isolated is None


def test_a_double_click_on_a_note_edits_it_elsewhere_goes_there(panel: AnnotationsPanel, qtbot: QtBot) -> None:
    index = panel.model.index(3)
    corner = panel.list.visualRect(index).topLeft()
    with qtbot.waitSignal(panel.pageRequested):
        qtbot.mouseDClick(panel.list.viewport(), Button.LeftButton, pos=corner + QPoint(100, 15))
    qtbot.mouseDClick(panel.list.viewport(), Button.LeftButton, pos=corner + panel.list.plan(index).note.center())
    assert panel.list.viewport().findChild(NoteField) is not None


def test_copies_carry_the_source_as_text_and_as_html(panel: AnnotationsPanel, qtbot: QtBot) -> None:
    panel.list.selectAll()
    qtbot.keyClick(panel.list, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().count("“") >= 6
    assert "paragraph" in data.text()
    assert "Edward Timpson" in data.text()
    assert "Schools as the model" in data.html()


def test_what_is_marked_on_the_page_comes_and_goes_by_itself(panel: AnnotationsPanel, study: Study) -> None:
    study.mark("b", "The challenges we face are well-known.")
    assert "b" in listed(panel)
    study.session.undo()
    assert "b" not in listed(panel)


def test_a_renamed_tag_shows_on_the_cards_which_take_the_room_they_need(panel: AnnotationsPanel, study: Study) -> None:
    index = panel.model.index(5)  # it has two tags
    high = panel.list.visualRect(index).height()
    thing = study.library.thing(Id("tag-com"))
    study.session.do(tagging.rename(study.session.coder, thing, "Money " * 12), "renaming")
    assert any(chip.name.startswith("Money Money") for chip, _ in panel.list.plan(index).chips)
    assert panel.list.visualRect(index).height() > high


def test_the_chosen_cards_stay_chosen_in_another_order(panel: AnnotationsPanel, qtbot: QtBot) -> None:
    click(panel, qtbot, 0)
    click(panel, qtbot, 3, Qt.KeyboardModifier.ControlModifier)
    panel.set_order(Order.NEWEST)
    assert panel.selected_ids() == ["a3", "a0"]
    panel.set_filter("coder:mira")
    assert panel.selected_ids() == ["a3", "a0"]


def test_the_whole_library_is_listed_with_documents_and_opens_them(panel: AnnotationsPanel, study: Study, qtbot: QtBot) -> None:
    study.mark("z", "do better for every child", document=study.other)
    qtbot.mouseClick(panel.pills.pill("scope"), Button.LeftButton)
    assert listed(panel) == ["a0", "a1", "a2", "a3", "a4", "a5", "z"]
    assert panel.heading.count_text() == "7"
    assert panel.model.index(6).data(Qt.ItemDataRole.UserRole + 1).document == "Another speech"
    qtbot.keyClick(panel.list, Key.Key_End)
    qtbot.waitUntil(lambda: study.workspace.selected == "z")
    assert study.workspace.document is not None and study.workspace.document.row.id == study.other
    assert panel.selected_ids() == ["z"]


def test_library_rows_follow_changes_elsewhere(panel: AnnotationsPanel, study: Study) -> None:
    panel.set_scope(Scope.LIBRARY)
    study.mark("z", "do better for every child", document=study.other)
    assert listed(panel)[-1] == "z"
    assert panel.heading.count_text() == "7"
    study.commands.set_note(Id("z"), "A promise")
    assert panel.model.annotation(6).note == "A promise"
    study.commands.remove([Id("z")])
    assert "z" not in listed(panel)
    assert panel.heading.count_text() == "6"


def test_an_empty_document_says_what_to_do(study: Study, panel: AnnotationsPanel) -> None:
    study.open(study.other)
    assert panel._nothing.isVisible()
    assert panel.heading.count_text() == ""
    study.workspace.close_document()
    assert panel._closed.isVisible()


def test_an_annotation_without_a_place_is_listed_with_a_sign(study: Study, panel: AnnotationsPanel) -> None:
    row = study.library.document(study.timpson)
    step = edits.add_annotation(study.session.coder, Id("lost"), row.id, "another text", {
        "start": 0, "end": 4, "quote": "gone", "prefix": "", "suffix": ""}, [])  # fmt: skip
    study.session.do(step, "highlighting")
    study.open()
    assert listed(panel)[-1] == "lost"
    assert panel.list.plan(panel.model.index(6)).warning.height() > 0
    words = panel.model.index(6).data()
    assert words.startswith("gone. ") and "no longer" in words
