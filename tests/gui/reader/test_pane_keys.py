"""The caret by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from annotator.gui.reader.pane import ReadingPane
from tests.gui.reader.conftest import SPEECH, Shower

_Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_right_goes_over_blank_lines(pane: ReadingPane) -> None:
    end = SPEECH.index("single day.") + len("single day.")
    pane.moveCaret(end)
    QTest.keyClick(pane, _Key.Key_Right)
    assert pane.caret() == SPEECH.index("Why it matters")
    QTest.keyClick(pane, _Key.Key_Left)
    assert pane.caret() == end


def test_down_and_up_go_over_blank_lines_and_keep_the_column(show: Shower) -> None:
    pane = show("The first line of all.\n\n\n\nThe other line below.")
    pane.moveCaret(10)
    QTest.keyClick(pane, _Key.Key_Down)
    assert abs(pane.caret() - (pane.reading.page.paragraphs.text.index("The other") + 10)) <= 3
    QTest.keyClick(pane, _Key.Key_Up)
    assert pane.caret() == 10


def test_down_through_the_whole_text_reaches_the_end(show: Shower, long_text: str) -> None:
    pane = show(long_text[:20_000] + "\n\n")
    last = -1
    while pane.caret() != last:
        last = pane.caret()
        QTest.keyClick(pane, _Key.Key_Down)
    assert last > 19_900


def test_every_line_is_visited_going_down(show: Shower) -> None:
    pane = show("word " * 200, width=600)
    tops = set()
    for _ in range(60):
        rect = pane.reading.caret_rect(pane.caret())
        assert rect is not None
        tops.add(pane.reading.view.y + rect.top())
        QTest.keyClick(pane, _Key.Key_Down)
    lines = len(pane.reading.page.shaped(0).starts)
    assert len(tops) == lines


def test_home_and_end_stay_on_the_line(show: Shower) -> None:
    pane = show("word " * 200, width=600)
    starts = pane.reading.page.shaped(0).starts
    pane.moveCaret(starts[2] + 7)
    QTest.keyClick(pane, _Key.Key_Home)
    assert pane.caret() == starts[2]
    QTest.keyClick(pane, _Key.Key_End)
    assert starts[3] - 1 <= pane.caret() <= starts[3]


def test_ctrl_right_goes_by_word(pane: ReadingPane) -> None:
    pane.moveCaret(0)
    QTest.keyClick(pane, _Key.Key_Right, CTRL)
    assert pane.caret() == SPEECH.index("speech")


def test_shift_selects(pane: ReadingPane) -> None:
    pane.moveCaret(0)
    QTest.keyClick(pane, _Key.Key_Right, CTRL | SHIFT)
    assert pane.selection() == (0, 2)


def test_selecting_to_the_end_takes_the_last_blank_lines_too(show: Shower) -> None:
    pane = show("Words.\n\n\n")
    QTest.keyClick(pane, _Key.Key_End, CTRL | SHIFT)
    assert pane.selection() == (0, 9)


def test_left_collapses_a_selection_to_its_start(pane: ReadingPane) -> None:
    pane.select(5, 12)
    QTest.keyClick(pane, _Key.Key_Left)
    assert (pane.caret(), pane.selection()) == (5, None)


def test_ctrl_end_and_home_show_both_ends(show: Shower, long_text: str) -> None:
    pane = show(long_text)
    QTest.keyClick(pane, _Key.Key_End, CTRL)
    assert pane.caret() == len(long_text)
    assert pane.reading.caret_rect(pane.caret()) is not None
    assert pane.shareRead() == 1.0
    QTest.keyClick(pane, _Key.Key_Home, CTRL)
    assert pane.caret() == 0
    assert pane.reading.view.y < 60


def test_page_down_then_up_comes_back(show: Shower, long_text: str) -> None:
    pane = show(long_text)
    pane.moveCaret(len(long_text) // 2)
    before, y = pane.caret(), pane.reading.view.y
    QTest.keyClick(pane, _Key.Key_PageDown)
    assert pane.caret() > before and pane.reading.caret_rect(pane.caret()) is not None
    QTest.keyClick(pane, _Key.Key_PageUp)
    assert abs(pane.caret() - before) <= 100
    assert abs(pane.reading.view.y - y) <= pane.reading.page.heights[0]


def test_page_down_by_page_down_reaches_the_end(show: Shower, long_text: str) -> None:
    pane = show(long_text)
    for _ in range(200):
        QTest.keyClick(pane, _Key.Key_PageDown)
    assert pane.shareRead() == 1.0 and pane.caret() > len(long_text) - 400


@pytest.mark.parametrize("letter", ["h", "t", "1", "/", "?", "[", " "])
def test_letters_are_left_to_the_window(pane: ReadingPane, letter: str) -> None:
    key = _Key.Key_Space if letter == " " else _Key(ord(letter.upper()))
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
    event.accept()
    pane.keyPressEvent(event)
    assert not event.isAccepted()
    assert pane.toPlainText().startswith("A speech")


def test_a_selection_by_key_is_announced(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.moveCaret(0)
    with qtbot.waitSignal(pane.selectionSettled) as heard:
        QTest.keyClick(pane, _Key.Key_Right, SHIFT)
    assert heard.args == [0, 1]
    with qtbot.waitSignal(pane.selectionSettled) as heard:
        QTest.keyClick(pane, _Key.Key_Right)
    assert heard.args == [-1, -1]


@pytest.mark.parametrize("keys", ["H", "/", "Del", "Shift+[", "?", "Esc"])
def test_commands_of_one_key_reach_the_window(qtbot: QtBot, keys: str) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    pane = ReadingPane()
    window.setCentralWidget(pane)
    action = window.addAction("Command")
    action.setShortcut(QKeySequence(keys))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    pane.showDocument(SPEECH)
    pane.setFocus()
    combination = QKeySequence(keys)[0]  # type: ignore[index]
    with qtbot.waitSignal(action.triggered):
        QTest.keyClick(pane, combination.key(), combination.keyboardModifiers())
