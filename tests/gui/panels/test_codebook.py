"""The codebook panel does what clicks, keys and drags say, and asks the window for the rest."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeView
from pytestqt.qtbot import QtBot

from annotator.core.changes import ChangeSet, Id
from annotator.core.history import setting
from annotator.gui.models.codebook import TAG_MIME, TagRole
from annotator.gui.panels.codebook import CodebookPanel
from annotator.session.tag_commands import TagCommands
from tests.codebook_helpers import TOM, Sample

Key = Qt.Key


@pytest.fixture
def sample(qapp: object, tmp_path: Path) -> Iterator[Sample]:
    made = Sample(tmp_path)
    made.mark("swr", times=3)
    made.mark("stand")
    yield made
    made.close()


@pytest.fixture
def panel(sample: Sample, qtbot: QtBot) -> CodebookPanel:
    return shown(sample, qtbot)


def shown(sample: Sample, qtbot: QtBot) -> CodebookPanel:
    made = CodebookPanel(sample.workspace, TagCommands(sample.workspace))
    qtbot.addWidget(made)
    made.resize(272, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.counts.is_known)
    return made


def middle(panel: CodebookPanel, tag: str) -> QPoint:
    return panel.tree.visualRect(panel.shown.index_of(Id(tag))).center()


def press(panel: CodebookPanel, tag: str, key: Qt.Key, qtbot: QtBot, modifier: Qt.KeyboardModifier | None = None) -> None:
    panel.tree.setFocus()
    panel.tree.choose(Id(tag))
    qtbot.keyClick(panel.tree, key, modifier or Qt.KeyboardModifier.NoModifier)


def names(sample: Sample, parent: str | None = None) -> list[str]:
    return [str(tag.id) for tag in sample.session.codebook.children(Id(parent) if parent else None)]


def drag(panel: CodebookPanel, tag: str, at: QPoint, *, drops: bool = True) -> bool:
    """A drag from the tree over one of its points; True if it would be taken there."""
    data = QMimeData()
    data.setData(TAG_MIME, tag.encode())
    source, viewport = panel.tree, panel.tree.viewport()
    source_of = {kind: kind.source for kind in (QDragEnterEvent, QDragMoveEvent, QDropEvent)}
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    try:
        for kind in source_of:  # who started the drag is known to Qt only during a real one
            kind.source = lambda _self: source  # type: ignore[method-assign]
        move = QDragMoveEvent(at, Qt.DropAction.MoveAction, data, buttons, none)
        panel.tree.dragMoveEvent(move)
        if drops:
            panel.tree.dropEvent(QDropEvent(QPointF(at), Qt.DropAction.MoveAction, data, buttons, none))
    finally:
        for kind, known in source_of.items():
            kind.source = known  # type: ignore[method-assign]
    assert viewport
    return move.isAccepted()


def test_a_drag_out_of_the_tree_leaves_no_row_chosen(panel: CodebookPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QTreeView, "startDrag", lambda *_: None)
    panel.tree.choose(Id("com"))
    panel.tree.startDrag(Qt.DropAction.CopyAction)
    assert not panel.tree.selectionModel().hasSelection()


def test_a_click_isolates_a_tag_a_second_click_ends_it(panel: CodebookPanel, sample: Sample, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, "com"))
    assert sample.workspace.isolated == Id("com")
    assert panel.tree.selectedIndexes()[0].data() == "Commitment"
    qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, "com"))
    assert sample.workspace.isolated is None
    assert panel.tree.selectedIndexes() == []


def test_escape_and_space_isolate_by_keyboard(panel: CodebookPanel, sample: Sample, qtbot: QtBot) -> None:
    press(panel, "com", Key.Key_Space, qtbot)
    assert sample.workspace.isolated == Id("com")
    press(panel, "com", Key.Key_Escape, qtbot)
    assert sample.workspace.isolated is None


def test_a_click_on_the_chevron_only_shuts_the_branch(panel: CodebookPanel, sample: Sample, qtbot: QtBot) -> None:
    rect = panel.tree.visualRect(panel.shown.index_of(Id("swr")))
    qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(16, rect.center().y()))
    assert not panel.tree.isExpanded(panel.shown.index_of(Id("swr")))
    assert sample.workspace.isolated is None


def test_enter_asks_to_put_the_tag_on_the_selection(panel: CodebookPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.tagRequested) as asked:
        press(panel, "com", Key.Key_Return, qtbot)
    assert asked.args == [Id("com")]


def test_f2_renames_in_place(panel: CodebookPanel, sample: Sample, qtbot: QtBot) -> None:
    press(panel, "com", Key.Key_F2, qtbot)
    field = panel.tree.viewport().findChild(QLineEdit)
    assert field.selectedText() == "Commitment"
    qtbot.keyClicks(field, "Promise")
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: sample.session.codebook[Id("com")].name == "Promise")
    assert panel.shown.index_of(Id("com")).data() == "Promise"


def test_escape_in_the_name_field_leaves_the_name(panel: CodebookPanel, sample: Sample, qtbot: QtBot) -> None:
    press(panel, "com", Key.Key_F2, qtbot)
    field = panel.tree.viewport().findChild(QLineEdit)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Key.Key_Escape)
    assert sample.session.codebook[Id("com")].name == "Commitment"


def test_delete_takes_an_unused_tag_at_once_and_asks_about_a_used_one(panel: CodebookPanel, sample: Sample, qtbot: QtBot) -> None:
    press(panel, "com", Key.Key_Delete, qtbot)
    assert Id("com") not in sample.session.codebook
    with qtbot.waitSignal(panel.deleteRequested) as asked:
        press(panel, "swr", Key.Key_Delete, qtbot)
    assert asked.args == [Id("swr")] and Id("swr") in sample.session.codebook


def test_alt_and_arrows_move_a_tag_and_keep_it_current(panel: CodebookPanel, sample: Sample, qtbot: QtBot) -> None:
    press(panel, "com", Key.Key_Right, qtbot, Qt.KeyboardModifier.AltModifier)
    assert names(sample, "free") == ["viv", "com"]
    assert panel.tree.current_tag() == Id("com")
    qtbot.keyClick(panel.tree, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(sample, "free") == ["com", "viv"]
    qtbot.keyClick(panel.tree, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert names(sample)[-1] == "com"


def test_left_right_home_end_walk_the_tree(panel: CodebookPanel, qtbot: QtBot) -> None:
    press(panel, "swr", Key.Key_Left, qtbot)
    assert not panel.tree.isExpanded(panel.shown.index_of(Id("swr")))
    qtbot.keyClick(panel.tree, Key.Key_Right)
    qtbot.keyClick(panel.tree, Key.Key_Right)
    assert panel.tree.current_tag() == Id("stand")
    qtbot.keyClick(panel.tree, Key.Key_End)
    assert panel.tree.current_tag() == Id("com")
    qtbot.keyClick(panel.tree, Key.Key_Home)
    assert panel.tree.current_tag() == Id("inn")


def test_a_tag_dropped_on_another_lies_inside_it(panel: CodebookPanel, sample: Sample) -> None:
    assert drag(panel, "com", middle(panel, "adopt"))
    assert names(sample, "adopt") == ["com"]
    assert panel.tree.isExpanded(panel.shown.index_of(Id("adopt")))


def test_a_tag_dropped_between_two_lies_there(panel: CodebookPanel, sample: Sample) -> None:
    top = panel.tree.visualRect(panel.shown.index_of(Id("train"))).top()
    assert drag(panel, "com", QPoint(100, top + 2))
    assert names(sample, "swr") == ["stand", "com", "train"]


def test_a_tag_dropped_under_an_open_branch_comes_first_in_it(panel: CodebookPanel, sample: Sample) -> None:
    bottom = panel.tree.visualRect(panel.shown.index_of(Id("swr"))).bottom()
    drag(panel, "com", QPoint(100, bottom - 1))
    assert names(sample, "swr")[0] == "com"


def test_a_tag_dropped_below_everything_comes_last_at_the_top(panel: CodebookPanel, sample: Sample) -> None:
    drag(panel, "grant", QPoint(100, panel.tree.viewport().height() - 3))
    assert names(sample)[-1] == "grant"


def test_a_tag_is_not_taken_inside_itself(panel: CodebookPanel, sample: Sample) -> None:
    assert not drag(panel, "swr", middle(panel, "swr"))
    assert not drag(panel, "swr", middle(panel, "train"))
    assert sample.session.undo_stack.count() == 0


def test_the_landing_is_a_line_of_2_px_in_ink(panel: CodebookPanel, theme: object) -> None:
    top = panel.tree.visualRect(panel.shown.index_of(Id("acc"))).top()
    drag(panel, "com", QPoint(100, top + 2), drops=False)
    picture = panel.tree.viewport().grab().toImage()
    ink = theme.ink.rgb()  # type: ignore[attr-defined]
    assert [picture.pixel(200, y) == ink for y in range(top - 3, top + 1)] == [False, True, True, False]


def test_what_others_drag_is_not_taken(panel: CodebookPanel) -> None:
    data = QMimeData()
    data.setText("Commitment")
    event = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    panel.tree.dragEnterEvent(event)
    assert not event.isAccepted()


def test_a_shut_branch_shows_the_count_with_its_descendants_and_is_remembered(
    panel: CodebookPanel, sample: Sample, qtbot: QtBot
) -> None:
    panel.tree.collapse(panel.shown.index_of(Id("swr")))
    again = shown(sample, qtbot)
    assert not again.tree.isExpanded(again.shown.index_of(Id("swr")))
    assert again.tree.isExpanded(again.shown.index_of(Id("inn")))
    assert again.shown.index_of(Id("swr")).data(TagRole.TOTAL) == 4
    again.tree.expand(again.shown.index_of(Id("swr")))
    third = shown(sample, qtbot)
    assert third.tree.isExpanded(third.shown.index_of(Id("swr")))


def test_the_filter_opens_what_fits_and_gives_the_tree_back_as_it_was(panel: CodebookPanel, qtbot: QtBot) -> None:
    panel.tree.collapse(panel.shown.index_of(Id("inn")))
    qtbot.mouseClick(panel.search_button, Qt.MouseButton.LeftButton)
    assert panel.filter.hasFocus()
    qtbot.keyClicks(panel.filter, "grants")
    assert panel.tree.isExpanded(panel.shown.index_of(Id("inn")))
    qtbot.keyClick(panel.filter, Key.Key_Escape)
    assert panel.filter.text() == "" and not panel.tree.isExpanded(panel.shown.index_of(Id("inn")))
    qtbot.keyClick(panel.filter, Key.Key_Escape)
    assert not panel.filter.isVisible() and panel.tree.hasFocus()


def test_down_goes_from_the_filter_to_the_first_tag_that_fits(panel: CodebookPanel, qtbot: QtBot) -> None:
    panel.show_filter()
    qtbot.keyClicks(panel.filter, "grants")
    qtbot.keyClick(panel.filter, Key.Key_Down)
    assert panel.tree.hasFocus() and panel.tree.current_tag() == Id("grant")
    panel.filter.clear()
    assert panel.tree.current_tag() == Id("grant")


def test_a_filter_that_fits_nothing_says_so(panel: CodebookPanel) -> None:
    panel.show_filter()
    panel.filter.setText("zzz")
    assert panel.nothing.isVisible() and not panel.tree.isVisible()


def test_the_heading_counts_and_the_rows_follow_the_library(panel: CodebookPanel, sample: Sample, qtbot: QtBot) -> None:
    assert panel.heading.count_text() == "13"
    with qtbot.waitSignal(panel.counts.countsChanged):
        TagCommands(sample.workspace).delete(Id("swr"))
    assert panel.heading.count_text() == "12"


def test_an_empty_codebook_offers_the_starter(tmp_path: Path, qtbot: QtBot, qapp: object) -> None:
    sample = Sample(tmp_path, with_tags=False)
    panel = shown(sample, qtbot)
    assert panel.empty.isVisible() and panel.heading.count_text() == ""
    with qtbot.waitSignal(panel.starterChoiceRequested):
        qtbot.mouseClick(panel.empty.link, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.empty.button, Qt.MouseButton.LeftButton)
    assert panel.tree.isVisible() and len(sample.session.codebook) == 12
    assert panel.tree.isExpanded(panel.shown.index(0, 0))
    sample.session.undo()
    assert panel.empty.isVisible()
    sample.close()


def test_the_context_menu_does_what_it_says(panel: CodebookPanel, sample: Sample, qtbot: QtBot) -> None:
    menu = panel.menu_for(Id("swr"))
    menu.chosen["colour teal"].trigger()
    menu.chosen["digit 9"].trigger()
    menu.chosen["move up"].trigger()
    book = sample.session.codebook
    assert book[Id("swr")].colour == "teal" and book.by_digit(9) == book[Id("swr")] and names(sample)[0] == "swr"
    asked: list[object] = []
    for signal in (panel.newTagRequested, panel.editRequested, panel.mergeRequested, panel.deleteRequested, panel.tagRequested):
        signal.connect(asked.append)
    panel.memoRequested.connect(lambda about, tag: asked.append((about, tag)))
    for name in ("inside", "edit", "merge", "delete", "put", "memo"):
        menu.chosen[name].trigger()
    assert asked == [Id("swr")] * 5 + [("tag", Id("swr"))]
    menu.chosen["show"].trigger()
    assert sample.workspace.isolated == Id("swr")


def test_the_menu_opens_by_key_about_the_current_tag(panel: CodebookPanel, qtbot: QtBot) -> None:
    panel.tree.choose(Id("acc"))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(10, 10), panel.mapToGlobal(QPoint(10, 10)))
    QApplication.sendEvent(panel, event)
    menu = QApplication.activePopupWidget()
    assert menu is not None and "delete" in menu.chosen
    menu.close()


def test_a_disputed_tag_says_why_and_can_be_kept_from_the_menu(panel: CodebookPanel, sample: Sample) -> None:
    thing = sample.library.thing(Id("swr"))
    sample.session.do(ChangeSet(TOM, (setting(thing, "deleted", True),)), "deleting")
    index = panel.shown.index_of(Id("swr"))
    assert "deleted this tag" in index.data(TagRole.DISPUTE) and "deleted this tag" in index.data(Qt.ItemDataRole.ToolTipRole)
    panel.menu_for(Id("swr")).chosen["keep"].trigger()
    assert panel.shown.index_of(Id("swr")).data(TagRole.DISPUTE) == ""


def test_everything_has_a_name_for_a_screen_reader(panel: CodebookPanel) -> None:
    for widget in (panel, panel.tree, panel.filter, panel.search_button, panel.new_button):
        assert widget.accessibleName()
    assert "Enter" in panel.tree.accessibleDescription()


def test_leaving_the_panel_open_while_a_tag_is_made_elsewhere_keeps_the_place(panel: CodebookPanel, sample: Sample) -> None:
    panel.tree.choose(Id("acc"))
    TagCommands(sample.workspace).shift(Id("com"), -1, 0)
    QApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    assert panel.tree.current_tag() == Id("acc")
