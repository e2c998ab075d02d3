"""The codebook is always a tree, whatever was moved, merged and deleted apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import tagging
from annotator.core.changes import TAGGED, Id, Stamp
from annotator.core.codebook import COLOURS, Codebook, Tag, TagRow, read_codebook
from tests.core.desks import CODER, Desk, met


@pytest.fixture
def a() -> Desk:
    desk = Desk()
    for name in ("A", "B", "C"):
        desk.tag(name)
    desk.annotate("n", "A")
    return desk


def parents(book: Codebook) -> dict[str, str | None]:
    return {tag.id: tag.parent for tag in book}


def disputed(book: Codebook) -> set[str]:
    return {tag.id for tag in book if tag.is_disputed}


@pytest.mark.parametrize(("first", "last"), ["AB", "BA"])
def test_of_two_moves_that_close_a_circle_the_later_waits_at_the_top(a: Desk, first: str, last: str) -> None:
    b = Desk(a)
    a.set(first, "parent", last)
    b.clock.observe(a.clock.tick())
    b.set(last, "parent", first)
    book = met(a, b).codebook()
    assert parents(book) == {first: last, last: None, "C": None} and disputed(book) == {last}


def test_a_circle_of_three_is_cut_once(a: Desk) -> None:
    b, c = Desk(a), Desk(a)
    for desk, tag, parent in ((a, "A", "B"), (b, "B", "C"), (c, "C", "A")):
        desk.set(tag, "parent", parent)
    book = met(a, b, c).codebook()
    assert len(disputed(book)) == 1 and sorted(parents(book)) == ["A", "B", "C"]


def test_moving_the_tag_that_waits_ends_the_dispute(a: Desk) -> None:
    b = Desk(a)
    a.set("A", "parent", "B")
    b.clock.observe(a.clock.tick())
    b.set("B", "parent", "A")
    both = met(a, b)
    both.set("B", "parent", "C")
    assert disputed(both.codebook()) == set() and both.codebook().path(Id("A")) == ("C", "B", "A")


def test_a_deleted_tag_stays_in_sight_while_an_unseen_coding_uses_it(a: Desk) -> None:
    b = Desk(a)
    a.apply(tagging.delete_tag(CODER, a.thing("A"), [], [a.thing("n")], [Id("A")]))
    b.annotate("m", "A")
    both = met(a, b)
    assert disputed(both.codebook()) == {"A"}
    both.set("m", TAGGED + "A", False)
    assert "A" not in both.codebook() and disputed(both.codebook()) == set()


def test_a_deleted_tag_stays_in_sight_while_a_tag_moved_under_it_unseen(a: Desk) -> None:
    b = Desk(a)
    a.delete("B")
    b.set("C", "parent", "B")
    book = met(a, b).codebook()
    assert parents(book)["C"] == "B" and disputed(book) == {"B"}


def test_a_tag_merged_away_stands_for_the_other_also_on_unseen_codings(a: Desk) -> None:
    b = Desk(a)
    merged = a.apply(tagging.merge_tags(CODER, a.thing("A"), a.thing("B")))
    b.annotate("m", "A")
    both = met(a, b)
    assert both.codebook().resolve(Id("A")) == "B" and "A" not in both.codebook()
    both.undo(merged)
    assert both.codebook().resolve(Id("A")) == "A" and "A" in both.codebook()


def test_a_deleted_tag_stays_in_sight_while_a_coding_uses_it_by_the_name_of_a_tag_merged_into_it(a: Desk) -> None:
    a.apply(tagging.merge_tags(CODER, a.thing("A"), a.thing("B")))
    b = Desk(a)
    a.apply(tagging.delete_tag(CODER, a.thing("B"), [], [a.thing("n")], [Id("A"), Id("B")]))
    b.annotate("m", "A")
    book = met(a, b).codebook()
    assert disputed(book) == {"B"} and book.resolve(Id("A")) == "B"


@pytest.mark.parametrize(("first", "last"), ["AB", "BA"])
def test_of_two_tags_merged_into_each_other_the_earlier_merge_holds(a: Desk, first: str, last: str) -> None:
    b = Desk(a)
    a.apply(tagging.merge_tags(CODER, a.thing(first), a.thing(last)))
    b.clock.observe(a.clock.tick())
    b.apply(tagging.merge_tags(CODER, b.thing(last), b.thing(first)))
    book = met(a, b).codebook()
    assert book.resolve(Id("A")) == book.resolve(Id("B")) == last and disputed(book) == {last}


def test_a_chain_of_merges_ends_at_its_last(a: Desk) -> None:
    a.apply(tagging.merge_tags(CODER, a.thing("A"), a.thing("B")))
    a.apply(tagging.merge_tags(CODER, a.thing("B"), a.thing("C")))
    book = a.codebook()
    assert book.resolve(Id("A")) == book.resolve(Id("B")) == "C" and list(parents(book)) == ["C"]


def test_a_tag_merged_into_its_own_child_does_not_hang_from_itself(a: Desk) -> None:
    a.set("B", "parent", "A")
    a.apply(tagging.merge_tags(CODER, a.thing("A"), a.thing("B")))
    assert parents(a.codebook()) == {"B": None, "C": None}


def test_children_of_a_merged_tag_hang_from_the_one_it_stands_for(a: Desk) -> None:
    a.set("C", "parent", "A")
    a.apply(tagging.merge_tags(CODER, a.thing("A"), a.thing("B")))
    assert parents(a.codebook()) == {"B": None, "C": "B"}


def test_a_tag_whose_parent_or_goal_is_not_here_yet_stands_at_the_top(a: Desk) -> None:
    a.set("A", "parent", "later")
    a.set("B", "merged_into", "later")
    assert parents(a.codebook()) == {"A": None, "B": None, "C": None}


STAMPS = st.integers(0, 5).map(lambda number: Stamp(f"{number:015x}-aaaaaaaaaaaa"))
NAMES = st.sampled_from("ABCDEF").map(Id)
ROWS = st.lists(
    st.builds(TagRow, NAMES, st.just("x"), st.none() | NAMES, STAMPS, st.none() | NAMES, STAMPS, st.booleans()),
    unique_by=lambda row: row.id,
)


@given(ROWS, st.sets(NAMES), st.randoms())
def test_any_registers_make_one_tree_in_whatever_order_they_are_read(rows: list[TagRow], used: set[Id], chance: object) -> None:
    book = read_codebook(rows, used)
    shuffled = list(rows)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    other = read_codebook(shuffled, used)
    assert list(other) == list(book) and other.stands_for == book.stands_for
    assert len(list(book)) == len(book), "every tag hangs from the top, by one way"
    here = {row.id for row in rows}
    assert {row.id for row in rows if not row.is_gone and book.resolve(row.id) == row.id} <= set(book.tags)
    assert {book.resolve(id) for id in used & here} <= set(book.tags)
    assert all(book.resolve(book.resolve(id)) == book.resolve(id) for id in here)


def tag(id: str, parent: str | None = None, order: float = 0.0, colour: str = "blue", digit: int = 0) -> Tag:
    return Tag(Id(id), id.upper(), Id(parent) if parent else None, colour, "", digit, False, order, False)


def test_the_tree_is_walked_depth_first_in_order() -> None:
    book = Codebook([tag("c", order=2), tag("a", order=1), tag("b", "a", 2), tag("d", "a", 1), tag("e", "d")])
    assert [each.id for each in book] == ["a", "d", "e", "b", "c"]
    assert book.descendants(Id("a")) == ["d", "e", "b"] and book.path(Id("e")) == ("A", "D", "E")
    assert [each.id for each in book.children(None)] == ["a", "c"] and book.children(Id("e")) == ()


def test_tags_are_found_by_digit_and_by_name() -> None:
    book = Codebook([tag("b", order=2, digit=1), tag("a", order=1, digit=1)])
    first, named = book.by_digit(1), book.named("  B ")
    assert first and first.id == "a" and named and named.id == "b"
    assert book.by_digit(2) is None and book.named("nobody") is None and book.get(Id("x")) is None


def test_new_tags_take_every_colour_before_one_comes_again() -> None:
    tags: list[Tag] = []
    for number in range(24):
        tags.append(tag(str(number), colour=Codebook(tags).next_colour()))
    colours = [each.colour for each in tags]
    assert sorted(colours[:12]) == sorted(COLOURS) == sorted(colours[12:])
