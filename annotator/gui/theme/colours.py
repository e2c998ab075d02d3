"""Colour arithmetic on `#RRGGBB` strings: contrast as WCAG 2 defines it, and OKLCH, in which lightness moves without the hue."""

import math
from typing import NamedTuple

Linear = tuple[float, float, float]
"""Red, green and blue as light, 0 to 1 inside sRGB; outside that range the colour cannot be shown."""


class Lch(NamedTuple):
    """A colour in OKLCH: lightness 0 to 1, chroma from 0 to about 0.37, hue in degrees."""

    lightness: float
    chroma: float
    hue: float


def linear(colour: str) -> Linear:
    """The light of `#RRGGBB`: IEC 61966-2-1, the sRGB transfer function."""
    return (_expand(colour[1:3]), _expand(colour[3:5]), _expand(colour[5:7]))


def to_hex(light: Linear) -> str:
    """`#RRGGBB` of a light; what lies outside sRGB is clipped."""
    return "#" + "".join(f"{round(_compress(channel) * 255):02X}" for channel in light)


def luminance(light: Linear) -> float:
    """Relative luminance, 0 to 1: WCAG 2.2, definition of relative luminance."""
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21: WCAG 2.2, definition of contrast ratio."""
    low, high = sorted((luminance(linear(one)), luminance(linear(other))))
    return (high + 0.05) / (low + 0.05)


def to_lch(colour: str) -> Lch:
    """OKLCH of `#RRGGBB`: Björn Ottosson, "A perceptual color space for image processing", 2020."""
    r, g, b = linear(colour)
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return Lch(lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)


def from_lch(lch: Lch) -> str:
    """`#RRGGBB` of an OKLCH colour; chroma gives way until the colour can be shown, lightness and hue stay."""
    light, chroma = _light(lch), lch.chroma
    while not _is_shown(light) and chroma > 0.001:
        chroma *= 0.95
        light = _light(lch._replace(chroma=chroma))
    return to_hex(light)


def with_contrast(colour: str, ground: str, least: float) -> str:
    """The colour itself where it stands out from the ground by `least`, else its nearest lightness that does.

    The lightness moves away from the ground: down on a light one, up on a dark one. Black or white must reach `least`.
    """
    lch = to_lch(colour)
    step = -0.005 if luminance(linear(ground)) > 0.18 else 0.005
    lightness = min(1.0, max(0.0, lch.lightness))
    while contrast(colour, ground) < least and 0 <= lightness + step <= 1:
        lightness += step
        colour = from_lch(lch._replace(lightness=lightness))
    return colour


def _light(lch: Lch) -> Linear:
    a = lch.chroma * math.cos(math.radians(lch.hue))
    b = lch.chroma * math.sin(math.radians(lch.hue))
    long = (lch.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lch.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lch.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _is_shown(light: Linear) -> bool:
    return all(-1e-4 <= channel <= 1 + 1e-4 for channel in light)


def _expand(pair: str) -> float:
    value = int(pair, 16) / 255
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _compress(channel: float) -> float:
    channel = min(1.0, max(0.0, channel))
    return 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055
