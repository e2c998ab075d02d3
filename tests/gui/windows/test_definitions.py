"""Definitions in the real window: their history, and the list of what is to be read again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.gui.dialogs.definition_history import DefinitionHistory
from annotator.gui.dialogs.tag_editor import TagEditor
from annotator.gui.panels.read_again import DONE, OTHERS, ReadAgainPanel
from annotator.gui.windows.main_window import MainWindow
from tests.window_helpers import PASSAGE, find

TAG = Id("tag-of-care")


@pytest.fixture
def coded(window: MainWindow) -> MainWindow:
    """Two codings by Mira and one by Tom, made before the definition was changed."""
    session, document = window.session, window.workspace.document
    assert document is not None
    tom = Id("coder-tom")
    session.do(edits.add_coder(tom, "Tom Lind", "clay"), "adding a coder")
    session.do(tagging.create_tag(session.coder, TAG, "Care", "blue", definition="What is done for children."), "making a tag")
    start = find(window, PASSAGE).start
    for coder, at in ((session.coder, start), (session.coder, start + 100), (tom, start + 200)):
        place = describe(document.text, Span(at, at + 40)).to_json()
        step = edits.add_annotation(coder, session.new_id(), document.row.id, document.row.fingerprint, place, [TAG])
        session.do(step, "tagging")
    session.do(tagging.define(session.coder, session.library.thing(TAG), "What is done by carers."), "writing a definition")
    return window


def opened(window: MainWindow) -> ReadAgainPanel:
    """The list."""
    assert window.actions_["read_codings_again"].shortcut().toString() == "Ctrl+5"
    window.actions_["read_codings_again"].trigger()
    panel = window.right.currentWidget()
    assert isinstance(panel, ReadAgainPanel)
    return panel


def test_codings_wait_to_be_read_again_and_are_marked_by_key(coded: MainWindow) -> None:
    panel = opened(coded)
    assert panel.list.count() == 2 and panel.heading.count_text() == "2"
    assert "for children" in panel.changes.toPlainText() and "by carers" in panel.changes.toPlainText()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    chosen = panel.chosen()
    assert chosen is not None and coded.workspace.selected == chosen.annotation.id
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert panel.list.count() == 1 and coded.session.undo_stack.undoText() == "reading codings again"
    QTest.mouseClick(panel.pills.pill(DONE), Qt.MouseButton.LeftButton)
    assert panel.list.count() == 2 and "read again" in panel.list.item(0).text()
    coded.actions_["undo"].trigger()
    assert len(panel.waiting()) == 2
    QTest.mouseClick(panel.mark_all, Qt.MouseButton.LeftButton)
    assert panel.waiting() == [] and panel.list.count() == 2
    QTest.mouseClick(panel.pills.pill(DONE), Qt.MouseButton.LeftButton)
    assert panel.empty.isVisible()


def test_what_others_coded_is_shown_but_not_marked(coded: MainWindow) -> None:
    panel = opened(coded)
    QTest.mouseClick(panel.pills.pill(OTHERS), Qt.MouseButton.LeftButton)
    assert panel.list.count() == 3
    row = next(row for row in range(3) if "Tom Lind" in panel.list.item(row).text())
    panel.list.setCurrentRow(row)
    assert not panel.mark.isEnabled() and "who coded it" in panel.mark.toolTip()
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert len(panel.waiting()) == 2


def test_the_list_follows_the_definition(coded: MainWindow) -> None:
    panel = opened(coded)
    session = coded.session
    session.do(tagging.define(session.coder, session.library.thing(TAG), "What is done for children."), "writing a definition")
    assert panel.empty.isVisible()


def test_the_history_shows_versions_and_leads_to_the_list(coded: MainWindow) -> None:
    coded.panels.codebook.editRequested.emit(TAG)
    (editor,) = coded.findChildren(TagEditor)
    editor.history_button.click()
    (dialog,) = coded.findChildren(DefinitionHistory)
    assert dialog.again.text() == "Read 3 codings again"
    dialog.again.click()
    panel = coded.right.currentWidget()
    assert isinstance(panel, ReadAgainPanel) and panel.list.count() == 2


def test_the_step_is_told_in_the_history(coded: MainWindow) -> None:
    panel = opened(coded)
    panel.mark_all.click()
    coded.actions_["history"].trigger()
    model = coded.panels.history.list.model()
    told = [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(3)]
    assert any("Read codings again" in words for words in told)
