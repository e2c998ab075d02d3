"""A study of the five speeches by two coders through the windows: coded by keys, compared, decided, counted, echoed, reported."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.app import Program
from annotator.core import edits, tagging
from annotator.core.adjudication import CONSENSUS
from annotator.core.changes import Id
from annotator.core.text import sentences
from annotator.gui.dialogs.report import ReportDialog
from annotator.gui.panels.compare import CompareView
from annotator.gui.panels.echoes import EchoesView
from annotator.gui.panels.matrix_view import MatrixView
from annotator.gui.windows import report_handlers
from annotator.gui.windows.main_window import MainWindow
from annotator.session.preferences import Identity, Preferences
from tests.window_helpers import press, select

MIRA, TOM = (Id("coder-mira"), "Mira Okafor"), (Id("coder-tom"), "Tom Hale")
ECHO = "make up the bulk of children in residential care"


def sit(program: Program, preferences: Preferences, qtbot: QtBot, who: tuple[Id, str], path: Path) -> MainWindow:
    """The person at the library, in a new window."""
    if program.window is not None:
        program.window.close()
    preferences.set_identity(Identity(*who, "blue"))
    assert program.open(path)
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: hasattr(window, "panels"))
    window.resize(1440, 868)
    return window


def code(window: MainWindow, qtbot: QtBot, *, leaves_out: int) -> int:
    """Code the three longest sentences of every speech with the key 1 but one, and mark the speech as done. Gives how many."""
    session, made = window.session, 0
    for row in session.library.documents():
        assert window.workspace.open_document(row.id)
        window.activateWindow()
        window.page.pane.setFocus()
        qtbot.waitUntil(lambda: window.page.pane.hasFocus() and not window.page.marks.is_fresh)
        text = session.library.text(row.fingerprint)
        longest = sorted((text[slice(*span)] for span in sentences(text)), key=len)[-3:]
        for number, words in enumerate(longest):
            if number == leaves_out:
                continue
            before = len(session.library.annotations())
            select(window, words)
            press(window, Qt.Key.Key_1)
            qtbot.waitUntil(lambda before=before: len(session.library.annotations()) == before + 1)  # type: ignore[misc]
            made += 1
        session.do(edits.set_done(session.coder, [session.library.thing(row.id)], [session.coder], True), "done")
    return made


def decided(view: CompareView) -> int:
    """How many disagreements are decided."""
    found = view._comparing.found
    return sum(each.is_decided for each in found.matters if not each.case.is_agreed) if found else 0


def test_a_study_is_carried_from_coding_to_its_report(
    window: MainWindow,
    program: Program,
    preferences: Preferences,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    sample: Path,
) -> None:
    session = window.session
    session.do(tagging.create_tag(session.coder, Id("claim"), "Claim", "blue"), "tag")
    session.do(tagging.bind_digit(session.coder, session.library.thing(Id("claim")), 1, []), "key")
    mira = sit(program, preferences, qtbot, MIRA, sample)
    assert code(mira, qtbot, leaves_out=0) == 10
    tom = sit(program, preferences, qtbot, TOM, sample)
    assert code(tom, qtbot, leaves_out=1) == 10
    mira = sit(program, preferences, qtbot, MIRA, sample)

    # Each speech has one sentence on which both agree, and two that one of them left out.
    mira.actions_["compare_coders"].trigger()
    view = mira.views.current
    assert view is not None and isinstance(view.centre, CompareView)
    comparing = view.centre._comparing
    qtbot.waitUntil(lambda: comparing.found is not None)
    disagreements = [each for each in comparing.found.matters if not each.case.is_agreed]
    assert len(disagreements) == 10 and len(comparing.found.matters) == 15
    mira.activateWindow()
    view.centre.pane.setFocus()
    qtbot.waitUntil(view.centre.pane.hasFocus)
    for count in range(1, 11):
        QTest.keyClick(view.centre.pane, Qt.Key.Key_1)
        qtbot.waitUntil(lambda count=count: decided(view.centre) == count)  # type: ignore[misc]
    library = mira.session.library
    consensus = [each for each in library.annotations() if each.coder == CONSENSUS]
    assert len(consensus) == 10 and len(library.annotations()) == 30

    # Counted, and what recurs.
    mira.actions_["matrix"].trigger()
    view = mira.views.current
    assert view is not None and isinstance(view.centre, MatrixView)
    matrix = view.centre
    qtbot.waitUntil(lambda: matrix.model.rowCount() == 1)
    mira.actions_["echoes"].trigger()
    view = mira.views.current
    assert view is not None and isinstance(view.centre, EchoesView)
    echoes = view.centre
    qtbot.waitUntil(lambda: echoes.model.search.is_known and not echoes.model.search.is_running)
    assert any(ECHO in chain.passages[0].words for chain in echoes.model.search.chains)

    # The report of what was decided.
    out = tmp_path / "study.md"
    monkeypatch.setattr(report_handlers, "ask_target", lambda *_words: out)
    mira.actions_["report"].trigger()
    dialog = mira.findChildren(ReportDialog)[-1]
    dialog.form.setCurrentIndex(dialog.form.findData("md"))
    qtbot.waitUntil(dialog.write_button.isEnabled)
    qtbot.mouseClick(dialog.write_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(out.exists, timeout=20_000)
    written = " ".join(out.read_text("utf-8").split())
    assert all(" ".join(each.quote.split())[:40] in written.replace("\\", "") for each in consensus)
    assert library.check().faults == ()
