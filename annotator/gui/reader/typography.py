"""How each kind of paragraph is set: face, size, line height, space around it, indent."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from annotator.core.documents import BlockKind
from annotator.gui.theme.fonts import book_font, interface_font, title_font

_BOLD, _HEAVY = 600, 700
"""Weights. There is no bold face in italics; Qt makes one of the italics from 700 on."""
_SAMPLE = "It’s right to say that innovation and diversity has transformed other public services, including our schools. "
_EM_PER_CHARACTER = 552 / 66 / 17
"""The column holds 66 characters in 552 px at 17 px."""
DEEPEST = 5
"""Levels below this are indented no further."""


@dataclass(frozen=True, slots=True)
class Typography:
    """What a reader may choose: face (None: the book face), size in px, width in characters, line height in ems, zoom factor."""

    family: str | None = None
    size: float = 17
    columns: int = 66
    leading: float = 26 / 17
    zoom: float = 1.0

    @property
    def scale(self) -> float:
        """How much larger than the usual 17 px everything is."""
        return self.size * self.zoom / 17

    @property
    def column(self) -> int:
        """The width of the text column in px."""
        return round(_EM_PER_CHARACTER * self.columns * self.size * self.zoom)


class StyleKey(NamedTuple):
    """What decides how a paragraph is set. `kind` is None for a blank line; `has_rule` asks for a hairline below."""

    kind: BlockKind | None = BlockKind.PARAGRAPH
    level: int = 0
    has_rule: bool = False


BLANK = StyleKey(None)


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """How one kind of paragraph is set, all lengths in px.

    `baseline` is how far the baseline lies below the top of a line, `up` and `down` how far a tint reaches from the middle of
    the line; `character` is the mean width of a character; `ink` names a role of the theme; `hang` is the room for a marker.
    """

    font: QFont
    line: int
    above: int
    below: int
    indent: int
    hang: int
    ink: str
    baseline: int
    up: int
    down: int
    character: float
    has_bar: bool = False
    has_rule: bool = False
    is_blank: bool = False
    keeps_indent: bool = False

    @property
    def middle(self) -> int:
        """How far the middle of a line's text lies below the top of the line."""
        return self.line // 2


class Sheet:
    """The style of every kind of paragraph, for one choice of typography."""

    def __init__(self, typography: Typography) -> None:
        self.typography = typography
        self._styles: dict[StyleKey, ParagraphStyle] = {}

    def style(self, key: StyleKey) -> ParagraphStyle:
        """How a paragraph with this key is set."""
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._made(key)
        return style

    def emphasised(self, font: QFont, kind: str) -> QFont:
        """The face of words in italics (`i`), bold (`b`) or both (`bi`) among words in that face; in an italic text, italics are
        upright.
        """
        face = QFont(font)
        if "i" in kind:
            face.setItalic(not font.italic())
        weight = max(_BOLD, int(font.weight())) if "b" in kind else int(font.weight())
        face.setWeight(QFont.Weight(_HEAVY if face.italic() and weight >= _BOLD else weight))
        return face

    def px(self, length: float) -> int:
        """A length of the usual page, at the present size."""
        return round(length * self.typography.scale)

    def _made(self, key: StyleKey) -> ParagraphStyle:
        kind = key.kind
        font, line, above, below, indent, ink = self._setting(kind, min(key.level, DEEPEST))
        metrics = QFontMetricsF(font)
        size = font.pixelSize()
        if key.has_rule:
            below = self.px(48) + 1
        return ParagraphStyle(
            font=font,
            line=0 if kind is None else line,
            above=above,
            below=below,
            indent=indent,
            hang=self.px(24) if kind in (BlockKind.LIST_ITEM, BlockKind.COMMENT_HEAD) else 0,
            ink=ink,
            baseline=round((line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()),
            up=max(8, round(10 / 17 * size)),
            down=max(7, round(8 / 17 * size)),
            character=_character_width(font),
            has_bar=kind is BlockKind.NOTICE,
            has_rule=key.has_rule,
            is_blank=kind is None,
            keeps_indent=kind is BlockKind.PARAGRAPH,
        )

    def _setting(self, kind: BlockKind | None, level: int) -> tuple[QFont, int, int, int, int, str]:
        """Font, line height, space above and below, indent, ink."""
        px, chosen = self.px, self.typography
        body = chosen.size * chosen.zoom
        rise = chosen.leading / (26 / 17)
        step = px(24)
        match kind:
            case None:
                return _book(chosen, body), 0, 0, 0, 0, "ink"
            case BlockKind.TITLE:
                font = title_font(px(30)) if not chosen.family else _book(chosen, px(30), 600)
                return font, px(38 * rise), px(12), px(12), 0, "ink"
            case BlockKind.STANDFIRST:
                return _book(chosen, px(19), italic=True), px(28 * rise), 0, px(14), 0, "ink2"
            case BlockKind.NOTICE:
                return interface_font(max(11, px(12))), px(18), 0, px(14), px(12), "ink3"
            case BlockKind.BYLINE:
                return interface_font(max(11, px(13)), 600), px(20), 0, px(4), 0, "ink"
            case BlockKind.DATE:
                return interface_font(max(11, px(12))), px(20), 0, px(14), 0, "ink2"
            case BlockKind.HEADING:
                size, line = (20, 28) if level <= 1 else (17, 26)
                return _book(chosen, px(size), 600), px(line * rise), px(18), px(9), 0, "ink"
            case BlockKind.LIST_ITEM:
                return _book(chosen, body), px(26 * rise), 0, px(9), step * level, "ink"
            case BlockKind.QUOTE:
                return _book(chosen, body), px(26 * rise), 0, px(13), step * (level + 1), "ink"
            case BlockKind.CAPTION:
                return _book(chosen, px(14), italic=True), px(20 * rise), 0, px(13), 0, "ink2"
            case BlockKind.COMMENT_HEAD:
                return interface_font(max(11, px(13))), px(20), px(13), px(4), step * level, "ink2"
            case BlockKind.COMMENT:
                return _book(chosen, px(15)), px(23 * rise), 0, px(10), step * (level + 1), "ink"
            case BlockKind.FURNITURE:
                return interface_font(max(11, px(12))), px(18), 0, px(6), 0, "ink3"
            case _:
                return _book(chosen, body), px(26 * rise), 0, px(13), 0, "ink"


def _book(chosen: Typography, px: float, weight: int = 400, italic: bool = False) -> QFont:
    return book_font(px, weight, italic, chosen.family)


def _character_width(font: QFont) -> float:
    return _measured(font.key(), font)


@cache
def _measured(_key: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
