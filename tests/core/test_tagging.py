"""The verbs of the codebook."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import tagging
from annotator.core.changes import DELETED, TAGGED, ChangeSet, Id
from annotator.core.codebook import Codebook
from annotator.core.errors import UserFault
from annotator.core.history import Thing
from tests.core.desks import CODER, Desk


def things(desk: Desk) -> Mapping[Id, Thing]:
    return {tag.id: desk.thing(tag.id) for tag in book(desk)}


def book(desk: Desk) -> Codebook:
    """The desk's tags with their order, which its own tree leaves out."""
    return Codebook(replace(tag, order=desk.thing(tag.id).value("order")) for tag in desk.codebook())


def move(desk: Desk, tag: str, parent: str | None, before: str | None = None) -> ChangeSet:
    step = tagging.move(CODER, book(desk), things(desk), Id(tag), Id(parent) if parent else None, Id(before) if before else None)
    if step:
        desk.apply(step)
    return step


@pytest.fixture
def desk() -> Desk:
    """A, B, C in order, and D under A."""
    found = Desk()
    for number, name in enumerate("ABC", 1):
        found.apply(tagging.create_tag(CODER, Id(name), name, "blue", order=float(number)))
    found.apply(tagging.create_tag(CODER, Id("D"), "D", "clay", parent=Id("A"), order=1.0))
    return found


def order(desk: Desk, parent: str | None = None) -> str:
    return "".join(tag.id for tag in book(desk).children(Id(parent) if parent else None))


def test_a_tag_is_put_before_another_or_last(desk: Desk) -> None:
    move(desk, "C", None, "A")
    assert order(desk) == "CAB"
    move(desk, "C", None, "B")
    assert order(desk) == "ACB"
    move(desk, "A", None)
    assert order(desk) == "CBA"


def test_a_tag_is_put_under_another(desk: Desk) -> None:
    move(desk, "B", "A", "D")
    assert order(desk) == "AC" and order(desk, "A") == "BD"


def test_a_tag_can_not_lie_under_itself(desk: Desk) -> None:
    for parent in ("A", "D"):
        with pytest.raises(UserFault, match="under itself"):
            move(desk, "A", parent)


@given(st.lists(st.tuples(st.sampled_from("ABCD"), st.none() | st.sampled_from("ABCD")), min_size=1, max_size=80))
def test_however_often_tags_are_moved_each_lies_where_it_was_put(moves: list[tuple[str, str | None]]) -> None:
    desk = Desk()
    for name in "ABCD":
        desk.apply(tagging.create_tag(CODER, Id(name), name, "blue", order=1.0))
    for tag, before in moves:
        if tag != before:
            move(desk, tag, None, before)
            shown = order(desk) + " "
            after = shown[shown.index(tag) + 1]
            assert after == (before or " ")


def test_where_no_number_is_left_between_two_the_siblings_are_counted_afresh() -> None:
    desk = Desk()
    for name in "ABC":
        desk.apply(tagging.create_tag(CODER, Id(name), name, "blue", order=1.0))
    step = move(desk, "C", None, "B")
    assert order(desk) == "ACB" and len(step.changes) >= 2


def test_a_digit_is_taken_from_who_held_it(desk: Desk) -> None:
    desk.set("A", "digit", 3)
    desk.set("B", "digit", 4)
    desk.apply(tagging.bind_digit(CODER, desk.thing("C"), 3, [desk.thing("A"), desk.thing("B")]))
    assert [desk.thing(name).value("digit") for name in "ABC"] == [0, 4, 3]
    assert not tagging.bind_digit(CODER, desk.thing("C"), 3, [desk.thing("C")])
    desk.apply(tagging.bind_digit(CODER, desk.thing("C"), 0, [desk.thing("A")]))
    assert desk.thing("A").value("digit") == 0 == desk.thing("C").value("digit")


def test_a_tag_is_not_merged_into_itself(desk: Desk) -> None:
    with pytest.raises(UserFault, match="itself"):
        tagging.merge_tags(CODER, desk.thing("A"), desk.thing("A"))


def test_deleting_a_tag_moves_its_children_up_and_takes_its_codings_off(desk: Desk) -> None:
    desk.annotate("n", "A")
    desk.annotate("m", "A", "B")
    notes = [desk.thing("n"), desk.thing("m")]
    step = tagging.delete_tag(CODER, desk.thing("A"), [desk.thing("D")], notes, [Id("A")], retag=Id("B"))
    assert {(each.id, each.field): each.after for each in step.changes} == {
        ("A", DELETED): True,
        ("D", "parent"): None,
        ("n", TAGGED + "A"): False,
        ("n", TAGGED + "B"): True,
        ("m", TAGGED + "A"): False,
    }


@pytest.mark.parametrize("name", ["", " ", "\n\t"])
def test_a_tag_needs_a_name(desk: Desk, name: str) -> None:
    with pytest.raises(UserFault, match="name"):
        tagging.create_tag(CODER, Id("x"), name, "blue")
    with pytest.raises(UserFault, match="name"):
        tagging.rename(CODER, desk.thing("A"), name)


def test_names_are_kept_on_one_line_and_definitions_as_written(desk: Desk) -> None:
    desk.apply(tagging.rename(CODER, desk.thing("A"), " Two \n lines "))
    desk.apply(tagging.define(CODER, desk.thing("A"), " One.\r\nTwo. "))
    desk.apply(tagging.recolour(CODER, desk.thing("A"), "#123456"))
    thing = desk.thing("A")
    assert (thing.value("name"), thing.value("definition"), thing.value("colour")) == ("Two lines", "One.\nTwo.", "#123456")


def test_a_starter_tag_has_one_id_everywhere() -> None:
    assert tagging.starter_id(["a", "b"]) == tagging.starter_id(("a", "b")) != tagging.starter_id(["a"])


def test_a_new_tag_comes_last(desk: Desk) -> None:
    assert tagging.order_after(book(desk), None) == 4.0
    assert tagging.order_after(book(desk), Id("B")) == 1.0
