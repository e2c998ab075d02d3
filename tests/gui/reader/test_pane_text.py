"""What is selected in the pane is what is stored: over arbitrary text, in both directions."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest

from annotator.gui.reader.pane import ReadingPane
from annotator.gui.reader.paragraphs import LONGEST
from tests.gui.reader.test_offsets import TEXTS

LETTERS = "ab .\n\n\x00\x1c\x1f\x85\r\u2028\u2029\ufdd0\ufdd1\ufffc😀🇩🇪é\u0301\u200dשלוםع\u202e\u00ad\t"
AWKWARD = st.text(st.sampled_from(LETTERS), max_size=60)
MANY = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def shared(qapp: object) -> Iterator[ReadingPane]:
    """One pane for all examples: what an earlier text leaves behind must not matter."""
    pane = ReadingPane()
    pane.resize(700, 500)
    pane.show()
    yield pane
    pane.close()
    pane.deleteLater()


def stretches(text: str) -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda ends: (min(ends), max(ends)))


@given(TEXTS | AWKWARD, st.data())
@MANY
def test_a_selection_by_code_points_is_read_back_equal(shared: ReadingPane, text: str, data: st.DataObject) -> None:
    shared.showDocument(text)
    start, end = data.draw(stretches(text))
    shared.select(start, end)
    assert shared.selection() == ((start, end) if start < end else None)
    assert shared.caret() == end


@given(TEXTS | AWKWARD, st.data())
@MANY
def test_a_selection_of_qt_is_the_text_under_it(shared: ReadingPane, text: str, data: st.DataObject) -> None:
    shared.showDocument(text)
    units = text.encode("utf-16-le")
    assert shared.document().characterCount() - 1 == len(units) // 2
    ends = sorted(data.draw(st.tuples(*[st.integers(0, len(units) // 2)] * 2)))
    cursor = QTextCursor(shared.document())
    cursor.setPosition(ends[0])
    cursor.setPosition(ends[1], QTextCursor.MoveMode.KeepAnchor)
    # Qt itself never leaves a cursor inside a surrogate pair; where it stands is what counts.
    shared.setTextCursor(cursor)
    under = units[2 * cursor.selectionStart() : 2 * cursor.selectionEnd()]
    found = shared.selection()
    if found is None:
        assert not under
    else:
        whole = text[found.start : found.end].encode("utf-16-le")
        assert under in (whole, whole[2:], whole[:-2], whole[2:-2])
        if not any(0xD800 <= ord(letter) < 0xE000 for letter in (under[:2] + under[-2:]).decode("utf-16-le", "surrogatepass")):
            assert under == whole


@given(AWKWARD.filter(bool), st.data())
@MANY
def test_what_is_copied_is_the_stored_text(shared: ReadingPane, text: str, data: st.DataObject) -> None:
    shared.showDocument(text)
    start, end = data.draw(stretches(text))
    shared.select(start, end)
    assert shared.createMimeDataFromSelection().text() == text[start:end]


@given(AWKWARD, st.data())
@MANY
def test_keys_never_leave_a_selection_that_is_not_text(shared: ReadingPane, text: str, data: st.DataObject) -> None:
    shared.showDocument(text)
    keys = st.sampled_from([Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End])
    held = st.sampled_from(
        [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier]
    )
    for key, modifier in data.draw(st.lists(st.tuples(keys, held), max_size=8)):
        QTest.keyClick(shared, key, modifier)
        assert 0 <= shared.caret() <= len(text)
        span = shared.selection()
        assert span is None or 0 <= span.start < span.end <= len(text)


def test_the_clipboard_gets_the_stored_text(shared: ReadingPane) -> None:
    text = "one\u2029two\ufdd0three 😀 four\n\nfive"
    shared.showDocument(text)
    shared.select(0, len(text))
    QTest.keyClick(shared, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime is not None and mime.text() == text


def test_select_all_by_key_takes_every_code_point(shared: ReadingPane) -> None:
    shared.showDocument("\n\n a 😀 \n\n")
    QTest.keyClick(shared, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert shared.selection() == (0, 9)


def test_a_selection_across_the_cut_of_a_long_line_is_whole(shared: ReadingPane) -> None:
    text = "x" * (3 * LONGEST)
    shared.showDocument(text)
    shared.select(LONGEST - 10, LONGEST + 10)
    assert shared.selection() == (LONGEST - 10, LONGEST + 10)
    assert shared.createMimeDataFromSelection().text() == "x" * 20


def test_a_large_text_is_selected_in_before_qt_has_it(shared: ReadingPane) -> None:
    text = "A line of text, and some more of it.\n\n" * 20_000
    shared.showDocument(text)
    shared.select(1000, 1010)
    assert shared.selection() == (1000, 1010)
    assert shared.document().characterCount() - 1 == len(text)


LAST_WORDS = """
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from annotator.gui.reader.pane import ReadingPane
app = QApplication([])
pane = ReadingPane()
pane.show()
pane.showDocument("some words")
pane.select(0, 4)
QTest.keyClick(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
"""


def test_a_program_that_copied_something_ends_in_peace() -> None:
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    done = subprocess.run([sys.executable, "-c", LAST_WORDS], env=environment, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
