"""Row heights agree with a plain list of numbers, whatever is measured, inserted and removed."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.panels.row_heights import RowHeights

GUESS = 50
STEPS = st.lists(
    st.tuples(st.sampled_from(["put", "insert", "remove", "forget"]), st.integers(0, 5000), st.integers(1, 1500)), max_size=12
)


@given(st.integers(0, 3000), STEPS)
def test_tops_and_rows_agree_with_a_plain_list(count: int, steps: list[tuple[str, int, int]]) -> None:
    heights, plain = RowHeights(GUESS), [GUESS] * count
    heights.reset(count)
    for name, place, number in steps:
        at = place % (len(plain) + 1)
        if name == "insert":
            heights.insert(at, number)
            plain[at:at] = [GUESS] * number
        elif name == "forget":
            heights.forget()
        elif plain and name == "put":
            row = at % len(plain)
            assert heights.put(row, number) == number - plain[row]
            plain[row] = number
            assert heights.is_known(row)
        elif plain:
            first = at % len(plain)
            last = min(len(plain) - 1, first + number)
            heights.remove(first, last)
            del plain[first : last + 1]
    assert len(heights) == len(plain)
    assert heights.total == sum(plain)
    for row in {0, len(plain) // 2, len(plain) - 1} if plain else set():
        top = sum(plain[:row])
        assert heights.top(row) == top
        assert heights.at(top) == row
        assert heights.at(top + plain[row] - 1) == row


def test_beyond_the_ends_the_first_and_last_row_are_meant() -> None:
    heights = RowHeights(GUESS)
    assert heights.at(10) == -1
    heights.reset(3)
    assert heights.at(-5) == 0
    assert heights.at(10_000) == 2
