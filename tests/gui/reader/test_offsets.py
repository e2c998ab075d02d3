"""Code points and UTF-16 units."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.reader.offsets import Offsets, stand_in, units_in

TEXTS = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from("a\n\x00\r\u2028\u2029\ufdd0\ufdd1\ufffc😀👨‍👩‍👧é\u0301שע"))
)


@given(TEXTS)
def test_every_code_point_starts_where_its_text_ends_in_utf_16(text: str) -> None:
    offsets = Offsets(text)
    for point in range(len(text) + 1):
        unit = len(text[:point].encode("utf-16-le")) // 2
        assert offsets.to_units(point) == unit
        assert offsets.to_points(unit) == offsets.to_points_up(unit) == point


def test_the_second_half_of_a_pair_belongs_to_the_same_code_point() -> None:
    offsets = Offsets("a😀b")
    assert (offsets.to_points(2), offsets.to_points_up(2)) == (1, 2)


def test_plain_text_needs_no_map() -> None:
    assert Offsets("Children’s services").are_equal
    assert not Offsets("a😀").are_equal


def test_a_pair_across_two_chunks_is_found() -> None:
    text = "x" * 65_535 + "😀" + "y" * 10
    assert Offsets(text).to_units(65_537) == 65_538


@given(TEXTS)
def test_a_stand_in_has_the_same_length_in_both_counts(text: str) -> None:
    assert (len(stand_in(text)), units_in(stand_in(text))) == (len(text), units_in(text))
