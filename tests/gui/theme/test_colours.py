"""Colour arithmetic agrees with published values and keeps its promises for any colour."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.theme.colours import Lch, contrast, from_lch, to_lch, with_contrast

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


def test_contrast_agrees_with_a_known_pair() -> None:
    # #767676 is the lightest grey that passes 4.5 : 1 on white.
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize(
    ("colour", "lightness", "chroma", "hue"),
    [("#FF0000", 0.62796, 0.25768, 29.234), ("#00FF00", 0.86644, 0.29483, 142.495), ("#0000FF", 0.45201, 0.31321, 264.052)],
)
def test_primaries_lie_where_oklch_puts_them(colour: str, lightness: float, chroma: float, hue: float) -> None:
    found = to_lch(colour)
    assert found.lightness == pytest.approx(lightness, abs=1e-4)
    assert found.chroma == pytest.approx(chroma, abs=1e-4)
    assert found.hue == pytest.approx(hue, abs=0.01)


@given(colours)
def test_a_colour_survives_the_way_there_and_back(colour: str) -> None:
    assert from_lch(to_lch(colour)) == colour


@given(colours, colours)
def test_contrast_does_not_depend_on_order(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one) >= 1.0


def test_a_colour_outside_the_screen_loses_chroma_only() -> None:
    shown = to_lch(from_lch(Lch(0.7, 0.4, 150)))
    assert shown.lightness == pytest.approx(0.7, abs=0.01)
    assert shown.hue == pytest.approx(150, abs=2)
    assert shown.chroma < 0.4


@given(colours, st.sampled_from(["#FFFEFB", "#1C1B19", "#F6EDDB"]))
def test_any_colour_can_be_made_to_stand_out(colour: str, page: str) -> None:
    moved = with_contrast(colour, page, 3.0)
    assert contrast(moved, page) >= 3.0
    if contrast(colour, page) >= 3.0:
        assert moved == colour
