"""What entries add up to, one test for each hard case, each in every order of arrival."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core import edits, tagging
from annotator.core.changes import BIRTH, DELETED, SPAN, TAGGED, Change, ChangeSet, Id
from annotator.core.errors import StaleChange
from annotator.core.history import NOTHING, fold
from tests.core.desks import CODER, Desk, met, picture


@pytest.fixture
def a() -> Desk:
    """Three tags and an annotation with the first of them."""
    desk = Desk()
    desk.apply(edits.create(CODER, "document", Id("d"), {"title": "t", "text": "f0"}))
    for name in ("A", "B", "C"):
        desk.tag(name)
    desk.annotate("n", "A")
    return desk


# Deleting


def test_an_edit_that_the_delete_had_not_seen_keeps_the_annotation(a: Desk) -> None:
    b = Desk(a)
    a.delete("n")
    b.set("n", "note", "mine")
    both = met(a, b)
    assert not both.thing("n").is_gone() and both.thing("n").conflicts() == [DELETED]
    assert {entry.coder for entry in both.thing("n").heads("note")} == {CODER}
    keep, drop = Desk(both), Desk(both)
    keep.decide("n", DELETED, False)
    assert keep.thing("n").conflicts() == [] and keep.thing("n").value("note") == "mine"
    drop.decide("n", DELETED, True)
    assert drop.thing("n").is_gone()
    met(keep, drop)


def test_a_delete_that_saw_the_edit_is_no_conflict(a: Desk) -> None:
    a.set("n", "note", "mine")
    b = Desk(a)
    b.delete("n")
    both = met(a, b)
    assert both.thing("n").is_gone() and both.thing("n").conflicts() == []


def test_two_who_delete_one_thing_apart_agree(a: Desk) -> None:
    b = Desk(a)
    a.delete("n")
    b.delete("n")
    both = met(a, b)
    assert both.thing("n").is_gone()


def test_what_one_brought_back_stays_though_another_deleted_it_later_unseen(a: Desk) -> None:
    a.delete("n")
    b = Desk(a)
    b.set("n", DELETED, False)
    a.set("n", DELETED, False)
    a.clock.observe(b.clock.tick())
    a.delete("n")
    thing = met(a, b).thing("n")
    assert thing.value(DELETED) is False and not thing.is_gone() and thing.conflicts() == [DELETED]


def test_of_two_who_deleted_one_may_bring_it_back(a: Desk) -> None:
    b = Desk(a)
    mine = a.delete("n")
    b.delete("n")
    both = met(a, b)
    both.undo(mine)
    assert not both.thing("n").is_gone()


def test_what_is_disputed_names_the_entries_that_stand_against_each_other(a: Desk) -> None:
    b = Desk(a)
    gone, edit = a.delete("n"), b.set("n", "note", "mine")
    assert met(a, b).thing("n").disputed() == {(gone, DELETED), (edit, "note")}
    assert a.thing("n").disputed() == set()


# Values set apart


def test_equal_values_set_apart_agree(a: Desk) -> None:
    b = Desk(a)
    a.set("n", "note", "same")
    b.set("n", "note", "same")
    both = met(a, b)
    assert both.thing("n").conflicts() == [] and len(both.thing("n").heads("note")) == 2


def test_the_greatest_stamp_is_shown_and_all_are_kept(a: Desk) -> None:
    b = Desk(a)
    a.set("n", "note", "first")
    b.clock.observe(a.clock.tick())
    b.set("n", "note", "second")
    thing = met(a, b).thing("n")
    assert thing.value("note") == "second" and [head.value for head in thing.heads("note")] == ["first", "second"]


def test_two_peoples_tags_on_one_annotation_never_collide(a: Desk) -> None:
    b = Desk(a)
    a.set("n", TAGGED + "B", True)
    b.set("n", TAGGED + "C", True)
    thing = met(a, b).thing("n")
    assert edits.tags_of(thing) == ["A", "B", "C"] and thing.conflicts() == []


def test_an_ordinary_edit_does_not_settle_a_dispute_in_silence(a: Desk) -> None:
    b = Desk(a)
    a.set("n", "note", "mine")
    b.set("n", "note", "theirs")
    both = met(a, b)
    both.set("n", "note", "more")
    assert both.thing("n").conflicts() == ["note"]


def test_a_decision_settles_it_for_everyone(a: Desk) -> None:
    b = Desk(a)
    a.set("n", "note", "mine")
    b.set("n", "note", "theirs")
    both = met(a, b)
    both.decide("n", "note", "ours")
    assert met(both, a, b).thing("n").conflicts() == [] and met(both, a, b).thing("n").value("note") == "ours"


def test_a_tag_taken_off_by_one_and_put_back_unseen_by_another_stays_and_is_disputed(a: Desk) -> None:
    b = Desk(a)
    b.set("n", TAGGED + "A", False)
    b.set("n", TAGGED + "A", True)
    a.clock.observe(b.clock.tick())
    a.set("n", TAGGED + "A", False)
    thing = met(a, b).thing("n")
    assert thing.value(TAGGED + "A") is True and thing.conflicts() == [TAGGED + "A"]


def test_texts_revised_apart_dispute_the_text_but_no_position(a: Desk) -> None:
    b = Desk(a)
    for desk, text, place in ((a, "f1", [1, 6]), (b, "f2", [2, 7])):
        moved = edits.set_fields(CODER, desk.thing("n"), {SPAN + text: place})
        desk.apply(ChangeSet(CODER, (*edits.set_fields(CODER, desk.thing("d"), {"text": text}).changes, *moved.changes)))
    both = met(a, b)
    assert both.thing("d").conflicts() == ["text"] and both.thing("n").conflicts() == []
    assert [both.thing("n").value(SPAN + text)[0] for text in ("f0", "f1", "f2")] == [0, 1, 2]


# Made twice


def test_one_speech_imported_twice_is_one_document_and_only_differences_are_disputed(a: Desk) -> None:
    b = Desk()
    b.apply(edits.create(Id("other"), "document", Id("d"), {"title": "other", "text": "f0"}))
    both = met(a, b)
    assert both.thing("d").conflicts() == ["title"] and len(both.thing("d").births) == 2


def test_the_greatest_stamp_is_shown_even_if_a_second_import_is_younger_than_an_edit_of_the_first(a: Desk) -> None:
    a.set("d", "title", "edited")
    b = Desk(milliseconds=a.clock._now() + 60_000)
    b.apply(edits.create(CODER, "document", Id("d"), {"title": "imported later", "text": "f0"}))
    both = met(a, b)
    assert both.thing("d").value("title") == "imported later"
    both.set("d", "text", "f9")
    met(both, a)


def test_the_versions_that_an_edit_replaces_are_named_in_the_order_of_their_stamps(a: Desk) -> None:
    """A second birth may be younger than an edit of the first; unsorted parents would be refused by the line's reader."""
    a.set("d", "title", "edited")
    b = Desk(milliseconds=a.clock._now() + 60_000)
    b.apply(edits.create(CODER, "document", Id("d"), {"title": "edited", "text": "f0"}))
    both = met(a, b)
    both.set("d", "title", "again")
    assert met(both, a).thing("d").value("title") == "again"


