"""What every writer of reports needs: harmless text, the direction of writing, tag colours, and the words around the pieces."""

import colorsys
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from annotator.core.changes import Id
from annotator.core.report import Mark, Quote, Remark, Report

_ILLEGAL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What XML 1.0 (2.2, Characters) has no place for, and what HTML calls a parse error."""
_BREAKS = re.compile("\x0b|\x0c|\u0085|\u2028|\u2029|\r\n?")
_WHITE = re.compile(r"\s+")
_STRONG_WITHIN = 2000


class Shades(NamedTuple):
    """A tag's colours, `#RRGGBB`: line and tint on light paper, line and tint on dark."""

    line: str
    tint: str
    dark_line: str
    dark_tint: str


_SHADES = {
    "blue": Shades("#0C599A", "#D1E7FE", "#2C7BEE", "#253959"),
    "clay": Shades("#C38167", "#FEDBCE", "#FFCDAF", "#522F18"),
    "pine": Shades("#05533E", "#C1F1DD", "#02806C", "#044438"),
    "plum": Shades("#5A0456", "#FBD7F6", "#A03CAD", "#492E4C"),
    "gold": Shades("#9C7A02", "#F3E3BA", "#D3B810", "#42390D"),
    "sky": Shades("#3599D8", "#CBE8FF", "#AFE3FF", "#0E3E54"),
    "rosewood": Shades("#B05560", "#FED9DB", "#FE8C98", "#552B2F"),
    "olive": Shades("#3A3401", "#EBE6BB", "#796A05", "#413A0D"),
    "teal": Shades("#15858F", "#B9EFF5", "#57C5D9", "#02414B"),
    "magenta": Shades("#9A0F70", "#FED7EC", "#DA56AB", "#502B41"),
    "brown": Shades("#87550F", "#FDDEBD", "#B8893E", "#4B340E"),
    "indigo": Shades("#775DDC", "#E2E0FF", "#9398FF", "#333559"),
}
NO_TAG = Shades("#8A8478", "#ECE8E0", "#7D786F", "#33312D")
"""What a highlight without a tag looks like."""


def shades(colour: str) -> Shades:
    """The colours of a tag colour by name or as `#RRGGBB`; of anything else those of a highlight without a tag."""
    if colour in _SHADES:
        return _SHADES[colour]
    if not re.fullmatch("#[0-9a-fA-F]{6}", colour):
        return NO_TAG
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)

    def at(light: float, most: float = 1.0) -> str:
        channels = colorsys.hls_to_rgb(hue, light, min(saturation, most))
        return "#" + "".join(f"{round(channel * 255):02X}" for channel in channels)

    return Shades(at(min(lightness, 0.5)), at(0.9), at(max(lightness, 0.55)), at(0.22, 0.45))


def clean(text: str) -> str:
    """The text as XML and HTML can hold it: what they have no place for becomes U+FFFD, old line and page breaks line ends."""
    return _ILLEGAL.sub("\ufffd", _BREAKS.sub("\n", text))


def lines_of(text: str) -> list[str]:
    """The lines that hold something, cleaned; at least one."""
    return [line for line in clean(text).split("\n") if line.strip()] or [""]


def joined(text: str) -> str:
    """The text on one line; where it began or ended with white space it still does, so that it can stand beside other words."""
    return _WHITE.sub(" ", clean(text))


def is_right_to_left(text: str) -> bool:
    """True if the first letter that has a direction is written from right to left (Unicode UAX #9, rules P2 and P3)."""
    for letter in text[:_STRONG_WITHIN]:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def tag_names(report: Report, tags: Iterable[Id]) -> str:
    """The names of some tags, joined by commas."""
    return ", ".join(report.tags[tag].name for tag in tags if tag in report.tags)


def signed(report: Report, quote: Quote | Mark) -> str:
    """`Tag, Tag · Coder`: what stands below a quote."""
    return " · ".join(part for part in (tag_names(report, quote.tags), quote.coder) if part)


def headed(remark: Remark) -> str:
    """`Memo on X: Title · Coder`: what stands above a memo."""
    name = f"Memo on {remark.about}" if remark.about else "Memo"
    return " · ".join(part for part in (f"{name}: {remark.title}" if remark.title else name, remark.coder) if part)


def told(report: Report, mark: Mark) -> list[str]:
    """What a comment on a mark says: its tags, its note, its memos."""
    lines = [tag_names(report, mark.tags)] if mark.tags else []
    lines += lines_of(mark.note) if mark.note else []
    for memo in mark.memos:
        lines += [headed(memo), *lines_of(memo.text)]
    return lines or ["Highlighted"]


def initials(name: str) -> str:
    """The first letters of a name's words, at most three, for comments."""
    return "".join(word[0] for word in clean(name).split())[:3].upper()


def numbered(names: Mapping[Id, object]) -> dict[Id, int]:
    """A number for each, from 1, in order."""
    return {name: number for number, name in enumerate(names, 1)}
