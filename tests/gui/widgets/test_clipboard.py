"""What is put on the clipboard comes out of it, and the program ends well with it there."""

import subprocess
import sys

from PySide6.QtGui import QGuiApplication

from annotator.gui.widgets.clipboard import copy_text

_SCRIPT = """
from PySide6.QtWidgets import QApplication
app = QApplication(["x", "-platform", "offscreen"])
from annotator.gui.widgets.clipboard import copy_text
copy_text("plain", "<p>rich</p>")
"""


def test_plain_and_rich_words_are_both_there(qapp: object) -> None:
    copy_text("“quote” (source)", "<blockquote>“quote”</blockquote><p>Note</p>")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "“quote” (source)"
    assert data.html() == "<blockquote>“quote”</blockquote><p>Note</p>"
    copy_text("plain")
    data = QGuiApplication.clipboard().mimeData()
    assert (data.text(), data.hasHtml()) == ("plain", False)


def test_the_program_ends_well_with_words_on_the_clipboard() -> None:
    assert subprocess.run([sys.executable, "-c", _SCRIPT], timeout=60, check=False).returncode == 0
