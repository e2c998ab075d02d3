"""Suggestions in the real window: asked for, taken and turned down by one key, undone, remembered."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.core.selectors import describe
from annotator.core.text import sentences
from annotator.gui.panels.suggestions import SuggestionsPanel
from annotator.gui.windows.main_window import MainWindow

TAG = Id("tag-of-innovation")


@pytest.fixture
def coded(window: MainWindow) -> MainWindow:
    """Every second sentence about innovation in the open document is tagged."""
    session, document = window.session, window.workspace.document
    assert document is not None
    session.do(tagging.create_tag(session.coder, TAG, "Innovation", "blue"), "making a tag")
    spans = [span for span in sentences(document.text) if "innovation" in document.text[span.start : span.end]]
    for span in spans[::2]:
        place = describe(document.text, span).to_json()
        step = edits.add_annotation(session.coder, session.new_id(), document.row.id, document.row.fingerprint, place, [TAG])
        session.do(step, "tagging")
    return window


def asked(window: MainWindow, qtbot: QtBot) -> SuggestionsPanel:
    """The list, once something is suggested."""
    window.actions_["suggest"].trigger()
    panel = window.right.currentWidget()
    assert isinstance(panel, SuggestionsPanel)
    qtbot.waitUntil(lambda: bool(panel.suggestions), timeout=20_000)
    return panel


def test_suggestions_are_taken_and_turned_down_by_one_key(coded: MainWindow, qtbot: QtBot) -> None:
    assert coded.actions_["suggest"].shortcut().toString() == "Ctrl+6"
    before = len(coded.session.library.annotations())
    panel = asked(coded, qtbot)
    assert panel.tags.currentText() == "Innovation" and len(coded.session.library.annotations()) == before
    first, second, count = panel.suggestions[0], panel.suggestions[1], len(panel.suggestions)
    assert "innovation" in first.words.lower() and "because of:" in panel.list.item(0).text()
    assert "innovation" in panel.list.item(0).text().split("because of:")[1]
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    document = coded.workspace.document
    assert document is not None and document.row.id == first.document.id and coded.workspace.selection == first.span
    QTest.keyClick(panel.list, Qt.Key.Key_A)
    made = [each for each in coded.session.library.annotations() if each.quote == first.words]
    assert len(made) == 1 and made[0].tags == (TAG,)
    assert coded.session.undo_stack.undoText() == "tagging a suggestion"
    assert panel.chosen() == second and len(panel.suggestions) == count - 1
    QTest.keyClick(panel.list, Qt.Key.Key_X)
    assert second not in panel.suggestions and panel.forget.isVisible()
    assert len(coded.session.library.annotations()) == before + 1
    coded.actions_["undo"].trigger()
    assert len(coded.session.library.annotations()) == before
    panel = asked(coded, qtbot)
    assert first.words in [each.words for each in panel.suggestions]
    assert second.words not in [each.words for each in panel.suggestions]
    panel.forget.click()
    qtbot.waitUntil(lambda: second.words in [each.words for each in panel.suggestions], timeout=20_000)
    assert not panel.forget.isVisible()


def test_what_is_lacking_is_said(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window.actions_["suggest"].trigger()
    panel = window.right.currentWidget()
    assert isinstance(panel, SuggestionsPanel) and "no tags yet" in panel.nothing.accessibleDescription()
    session = window.session
    session.do(tagging.create_tag(session.coder, TAG, "Innovation", "blue"), "making a tag")
    window.panels.codebook.suggestRequested.emit(TAG)
    qtbot.waitUntil(lambda: "Too little to learn from" in panel.nothing.accessibleDescription())
    assert not panel.accept.isEnabled()


def test_without_the_library_it_says_what_to_install(coded: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sklearn.feature_extraction.text", None)
    coded.actions_["suggest"].trigger()
    panel = coded.right.currentWidget()
    assert isinstance(panel, SuggestionsPanel)
    qtbot.waitUntil(lambda: "pip install" in panel.nothing.accessibleDescription())
