"""A text cut into the paragraphs that the page sets one by one, each with its kind and number."""

import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, islice

from annotator.core.documents import Block, BlockKind, Emphasis
from annotator.core.spans import Span
from annotator.gui.reader.offsets import Offsets, stand_in
from annotator.gui.reader.typography import BLANK, DEEPEST, StyleKey

LONGEST = 6000
"""No paragraph is set in one piece beyond this many code points: a megabyte in one line would take most of a second."""
_HEADER = (BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.NOTICE, BlockKind.BYLINE, BlockKind.DATE)
_PLAIN = StyleKey()


class Paragraphs:
    """The lines of a text, very long ones in several pieces.

    `text` is as stored, `shown` the same with stand-ins for what Qt cannot hold. Paragraph i starts at code point `starts[i]`;
    the last code point before the next one's start is a line end, or, in a piece of a long line, belongs to the piece.
    """

    def __init__(self, text: str, blocks: Sequence[Block] = ()) -> None:
        self.text = text
        self.shown = stand_in(text)
        self.offsets = Offsets(text)
        lines = self.shown.split("\n")
        lengths = list(map(len, lines))
        self.starts: array[int] = array("q", accumulate([n + 1 for n in lengths[:-1]], initial=0))
        self.keys: list[StyleKey] = [BLANK, _PLAIN]
        self.key_of = bytearray(map(bool, map(str.strip, lines)))
        self.cuts: set[int] = set()
        del lines
        if max(lengths) > LONGEST:
            self._cut(lengths)
        self.blocks: dict[int, Block] = {}
        self._emphasis = [
            Emphasis(block.start + each.start, block.start + each.end, each.kind) for block in blocks for each in block.emphasis
        ]
        self._emphasis_ends = [each.end for each in self._emphasis]
        self._numbers: list[int] | None = None
        self._take(blocks)

    def __len__(self) -> int:
        return len(self.starts)

    def index_at(self, position: int) -> int:
        """The paragraph that holds the code point."""
        return max(0, bisect_right(self.starts, position) - 1)

    def end(self, index: int) -> int:
        """Where the paragraph's own text ends: before the line end, or, in a piece of a long line, with the piece."""
        if index + 1 >= len(self.starts):
            return len(self.text)
        after = self.starts[index + 1]
        return after if after - 1 in self.cuts else after - 1

    def is_blank(self, index: int) -> bool:
        """True if there is nothing to see in it."""
        return not self.key_of[index]

    def key(self, index: int) -> StyleKey:
        """What decides how it is set."""
        return self.keys[self.key_of[index]]

    def is_continued(self, index: int) -> bool:
        """True if the next paragraph is a further piece of the same line."""
        return index + 1 < len(self.starts) and self.starts[index + 1] - 1 in self.cuts

    def line_around(self, index: int) -> tuple[int, int]:
        """Code points [start, end) of the whole line that this paragraph is, or is a piece of."""
        first = last = index
        while first and self.is_continued(first - 1):
            first -= 1
        while self.is_continued(last):
            last += 1
        return self.starts[first], self.end(last)

    def emphasis(self, index: int) -> list[Emphasis]:
        """What is emphasised in the paragraph, as code points of it."""
        start, end = self.starts[index], self.end(index)
        found: list[Emphasis] = []
        for each in islice(self._emphasis, bisect_right(self._emphasis_ends, start), None):
            if each.start >= end:
                break
            found.append(Emphasis(max(each.start, start) - start, min(each.end, end) - start, each.kind))
        return found

    def inked(self, span: Span) -> Span:
        """The span without the line ends and blank lines at its two ends: where something can be seen of it."""
        start, end = span
        while start < end and (self.text[start] == "\n" or self.is_blank(self.index_at(start))):
            start += 1
        while start < end and (self.text[end - 1] == "\n" or self.is_blank(self.index_at(end - 1))):
            end -= 1
        return Span(start, end)

    def number(self, index: int) -> int:
        """How many body paragraphs there are down to this one, itself counted."""
        return self._counted()[index]

    @property
    def numbered(self) -> int:
        """How many body paragraphs there are."""
        return self._counted()[-1]

    def is_numbered(self, index: int) -> bool:
        """True if it is a body paragraph and not a later piece of one."""
        return self.key(index).kind is BlockKind.PARAGRAPH and not (index and self.is_continued(index - 1))

    def for_qt(self) -> str:
        """The text that QTextDocument is given: one block for each paragraph, every code point in its place."""
        if not self.cuts:
            return self.shown
        pieces, at = [], 0
        for cut in sorted(self.cuts):
            pieces += [self.shown[at:cut], "\n"]
            at = cut + 1
        return "".join([*pieces, self.shown[at:]])

    def _counted(self) -> list[int]:
        if self._numbers is None:
            body = [key.kind is BlockKind.PARAGRAPH for key in self.keys]
            counts = [body[key] for key in self.key_of]
            for index in range(1, len(counts) if self.cuts else 0):
                counts[index] &= not self.is_continued(index - 1)
            self._numbers = list(accumulate(counts, initial=0))[1:]
        return self._numbers

    def _take(self, blocks: Sequence[Block]) -> None:
        known = {_PLAIN: 1}
        last_of_header = self._header(blocks)
        plain = BlockKind.PARAGRAPH
        for place, block in [
            pair for pair in enumerate(blocks) if pair[1].kind is not plain or pair[1].marker or pair[1].attributes
        ]:
            key = StyleKey(block.kind, min(block.level, DEEPEST), place == last_of_header)
            number = known.get(key)
            if number is None:
                number = known[key] = len(self.keys)
                self.keys.append(key)
            index = self.index_at(block.start)
            if block.marker or block.attributes:
                self.blocks[index] = block
            while index < len(self.starts) and self.starts[index] < max(block.end, block.start + 1):
                if self.key_of[index]:
                    self.key_of[index] = number
                index += 1

    def _header(self, blocks: Sequence[Block]) -> int:
        """Which block is the last of the title block, where there is a byline or a date in it; else -1."""
        kinds = []
        for block in blocks[:12]:
            if block.kind not in _HEADER:
                break
            kinds.append(block.kind)
        return len(kinds) - 1 if {BlockKind.BYLINE, BlockKind.DATE} & set(kinds) else -1

    def _cut(self, lengths: list[int]) -> None:
        starts, keys = [], bytearray()
        for start, length, key in zip(self.starts, lengths, self.key_of, strict=True):
            starts.append(start)
            keys.append(key)
            end = start + length
            while end - start > LONGEST:
                cut = self._place_to_cut(start + LONGEST // 2, start + LONGEST)
                self.cuts.add(cut)
                start = cut + 1
                starts.append(start)
                keys.append(key)
        self.starts, self.key_of = array("q", starts), keys

    def _place_to_cut(self, low: int, high: int) -> int:
        """The code point after which to cut: a blank after a sentence, else any blank, else what can be parted from the next."""
        for mark in (". ", " "):
            found = self.shown.rfind(mark, low, high)
            if found >= 0:
                return found + len(mark) - 1
        at = high - 1
        while at > low and not _can_part(self.shown[at], self.shown[at + 1]):
            at -= 1
        return at


def _can_part(left: str, right: str) -> bool:
    """Qt's line end takes one unit, so only a character of one unit can give way to it."""
    return left <= "\uffff" and left != "\u200d" and right != "\u200d" and unicodedata.category(right)[0] not in "MC"
