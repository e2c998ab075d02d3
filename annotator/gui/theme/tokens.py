"""The colours of the three themes: surfaces and ink by role, and the line and tint of every tag colour."""

from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtGui import QColor

from annotator.gui.theme.colours import Lch, from_lch, to_lch, with_contrast

LEAST_LINE = 3.0
"""How far a tag's line must stand out from the page, as a contrast ratio."""


@dataclass(frozen=True, slots=True)
class TintRule:
    """How a tint comes from a line: the lightness it takes and the chroma it may keep, both in OKLCH."""

    lightness: float
    chroma: float


@dataclass(frozen=True, eq=False)
class Theme:
    """One theme: what each role and each tag looks like. The colours are shared: copy one before changing it."""

    name: str
    is_dark: bool
    chrome: QColor
    panel: QColor
    page: QColor
    raised: QColor
    sunken: QColor
    line: QColor
    line2: QColor
    edge: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    hover: QColor
    selected: QColor
    primary: QColor
    on_primary: QColor
    focus: QColor
    selection: QColor
    warn: QColor
    warn_bg: QColor
    good: QColor
    good_bg: QColor
    gone: QColor
    tags: dict[str, tuple[QColor, QColor]] = field(repr=False)
    tint_rule: TintRule = field(repr=False)

    def line_of(self, colour: str) -> QColor:
        """The colour of underline, stripe and swatch for a slot name or `#RRGGBB`; 3 : 1 on the page. Else `edge`."""
        return self.tags[colour][0] if colour in self.tags else _own(self, colour)[0]

    def tint_of(self, colour: str) -> QColor:
        """The colour behind the words for a slot name or `#RRGGBB`. Else `hover`."""
        return self.tags[colour][1] if colour in self.tags else _own(self, colour)[1]


def theme_named(name: str) -> Theme:
    """The theme "light", "dark" or "sepia"; KeyError for any other name."""
    return {theme.name: theme for theme in THEMES}[name]


def is_own_colour(colour: str) -> bool:
    """Whether the text is a colour a person chose freely, written `#RRGGBB`."""
    return len(colour) == 7 and colour[0] == "#" and all(letter in "0123456789abcdefABCDEF" for letter in colour[1:])


@lru_cache(maxsize=1024)
def _own(theme: Theme, colour: str) -> tuple[QColor, QColor]:
    if not is_own_colour(colour):
        return theme.edge, theme.hover
    line = with_contrast(colour, theme.page.name(), LEAST_LINE)
    return QColor(line), QColor(derive_tint(line, theme.tint_rule))


def derive_tint(line: str, rule: TintRule) -> str:
    """The tint that belongs to a line, both `#RRGGBB`. A grey stays grey; a faint hue is lifted so that it can be seen at all."""
    lch = to_lch(line)
    chroma = min(rule.chroma, max(0.03, lch.chroma)) if lch.chroma > 0.02 else 0.0
    return from_lch(Lch(rule.lightness, chroma, lch.hue))


_SLOTS = ("blue", "clay", "pine", "plum", "gold", "sky", "rosewood", "olive", "teal", "magenta", "brown", "indigo")


def _pairs(lines: str, tints: str) -> dict[str, tuple[QColor, QColor]]:
    return {slot: (QColor(line), QColor(tint)) for slot, line, tint in zip(_SLOTS, lines.split(), tints.split(), strict=True)}


