"""Echoes in the real window: found, narrowed down, compared, gone to, carried, and kept up with what comes in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.core.documents import Draft
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.gui.dialogs.carry_coding import CarryCoding
from annotator.gui.panels.echoes import FURNITURE, HERE, LONGEST, EchoesView
from annotator.gui.reader.echo_signs import echo_signs
from annotator.gui.windows.main_window import MainWindow
from annotator.session.echoing import EchoSearch
from annotator.store.rows import Text
from annotator.tasks import echoing

BULK = "make up the bulk of children in residential care, which is where 9% of"
WEIGHED = "see the least skilled and experienced social workers weighed down with some of the biggest responsibilities"


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> EchoesView:
    """The list, with everything found."""
    assert window.actions_["echoes"].shortcut().toString() == "Ctrl+Shift+L"
    window.actions_["echoes"].trigger()
    assert window.views.current is not None and isinstance(window.views.current.centre, EchoesView)
    view = window.views.current.centre
    qtbot.waitUntil(lambda: view.model.search.is_known and not view.model.search.is_running)
    return view


def shown(view: EchoesView) -> list[str]:
    """The words of the chains that are shown."""
    return [view.model.search.chains[number].passages[0].words for number in view.model.shown]


def choose(view: EchoesView, words: str, passage: int | None = None) -> None:
    """Choose a chain by words of its first passage."""
    (number,) = [number for number in view.model.shown if words in view.model.search.chains[number].passages[0].words]
    view.list.go_to(view.model.row_of(number, passage))


def test_what_recurs_is_listed_by_date_without_furniture_until_it_is_wanted(view: EchoesView) -> None:
    words = shown(view)
    assert any(BULK in each for each in words) and any(WEIGHED in each for each in words)
    assert not any(each.startswith("This was published under") for each in words)
    assert view.heading.count_text() == str(len(words)) and "1 of furniture hidden" in view.said.text()
    dates = [view.model.search.chains[number].passages[0].document.date for number in view.model.shown]
    assert dates == sorted(dates)
    QTest.mouseClick(view.pills.pill(FURNITURE), Qt.MouseButton.LeftButton)
    assert shown(view)[0].startswith("This was published under the 2010 to 2015") and len(shown(view)) == len(words) + 1
    QTest.mouseClick(view.pills.pill(LONGEST), Qt.MouseButton.LeftButton)
    assert WEIGHED in shown(view)[0]


def test_the_list_is_narrowed_down_by_words_and_to_the_open_document(window: MainWindow, view: EchoesView) -> None:
    QTest.keyClicks(view.filter, "residential care")
    assert len(shown(view)) == 1 and BULK in shown(view)[0]
    QTest.keyClick(view.filter, Qt.Key.Key_Escape)
    QTest.keyClicks(view.filter, "nobody says this")
    assert view.nothing.isVisible() and not view.carry_button.isEnabled()
    view.filter.clear()
    everything = len(shown(view))
    assert window.workspace.document is not None
    QTest.mouseClick(view.pills.pill(HERE), Qt.MouseButton.LeftButton)
    here = [view.model.search.chains[number] for number in view.model.shown]
    assert 0 < len(here) < everything
    assert all(window.workspace.document.row.id in chain.documents for chain in here)


def test_two_passages_are_laid_side_by_side_with_what_differs_marked(view: EchoesView) -> None:
    choose(view, WEIGHED)
    assert view.sides.pair is not None
    earlier, later = view.sides.pair
    assert (earlier.document.date, later.document.date) == ("2014-02-12", "2014-04-01")
    assert view.sides.left.words.toPlainText() == " ".join(earlier.words.split())
    assert view.sides.right.words.toPlainText() == " ".join(later.words.split())
    assert "line-through" in view.sides.left.words.toHtml() or "underline" in view.sides.right.words.toHtml()
    choose(view, BULK)
    assert "line-through" not in view.sides.left.words.toHtml()


def test_enter_shows_the_place_and_the_links_lead_to_either(window: MainWindow, view: EchoesView) -> None:
    choose(view, BULK, 1)
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert window.views.current is None and window.workspace.document is not None
    assert window.workspace.document.row.date == "2014-04-01"
    span = window.workspace.selection
    assert span is not None and BULK in window.workspace.document.text[span.start : span.end]
    window.actions_["echoes"].trigger()
    assert view.list.chosen() is not None and view.list.hasFocus()
    view.sides.left.link.click()
    assert window.workspace.document.row.date == "2014-02-12"
    span = window.workspace.selection
    assert span is not None and BULK in window.workspace.document.text[span.start : span.end]


def test_an_echo_is_copied_with_its_sources(view: EchoesView) -> None:
    choose(view, BULK)
    QTest.keyClick(view.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 2 and all(BULK in line for line in lines) and "12 February 2014" in lines[0]


def code(window: MainWindow, document: Id, words: str) -> Id:
    """Mira tags some words."""
    session = window.session
    row = session.library.document(document)
    text = session.library.text(row.fingerprint)
    tag = session.new_id()
    session.do(tagging.create_tag(session.coder, tag, "Residential care", "blue"), "making a tag")
    place = describe(text, Span(text.index(words), text.index(words) + len(words))).to_json()
    step = edits.add_annotation(session.coder, session.new_id(), document, row.fingerprint, place, [tag])
    session.do(step, "tagging")
    return tag


def test_a_coding_is_carried_after_a_preview_and_taken_back(window: MainWindow, view: EchoesView, qtbot: QtBot) -> None:
    choose(view, BULK)
    line = view.list.chosen()
    assert line is not None
    february, april = view.model.chain(line).documents
    tag = code(window, february, BULK)
    view.carry_button.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(CarryCoding)))
    (dialog,) = window.findChildren(CarryCoding)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.list.count() == 1 and BULK[:60] in dialog.list.item(0).text()
    assert window.session.library.annotations(april) == []
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert not dialog.carry_button.isEnabled()
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.carry_button, Qt.MouseButton.LeftButton)
    (made,) = window.session.library.annotations(april)
    assert made.tags == (tag,) and made.quote == BULK
    assert window.session.undo_stack.undoText() == "carrying the coding"
    window.actions_["undo"].trigger()
    assert window.session.library.annotations(april) == []


def test_where_nothing_is_coded_the_preview_says_what_to_do(window: MainWindow, view: EchoesView, qtbot: QtBot) -> None:
    choose(view, BULK)
    view.carry_button.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(CarryCoding)))
    (dialog,) = window.findChildren(CarryCoding)
    assert not hasattr(dialog, "carry_button")
    dialog.close()


def test_a_document_that_comes_in_is_compared_alone(
    window: MainWindow, view: EchoesView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, sampled = len(shown(view)), []
    kept = echoing.runs_of
    monkeypatch.setattr(echoing, "runs_of", lambda words: sampled.append(1) or kept(words))
    window.views.leave()
    text = f"A new speech\n\nAnd again they {BULK} all are."
    session = window.session
    session.do(
        edits.add_document(session.coder, Draft(text, (), "A new speech", date="2016-01-01")), "importing", [Text(text, 20)]
    )
    window.actions_["echoes"].trigger()
    qtbot.waitUntil(lambda: not view.model.search.is_stale and not view.model.search.is_running)
    assert len(sampled) == 1 and len(shown(view)) == before
    (chain,) = [chain for chain in view.model.search.chains if any(BULK in passage.words for passage in chain.passages)]
    assert [passage.document.date for passage in chain.passages] == ["2014-02-12", "2014-04-01", "2016-01-01"]
    window.actions_["undo"].trigger()
    view.model.search.look()
    qtbot.waitUntil(lambda: not view.model.search.is_running)
    assert [len(chain.passages) for chain in view.model.search.chains if BULK in chain.passages[0].words] == [2]


def test_a_search_that_was_stopped_can_be_begun_again(window: MainWindow, qtbot: QtBot) -> None:
    handlers = window.actions_["echoes"]
    handlers.trigger()
    assert window.views.current is not None and isinstance(window.views.current.centre, EchoesView)
    view = window.views.current.centre
    with qtbot.waitSignal(view.model.search.stopped):
        view.model.search.stop()
    assert view.stopped.isVisible() and not view.model.search.is_known
    view.stopped.button.click()
    qtbot.waitUntil(lambda: view.model.search.is_known)
    assert shown(view)


def test_a_sign_in_the_margin_leads_to_the_list(window: MainWindow, view: EchoesView, qtbot: QtBot) -> None:
    choose(view, BULK, 1)
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    pane, workspace = window.page.pane, window.workspace
    span = workspace.selection
    assert span is not None and span in pane.reading.echoes
    signs = echo_signs(pane.reading.page, pane.reading.seen(), pane.reading.echoes, pane.reading.spread)
    (rect,) = [rect for found, rect in signs if found == span]
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert window.views.current is not None and window.views.current.name == "echoes"
    line = view.list.chosen()
    assert line is not None and line.passage == 1 and BULK in view.model.passage(line).words
    window.views.leave()
    pane.moveCaret(span.start + 5)
    choose(view, WEIGHED)
    window.actions_["echoes_here"].trigger()
    line = view.list.chosen()
    assert line is not None and BULK in view.model.passage(line).words
    furniture = {passage.span for chain in view.model.search.chains if chain.is_furniture for passage in chain.passages}
    assert not furniture & set(pane.reading.echoes)


def test_signs_come_by_themselves_once_all_was_looked_through(
    window: MainWindow, view: EchoesView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = EchoSearch(window.session, window)
    fresh.look_if_quick()
    assert fresh.is_running
    qtbot.waitUntil(lambda: fresh.is_known)
    unknown = EchoSearch(window.session, window)
    monkeypatch.setattr(window.session.library, "runs", lambda _version: {})
    unknown.look_if_quick()
    assert not unknown.is_running