def test_deleting_what_was_made_twice_is_a_delete_of_both(a: Desk) -> None:
    b = Desk()
    b.apply(edits.create(CODER, "document", Id("d"), {"title": "t", "text": "f0"}))
    both = met(a, b)
    both.delete("d")
    assert both.thing("d").is_gone()


# Waiting


def test_an_entry_waits_for_its_ancestors_and_then_counts(a: Desk) -> None:
    first = a.set("n", "note", "1")
    a.set("n", "note", "2")
    b = Desk()
    b.take([entry for entry in a.entries if entry.stamp != first])
    thing = b.thing("n")
    assert len(thing.waiting) == 1 and thing.value("note") == "" and thing.conflicts() == []
    b.meet(a)
    assert b.thing("n").value("note") == "2" and not b.thing("n").waiting
    assert picture(b) == picture(met(a))


def test_entries_without_their_creation_make_nothing_yet(a: Desk) -> None:
    a.set("n", "note", "1")
    b = Desk()
    b.take([entry for entry in a.entries if entry.field != BIRTH])
    thing = b.thing("n")
    assert not thing.exists and len(thing.waiting) == 1
    with pytest.raises(StaleChange):
        b.annotate("n")


def test_what_a_later_version_brought_is_kept_and_passed_on(a: Desk) -> None:
    b = Desk(a)
    b.apply(edits.create(CODER, "hologram", Id("h"), {"depth": 3}))
    b.set("n", "mood", {"grim": 0.5})
    both = met(a, b)
    assert both.thing("n").value("mood") == {"grim": 0.5} and both.thing("h").value("depth") == 3


# Undo


def test_undo_leaves_what_others_changed_and_says_how_much(a: Desk) -> None:
    a.annotate("m", "B")
    a.set("B", "parent", "A")
    step = a.apply(tagging.delete_tag(CODER, a.thing("A"), [a.thing("B")], [a.thing("n")], [Id("A")]))
    b = Desk(a)
    b.set("n", TAGGED + "A", True)
    both = met(a, b)
    _, left = both.undo(step)
    assert left == 1, "the tag was put back on the annotation by someone else"
    assert not both.thing("A").is_gone() and both.thing("B").value("parent") == "A" and both.thing("n").value(TAGGED + "A")