LIGHT = Theme(
    name="light",
    is_dark=False,
    chrome=QColor("#F3F1EC"),
    panel=QColor("#F8F6F2"),
    page=QColor("#FFFEFB"),
    raised=QColor("#FFFFFF"),
    sunken=QColor("#EAE7E0"),
    line=QColor("#DDD8CE"),
    line2=QColor("#C9C3B7"),
    edge=QColor("#8A8478"),
    ink=QColor("#1E1C19"),
    ink2=QColor("#55504A"),
    ink3=QColor("#6F6A61"),
    hover=QColor("#ECE8E0"),
    selected=QColor("#E2DDD2"),
    primary=QColor("#2B2824"),
    on_primary=QColor("#FFFEFB"),
    focus=QColor("#1F66AD"),
    selection=QColor("#CBDDF0"),
    warn=QColor("#9A4A00"),
    warn_bg=QColor("#FBEBD8"),
    good=QColor("#1E6B45"),
    good_bg=QColor("#E2F0E6"),
    gone=QColor("#A3283A"),
    tags=_pairs(
        "#0C599A #C38167 #05533E #5A0456 #9C7A02 #3599D8 #B05560 #3A3401 #15858F #9A0F70 #87550F #775DDC",
        "#D1E7FE #FEDBCE #C1F1DD #FBD7F6 #F3E3BA #CBE8FF #FED9DB #EBE6BB #B9EFF5 #FED7EC #FDDEBD #E2E0FF",
    ),
    tint_rule=TintRule(0.918, 0.056),
)

DARK = Theme(
    name="dark",
    is_dark=True,
    chrome=QColor("#232220"),
    panel=QColor("#272623"),
    page=QColor("#1C1B19"),
    raised=QColor("#302E2B"),
    sunken=QColor("#191816"),
    line=QColor("#383632"),
    line2=QColor("#4A4742"),
    edge=QColor("#7D786F"),
    ink=QColor("#E8E3DA"),
    ink2=QColor("#B5AFA4"),
    ink3=QColor("#9E988F"),
    hover=QColor("#33312D"),
    selected=QColor("#3D3A35"),
    primary=QColor("#E8E3DA"),
    on_primary=QColor("#1C1B19"),
    focus=QColor("#7DB4F0"),
    selection=QColor("#294A6D"),
    warn=QColor("#F0B36B"),
    warn_bg=QColor("#3D2E1B"),
    good=QColor("#8CCFA4"),
    good_bg=QColor("#20352A"),
    gone=QColor("#F2929C"),
    tags=_pairs(
        "#2C7BEE #FFCDAF #02806C #A03CAD #D3B810 #AFE3FF #FE8C98 #796A05 #57C5D9 #DA56AB #B8893E #9398FF",
        "#253959 #522F18 #044438 #492E4C #42390D #0E3E54 #552B2F #413A0D #02414B #502B41 #4B340E #333559",
    ),
    tint_rule=TintRule(0.345, 0.062),
)

SEPIA = Theme(
    name="sepia",
    is_dark=False,
    chrome=QColor("#E8DCC4"),
    panel=QColor("#EDE2CC"),
    page=QColor("#F6EDDB"),
    raised=QColor("#FBF4E6"),
    sunken=QColor("#DFD2B7"),
    line=QColor("#D3C4A5"),
    line2=QColor("#BFAE8B"),
    edge=QColor("#86765A"),
    ink=QColor("#2E2418"),
    ink2=QColor("#55472F"),
    ink3=QColor("#66573D"),
    hover=QColor("#E1D4B9"),
    selected=QColor("#D7C8A8"),
    primary=QColor("#3A2E1F"),
    on_primary=QColor("#F6EDDB"),
    focus=QColor("#1D5C96"),
    selection=QColor("#C3D3DC"),
    warn=QColor("#8A3F00"),
    warn_bg=QColor("#F3DFC0"),
    good=QColor("#1D5F3E"),
    good_bg=QColor("#DDE5CC"),
    gone=QColor("#962338"),
    tags=_pairs(
        "#0C599A #B9785E #05533E #5A0456 #9C7A02 #278ECC #B05560 #3A3401 #15858F #9A0F70 #87550F #775DDC",
        "#BFDDFD #FACEBD #B7E5D2 #EFCDEA #E8D8B0 #BADFFB #FBCBCE #E0DBB2 #AFE4EA #F5CBE1 #F2D3B3 #D7D4FC",
    ),
    tint_rule=TintRule(0.885, 0.055),
)

THEMES = (LIGHT, DARK, SEPIA)
