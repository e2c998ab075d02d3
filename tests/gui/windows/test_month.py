"""A month of three people through their windows: they mark, mail, merge, decide and unite, and end with the same library."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.app import Program
from annotator.core import edits, tagging
from annotator.core.changes import Id
from annotator.core.documents import Draft, fingerprint_of
from annotator.gui.dialogs.team_export import TeamExportDialog
from annotator.gui.panels.merge import MergeView
from annotator.gui.windows import merge_handlers
from annotator.gui.windows.main_window import MainWindow
from annotator.session.preferences import Identity, Preferences
from annotator.store.library import Library
from annotator.store.rows import Text
from annotator.tasks.merge_work import library_digest
from tests.window_helpers import PASSAGE, press, select

MIRA, TOM, JONAS = (Id("coder-mira"), "Mira Okafor"), (Id("coder-tom"), "Tom Hale"), (Id("coder-jonas"), "Jonas Weber")
PEOPLE = (MIRA, TOM, JONAS)


class Office:
    """One machine at which three people sit in turn, each with a library of their own."""

    def __init__(
        self, program: Program, preferences: Preferences, qtbot: QtBot, patch: pytest.MonkeyPatch, folder: Path, first: Path
    ) -> None:
        self.program, self.preferences, self.qtbot, self.patch, self.folder = program, preferences, qtbot, patch, folder
        self.paths = {MIRA: first, TOM: folder / "tom.annotator", JONAS: folder / "jonas.annotator"}

    def sit(self, who: tuple[Id, str]) -> MainWindow:
        """Open the person's library, made if it is not there, in their name."""
        self.preferences.set_identity(Identity(*who, "blue"))
        path = self.paths[who]
        assert self.program.open(path) if path.exists() else self.program.create(path)
        window = self.program.window
        assert window is not None and window.session.library.path == path
        self.qtbot.waitUntil(lambda: hasattr(window, "panels"))
        window.resize(1440, 868)
        return window

    def mark(self, window: MainWindow, words: str) -> None:
        """Select words on the page and press H."""
        before = len(window.session.library.annotations())
        window.activateWindow()
        window.page.pane.setFocus()
        self.qtbot.waitUntil(lambda: window.page.pane.hasFocus() and not window.page.marks.is_fresh)
        select(window, words)
        press(window, Qt.Key.Key_H)
        self.qtbot.waitUntil(lambda: len(window.session.library.annotations()) == before + 1)

    def mail(self, window: MainWindow, name: str) -> Path:
        """Write a file by the dialog."""
        out = self.folder / f"{name}.annotations"
        self.patch.setattr(merge_handlers, "ask_target", lambda *_words: out)
        window.actions_["team_export"].trigger()
        dialog = window.findChildren(TeamExportDialog)[-1]
        self.qtbot.mouseClick(dialog.write_button, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(out.exists)
        return out

    def look(self, window: MainWindow, file: Path) -> MergeView:
        """Open a file's preview."""
        self.patch.setattr(merge_handlers, "ask_source", lambda *_words: file)
        window.actions_["merge_file"].trigger()

        def is_shown() -> bool:
            current = window.views.current
            return current is not None and isinstance(current.centre, MergeView) and file.name in current.centre.about.text()

        self.qtbot.waitUntil(is_shown)
        current = window.views.current
        assert current is not None and isinstance(current.centre, MergeView)
        return current.centre

    def merge(self, window: MainWindow, file: Path) -> MergeView:
        """Look at a file, and merge it if it holds anything new."""
        view = self.look(window, file)
        if view.merge_button.isEnabled():
            self.qtbot.mouseClick(view.merge_button, Qt.MouseButton.LeftButton)
            self.qtbot.waitUntil(lambda: view.is_done and not window.session.is_writing)
        window.views.leave()
        return view


def test_a_month_through_the_windows_ends_with_one_library(
    window: MainWindow,
    program: Program,
    preferences: Preferences,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    sample: Path,
) -> None:
    office = Office(program, preferences, qtbot, monkeypatch, tmp_path, sample)
    mira, opened = office.sit(MIRA), window.workspace.document
    assert opened is not None
    document, text = opened.row.id, opened.text
    mira.session.do(tagging.create_tag(MIRA[0], Id("claim"), "Claim", "blue"), "tag")
    office.mark(mira, PASSAGE)
    first = office.mail(mira, "mira 1")

    # Tom and Jonas begin from Mira's file, mark, and give the tag two names; Jonas has the speech in an edition of his own.
    for who, words, name in ((TOM, "43 percentage points", "Assertion"), (JONAS, "Thank you", "Statement")):
        theirs = office.sit(who)
        office.merge(theirs, first)
        assert theirs.workspace.open_document(document)
        office.mark(theirs, words if words in text else text.split("\n\n")[3][:40])
        theirs.session.do(tagging.rename(who[0], theirs.session.library.thing(Id("claim")), name), "rename")
    jonas = program.window
    assert jonas is not None
    newer = text.replace(" the ", " a ", 3) + "\n\nAs delivered."
    fingerprint = fingerprint_of(newer)
    jonas.session.do(edits.add_document(JONAS[0], Draft(newer, (), "As delivered")), "import", [Text(newer, 9)])
    assert jonas.workspace.open_document(edits.document_id(fingerprint))
    office.mark(jonas, PASSAGE)
    from_jonas = office.mail(jonas, "jonas 1")
    from_tom = office.mail(office.sit(TOM), "tom 1")

    # Mira merges both: she brings the edition's annotation to her text and decides about the name.
    mira = office.sit(MIRA)
    view = office.look(mira, from_jonas)
    qtbot.mouseClick(view.edition_cards[0].buttons["unite"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.merge_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.is_done and not mira.session.is_writing)
    view = office.look(mira, from_tom)
    (card,) = view.cards
    key = next(key for key, label in card.words.choices if "Assertion" in card.words.value_of(key))
    qtbot.mouseClick(card.buttons[key], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.merge_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.is_done and not mira.session.is_writing)
    assert mira.session.codebook[Id("claim")].name == "Assertion"
    assert edits.document_id(fingerprint) not in {row.id for row in mira.session.library.documents()}

    # At the end everybody mails everybody; the same file again says that there is nothing new.
    for number in range(2, 4):
        files = [office.mail(office.sit(who), f"{who[1]} {number}") for who in PEOPLE]
        for who in PEOPLE:
            here = office.sit(who)
            for file in files:
                office.merge(here, file)
    again = office.look(office.sit(TOM), files[0])
    assert not again.merge_button.isEnabled() and again.summary.text() == "Nothing to merge"
    last = program.window
    assert last is not None
    last.close()
    digests, seen = set(), set()
    for path in office.paths.values():
        library = Library.open(path, read_only=True)
        digests.add(library_digest(library.haves()))
        seen.add(tuple((each.id, each.coder, each.quote, each.document) for each in library.annotations()))
        assert library.check().faults == () and library.codebook()[Id("claim")].name == "Assertion"
        library.close()
    assert len(digests) == len(seen) == 1
    (marks,) = seen
    assert sorted(coder for _, coder, _, _ in marks) == sorted([MIRA[0], TOM[0], JONAS[0], JONAS[0]])
    assert {where for *_, where in marks} == {document}
