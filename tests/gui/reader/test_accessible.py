"""What a screen reader hears: the text interface of the pane."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface

from annotator.gui.reader.pane import ReadingPane
from tests.gui.reader.conftest import SPEECH


@pytest.fixture
def interface(pane: ReadingPane) -> QAccessibleInterface:
    """The pane as assistive technology finds it."""
    found = QAccessible.queryAccessibleInterface(pane)
    assert found is not None
    return found


def test_the_pane_is_a_text_with_a_name(interface: QAccessibleInterface) -> None:
    assert interface.role() == QAccessible.Role.EditableText
    assert interface.text(QAccessible.Text.Name) == "Text"
    assert interface.state().readOnly


def test_the_whole_text_can_be_read(interface: QAccessibleInterface) -> None:
    text = interface.textInterface()
    assert text.characterCount() == len(SPEECH)
    start = SPEECH.index("Children")
    assert text.text(start, start + 8) == "Children"


def test_the_caret_and_the_selection_can_be_read(pane: ReadingPane, interface: QAccessibleInterface) -> None:
    text = interface.textInterface()
    pane.moveCaret(30)
    assert text.cursorPosition() == 30
    assert text.selectionCount() == 0
    pane.select(10, 20)
    assert text.selectionCount() == 1
    assert text.cursorPosition() == 20


def test_the_caret_can_be_moved_from_outside(pane: ReadingPane, interface: QAccessibleInterface) -> None:
    interface.textInterface().setCursorPosition(40)
    assert pane.caret() == 40


def test_a_letter_stands_where_it_is_painted(pane: ReadingPane, interface: QAccessibleInterface) -> None:
    QAccessible.setActive(True)
    pane.scrollBy(1)
    QAccessible.setActive(False)
    start = SPEECH.index("Children")
    spoken = interface.textInterface().characterRect(start)
    painted = pane.rectOf(start, start + 1)[0]
    spoken.moveTopLeft(pane.viewport().mapFromGlobal(spoken.topLeft()))
    assert abs(spoken.left() - painted.left()) <= 3
    assert abs(spoken.center().y() - painted.center().y()) <= 6