def test_undo_of_one_side_of_a_dispute_withdraws_that_side(a: Desk) -> None:
    b = Desk(a)
    mine = a.set("n", "note", "mine")
    b.set("n", "note", "theirs")
    both = met(a, b)
    both.undo(mine)
    assert both.thing("n").conflicts() == [] and both.thing("n").value("note") == "theirs"
    met(both, a, b)


def test_undo_within_a_dispute_goes_back_to_ones_own_earlier_side(a: Desk) -> None:
    b = Desk(a)
    a.set("n", "note", "mine")
    second = a.set("n", "note", "mine, longer")
    b.set("n", "note", "theirs")
    both = met(a, b)
    both.undo(second)
    assert {head.value for head in both.thing("n").heads("note")} == {"mine", "theirs"}


def test_a_creation_is_undone_only_while_no_one_has_built_on_it(a: Desk) -> None:
    made = a.annotate("m", "B")
    b = Desk(a)
    b.set("m", "note", "mine")
    both = met(a, b)
    assert both.undo(made) == (None, 1)
    assert Desk(a).undo(made)[1] == 0


def test_a_creation_is_undone_and_redone_again_and_again(a: Desk) -> None:
    stamp: object = a.annotate("m", "B")
    for round in range(6):
        stamp, left = a.undo(stamp)  # type: ignore[arg-type]
        assert left == 0 and a.thing("m").is_gone() == (round % 2 == 0)


def test_undo_of_a_decision_shows_the_former_value_again(a: Desk) -> None:
    b = Desk(a)
    a.set("n", "note", "mine")
    b.clock.observe(a.clock.tick())
    b.set("n", "note", "theirs")
    both = met(a, b)
    decided = both.decide("n", "note", "ours")
    both.undo(decided)
    assert both.thing("n").value("note") == "theirs"


def test_a_step_that_saw_something_else_is_refused(a: Desk) -> None:
    stale = edits.set_fields(CODER, a.thing("n"), {"note": "mine"})
    a.set("n", "note", "other")
    with pytest.raises(StaleChange):
        a.apply(stale)
    with pytest.raises(StaleChange):
        a.apply(ChangeSet(CODER, (Change("annotation", Id("nowhere"), "note", None, "x"),)))
    with pytest.raises(StaleChange):
        a.annotate("n")


def test_never_set_and_set_to_false_are_the_same_for_a_tag(a: Desk) -> None:
    thing = a.thing("n")
    a.apply(ChangeSet(CODER, (Change("annotation", thing.id, TAGGED + "C", None, True),)))
    a.apply(ChangeSet(CODER, (Change("annotation", thing.id, TAGGED + "C", True, None),)))
    a.apply(ChangeSet(CODER, (Change("annotation", thing.id, TAGGED + "C", False, True),)))
    assert a.thing("n").value(TAGGED + "C") is True


def test_nothing_is_nothing() -> None:
    assert fold([]) == NOTHING and not NOTHING.exists


# Any three people


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_whatever_three_people_do_apart_they_see_the_same_once_they_have_met(seed: int) -> None:
    chance = random.Random(seed)
    desks = [Desk()]
    for name in ("A", "B", "C"):
        desks[0].tag(name)
    desks[0].annotate("n", "A")
    desks += [Desk(desks[0]), Desk(desks[0])]
    done = 0
    for _ in range(25):
        desk = chance.choice(desks)
        done += _something(desk, chance)
        if chance.random() < 0.2:
            desk.meet(chance.choice(desks))
    assert done > 5, "a hollow run proves nothing"
    met(*desks)


def _something(desk: Desk, chance: random.Random) -> bool:
    """One change of whatever is there."""
    tag, field = chance.choice("ABC"), TAGGED + chance.choice("ABC")
    note = desk.thing("n")
    verbs = [
        lambda: desk.set("n", "note", str(chance.random())),
        lambda: desk.set("n", field, not note.value(field)),
        lambda: desk.set(tag, "parent", chance.choice(["A", "B", "C", None])),
        lambda: desk.set(tag, "merged_into", chance.choice(["A", "B", "C", None])),
        lambda: desk.set(tag, "name", str(chance.random())),
        lambda: desk.decide("n", "note", "decided"),
        lambda: desk.undo(chance.choice(desk.entries).stamp),
        lambda: desk.set(chance.choice([tag, "n"]), DELETED, chance.random() < 0.5),
    ]
    try:
        chance.choice(verbs)()
    except (AssertionError, StaleChange):  # nothing to change
        return False
    return True
