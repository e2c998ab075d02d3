"""Merging a colleague's file through the window: looked at, decided, merged, certified, undone, refused."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.app import Program
from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.core.documents import Draft, fingerprint_of
from annotator.core.selectors import describe
from annotator.core.spans import Span
from annotator.gui.models.merge import ALIKE, CONFLICTS, EDITIONS, LINE
from annotator.gui.panels.merge import MergeView
from annotator.gui.windows import merge_handlers
from annotator.gui.windows.handlers import Handlers
from annotator.gui.windows.main_window import MainWindow
from annotator.gui.windows.merge_handlers import NAME
from annotator.store.library import Library
from annotator.store.rows import Text
from annotator.tasks.exchange_file import Scope, write_exchange
from tests.conflict_helpers import TOM, work_apart
from tests.libraries import Clockwork, replica
from tests.window_helpers import PASSAGE, find

NOTED, REMOVED, TAG = Id("noted"), Id("removed"), Id("swr")


@pytest.fixture
def toms(window: MainWindow, tmp_path: Path) -> Iterator[Library]:
    """Tom's copy: three disputes, and a tag that Mira has made too, under another id."""
    library = work_apart(window, tmp_path)
    library.apply(tagging.create_tag(TOM, Id("toms-fig"), "Figure quoted", "gold"))
    window.session.do(tagging.create_tag(window.session.coder, Id("miras-fig"), "figure  quoted", "plum"), "tag")
    yield library
    library.close()


@pytest.fixture
def file(toms: Library, tmp_path: Path) -> Path:
    write_exchange(toms, tmp_path / "Speeches-Tom.annotations", Scope())
    return tmp_path / "Speeches-Tom.annotations"


def opened(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, file: Path) -> MergeView:
    """The preview, opened by its key; the file dialog is answered."""
    monkeypatch.setattr(merge_handlers, "ask_source", lambda *_words: file)
    QTest.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.views.current is not None)
    current = window.views.current
    assert current and isinstance(current.centre, MergeView)
    return current.centre


def merged(view: MergeView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.merge_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.is_done)


