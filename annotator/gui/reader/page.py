"""The page: paragraphs, their heights and their setting, of which only what is looked at is ever done."""

import re
from collections import OrderedDict
from itertools import pairwise

from PySide6.QtGui import QTextLayout

from annotator.core.documents import BlockKind
from annotator.gui.reader.heights import CHUNK, Heights
from annotator.gui.reader.offsets import units_in
from annotator.gui.reader.paragraphs import Paragraphs
from annotator.gui.reader.shaping import Dress, Shaped, coloured, faced, shape, without_width
from annotator.gui.reader.typography import ParagraphStyle, Sheet, StyleKey, Typography
from annotator.gui.theme.fonts import interface_font
from annotator.gui.theme.tokens import Theme

KEPT = 160
"""How many paragraphs stay set: several screens, and a bound on memory."""
_TOP, _BOTTOM = 32, 80
_INDENT = " \t\u00a0"
_NAME_WITHIN = 24
"""Code points that may stand before the name of a speaker: a time, marks of Markdown."""
_AFTER_NAME = re.compile(r"[\d*_]*(?:\s*[(\[][^()\[\]\n]{1,60}[)\]]){0,3}\s*[*_]*[:.]")


class Page:
    """One document set in one typography and one width. Vertical places are px from the top of the document."""

    def __init__(self, theme: Theme, typography: Typography) -> None:
        self.theme = theme
        self.sheet = Sheet(typography)
        self.paragraphs = Paragraphs("")
        self.width = typography.column
        self.heights = Heights(0, [], lambda first, last: [])
        self.version = 0
        self._shaped: OrderedDict[int, Shaped] = OrderedDict()
        self.reset()

    def show(self, paragraphs: Paragraphs) -> None:
        """Take another text."""
        self.paragraphs = paragraphs
        self.reset()

    def reset(self) -> None:
        """Forget everything that has been set and guess every height anew."""
        self._shaped.clear()
        self.heights = Heights(len(self.paragraphs), self._rough_sums(), self._guesses)
        self.version += 1

    def restyle(self, theme: Theme) -> None:
        """Change the colours; nothing moves."""
        self.theme = theme
        self._shaped.clear()
        self.version += 1

    def style(self, index: int) -> ParagraphStyle:
        """How the paragraph is set."""
        return self.sheet.style(self.paragraphs.key(index))

    def shaped(self, index: int) -> Shaped:
        """The paragraph, set now if it is not; its height is then no longer a guess."""
        found = self._shaped.get(index)
        if found is not None:
            self._shaped.move_to_end(index)
            return found
        text, style = self._text(index), self.style(index)
        layout = QTextLayout(text, style.font)
        layout.setCacheEnabled(True)
        made = self._shaped[index] = Shaped(layout, text, style, self._space(index, style), self.shape(index, layout))
        if len(self._shaped) > KEPT:
            self._shaped.popitem(last=False)
        if self.heights.put(index, made.height):
            self.version += 1
        return made

    def shape(self, index: int, layout: QTextLayout, is_block: bool = False) -> list[int]:
        """Break a layout that holds the paragraph's text into lines, as `shaped` does; gives where each line starts.

        The layout of a block of QTextDocument takes its face from formats only.
        """
        style, text = self.style(index), self._text(index)
        indent = 0 if style.keeps_indent else len(text) - len(text.lstrip(_INDENT))
        dresses = [Dress(0, units_in(text), coloured(self.theme.ink, style.font))] if is_block else []
        dresses += self._dresses(index, style, text, indent)
        return shape(layout, style, self.width, dresses, self._marker(index, style, text), indent)

    def height(self, index: int) -> int:
        """How high the paragraph is, measured."""
        if not self.paragraphs.is_blank(index):
            self.shaped(index)
        return self.heights[index]

    def units(self, index: int, position: int) -> int:
        """A code point as a unit within the paragraph."""
        to_units = self.paragraphs.offsets.to_units
        return to_units(position) - to_units(self.paragraphs.starts[index])

    def point(self, index: int, unit: int) -> int:
        """A unit within the paragraph as a code point."""
        offsets = self.paragraphs.offsets
        return offsets.to_points(offsets.to_units(self.paragraphs.starts[index]) + unit)

    def y_of(self, position: int) -> int:
        """Where the line with the code point begins, as far as heights are known."""
        index = self.paragraphs.index_at(position)
        return self.heights.top(index) + self.line_top(index, position)

    def line_top(self, index: int, position: int) -> int:
        """Where the line with the code point begins, below the top of its paragraph."""
        shaped = self.shaped(index)
        return shaped.top(shaped.line_of(self.units(index, position)))

    def guessed_line_top(self, index: int, position: int) -> int:
        """As `line_top`, without setting a paragraph that is not set yet."""
        if index in self._shaped:
            return self.line_top(index, position)
        start, end = self.paragraphs.starts[index], self.paragraphs.end(index)
        line = max(1, self.style(index).line)
        whole = max(0, self.heights[index] - line)
        return whole * max(0, min(position, end) - start) // max(1, end - start) // line * line

    def rows(self, count: int) -> list[int]:
        """The code points at which `count` rows spread over the whole document begin, about."""
        edges = self._edges()
        return [edges[chunk] + int(share * (edges[chunk + 1] - edges[chunk])) for chunk, share in self.heights.rows(count)]

    def _edges(self) -> list[int]:
        """Where each chunk of paragraphs starts, and where the text ends."""
        return [*self.paragraphs.starts[::CHUNK], len(self.paragraphs.text)]

    def _text(self, index: int) -> str:
        text = self.paragraphs.shown[self.paragraphs.starts[index] : self.paragraphs.end(index)]
        return text if self.style(index).keeps_indent else text.replace("\t", " ")

    def _space(self, index: int, style: ParagraphStyle) -> tuple[int, int]:
        above, below = style.above, style.below
        if index == 0:
            above += self.sheet.px(_TOP)
        elif self.paragraphs.is_continued(index - 1):
            above = 0
        if index == len(self.paragraphs) - 1:
            below += self.sheet.px(_BOTTOM)
        elif self.paragraphs.is_continued(index):
            below = 0
        return above, below

    def _rough_sums(self) -> list[int]:
        """How high each chunk of paragraphs is about, as if all of it were plain text."""
        paragraphs, style = self.paragraphs, self.sheet.style(StyleKey())
        share = style.character / self.width * style.line
        sums = []
        for number, (start, end) in enumerate(pairwise(self._edges())):
            keys = paragraphs.key_of[number * CHUNK : (number + 1) * CHUNK]
            filled = len(keys) - keys.count(0)
            sums.append(int((end - start) * share) + filled * (style.below + style.line // 2))
        return sums

    def _guesses(self, first: int, last: int) -> list[int]:
        """The heights of some paragraphs from their lengths alone, without a call for each."""
        paragraphs = self.paragraphs
        starts = [*paragraphs.starts[first : last + 1], len(paragraphs.text) + 1]
        styles = [self.sheet.style(key) for key in paragraphs.keys]
        share = [0.0 if style.is_blank else style.character / (self.width - style.indent - style.hang) for style in styles]
        line = [style.line for style in styles]
        space = [0 if style.is_blank else style.above + style.below + style.line for style in styles]
        rows = zip(starts, starts[1:], paragraphs.key_of[first:last], strict=False)
        guesses = [space[key] + int((end - start) * share[key]) * line[key] for start, end, key in rows]
        guesses[0] += self.sheet.px(_TOP) if first == 0 else 0
        guesses[-1] += self.sheet.px(_BOTTOM) if last == len(paragraphs) else 0
        return guesses

    def _marker(self, index: int, style: ParagraphStyle, text: str) -> str:
        block = self.paragraphs.blocks.get(index)
        if block is None or not style.hang or block.start != self.paragraphs.starts[index]:
            return ""
        return text[: block.marker].lstrip(_INDENT)

    def _dresses(self, index: int, style: ParagraphStyle, text: str, indent: int) -> list[Dress]:
        """What in the paragraph looks other than the rest: ink, indent, marker, name and date of a comment."""
        dresses: list[Dress] = []
        if style.ink != "ink":
            dresses.append(Dress(0, units_in(text), coloured(getattr(self.theme, style.ink))))
        block = self.paragraphs.blocks.get(index)
        if block is not None and block.start == self.paragraphs.starts[index]:
            if block.marker > indent and style.hang:
                dresses.append(Dress(indent, units_in(text[indent : block.marker]), coloured(self.theme.ink3)))
            if block.kind is BlockKind.COMMENT_HEAD:
                dresses += self._comment_head(text, block.attributes.get("speaker", ""), block.attributes.get("date", ""))
            elif block.kind is BlockKind.PARAGRAPH:
                dresses += self._turn(style, text, block.attributes.get("speaker", ""))
        for start, end, kind in self.paragraphs.emphasis(index):
            form = faced(self.sheet.emphasised(style.font, kind))
            dresses.append(Dress(units_in(text[:start]), units_in(text[start:end]), form))
        if indent:
            dresses.append(Dress(0, indent, without_width(style.font)))
        return dresses

    def _turn(self, style: ParagraphStyle, text: str, speaker: str) -> list[Dress]:
        """The name at the start of a speaker's turn, after a time at most."""
        at = text.find(speaker, 0, _NAME_WITHIN + len(speaker)) if speaker else -1
        if at < 0 or not _AFTER_NAME.match(text, at + len(speaker)) or any(letter.isalpha() for letter in text[:at]):
            return []
        return [Dress(units_in(text[:at]), units_in(speaker), faced(self.sheet.emphasised(style.font, "b")))]

    def _comment_head(self, text: str, speaker: str, date: str) -> list[Dress]:
        dresses = []
        for part, form in (
            (speaker, coloured(self.theme.ink, interface_font(max(11, self.sheet.px(13)), 600))),
            (date, coloured(self.theme.ink3, interface_font(max(11, self.sheet.px(12))))),
        ):
            found = text.find(part) if part else -1
            if found >= 0:
                dresses.append(Dress(units_in(text[:found]), units_in(part), form))
        return dresses
