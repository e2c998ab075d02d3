"""How a memo reads: Markdown set like a page, with air between the parts."""

from PySide6.QtGui import QColor, QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from annotator.gui.theme.fonts import book_font, mono_font, title_font
from annotator.gui.theme.tokens import Theme

_PX, _LINE = 15, 23
_HEADINGS = {1: (20, 28), 2: (17, 25), 3: (15, 23)}
"""Size and line, in pixels, by level; deeper ones are like the third."""
_INDENT = 22
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_QUOTE_LEVEL = QTextFormat.Property.BlockQuoteLevel.value


def set_markdown(document: QTextDocument, markdown: str, theme: Theme) -> None:
    """Put Markdown into a document and set it in the theme's inks."""
    document.setDefaultFont(book_font(_PX))
    document.setIndentWidth(_INDENT)
    document.setMarkdown(markdown)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        _dress(cursor, block, theme)
        block = block.next()
    cursor.endEditBlock()


def _dress(cursor: QTextCursor, block: QTextBlock, theme: Theme) -> None:
    level = block.blockFormat().headingLevel()
    is_quote = bool(block.blockFormat().property(_QUOTE_LEVEL))
    shape = QTextBlockFormat()
    shape.setLineHeight(_HEADINGS[min(level, 3)][1] if level else _LINE, _FIXED)
    shape.setTopMargin(0)
    if level:
        shape.setTopMargin(14 if block.position() else 0)
        shape.setBottomMargin(4)
    elif block.textList() is not None:
        shape.setBottomMargin(3)
    else:
        shape.setBottomMargin(9)
    if is_quote:
        shape.setLeftMargin(_INDENT)
    cursor.setPosition(block.position())
    cursor.setPosition(block.position() + max(0, block.length() - 1), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeBlockFormat(shape)
    for start, length, look in _runs(block):
        _dress_run(cursor, start, length, look, level, theme.ink2 if is_quote else theme.ink)


def _runs(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    found = []
    at = block.begin()
    while not at.atEnd():
        piece = at.fragment()
        found.append((piece.position(), piece.length(), piece.charFormat()))
        at += 1
    return found


def _dress_run(cursor: QTextCursor, start: int, length: int, look: QTextCharFormat, level: int, ink: QColor) -> None:
    """Our own faces: Qt makes headings and code in sizes and families of its own."""
    if level:
        face = title_font(_HEADINGS[min(level, 3)][0])
    elif look.fontFixedPitch():
        face = mono_font(_PX - 2)
    else:
        is_bold = look.fontWeight() > QFont.Weight.Medium
        face = book_font(_PX, 600 if is_bold else 400, look.fontItalic())
    dress = QTextCharFormat()
    dress.setFont(face)
    dress.setForeground(ink)
    if look.isAnchor():
        dress.setFontUnderline(True)
    dress.setProperty(QTextFormat.Property.FontSizeAdjustment.value, 0)
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(dress)
