"""How a control keeps up with the theme where a repaint is not enough, and how keys are written.

Qt repaints every widget when the palette changes, so what only paints asks `current_theme()` as it paints and needs nothing here.
"""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence

from annotator.gui.theme.style import current_theme, theme_hub
from annotator.gui.theme.tokens import Theme


def follow_theme(dress: Callable[[Theme], None]) -> None:
    """Call a widget's method with the theme now and whenever it changes. It must be a bound method: it ends with the widget."""
    dress(current_theme())
    theme_hub().themeChanged.connect(dress)


def with_key(words: str, key: str = "") -> str:
    """A tool tip: what it does, and its key as this system writes it."""
    if not key:
        return words
    return f"{words} ({QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key})"


def key_label(key: str) -> str:
    """A key sequence as a key cap shows it: "Ctrl+Shift+F" gives "Ctrl Shift F"; "Ctrl++" gives "Ctrl +"."""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
    return (native[:-1].replace("+", " ") + native[-1:]).replace("Return", "Enter")
