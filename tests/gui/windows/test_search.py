"""Searching the library in the real window: typing, looking, ticking, going there, copying, tagging, keeping."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core import edits
from annotator.core.hits import Hit, Where
from annotator.core.spans import Span
from annotator.core.tagging import create_tag
from annotator.gui.dialogs.memo_editor import MemoEditor
from annotator.gui.dialogs.tag_editor import TagEditor
from annotator.gui.dialogs.tag_hits import TagHitsDialog
from annotator.gui.dialogs.tag_picker import TagPicker
from annotator.gui.models.facet_lines import Kind
from annotator.gui.models.facets import Facet
from annotator.gui.panels.narrow_down import NarrowDown
from annotator.gui.panels.search_field import field_parts
from annotator.gui.panels.search_view import SearchView
from annotator.gui.widgets.buttons import LinkButton
from annotator.gui.windows.main_window import MainWindow
from tests.gui.windows.test_accessible import unnamed
from tests.window_helpers import select

_ENTER = Qt.Key.Key_Return


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> SearchView:
    """The search, opened."""
    window.actions_["search"].trigger()
    view = window.findChild(SearchView)
    assert view is not None
    qtbot.waitUntil(view.head.field.hasFocus)
    return view


def look(view: SearchView, qtbot: QtBot, query: str) -> list[Hit]:
    """Type a query and press Enter; the hits as they are listed."""
    view.head.field.selectAll()
    QTest.keyClicks(view.head.field, query)
    with qtbot.waitSignal(view.search.ended):
        QTest.keyClick(view.head.field, _ENTER)
    hits = (view.hits.hit(row) for row in range(view.hits.rowCount()))
    return [hit for hit in hits if hit is not None]


def side(window: MainWindow) -> NarrowDown:
    found = window.findChild(NarrowDown)
    assert found is not None
    return found


def test_typing_searches_after_a_pause_and_the_status_bar_says_what_is_shown(
    view: SearchView, window: MainWindow, qtbot: QtBot
) -> None:
    assert view.start.isVisible() and window.status.about_view.text() == ""
    QTest.keyClicks(view.head.field, "innovat*")
    qtbot.waitUntil(lambda: len(view.hits.shown) == 52)
    assert view.list.isVisible()
    assert window.status.about_view.text() == "52 hits in 5 documents · sorted by the word after"


def test_words_selected_on_the_page_are_looked_for(window: MainWindow, qtbot: QtBot) -> None:
    select(window, "yawning gap")
    window.actions_["search"].trigger()
    view = window.findChild(SearchView)
    assert view is not None and view.head.field.text() == '"yawning gap"'
    qtbot.waitUntil(lambda: len(view.hits.shown) == 1)


def test_enter_on_a_hit_selects_its_words_on_the_page_and_the_search_is_there_again(
    view: SearchView, window: MainWindow, qtbot: QtBot
) -> None:
    hits = look(view, qtbot, "fragile")
    QTest.keyClick(view.head.field, Qt.Key.Key_Down)
    assert view.list.hasFocus() and view.list.currentIndex().row() == 0
    QTest.keyClick(view.list, _ENTER)
    document = window.workspace.document
    assert window.page.isVisible() and document is not None and document.row.id == hits[0].document
    assert window.workspace.selection == Span(hits[0].start, hits[0].end)
    assert document.text[hits[0].start : hits[0].end].casefold() == "fragile"
    window.actions_["search"].trigger()
    assert view.isVisible() and view.head.field.text() == "fragile" and len(view.hits.shown) == len(hits)


def test_a_double_click_opens_a_hit_in_another_document(view: SearchView, window: MainWindow, qtbot: QtBot) -> None:
    hits = look(view, qtbot, "innovat*")
    here = window.workspace.document
    assert here is not None
    row = next(at for at, hit in enumerate(hits) if hit.document != here.row.id)
    view.list.scrollTo(view.hits.index(row))
    point = view.list.visualRect(view.hits.index(row)).center()
    QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert window.workspace.document is not None and window.workspace.document.row.id == hits[row].document
    assert window.workspace.selection == Span(hits[row].start, hits[row].end)


def test_a_wrong_query_is_explained_and_marked_at_its_place(view: SearchView, qtbot: QtBot) -> None:
    look(view, qtbot, "care AND")
    qtbot.waitUntil(view.head.fault.isVisible)
    assert "“AND”" in view.head.fault.text() and view.start.isVisible() and not view.hits.shown
    before = view.head.field.grab().toImage()
    view.head.field.mark_fault(None)
    assert view.head.field.grab().toImage() != before
    assert len(look(view, qtbot, "innovat*")) == 52
    assert not view.head.fault.isVisible()


def test_conditions_on_fields_stand_on_a_ground_but_not_in_quotation_marks() -> None:
    def parts(query: str) -> list[str]:
        return [query[part.start : part.end] for part in field_parts(query)]

    assert parts('innovat* date:2010..2015 tag:"Seed grants"') == ["date:2010..2015", 'tag:"Seed grants"']
    assert parts("😀 -tag:Care (title:reform)") == ["tag:Care", "title:reform"]
    assert parts('"date:2010" and 12:30 https') == []


def test_nothing_found_says_what_was_looked_through(view: SearchView, qtbot: QtBot) -> None:
    assert look(view, qtbot, "zebra") == []
    assert view.nothing.isVisible()
    assert view.nothing.accessibleDescription() == "zebra was looked for in 5 documents. Notes and memos were left out."


def test_an_example_is_looked_for_with_a_click(view: SearchView, qtbot: QtBot) -> None:
    link = next(each for each in view.start.findChildren(LinkButton) if each.text() == "innovat*")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(view.hits.shown) == 52)
    assert view.head.field.text() == "innovat*"


def test_pills_change_how_words_are_compared_and_how_hits_are_listed(view: SearchView, qtbot: QtBot) -> None:
    look(view, qtbot, "Innovat*")
    with qtbot.waitSignal(view.search.ended):
        QTest.mouseClick(view.head.options["match_case"], Qt.MouseButton.LeftButton)
    assert 0 < len(view.hits.shown) < 52
    with qtbot.waitSignal(view.search.ended):
        QTest.mouseClick(view.head.options["match_case"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.head.by_document, Qt.MouseButton.LeftButton)
    assert view.hits.rowCount() == 57 and not view.head.in_context.isChecked()
    view.head.sort_button.menu().actions()[3].trigger()
    assert view.about_words().endswith("in the order of the documents")


def test_space_a_click_and_ctrl_a_tick(view: SearchView, qtbot: QtBot) -> None:
    look(view, qtbot, "innovat*")
    view.list.take_focus()
    QTest.keyClick(view.list, Qt.Key.Key_Space)
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    third = view.list.visualRect(view.hits.index(3))
    at_tick = QPoint(third.x() + 30, third.center().y())
    QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, at_tick)
    assert view.foot.said.text() == "4 of 52 ticked" and view.foot.tag_button.text() == "Tag 4 hits…"
    QTest.keyClick(view.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.foot.said.text() == "52 of 52 ticked"
    QTest.keyClick(view.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.foot.said.text() == "none ticked" and view.foot.tag_button.text() == "Tag all 52 hits…"


def test_the_side_narrows_down_by_mouse_and_keyboard(view: SearchView, window: MainWindow, qtbot: QtBot) -> None:
    look(view, qtbot, "innovat*")
    panel = side(window)
    lines = [panel.lines.line(row) for row in range(panel.lines.rowCount())]
    row = next(at for at, line in enumerate(lines) if isinstance(line, Kind) and line.words == "innovative")
    point = panel.list.visualRect(panel.lines.index(row)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert len(view.hits.shown) == 43 and panel.clear_button.isEnabled()
    assert panel.lines.data(panel.lines.index(row)) == "innovative, 9 hits"
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert len(view.hits.shown) == 9
    QTest.mouseClick(panel.clear_button, Qt.MouseButton.LeftButton)
    assert len(view.hits.shown) == 52 and not panel.clear_button.isEnabled()


def test_where_all_is_left_out_a_click_shows_all(view: SearchView, qtbot: QtBot) -> None:
    look(view, qtbot, "fragile")
    for count in view.hits.facets.counts(Facet.YEAR):
        view.hits.facets.toggle(Facet.YEAR, count.key)
    view.hits.show_again()
    assert view.left_out.isVisible()
    QTest.mouseClick(view.left_out.link, Qt.MouseButton.LeftButton)
    assert view.list.isVisible() and view.hits.shown


def test_hits_are_copied_with_their_sources(view: SearchView, qtbot: QtBot) -> None:
    look(view, qtbot, '"yawning gap"')
    QTest.mouseClick(view.foot.copy_button, Qt.MouseButton.LeftButton)
    cells = QGuiApplication.clipboard().text().split("\t")
    assert cells[1] == "yawning gap" and cells[3].startswith("Edward Timpson, Edward Timpson speaks about innovation")


def test_tagging_hits_is_asked_for_shown_and_one_step(view: SearchView, window: MainWindow, qtbot: QtBot) -> None:
    hits = look(view, qtbot, "innovat*")
    tags = window.session.new_id()
    window.session.do(create_tag(window.session.coder, tags, "Innovation", "blue"), "a tag")
    view.list.take_focus()
    for _ in range(3):
        QTest.keyClick(view.list, Qt.Key.Key_Space)
        QTest.keyClick(view.list, Qt.Key.Key_Down)
    view.foot.set_unit("sentence")
    QTest.mouseClick(view.foot.tag_button, Qt.MouseButton.LeftButton)
    picker = next(each for each in window.findChildren(TagPicker) if each.isVisible())
    QTest.keyClicks(picker.field, "Innovation")
    QTest.keyClick(picker.field, _ENTER)
    dialog = _shown(window, qtbot)
    assert dialog.sentences == ["3 passages get new annotations."] and dialog.tag_button.text() == "Tag 3 passages"
    with qtbot.waitSignal(view.search.retold):
        QTest.mouseClick(dialog.tag_button, Qt.MouseButton.LeftButton)
    made = [each for each in window.session.library.annotations() if tags in each.tags]
    assert len(made) == 3 and all(len(each.quote) > 12 for each in made)
    assert sum(tags in hit.tags for hit in view.search.hits) >= 3 and len(view.search.hits) == len(hits)
    assert len(view.hits.ticked()) == 3
    with qtbot.waitSignal(view.search.retold):
        window.session.undo()
    assert not any(tags in hit.tags for hit in view.search.hits)


def test_a_new_tag_is_made_in_the_same_step_and_what_has_it_is_skipped(
    view: SearchView, window: MainWindow, qtbot: QtBot
) -> None:
    look(view, qtbot, "fragile")
    for sentence in ("passage gets", "has the tag already"):
        QTest.mouseClick(view.foot.tag_button, Qt.MouseButton.LeftButton)
        picker = next(each for each in window.findChildren(TagPicker) if each.isVisible())
        QTest.keyClicks(picker.field, "Frailty")
        QTest.keyClick(picker.field, _ENTER)
        dialog = _shown(window, qtbot)
        assert sentence in dialog.sentences[0] and len(dialog.sentences) == 1
        if sentence == "passage gets":
            with qtbot.waitSignal(view.search.retold):
                dialog.accept()
            assert window.session.codebook.named("Frailty") is not None
    assert not hasattr(dialog, "tag_button")
    dialog.reject()
    window.session.undo()
    assert window.session.codebook.named("Frailty") is None


def _shown(window: MainWindow, qtbot: QtBot) -> TagHitsDialog:
    def visible() -> list[TagHitsDialog]:
        return [each for each in window.findChildren(TagHitsDialog) if each.isVisible()]

    qtbot.waitUntil(lambda: len(visible()) == 1)
    return visible()[0]


def test_a_search_is_kept_named_and_run_again(view: SearchView, window: MainWindow, qtbot: QtBot) -> None:
    look(view, qtbot, "innovat*")
    saved = side(window).saved
    assert not saved.isVisible()
    QTest.mouseClick(view.head.field.keep, Qt.MouseButton.LeftButton)
    assert saved.isVisible()
    editor = QApplication.focusWidget()
    assert editor is not None and saved.list.isAncestorOf(editor)
    QTest.keyClicks(editor, "New things")
    QTest.keyClick(editor, _ENTER)
    qtbot.waitUntil(lambda: saved.model.saved(0).name == "New things")
    look(view, qtbot, "zebra")
    point = saved.list.visualRect(saved.model.index(0)).center()
    QTest.mouseClick(saved.list.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.waitUntil(lambda: len(view.hits.shown) == 52)
    saved.list.setFocus()
    saved.list.setCurrentIndex(saved.model.index(0))
    QTest.keyClick(saved.list, Qt.Key.Key_Delete)
    assert not saved.isVisible()
    window.session.undo()
    assert saved.isVisible()


def test_hits_in_what_people_wrote_open_what_they_lie_in(view: SearchView, window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    memo, tag = session.new_id(), session.new_id()
    session.do(edits.add_memo(session.coder, memo, "library", None, "A quokka was seen.", "Animals"), "a memo")
    session.do(create_tag(session.coder, tag, "Marsupials", "blue", definition="Such as the quokka."), "a tag")
    window.views.leave()
    span = select(window, "yawning gap")
    annotation = window.commands.annotate(span, (), "Like a quokka's smile")
    window.actions_["search"].trigger()
    with qtbot.waitSignal(view.search.ended):
        view.head.options["in_notes"].setChecked(True)
    hits = {hit.where: hit for hit in look(view, qtbot, "quokka")}
    assert set(hits) == {Where.MEMO, Where.DEFINITION, Where.NOTE}
    view.hitActivated.emit(hits[Where.MEMO])
    editor = window.findChild(MemoEditor)
    assert editor is not None and editor.isVisible() and editor.id == memo
    editor.close()
    view.hitActivated.emit(hits[Where.DEFINITION])
    tag_editor = window.findChild(TagEditor)
    assert tag_editor is not None and tag_editor.isVisible()
    tag_editor.close()
    view.hitActivated.emit(hits[Where.NOTE])
    assert window.page.isVisible() and window.workspace.selected == annotation


def test_escape_leads_back_to_the_page(view: SearchView, window: MainWindow, qtbot: QtBot) -> None:
    look(view, qtbot, "innovat*")
    QTest.keyClick(view.head.field, Qt.Key.Key_Escape)
    assert window.page.isVisible() and window.status.about_view.isHidden()


def test_every_control_has_a_name_and_rows_are_read_out(view: SearchView, window: MainWindow, qtbot: QtBot) -> None:
    look(view, qtbot, "innovat*")
    assert unnamed(window) == []
    rows = QAccessible.queryAccessibleInterface(view.list)
    assert "innovation" in rows.child(3).text(QAccessible.Text.Name)


@pytest.mark.parametrize("width", [900, 1440])
def test_the_columns_fit_small_and_large_windows(view: SearchView, window: MainWindow, qtbot: QtBot, width: int) -> None:
    window.resize(width, 600)
    look(view, qtbot, "innovat*")
    view.grab()
    assert view.list.horizontalScrollBar().maximum() == 0
    foot = view.foot
    for button in (foot.copy_button, foot.unit_button, foot.tag_button):
        assert button.geometry().right() <= foot.width()
