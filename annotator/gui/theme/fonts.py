"""Three kinds of type: a book face for speeches and quotes, the system's own for the interface, and one of even width."""

import sys
from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from annotator.paths import resources

BOOK = ("Literata", "Charter", "Iowan Old Style", "Cambria", "Georgia", "Charis SIL", "Noto Serif", "DejaVu Serif")
"""Families for speeches and quotes; the first one there is used."""
MONO = ("DejaVu Sans Mono", "Cascadia Mono", "Menlo", "Consolas", "Liberation Mono")
"""Families of even width, for hashes."""
_INTERFACE = ("Inter", "Noto Sans")
_NO_CHOICE = frozenset({"", "sans", "sans serif", "sans-serif", "helvetica", "dejavu sans", "bitstream vera sans", "monospace"})


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the fonts that come with the program known to Qt, once; gives the families. Needs a QGuiApplication."""
    families: set[str] = set()
    for path in sorted((resources() / "fonts").glob("*/*.ttf")):
        families.update(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path))))
    return tuple(sorted(families))


def book_font(px: float, weight: int = 400, italic: bool = False, family: str | None = None) -> QFont:
    """The face of speeches and quotes, `px` pixels high, with old-style figures; `family` is a reader's own choice of face."""
    font = _font(((family,) if family else ()) + BOOK, px, weight)
    font.setItalic(italic)
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setFeature(QFont.Tag("onum"), 1)
    return font


def title_font(px: float = 30, weight: int = 600) -> QFont:
    """The book face for titles: lining figures, and a little tighter the larger it is set."""
    font = book_font(px, weight)
    font.setFeature(QFont.Tag("onum"), 0)
    font.setFeature(QFont.Tag("lnum"), 1)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -px / 100)
    return font


def interface_font(px: float = 13, weight: int = 400) -> QFont:
    """The system's own face, or Inter where the system has no opinion."""
    font = _font(_interface_families(), px, weight)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    return font


def figures_font(px: float = 12, weight: int = 400) -> QFont:
    """The interface face with figures all of one width, for counts, times and tables; its hyphens are as wide as a figure."""
    font = interface_font(px, weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def mono_font(px: float = 12, weight: int = 400) -> QFont:
    """A face of even width."""
    font = _font(MONO, px, weight)
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


@cache
def _interface_families() -> tuple[str, ...]:
    load_fonts()
    own = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if sys.platform in ("darwin", "win32"):
        return (own.family(), *_INTERFACE)
    named = {own.family().casefold(), QFontInfo(own).family().casefold()}
    return _INTERFACE if named & _NO_CHOICE else (own.family(), *_INTERFACE)


def _font(families: tuple[str, ...], px: float, weight: int) -> QFont:
    # Delegates ask for a face for every row they paint; a copy of a made one costs next to nothing.
    return QFont(_made(families, px, weight))


@lru_cache(maxsize=256)
def _made(families: tuple[str, ...], px: float, weight: int) -> QFont:
    load_fonts()
    font = QFont()
    font.setFamilies(list(families))
    # QFont takes whole pixels only; fractions would need points, whose size depends on the screen.
    font.setPixelSize(max(1, round(px)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
