"""What highlights look like on one paragraph: tints, and underlines that keep their level."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

from annotator.core.changes import Id
from annotator.gui.reader.marks import Mark, MarkStore, TagLook
from annotator.gui.reader.page import KEPT, Page
from annotator.gui.reader.shaping import Run, Shaped
from annotator.gui.theme.tokens import Theme

THICK = 2
STEP = 3
SHOWN = 3
"""Underlines are 2 px, 1 px apart, at most three."""


class Underline(NamedTuple):
    """One stretch of underline; dotted where it stands for more than can be shown."""

    rect: QRect
    colour: QColor
    is_dotted: bool


class Strokes(NamedTuple):
    """What is painted under and behind a paragraph's words, in px within the paragraph, in painting order."""

    tints: list[tuple[QRect, QColor]]
    underlines: list[Underline]


_NOTHING = Strokes([], [])


class Highlights:
    """Makes and keeps the strokes of each paragraph."""

    def __init__(self, page: Page, store: MarkStore) -> None:
        self.page = page
        self.store = store
        self.looks: Mapping[Id, TagLook] = {}
        self.isolated: Id | None = None
        self._strokes: dict[int, tuple[Shaped, Strokes]] = {}
        self._runs: dict[tuple[int, Id], tuple[Shaped, int, int, list[Run]]] = {}

    def strokes(self, index: int, shaped: Shaped) -> Strokes:
        """The strokes of a paragraph as it is set now."""
        known = self._strokes.get(index)
        if known is not None and known[0] is shaped:
            return known[1]
        if len(self._strokes) > 2 * KEPT:
            self.forget()
        if len(self._runs) > 40 * KEPT:
            self._runs.clear()
        made = self._made(index, shaped)
        self._strokes[index] = shaped, made
        return made

    def forget(self) -> None:
        """Make all strokes anew when they are next painted: marks, colours or the isolated tag changed."""
        self._strokes.clear()

    def clear(self) -> None:
        """Let go of everything: another document, or another setting of it."""
        self._strokes.clear()
        self._runs.clear()

    def colours(self, mark: Mark) -> tuple[QColor | None, list[QColor]]:
        """The tint of a mark (None while another tag is isolated) and the colour of each of its underlines."""
        theme, looks, isolated = self.page.theme, self.looks, self.isolated
        if isolated is not None and isolated not in mark.tags:
            return None, [theme.line2] * max(1, len(mark.tags))
        if not mark.tags:
            return theme.hover, [theme.ink3]
        lines = [line_colour(theme, looks.get(tag)) if isolated in (None, tag) else theme.line2 for tag in mark.tags]
        look = looks.get(isolated if isolated is not None else mark.tags[0])
        return theme.tint_of(look.colour) if look else theme.hover, lines

    def _made(self, index: int, shaped: Shaped) -> Strokes:
        if shaped.style.is_blank:
            return _NOTHING
        start, end = self.page.paragraphs.starts[index], self.page.paragraphs.end(index)
        tints: list[tuple[QRect, QColor]] = []
        underlines: list[Underline] = []
        style = shaped.style
        height = style.up + style.down
        for mark in self.store.touching(start, end):
            tint, lines = self.colours(mark)
            levels = self.store.levels(mark)
            for line, left, right in self._runs_of(index, shaped, mark, start, end):
                x, width = round(left), round(right) - round(left)
                top = shaped.above + line * style.line + style.middle - style.up
                if tint is not None:
                    tints.append((QRect(x - 1, top, width + 2, height), tint))
                for level, colour in zip(levels, lines, strict=True):
                    y = top + height + STEP * min(level, SHOWN - 1)
                    underlines.append(Underline(QRect(x, y, width, THICK), colour, level >= SHOWN))
        return Strokes(tints, underlines)

    def _runs_of(self, index: int, shaped: Shaped, mark: Mark, start: int, end: int) -> list[Run]:
        known = self._runs.get((index, mark.id))
        if known is not None and known[0] is shaped and known[1] == mark.start and known[2] == mark.end:
            return known[3]
        units = self.page.units
        runs = shaped.runs(units(index, max(start, mark.start)), units(index, min(end, mark.end)))
        self._runs[index, mark.id] = shaped, mark.start, mark.end, runs
        return runs


def line_colour(theme: Theme, look: TagLook | None) -> QColor:
    """The colour of a tag's underline, stripe and swatch; neutral for a tag that is not known."""
    return theme.line_of(look.colour) if look else theme.ink3