def test_the_preview_shows_all_of_it_and_writes_nothing(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    before = window.session.library.last_change()
    view = opened(window, qtbot, monkeypatch, file)
    assert view.title.text() == "Merge Tom Hale’s work"
    assert window.left.isHidden() and window.right.isHidden()
    assert [view.sections.item(row).text() for row in range(3)] == [
        "To decide, 0 of 4",
        "Conflicts, 3",
        "Tags that look the same, 1",
    ]
    assert view.sections.key() == CONFLICTS and len(view.cards) == 3
    assert view.merge_button.text() == "Merge 4 entries"
    assert view.summary.text() == "3 conflicts, 0 decided"
    assert view.sight and "3 conflicting" in view.sight.sheet.sentence
    view.sections.choose("tags")
    line = view.model.index(0).data(LINE)
    assert line.words in ("Figure quoted", "Reform of the profession")
    assert window.session.library.last_change() == before
    qtbot.mouseClick(view.cancel_button, Qt.MouseButton.LeftButton)
    assert window.views.current is None and window.session.library.last_change() == before


def test_what_is_decided_stands_after_the_merge_and_the_rest_waits_in_the_panel(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    library = window.session.library
    view = opened(window, qtbot, monkeypatch, file)
    noted = next(card for card in view.cards if card.words.dispute.id == NOTED)
    qtbot.mouseClick(noted.buttons["both"], Qt.MouseButton.LeftButton)
    assert view.summary.text() == "3 conflicts, 1 decided" and noted.choice == "both"
    assert library.thing(NOTED).value("note").startswith("No source given. The gap")
    view.sections.choose(ALIKE)
    qtbot.mouseClick(view.alike_cards[0].buttons["unite"], Qt.MouseButton.LeftButton)
    merged(view, qtbot)
    assert "LSCB" in library.thing(NOTED).value("note") and "Key Stage 4" in library.thing(NOTED).value("note")
    assert window.session.codebook.resolve(Id("toms-fig")) == "miras-fig"
    assert set(library.disputed()) == {REMOVED, TAG}
    assert library.check().faults == ()
    assert view.undo_button.isVisible() and view.undo_button.isEnabled() and not view.merge_button.isVisible()


def test_the_same_file_again_brings_nothing_new(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    view = opened(window, qtbot, monkeypatch, file)
    merged(view, qtbot)
    qtbot.mouseClick(view.close_button, Qt.MouseButton.LeftButton)
    view = opened(window, qtbot, monkeypatch, file)
    qtbot.waitUntil(lambda: view.nothing.isVisible())
    assert not view.merge_button.isEnabled() and view.summary.text() == "Nothing to merge"


def test_the_certificate_is_saved_as_text(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, file: Path, tmp_path: Path
) -> None:
    view = opened(window, qtbot, monkeypatch, file)
    merged(view, qtbot)
    out = tmp_path / "certificate.txt"
    monkeypatch.setattr(merge_handlers, "ask_target", lambda *_words: out)
    qtbot.mouseClick(view.save_button, Qt.MouseButton.LeftButton)
    assert "applied + 3 conflicting + 0 waiting. Nothing is dropped." in out.read_text("utf-8")


def test_the_merge_is_undone_until_the_next_edit(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, file: Path, program: Program
) -> None:
    before = window.session.library.haves()
    view = opened(window, qtbot, monkeypatch, file)
    merged(view, qtbot)
    assert window.session.library.haves() != before
    qtbot.mouseClick(view.undo_button, Qt.MouseButton.LeftButton)
    assert program.window is not None and program.window is not window
    assert program.window.session.library.haves() == before


def test_after_an_edit_the_merge_can_no_longer_be_undone(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    view = opened(window, qtbot, monkeypatch, file)
    merged(view, qtbot)
    window.session.do(tagging.create_tag(window.session.coder, Id("later"), "Later", "blue"), "tag")
    assert not view.undo_button.isEnabled() and "changed since" in view.undo_button.toolTip()


def test_decide_all_takes_one_side_everywhere(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    view = opened(window, qtbot, monkeypatch, file)
    view.choose_all("Theirs")
    assert view.summary.text() == "3 conflicts, 2 decided"
    view.choose_all("Keep removed")
    merged(view, qtbot)
    library = window.session.library
    assert library.disputed() == [] and library.thing(REMOVED).is_gone()
    assert library.thing(TAG).value("name") == "Reform of the profession"


def test_a_dropped_file_is_looked_at(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    place, button = QPoint(200, 200), Qt.MouseButton.LeftButton
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window.page, QDragEnterEvent(place, copy, data, button, none))
    QApplication.sendEvent(window.page, QDropEvent(place.toPointF(), copy, data, button, none))
    qtbot.waitUntil(lambda: window.views.current is not None and window.views.current.name == NAME)


@pytest.mark.parametrize("harm", ["cut", "changed", "foreign", "newer", "forged"])
def test_a_damaged_foreign_newer_or_forged_file_is_refused_whole(window: MainWindow, qtbot: QtBot, file: Path, harm: str) -> None:
    whole = window.findChild(Handlers)
    assert whole
    handlers = whole.merging.handlers
    before = window.session.library.last_change()
    lines = file.read_bytes().splitlines(keepends=True)
    if harm == "cut":
        file.write_bytes(b"".join(lines[:-1]))
    elif harm == "changed":
        lines[-1] = lines[-1].replace(b"coder-tom", b"coder-tim")
        file.write_bytes(b"".join(lines))
    elif harm == "foreign":
        file.write_bytes(b"{}\n")
    elif harm == "newer":
        file.write_bytes(lines[0].replace(b'"version":1', b'"version":9') + b"".join(lines[1:]))
    else:
        file = file.with_suffix(".annotations.gz")
        file.write_bytes(gzip.compress(b"".join(lines))[:-20])
    with qtbot.waitSignal(window.session.failed) as told:
        handlers.look_at(file)
    assert "Nothing was changed" in told.args[0]
    assert window.views.current is None and window.session.library.last_change() == before


def test_stopping_half_way_leaves_the_library_as_it_was(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    from annotator.tasks.monitor import Cancelled

    library = window.session.library
    before = library.last_change()
    view = opened(window, qtbot, monkeypatch, file)

    def stop(*_what: object) -> None:
        raise Cancelled("Stopped.")

    monkeypatch.setattr(library, "_project", stop)
    qtbot.mouseClick(view.merge_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.session.is_writing)
    monkeypatch.undo()
    assert library.last_change() == before and library.check().faults == () and not view.is_done


def test_a_document_that_one_deleted_while_another_marked_in_it_stays_until_decided(window: MainWindow, qtbot: QtBot) -> None:
    session, panel = window.session, window.panels.documents
    row, text = window.workspace.document.row, window.workspace.document.text
    place = describe(text, find(window, PASSAGE)).to_json()
    session.do(edits.add_annotation(session.coder, Id("one"), row.id, row.fingerprint, place), "marking")
    session.do(edits.delete(session.coder, [session.library.thing(row.id)]), "as a colleague who had not seen the annotations")
    qtbot.waitUntil(lambda: panel.model.row_of(row.id).is_deleted)
    index = panel.model.index_of(row.id)
    assert "keep it, or remove it again" in index.data(Qt.ItemDataRole.ToolTipRole)
    panel.keepRequested.emit([row.id])
    assert not session.library.document(row.id).is_deleted
    qtbot.waitUntil(lambda: not panel.model.row_of(row.id).is_deleted)
    assert "keep it" not in panel.model.index_of(row.id).data(Qt.ItemDataRole.ToolTipRole)


def test_another_edition_of_a_text_is_told_with_scores_and_brought_here(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened_one = window.workspace.document
    assert opened_one
    words = opened_one.text[slice(*find(window, PASSAGE))]
    text = opened_one.text.replace("children", "young people", 1) + "\n\nChecked against delivery."
    theirs = Library.create(tmp_path / "theirs.annotator", now=Clockwork(), replica=replica())
    theirs.apply(edits.add_coder(TOM, "Tom Hale", "gold"))
    theirs.apply(edits.add_document(TOM, Draft(text, (), "As delivered")), [Text(text, 9)])
    document, start = edits.document_id(fingerprint_of(text)), text.index(words)
    place = describe(text, Span(start, start + len(words))).to_json()
    theirs.apply(edits.add_annotation(TOM, Id("toms"), document, fingerprint_of(text), place, note="Tom was here"))
    write_exchange(theirs, tmp_path / "Tom.annotations", Scope())
    theirs.close()
    view = opened(window, qtbot, monkeypatch, tmp_path / "Tom.annotations")
    view.sections.choose(EDITIONS)
    (card,) = view.edition_cards
    assert card.edition.here == opened_one.row.id and "with their words here: 1" in card.told()
    qtbot.mouseClick(card.buttons["unite"], Qt.MouseButton.LeftButton)
    merged(view, qtbot)
    library = window.session.library
    assert document not in {row.id for row in library.documents()}
    (brought,) = [each for each in library.annotations(opened_one.row.id) if each.id == "toms"]
    assert (brought.quote, brought.note, brought.coder) == (words, "Tom was here", TOM)
    assert library.check().faults == ()
