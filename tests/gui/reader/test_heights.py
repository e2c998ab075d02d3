"""Heights of paragraphs and where each begins."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.reader.heights import CHUNK, Heights

LISTS = st.lists(st.integers(0, 300), min_size=1, max_size=3 * CHUNK)


def heights_of(listed: list[int], rough: int = 0) -> Heights:
    sums = [rough or sum(listed[at : at + CHUNK]) for at in range(0, len(listed), CHUNK)]
    return Heights(len(listed), sums, lambda first, last: listed[first:last])


@given(LISTS, st.data())
def test_tops_are_sums_of_heights(listed: list[int], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(listed) - 1))
    assert heights_of(listed).top(index) == sum(listed[:index])


@given(LISTS, st.data())
def test_a_height_finds_the_paragraph_that_is_there(listed: list[int], data: st.DataObject) -> None:
    heights = heights_of(listed)
    y = data.draw(st.integers(0, max(0, sum(listed) - 1)))
    index, within = heights.at(y)
    assert heights.top(index) + within == y
    assert within < listed[index] or sum(listed) == 0


@given(LISTS, st.data())
def test_what_is_measured_moves_all_below_it(listed: list[int], data: st.DataObject) -> None:
    heights = heights_of(listed)
    index, height = data.draw(st.integers(0, len(listed) - 1)), data.draw(st.integers(0, 500))
    assert heights.put(index, height) == (listed[index] != height)
    assert heights.total == sum(listed) - listed[index] + height
    assert heights.top(len(listed) - 1) == sum([*listed[:index], height, *listed[index + 1 :]][:-1])


def test_a_chunk_is_guessed_only_when_it_is_looked_into() -> None:
    asked: list[int] = []

    def guess(first: int, last: int) -> list[int]:
        asked.append(first)
        return [10] * (last - first)

    heights = Heights(600, [2560, 2560, 880], guess)
    assert (heights.total, asked) == (6000, [])
    assert heights.top(300) == 2560 + 440
    assert asked == [256]


@given(LISTS, st.integers(1, 90_000))
def test_a_rough_sum_becomes_exact_when_it_is_looked_into(listed: list[int], rough: int) -> None:
    heights = heights_of(listed, rough)
    for index in range(0, len(listed), CHUNK):
        heights.top(index)
    assert heights.total == sum(listed)


@given(LISTS)
def test_rows_are_spread_in_order(listed: list[int]) -> None:
    rows = heights_of(listed).rows(50)
    assert rows == sorted(rows) and all(0 <= share <= 1 for _, share in rows)
