"""Where the reader is: kept as a paragraph and a distance into it, so that better-known heights elsewhere move nothing."""

from dataclasses import dataclass
from typing import NamedTuple

from annotator.gui.reader.page import Page
from annotator.gui.reader.shaping import Shaped


@dataclass(frozen=True, slots=True)
class ViewPlace:
    """A place to come back to: the code point that starts the topmost line, and how many px of that line are out of view."""

    position: int = 0
    offset: int = 0


class Seen(NamedTuple):
    """A paragraph in view and where it begins, in px below the top of the view."""

    number: int
    y: int
    shaped: Shaped


class Viewpoint:
    """The top of the view: `offset` px below the top of `paragraph`."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.paragraph = 0
        self.offset = 0
        self._seen: list[Seen] = []
        self._seen_for: tuple[int, ...] = ()

    @property
    def y(self) -> int:
        """Where the view begins, in px from the top of the document."""
        return self.page.heights.top(self.paragraph) + self.offset

    def scroll(self, distance: int) -> None:
        """Move down (or up) by exactly this many px of set text."""
        self.offset += distance
        self._normalise()

    def scroll_to(self, y: int) -> None:
        """Go to a far height, which is only as good as the guesses."""
        self.paragraph, self.offset = self.page.heights.at(y)
        share = self.offset / max(1, self.page.heights[self.paragraph])
        self.offset = int(share * self.page.height(self.paragraph))
        self._normalise()

    def go_to(self, place: ViewPlace) -> None:
        """Come back to a place, whatever the width or size is now."""
        position = max(0, min(place.position, len(self.page.paragraphs.text)))
        self.paragraph = self.page.paragraphs.index_at(position)
        self.offset = self.page.line_top(self.paragraph, position) + place.offset
        self._normalise()

    def place(self) -> ViewPlace:
        """The place to come back to."""
        shaped = self.page.shaped(self.paragraph)
        line = shaped.line_at(self.offset)
        unit = shaped.starts[line] if shaped.starts else 0
        return ViewPlace(self.page.point(self.paragraph, unit), self.offset - shaped.top(line))

    def seen(self, height: int) -> list[Seen]:
        """The paragraphs in a view `height` px high, all of them set; the view never goes beyond the end."""
        key = (self.paragraph, self.offset, height, self.page.version)
        if key != self._seen_for:
            self._seen = self._look(height)
            bottom = self._seen[-1].y + self._seen[-1].shaped.height
            if self._seen[-1].number == len(self.page.paragraphs) - 1 and bottom < height and (self.paragraph or self.offset):
                self.scroll(bottom - height)
                self._seen = self._look(height)
            self._seen_for = (self.paragraph, self.offset, height, self.page.version)
        return self._seen

    def y_of(self, position: int, reach: int = 200) -> int | None:
        """Where the line with the code point begins, below the top of the view; None if it is `reach` paragraphs away."""
        index = self.page.paragraphs.index_at(position)
        if abs(index - self.paragraph) > reach:
            return None
        y = -self.offset + self.page.line_top(index, position)
        for between in range(self.paragraph, index):
            y += self.page.height(between)
        for between in range(index, self.paragraph):
            y -= self.page.height(between)
        return y

    def _look(self, height: int) -> list[Seen]:
        page = self.page
        seen: list[Seen] = []
        index, y, last = self.paragraph, -self.offset, len(page.paragraphs) - 1
        while index < len(page.paragraphs) and (y < height or not seen):
            # Blank lines take no room, but for the first and last, which have the page's own edge.
            if not seen or index == last or not page.paragraphs.is_blank(index):
                shaped = page.shaped(index)
                seen.append(Seen(index, y, shaped))
                y += shaped.height
            index += 1
        return seen

    def _normalise(self) -> None:
        page, last = self.page, len(self.page.paragraphs) - 1
        while self.offset < 0 and self.paragraph:
            self.paragraph -= 1
            self.offset += page.height(self.paragraph)
        while self.paragraph < last and self.offset >= page.height(self.paragraph):
            self.offset -= page.heights[self.paragraph]
            self.paragraph += 1
        self.offset = max(0, self.offset)
