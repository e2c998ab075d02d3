"""The words view in the real window: counted, sorted, filtered, compared, led to the concordance, copied and exported."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core import edits, sets, tagging
from annotator.core.changes import Id
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.gui.dialogs.word_list import WordListDialog
from annotator.gui.panels.search_view import SearchView
from annotator.gui.panels.words import WordsView
from annotator.gui.windows import word_handlers
from annotator.gui.windows.main_window import MainWindow
from annotator.session.wording import WordKind
from annotator.tasks.wording import WordPart


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> WordsView:
    """The table of frequencies."""
    assert window.actions_["words"].shortcut().toString() == "Ctrl+Shift+W"
    window.actions_["words"].trigger()
    assert window.views.current is not None and isinstance(window.views.current.centre, WordsView)
    view = window.views.current.centre
    counted(view, qtbot)
    return view


def counted(view: WordsView, qtbot: QtBot) -> None:
    """Wait until all is counted."""
    qtbot.waitUntil(lambda: view.search.result is not None and not view.search.is_running)


def words(view: WordsView, count: int = 5) -> list[object]:
    """The first words that are shown."""
    return [row[0] for row in view.model.rows()[:count]]


def test_frequencies_are_listed_without_stop_words_sorted_and_filtered(view: WordsView, qtbot: QtBot) -> None:
    assert view.model.rowCount() > 1_000 and "the" not in words(view, 50) and "children" in words(view, 5)
    assert "words" in view.heading.count_text()
    view.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    listed = words(view, 2_000)
    assert listed == sorted(map(str, listed))
    view.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    counts = [row[1] for row in view.model.rows()]
    assert counts == sorted(counts, reverse=True)  # type: ignore[type-var]
    QTest.keyClicks(view.filter, "innovat")
    assert words(view) and all("innovat" in str(word) for word in words(view))
    QTest.keyClicks(view.filter, "zzz")
    assert view.nothing.isVisible() and not view.copy_button.isEnabled()
    view.filter.clear()
    view.controls.ask(language="")
    counted(view, qtbot)
    assert words(view, 1) == ["the"]


def test_a_word_leads_to_its_places(window: MainWindow, view: WordsView, qtbot: QtBot) -> None:
    QTest.keyClicks(view.filter, "innovation")
    row = next(at for at in range(view.model.rowCount()) if view.model.row(at)[0] == "innovation")
    view.table.selectRow(row)
    count = view.model.row(row)[1]
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert window.views.current is not None and isinstance(window.views.current.centre, SearchView)
    search = window.views.current.centre
    assert search.head.field.text() == "innovation"
    qtbot.waitUntil(lambda: len(search.hits.shown) == count and not search.search.is_running)


def test_keywords_of_a_document_a_set_and_a_tag(window: MainWindow, view: WordsView, qtbot: QtBot) -> None:
    session, document = window.session, window.workspace.document
    assert document is not None
    QTest.mouseClick(view.controls.kinds[WordKind.KEYWORDS], Qt.MouseButton.LeftButton)
    assert view.nothing.isVisible()
    session.do(sets.add_set(session.coder, Id("one"), "Just one", [document.row.id]), "making a set")
    tag = session.new_id()
    session.do(tagging.create_tag(session.coder, tag, "Care & custody", "blue"), "making a tag")
    place = describe(document.text, Span(500, 2_500)).to_json()
    step = edits.add_annotation(session.coder, session.new_id(), document.row.id, document.row.fingerprint, place, [tag])
    session.do(step, "tagging")
    view.controls.part_menu.aboutToShow.emit()
    entries = {action.text(): action for action in view.controls.part_menu.actions()}
    entries["The open document"].trigger()
    counted(view, qtbot)
    assert view.table.isVisible() and "innovation" in words(view, 30)
    entries["Set “Just one”"].trigger()
    counted(view, qtbot)
    assert view.controls.part.text() == "Just one"
    view.table.selectRow(0)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    search = window.views.current.centre  # type: ignore[union-attr]
    assert isinstance(search, SearchView) and 'in:"Just one"' in search.head.field.text()
    qtbot.waitUntil(lambda: len(search.hits.shown) > 0 and not search.search.is_running)
    window.actions_["words"].trigger()
    tags = entries["Passages tagged with"].menu().actions()  # type: ignore[union-attr]
    tags[0].trigger()
    counted(view, qtbot)
    assert view.search.question.part == WordPart(tag=tag)
    view.table.selectRow(0)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert 'tag:"Care & custody+"' in search.head.field.text()
    qtbot.waitUntil(lambda: len(search.hits.shown) > 0 and not search.search.is_running)


def test_collocations_around_a_word_lead_to_both(window: MainWindow, view: WordsView, qtbot: QtBot) -> None:
    QTest.mouseClick(view.controls.kinds[WordKind.TOGETHER], Qt.MouseButton.LeftButton)
    counted(view, qtbot)
    assert ("care", "children") in [row[:2] for row in view.model.rows()]
    QTest.keyClicks(view.controls.word, "social")
    QTest.keyClick(view.controls.word, Qt.Key.Key_Return)
    counted(view, qtbot)
    assert view.model.rowCount() and all("social" in row[:2] for row in view.model.rows())
    view.table.setFocus()
    view.table.selectRow(0)
    first, second, together = view.model.row(0)[:3]
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    search = window.views.current.centre  # type: ignore[union-attr]
    assert isinstance(search, SearchView) and search.head.field.text() == f"{first} NEAR/4 {second}"
    qtbot.waitUntil(lambda: len(search.hits.shown) > 0 and not search.search.is_running)
    assert together


def test_what_is_counted_follows_the_library_and_the_stop_list(window: MainWindow, view: WordsView, qtbot: QtBot) -> None:
    first = words(view, 1)[0]
    view.controls.stop_menu.aboutToShow.emit()
    view.controls.stop_menu.actions()[-1].trigger()
    (dialog,) = window.findChildren(WordListDialog)
    dialog.field.appendPlainText(str(first))
    dialog.take.click()
    counted(view, qtbot)
    assert first not in words(view, 3_000)
    before = view.search.result.total  # type: ignore[union-attr]
    window.actions_["remove_document"].trigger()
    qtbot.waitUntil(lambda: view.search.result is not None and view.search.result.total < before)


def test_rows_are_copied_and_exported(
    window: MainWindow, view: WordsView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.table.selectRow(0)
    QTest.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].startswith("Word\tCount") and len(lines) == 2 and lines[1].startswith("children\t")
    view.copy_button.click()
    assert len(QGuiApplication.clipboard().text().split("\n")) == view.model.rowCount() + 1
    out = tmp_path / "words.csv"
    monkeypatch.setattr(word_handlers, "ask_target", lambda *_args: out)
    view.export_button.click()
    written = out.read_text("utf-8-sig").splitlines()
    assert written[0] == "Word,Count,Per million,Documents,Unevenness" and len(written) == view.model.rowCount() + 1
    monkeypatch.setattr(word_handlers, "ask_target", lambda *_args: tmp_path / "no" / "words.csv")
    view.export_button.click()
    assert window.banner is not None and "can't be written" in window.banner.text()


def test_the_formulas_are_shown_and_counting_can_be_stopped(view: WordsView, qtbot: QtBot) -> None:
    assert not view.help.isVisible()
    QTest.mouseClick(view.controls.help, Qt.MouseButton.LeftButton)
    assert view.help.isVisible() and "Gries" in view.help.text()
    view.controls.ask(language="de")
    with qtbot.waitSignal(view.search.stopped):
        view.search.stop()
    assert view.stopped.isVisible()
    view.stopped.button.click()
    counted(view, qtbot)
    assert view.table.isVisible()
