"""Moves the caret by key: as in any text, but never into the blank lines, which take no room on the page."""

from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from annotator.gui.reader.page import Page

_Move = QTextCursor.MoveOperation
_Key = QKeySequence.StandardKey
_MOVES: tuple[tuple[QKeySequence.StandardKey, QKeySequence.StandardKey, QTextCursor.MoveOperation], ...] = (
    (_Key.MoveToNextChar, _Key.SelectNextChar, _Move.Right),
    (_Key.MoveToPreviousChar, _Key.SelectPreviousChar, _Move.Left),
    (_Key.MoveToNextWord, _Key.SelectNextWord, _Move.WordRight),
    (_Key.MoveToPreviousWord, _Key.SelectPreviousWord, _Move.WordLeft),
    (_Key.MoveToNextLine, _Key.SelectNextLine, _Move.Down),
    (_Key.MoveToPreviousLine, _Key.SelectPreviousLine, _Move.Up),
    (_Key.MoveToStartOfLine, _Key.SelectStartOfLine, _Move.StartOfLine),
    (_Key.MoveToEndOfLine, _Key.SelectEndOfLine, _Move.EndOfLine),
    (_Key.MoveToStartOfBlock, _Key.SelectStartOfBlock, _Move.StartOfBlock),
    (_Key.MoveToEndOfBlock, _Key.SelectEndOfBlock, _Move.EndOfBlock),
    (_Key.MoveToStartOfDocument, _Key.SelectStartOfDocument, _Move.Start),
    (_Key.MoveToEndOfDocument, _Key.SelectEndOfDocument, _Move.End),
)
_FORWARD = {_Move.Right, _Move.WordRight, _Move.Down, _Move.EndOfLine, _Move.EndOfBlock, _Move.Start}


def moved(cursor: QTextCursor, event: QKeyEvent, page: Page) -> bool:
    """Move the cursor as the key says; False if the key moves no caret."""
    for plain, selecting, operation in _MOVES:
        for key, mode in ((plain, QTextCursor.MoveMode.MoveAnchor), (selecting, QTextCursor.MoveMode.KeepAnchor)):
            if event.matches(key):
                _move(cursor, operation, mode, page)
                return True
    return False


def page_turn(event: QKeyEvent) -> tuple[bool, QTextCursor.MoveMode] | None:
    """Whether the key turns the page: forward or back, and selecting or not."""
    for forward, plain, selecting in (
        (True, _Key.MoveToNextPage, _Key.SelectNextPage),
        (False, _Key.MoveToPreviousPage, _Key.SelectPreviousPage),
    ):
        if event.matches(plain):
            return forward, QTextCursor.MoveMode.MoveAnchor
        if event.matches(selecting):
            return forward, QTextCursor.MoveMode.KeepAnchor
    return None


def _move(cursor: QTextCursor, operation: QTextCursor.MoveOperation, mode: QTextCursor.MoveMode, page: Page) -> None:
    is_selecting = mode == QTextCursor.MoveMode.KeepAnchor
    if cursor.hasSelection() and not is_selecting and operation in (_Move.Right, _Move.Left):
        cursor.setPosition(cursor.selectionEnd() if operation is _Move.Right else cursor.selectionStart())
    else:
        cursor.movePosition(operation, mode)
    if is_selecting and operation in (_Move.Start, _Move.End):
        return
    if operation in (_Move.Down, _Move.Up):
        # Qt remembers the column over these moves; it must not be lost in a blank line.
        while page.paragraphs.is_blank(cursor.blockNumber()) and cursor.movePosition(operation, mode):
            pass
    leave_blank(cursor, operation in _FORWARD, mode, page)


def leave_blank(cursor: QTextCursor, forward: bool, mode: QTextCursor.MoveMode, page: Page) -> None:
    """Go on to the nearest paragraph with something in it; where there is none that way, the other way."""
    for step in (_Move.NextCharacter, _Move.PreviousCharacter) if forward else (_Move.PreviousCharacter, _Move.NextCharacter):
        while page.paragraphs.is_blank(cursor.blockNumber()):
            if not cursor.movePosition(step, mode):
                break
        else:
            return
