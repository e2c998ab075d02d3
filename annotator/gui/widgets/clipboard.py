"""Puts words on the clipboard, plain and rich."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextEdit


def copy_text(plain: str, html: str = "") -> None:
    """Put words on the clipboard; with `html`, for programs that take rich text, too.

    A QMimeData made in Python crashes the program when it ends while still on the clipboard (PySide6 6.11): the interpreter is
    gone before the clipboard. So Qt makes it.
    """
    clipboard = QGuiApplication.clipboard()
    if not html:
        clipboard.setText(plain)
        return
    maker = QTextEdit()
    maker.setHtml(html)
    maker.selectAll()
    data = maker.createMimeDataFromSelection()
    data.html()  # until it is asked for the first time, it holds the editor's own words only
    data.setText(plain)
    data.setHtml(html)
    clipboard.setMimeData(data)
