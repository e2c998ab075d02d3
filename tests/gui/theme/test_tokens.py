"""The themes hold the values that were decided, and everything in them can be read."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.core.codebook import COLOURS
from annotator.gui.theme.colours import contrast, to_lch
from annotator.gui.theme.tokens import DARK, LIGHT, SEPIA, THEMES, Theme, derive_tint, is_own_colour, theme_named

ROLES = {
    "light": """F3F1EC F8F6F2 FFFEFB FFFFFF DDD8CE C9C3B7 8A8478 1E1C19 55504A 6F6A61 ECE8E0 E2DDD2
        2B2824 1F66AD CBDDF0 9A4A00 1E6B45 E2F0E6 A3283A""",
    "dark": """232220 272623 1C1B19 302E2B 383632 4A4742 7D786F E8E3DA B5AFA4 9E988F 33312D 3D3A35
        E8E3DA 7DB4F0 294A6D F0B36B 8CCFA4 20352A F2929C""",
    "sepia": """E8DCC4 EDE2CC F6EDDB FBF4E6 D3C4A5 BFAE8B 86765A 2E2418 55472F 66573D E1D4B9 D7C8A8
        3A2E1F 1D5C96 C3D3DC 8A3F00 1D5F3E DDE5CC 962338""",
}
SURFACES = ("chrome", "panel", "page", "raised")
_INKS = ("line", "line2", "edge", "ink", "ink2", "ink3")
ROLE_NAMES = (
    *SURFACES,
    *_INKS,
    *("hover", "selected", "primary", "focus", "selection", "warn", "good", "good_bg", "gone"),
)
# Line and tint as typed in the decision, then text on tint and line on page, to one place.
TAGS = {
    "light": """0C599A D1E7FE 13.4 7.2|C38167 FEDBCE 13.1 3.1|05533E C1F1DD 13.7 9.0|5A0456 FBD7F6 13.1 13.1|
        9C7A02 F3E3BA 13.4 4.0|3599D8 CBE8FF 13.4 3.1|B05560 FED9DB 13.1 4.8|3A3401 EBE6BB 13.4 12.5|
        15858F B9EFF5 13.5 4.4|9A0F70 FED7EC 13.1 7.8|87550F FDDEBD 13.2 6.2|775DDC E2E0FF 13.2 4.7""",
    "dark": """2C7BEE 253959 9.1 4.2|FFCDAF 522F18 9.2 12.0|02806C 044438 8.7 3.5|A03CAD 492E4C 9.2 3.1|
        D3B810 42390D 9.0 8.7|AFE3FF 0E3E54 9.0 12.5|FE8C98 552B2F 9.3 7.7|796A05 413A0D 9.0 3.2|
        57C5D9 02414B 8.8 8.5|DA56AB 502B41 9.3 4.8|B8893E 4B340E 9.1 5.5|9398FF 333559 9.2 6.7""",
    "sepia": """0C599A BFDDFD 10.8 6.2|B9785E FACEBD 10.6 3.1|05533E B7E5D2 11.0 7.8|5A0456 EFCDEA 10.6 11.4|
        9C7A02 E8D8B0 10.8 3.5|278ECC BADFFB 10.9 3.1|B05560 FBCBCE 10.5 4.2|3A3401 E0DBB2 10.8 10.8|
        15858F AFE4EA 10.9 3.8|9A0F70 F5CBE1 10.5 6.7|87550F F2D3B3 10.7 5.4|775DDC D7D4FC 10.6 4.1""",
}

themes = pytest.mark.parametrize("look", THEMES, ids=lambda theme: theme.name)


@themes
def test_each_role_has_the_value_decided(look: Theme) -> None:
    for name, value in zip(ROLE_NAMES, ROLES[look.name].split(), strict=True):
        assert getattr(look, name).name().upper() == f"#{value}", name


@themes
def test_each_tag_has_line_tint_and_contrast_decided(look: Theme) -> None:
    rows = TAGS[look.name].split("|")
    for name, row in zip(COLOURS, rows, strict=True):
        line, tint, on_tint, on_page = row.split()
        assert look.line_of(name).name().upper() == f"#{line}"
        assert look.tint_of(name).name().upper() == f"#{tint}"
        assert contrast(look.ink.name(), f"#{tint}") == pytest.approx(float(on_tint), abs=0.1)
        assert contrast(look.page.name(), f"#{line}") == pytest.approx(float(on_page), abs=0.1)


@themes
def test_words_can_be_read_on_every_ground(look: Theme) -> None:
    for surface in (*SURFACES, "hover", "selected", "selection", "good_bg", "warn_bg"):
        assert contrast(look.ink.name(), getattr(look, surface).name()) >= 4.5, surface
    for surface in (*SURFACES, "hover", "selected"):
        assert contrast(look.ink2.name(), getattr(look, surface).name()) >= 4.5, surface
    for surface in SURFACES:
        assert contrast(look.ink3.name(), getattr(look, surface).name()) >= 4.5, surface
    for name in COLOURS:
        assert contrast(look.ink.name(), look.tint_of(name).name()) >= 4.5, name
    assert contrast(look.on_primary.name(), look.primary.name()) >= 4.5


@themes
def test_words_of_conflict_can_be_read(look: Theme) -> None:
    assert contrast(look.warn.name(), look.warn_bg.name()) >= 4.5
    assert contrast(look.good.name(), look.good_bg.name()) >= 4.5
    assert contrast(look.gone.name(), look.page.name()) >= 4.5


@themes
def test_what_carries_meaning_stands_out(look: Theme) -> None:
    for surface in SURFACES:
        assert contrast(look.focus.name(), getattr(look, surface).name()) >= 3.0
    assert contrast(look.edge.name(), look.page.name()) >= 3.0
    for name in COLOURS:
        assert contrast(look.line_of(name).name(), look.page.name()) >= 3.0


@pytest.mark.parametrize(("look", "source"), [(LIGHT, LIGHT), (DARK, DARK), (SEPIA, LIGHT)], ids=["light", "dark", "sepia"])
def test_the_rule_for_tints_gives_the_tints_decided(look: Theme, source: Theme) -> None:
    for name in COLOURS:
        assert derive_tint(source.line_of(name).name(), look.tint_rule) == look.tint_of(name).name().upper()


@example("#ffffff", LIGHT)
@example("#000000", DARK)
@given(st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}"), st.sampled_from(THEMES))
def test_any_colour_of_ones_own_can_be_seen_and_read(colour: str, look: Theme) -> None:
    line, tint = look.line_of(colour).name(), look.tint_of(colour).name()
    assert contrast(line, look.page.name()) >= 3.0
    assert contrast(look.ink.name(), tint) >= 4.5
    assert to_lch(tint).lightness == pytest.approx(look.tint_rule.lightness, abs=0.01)


def test_a_grey_of_ones_own_stays_grey() -> None:
    assert to_lch(LIGHT.tint_of("#808080").name()).chroma < 0.005


@themes
@pytest.mark.parametrize("odd", ["", "puce", "#12", "#GGGGGG", "#12345678"])
def test_a_colour_that_nobody_knows_is_drawn_without_colour(look: Theme, odd: str) -> None:
    assert not is_own_colour(odd)
    assert look.line_of(odd) == look.edge
    assert look.tint_of(odd) == look.hover


def test_themes_are_found_by_name() -> None:
    assert [theme_named(name) for name in ("light", "dark", "sepia")] == [LIGHT, DARK, SEPIA]
    with pytest.raises(KeyError):
        theme_named("mauve")
