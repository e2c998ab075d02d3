"""Words with what is only here marked as added, or all of it struck through as removed."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from annotator.gui.theme.fonts import book_font, interface_font
from annotator.gui.theme.tokens import Theme
from annotator.gui.widgets.themed import follow_theme


class DiffText(QLabel):
    """Wraps. Added words are underlined on `good_bg`; a removed text is struck through in `gone`."""

    def __init__(
        self,
        pieces: Sequence[tuple[str, bool]],
        *,
        is_struck: bool = False,
        is_book: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`pieces` are words with whether they are added."""
        super().__init__(parent)
        self._pieces, self._is_struck = tuple(pieces), is_struck
        self.setFont(book_font(14) if is_book else interface_font(13))
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.setAccessibleName("".join(words for words, _ in pieces))
        follow_theme(self._dress)

    def _dress(self, theme: Theme) -> None:
        added = f"background-color:{theme.good_bg.name()};color:{theme.good.name()};text-decoration:underline"
        parts = [f'<span style="{added}">{_html(words)}</span>' if own else _html(words) for words, own in self._pieces]
        text = "".join(parts)
        colour = theme.gone if self._is_struck else theme.ink
        line = "line-through" if self._is_struck else "none"
        self.setText(f'<span style="color:{colour.name()};text-decoration:{line}">{text}</span>')


def _html(words: str) -> str:
    return escape(words).replace("\n", "<br>")
