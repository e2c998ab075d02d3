"""Newer readers are offered, never used unasked: the banner, the dialog, one step to undo, and the preview for other words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.documents import BlockKind
from annotator.gui.dialogs.reading_again import ReadingAgainDialog
from annotator.gui.dialogs.revision import RevisionDialog
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.reading_again_handlers import ReadingAgainHandlers
from tests.tasks.test_reextracting import WORDS, brought_in


def shown(window: MainWindow, kind: type[ReadingAgainDialog | RevisionDialog]) -> ReadingAgainDialog | RevisionDialog | None:
    return next((each for each in window.findChildren(kind) if each.isVisible()), None)


def opened(window: MainWindow, qtbot: QtBot) -> ReadingAgainDialog:
    window.actions_["read_again"].trigger()
    qtbot.waitUntil(lambda: shown(window, ReadingAgainDialog) is not None)
    dialog = shown(window, ReadingAgainDialog)
    assert isinstance(dialog, ReadingAgainDialog)
    return dialog


def test_where_nothing_is_old_a_sentence_says_so(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["read_again"].trigger()
    qtbot.waitUntil(lambda: "nothing would change" in window.status.message.text())


def test_the_structure_is_taken_as_one_step(window: MainWindow, qtbot: QtBot) -> None:
    library = window.session.library
    id = brought_in(library)
    brought_in(library, "A title\n\nOther words of another.\n", b"A title\n\nOther words of another.\n", "b.txt")
    dialog = opened(window, qtbot)
    assert "2 with the same words and another structure" in dialog.summary.text()
    assert not dialog.words_button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(library.blocks(id)) == 2)
    assert window.actions_["undo"].text() == "Undo reading again"
    window.session.undo()
    assert [block.kind for block in library.blocks(id)] == [BlockKind.PARAGRAPH]


def test_other_words_are_previewed_first(window: MainWindow, qtbot: QtBot) -> None:
    library = window.session.library
    id = brought_in(library, WORDS.replace("trust", "tru-\nst"))
    dialog = opened(window, qtbot)
    assert not dialog.take_button.isEnabled()
    QTest.mouseClick(dialog.words_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(window, RevisionDialog) is not None)
    assert library.text(library.document(id).fingerprint) != WORDS
    preview = shown(window, RevisionDialog)
    QTest.keyClick(preview, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.text(library.document(id).fingerprint) == WORDS)


def test_esc_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    brought_in(window.session.library)
    last = window.session.library.last_change()
    QTest.keyClick(opened(window, qtbot), Qt.Key.Key_Escape)
    assert window.session.library.last_change() == last


def test_it_is_offered_once_and_only_for_chosen_documents_if_some_are(window: MainWindow, qtbot: QtBot) -> None:
    brought_in(window.session.library)
    handlers = window.findChild(ReadingAgainHandlers)
    assert handlers is not None
    handlers.offer()
    qtbot.waitUntil(lambda: window.banner is not None and "older reader" in window.banner.text())
    window.close_banner()
    handlers.offer()
    other = window.session.library.documents()[0].id
    window.panels.documents.readAgainRequested.emit([other])
    qtbot.waitUntil(lambda: "nothing would change" in window.status.message.text())
    assert window.banner is None


def test_a_library_for_reading_only_offers_nothing(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(window.session), "is_read_only", property(lambda _self: True))
    window.refresh_actions()
    assert not window.actions_["read_again"].isEnabled()
