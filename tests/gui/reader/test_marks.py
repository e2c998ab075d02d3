"""Marks by place, and the level of each one's underline."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.changes import Id
from annotator.gui.reader.marks import Mark, MarkStore


def mark(id: str, start: int, end: int, *tags: str) -> Mark:
    return Mark(Id(id), start, end, tuple(map(Id, tags or ("tag",))))


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30), st.integers(0, 3)), max_size=12)


@given(SPANS)
def test_marks_that_share_text_share_no_level(spans: list[tuple[int, int, int]]) -> None:
    marks = [Mark(Id(f"m{n}"), start, start + length, (Id("t"),) * tags) for n, (start, length, tags) in enumerate(spans)]
    store = MarkStore(marks)
    for one in marks:
        assert len(store.levels(one)) == max(1, len(one.tags))
        for other in marks:
            if other is not one and one.start < other.end and other.start < one.end:
                assert not set(store.levels(one)) & set(store.levels(other))


@given(SPANS)
def test_levels_do_not_depend_on_the_order_in_which_they_are_asked(spans: list[tuple[int, int, int]]) -> None:
    marks = [Mark(Id(f"m{n}"), start, start + length) for n, (start, length, _) in enumerate(spans)]
    one, other = MarkStore(marks), MarkStore(marks)
    assert [one.levels(mark) for mark in marks] == [other.levels(mark) for mark in reversed(marks)][::-1]


def test_the_longer_mark_takes_the_upper_level() -> None:
    long, short = mark("long", 0, 50), mark("short", 10, 20)
    store = MarkStore([short, long])
    assert (store.levels(long), store.levels(short)) == ((0,), (1,))


def test_a_thousand_marks_in_a_chain_do_not_exhaust_the_stack() -> None:
    marks = [mark(f"m{number}", number * 5, number * 5 + 6 + number) for number in range(1000)]
    assert MarkStore(marks).levels(marks[0])


def test_marks_are_painted_longest_first() -> None:
    store = MarkStore([mark("a", 5, 10), mark("b", 0, 30), mark("c", 40, 50)])
    assert [found.id for found in store.touching(0, 20)] == ["b", "a"]


def test_putting_a_mark_again_replaces_it() -> None:
    store = MarkStore([mark("a", 0, 10)])
    assert store.put(mark("a", 20, 30)) == mark("a", 0, 10)
    assert not store.touching(0, 15) and len(store) == 1


def test_dropping_an_unknown_mark_does_nothing() -> None:
    assert MarkStore().drop(Id("none")) is None
