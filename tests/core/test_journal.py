"""Stamps, the clock, and the one line that an entry is."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.changes import BIRTH, Id, Stamp, dumps
from annotator.core.journal import (
    Clock,
    Entry,
    check_in,
    check_of,
    entry_from_row,
    line_of,
    milliseconds_of,
    read_line,
    replica_from,
    replica_of,
)
from tests.libraries import START, Clockwork, replica

MINE, THEIRS = replica(1), replica(2)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


def entry(value: object = None, field: str = "note", parents: tuple[str, ...] = ("0" * 15 + "-" + "a" * 12,)) -> Entry:
    stamp = Clock(MINE, Clockwork()).tick()
    return Entry(stamp, Id("coder"), "annotation", Id("n"), field, value, tuple(map(Stamp, parents)))


@given(VALUES)
def test_any_value_comes_back_from_its_line_as_it_was(value: object) -> None:
    before = entry(value)
    row = read_line(line_of(*before.row()))
    assert entry_from_row(*row) == before
    assert line_of(*row) == line_of(*before.row())


@given(st.dictionaries(TEXTS, VALUES, max_size=6))
def test_any_record_comes_back_from_its_line_as_it_was(record: dict[str, object]) -> None:
    before = entry(record, BIRTH, ())
    assert entry_from_row(*read_line(line_of(*before.row()))) == before


@given(st.data())
def test_a_line_with_any_letter_changed_added_or_taken_away_is_refused(data: st.DataObject) -> None:
    line = line_of(*entry({"name": "Trust – “vertrauen” \u2028\U0001f600"}, BIRTH, ()).row())
    at = data.draw(st.integers(0, len(line) - 1))
    put = data.draw(st.sampled_from(["", " ", "0", "x", '"', "}", "\n", "\\", "é"]))
    until = at + data.draw(st.integers(0, 2))
    broken = line[:at] + put + line[until:]
    if broken != line:
        with pytest.raises(ValueError):
            read_line(broken)


def test_a_line_whose_check_was_worked_out_anew_for_a_forged_value_differs_in_its_check() -> None:
    """The line can't tell by itself; a library that knows the entry sees that it has another content."""
    true, forged = entry("true"), entry("false")
    assert read_line(line_of(*forged.row()))
    assert check_in(line_of(*true.row())) != check_in(line_of(*forged.row()))


@pytest.mark.parametrize(
    "value",
    ["NaN", "1e999", '"\\ud800"', "[" * 100_000, "9" * 5000, '{"a":1,"a":2}', '{"b":1,"a":2}', "1 ", "1.0e0", '"\\u0041"'],
)
def test_a_hostile_or_unusual_value_is_refused_though_its_check_is_right(value: str) -> None:
    stamp = Clock(MINE, Clockwork()).tick()
    line = line_of(stamp, "c", "tag", "x", "name", value, dumps(["0" * 15 + "-" + "a" * 12]))
    with pytest.raises(ValueError):
        read_line(line)


@pytest.mark.parametrize(
    "wrong",
    [
        {"stamp": "now"},
        {"stamp": "0" * 15 + "-" + "A" * 12},
        {"coder": ""},
        {"id": "a b"},
        {"id": "x" * 121},
        {"field": 'a"b'},
        {"field": BIRTH},
        {"parents": ()},
        {"parents": ("nobody",)},
        {"parents": ("f" * 15 + "-" + "a" * 12,)},
        {"parents": ("1" * 15 + "-" + "a" * 12, "0" * 15 + "-" + "a" * 12)},
        {"parents": ("0" * 15 + "-" + "a" * 12,) * 2},
    ],
    ids=str,
)
def test_an_entry_that_breaks_a_rule_is_refused(wrong: dict[str, object]) -> None:
    assert read_line(line_of(*entry("fine").row()))
    with pytest.raises(ValueError):
        read_line(line_of(*replace(entry("fine"), **wrong).row()))  # type: ignore[arg-type]


def test_a_creation_holds_a_record() -> None:
    with pytest.raises(ValueError, match="record"):
        read_line(line_of(*entry("no record", BIRTH, ()).row()))


@pytest.mark.parametrize("line", ["", "null", "[]", "{}", '{"stamp":1}', "\udcff", '["stamp"]'])
def test_what_is_no_entry_is_refused(line: str) -> None:
    with pytest.raises(ValueError):
        read_line(line)


def test_the_check_is_the_end_of_the_line() -> None:
    line = line_of(*entry("x").row())
    assert check_in(line) == json.loads(line)["check"] == check_of(line[:-28])


@given(st.binary(min_size=8, max_size=8))
def test_a_replica_id_is_twelve_letters_of_a_stamp(random_bytes: bytes) -> None:
    name = replica_from(random_bytes)
    stamp = Clock(name, lambda: START).tick()
    assert len(name) == 12 and replica_of(stamp) == name and milliseconds_of(stamp) == START
    assert read_line(line_of(stamp, "c", "tag", "x", BIRTH, "{}", "[]"))


def test_stamps_of_one_millisecond_are_told_apart_and_in_order() -> None:
    clock = Clock(MINE, lambda: START)
    stamps = [clock.tick() for _ in range(70_000)]
    assert stamps == sorted(set(stamps))
    assert milliseconds_of(stamps[-1]) == START + 1, "the counter is full, so the next millisecond is begun early"


def test_a_clock_that_is_set_back_goes_on_from_where_it_was() -> None:
    wall = Clockwork()
    clock = Clock(MINE, wall)
    before = clock.tick()
    wall.milliseconds -= 3_600_000
    assert clock.tick() > before


def test_a_stamp_is_greater_than_every_one_that_was_seen_however_far_ahead() -> None:
    mine, theirs = Clock(MINE, lambda: START), Clock(THEIRS, lambda: START + 86_400_000)
    seen = theirs.tick()
    assert mine.tick() < seen
    mine.observe(seen)
    assert mine.tick() > seen
    assert mine.hours_ahead(seen) == 24


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 2_000)), max_size=60))
def test_a_chain_of_stamps_only_grows_whatever_the_clocks_show(steps: list[tuple[bool, int]]) -> None:
    now = [START]
    clocks = [Clock(MINE, lambda: now[0]), Clock(THEIRS, lambda: now[0])]
    last = Stamp("")
    for which, milliseconds in steps:
        now[0] = START + milliseconds
        if last:
            clocks[which].observe(last)
        stamp = clocks[which].tick()
        assert stamp > last
        last = stamp


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {"x": float("-inf")}])
def test_a_number_that_json_has_no_word_for_is_refused_at_the_door(value: object) -> None:
    with pytest.raises(ValueError):
        dumps(value)
