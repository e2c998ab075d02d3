"""Coded passages in the real window: gathered, clicked together, read, gone to, retagged, kept and written."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.core.passages import Around, Grouping
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.gui.dialogs.choose_tag import ChooseTag
from annotator.gui.dialogs.retag import RetagDialog
from annotator.gui.models.reading_list import GroupLine
from annotator.gui.panels.passage_list import _laid_out
from annotator.gui.panels.passages_view import PassagesView
from annotator.gui.theme.tokens import LIGHT
from annotator.gui.windows import passage_handlers
from annotator.gui.windows.main_window import MainWindow
from annotator.session.retrieval import Look
from tests.window_helpers import PASSAGE

CLICK, ENTER = Qt.MouseButton.LeftButton, Qt.Key.Key_Return
OTHER = Id("coder-priya")


def mark(window: MainWindow, id: str, words: str, *tags: str, coder: Id | None = None) -> None:
    """An annotation of the open document."""
    document, session = window.workspace.document, window.session
    assert document is not None
    start = document.text.index(words)
    place = describe(document.text, Span(start, start + len(words))).to_json()
    fingerprint = document.row.fingerprint
    step = edits.add_annotation(coder or session.coder, Id(id), document.row.id, fingerprint, place, map(Id, tags))
    if coder is None:
        session.do(step, "coding")
    else:
        session.library.apply(step)


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> PassagesView:
    """The view, over three passages of Mira's and one of Priya's."""
    session = window.session
    for id, parent in (("hope", None), ("trust", "hope"), ("care", None)):
        up = Id(parent) if parent else None
        session.do(tagging.create_tag(session.coder, Id(id), id.title(), "blue", parent=up), "tagging")
    session.library.apply(edits.create(OTHER, "coder", OTHER, {"name": "Priya"}))
    mark(window, "one", PASSAGE, "hope")
    mark(window, "two", "children’s social care", "care")
    mark(window, "three", "variable and fragile", "trust")
    mark(window, "four", "overall performance", "care", coder=OTHER)
    assert window.actions_["passages"].shortcut().toString() == "Ctrl+Shift+K"
    window.actions_["passages"].trigger()
    assert window.views.current is not None and isinstance(window.views.current.centre, PassagesView)
    return window.views.current.centre


def gather(view: PassagesView, query: str, qtbot: QtBot) -> list[str]:
    """Type a query and press Enter; the ids of what is listed."""
    view.field.setFocus()
    view.field.selectAll()
    with qtbot.waitSignal(view.found.ended):
        QTest.keyClicks(view.field, query)
        QTest.keyClick(view.field, ENTER)
    return listed(view)


def listed(view: PassagesView) -> list[str]:
    """The ids of the passages that are listed."""
    return [each.id for row in range(view.model.rowCount()) if (each := view.model.passage(row))]


def test_a_typed_query_gathers_passages_under_their_documents(view: PassagesView, qtbot: QtBot) -> None:
    assert view.start.isVisible() and not view.retag_button.isEnabled()
    assert gather(view, "tag:Care WITHIN tag:Hope", qtbot) == ["four", "two"]
    line = view.model.line(0)
    assert isinstance(line, GroupLine) and line.count == 2
    assert view.said.text() == "2 passages in 1 document"
    assert "Priya" in view.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert gather(view, "tag:Hope BEFORE/3 tag:Care", qtbot) == [] and view.nothing.isVisible()


def test_a_fault_is_shown_with_its_place(view: PassagesView, qtbot: QtBot) -> None:
    gather(view, "tag:Hope WITHIN tag:Nope", qtbot)
    assert view.fault.isVisible() and "“Nope” (character 17)" in view.fault.text()
    gather(view, "tag:Hope", qtbot)
    assert not view.fault.isVisible() and listed(view) == ["one"]


def test_conditions_are_clicked_together_and_taken_away(window: MainWindow, view: PassagesView, qtbot: QtBot) -> None:
    row = view.conditions
    assert not row.beside_pill.isEnabled()

    def choose(pill_menu: object, words: str, tag: str) -> None:
        (action,) = [each for each in pill_menu.actions() if each.text() == words]  # type: ignore[attr-defined]
        action.trigger()
        dialog = window.findChild(ChooseTag)
        QTest.keyClicks(dialog.chooser.field, tag)
        with qtbot.waitSignal(view.found.ended):
            QTest.keyClick(dialog.chooser.field, ENTER)
        qtbot.waitUntil(lambda: window.findChild(ChooseTag) is None)

    choose(row.tag_pill.menu(), "With a tag or one below it…", "Hope")
    assert view.field.text() == "tag:Hope+" and listed(view) == ["one", "three"]
    choose(row.beside_pill.menu(), "Within a passage tagged…", "Hope")
    assert view.field.text() == "tag:Hope+ WITHIN tag:Hope" and listed(view) == ["one", "three"]
    (mine,) = [each for each in row.coder_pill.menu().actions() if each.text() == "Priya"]
    with qtbot.waitSignal(view.found.ended):
        mine.trigger()
    assert view.nothing.isVisible() and len(row.chips) == 2
    with qtbot.waitSignal(view.found.ended):
        QTest.mouseClick(row.chips[0], CLICK)
    assert view.field.text() == "coder:Priya" and listed(view) == ["four"]


def test_more_of_the_text_is_shown_and_groups_change(view: PassagesView, qtbot: QtBot) -> None:
    gather(view, "tag:Care", qtbot)
    each = view.model.passage(1)
    assert each is not None and "variable and fragile" in view.model.excerpt(each).after

    def choose(button: object, words: str) -> None:
        (action,) = [each for each in button.menu().actions() if each.text() == words]  # type: ignore[attr-defined]
        with qtbot.waitSignal(view.found.ended):
            action.trigger()

    choose(view.around_button, "Context: none")
    assert view.found.look.around is Around.NONE and view.model.excerpt(each).after == ""
    choose(view.group_button, "Group by coder")
    assert [line.name for row in range(4) if isinstance(line := view.model.line(row), GroupLine)] == ["Mira Okafor", "Priya"]


def test_enter_leads_to_the_place(window: MainWindow, view: PassagesView, qtbot: QtBot) -> None:
    gather(view, "tag:Trust", qtbot)
    QTest.keyClick(view.field, Qt.Key.Key_Down)
    assert view.list.hasFocus() and view.list.currentIndex().row() == 1
    QTest.keyClick(view.list, ENTER)
    assert window.views.current is None and window.workspace.selected == Id("three")
    assert window.page.pane.hasFocus()


def test_all_are_retagged_in_one_step_after_a_preview(window: MainWindow, view: PassagesView, qtbot: QtBot) -> None:
    gather(view, "tag:Care", qtbot)
    QTest.mouseClick(view.retag_button, CLICK)
    dialog = window.findChild(RetagDialog)
    QTest.keyClicks(dialog.chooser.field, "Trust")
    dialog.remove.setCurrentIndex(dialog.remove.findText("Care"))
    assert dialog.preview.text() == "They get “Trust”. One is another coder's and stays."
    assert dialog.retag_button.text() == "Change 1 passage"
    with qtbot.waitSignal(view.found.ended):
        QTest.mouseClick(dialog.retag_button, CLICK)
    (two,) = window.session.library.annotations_named([Id("two")])
    assert two.tags == (Id("trust"),) and listed(view) == ["four"]
    with qtbot.waitSignal(view.found.ended):
        window.session.undo()
    assert listed(view) == ["four", "two"]


def test_a_view_is_kept_and_stays_live(window: MainWindow, view: PassagesView, qtbot: QtBot) -> None:
    view.look_for("tag:Care", Look(Around.NONE, Grouping.TAG))
    qtbot.waitUntil(lambda: listed(view) == ["four", "two"])
    QTest.mouseClick(view.field.keep, CLICK)
    (saved,) = window.session.library.searches()
    assert saved.query == "tag:Care" and saved.options["passages"] is True
    gather(view, "tag:Hope", qtbot)
    mark(window, "five", "the overall", "care")
    assert window.views.current is not None and window.views.current.side is not None
    side = window.views.current.side
    with qtbot.waitSignal(view.found.ended):
        side.saved.list.runRequested.emit(0)  # type: ignore[attr-defined]
    assert listed(view) == ["five", "four", "two"] and view.found.look.grouping is Grouping.TAG
    with qtbot.waitSignal(view.found.ended):
        mark(window, "six", "still too variable", "care")
    assert listed(view) == ["five", "four", "two", "six"]


def test_the_list_is_copied_and_written(
    window: MainWindow, view: PassagesView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    gather(view, "tag:Care", qtbot)
    QTest.mouseClick(view.copy_button, CLICK)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("group\tdocument") and len(lines) == 3 and "\tPriya\t" in lines[1]
    out = tmp_path / "list.csv"
    monkeypatch.setattr(passage_handlers, "ask_target", lambda *_: out)
    QTest.mouseClick(view.export_button, CLICK)
    qtbot.waitUntil(out.exists)
    assert out.read_text("utf-8-sig").count("\n") == 3


def test_a_library_that_is_only_read_can_be_read(
    window: MainWindow, view: PassagesView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gather(view, "has:annotation", qtbot)
    assert view.retag_button.isEnabled()
    monkeypatch.setattr(type(window.session), "is_read_only", property(lambda _self: True))
    view.found.again()
    qtbot.waitUntil(lambda: not view.found.is_running)
    assert not view.retag_button.isEnabled() and view.copy_button.isEnabled()


def test_what_is_marked_is_counted_in_units_of_the_layout(qapp: object) -> None:
    before, words = "\U0001f600 \u05e9\u05dc\u05d5\u05dd ", "tr\u00fcst \U0001f600"
    layout = _laid_out(before, words, "\n\nand more", "blue", 300, LIGHT)
    (marked,) = layout.formats()
    units = layout.text().encode("utf-16-le")[2 * marked.start : 2 * (marked.start + marked.length)]
    assert units.decode("utf-16-le") == words and layout.lineCount() == 2
